// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include <algorithm>

namespace pc {

// How long to wait after the failures of that number (1 is the first): doubled each time up to `last`, and never less than the service wishes.
[[nodiscard]] inline std::chrono::milliseconds retryDelay(std::chrono::milliseconds first, std::chrono::milliseconds last, int failures, const ApiError &error)
{
    const std::chrono::milliseconds delay = std::min(last, first * (1 << std::clamp(failures - 1, 0, 16)));
    return std::max(delay, error.retryAfter.value_or(std::chrono::milliseconds(0)));
}

} // namespace pc
