// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/ratelimit.h"
#include <algorithm>
#include <cmath>

namespace pc {

using std::chrono::milliseconds;

milliseconds TokenBucket::take(milliseconds now)
{
    if (now < m_pausedUntil)
        return m_pausedUntil - now;
    m_tokens = std::min(m_burst, m_tokens + double((now - m_filledAt).count()) * m_perSecond / 1000.0);
    m_filledAt = now;
    if (m_tokens >= 1) {
        m_tokens -= 1;
        return milliseconds(0);
    }
    return std::max(milliseconds(1), milliseconds(std::llround(std::ceil((1 - m_tokens) * 1000.0 / m_perSecond - 1e-6))));
}

void TokenBucket::pauseUntil(milliseconds time)
{
    m_pausedUntil = std::max(m_pausedUntil, time);
}

} // namespace pc
