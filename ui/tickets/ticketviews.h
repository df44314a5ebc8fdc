// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/ticketstore.h"
#include "ui/widgets/savedviews.h"

namespace pc {

// What a filter shows, as text to keep: "show:needs-us state:dealing stage:working product:18422 any words". Empty: everything.
// Scope, person and order are not part of it.
[[nodiscard]] QString ticketFilterText(const TicketQuery &query);
// The query with the filter of that text in place of its own. Words it does not know are searched for.
[[nodiscard]] TicketQuery withTicketFilter(TicketQuery query, const QString &filter);
[[nodiscard]] QString ticketShowName(TicketQuery::Show show);                   // translated
[[nodiscard]] QString describeTicketFilter(const QString &filter);              // translated

// Views of the tickets: one per TicketQuery::Show, and the person's own. `scope` tells group, customer and person of the moment.
// Borrows the store.
[[nodiscard]] SavedViewList ticketViews(TicketStore *store, std::function<TicketQuery()> scope);

} // namespace pc
