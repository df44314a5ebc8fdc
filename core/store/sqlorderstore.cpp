// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqlorderstore.h"
#include "core/store/columnvalues.h"
#include "core/store/datasetrows.h"
#include "core/store/storereader.h"
#include "core/store/storewriter.h"
#include <deque>
#include <mutex>

namespace pc {

static constexpr qsizetype kRowsTogether = 4000;        // in one transaction; nobody else writes meanwhile

struct OrderPut
{
    QList<Order> orders;
    std::optional<OrderCheckpoint> checkpoint;
    Settler<Done> settle;
};

// Between the threads that put and the writer.
class OrderPuts
{
public:
    void add(OrderPut put)
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(put));
    }
    // The first ones, as many as go together: at least one, unless there is none.
    [[nodiscard]] std::vector<OrderPut> take()
    {
        const std::lock_guard lock(m_mutex);
        std::vector<OrderPut> taken;
        for (qsizetype rows = 0; !m_waiting.empty() && rows < kRowsTogether;) {
            rows += m_waiting.front().orders.size();
            taken.push_back(std::move(m_waiting.front()));
            m_waiting.pop_front();
        }
        return taken;
    }

private:
    std::mutex m_mutex;
    std::deque<OrderPut> m_waiting;
};

static QString ordersDataset()
{
    return QStringLiteral("orders");
}

SqlOrderStore::SqlOrderStore(StoreWriter *writer, StoreReader *reader, QObject *parent)
    : OrderStore(parent), m_writer(writer), m_reader(reader), m_windows(std::make_shared<std::atomic<int>>(0)),
      m_puts(std::make_shared<OrderPuts>())
{
    connect(writer, &StoreWriter::ordersChanged, this, &OrderStore::changed, Qt::QueuedConnection);
    // Rows carry the names of customers, and filters and orders go by them.
    connect(writer, &StoreWriter::customersChanged, this, [this] { Q_EMIT changed({}); }, Qt::QueuedConnection);
}

Async<OrderWindow> SqlOrderStore::read(OrderQuery query, qint64 first, int count)
{
    m_windows->fetch_add(1);
    // Counted down when the job is done or dropped, whichever comes.
    const std::shared_ptr<void> asked(nullptr, [windows = m_windows](void *) { windows->fetch_sub(1); });
    return runOnStore<OrderWindow>(m_reader, [query = std::move(query), first, count, asked](StoreReader &reader) {
        return reader.orders().read(reader.db(), query, first, count);
    });
}

// A job that finds windows behind it goes to the end of the line.
template<typename T, typename Fn>
static void runLetting(StoreReader *reader, const std::shared_ptr<std::atomic<int>> &windows, const Settler<T> &settle, Fn fn)
{
    QMetaObject::invokeMethod(reader, [=]() mutable {
        if (windows->load() > 0)
            return runLetting<T>(reader, windows, settle, std::move(fn));
        reader->accept([=](const ApiError *refusal) mutable { settle(refusal ? Result<T>(failure(*refusal)) : reader->template attempt<T>(fn)); });
    }, Qt::QueuedConnection);
}

template<typename T, typename Fn>
Async<T> SqlOrderStore::afterWindows(Fn fn)
{
    const Settler<T> settle;
    runLetting<T>(m_reader, m_windows, settle, std::move(fn));
    return settle.future();
}

Async<OrderRow> SqlOrderStore::order(OrderId id)
{
    return runOnStore<OrderRow>(m_reader, [id = std::move(id)](StoreReader &reader) -> Result<OrderRow> {
        Statement find(reader.db(), QStringLiteral("SELECT %1 FROM %2 WHERE o.order_id=?").arg(orderRowColumns(), orderRowTables()));
        find.run(id.text());
        if (!find.next())
            return failure(ApiError::Kind::NotFound);
        return orderRowAt(find);
    });
}

Async<QList<OrderTotals>> SqlOrderStore::totals(OrderQuery query)
{
    return afterWindows<QList<OrderTotals>>([query = std::move(query)](StoreReader &reader) { return reader.orders().totals(reader.db(), query); });
}

Async<qint64> SqlOrderStore::count(OrderQuery query)
{
    return afterWindows<qint64>([query = std::move(query)](StoreReader &reader) { return reader.orders().count(reader.db(), query); });
}

Async<QList<OrderGroup>> SqlOrderStore::groups(OrderQuery query, GroupBy by)
{
    return afterWindows<QList<OrderGroup>>([query = std::move(query), by](StoreReader &reader) { return reader.orders().groups(reader.db(), query, by); });
}

Async<QStringList> SqlOrderStore::completions(OrderFilter::Field field, QString beginning, int limit)
{
    return afterWindows<QStringList>([field, beginning = std::move(beginning), limit](StoreReader &reader) {
        return reader.orders().completions(reader.db(), field, beginning, limit);
    });
}

Async<DatasetState> SqlOrderStore::datasetState()
{
    return runOnStore<DatasetState>(m_reader, [](StoreReader &reader) {
        DatasetState state = datasetNamed(reader.db(), ordersDataset());
        state.rows = scalar(reader.db(), QStringLiteral("SELECT max(id) FROM orders")).toLongLong();    // none is ever removed
        return state;
    });
}

static Done write(StoreWriter &writer, const std::vector<OrderPut> &puts)
{
    Transaction transaction(writer.db());
    std::unique_ptr<OrderRows> rows = writer.takeOrderRows();
    QList<OrderId> changed;
    for (const OrderPut &put : puts) {
        for (const Order &order : put.orders) {
            if (rows->put(order))
                changed += order.id;
        }
        if (put.checkpoint)
            rows->putCheckpoint(*put.checkpoint);
    }
    rows->flush();
    transaction.commit();
    writer.keepOrderRows(std::move(rows));
    if (!changed.isEmpty())
        writer.noteOrdersChanged(changed);
    return Done{};
}

Async<Done> SqlOrderStore::put(QList<Order> orders, std::optional<OrderCheckpoint> checkpoint)
{
    const Settler<Done> settle;
    m_puts->add({std::move(orders), std::move(checkpoint), settle});
    // One job for each put, in the order of everything else that is written; it finds nothing left when an earlier one took it along.
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, all = m_puts] {
        writer->accept([writer, all](const ApiError *refusal) {
            const std::vector<OrderPut> puts = all->take();
            if (puts.empty())
                return;
            const auto job = [&puts](StoreWriter &w) { return write(w, puts); };
            const Result<Done> result = refusal ? Result<Done>(failure(*refusal)) : writer->attempt<Done>(job);
            for (const OrderPut &put : puts)
                put.settle(result);
        });
    }, Qt::QueuedConnection);
    return settle.future();
}

Async<QList<OrderCheckpoint>> SqlOrderStore::checkpoints()
{
    return runOnStore<QList<OrderCheckpoint>>(m_reader, [](StoreReader &reader) {
        Statement read(reader.db(), QStringLiteral("SELECT uid, covered_from, covered_to, read_at FROM order_customer WHERE covered_to<>0 ORDER BY id"));
        read.run();
        QList<OrderCheckpoint> checkpoints;
        while (read.next())
            checkpoints.append({CustomerUid(read.text(0)), timeOf(read.number(1)), timeOf(read.number(2)), timeOf(read.number(3))});
        return checkpoints;
    });
}

Async<Done> SqlOrderStore::finishPass(QDateTime completedAt)
{
    return runOnStore<Done>(m_writer, [completedAt](StoreWriter &writer) {
        Transaction transaction(writer.db());
        completeDataset(writer.db(), ordersDataset(), completedAt);
        transaction.commit();
        return Done{};
    });
}

} // namespace pc
