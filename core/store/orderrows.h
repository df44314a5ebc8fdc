// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/ordercolumns.h"
#include "core/store/orderstore.h"
#include <QHash>

namespace pc {

// What many orders share: kept once in table "order_shape" and named by number, so that a condition on any of it is looked at
// once per shape.
struct OrderShape
{
    Coded<OrderType> type;
    Coded<PaymentStatus> payment;
    Coded<BillingMode> billing;
    QString product, productType, commodity, currency, paymentCurrency;
    friend bool operator==(const OrderShape &, const OrderShape &) = default;
};
[[nodiscard]] size_t qHash(const OrderShape &shape, size_t seed = 0);
[[nodiscard]] QString orderShapeColumns();
[[nodiscard]] OrderShape orderShapeAt(const Statement &row, int firstColumn);

// Rows with the name of their customer: "SELECT " + orderRowColumns() + " FROM " + orderRowTables(); the first column is the row number.
[[nodiscard]] QString orderRowColumns();
[[nodiscard]] QString orderRowTables();
[[nodiscard]] OrderRow orderRowAt(const Statement &row);

// Customer::displayName() of a row with the UID in one column and alias, name and logon e-mail in three.
[[nodiscard]] QString customerNameAt(const Statement &row, int uidColumn, int nameColumns);

// The writing half, for one transaction after another, each ended by flush(). After one that fails it is of no use any more: it
// knows numbers that were rolled back. Throws SqlFailure.
class OrderRows
{
public:
    explicit OrderRows(const QSqlDatabase &db);

    bool put(const Order &order);           // true when more than the time of reading is new
    void putCheckpoint(const OrderCheckpoint &checkpoint);
    void flush() { m_columns.flush(); }

private:
    [[nodiscard]] quint32 customerNumber(const CustomerUid &uid);
    [[nodiscard]] quint32 shapeNumber(const Order &order);
    [[nodiscard]] bool insert(const Order &order, quint32 customer, quint32 shape);     // false: it is there already
    void putFigures(qint64 row, quint32 shape, quint32 customer, const Order &order);

    QSqlDatabase m_db;
    OrderColumnWriter m_columns;
    Statement m_find, m_insert, m_update, m_read;
    Statement m_findCustomer, m_insertCustomer, m_findShape, m_insertShape;
    QHash<CustomerUid, quint32> m_customers;
    QHash<OrderShape, quint32> m_shapes;
};

} // namespace pc
