// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/partnercloud.h"
#include "core/sync/syncworker.h"

class QThread;

namespace pc {

// Asks the cloud about one service number, ahead of everything (lane user); for the thread that made it. Copies share one worker
// on `engine`, a running thread that outlives them.
using NumberLookUp = std::function<Async<ServiceNumber>(QString number)>;
[[nodiscard]] NumberLookUp makeNumberLookUp(QThread *engine, PartnerCloudSource cloud);

// In the same way, the table of products that tickets are about; empty where the cloud has no call for it.
using TicketProductLookUp = std::function<Async<QList<TicketProduct>>()>;
[[nodiscard]] TicketProductLookUp makeTicketProductLookUp(QThread *engine, PartnerCloudSource cloud);

} // namespace pc
