// SPDX-License-Identifier: Apache-2.0
#include "core/operations/operationrun.h"
#include "core/operations/factsreader.h"
#include "core/operations/traps.h"
#include <algorithm>
#include <tuple>

namespace pc {

using Kind = ApiError::Kind;
using State = OperationState;
using Ms = std::chrono::milliseconds;

static Ms backoff(Ms from, Ms to, int times)
{
    return std::min(from * (1 << std::min(times, 10)), to);
}

static bool isRefusal(const ApiError &error)
{
    return error.kind == Kind::Rejected || error.kind == Kind::Conflict;
}

static bool isStorage(const ApiError &error)
{
    return error.kind >= Kind::StorageFull && error.kind <= Kind::StorageFailed;
}

OperationRun::OperationRun(RunWorld world, OperationRecord record, bool isJournaled, QObject *parent)
    : QObject(parent), m_world(std::move(world)), m_record(std::move(record)), m_action(*actionFor(m_record.kind)), m_isJournaled(isJournaled)
{
}

CallContext OperationRun::context() const
{
    CallContext call(m_record.plan.isEmpty() ? Lane::User : Lane::Bulk); // no stop token: once on its way, only its answer counts
    call.correlationId = m_record.id.text();
    call.isUnlocked = true;
    return call;
}

ApiError OperationRun::lockedError() const
{
    ApiError error;
    error.kind = Kind::ReadOnlyEnvironment;
    error.action = m_record.kind;
    error.correlationId = m_record.id.text();
    return error;
}

Async<OperationRecord> OperationRun::send()
{
    const Settler<OperationRecord> asker;
    m_askers.append(asker);
    m_isAfterStart = false;
    m_repeats = 0;
    m_waits = 0;
    m_activity = Activity::Busy;
    if (m_world.lock.isLocked())
        fail(lockedError());
    else
        prepare();
    return asker.future();
}

// A message is never sent without a part of it.
static ApiError confidentialGone()
{
    ApiError error;
    error.kind = Kind::InvalidInput;
    error.code = kConfidentialGone;
    error.detail = QStringLiteral("the confidential text is kept in memory alone and went with the program");
    return error;
}

// Reads what a later check compares with. Without it a lost answer could not be found out: what cannot be read is not written.
void OperationRun::prepare()
{
    m_activity = Activity::Busy;
    m_isReading = true;
    const std::optional<Change> change = changeOf(m_record);
    if (!change)
        return fail(failure(Kind::InvalidInput, QStringLiteral("values that this version does not know")).value());
    if (hasConfidential(m_record) && !m_world.confidential.contains(m_record.id))
        return fail(confidentialGone());
    const Async<Consequence> stored = storedFacts(m_world.setup, OperationRequest(m_record.customer, *change), knownUids());
    const Async<Consequence> facts = andThen<Consequence>(stored, this, [this](const Consequence &known) {
        const AskedFacts needed = known.traps.isEmpty() ? m_action.needed() : AskedFacts(); // nobody to ask about
        return liveFacts(m_world.setup, m_world.cloud, known, needed, Ms(0), context(), this);
    });
    whenDone(facts, this, [this](const Result<Consequence> &known) { takeFacts(known); });
}

void OperationRun::takeFacts(const Result<Consequence> &facts)
{
    m_isReading = false;
    if (!m_calledOff.isEmpty()) {
        std::ignore = withdraw(std::exchange(m_calledOff, QString()));
        return;
    }
    const std::optional<ApiError> trouble = !facts ? std::optional(facts.error()) : facts->error;
    if (trouble) {
        ApiError unread = *trouble;
        unread.sent = false; // the write, that is
        return mayWait(unread) ? waitAgain(unread) : fail(unread);
    }
    Consequence judged = *facts;
    m_action.judge(judged);
    const QJsonObject before = m_action.before(judged);
    if (!m_action.isAsSeen(m_record.before, before))
        addTrap(judged, Trap::ChangedSince);
    if (!judged.traps.isEmpty())
        return refuse(failure(Kind::InvalidInput, trapName(judged.traps.first())).value());
    m_record.before = before;
    m_record.price = judged.price;
    if (!m_record.customer.isEmpty())
        m_record.customerName = judged.customer.displayName();
    beginSending();
}

// What stands in the way of a resend may be the lost try itself, that arrived late after all.
void OperationRun::refuse(const ApiError &error)
{
    if (!wasEverLost(m_record))
        return fail(error);
    m_refusal = error;
    startChecking(error);
}

void OperationRun::beginSending()
{
    m_activity = Activity::Busy;
    const OperationRecord before = m_record;
    m_hadOpenTry = hasOpenTry(m_record);
    noteSending(m_record, now());
    save([this, before](const Result<Done> &saved) { transmit(before, saved); });
}

void OperationRun::transmit(const OperationRecord &before, const Result<Done> &saved)
{
    if (!saved)
        return keepUnsent(before, saved.error()); // no intent on the disk: nothing may leave
    if (m_world.lock.isLocked())
        return takeError(lockedError());
    const Secret confidential = m_world.confidential.value(m_record.id);
    whenDone(m_action.sendWith(confidential, *m_world.cloud, m_record, context(), this), this, [this](const Result<WriteAnswer> &answer) { takeAnswer(answer); });
}

void OperationRun::keepUnsent(const OperationRecord &before, const ApiError &error)
{
    m_record = before;
    if (m_record.state != State::Checking)
        return rest(failure(error));
    answerAskers(failure(error));
    after(backoff(times().retryFrom, times().retryTo, m_failedChecks++), &OperationRun::check);
}

void OperationRun::takeAnswer(const Result<WriteAnswer> &answer)
{
    if (!answer)
        return takeError(answer.error());
    if (answer->isDone) {
        noteSucceeded(m_record, *answer, now());
        return succeed();
    }
    const Async<Finding> looking = m_action.check(m_world.setup, *m_world.cloud, m_record, context(), this);
    whenDone(looking, this, [this, taken = *answer](const Result<Finding> &finding) { takeWord(taken, finding); });
}

// The service took it. Mostly it is done at once; else it is looked for like a lost answer.
void OperationRun::takeWord(const WriteAnswer &taken, const Result<Finding> &finding)
{
    if (finding && finding->what == Finding::What::TookEffect) {
        WriteAnswer done = finding->answer;
        done.requestId = taken.requestId;
        noteSucceeded(m_record, done, now());
        return succeed();
    }
    m_conclusiveFrom = m_world.setup.clock->monotonic() + times().settles;
    noteTaken(m_record, taken, now());
    save([this](const Result<Done> &) {
        answerAskers(m_record);
        beginChecking(times().firstCheck);
    });
}

void OperationRun::takeError(const ApiError &error)
{
    if (isOutcomeUnknown(error))
        return startChecking(error);
    if (m_hadOpenTry && !isRefusal(error)) { // says nothing of the try before
        if (mayWait(error)) { // and was none itself
            ++m_waits;
            --m_repeats;
        }
        return startChecking(error);
    }
    if (!m_hadOpenTry && wasEverLost(m_record) && isRefusal(error)) {
        m_refusal = error; // perhaps because the lost try arrived late after all
        return startChecking(error);
    }
    if (mayWait(error))
        return waitAgain(error);
    fail(error);
}

bool OperationRun::mayWait(const ApiError &error) const
{
    const int most = m_record.plan.isEmpty() ? times().againTimes : times().planAgainTimes;
    const bool asksTooMuch = error.retryAfter && *error.retryAfter > times().againTo;
    // What was read before a write may have left the machine: it is no write.
    const bool isOver = isWorthWaiting(error) || (!error.sent && error.kind == Kind::Server);
    return isOver && !asksTooMuch && m_waits < most;
}

void OperationRun::waitAgain(const ApiError &error)
{
    const Ms wait = std::max(error.retryAfter.value_or(Ms(0)), backoff(times().againFrom, times().againTo, m_waits++));
    noteNotSent(m_record, error, now());
    save([this, wait](const Result<Done> &saved) {
        m_isJournaled = m_isJournaled || saved;
        after(wait, &OperationRun::prepare);
    });
}

// Who asked hears of a refusal of our own as an error, of the service's as the record.
void OperationRun::fail(const ApiError &error)
{
    const bool isOurs = error.kind == Kind::InvalidInput || error.kind == Kind::ReadOnlyEnvironment || isStorage(error);
    if (!m_isJournaled && isOurs && error.kind != Kind::ReadOnlyEnvironment)
        return rest(failure(error));
    if (!isOurs)
        m_action.noteRefusal(m_world.setup, m_record, error);
    noteFailed(m_record, error, now());
    save([this, error, isOurs](const Result<Done> &) {
        rest(isOurs ? Result<OperationRecord>(failure(error)) : Result<OperationRecord>(m_record));
    });
}

// A full disk now does not undo the effect; the entry still says Sending and is checked at the next start.
void OperationRun::succeed()
{
    save([this](const Result<Done> &) {
        QObject *reader = parent() ? parent() : this; // what it reads comes when this operation is over
        whenDone(m_action.refresh(m_world.setup, *m_world.cloud, m_record, context(), reader), this, [this](const Result<Done> &) { rest(m_record); });
    });
}

void OperationRun::startChecking(const ApiError &error)
{
    m_conclusiveFrom = m_world.setup.clock->monotonic() + times().settles;
    const Ms delay = std::max(error.retryAfter.value_or(Ms(0)), backoff(times().firstCheck, times().retryTo, m_repeats + m_waits));
    noteUnknown(m_record, error, now());
    save([this, delay](const Result<Done> &) {
        answerAskers(m_record);
        beginChecking(delay);
    });
}

void OperationRun::beginChecking(Ms delay)
{
    m_activity = Activity::Busy;
    noteChecking(m_record, now());
    save([this, delay](const Result<Done> &) {
        if (delay.count() > 0)
            after(delay, &OperationRun::check);
        else
            check();
    });
}

void OperationRun::takeUp()
{
    m_isAfterStart = true;
    m_isJournaled = true;
    if (isLeftUndecided(m_record) || isFinal(m_record.state))
        return;
    m_conclusiveFrom = m_world.setup.clock->monotonic() + times().settles;
    if (m_record.state == State::Unknown)
        return beginChecking(Ms(0));
    if (m_record.state == State::Checking)
        return check();
    if (m_record.state != State::Sending)
        return; // waits for a person
    ApiError ended;
    ended.kind = Kind::Cancelled;
    ended.sent = true;
    ended.action = m_record.kind;
    ended.detail = QStringLiteral("the program ended before the answer came");
    m_activity = Activity::Busy;
    noteUnknown(m_record, ended, now());
    save([this](const Result<Done> &) { beginChecking(Ms(0)); });
}

void OperationRun::checkNow()
{
    if (m_activity == Activity::Busy || isLeftUndecided(m_record))
        return;
    if (m_record.state == State::Checking)
        return check();
    if (m_record.state == State::Unknown) {
        m_repeats = 0;
        m_waits = 0;
        beginChecking(Ms(0));
    }
}

void OperationRun::after(Ms delay, void (OperationRun::*step)())
{
    m_activity = Activity::Waiting;
    m_world.setup.clock->after(delay, this, [this, step, turn = ++m_turn] {
        if (turn == m_turn && m_activity == Activity::Waiting)
            (this->*step)();
    });
}

void OperationRun::check()
{
    m_activity = Activity::Busy;
    const Ms startedAt = m_world.setup.clock->monotonic();
    const Async<Finding> looking = m_action.check(m_world.setup, *m_world.cloud, m_record, context(), this);
    whenDone(looking, this, [this, startedAt](const Result<Finding> &finding) { takeFinding(startedAt, finding); });
}

void OperationRun::takeFinding(Ms startedAt, const Result<Finding> &finding)
{
    using What = Finding::What;
    if (!finding)
        return after(backoff(times().retryFrom, times().retryTo, m_failedChecks++), &OperationRun::check);
    m_failedChecks = 0;
    if (finding->what == What::TookEffect) {
        noteFound(m_record, finding->answer, now());
        return succeed();
    }
    if (finding->what == What::Refused) {
        if (!finding->answer.customer.isEmpty())
            m_record.customer = finding->answer.customer;
        return fail(*finding->error);
    }
    if (finding->what == What::CannotTell)
        return repeatWithToken();
    if (startedAt < m_conclusiveFrom)
        return after(std::max(m_conclusiveFrom - m_world.setup.clock->monotonic(), Ms(0)), &OperationRun::check);
    if (finding->what == What::Foreign)
        return leaveUndecided(kChangedMeanwhile, finding->answer.facts);
    takeAbsence();
}

void OperationRun::takeAbsence()
{
    if (m_refusal) {
        const ApiError refused = *std::exchange(m_refusal, std::nullopt);
        return fail(refused);
    }
    noteSafeToResend(m_record, now());
    const bool goesOn = m_action.mayRepeat() && !m_isAfterStart && m_repeats < times().repeats && !m_world.lock.isLocked();
    save([this, goesOn](const Result<Done> &) {
        if (!goesOn)
            return rest(m_record);
        // What was before has just been seen to hold still. Reading it anew would take a change of somebody else for it.
        ++m_repeats;
        beginSending();
    });
}

void OperationRun::repeatWithToken()
{
    if (m_world.lock.isLocked())
        return after(times().retryTo, &OperationRun::check);
    if (m_repeats >= times().repeats)
        return leaveUndecided(kRepeatsExhausted, {});
    ++m_repeats;
    beginSending();
}

void OperationRun::leaveUndecided(const QString &why, const QJsonObject &found)
{
    noteUndecided(m_record, why, found, now());
    save([this](const Result<Done> &) { rest(m_record); });
}

Async<OperationRecord> OperationRun::withdraw(const QString &why)
{
    const Settler<OperationRecord> asker;
    OperationRecord withdrawn = m_record;
    noteWithdrawn(withdrawn, why, now());
    ++m_turn; // what was planned is off
    m_activity = Activity::Busy;
    whenDone(m_world.setup.operations->put(withdrawn), this, [this, withdrawn, asker](const Result<Done> &saved) {
        if (saved) {
            m_record = withdrawn;
            Q_EMIT changed(m_record);
        } // else it still is what it was on the disk
        asker(saved ? Result<OperationRecord>(m_record) : Result<OperationRecord>(failure(saved.error())));
        rest(m_record);
    });
    return asker.future();
}

void OperationRun::callOff(const QString &why)
{
    if (isIdle())
        std::ignore = withdraw(why);
    else if (m_isReading)
        m_calledOff = why;
}

void OperationRun::rest(const Result<OperationRecord> &answer)
{
    m_activity = Activity::Resting;
    answerAskers(answer);
    Q_EMIT rested();
}

void OperationRun::answerAskers(const Result<OperationRecord> &answer)
{
    const QList<Settler<OperationRecord>> askers = std::exchange(m_askers, {});
    for (const Settler<OperationRecord> &asker : askers)
        asker(answer);
}

// Everyone hears of a step when it is in the journal. Only the intent itself depends on that: a disk that fails later must not
// hide what the cloud said.
void OperationRun::save(std::function<void(const Result<Done> &)> then)
{
    whenDone(m_world.setup.operations->put(m_record), this, [this, then = std::move(then)](const Result<Done> &saved) {
        m_isJournaled = m_isJournaled || saved;
        if (saved || m_record.state != State::Sending)
            Q_EMIT changed(m_record);
        then(saved);
    });
}

} // namespace pc
