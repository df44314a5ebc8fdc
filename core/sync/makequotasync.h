// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/quotasync.h"
#include "core/sync/syncworker.h"

class QThread;

namespace pc {

struct QuotaSyncOptions : SyncOptions
{
    QuotaSyncOptions() { interval = std::chrono::minutes(15); }

    std::chrono::milliseconds worklistInterval = std::chrono::minutes(5);   // between passes over the customers at risk: below zero,
    int worklistDays = 7;                                                   // alarm raised, or at zero within so many days
    std::chrono::milliseconds detailsMaxAge = std::chrono::hours(24);       // total and alarm rules are read again when older
    QString currency = QStringLiteral("CNY");                               // of ledgers of which nothing else is known
};

// As makeCustomerSync().
[[nodiscard]] std::unique_ptr<QuotaSync> makeQuotaSync(QThread *engine, PartnerCloudSource cloud, QuotaStore *store, Clock *clock,
                                                       QuotaSyncOptions options = {});

} // namespace pc
