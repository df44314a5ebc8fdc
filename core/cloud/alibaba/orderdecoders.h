// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/callscheduler.h"
#include "core/cloud/ordercloud.h"

namespace pc::Alibaba {

// Pure; shapes and errors as in decoders.h. Fields that are not known, and texts that are no number or time where one is
// expected, are kept in Order::extra under their names on the wire.

// `page` is the page that was asked for. A page without rows where the total names some is no end of the list: Malformed.
[[nodiscard]] Result<OrderPage> decodeOrderPage(const CallAnswer &answer, const OrderListing &listing, int page, const QDateTime &readAt);
[[nodiscard]] Result<OrderDetail> decodeOrderDetail(const CallAnswer &answer, const CustomerUid &uid, const OrderId &id, const QDateTime &readAt);

} // namespace pc::Alibaba
