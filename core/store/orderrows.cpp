// SPDX-License-Identifier: Apache-2.0
#include "core/store/orderrows.h"
#include "core/store/columnvalues.h"
#include "core/store/textkeys.h"

namespace pc {

QString orderShapeColumns()
{
    return QStringLiteral("s.type, s.type_text, s.payment, s.payment_text, s.billing, s.billing_text, s.product, s.product_type, s.commodity,"
                          " s.currency, s.payment_currency");
}

OrderShape orderShapeAt(const Statement &row, int first)
{
    OrderShape shape;
    shape.type = codedAt<OrderType>(row, first);
    shape.payment = codedAt<PaymentStatus>(row, first + 2);
    shape.billing = codedAt<BillingMode>(row, first + 4);
    shape.product = row.text(first + 6);
    shape.productType = row.text(first + 7);
    shape.commodity = row.text(first + 8);
    shape.currency = row.text(first + 9);
    shape.paymentCurrency = row.text(first + 10);
    return shape;
}

static QString orderColumns()
{
    return QStringLiteral("o.id, o.order_id, k.uid, o.related, o.created_at, o.paid_at, o.gross, o.due, o.due_local, o.tax, o.after_tax,"
                          " o.extra, o.read_at, %1").arg(orderShapeColumns());
}

static QString orderTables()
{
    return QStringLiteral("orders o JOIN order_customer k ON k.id=o.customer JOIN order_shape s ON s.id=o.shape");
}

static constexpr int kShapeColumn = 13;
static constexpr int kNameColumn = kShapeColumn + 11;

static Order orderAt(const Statement &row)
{
    Order order;
    order.id = OrderId(row.text(1));
    order.customer = CustomerUid(row.text(2));
    order.related = OrderId(row.text(3));
    order.createdAt = timeOf(row.number(4));
    order.paidAt = timeOf(row.number(5));
    order.gross = amountAt(row, 6);
    order.due = amountAt(row, 7);
    order.dueLocal = amountAt(row, 8);
    order.tax = amountAt(row, 9);
    order.afterTax = amountAt(row, 10);
    order.extra = mapOf(row.text(11));
    order.readAt = timeOf(row.number(12));
    const OrderShape shape = orderShapeAt(row, kShapeColumn);
    order.type = shape.type;
    order.payment = shape.payment;
    order.billing = shape.billing;
    order.product = shape.product;
    order.productType = shape.productType;
    order.commodity = shape.commodity;
    order.currency = shape.currency;
    order.paymentCurrency = shape.paymentCurrency;
    return order;
}

QString orderRowColumns()
{
    return orderColumns() + QStringLiteral(", c.uid, c.alias, c.name, c.login_email");
}

QString orderRowTables()
{
    return orderTables() + QStringLiteral(" LEFT JOIN customer c ON c.uid=k.uid");
}

OrderRow orderRowAt(const Statement &row)
{
    return {orderAt(row), row.value(kNameColumn).isNull() ? QString() : customerNameAt(row, kNameColumn, kNameColumn + 1)};
}

QString customerNameAt(const Statement &row, int uidColumn, int nameColumns)
{
    Customer customer;
    customer.facts.uid = CustomerUid(row.text(uidColumn));
    customer.local.alias = row.text(nameColumns);
    customer.facts.name = row.text(nameColumns + 1);
    customer.facts.loginEmail = row.text(nameColumns + 2);
    return customer.displayName();
}

OrderRows::OrderRows(const QSqlDatabase &db)
    : m_db(db), m_columns(db), m_find(db, QStringLiteral("SELECT %1 FROM %2 WHERE o.order_id=?").arg(orderColumns(), orderTables())),
      m_insert(db, QStringLiteral("INSERT INTO orders(order_id, customer, shape, related, created_at, paid_at, gross, due, due_local, tax, after_tax,"
                                  " extra, read_at) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)")),
      m_update(db, QStringLiteral("UPDATE orders SET customer=?, shape=?, related=?, created_at=?, paid_at=?, gross=?, due=?, due_local=?, tax=?,"
                                  " after_tax=?, extra=?, read_at=? WHERE id=?")),
      m_read(db, QStringLiteral("UPDATE orders SET read_at=? WHERE id=?")),
      m_findCustomer(db, QStringLiteral("SELECT id FROM order_customer WHERE uid=?")),
      m_insertCustomer(db, QStringLiteral("INSERT INTO order_customer(uid) VALUES(?)")),
      m_findShape(db, QStringLiteral("SELECT id FROM order_shape WHERE product=? AND type_text=? AND payment_text=? AND billing_text=? AND currency=?"
                                     " AND product_type=? AND commodity=? AND payment_currency=? AND type=? AND payment=? AND billing=?")),
      m_insertShape(db, QStringLiteral("INSERT INTO order_shape(product, type_text, payment_text, billing_text, currency, product_type, commodity,"
                                       " payment_currency, type, payment, billing) VALUES(?,?,?,?,?,?,?,?,?,?,?)"))
{
}

quint32 OrderRows::customerNumber(const CustomerUid &uid)
{
    quint32 &number = m_customers[uid];
    if (number == 0) {
        m_findCustomer.run(uid.text());
        if (m_findCustomer.next()) {
            number = quint32(m_findCustomer.number(0));
        } else {
            m_insertCustomer.run(uid.text());
            number = quint32(m_insertCustomer.lastId());
        }
        m_findCustomer.finish();
    }
    return number;
}

quint32 OrderRows::shapeNumber(const Order &o)
{
    const auto runWith = [&o](Statement &statement) {
        statement.run(o.product, o.type.text, o.payment.text, o.billing.text, o.currency,
                      o.productType, o.commodity, o.paymentCurrency, int(o.type.value), int(o.payment.value), int(o.billing.value));
    };
    runWith(m_findShape);
    const bool isKnown = m_findShape.next();
    const quint32 number = isKnown ? quint32(m_findShape.number(0)) : 0;
    m_findShape.finish();
    if (isKnown)
        return number;
    runWith(m_insertShape);
    return quint32(m_insertShape.lastId());
}

bool OrderRows::put(const Order &order)
{
    m_find.run(order.id.text());
    const bool isKnown = m_find.next();
    const qint64 row = isKnown ? m_find.number(0) : 0;
    Order before = isKnown ? orderAt(m_find) : Order();
    m_find.finish();
    before.readAt = order.readAt;
    if (isKnown && before == order) {       // most of what is read again
        m_read.run(stamp(order.readAt), row);
        return false;
    }
    const quint32 customer = customerNumber(order.customer);
    const quint32 shape = shapeNumber(order);
    if (isKnown) {
        m_update.run(customer, shape, order.related.text(), stamp(order.createdAt), stamp(order.paidAt), micros(order.gross), micros(order.due),
                     micros(order.dueLocal), micros(order.tax), micros(order.afterTax), jsonOf(order.extra), stamp(order.readAt), row);
        putFigures(row, shape, customer, order);
    } else {
        m_insert.run(order.id.text(), customer, shape, order.related.text(), stamp(order.createdAt), stamp(order.paidAt), micros(order.gross),
                     micros(order.due), micros(order.dueLocal), micros(order.tax), micros(order.afterTax), jsonOf(order.extra), stamp(order.readAt));
        putFigures(m_insert.lastId(), shape, customer, order);
    }
    return true;
}

void OrderRows::putFigures(qint64 row, quint32 shape, quint32 customer, const Order &order)
{
    OrderFigures figures{shape, customer, stamp(order.createdAt), stamp(order.paidAt), kNoAmount, folded(order.id.text()).toUtf8()};
    if (order.due)
        figures.due = order.due->micros();
    m_columns.put(row - 1, figures);
}

void OrderRows::putCheckpoint(const OrderCheckpoint &checkpoint)
{
    Statement put(m_db, QStringLiteral("UPDATE order_customer SET covered_from=?, covered_to=?, read_at=? WHERE id=?"));
    put.run(stamp(checkpoint.from), stamp(checkpoint.to), stamp(checkpoint.readAt), customerNumber(checkpoint.customer));
}

} // namespace pc
