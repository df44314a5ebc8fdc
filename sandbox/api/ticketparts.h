// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/api/operation.h"

// What both generations of the ticket calls share.
namespace pc::sandbox {

inline constexpr qsizetype kMostAttachments = 3;

[[nodiscard]] QStringList commaSeparated(const QString &text); // without blanks and empty parts
// A list however it is sent: as "a,b", or as Name.1, Name.2.
[[nodiscard]] QStringList listOf(const OperationRequest &request, const char *name);
// Keys in the bucket; nothing when they are too many or one was never uploaded. `folder` goes before each name.
[[nodiscard]] std::optional<QStringList> uploaded(const SandboxState &state, const QStringList &names, const QString &folder = {});
// Times of filters: below 100,000,000,000 seconds, else milliseconds. Invalid without the parameter.
[[nodiscard]] QDateTime timeOf(const OperationRequest &request, const char *name);

[[nodiscard]] QString openTicket(SandboxState &state, const OperationRequest &request, const TicketOpening &opening); // its id
[[nodiscard]] qint64 replyTicket(SandboxState &state, const OperationRequest &request, const VendorTicket &ticket,
                                 const TicketMessage &message);

} // namespace pc::sandbox
