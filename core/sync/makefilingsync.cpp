// SPDX-License-Identifier: Apache-2.0
#include "core/sync/makefilingsync.h"
#include "core/sync/enginesync.h"
#include "core/sync/filingsyncworker.h"

namespace pc {

namespace {

class EngineFilingSync final : public EngineSync<FilingSync, FilingSyncWorker>
{
public:
    using EngineSync::EngineSync;
    Async<Done> refreshCustomer(CustomerUid owner) override
    {
        return runOn<Done>(m_worker, [worker = m_worker, owner = std::move(owner)] { return worker->refreshCustomer(owner); });
    }
    Async<Done> refreshResource(CustomerUid owner, Resource resource) override
    {
        return runOn<Done>(m_worker, [worker = m_worker, owner = std::move(owner), resource = std::move(resource)] {
            return worker->refreshResources({{owner, resource}});
        });
    }
};

} // namespace

std::unique_ptr<FilingSync> makeFilingSync(QThread *engine, PartnerCloudSource cloud, FilingStore *store, Clock *clock, FilingSyncOptions options)
{
    return std::make_unique<EngineFilingSync>(engine, new FilingSyncWorker(std::move(cloud), store, clock, std::move(options)));
}

} // namespace pc
