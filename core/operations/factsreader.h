// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/action.h"

namespace pc {

// Gathers what is known about a wish, without judging it. All on the engine thread.

// The UIDs of the store, read once for all the wishes of one question.
class KnownUids;
[[nodiscard]] std::shared_ptr<KnownUids> knownUids();

// From the store: customer, quota, order. Adds UnknownCustomer (with the nearest), CustomerOfAnother, CustomerGone and
// TestAccountsFull. Never fails but as Cancelled.
[[nodiscard]] Async<Consequence> storedFacts(JournalSetup setup, OperationRequest request, std::shared_ptr<KnownUids> uids);
// One per request, in their order.
[[nodiscard]] Async<QList<Consequence>> storedFacts(JournalSetup setup, QList<OperationRequest> requests);

// Replaces what `wanted` names by what the cloud says now, each read for `deadline` at most (zero: as long as it takes). What
// could not be read keeps the store's figure; isLive and error say so. `context` ends it.
[[nodiscard]] Async<Consequence> liveFacts(JournalSetup setup, std::shared_ptr<PartnerCloud> cloud, Consequence facts, AskedFacts wanted,
                                           std::chrono::milliseconds deadline, CallContext call, QObject *context);

// Payment state of an order as its lines tell it; nothing when they tell nothing.
[[nodiscard]] std::optional<Coded<PaymentStatus>> paymentOf(const OrderDetail &detail);

} // namespace pc
