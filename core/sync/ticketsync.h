// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/ticketstore.h"
#include "core/sync/datasetsync.h"

namespace pc {

// The dataset "tickets": the list (its newest part often, the whole once a day) and the notes of those that changed.
class TicketSync : public DatasetSync
{
    Q_OBJECT
public:
    using DatasetSync::DatasetSync;

    // The ticket and its notes, now, ahead of everything (lane user).
    [[nodiscard]] virtual Async<Done> refreshTicket(TicketId id) = 0;
    // The notes with the text of confidential ones; nothing is kept. For a person who asked to see it.
    [[nodiscard]] virtual Async<QList<TicketNote>> readConfidential(TicketId id) = 0;
};

} // namespace pc
