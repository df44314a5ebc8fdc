// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/rowset.h"
#include <functional>
#include <limits>

namespace pc {

// Sorting of a million rows by a number each.
using SortKeys = std::vector<quint64>;
inline constexpr quint64 kUnknownKey = std::numeric_limits<quint64>::max();

// Stable, by keys[place].
void sortByKeys(std::vector<quint32> &places, const SortKeys &keys);

// The same, with those that have kUnknownKey behind all others; answers how many are known.
[[nodiscard]] size_t sortKnownFirst(std::vector<quint32> &places, const SortKeys &keys);

// By row: where it stands in `order`; kUnknownKey for rows that do not.
[[nodiscard]] SortKeys ranksOf(const RowNumbers &order);

// Puts the rows of `order`, which is sorted by key and row, that changed to where they belong now; of `changed`, ascending, those
// from `end` on are gone. Cheap for few of many.
void reorder(RowOrder &order, const RowNumbers &changed, qint32 end, const std::function<quint64(qint32)> &key);

} // namespace pc
