// SPDX-License-Identifier: Apache-2.0
#include "core/sync/filingreading.h"
#include "core/base/clock.h"
#include "core/base/flow.h"
#include <QSet>

namespace pc {

static constexpr int kAtOnce = 3;

bool isRefusal(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::Rejected:
    case ApiError::Kind::InvalidInput:
        return true;
    default:
        return false;
    }
}

Async<QList<Instance>> readInstances(std::shared_ptr<PartnerCloud> cloud, CustomerUid owner, CallContext context)
{
    QList<Instance> instances;
    QSet<QString> seen; // instances come and go while pages are read, and the others move
    for (int page = 1;; ++page) {
        const Async<InstancePage> pending = cloud->instances(owner, page, context);
        const Result<InstancePage> answer = co_await pending;
        if (!answer)
            co_return failure(answer.error());
        for (const Instance &instance : answer->instances) {
            if (!seen.contains(instance.id))
                instances << instance;
            seen << instance.id;
        }
        if (answer->isLast || answer->instances.isEmpty())
            co_return instances;
    }
}

Async<NumbersRead> readNumbers(std::shared_ptr<PartnerCloud> cloud, QList<StaleResource> resources, Clock *clock, CallContext context)
{
    NumbersRead read;
    for (qsizetype first = 0; first < resources.size(); first += kAtOnce) {
        const QList<StaleResource> some = resources.mid(first, kAtOnce);
        QList<Async<QList<ServiceNumber>>> asked;
        for (const StaleResource &stale : some)
            asked << cloud->serviceNumbers(stale.owner, stale.resource, context);
        for (qsizetype i = 0; i < some.size(); ++i) {
            const Async<QList<ServiceNumber>> pending = asked.at(i);
            const Result<QList<ServiceNumber>> numbers = co_await pending;
            if (numbers)
                read.readings << NumberReading{some.at(i).owner, some.at(i).resource, *numbers, clock->utcNow()};
            else
                read.trouble = numbers.error();
        }
        if (read.trouble && !isRefusal(read.trouble->kind))
            break;
    }
    co_return read;
}

} // namespace pc
