// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/orderrows.h"
#include <array>
#include <string>
#include <vector>

namespace pc {

// What a reader holds of all orders: eight bytes of each, brought up to date by the blocks that changed. Belongs to one thread.
// Runs inside the caller's transaction. Throws SqlFailure.
class OrderTable
{
public:
    enum class Change { None, OthersOnly, Orders };    // others: tables that orders are joined with

    [[nodiscard]] Change refresh(const QSqlDatabase &db);
    void forget() { *this = OrderTable(); }

    [[nodiscard]] size_t size() const { return m_shapeOf.size(); }
    [[nodiscard]] quint32 shapeOf(size_t place) const { return m_shapeOf[place]; }
    [[nodiscard]] quint32 customerOf(size_t place) const { return m_customerOf[place]; }
    // By the numbers above; 0 is nobody's.
    [[nodiscard]] const std::vector<OrderShape> &shapes() const { return m_shapes; }
    [[nodiscard]] size_t customers() const { return m_customers; }
    // Row of table "customer" for each number; 0: not in the store.
    [[nodiscard]] const std::vector<qint32> &customerRows(const QSqlDatabase &db);
    // False: some character of the folded text stands in no order's id, so that none has to be looked at.
    [[nodiscard]] bool mayOccurInIds(const QSqlDatabase &db, const std::string &text);

private:
    void read(const QSqlDatabase &db, qint64 after);

    qint64 m_dataVersion = -1;
    qint64 m_revision = -1;
    std::vector<quint32> m_shapeOf, m_customerOf;
    std::vector<OrderShape> m_shapes{1};
    size_t m_customers = 1;                 // numbers are below it
    std::vector<qint32> m_customerRows;
    std::pair<qint64, qint64> m_linked;     // last rows of both tables that the links were made of
    std::array<bool, 256> m_idBytes{};
    qint64 m_idBytesRevision = -1;
};

} // namespace pc
