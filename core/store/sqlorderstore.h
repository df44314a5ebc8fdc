// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/orderstore.h"
#include <atomic>
#include <memory>

namespace pc {

class OrderPuts;
class StoreReader;
class StoreWriter;

// OrderStore over the writer and a reader of its own, which outlive it: what is asked about customers never waits for a walk over
// all orders. Sums, counts and groups let windows pass, so that typing and scrolling do not wait for them either.
// Orders that came close to each other are written in one transaction.
class SqlOrderStore final : public OrderStore
{
    Q_OBJECT
public:
    SqlOrderStore(StoreWriter *writer, StoreReader *reader, QObject *parent = nullptr);

    [[nodiscard]] Async<OrderWindow> read(OrderQuery query, qint64 first, int count) override;
    [[nodiscard]] Async<OrderRow> order(OrderId id) override;
    [[nodiscard]] Async<QList<OrderTotals>> totals(OrderQuery query) override;
    [[nodiscard]] Async<qint64> count(OrderQuery query) override;
    [[nodiscard]] Async<QList<OrderGroup>> groups(OrderQuery query, GroupBy by) override;
    [[nodiscard]] Async<QStringList> completions(OrderFilter::Field field, QString beginning, int limit) override;
    [[nodiscard]] Async<DatasetState> datasetState() override;
    [[nodiscard]] Async<Done> put(QList<Order> orders, std::optional<OrderCheckpoint> checkpoint) override;
    [[nodiscard]] Async<QList<OrderCheckpoint>> checkpoints() override;
    [[nodiscard]] Async<Done> finishPass(QDateTime completedAt) override;

private:
    template<typename T, typename Fn>
    [[nodiscard]] Async<T> afterWindows(Fn fn);

    StoreWriter *m_writer;
    StoreReader *m_reader;
    std::shared_ptr<std::atomic<int>> m_windows;    // asked for and not answered yet
    std::shared_ptr<OrderPuts> m_puts;
};

} // namespace pc
