// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QHash>
#include <QSqlDatabase>
#include <QVariantList>
#include <vector>

namespace pc {

// What searches are worked out with: rows of a table by their numbers, as a list in some order …
using RowNumbers = std::vector<qint32>;

// … and as a set, one bit each.
class RowSet
{
public:
    RowSet() = default;
    explicit RowSet(const RowNumbers &rows) { add(rows); }
    void add(const RowNumbers &rows);
    void set(qint32 row, bool isIn);
    void keep(const RowSet &other);
    [[nodiscard]] bool has(qint32 row) const
    {
        const size_t word = size_t(row) / 64;
        return word < m_bits.size() && (m_bits[word] >> (size_t(row) % 64) & 1);
    }
    [[nodiscard]] RowNumbers descending() const;

private:
    std::vector<quint64> m_bits;
};

// Every row of a table in one order.
struct RowOrder
{
    RowNumbers rows;
    size_t known = 0;                       // rows from here on have nothing to sort by: last in both directions
    [[nodiscard]] RowNumbers pick(const RowSet &wanted, Qt::SortOrder direction) const;
};

// The rows that a window shows, and where in it each stands: they are read in any order.
struct RowWindow
{
    qint64 first = 0, total = 0;
    RowNumbers rows;
    QHash<qint32, qsizetype> places;
};
[[nodiscard]] RowWindow windowOf(const RowNumbers &all, qint64 first, int count);

// The column "id" of a select, in its order. Throws SqlFailure.
[[nodiscard]] RowNumbers rowNumbers(const QSqlDatabase &db, const QString &select, const QVariantList &values = {});

// "3,1,2", for the IN of a statement.
[[nodiscard]] QString numberList(const RowNumbers &rows);

// Puts an answer in front of those that are kept, of which the oldest goes.
// Each takes 400 KB at 100,000 rows.
template<size_t most = 4, typename Kept, typename Entry>
auto &remember(Kept &kept, Entry entry)
{
    if (kept.size() >= most)
        kept.pop_back();
    kept.push_front(std::move(entry));
    return kept.front();
}

} // namespace pc
