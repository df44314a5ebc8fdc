// SPDX-License-Identifier: Apache-2.0
#include "core/sync/makecustomersync.h"
#include "core/sync/customersyncworker.h"
#include "core/sync/enginesync.h"

namespace pc {

namespace {

class EngineCustomerSync final : public EngineSync<CustomerSync, CustomerSyncWorker>
{
public:
    using EngineSync::EngineSync;
    Async<Customer> refresh(CustomerUid uid) override
    {
        return runOn<Customer>(m_worker, [worker = m_worker, uid = std::move(uid)] { return worker->refresh(uid); });
    }
};

} // namespace

std::unique_ptr<CustomerSync> makeCustomerSync(QThread *engine, PartnerCloudSource cloud, CustomerStore *store, Clock *clock, CustomerSyncOptions options)
{
    return std::make_unique<EngineCustomerSync>(engine, new CustomerSyncWorker(std::move(cloud), store, clock, std::move(options)));
}

} // namespace pc
