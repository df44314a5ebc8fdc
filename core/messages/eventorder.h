// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDateTime>
#include <QString>
#include <optional>

namespace pc {

// How far the events of one object have come.
struct EventMark
{
    QString version;                        // as it came; empty: none was told
    QDateTime time;                         // UTC; invalid: none was told
    friend bool operator==(const EventMark &, const EventMark &) = default;
};

// Versions of numbers, "12" or "1.10.2", with a letter before them or not; nothing when either is another text.
[[nodiscard]] std::optional<std::strong_ordering> compareVersions(const QString &a, const QString &b);

// Whether what an event says had been reached before: its version or a later one where both have one that compares, else a later time.
// Of two at the same time without versions neither has: reading once too often harms nobody.
[[nodiscard]] bool hasReached(const EventMark &mark, const EventMark &event);

// The mark after the event: never behind itself.
[[nodiscard]] EventMark movedOn(const EventMark &mark, const EventMark &event);

} // namespace pc
