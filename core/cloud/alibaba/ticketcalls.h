// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/alibaba/calls.h"
#include "core/cloud/ticketcloud.h"
#include <QHash>

namespace pc::Alibaba {

// What the newer generation's list leaves out and never changes: each ticket is asked for it once.
struct TicketOrigins
{
    struct Origin { CustomerUid customer; QString product; QDateTime openedAt; };
    QHash<TicketId, Origin> known;
};
using Origins = std::shared_ptr<TicketOrigins>;

// The flows behind TicketCloud, in the generation that the environment names.
[[nodiscard]] Async<TicketPage> listTickets(Rpc rpc, Origins origins, TicketListing listing, qint64 offset, CallContext context);
[[nodiscard]] Async<QList<TicketNote>> readTicketNotes(Rpc rpc, TicketId ticket, CustomerUid customer, CallContext context);
[[nodiscard]] Async<QList<TicketProduct>> readTicketProducts(Rpc rpc, CallContext context);
[[nodiscard]] Async<TicketId> openTicket(Rpc rpc, NewTicket ticket, Secret confidential, CallContext context);
[[nodiscard]] Async<WriteReceipt> replyTicket(Rpc rpc, TicketReply reply, Secret confidential, CallContext context);
[[nodiscard]] Async<UploadGrant> grantUpload(Rpc rpc, QString fileName, CallContext context);
[[nodiscard]] Async<Secret> linkAttachment(Rpc rpc, TicketId ticket, CustomerUid customer, QString fileId, CallContext context);

} // namespace pc::Alibaba
