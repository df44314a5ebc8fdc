// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include "models/tableexport.h"

namespace pc {

// The customers that match a query, as rows of a file: columns by CustomerListModel::Column, in their order; e-mail addresses
// masked if asked for. Borrows the store.
[[nodiscard]] ExportSource customerExport(CustomerStore *store, const CustomerQuery &query, const QList<int> &columns, bool maskPersonalData);
// `now` decides whether links of verification are still good; of the export: CustomerQuery::standingAt.
[[nodiscard]] QStringList customerExportFields(const Customer &customer, const QList<int> &columns, bool maskPersonalData, const QDateTime &now);

} // namespace pc
