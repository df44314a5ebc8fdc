// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/cloud/circuitbreaker.h"
#include "core/cloud/cloudoptions.h"
#include "core/cloud/partnercloud.h"
#include "core/cloud/ratelimit.h"
#include <QHash>
#include <QJsonObject>
#include <array>
#include <deque>
#include <memory>

namespace pc {

// What a call came back with when the service said yes.
struct CallAnswer
{
    int httpStatus = 0;
    QJsonObject body;
    QString requestId;
    QByteArray content;             // of services that do not speak JSON
};

// Decides when a call goes out and whether it goes out again: lanes with their own concurrency, one rate limit per API for all
// of them (a user's call overtakes everything that waits), repetition by retry class, a circuit breaker per endpoint.
// Lives on one thread; all waiting is on the Clock.
class CallScheduler : public QObject
{
    Q_OBJECT
public:
    struct Job
    {
        Lane lane = Lane::User;
        QString api;                    // shares a rate limit
        QString endpoint;               // shares a circuit breaker
        RetryClass retry = RetryClass::WriteUnsafe;
        bool mayRepeat = true;          // false: one attempt, whatever the class allows
        std::stop_token stop;
        std::function<Async<CallAnswer>(int attempt)> send;
    };

    CallScheduler(Clock &clock, CloudOptions options, QObject *parent = nullptr);
    ~CallScheduler() override;

    [[nodiscard]] Async<CallAnswer> submit(Job job);
    [[nodiscard]] int waiting() const;

private:
    struct Pending;
    using Item = std::shared_ptr<Pending>;
    static constexpr size_t kLanes = 5;

    void pump();
    void pumpLane(size_t lane);
    void dropStopped();
    // True when the item left its queue, started or settled.
    [[nodiscard]] bool tryStart(const Item &item);
    void start(const Item &item);
    void finish(const Item &item, const Result<CallAnswer> &result);
    void learn(const Item &item, const Result<CallAnswer> &result);
    void wakeIn(std::chrono::milliseconds delay);
    [[nodiscard]] TokenBucket &bucket(const QString &api);
    [[nodiscard]] CircuitBreaker &breaker(const QString &endpoint);

    Clock &m_clock;
    CloudOptions m_options;
    std::array<std::deque<Item>, kLanes> m_queues;  // in the order of Lane
    std::array<int, kLanes> m_running{};
    std::array<int, kLanes> m_limits;
    QHash<QString, TokenBucket> m_buckets;
    QHash<QString, CircuitBreaker> m_breakers;
    std::optional<std::chrono::milliseconds> m_wakeAt;
};

} // namespace pc
