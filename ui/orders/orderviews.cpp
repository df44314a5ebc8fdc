// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderviews.h"
#include "core/base/clock.h"
#include <QCoreApplication>

namespace pc {
namespace {

constexpr int kDaysBack = 6;                // with today: seven

struct OrderViewNames
{
    Q_DECLARE_TR_FUNCTIONS(pc::OrderViews)
public:
    static QString of(const QString &id)
    {
        if (id == QLatin1String("unpaid"))
            return tr("Unpaid");
        return id == QLatin1String("recent") ? tr("Last 7 days") : tr("Refunds");
    }
};

QList<SavedView> builtIn(const Clock *clock)
{
    const QDate from = clock->utcNow().toLocalTime().date().addDays(-kDaysBack);
    return {{QStringLiteral("unpaid"), {}, QStringLiteral("status:unpaid")},
            {QStringLiteral("recent"), {}, QStringLiteral("created>=") + from.toString(Qt::ISODate)},
            {QStringLiteral("refunds"), {}, QStringLiteral("type:refund")}};
}

} // namespace

SavedViewList orderViews(OrderStore *store, const Clock *clock, std::function<OrderQuery()> scope)
{
    const auto count = [store, scope = std::move(scope)](const QString &filter) {
        OrderQuery query = scope();
        query.filter = OrderFilter::parse(filter);
        return store->count(query);
    };
    return {QStringLiteral("orders.views"), [clock] { return builtIn(clock); }, &OrderViewNames::of, count};
}

} // namespace pc
