// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqloperationstore.h"
#include "core/store/operationrows.h"
#include "core/store/storereader.h"
#include "core/store/storewriter.h"
#include <mutex>
#include <utility>

namespace pc {

// What has been given to put and not written yet. Any thread adds; the writer takes all.
class SqlOperationStore::Waiting
{
public:
    struct Entry
    {
        QList<OperationRecord> records;
        Settler<Done> settle;
    };

    // True when nothing waited: the writer has to be asked to come.
    [[nodiscard]] bool add(Entry entry)
    {
        const std::scoped_lock lock(m_mutex);
        m_entries.append(std::move(entry));
        return m_entries.size() == 1;
    }
    [[nodiscard]] QList<Entry> takeAll()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_entries, {});
    }

private:
    std::mutex m_mutex;
    QList<Entry> m_entries;
};

SqlOperationStore::SqlOperationStore(StoreWriter *writer, StoreReader *reader)
    : m_writer(writer), m_reader(reader), m_waiting(std::make_shared<Waiting>())
{
}

SqlOperationStore::~SqlOperationStore() = default;

Async<Done> SqlOperationStore::put(OperationRecord record)
{
    return putAll({std::move(record)});
}

Async<Done> SqlOperationStore::putAll(QList<OperationRecord> records)
{
    const Settler<Done> settle;
    if (!m_waiting->add({std::move(records), settle}))
        return settle.future();
    const auto write = [waiting = m_waiting, writer = m_writer](const ApiError *refusal) {
        const auto entries = waiting->takeAll();
        const auto putEntries = [&entries](StoreWriter &w) {
            Transaction transaction(w.db());
            OperationRows rows(w.db());
            for (const Waiting::Entry &entry : entries) {
                for (const OperationRecord &record : entry.records)
                    rows.put(record);
            }
            transaction.commit();
            return Done{};
        };
        const Result<Done> result = refusal ? Result<Done>(failure(*refusal)) : writer->attempt<Done>(putEntries);
        for (const Waiting::Entry &entry : entries)
            entry.settle(result);
    };
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, write] { writer->accept(write); }, Qt::QueuedConnection);
    return settle.future();
}

static Statement select(StoreReader &reader, const QString &rest)
{
    return Statement(reader.db(), QStringLiteral("SELECT %1 FROM local.operation o CROSS JOIN local.operation_event e ON e.step=o.step %2").arg(operationColumns(), rest));
}

Async<QList<OperationRecord>> SqlOperationStore::unfinished()
{
    return runOnStore<QList<OperationRecord>>(m_reader, [](StoreReader &reader) {
        Statement read = select(reader, QStringLiteral("WHERE o.state NOT IN (?,?,?) ORDER BY e.created_at, o.seq"));
        read.run(int(OperationState::Succeeded), int(OperationState::Failed), int(OperationState::Withdrawn));
        return operationsOf(read);
    });
}

Async<OperationRecord> SqlOperationStore::operation(OperationId id)
{
    return runOnStore<OperationRecord>(m_reader, [id = std::move(id)](StoreReader &reader) -> Result<OperationRecord> {
        Statement read = select(reader, QStringLiteral("WHERE o.id=?"));
        read.run(id.text());
        if (!read.next())
            return failure(ApiError::Kind::NotFound);
        return operationAt(read);
    });
}

Async<QList<OperationRecord>> SqlOperationStore::plan(PlanId id)
{
    return runOnStore<QList<OperationRecord>>(m_reader, [id = std::move(id)](StoreReader &reader) {
        if (id.isEmpty()) // what stands alone is not a plan
            return QList<OperationRecord>();
        Statement read = select(reader, QStringLiteral("WHERE o.plan=? ORDER BY o.row, o.seq"));
        read.run(id.text());
        return operationsOf(read);
    });
}

Async<HistoryWindow> SqlOperationStore::history(HistoryQuery query, qint64 first, int count)
{
    return runOnStore<HistoryWindow>(m_reader, [query = std::move(query), first, count](StoreReader &reader) {
        return reader.history().read(reader.db(), query, first, count);
    });
}

Async<QStringList> SqlOperationStore::people()
{
    return runOnStore<QStringList>(m_reader, [](StoreReader &reader) {
        Statement read(reader.db(), QStringLiteral("SELECT person AS name FROM local.operation_event WHERE person<>''"
                                                   " UNION SELECT approver FROM local.operation_event WHERE approver<>'' ORDER BY name"));
        read.run();
        QStringList people;
        while (read.next())
            people += read.text(0);
        return people;
    });
}

Async<QList<OperationRecord>> SqlOperationStore::find(QString text, int limit)
{
    return runOnStore<QList<OperationRecord>>(m_reader, [text = std::move(text), limit](StoreReader &reader) {
        HistoryQuery query;
        query.text = text;
        return reader.history().read(reader.db(), query, 0, limit).rows;
    });
}

} // namespace pc
