// SPDX-License-Identifier: Apache-2.0
#include "core/store/inboxreading.h"
#include "core/messages/eventreading.h"
#include "core/store/columnvalues.h"
#include "core/store/inboxrows.h"
#include "core/store/inboxsettings.h"
#include "core/store/inboxtexts.h"
#include "core/store/metarows.h"

namespace pc {

static InboxEntry readBy(const EventTable &table, const QSqlDatabase &db, const InboxEntry &entry)
{
    QueueMessage message;
    message.id = entry.messageId;
    message.body = findBody(db, entry.key).value_or(QByteArray());
    Statement find(db, QStringLiteral("SELECT enqueued_at FROM local.inbox_entry WHERE key=?"));
    find.run(entry.key);
    message.enqueuedAt = find.next() ? timeOf(find.number(0)) : QDateTime();
    return readEvent(message, table);
}

InboxEntry readKept(const QSqlDatabase &db, const InboxEntry &entry)
{
    return readBy(eventTable(db), db, entry);
}

static QString cursorKey()
{
    return QStringLiteral("inbox_unread_from");
}

void beginReading(const QSqlDatabase &db)
{
    const qint64 last = scalar(db, QStringLiteral("SELECT ifnull(max(key), 0) FROM local.inbox_entry")).toLongLong();
    setMeta(db, QStringLiteral("local"), cursorKey(), QString::number(last));
}

// A fault of reading may have gone, or come; what was processed stays processed. Whether the bytes had arrived whole is not asked again.
static void readAnew(const QSqlDatabase &db, const InboxEntry &entry, const EventTable &table, const QDateTime &at, qint64 revision)
{
    const InboxEntry read = readBy(table, db, entry);
    const bool isOfReading = entry.state == InboxState::Quarantined
                             && (entry.reason.startsWith(faultName(EventFault::MissingObject)) || entry.reason.startsWith(faultName(EventFault::MissingCustomer))
                                 || entry.reason.startsWith(faultName(EventFault::WrongTime)));
    putReading(db, entry.key, read, revision);
    if ((entry.state != InboxState::Waiting && !isOfReading) || (read.state == entry.state && read.reason == entry.reason))
        return;
    if (entry.state == InboxState::Waiting && read.state == InboxState::Waiting)
        return;     // tried before: its reason stays
    putState(db, entry.key, read.state, read.reason);
    addStep(db, entry.key, {at, read.state == InboxState::Waiting ? QStringLiteral("replayed") : QStringLiteral("quarantined"), {}, read.reason});
}

bool readOn(const QSqlDatabase &db, const QDateTime &at, int limit)
{
    const qint64 from = meta(db, QStringLiteral("local"), cursorKey()).toLongLong();
    if (from <= 0)
        return false;
    const EventTable table = eventTable(db);
    const qint64 revision = nextInboxRevision(db);
    const QList<InboxEntry> entries = entriesWhere(db, QStringLiteral("WHERE e.key<=? ORDER BY e.key DESC LIMIT ?"), {from, limit});
    for (const InboxEntry &entry : entries) {
        readAnew(db, entry, table, at, revision);
        indexText(db, entry.key);
    }
    const bool isLast = entries.size() < limit;
    setMeta(db, QStringLiteral("local"), cursorKey(), isLast ? QStringLiteral("0") : QString::number(entries.constLast().key - 1));
    return !isLast;
}

} // namespace pc
