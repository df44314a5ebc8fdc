// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/customersync.h"
#include "core/sync/syncworker.h"

class QThread;

namespace pc {

struct CustomerSyncOptions : SyncOptions
{
    std::chrono::milliseconds factsMaxAge = std::chrono::hours(4);      // a pass reads facts again that are older
};

// Lives on the calling thread; its worker lives on `engine`, a running thread that outlives the sync, as store and clock do.
[[nodiscard]] std::unique_ptr<CustomerSync> makeCustomerSync(QThread *engine, PartnerCloudSource cloud, CustomerStore *store, Clock *clock,
                                                             CustomerSyncOptions options = {});

} // namespace pc
