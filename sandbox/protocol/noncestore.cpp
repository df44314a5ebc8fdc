// SPDX-License-Identifier: Apache-2.0
#include "sandbox/protocol/noncestore.h"

namespace pc::sandbox {

namespace {
constexpr qint64 kWindowSeconds = 31 * 60;
}

bool NonceStore::use(const QByteArray &nonce, const QDateTime &now)
{
    while (!m_order.empty() && m_order.front().at.secsTo(now) > kWindowSeconds) {
        m_seen.remove(m_order.front().nonce);
        m_order.pop_front();
    }
    if (m_seen.contains(nonce))
        return false;
    m_seen.insert(nonce);
    m_order.push_back({now, nonce});
    return true;
}

} // namespace pc::sandbox
