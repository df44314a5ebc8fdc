// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/store/customersearch.h"
#include "core/store/quotastore.h"

namespace pc {

// Answers QuotaQuery from a reader's connection. Which customers and in which order of names is for the customers' search to
// tell; the figures of all quotas are held here, sorted, filtered and summed in memory; of a change what was written is read. Belongs to one
// thread. Throws SqlFailure.
class QuotaSearch
{
public:
    QuotaSearch(CustomerSearch &customers, const Clock *clock) : m_customers(customers), m_clock(clock) {}

    [[nodiscard]] QuotaWindow read(QSqlDatabase &db, const QuotaQuery &query, qint64 first, int count);
    [[nodiscard]] QList<QuotaTotals> totals(QSqlDatabase &db, const QuotaQuery &query);
    [[nodiscard]] QList<CustomerUid> stale(QSqlDatabase &db, const QDateTime &before, const QList<CustomerUid> &first, int limit);
    void forget();

private:
    // Of one quota: what is sorted, filtered and summed by. Absent: not known.
    struct Figures
    {
        std::optional<qint64> total, available, consumed, alarm, zeroDay, perDay;
        qint64 readAt = 0;                  // of available
        bool isRead = false;                // anything
        bool hasNoLedger = false;
        int currency = 0;                   // place in m_currencies
        // What is used up has reached its day, whichever it was: before every day to come.
        [[nodiscard]] std::optional<qint64> dayOfZero() const { return available && *available <= 0 ? std::optional<qint64>(0) : zeroDay; }
    };
    void load(QSqlDatabase &db);
    void take(const QByteArray &figures);
    [[nodiscard]] const Figures &figures(qint32 row) const;
    [[nodiscard]] bool shows(const Figures &figures, const QuotaQuery &query) const;
    [[nodiscard]] RowSet matching(QSqlDatabase &db, const QuotaQuery &query);
    [[nodiscard]] RowNumbers urgentFirst(RowNumbers rows) const;
    [[nodiscard]] RowOrder order(QSqlDatabase &db, QuotaQuery::Sort sort);
    [[nodiscard]] const RowNumbers &matches(QSqlDatabase &db, const QuotaQuery &query);

    CustomerSearch &m_customers;
    const Clock *m_clock;
    QDate m_today;
    qint64 m_dataVersion = -1;
    qint64 m_revision = 0;                  // of the figures held
    std::vector<Figures> m_figures;         // by customer.id
    QStringList m_currencies{QString()};    // the first for rows that name none
    std::deque<std::pair<QuotaQuery, RowNumbers>> m_matches;
};

} // namespace pc
