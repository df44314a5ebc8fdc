// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include <mutex>

namespace pc {

// Whether an environment may be written to right now. One per journal, shared by its two threads.
class WriteLock
{
public:
    WriteLock(bool readOnly, const Clock *clock) : m_isReadOnly(readOnly), m_clock(clock) {}

    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] QDateTime unlockedUntil() const;      // UTC; invalid: locked, or never read-only
    void unlock(std::chrono::milliseconds time);        // zero or less: locks
    void lock() { unlock(std::chrono::milliseconds(0)); }

private:
    [[nodiscard]] bool isUnlocked() const;

    const bool m_isReadOnly;
    const Clock *m_clock;
    mutable std::mutex m_mutex;
    // Both must hold: the wall clock goes on while the machine sleeps, the other cannot be set by hand.
    QDateTime m_until;
    std::chrono::milliseconds m_monotonicUntil{0};
};

} // namespace pc
