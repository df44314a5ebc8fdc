// SPDX-License-Identifier: Apache-2.0
#include "core/operations/creationworker.h"
#include "core/operations/creationrecord.h"
#include <QUuid>
#include <algorithm>
#include <tuple>

namespace pc {

using Kind = ApiError::Kind;
using State = CreationOutcome::State;
using What = CreationFinding::What;

struct CreationWorker::Active
{
    OperationRecord record;
    std::unique_ptr<CreationCheck> check;   // the one under way
    quint64 turn = 0;                       // grows with each planned check; an older timer does nothing
    Ms conclusiveFrom{0};                   // monotonic; a "not there" seen from then on is final
    int failures = 0;                       // checks in a row that could not look everywhere
};

static CreationOutcome outcome(State state, const OperationRecord &record, std::optional<ApiError> error = {})
{
    CreationOutcome result;
    result.state = state;
    result.operation = record.id;
    result.error = std::move(error);
    return result;
}

static ApiError made(Kind kind, const QString &detail)
{
    ApiError error;
    error.kind = kind;
    error.detail = detail;
    error.action = creationKind();
    return error;
}

static QString describe(const QList<FieldError> &errors)
{
    QStringList words;
    for (const FieldError &error : errors)
        words.append(fieldName(error.field) + QLatin1Char(' ') + problemName(error.problem));
    return words.join(QStringLiteral(", "));
}

CreationWorker::CreationWorker(CreationSetup setup) : m_setup(std::move(setup)) {}
CreationWorker::~CreationWorker() = default;

void CreationWorker::start()
{
    m_cloud = m_setup.makeCloud();
    resume();
}

void CreationWorker::resume()
{
    const Settler<Done> settle;
    m_resumed = settle.future();
    whenDone(m_setup.operations->unfinished(), this, [this, settle](const Result<QList<OperationRecord>> &records) {
        if (!records)
            return settle(failure(records.error()));
        takeUp(*records);
        settle(Done());
    });
}

void CreationWorker::takeUp(const QList<OperationRecord> &records)
{
    for (const OperationRecord &record : records) {
        if (record.kind != creationKind() || record.environment != m_setup.environment)
            continue;
        const QString key = emailKey(emailOf(record));
        if (record.state == OperationState::SafeToResend) {
            m_resendable.insert(key, record);
        } else if (record.state == OperationState::Sending || record.state == OperationState::Unknown || record.state == OperationState::Checking) {
            m_active[key] = std::make_unique<Active>();
            m_active[key]->record = record;
            ApiError ended = made(Kind::Cancelled, QStringLiteral("the program ended before the answer came"));
            ended.sent = true;
            startChecking(key, ended, [this, key] { check(key); });
        }
    }
}

Async<CreationOutcome> CreationWorker::create(NewCustomer customer)
{
    const Asked asked;
    const bool hasFailed = m_resumed.isFinished() && m_resumed.resultCount() > 0 && !m_resumed.result();
    if (hasFailed)
        resume(); // the disk may be back
    // Before the journal has been read nobody knows whether this very customer is already on its way.
    whenDone(m_resumed, this, [this, customer, asked](const Result<Done> &resumed) {
        if (resumed)
            begin(normalised(customer), asked);
        else
            asked(outcome(State::Failed, {}, resumed.error()));
    });
    return asked.future();
}

void CreationWorker::begin(const NewCustomer &customer, const Asked &asked)
{
    const QList<FieldError> errors = validate(customer);
    if (!errors.isEmpty())
        return asked(outcome(State::Failed, {}, made(Kind::InvalidInput, describe(errors))));
    const QString key = emailKey(customer.loginEmail);
    if (const auto running = m_active.find(key); running != m_active.end())
        return asked(outcome(State::Failed, running->second->record, made(Kind::Conflict, QStringLiteral("already on its way, or being checked"))));

    OperationRecord record = recordFor(customer);
    if (m_setup.isReadOnly) {
        const ApiError refused = made(Kind::ReadOnlyEnvironment, {});
        noteFailed(record, refused, now());
        save(record, [record, refused, asked](const Result<Done> &) { asked(outcome(State::Failed, record, refused)); });
        return;
    }
    const OperationRecord before = record;
    noteSending(record, now());
    m_active[key] = std::make_unique<Active>();
    m_active[key]->record = record;
    save(record, [this, key, before, customer, asked](const Result<Done> &saved) {
        if (saved)
            return send(key, customer, asked);
        m_active.erase(key); // no intent on the disk: nothing may leave
        if (before.state == OperationState::SafeToResend)
            m_resendable.insert(key, before);
        asked(outcome(State::Failed, {}, saved.error()));
    });
}

OperationRecord CreationWorker::recordFor(const NewCustomer &customer)
{
    // SafeToResend goes on as the operation it was: one wish, one entry, all its tries.
    OperationRecord record = m_setup.isReadOnly ? OperationRecord() : m_resendable.take(emailKey(customer.loginEmail));
    if (record.id.isEmpty()) {
        record.id = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
        record.environment = m_setup.environment;
        record.kind = creationKind();
        record.createdAt = now();
    }
    record.person = m_setup.person;
    record.after = fieldsOf(customer);
    return record;
}

void CreationWorker::send(const QString &key, const NewCustomer &customer, const Asked &asked)
{
    CallContext context(Lane::User); // no stop token: once it is on its way, only its answer counts
    context.correlationId = m_active.at(key)->record.id.text();
    whenDone(m_cloud->createCustomer(customer, context), this, [this, key, asked](const Result<CreatedCustomer> &answer) {
        takeAnswer(key, answer, asked);
    });
}

void CreationWorker::takeAnswer(const QString &key, const Result<CreatedCustomer> &answer, const Asked &asked)
{
    OperationRecord &record = m_active.at(key)->record;
    if (answer && !answer->uid.isEmpty()) {
        noteCreated(record, *answer, now());
        CreationOutcome created = outcome(State::Created, record);
        created.uid = answer->uid;
        created.adminRoleName = answer->adminRoleName;
        // A full disk now does not undo the customer; the entry still says Sending and is checked at the next start.
        save(record, [this, key, created, asked](const Result<Done> &) {
            m_active.erase(key);
            enlist(created.uid, [created, asked] { asked(created); });
        });
        return;
    }
    ApiError error = answer ? made(Kind::Malformed, QStringLiteral("the answer names no customer")) : answer.error();
    error.sent = error.sent || answer.has_value();
    if (isOutcomeUnknown(error)) {
        const CreationOutcome checking = outcome(State::Checking, record, error);
        startChecking(key, error, [this, key, checking, asked] {
            asked(checking);
            checkAfter(key, m_setup.times.firstCheck);
        });
        return;
    }
    noteFailed(record, error, now());
    save(record, [this, key, failed = outcome(State::Failed, record, error), asked](const Result<Done> &) { m_active.erase(key); asked(failed); });
}

void CreationWorker::startChecking(const QString &key, const ApiError &error, std::function<void()> then)
{
    Active &active = *m_active.at(key);
    active.conclusiveFrom = m_setup.clock->monotonic() + m_setup.times.settles;
    if (active.record.state == OperationState::Sending) {
        noteUnknown(active.record, error, now());
        save(active.record, [this, key, error, then](const Result<Done> &) { startChecking(key, error, then); });
        return;
    }
    if (active.record.state == OperationState::Unknown)
        noteChecking(active.record, now());
    save(active.record, [then](const Result<Done> &) { then(); });
}

void CreationWorker::checkAfter(const QString &key, Ms delay)
{
    const auto planned = m_active.find(key);
    if (planned == m_active.end())
        return; // found already, by a check that somebody asked for
    const quint64 turn = ++planned->second->turn;
    m_setup.clock->after(delay, this, [this, key, turn] {
        const auto found = m_active.find(key);
        if (found != m_active.end() && found->second->turn == turn)
            check(key);
    });
}

void CreationWorker::checkNow()
{
    QStringList keys;
    for (const auto &[key, active] : m_active)
        keys.append(key);
    for (const QString &key : std::as_const(keys))
        check(key);
}

void CreationWorker::check(const QString &key)
{
    const auto found = m_active.find(key);
    if (found == m_active.end() || found->second->check || found->second->record.state != OperationState::Checking)
        return;
    Active &active = *found->second;
    active.check = std::make_unique<CreationCheck>(m_cloud.get(), m_setup.customers, emailOf(active.record), active.record.createdAt, nullptr);
    const Ms startedAt = m_setup.clock->monotonic();
    whenDone(active.check->run(), this, [this, key, startedAt](const Result<CreationFinding> &finding) { takeFinding(key, startedAt, finding); });
}

void CreationWorker::takeFinding(const QString &key, Ms startedAt, const Result<CreationFinding> &finding)
{
    Active &active = *m_active.at(key);
    active.check.release()->deleteLater();
    if (!finding) {
        const int doublings = std::min(active.failures++, 10);
        checkAfter(key, std::min(m_setup.times.retryFrom * (1 << doublings), m_setup.times.retryTo));
        return;
    }
    active.failures = 0;
    if (finding->what == What::NotThere && startedAt < active.conclusiveFrom) {
        checkAfter(key, std::max(active.conclusiveFrom - m_setup.clock->monotonic(), Ms(0)));
        return;
    }
    if (finding->what == What::Created) {
        noteFound(active.record, finding->facts.uid, now());
        std::ignore = m_setup.customers->putFacts({finding->facts}, {});
    } else if (finding->what == What::ExistedBefore) {
        active.record.customer = finding->facts.uid;
        noteFailed(active.record, made(Kind::Conflict, QStringLiteral("the address belonged to %1 before").arg(finding->facts.uid.text())), now());
    } else {
        noteSafeToResend(active.record, now());
        m_resendable.insert(key, active.record);
    }
    save(active.record, [this, key](const Result<Done> &) { m_active.erase(key); });
}

// The list shows the new customer at once: a pass that is under way, or the cloud's own list, may name it minutes later.
void CreationWorker::enlist(const CustomerUid &uid, std::function<void()> then)
{
    whenDone(m_setup.customers->putListed({uid}, now(), {}), this, [then = std::move(then)](const Result<Done> &) { then(); });
    whenDone(m_cloud->customerFacts(uid, CallContext(Lane::User)), this, [this](const Result<CustomerFacts> &facts) {
        if (facts)
            std::ignore = m_setup.customers->putFacts({*facts}, {}); // else the next pass reads them
    });
}

// Everyone hears of a step when it is in the journal. Only the intent itself depends on that: a disk that fails later must not
// hide what the cloud said.
void CreationWorker::save(const OperationRecord &record, std::function<void(const Result<Done> &)> then)
{
    whenDone(m_setup.operations->put(record), this, [this, record, then](const Result<Done> &saved) {
        if (saved || record.state != OperationState::Sending)
            Q_EMIT changed(record);
        then(saved);
    });
}

} // namespace pc
