// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/quota.h"

namespace pc {

// When a customer's available quota will be used up, judged from the consumption seen. The method is the median of the daily
// consumptions of the last thirty days at most (top-ups left out); its error is the spread of those days.
struct Runway
{
    enum class State {
        NotRead,            // nothing is known of the quota
        TooLittleHistory,   // fewer than three days with consumption known
        NotConsuming,       // nothing was consumed on most days
        RunsOut,            // `zeroDay` is known
        Empty,              // at or below zero already
    };
    State state = State::NotRead;
    std::optional<Amount> perDay;           // median consumption of a day; money at risk per day once empty
    std::optional<Amount> spread;           // median absolute deviation of the days
    QDate zeroDay, earliest, latest;        // UTC days; latest invalid: may never come at the slowest pace seen
    int days = 0;                           // daily consumptions that were used
    friend bool operator==(const Runway &, const Runway &) = default;
};

inline constexpr int kRunwayDays = 30;
inline constexpr int kRunwayLeastDays = 3;

// Samples oldest first; gaps of days are spread evenly. Pure.
[[nodiscard]] Runway runwayOf(const QList<QuotaSample> &samples, const QDateTime &now);

} // namespace pc
