// SPDX-License-Identifier: Apache-2.0
#include "core/store/inboxdeeds.h"
#include "core/messages/eventorder.h"
#include "core/store/columnvalues.h"
#include "core/store/inboxreading.h"
#include "core/store/inboxrows.h"
#include "core/store/inboxtexts.h"
#include <QStringDecoder>

namespace pc {

static EventMark markOf(const InboxEntry &entry)
{
    return {entry.version, entry.happenedAt};
}

// What names no object is about its customer.
static QString markCustomer(const EventTouch &touch)
{
    return touch.object.isEmpty() ? touch.customer.text() : QLatin1String("");
}

static bool hasMark(const EventTouch &touch)
{
    return touch.subject != EventSubject::None && !(touch.object.isEmpty() && touch.customer.isEmpty());
}

static EventMark heldMark(const QSqlDatabase &db, const EventTouch &touch)
{
    Statement find(db, QStringLiteral("SELECT version, time FROM local.inbox_mark WHERE object=? AND subject=? AND customer=?"));
    find.run(touch.object, int(touch.subject), markCustomer(touch));
    return find.next() ? EventMark{find.text(0), timeOf(find.number(1))} : EventMark();
}

bool isOvertaken(const QSqlDatabase &db, const InboxEntry &entry)
{
    return hasMark(entry.touch) && hasReached(heldMark(db, entry.touch), markOf(entry));
}

static void moveMark(const QSqlDatabase &db, const InboxEntry &entry)
{
    if (!hasMark(entry.touch))
        return;
    const EventMark moved = movedOn(heldMark(db, entry.touch), markOf(entry));
    Statement(db, QStringLiteral("INSERT INTO local.inbox_mark(subject, customer, object, version, time) VALUES(?, ?, ?, ?, ?)"
                                 " ON CONFLICT(object, subject, customer) DO UPDATE SET version=excluded.version, time=excluded.time"))
        .run(int(entry.touch.subject), markCustomer(entry.touch), entry.touch.object, moved.version, stamp(moved.time));
}

static QString stepName(InboxState state)
{
    switch (state) {
    case InboxState::Waiting:
        return QStringLiteral("tried");
    case InboxState::Processed:
        return QStringLiteral("processed");
    case InboxState::Late:
        return QStringLiteral("late");
    case InboxState::Quarantined:
        return QStringLiteral("quarantined");
    case InboxState::Discarded:
        return QStringLiteral("discarded");
    }
    return {};
}

void settleEntry(const QSqlDatabase &db, const InboxOutcome &outcome, const QDateTime &at, qint64 revision)
{
    Statement put(db, QStringLiteral("UPDATE local.inbox_entry SET state=?, reason=?, tries=tries+1, tried_at=?, revision=? WHERE key=? AND state=0"));
    put.run(int(outcome.state), outcome.reason, stamp(at), revision, outcome.key);
    if (put.affected() < 1)
        return;
    addStep(db, outcome.key, {at, stepName(outcome.state), {}, outcome.reason});
    if (outcome.state != InboxState::Processed)
        return;
    if (const std::optional<InboxEntry> entry = findEntry(db, outcome.key))
        moveMark(db, *entry);
}

bool replayEntry(const QSqlDatabase &db, qint64 key, const QString &person, const QDateTime &at)
{
    const std::optional<InboxEntry> entry = findEntry(db, key);
    if (!entry || (entry->state != InboxState::Quarantined && entry->state != InboxState::Late && entry->state != InboxState::Discarded))
        return false;
    const InboxEntry read = readKept(db, *entry);
    putReading(db, key, read, nextInboxRevision(db));
    putState(db, key, read.state, read.reason);
    addStep(db, key, {at, QStringLiteral("replayed"), person, {}});
    if (read.state == InboxState::Quarantined)
        addStep(db, key, {at, QStringLiteral("quarantined"), {}, read.reason});
    return true;
}

static QString keptText(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(body);
    return decoder.hasError() ? QString::fromLatin1(body.toBase64()) : text;
}

bool fixEntry(const QSqlDatabase &db, qint64 key, const QByteArray &body, const InboxEntry &read, const QString &person, const QDateTime &at)
{
    const std::optional<InboxEntry> entry = findEntry(db, key);
    if (!entry || entry->state != InboxState::Quarantined)
        return false;
    addStep(db, key, {at, QStringLiteral("fixed"), person, keptText(findBody(db, key).value_or(QByteArray()))});
    Statement(db, QStringLiteral("INSERT OR REPLACE INTO local.inbox_body(key, body) VALUES(?, ?)")).run(key, body);
    InboxEntry taken = read;
    taken.messageId = entry->messageId;
    putReading(db, key, taken, nextInboxRevision(db));
    putState(db, key, read.state, read.reason);
    noteSeen(db, contentSum(read.contentId, body), key);        // the right one may still come by itself
    indexText(db, key);
    if (read.state == InboxState::Quarantined)
        addStep(db, key, {at, QStringLiteral("quarantined"), {}, read.reason});
    return true;
}

bool discardEntry(const QSqlDatabase &db, qint64 key, const QString &person, const QString &note, const QDateTime &at)
{
    const std::optional<InboxEntry> entry = findEntry(db, key);
    if (!entry || entry->state == InboxState::Processed || entry->state == InboxState::Discarded)
        return false;
    putState(db, key, InboxState::Discarded, note);
    addStep(db, key, {at, QStringLiteral("discarded"), person, note});
    return true;
}

bool snoozeEntry(const QSqlDatabase &db, qint64 key, const QDateTime &until, const QString &reason, const QString &person, const QDateTime &at)
{
    Statement put(db, QStringLiteral("UPDATE local.inbox_entry SET snoozed_until=?, snooze_reason=?, revision=?"
                                     " WHERE fold=(SELECT fold FROM local.inbox_entry WHERE key=?) AND (key=? OR snoozed_until<>? OR snooze_reason<>?)"));
    put.run(stamp(until), until.isValid() ? reason : QString(), nextInboxRevision(db), key, key, stamp(until), reason);
    if (put.affected() < 1)
        return false;
    const QString detail = until.isValid() ? until.toUTC().toString(Qt::ISODate) + (reason.isEmpty() ? QString() : u' ' + reason) : QString();
    addStep(db, key, {at, until.isValid() ? QStringLiteral("snoozed") : QStringLiteral("woken"), person, detail});
    return true;
}

void markEntriesRead(const QSqlDatabase &db, const QList<qint64> &keys, bool isRead)
{
    const qint64 revision = nextInboxRevision(db);
    // What repeats it and came before was seen with it.
    Statement put(db, isRead ? QStringLiteral("UPDATE local.inbox_entry SET is_read=1, revision=?"
                                              " WHERE fold=(SELECT fold FROM local.inbox_entry WHERE key=?) AND key<=? AND is_read=0")
                             : QStringLiteral("UPDATE local.inbox_entry SET is_read=0, revision=? WHERE key IN (?, ?) AND is_read<>0"));
    for (const qint64 key : keys)
        put.run(revision, key, key);
}

bool wakeEntries(const QSqlDatabase &db, const QDateTime &now)
{
    const QList<InboxEntry> due = entriesWhere(db, QStringLiteral("WHERE e.snoozed_until BETWEEN 1 AND ?"), {stamp(now)});
    if (due.isEmpty())
        return false;
    Statement(db, QStringLiteral("UPDATE local.inbox_entry SET snoozed_until=0, snooze_reason='', is_read=0, revision=? WHERE snoozed_until BETWEEN 1 AND ?"))
        .run(nextInboxRevision(db), stamp(now));
    for (const InboxEntry &entry : due)
        addStep(db, entry.key, {now, QStringLiteral("woken"), {}, {}});
    return true;
}

qint64 expireEntries(const QSqlDatabase &db, const QDateTime &before, int limit)
{
    Statement find(db, QStringLiteral("SELECT key FROM local.inbox_entry WHERE state IN (1, 2, 4) AND received_at<? AND snoozed_until=0"
                                      " ORDER BY received_at LIMIT ?"));
    find.run(before.toMSecsSinceEpoch(), limit);
    QStringList keys;
    while (find.next())
        keys += QString::number(find.number(0));
    if (keys.isEmpty())
        return 0;
    const QString these = keys.join(u',');
    for (const char *table : {"DELETE FROM local.inbox_body WHERE key", "DELETE FROM local.inbox_step WHERE entry", "DELETE FROM main.inbox_text WHERE rowid",
                              "DELETE FROM local.inbox_entry WHERE key"})
        execute(db, QStringLiteral("%1 IN (%2)").arg(QLatin1String(table), these));
    countInboxEpoch(db);
    return keys.size();
}

} // namespace pc
