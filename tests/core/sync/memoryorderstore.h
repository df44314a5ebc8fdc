// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/orderstore.h"
#include <QHash>

namespace pc {

// What sync needs of a store of orders, in memory, on one thread: rows by id, checkpoints by customer.
class MemoryOrderStore final : public OrderStore
{
public:
    using OrderStore::OrderStore;

    QHash<OrderId, Order> rows;
    QHash<CustomerUid, OrderCheckpoint> points;
    QList<std::optional<OrderCheckpoint>> puts;
    DatasetState state;
    std::optional<ApiError> failWrites;

    Async<OrderWindow> read(OrderQuery, qint64, int) override { return refused<OrderWindow>(); }
    Async<OrderRow> order(OrderId id) override
    {
        return rows.contains(id) ? ready<OrderRow>(OrderRow{rows.value(id), {}}) : ready<OrderRow>(failure(ApiError::Kind::NotFound));
    }
    Async<QList<OrderTotals>> totals(OrderQuery) override { return refused<QList<OrderTotals>>(); }
    Async<qint64> count(OrderQuery) override { return refused<qint64>(); }
    Async<QList<OrderGroup>> groups(OrderQuery, GroupBy) override { return refused<QList<OrderGroup>>(); }
    Async<QStringList> completions(OrderFilter::Field, QString, int) override { return refused<QStringList>(); }
    Async<DatasetState> datasetState() override { return ready<DatasetState>(state); }
    Async<Done> put(QList<Order> orders, std::optional<OrderCheckpoint> checkpoint) override
    {
        if (failWrites)
            return ready<Done>(failure(*failWrites));
        puts << checkpoint;
        for (const Order &order : orders)
            rows.insert(order.id, order);
        if (checkpoint)
            points.insert(checkpoint->customer, *checkpoint);
        return ready<Done>(Done());
    }
    Async<QList<OrderCheckpoint>> checkpoints() override { return ready<QList<OrderCheckpoint>>(points.values()); }
    Async<Done> finishPass(QDateTime completedAt) override
    {
        state.completedAt = completedAt;
        return ready<Done>(Done());
    }

private:
    template<typename T>
    static Async<T> refused() { return ready<T>(failure(ApiError::Kind::StorageFailed)); }
};

} // namespace pc
