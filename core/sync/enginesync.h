// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/engineworker.h"
#include "core/sync/syncworker.h"

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

    ~EngineSync() override { deleteOnItsThread(m_worker); }

    // Running from now on: whoever looks before the worker has begun must not take a list that is on its way for an empty one.
    void start() override
    {
        if (!m_progress.isRunning()) {
            m_isStarting = true;
            take(m_progress);
        }
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
        m_isStarting = m_isStarting && !progress.isRunning();
        m_progress = progress;
        if (m_isStarting) {                 // told before the worker heard of the start
            m_progress.phase = SyncProgress::Phase::Listing;
            m_progress.done = 0;
            m_progress.total.reset();
            m_progress.error.reset();
        }
        Q_EMIT this->progressed(m_progress);
    }

    SyncProgress m_progress;
    bool m_isStarting = false;
};

} // namespace pc
