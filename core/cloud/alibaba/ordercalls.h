// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/alibaba/calls.h"
#include "core/cloud/ordercloud.h"

namespace pc::Alibaba {

// The operations of OrderCloud.
[[nodiscard]] Async<OrderPage> listOrders(Rpc rpc, OrderListing listing, int page, CallContext context);
[[nodiscard]] Async<OrderDetail> readOrder(Rpc rpc, CustomerUid uid, OrderId id, CallContext context);
[[nodiscard]] Async<WriteReceipt> cancelOrder(Rpc rpc, CustomerUid uid, OrderId id, CallContext context);

} // namespace pc::Alibaba
