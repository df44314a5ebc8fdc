// SPDX-License-Identifier: Apache-2.0
#include "core/messages/inboxnotice.h"

namespace pc {

QList<InboxEntry> noticed(const QList<InboxEntry> &arrived, const NoticeRules &by, const std::function<QStringList(const CustomerUid &)> &groupsOf,
                          const QDateTime &localNow)
{
    if (isQuiet(by.quiet, localNow))
        return {};
    QList<InboxEntry> shown;
    for (const InboxEntry &entry : arrived) {
        const bool isAside = entry.state == InboxState::Quarantined || entry.state == InboxState::Discarded || entry.state == InboxState::Late;
        if (entry.isRead || isAside || entry.snoozedUntil > localNow)
            continue;
        const InboxRule *rule = ruleFor(entry, by.rules, groupsOf(entry.touch.customer));
        const EventKind *kind = kindFor(by.table, entry.type);
        if (rule ? rule->deed == InboxRule::Deed::Notify : kind && kind->isNotified)
            shown += entry;
    }
    return shown;
}

} // namespace pc
