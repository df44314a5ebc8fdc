// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include "core/store/statement.h"

namespace pc {

// The tables "filing_account", "filing_resource", "instance" and "service_number": rows to values and back. Throws SqlFailure.

// For SELECT, of service_number n and all that belongs to it; the first column is n.id.
[[nodiscard]] QString numberColumns();
[[nodiscard]] QString numberTables();
[[nodiscard]] FilingRow numberRowAt(const Statement &row);  // without case and risk

// Of instance i and its owner o.
[[nodiscard]] QString instanceColumns();
[[nodiscard]] Instance instanceAt(const Statement &row, int first);
inline constexpr int kInstanceColumns = 14;

// The writing half, for one transaction.
class FilingRows
{
public:
    explicit FilingRows(const QSqlDatabase &db);

    void putInstances(const CustomerUid &owner, const QList<Instance> &instances, const QDateTime &readAt);
    bool putNumbers(const NumberReading &reading);          // false: a newer one is held
    bool noteFull(const Resource &resource, const QDateTime &at);
    qint64 account(const CustomerUid &uid);                 // makes it where there is none
    // The customers of all cases have accounts: after a rebuild of the cloud file.
    void bringUpToDate();

private:
    qint64 resource(qint64 owner, const Resource &resource);
    void putNumber(const ServiceNumber &number, qint64 owner, qint64 resource, const QDateTime &readAt);

    QSqlDatabase m_db;
    qint64 m_resourceRevision;              // of what this transaction writes
    qint64 m_numberRevision;
    Statement m_findAccount;
    Statement m_findResource;
    Statement m_insertInstance;
    Statement m_putNumber;
};

} // namespace pc
