// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/store/accountlinks.h"
#include "core/store/filingstore.h"
#include "core/store/filingtable.h"
#include "core/store/filingtexts.h"

namespace pc {

// Answers FilingQuery from a reader's connection: what is filtered and sorted by is held in memory, the rows that a window shows
// are read. Belongs to one thread. Throws SqlFailure.
class FilingSearch
{
public:
    FilingSearch(CustomerSearch &customers, const Clock *clock) : m_clock(clock), m_accounts(customers, QStringLiteral("filing_account")) {}

    [[nodiscard]] FilingWindow read(QSqlDatabase &db, const FilingQuery &query, qint64 first, int count);
    [[nodiscard]] QList<FilingCount> counts(QSqlDatabase &db, const FilingQuery &query);
    [[nodiscard]] std::optional<FilingRow> row(QSqlDatabase &db, const QString &key);
    [[nodiscard]] QList<FilingCase> cases(QSqlDatabase &db);    // all of them
    void forget();

private:
    struct Words;
    struct Found                            // what a query shows without the state that it asks for
    {
        FilingQuery query;
        std::vector<char> accounts;         // of its scope
        RowSet rows;
    };

    void refresh(QSqlDatabase &db);
    void follow(QSqlDatabase &db, const FilingTable::Change &change);
    void dropOutdated(QSqlDatabase &db);
    [[nodiscard]] bool isFound(const Found &found, qint32 at) const;
    [[nodiscard]] bool shows(const FilingTable::Place &place, const FilingQuery &query) const;
    [[nodiscard]] Words words(QSqlDatabase &db, const QString &text);
    [[nodiscard]] const RowSet &matching(QSqlDatabase &db, const FilingQuery &query);
    [[nodiscard]] quint64 ownKey(FilingQuery::Sort sort, size_t at) const;
    [[nodiscard]] SortKeys keys(QSqlDatabase &db, FilingQuery::Sort sort);
    [[nodiscard]] SortKeys ranks(QSqlDatabase &db, const QString &select) const;
    [[nodiscard]] SortKeys domainKeys() const;
    [[nodiscard]] const RowOrder &order(QSqlDatabase &db, FilingQuery::Sort sort);
    [[nodiscard]] const RowNumbers &matches(QSqlDatabase &db, const FilingQuery &query);
    [[nodiscard]] QList<FilingRow> rows(QSqlDatabase &db, const RowNumbers &places) const;

    const Clock *m_clock;
    QDate m_today;
    FilingTable m_table;
    FilingTexts m_texts;
    AccountLinks m_accounts;
    qint64 m_dataVersion = -1;              // of customers, in whose scopes and names filings stand
    std::deque<std::pair<FilingQuery::Sort, RowOrder>> m_orders;
    std::deque<Found> m_found;
    std::deque<std::pair<FilingQuery, RowNumbers>> m_matches;
};

} // namespace pc
