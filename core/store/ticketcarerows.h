// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/statement.h"
#include "core/store/ticketstore.h"
#include <QMultiHash>

namespace pc {

// What staff say of tickets, in their own file. Throws SqlFailure; writing runs inside the caller's transaction.

[[nodiscard]] TicketCare careOf(const QSqlDatabase &db, const TicketId &id);
void putCare(const QSqlDatabase &db, const TicketId &id, const TicketCare &care);

[[nodiscard]] QList<InternalNote> internalNotesOf(const QSqlDatabase &db, const TicketId &id);
void addInternalNote(const QSqlDatabase &db, const TicketId &id, const InternalNote &note);
[[nodiscard]] TicketId removeInternalNote(const QSqlDatabase &db, const QString &noteId);   // whose it was; empty: there is none

// By ticket, others than `person`; without those that were not heard of for two minutes.
[[nodiscard]] QMultiHash<QString, TicketPresence> presences(const QSqlDatabase &db, const QString &person, const QDateTime &now);
// Both answer whether others see a difference.
bool enterTicket(const QSqlDatabase &db, const TicketId &id, const QString &person, bool isWriting, const QDateTime &now);
bool leaveTicket(const QSqlDatabase &db, const TicketId &id, const QString &person);

[[nodiscard]] QString targetsText(const QSqlDatabase &db);              // as stored; empty: never set
[[nodiscard]] TicketTargets targetsOf(const QString &text);
void putTargets(const QSqlDatabase &db, const TicketTargets &targets);

[[nodiscard]] QList<TicketProduct> ticketProducts(const QSqlDatabase &db);
void putTicketProducts(const QSqlDatabase &db, const QList<TicketProduct> &products);

} // namespace pc
