// SPDX-License-Identifier: Apache-2.0
#include "core/store/ordersearch.h"
#include "core/store/connection.h"
#include "core/store/customersearch.h"
#include "core/store/rowset.h"
#include "core/store/textkeys.h"
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace pc {

using Kind = Transaction::Kind;

static constexpr size_t kSortedKept = 2;    // 4 MB each at a million orders; one of them by creation
static constexpr size_t kAnswersKept = 4;   // 150 KB each

void OrderSearch::forget()
{
    m_table.forget();
    m_matcher.forget();
    m_sorted.clear();
    m_answers.clear();
}

void OrderSearch::refresh(const QSqlDatabase &db)
{
    const OrderTable::Change change = m_table.refresh(db);
    if (change == OrderTable::Change::None)
        return;
    m_matcher.forget();
    m_answers.clear();
    if (change == OrderTable::Change::Orders)
        m_sorted.clear();
    else
        std::erase_if(m_sorted, [](const SortedOrders &sorted) { return sorted.by == OrderQuery::Sort::Customer; });
}

// Sorting takes twenty bytes for each order, for a moment. The allocator of glibc would keep them for this thread.
static void giveMemoryBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

const SortedOrders &OrderSearch::sorted(QSqlDatabase &db, OrderQuery::Sort by)
{
    for (const SortedOrders &kept : m_sorted) {
        if (kept.by == by)
            return kept;
    }
    using Sort = OrderQuery::Sort;
    const SortedOrders *byCreation = by == Sort::CreatedAt ? nullptr : &sorted(db, Sort::CreatedAt);
    SortedOrders made = sortedOrders(db, m_table, *m_customers, by, byCreation);
    while (m_sorted.size() >= kSortedKept)
        m_sorted.pop_back();
    giveMemoryBack();
    return by == Sort::CreatedAt ? m_sorted.emplace_front(std::move(made)) : m_sorted.emplace_back(std::move(made));
}

size_t OrderSearch::Answer::placeOf(size_t position) const
{
    return rows.placeOf(query.order == Qt::DescendingOrder && position < known ? known - 1 - position : position);
}

const OrderSearch::Answer &OrderSearch::answer(QSqlDatabase &db, const OrderQuery &query)
{
    for (const Answer &kept : m_answers) {
        if (kept.query == query)
            return kept;
    }
    const SortedOrders &all = sorted(db, query.sort);
    const OrderSet wanted = m_matcher.matches(db, query);
    Answer made{query, RankedSet(OrderSet::where(m_table.size(), [&](size_t rank) { return wanted.has(all.places[rank]); })), 0};
    made.known = made.rows.countBefore(all.known);
    if (m_answers.size() >= kAnswersKept)
        m_answers.pop_back();
    return m_answers.emplace_front(std::move(made));
}

OrderWindow OrderSearch::read(QSqlDatabase &db, const OrderQuery &query, qint64 first, int count)
{
    const Transaction oneState(db, Kind::Read);
    refresh(db);
    const Answer &found = answer(db, query);
    const SortedOrders &all = sorted(db, query.sort);
    OrderWindow window;
    window.total = qint64(found.rows.count());
    window.first = std::clamp<qint64>(first, 0, window.total);
    const qint64 end = std::min<qint64>(window.total, window.first + std::max(count, 0));
    RowNumbers rows;
    QHash<qint64, qsizetype> places;
    for (qint64 at = window.first; at < end; ++at) {
        rows.push_back(qint32(all.places[found.placeOf(size_t(at))]) + 1);
        places.insert(rows.back(), at - window.first);
    }
    window.rows.resize(qsizetype(rows.size()));
    Statement read(db, QStringLiteral("SELECT %1 FROM %2 WHERE o.id IN (%3)").arg(orderRowColumns(), orderRowTables(), numberList(rows)));
    read.run();
    while (read.next())
        window.rows[places.value(read.number(0))] = orderRowAt(read);
    return window;
}

qint64 OrderSearch::count(QSqlDatabase &db, const OrderQuery &query)
{
    const Transaction oneState(db, Kind::Read);
    refresh(db);
    return qint64(RankedSet(m_matcher.matches(db, query)).count());
}

} // namespace pc
