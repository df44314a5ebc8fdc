// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/store/accountlinks.h"
#include "core/store/tickettable.h"
#include "core/store/ticketstore.h"

namespace pc {

// Answers TicketQuery from a reader's connection: what is filtered and sorted by is held in memory, texts are found by their index,
// and the rows that a window shows are read. Belongs to one thread. Throws SqlFailure.
class TicketSearch
{
public:
    TicketSearch(CustomerSearch &customers, const Clock *clock) : m_clock(clock), m_accounts(customers, QStringLiteral("ticket_account")) {}

    [[nodiscard]] TicketWindow read(QSqlDatabase &db, const TicketQuery &query, qint64 first, int count);
    [[nodiscard]] QList<TicketCount> counts(QSqlDatabase &db, const TicketQuery &query);
    [[nodiscard]] std::optional<TicketRow> row(QSqlDatabase &db, const TicketId &id, const QString &person);
    // Reads on behind the first answers: false when every ticket is held.
    [[nodiscard]] bool readOn(QSqlDatabase &db);
    void forget();

private:
    struct Word                             // of a text that is searched for
    {
        QString text;                       // folded
        std::vector<char> accounts;         // in whose customer it is found
    };
    struct Found                            // what a query finds, whatever it shows
    {
        TicketQuery query;
        std::vector<char> accounts;         // of its scope
        qint32 subject = 0;                 // -1: one that no ticket has
        std::vector<Word> words;
        RowSet rows;
    };
    struct Match                            // what a query shows, in its order
    {
        TicketQuery query;
        qint64 until = 0;                   // good before this time
        RowNumbers rows;
    };

    void refresh(QSqlDatabase &db);
    void readAll(QSqlDatabase &db);
    void forgetAnswers();
    void follow(QSqlDatabase &db, const TicketTable::Change &change);
    void dropOutdated(QSqlDatabase &db);
    [[nodiscard]] bool isInScope(const Found &found, qint32 at) const;
    [[nodiscard]] quint32 showsOf(const TicketTable::Place &place, qint32 person) const;
    void place(QSqlDatabase &db, Found &found, const RowNumbers *places);
    [[nodiscard]] const RowNumbers &withWord(QSqlDatabase &db, const QString &word);
    [[nodiscard]] const Found &found(QSqlDatabase &db, const TicketQuery &query);
    [[nodiscard]] quint64 ownKey(TicketQuery::Sort sort, qint32 at) const;
    [[nodiscard]] SortKeys keys(QSqlDatabase &db, TicketQuery::Sort sort);
    [[nodiscard]] const RowOrder &order(QSqlDatabase &db, TicketQuery::Sort sort);
    [[nodiscard]] const RowNumbers &matches(QSqlDatabase &db, const TicketQuery &query);
    [[nodiscard]] QList<TicketRow> rows(QSqlDatabase &db, const RowNumbers &places, const QString &person) const;

    const Clock *m_clock;
    AccountLinks m_accounts;
    TicketTable m_table;
    qint64 m_now = 0;                       // milliseconds UTC
    qint64 m_dataVersion = -1;              // of customers, in whose scopes and names tickets stand
    std::deque<std::pair<TicketQuery::Sort, RowOrder>> m_orders;
    std::deque<Found> m_found;
    std::deque<Match> m_matches;
    std::deque<std::pair<QString, RowNumbers>> m_words;     // rows in which a word is found, the last ones asked for
};

} // namespace pc
