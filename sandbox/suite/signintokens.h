// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <chrono>
#include <optional>

namespace pc::sandbox {

// Sign-in tokens: 30 seconds, one use.
class SigninTokens
{
public:
    [[nodiscard]] QByteArray issue(const QString &customer, const QDateTime &now);
    // The customer; nothing when the token is unknown, used or too old. Used up in either case.
    [[nodiscard]] std::optional<QString> redeem(const QByteArray &token, const QDateTime &now);
    void age(std::chrono::seconds by);      // all end that much sooner

private:
    struct Token { QString customer; QDateTime expires; };
    QHash<QByteArray, Token> m_tokens;
};

} // namespace pc::sandbox
