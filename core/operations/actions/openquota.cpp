// SPDX-License-Identifier: Apache-2.0
#include "core/operations/actions/actions.h"
#include "core/operations/actions/ledgers.h"
#include "core/operations/actions/receipts.h"
#include "core/operations/traps.h"

namespace pc {

QString LedgerAction::conflictKey(const CustomerUid &customer, const Change &) const
{
    return QStringLiteral("quota:") + customer.text();
}

QJsonObject LedgerAction::before(const Consequence &facts) const
{
    QJsonObject before;
    if (facts.now.hasLedger)
        before.insert(QStringLiteral("hasLedger"), *facts.now.hasLedger);
    if (facts.now.total)
        before.insert(QStringLiteral("total"), facts.now.total->text(0));
    if (facts.now.available)
        before.insert(QStringLiteral("available"), facts.now.available->text(0));
    if (!facts.now.currency.isEmpty())
        before.insert(QStringLiteral("currency"), facts.now.currency);
    return before;
}

void OpenQuotaAction::judge(Consequence &consequence) const
{
    const Money first = std::get<OpenQuota>(consequence.request.change).first;
    judgeMoney(consequence, first);
    if (consequence.now.hasLedger == std::optional(true))
        addTrap(consequence, Trap::LedgerExists);
    consequence.totalAfter = first.amount;
    consequence.availableAfter = first.amount;
    judgeWhatIsLeft(consequence);
}

Async<WriteAnswer> OpenQuotaAction::send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    return answered(cloud.openQuota(record.customer, asked<OpenQuota>(record).first, record.idempotencyToken, call), context);
}

Async<Finding> OpenQuotaAction::check(const JournalSetup &, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    const Amount first = asked<OpenQuota>(record).first.amount;
    return andThen<Finding>(cloud.totalQuota(record.customer, call), context, [first](const LedgerReading &reading) {
        const auto what = !reading.hasLedger ? Finding::What::NotThere : reading.amount == std::optional(first) ? Finding::What::TookEffect : Finding::What::Foreign;
        return ready<Finding>(Finding(what, foundTotal(reading)));
    });
}

Async<Done> OpenQuotaAction::refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    return putQuota(setup, cloud, totalOf(setup, record, asked<OpenQuota>(record).first), call, context);
}

} // namespace pc
