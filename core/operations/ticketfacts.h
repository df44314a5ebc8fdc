// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/action.h"

namespace pc {

// What is read about messages to the vendor: they have no token, so only what they left behind tells them.

// Tickets of the customer with the title of the wish, opened after `since`. `context` ends it.
[[nodiscard]] Async<QList<Ticket>> ticketsLike(PartnerCloud &cloud, const CustomerUid &customer, const OpenTicket &wish, const QDateTime &since, CallContext call,
                                               QObject *context);
// Notes of our side that say the same; of an answer without open text: all of our side.
[[nodiscard]] QList<TicketNote> notesLike(const QList<TicketNote> &notes, const ReplyTicket &wish);
// Whether our side said this; how blanks and markup came back does not count.
[[nodiscard]] bool isSaid(const QList<TicketNote> &notes, const QString &text);
// The earliest opening that may belong to a wish of this time, whichever way the clocks differ.
[[nodiscard]] QDateTime sinceFor(const QDateTime &time);

// Fills in `traces`; the part of liveFacts() that concerns tickets.
[[nodiscard]] Async<Consequence> liveTicketFacts(JournalSetup setup, std::shared_ptr<PartnerCloud> cloud, Consequence facts, std::chrono::milliseconds deadline,
                                                 CallContext call, QObject *context);

} // namespace pc
