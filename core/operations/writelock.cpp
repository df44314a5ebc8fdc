// SPDX-License-Identifier: Apache-2.0
#include "core/operations/writelock.h"

namespace pc {

bool WriteLock::isUnlocked() const
{
    return m_until.isValid() && m_clock->utcNow() < m_until && m_clock->monotonic() < m_monotonicUntil;
}

bool WriteLock::isLocked() const
{
    const std::scoped_lock lock(m_mutex);
    return m_isReadOnly && !isUnlocked();
}

QDateTime WriteLock::unlockedUntil() const
{
    const std::scoped_lock lock(m_mutex);
    return m_isReadOnly && isUnlocked() ? m_until : QDateTime();
}

void WriteLock::unlock(std::chrono::milliseconds time)
{
    const std::scoped_lock lock(m_mutex);
    m_until = time.count() > 0 ? m_clock->utcNow().addMSecs(time.count()) : QDateTime();
    m_monotonicUntil = m_clock->monotonic() + time;
}

} // namespace pc
