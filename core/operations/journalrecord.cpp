// SPDX-License-Identifier: Apache-2.0
#include "core/operations/journalrecord.h"

namespace pc {

using Kind = ApiError::Kind;

static const QString kState = QStringLiteral("state");
static const QString kErrorKind = QStringLiteral("errorKind");
static const QString kUndecided = QStringLiteral("undecided");

static QJsonObject toJson(const ApiError &error)
{
    QJsonObject object{{kErrorKind, kindName(error.kind)}};
    const std::pair<QString, QString> texts[] = {
        {QStringLiteral("code"), error.code},         {QStringLiteral("requestId"), error.requestId},
        {QStringLiteral("action"), error.action},     {QStringLiteral("detail"), error.detail},
        {QStringLiteral("correlationId"), error.correlationId},
    };
    for (const auto &[key, value] : texts) {
        if (!value.isEmpty())
            object.insert(key, value);
    }
    if (error.sent)
        object.insert(QStringLiteral("sent"), true);
    if (error.httpStatus != 0)
        object.insert(QStringLiteral("httpStatus"), error.httpStatus);
    if (error.retryAfter)
        object.insert(QStringLiteral("retryAfterMs"), qint64(error.retryAfter->count()));
    if (error.clockOffset)
        object.insert(QStringLiteral("clockOffsetSeconds"), qint64(error.clockOffset->count()));
    return object;
}

static std::optional<Kind> errorKind(const QString &name)
{
    for (int i = 0; i <= int(Kind::ProcessFailed); ++i) {
        if (kindName(Kind(i)) == name)
            return Kind(i);
    }
    return std::nullopt;
}

static std::optional<ApiError> errorIn(const QJsonObject &object)
{
    const std::optional<Kind> kind = errorKind(object.value(kErrorKind).toString());
    if (!kind)
        return std::nullopt;
    ApiError error;
    error.kind = *kind;
    error.code = object.value(QStringLiteral("code")).toString();
    error.requestId = object.value(QStringLiteral("requestId")).toString();
    error.action = object.value(QStringLiteral("action")).toString();
    error.detail = object.value(QStringLiteral("detail")).toString();
    error.correlationId = object.value(QStringLiteral("correlationId")).toString();
    error.sent = object.value(QStringLiteral("sent")).toBool();
    error.httpStatus = object.value(QStringLiteral("httpStatus")).toInt();
    if (const QJsonValue wait = object.value(QStringLiteral("retryAfterMs")); wait.isDouble())
        error.retryAfter = std::chrono::milliseconds(wait.toInteger());
    if (const QJsonValue offset = object.value(QStringLiteral("clockOffsetSeconds")); offset.isDouble())
        error.clockOffset = std::chrono::seconds(offset.toInteger());
    return error;
}

std::optional<ApiError> errorOf(const OperationRecord &record)
{
    if (const std::optional<ApiError> error = errorIn(record.outcome))
        return error;
    for (qsizetype i = record.attempts.size(); i-- > 0;) {
        if (const std::optional<ApiError> error = errorIn(record.attempts.at(i).toObject()))
            return error;
    }
    return std::nullopt;
}

static void enter(OperationRecord &record, OperationState state, const QString &word, const QDateTime &at, QJsonObject facts = {})
{
    record.state = state;
    record.updatedAt = at;
    const QString requestId = facts.value(QStringLiteral("requestId")).toString();
    if (!requestId.isEmpty() && !record.requestIds.contains(requestId))
        record.requestIds.append(requestId);
    facts.insert(QStringLiteral("at"), at.toString(Qt::ISODateWithMs));
    facts.insert(kState, word);
    record.attempts.append(facts);
}

static QJsonObject factsOf(const WriteAnswer &answer)
{
    QJsonObject facts = answer.facts;
    if (!answer.requestId.isEmpty())
        facts.insert(QStringLiteral("requestId"), answer.requestId);
    return facts;
}

static QJsonObject requestIdOf(const WriteAnswer &answer)
{
    return answer.requestId.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("requestId"), answer.requestId}};
}

void notePlanned(OperationRecord &record, const QString &title, const QDateTime &at)
{
    enter(record, OperationState::Ready, QStringLiteral("planned"), at, {{QStringLiteral("plan"), title}});
}

void noteWaiting(OperationRecord &record, const QDateTime &at)
{
    enter(record, OperationState::WaitingForApproval, QStringLiteral("waitingForApproval"), at);
}

void noteReady(OperationRecord &record, const QDateTime &at)
{
    enter(record, OperationState::Ready, QStringLiteral("allowed"), at);
}

void noteNotSent(OperationRecord &record, const ApiError &error, const QDateTime &at)
{
    enter(record, OperationState::Ready, QStringLiteral("notExecuted"), at, toJson(error));
}

void noteSending(OperationRecord &record, const QDateTime &at)
{
    record.outcome = {};
    enter(record, OperationState::Sending, QStringLiteral("sending"), at);
}

void noteSucceeded(OperationRecord &record, const WriteAnswer &answer, const QDateTime &at)
{
    if (!answer.customer.isEmpty())
        record.customer = answer.customer;
    record.outcome = factsOf(answer);
    enter(record, OperationState::Succeeded, QStringLiteral("succeeded"), at, requestIdOf(answer));
}

void noteFailed(OperationRecord &record, const ApiError &error, const QDateTime &at)
{
    record.outcome = toJson(error);
    enter(record, OperationState::Failed, QStringLiteral("failed"), at, record.outcome);
}

void noteUnknown(OperationRecord &record, const ApiError &error, const QDateTime &at)
{
    enter(record, OperationState::Unknown, QStringLiteral("unknown"), at, toJson(error));
}

void noteTaken(OperationRecord &record, const WriteAnswer &answer, const QDateTime &at)
{
    enter(record, OperationState::Unknown, QStringLiteral("taken"), at, requestIdOf(answer));
}

void noteChecking(OperationRecord &record, const QDateTime &at)
{
    record.outcome = {};
    enter(record, OperationState::Checking, QStringLiteral("checking"), at);
}

void noteFound(OperationRecord &record, const WriteAnswer &found, const QDateTime &at)
{
    if (!found.customer.isEmpty())
        record.customer = found.customer;
    record.outcome = factsOf(found);
    record.outcome.insert(QStringLiteral("foundByChecking"), true);
    enter(record, OperationState::Succeeded, QStringLiteral("found"), at);
}

void noteSafeToResend(OperationRecord &record, const QDateTime &at)
{
    enter(record, OperationState::SafeToResend, QStringLiteral("notFound"), at);
}

void noteUndecided(OperationRecord &record, const QString &why, const QJsonObject &found, const QDateTime &at)
{
    record.outcome = {{kUndecided, why}, {QStringLiteral("found"), found}};
    enter(record, OperationState::Unknown, why, at, {{QStringLiteral("found"), found}});
}

void noteWithdrawn(OperationRecord &record, const QString &why, const QDateTime &at)
{
    record.outcome = {{QStringLiteral("withdrawn"), why}};
    enter(record, OperationState::Withdrawn, QStringLiteral("withdrawn"), at);
}

QString planTitle(const OperationRecord &record)
{
    return record.attempts.isEmpty() ? QString() : record.attempts.first().toObject().value(QStringLiteral("plan")).toString();
}

bool isLeftUndecided(const OperationRecord &record)
{
    return record.state == OperationState::Unknown && record.outcome.value(kUndecided).toString() == kChangedMeanwhile;
}

static bool isWord(const QJsonValue &attempt, QLatin1String word)
{
    return attempt.toObject().value(kState).toString() == word;
}

bool hasOpenTry(const OperationRecord &record)
{
    bool isOpen = false, isUnderWay = false;
    for (const QJsonValue &attempt : record.attempts) {
        if (isWord(attempt, QLatin1String("sending"))) {
            isOpen = isOpen || isUnderWay; // a sending that was followed by another without a word in between
            isUnderWay = true;
        } else if (isWord(attempt, QLatin1String("unknown")) || isWord(attempt, QLatin1String("taken"))) {
            isOpen = true;
        } else if (isWord(attempt, QLatin1String("notFound"))) {
            isOpen = false;
        }
        if (!isWord(attempt, QLatin1String("sending")))
            isUnderWay = false;
    }
    return isOpen || isUnderWay;
}

void noteTriedAnew(OperationRecord &record, const PlanId &plan, const QDateTime &at)
{
    record.outcome.insert(QStringLiteral("triedAnew"), plan.text());
    enter(record, record.state, QStringLiteral("triedAnew"), at, {{QStringLiteral("in"), plan.text()}});
}

bool isTriedAnew(const OperationRecord &record)
{
    return record.outcome.contains(QStringLiteral("triedAnew"));
}

QJsonObject seenOr(const QJsonObject &seen, QJsonObject known)
{
    for (auto value = seen.constBegin(); value != seen.constEnd(); ++value)
        known.insert(value.key(), value.value());
    return known;
}

QDateTime firstSentAt(const OperationRecord &record)
{
    const auto sent = std::find_if(record.attempts.begin(), record.attempts.end(), [](const QJsonValue &attempt) { return isWord(attempt, QLatin1String("sending")); });
    const QString at = sent == record.attempts.end() ? QString() : sent->toObject().value(QStringLiteral("at")).toString();
    const QDateTime time = QDateTime::fromString(at, Qt::ISODateWithMs);
    return time.isValid() ? time : record.createdAt;
}

bool wasEverLost(const OperationRecord &record)
{
    return std::any_of(record.attempts.begin(), record.attempts.end(), [](const QJsonValue &attempt) {
        return isWord(attempt, QLatin1String("unknown")) || isWord(attempt, QLatin1String("taken"));
    });
}

bool isOutcomeUnknown(const ApiError &error)
{
    switch (error.kind) {
    case Kind::Server:
    case Kind::Malformed:
        return error.sent || error.httpStatus != 0;
    case Kind::Cancelled: // nobody can stop a write: the call was dropped, and with it the word whether it had left
        return true;
    case Kind::NameNotFound:
    case Kind::ConnectionRefused:
    case Kind::Offline:
    case Kind::ProxyRefused:
    case Kind::TlsFailed:
    case Kind::Timeout:
    case Kind::Truncated:
        return error.sent;
    default:
        return false; // answered, or decided before anything left
    }
}

bool isWorthWaiting(const ApiError &error)
{
    switch (error.kind) {
    case Kind::NameNotFound:
    case Kind::ConnectionRefused:
    case Kind::Offline:
    case Kind::Timeout:
    case Kind::Truncated:
        return !error.sent;
    case Kind::CircuitOpen:
    case Kind::RateLimited:
        return true;
    case Kind::Server: // a gateway said so before it passed anything on
        return !error.sent && error.httpStatus == 0;
    default:
        return false;
    }
}

} // namespace pc
