// SPDX-License-Identifier: Apache-2.0
#include "core/sync/filingsyncworker.h"
#include <algorithm>
#include <limits>
#include <utility>

namespace pc {

static constexpr int kWalkRows = 50'000;            // resources held at once while walking
static constexpr int kRefusalsOfOne = 3;            // in a row: it is the customer, not the instance

FilingSyncWorker::FilingSyncWorker(PartnerCloudSource cloud, FilingStore *store, Clock *clock, FilingSyncOptions options)
    : SyncWorker(std::move(cloud), clock, options), m_store(store), m_options(std::move(options))
{
}

Async<DatasetState> FilingSyncWorker::datasetState()
{
    return m_store->datasetState();
}

// A pass that comes before its time was asked for by a person, who wants to see what is new.
void FilingSyncWorker::beginPass(const DatasetState &state)
{
    m_owners.clear();
    m_queue.clear();
    m_batch.clear();
    m_left.clear();
    m_refusals.clear();
    m_failed.clear();
    m_isWalking = false;
    const QDateTime now = m_clock->utcNow();
    const QDateTime due = now.addMSecs(1 - m_options.interval.count());
    m_knownBefore = state.completedAt.isValid() && state.completedAt >= due ? now : due;
    m_next = Next::Instances;
    askNext();
}

void FilingSyncWorker::askNext()
{
    const QDateTime now = m_clock->utcNow();
    m_isAsking = true;
    switch (m_next) {
    case Next::Instances:
        return whenDone(m_store->staleOwners(now.addMSecs(1 - m_options.instancesMaxAge.count()), std::numeric_limits<int>::max()), this,
                        [this](const Result<QList<CustomerUid>> &owners) { takeOwners(owners); });
    case Next::Known:
        m_knownAt = m_clock->monotonic();
        return whenDone(m_store->staleResources(m_knownBefore, true, std::numeric_limits<int>::max()), this,
                        [this](const Result<QList<StaleResource>> &resources) { takeResources(resources); });
    case Next::Others:
        return whenDone(m_store->staleResources(now.addMSecs(1 - m_options.numbersMaxAge.count()), false, kWalkRows), this,
                        [this](const Result<QList<StaleResource>> &resources) { takeResources(resources); });
    case Next::End:
        return finishPass();
    }
}

void FilingSyncWorker::takeOwners(const Result<QList<CustomerUid>> &owners)
{
    m_isAsking = false;
    if (!owners)
        return fail(owners.error());
    m_owners = *owners;
    m_next = Next::Known;
    m_progress.total = m_owners.size();
    report(true);
    goOn();
}

void FilingSyncWorker::takeResources(const Result<QList<StaleResource>> &resources)
{
    m_isAsking = false;
    if (!resources)
        return fail(resources.error());
    m_isWalking = m_next == Next::Others;
    if (m_isWalking) // however long those took that are due ever again: the walk has its half of the time
        m_knownAt = std::max(m_knownAt, m_clock->monotonic() - m_options.interval / 2);
    const bool isAll = m_isWalking && resources->size() < kWalkRows;
    std::copy_if(resources->cbegin(), resources->cend(), std::back_inserter(m_queue), [this](const StaleResource &stale) { return !isLeft(stale); });
    if (!m_isWalking)
        m_next = Next::Others;
    else if (isAll || m_queue.isEmpty())
        m_next = Next::End;
    if (m_progress.phase == Phase::Listing)
        m_progress.done = 0;
    m_progress.total = isAll ? std::optional<qint64>(m_progress.done + m_queue.size()) : std::nullopt;
    enter(Phase::ReadingFacts);
    goOn();
}

void FilingSyncWorker::goOn()
{
    if (m_isAsking)
        return; // the store's answer comes first, and notices an ending
    startCalls();
    const bool nothingComes = m_underWay == 0 && (isEnding() || (m_owners.isEmpty() && m_queue.isEmpty()));
    const bool isFull = m_batch.size() >= m_options.batch && m_clock->monotonic() - m_wroteAt >= m_options.writeEvery;
    if (!m_isWriting && (isFull || (nothingComes && !m_batch.isEmpty())))
        return writeBatch();
    if (nothingComes && !m_isWriting)
        isEnding() ? endPass() : askNext();
}

void FilingSyncWorker::startCalls()
{
    if (m_isWalking && m_clock->monotonic() - m_knownAt >= m_options.interval) {
        m_queue.clear();
        m_knownBefore = m_clock->utcNow().addMSecs(1 - m_options.interval.count());
        m_next = Next::Known;
        m_isWalking = false;
    }
    const int most = m_isWalking ? std::min(places(), m_options.walkPlaces) : places();
    while (!isEnding() && m_underWay < most && !(m_owners.isEmpty() && m_queue.isEmpty())) {
        ++m_underWay;
        m_owners.isEmpty() ? readResource(m_queue.takeFirst()) : readOwner(m_owners.takeFirst());
    }
}

void FilingSyncWorker::readOwner(const CustomerUid &owner)
{
    whenDone(readInstances(cloud(), owner, call(Lane::Sync)), this, [this, owner](const Result<QList<Instance>> &instances) { keepInstances(owner, instances); });
}

void FilingSyncWorker::keepInstances(const CustomerUid &owner, const Result<QList<Instance>> &instances)
{
    if (!instances) {
        leave(owner, instances.error());
        return came(false);
    }
    noteSuccess();
    whenDone(m_store->putInstances(owner, *instances, m_clock->utcNow()), this, [this](const Result<Done> &stored) {
        if (!stored)
            endWith(stored.error());
        came(stored.has_value());
    });
}

void FilingSyncWorker::readResource(const StaleResource &stale)
{
    whenDone(cloud()->serviceNumbers(stale.owner, stale.resource, call(Lane::Sync)), this,
             [this, stale](const Result<QList<ServiceNumber>> &numbers) { takeNumbers(stale, numbers); });
}

void FilingSyncWorker::takeNumbers(const StaleResource &stale, const Result<QList<ServiceNumber>> &numbers)
{
    if (numbers) {
        m_refusals.remove(stale.owner);
        m_refused.remove(stale.resource.id);
        m_batch << NumberReading{stale.owner, stale.resource, *numbers, m_clock->utcNow()};
        noteSuccess();
        return came(true);
    }
    m_failed << stale.resource.id;
    const ApiError::Kind kind = numbers.error().kind;
    if (isRefusal(kind) && kind != ApiError::Kind::Forbidden && ++m_refusals[stale.owner] < kRefusalsOfOne)
        m_refused.insert(stale.resource.id, m_clock->utcNow());
    else
        leave(stale.owner, numbers.error());
    came(false);
}

void FilingSyncWorker::came(bool isGood)
{
    --m_underWay;
    m_progress.done += isGood ? 1 : 0;
    report(false);
    goOn();
}

// What is refused is left out with everything of that customer; what failed otherwise is weighed as for every dataset. Calls of
// one customer that were under way together count as one.
void FilingSyncWorker::leave(const CustomerUid &owner, const ApiError &error)
{
    if (m_left.contains(owner) || isEnding())
        return;
    if (isRefusal(error.kind)) {
        m_left << owner;
        m_queue.removeIf([&owner](const StaleResource &stale) { return stale.owner == owner; });
        m_progress.leftOut = m_left.size();
        m_progress.whyLeftOut = error;
    }
    weighFailure(error);
}

// A walk may take hours, and comes by each resource once. What somebody works with is asked for whenever it is due.
bool FilingSyncWorker::isLeft(const StaleResource &stale) const
{
    if (m_left.contains(stale.owner) || !m_isWalking)
        return m_left.contains(stale.owner);
    if (m_failed.contains(stale.resource.id))
        return true;
    const QDateTime refusedAt = m_refused.value(stale.resource.id);
    return refusedAt.isValid() && refusedAt.msecsTo(m_clock->utcNow()) < m_options.numbersMaxAge.count();
}

void FilingSyncWorker::writeBatch()
{
    m_isWriting = true;
    m_wroteAt = m_clock->monotonic();
    whenDone(m_store->putNumbers(std::exchange(m_batch, {})), this, [this](const Result<Done> &stored) {
        m_isWriting = false;
        if (!stored)
            endWith(stored.error());
        goOn();
    });
}

void FilingSyncWorker::finishPass()
{
    const QDateTime completedAt = m_clock->utcNow();
    whenDone(m_store->finishPass(completedAt), this, [this, completedAt](const Result<Done> &stored) {
        m_isAsking = false;
        stored ? complete(completedAt) : fail(stored.error());
    });
}

Async<Done> FilingSyncWorker::refreshCustomer(const CustomerUid &owner)
{
    if (!cloud())
        return ready<Done>(failure(noKey()));
    const Async<Done> stored = andThen<Done>(readInstances(cloud(), owner, call(Lane::User)), this, [this, owner](const QList<Instance> &instances) {
        return m_store->putInstances(owner, instances, m_clock->utcNow());
    });
    const Async<QList<StaleResource>> resources = andThen<QList<StaleResource>>(stored, this, [this, owner](Done) { return m_store->resourcesOf(owner); });
    return andThen<Done>(resources, this, [this](const QList<StaleResource> &all) { return refreshResources(all); });
}

// What was read is kept, whatever became of the rest.
Async<Done> FilingSyncWorker::refreshResources(const QList<StaleResource> &resources)
{
    if (!cloud())
        return ready<Done>(failure(noKey()));
    return andThen<Done>(readNumbers(cloud(), resources, m_clock, call(Lane::User)), this, [this](const NumbersRead &read) {
        return andThen<Done>(m_store->putNumbers(read.readings), this, [trouble = read.trouble](Done) {
            return trouble ? ready<Done>(failure(*trouble)) : ready<Done>(Done());
        });
    });
}

} // namespace pc
