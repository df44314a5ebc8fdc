// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/inboxstore.h"
#include <QSqlDatabase>

namespace pc {

// What becomes of entries, each call within the transaction of whoever makes it. Throws SqlFailure.

[[nodiscard]] bool isOvertaken(const QSqlDatabase &db, const InboxEntry &entry);
// Entries that wait no longer are left as they are.
void settleEntry(const QSqlDatabase &db, const InboxOutcome &outcome, const QDateTime &at, qint64 revision);

// Staff's; false: not there, or not in a state for it.
[[nodiscard]] bool replayEntry(const QSqlDatabase &db, qint64 key, const QString &person, const QDateTime &at);
[[nodiscard]] bool fixEntry(const QSqlDatabase &db, qint64 key, const QByteArray &body, const InboxEntry &read, const QString &person, const QDateTime &at);
[[nodiscard]] bool discardEntry(const QSqlDatabase &db, qint64 key, const QString &person, const QString &note, const QDateTime &at);
[[nodiscard]] bool snoozeEntry(const QSqlDatabase &db, qint64 key, const QDateTime &until, const QString &reason, const QString &person, const QDateTime &at);
void markEntriesRead(const QSqlDatabase &db, const QList<qint64> &keys, bool isRead);

// Those whose snooze has ended are there again, unread; answers whether there were any.
[[nodiscard]] bool wakeEntries(const QSqlDatabase &db, const QDateTime &now);

// Takes at most `limit` away of what is settled and came before; answers how many.
[[nodiscard]] qint64 expireEntries(const QSqlDatabase &db, const QDateTime &before, int limit);

} // namespace pc
