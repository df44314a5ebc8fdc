// SPDX-License-Identifier: Apache-2.0
#include "core/operations/traps.h"
#include "core/domain/alarm.h"
#include <QVarLengthArray>
#include <algorithm>
#include <array>
#include <limits>

namespace pc {

QString trapName(Trap trap)
{
    static const std::array<QLatin1String, 26> names{
        QLatin1String("ReadOnlyEnvironment"), QLatin1String("UnknownCustomer"), QLatin1String("CustomerOfAnother"), QLatin1String("CustomerGone"),
        QLatin1String("AnotherInFlight"), QLatin1String("LedgerExists"), QLatin1String("NoLedger"), QLatin1String("QuotaBelowZero"),
        QLatin1String("WrongCurrency"), QLatin1String("NotAboveZero"), QLatin1String("TooManyPlaces"), QLatin1String("OutOfRange"),
        QLatin1String("OrderNotUnpaid"), QLatin1String("OrderUnknown"), QLatin1String("BadRule"), QLatin1String("TestAccountsFull"),
        QLatin1String("FieldsInvalid"), QLatin1String("ChangedSince"), QLatin1String("AlreadyUndone"),
        QLatin1String("TooManyNumbers"), QLatin1String("InstanceOfAnother"), QLatin1String("NoNumbersHere"), QLatin1String("InstanceFull"),
        QLatin1String("NumberNotFree"), QLatin1String("GrantToSelf"), QLatin1String("NotVerified")};
    return names.at(size_t(trap));
}

void addTrap(Consequence &consequence, Trap trap)
{
    if (!consequence.traps.contains(trap))
        consequence.traps.append(trap);
}

Amount largestLedgerAmount()
{
    return Amount::fromMicros(999'999'999'999'990'000); // twelve digits before the point
}

void judgeMoney(Consequence &consequence, const Money &money)
{
    if (money.amount.isNegative() || money.amount.isZero())
        addTrap(consequence, Trap::NotAboveZero);
    if (money.amount > largestLedgerAmount())
        addTrap(consequence, Trap::OutOfRange);
    if (money.amount.places() > currencyPlaces(money.currency))
        addTrap(consequence, Trap::TooManyPlaces);
    if (money.currency.isEmpty() || (!consequence.now.currency.isEmpty() && money.currency != consequence.now.currency))
        addTrap(consequence, Trap::WrongCurrency);
}

void judgeLedger(Consequence &consequence)
{
    if (consequence.now.hasLedger == std::optional(false))
        addTrap(consequence, Trap::NoLedger);
}

bool isTakenAsRule(const AlarmRule &rule, const QString &currency)
{
    if (rule.kind == AlarmRule::Kind::Ratio)
        return rule.denominator > 0 && rule.numerator > 0 && rule.numerator <= rule.denominator;
    return rule.kind == AlarmRule::Kind::Amount && rule.amount && !rule.amount->isNegative() && !rule.amount->isZero()
        && *rule.amount <= largestLedgerAmount() && rule.amount->places() <= currencyPlaces(currency);
}

void judgeWhatIsLeft(Consequence &consequence)
{
    const std::optional<Amount> &available = consequence.availableAfter;
    if (!available)
        return;
    if (available->isNegative())
        consequence.effects.append(Effect::BelowConsumed);
    QuotaFacts then = consequence.now;
    then.total = consequence.totalAfter ? consequence.totalAfter : then.total;
    then.available = available;
    if (alarmStateOf(then) == AlarmState::Raised)
        consequence.effects.append(Effect::AlarmRaised);
    if (*available > Amount())
        return;
    const CreditState regime = consequence.customer.facts.hosting.value;
    if (regime == CreditState::Trusteeship)
        consequence.effects.append({Effect::ServicesStopWhenEmpty, Effect::ResourcesReleased});
    else if (regime == CreditState::TrusteeshipCancelled)
        consequence.effects.append({Effect::NothingStopsByItself, Effect::PartnerPays});
}

// Damerau–Levenshtein, optimal string alignment, with a bound: three rows suffice.
int slipsBetween(const QString &a, const QString &b, int atMost)
{
    if (std::abs(a.size() - b.size()) > atMost)
        return atMost + 1;
    using Row = QVarLengthArray<int, 40>;
    Row twoBack(b.size() + 1), back(b.size() + 1), row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        back[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        int best = row[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const bool isSame = a[i - 1] == b[j - 1];
            row[j] = std::min({back[j] + 1, row[j - 1] + 1, back[j - 1] + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], twoBack[j - 2] + 1);
            best = std::min(best, row[j]);
        }
        if (best > atMost + 1) // one more, for a swap that begins here
            return atMost + 1;
        std::swap(twoBack, back);
        std::swap(back, row);
    }
    return std::min(back[b.size()], atMost + 1);
}

} // namespace pc
