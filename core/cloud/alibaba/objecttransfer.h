// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/cloud/calllog.h"
#include "core/cloud/cloudoptions.h"
#include "core/cloud/ticketcloud.h"
#include "core/domain/environment.h"

namespace pc::Alibaba {

// Puts files by a grant and fetches what a link leads to: no key of ours is used. Lives on one thread with an event loop; log and
// clock must outlive it. Errors and limits as in TicketCloud.
class ObjectTransfer final : public QObject
{
    Q_OBJECT
public:
    ObjectTransfer(Environment environment, CallLog &log, Clock &clock, CloudOptions options, QObject *parent = nullptr);
    ~ObjectTransfer() override;

    void shutDown();            // cancels everything and refuses what comes later

    [[nodiscard]] Async<Done> upload(UploadGrant grant, QByteArray content, QString mediaType, BytesMoved moved, CallContext context);
    [[nodiscard]] Async<QByteArray> download(Secret link, qint64 most, BytesMoved moved, CallContext context);
};

} // namespace pc::Alibaba
