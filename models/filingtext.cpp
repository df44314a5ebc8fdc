// SPDX-License-Identifier: Apache-2.0
#include "models/filingtext.h"
#include "core/filings/domainname.h"
#include "models/customertext.h"

namespace pc {
namespace {

Wording known(QString text, Tone tone = Tone::Neutral) { return {std::move(text), tone, {}}; }
Wording unknown(QString why) { return {CustomerText::dash(), Tone::Neutral, std::move(why)}; }
Wording withoutNumber() { return unknown(FilingText::tr("This case has no service number yet.")); }

Tone toneOf(NumberState state)
{
    switch (state) {
    case NumberState::Filed: return Tone::Good;
    case NumberState::InReview: return Tone::Info;
    case NumberState::Void: return Tone::Bad;
    case NumberState::Bound:
    case NumberState::Unbound:
    case NumberState::Unknown: break;
    }
    return Tone::Neutral;
}

// When the instance takes its numbers with it.
QDateTime endOf(const Instance &instance)
{
    return instance.releasesAt.isValid() ? instance.releasesAt : instance.endsAt;
}

} // namespace

Wording FilingText::number(const FilingRow &row)
{
    return row.number ? known(row.number->number) : withoutNumber();
}

Wording FilingText::instance(const FilingRow &row)
{
    if (!row.number)
        return withoutNumber();
    return row.number->resource.id.isEmpty() ? unknown(tr("The cloud did not say what the number is bound to.")) : known(row.number->resource.id);
}

Wording FilingText::customer(const FilingRow &row) { return known(CustomerText::inLists(row.customer, row.customerName)); }

Wording FilingText::domain(const FilingRow &row)
{
    if (!row.filing)
        return unknown(tr("Nobody has made a case for this number. The cloud does not say which domain it is for."));
    return row.filing->domain.isEmpty() ? unknown(tr("The case names no domain yet.")) : known(shownDomain(row.filing->domain));
}

Wording FilingText::state(const FilingRow &row)
{
    if (!row.number)
        return unknown(tr("This case has no service number yet."));
    const Coded<NumberState> &state = row.number->state;
    if (state.value != NumberState::Unknown)
        return known(stateName(state.value), toneOf(state.value));
    return state.isAbsent() ? unknown(tr("The cloud did not say.")) : known(state.text);
}

Wording FilingText::stage(const FilingRow &row)
{
    return row.filing ? known(stageName(row.filing->stage)) : unknown(tr("Nobody has made a case for this number."));
}

Wording FilingText::deadline(const FilingRow &row, const QDate &today)
{
    if (!row.filing)
        return unknown(tr("Nobody has made a case for this number."));
    if (!row.filing->deadline.isValid())
        return unknown(tr("No deadline is set."));
    Tone tone = Tone::Neutral;
    if (row.risk == FilingRisk::Overdue || row.risk == FilingRisk::DueSoon)
        tone = riskTone(row.risk);
    // Of what is done nothing is late any more.
    return known(isOpen(row) ? due(row.filing->deadline, today) : row.filing->deadline.toString(Qt::ISODate), tone);
}

Wording FilingText::risk(const FilingRow &row) { return known(riskName(row.risk), riskTone(row.risk)); }

Wording FilingText::filingNumber(const FilingRow &row)
{
    if (!row.number)
        return withoutNumber();
    return row.number->filingNumber.isEmpty() ? unknown(tr("Not filed yet.")) : known(row.number->filingNumber);
}

Wording FilingText::age(const FilingRow &row, const QDateTime &now)
{
    if (!row.number)
        return withoutNumber();
    return row.number->readAt.isValid() ? known(CustomerText::ago(row.number->readAt, now)) : unknown(tr("Not read yet."));
}

QString FilingText::stateName(NumberState state)
{
    switch (state) {
    case NumberState::Unbound: return tr("Unbound");
    case NumberState::Bound: return tr("Bound");
    case NumberState::InReview: return tr("In review");
    case NumberState::Filed: return tr("Filed");
    case NumberState::Void: return tr("Void");
    case NumberState::Unknown: break;
    }
    return tr("Unknown");
}

QString FilingText::stateMeaning(NumberState state)
{
    switch (state) {
    case NumberState::Unbound: return tr("No service number is bound yet.");
    case NumberState::Bound: return tr("The number is bound to its instance for good and can be used in the filing form.");
    case NumberState::InReview: return tr("The filing was handed in and is being reviewed.");
    case NumberState::Filed: return tr("The authority has filed the site.");
    case NumberState::Void: return tr("The number cannot be used any more.");
    case NumberState::Unknown: break;
    }
    return tr("This version does not know the state.");
}

QString FilingText::stageName(FilingCase::Stage stage)
{
    switch (stage) {
    case FilingCase::Stage::Preparing: return tr("Preparing");
    case FilingCase::Stage::Filing: return tr("Filing");
    case FilingCase::Stage::Submitted: return tr("Submitted");
    case FilingCase::Stage::Returned: return tr("Returned");
    case FilingCase::Stage::Done: return tr("Done");
    case FilingCase::Stage::Abandoned: return tr("Abandoned");
    }
    return tr("Unknown");
}

QString FilingText::riskName(FilingRisk risk)
{
    switch (risk) {
    case FilingRisk::Overdue: return tr("Overdue");
    case FilingRisk::NumberVoid: return tr("Number void");
    case FilingRisk::InstanceEnding: return tr("Instance ends");
    case FilingRisk::Returned: return tr("Returned");
    case FilingRisk::DueSoon: return tr("Due soon");
    case FilingRisk::SessionUnfinished: return tr("Session unfinished");
    case FilingRisk::DocumentsMissing: return tr("Papers missing");
    case FilingRisk::NoCase: return tr("No case");
    case FilingRisk::None: break;
    }
    return tr("None", "no risk");
}

QString FilingText::riskReason(const FilingRow &row)
{
    switch (row.risk) {
    case FilingRisk::Overdue: return tr("The deadline has passed.");
    case FilingRisk::NumberVoid: return tr("The number cannot be used any more; the case needs another one.");
    case FilingRisk::InstanceEnding: {
        const QDateTime end = row.instance ? endOf(*row.instance) : QDateTime();
        return end.isValid() ? tr("The instance ends on %1, and its numbers go void with it.").arg(end.toLocalTime().date().toString(Qt::ISODate))
                             : tr("The instance ends before this can be done, and its numbers go void with it.");
    }
    case FilingRisk::Returned: return tr("The filing came back with something to mend.");
    case FilingRisk::DueSoon: return tr("Three days or less are left to the deadline.");
    case FilingRisk::SessionUnfinished: return tr("A filing session was opened, and nobody said how it ended.");
    case FilingRisk::DocumentsMissing: return tr("Papers are missing or faulty.");
    case FilingRisk::NoCase: return tr("The number is bound, and nobody prepares a filing with it.");
    case FilingRisk::None: break;
    }
    return {};
}

Tone FilingText::riskTone(FilingRisk risk)
{
    switch (risk) {
    case FilingRisk::Overdue:
    case FilingRisk::NumberVoid:
    case FilingRisk::InstanceEnding: return Tone::Bad;
    case FilingRisk::Returned:
    case FilingRisk::DueSoon:
    case FilingRisk::SessionUnfinished: return Tone::Warn;
    case FilingRisk::DocumentsMissing:
    case FilingRisk::NoCase: return Tone::Info;
    case FilingRisk::None: break;
    }
    return Tone::Neutral;
}

QString FilingText::resourceName(ResourceType type)
{
    switch (type) {
    case ResourceType::Ecs: return QStringLiteral("ECS");
    case ResourceType::Slb: return QStringLiteral("SLB");
    case ResourceType::Ace: return QStringLiteral("ACE");
    case ResourceType::Marketplace: return tr("Marketplace");
    case ResourceType::WebApp: return QStringLiteral("WebApp");
    case ResourceType::Nat: return QStringLiteral("NAT");
    case ResourceType::Nat64: return QStringLiteral("NAT64");
    case ResourceType::Ens: return QStringLiteral("ENS");
    case ResourceType::WebHosting: return tr("Web hosting");
    case ResourceType::Unknown: break;
    }
    return tr("Unknown");
}

QString FilingText::resource(const ServiceNumber &number, const std::optional<Instance> &instance)
{
    const bool isNamed = number.resource.type != ResourceType::Unknown || number.typeText.isEmpty();
    const QString text = (isNamed ? resourceName(number.resource.type) : number.typeText) + QLatin1Char(' ') + number.resource.id;
    return instance && !instance->region.isEmpty() ? tr("%1, %2", "an instance and its region").arg(text, instance->region) : text;
}

QString FilingText::due(const QDate &day, const QDate &today)
{
    const qint64 days = today.daysTo(day);
    const int some = int(std::min<qint64>(std::abs(days), 100'000));
    QString when = tr("in %n day(s)", nullptr, some);
    if (days < 0)
        when = tr("%n day(s) overdue", nullptr, some);
    else if (days < 2)
        when = days == 0 ? tr("today") : tr("tomorrow");
    return tr("%1, %2", "a day and how far it is").arg(day.toString(Qt::ISODate), when);
}

} // namespace pc
