// SPDX-License-Identifier: Apache-2.0
#include "models/quotatext.h"
#include "models/customertext.h"
#include "models/moneytext.h"
#include <QLocale>
#include <algorithm>
#include <utility>

namespace pc {
namespace {

constexpr int kUrgentDays = 3, kSoonDays = 14;

Wording unknown(const QString &why) { return {CustomerText::dash(), Tone::Neutral, why}; }

Wording missing(const QuotaFacts &quota, const QDateTime &readAt)
{
    if (quota.hasLedger == false)
        return unknown(QuotaText::tr("No ledger yet: no quota has been opened for this customer."));
    if (!readAt.isValid())
        return unknown(QuotaText::tr("Not read yet."));
    return unknown(QuotaText::tr("The cloud's answer could not be read as an amount."));
}

QString dayText(const QDate &day) { return day.toString(Qt::ISODate); }

QString inDays(qint64 days)
{
    if (days <= 0)
        return QuotaText::tr("today");
    return days == 1 ? QuotaText::tr("tomorrow") : QuotaText::tr("in %n day(s)", nullptr, int(std::min<qint64>(days, 100'000)));
}

} // namespace

Wording QuotaText::status(const Customer &customer)
{
    const bool managed = customer.facts.hosting.value == CreditState::Trusteeship;
    if (managed && customer.facts.credit.value != CreditState::Frozen)
        return CustomerText::hosting(customer);
    return CustomerText::credit(customer);
}

Wording QuotaText::total(const QuotaFacts &quota)
{
    if (!quota.total)
        return missing(quota, quota.totalReadAt);
    return {amountText(*quota.total, quota.currency), Tone::Neutral, {}};
}

Wording QuotaText::consumed(const QuotaFacts &quota)
{
    if (const std::optional<Amount> consumed = quota.consumed())
        return {amountText(*consumed, quota.currency), Tone::Neutral, {}};
    return quota.total ? missing(quota, quota.availableReadAt) : missing(quota, quota.totalReadAt);
}

Wording QuotaText::available(const QuotaFacts &quota)
{
    if (!quota.available)
        return missing(quota, quota.availableReadAt);
    const QString text = amountText(*quota.available, quota.currency);
    if (quota.available->isNegative())
        return {tr("overdrawn %1", "an amount with its sign").arg(text), Tone::Bad, {}};
    return {text, quota.available->isZero() ? Tone::Bad : Tone::Neutral, {}};
}

Wording QuotaText::alarm(const QuotaFacts &quota)
{
    switch (alarmStateOf(quota)) {
    case AlarmState::Raised: return {tr("Raised"), Tone::Bad, {}};
    case AlarmState::Quiet: return {tr("OK"), Tone::Good, {}};
    case AlarmState::NoRules: return {tr("None", "no alarm rules"), Tone::Neutral, {}};
    case AlarmState::Unknown: break;
    }
    if (quota.hasLedger == false || !quota.alarms)
        return missing(quota, quota.alarmsReadAt);
    return quota.available ? unknown(tr("A rule is of a kind that this version does not know.")) : missing(quota, quota.availableReadAt);
}

Wording QuotaText::zeroDay(const Runway &runway, const QDateTime &now)
{
    switch (runway.state) {
    case Runway::State::NotRead: return unknown(tr("Not read yet."));
    case Runway::State::TooLittleHistory: return unknown(tr("Too little history: %n day(s).", nullptr, runway.days));
    case Runway::State::NotConsuming: return unknown(tr("Nothing was consumed on most of the last days."));
    case Runway::State::Empty: return {tr("used up"), Tone::Bad, {}};
    case Runway::State::RunsOut: break;
    }
    const qint64 days = now.date().daysTo(runway.zeroDay);
    const Tone tone = days <= kUrgentDays ? Tone::Bad : days <= kSoonDays ? Tone::Warn : Tone::Neutral;
    return {tr("%1, %2", "day, in n days").arg(dayText(runway.zeroDay), inDays(days)), tone, {}};
}

Wording QuotaText::riskPerDay(const Runway &runway, const QString &currency)
{
    if (runway.perDay)
        return {amountText(*runway.perDay, currency), Tone::Neutral, {}};
    if (runway.state == Runway::State::NotConsuming)
        return unknown(tr("Nothing was consumed on most of the last days."));
    return runway.state == Runway::State::NotRead ? unknown(tr("Not read yet.")) : unknown(tr("Too little history: %n day(s).", nullptr, runway.days));
}

Wording QuotaText::trend(const QList<QuotaSample> &days, const QString &currency)
{
    if (days.isEmpty())
        return unknown(tr("Not read yet."));
    if (days.size() < 2)
        return unknown(tr("Too little history: %n day(s).", nullptr, int(days.size())));
    return {tr("Available from %1 on %2 to %3 on %4.")
                .arg(moneyText(days.constFirst().available, currency), dayText(days.constFirst().at.date()),
                     moneyText(days.constLast().available, currency), dayText(days.constLast().at.date())),
            Tone::Neutral, {}};
}

Wording QuotaText::age(const QuotaFacts &quota, const QDateTime &now)
{
    const QDateTime readAt = std::max(quota.availableReadAt, quota.totalReadAt);
    if (!readAt.isValid())
        return unknown(tr("Not read yet."));
    return {CustomerText::ago(readAt, now), Tone::Neutral, {}};
}

QString QuotaText::ages(const QuotaFacts &quota)
{
    const auto line = [](const QString &pattern, const QDateTime &at) { return pattern.arg(at.isValid() ? CustomerText::absolute(at) : tr("never")); };
    return QStringList{line(tr("Available read: %1"), quota.availableReadAt), line(tr("Quota read: %1"), quota.totalReadAt),
                       line(tr("Alarm rules read: %1"), quota.alarmsReadAt)}.join(QLatin1Char('\n'));
}

QString QuotaText::inWords(Amount available, const QString &currency)
{
    const QString text = moneyText(available, currency);
    if (!available.isNegative())
        return text;
    const std::optional<Amount> owed = Amount().minus(available);
    return owed ? tr("overdrawn by %1 (%2)").arg(moneyText(*owed, currency), text) : text;
}

QString QuotaText::rule(const AlarmRule &rule, const QuotaFacts &quota)
{
    const std::optional<Amount> threshold = thresholdOf(rule, quota.total);
    if (rule.kind == AlarmRule::Kind::Amount && threshold)
        return tr("below %1").arg(moneyText(*threshold, quota.currency));
    if (rule.kind != AlarmRule::Kind::Ratio)
        return tr("a kind of rule that this version does not know");
    const QString share = rule.denominator == 100 ? tr("below %1% of the quota").arg(rule.numerator)
                                                  : tr("below %1/%2 of the quota").arg(rule.numerator).arg(rule.denominator);
    return threshold ? tr("%1 (%2)").arg(share, moneyText(*threshold, quota.currency)) : share;
}

QString QuotaText::forecast(const Runway &runway, const QString &currency, const QDateTime &now)
{
    switch (runway.state) {
    case Runway::State::NotRead: return tr("No forecast: nothing has been read yet.");
    case Runway::State::TooLittleHistory:
        return tr("No forecast: too little history, %n day(s) so far and at least %1 needed.", nullptr, runway.days).arg(kRunwayLeastDays);
    case Runway::State::NotConsuming: return tr("No end in sight: nothing was consumed on most of the last days.");
    case Runway::State::Empty:
        return runway.perDay ? tr("The quota is used up. What goes on running costs about %1 a day.").arg(moneyText(*runway.perDay, currency))
                             : tr("The quota is used up.");
    case Runway::State::RunsOut: break;
    }
    return tr("At the pace seen, the quota is used up on %1 (%2).").arg(dayText(runway.zeroDay), inDays(now.date().daysTo(runway.zeroDay)));
}

QString QuotaText::method(const Runway &runway, const QString &currency)
{
    if (!runway.perDay || !runway.spread)
        return {};
    QString text = tr("Method: the median of %n daily consumption(s), %1 a day give or take %2; top-ups are left out.", nullptr, runway.days)
                       .arg(moneyText(*runway.perDay, currency), moneyText(*runway.spread, currency));
    if (runway.state != Runway::State::RunsOut || !runway.earliest.isValid())
        return text;
    const QString range = runway.latest.isValid() ? tr("Between %1 and %2 by the spread of those days.").arg(dayText(runway.earliest), dayText(runway.latest))
                                                  : tr("Not before %1 by the spread of those days; at the slowest pace never.").arg(dayText(runway.earliest));
    return text + QLatin1Char('\n') + range;
}

QDateTime QuotaText::emptySince(const QList<QuotaSample> &samples)
{
    QDateTime since;
    for (auto sample = samples.crbegin(); sample != samples.crend() && (sample->available.isNegative() || sample->available.isZero()); ++sample)
        since = sample->at;
    return since;
}

static QString stoppedWhy(const Customer &customer)
{
    if (customer.facts.credit.value == CreditState::Frozen)
        return QuotaText::tr("The account is frozen, so its services have stopped; they can be used again once it has been unfrozen.");
    if (customer.facts.hosting.value == CreditState::Trusteeship)
        return QuotaText::tr("Under managed mode the cloud stops services when the credit is used up, and releases resources with their data fifteen days "
                             "after the debt began. Services can be started again once the credit has been raised.");
    return QuotaText::tr("Services are not stopped automatically.");
}

QString QuotaText::forCustomer(const Customer &customer, const QuotaFacts &quota, const QDateTime &emptySince)
{
    if (!quota.available)
        return {};
    const QString name = customer.facts.name.isEmpty() ? customer.uid().text() : customer.facts.name;
    const bool isEmpty = quota.available->isNegative() || quota.available->isZero();
    QStringList sentences{tr("The available credit of %1 (account %2) is %3 as of %4.")
                              .arg(name, customer.uid().text(), moneyText(*quota.available, quota.currency), CustomerText::absolute(quota.availableReadAt))};
    if (isEmpty && emptySince.isValid())
        sentences.append(tr("It has been used up since %1 at the latest.").arg(CustomerText::absolute(emptySince)));
    if (isEmpty || customer.facts.credit.value == CreditState::Frozen)
        sentences.append(stoppedWhy(customer));
    else
        sentences.append(tr("No service is stopped for want of credit."));
    QString text = sentences.takeFirst();
    for (const QString &sentence : std::as_const(sentences))
        text = tr("%1 %2", "two sentences").arg(text, sentence);
    return text;
}

} // namespace pc
