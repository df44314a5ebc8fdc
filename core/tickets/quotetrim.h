// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace pc {

struct TrimmedText
{
    QString text;
    int lines = 0;                          // left out
};

// Takes the quoted history and the signature off the end of a message, as mail programs write them in English and Chinese.
// Conservative: nothing in front of the person's own last words is touched (answers between quoted lines stay), and a text
// that would be empty afterwards stays as it is. Pure.
[[nodiscard]] TrimmedText withoutQuotes(const QString &text);

} // namespace pc
