// SPDX-License-Identifier: Apache-2.0
#include "core/sync/messagepumpworker.h"

namespace pc {

using Phase = PumpStatus::Phase;
using std::chrono::milliseconds;

static constexpr std::chrono::hours kDay{24};

MessagePumpWorker::MessagePumpWorker(PartnerCloudSource cloud, InboxStore *store, Clock *clock, TouchHandler touch, const PumpOptions &options)
    : m_options(options),
      m_source(std::move(cloud)),
      m_clock(clock),
      m_store(store),
      m_receiver(store, clock, m_options),
      m_processor(store, clock, std::move(touch), m_options)
{
    // They move to the engine thread with the worker.
    m_receiver.setParent(this);
    m_processor.setParent(this);
    connect(&m_receiver, &MessageReceiver::changed, this, &MessagePumpWorker::report);
    connect(&m_receiver, &MessageReceiver::admitted, this, &MessagePumpWorker::takeArrivals);
    connect(&m_processor, &MessageProcessor::changed, this, &MessagePumpWorker::report);
}

void MessagePumpWorker::start()
{
    m_processor.start();
    m_receiver.start(m_source());
    ++m_run;
    expireOld();
}

void MessagePumpWorker::stop()
{
    m_receiver.stop();
    m_processor.stop();
    ++m_run;
    report();
}

// One that fails is followed by that of the next day.
void MessagePumpWorker::expireOld()
{
    if (m_options.retention.count() == 0)
        return;
    (void)m_store->expire(m_clock->utcNow().addSecs(-std::chrono::seconds(m_options.retention).count()));
    m_clock->after(kDay, this, [this, run = m_run] {
        if (run == m_run)
            expireOld();
    });
}

void MessagePumpWorker::takeArrivals(int messages, int fresh, int quarantined)
{
    m_received += messages;
    m_duplicates += messages - fresh;
    m_quarantined += quarantined;
    m_processor.noteArrivals(fresh - quarantined);
    report();
}

PumpStatus MessagePumpWorker::status() const
{
    PumpStatus status;
    status.phase = m_receiver.phase();
    status.error = m_receiver.error();
    if (status.phase == Phase::Polling && m_processor.error()) {
        status.phase = Phase::WaitingToRetry;
        status.error = m_processor.error();
    } else if (status.phase == Phase::Polling && m_processor.isBusy()) {
        status.phase = Phase::Processing;
    }
    status.unreadable = m_receiver.unreadable();
    status.lastPollAt = m_receiver.lastPollAt();
    status.lastMessageAt = m_receiver.lastMessageAt();
    status.received = m_received;
    status.duplicates = m_duplicates;
    status.processed = m_processor.counts().processed;
    status.late = m_processor.counts().late;
    status.quarantined = m_quarantined + m_processor.counts().quarantined;
    status.waiting = m_processor.counts().waiting;
    return status;
}

// A few times a second, and the last state always.
void MessagePumpWorker::report()
{
    if (m_isTelling)
        return;
    const milliseconds since = m_clock->monotonic() - m_toldAt;
    if (m_toldAt.count() < 0 || since >= m_options.statusEvery)
        return tell();
    m_isTelling = true;
    m_clock->after(m_options.statusEvery - since, this, [this] { tell(); });
}

void MessagePumpWorker::tell()
{
    m_isTelling = false;
    m_toldAt = m_clock->monotonic();
    Q_EMIT changed(status());
}

} // namespace pc
