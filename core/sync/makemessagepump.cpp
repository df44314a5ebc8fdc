// SPDX-License-Identifier: Apache-2.0
#include "core/sync/makemessagepump.h"
#include "core/sync/engineworker.h"
#include "core/sync/messagepumpworker.h"

namespace pc {

namespace {

class EngineMessagePump final : public MessagePump
{
public:
    EngineMessagePump(QThread *engine, PartnerCloudSource cloud, InboxStore *store, Clock *clock, const PumpOptions &options)
        : m_worker(new MessagePumpWorker(std::move(cloud), store, clock, [this](const EventTouch &touch) { return reach(touch); }, options))
    {
        qRegisterMetaType<PumpStatus>();
        m_worker->moveToThread(engine);
        connect(m_worker, &MessagePumpWorker::changed, this, &EngineMessagePump::take, Qt::QueuedConnection);
    }
    ~EngineMessagePump() override { deleteOnItsThread(m_worker); }

    void setHandler(TouchHandler handler) override { m_handler = std::move(handler); }
    void start() override
    {
        QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->start(); }, Qt::QueuedConnection);
    }
    void stop() override
    {
        QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->stop(); }, Qt::QueuedConnection);
    }
    void processNow() override
    {
        QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->processNow(); }, Qt::QueuedConnection);
    }
    PumpStatus status() const override { return m_status; }

private:
    // On the engine thread: over to the handler's.
    Async<Done> reach(const EventTouch &touch)
    {
        return runOn<Done>(this, [this, touch] { return m_handler ? m_handler(touch) : ready<Done>(Done()); });
    }
    void take(const PumpStatus &status)
    {
        m_status = status;
        Q_EMIT changed(m_status);
    }

    TouchHandler m_handler;
    PumpStatus m_status;
    MessagePumpWorker *const m_worker;      // lives on the engine thread
};

} // namespace

std::unique_ptr<MessagePump> makeMessagePump(QThread *engine, PartnerCloudSource cloud, InboxStore *store, Clock *clock, PumpOptions options)
{
    return std::make_unique<EngineMessagePump>(engine, std::move(cloud), store, clock, options);
}

} // namespace pc
