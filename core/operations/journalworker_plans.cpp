// SPDX-License-Identifier: Apache-2.0
// The plans of the journal's worker.
#include "core/operations/factsreader.h"
#include "core/operations/journalworker.h"
#include "core/operations/traps.h"
#include <QUuid>
#include <tuple>

namespace pc {

using Kind = ApiError::Kind;
using State = OperationState;

static constexpr int kRowsAtOnce = 4;

Async<PlanId> JournalWorker::submitPlan(QString title, QList<OperationRequest> requests)
{
    return andThen<PlanId>(resumed(), this, [this, title, requests](Done) { return beginPlan(title, requests, {}); });
}

static QString atRow(qsizetype index, const QString &what)
{
    return QStringLiteral("row %1: %2").arg(index + 1).arg(what);
}

std::optional<ApiError> JournalWorker::reserveAll(const QList<OperationRecord> &rows)
{
    QSet<QString> own;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString key = keyOf(rows[i]);
        if (own.contains(key))
            return failure(Kind::InvalidInput, atRow(i, QStringLiteral("twice in this plan"))).value();
        own.insert(key);
        if (const OperationId other = m_keys.value(key); !other.isEmpty()) {
            ApiError conflict = failure(Kind::Conflict, atRow(i, trapName(Trap::AnotherInFlight))).value();
            conflict.correlationId = other.text();
            return conflict;
        }
    }
    for (const OperationRecord &row : rows)
        reserve(row);
    return std::nullopt;
}

Async<PlanId> JournalWorker::beginPlan(const QString &title, const QList<OperationRequest> &requests, const QList<OperationRecord> &tried)
{
    const PlanId id(QUuid::createUuid().toString(QUuid::WithoutBraces));
    QList<OperationRecord> rows;
    for (const OperationRequest &request : requests) {
        rows.append(newRecord(request));
        rows.last().plan = id;
        rows.last().row = int(rows.size());
    }
    if (rows.isEmpty())
        return ready<PlanId>(failure(Kind::InvalidInput, QStringLiteral("no rows")));
    if (const std::optional<ApiError> error = reserveAll(rows))
        return ready<PlanId>(failure(*error));
    for (qsizetype i = 0; i < rows.size(); ++i)
        holdConfidential(rows[i], requests[i]);
    const Async<QList<Consequence>> facts = storedFacts(m_setup, requests);
    const Async<PlanId> stored = andThen<PlanId>(facts, this, [this, title, rows, tried](QList<Consequence> known) mutable {
        for (qsizetype i = 0; i < known.size(); ++i) {
            const Action &action = actionFor(known[i].request.change);
            action.judge(known[i]);
            if (!known[i].traps.isEmpty())
                return ready<PlanId>(failure(Kind::InvalidInput, atRow(i, trapName(known[i].traps.first()))));
            rows[i].before = seenOr(known[i].request.seen, action.before(known[i]));
            rows[i].price = known[i].price;
            rows[i].customerName = rows[i].customer.isEmpty() ? QString() : known[i].customer.displayName();
        }
        return storePlan(title, rows, tried);
    });
    whenDone(stored, this, [this, rows](const Result<PlanId> &plan) {
        for (const OperationRecord &row : plan ? QList<OperationRecord>() : rows)
            release(row);
    });
    return stored;
}

Async<PlanId> JournalWorker::storePlan(const QString &title, QList<OperationRecord> rows, QList<OperationRecord> tried)
{
    const bool isLocked = m_lock->isLocked();
    for (OperationRecord &row : rows) {
        notePlanned(row, title, now());
        if (isLocked)
            noteFailed(row, failure(Kind::ReadOnlyEnvironment).value(), now());
        else if (m_setup.environment.needsApproval)
            noteWaiting(row, now());
    }
    for (OperationRecord &row : tried)
        noteTriedAnew(row, rows.first().plan, now());
    const QList<OperationRecord> all = isLocked ? rows : rows + tried; // at once: a failed row is tried anew one time, whatever is clicked
    return andThen<PlanId>(m_setup.operations->putAll(all), this, [this, title, rows, isLocked](Done) {
        if (isLocked) {
            for (const OperationRecord &row : rows)
                Q_EMIT changed(row);
            return ready<PlanId>(failure(Kind::ReadOnlyEnvironment));
        }
        JournalPlan plan(rows.first().plan, title, now(), false);
        for (const OperationRecord &row : rows) {
            m_records.insert(row.id, row);
            plan.take(row);
            if (row.state == State::Ready)
                plan.queue(row.id);
            Q_EMIT changed(row);
        }
        m_plans[rows.first().plan] = plan;
        tellPlan(rows.first().plan);
        pump();
        return ready<PlanId>(rows.first().plan);
    });
}

void JournalWorker::readPlan(const PlanId &id, const QList<OperationRecord> &open)
{
    whenDone(m_setup.operations->plan(id), this, [this, id, open](const Result<QList<OperationRecord>> &rows) {
        takeUpPlan(id, rows && !rows->isEmpty() ? *rows : open);
    });
}

// What was being sent is looked for by itself; what was not waits until a person says so.
void JournalWorker::takeUpPlan(const PlanId &id, const QList<OperationRecord> &rows)
{
    JournalPlan plan(id, planTitle(rows.first()), rows.first().createdAt, true);
    bool hasReady = false;
    for (const OperationRecord &row : rows) {
        const OperationRun *run = m_runs.value(row.id); // may be further on than what was read
        plan.take(run ? run->record() : row);
        if (row.state != State::Ready)
            continue;
        plan.queue(row.id);
        hasReady = true;
    }
    plan.setPaused(hasReady);
    m_plans[id] = plan;
    tellPlan(id);
}

void JournalWorker::tellPlan(const PlanId &id)
{
    const auto plan = m_plans.find(id);
    if (plan != m_plans.end())
        Q_EMIT planChanged(plan->second.progress());
}

void JournalWorker::pump()
{
    for (auto &[id, plan] : m_plans) {
        if (m_lock->isLocked() && plan.progress().state == PlanProgress::State::Running) {
            plan.setPaused(true); // the time is over; nothing is lost
            tellPlan(id);
        }
        while (m_rowsUnderWay < kRowsAtOnce) {
            const std::optional<OperationId> next = plan.next();
            if (!next)
                break;
            startRow(plan, *next);
        }
    }
}

void JournalWorker::startRow(JournalPlan &plan, const OperationId &id)
{
    OperationRun *run = runOf(id);
    const bool isOpen = run && (run->record().state == State::Ready || run->record().state == State::SafeToResend);
    if (!isOpen || !run->isAtRest())
        return; // twice in the queue
    ++m_rowsUnderWay;
    whenDone(run->send(), this, [this, id, planId = plan.progress().id](const Result<OperationRecord> &end) { takeRowEnd(id, planId, end); });
}

void JournalWorker::takeRowEnd(const OperationId &id, const PlanId &planId, const Result<OperationRecord> &end)
{
    --m_rowsUnderWay;
    const auto plan = m_plans.find(planId);
    const OperationRun *run = m_runs.value(id);
    if (!end && plan != m_plans.end() && run && run->record().state == State::Ready) {
        plan->second.queueFirst(id); // the disk does not take it: the others would fare no better
        plan->second.setPaused(true);
        tellPlan(planId);
    }
    pump();
}

void JournalWorker::pause(const PlanId &id)
{
    const auto plan = m_plans.find(id);
    if (plan == m_plans.end())
        return;
    plan->second.setPaused(true);
    tellPlan(id);
}

void JournalWorker::resume(const PlanId &id)
{
    const auto plan = m_plans.find(id);
    if (plan == m_plans.end())
        return;
    plan->second.setPaused(false);
    const QList<OperationId> resendable = plan->second.inState(State::SafeToResend);
    for (const OperationId &row : resendable) {
        const OperationRun *run = m_runs.value(row);
        if (run && run->isAtRest() && actionFor(run->record().kind)->mayRepeat())
            plan->second.queue(row);
    }
    tellPlan(id);
    pump();
}

void JournalWorker::cancel(const PlanId &id)
{
    const auto plan = m_plans.find(id);
    if (plan == m_plans.end())
        return;
    plan->second.setPaused(false); // nothing is left to be paused; what is being checked goes on
    QList<OperationRecord> unsent;
    for (const State state : {State::WaitingForApproval, State::Ready, State::SafeToResend}) {
        const QList<OperationId> rows = plan->second.inState(state);
        for (const OperationId &row : rows) {
            OperationRun *run = m_runs.value(row);
            if (run)
                run->callOff(QStringLiteral("person"));
            else if (m_records.contains(row))
                unsent.append(m_records.take(row));
        }
    }
    withdrawRows(unsent, QStringLiteral("person"));
    tellPlan(id);
}

void JournalWorker::withdrawRows(const QList<OperationRecord> &rows, const QString &why)
{
    if (rows.isEmpty())
        return;
    QList<OperationRecord> withdrawn = rows;
    for (OperationRecord &row : withdrawn)
        noteWithdrawn(row, why, now());
    whenDone(m_setup.operations->putAll(withdrawn), this, [this, rows, withdrawn](const Result<Done> &saved) {
        if (!saved) { // on the disk they still wait
            for (const OperationRecord &row : rows)
                m_records.insert(row.id, row);
            pause(rows.first().plan);
            return;
        }
        for (const OperationRecord &row : withdrawn) {
            release(row);
            take(row);
        }
    });
}

Async<PlanId> JournalWorker::retryFailed(PlanId id)
{
    const Async<QList<OperationRecord>> reading = andThen<QList<OperationRecord>>(resumed(), this, [this, id](Done) { return m_setup.operations->plan(id); });
    return andThen<PlanId>(reading, this, [this](const QList<OperationRecord> &rows) {
        QList<OperationRequest> requests;
        QList<OperationRecord> tried;
        for (const OperationRecord &row : rows) {
            const std::optional<Change> change = changeOf(row);
            if (row.state != State::Failed || !change || isTriedAnew(row) || hasConfidential(row)) // its text is gone
                continue;
            requests.append(OperationRequest(row.customer, *change, row.reason));
            requests.last().seen = row.before; // nobody has looked at it anew
            tried.append(row);
        }
        return beginPlan(rows.isEmpty() ? QString() : planTitle(rows.first()), requests, tried);
    });
}

} // namespace pc
