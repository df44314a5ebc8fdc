// SPDX-License-Identifier: Apache-2.0
#include "sandbox/suite/signintokens.h"
#include <QUuid>

namespace pc::sandbox {

namespace {
constexpr qint64 kLifeSeconds = 30;
}

QByteArray SigninTokens::issue(const QString &customer, const QDateTime &now)
{
    m_tokens.removeIf([&now](const auto &entry) { return now >= entry.value().expires; });
    // As the vendor's: characters that must be encoded to survive a link.
    const QByteArray token = "5aW9/6ZW+" + QUuid::createUuid().toRfc4122().toBase64() + QUuid::createUuid().toRfc4122().toBase64();
    m_tokens.insert(token, {customer, now.addSecs(kLifeSeconds)});
    return token;
}

std::optional<QString> SigninTokens::redeem(const QByteArray &token, const QDateTime &now)
{
    const auto it = m_tokens.constFind(token);
    if (it == m_tokens.constEnd())
        return std::nullopt;
    const Token found = *it;
    m_tokens.erase(it);
    return now < found.expires ? std::optional(found.customer) : std::nullopt;
}

void SigninTokens::age(std::chrono::seconds by)
{
    for (Token &token : m_tokens)
        token.expires = token.expires.addSecs(-by.count());
}

} // namespace pc::sandbox
