// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/filingsync.h"
#include "core/sync/syncworker.h"

class QThread;

namespace pc {

struct FilingSyncOptions : SyncOptions
{
    FilingSyncOptions() { interval = std::chrono::minutes(15); }

    std::chrono::milliseconds instancesMaxAge = std::chrono::hours(24);
    std::chrono::milliseconds numbersMaxAge = std::chrono::hours(24);   // of instances that hold no number and have no case
    int walkPlaces = 1;                     // calls under way at once over those: there are many, and nobody waits for them
};

// As makeCustomerSync().
[[nodiscard]] std::unique_ptr<FilingSync> makeFilingSync(QThread *engine, PartnerCloudSource cloud, FilingStore *store, Clock *clock,
                                                         FilingSyncOptions options = {});

} // namespace pc
