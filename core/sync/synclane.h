// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>

namespace pc {

// The places of the lane "sync", shared out evenly among the passes that run. Used on the engine thread alone.
class SyncLane
{
public:
    explicit SyncLane(int places) : m_places(places) {}
    void enter() { ++m_passes; }
    void leave() { --m_passes; }
    [[nodiscard]] int share() const { return std::max(1, m_places / std::max(1, m_passes)); }

private:
    const int m_places;
    int m_passes = 0;
};

} // namespace pc
