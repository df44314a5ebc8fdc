// SPDX-License-Identifier: Apache-2.0
#include "core/store/ordertable.h"

namespace pc {

OrderTable::Change OrderTable::refresh(const QSqlDatabase &db)
{
    const qint64 revision = orderRevision(db);
    const qint64 version = scalar(db, QStringLiteral("PRAGMA main.data_version")).toLongLong();
    const bool isSame = version == m_dataVersion;
    m_dataVersion = version;
    if (revision == m_revision)
        return isSame ? Change::None : Change::OthersOnly;
    read(db, m_revision);
    m_revision = revision;
    return Change::Orders;
}

void OrderTable::read(const QSqlDatabase &db, qint64 after)
{
    const auto size = size_t(scalar(db, QStringLiteral("SELECT max(id) FROM orders")).toLongLong());
    m_shapeOf.resize(size);
    m_customerOf.resize(size);
    const auto into = [](std::vector<quint32> &column) {
        return [&column](size_t first, const quint32 *values, size_t count) {
            std::copy_n(values, std::min(count, column.size() - first), column.begin() + qsizetype(first));
        };
    };
    eachOrderBlock<quint32>(db, OrderColumn::Shape, into(m_shapeOf), after);
    eachOrderBlock<quint32>(db, OrderColumn::Customer, into(m_customerOf), after);

    Statement shapes(db, QStringLiteral("SELECT s.id, %1 FROM order_shape s WHERE s.id>=? ORDER BY s.id").arg(orderShapeColumns()));
    shapes.run(qint64(m_shapes.size()));
    while (shapes.next()) {
        m_shapes.resize(size_t(shapes.number(0)) + 1);
        m_shapes.back() = orderShapeAt(shapes, 1);
    }
    m_customers = size_t(scalar(db, QStringLiteral("SELECT max(id) FROM order_customer")).toLongLong()) + 1;
}

bool OrderTable::mayOccurInIds(const QSqlDatabase &db, const std::string &text)
{
    if (m_idBytesRevision != m_revision) {
        eachOrderBytes(db, OrderColumn::Id, [this](size_t, const QByteArray &lines) {
            for (const char c : lines)
                m_idBytes[uchar(c)] = true;
        }, m_idBytesRevision);
        m_idBytesRevision = m_revision;
    }
    return std::all_of(text.begin(), text.end(), [this](char c) { return m_idBytes[uchar(c)]; });
}

const std::vector<qint32> &OrderTable::customerRows(const QSqlDatabase &db)
{
    const std::pair<qint64, qint64> last{qint64(m_customers), scalar(db, QStringLiteral("SELECT max(id) FROM customer")).toLongLong()};
    if (last == m_linked)
        return m_customerRows;
    m_customerRows.assign(m_customers, 0);
    Statement links(db, QStringLiteral("SELECT k.id, c.id FROM order_customer k JOIN customer c ON c.uid=k.uid"));
    links.run();
    while (links.next())
        m_customerRows[size_t(links.number(0))] = qint32(links.number(1));
    m_linked = last;
    return m_customerRows;
}

} // namespace pc
