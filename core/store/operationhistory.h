// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/operationstore.h"
#include "core/store/rowset.h"
#include <deque>

namespace pc {

// Answers HistoryQuery from a reader's connection: the steps that match are asked for once and kept until the journal grows,
// so that scrolling costs the rows shown. Belongs to one thread. Throws SqlFailure.
class OperationHistory
{
public:
    [[nodiscard]] HistoryWindow read(QSqlDatabase &db, const HistoryQuery &query, qint64 first, int count);
    void forget();

private:
    [[nodiscard]] const RowNumbers &matches(QSqlDatabase &db, const HistoryQuery &query);

    qint64 m_dataVersion = -1;
    std::deque<std::pair<HistoryQuery, RowNumbers>> m_matches;      // steps, latest first
};

} // namespace pc
