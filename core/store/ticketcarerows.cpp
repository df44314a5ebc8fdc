// SPDX-License-Identifier: Apache-2.0
#include "core/store/ticketcarerows.h"
#include "core/store/columnvalues.h"
#include <chrono>

namespace pc {

static constexpr qint64 kPresenceMs = std::chrono::milliseconds(std::chrono::minutes(2)).count();

TicketCare careOf(const QSqlDatabase &db, const TicketId &id)
{
    Statement read(db, QStringLiteral("SELECT stage, owner, target, seen_at FROM local.ticket_care WHERE ticket=?"));
    read.run(id.text());
    return read.next() ? TicketCare{TicketCare::Stage(read.number(0)), read.text(1), timeOf(read.number(2)), timeOf(read.number(3))} : TicketCare();
}

void putCare(const QSqlDatabase &db, const TicketId &id, const TicketCare &care)
{
    Statement(db, QStringLiteral("INSERT INTO local.ticket_care(ticket, stage, owner, target, seen_at, revision)"
                                 " VALUES(?,?,?,?,?, (SELECT ifnull(max(revision), 0) + 1 FROM local.ticket_care)) ON CONFLICT(ticket) DO UPDATE SET"
                                 " (stage, owner, target, seen_at, revision)=(excluded.stage, excluded.owner, excluded.target, excluded.seen_at, excluded.revision)"))
        .run(id.text(), int(care.stage), care.owner, stamp(care.target), stamp(care.seenAt));
}

QList<InternalNote> internalNotesOf(const QSqlDatabase &db, const TicketId &id)
{
    Statement read(db, QStringLiteral("SELECT id, person, at, text FROM local.internal_note WHERE ticket=? ORDER BY at, seq"));
    read.run(id.text());
    QList<InternalNote> notes;
    while (read.next())
        notes += InternalNote{read.text(0), read.text(1), timeOf(read.number(2)), read.text(3)};
    return notes;
}

void addInternalNote(const QSqlDatabase &db, const TicketId &id, const InternalNote &note)
{
    Statement(db, QStringLiteral("INSERT INTO local.internal_note(id, ticket, person, at, text) VALUES(?,?,?,?,?)"))
        .run(note.id, id.text(), note.person, stamp(note.at), note.text);
}

TicketId removeInternalNote(const QSqlDatabase &db, const QString &noteId)
{
    Statement find(db, QStringLiteral("SELECT ticket FROM local.internal_note WHERE id=?"));
    find.run(noteId);
    if (!find.next())
        return {};
    const TicketId ticket(find.text(0));
    find.finish();
    Statement(db, QStringLiteral("DELETE FROM local.internal_note WHERE id=?")).run(noteId);
    return ticket;
}

QMultiHash<QString, TicketPresence> presences(const QSqlDatabase &db, const QString &person, const QDateTime &now)
{
    Statement read(db, QStringLiteral("SELECT p.ticket, p.person, p.since, p.writing OR EXISTS(SELECT 1 FROM local.ticket_draft d"
                                      " WHERE d.ticket=p.ticket AND d.ticket<>'' AND d.person=p.person AND d.text<>'')"
                                      " FROM local.ticket_presence p WHERE p.person<>? AND p.at BETWEEN ? AND ? ORDER BY p.since DESC"));
    read.run(person, stamp(now) - kPresenceMs, stamp(now) + kPresenceMs);   // further ahead wrote a clock that was wrong
    QMultiHash<QString, TicketPresence> all;
    while (read.next())
        all.insert(read.text(0), TicketPresence{read.text(1), timeOf(read.number(2)), read.number(3) != 0});
    return all;
}

bool enterTicket(const QSqlDatabase &db, const TicketId &id, const QString &person, bool isWriting, const QDateTime &now)
{
    Statement(db, QStringLiteral("DELETE FROM local.ticket_presence WHERE at NOT BETWEEN ? AND ?"))
        .run(stamp(now) - kPresenceMs, stamp(now) + kPresenceMs);
    Statement find(db, QStringLiteral("SELECT writing FROM local.ticket_presence WHERE ticket=? AND person=?"));
    find.run(id.text(), person);
    const bool isSeen = find.next() && (find.number(0) != 0) == isWriting;
    find.finish();
    Statement(db, QStringLiteral("INSERT INTO local.ticket_presence(ticket, person, since, at, writing) VALUES(?,?,?,?,?)"
                                 " ON CONFLICT(ticket, person) DO UPDATE SET at=excluded.at, writing=excluded.writing"))
        .run(id.text(), person, stamp(now), stamp(now), int(isWriting));
    return !isSeen;
}

bool leaveTicket(const QSqlDatabase &db, const TicketId &id, const QString &person)
{
    Statement leave(db, QStringLiteral("DELETE FROM local.ticket_presence WHERE ticket=? AND person=?"));
    leave.run(id.text(), person);
    return leave.affected() > 0;
}

// Among the settings, which come out of a damaged file with the others.
static QString targetsKey()
{
    return QStringLiteral("ticketTargets");
}

using Target = std::optional<int> TicketTargets::*;
static constexpr std::pair<QLatin1String, Target> kTargets[] = {
    {QLatin1String("assigned"), &TicketTargets::assigned}, {QLatin1String("dealing"), &TicketTargets::dealing},
    {QLatin1String("waitFeedback"), &TicketTargets::waitFeedback}, {QLatin1String("feedback"), &TicketTargets::feedback},
    {QLatin1String("waitConfirm"), &TicketTargets::waitConfirm}};

QString targetsText(const QSqlDatabase &db)
{
    Statement read(db, QStringLiteral("SELECT value FROM local.setting WHERE key=?"));
    read.run(targetsKey());
    return read.next() ? read.text(0) : QString();
}

TicketTargets targetsOf(const QString &text)
{
    const QJsonDocument stored = QJsonDocument::fromJson(text.toUtf8());
    TicketTargets targets;
    for (const auto &[name, target] : kTargets) {
        const QJsonValue hours = stored.object().value(name);
        if (stored.isObject())
            targets.*target = hours.isDouble() ? std::optional(hours.toInt()) : std::nullopt;
    }
    return targets;
}

void putTargets(const QSqlDatabase &db, const TicketTargets &targets)
{
    QVariantMap map;
    for (const auto &[name, target] : kTargets) {
        if (targets.*target)
            map.insert(name, *(targets.*target));
    }
    const QString text = map.isEmpty() ? QStringLiteral("{}") : jsonOf(map);
    Statement(db, QStringLiteral("INSERT OR REPLACE INTO local.setting(key, value) VALUES(?, ?)")).run(targetsKey(), text);
}

QList<TicketProduct> ticketProducts(const QSqlDatabase &db)
{
    Statement read(db, QStringLiteral("SELECT id, name, grp FROM local.ticket_product ORDER BY seq"));
    read.run();
    QList<TicketProduct> products;
    while (read.next())
        products += TicketProduct{read.text(0), read.text(1), read.text(2)};
    return products;
}

void putTicketProducts(const QSqlDatabase &db, const QList<TicketProduct> &products)
{
    execute(db, QStringLiteral("DELETE FROM local.ticket_product"));
    Statement insert(db, QStringLiteral("INSERT OR IGNORE INTO local.ticket_product(id, name, grp) VALUES(?,?,?)"));
    for (const TicketProduct &product : products)
        insert.run(product.id, product.name, product.group);
}

} // namespace pc
