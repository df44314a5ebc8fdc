// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/callscheduler.h"
#include "core/cloud/ticketcloud.h"

namespace pc::Alibaba {

// Pure; shapes and errors as in decoders.h. One decoder reads both generations of the ticket calls: their fields have other
// names, and none means two things.

// Rows stand under ListResult, or as the vendor's table has it under data.list, or in Data itself. `offset`: of the first row that was asked for.
[[nodiscard]] Result<TicketPage> decodeTicketPage(const CallAnswer &answer, qint64 offset, const QDateTime &readAt);
// One ticket of the newer generation, with the text it was opened with.
struct TicketBody { Ticket ticket; QString text; };
[[nodiscard]] Result<TicketBody> decodeTicket(const CallAnswer &answer, const QDateTime &readAt);

// What of a note the interface does not tell: temporary addresses of its files, in their order; empty in the older generation.
struct ReadNote { TicketNote note; QStringList links; };
// Oldest first. Keys are the vendor's, else made of time and side, and of the text unless it is confidential.
[[nodiscard]] Result<QList<ReadNote>> decodeTicketNotes(const CallAnswer &answer);

[[nodiscard]] Result<TicketId> decodeNewTicket(const CallAnswer &answer);
// Products as ListProducts groups them, and the categories of one of them.
[[nodiscard]] Result<QList<TicketProduct>> decodeTicketProducts(const CallAnswer &answer);
[[nodiscard]] Result<QList<TicketProduct>> decodeTicketCategories(const CallAnswer &answer, const TicketProduct &product);

// A form that is posted; `fileName` becomes the end of the key. Without a word on its end the grant counts two minutes from `now`.
[[nodiscard]] Result<UploadGrant> decodeFormGrant(const CallAnswer &answer, const QString &fileName, const QDateTime &now);
// An address for a PUT.
[[nodiscard]] Result<UploadGrant> decodePutGrant(const CallAnswer &answer, const QDateTime &now);
[[nodiscard]] Result<Secret> decodeAttachmentLink(const CallAnswer &answer);

// Letters, digits, dot, hyphen and underscore of the last part of a path, with its extension; never empty.
[[nodiscard]] QString safeFileName(const QString &name);
// The vendor writes http at times: it is https wherever it leaves the machine. Invalid when the text is no address.
[[nodiscard]] QUrl secureAddress(const QString &text);

} // namespace pc::Alibaba
