// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <algorithm>
#include <array>
#include <optional>

// Values of an enumeration and the words they stand as in files and messages.
namespace pc {

template<typename E, size_t N>
using CodeNames = std::array<std::pair<E, QLatin1String>, N>;

template<typename E, size_t N>
[[nodiscard]] QString nameOf(const CodeNames<E, N> &names, E value)
{
    const auto it = std::find_if(names.begin(), names.end(), [value](const auto &entry) { return entry.first == value; });
    return it == names.end() ? QString() : QString(it->second);
}

template<typename E, size_t N>
[[nodiscard]] std::optional<E> valueOf(const CodeNames<E, N> &names, const QString &name)
{
    const auto it = std::find_if(names.begin(), names.end(), [&name](const auto &entry) { return entry.second == name; });
    return it == names.end() ? std::nullopt : std::optional(it->first);
}

} // namespace pc
