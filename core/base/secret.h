// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <memory>

namespace pc {

// Text that must not be shown, logged or written: keys, tokens, single-use links. Copies share one buffer, which is
// overwritten when the last copy goes. There is no stream operator on purpose.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray utf8);                    // takes the bytes; the caller's own copy is the caller's to wipe
    [[nodiscard]] bool isEmpty() const { return !m_bytes || m_bytes->isEmpty(); }
    [[nodiscard]] QByteArray reveal() const;             // call at the place of use, do not keep
    friend bool operator==(const Secret &a, const Secret &b) { return a.reveal() == b.reveal(); }

private:
    std::shared_ptr<const QByteArray> m_bytes;
};

// Overwrites the buffer if this is its only owner, then empties it.
void wipe(QByteArray &bytes);

} // namespace pc
