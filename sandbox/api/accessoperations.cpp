// SPDX-License-Identifier: Apache-2.0
#include "sandbox/api/operation.h"
#include "sandbox/world/dice.h"
#include <QJsonDocument>
#include <QRegularExpression>

namespace pc::sandbox {

namespace {

constexpr qint64 kShortestSeconds = 900, kLongestSeconds = 3600; // the role's MaxSessionDuration is the default one hour
constexpr int kLargestPolicy = 2048;

QString latin(const char *text) { return QString::fromLatin1(text); }

// The code of the first parameter that is wrongly formed; null when all fit.
const char *malformedParameter(const OperationRequest &request)
{
    static const QRegularExpression session(QStringLiteral("^[A-Za-z0-9.@_-]{2,64}$"));
    if (!session.match(request.text("RoleSessionName")).hasMatch())
        return "InvalidParameter.RoleSessionName";
    const QString duration = request.text("DurationSeconds");
    if (!duration.isEmpty() && (duration.toLongLong() < kShortestSeconds || duration.toLongLong() > kLongestSeconds))
        return "InvalidParameter.DurationSeconds";
    const QByteArray policy = request.text("Policy").toUtf8();
    if (policy.size() > kLargestPolicy)
        return "InvalidParameter.PolicySize";
    if (!policy.isEmpty() && !QJsonDocument::fromJson(policy).isObject())
        return "InvalidParameter.PolicyGrammar";
    return nullptr;
}

} // namespace

OperationAnswer assumeRole(SandboxState &state, const OperationRequest &request)
{
    static const QRegularExpression arn(QStringLiteral("^acs:ram::(\\d+):role/([A-Za-z0-9.@_-]+)$"));
    const QRegularExpressionMatch role = arn.match(request.text("RoleArn"));
    if (!role.hasMatch())
        return refused(state, request, "InvalidParameter.RoleArn");
    if (const char *code = malformedParameter(request))
        return refused(state, request, code);
    const QString uid = role.captured(1);
    const SandboxCustomer *customer = state.world.find(uid);
    if (!customer || !customer->hasRole || role.captured(2) != QLatin1String(kPartnerRole))
        return refused(state, request, "EntityNotExist.Role");

    const QString session = request.text("RoleSessionName");
    const QString duration = request.text("DurationSeconds");
    const QDateTime expires = request.now.addSecs(duration.isEmpty() ? kLongestSeconds : duration.toLongLong());
    const IssuedKey key = state.keys.issue({Caller::Kind::Role, uid, session}, expires);
    state.ledger.effect(Ledger::Effect::RoleAssumed, uid, session, request.now);
    const QString roleId = QString::number(340'000'000'000'000'000ULL + roll(state.seed, 63, customer->key) % 9'999'999'999'999'999ULL);
    QJsonObject answer{{latin("AssumedRoleUser"),
                        QJsonObject{{latin("Arn"), QStringLiteral("acs:ram::%1:role/%2/%3").arg(uid, latin(kPartnerRole), session)},
                                    {latin("AssumedRoleId"), roleId + QLatin1Char(':') + session}}},
                       {latin("Credentials"),
                        QJsonObject{{latin("AccessKeyId"), QString::fromLatin1(key.id)},
                                    {latin("AccessKeySecret"), QString::fromLatin1(key.secret)},
                                    {latin("SecurityToken"), QString::fromLatin1(key.securityToken)},
                                    {latin("Expiration"), expires.toUTC().toString(Qt::ISODate)}}}};
    if (const QString identity = request.text("SourceIdentity"); !identity.isEmpty())
        answer.insert(latin("SourceIdentity"), identity);
    return answer;
}

} // namespace pc::sandbox
