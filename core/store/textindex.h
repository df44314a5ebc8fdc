// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/rowset.h"
#include "core/store/statement.h"

namespace pc {

// What a text is found by: NAME_text holds its trigrams, NAME_gram its pieces of one and two characters. Throws SqlFailure.

// Rows in which every word is found; words are folded.
[[nodiscard]] RowNumbers indexMatches(const QSqlDatabase &db, const QString &name, const QStringList &words);
// Of these rows. Reads the texts themselves, column `search` of the table: for a few rows that is cheaper than the index, which
// walks through every row that shares a part of the fragment.
[[nodiscard]] RowNumbers keepMatching(const QSqlDatabase &db, const QString &table, const RowNumbers &rows, const QStringList &words);

class TextIndex
{
public:
    TextIndex(const QSqlDatabase &db, const QString &name);
    void insert(qint64 row, const QString &foldedText);
    void remove(qint64 row, const QString &foldedText);     // the text as it was inserted

private:
    Statement m_textDelete;
    Statement m_textInsert;
    Statement m_gramDelete;
    Statement m_gramInsert;
};

} // namespace pc
