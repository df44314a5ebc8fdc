// SPDX-License-Identifier: Apache-2.0
#include "core/operations/enginejournal.h"
#include "core/operations/journalworker.h"
#include <algorithm>

namespace pc {

EngineJournal::EngineJournal(JournalSetup setup, QThread *engine, QObject *parent)
    : Journal(parent), m_engine(engine), m_clock(setup.clock), m_times(setup.times),
      m_lock(std::make_shared<WriteLock>(setup.environment.readOnly, setup.clock)), m_worker(new JournalWorker(std::move(setup), m_lock))
{
    m_worker->moveToThread(engine);
    connect(m_worker, &JournalWorker::changed, this, &EngineJournal::takeChange);
    connect(m_worker, &JournalWorker::planChanged, this, &EngineJournal::takePlan);
    QMetaObject::invokeMethod(m_worker, &JournalWorker::start, Qt::QueuedConnection);
}

EngineJournal::~EngineJournal()
{
    if (m_engine->isRunning())
        m_worker->deleteLater();
    else
        delete m_worker;
}

template<typename Fn>
void EngineJournal::post(Fn fn)
{
    QMetaObject::invokeMethod(m_worker, std::move(fn), Qt::QueuedConnection);
}

Async<Consequence> EngineJournal::consequence(OperationRequest request)
{
    return runOn<Consequence>(m_worker, [worker = m_worker, request] { return worker->consequence(request); });
}

Async<QList<Consequence>> EngineJournal::consequences(QList<OperationRequest> requests)
{
    return runOn<QList<Consequence>>(m_worker, [worker = m_worker, requests] { return worker->consequences(requests); });
}

Async<OperationRecord> EngineJournal::submit(OperationRequest request)
{
    return runOn<OperationRecord>(m_worker, [worker = m_worker, request] { return worker->submit(request); });
}

Async<OperationRecord> EngineJournal::resend(OperationId id)
{
    return runOn<OperationRecord>(m_worker, [worker = m_worker, id] { return worker->resend(id); });
}

Async<OperationRecord> EngineJournal::withdraw(OperationId id)
{
    return runOn<OperationRecord>(m_worker, [worker = m_worker, id] { return worker->withdraw(id); });
}

void EngineJournal::checkNow()
{
    post([worker = m_worker] { worker->checkNow(); });
}

Async<OperationRecord> EngineJournal::approve(OperationId id)
{
    return runOn<OperationRecord>(m_worker, [worker = m_worker, id] { return worker->approve(id); });
}

Async<OperationRecord> EngineJournal::refuse(OperationId id, QString reason)
{
    return runOn<OperationRecord>(m_worker, [worker = m_worker, id, reason] { return worker->refuse(id, reason); });
}

Async<PlanId> EngineJournal::submitPlan(QString title, QList<OperationRequest> requests)
{
    return runOn<PlanId>(m_worker, [worker = m_worker, title, requests] { return worker->submitPlan(title, requests); });
}

void EngineJournal::pause(PlanId id)
{
    post([worker = m_worker, id] { worker->pause(id); });
}

void EngineJournal::resume(PlanId id)
{
    post([worker = m_worker, id] { worker->resume(id); });
}

void EngineJournal::cancel(PlanId id)
{
    post([worker = m_worker, id] { worker->cancel(id); });
}

Async<PlanId> EngineJournal::retryFailed(PlanId id)
{
    return runOn<PlanId>(m_worker, [worker = m_worker, id] { return worker->retryFailed(id); });
}

std::optional<OperationRequest> EngineJournal::undoPlan(const OperationRecord &operation) const
{
    const Action *action = actionFor(operation.kind);
    if (operation.state != OperationState::Succeeded || !action || !changeOf(operation))
        return std::nullopt;
    const std::optional<Change> inverse = action->inverse(operation);
    if (!inverse)
        return std::nullopt;
    OperationRequest undo(operation.customer, *inverse);
    undo.undoes = operation.id;
    undo.seen = operation.after; // what it takes back must still stand
    return undo;
}

void EngineJournal::unlock(std::chrono::minutes time)
{
    m_lock->unlock(time);
    Q_EMIT lockChanged();
    m_clock->after(time, this, [this, turn = ++m_unlocks] {
        if (turn == m_unlocks)
            Q_EMIT lockChanged(); // it has locked itself
    });
}

void EngineJournal::lock()
{
    ++m_unlocks;
    m_lock->lock();
    Q_EMIT lockChanged();
}

bool EngineJournal::isReadOnly() const
{
    return m_lock->isLocked();
}

QDateTime EngineJournal::unlockedUntil() const
{
    return m_lock->unlockedUntil();
}

// Newest first; replaces the older state of the same operation.
void EngineJournal::takeChange(const OperationRecord &operation)
{
    m_unsettled.removeIf([&operation](const OperationRecord &o) { return o.id == operation.id; });
    const bool isRowToCome = !operation.plan.isEmpty() && operation.state == OperationState::Ready; // plans() tells of those
    if (!isFinal(operation.state) && !isRowToCome) {
        const auto older = std::find_if(m_unsettled.cbegin(), m_unsettled.cend(), [&operation](const OperationRecord &o) {
            return o.createdAt < operation.createdAt;
        });
        m_unsettled.insert(older, operation);
    }
    Q_EMIT changed(operation);
}

// The first step and the last one are told at once, those between a few times a second.
void EngineJournal::takePlan(const PlanProgress &plan)
{
    const auto known = std::find_if(m_plans.begin(), m_plans.end(), [&plan](const PlanProgress &p) { return p.id == plan.id; });
    const bool isTurn = known == m_plans.end() || known->state != plan.state;
    if (known != m_plans.end())
        *known = plan;
    else
        m_plans.prepend(plan);
    if (!m_untold.contains(plan.id))
        m_untold.append(plan.id);
    if (isTurn) {
        tellPlans();
    } else if (!m_isTelling) {
        m_isTelling = true;
        m_clock->after(m_times.planNews, this, [this] { m_isTelling = false; tellPlans(); });
    }
}

void EngineJournal::tellPlans()
{
    const QList<PlanId> untold = std::exchange(m_untold, {});
    const QList<PlanProgress> plans = m_plans;
    for (const PlanProgress &plan : plans) {
        if (untold.contains(plan.id))
            Q_EMIT planChanged(plan);
    }
}

} // namespace pc
