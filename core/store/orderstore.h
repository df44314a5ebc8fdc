// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/order.h"
#include "core/domain/orderfilter.h"
#include "core/store/customerstore.h"

namespace pc {

// What a list of orders shows.
struct OrderQuery
{
    enum class Sort { CreatedAt, PaidAt, Customer, Product, Type, Payment, Due, Id };

    OrderQuery() = default;
    OrderFilter filter;
    std::optional<QString> group;           // scope; an empty text means "in no group"
    std::optional<CustomerUid> customer;    // scope
    Sort sort = Sort::CreatedAt;
    Qt::SortOrder order = Qt::DescendingOrder;
    friend bool operator==(const OrderQuery &, const OrderQuery &) = default;
};

// An order with the name by which staff know its customer.
struct OrderRow
{
    Order order;
    QString customerName;                   // Customer::displayName(); empty: the customer is not in the store
    friend bool operator==(const OrderRow &, const OrderRow &) = default;
};

struct OrderWindow
{
    qint64 first = 0, total = 0;
    QList<OrderRow> rows;
};

struct OrderTotals
{
    QString currency;
    qint64 orders = 0;
    std::optional<Amount> due;              // absent: nothing was known, or the sum does not fit
    qint64 unknownDue = 0;                  // orders without the amount
    friend bool operator==(const OrderTotals &, const OrderTotals &) = default;
};

// One line of a grouped list. Sums per currency.
struct OrderGroup
{
    QString key;                            // customer UID or product code
    QString title;                          // customer's name; for products the code
    qint64 orders = 0;
    QList<OrderTotals> totals;
    friend bool operator==(const OrderGroup &, const OrderGroup &) = default;
};

// How far the orders of one customer have been read.
struct OrderCheckpoint
{
    CustomerUid customer;
    QDateTime from, to;                     // UTC; orders created in here are complete; invalid: none read
    QDateTime readAt;                       // UTC; when `to` was reached
    friend bool operator==(const OrderCheckpoint &, const OrderCheckpoint &) = default;
};

// The orders of one environment. A facade that any thread may call; errors: the Storage… kinds and NotFound.
class OrderStore : public QObject
{
    Q_OBJECT
public:
    enum class GroupBy { Customer, Product };
    using QObject::QObject;

    [[nodiscard]] virtual Async<OrderWindow> read(OrderQuery query, qint64 first, int count) = 0;
    [[nodiscard]] virtual Async<OrderRow> order(OrderId id) = 0;
    [[nodiscard]] virtual Async<QList<OrderTotals>> totals(OrderQuery query) = 0;
    [[nodiscard]] virtual Async<qint64> count(OrderQuery query) = 0;                                // badges of saved views
    [[nodiscard]] virtual Async<QList<OrderGroup>> groups(OrderQuery query, GroupBy by) = 0;
    // Values of a filter field that occur, most frequent first, that begin with the text.
    [[nodiscard]] virtual Async<QStringList> completions(OrderFilter::Field field, QString beginning, int limit) = 0;
    [[nodiscard]] virtual Async<DatasetState> datasetState() = 0;

    // Sync. Rows are inserted or replaced by id; rows and checkpoint go in one transaction.
    [[nodiscard]] virtual Async<Done> put(QList<Order> orders, std::optional<OrderCheckpoint> checkpoint) = 0;
    [[nodiscard]] virtual Async<QList<OrderCheckpoint>> checkpoints() = 0;
    [[nodiscard]] virtual Async<Done> finishPass(QDateTime completedAt) = 0;

Q_SIGNALS:
    void changed(const QList<pc::OrderId> &ids);            // empty: many, read again
};

} // namespace pc

Q_DECLARE_METATYPE(pc::OrderQuery)
