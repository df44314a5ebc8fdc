// SPDX-License-Identifier: Apache-2.0
#include "core/operations/creationrecord.h"

namespace pc {

using Kind = ApiError::Kind;

static constexpr QLatin1String kEmail("loginEmail");

QString creationKind()
{
    return QStringLiteral("createCustomer");
}

static QString accountKindName(AccountKind kind)
{
    return kind == AccountKind::Enterprise ? QStringLiteral("enterprise") : QStringLiteral("individual");
}

QJsonObject fieldsOf(const NewCustomer &customer)
{
    QJsonObject fields{{kEmail, customer.loginEmail}, {QStringLiteral("kind"), accountKindName(customer.kind)}};
    const std::pair<QString, QString> optional[] = {
        {QStringLiteral("enterpriseName"), customer.enterpriseName},
        {QStringLiteral("firstName"), customer.firstName},
        {QStringLiteral("lastName"), customer.lastName},
        {QStringLiteral("nationCode"), customer.nationCode},
        {QStringLiteral("province"), customer.province},
        {QStringLiteral("city"), customer.city},
        {QStringLiteral("postcode"), customer.postcode},
    };
    for (const auto &[key, value] : optional) {
        if (!value.isEmpty())
            fields.insert(key, value);
    }
    return fields;
}

QString emailOf(const OperationRecord &record)
{
    return record.after.value(kEmail).toString();
}

QString emailKey(const QString &email)
{
    return email.trimmed().toCaseFolded();
}

static QJsonObject toJson(const ApiError &error)
{
    QJsonObject object{{QStringLiteral("errorKind"), kindName(error.kind)}};
    if (!error.code.isEmpty())
        object.insert(QStringLiteral("code"), error.code);
    if (error.httpStatus != 0)
        object.insert(QStringLiteral("httpStatus"), error.httpStatus);
    if (!error.requestId.isEmpty())
        object.insert(QStringLiteral("requestId"), error.requestId);
    if (!error.detail.isEmpty())
        object.insert(QStringLiteral("detail"), error.detail);
    return object;
}

static void enter(OperationRecord &record, OperationState state, const QString &word, const QDateTime &at, QJsonObject facts = {})
{
    record.state = state;
    record.updatedAt = at;
    const QString requestId = facts.value(QStringLiteral("requestId")).toString();
    if (!requestId.isEmpty() && !record.requestIds.contains(requestId))
        record.requestIds.append(requestId);
    facts.insert(QStringLiteral("at"), at.toString(Qt::ISODateWithMs));
    facts.insert(QStringLiteral("state"), word);
    record.attempts.append(facts);
}

void noteSending(OperationRecord &record, const QDateTime &at)
{
    record.outcome = {};
    enter(record, OperationState::Sending, QStringLiteral("sending"), at);
}

void noteCreated(OperationRecord &record, const CreatedCustomer &created, const QDateTime &at)
{
    record.customer = created.uid;
    record.outcome = {{QStringLiteral("uid"), created.uid.text()},
                      {QStringLiteral("adminRoleName"), created.adminRoleName},
                      {QStringLiteral("requestId"), created.requestId}};
    enter(record, OperationState::Succeeded, QStringLiteral("succeeded"), at, {{QStringLiteral("requestId"), created.requestId}});
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

void noteChecking(OperationRecord &record, const QDateTime &at)
{
    enter(record, OperationState::Checking, QStringLiteral("checking"), at);
}

void noteFound(OperationRecord &record, const CustomerUid &uid, const QDateTime &at)
{
    record.customer = uid;
    record.outcome = {{QStringLiteral("uid"), uid.text()}, {QStringLiteral("foundByChecking"), true}};
    enter(record, OperationState::Succeeded, QStringLiteral("found"), at);
}

void noteSafeToResend(OperationRecord &record, const QDateTime &at)
{
    enter(record, OperationState::SafeToResend, QStringLiteral("notFound"), at);
}

bool isOutcomeUnknown(const ApiError &error)
{
    if (error.kind == Kind::Server || error.kind == Kind::Malformed)
        return error.sent || error.httpStatus != 0;
    if (error.kind == Kind::Cancelled) // nobody can stop a creation: the call was dropped, and with it the word whether it had left
        return true;
    return isWithoutAnswer(error.kind) && error.sent; // else answered, or decided before anything left
}

} // namespace pc
