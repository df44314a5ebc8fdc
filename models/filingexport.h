// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include "models/tableexport.h"

namespace pc {

// Filings as rows of a file: columns by FilingListModel::Column, in their order; times UTC. Service number and customer UID are
// written whatever columns are chosen. Unmasked, a customer known by its e-mail address alone stands with it. Notes and papers
// of a case are never written. Borrows the store.
[[nodiscard]] ExportSource filingExport(FilingStore *store, const FilingQuery &query, const QList<int> &columns, bool mask);

} // namespace pc
