// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/inboxstore.h"
#include "core/store/statement.h"

namespace pc {

// Takes messages in, within the transaction of whoever makes it: duplicates found, rules applied, steps written. Throws SqlFailure.
class InboxAdmission
{
public:
    InboxAdmission(const QSqlDatabase &db, const QDateTime &receivedAt);

    void take(const Arrival &arrival);
    [[nodiscard]] const QList<qint64> &taken() const { return m_taken; }    // keys of what was new
    [[nodiscard]] bool hasChanged() const { return m_hasChanged; }

private:
    [[nodiscard]] qint64 seenAs(const QByteArray &sum);                     // 0: not seen; else its entry, which may be gone
    void countDuplicate(qint64 key, const QString &how);
    [[nodiscard]] QString earlierWith(const QString &contentId);
    [[nodiscard]] QStringList groupsOf(const CustomerUid &uid);
    void follow(InboxEntry &entry);
    void put(InboxEntry entry, const Arrival &arrival);

    QSqlDatabase m_db;
    QDateTime m_now;
    qint64 m_revision;
    QList<InboxRule> m_rules;
    QList<qint64> m_taken;
    bool m_hasChanged = false;
    Statement m_find;
    Statement m_insert;
    Statement m_body;
    Statement m_repeat;
    Statement m_sameContent;
    Statement m_snoozed;
};

} // namespace pc
