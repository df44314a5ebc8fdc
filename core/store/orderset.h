// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QtGlobal>
#include <algorithm>
#include <bit>
#include <vector>

namespace pc {

// Some of the orders, one bit for each by its place: 125 KB for a million.
class OrderSet
{
public:
    OrderSet() = default;
    explicit OrderSet(size_t orders) : m_orders(orders), m_bits((orders + 63) / 64) {}

    // Those for which holds(place) is true. The bits of a word are put together before it is stored: no branch in the loop.
    template<typename Fn>
    [[nodiscard]] static OrderSet where(size_t orders, Fn holds)
    {
        OrderSet set(orders);
        for (size_t word = 0; word < set.m_bits.size(); ++word) {
            quint64 bits = 0;
            const size_t first = word * 64;
            const size_t count = std::min<size_t>(64, orders - first);
            for (size_t i = 0; i < count; ++i)
                bits |= quint64(bool(holds(first + i))) << i;
            set.m_bits[word] = bits;
        }
        return set;
    }

    [[nodiscard]] size_t orders() const { return m_orders; }
    [[nodiscard]] bool has(size_t place) const { return m_bits[place / 64] >> (place % 64) & 1; }
    void add(size_t place) { m_bits[place / 64] |= quint64(1) << (place % 64); }
    void set(size_t place, bool is) { m_bits[place / 64] |= quint64(is) << (place % 64); }     // of an empty set
    void keep(const OrderSet &other)
    {
        for (size_t word = 0; word < m_bits.size(); ++word)
            m_bits[word] &= other.m_bits[word];
    }
    void remove(const OrderSet &other)
    {
        for (size_t word = 0; word < m_bits.size(); ++word)
            m_bits[word] &= ~other.m_bits[word];
    }
    void join(const OrderSet &other)
    {
        for (size_t word = 0; word < m_bits.size(); ++word)
            m_bits[word] |= other.m_bits[word];
    }
    [[nodiscard]] const std::vector<quint64> &words() const { return m_bits; }

private:
    size_t m_orders = 0;
    std::vector<quint64> m_bits;
};

// A set in the order of a list, asked for the order that stands at a position: by counts kept for each 512 bits.
class RankedSet
{
public:
    RankedSet() = default;
    explicit RankedSet(OrderSet set) : m_set(std::move(set))
    {
        size_t count = 0;
        for (size_t word = 0; word < m_set.words().size(); ++word) {
            if (word % kWords == 0)
                m_before.push_back(quint32(count));
            count += size_t(std::popcount(m_set.words()[word]));
        }
        m_count = count;
    }
    [[nodiscard]] size_t count() const { return m_count; }
    [[nodiscard]] size_t countBefore(size_t place) const
    {
        const auto &words = m_set.words();
        const size_t last = place / 64;
        size_t count = last / kWords < m_before.size() ? m_before[last / kWords] : m_count;
        for (size_t word = last / kWords * kWords; word < last && word < words.size(); ++word)
            count += size_t(std::popcount(words[word]));
        if (last < words.size())
            count += size_t(std::popcount(words[last] & ((quint64(1) << (place % 64)) - 1)));
        return count;
    }
    // The place of the position-th member; position < count().
    [[nodiscard]] size_t placeOf(size_t position) const
    {
        const auto above = std::upper_bound(m_before.begin(), m_before.end(), quint32(position));
        const size_t block = size_t(above - m_before.begin()) - 1;
        size_t left = position - m_before[block];
        size_t word = block * kWords;
        for (; left >= size_t(std::popcount(m_set.words()[word])); ++word)
            left -= size_t(std::popcount(m_set.words()[word]));
        quint64 bits = m_set.words()[word];
        for (; left > 0; --left)
            bits &= bits - 1;
        return word * 64 + size_t(std::countr_zero(bits));
    }

private:
    static constexpr size_t kWords = 8;
    OrderSet m_set;
    std::vector<quint32> m_before;
    size_t m_count = 0;
};

} // namespace pc
