// SPDX-License-Identifier: Apache-2.0
#include "core/store/ordersorting.h"
#include "core/store/customersearch.h"
#include "core/store/keysort.h"
#include "core/store/textkeys.h"
#include <algorithm>
#include <numeric>

namespace pc {
namespace {

using Sort = OrderQuery::Sort;
using Keys = SortKeys;

constexpr quint64 kUnknown = kUnknownKey;

// Numbers in the order of their values, whatever their sign.
quint64 keyOf(qint64 value) { return quint64(value) ^ (quint64(1) << 63); }

Keys keysOfColumn(const QSqlDatabase &db, size_t orders, OrderColumn column, qint64 none)
{
    Keys keys(orders, kUnknown);
    eachOrderBlock<qint64>(db, column, [&](size_t first, const qint64 *values, size_t count) {
        for (size_t i = 0; i < count; ++i)
            keys[first + i] = values[i] == none ? kUnknown : keyOf(values[i]);
    });
    return keys;
}

// The rank of each shape by what textOf(shape) says; nothing said is unknown.
template<typename Fn>
Keys keysOfShapes(const OrderTable &table, Fn textOf)
{
    QStringList texts;
    for (const OrderShape &shape : table.shapes())
        texts.append(folded(textOf(shape)));
    QStringList ranked = texts;
    std::sort(ranked.begin(), ranked.end());
    Keys ranks;
    for (const QString &text : texts)
        ranks.push_back(text.isEmpty() ? kUnknown : quint64(std::lower_bound(ranked.begin(), ranked.end(), text) - ranked.begin()));
    Keys keys(table.size());
    for (size_t place = 0; place < keys.size(); ++place)
        keys[place] = ranks[table.shapeOf(place)];
    return keys;
}

Keys keysOfCustomers(QSqlDatabase &db, OrderTable &table, CustomerSearch &customers)
{
    const SortKeys rankOfRow = ranksOf(customers.order(db, CustomerQuery::Sort::Name).rows);
    const std::vector<qint32> &rows = table.customerRows(db);
    Keys keys(table.size());
    for (size_t place = 0; place < keys.size(); ++place) {
        const auto row = size_t(rows[table.customerOf(place)]);
        keys[place] = row < rankOfRow.size() ? rankOfRow[row] : kUnknown;
    }
    return keys;
}

// Ids by length, then by their characters: numbers by value. Right-aligned to words of eight characters, the last word sorted first.
void sortById(const QSqlDatabase &db, std::vector<quint32> &places)
{
    QByteArray all;
    std::vector<quint32> ends(places.size());
    size_t longest = 0;
    eachOrderBytes(db, OrderColumn::Id, [&](size_t first, const QByteArray &lines) {
        for (const QByteArray &id : lines.split('\n')) {
            all += id;
            longest = std::max(longest, size_t(id.size()));
            if (first < ends.size())
                ends[first++] = quint32(all.size());
        }
    });
    Keys keys(places.size());
    for (size_t word = 0; word * 8 < longest; ++word) {
        for (size_t place = 0; place < keys.size(); ++place) {
            const size_t start = place == 0 ? 0 : ends[place - 1];
            quint64 key = 0;
            for (size_t i = 0; i < 8 && ends[place] >= start + word * 8 + i + 1; ++i)
                key |= quint64(uchar(all[qsizetype(ends[place] - word * 8 - i - 1)])) << (8 * i);
            keys[place] = key;
        }
        sortByKeys(places, keys);
    }
}

Keys keysOf(QSqlDatabase &db, OrderTable &table, CustomerSearch &customers, Sort by)
{
    switch (by) {
    case Sort::PaidAt: return keysOfColumn(db, table.size(), OrderColumn::Paid, 0);
    case Sort::Due: return keysOfColumn(db, table.size(), OrderColumn::Due, kNoAmount);
    case Sort::Customer: return keysOfCustomers(db, table, customers);
    case Sort::Product: return keysOfShapes(table, [](const OrderShape &shape) { return shape.product; });
    case Sort::Type: return keysOfShapes(table, [](const OrderShape &shape) { return shape.type.text; });
    case Sort::Payment: return keysOfShapes(table, [](const OrderShape &shape) { return shape.payment.text; });
    case Sort::CreatedAt: case Sort::Id: break;
    }
    return keysOfColumn(db, table.size(), OrderColumn::Created, 0);
}

} // namespace

SortedOrders sortedOrders(QSqlDatabase &db, OrderTable &table, CustomerSearch &customers, Sort by, const SortedOrders *byCreation)
{
    SortedOrders sorted;
    sorted.by = by;
    if (by == Sort::CreatedAt) {
        sorted.places.resize(table.size());
        std::iota(sorted.places.begin(), sorted.places.end(), 0);
    } else {
        sorted.places = byCreation->places;
    }
    sorted.known = sorted.places.size();
    if (sorted.places.empty())
        return sorted;
    if (by == Sort::Id) {
        sortById(db, sorted.places);
        return sorted;
    }
    const Keys keys = keysOf(db, table, customers, by);
    sorted.known = sortKnownFirst(sorted.places, keys);
    return sorted;
}

} // namespace pc
