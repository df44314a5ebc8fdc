// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/quotastore.h"
#include "models/tableexport.h"

namespace pc {

// The quotas that match a query, as rows of a file: columns by QuotaListModel::Column, in their order. Amounts are plain
// decimals. UID and currency are written whatever columns are chosen. Borrows the store.
[[nodiscard]] ExportSource quotaExport(QuotaStore *store, const QuotaQuery &query, const QList<int> &columns);

} // namespace pc
