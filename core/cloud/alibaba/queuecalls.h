// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/alibaba/calls.h"
#include "core/cloud/messagecloud.h"

namespace pc::Alibaba {

// The calls of MessageCloud, signed as core/cloud/alibaba/queuesigning.h tells. All may be repeated: what was taken twice comes
// again, a second delete finds nothing. Errors and units as in MessageCloud.
[[nodiscard]] Async<QList<QueueMessage>> receiveMessages(Rpc rpc, int most, std::chrono::seconds wait, CallContext context);
[[nodiscard]] Async<QStringList> deleteMessages(Rpc rpc, QStringList handles, CallContext context);
[[nodiscard]] Async<HeldMessage> holdMessage(Rpc rpc, QString handle, std::chrono::seconds time, CallContext context);
[[nodiscard]] Async<QueueFacts> readQueueFacts(Rpc rpc, CallContext context);

} // namespace pc::Alibaba
