// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QtGlobal>

namespace pc::sandbox {

// A number that depends on its arguments only: the same on every machine and in every order of asking. Lets records be
// made when they are looked at instead of being kept.
[[nodiscard]] constexpr quint64 roll(quint64 seed, quint64 topic, quint64 a = 0, quint64 b = 0)
{
    quint64 x = seed * 0x9E3779B97F4A7C15ULL + topic * 0xBF58476D1CE4E5B9ULL + a * 0x94D049BB133111EBULL + b * 0xD6E8FEB86659FD93ULL + 1;
    for (int round = 0; round < 2; ++round) {    // splitmix64, twice for nearby arguments
        x += 0x9E3779B97F4A7C15ULL;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
        x ^= x >> 31;
    }
    return x;
}

} // namespace pc::sandbox
