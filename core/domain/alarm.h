// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/quota.h"

namespace pc {

// What a customer's alarm rules say of what is available now.
enum class AlarmState {
    Unknown,        // rules or figures have not been read, or a rule is of a kind that this version does not know
    NoRules,
    Quiet,
    Raised,         // what is available is below a rule's threshold
};

// The amount below which a rule warns. Nothing for a kind that this version does not know, and for a ratio of an unknown total.
// A ratio that does not come out even is cut off at the sixth place.
[[nodiscard]] std::optional<Amount> thresholdOf(const AlarmRule &rule, const std::optional<Amount> &total);
[[nodiscard]] AlarmState alarmStateOf(const QuotaFacts &facts);

} // namespace pc
