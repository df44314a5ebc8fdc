// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/ticketcalls.h"

namespace pc::Alibaba {

template<typename T>
static Async<T> refused()
{
    ApiError error;
    error.kind = ApiError::Kind::InvalidInput;
    error.code = QStringLiteral("NotSupported");
    error.detail = QStringLiteral("this version reads no tickets");
    return ready<T>(failure(error));
}

Async<TicketPage> listTickets(Rpc, TicketListing, qint64, CallContext)
{
    return refused<TicketPage>();
}

Async<QList<TicketNote>> readTicketNotes(Rpc, TicketId, CustomerUid, CallContext)
{
    return refused<QList<TicketNote>>();
}

Async<QList<TicketProduct>> readTicketProducts(Rpc, CallContext)
{
    return refused<QList<TicketProduct>>();
}

Async<TicketId> openTicket(Rpc, NewTicket, Secret, CallContext)
{
    return refused<TicketId>();
}

Async<WriteReceipt> replyTicket(Rpc, TicketReply, Secret, CallContext)
{
    return refused<WriteReceipt>();
}

Async<UploadGrant> grantUpload(Rpc, QString, CallContext)
{
    return refused<UploadGrant>();
}

Async<Secret> linkAttachment(Rpc, TicketId, CustomerUid, QString, CallContext)
{
    return refused<Secret>();
}

} // namespace pc::Alibaba
