// SPDX-License-Identifier: Apache-2.0
#include "core/store/ticketrows.h"
#include "core/store/columnvalues.h"
#include "core/store/metarows.h"
#include "core/store/textkeys.h"
#include <algorithm>

namespace pc {

QString ticketColumns()
{
    return QStringLiteral("t.id, t.ticket_id, a.uid, s.product, t.title, t.state, t.state_text, t.opened_at, t.extra, t.read_at");
}

QString ticketTables()
{
    return QStringLiteral("ticket t LEFT JOIN ticket_account a ON a.id=t.account LEFT JOIN ticket_subject s ON s.id=t.subject");
}

Ticket ticketAt(const Statement &row)
{
    Ticket ticket;
    ticket.id = TicketId(row.text(1));
    ticket.customer = CustomerUid(row.text(2));
    ticket.product = row.text(3);
    ticket.title = row.text(4);
    ticket.state = codedAt<TicketState>(row, 5);
    ticket.openedAt = timeOf(row.number(7));
    ticket.extra = mapOf(row.text(8));
    ticket.readAt = timeOf(row.number(9));
    return ticket;
}

static QString filesText(const QList<TicketFile> &files)
{
    QJsonArray array;
    for (const TicketFile &file : files)
        array += QJsonObject{{QStringLiteral("id"), file.id}, {QStringLiteral("name"), file.name}};
    return files.isEmpty() ? QString() : jsonOf(array);
}

static QList<TicketFile> filesOf(const QString &text)
{
    QList<TicketFile> files;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &value : array)
        files += TicketFile{value[QStringLiteral("id")].toString(), value[QStringLiteral("name")].toString()};
    return files;
}

static QString noteColumns()
{
    return QStringLiteral("n.key, n.side, n.author, n.confidential, n.text, n.at, n.files");
}

static QList<TicketNote> notesAt(Statement &read)
{
    QList<TicketNote> notes;
    while (read.next()) {
        TicketNote note;
        note.key = read.text(0);
        note.from = TicketNote::From(read.number(1));
        note.author = read.text(2);
        note.isConfidential = read.number(3) != 0;
        note.text = read.text(4);
        note.at = timeOf(read.number(5));
        note.files = filesOf(read.text(6));
        notes += note;
    }
    return notes;
}

QList<TicketNote> notesOf(const QSqlDatabase &db, const TicketId &id)
{
    Statement read(db, QStringLiteral("SELECT %1 FROM ticket t JOIN ticket_note n ON n.ticket=t.id WHERE t.ticket_id=? ORDER BY n.at, n.id").arg(noteColumns()));
    read.run(id.text());
    return notesAt(read);
}

std::optional<QDateTime> newestOf(const QSqlDatabase &db, const TicketId &id)
{
    Statement read(db, QStringLiteral("SELECT max(last_note_at, state_since) FROM ticket WHERE ticket_id=?"));
    read.run(id.text());
    return read.next() ? std::optional(timeOf(read.number(0))) : std::nullopt;
}

// What was read later stays, unless a clock says "later" that was far ahead and has been set right since.
static bool isOvertaken(const QDateTime &readAt, const QDateTime &heldAt)
{
    return readAt < heldAt && readAt.secsTo(heldAt) < kClockWasWrong;
}

TicketRows::TicketRows(const QSqlDatabase &db, TextKeys &keys)
    : m_db(db), m_keys(keys), m_revision(scalar(db, QStringLiteral("SELECT ifnull(max(revision), 0) + 1 FROM ticket")).toLongLong()),
      m_find(db, QStringLiteral("SELECT %1, t.state_since, t.notes_read_at FROM %2 WHERE t.ticket_id=?").arg(ticketColumns(), ticketTables())),
      m_touch(db, QStringLiteral("UPDATE ticket SET read_at=? WHERE id=?")),
      m_insert(db, QStringLiteral("INSERT INTO ticket(ticket_id, account, subject, title, title_key, state, state_text, state_since, opened_at, extra,"
                                  " read_at, revision) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)")),
      m_update(db, QStringLiteral("UPDATE ticket SET account=?, subject=?, title=?, title_key=?, state=?, state_text=?, state_since=?, opened_at=?,"
                                  " extra=?, read_at=?, notes_stale=max(notes_stale, ?), revision=? WHERE id=?")),
      m_findAccount(db, QStringLiteral("SELECT id FROM ticket_account WHERE uid=?")),
      m_insertAccount(db, QStringLiteral("INSERT INTO ticket_account(uid) VALUES(?)")),
      m_findSubject(db, QStringLiteral("SELECT id FROM ticket_subject WHERE product=?")),
      m_insertSubject(db, QStringLiteral("INSERT INTO ticket_subject(product) VALUES(?)")),
      m_notes(db, QStringLiteral("SELECT %1 FROM ticket_note n WHERE n.ticket=? ORDER BY n.at, n.id").arg(noteColumns())),
      m_insertNote(db, QStringLiteral("INSERT INTO ticket_note(ticket, key, side, author, confidential, text, at, files) VALUES(?,?,?,?,?,?,?,?)")),
      m_findWords(db, QStringLiteral("SELECT search FROM ticket_words WHERE id=?")),
      m_putWords(db, QStringLiteral("INSERT INTO ticket_words(id, search) VALUES(?, ?) ON CONFLICT(id) DO UPDATE SET search=excluded.search")),
      m_index(db, QStringLiteral("ticket"))
{
}

std::optional<TicketRows::Held> TicketRows::find(const TicketId &id)
{
    m_find.run(id.text());
    if (!m_find.next())
        return {};
    const Held held{m_find.number(0), ticketAt(m_find), m_find.number(kTicketColumns), m_find.number(kTicketColumns + 1)};
    m_find.finish();
    return held;
}

// 0 for an empty text, which is none.
qint64 TicketRows::numberOf(Statement &find, Statement &insert, const QString &text)
{
    if (text.isEmpty())
        return 0;
    find.run(text);
    if (!find.next())
        return insert.run(text).lastId();
    const qint64 id = find.number(0);
    find.finish();
    return id;
}

void TicketRows::insert(const Ticket &ticket)
{
    m_insert.run(ticket.id.text(), numberOf(m_findAccount, m_insertAccount, ticket.customer.text()), numberOf(m_findSubject, m_insertSubject, ticket.product),
                 ticket.title, m_keys.sortKey(ticket.title), int(ticket.state.value), ticket.state.text, stamp(ticket.readAt), stamp(ticket.openedAt),
                 jsonOf(ticket.extra), stamp(ticket.readAt), m_revision);
    writeWords(m_insert.lastId(), ticket);
}

bool TicketRows::put(const Ticket &told)
{
    const std::optional<Held> held = find(told.id);
    if (!held) {
        insert(told);
        return true;
    }
    if (isOvertaken(told.readAt, held->ticket.readAt))
        return false;
    Ticket ticket = told;
    if (ticket.customer.isEmpty())
        ticket.customer = held->ticket.customer;
    if (ticket.product.isEmpty())
        ticket.product = held->ticket.product;
    if (!ticket.openedAt.isValid())
        ticket.openedAt = held->ticket.openedAt;
    Ticket before = held->ticket;
    before.readAt = ticket.readAt;
    if (ticket == before) {                 // most passes find nothing new
        m_touch.run(stamp(ticket.readAt), held->row);
        return false;
    }
    const bool isMoved = ticket.state != before.state;
    m_update.run(numberOf(m_findAccount, m_insertAccount, ticket.customer.text()), numberOf(m_findSubject, m_insertSubject, ticket.product), ticket.title,
                 m_keys.sortKey(ticket.title), int(ticket.state.value), ticket.state.text, isMoved ? stamp(ticket.readAt) : held->stateSince,
                 stamp(ticket.openedAt), jsonOf(ticket.extra), stamp(ticket.readAt), int(isMoved), m_revision, held->row);
    if (ticket.title != before.title)
        writeWords(held->row, ticket);
    return true;
}

void TicketRows::writeNotes(qint64 row, const QList<TicketNote> &notes)
{
    Statement(m_db, QStringLiteral("DELETE FROM ticket_note WHERE ticket=?")).run(row);
    for (const TicketNote &note : notes)
        m_insertNote.run(row, note.key, int(note.from), note.author, int(note.isConfidential), note.text, stamp(note.at), filesText(note.files));
    Statement(m_db, QStringLiteral("UPDATE ticket SET (notes, last_note_at, last_vendor_at)=(SELECT count(*), ifnull(max(at), 0),"
                                   " ifnull(max(at) FILTER (WHERE side=%1), 0) FROM ticket_note WHERE ticket=?), last_from=?, revision=? WHERE id=?")
                        .arg(int(TicketNote::From::Vendor)))
        .run(row, int(notes.isEmpty() ? TicketNote::From::Unknown : notes.constLast().from), m_revision, row);
}

std::optional<bool> TicketRows::putNotes(const TicketId &id, QList<TicketNote> notes, const QDateTime &readAt)
{
    const std::optional<Held> held = find(id);
    if (!held)
        return {};
    if (isOvertaken(readAt, timeOf(held->notesReadAt)))
        return false;
    for (TicketNote &note : notes) {
        if (note.isConfidential)
            note.text.clear();
    }
    std::stable_sort(notes.begin(), notes.end(), [](const TicketNote &a, const TicketNote &b) { return a.at < b.at; });
    Statement read(m_db, QStringLiteral("UPDATE ticket SET notes_read_at=?, notes_stale=state_since>? WHERE id=?"));
    read.run(stamp(readAt), stamp(readAt), held->row);
    m_notes.run(held->row);
    const bool isSame = notesAt(m_notes) == notes;
    m_notes.finish();
    if (isSame)
        return false;
    writeNotes(held->row, notes);
    writeWords(held->row, held->ticket);
    return true;
}

void TicketRows::writeWords(qint64 row, const Ticket &ticket)
{
    QStringList lines{folded(ticket.id.text()), folded(ticket.title)};
    m_notes.run(row);
    for (const TicketNote &note : notesAt(m_notes))
        lines += folded(note.text);
    lines.removeAll(QString());
    const QString search = lines.join(u'\n');
    m_findWords.run(row);
    if (m_findWords.next()) {
        const QString before = m_findWords.text(0);
        m_findWords.finish();
        if (before == search)
            return;
        m_index.remove(row, before);
    }
    m_putWords.run(row, search);
    m_index.insert(row, search);
}

void TicketRows::bringUpToDate()
{
    const QString key = QStringLiteral("ticket_collation"), main = QStringLiteral("main"), collation = QString::fromLatin1(m_keys.version());
    if (meta(m_db, main, key) == collation)
        return;
    Statement write(m_db, QStringLiteral("UPDATE ticket SET title_key=? WHERE id=?"));
    for (const qint32 row : rowNumbers(m_db, QStringLiteral("SELECT id FROM ticket"))) {
        Statement read(m_db, QStringLiteral("SELECT title FROM ticket WHERE id=?"));
        read.run(row);
        if (read.next())
            write.run(m_keys.sortKey(read.text(0)), row);
    }
    setMeta(m_db, main, key, collation);
}

} // namespace pc
