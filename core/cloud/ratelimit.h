// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>

namespace pc {

// A token bucket: `perSecond` calls on average, `burst` at once. Times are Clock::monotonic(). Pure bookkeeping.
class TokenBucket
{
public:
    TokenBucket(double perSecond, double burst) : m_perSecond(perSecond), m_burst(burst), m_tokens(burst) {}

    // Zero: a token was taken. Else how long to wait before asking again.
    [[nodiscard]] std::chrono::milliseconds take(std::chrono::milliseconds now);
    // The service asked for a pause.
    void pauseUntil(std::chrono::milliseconds time);

private:
    double m_perSecond, m_burst, m_tokens;
    std::chrono::milliseconds m_filledAt{0}, m_pausedUntil{0};
};

} // namespace pc
