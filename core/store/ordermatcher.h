// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/orderset.h"
#include "core/store/orderstore.h"
#include "core/store/ordertable.h"
#include <deque>

namespace pc {

class CustomerSearch;

// What a value of a shape is called in a filter: the cloud's word in lower case, and the common one where a cloud has another.
[[nodiscard]] QStringList filterWords(const OrderShape &shape, OrderFilter::Field field);

// Which orders a filter leaves. Each term is worked out over all orders once and kept, so that who types on pays for one term.
// Belongs to one thread; runs inside the caller's transaction. Throws SqlFailure.
class OrderMatcher
{
public:
    // Borrows both; they outlive it.
    OrderMatcher(OrderTable *table, CustomerSearch *customers) : m_table(table), m_customers(customers) {}
    void forget() { m_terms.clear(); }

    [[nodiscard]] OrderSet matches(QSqlDatabase &db, const OrderQuery &query);

private:
    using Term = OrderFilter::Term;

    template<typename Make>
    const OrderSet &kept(const QString &key, Make make);
    [[nodiscard]] OrderSet termMatches(QSqlDatabase &db, const Term &term);
    [[nodiscard]] OrderSet ofShapes(const std::vector<char> &wanted) const;
    [[nodiscard]] OrderSet ofCustomers(const std::vector<char> &wanted) const;
    [[nodiscard]] std::vector<char> customersLike(QSqlDatabase &db, const CustomerQuery &query, const QString &uidFragment);
    [[nodiscard]] OrderSet withText(QSqlDatabase &db, const QStringList &words);
    [[nodiscard]] OrderSet withId(QSqlDatabase &db, const QStringList &fragments) const;
    [[nodiscard]] OrderSet within(QSqlDatabase &db, OrderColumn column, qint64 none, qint64 low, qint64 high) const;
    [[nodiscard]] OrderSet ofGroup(QSqlDatabase &db, const QString &group);
    [[nodiscard]] OrderSet ofCustomer(QSqlDatabase &db, const CustomerUid &uid) const;

    OrderTable *m_table;
    CustomerSearch *m_customers;
    std::deque<std::pair<QString, OrderSet>> m_terms;
};

} // namespace pc
