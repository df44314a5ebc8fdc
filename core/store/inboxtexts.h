// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/rowset.h"
#include <QSqlDatabase>
#include <QString>

namespace pc {

inline constexpr int kInboxTextCharacters = 4'000;  // of type, line, ids and body, by which an entry is found

// The text by which entries are found: an index in the copy of cloud data, made behind the entries so that taking them in waits for
// nothing. Throws SqlFailure.

// The next `limit` entries, within the transaction of whoever makes it; false: all are in it.
[[nodiscard]] bool indexOn(const QSqlDatabase &db, int limit);
void indexText(const QSqlDatabase &db, qint64 key);

// Keys of the entries in which a folded word is found; words of one or two characters in type, line and object alone.
[[nodiscard]] RowNumbers inboxKeysWith(const QSqlDatabase &db, const QString &word);

} // namespace pc
