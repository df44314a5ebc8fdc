// SPDX-License-Identifier: Apache-2.0
#include "core/sync/makecustomersync.h"
#include "core/sync/customersyncworker.h"
#include <QThread>

namespace pc {

namespace {

class EngineCustomerSync final : public CustomerSync
{
public:
    EngineCustomerSync(QThread *engine, CustomerSyncWorker *worker) : m_worker(worker)
    {
        worker->moveToThread(engine);
        connect(worker, &CustomerSyncWorker::progressed, this, &EngineCustomerSync::take, Qt::QueuedConnection);
        QMetaObject::invokeMethod(worker, &CustomerSyncWorker::tellAge, Qt::QueuedConnection);
    }

    // Waits for the engine's current event, no longer: after it nobody touches the store on our behalf.
    ~EngineCustomerSync() override
    {
        QThread *engine = m_worker->thread();
        if (engine->isRunning() && engine != QThread::currentThread())
            QMetaObject::invokeMethod(m_worker, [worker = m_worker] { delete worker; }, Qt::BlockingQueuedConnection);
        else
            delete m_worker;
    }

    void start() override { QMetaObject::invokeMethod(m_worker, &CustomerSyncWorker::start, Qt::QueuedConnection); }
    void cancel() override { QMetaObject::invokeMethod(m_worker, &CustomerSyncWorker::cancel, Qt::QueuedConnection); }
    Async<Customer> refresh(CustomerUid uid) override
    {
        return runOn<Customer>(m_worker, [worker = m_worker, uid = std::move(uid)] { return worker->refresh(uid); });
    }
    SyncProgress progress() const override { return m_progress; }

private:
    void take(const SyncProgress &progress)
    {
        m_progress = progress;
        Q_EMIT progressed(progress);
    }

    CustomerSyncWorker *m_worker;           // lives on the engine thread
    SyncProgress m_progress;
};

} // namespace

std::unique_ptr<CustomerSync> makeCustomerSync(QThread *engine, PartnerCloudSource cloud, CustomerStore *store, Clock *clock, CustomerSyncOptions options)
{
    qRegisterMetaType<SyncProgress>();
    return std::make_unique<EngineCustomerSync>(engine, new CustomerSyncWorker(std::move(cloud), store, clock, options));
}

} // namespace pc
