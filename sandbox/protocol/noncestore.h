// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QSet>
#include <deque>

namespace pc::sandbox {

// Nonces seen in the last 31 minutes.
class NonceStore
{
public:
    // False when it was used before; otherwise it is used from now on.
    [[nodiscard]] bool use(const QByteArray &nonce, const QDateTime &now);

private:
    struct Entry { QDateTime at; QByteArray nonce; };
    std::deque<Entry> m_order;
    QSet<QByteArray> m_seen;
};

} // namespace pc::sandbox
