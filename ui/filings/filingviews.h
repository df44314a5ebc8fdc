// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include "ui/widgets/savedviews.h"

namespace pc {

// What a filter shows, as text to keep: "show:at-risk state:bound any words". Empty: everything. Scope and order are not part of it.
[[nodiscard]] QString filingFilterText(const FilingQuery &query);
// The query with the filter of that text in place of its own. Words it does not know are searched for.
[[nodiscard]] FilingQuery withFilingFilter(FilingQuery query, const QString &filter);
[[nodiscard]] QString filingShowName(FilingQuery::Show show, int withinDays);   // translated
[[nodiscard]] QString describeFilingFilter(const QString &filter);              // translated

// Views of the filings: at risk, due within seven days, nobody prepares, in review, and the person's own. `scope` tells group
// and customer of the moment. Borrows the store.
[[nodiscard]] SavedViewList filingViews(FilingStore *store, std::function<FilingQuery()> scope);

} // namespace pc
