// SPDX-License-Identifier: Apache-2.0
#include "core/operations/journalworker.h"
#include "core/operations/customerfields.h"
#include "core/operations/factsreader.h"
#include "core/operations/traps.h"
#include <QUuid>
#include <algorithm>

namespace pc {

using Kind = ApiError::Kind;
using State = OperationState;

// Names the other operation: its id is also that of its calls in the log.
static ApiError conflictWith(const OperationId &other, const QString &detail)
{
    ApiError error;
    error.kind = Kind::Conflict;
    error.detail = detail;
    error.correlationId = other.text();
    return error;
}

static constexpr int kMostUndoings = 100; // of one operation, all but one of them failed

template<typename T>
static Async<T> refused(Kind kind, const QString &detail = {})
{
    return ready<T>(failure(kind, detail));
}

JournalWorker::JournalWorker(JournalSetup setup, std::shared_ptr<WriteLock> lock) : m_setup(std::move(setup)), m_lock(std::move(lock)) {}
JournalWorker::~JournalWorker() = default;

void JournalWorker::start()
{
    m_cloud = m_setup.makeCloud();
    readUnfinished();
}

// Before the journal has been read nobody knows whether this very change is already on its way.
Async<Done> JournalWorker::resumed()
{
    const bool hasFailed = m_resumed.isFinished() && m_resumed.resultCount() > 0 && !m_resumed.result();
    if (hasFailed)
        readUnfinished(); // the disk may be back
    return m_resumed;
}

void JournalWorker::readUnfinished()
{
    m_resumed = andThen<Done>(m_setup.operations->unfinished(), this, [this](const QList<OperationRecord> &records) {
        takeUp(records);
        return ready<Done>(Done());
    });
}

void JournalWorker::takeUp(const QList<OperationRecord> &records)
{
    QHash<PlanId, QList<OperationRecord>> plans;
    for (const OperationRecord &record : records) {
        if (record.environment != m_setup.environment.id || !actionFor(record.kind) || !changeOf(record) || isFinal(record.state))
            continue;
        if (!record.plan.isEmpty())
            plans[record.plan].append(record);
        takeUpOne(record);
    }
    for (auto plan = plans.cbegin(); plan != plans.cend(); ++plan)
        readPlan(plan.key(), plan.value());
}

void JournalWorker::takeUpOne(const OperationRecord &record)
{
    if (!isLeftUndecided(record))
        reserve(record);
    const bool isStale = record.plan.isEmpty() && (record.state == State::Ready || record.state == State::Draft);
    if (!isStale && (record.state == State::Ready || record.state == State::WaitingForApproval)) {
        m_records.insert(record.id, record);
        Q_EMIT changed(record);
        return;
    }
    OperationRun *run = makeRun(record, true);
    if (isStale)
        (void)run->withdraw(QStringLiteral("programEnded")); // whoever wanted it may have gone
    else
        run->takeUp();
    if (run->isAtRest())
        Q_EMIT changed(record); // else its first step is told
}

void JournalWorker::judge(Consequence &facts) const
{
    const Action &action = actionFor(facts.request.change);
    action.judge(facts);
    const QJsonObject now = action.before(facts);
    if (!action.isAsSeen(facts.request.seen, now)) // an undo knows what the operation left behind
        addTrap(facts, Trap::ChangedSince);
    facts.request.seen = now;
    if (m_lock->isLocked())
        addTrap(facts, Trap::ReadOnlyEnvironment);
    const OperationId other = m_keys.value(action.conflictKey(facts.request.customer, facts.request.change));
    if (other.isEmpty())
        return;
    const OperationRun *run = m_runs.value(other);
    if (!run || !action.takesOver() || run->record().state != State::SafeToResend)
        addTrap(facts, Trap::AnotherInFlight);
}

Async<Consequence> JournalWorker::withUndone(const Consequence &facts)
{
    const Settler<Consequence> settle;
    whenDone(notUndone(facts.request), this, [settle, judged = facts](const Result<Done> &open) mutable {
        if (!open && open.error().kind == Kind::InvalidInput)
            addTrap(judged, Trap::AlreadyUndone);
        settle(judged);
    });
    return settle.future();
}

Async<Consequence> JournalWorker::consequence(OperationRequest request)
{
    const Async<Done> known = resumed();
    const Async<Consequence> stored = andThen<Consequence>(known, this, [this, request](Done) { return storedFacts(m_setup, request, knownUids()); });
    const Async<Consequence> live = andThen<Consequence>(stored, this, [this](const Consequence &facts) {
        const AskedFacts wanted = facts.traps.isEmpty() ? actionFor(facts.request.change).shown() : AskedFacts(); // nobody to ask about
        return liveFacts(m_setup, m_cloud, facts, wanted, m_setup.times.readDeadline, CallContext(Lane::User), this);
    });
    const Async<Consequence> judged = andThen<Consequence>(live, this, [this](Consequence facts) {
        judge(facts);
        return ready<Consequence>(facts);
    });
    return andThen<Consequence>(judged, this, [this](const Consequence &facts) { return withUndone(facts); });
}

Async<QList<Consequence>> JournalWorker::consequences(QList<OperationRequest> requests)
{
    const Async<Done> known = resumed();
    const Async<QList<Consequence>> stored = andThen<QList<Consequence>>(known, this, [this, requests](Done) { return storedFacts(m_setup, requests); });
    return andThen<QList<Consequence>>(stored, this, [this](QList<Consequence> all) {
        for (Consequence &facts : all)
            judge(facts);
        return ready<QList<Consequence>>(all);
    });
}

OperationRecord JournalWorker::newRecord(const OperationRequest &request) const
{
    const Action &action = actionFor(request.change);
    OperationRecord record;
    record.id = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    record.environment = m_setup.environment.id;
    record.kind = action.kind();
    record.customer = request.customer;
    if (const auto *cancel = std::get_if<CancelOrder>(&request.change))
        record.order = cancel->order;
    if (action.hasToken()) // once per operation, for all its tries and starts
        record.idempotencyToken = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.before = request.seen;
    record.after = valuesOf(request.change);
    if (!request.confidential.isEmpty())
        noteConfidential(record);
    record.reversibility = action.reversibility();
    record.undoes = request.undoes;
    record.reason = request.reason;
    record.person = m_setup.person;
    record.createdAt = now();
    record.updatedAt = record.createdAt;
    return record;
}

static OperationRequest normalised(OperationRequest request)
{
    if (auto *creation = std::get_if<CreateCustomer>(&request.change))
        creation->customer = normalised(creation->customer);
    return request;
}

// Fails when another operation has taken the same one back: a change of consumption would be taken back twice.
Async<Done> JournalWorker::notUndone(const OperationRequest &request)
{
    if (request.undoes.isEmpty())
        return ready<Done>(Done());
    HistoryQuery query;
    query.customer = request.customer;
    query.undoes = request.undoes;
    return andThen<Done>(m_setup.operations->history(query, 0, kMostUndoings), this, [](const HistoryWindow &window) {
        const bool isUndone = std::any_of(window.rows.cbegin(), window.rows.cend(), [](const OperationRecord &undo) {
            return undo.state != State::Failed && undo.state != State::Withdrawn;
        });
        return isUndone ? refused<Done>(Kind::InvalidInput, trapName(Trap::AlreadyUndone)) : ready<Done>(Done());
    });
}

Async<OperationRecord> JournalWorker::submit(OperationRequest request)
{
    const Async<Done> known = andThen<Done>(resumed(), this, [this, request](Done) { return notUndone(request); });
    return andThen<OperationRecord>(known, this, [this, wish = normalised(request)](Done) { return begin(wish); });
}

Async<OperationRecord> JournalWorker::begin(const OperationRequest &request)
{
    OperationRecord record = newRecord(request);
    bool isJournaled = false;
    if (const OperationId other = m_keys.value(keyOf(record)); !other.isEmpty()) {
        OperationRun *run = m_runs.value(other);
        const bool isOver = actionFor(request.change).takesOver() && run && run->isIdle() && run->record().state == State::SafeToResend;
        if (!isOver || m_lock->isLocked())
            return ready<OperationRecord>(failure(m_lock->isLocked() && isOver ? failure(Kind::ReadOnlyEnvironment).value()
                                                                               : conflictWith(other, QStringLiteral("already on its way, or being checked"))));
        // It goes on as the operation it was: one wish, one entry, all its tries.
        OperationRecord earlier = run->record();
        earlier.after = record.after;
        earlier.person = record.person;
        record = earlier;
        isJournaled = true;
        m_runs.remove(other);
        run->deleteLater();
    }
    reserve(record);
    holdConfidential(record, request);
    if (m_setup.environment.needsApproval && !m_lock->isLocked())
        return askForApproval(record, request);
    return makeRun(record, isJournaled)->send();
}

Async<OperationRecord> JournalWorker::askForApproval(const OperationRecord &record, const OperationRequest &request)
{
    const Async<Consequence> facts = storedFacts(m_setup, request, knownUids());
    const Async<OperationRecord> stored = andThen<OperationRecord>(facts, this, [this, waiting = record](Consequence known) mutable {
        actionFor(known.request.change).judge(known);
        if (!known.traps.isEmpty())
            return refused<OperationRecord>(Kind::InvalidInput, trapName(known.traps.first()));
        waiting.customerName = waiting.customer.isEmpty() ? QString() : known.customer.displayName();
        waiting.before = seenOr(known.request.seen, actionFor(known.request.change).before(known));
        waiting.price = known.price;
        noteWaiting(waiting, now());
        return andThen<OperationRecord>(m_setup.operations->put(waiting), this, [waiting](Done) { return ready<OperationRecord>(waiting); });
    });
    whenDone(stored, this, [this, record](const Result<OperationRecord> &waiting) {
        if (!waiting)
            return release(record);
        m_records.insert(waiting->id, *waiting);
        take(*waiting);
    });
    return stored;
}

QString JournalWorker::keyOf(const OperationRecord &record) const
{
    const std::optional<Change> change = changeOf(record);
    return change ? actionFor(*change).conflictKey(record.customer, *change) : QString();
}

void JournalWorker::release(const OperationRecord &record)
{
    // Not by the key of the record: a creation has learned its customer since, and a wish may have taken it over.
    m_keys.removeIf([&record](const auto &entry) { return entry.value() == record.id; });
    m_confidential.remove(record.id);
}

void JournalWorker::holdConfidential(const OperationRecord &record, const OperationRequest &request)
{
    if (!request.confidential.isEmpty())
        m_confidential.insert(record.id, request.confidential);
}

OperationRun *JournalWorker::makeRun(const OperationRecord &record, bool isJournaled)
{
    auto *run = new OperationRun(RunWorld{m_setup, *m_lock, m_cloud, m_confidential}, record, isJournaled, this);
    connect(run, &OperationRun::changed, this, &JournalWorker::take);
    connect(run, &OperationRun::rested, this, [this, id = record.id] { letGo(id); });
    m_runs.insert(record.id, run);
    m_records.remove(record.id);
    return run;
}

OperationRun *JournalWorker::runOf(const OperationId &id)
{
    if (OperationRun *run = m_runs.value(id))
        return run;
    const auto record = m_records.constFind(id);
    return record == m_records.cend() ? nullptr : makeRun(OperationRecord(*record), true);
}

void JournalWorker::letGo(const OperationId &id)
{
    OperationRun *run = m_runs.value(id);
    if (!run || !run->isAtRest())
        return;
    const OperationRecord record = run->record();
    const bool isOver = isFinal(record.state) || record.state == State::Draft; // Draft: refused before it was journaled
    if (isOver || isLeftUndecided(record))
        release(record);
    if (isOver) {
        m_runs.remove(id);
        run->deleteLater();
    }
}

void JournalWorker::take(const OperationRecord &operation)
{
    Q_EMIT changed(operation);
    const auto plan = m_plans.find(operation.plan);
    if (plan == m_plans.end())
        return;
    plan->second.take(operation);
    tellPlan(operation.plan);
}

Async<OperationRecord> JournalWorker::resend(OperationId id)
{
    return andThen<OperationRecord>(resumed(), this, [this, id](Done) { return resendKnown(id); });
}

Async<OperationRecord> JournalWorker::withdraw(OperationId id)
{
    return andThen<OperationRecord>(resumed(), this, [this, id](Done) { return withdrawKnown(id); });
}

Async<OperationRecord> JournalWorker::approve(OperationId id)
{
    return andThen<OperationRecord>(resumed(), this, [this, id](Done) { return approveKnown(id); });
}

Async<OperationRecord> JournalWorker::refuse(OperationId id, QString reason)
{
    return andThen<OperationRecord>(resumed(), this, [this, id, reason](Done) { return refuseKnown(id, reason); });
}

Async<OperationRecord> JournalWorker::resendKnown(const OperationId &id)
{
    OperationRun *run = m_runs.value(id);
    if (!run)
        return refused<OperationRecord>(Kind::NotFound);
    const bool isSafe = run->record().state == State::SafeToResend || (run->record().state == State::Ready && run->isAtRest());
    if (!isSafe || !run->isIdle())
        return ready<OperationRecord>(failure(conflictWith(id, QStringLiteral("not known to be safe to send again"))));
    return run->send();
}

Async<OperationRecord> JournalWorker::withdrawKnown(const OperationId &id)
{
    const OperationRun *under = m_runs.value(id);
    const State state = under ? under->record().state : m_records.value(id).state;
    const bool isOpen = state == State::Ready || state == State::WaitingForApproval || state == State::SafeToResend;
    if (!under && !m_records.contains(id))
        return refused<OperationRecord>(Kind::NotFound);
    if (!isOpen || (under && !under->isIdle()))
        return ready<OperationRecord>(failure(conflictWith(id, QStringLiteral("on its way, or its outcome is not known"))));
    return runOf(id)->withdraw(QStringLiteral("person"));
}

// The operation if it waits for approval and this person may say so.
Result<OperationRecord> JournalWorker::waitingFor(const OperationId &id) const
{
    const auto record = m_records.constFind(id);
    if (record == m_records.cend())
        return failure(Kind::NotFound);
    if (record->state != State::WaitingForApproval)
        return failure(conflictWith(id, QStringLiteral("does not wait for approval")));
    if (record->person == m_setup.person)
        return failure(conflictWith(id, QStringLiteral("the same person asked for it")));
    return *record;
}

// A plan was confirmed as one and is allowed as one.
QList<OperationRecord> JournalWorker::waitingWith(const OperationRecord &record) const
{
    QList<OperationRecord> rows{record};
    for (const OperationRecord &other : m_records) {
        if (!record.plan.isEmpty() && other.plan == record.plan && other.id != record.id && other.state == State::WaitingForApproval)
            rows.append(other);
    }
    std::sort(rows.begin(), rows.end(), [](const OperationRecord &a, const OperationRecord &b) { return a.row < b.row; });
    return rows;
}

// What could not be stored still waits.
Async<Done> JournalWorker::putDecided(const QList<OperationRecord> &before, const QList<OperationRecord> &decided)
{
    const Async<Done> stored = m_setup.operations->putAll(decided);
    whenDone(stored, this, [this, before](const Result<Done> &saved) {
        for (const OperationRecord &record : saved ? QList<OperationRecord>() : before)
            m_records.insert(record.id, record);
    });
    return stored;
}

Async<OperationRecord> JournalWorker::approveKnown(const OperationId &id)
{
    const Result<OperationRecord> waiting = waitingFor(id);
    if (!waiting)
        return ready<OperationRecord>(failure(waiting.error()));
    const QList<OperationRecord> before = waitingWith(*waiting);
    QList<OperationRecord> allowed = before;
    for (OperationRecord &record : allowed) {
        record.approver = m_setup.person;
        noteReady(record, now());
        m_records.remove(record.id); // a second click meanwhile finds nothing
    }
    return andThen<OperationRecord>(putDecided(before, allowed), this, [this, allowed, id](Done) {
        for (const OperationRecord &record : allowed) {
            m_records.insert(record.id, record);
            take(record);
        }
        if (allowed.first().plan.isEmpty())
            return runOf(id)->send();
        JournalPlan &plan = m_plans[allowed.first().plan];
        for (const OperationRecord &record : allowed)
            plan.queue(record.id);
        pump();
        return ready<OperationRecord>(*std::find_if(allowed.cbegin(), allowed.cend(), [&id](const OperationRecord &r) { return r.id == id; }));
    });
}

Async<OperationRecord> JournalWorker::refuseKnown(const OperationId &id, const QString &reason)
{
    const Result<OperationRecord> waiting = waitingFor(id);
    if (!waiting)
        return ready<OperationRecord>(failure(waiting.error()));
    const QList<OperationRecord> before = waitingWith(*waiting);
    QList<OperationRecord> refusedRows = before;
    for (OperationRecord &record : refusedRows) {
        m_records.remove(record.id); // nobody allows it meanwhile
        record.approver = m_setup.person;
        noteWithdrawn(record, QStringLiteral("refused"), now());
        record.outcome.insert(QStringLiteral("reason"), reason);
    }
    return andThen<OperationRecord>(putDecided(before, refusedRows), this, [this, refusedRows, id](Done) {
        OperationRecord answer;
        for (const OperationRecord &record : refusedRows) {
            release(record);
            take(record);
            answer = record.id == id ? record : answer;
        }
        return ready<OperationRecord>(answer);
    });
}

void JournalWorker::checkNow()
{
    const QList<OperationRun *> runs = m_runs.values();
    for (OperationRun *run : runs)
        run->checkNow();
}

} // namespace pc
