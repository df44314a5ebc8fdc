// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"

namespace pc::sandbox {

// The time by which records live: the real one plus what somebody moved it ahead. The protocol keeps to the real time, so that
// a moved clock makes no signature expire.
class WorldClock
{
public:
    explicit WorldClock(const Clock &clock) : m_clock(clock) {}
    [[nodiscard]] QDateTime now() const { return m_clock.utcNow().addSecs(m_ahead.count()); }
    [[nodiscard]] std::chrono::seconds ahead() const { return m_ahead; }
    void move(std::chrono::seconds forward) { m_ahead += forward; }     // never back: what happened has happened

private:
    const Clock &m_clock;
    std::chrono::seconds m_ahead{0};
};

} // namespace pc::sandbox
