// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/syncworker.h"
#include <QThread>

namespace pc {

// The facade's end of a sync: lives on the thread that made it, its worker on `engine`, a running thread that outlives it.
template<typename Facade, typename Worker>
class EngineSync : public Facade
{
public:
    EngineSync(QThread *engine, Worker *worker) : m_worker(worker)
    {
        qRegisterMetaType<SyncProgress>();
        worker->moveToThread(engine);
        QObject::connect(worker, &SyncWorker::progressed, this, [this](const SyncProgress &progress) { take(progress); }, Qt::QueuedConnection);
        QMetaObject::invokeMethod(worker, [worker] { worker->tellAge(); }, Qt::QueuedConnection);
    }

    // Waits for the engine's current event, no longer: after it nobody touches the store on our behalf.
    ~EngineSync() override
    {
        QThread *engine = m_worker->thread();
        if (engine->isRunning() && engine != QThread::currentThread())
            QMetaObject::invokeMethod(m_worker, [worker = m_worker] { delete worker; }, Qt::BlockingQueuedConnection);
        else
            delete m_worker;
    }

    void start() override
    {
        QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->start(); }, Qt::QueuedConnection);
    }
    void cancel() override
    {
        QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->cancel(); }, Qt::QueuedConnection);
    }
    SyncProgress progress() const override { return m_progress; }

protected:
    Worker *const m_worker;                 // lives on the engine thread

private:
    void take(const SyncProgress &progress)
    {
        m_progress = progress;
        Q_EMIT this->progressed(progress);
    }

    SyncProgress m_progress;
};

} // namespace pc
