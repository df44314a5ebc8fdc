// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/cloud/callcontext.h"
#include "core/cloud/quotacloud.h"
#include "core/domain/order.h"

namespace pc {

// Orders of one customer by time of creation; both ends are always sent (without them the cloud searches the last hour only).
struct OrderListing
{
    OrderListing() = default;
    OrderListing(CustomerUid uid, QDateTime start, QDateTime end) : customer(std::move(uid)), from(std::move(start)), to(std::move(end)) {}
    CustomerUid customer;
    QDateTime from, to;                     // UTC, whole seconds, both ends included
    int pageSize = 100;
};

struct OrderPage
{
    QList<Order> orders;
    std::optional<qint64> total;            // orders in the whole window
    std::optional<int> nextPage;            // empty: this was the last page
};

// Orders of the partner's customers. Part of PartnerCloud.
class OrderCloud
{
public:
    virtual ~OrderCloud() = default;

    // Pages count from 1.
    [[nodiscard]] virtual Async<OrderPage> orders(OrderListing listing, int page, CallContext context) = 0;
    [[nodiscard]] virtual Async<OrderDetail> order(CustomerUid uid, OrderId id, CallContext context) = 0;
    // Taken, not done: read the order again to see it cancelled. One attempt; has no token and is never repeated.
    [[nodiscard]] virtual Async<WriteReceipt> cancelOrder(CustomerUid uid, OrderId id, CallContext context) = 0;
};

} // namespace pc
