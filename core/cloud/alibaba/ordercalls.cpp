// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/ordercalls.h"
#include "core/base/flow.h"
#include "core/cloud/alibaba/fields.h"
#include "core/cloud/alibaba/orderdecoders.h"
#include "core/cloud/alibaba/quotadecoders.h"
#include <algorithm>

namespace pc::Alibaba {

static QString wireTime(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'"));
}

Async<OrderPage> listOrders(Rpc rpc, OrderListing listing, int page, CallContext context)
{
    RpcCall call(bss(), QStringLiteral("QueryOrders"));
    const PagingContract paging = rpc->paging(call.product, call.action);
    listing.pageSize = std::min(listing.pageSize, paging.maximum.value_or(listing.pageSize));
    call.parameters = {{QStringLiteral("OwnerId"), listing.customer.text()},
                       {QStringLiteral("CreateTimeStart"), wireTime(listing.from)},
                       {QStringLiteral("CreateTimeEnd"), wireTime(listing.to)},
                       {paging.page, QString::number(page)},
                       {paging.size, QString::number(listing.pageSize)}};
    call.customer = listing.customer;
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(decodeOrderPage(*answer, listing, page, rpc->utcNow()), call.action, context);
}

Async<OrderDetail> readOrder(Rpc rpc, CustomerUid uid, OrderId id, CallContext context)
{
    RpcCall call(bss(), QStringLiteral("GetOrderDetail"), {{QStringLiteral("OwnerId"), uid.text()}, {QStringLiteral("OrderId"), id.text()}});
    call.customer = uid;
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(decodeOrderDetail(*answer, uid, id, rpc->utcNow()), call.action, context);
}

Async<WriteReceipt> cancelOrder(Rpc rpc, CustomerUid uid, OrderId id, CallContext context)
{
    RpcCall call(bss(), QStringLiteral("CancelOrder"), {{QStringLiteral("OwnerId"), uid.text()}, {QStringLiteral("OrderId"), id.text()}});
    call.customer = uid;
    call.mayRepeat = false;
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(writeError(answer.error()));
    co_return labelled(decodeReceipt(*answer), call.action, context);
}

} // namespace pc::Alibaba
