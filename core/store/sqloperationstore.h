// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/operationstore.h"

namespace pc {

class StoreReader;
class StoreWriter;

// OperationStore over the two workers, which outlive it. The table is in staff's own file, which is written with
// synchronous=FULL: put() answers when the record is on the disk.
class SqlOperationStore final : public OperationStore
{
public:
    SqlOperationStore(StoreWriter *writer, StoreReader *reader) : m_writer(writer), m_reader(reader) {}

    [[nodiscard]] Async<Done> put(OperationRecord record) override;
    [[nodiscard]] Async<QList<OperationRecord>> unfinished() override;
    [[nodiscard]] Async<QList<OperationRecord>> find(QString text, int limit) override;

private:
    StoreWriter *m_writer;
    StoreReader *m_reader;
};

} // namespace pc
