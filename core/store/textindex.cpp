// SPDX-License-Identifier: Apache-2.0
#include "core/store/textindex.h"
#include "core/store/textkeys.h"

namespace pc {

RowNumbers indexMatches(const QSqlDatabase &db, const QString &name, const QStringList &words)
{
    QStringList fragments;
    QStringList pieces;
    for (QString word : words) {
        if (word.toUcs4().size() < 3)
            pieces += QStringLiteral("\"%1\"").arg(shortPiece(word));
        else
            fragments += QStringLiteral("\"%1\"").arg(word.replace(u'"', QStringLiteral("\"\"")));
    }
    const auto matches = [&](QLatin1String kind, const QStringList &terms) {
        return rowNumbers(db, QStringLiteral("SELECT rowid AS id FROM %1 WHERE %1 MATCH ?").arg(name + kind), {terms.join(QStringLiteral(" AND "))});
    };
    if (pieces.isEmpty())
        return matches(QLatin1String("_text"), fragments);
    RowNumbers rows = matches(QLatin1String("_gram"), pieces);
    if (fragments.isEmpty())
        return rows;
    const RowSet both(matches(QLatin1String("_text"), fragments));
    std::erase_if(rows, [&both](qint32 row) { return !both.has(row); });
    return rows;
}

RowNumbers keepMatching(const QSqlDatabase &db, const QString &table, const RowNumbers &rows, const QStringList &words)
{
    QString select = QStringLiteral("SELECT id FROM %1 WHERE id IN (%2)").arg(table, numberList(rows));
    for (qsizetype i = 0; i < words.size(); ++i)
        select += QLatin1String(" AND instr(search, ?) > 0");
    return rowNumbers(db, select, QVariantList(words.begin(), words.end()));
}

TextIndex::TextIndex(const QSqlDatabase &db, const QString &name)
    : m_textDelete(db, QStringLiteral("INSERT INTO %1_text(%1_text, rowid, search) VALUES('delete', ?, ?)").arg(name)),
      m_textInsert(db, QStringLiteral("INSERT INTO %1_text(rowid, search) VALUES(?, ?)").arg(name)),
      m_gramDelete(db, QStringLiteral("INSERT INTO %1_gram(%1_gram, rowid, grams) VALUES('delete', ?, ?)").arg(name)),
      m_gramInsert(db, QStringLiteral("INSERT INTO %1_gram(rowid, grams) VALUES(?, ?)").arg(name))
{
}

void TextIndex::insert(qint64 row, const QString &foldedText)
{
    m_textInsert.run(row, foldedText);
    m_gramInsert.run(row, shortPieces(foldedText).join(u' '));
}

void TextIndex::remove(qint64 row, const QString &foldedText)
{
    m_textDelete.run(row, foldedText);
    m_gramDelete.run(row, shortPieces(foldedText).join(u' '));
}

} // namespace pc
