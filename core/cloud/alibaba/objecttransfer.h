// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/alibaba/calls.h"
#include "core/cloud/ticketcloud.h"

namespace pc::Alibaba {

// Files to and from object storage by what the ticket service allows: a form policy, a link to PUT to, a link to read. Nothing is
// signed here. TLS only but for loopback hosts: the vendor also hands out plain http, which is raised. No redirect is followed.
// Links stand neither in the call log nor in errors. Errors and units as in TicketCloud.

// A form when the grant has fields; otherwise the bytes are PUT, first without a Content-Type and, should the signature be
// refused, with application/octet-stream: which one was signed, the vendor does not tell.
[[nodiscard]] Async<Done> uploadObject(Rpc rpc, UploadGrant grant, QByteArray content, QString mediaType, BytesMoved moved, CallContext context);
// A link that ran out: Forbidden with code kGrantExpired.
[[nodiscard]] Async<QByteArray> downloadObject(Rpc rpc, Secret link, qint64 most, BytesMoved moved, CallContext context);

} // namespace pc::Alibaba
