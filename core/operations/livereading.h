// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/consequence.h"
#include "core/operations/journalsetup.h"

namespace pc {

// How facts are read from a cloud for a person who waits.

// The answer, or a timeout of our own; a deadline of zero waits as long as it takes.
template<typename T>
[[nodiscard]] Async<T> inTime(const Async<T> &reading, const JournalSetup &setup, std::chrono::milliseconds deadline, QObject *context)
{
    const Settler<T> settle;
    whenDone(reading, context, settle);
    if (deadline.count() > 0)
        setup.clock->after(deadline, context, [settle] { settle(failure(ApiError::Kind::Timeout, QStringLiteral("the cloud did not answer in time"))); });
    return settle.future();
}

template<typename T>
[[nodiscard]] Async<T> notAsked()
{
    return ready<T>(failure(ApiError::Kind::NotFound));
}

inline void noteTrouble(Consequence &facts, const ApiError &error)
{
    facts.isLive = false;
    if (!facts.error)
        facts.error = error;
}

} // namespace pc
