// SPDX-License-Identifier: Apache-2.0
#include "core/operations/actions/actions.h"
#include "core/operations/actions/ledgers.h"
#include "core/operations/actions/receipts.h"
#include "core/operations/traps.h"

namespace pc {

using Direction = ConsumptionChange::Direction;

void ChangeConsumptionAction::judge(Consequence &consequence) const
{
    const ConsumptionChange change = std::get<ChangeConsumption>(consequence.request.change).change;
    judgeMoney(consequence, change.money);
    judgeLedger(consequence);
    consequence.totalAfter = consequence.now.total;
    if (const std::optional<Amount> available = consequence.now.available)
        consequence.availableAfter = change.direction == Direction::Increase ? available->minus(change.money.amount) : available->plus(change.money.amount);
    judgeWhatIsLeft(consequence);
}

Async<WriteAnswer> ChangeConsumptionAction::send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    return answered(cloud.changeConsumption(record.customer, asked<ChangeConsumption>(record).change, record.idempotencyToken, call), context);
}

// The ledger consumes by the clock: no reading of it tells whether this one change is in it. The token does: the service takes it
// once, however often it is sent.
Async<Finding> ChangeConsumptionAction::check(const JournalSetup &, PartnerCloud &, const OperationRecord &, CallContext, QObject *) const
{
    return ready<Finding>(Finding(Finding::What::CannotTell));
}

Async<Done> ChangeConsumptionAction::refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    QuotaFacts unread;
    unread.customer = record.customer;
    unread.currency = asked<ChangeConsumption>(record).change.money.currency;
    return putQuota(setup, cloud, unread, call, context);
}

std::optional<Change> ChangeConsumptionAction::inverse(const OperationRecord &operation) const
{
    ConsumptionChange change = asked<ChangeConsumption>(operation).change;
    change.direction = change.direction == Direction::Increase ? Direction::Decrease : Direction::Increase;
    return ChangeConsumption{change};
}

} // namespace pc
