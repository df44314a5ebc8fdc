// SPDX-License-Identifier: Apache-2.0
#include "core/domain/alarm.h"

namespace pc {

std::optional<Amount> thresholdOf(const AlarmRule &rule, const std::optional<Amount> &total)
{
    if (rule.kind == AlarmRule::Kind::Amount)
        return rule.amount;
    if (rule.kind != AlarmRule::Kind::Ratio || !total || rule.denominator <= 0 || rule.numerator < 0 || rule.numerator > rule.denominator)
        return {};
    // Whole parts first: a large total times the numerator would not fit.
    const qint64 whole = total->micros() / rule.denominator, rest = total->micros() % rule.denominator;
    return Amount::fromMicros(whole * rule.numerator + rest * rule.numerator / rule.denominator);
}

AlarmState alarmStateOf(const QuotaFacts &facts)
{
    if (!facts.alarms || !facts.available)
        return AlarmState::Unknown;
    if (facts.alarms->isEmpty())
        return AlarmState::NoRules;
    bool allKnown = true;
    for (const AlarmRule &rule : *facts.alarms) {
        const std::optional<Amount> threshold = thresholdOf(rule, facts.total);
        if (threshold && *facts.available < *threshold)
            return AlarmState::Raised;
        allKnown = allKnown && threshold;
    }
    return allKnown ? AlarmState::Quiet : AlarmState::Unknown;
}

} // namespace pc
