// SPDX-License-Identifier: Apache-2.0
#include "core/store/keysort.h"
#include <algorithm>
#include <array>
#include <numeric>

namespace pc {

static constexpr size_t kDigits = 1 << 11;
static constexpr int kDigitBits = 11;

// One pass for each eleven bits in which keys differ. A comparing sort of a million takes five times as long.
void sortByKeys(std::vector<quint32> &places, const SortKeys &keys)
{
    quint64 differing = 0;
    for (const quint32 place : places)
        differing |= keys[place] ^ keys[places.front()];
    std::vector<quint32> sorted(places.size());
    for (int shift = 0; shift < 64; shift += kDigitBits) {
        if ((differing >> shift & (kDigits - 1)) == 0)
            continue;
        std::array<quint32, kDigits + 1> starts{};
        for (const quint32 place : places)
            ++starts[(keys[place] >> shift & (kDigits - 1)) + 1];
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        for (const quint32 place : places)
            sorted[starts[keys[place] >> shift & (kDigits - 1)]++] = place;
        places.swap(sorted);
    }
}

size_t sortKnownFirst(std::vector<quint32> &places, const SortKeys &keys)
{
    const auto unknown = std::stable_partition(places.begin(), places.end(), [&keys](quint32 place) { return keys[place] != kUnknownKey; });
    const std::vector<quint32> rest(unknown, places.end());
    places.erase(unknown, places.end());
    const size_t known = places.size();
    sortByKeys(places, keys);
    places.insert(places.end(), rest.begin(), rest.end());
    return known;
}

void reorder(RowOrder &order, const RowNumbers &changed, qint32 end, const std::function<quint64(qint32)> &key)
{
    const RowSet leaving(changed);
    std::erase_if(order.rows, [&leaving](qint32 row) { return leaving.has(row); });
    std::vector<std::pair<quint64, qint32>> coming;
    for (const qint32 row : changed) {
        if (row < end)
            coming.emplace_back(key(row), row);
    }
    std::sort(coming.begin(), coming.end());
    RowNumbers made;
    made.reserve(order.rows.size() + coming.size());
    auto from = order.rows.cbegin();
    for (const auto &entry : coming) {
        const auto to = std::partition_point(from, order.rows.cend(), [&](qint32 row) { return std::pair(key(row), row) < entry; });
        made.insert(made.end(), from, to);
        made.push_back(entry.second);
        from = to;
    }
    made.insert(made.end(), from, order.rows.cend());
    order.rows = std::move(made);
    const auto unknown = std::partition_point(order.rows.cbegin(), order.rows.cend(), [&key](qint32 row) { return key(row) != kUnknownKey; });
    order.known = size_t(unknown - order.rows.cbegin());
}

SortKeys ranksOf(const RowNumbers &order)
{
    const qint32 last = order.empty() ? 0 : *std::max_element(order.begin(), order.end());
    SortKeys ranks(size_t(last) + 1, kUnknownKey);
    for (size_t rank = 0; rank < order.size(); ++rank)
        ranks[size_t(order[rank])] = rank;
    return ranks;
}

} // namespace pc
