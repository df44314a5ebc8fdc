// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/messageprocessor.h"
#include "core/sync/messagereceiver.h"

namespace pc {

// Both halves of the pump on the engine thread, and their state as one.
class MessagePumpWorker final : public QObject
{
    Q_OBJECT
public:
    // `touch` is called on the engine thread.
    MessagePumpWorker(PartnerCloudSource cloud, InboxStore *store, Clock *clock, TouchHandler touch, const PumpOptions &options);

    void start();
    void stop();
    void processNow() { m_processor.processNow(); }

Q_SIGNALS:
    void changed(const pc::PumpStatus &status);

private:
    void takeArrivals(int messages, int fresh, int quarantined);
    void expireOld();
    void report();
    void tell();
    [[nodiscard]] PumpStatus status() const;

    const PumpOptions m_options;
    const PartnerCloudSource m_source;
    Clock *const m_clock;
    InboxStore *const m_store;
    MessageReceiver m_receiver;
    MessageProcessor m_processor;
    qint64 m_received = 0, m_duplicates = 0, m_quarantined = 0;
    std::chrono::milliseconds m_toldAt{-1};
    int m_run = 0;
    bool m_isTelling = false;               // soon
};

} // namespace pc
