// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/orderstore.h"
#include "core/sync/ordersync.h"
#include "core/sync/syncworker.h"

class QThread;

namespace pc {

struct OrderSyncOptions : SyncOptions
{
    std::chrono::hours history = std::chrono::hours(24 * 365);      // how far back the first load goes
    std::chrono::hours newest = std::chrono::hours(24 * 30);        // its first window; the rest follows when every customer has had its own
    std::chrono::hours lateChanges = std::chrono::hours(72);        // the recent past that each pass reads again
    std::chrono::seconds clockSlack = std::chrono::minutes(10);     // windows end so much after now: the service's clock may be ahead
    qint64 windowRows = 5000;                                       // a window with more orders is split in half
    int pageSize = 100;                                             // the service's limit is not published
};

// As makeCustomerSync(). Both stores outlive the sync.
[[nodiscard]] std::unique_ptr<OrderSync> makeOrderSync(QThread *engine, PartnerCloudSource cloud, OrderStore *store, CustomerStore *customers,
                                                       Clock *clock, OrderSyncOptions options = {});

} // namespace pc
