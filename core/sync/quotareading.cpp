// SPDX-License-Identifier: Apache-2.0
#include "core/sync/quotareading.h"
#include "core/base/clock.h"
#include "core/base/flow.h"

namespace pc {

Async<QuotaReading> readQuota(std::shared_ptr<PartnerCloud> cloud, CustomerUid uid, QuotaNeeds needs, Clock *clock, CallContext context)
{
    QuotaReading reading;
    reading.facts.customer = uid;
    const Async<LedgerReading> pendingAvailable = cloud->availableQuota(uid, context);
    const Result<LedgerReading> available = co_await pendingAvailable;
    if (!available)
        co_return failure(available.error());
    reading.facts.hasLedger = available->hasLedger;
    reading.facts.available = available->amount;
    reading.facts.availableReadAt = available->readAt;
    if (!available->hasLedger)
        co_return reading; // nothing else to read until one is opened

    if (needs.total || (needs.available && available->amount && *available->amount > *needs.available)) {
        const Async<LedgerReading> pendingTotal = cloud->totalQuota(uid, context);
        const Result<LedgerReading> total = co_await pendingTotal;
        if (total) {
            reading.facts.total = total->amount;
            reading.facts.totalReadAt = total->readAt;
        } else {
            reading.trouble = total.error();
        }
    }
    if (needs.alarms && !reading.trouble) {
        const Async<QList<AlarmRule>> pendingAlarms = cloud->alarmRules(uid, context);
        const Result<QList<AlarmRule>> alarms = co_await pendingAlarms;
        if (alarms) {
            reading.facts.alarms = *alarms;
            reading.facts.alarmsReadAt = clock->utcNow();
        } else {
            reading.trouble = alarms.error();
        }
    }
    co_return reading;
}

} // namespace pc
