// SPDX-License-Identifier: Apache-2.0
#include "core/store/rowset.h"
#include "core/store/statement.h"
#include <algorithm>
#include <bit>

namespace pc {

void RowSet::add(const RowNumbers &rows)
{
    if (rows.empty())
        return;
    const qint32 last = *std::max_element(rows.begin(), rows.end());
    if (size_t(last) / 64 >= m_bits.size())
        m_bits.resize(size_t(last) / 64 + 1);
    for (const qint32 row : rows)
        m_bits[size_t(row) / 64] |= quint64(1) << (size_t(row) % 64);
}

void RowSet::set(qint32 row, bool isIn)
{
    const auto word = size_t(row) / 64;
    const quint64 bit = quint64(1) << (size_t(row) % 64);
    if (word >= m_bits.size())
        m_bits.resize(word + 1);
    m_bits[word] = isIn ? m_bits[word] | bit : m_bits[word] & ~bit;
}

void RowSet::keep(const RowSet &other)
{
    m_bits.resize(std::min(m_bits.size(), other.m_bits.size()));
    for (size_t i = 0; i < m_bits.size(); ++i)
        m_bits[i] &= other.m_bits[i];
}

RowNumbers RowSet::descending() const
{
    RowNumbers rows;
    for (size_t word = m_bits.size(); word-- > 0;) {
        for (quint64 bits = m_bits[word]; bits;) {
            const int highest = 63 - std::countl_zero(bits);
            rows.push_back(qint32(word) * 64 + highest);
            bits &= ~(quint64(1) << highest);
        }
    }
    return rows;
}

RowNumbers RowOrder::pick(const RowSet &wanted, Qt::SortOrder direction) const
{
    RowNumbers picked;
    picked.reserve(rows.size());
    const auto take = [&](auto from, auto to) { std::copy_if(from, to, std::back_inserter(picked), [&](qint32 row) { return wanted.has(row); }); };
    const auto end = rows.begin() + qint64(known);
    if (direction == Qt::AscendingOrder)
        take(rows.begin(), end);
    else
        take(std::make_reverse_iterator(end), rows.rend());
    take(end, rows.end());
    return picked;
}

RowWindow windowOf(const RowNumbers &all, qint64 first, int count)
{
    RowWindow window;
    window.total = qint64(all.size());
    window.first = std::clamp<qint64>(first, 0, window.total);
    const qint64 end = std::min<qint64>(window.total, window.first + std::max(count, 0));
    window.rows.assign(all.begin() + window.first, all.begin() + end);
    for (const qint32 row : window.rows)
        window.places.insert(row, window.places.size());
    return window;
}

// One text with every number in it: a hundred thousand rows through the driver one by one cost ten times as much.
RowNumbers rowNumbers(const QSqlDatabase &db, const QString &select, const QVariantList &values)
{
    Statement statement(db, QStringLiteral("SELECT CAST(group_concat(id) AS BLOB) FROM (%1)").arg(select));
    statement.runWith(int(values.size()), [&values](int at) { return values[at]; });
    RowNumbers rows;
    if (!statement.next())
        return rows;
    const QByteArray list = statement.value(0).toByteArray();
    rows.reserve(size_t(list.size()) / 6);
    qint32 number = 0;
    for (const char c : list) {
        if (c == ',') {
            rows.push_back(number);
            number = 0;
        } else {
            number = number * 10 + (c - '0');
        }
    }
    if (!list.isEmpty())
        rows.push_back(number);
    return rows;
}

QString numberList(const RowNumbers &rows)
{
    QString list;
    for (const qint32 row : rows) {
        if (!list.isEmpty())
            list += u',';
        list += QString::number(row);
    }
    return list;
}

} // namespace pc
