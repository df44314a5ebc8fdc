// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/ordermatcher.h"
#include "core/store/ordersorting.h"

namespace pc {

class CustomerSearch;

// Answers OrderQuery from a reader's connection: in milliseconds at a million orders, from the columns of ordercolumns.h, with
// about fifteen bytes of memory for each order. Belongs to one thread. Throws SqlFailure.
class OrderSearch
{
public:
    explicit OrderSearch(CustomerSearch *customers) : m_customers(customers), m_matcher(&m_table, customers) {}

    [[nodiscard]] OrderWindow read(QSqlDatabase &db, const OrderQuery &query, qint64 first, int count);
    [[nodiscard]] qint64 count(QSqlDatabase &db, const OrderQuery &query);
    [[nodiscard]] QList<OrderTotals> totals(QSqlDatabase &db, const OrderQuery &query);
    [[nodiscard]] QList<OrderGroup> groups(QSqlDatabase &db, const OrderQuery &query, OrderStore::GroupBy by);
    [[nodiscard]] QStringList completions(QSqlDatabase &db, OrderFilter::Field field, const QString &beginning, int limit);
    void forget();

private:
    struct Answer                           // to a query: its orders in their order
    {
        OrderQuery query;
        RankedSet rows;
        size_t known = 0;                   // rows that have something to sort by
        [[nodiscard]] size_t placeOf(size_t position) const;
    };

    void refresh(const QSqlDatabase &db);
    [[nodiscard]] const SortedOrders &sorted(QSqlDatabase &db, OrderQuery::Sort by);
    [[nodiscard]] const Answer &answer(QSqlDatabase &db, const OrderQuery &query);
    [[nodiscard]] QStringList customerNames(QSqlDatabase &db, const QString &beginning, int limit, const std::vector<qint64> &orders);

    CustomerSearch *m_customers;
    OrderTable m_table;
    OrderMatcher m_matcher;
    std::deque<SortedOrders> m_sorted;
    std::deque<Answer> m_answers;
};

} // namespace pc
