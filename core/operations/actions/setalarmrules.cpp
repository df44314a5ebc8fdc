// SPDX-License-Identifier: Apache-2.0
#include "core/operations/actions/actions.h"
#include "core/domain/alarm.h"
#include "core/operations/actions/receipts.h"
#include "core/operations/traps.h"
#include "core/store/quotastore.h"
#include <algorithm>

namespace pc {

QString SetAlarmRulesAction::conflictKey(const CustomerUid &customer, const Change &) const
{
    return QStringLiteral("alarms:") + customer.text();
}

void SetAlarmRulesAction::judge(Consequence &consequence) const
{
    const QList<AlarmRule> rules = std::get<SetAlarmRules>(consequence.request.change).rules;
    judgeLedger(consequence);
    const QString currency = consequence.now.currency;
    if (!std::all_of(rules.cbegin(), rules.cend(), [&currency](const AlarmRule &rule) { return isTakenAsRule(rule, currency); }))
        addTrap(consequence, Trap::BadRule);
    consequence.totalAfter = consequence.now.total;
    consequence.availableAfter = consequence.now.available;
    QuotaFacts then = consequence.now;
    then.alarms = rules;
    if (rules.isEmpty())
        consequence.effects.append(Effect::AlarmsCleared);
    else if (alarmStateOf(then) == AlarmState::Raised)
        consequence.effects.append(Effect::AlarmRaised);
}

QJsonObject SetAlarmRulesAction::before(const Consequence &facts) const
{
    return facts.now.alarms ? QJsonObject{{QStringLiteral("rules"), rulesToJson(*facts.now.alarms)}} : QJsonObject();
}

Async<WriteAnswer> SetAlarmRulesAction::send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    return answered(cloud.setAlarmRules(record.customer, asked<SetAlarmRules>(record).rules, call), context);
}

// The cloud may tell the rules in an order of its own.
static bool isSame(const QList<AlarmRule> &a, const QList<AlarmRule> &b)
{
    return std::is_permutation(a.cbegin(), a.cend(), b.cbegin(), b.cend());
}

// All rules are replaced: one that a colleague added would be lost.
bool SetAlarmRulesAction::isAsSeen(const QJsonObject &seen, const QJsonObject &now) const
{
    const auto rules = rulesFromJson(seen.value(QStringLiteral("rules")));
    const auto standing = rulesFromJson(now.value(QStringLiteral("rules")));
    return !rules || (standing && isSame(*standing, *rules));
}

Async<Finding> SetAlarmRulesAction::check(const JournalSetup &, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    const QList<AlarmRule> after = asked<SetAlarmRules>(record).rules;
    const auto before = rulesFromJson(record.before.value(QStringLiteral("rules")));
    return andThen<Finding>(cloud.alarmRules(record.customer, call), context, [after, before](const QList<AlarmRule> &rules) {
        WriteAnswer found;
        found.facts = {{QStringLiteral("rules"), rulesToJson(rules)}};
        if (isSame(rules, after))
            return ready<Finding>(Finding(Finding::What::TookEffect, found));
        return ready<Finding>(Finding(before && isSame(rules, *before) ? Finding::What::NotThere : Finding::What::Foreign, found));
    });
}

Async<Done> SetAlarmRulesAction::refresh(const JournalSetup &setup, PartnerCloud &, const OperationRecord &record, CallContext, QObject *) const
{
    if (!setup.quotas)
        return nothingToDo();
    QuotaFacts facts;
    facts.customer = record.customer;
    facts.alarms = asked<SetAlarmRules>(record).rules;
    facts.alarmsReadAt = setup.clock->utcNow();
    return setup.quotas->put({facts});
}

std::optional<Change> SetAlarmRulesAction::inverse(const OperationRecord &operation) const
{
    const auto before = rulesFromJson(operation.before.value(QStringLiteral("rules")));
    return before ? std::optional<Change>(SetAlarmRules{*before}) : std::nullopt;
}

} // namespace pc
