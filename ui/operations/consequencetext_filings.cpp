// SPDX-License-Identifier: Apache-2.0
// The words about service numbers and identity.
#include "ui/operations/consequencetext.h"
#include "ui/widgets/relativetime.h"

namespace pc {

static QString nameOf(const Customer &customer)
{
    const QString uid = customer.uid().text();
    return customer.displayName() == uid ? uid : QStringLiteral("%1 · %2").arg(customer.displayName(), uid);
}

QString ConsequenceText::receiver(const Consequence &consequence)
{
    const auto *grant = std::get_if<GrantNumber>(&consequence.request.change);
    return consequence.receiver ? consequence.receiver->displayName() : grant ? grant->to.text() : QString();
}

QList<ConsequenceText::Fact> ConsequenceText::facts(const Consequence &consequence)
{
    QList<Fact> facts;
    if (const auto *bind = std::get_if<BindNumbers>(&consequence.request.change)) {
        QStringList parts{bind->resource.id};
        if (consequence.instance)
            parts << consequence.instance->product.toUpper() << consequence.instance->region;
        parts.removeAll(QString());
        facts.append({tr("Instance"), parts.join(QStringLiteral(" · "))});
    } else if (const auto *grant = std::get_if<GrantNumber>(&consequence.request.change)) {
        facts.append({tr("Service number"), grant->number});
        facts.append({tr("Granted to"), consequence.receiver ? nameOf(*consequence.receiver) : grant->to.text()});
        if (!grant->notes.isEmpty())
            facts.append({tr("Note"), grant->notes});
    } else if (std::holds_alternative<RemoveIdentity>(consequence.request.change) && consequence.identity && !consequence.identity->name.isEmpty()) {
        facts.append({tr("Verified name"), consequence.identity->name});
    }
    return facts;
}

QList<BeforeAfter> ConsequenceText::numberRows(const BindNumbers &change, const Consequence &consequence)
{
    const std::optional<qint64> &used = consequence.numbersUsed;
    return {{tr("Service numbers"), used ? QString::number(*used) : QString(), used ? QString::number(*used + change.count) : QString(), tr("Not read yet.")}};
}

QList<BeforeAfter> ConsequenceText::holderRows(const Consequence &consequence)
{
    const bool isRead = consequence.numbers && !consequence.numbers->isEmpty();
    const CustomerUid holder = isRead ? consequence.numbers->first().holder : CustomerUid();
    const QString name = holder.isEmpty() ? QString() : holder == consequence.request.customer ? customer(consequence) : holder.text();
    return {{tr("May file with it"), name, receiver(consequence), tr("Not read yet."), false}};
}

QList<BeforeAfter> ConsequenceText::identityRows(const Consequence &consequence)
{
    const std::optional<bool> certified = consequence.identity ? consequence.identity->certified : consequence.customer.facts.certified;
    const QString before = !certified ? QString() : *certified ? tr("verified") : tr("not verified");
    return {{tr("Identity"), before, tr("not verified"), tr("Not read yet."), false}};
}

QString ConsequenceText::filingEffect(Effect effect, const Consequence &consequence)
{
    const auto *bind = std::get_if<BindNumbers>(&consequence.request.change);
    switch (effect) {
    case Effect::NumbersUsedUp:
        return tr("%n service number(s) of the instance are used up for good: they never come back.", nullptr, bind ? bind->count : 0);
    case Effect::NumbersEndWithInstance:
        return consequence.instance && consequence.instance->endsAt.isValid()
            ? tr("They are void once the instance is released; it ends on %1.").arg(absoluteTime(consequence.instance->endsAt))
            : tr("They are void once the instance is released.");
    case Effect::NumberChangesHolder:
        return tr("%1 files with the number from then on, and %2 no longer can.").arg(receiver(consequence), customer(consequence));
    default: return tr("Nothing can be bought or filed for %1 until it is verified again.").arg(customer(consequence));
    }
}

TrapText ConsequenceText::filingTrap(Trap trap)
{
    switch (trap) {
    case Trap::TooManyNumbers:
        return {tr("One call binds 1 to %1 service numbers.").arg(kMostNumbersPerCall), tr("Choose a number in that range.")};
    case Trap::InstanceOfAnother:
        return {tr("This instance belongs to another customer."), tr("Choose one of this customer's instances.")};
    case Trap::NoNumbersHere:
        return {tr("This instance is not known, or it can hold no service numbers."),
                tr("Only servers and load balancers in mainland China with a public address can, and no trial ones. Refresh the filings if it is new.")};
    case Trap::InstanceFull:
        return {tr("The cloud refused another service number for this instance a short while ago: none is left."),
                tr("Use one that is bound already, or another instance. How many an instance has stands in the partner's contract.")};
    case Trap::NumberNotFree:
        return {tr("This service number cannot be granted: it is not known, in use or void, or another account holds it."),
                tr("Refresh the filings and choose one that is bound and not in use.")};
    case Trap::GrantToSelf: return {tr("This account holds the service number already."), tr("Choose another account.")};
    default: return {tr("This customer is not verified: there is nothing to remove."), tr("Make a verification link instead.")};
    }
}

QDateTime ConsequenceText::readAt(const Consequence &consequence)
{
    if (std::holds_alternative<BindNumbers>(consequence.request.change) || std::holds_alternative<GrantNumber>(consequence.request.change))
        return consequence.numbersReadAt;
    if (std::holds_alternative<RemoveIdentity>(consequence.request.change))
        return consequence.identity ? consequence.identity->readAt : consequence.customer.facts.readAt;
    return consequence.now.availableReadAt;
}

} // namespace pc
