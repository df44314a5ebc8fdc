// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/callscheduler.h"
#include "core/cloud/retrypolicy.h"
#include <QRandomGenerator>
#include <algorithm>

namespace pc {

using Kind = ApiError::Kind;
using std::chrono::milliseconds;

struct CallScheduler::Pending
{
    Job job;
    Settler<CallAnswer> settle;
    int attempt = 1;
    milliseconds notBefore{0};
    std::optional<ApiError> lastError;
    std::unique_ptr<std::stop_callback<std::function<void()>>> stop;
};

static constexpr double kCallsPerSecond = 20;
static constexpr double kBurst = 40;

// Calls that a person waits for first; then what other systems wait for; work for the drawer last.
static constexpr std::array kOrder{Lane::User, Lane::Bulk, Lane::Events, Lane::Sync, Lane::Export};

CallScheduler::CallScheduler(Clock &clock, CloudOptions options, QObject *parent) : QObject(parent), m_clock(clock), m_options(std::move(options))
{
    m_limits.at(size_t(Lane::User)) = m_options.userCalls;
    m_limits.at(size_t(Lane::Sync)) = m_options.syncCalls;
    m_limits.at(size_t(Lane::Bulk)) = m_options.bulkCalls;
    m_limits.at(size_t(Lane::Events)) = m_options.eventCalls;
    m_limits.at(size_t(Lane::Export)) = m_options.exportCalls;
    if (!m_options.random)
        m_options.random = [] { return QRandomGenerator::global()->generateDouble(); };
}

CallScheduler::~CallScheduler()
{
    for (auto &queue : m_queues) {
        for (const Item &item : queue)
            item->settle(failure(Kind::Cancelled));
    }
}

Async<CallAnswer> CallScheduler::submit(Job job)
{
    const auto item = std::make_shared<Pending>();
    item->job = std::move(job);
    // A stop is heard while the call waits, too; it may come from any thread.
    item->stop = std::make_unique<std::stop_callback<std::function<void()>>>(item->job.stop, [this] {
        QMetaObject::invokeMethod(this, &CallScheduler::dropStopped, Qt::QueuedConnection);
    });
    m_queues.at(size_t(item->job.lane)).push_back(item);
    pump();
    return item->settle.future();
}

int CallScheduler::waiting() const
{
    size_t count = 0;
    for (const auto &queue : m_queues)
        count += queue.size();
    return int(count);
}

void CallScheduler::pump()
{
    for (const Lane lane : kOrder)
        pumpLane(size_t(lane));
}

void CallScheduler::pumpLane(size_t lane)
{
    // Indices, as starting a call may put others into the queue.
    auto &queue = m_queues.at(lane);
    for (size_t i = 0; i < queue.size() && m_running.at(lane) < m_limits.at(lane);) {
        const Item item = queue.at(i);
        queue.erase(queue.begin() + qsizetype(i));
        if (item->job.stop.stop_requested())
            item->settle(failure(Kind::Cancelled));
        else if (!tryStart(item))
            queue.insert(queue.begin() + qsizetype(i++), item);
    }
}

void CallScheduler::dropStopped()
{
    for (auto &queue : m_queues) {
        const auto kept = std::stable_partition(queue.begin(), queue.end(), [](const Item &item) { return !item->job.stop.stop_requested(); });
        const std::deque<Item> dropped(kept, queue.end());
        queue.erase(kept, queue.end());
        for (const Item &item : dropped)
            item->settle(failure(Kind::Cancelled));
    }
}

bool CallScheduler::tryStart(const Item &item)
{
    const milliseconds now = m_clock.monotonic();
    if (now < item->notBefore) {
        wakeIn(item->notBefore - now);
        return false;
    }
    // The breaker is asked last, as its one probe must not be spent on a call that then waits for the rate limit.
    const milliseconds wait = bucket(item->job.api).take(now);
    if (wait > milliseconds(0)) {
        wakeIn(wait);
        return false;
    }
    CircuitBreaker &endpoint = breaker(item->job.endpoint);
    if (endpoint.ask(now) == CircuitBreaker::Verdict::Refuse) {
        ApiError error;
        error.kind = Kind::CircuitOpen;
        error.retryAfter = endpoint.wait(now);
        item->settle(failure(item->lastError.value_or(error))); // why it was repeated says more than that it could not be
        return true;
    }
    start(item);
    return true;
}

void CallScheduler::start(const Item &item)
{
    ++m_running.at(size_t(item->job.lane));
    whenDone(item->job.send(item->attempt), this, [this, item](const Result<CallAnswer> &result) { finish(item, result); });
}

void CallScheduler::learn(const Item &item, const Result<CallAnswer> &result)
{
    CircuitBreaker &endpoint = breaker(item->job.endpoint);
    if (result)
        endpoint.succeeded();
    else if (result.error().kind == Kind::Cancelled || result.error().kind == Kind::InvalidInput)
        endpoint.abandoned();
    else if (isEndpointTrouble(result.error()))
        endpoint.failed(m_clock.monotonic());
    else
        endpoint.succeeded();
    if (!result && result.error().kind == Kind::RateLimited && result.error().retryAfter) // spares the others the same refusal
        bucket(item->job.api).pauseUntil(m_clock.monotonic() + std::min(*result.error().retryAfter, m_options.maxRetryAfter));
}

void CallScheduler::finish(const Item &item, const Result<CallAnswer> &result)
{
    const auto lane = size_t(item->job.lane);
    --m_running.at(lane);
    learn(item, result);
    std::optional<milliseconds> delay;
    if (!result && item->job.mayRepeat && !item->job.stop.stop_requested())
        delay = retryDelay(result.error(), item->job.retry, item->attempt, m_options, m_options.random());
    if (delay) {
        ++item->attempt;
        item->lastError = result.error();
        item->notBefore = m_clock.monotonic() + *delay;
        m_queues.at(lane).push_front(item); // waits without a slot
    } else {
        item->settle(result);
    }
    pump();
}

void CallScheduler::wakeIn(milliseconds delay)
{
    const milliseconds at = m_clock.monotonic() + delay;
    if (m_wakeAt && *m_wakeAt <= at && *m_wakeAt > m_clock.monotonic())
        return;
    m_wakeAt = at;
    m_clock.after(delay, this, [this] { pump(); });
}

TokenBucket &CallScheduler::bucket(const QString &api)
{
    auto found = m_buckets.find(api);
    if (found == m_buckets.end())
        found = m_buckets.insert(api, TokenBucket(m_options.callsPerSecond.value_or(kCallsPerSecond), m_options.burst.value_or(kBurst)));
    return *found;
}

CircuitBreaker &CallScheduler::breaker(const QString &endpoint)
{
    auto found = m_breakers.find(endpoint);
    if (found == m_breakers.end())
        found = m_breakers.insert(endpoint, CircuitBreaker(m_options.breakerFailures, m_options.breakerPause));
    return *found;
}

} // namespace pc
