// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/statement.h"
#include <QMap>
#include <QtEndian>
#include <functional>
#include <limits>

namespace pc {

// By what orders are filtered, sorted and summed, a second time, column by column: table "order_column" holds blocks of 1,024
// values each, made in the transaction that writes the orders. A column of a million orders is read in a few milliseconds, where
// the same walk row by row takes near a second, and no index is kept for any of it. The place of an order is its row number
// less one; orders are never removed, so places have no gaps.
enum class OrderColumn {
    Shape,                                  // quint32: row of order_shape
    Customer,                               // quint32: row of order_customer
    Created, Paid,                          // qint64: milliseconds UTC, 0 for none
    Due,                                    // qint64: millionths, kNoAmount for none
    Id,                                     // text: one folded id per line
};
inline constexpr qint64 kNoAmount = std::numeric_limits<qint64>::min();
inline constexpr qint64 kBlockRows = 1024;

struct OrderFigures
{
    quint32 shape = 0, customer = 0;
    qint64 created = 0, paid = 0, due = kNoAmount;
    QByteArray id;
};

// The writing half: what was put is in the table after flush(). Throws SqlFailure; runs inside the caller's transaction.
class OrderColumnWriter
{
public:
    explicit OrderColumnWriter(const QSqlDatabase &db);
    void put(qint64 place, const OrderFigures &figures) { m_touched[place / kBlockRows].insert(place % kBlockRows, figures); }
    void flush();

private:
    using Patch = QMap<qint64, OrderFigures>;
    template<typename T>
    void write(OrderColumn column, qint64 block, const Patch &patch, T OrderFigures::*figure);
    void writeIds(qint64 block, const Patch &patch);
    [[nodiscard]] QByteArray stored(qint64 key);

    QSqlDatabase m_db;
    Statement m_read, m_write;
    QMap<qint64, Patch> m_touched;
    qint64 m_revision = 0;
};

// Grows with each change of the columns; a block keeps the one it was last written in.
[[nodiscard]] qint64 orderRevision(const QSqlDatabase &db);

[[nodiscard]] inline qint64 orderColumnKey(OrderColumn column, qint64 block) { return (qint64(column) << 32) + block; }

// Blocks of one column that were written after a revision, in their order: fn(place of the first, bytes). Not inline: where GCC 12
// sees that a block may be empty, it takes a copy of its values for a walk beyond them.
void eachOrderBytes(const QSqlDatabase &db, OrderColumn column, const std::function<void(size_t first, const QByteArray &bytes)> &fn, qint64 after = -1);

// The same with the values of the column: fn(place of the first, const T *values, count).
template<typename T, typename Fn>
void eachOrderBlock(const QSqlDatabase &db, OrderColumn column, Fn fn, qint64 after = -1)
{
    T values[kBlockRows];
    eachOrderBytes(db, column, [&](size_t first, const QByteArray &bytes) {
        const size_t count = std::min(size_t(bytes.size()) / sizeof(T), size_t(kBlockRows));
        qFromLittleEndian<T>(bytes.constData(), qsizetype(count), values);
        fn(first, static_cast<const T *>(values), count);
    }, after);
}

} // namespace pc
