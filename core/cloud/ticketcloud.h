// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/base/secret.h"
#include "core/cloud/callcontext.h"
#include "core/cloud/quotacloud.h"
#include "core/domain/ticket.h"
#include <QUrl>
#include <functional>

namespace pc {

// Limits of the vendor's.
inline constexpr qint64 kMostAttachmentBytes = 2'097'152;
inline constexpr int kMostAttachments = 3;              // per message

// Which tickets a listing asks for. Times are of opening.
struct TicketListing
{
    TicketListing() = default;
    QDateTime from, to;                     // UTC; invalid: open
    QList<TicketId> ids;                    // empty: all
};

struct TicketPage
{
    TicketPage() = default;
    QList<Ticket> tickets;
    std::optional<qint64> total;            // absent: the cloud does not tell
};

struct NewTicket
{
    NewTicket() = default;
    CustomerUid customer;
    QString product;                        // TicketProduct::id
    QString title, text;
    QString phone, email;                   // contact; may be empty
    QStringList attachments;                // keys of UploadGrant, kMostAttachments at most
    bool isUrgent = false;                  // the newer generation only
};

struct TicketReply
{
    TicketReply() = default;
    TicketId ticket;
    CustomerUid customer;
    QString text;
    QStringList attachments;
};

// Permission to put one file. Lives about two minutes and is never stored.
struct UploadGrant
{
    UploadGrant() = default;
    QUrl url;
    QString key;                            // what NewTicket::attachments names after the upload
    QList<std::pair<QByteArray, Secret>> fields;    // of the form, in the order in which they travel; empty: the bytes are PUT
    QDateTime expires;                      // UTC
};

// Told on the thread of the cloud.
using BytesMoved = std::function<void(qint64 done, qint64 total)>;

// Tickets of the partner's customers with the vendor. Part of PartnerCloud. Two generations of calls exist; the environment says
// which is used (Environment::tickets).
class TicketCloud
{
public:
    virtual ~TicketCloud() = default;

    // `offset` counts rows from 0.
    [[nodiscard]] virtual Async<TicketPage> tickets(TicketListing listing, qint64 offset, CallContext context) = 0;
    // The whole conversation, oldest first; confidential notes with their text.
    [[nodiscard]] virtual Async<QList<TicketNote>> ticketNotes(TicketId ticket, CustomerUid customer, CallContext context) = 0;
    // Empty where the generation has no call for it: the vendor hands the table out as a sheet.
    [[nodiscard]] virtual Async<QList<TicketProduct>> ticketProducts(CallContext context) = 0;

    // One attempt each; write-unsafe, no token. `confidential` is never logged.
    [[nodiscard]] virtual Async<TicketId> openTicket(NewTicket ticket, Secret confidential, CallContext context) = 0;
    [[nodiscard]] virtual Async<WriteReceipt> replyTicket(TicketReply reply, Secret confidential, CallContext context) = 0;

    // `fileName`: safe name with its extension. The key is made so that two files of one name do not meet.
    [[nodiscard]] virtual Async<UploadGrant> uploadGrant(QString fileName, CallContext context) = 0;
    // Repeatable with the same bytes. An expired grant: Forbidden with code kGrantExpired.
    [[nodiscard]] virtual Async<Done> upload(UploadGrant grant, QByteArray content, QString mediaType, BytesMoved moved, CallContext context) = 0;
    // Lives two minutes.
    [[nodiscard]] virtual Async<Secret> attachmentLink(TicketId ticket, CustomerUid customer, QString fileId, CallContext context) = 0;
    // What a link of attachmentLink() leads to. InvalidInput: more than `most` bytes.
    [[nodiscard]] virtual Async<QByteArray> download(Secret link, qint64 most, BytesMoved moved, CallContext context) = 0;
};

inline constexpr QLatin1String kGrantExpired("PolicyExpired");      // ApiError::code
// InvalidInput of replyTicket: the newer generation takes open text or confidential text, not both in one answer.
inline constexpr QLatin1String kConfidentialAlone("ConfidentialAlone");

} // namespace pc
