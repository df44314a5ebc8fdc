// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include "core/store/rowset.h"
#include <QSqlDatabase>
#include <deque>

namespace pc {

// Answers CustomerQuery from a reader's connection. An answer is an order (every customer of the store in that order), a
// filter and a text, each a list or a set of row numbers: each is asked for once and kept until the data changes, so that
// scrolling to any depth costs the rows shown, and typing costs the index. Belongs to one thread. Throws SqlFailure.
class CustomerSearch
{
public:
    [[nodiscard]] CustomerWindow read(QSqlDatabase &db, const CustomerQuery &query, qint64 first, int count);
    void forget();

    // For lists of what belongs to customers: the rows of `customer` that a query finds, and all of them in an order. The
    // order is good until the next call.
    [[nodiscard]] RowSet matching(QSqlDatabase &db, const CustomerQuery &query);
    [[nodiscard]] const RowOrder &order(QSqlDatabase &db, CustomerQuery::Sort sort);

private:
    void forgetIfChanged(QSqlDatabase &db);
    [[nodiscard]] const RowNumbers &matches(QSqlDatabase &db, const CustomerQuery &query);
    [[nodiscard]] const RowSet &filter(QSqlDatabase &db, const CustomerQuery &query);
    [[nodiscard]] static RowSet standing(QSqlDatabase &db, const CustomerQuery &query);
    [[nodiscard]] std::optional<RowSet> textMatches(QSqlDatabase &db, const QString &text);
    [[nodiscard]] bool narrowsLastText(const QStringList &tokens) const;

    qint64 m_dataVersion = -1;
    std::deque<std::pair<CustomerQuery::Sort, RowOrder>> m_orders;
    std::deque<std::pair<QString, RowSet>> m_filters;
    std::deque<std::pair<CustomerQuery, RowNumbers>> m_matches;
    QStringList m_lastTokens;               // the text asked for last, when few rows matched it …
    RowNumbers m_lastRows;                  // … namely these: who types on asks about them alone
};

} // namespace pc
