// SPDX-License-Identifier: Apache-2.0
// Sums and counts over the orders of a query; its windows are in ordersearch.cpp.
#include "core/store/connection.h"
#include "core/store/customersearch.h"
#include "core/store/ordersearch.h"
#include "core/store/textkeys.h"
#include <QMap>
#include <numeric>

namespace pc {
namespace {

using Kind = Transaction::Kind;
using Field = OrderFilter::Field;

constexpr int kMostCustomers = 1000;

struct Sum
{
    qint64 orders = 0, unknown = 0, due = 0;
    bool isTooLarge = false;

    void add(qint64 amount)
    {
        ++orders;
        if (amount == kNoAmount)
            ++unknown;
        else if (qAddOverflow(due, amount, &due))
            isTooLarge = true;
    }
    [[nodiscard]] OrderTotals totals(const QString &currency) const
    {
        OrderTotals totals;
        totals.currency = currency;
        totals.orders = orders;
        totals.unknownDue = unknown;
        if (orders > unknown && !isTooLarge)
            totals.due = Amount::fromMicros(due);
        return totals;
    }
};

// A number for each currency that shapes name, in alphabetical order.
struct Currencies
{
    explicit Currencies(const std::vector<OrderShape> &shapes)
    {
        for (const OrderShape &shape : shapes)
            names.append(shape.currency);
        names.sort();
        names.removeDuplicates();
        for (const OrderShape &shape : shapes)
            ofShape.push_back(size_t(names.indexOf(shape.currency)));
    }
    QStringList names;
    std::vector<size_t> ofShape;
};

QList<OrderTotals> totalsOf(const Sum *sums, const QStringList &currencies)
{
    QList<OrderTotals> totals;
    for (qsizetype i = 0; i < currencies.size(); ++i) {
        if (sums[i].orders > 0)
            totals.append(sums[i].totals(currencies.at(i)));
    }
    return totals;
}

// fn(place, due) for each order of a set.
template<typename Fn>
void eachDue(const QSqlDatabase &db, const OrderSet &wanted, Fn fn)
{
    eachOrderBlock<qint64>(db, OrderColumn::Due, [&](size_t first, const qint64 *values, size_t count) {
        const size_t end = std::min(first + count, wanted.orders());
        for (size_t place = first; place < end; ++place) {
            if (wanted.has(place))
                fn(place, values[place - first]);
        }
    });
}

} // namespace

QList<OrderTotals> OrderSearch::totals(QSqlDatabase &db, const OrderQuery &query)
{
    const Transaction oneState(db, Kind::Read);
    refresh(db);
    const Currencies currencies(m_table.shapes());
    std::vector<Sum> sums(size_t(currencies.names.size()));
    eachDue(db, m_matcher.matches(db, query), [&](size_t place, qint64 due) { sums[currencies.ofShape[m_table.shapeOf(place)]].add(due); });
    return totalsOf(sums.data(), currencies.names);
}

QList<OrderGroup> OrderSearch::groups(QSqlDatabase &db, const OrderQuery &query, OrderStore::GroupBy by)
{
    const Transaction oneState(db, Kind::Read);
    refresh(db);
    const bool byCustomer = by == OrderStore::GroupBy::Customer;
    const Currencies currencies(m_table.shapes());
    QStringList products;
    std::vector<size_t> productOf;
    QHash<QString, size_t> numbers;
    for (const OrderShape &shape : m_table.shapes()) {
        const auto known = numbers.constFind(shape.product);
        productOf.push_back(known != numbers.cend() ? *known : numbers.insert(shape.product, size_t(products.size())).value());
        if (known == numbers.cend())
            products.append(shape.product);
    }
    const auto width = size_t(currencies.names.size());
    std::vector<Sum> sums((byCustomer ? m_table.customers() : size_t(products.size())) * width);
    eachDue(db, m_matcher.matches(db, query), [&](size_t place, qint64 due) {
        const quint32 shape = m_table.shapeOf(place);
        const size_t group = byCustomer ? m_table.customerOf(place) : productOf[shape];
        sums[group * width + currencies.ofShape[shape]].add(due);
    });
    QList<OrderGroup> groups;
    const auto append = [&](size_t group, const QString &key, const QString &title) {
        const Sum *first = &sums[group * width];
        const qint64 orders = std::accumulate(first, first + width, qint64(0), [](qint64 count, const Sum &sum) { return count + sum.orders; });
        if (orders > 0)
            groups.append({key, title, orders, totalsOf(first, currencies.names)});
    };
    if (byCustomer) {
        Statement names(db, QStringLiteral("SELECT k.id, k.uid, c.alias, c.name, c.login_email FROM order_customer k LEFT JOIN customer c ON c.uid=k.uid"));
        names.run();
        while (names.next())
            append(size_t(names.number(0)), names.text(1), customerNameAt(names, 1, 2));
    } else {
        for (qsizetype product = 0; product < products.size(); ++product)
            append(size_t(product), products.at(product), products.at(product));
    }
    std::stable_sort(groups.begin(), groups.end(), [](const OrderGroup &a, const OrderGroup &b) { return a.orders > b.orders; });
    return groups;
}

// Texts with the number of orders that have them: the most frequent first, alike ones by their letters.
static QStringList mostFrequent(const QMap<QString, qint64> &counted, int limit)
{
    QStringList texts = counted.keys();
    std::stable_sort(texts.begin(), texts.end(), [&counted](const QString &a, const QString &b) { return counted.value(a) > counted.value(b); });
    return texts.mid(0, limit);
}

QStringList OrderSearch::completions(QSqlDatabase &db, Field field, const QString &beginning, int limit)
{
    const Transaction oneState(db, Kind::Read);
    refresh(db);
    const QString start = folded(beginning);
    if (field == Field::Id) {
        QStringList ids;
        Statement read(db, QStringLiteral("SELECT order_id FROM orders WHERE order_id>=? AND order_id<? ORDER BY order_id LIMIT ?"));
        read.run(beginning.isNull() ? QLatin1String("") : beginning, beginning + QChar(0xffff), limit);
        while (read.next())
            ids.append(read.text(0));
        return ids;
    }
    std::vector<qint64> ofShape(m_table.shapes().size()), ofCustomer(m_table.customers());
    for (size_t place = 0; place < m_table.size(); ++place) {
        ++ofShape[m_table.shapeOf(place)];
        ++ofCustomer[m_table.customerOf(place)];
    }
    if (field == Field::Customer)
        return customerNames(db, start, limit, ofCustomer);
    QMap<QString, qint64> counted;
    for (size_t shape = 0; shape < ofShape.size(); ++shape) {
        const QStringList words = filterWords(m_table.shapes()[shape], field);
        if (ofShape[shape] > 0 && !words.isEmpty() && words.first().startsWith(start))
            counted[words.first()] += ofShape[shape];
    }
    return mostFrequent(counted, limit);
}

QStringList OrderSearch::customerNames(QSqlDatabase &db, const QString &beginning, int limit, const std::vector<qint64> &orders)
{
    // Those with the most orders are looked at first; without a beginning no more are needed.
    CustomerQuery query;
    query.text = beginning;
    query.gone = CustomerQuery::Gone::Show;
    const RowSet found = m_customers->matching(db, query);
    const std::vector<qint32> &links = m_table.customerRows(db);
    std::vector<size_t> candidates;
    for (size_t number = 1; number < orders.size(); ++number) {
        if (orders[number] > 0 && links[number] != 0 && found.has(links[number]))
            candidates.push_back(number);
    }
    std::stable_sort(candidates.begin(), candidates.end(), [&orders](size_t a, size_t b) { return orders[a] > orders[b]; });
    candidates.resize(std::min<size_t>(candidates.size(), kMostCustomers));
    RowNumbers rows;
    QHash<qint32, qint64> ordersOf;
    for (const size_t number : candidates) {
        rows.push_back(links[number]);
        ordersOf.insert(links[number], orders[number]);
    }
    QMap<QString, qint64> counted;
    Statement names(db, QStringLiteral("SELECT c.id, c.uid, c.alias, c.name, c.login_email FROM customer c WHERE c.id IN (%1)").arg(numberList(rows)));
    names.run();
    while (names.next()) {
        const QString name = customerNameAt(names, 1, 2);
        if (folded(name).startsWith(beginning))
            counted[name] += ordersOf.value(qint32(names.number(0)));
    }
    return mostFrequent(counted, limit);
}

} // namespace pc
