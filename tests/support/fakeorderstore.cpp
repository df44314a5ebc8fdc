// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakeorderstore.h"
#include <QMap>
#include <QRegularExpression>
#include <algorithm>

namespace pc {

OrderRow FakeOrderStore::sample(int number)
{
    static const QStringList products{QStringLiteral("ecs"), QStringLiteral("rds"), QStringLiteral("oss")};
    OrderRow row;
    Order &order = row.order;
    order.id = OrderId(QString::number(240000000000000LL + number));
    order.customer = CustomerUid(QString::number(5000000000000000LL + number % 7 + 1));
    order.type = {OrderType::New, QStringLiteral("New")};
    order.payment = number % 4 == 0 ? Coded<PaymentStatus>{PaymentStatus::Unpaid, QStringLiteral("Unpaid")}
                                    : Coded<PaymentStatus>{PaymentStatus::Paid, QStringLiteral("Paid")};
    order.billing = {BillingMode::Subscription, QStringLiteral("Subscription")};
    order.product = products.at(number % 3);
    order.createdAt = QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC).addSecs(60LL * number);
    if (order.payment.value == PaymentStatus::Paid)
        order.paidAt = order.createdAt.addSecs(30);
    order.currency = order.paymentCurrency = QStringLiteral("CNY");
    order.gross = Amount::fromMicros(number * 2'000'000LL);
    order.due = Amount::fromMicros(number * 1'000'000LL);
    order.tax = Amount::fromMicros(60'000);
    order.afterTax = Amount::fromMicros(number * 1'000'000LL + 60'000);
    order.readAt = QDateTime(QDate(2026, 2, 1), QTime(8, 0), Qt::UTC);
    row.customerName = QStringLiteral("Company %1").arg(number % 7 + 1);
    return row;
}

void FakeOrderStore::addMany(int many)
{
    for (int number = 1; number <= many; ++number)
        add(sample(number));
}

OrderRow *FakeOrderStore::find(const OrderId &id)
{
    const auto it = std::find_if(rows.begin(), rows.end(), [&id](const OrderRow &row) { return row.order.id == id; });
    return it == rows.end() ? nullptr : &*it;
}

static bool holds(const OrderRow &row, const OrderFilter::Term &term)
{
    using Field = OrderFilter::Field;
    switch (term.field) {
    case Field::Status: return term.values.contains(row.order.payment.text.toLower());
    case Field::Product: return term.values.contains(row.order.product);
    case Field::Currency: return term.values.contains(row.order.currency.toLower());
    case Field::Customer: return row.customerName.toLower().contains(term.values.value(0));
    case Field::Text: case Field::Id: return row.order.id.text().contains(term.values.value(0));
    default: return true;
    }
}

QList<OrderRow> FakeOrderStore::matching(const OrderQuery &query) const
{
    QList<OrderRow> found;
    for (const OrderRow &row : rows) {
        const bool isInScope = !query.customer || row.order.customer == *query.customer;
        const bool isWanted = std::all_of(query.filter.terms.begin(), query.filter.terms.end(), [&row](const OrderFilter::Term &term) {
            return term.problem != OrderFilter::Problem::None || holds(row, term) != term.isNegated;
        });
        if (isInScope && isWanted)
            found.append(row);
    }
    const auto before = [&query](const OrderRow &a, const OrderRow &b) {
        return query.sort == OrderQuery::Sort::Id ? a.order.id < b.order.id : a.order.createdAt < b.order.createdAt;
    };
    std::stable_sort(found.begin(), found.end(), before);
    if (query.order == Qt::DescendingOrder)
        std::reverse(found.begin(), found.end());
    return found;
}

Async<OrderWindow> FakeOrderStore::read(OrderQuery query, qint64 first, int wanted)
{
    ++reads;
    largestRead = std::max(largestRead, wanted);
    lastQuery = query;
    if (failReads)
        return ready<OrderWindow>(failure(*failReads));
    OrderWindow window;
    window.first = first;
    if (synthetic > 0) {
        window.total = synthetic;
        for (qint64 number = first; number < std::min<qint64>(synthetic, first + wanted); ++number)
            window.rows.append(sample(int(number) + 1));
    } else {
        const QList<OrderRow> all = matching(query);
        window.total = all.size();
        window.rows = all.mid(first, wanted);
    }
    if (!hold)
        return ready<OrderWindow>(window);
    const Settler<OrderWindow> settle;
    m_held.emplace_back([settle, window] { settle(window); });
    return settle.future();
}

void FakeOrderStore::release()
{
    const std::deque<std::function<void()>> held = std::exchange(m_held, {});
    for (const auto &answer : held)
        answer();
}

Async<OrderRow> FakeOrderStore::order(OrderId id)
{
    const OrderRow *row = find(id);
    return ready<OrderRow>(row ? Result<OrderRow>(*row) : Result<OrderRow>(failure(ApiError::Kind::NotFound)));
}

Async<QList<OrderTotals>> FakeOrderStore::totals(OrderQuery query)
{
    QMap<QString, OrderTotals> sums;
    for (const OrderRow &row : matching(query)) {
        OrderTotals &sum = sums[row.order.currency];
        sum.currency = row.order.currency;
        ++sum.orders;
        if (row.order.due)
            sum.due = sum.due.value_or(Amount()).plus(*row.order.due);
        else
            ++sum.unknownDue;
    }
    return ready<QList<OrderTotals>>(sums.values());
}

Async<qint64> FakeOrderStore::count(OrderQuery query) { return ready<qint64>(qint64(matching(query).size())); }

Async<QList<OrderGroup>> FakeOrderStore::groups(OrderQuery query, GroupBy by)
{
    QMap<QString, OrderGroup> groups;
    for (const OrderRow &row : matching(query)) {
        const QString key = by == GroupBy::Customer ? row.order.customer.text() : row.order.product;
        OrderGroup &group = groups[key];
        group.key = key;
        group.title = by == GroupBy::Customer ? row.customerName : key;
        ++group.orders;
        if (group.totals.isEmpty())
            group.totals.append({row.order.currency, 0, Amount(), 0});
        OrderTotals &sum = group.totals.first();
        ++sum.orders;
        sum.due = sum.due->plus(row.order.due.value_or(Amount()));
    }
    return ready<QList<OrderGroup>>(groups.values());
}

Async<QStringList> FakeOrderStore::completions(OrderFilter::Field, QString beginning, int limit)
{
    return ready<QStringList>(words.filter(QRegularExpression(u'^' + QRegularExpression::escape(beginning))).mid(0, limit));
}

Async<DatasetState> FakeOrderStore::datasetState() { return ready<DatasetState>(state); }

Async<Done> FakeOrderStore::put(QList<Order> orders, std::optional<OrderCheckpoint> checkpoint)
{
    for (const Order &fresh : orders) {
        if (OrderRow *row = find(fresh.id))
            row->order = fresh;
        else
            rows.append({fresh, {}});
    }
    if (checkpoint)
        noted.append(*checkpoint);
    return ready<Done>(Done{});
}

Async<QList<OrderCheckpoint>> FakeOrderStore::checkpoints() { return ready<QList<OrderCheckpoint>>(noted); }

Async<Done> FakeOrderStore::finishPass(QDateTime completedAt)
{
    state.completedAt = completedAt;
    return ready<Done>(Done{});
}

} // namespace pc
