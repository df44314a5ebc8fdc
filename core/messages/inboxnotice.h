// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/messages/eventreading.h"
#include <functional>

namespace pc {

// What decides whether an entry pops up.
struct NoticeRules
{
    EventTable table;
    QList<InboxRule> rules;
    QuietHours quiet;
};

// Which of the entries that arrived pop up now, in their order: of the kinds that are notified, unless a rule says otherwise; none in
// quiet hours; none that is read, snoozed or put aside. `groupsOf`: groups of a customer. Pure.
[[nodiscard]] QList<InboxEntry> noticed(const QList<InboxEntry> &arrived, const NoticeRules &by,
                                        const std::function<QStringList(const CustomerUid &)> &groupsOf, const QDateTime &localNow);

} // namespace pc
