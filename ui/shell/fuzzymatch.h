// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <optional>

namespace pc {

// How well a query fits a text: every word of the query must fit (beginning of a word, then initials, then inside a word, then
// letters in order). Higher is better; empty when it does not fit. Case does not count. An empty query fits everything with 0.
[[nodiscard]] std::optional<int> fuzzyScore(const QString &text, const QString &query);

} // namespace pc
