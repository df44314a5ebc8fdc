// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/orderstore.h"
#include "ui/widgets/savedviews.h"

namespace pc {

class Clock;

// Views of the orders: unpaid, of the last seven days, refunds, and the person's own. `scope` tells group and customer of the
// moment. Borrows store and clock.
[[nodiscard]] SavedViewList orderViews(OrderStore *store, const Clock *clock, std::function<OrderQuery()> scope);

} // namespace pc
