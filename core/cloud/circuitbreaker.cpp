// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/circuitbreaker.h"
#include <algorithm>

namespace pc {

using std::chrono::milliseconds;

CircuitBreaker::Verdict CircuitBreaker::ask(milliseconds now)
{
    if (!m_isOpen)
        return Verdict::Pass;
    if (m_isProbing || now < m_openedAt + m_pause)
        return Verdict::Refuse;
    m_isProbing = true;
    return Verdict::Probe;
}

void CircuitBreaker::succeeded()
{
    m_failures = 0;
    m_isOpen = m_isProbing = false;
}

void CircuitBreaker::failed(milliseconds now)
{
    ++m_failures;
    // Calls that were under way when it opened must not push the next probe away.
    if (m_isProbing || (!m_isOpen && m_failures >= m_limit)) {
        m_isOpen = true;
        m_isProbing = false;
        m_openedAt = now;
    }
}

void CircuitBreaker::abandoned()
{
    m_isProbing = false;
}

milliseconds CircuitBreaker::wait(milliseconds now) const
{
    return m_isOpen ? std::max(milliseconds(0), m_openedAt + m_pause - now) : milliseconds(0);
}

} // namespace pc
