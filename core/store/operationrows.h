// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/operation.h"
#include "core/store/statement.h"

namespace pc {

// The journal's tables: operation_event, the history, one row per step with the whole record; operation, the last step of
// each; operation_text, what each step is found by. Throws SqlFailure; writing runs inside the caller's transaction.

// Columns as operationAt() expects them, for SELECT … FROM local.operation_event e.
[[nodiscard]] QString operationColumns();
[[nodiscard]] OperationRecord operationAt(const Statement &row);
[[nodiscard]] QList<OperationRecord> operationsOf(Statement &statement);

// The writing half. Made once per transaction: its statements are prepared once and used for every record.
class OperationRows
{
public:
    explicit OperationRows(const QSqlDatabase &db);

    void put(const OperationRecord &record);

    // Makes what stands beside the history anew for steps that came without it: by migration, or out of a damaged file.
    void bringUpToDate();

private:
    QSqlDatabase m_db;
    Statement m_event;
    Statement m_last;
    Statement m_text;
};

} // namespace pc
