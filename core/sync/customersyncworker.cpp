// SPDX-License-Identifier: Apache-2.0
#include "core/sync/customersyncworker.h"
#include "core/cloud/partnercloud.h"
#include <algorithm>
#include <iterator>
#include <limits>

namespace pc {

using Kind = ApiError::Kind;
using Phase = SyncProgress::Phase;

static constexpr std::chrono::hours kCheckpointLife{6}; // an older pass is begun anew: its list no longer says who is gone
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

CustomerSyncWorker::CustomerSyncWorker(PartnerCloudSource cloud, CustomerStore *store, Clock *clock, CustomerSyncOptions options)
    : m_source(std::move(cloud)), m_store(store), m_clock(clock), m_options(options)
{
}

CustomerSyncWorker::~CustomerSyncWorker()
{
    m_stop.request_stop();
}

PartnerCloud *CustomerSyncWorker::cloud()
{
    if (!m_cloud)
        m_cloud = m_source();
    return m_cloud.get();
}

void CustomerSyncWorker::tellAge()
{
    whenDone(m_store->datasetState(), this, [this](const Result<DatasetState> &state) {
        if (state && !m_progress.completedAt.isValid())
            m_progress.completedAt = state->completedAt;
        report(true);
    });
}

void CustomerSyncWorker::start()
{
    m_startAgain = isRunning() && m_ending == Ending::Cancelled;
    if (isRunning())
        return;
    ++m_wake;
    m_ending = Ending::None;
    m_failuresInARow = 0;
    m_queue.clear();
    m_batch.clear();
    m_progress.done = 0;
    m_progress.total.reset();
    m_progress.error.reset();
    enter(Phase::Listing);
    whenDone(m_store->datasetState(), this, [this](const Result<DatasetState> &state) { beginPass(state); });
}

void CustomerSyncWorker::cancel()
{
    m_startAgain = false;
    if (!isRunning() || m_ending != Ending::None)
        return;
    m_ending = Ending::Cancelled;
    goOn();
}

void CustomerSyncWorker::beginPass(const Result<DatasetState> &state)
{
    if (!state)
        return fail(state.error());
    if (!cloud())
        return fail(failure(Kind::BadCredentials, QStringLiteral("there is no key to ask with")).value());
    const QDateTime now = m_clock->utcNow();
    m_progress.completedAt = state->completedAt;
    m_pass = SyncCheckpoint::fromBytes(state->checkpoint);
    // Fewer rows than were listed: the store was rebuilt in between, and what the checkpoint says is not there any more.
    const bool isTrusted = !std::exchange(m_distrustsCheckpoint, false) && m_pass.startedAt.isValid() && m_pass.startedAt <= now
        && m_pass.startedAt.msecsTo(now) < std::chrono::milliseconds(kCheckpointLife).count() && state->rows >= m_pass.listed;
    if (!isTrusted) {
        m_pass = {};
        m_pass.startedAt = now;
    }
    m_isResumed = isTrusted;
    m_listed.clear();
    m_progress.done = m_pass.factsRead;
    m_pass.nextPage > 0 ? listNextPage() : beginFacts();
}

void CustomerSyncWorker::listNextPage()
{
    if (m_ending != Ending::None)
        return endPass();
    ++m_callsUnderWay;
    const Async<CustomerUidPage> page = cloud()->customers(m_pass.nextPage, CallContext(Lane::Sync, m_stop.get_token()));
    whenDone(page, this, [this](const Result<CustomerUidPage> &answer) {
        --m_callsUnderWay;
        storePage(answer);
    });
}

void CustomerSyncWorker::storePage(const Result<CustomerUidPage> &page)
{
    if (!page)
        return fail(page.error());
    m_pass.nextPage = page->nextPage.value_or(0);
    m_pass.listed += page->uids.size();
    m_listed.unite(QSet<CustomerUid>(page->uids.begin(), page->uids.end()));
    // Never before the pass began, even if somebody sets the clock back: those customers would count as gone.
    const QDateTime listedAt = std::max(m_clock->utcNow(), m_pass.startedAt);
    whenDone(m_store->putListed(page->uids, listedAt, m_pass.toBytes()), this, [this](const Result<Done> &stored) {
        if (!stored)
            return fail(stored.error());
        report(false);
        m_pass.nextPage > 0 ? listNextPage() : beginFacts();
    });
}

void CustomerSyncWorker::beginFacts()
{
    enter(Phase::ReadingFacts);
    const QDateTime before = m_pass.startedAt.addMSecs(-m_options.factsMaxAge.count());
    whenDone(m_store->staleFacts(before, std::numeric_limits<int>::max()), this, [this](const Result<QList<CustomerUid>> &stale) {
        if (!stale)
            return fail(stale.error());
        // Whoever a whole list did not name has left: no facts to be had.
        std::copy_if(stale->begin(), stale->end(), std::back_inserter(m_queue),
                     [this](const CustomerUid &uid) { return m_isResumed || m_listed.contains(uid); });
        m_progress.total = m_pass.factsRead + m_queue.size();
        report(true);
        goOn();
    });
}

void CustomerSyncWorker::goOn()
{
    if (m_progress.phase != Phase::ReadingFacts)
        return; // the list notices an ending by itself, after its call
    while (m_ending == Ending::None && m_callsUnderWay < m_options.concurrency && !m_queue.isEmpty()) {
        ++m_callsUnderWay;
        const CustomerUid uid = m_queue.dequeue();
        const Async<CustomerFacts> facts = cloud()->customerFacts(uid, CallContext(Lane::Sync, m_stop.get_token()));
        whenDone(facts, this, [this, uid](const Result<CustomerFacts> &answer) { takeFacts(uid, answer); });
    }
    const bool nothingComes = m_callsUnderWay == 0 && (m_queue.isEmpty() || m_ending != Ending::None);
    const bool isFull = m_batch.size() >= m_options.batch && m_clock->monotonic() - m_wroteAt >= m_options.writeEvery;
    if (!m_isWriting && (isFull || (nothingComes && !m_batch.isEmpty())))
        return writeBatch();
    if (!nothingComes || m_isWriting || !m_progress.total)
        return;
    m_ending == Ending::None ? finishPass() : endPass();
}

void CustomerSyncWorker::takeFacts(const CustomerUid &uid, const Result<CustomerFacts> &facts)
{
    --m_callsUnderWay;
    if (facts && facts->uid == uid) {
        m_failuresInARow = 0;
        m_batch += *facts;
        m_pass.factsRead += 1;
        m_progress.done = m_pass.factsRead;
        report(false);
    } else {
        weighFailure(facts ? failure(Kind::Malformed, QStringLiteral("facts of another customer")).value() : facts.error());
    }
    goOn();
}

// A customer that cannot be read is left for the next pass; it must not keep the others from being read.
void CustomerSyncWorker::weighFailure(const ApiError &error)
{
    const Concerns reach = concerns(error.kind);
    if (reach == Concerns::Perhaps)
        ++m_failuresInARow;
    if (m_ending != Ending::None || (reach != Concerns::EveryCall && m_failuresInARow < kFailuresInARow))
        return;
    m_ending = Ending::Failed;
    m_error = error;
    // Perhaps we asked about customers that have left; only a whole list tells.
    m_distrustsCheckpoint = reach == Concerns::Perhaps;
}

void CustomerSyncWorker::writeBatch()
{
    m_isWriting = true;
    m_wroteAt = m_clock->monotonic();
    const QList<CustomerFacts> batch = std::exchange(m_batch, {});
    whenDone(m_store->putFacts(batch, m_pass.toBytes()), this, [this](const Result<Done> &stored) {
        m_isWriting = false;
        if (!stored && m_ending == Ending::None) {
            m_ending = Ending::Failed;
            m_error = stored.error();
        }
        goOn();
    });
}

void CustomerSyncWorker::finishPass()
{
    m_isWriting = true;
    const QDateTime completedAt = std::max(m_clock->utcNow(), m_pass.startedAt);
    whenDone(m_store->finishPass(m_pass.startedAt, completedAt), this, [this, completedAt](const Result<Done> &stored) {
        m_isWriting = false;
        if (!stored)
            return fail(stored.error());
        m_failedPasses = 0;
        m_progress.completedAt = completedAt;
        endPass();
    });
}

void CustomerSyncWorker::fail(const ApiError &error)
{
    if (m_ending == Ending::None) {
        m_ending = Ending::Failed;
        m_error = error;
    }
    endPass();
}

void CustomerSyncWorker::endPass()
{
    if (m_ending != Ending::Failed) {
        enter(Phase::Idle);
        if (std::exchange(m_startAgain, false))
            start();
        else if (m_options.listInterval.count() > 0)
            wakeAfter(m_options.listInterval);
        return;
    }
    m_progress.error = m_error;
    enter(Phase::Failed);
    if (waitsForAPerson(m_error.kind))
        return;
    const int doublings = std::min(m_failedPasses++, 16);
    const std::chrono::milliseconds delay = std::min(m_options.lastRetry, m_options.firstRetry * (1 << doublings));
    wakeAfter(std::max(delay, m_error.retryAfter.value_or(std::chrono::milliseconds(0))));
}

void CustomerSyncWorker::wakeAfter(std::chrono::milliseconds delay)
{
    m_clock->after(delay, this, [this, wake = ++m_wake] {
        if (wake == m_wake)
            start();
    });
}

void CustomerSyncWorker::enter(Phase phase)
{
    m_progress.phase = phase;
    report(true);
}

void CustomerSyncWorker::report(bool now)
{
    const std::chrono::milliseconds time = m_clock->monotonic();
    if (!now && m_reportedAt.count() >= 0 && time - m_reportedAt < m_options.progressEvery)
        return;
    m_reportedAt = time;
    Q_EMIT progressed(m_progress);
}

Async<Customer> CustomerSyncWorker::refresh(const CustomerUid &uid)
{
    if (!cloud())
        return ready<Customer>(failure(Kind::BadCredentials, QStringLiteral("there is no key to ask with")));
    const Async<CustomerFacts> read = cloud()->customerFacts(uid, CallContext(Lane::User, m_stop.get_token()));
    const Async<Done> stored = andThen<Done>(read, this, [this](const CustomerFacts &facts) { return m_store->putFacts({facts}, QByteArray()); });
    return andThen<Customer>(stored, this, [this, uid](Done) { return m_store->customer(uid); });
}

} // namespace pc
