// SPDX-License-Identifier: Apache-2.0
#include "tests/support/manualclock.h"
#include <QMetaObject>
#include <algorithm>

namespace pc {

ManualClock::ManualClock(QDateTime start) : m_wall(std::move(start)) {}

QDateTime ManualClock::utcNow() const
{
    const std::lock_guard lock(m_mutex);
    return m_wall;
}

std::chrono::milliseconds ManualClock::monotonic() const
{
    const std::lock_guard lock(m_mutex);
    return m_elapsed;
}

void ManualClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn)
{
    const std::lock_guard lock(m_mutex);
    m_due.push_back({m_elapsed + delay, context, std::move(fn)});
}

void ManualClock::advance(std::chrono::milliseconds by)
{
    std::vector<Due> due;
    {
        const std::lock_guard lock(m_mutex);
        m_wall = m_wall.addMSecs(by.count());
        m_elapsed += by;
        const auto firstDue = std::stable_partition(m_due.begin(), m_due.end(), [this](const Due &d) { return d.at > m_elapsed; });
        due.assign(std::make_move_iterator(firstDue), std::make_move_iterator(m_due.end()));
        m_due.erase(firstDue, m_due.end());
    }
    std::stable_sort(due.begin(), due.end(), [](const Due &a, const Due &b) { return a.at < b.at; });
    for (Due &d : due) {
        if (d.context)
            QMetaObject::invokeMethod(d.context, std::move(d.fn), Qt::QueuedConnection);
    }
}

void ManualClock::jumpWall(std::chrono::milliseconds by)
{
    const std::lock_guard lock(m_mutex);
    m_wall = m_wall.addMSecs(by.count());
}

int ManualClock::pending() const
{
    const std::lock_guard lock(m_mutex);
    return int(std::count_if(m_due.begin(), m_due.end(), [](const Due &d) { return !d.context.isNull(); }));
}

} // namespace pc
