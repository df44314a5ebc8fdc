// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace pc {

struct CleanText
{
    QString text;
    int removed = 0;                        // signs that were taken out; line ends that were only spelled another way do not count
};

// What can travel in a message: no control characters but line ends and tabs, no half characters, line ends as "\n". Pure.
[[nodiscard]] CleanText cleanText(const QString &text);

// The vendor makes a title of the beginning of a text when there is none: its first thirty characters, on one line.
[[nodiscard]] QString titleOf(const QString &text);

} // namespace pc
