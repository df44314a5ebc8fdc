// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/customer.h"

namespace pc {

struct IdentityServices;

// Remembers with the customer that it was asked to verify its identity just now and until when its link is good, and puts it into the
// history with who did it. Never the link itself. Goes on when the caller is gone.
[[nodiscard]] Async<Done> rememberAsking(const IdentityServices &services, const CustomerUid &uid, const QDateTime &linkGoodUntil);

} // namespace pc
