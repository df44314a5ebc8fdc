// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/action.h"
#include "core/store/quotastore.h"
#include <tuple>

namespace pc {

// Puts what a write itself tells, and reads what it does not: the available amount.
[[nodiscard]] inline Async<Done> putQuota(const JournalSetup &setup, PartnerCloud &cloud, QuotaFacts known, const CallContext &call, QObject *context)
{
    if (!setup.quotas)
        return ready<Done>(Done());
    whenDone(cloud.availableQuota(known.customer, call), context, [quotas = setup.quotas, known](const Result<LedgerReading> &reading) {
        if (!reading)
            return; // the next pass reads it
        QuotaFacts read;
        read.customer = known.customer;
        read.hasLedger = reading->hasLedger;
        read.available = reading->amount;
        read.availableReadAt = reading->readAt;
        read.currency = known.currency;
        std::ignore = quotas->put({read});
    });
    return known.totalReadAt.isValid() ? setup.quotas->put({known}) : ready<Done>(Done());
}

[[nodiscard]] inline QuotaFacts totalOf(const JournalSetup &setup, const OperationRecord &record, const Money &total)
{
    QuotaFacts facts;
    facts.customer = record.customer;
    facts.hasLedger = true;
    facts.total = total.amount;
    facts.currency = total.currency;
    facts.totalReadAt = setup.clock->utcNow();
    return facts;
}

[[nodiscard]] inline WriteAnswer foundTotal(const LedgerReading &reading)
{
    WriteAnswer answer;
    answer.facts = {{QStringLiteral("hasLedger"), reading.hasLedger}};
    if (reading.amount)
        answer.facts.insert(QStringLiteral("total"), reading.amount->text(0));
    return answer;
}

} // namespace pc
