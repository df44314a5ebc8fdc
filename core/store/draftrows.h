// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/ticketdraft.h"
#include "core/store/statement.h"

namespace pc {

// The tables "ticket_draft" and "ticket_macro" of staff's file. Throws SqlFailure; writing runs inside the caller's transaction.

[[nodiscard]] std::optional<TicketDraft> findDraft(const QSqlDatabase &db, const QString &key);
[[nodiscard]] QList<TicketDraft> allDrafts(const QSqlDatabase &db);     // newest first
void putDraft(const QSqlDatabase &db, const TicketDraft &draft);
void dropDraft(const QSqlDatabase &db, const QString &key);

[[nodiscard]] QList<TicketMacro> allMacros(const QSqlDatabase &db);     // most used first
void putMacro(const QSqlDatabase &db, const TicketMacro &macro);
bool dropMacro(const QSqlDatabase &db, const QString &id);              // false: there is none
bool countMacroUse(const QSqlDatabase &db, const QString &id);          // false: there is none
// Once in the life of a file, and only where there are none.
void giveBuiltInMacros(const QSqlDatabase &db);

} // namespace pc
