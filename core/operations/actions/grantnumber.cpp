// SPDX-License-Identifier: Apache-2.0
#include "core/operations/actions/actions.h"
#include "core/operations/actions/receipts.h"
#include "core/operations/traps.h"
#include "core/store/filingstore.h"

namespace pc {

static const QString kHolder = QStringLiteral("holder");

QString GrantNumberAction::conflictKey(const CustomerUid &, const Change &change) const
{
    return QStringLiteral("number:") + std::get<GrantNumber>(change).number;
}

// A state that this version does not know springs no trap: the cloud knows better.
static bool isTaken(const ServiceNumber &number, const CustomerUid &holder)
{
    const bool isHeldByAnother = !number.holder.isEmpty() && number.holder != holder;
    return isHeldByAnother || (number.state.value != NumberState::Bound && number.state.value != NumberState::Unknown);
}

void GrantNumberAction::judge(Consequence &consequence) const
{
    const GrantNumber wish = std::get<GrantNumber>(consequence.request.change);
    const CustomerUid holder = consequence.request.customer;
    const std::optional<QList<ServiceNumber>> &numbers = consequence.numbers;
    const bool isThere = numbers && !numbers->isEmpty();
    if (wish.to == holder || (isThere && wish.to == numbers->first().holder))
        addTrap(consequence, Trap::GrantToSelf);
    else if (wish.number.isEmpty() || (numbers && (!isThere || isTaken(numbers->first(), holder))))
        addTrap(consequence, Trap::NumberNotFree);
    consequence.effects.append(Effect::NumberChangesHolder);
}

QJsonObject GrantNumberAction::before(const Consequence &facts) const
{
    QJsonObject before;
    if (facts.numbers && !facts.numbers->isEmpty())
        before.insert(kHolder, facts.numbers->first().holder.text());
    if (facts.receiver)
        before.insert(QStringLiteral("receiver"), facts.receiver->displayName()); // as it was shown
    return before;
}

bool GrantNumberAction::isAsSeen(const QJsonObject &seen, const QJsonObject &now) const
{
    const QString holder = seen.value(kHolder).toString();
    return holder.isEmpty() || holder == now.value(kHolder).toString();
}

Async<WriteAnswer> GrantNumberAction::send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    const GrantNumber wish = asked<GrantNumber>(record);
    return answered(cloud.grantNumber(wish.number, record.customer, wish.to, wish.notes, call), context);
}

Async<Finding> GrantNumberAction::check(const JournalSetup &, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    const GrantNumber wish = asked<GrantNumber>(record);
    return andThen<Finding>(cloud.serviceNumber(wish.number, call), context, [wish, from = record.customer](const ServiceNumber &number) {
        WriteAnswer found;
        found.facts = {{kHolder, number.holder.text()}};
        const Finding::What what = number.holder == wish.to ? Finding::What::TookEffect
            : number.holder == from ? Finding::What::NotThere : Finding::What::Foreign;
        return ready<Finding>(Finding(what, found));
    });
}

// The cloud lists numbers by instance; the store knows whose instance it is.
Async<Done> GrantNumberAction::refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    if (!setup.filings)
        return nothingToDo();
    const QString number = asked<GrantNumber>(record).number;
    return andThen<Done>(setup.filings->row(number), context, [setup, cloud = &cloud, call, context](const FilingRow &row) {
        return row.number ? readAgain(setup, *cloud, row.number->owner, row.number->resource, call, context) : nothingToDo();
    });
}

} // namespace pc
