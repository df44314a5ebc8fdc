// SPDX-License-Identifier: Apache-2.0
#include "core/sync/syncworker.h"
#include "core/sync/retrydelay.h"

namespace pc {

using Kind = ApiError::Kind;

static constexpr int kFailuresInARow = 5;               // this many customers one after another: it is not the customers

enum class Concerns { OneCustomer, Perhaps, EveryCall };

static Concerns concerns(Kind kind)
{
    switch (kind) {
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::Rejected:
    case Kind::Malformed:
    case Kind::InvalidInput:
        return Concerns::OneCustomer;
    case Kind::Forbidden:
    case Kind::Server:
    case Kind::Truncated:
    case Kind::Timeout:
        return Concerns::Perhaps;
    default:
        return Concerns::EveryCall;
    }
}

// Trying again by itself would not help, and could lock the key.
static bool waitsForAPerson(Kind kind)
{
    return kind == Kind::BadCredentials || kind == Kind::Forbidden;
}

SyncWorker::SyncWorker(PartnerCloudSource cloud, Clock *clock, SyncOptions options)
    : m_clock(clock), m_source(std::move(cloud)), m_common(std::move(options))
{
}

SyncWorker::~SyncWorker()
{
    leaveLane();
    m_stop.request_stop();
}

const std::shared_ptr<PartnerCloud> &SyncWorker::cloud()
{
    if (!m_cloud)
        m_cloud = m_source();
    return m_cloud;
}

ApiError SyncWorker::noKey()
{
    return failure(Kind::BadCredentials, QStringLiteral("there is no key to ask with")).value();
}

int SyncWorker::places() const
{
    return m_common.lane ? std::min(m_common.concurrency, m_common.lane->share()) : m_common.concurrency;
}

void SyncWorker::leaveLane()
{
    if (std::exchange(m_isInLane, false) && m_common.lane)
        m_common.lane->leave();
}

void SyncWorker::tellAge()
{
    whenDone(datasetState(), this, [this](const Result<DatasetState> &state) {
        if (state && !m_progress.completedAt.isValid())
            m_progress.completedAt = state->completedAt;
        report(true);
    });
}

void SyncWorker::start()
{
    m_startAgain = m_progress.isRunning() && m_ending == Ending::Cancelled;
    if (m_progress.isRunning())
        return;
    ++m_wake;
    m_ending = Ending::None;
    m_failuresInARow = 0;
    m_progress.done = 0;
    m_progress.total.reset();
    m_progress.leftOut = 0;
    m_progress.whyLeftOut.reset();
    m_progress.error.reset();
    if (m_common.lane && !std::exchange(m_isInLane, true))
        m_common.lane->enter();
    enter(Phase::Listing);
    whenDone(datasetState(), this, [this](const Result<DatasetState> &state) {
        if (!state)
            return fail(state.error());
        m_progress.completedAt = state->completedAt;
        cloud() ? beginPass(*state) : fail(noKey());
    });
}

void SyncWorker::cancel()
{
    m_startAgain = false;
    if (!m_progress.isRunning() || m_ending != Ending::None)
        return;
    m_ending = Ending::Cancelled;
    goOn();
}

bool SyncWorker::weighFailure(const ApiError &error, bool *isSure)
{
    const Concerns reach = concerns(error.kind);
    if (isSure)
        *isSure = reach == Concerns::EveryCall;
    if (reach == Concerns::Perhaps)
        ++m_failuresInARow;
    if (m_ending != Ending::None || (reach != Concerns::EveryCall && m_failuresInARow < kFailuresInARow))
        return false;
    endWith(error);
    return true;
}

void SyncWorker::endWith(const ApiError &error)
{
    if (m_ending != Ending::None)
        return;
    m_ending = Ending::Failed;
    m_error = error;
}

void SyncWorker::fail(const ApiError &error)
{
    endWith(error);
    endPass();
}

void SyncWorker::complete(const QDateTime &completedAt)
{
    m_failedPasses = 0;
    m_progress.completedAt = completedAt;
    endPass();
}

void SyncWorker::endPass()
{
    leaveLane();
    if (m_ending != Ending::Failed) {
        enter(Phase::Idle);
        if (std::exchange(m_startAgain, false))
            start();
        else if (m_common.interval.count() > 0)
            wakeAfter(untilNextPass());
        return;
    }
    m_progress.error = m_error;
    enter(Phase::Failed);
    if (waitsForAPerson(m_error.kind))
        return;
    wakeAfter(retryDelay(m_common.firstRetry, m_common.lastRetry, ++m_failedPasses, m_error));
}

void SyncWorker::wakeAfter(std::chrono::milliseconds delay)
{
    m_clock->after(delay, this, [this, wake = ++m_wake] {
        if (wake == m_wake)
            start();
    });
}

void SyncWorker::enter(Phase phase)
{
    m_progress.phase = phase;
    report(true);
}

void SyncWorker::report(bool now)
{
    const std::chrono::milliseconds time = m_clock->monotonic();
    if (!now && m_reportedAt.count() >= 0 && time - m_reportedAt < m_common.progressEvery)
        return;
    m_reportedAt = time;
    Q_EMIT progressed(m_progress);
}

} // namespace pc
