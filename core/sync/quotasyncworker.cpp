// SPDX-License-Identifier: Apache-2.0
#include "core/sync/quotasyncworker.h"
#include "core/sync/firstinlist.h"
#include <limits>
#include <utility>

namespace pc {

static constexpr int kWorklistRows = 10000; // of one kind of risk; with more of them, the whole pass does the work

QuotaSyncWorker::QuotaSyncWorker(PartnerCloudSource cloud, QuotaStore *store, Clock *clock, QuotaSyncOptions options)
    : SyncWorker(std::move(cloud), clock, options), m_store(store), m_options(std::move(options))
{
}

Async<DatasetState> QuotaSyncWorker::datasetState()
{
    return m_store->datasetState();
}

void QuotaSyncWorker::setVisible(const QList<CustomerUid> &uids)
{
    m_visible = uids;
    m_queue = withFirst(m_visible, m_queue);
}

void QuotaSyncWorker::beginPass(const DatasetState &state)
{
    m_queue.clear();
    m_batch.clear();
    m_risks.clear();
    m_known.clear(); // the store may have been made anew
    const QDateTime before = m_clock->utcNow().addMSecs(-m_options.interval.count());
    m_isWhole = !state.completedAt.isValid() || state.completedAt <= before; // what was read at its end is due as well, hence the +1
    if (!m_isWhole)
        return addRisks({QuotaQuery::Show::BelowZero, QuotaQuery::Show::AlarmRaised, QuotaQuery::Show::RunningOut});
    whenDone(m_store->stale(before.addMSecs(1), m_visible, std::numeric_limits<int>::max()), this, [this](const Result<QList<CustomerUid>> &stale) {
        stale ? beginReading(*stale) : fail(stale.error());
    });
}

void QuotaSyncWorker::addRisks(QList<QuotaQuery::Show> kinds)
{
    if (kinds.isEmpty())
        return beginReading(withFirst(m_visible, m_risks));
    QuotaQuery query;
    query.show = kinds.takeFirst();
    query.withinDays = m_options.worklistDays;
    query.sort = QuotaQuery::Sort::Available;
    whenDone(m_store->read(query, 0, kWorklistRows), this, [this, kinds](const Result<QuotaWindow> &window) {
        if (!window)
            return fail(window.error());
        const QDateTime before = m_clock->utcNow().addMSecs(-m_options.worklistInterval.count());
        for (const QuotaRow &row : window->rows) {
            if (row.quota.availableReadAt <= before)
                m_risks << row.quota.customer;
        }
        addRisks(kinds);
    });
}

void QuotaSyncWorker::beginReading(const QList<CustomerUid> &uids)
{
    m_queue = withFirst(m_visible, uids);
    m_progress.total = m_queue.size();
    enter(Phase::ReadingFacts);
    goOn();
}

void QuotaSyncWorker::goOn()
{
    if (m_progress.phase != Phase::ReadingFacts)
        return; // the store's answer comes first, and notices an ending
    while (!isEnding() && m_underWay < places() && !m_queue.isEmpty()) {
        ++m_underWay;
        read(m_queue.takeFirst());
    }
    const bool nothingComes = m_underWay == 0 && (m_queue.isEmpty() || isEnding());
    const bool isFull = m_batch.size() >= m_options.batch && m_clock->monotonic() - m_wroteAt >= m_options.writeEvery;
    if (!m_isWriting && (isFull || (nothingComes && !m_batch.isEmpty())))
        return writeBatch();
    if (nothingComes && !m_isWriting)
        isEnding() ? endPass() : finishPass();
}

// What the store holds decides what is needed besides the one call.
void QuotaSyncWorker::read(const CustomerUid &uid)
{
    if (m_known.contains(uid))
        return ask(uid);
    whenDone(m_store->quota(uid), this, [this, uid](const Result<QuotaRow> &row) {
        m_known.insert(uid, row ? row->quota : QuotaFacts());
        ask(uid);
    });
}

QuotaNeeds QuotaSyncWorker::needsOf(const CustomerUid &uid) const
{
    const QuotaFacts known = m_known.value(uid);
    const QDateTime before = m_clock->utcNow().addMSecs(-m_options.detailsMaxAge.count());
    QuotaNeeds needs;
    needs.total = !known.totalReadAt.isValid() || known.totalReadAt < before;
    needs.alarms = !known.alarmsReadAt.isValid() || known.alarmsReadAt < before;
    needs.available = known.available;
    return needs;
}

void QuotaSyncWorker::ask(const CustomerUid &uid)
{
    whenDone(readQuota(cloud(), uid, needsOf(uid), m_clock, call(Lane::Sync)), this, [this](const Result<QuotaReading> &reading) { take(reading); });
}

void QuotaSyncWorker::take(const Result<QuotaReading> &reading)
{
    --m_underWay;
    if (reading) {
        m_batch << remembered(reading->facts);
        ++m_progress.done;
        report(false);
    }
    if (reading && !reading->trouble)
        noteSuccess();
    else
        weighFailure(reading ? *reading->trouble : reading.error());
    goOn();
}

// The facts with their currency. What was not read now stays known, but for a ledger that is not there (yet).
QuotaFacts QuotaSyncWorker::remembered(QuotaFacts facts)
{
    QuotaFacts &known = m_known[facts.customer];
    facts.currency = known.currency.isEmpty() ? m_options.currency : known.currency;
    const QuotaFacts before = std::exchange(known, facts);
    if (facts.hasLedger == false)
        return facts;
    if (!facts.totalReadAt.isValid()) {
        known.total = before.total;
        known.totalReadAt = before.totalReadAt;
    }
    if (!facts.alarmsReadAt.isValid()) {
        known.alarms = before.alarms;
        known.alarmsReadAt = before.alarmsReadAt;
    }
    return facts;
}

void QuotaSyncWorker::writeBatch()
{
    m_isWriting = true;
    m_wroteAt = m_clock->monotonic();
    whenDone(m_store->put(std::exchange(m_batch, {})), this, [this](const Result<Done> &stored) {
        m_isWriting = false;
        if (!stored)
            endWith(stored.error());
        goOn();
    });
}

void QuotaSyncWorker::finishPass()
{
    if (!m_isWhole)
        return complete(m_progress.completedAt);
    m_isWriting = true;
    const QDateTime completedAt = m_clock->utcNow();
    whenDone(m_store->finishPass(completedAt), this, [this, completedAt](const Result<Done> &stored) {
        m_isWriting = false;
        stored ? complete(completedAt) : fail(stored.error());
    });
}

Async<Done> QuotaSyncWorker::readAll(const CustomerUid &uid)
{
    const Async<QuotaReading> read = readQuota(cloud(), uid, QuotaNeeds(), m_clock, call(Lane::User));
    return andThen<Done>(read, this, [this](const QuotaReading &reading) { return m_store->put({remembered(reading.facts)}); });
}

Async<QuotaRow> QuotaSyncWorker::refresh(const CustomerUid &uid)
{
    if (!cloud())
        return ready<QuotaRow>(failure(noKey()));
    const Settler<QuotaRow> settle;
    // The stored row first: an operation of ours may have told the currency since.
    whenDone(m_store->quota(uid), this, [this, uid, settle](const Result<QuotaRow> &row) {
        m_known.insert(uid, row ? row->quota : QuotaFacts());
        whenDone(andThen<QuotaRow>(readAll(uid), this, [this, uid](Done) { return m_store->quota(uid); }), this, settle);
    });
    return settle.future();
}

} // namespace pc
