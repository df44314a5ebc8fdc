// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>

namespace pc {

// Keeps calls from an endpoint that just failed several times in a row. After a pause one call is let through; its outcome
// decides. Times are Clock::monotonic(). Pure bookkeeping.
class CircuitBreaker
{
public:
    enum class Verdict { Pass, Probe, Refuse };

    CircuitBreaker(int failures, std::chrono::milliseconds pause) : m_limit(failures), m_pause(pause) {}

    [[nodiscard]] Verdict ask(std::chrono::milliseconds now);
    void succeeded();                               // the endpoint answered
    void failed(std::chrono::milliseconds now);
    void abandoned();                               // the call was stopped: nothing learned
    [[nodiscard]] std::chrono::milliseconds wait(std::chrono::milliseconds now) const; // until the next probe

private:
    int m_limit;
    std::chrono::milliseconds m_pause;
    int m_failures = 0;
    bool m_isOpen = false;
    bool m_isProbing = false;
    std::chrono::milliseconds m_openedAt{0};
};

} // namespace pc
