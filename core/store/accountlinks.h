// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customersearch.h"
#include "core/store/keysort.h"

namespace pc {

// The accounts of what belongs to customers, a table with the columns `id` and `uid`, and the customers behind them. Answers hold a
// value for each account by its id. Belongs to one thread; runs inside the caller's transaction. Throws SqlFailure.
class AccountLinks
{
public:
    AccountLinks(CustomerSearch &customers, QString table) : m_customers(customers), m_table(std::move(table)) {}
    void forget() { m_linked = {-1, -1}; }

    [[nodiscard]] const std::vector<qint32> &customerRows(const QSqlDatabase &db);      // rows of `customer`; 0: one that the store does not know
    // What a scope lets be seen. What belongs to a customer that is gone is shown to who asks for that customer.
    [[nodiscard]] std::vector<char> scope(QSqlDatabase &db, const std::optional<QString> &group, const std::optional<CustomerUid> &customer);
    // In whose customer or UID a folded word is found.
    [[nodiscard]] std::vector<char> named(QSqlDatabase &db, const QString &word);
    [[nodiscard]] SortKeys ranksByName(QSqlDatabase &db);

private:
    [[nodiscard]] std::vector<char> of(QSqlDatabase &db, const CustomerQuery &customers, bool orUnknown);

    CustomerSearch &m_customers;
    QString m_table;
    std::vector<qint32> m_customerRows;
    std::pair<qint64, qint64> m_linked{-1, -1};
};

} // namespace pc
