// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/operationstore.h"
#include <memory>

namespace pc {

class StoreReader;
class StoreWriter;

// OperationStore over the two workers, which outlive it. The tables are in staff's own file, which is written with
// synchronous=FULL: put() answers when the record is on the disk. Records that arrive while others are being written share
// the next transaction, and so one wait for the disk.
class SqlOperationStore final : public OperationStore
{
public:
    SqlOperationStore(StoreWriter *writer, StoreReader *reader);
    ~SqlOperationStore() override;

    [[nodiscard]] Async<Done> put(OperationRecord record) override;
    [[nodiscard]] Async<Done> putAll(QList<OperationRecord> records) override;
    [[nodiscard]] Async<QList<OperationRecord>> unfinished() override;
    [[nodiscard]] Async<OperationRecord> operation(OperationId id) override;
    [[nodiscard]] Async<QList<OperationRecord>> plan(PlanId id) override;
    [[nodiscard]] Async<HistoryWindow> history(HistoryQuery query, qint64 first, int count) override;
    [[nodiscard]] Async<QStringList> people() override;
    [[nodiscard]] Async<QList<OperationRecord>> find(QString text, int limit) override;

private:
    class Waiting;

    StoreWriter *m_writer;
    StoreReader *m_reader;
    std::shared_ptr<Waiting> m_waiting;
};

} // namespace pc
