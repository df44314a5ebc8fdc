// SPDX-License-Identifier: Apache-2.0
#include "core/sync/identityservice.h"
#include "core/cloud/partnercloud.h"
#include <QThread>

namespace pc {
namespace {

class IdentityWorker final : public QObject
{
public:
    explicit IdentityWorker(PartnerCloudSource cloud) : m_makeCloud(std::move(cloud)) {}

    Async<VerificationLink> link(const CustomerUid &uid, const VerificationWish &wish) { return cloud().verificationLink(uid, wish, CallContext(Lane::User)); }
    Async<IdentityFacts> facts(const CustomerUid &uid) { return cloud().identity(uid, CallContext(Lane::User)); }

private:
    PartnerCloud &cloud()
    {
        if (!m_cloud)
            m_cloud = m_makeCloud();
        return *m_cloud;
    }

    PartnerCloudSource m_makeCloud;
    std::shared_ptr<PartnerCloud> m_cloud;
};

class EngineIdentityService final : public IdentityService
{
public:
    EngineIdentityService(QThread *engine, IdentityWorker *worker) : m_worker(worker) { worker->moveToThread(engine); }

    ~EngineIdentityService() override
    {
        if (m_worker->thread()->isRunning())
            m_worker->deleteLater();
        else
            delete m_worker;
    }

    Async<VerificationLink> link(CustomerUid uid, VerificationWish wish) override
    {
        return runOn<VerificationLink>(m_worker, [worker = m_worker, uid = std::move(uid), wish] { return worker->link(uid, wish); });
    }
    Async<IdentityFacts> facts(CustomerUid uid) override
    {
        return runOn<IdentityFacts>(m_worker, [worker = m_worker, uid = std::move(uid)] { return worker->facts(uid); });
    }

private:
    IdentityWorker *m_worker;               // lives on the engine thread
};

} // namespace

std::unique_ptr<IdentityService> makeIdentityService(QThread *engine, PartnerCloudSource cloud)
{
    return std::make_unique<EngineIdentityService>(engine, new IdentityWorker(std::move(cloud)));
}

} // namespace pc
