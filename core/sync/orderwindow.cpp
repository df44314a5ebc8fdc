// SPDX-License-Identifier: Apache-2.0
#include "core/sync/orderwindow.h"
#include "core/base/flow.h"
#include <QSet>

namespace pc {

using Outcome = OrderWindowReading::Outcome;

std::pair<OrderTime, OrderTime> halves(const OrderTime &time, bool isShift)
{
    const QDateTime middle = time.from.addSecs(time.from.secsTo(time.to) / 2);
    const int shifts = time.shifts + (isShift ? 1 : 0);
    return {OrderTime(time.from, middle, shifts), OrderTime(middle.addSecs(1), time.to, shifts)};
}

std::optional<OrderCheckpoint> joined(const OrderCheckpoint &known, const OrderTime &read)
{
    OrderCheckpoint out = known;
    if (!known.from.isValid() || !known.to.isValid()) {
        out.from = read.from;
        out.to = read.to;
        return out;
    }
    if (read.from > known.to.addSecs(1) || read.to.addSecs(1) < known.from)
        return std::nullopt;
    out.from = std::min(known.from, read.from);
    out.to = std::max(known.to, read.to);
    return out;
}

// Takes the orders that are new; true when all were.
static bool add(QList<Order> &orders, QSet<OrderId> &seen, const QList<Order> &page)
{
    const qsizetype before = orders.size();
    if (before == 0) { // most windows have one page, which is taken as it is
        for (const Order &order : page)
            seen.insert(order.id);
        if (seen.size() == page.size()) {
            orders = page;
            return true;
        }
        seen.clear();
    }
    for (const Order &order : page) {
        const qsizetype known = seen.size();
        seen.insert(order.id);
        if (seen.size() > known)
            orders << order;
    }
    return orders.size() - before == page.size();
}

Async<OrderWindowReading> readOrderWindow(std::shared_ptr<PartnerCloud> cloud, OrderListing listing, qint64 limit, CallContext context, std::stop_token stop)
{
    OrderWindowReading reading;
    QSet<OrderId> seen;
    std::optional<qint64> total;
    int page = 1;
    while (true) {
        const Async<OrderPage> pending = cloud->orders(listing, page, context);
        const Result<OrderPage> answer = co_await pending;
        if (!answer)
            co_return failure(answer.error());
        if (page > 1 && answer->total != total)
            reading.outcome = Outcome::Shifted;
        total = answer->total;
        const qsizetype before = reading.orders.size();
        if (!add(reading.orders, seen, answer->orders))
            reading.outcome = Outcome::Shifted;
        if (std::max<qint64>(total.value_or(0), reading.orders.size()) > limit) {
            reading.outcome = Outcome::Overflow;
            reading.orders.clear();
            co_return reading;
        }
        if (!answer->nextPage)
            break;
        if (reading.orders.size() == before) { // pages without end
            reading.outcome = Outcome::Shifted;
            break;
        }
        if (stop.stop_requested())
            co_return failure(ApiError::Kind::Cancelled);
        page = *answer->nextPage;
    }
    if (total && *total != reading.orders.size())
        reading.outcome = Outcome::Shifted;
    co_return reading;
}

} // namespace pc
