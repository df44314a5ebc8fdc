// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <chrono>

namespace pc {

// When what happens in the life of a session, all derived from its length: the hour of the real clouds, or the shorter one
// that a sandbox was told to keep. Each value but the length counts back from the end.
struct SessionTimes
{
    using Ms = std::chrono::milliseconds;

    explicit constexpr SessionTimes(std::chrono::seconds sessionLength = std::chrono::hours(1)) : length(sessionLength) {}

    Ms length;

    [[nodiscard]] constexpr Ms warnAt() const { return std::min<Ms>(std::chrono::minutes(10), length / 3); }
    [[nodiscard]] constexpr Ms renewAt() const { return std::min<Ms>(std::chrono::minutes(5), length / 4); }
    [[nodiscard]] constexpr Ms retryAt() const { return renewAt() / 2; }      // the second and last automatic try
    // How long a hidden page may take to be reached before the renewal counts as failed.
    [[nodiscard]] constexpr Ms renewalWithin() const { return std::min<Ms>(std::chrono::minutes(1), renewAt() / 3); }
    // The longest time between two looks at the clocks: what a laptop's sleep may hide after waking.
    [[nodiscard]] constexpr Ms tick() const { return std::clamp<Ms>(length / 240, std::chrono::milliseconds(250), std::chrono::seconds(15)); }
    // How long a viewer may take to start and to reach its first page. Independent of the length: it is the machine's pace.
    [[nodiscard]] static constexpr Ms shownWithin() { return std::chrono::seconds(90); }
};

} // namespace pc
