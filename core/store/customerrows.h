// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/customer.h"
#include "core/store/textindex.h"
#include "core/store/textkeys.h"

namespace pc {

// The table "customer": rows to values and back. Throws SqlFailure; runs inside the caller's transaction.

// Columns as customerAt() expects them, for SELECT.
[[nodiscard]] QString customerColumns();
inline constexpr int kCustomerColumns = 23;             // of them; what else is selected stands from there on
[[nodiscard]] Customer customerAt(const Statement &row);

// The writing half. Made once per transaction: its statements are prepared once and used for every row.
class CustomerRows
{
public:
    CustomerRows(const QSqlDatabase &db, TextKeys &keys);

    // True when the row is new or was gone.
    bool putListed(const CustomerUid &uid, const QDateTime &listedAt);
    void putFacts(const CustomerFacts &facts);
    void setLocal(const CustomerUid &uid, const CustomerLocal &local); // kept also for a customer that is not listed
    [[nodiscard]] CustomerLocal local(const CustomerUid &uid);
    [[nodiscard]] bool contains(const CustomerUid &uid);
    [[nodiscard]] std::optional<Customer> customer(const CustomerUid &uid);

    // Copies staff's own data again where the two files differ after a crash or a rescue, and makes keys and search texts
    // again where they were made by another collation.
    void bringUpToDate(bool evenIfSame);

    // Counts a change of staff's own data in both files; call once in each transaction that made one.
    void countLocalChange();

private:
    struct Row
    {
        qint64 id = 0;
        Customer customer;
        QString search;
    };
    [[nodiscard]] std::optional<Row> find(const CustomerUid &uid);
    [[nodiscard]] QList<CustomerUid> outdated(bool all);
    void insert(Row &row);
    void writeDerived(const Row &row, bool rowIsNew);
    void writeLocalCopy(const Row &row);

    QSqlDatabase m_db;
    TextKeys &m_keys;
    Statement m_find;
    Statement m_findListed;
    Statement m_insert;
    Statement m_list;
    Statement m_facts;
    Statement m_localCopy;
    Statement m_derived;
    TextIndex m_index;
    Statement m_findLocal;
};

} // namespace pc
