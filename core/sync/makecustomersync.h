// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/sync/customersync.h"
#include <functional>
#include <memory>

class QThread;

namespace pc {

class CustomerStore;
class PartnerCloud;

struct CustomerSyncOptions
{
    std::chrono::milliseconds listInterval = std::chrono::minutes(30);  // between passes; zero: only on start()
    std::chrono::milliseconds factsMaxAge = std::chrono::hours(4);      // a pass reads facts again that are older
    std::chrono::milliseconds firstRetry = std::chrono::seconds(30);    // after a failed pass; doubled each time …
    std::chrono::milliseconds lastRetry = std::chrono::minutes(30);     // … up to this
    std::chrono::milliseconds progressEvery{200};                       // progressed() at most this often, but for changes of phase
    int concurrency = 6;                                                // calls under way at once
    int batch = 50;                                                     // customers per transaction; more when they come faster than …
    std::chrono::milliseconds writeEvery{250};                          // … this
};

// The cloud is asked for once, on the engine thread, and used and let go there. Store and clock outlive the sync.
using PartnerCloudSource = std::function<std::shared_ptr<PartnerCloud>()>;

// Lives on the calling thread; its worker lives on `engine`, a running thread that outlives the sync.
[[nodiscard]] std::unique_ptr<CustomerSync> makeCustomerSync(QThread *engine, PartnerCloudSource cloud, CustomerStore *store, Clock *clock,
                                                             CustomerSyncOptions options = {});

} // namespace pc
