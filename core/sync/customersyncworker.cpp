// SPDX-License-Identifier: Apache-2.0
#include "core/sync/customersyncworker.h"
#include <algorithm>
#include <iterator>
#include <limits>

namespace pc {

using Kind = ApiError::Kind;

static constexpr std::chrono::hours kCheckpointLife{6}; // an older pass is begun anew: its list no longer says who is gone

CustomerSyncWorker::CustomerSyncWorker(PartnerCloudSource cloud, CustomerStore *store, Clock *clock, CustomerSyncOptions options)
    : SyncWorker(std::move(cloud), clock, options), m_store(store), m_options(std::move(options))
{
}

Async<DatasetState> CustomerSyncWorker::datasetState()
{
    return m_store->datasetState();
}

void CustomerSyncWorker::beginPass(const DatasetState &state)
{
    m_queue.clear();
    m_batch.clear();
    const QDateTime now = m_clock->utcNow();
    m_pass = SyncCheckpoint::fromBytes(state.checkpoint);
    // Fewer rows than were listed: the store was rebuilt in between, and what the checkpoint says is not there any more.
    const bool isTrusted = !std::exchange(m_distrustsCheckpoint, false) && m_pass.startedAt.isValid() && m_pass.startedAt <= now
        && m_pass.startedAt.msecsTo(now) < std::chrono::milliseconds(kCheckpointLife).count() && state.rows >= m_pass.listed;
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
    if (isEnding())
        return endPass();
    ++m_callsUnderWay;
    const Async<CustomerUidPage> page = cloud()->customers(m_pass.nextPage, call(Lane::Sync));
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
    while (!isEnding() && m_callsUnderWay < places() && !m_queue.isEmpty()) {
        ++m_callsUnderWay;
        const CustomerUid uid = m_queue.dequeue();
        const Async<CustomerFacts> facts = cloud()->customerFacts(uid, call(Lane::Sync));
        whenDone(facts, this, [this, uid](const Result<CustomerFacts> &answer) { takeFacts(uid, answer); });
    }
    const bool nothingComes = m_callsUnderWay == 0 && (m_queue.isEmpty() || isEnding());
    const bool isFull = m_batch.size() >= m_options.batch && m_clock->monotonic() - m_wroteAt >= m_options.writeEvery;
    if (!m_isWriting && (isFull || (nothingComes && !m_batch.isEmpty())))
        return writeBatch();
    if (!nothingComes || m_isWriting || !m_progress.total)
        return;
    isEnding() ? endPass() : finishPass();
}

void CustomerSyncWorker::takeFacts(const CustomerUid &uid, const Result<CustomerFacts> &facts)
{
    --m_callsUnderWay;
    if (facts && facts->uid == uid) {
        noteSuccess();
        m_batch += *facts;
        m_pass.factsRead += 1;
        m_progress.done = m_pass.factsRead;
        report(false);
    } else {
        bool isSure = false;
        // Perhaps we asked about customers that have left; only a whole list tells.
        if (weighFailure(facts ? failure(Kind::Malformed, QStringLiteral("facts of another customer")).value() : facts.error(), &isSure))
            m_distrustsCheckpoint = !isSure;
    }
    goOn();
}

void CustomerSyncWorker::writeBatch()
{
    m_isWriting = true;
    m_wroteAt = m_clock->monotonic();
    const QList<CustomerFacts> batch = std::exchange(m_batch, {});
    whenDone(m_store->putFacts(batch, m_pass.toBytes()), this, [this](const Result<Done> &stored) {
        m_isWriting = false;
        if (!stored)
            endWith(stored.error());
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
        complete(completedAt);
    });
}

Async<Customer> CustomerSyncWorker::refresh(const CustomerUid &uid)
{
    if (!cloud())
        return ready<Customer>(failure(noKey()));
    const Async<CustomerFacts> read = cloud()->customerFacts(uid, call(Lane::User));
    const Async<Done> stored = andThen<Done>(read, this, [this](const CustomerFacts &facts) { return m_store->putFacts({facts}, QByteArray()); });
    return andThen<Customer>(stored, this, [this, uid](Done) { return m_store->customer(uid); });
}

} // namespace pc
