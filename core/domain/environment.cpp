// SPDX-License-Identifier: Apache-2.0
#include "core/domain/environment.h"
#include <array>

namespace pc {

using Kind = Environment::Kind;

static constexpr std::array<std::pair<Kind, QLatin1String>, 5> kKindNames{{
    {Kind::Production, QLatin1String("production")},
    {Kind::Staging, QLatin1String("staging")},
    {Kind::Testing, QLatin1String("testing")},
    {Kind::Development, QLatin1String("development")},
    {Kind::Sandbox, QLatin1String("sandbox")},
}};

QString kindName(Kind kind)
{
    for (const auto &[value, name] : kKindNames) {
        if (value == kind)
            return name;
    }
    return {};
}

std::optional<Kind> environmentKind(const QString &text)
{
    for (const auto &[value, name] : kKindNames) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    if (host == QLatin1String("localhost") || host == QLatin1String("::1"))
        return true;
    // A name like "127.example.com" is no address: all four parts must be numbers.
    const QStringList parts = host.split(QLatin1Char('.'));
    if (parts.size() != 4 || parts.first() != QLatin1String("127"))
        return false;
    return std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) {
        bool isNumber = false;
        const uint value = part.toUInt(&isNumber);
        return isNumber && value <= 255;
    });
}

} // namespace pc
