// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/inbox.h"

namespace pc {

// Why a message cannot be processed; `reason` of an entry begins with its name.
enum class EventFault { ChecksumDiffers, NotText, MissingObject, MissingCustomer, WrongTime, RefreshFailed, DequeuedTooOften, TooLarge };
[[nodiscard]] QString faultName(EventFault fault);

inline constexpr qint64 kMostMessageBytes = 65'536;

// The table that the program starts with. The vendor publishes no form of its messages: this one is that of the sandbox.
[[nodiscard]] EventTable builtInEventTable();

// The text of a body: decoded when it is base64 of UTF-8 that begins with "{" or "<", else as it stands.
[[nodiscard]] QByteArray decodedBody(const QByteArray &body);

// Type, ids, customer, touch, line, time and version, as the table says; what the body does not tell stays empty. A body that is no JSON, or
// whose type no line matches, is no fault. State Waiting, or Quarantined with a reason. Pure.
[[nodiscard]] InboxEntry readEvent(const QueueMessage &message, const EventTable &table);

// One line of the body's tree, depth first, for the raw view of unknown messages. At most 2,000 lines.
struct BodyLine { int depth = 0; QString name, value; };
[[nodiscard]] QList<BodyLine> bodyTree(const QByteArray &body);

// What a rule says of an entry; nullptr: none matches. `groups`: those of the entry's customer.
[[nodiscard]] const InboxRule *ruleFor(const InboxEntry &entry, const QList<InboxRule> &rules, const QStringList &groups);
[[nodiscard]] bool isQuiet(const QuietHours &hours, const QDateTime &localNow);

} // namespace pc
