// SPDX-License-Identifier: Apache-2.0
#include "core/sync/ordersyncworker.h"
#include "core/sync/firstinlist.h"
#include <algorithm>
#include <limits>

namespace pc {

using Outcome = OrderWindowReading::Outcome;

static constexpr int kCustomersPerRead = 2000;
// A list that moves all the time, or whose total never fits, must not be split down to seconds: after so many halvings it is
// taken as it is. The recent past is read again anyway.
static constexpr int kMostShifts = 4;

OrderSyncWorker::OrderSyncWorker(PartnerCloudSource cloud, OrderStore *store, CustomerStore *customers, Clock *clock, OrderSyncOptions options)
    : SyncWorker(std::move(cloud), clock, options), m_store(store), m_customers(customers), m_options(std::move(options))
{
}

OrderSyncWorker::~OrderSyncWorker()
{
    m_passStop.request_stop();
}

Async<DatasetState> OrderSyncWorker::datasetState()
{
    return m_store->datasetState();
}

QDateTime OrderSyncWorker::now() const
{
    const QDateTime exact = m_clock->utcNow();
    return exact.addMSecs(-exact.time().msec());
}

void OrderSyncWorker::setVisible(const QList<CustomerUid> &uids)
{
    m_visible = uids;
    m_recent = withFirst(m_visible, m_recent);
    m_history = withFirst(m_visible, m_history);
}

void OrderSyncWorker::beginPass(const DatasetState &)
{
    m_passStop = {};
    m_recent.clear();
    m_history.clear();
    m_hasCheckpoints = false; // the store may have been made anew
    whenDone(loadCheckpoints(), this, [this](const Result<Done> &loaded) { loaded ? listCustomers(0) : fail(loaded.error()); });
}

Async<Done> OrderSyncWorker::loadCheckpoints()
{
    if (m_hasCheckpoints)
        return ready<Done>(Done());
    return andThen<Done>(m_store->checkpoints(), this, [this](const QList<OrderCheckpoint> &checkpoints) {
        m_hasCheckpoints = true;
        m_checkpoints.clear();
        for (const OrderCheckpoint &checkpoint : checkpoints)
            m_checkpoints.insert(checkpoint.customer, checkpoint);
        return ready<Done>(Done());
    });
}

void OrderSyncWorker::listCustomers(qint64 first)
{
    if (isEnding())
        return endPass();
    CustomerQuery query;
    query.sort = CustomerQuery::Sort::Uid;
    whenDone(m_customers->read(query, first, kCustomersPerRead), this, [this, first](const Result<CustomerWindow> &window) {
        if (!window)
            return fail(window.error());
        for (const Customer &customer : window->rows)
            m_recent << customer.uid();
        const bool isEnd = window->rows.size() < kCustomersPerRead;
        isEnd ? beginReading() : listCustomers(first + kCustomersPerRead);
    });
}

void OrderSyncWorker::beginReading()
{
    std::stable_sort(m_recent.begin(), m_recent.end(), [this](const CustomerUid &a, const CustomerUid &b) {
        return m_checkpoints.value(a).readAt < m_checkpoints.value(b).readAt; // never read: first
    });
    m_recent = withFirst(m_visible, m_recent);
    m_progress.total = 2 * m_recent.size(); // their recent orders, then their history
    enter(Phase::ReadingFacts);
    goOn();
}

void OrderSyncWorker::goOn()
{
    if (m_progress.phase != Phase::ReadingFacts)
        return; // the store's answer comes first, and notices an ending
    if (isEnding())
        m_passStop.request_stop();
    while (!isEnding() && m_underWay < places() && (!m_recent.isEmpty() || !m_history.isEmpty())) {
        if (!m_recent.isEmpty())
            startJob(recentJob(m_recent.takeFirst()));
        else if (const JobPtr job = historyJob(m_history.takeFirst()))
            startJob(job);
        else
            ++m_progress.done;
    }
    if (m_underWay > 0 || m_isFinishing)
        return;
    isEnding() ? endPass() : finishPass();
}

OrderTime OrderSyncWorker::newestAt(const QDateTime &now) const
{
    const auto newest = std::min(m_options.newest, m_options.history);
    return OrderTime(now.addSecs(-std::chrono::seconds(newest).count()), now.addSecs(m_options.clockSlack.count()));
}

OrderSyncWorker::JobPtr OrderSyncWorker::recentJob(const CustomerUid &uid) const
{
    const auto job = std::make_shared<Job>();
    job->customer = uid;
    job->now = now();
    const OrderCheckpoint known = m_checkpoints.value(uid);
    job->isRecent = true;
    job->isForward = known.to.isValid();
    job->isWholeHistory = !job->isForward;
    const std::chrono::seconds back = job->isForward ? m_options.lateChanges : m_options.history;
    const QDateTime from = (job->isForward ? known.to : job->now).addSecs(-back.count());
    job->windows = {OrderTime(std::min(from, job->now), newestAt(job->now).to)};
    return job;
}

OrderSyncWorker::JobPtr OrderSyncWorker::historyJob(const CustomerUid &uid) const
{
    const OrderCheckpoint known = m_checkpoints.value(uid);
    const QDateTime start = now().addSecs(-std::chrono::seconds(m_options.history).count());
    if (!known.from.isValid() || known.from <= start)
        return nullptr; // complete, or its recent orders could not be read
    const auto job = std::make_shared<Job>();
    job->customer = uid;
    job->now = now();
    job->windows = {OrderTime(start, known.from.addSecs(-1))};
    return job;
}

void OrderSyncWorker::startJob(const JobPtr &job)
{
    ++m_underWay;
    // The job itself stays out of it: its own end must not keep it alive when the worker ends first.
    whenDone(run(job), this, [this, recent = job->isRecent ? job->customer : CustomerUid()](const Result<Done> &done) {
        --m_underWay;
        ++m_progress.done;
        if (!recent.isEmpty())
            m_history << recent; // not before: what is missing is known only now
        if (done)
            noteSuccess();
        else if (!isEnding())
            weighFailure(done.error());
        report(false);
        goOn();
    });
}

Async<Done> OrderSyncWorker::run(const JobPtr &job)
{
    const Async<Done> done = job->settle.future();
    readNext(job);
    return done;
}

qint64 OrderSyncWorker::rowsAllowed(const Job &job, const OrderTime &window) const
{
    if (job.isWholeHistory)
        return m_options.pageSize;
    return window.isOneSecond() ? std::numeric_limits<qint64>::max() : m_options.windowRows;
}

void OrderSyncWorker::readNext(const JobPtr &job)
{
    if (job->windows.isEmpty())
        return job->settle(Done());
    const bool isSync = job->lane == Lane::Sync;
    if (isSync && isEnding())
        return job->settle(failure(ApiError::Kind::Cancelled));
    const OrderTime &window = job->windows.constLast();
    OrderListing listing(job->customer, window.from, window.to);
    listing.pageSize = m_options.pageSize;
    const auto reading = readOrderWindow(cloud(), listing, rowsAllowed(*job, window), call(job->lane), isSync ? m_passStop.get_token() : std::stop_token());
    whenDone(reading, this, [this, job](const Result<OrderWindowReading> &answer) { take(job, answer); });
}

void OrderSyncWorker::take(const JobPtr &job, const Result<OrderWindowReading> &reading)
{
    if (!reading)
        return job->settle(failure(reading.error()));
    const OrderTime window = job->windows.takeLast();
    if (std::exchange(job->isWholeHistory, false) && reading->outcome != Outcome::Complete) {
        job->windows << newestAt(job->now);
        return readNext(job);
    }
    const bool isShift = reading->outcome == Outcome::Shifted;
    if (!window.isOneSecond() && (reading->outcome == Outcome::Overflow || (isShift && window.shifts < kMostShifts))) {
        const auto [earlier, later] = halves(window, isShift);
        job->windows << (job->isForward ? later : earlier) << (job->isForward ? earlier : later);
        return readNext(job);
    }
    store(job, window, reading->orders);
}

void OrderSyncWorker::store(const JobPtr &job, const OrderTime &window, const QList<Order> &orders)
{
    OrderCheckpoint known = m_checkpoints.value(job->customer);
    known.customer = job->customer;
    std::optional<OrderCheckpoint> next = joined(known, OrderTime(window.from, std::min(window.to, job->now)));
    if (next && next->to != known.to)
        next->readAt = job->now;
    whenDone(m_store->put(orders, next), this, [this, job, next](const Result<Done> &stored) {
        if (!stored) {
            if (job->lane == Lane::Sync)
                endWith(stored.error());
            return job->settle(failure(stored.error()));
        }
        if (next)
            m_checkpoints.insert(job->customer, *next);
        readNext(job);
    });
}

void OrderSyncWorker::finishPass()
{
    m_isFinishing = true;
    const QDateTime completedAt = m_clock->utcNow();
    whenDone(m_store->finishPass(completedAt), this, [this, completedAt](const Result<Done> &stored) {
        m_isFinishing = false;
        stored ? complete(completedAt) : fail(stored.error());
    });
}

Async<Done> OrderSyncWorker::refresh(const CustomerUid &uid)
{
    if (!cloud())
        return ready<Done>(failure(noKey()));
    return andThen<Done>(loadCheckpoints(), this, [this, uid](Done) {
        const JobPtr job = recentJob(uid);
        job->lane = Lane::User;
        return run(job);
    });
}

} // namespace pc
