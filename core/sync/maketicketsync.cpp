// SPDX-License-Identifier: Apache-2.0
#include "core/sync/maketicketsync.h"
#include "core/sync/enginesync.h"
#include "core/sync/ticketsyncworker.h"

namespace pc {

namespace {

class EngineTicketSync final : public EngineSync<TicketSync, TicketSyncWorker>
{
public:
    using EngineSync::EngineSync;
    Async<Done> refreshTicket(TicketId id) override
    {
        return runOn<Done>(m_worker, [worker = m_worker, id = std::move(id)] { return worker->refreshTicket(id); });
    }
    Async<QList<TicketNote>> readConfidential(TicketId id) override
    {
        return runOn<QList<TicketNote>>(m_worker, [worker = m_worker, id = std::move(id)] { return worker->readConfidential(id); });
    }
};

} // namespace

std::unique_ptr<TicketSync> makeTicketSync(QThread *engine, PartnerCloudSource cloud, TicketStore *store, Clock *clock, TicketSyncOptions options)
{
    return std::make_unique<EngineTicketSync>(engine, new TicketSyncWorker(std::move(cloud), store, clock, std::move(options)));
}

} // namespace pc
