// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/quotadecoders.h"
#include "core/cloud/alibaba/fields.h"
#include <limits>

namespace pc::Alibaba {

// Numbers on the wire; the vendor's tables and its examples disagree, the query's page decides.
static constexpr int kAmountRule = 0;
static constexpr int kRatioRule = 1;

Result<LedgerReading> decodeLedgerAmount(const CallAnswer &answer)
{
    const QJsonValue data = member(answer.body, QLatin1String("Data"));
    if (!data.isString() && !data.isDouble())
        return missing(answer, QStringLiteral("amount"));
    LedgerReading reading;
    reading.text = textOf(data);
    reading.amount = Amount::parse(reading.text);
    return reading;
}

static int partOfRatio(const QJsonObject &rule, QLatin1String name)
{
    const qint64 number = wholeNumber(member(rule, name)).value_or(0);
    return number > 0 && number <= std::numeric_limits<int>::max() ? int(number) : 0;
}

static AlarmRule alarmRule(const QJsonObject &json)
{
    AlarmRule rule;
    rule.amount = Amount::parse(textOf(member(json, QLatin1String("ThresholdAmount"))));
    rule.numerator = partOfRatio(json, QLatin1String("Numerator"));
    rule.denominator = partOfRatio(json, QLatin1String("Denominator"));
    const auto type = wholeNumber(member(json, QLatin1String("ThresholdType")));
    if (type == kAmountRule && rule.amount) {
        rule.kind = AlarmRule::Kind::Amount;
        rule.numerator = rule.denominator = 0; // sent along, and mean nothing
    } else if (type == kRatioRule && rule.denominator > 0) {
        rule.kind = AlarmRule::Kind::Ratio;
        rule.amount.reset();
    }
    return rule;
}

Result<QList<AlarmRule>> decodeAlarmRules(const CallAnswer &answer)
{
    const auto list = listOf(member(answer.body, QLatin1String("Data")));
    if (!list && wholeNumber(member(answer.body, QLatin1String("Count"))) != 0)
        return missing(answer, QStringLiteral("rules"));
    QList<AlarmRule> rules;
    const QJsonArray entries = list.value_or(QJsonArray());
    for (const QJsonValue &rule : entries)
        rules << alarmRule(rule.toObject());
    return rules;
}

Result<qint64> decodeInstanceCount(const CallAnswer &answer)
{
    const auto total = wholeNumber(member(member(answer.body, QLatin1String("Data")).toObject(), QLatin1String("TotalCount")));
    if (!total || *total < 0)
        return missing(answer, QStringLiteral("TotalCount"));
    return *total;
}

Result<WriteReceipt> decodeReceipt(const CallAnswer &answer)
{
    const QJsonValue data = member(answer.body, QLatin1String("Data"));
    if (textOf(data).compare(QLatin1String("false"), Qt::CaseInsensitive) == 0)
        return malformed(answer, QStringLiteral("the answer says yes and no"));
    WriteReceipt receipt;
    receipt.requestId = answer.requestId;
    receipt.ledgerAmount = Amount::parse(textOf(data));
    return receipt;
}

std::optional<QString> encodeAlarmRules(const QList<AlarmRule> &rules)
{
    QStringList list;
    for (const AlarmRule &rule : rules) {
        // As text, not through QJsonValue: an amount is never a double.
        if (rule.kind == AlarmRule::Kind::Amount && rule.amount)
            list << QStringLiteral("{\"thresholdAmount\":%1,\"thresholdType\":%2}").arg(rule.amount->text(0)).arg(kAmountRule);
        else if (rule.kind == AlarmRule::Kind::Ratio && rule.denominator > 0)
            list << QStringLiteral("{\"denominator\":%1,\"numerator\":%2,\"thresholdType\":%3}").arg(rule.denominator).arg(rule.numerator).arg(kRatioRule);
        else
            return std::nullopt;
    }
    return QLatin1Char('[') + list.join(QLatin1Char(',')) + QLatin1Char(']');
}

} // namespace pc::Alibaba
