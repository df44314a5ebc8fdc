// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/inboxstore.h"
#include "core/sync/makemessagepump.h"
#include <stop_token>

namespace pc {

// The way of a message from the queue to the disk: received, checked, written, and only then deleted at the source. One batch at a time.
class MessageReceiver final : public QObject
{
    Q_OBJECT
public:
    using Phase = PumpStatus::Phase;        // Off, Polling, WaitingToRetry, Stopped

    MessageReceiver(InboxStore *store, Clock *clock, const PumpOptions &options);
    ~MessageReceiver() override;

    void start(std::shared_ptr<PartnerCloud> cloud);        // null: there is no key
    void stop();                            // a poll under way is given up; what it took comes again

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    // The answer that held one message and could not be read; until none came for PumpOptions::oneByOne.
    [[nodiscard]] const std::optional<ApiError> &unreadable() const { return m_unreadable; }
    [[nodiscard]] QDateTime lastPollAt() const { return m_lastPollAt; }
    [[nodiscard]] QDateTime lastMessageAt() const { return m_lastMessageAt; }

Q_SIGNALS:
    void changed();
    void admitted(int messages, int fresh, int quarantined);    // on the disk

private:
    void poll();
    void noteUnreadable(const ApiError &error, bool isAlone);
    void take(const QList<QueueMessage> &messages);
    void keep(const QList<QueueMessage> &messages, const EventTable &table);
    void holdLater();
    void hold();
    void removeAtSource();
    void idle();
    void trouble(const ApiError &error);
    void enter(Phase phase, std::optional<ApiError> error = {});
    void later(std::chrono::milliseconds delay, void (MessageReceiver::*step)());
    [[nodiscard]] CallContext call() const { return CallContext(Lane::Events, m_stop.get_token()); }
    // `fn` with the value, unless it was stopped meanwhile; failures are trouble.
    template<typename T, typename Fn>
    void next(const Async<T> &future, Fn fn);

    InboxStore *const m_store;
    Clock *const m_clock;
    const PumpOptions &m_options;
    std::shared_ptr<PartnerCloud> m_cloud;
    std::stop_source m_stop;
    int m_step = 0;                         // what waits for an answer of an earlier number is out of date
    Phase m_phase = Phase::Off;
    std::optional<ApiError> m_error;
    QDateTime m_lastPollAt, m_lastMessageAt;
    std::chrono::milliseconds m_polledAt{0};
    int m_failures = 0;                     // in a row
    std::chrono::milliseconds m_oneByOneUntil{0};
    std::optional<ApiError> m_unreadable;

    // The batch under way.
    QStringList m_handles;
    std::chrono::seconds m_visibility{30};
    bool m_isStored = false;
    int m_holds = 0;                        // under way
};

} // namespace pc
