// SPDX-License-Identifier: Apache-2.0
#include "core/sync/makeordersync.h"
#include "core/sync/enginesync.h"
#include "core/sync/ordersyncworker.h"

namespace pc {

namespace {

class EngineOrderSync final : public EngineSync<OrderSync, OrderSyncWorker>
{
public:
    using EngineSync::EngineSync;
    void setVisible(QList<CustomerUid> uids) override
    {
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, uids = std::move(uids)] { worker->setVisible(uids); }, Qt::QueuedConnection);
    }
    Async<Done> refresh(CustomerUid uid) override
    {
        return runOn<Done>(m_worker, [worker = m_worker, uid = std::move(uid)] { return worker->refresh(uid); });
    }
};

} // namespace

std::unique_ptr<OrderSync> makeOrderSync(QThread *engine, PartnerCloudSource cloud, OrderStore *store, CustomerStore *customers, Clock *clock,
                                         OrderSyncOptions options)
{
    return std::make_unique<EngineOrderSync>(engine, new OrderSyncWorker(std::move(cloud), store, customers, clock, std::move(options)));
}

} // namespace pc
