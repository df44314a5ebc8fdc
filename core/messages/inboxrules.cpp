// SPDX-License-Identifier: Apache-2.0
#include "core/messages/eventreading.h"

namespace pc {

const InboxRule *ruleFor(const InboxEntry &entry, const QList<InboxRule> &rules, const QStringList &groups)
{
    const auto it = std::find_if(rules.begin(), rules.end(), [&](const InboxRule &rule) {
        return matchesType(rule.type, entry.type) && (!rule.customer || *rule.customer == entry.touch.customer)
               && (!rule.group || groups.contains(*rule.group));
    });
    return it == rules.end() ? nullptr : &*it;
}

// A quiet time that began yesterday may still last.
bool isQuiet(const QuietHours &hours, const QDateTime &localNow)
{
    if (!hours.isOn || !localNow.isValid())
        return false;
    const QTime now = localNow.time();
    const int today = localNow.date().dayOfWeek();
    const bool endsNextDay = hours.to <= hours.from;
    if (hours.days.contains(today) && now >= hours.from && (endsNextDay || now < hours.to))
        return true;
    const int yesterday = today == 1 ? 7 : today - 1;
    return endsNextDay && hours.days.contains(yesterday) && now < hours.to;
}

} // namespace pc
