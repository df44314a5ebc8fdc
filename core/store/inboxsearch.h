// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/store/accountlinks.h"
#include "core/store/inboxstore.h"
#include "core/store/inboxtable.h"
#include <array>

namespace pc {

// Answers InboxQuery from a reader's connection: one walk through what is held in memory gives the rows of what is asked for and the
// counts of every Show, kept until something is written. Belongs to one thread. Throws SqlFailure.
class InboxSearch
{
public:
    InboxSearch(CustomerSearch &customers, const Clock *clock) : m_customers(customers, QStringLiteral("local.inbox_customer")), m_clock(clock) {}

    [[nodiscard]] InboxWindow read(QSqlDatabase &db, const InboxQuery &query, qint64 first, int count);
    [[nodiscard]] QList<InboxCount> counts(QSqlDatabase &db, const InboxQuery &query);
    [[nodiscard]] QList<qint64> unreadKeys(QSqlDatabase &db, InboxQuery query);     // of all that the query shows, folded or not
    void forget();

private:
    static constexpr size_t kShows = size_t(InboxQuery::Show::All) + 1;
    static_assert(kShows <= 8, "one bit each");

    struct Answer
    {
        InboxQuery query;
        RowNumbers rows;                    // places, newest first
        std::vector<qint32> folded;         // entries in each
        std::array<qint64, kShows> counts{};
        qint64 goodUntil = 0;               // when the next entry wakes
        bool hasCustomers = false;          // depends on what customers are called
    };
    struct Word                             // of a text: customers it is found in, and entries themselves
    {
        std::vector<char> customers;
        RowSet rows;
    };
    struct Filter
    {
        std::optional<std::vector<char>> customers, types;
        qint64 from = 0, to = 0;
        std::vector<Word> words;
        [[nodiscard]] bool passes(const InboxTable::Place &place, qint32 at) const;
    };

    void refresh(QSqlDatabase &db);
    [[nodiscard]] Filter filterOf(QSqlDatabase &db, const InboxQuery &query);
    [[nodiscard]] const Answer &answer(QSqlDatabase &db, const InboxQuery &query, bool anyShow);
    [[nodiscard]] Answer walk(QSqlDatabase &db, const InboxQuery &query);

    AccountLinks m_customers;
    const Clock *m_clock;
    InboxTable m_table;
    qint64 m_dataVersion = -1;              // of customers
    std::deque<Answer> m_answers;
};

} // namespace pc
