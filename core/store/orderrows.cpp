// SPDX-License-Identifier: Apache-2.0
#include "core/store/orderrows.h"
#include "core/store/columnvalues.h"
#include "core/store/textkeys.h"

namespace pc {

size_t qHash(const OrderShape &s, size_t seed)
{
    return qHashMulti(seed, s.product, s.type.text, s.payment.text, s.billing.text, s.currency, s.productType, s.commodity, s.paymentCurrency);
}

static OrderShape shapeOf(const Order &o)
{
    return {o.type, o.payment, o.billing, o.product, o.productType, o.commodity, o.currency, o.paymentCurrency};
}

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

static constexpr qsizetype kKnownShapes = 10000;       // kept at hand; there are some hundreds
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
                                  " extra, read_at) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING")),
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

quint32 OrderRows::shapeNumber(const Order &order)
{
    const OrderShape s = shapeOf(order);
    if (m_shapes.size() > kKnownShapes)
        m_shapes.clear();
    quint32 &number = m_shapes[s];
    if (number != 0)
        return number;
    const auto runWith = [&s](Statement &statement) {
        statement.run(s.product, s.type.text, s.payment.text, s.billing.text, s.currency,
                      s.productType, s.commodity, s.paymentCurrency, int(s.type.value), int(s.payment.value), int(s.billing.value));
    };
    runWith(m_findShape);
    if (m_findShape.next())
        number = quint32(m_findShape.number(0));
    m_findShape.finish();
    if (number == 0) {
        runWith(m_insertShape);
        number = quint32(m_insertShape.lastId());
    }
    return number;
}

bool OrderRows::insert(const Order &order, quint32 customer, quint32 shape)
{
    m_insert.run(order.id.text(), customer, shape, order.related.text(), stamp(order.createdAt), stamp(order.paidAt), micros(order.gross),
                 micros(order.due), micros(order.dueLocal), micros(order.tax), micros(order.afterTax), jsonOf(order.extra), stamp(order.readAt));
    return m_insert.affected() > 0;
}

bool OrderRows::put(const Order &order)
{
    const quint32 customer = customerNumber(order.customer);
    const quint32 shape = shapeNumber(order);
    if (insert(order, customer, shape)) {   // first: a look for each order of a first load would cost as much again
        putFigures(m_insert.lastId(), shape, customer, order);
        return true;
    }
    m_find.run(order.id.text());
    m_find.next();
    const qint64 row = m_find.number(0);
    Order before = orderAt(m_find);
    m_find.finish();
    before.readAt = order.readAt;
    if (before == order) {                  // most of what is read again
        m_read.run(stamp(order.readAt), row);
        return false;
    }
    m_update.run(customer, shape, order.related.text(), stamp(order.createdAt), stamp(order.paidAt), micros(order.gross), micros(order.due),
                 micros(order.dueLocal), micros(order.tax), micros(order.afterTax), jsonOf(order.extra), stamp(order.readAt), row);
    putFigures(row, shape, customer, order);
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
