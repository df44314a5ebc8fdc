// SPDX-License-Identifier: Apache-2.0
#include "core/store/draftrows.h"
#include "core/store/builtinmacros.h"
#include "core/store/columnvalues.h"
#include "core/store/metarows.h"

namespace pc {

static QString draftColumns()
{
    return QStringLiteral("key, ticket, customer, product, title, text, files, person, operation, saved_at");
}

static QString filesText(const QList<DraftFile> &files)
{
    QJsonArray array;
    for (const DraftFile &file : files) {
        QJsonArray blurred;
        for (const QRect &area : file.blurred)
            blurred += QJsonArray{area.x(), area.y(), area.width(), area.height()};
        array += QJsonObject{{QStringLiteral("path"), file.path}, {QStringLiteral("blurred"), blurred}, {QStringLiteral("shrunk"), file.isShrunk}};
    }
    return files.isEmpty() ? QString() : jsonOf(array);
}

static QList<DraftFile> filesOf(const QString &text)
{
    QList<DraftFile> files;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto &value : array) {
        DraftFile file{value[QStringLiteral("path")].toString(), {}, value[QStringLiteral("shrunk")].toBool()};
        const QJsonArray blurred = value[QStringLiteral("blurred")].toArray();
        for (const auto &area : blurred)
            file.blurred += QRect(area[0].toInt(), area[1].toInt(), area[2].toInt(), area[3].toInt());
        files += file;
    }
    return files;
}

static TicketDraft draftAt(const Statement &row)
{
    TicketDraft draft;
    draft.key = row.text(0);
    draft.ticket = TicketId(row.text(1));
    draft.customer = CustomerUid(row.text(2));
    draft.product = row.text(3);
    draft.title = row.text(4);
    draft.text = row.text(5);
    draft.files = filesOf(row.text(6));
    draft.person = row.text(7);
    draft.operation = OperationId(row.text(8));
    draft.savedAt = timeOf(row.number(9));
    return draft;
}

std::optional<TicketDraft> findDraft(const QSqlDatabase &db, const QString &key)
{
    Statement find(db, QStringLiteral("SELECT %1 FROM local.ticket_draft WHERE key=?").arg(draftColumns()));
    find.run(key);
    return find.next() ? std::optional(draftAt(find)) : std::nullopt;
}

QList<TicketDraft> allDrafts(const QSqlDatabase &db)
{
    Statement read(db, QStringLiteral("SELECT %1 FROM local.ticket_draft ORDER BY saved_at DESC, seq DESC").arg(draftColumns()));
    read.run();
    QList<TicketDraft> drafts;
    while (read.next())
        drafts += draftAt(read);
    return drafts;
}

void putDraft(const QSqlDatabase &db, const TicketDraft &draft)
{
    Statement(db, QStringLiteral("INSERT INTO local.ticket_draft(%1) VALUES(?,?,?,?,?,?,?,?,?,?) ON CONFLICT(key) DO UPDATE SET"
                                 " (ticket, customer, product, title, text, files, person, operation, saved_at)=(excluded.ticket, excluded.customer,"
                                 " excluded.product, excluded.title, excluded.text, excluded.files, excluded.person, excluded.operation,"
                                 " excluded.saved_at)").arg(draftColumns()))
        .run(draft.key, draft.ticket.text(), draft.customer.text(), draft.product, draft.title, draft.text, filesText(draft.files), draft.person,
             draft.operation.text(), stamp(draft.savedAt));
}

void dropDraft(const QSqlDatabase &db, const QString &key)
{
    Statement(db, QStringLiteral("DELETE FROM local.ticket_draft WHERE key=?")).run(key);
}

QList<TicketMacro> allMacros(const QSqlDatabase &db)
{
    Statement read(db, QStringLiteral("SELECT id, name, text, language, uses FROM local.ticket_macro ORDER BY uses DESC, seq"));
    read.run();
    QList<TicketMacro> macros;
    while (read.next())
        macros += TicketMacro{read.text(0), read.text(1), read.text(2), read.text(3), read.number(4)};
    return macros;
}

void putMacro(const QSqlDatabase &db, const TicketMacro &macro)
{
    Statement(db, QStringLiteral("INSERT INTO local.ticket_macro(id, name, text, language, uses) VALUES(?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET"
                                 " (name, text, language, uses)=(excluded.name, excluded.text, excluded.language, excluded.uses)"))
        .run(macro.id, macro.name, macro.text, macro.language, macro.uses);
}

bool dropMacro(const QSqlDatabase &db, const QString &id)
{
    Statement drop(db, QStringLiteral("DELETE FROM local.ticket_macro WHERE id=?"));
    drop.run(id);
    return drop.affected() > 0;
}

bool countMacroUse(const QSqlDatabase &db, const QString &id)
{
    Statement count(db, QStringLiteral("UPDATE local.ticket_macro SET uses=uses+1 WHERE id=?"));
    count.run(id);
    return count.affected() > 0;
}

void giveBuiltInMacros(const QSqlDatabase &db)
{
    const QString local = QStringLiteral("local"), key = QStringLiteral("macros_given");
    if (!meta(db, local, key).isEmpty())
        return;
    if (allMacros(db).isEmpty()) {          // those that came out of a damaged file are staff's choice
        for (const TicketMacro &macro : builtInMacros())
            putMacro(db, macro);
    }
    setMeta(db, local, key, QStringLiteral("1"));
}

} // namespace pc
