// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/action.h"

namespace pc {

// What the wishes about service numbers and identity need to know; the part of factsreader.h that concerns them.

// From the store: the instance and what is known of its numbers, or the number that is to be granted. Adds InstanceOfAnother and
// NoNumbersHere. Never fails.
[[nodiscard]] Async<Consequence> storedFilingFacts(JournalSetup setup, Consequence facts);

// From the cloud, where `wanted` names them. What the cloud answers about an instance or a number that it does not take becomes a
// trap. `context` ends it.
[[nodiscard]] Async<Consequence> liveFilingFacts(JournalSetup setup, std::shared_ptr<PartnerCloud> cloud, Consequence facts, AskedFacts wanted,
                                                 std::chrono::milliseconds deadline, CallContext call, QObject *context);

} // namespace pc
