// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/filingcalls.h"
#include "core/base/flow.h"
#include "core/cloud/alibaba/filingdecoders.h"
#include "core/cloud/alibaba/quotadecoders.h"
#include <algorithm>

namespace pc::Alibaba {

static constexpr int kInstancesPerPage = 100; // the most is not published; other lists of the product take 300
static constexpr QLatin1String kNothingFound("407");

static QString bsn()
{
    return QStringLiteral("Bsn");
}

static RpcCall aboutResource(const char *action, const CustomerUid &owner, const Resource &resource)
{
    RpcCall call(bsn(), QLatin1String(action),
                 {{QStringLiteral("aliuid"), owner.text()},
                  {QStringLiteral("resourceType"), QString::number(int(resource.type))},
                  {QStringLiteral("resourceId"), resource.id}});
    call.customer = owner;
    return call;
}

Async<InstancePage> listInstances(Rpc rpc, CustomerUid owner, int page, CallContext context)
{
    RpcCall call(bss(), QStringLiteral("QueryAvailableInstances"), {{QStringLiteral("OwnerId"), owner.text()}});
    call.customer = owner;
    const PagingContract paging = rpc->paging(call.product, call.action);
    const int size = std::min(kInstancesPerPage, paging.maximum.value_or(kInstancesPerPage));
    call.parameters.insert(paging.page, QString::number(paging.first + page - 1));
    call.parameters.insert(paging.size, QString::number(size));
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(decodeInstancePage(*answer, owner, page, size), call.action, context);
}

Async<QList<ServiceNumber>> readNumbers(Rpc rpc, CustomerUid owner, Resource resource, CallContext context)
{
    const RpcCall call = aboutResource("GetBsnByResource", owner, resource);
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer) {
        if (answer.error().code == kNothingFound)
            co_return Result<QList<ServiceNumber>>(QList<ServiceNumber>());
        co_return failure(answer.error());
    }
    co_return labelled(decodeNumbers(*answer, owner, resource, rpc->utcNow()), call.action, context);
}

Async<ServiceNumber> readNumber(Rpc rpc, QString number, CallContext context)
{
    const RpcCall call(bsn(), QStringLiteral("GetBsnBySn"), {{QStringLiteral("sn"), number}});
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(decodeNumber(*answer, number, rpc->utcNow()), call.action, context);
}

Async<BoundNumbers> bindNumbers(Rpc rpc, CustomerUid owner, Resource resource, int count, CallContext context)
{
    RpcCall call = aboutResource("ProductBindBsn", owner, resource);
    call.parameters.insert(QStringLiteral("num"), QString::number(count));
    call.mayRepeat = false;
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(writeError(answer.error()));
    co_return labelled(decodeBound(*answer, owner, resource, rpc->utcNow()), call.action, context);
}

Async<WriteReceipt> grantNumber(Rpc rpc, QString number, CustomerUid holder, CustomerUid to, QString notes, CallContext context)
{
    RpcCall call(bsn(), QStringLiteral("GrantBsnCode"),
                 {{QStringLiteral("Sn"), number}, {QStringLiteral("AliUid"), holder.text()}, {QStringLiteral("GrantToAliuid"), to.text()}});
    if (!notes.isEmpty())
        call.parameters.insert(QStringLiteral("Notes"), notes);
    call.customer = holder;
    call.mayRepeat = false;
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(writeError(answer.error()));
    co_return labelled(decodeReceipt(*answer), call.action, context);
}

} // namespace pc::Alibaba
