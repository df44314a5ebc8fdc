// SPDX-License-Identifier: Apache-2.0
#include "core/sync/makequotasync.h"
#include "core/sync/enginesync.h"
#include "core/sync/quotasyncworker.h"

namespace pc {

namespace {

class EngineQuotaSync final : public EngineSync<QuotaSync, QuotaSyncWorker>
{
public:
    using EngineSync::EngineSync;
    void setVisible(QList<CustomerUid> uids) override
    {
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, uids = std::move(uids)] { worker->setVisible(uids); }, Qt::QueuedConnection);
    }
    Async<QuotaRow> refresh(CustomerUid uid) override
    {
        return runOn<QuotaRow>(m_worker, [worker = m_worker, uid = std::move(uid)] { return worker->refresh(uid); });
    }
};

} // namespace

std::unique_ptr<QuotaSync> makeQuotaSync(QThread *engine, PartnerCloudSource cloud, QuotaStore *store, Clock *clock, QuotaSyncOptions options)
{
    return std::make_unique<EngineQuotaSync>(engine, new QuotaSyncWorker(std::move(cloud), store, clock, std::move(options)));
}

} // namespace pc
