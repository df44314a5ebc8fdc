// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/retrypolicy.h"
#include <algorithm>
#include <cmath>

namespace pc {

using Kind = ApiError::Kind;
using std::chrono::milliseconds;

static bool mayHelp(const ApiError &error, RetryClass retryClass)
{
    switch (error.kind) {
    case Kind::RateLimited: // refused before it was executed: any call may be repeated
        return true;
    case Kind::Offline:
    case Kind::ConnectionRefused:
    case Kind::Timeout:
    case Kind::Truncated:
    case Kind::Server:
        return retryClass != RetryClass::WriteUnsafe;
    case Kind::Conflict: // something on the way sent the request twice; a read may be signed anew
        return retryClass == RetryClass::Read && error.code == QLatin1String("SignatureNonceUsed");
    default:
        return false;
    }
}

std::optional<milliseconds> retryDelay(const ApiError &error, RetryClass retryClass, int attempt, const CloudOptions &options, double random)
{
    if (attempt >= options.maxAttempts || !mayHelp(error, retryClass))
        return std::nullopt;
    const double ceiling = std::min(double(options.maxDelay.count()), double(options.firstDelay.count()) * std::pow(2.0, attempt - 1));
    const milliseconds jittered(std::llround(ceiling * random)); // full jitter
    if (!error.retryAfter)
        return jittered;
    if (*error.retryAfter > options.maxRetryAfter)
        return std::nullopt;
    return *error.retryAfter + jittered;
}

bool isEndpointTrouble(const ApiError &error)
{
    return isWithoutAnswer(error.kind) || error.kind == Kind::Server;
}

} // namespace pc
