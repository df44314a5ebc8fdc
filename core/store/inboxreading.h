// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/inbox.h"
#include <QSqlDatabase>

namespace pc {

// Bodies that are kept, read by the table as it is now. Throws SqlFailure.

// What the body of an entry says. Whether it had arrived whole was judged when it came.
[[nodiscard]] InboxEntry readKept(const QSqlDatabase &db, const InboxEntry &entry);

// Reads all entries anew, by pieces: which are still to be read stands in the file.
void beginReading(const QSqlDatabase &db);
// The next `limit` of them, newest first, within the transaction of whoever makes it; false: all have been read.
[[nodiscard]] bool readOn(const QSqlDatabase &db, const QDateTime &at, int limit);

} // namespace pc
