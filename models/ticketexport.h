// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/ticketstore.h"
#include "models/tableexport.h"
#include "models/tickettext.h"

namespace pc {

// Tickets as rows of a file: columns by TicketListModel::Column, in their order; times UTC. Ticket and customer UID are written
// whatever columns are chosen. Unmasked, a customer known by its e-mail address alone stands with it. Notes, of the vendor's as
// of our own, are never written. Borrows the store.
[[nodiscard]] ExportSource ticketExport(TicketStore *store, const TicketQuery &query, const TicketProductNames &names, const QList<int> &columns, bool mask);

} // namespace pc
