// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/orders/ordersfakes.h"
#include <algorithm>

namespace pc {
namespace {

bool holds(const OrderRow &row, const OrderFilter::Term &term)
{
    using Field = OrderFilter::Field;
    const Order &order = row.order;
    const auto any = [&term](const QString &text) {
        return std::any_of(term.values.cbegin(), term.values.cend(), [&text](const QString &value) { return text.contains(value, Qt::CaseInsensitive); });
    };
    const QDate day = order.createdAt.date();
    switch (term.field) {
    case Field::Status: return any(order.payment.text) && (order.payment.text.size() == term.values.value(0).size() || term.values.size() > 1);
    case Field::Type: return any(order.type.text);
    case Field::Product: return any(order.product);
    case Field::Id: return any(order.id.text());
    case Field::Customer: return any(row.customerName) || any(order.customer.text());
    case Field::Text: return any(order.id.text()) || any(row.customerName) || any(order.product);
    case Field::Created: return (!term.from.isValid() || day >= term.from) && (!term.to.isValid() || day <= term.to);
    default: return true;
    }
}

} // namespace

Order FakeOrderStore::sample(int number)
{
    Order order;
    order.id = OrderId(QString::number(202600000000000LL + number));
    order.customer = CustomerUid(QString::number(5000000000000000LL + number % 7));
    order.type = {OrderType::New, QStringLiteral("New")};
    const bool paid = number % 2 == 0;
    order.payment = paid ? Coded<PaymentStatus>{PaymentStatus::Paid, QStringLiteral("Paid")} : Coded<PaymentStatus>{PaymentStatus::Unpaid, QStringLiteral("Unpaid")};
    order.product = number % 3 == 0 ? QStringLiteral("rds") : QStringLiteral("ecs");
    order.createdAt = QDateTime(QDate(2026, 1, 10), QTime(8, 0), Qt::UTC).addSecs(-7200LL * number);
    if (paid)
        order.paidAt = order.createdAt.addSecs(60);
    order.currency = QStringLiteral("CNY");
    order.due = Amount::fromMicros(1'000'000LL * number);
    order.readAt = QDateTime(QDate(2026, 1, 15), QTime(7, 0), Qt::UTC);
    return order;
}

static OrderRow sampleRow(int number)
{
    return {FakeOrderStore::sample(number), QStringLiteral("Company %1").arg(number % 7, 3, 10, QLatin1Char('0'))};
}

void FakeOrderStore::addMany(int count)
{
    for (int i = 1; i <= count; ++i)
        rows.append(sampleRow(i));
}

Order *FakeOrderStore::find(const OrderId &id)
{
    const auto it = std::find_if(rows.begin(), rows.end(), [&id](const OrderRow &row) { return row.order.id == id; });
    return it == rows.end() ? nullptr : &it->order;
}

QList<OrderRow> FakeOrderStore::matching(const OrderQuery &query) const
{
    QList<OrderRow> found;
    for (const OrderRow &row : rows) {
        const auto fits = [&row](const OrderFilter::Term &term) { return term.problem != OrderFilter::Problem::None || holds(row, term) != term.isNegated; };
        if ((!query.customer || row.order.customer == *query.customer) && std::all_of(query.filter.terms.cbegin(), query.filter.terms.cend(), fits))
            found.append(row);
    }
    return found;
}

Async<OrderWindow> FakeOrderStore::read(OrderQuery query, qint64 first, int count)
{
    ++reads;
    largestRead = std::max(largestRead, count);
    lastQuery = query;
    if (failReads)
        return ready<OrderWindow>(failure(*failReads));
    OrderWindow window;
    window.first = first;
    if (synthetic > 0) {
        window.total = synthetic;
        for (qint64 i = first; i < std::min(synthetic, first + count); ++i)
            window.rows.append(sampleRow(int(i + 1)));
    } else {
        const QList<OrderRow> all = matching(query);
        window.total = all.size();
        window.rows = all.mid(first, count);
    }
    return ready<OrderWindow>(window);
}

Async<OrderRow> FakeOrderStore::order(OrderId id)
{
    const auto it = std::find_if(rows.cbegin(), rows.cend(), [&id](const OrderRow &row) { return row.order.id == id; });
    return it == rows.cend() ? ready<OrderRow>(failure(ApiError::Kind::NotFound)) : ready<OrderRow>(*it);
}

Async<QList<OrderTotals>> FakeOrderStore::totals(OrderQuery) { return ready<QList<OrderTotals>>(sums); }

Async<qint64> FakeOrderStore::count(OrderQuery query)
{
    ++counts;
    const qint64 found = matching(query).size();
    if (!hold)
        return ready<qint64>(found);
    const Settler<qint64> settle;
    m_held.push_back([settle, found] { settle(found); });
    return settle.future();
}

void FakeOrderStore::release()
{
    for (const std::function<void()> &answer : std::exchange(m_held, {}))
        answer();
}

Async<QList<OrderGroup>> FakeOrderStore::groups(OrderQuery query, GroupBy by)
{
    QList<OrderGroup> found;
    const QList<OrderRow> all = matching(query);
    for (const OrderRow &row : all) {
        const QString key = by == GroupBy::Customer ? row.order.customer.text() : row.order.product;
        auto group = std::find_if(found.begin(), found.end(), [&key](const OrderGroup &held) { return held.key == key; });
        if (group == found.end())
            group = found.insert(found.end(), OrderGroup{key, by == GroupBy::Customer ? row.customerName : key, 0, {}});
        ++group->orders;
    }
    return ready<QList<OrderGroup>>(found);
}

Async<QStringList> FakeOrderStore::completions(OrderFilter::Field field, QString beginning, int limit)
{
    lastBeginning = beginning;
    QStringList found;
    for (const QString &value : values.value(int(field))) {
        if (value.startsWith(beginning, Qt::CaseInsensitive) && found.size() < limit)
            found.append(value);
    }
    return ready<QStringList>(found);
}

Async<Done> FakeOrderStore::put(QList<Order> orders, std::optional<OrderCheckpoint>)
{
    for (const Order &order : std::as_const(orders)) {
        if (Order *const known = find(order.id))
            *known = order;
        else
            rows.append({order, {}});
    }
    return ready<Done>(Done{});
}

Async<OrderDetail> FakeOrderReader::read(CustomerUid uid, OrderId id)
{
    asked.append(id);
    onRead(id);
    if (fail)
        return ready<OrderDetail>(failure(*fail));
    OrderDetail detail = details.value(id);
    detail.id = id;
    detail.customer = uid;
    return ready<OrderDetail>(detail);
}

Async<HistoryWindow> FakeOperationStore::history(HistoryQuery query, qint64 first, int count)
{
    HistoryWindow window;
    for (const OperationRecord &record : std::as_const(records)) {
        if (!query.order || record.order == *query.order)
            window.rows.append(record);
    }
    window.total = window.rows.size();
    window.rows = window.rows.mid(first, count);
    return ready<HistoryWindow>(window);
}

OrdersWorld::OrdersWorld()
{
    sync.now.completedAt = clock.utcNow().addSecs(-300);
    OperationServices services;
    services.journal = &journal;
    services.history = &operations;
    services.clock = &clock;
    services.commands = &commands;
    services.person = QStringLiteral("lin");
    flow = std::make_unique<OperationFlow>(services);
}

OrdersServices OrdersWorld::services()
{
    OrdersServices services;
    services.store = &store;
    services.sync = &sync;
    services.reader = &reader;
    services.commands = &commands;
    services.clock = &clock;
    services.flow = flow.get();
    services.operations = &operations;
    services.values = {[this](const QString &key) { return ready<QString>(settings.value(key)); },
                       [this](const QString &key, const QString &value) {
                           settings.insert(key, value);
                           return ready<Done>(Done{});
                       }};
    services.environmentName = QStringLiteral("Sample");
    return services;
}

} // namespace pc
