// SPDX-License-Identifier: Apache-2.0
#include "core/store/ordercolumns.h"

namespace pc {

qint64 orderRevision(const QSqlDatabase &db)
{
    return scalar(db, QStringLiteral("SELECT value FROM meta WHERE key='order_revision'")).toLongLong();
}

void eachOrderBytes(const QSqlDatabase &db, OrderColumn column, const std::function<void(size_t first, const QByteArray &bytes)> &fn, qint64 after)
{
    Statement read(db, after < 0 ? QStringLiteral("SELECT key, data FROM order_column WHERE key BETWEEN ? AND ? ORDER BY key")
                                 : QStringLiteral("SELECT key, data FROM order_column WHERE revision>%1 AND key BETWEEN ? AND ? ORDER BY key").arg(after));
    const qint64 first = orderColumnKey(column, 0);
    read.run(first, orderColumnKey(OrderColumn(int(column) + 1), 0) - 1);
    while (read.next())
        fn(size_t((read.number(0) - first) * kBlockRows), read.value(1).toByteArray());
}

OrderColumnWriter::OrderColumnWriter(const QSqlDatabase &db)
    : m_db(db), m_read(db, QStringLiteral("SELECT data FROM order_column WHERE key=?")),
      m_write(db, QStringLiteral("INSERT OR REPLACE INTO order_column(key, revision, data) VALUES(?, ?, ?)"))
{
}

QByteArray OrderColumnWriter::stored(qint64 key)
{
    m_read.run(key);
    const QByteArray bytes = m_read.next() ? m_read.value(0).toByteArray() : QByteArray();
    m_read.finish();
    return bytes;
}

template<typename T>
void OrderColumnWriter::write(OrderColumn column, qint64 block, const Patch &patch, T OrderFigures::*figure)
{
    const qint64 key = orderColumnKey(column, block);
    const QByteArray before = stored(key);
    QByteArray after = before;
    after.resize(std::max(after.size(), qsizetype((patch.lastKey() + 1) * qint64(sizeof(T)))));
    for (auto it = patch.begin(); it != patch.end(); ++it)
        qToLittleEndian<T>(it.value().*figure, after.data() + it.key() * qint64(sizeof(T)));
    if (after != before)
        m_write.run(key, m_revision, after);
}

void OrderColumnWriter::writeIds(qint64 block, const Patch &patch)
{
    const qint64 key = orderColumnKey(OrderColumn::Id, block);
    const QByteArray before = stored(key);
    QList<QByteArray> ids = before.isEmpty() ? QList<QByteArray>() : before.split('\n');
    ids.resize(std::max(ids.size(), qsizetype(patch.lastKey() + 1)));
    for (auto it = patch.begin(); it != patch.end(); ++it)
        ids[it.key()] = QByteArray(it->id).replace('\n', ' ');
    const QByteArray after = ids.join('\n');
    if (after != before)
        m_write.run(key, m_revision, after);
}

void OrderColumnWriter::flush()
{
    if (m_touched.isEmpty())
        return;
    m_revision = orderRevision(m_db) + 1;
    for (auto it = m_touched.cbegin(); it != m_touched.cend(); ++it) {
        write(OrderColumn::Shape, it.key(), *it, &OrderFigures::shape);
        write(OrderColumn::Customer, it.key(), *it, &OrderFigures::customer);
        write(OrderColumn::Created, it.key(), *it, &OrderFigures::created);
        write(OrderColumn::Paid, it.key(), *it, &OrderFigures::paid);
        write(OrderColumn::Due, it.key(), *it, &OrderFigures::due);
        writeIds(it.key(), *it);
    }
    m_touched.clear();
    Statement(m_db, QStringLiteral("INSERT OR REPLACE INTO meta(key, value) VALUES('order_revision', ?)")).run(m_revision);
}

} // namespace pc
