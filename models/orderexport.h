// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/orderstore.h"
#include "models/tableexport.h"

namespace pc {

// Orders as rows of a file: columns by OrderListModel::Column, in their order. Amounts are plain decimals, times UTC. Order ID
// and currency are written whatever columns are chosen. Unmasked, a customer known by its e-mail address alone stands with it.
[[nodiscard]] ExportSource orderExport(OrderStore *store, const OrderQuery &query, const QList<int> &columns, bool mask);   // borrows the store
[[nodiscard]] ExportSource orderExport(const QList<OrderRow> &rows, const QList<int> &columns, bool mask);

} // namespace pc
