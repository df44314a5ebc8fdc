// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/orderstore.h"
#include <deque>
#include <functional>

namespace pc {

// Orders in memory for tests of models and pages. Filters by what tests ask for: customer, status, product, currency and words
// in the id; sorts by id and creation. Answers at once, or when release() is called; fails when told to.
class FakeOrderStore final : public OrderStore
{
public:
    using OrderStore::OrderStore;

    // Content. Samples have ids from 240000000000001, one a minute from 2026-01-15 08:00 UTC.
    static OrderRow sample(int number);
    void add(const OrderRow &row) { rows.append(row); }
    void addMany(int count);
    void setSynthetic(qint64 total) { synthetic = total; }      // rows are made when they are read: for a million of them
    [[nodiscard]] OrderRow *find(const OrderId &id);
    void tell(const QList<OrderId> &ids = {}) { Q_EMIT changed(ids); }

    // Behaviour.
    bool hold = false;                                  // windows wait for release()
    std::optional<ApiError> failReads;
    void release();

    // What was asked.
    QList<OrderRow> rows;
    qint64 synthetic = 0;
    int reads = 0, largestRead = 0;
    OrderQuery lastQuery;
    QStringList words;                                  // completions of every field
    QList<OrderCheckpoint> noted;
    DatasetState state;

    Async<OrderWindow> read(OrderQuery query, qint64 first, int count) override;
    Async<OrderRow> order(OrderId id) override;
    Async<QList<OrderTotals>> totals(OrderQuery query) override;
    Async<qint64> count(OrderQuery query) override;
    Async<QList<OrderGroup>> groups(OrderQuery query, GroupBy by) override;
    Async<QStringList> completions(OrderFilter::Field field, QString beginning, int limit) override;
    Async<DatasetState> datasetState() override;
    Async<Done> put(QList<Order> orders, std::optional<OrderCheckpoint> checkpoint) override;
    Async<QList<OrderCheckpoint>> checkpoints() override;
    Async<Done> finishPass(QDateTime completedAt) override;

private:
    [[nodiscard]] QList<OrderRow> matching(const OrderQuery &query) const;
    std::deque<std::function<void()>> m_held;
};

} // namespace pc
