// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/partnercloud.h"
#include "core/store/orderstore.h"
#include <memory>

namespace pc {

// A stretch of time whose orders are read and stored together; both ends included, whole seconds, UTC.
struct OrderTime
{
    OrderTime() = default;
    OrderTime(QDateTime start, QDateTime end, int splits = 0) : from(std::move(start)), to(std::move(end)), shifts(splits) {}
    QDateTime from, to;
    int shifts = 0;                         // how often it was split because its pages shifted
    [[nodiscard]] bool isOneSecond() const { return from >= to; }
    friend bool operator==(const OrderTime &, const OrderTime &) = default;
};

// Earlier half and later half; together they are the whole.
[[nodiscard]] std::pair<OrderTime, OrderTime> halves(const OrderTime &time, bool isShift);

// What of the customer's orders is complete once `read` is, too. Nothing when there would be a gap in between.
[[nodiscard]] std::optional<OrderCheckpoint> joined(const OrderCheckpoint &known, const OrderTime &read);

struct OrderWindowReading
{
    enum class Outcome {
        Complete,
        Overflow,                           // more orders than the limit; none are kept
        Shifted,                            // the pages do not add up: something moved while they were read
    };
    Outcome outcome = Outcome::Complete;
    QList<Order> orders;                    // no order twice
};

// Reads a window page by page. `stop` ends it between two pages (Cancelled).
[[nodiscard]] Async<OrderWindowReading> readOrderWindow(std::shared_ptr<PartnerCloud> cloud, OrderListing listing, qint64 limit, CallContext context,
                                                        std::stop_token stop);

} // namespace pc
