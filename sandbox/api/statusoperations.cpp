// SPDX-License-Identifier: Apache-2.0
// Freezing, hosted credit control and alarm rules of customers.
#include "sandbox/api/operation.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace pc::sandbox {

namespace {

constexpr int kAmountRule = 0, kRatioRule = 1;

// A rule as it is written: lower camel case. Nothing when it cannot be understood.
std::optional<QuotaAlarm> readRule(const QJsonObject &json)
{
    QuotaAlarm rule;
    rule.type = json.value(QLatin1String("thresholdType")).toInt(-1);
    rule.numerator = json.value(QLatin1String("numerator")).toInt();
    rule.denominator = json.value(QLatin1String("denominator")).toInt();
    const QJsonValue amount = json.value(QLatin1String("thresholdAmount"));
    const std::optional<Amount> parsed
        = Amount::parse(amount.isDouble() ? QString::number(amount.toDouble(), 'f', 2) : amount.toString(QStringLiteral("0")));
    rule.amount = parsed.value_or(Amount());
    if (rule.type == kAmountRule && parsed && !amount.isUndefined() && !rule.amount.isNegative())
        return rule;
    const bool isRatio = rule.type == kRatioRule && rule.denominator > 0 && rule.numerator > 0 && rule.numerator <= rule.denominator;
    return isRatio ? std::optional(rule) : std::nullopt;
}

// All rules or none: one that cannot be understood refuses the list.
std::optional<QList<QuotaAlarm>> readRules(const QString &text)
{
    QList<QuotaAlarm> rules;
    if (text.trimmed().isEmpty())
        return rules;
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (!json.isArray())
        return {};
    const QJsonArray list = json.array();
    for (const QJsonValue &entry : list) {
        const std::optional<QuotaAlarm> rule = readRule(entry.toObject());
        if (!rule)
            return {};
        rules.append(*rule);
    }
    return rules;
}

// As it is read: upper camel case, the amount as text.
QJsonObject written(const QuotaAlarm &rule)
{
    return {{QStringLiteral("ThresholdType"), rule.type},
            {QStringLiteral("ThresholdAmount"), rule.amount.text(0)},
            {QStringLiteral("Numerator"), rule.numerator},
            {QStringLiteral("Denominator"), rule.denominator}};
}

} // namespace

OperationAnswer setResellerUserStatus(SandboxState &state, const OperationRequest &request)
{
    const QString uid = request.text("OwnerId"), status = request.text("Status"), stopMode = request.text("StopMode");
    const bool isCredit = request.text("BusinessType") == QLatin1String("FREEZE");
    const bool isCreditStatus = status == QLatin1String("Freeze") || status == QLatin1String("Thaw");
    if (isCredit != isCreditStatus)
        return refused(state, request, "ParameterError");
    const SandboxCustomer *customer = state.world.find(uid);
    if (!customer)
        return refused(state, request, "NotApplicable");
    const QDateTime now = state.worldClock.now();
    if (const auto standing = state.quotas.standing(uid, now); standing && standing->available().isNegative())
        return QJsonObject{{QStringLiteral("Code"), QStringLiteral("-116")},
                           {QStringLiteral("Message"), QStringLiteral("Fail to modify Enduser status, Quota is less than 0.")},
                           {QStringLiteral("Success"), false},
                           {QStringLiteral("Data"), false}};
    if ((isCredit ? customer->credit : customer->hosting).compare(status, Qt::CaseInsensitive) == 0)
        return success("200", true);
    isCredit ? state.quotas.setCredit(uid, status, now) : state.quotas.setHosting(uid, status, now);
    const QString detail = stopMode.isEmpty() ? status : status + QStringLiteral(" StopMode=") + stopMode;
    state.ledger.effect(Ledger::Effect::StatusSet, uid, detail, request.now);
    return success("200", true);
}

OperationAnswer setResellerUserAlarmThreshold(SandboxState &state, const OperationRequest &request)
{
    const QString uid = request.text("OwnerId");
    std::optional<QList<QuotaAlarm>> rules = readRules(request.text("AlarmThresholds"));
    if (!rules)
        return refused(state, request, "ParameterError");
    if (!state.world.find(uid))
        return refused(state, request, "NotApplicable");
    if (*rules != state.quotas.alarms(uid)) {
        state.ledger.effect(Ledger::Effect::AlarmsSet, uid, QStringLiteral("rules=%1").arg(rules->size()), request.now);
        state.quotas.setAlarms(uid, std::move(*rules));
    }
    return success("200", true);
}

OperationAnswer queryResellerUserAlarmThreshold(SandboxState &state, const OperationRequest &request)
{
    const QString uid = request.text("OwnerId");
    if (uid.isEmpty())
        return refused(state, request, "ParameterError");
    if (!state.world.find(uid))
        return refused(state, request, "NotApplicable");
    QJsonArray rules;
    for (const QuotaAlarm &rule : state.quotas.alarms(uid))
        rules.append(written(rule));
    QJsonObject answer = success("200", rules, QStringLiteral("success"));
    answer.insert(QStringLiteral("Count"), int(rules.size()));
    return answer;
}

} // namespace pc::sandbox
