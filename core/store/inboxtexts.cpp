// SPDX-License-Identifier: Apache-2.0
#include "core/store/inboxtexts.h"
#include "core/messages/eventreading.h"
#include "core/store/inboxrows.h"
#include "core/store/metarows.h"
#include "core/store/textindex.h"
#include "core/store/textkeys.h"

namespace pc {

static constexpr qsizetype kShortestFragment = 3;   // of a trigram index

static QString indexedKey()
{
    return QStringLiteral("inbox_text_to");
}

static qint64 indexedTo(const QSqlDatabase &db)
{
    return meta(db, QStringLiteral("main"), indexedKey()).toLongLong();
}

static QString textOf(const InboxEntry &entry, const QByteArray &body)
{
    QString text = QStringList{entry.type, entry.line, entry.touch.object, entry.contentId, entry.messageId}.join(u'\n');
    const QList<BodyLine> lines = bodyTree(body);
    for (const BodyLine &line : lines) {
        if (text.size() >= kInboxTextCharacters)
            break;
        text += u'\n' + line.name + u' ' + line.value;
    }
    return folded(text.left(kInboxTextCharacters).remove(QChar(0)));
}

static void put(const QSqlDatabase &db, const InboxEntry &entry)
{
    Statement(db, QStringLiteral("INSERT OR REPLACE INTO main.inbox_text(rowid, search) VALUES(?, ?)"))
        .run(entry.key, textOf(entry, findBody(db, entry.key).value_or(QByteArray())));
}

bool indexOn(const QSqlDatabase &db, int limit)
{
    const QList<InboxEntry> entries = entriesWhere(db, QStringLiteral("WHERE e.key>? ORDER BY e.key LIMIT ?"), {indexedTo(db), limit});
    for (const InboxEntry &entry : entries)
        put(db, entry);
    if (!entries.isEmpty())
        setMeta(db, QStringLiteral("main"), indexedKey(), QString::number(entries.constLast().key));
    return entries.size() == limit;
}

void indexText(const QSqlDatabase &db, qint64 key)
{
    if (key > indexedTo(db))
        return;     // its turn comes
    if (const std::optional<InboxEntry> entry = findEntry(db, key))
        put(db, *entry);
}

RowNumbers inboxKeysWith(const QSqlDatabase &db, const QString &word)
{
    if (word.toUcs4().size() >= kShortestFragment)
        return indexMatches(db, QStringLiteral("inbox"), {word});
    return rowNumbers(db, QStringLiteral("SELECT e.key AS id FROM local.inbox_entry e LEFT JOIN local.inbox_type t ON t.id=e.type"
                                         " WHERE instr(lower(e.line || ' ' || e.object || ' ' || ifnull(t.type, '')), ?)>0"), {word});
}

} // namespace pc
