// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/syncworker.h"
#include "core/sync/ticketsync.h"

class QThread;

namespace pc {

struct TicketSyncOptions : SyncOptions
{
    TicketSyncOptions() { interval = std::chrono::minutes(5); }

    std::chrono::hours newest = std::chrono::hours(24 * 14);            // opened so recently: listed in every pass
    std::chrono::milliseconds wholeEvery = std::chrono::hours(24);      // the whole list
    std::chrono::milliseconds notesMaxAge = std::chrono::minutes(15);   // of open tickets whose state has not changed
    int idsPerCall = 20;                                                // the service tells no limit
};

// As makeCustomerSync().
[[nodiscard]] std::unique_ptr<TicketSync> makeTicketSync(QThread *engine, PartnerCloudSource cloud, TicketStore *store, Clock *clock,
                                                         TicketSyncOptions options = {});

} // namespace pc
