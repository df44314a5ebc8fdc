// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/inbox.h"
#include <QSqlDatabase>

namespace pc {

// What staff say of how messages are read and told, in local.setting. Throws SqlFailure. What is absent or not readable is as the
// program starts with.
[[nodiscard]] EventTable eventTable(const QSqlDatabase &db);
void setEventTable(const QSqlDatabase &db, const EventTable &table);
[[nodiscard]] QList<InboxRule> inboxRules(const QSqlDatabase &db);
void setInboxRules(const QSqlDatabase &db, const QList<InboxRule> &rules);
[[nodiscard]] QuietHours quietHours(const QSqlDatabase &db);
void setQuietHours(const QSqlDatabase &db, const QuietHours &hours);

} // namespace pc
