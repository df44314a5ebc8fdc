// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/inbox.h"
#include "core/store/inboxstore.h"
#include "core/store/statement.h"

namespace pc {

// Entries of the inbox in the two files. On the thread of the connection; throws SqlFailure.

// "SELECT … FROM …" of whole entries, to which a WHERE about `e` is added; entryAt() reads its rows.
[[nodiscard]] QString selectEntries();
[[nodiscard]] InboxEntry entryAt(const Statement &row);
[[nodiscard]] std::optional<InboxEntry> findEntry(const QSqlDatabase &db, qint64 key);
[[nodiscard]] QList<InboxEntry> entriesWhere(const QSqlDatabase &db, const QString &where, const QVariantList &values = {});
[[nodiscard]] std::optional<QByteArray> findBody(const QSqlDatabase &db, qint64 key);
[[nodiscard]] QList<InboxStep> stepsOf(const QSqlDatabase &db, qint64 key);

// The revision of a transaction that writes.
[[nodiscard]] qint64 nextInboxRevision(const QSqlDatabase &db);
// Grows when entries are taken away: lists are then made anew.
[[nodiscard]] qint64 inboxEpoch(const QSqlDatabase &db);
void countInboxEpoch(const QSqlDatabase &db);

void addStep(const QSqlDatabase &db, qint64 key, const InboxStep &step);

// The numbers under which types and customers stand; made when they are new. 0: an empty one.
[[nodiscard]] qint64 typeNumber(const QSqlDatabase &db, const QString &type);
[[nodiscard]] qint64 inboxCustomerNumber(const QSqlDatabase &db, const CustomerUid &uid);
// Entries of one fold repeat each other; what names no type repeats nothing.
[[nodiscard]] qint64 foldOf(const InboxEntry &entry);

// What has been seen: a message by its id, a content by its id and its body, however that was packed.
[[nodiscard]] QByteArray messageSum(const QString &messageId);
[[nodiscard]] QByteArray contentSum(const QString &contentId, const QByteArray &body);
void noteSeen(const QSqlDatabase &db, const QByteArray &sum, qint64 key);

// What reading a body told takes the place of what was held: all but times of ours, marks of staff and counts.
void putReading(const QSqlDatabase &db, qint64 key, const InboxEntry &read, qint64 revision);
// Another state by itself or by a person: tries are counted from 0.
void putState(const QSqlDatabase &db, qint64 key, InboxState state, const QString &reason);

} // namespace pc
