// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/ticketcloud.h"
#include "core/sync/ticketsender.h"

namespace pc {

// Gives the cloud to whoever calls it, on the calling thread; the first call is made there.
using TicketCloudSource = std::function<std::shared_ptr<TicketCloud>()>;

// Files on their way to and from the cloud, on the engine thread. Cancelled calls end as Cancelled.
class UploadWorker final : public QObject
{
    Q_OBJECT
public:
    explicit UploadWorker(TicketCloudSource cloud) : m_makeCloud(std::move(cloud)) {}

    // Answers the key under which the file lies. A grant that has expired is asked for anew, an upload that was cut is tried once more.
    [[nodiscard]] Async<QString> put(OutgoingFile file, SendProgress progress, std::stop_token stop);
    [[nodiscard]] Async<QByteArray> fetch(TicketId ticket, CustomerUid customer, QString fileId);

Q_SIGNALS:
    void progressed(const pc::SendProgress &progress);

private:
    [[nodiscard]] std::shared_ptr<TicketCloud> cloud();

    TicketCloudSource m_makeCloud;
    std::shared_ptr<TicketCloud> m_cloud;
};

} // namespace pc
