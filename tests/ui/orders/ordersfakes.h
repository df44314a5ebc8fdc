// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/operationstore.h"
#include "core/store/orderstore.h"
#include "core/sync/orderreader.h"
#include "core/sync/ordersync.h"
#include "tests/support/fakejournal.h"
#include "tests/support/manualclock.h"
#include "ui/operations/operationflow.h"
#include "ui/orders/ordersservices.h"
#include "ui/shell/commandregistry.h"
#include <deque>

namespace pc {

// Orders in memory. Understands the scope, and of the filter states, ids, customers and products; answers at once unless held.
class FakeOrderStore final : public OrderStore
{
public:
    using OrderStore::OrderStore;

    QList<OrderRow> rows;
    qint64 synthetic = 0;                               // rows that are made when they are read: for a million of them
    QList<OrderTotals> sums;
    QHash<int, QStringList> values;                     // by OrderFilter::Field
    DatasetState state;
    std::optional<ApiError> failReads;
    bool hold = false;                                  // counts wait for release()
    void release();

    int reads = 0, largestRead = 0, counts = 0;
    OrderQuery lastQuery;
    QString lastBeginning;

    static Order sample(int number);                    // "Company 003", ids from 202600000000001, paid or unpaid in turn
    void addMany(int count);
    void tell(const QList<OrderId> &ids = {}) { Q_EMIT changed(ids); }
    [[nodiscard]] Order *find(const OrderId &id);

    Async<OrderWindow> read(OrderQuery query, qint64 first, int count) override;
    Async<OrderRow> order(OrderId id) override;
    Async<QList<OrderTotals>> totals(OrderQuery query) override;
    Async<qint64> count(OrderQuery query) override;
    Async<QList<OrderGroup>> groups(OrderQuery query, GroupBy by) override;
    Async<QStringList> completions(OrderFilter::Field field, QString beginning, int limit) override;
    Async<DatasetState> datasetState() override { return ready<DatasetState>(state); }
    Async<Done> put(QList<Order> orders, std::optional<OrderCheckpoint>) override;
    Async<QList<OrderCheckpoint>> checkpoints() override { return ready<QList<OrderCheckpoint>>(QList<OrderCheckpoint>()); }
    Async<Done> finishPass(QDateTime) override { return ready<Done>(Done{}); }

private:
    [[nodiscard]] QList<OrderRow> matching(const OrderQuery &query) const;
    std::deque<std::function<void()>> m_held;
};

class FakeOrderSync final : public OrderSync
{
public:
    using OrderSync::OrderSync;
    SyncProgress now;
    int starts = 0;
    void tell(const SyncProgress &progress)
    {
        now = progress;
        Q_EMIT progressed(progress);
    }
    void start() override { ++starts; }
    void cancel() override {}
    [[nodiscard]] SyncProgress progress() const override { return now; }
    void setVisible(QList<CustomerUid>) override {}
    Async<Done> refresh(CustomerUid) override { return ready<Done>(Done{}); }
};

class FakeOrderReader final : public OrderReader
{
public:
    using OrderReader::OrderReader;
    std::optional<ApiError> fail;
    QHash<OrderId, OrderDetail> details;
    QList<OrderId> asked;
    std::function<void(OrderId)> onRead = [](const OrderId &) {};   // what the store would learn of it
    Async<OrderDetail> read(CustomerUid uid, OrderId id) override;
};

class FakeOperationStore final : public OperationStore
{
public:
    QList<OperationRecord> records;
    Async<Done> put(OperationRecord record) override
    {
        records.prepend(record);
        return ready<Done>(Done{});
    }
    Async<QList<OperationRecord>> unfinished() override { return ready<QList<OperationRecord>>(QList<OperationRecord>()); }
    Async<Done> putAll(QList<OperationRecord> many) override
    {
        records = many + records;
        return ready<Done>(Done{});
    }
    Async<OperationRecord> operation(OperationId) override { return ready<OperationRecord>(failure(ApiError::Kind::NotFound)); }
    Async<QList<OperationRecord>> plan(PlanId) override { return ready<QList<OperationRecord>>(QList<OperationRecord>()); }
    Async<QStringList> people() override { return ready<QStringList>(QStringList()); }
    Async<HistoryWindow> history(HistoryQuery query, qint64 first, int count) override;
    Async<QList<OperationRecord>> find(QString, int) override { return ready<QList<OperationRecord>>(records); }
};

// Everything that a page of orders needs, in memory.
struct OrdersWorld
{
    OrdersWorld();
    [[nodiscard]] OrdersServices services();

    FakeOrderStore store;
    FakeOrderSync sync;
    FakeOrderReader reader;
    FakeOperationStore operations;
    FakeJournal journal;
    CommandRegistry commands;
    ManualClock clock;
    QHash<QString, QString> settings;                   // what the environment keeps
    std::unique_ptr<OperationFlow> flow;
};

} // namespace pc
