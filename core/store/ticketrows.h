// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/ticket.h"
#include "core/store/textindex.h"

namespace pc {

class TextKeys;

// The tables "ticket", "ticket_account", "ticket_subject", "ticket_note" and "ticket_words": rows to values and back. Throws SqlFailure.

// For SELECT, of ticket t, its account a and its subject s; the first column is t.id.
[[nodiscard]] QString ticketColumns();
[[nodiscard]] QString ticketTables();
[[nodiscard]] Ticket ticketAt(const Statement &row);
inline constexpr int kTicketColumns = 10;

[[nodiscard]] QList<TicketNote> notesOf(const QSqlDatabase &db, const TicketId &id);    // oldest first
// When the last thing happened that the store knows of: a later one has been seen by nobody. Nothing: the ticket is not here.
[[nodiscard]] std::optional<QDateTime> newestOf(const QSqlDatabase &db, const TicketId &id);

inline constexpr qint64 kClockWasWrong = 24 * 3600;     // seconds: no reading is under way so long

// The writing half, for one transaction.
class TicketRows
{
public:
    TicketRows(const QSqlDatabase &db, TextKeys &keys);

    // What is not told stays as it was told before. False: nothing that is shown changed.
    bool put(const Ticket &told);
    // Replaces all; absent: there is no such ticket; false: a newer reading is held, or nothing changed.
    [[nodiscard]] std::optional<bool> putNotes(const TicketId &id, QList<TicketNote> notes, const QDateTime &readAt);
    void bringUpToDate();                   // titles sort by the collation of today

private:
    struct Held
    {
        qint64 row = 0;
        Ticket ticket;
        qint64 stateSince = 0, notesReadAt = 0;
    };
    [[nodiscard]] std::optional<Held> find(const TicketId &id);
    [[nodiscard]] qint64 numberOf(Statement &find, Statement &insert, const QString &text);
    void insert(const Ticket &ticket);
    void writeNotes(qint64 row, const QList<TicketNote> &notes);
    void writeWords(qint64 row, const Ticket &ticket);

    QSqlDatabase m_db;
    TextKeys &m_keys;
    qint64 m_revision;                      // of what this transaction writes
    Statement m_find, m_touch, m_insert, m_update;
    Statement m_findAccount, m_insertAccount, m_findSubject, m_insertSubject;
    Statement m_notes, m_insertNote, m_findWords, m_putWords;
    TextIndex m_index;
};

} // namespace pc
