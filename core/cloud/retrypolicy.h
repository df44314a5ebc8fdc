// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "core/cloud/cloudoptions.h"

namespace pc {

// How long to wait before the attempt after `attempt` (counted from 1); nothing when the call must not be repeated.
// `random` is in [0, 1).
[[nodiscard]] std::optional<std::chrono::milliseconds> retryDelay(const ApiError &error, RetryClass retryClass, int attempt,
                                                                  const CloudOptions &options, double random);

// Whether a failure says that the endpoint is in trouble, not the call.
[[nodiscard]] bool isEndpointTrouble(const ApiError &error);

} // namespace pc
