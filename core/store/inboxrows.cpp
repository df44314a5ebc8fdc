// SPDX-License-Identifier: Apache-2.0
#include "core/store/inboxrows.h"
#include "core/messages/eventreading.h"
#include "core/store/columnvalues.h"
#include "core/store/metarows.h"
#include <QCryptographicHash>
#include <QtEndian>

namespace pc {

QString selectEntries()
{
    return QStringLiteral("SELECT e.key, e.message_id, e.content_id, t.type, e.known, e.subject, k.uid, e.object, e.line, e.happened_at, e.received_at,"
                          " e.version, e.state, e.reason, e.tries, e.duplicates, e.is_read, e.snoozed_until, e.snooze_reason, c.alias, c.name, c.login_email"
                          " FROM local.inbox_entry e LEFT JOIN local.inbox_type t ON t.id=e.type LEFT JOIN local.inbox_customer k ON k.id=e.customer"
                          " LEFT JOIN main.customer c ON c.uid=k.uid ");
}

InboxEntry entryAt(const Statement &row)
{
    InboxEntry entry;
    entry.key = row.number(0);
    entry.messageId = row.text(1);
    entry.contentId = row.text(2);
    entry.type = row.text(3);
    entry.isKnown = row.number(4) != 0;
    entry.touch = {EventSubject(row.number(5)), CustomerUid(row.text(6)), row.text(7)};
    entry.line = row.text(8);
    entry.happenedAt = timeOf(row.number(9));
    entry.receivedAt = timeOf(row.number(10));
    entry.version = row.text(11);
    entry.state = InboxState(row.number(12));
    entry.reason = row.text(13);
    entry.tries = int(row.number(14));
    entry.duplicates = int(row.number(15));
    entry.isRead = row.number(16) != 0;
    entry.snoozedUntil = timeOf(row.number(17));
    entry.snoozeReason = row.text(18);
    Customer customer;
    customer.facts.uid = entry.touch.customer;
    customer.local.alias = row.text(19);
    customer.facts.name = row.text(20);
    customer.facts.loginEmail = row.text(21);
    entry.customerName = customer.displayName();
    return entry;
}

QList<InboxEntry> entriesWhere(const QSqlDatabase &db, const QString &where, const QVariantList &values)
{
    Statement read(db, selectEntries() + where);
    read.runWith(int(values.size()), [&values](int at) { return values.at(at); });
    QList<InboxEntry> entries;
    while (read.next())
        entries += entryAt(read);
    return entries;
}

std::optional<InboxEntry> findEntry(const QSqlDatabase &db, qint64 key)
{
    const QList<InboxEntry> found = entriesWhere(db, QStringLiteral("WHERE e.key=?"), {key});
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

std::optional<QByteArray> findBody(const QSqlDatabase &db, qint64 key)
{
    Statement find(db, QStringLiteral("SELECT body FROM local.inbox_body WHERE key=?"));
    find.run(key);
    return find.next() ? std::optional(find.value(0).toByteArray()) : std::nullopt;
}

QList<InboxStep> stepsOf(const QSqlDatabase &db, qint64 key)
{
    Statement read(db, QStringLiteral("SELECT at, what, person, detail FROM local.inbox_step WHERE entry=? ORDER BY seq"));
    read.run(key);
    QList<InboxStep> steps;
    while (read.next())
        steps += InboxStep{timeOf(read.number(0)), read.text(1), read.text(2), read.text(3)};
    return steps;
}

qint64 nextInboxRevision(const QSqlDatabase &db)
{
    return scalar(db, QStringLiteral("SELECT ifnull(max(revision), 0) + 1 FROM local.inbox_entry")).toLongLong();
}

static QString epochKey()
{
    return QStringLiteral("inbox_epoch");
}

qint64 inboxEpoch(const QSqlDatabase &db)
{
    return meta(db, QStringLiteral("local"), epochKey()).toLongLong();
}

void countInboxEpoch(const QSqlDatabase &db)
{
    setMeta(db, QStringLiteral("local"), epochKey(), QString::number(inboxEpoch(db) + 1));
}

void addStep(const QSqlDatabase &db, qint64 key, const InboxStep &step)
{
    Statement(db, QStringLiteral("INSERT INTO local.inbox_step(entry, at, what, person, detail) VALUES(?, ?, ?, ?, ?)"))
        .run(key, stamp(step.at), step.what, step.person, step.detail);
}

static qint64 numberOf(const QSqlDatabase &db, const QString &table, const QString &column, const QString &text)
{
    if (text.isEmpty())
        return 0;
    Statement find(db, QStringLiteral("SELECT id FROM local.%1 WHERE %2=?").arg(table, column));
    find.run(text);
    if (find.next())
        return find.number(0);
    return Statement(db, QStringLiteral("INSERT INTO local.%1(%2) VALUES(?)").arg(table, column)).run(text).lastId();
}

qint64 typeNumber(const QSqlDatabase &db, const QString &type)
{
    return numberOf(db, QStringLiteral("inbox_type"), QStringLiteral("type"), type);
}

qint64 inboxCustomerNumber(const QSqlDatabase &db, const CustomerUid &uid)
{
    return numberOf(db, QStringLiteral("inbox_customer"), QStringLiteral("uid"), uid.text());
}

static QByteArray sumOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).first(16);
}

qint64 foldOf(const InboxEntry &entry)
{
    const QByteArray what = entry.type.isEmpty()
                                ? "m\0" + entry.messageId.toUtf8()
                                : "t\0" + entry.type.toUtf8() + '\0' + entry.touch.customer.text().toUtf8() + '\0' + entry.touch.object.toUtf8();
    return qFromBigEndian<qint64>(sumOf(what).constData()) & 0x3fff'ffff'ffff'ffff;
}

QByteArray messageSum(const QString &messageId)
{
    return messageId.isEmpty() ? QByteArray() : sumOf("message " + messageId.toUtf8());
}

QByteArray contentSum(const QString &contentId, const QByteArray &body)
{
    return contentId.isEmpty() ? QByteArray() : sumOf("content " + sumOf(contentId.toUtf8()) + sumOf(decodedBody(body)));
}

void noteSeen(const QSqlDatabase &db, const QByteArray &sum, qint64 key)
{
    if (!sum.isEmpty())
        Statement(db, QStringLiteral("INSERT OR IGNORE INTO local.inbox_seen(sum, entry) VALUES(?, ?)")).run(sum, key);
}

void putReading(const QSqlDatabase &db, qint64 key, const InboxEntry &read, qint64 revision)
{
    Statement(db, QStringLiteral("UPDATE local.inbox_entry SET content_id=?, type=?, known=?, subject=?, customer=?, object=?, line=?, happened_at=?,"
                                 " version=?, fold=?, revision=? WHERE key=?"))
        .run(read.contentId, typeNumber(db, read.type), int(read.isKnown), int(read.touch.subject), inboxCustomerNumber(db, read.touch.customer),
             read.touch.object, read.line, stamp(read.happenedAt), read.version, foldOf(read), revision, key);
}

void putState(const QSqlDatabase &db, qint64 key, InboxState state, const QString &reason)
{
    Statement(db, QStringLiteral("UPDATE local.inbox_entry SET state=?, reason=?, tries=0, tried_at=0, revision=? WHERE key=?"))
        .run(int(state), reason, nextInboxRevision(db), key);
}

} // namespace pc
