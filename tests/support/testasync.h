// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include <QTest>

namespace pc {

// Waits for an Async in a test; an answer that never comes is a Timeout error.
template<typename T>
[[nodiscard]] Result<T> waitFor(const Async<T> &future, int timeoutMs = 10000)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, timeoutMs))
        return failure(ApiError::Kind::Timeout, QStringLiteral("the test waited in vain"));
    return future.resultCount() > 0 ? future.result() : Result<T>(failure(ApiError::Kind::Cancelled));
}

} // namespace pc
