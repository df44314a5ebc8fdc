// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include <QSqlDatabase>
#include <deque>
#include <vector>

namespace pc {

// Answers CustomerQuery from a reader's connection. An answer is an order (every customer of the store in that order), a
// filter and a text, each a list or a set of row numbers: each is asked for once and kept until the data changes, so that
// scrolling to any depth costs the rows shown, and typing costs the index. Belongs to one thread. Throws SqlFailure.
class CustomerSearch
{
public:
    [[nodiscard]] CustomerWindow read(QSqlDatabase &db, const CustomerQuery &query, qint64 first, int count);
    void forget();

private:
    using Rows = std::vector<qint32>;       // row numbers (customer.id)
    struct Set                              // row numbers as bits
    {
        std::vector<quint64> bits;
        void add(const Rows &rows);
        void keep(const Set &other);
        [[nodiscard]] bool has(qint32 row) const
        {
            const size_t word = size_t(row) / 64;
            return word < bits.size() && (bits[word] >> (size_t(row) % 64) & 1);
        }
    };
    struct Order
    {
        CustomerQuery::Sort sort = CustomerQuery::Sort::Name;
        Rows rows;
        size_t known = 0;                   // rows from here on have nothing to sort by: last in both directions
    };

    void forgetIfChanged(QSqlDatabase &db);
    [[nodiscard]] const Rows &matches(QSqlDatabase &db, const CustomerQuery &query);
    [[nodiscard]] const Order &order(QSqlDatabase &db, CustomerQuery::Sort sort);
    [[nodiscard]] const Set &filter(QSqlDatabase &db, const CustomerQuery &query);
    [[nodiscard]] std::optional<Set> textMatches(QSqlDatabase &db, const QString &text);
    [[nodiscard]] bool narrowsLastText(const QStringList &tokens) const;
    [[nodiscard]] static Rows indexMatches(QSqlDatabase &db, const QStringList &tokens);
    [[nodiscard]] static Rows keepMatching(QSqlDatabase &db, const Rows &rows, const QStringList &tokens);
    [[nodiscard]] static Rows rowsOf(QSqlDatabase &db, const QString &select, const QStringList &values = {});

    qint64 m_dataVersion = -1;
    std::deque<Order> m_orders;
    std::deque<std::pair<QString, Set>> m_filters;
    std::deque<std::pair<CustomerQuery, Rows>> m_matches;
    QStringList m_lastTokens;               // the text asked for last, when few rows matched it …
    Rows m_lastRows;                        // … namely these: who types on asks about them alone
};

} // namespace pc
