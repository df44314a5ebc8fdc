// SPDX-License-Identifier: Apache-2.0
#include "core/operations/actions/actions.h"
#include "core/operations/actions/ledgers.h"
#include "core/operations/actions/receipts.h"
#include "core/operations/traps.h"

namespace pc {

void SetQuotaAction::judge(Consequence &consequence) const
{
    const Money total = std::get<SetQuota>(consequence.request.change).total;
    judgeMoney(consequence, total);
    judgeLedger(consequence);
    consequence.totalAfter = total.amount;
    if (const std::optional<Amount> consumed = consequence.now.consumed())
        consequence.availableAfter = total.amount.minus(*consumed);
    judgeWhatIsLeft(consequence);
}

// A total made from another one ("raise by 100") would take back what a colleague added to it.
bool SetQuotaAction::isAsSeen(const QJsonObject &seen, const QJsonObject &now) const
{
    const std::optional<Amount> total = amountIn(seen, QStringLiteral("total"));
    return !total || amountIn(now, QStringLiteral("total")) == total;
}

Async<WriteAnswer> SetQuotaAction::send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    return answered(cloud.setQuota(record.customer, asked<SetQuota>(record).total, record.idempotencyToken, call), context);
}

Async<Finding> SetQuotaAction::check(const JournalSetup &, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    const Amount after = asked<SetQuota>(record).total.amount;
    const std::optional<Amount> before = amountIn(record.before, QStringLiteral("total"));
    return andThen<Finding>(cloud.totalQuota(record.customer, call), context, [after, before](const LedgerReading &reading) {
        if (reading.amount == std::optional(after))
            return ready<Finding>(Finding(Finding::What::TookEffect, foundTotal(reading)));
        const bool isAsBefore = before && reading.amount == before;
        return ready<Finding>(Finding(isAsBefore ? Finding::What::NotThere : Finding::What::Foreign, foundTotal(reading)));
    });
}

Async<Done> SetQuotaAction::refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    return putQuota(setup, cloud, totalOf(setup, record, asked<SetQuota>(record).total), call, context);
}

std::optional<Change> SetQuotaAction::inverse(const OperationRecord &operation) const
{
    const std::optional<Amount> before = amountIn(operation.before, QStringLiteral("total"));
    return before ? std::optional<Change>(SetQuota{Money(*before, asked<SetQuota>(operation).total.currency)}) : std::nullopt;
}

} // namespace pc
