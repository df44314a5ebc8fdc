// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world/quotaplan.h"
#include "sandbox/world/dice.h"
#include <array>

namespace pc::sandbox {

namespace {

enum Topic : quint64 { ProfileTopic = 201, CurrencyTopic, PlanTopic, AlarmTopic, DayTopic };

constexpr qint64 kDaySeconds = 24 * 3600;
constexpr qint64 kUnit = 1'000'000, kHundredth = kUnit / 100;

// Use of a bursty day in tenths of the average; ten days make ten tenths each.
constexpr std::array<qint64, 10> kBursts{3, 3, 3, 3, 3, 3, 3, 12, 12, 55};

Amount units(quint64 whole, quint64 hundredths = 0) { return Amount::fromMicros(qint64(whole) * kUnit + qint64(hundredths) * kHundredth); }

Amount hundredths(qint64 micros) { return Amount::fromMicros(micros / kHundredth * kHundredth); }

} // namespace

bool isLedgerAmount(Amount amount)
{
    constexpr qint64 kLargestMicros = 999'999'999'999'990'000;
    return qAbs(amount.micros()) <= kLargestMicros;
}

Amount QuotaPlan::usage(qint64 seconds) const
{
    if (seconds <= 0)
        return {};
    const qint64 days = seconds / kDaySeconds, rest = seconds % kDaySeconds;
    qint64 tenths = 10 * days, today = 10;
    if (isBursty) {
        tenths = 0;
        for (qint64 day = 0; day < days; ++day)
            tenths += kBursts[size_t(roll(dice, DayTopic, quint64(day)) % kBursts.size())];
        today = kBursts[size_t(roll(dice, DayTopic, quint64(days)) % kBursts.size())];
    }
    const qint64 tenth = perDay.micros() / 10;
    return hundredths(tenth * tenths + tenth * today * rest / kDaySeconds);
}

QuotaProfile quotaProfile(quint64 key, quint32 seed)
{
    const quint64 percent = roll(seed, ProfileTopic, key) % 100;
    if (percent < 4)
        return QuotaProfile::NoLedger;
    if (percent < 7)
        return QuotaProfile::BelowZero;
    if (percent < 12)
        return QuotaProfile::NearZero;
    if (percent < 24)
        return QuotaProfile::Idle;
    return percent < 50 ? QuotaProfile::Bursty : QuotaProfile::Steady;
}

QString quotaCurrency(quint64 key, quint32 seed)
{
    return roll(seed, CurrencyTopic, key) % 12 == 0 ? QStringLiteral("USD") : QStringLiteral("CNY");
}

std::optional<QuotaPlan> quotaPlan(quint64 key, quint32 seed, QuotaProfile profile, const QString &currency)
{
    if (profile == QuotaProfile::NoLedger)
        return {};
    const quint64 dice = roll(seed, PlanTopic, key);
    QuotaPlan plan;
    plan.dice = dice;
    plan.currency = currency;
    // Most hold five to two hundred thousand; one in fifty holds millions.
    const quint64 whole = dice % 50 == 0 ? 3'000'000 + (dice >> 8) % 40 * 250'000 : 5'000 + (dice >> 8) % 40 * 5'000;
    plan.total = units(whole);
    // A quota lasts one to four months.
    plan.perDay = profile == QuotaProfile::Idle ? Amount() : units(whole / (30 + (dice >> 16) % 90), (dice >> 24) % 100);
    plan.isBursty = profile == QuotaProfile::Bursty;
    const qint64 share = 10 + qint64((dice >> 32) % 60); // per cent used up already
    qint64 consumed = plan.total.micros() / 100 * share + qint64((dice >> 40) % 100) * kHundredth;
    if (profile == QuotaProfile::NearZero) // between one and four days are left
        consumed = plan.total.micros() - plan.perDay.micros() / 24 * qint64(24 + (dice >> 40) % 72);
    else if (profile == QuotaProfile::BelowZero)
        consumed = plan.total.micros() + plan.perDay.micros() / 24 * qint64(12 + (dice >> 40) % 72);
    plan.consumed = hundredths(consumed);
    return plan;
}

QList<QuotaAlarm> quotaAlarms(quint64 key, quint32 seed)
{
    const quint64 dice = roll(seed, AlarmTopic, key);
    QList<QuotaAlarm> alarms;
    if (dice % 10 < 4)
        alarms.append({1, {}, int(10 + (dice >> 8) % 3 * 10), 100});
    if (dice % 10 >= 2 && dice % 10 < 6)
        alarms.append({0, units(500 + (dice >> 16) % 10 * 500), 0, 0});
    return alarms;
}

} // namespace pc::sandbox
