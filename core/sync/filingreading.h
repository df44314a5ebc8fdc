// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/partnercloud.h"
#include "core/store/filingstore.h"
#include <memory>

namespace pc {

class Clock;

// All pages of a customer's instances, each instance once.
[[nodiscard]] Async<QList<Instance>> readInstances(std::shared_ptr<PartnerCloud> cloud, CustomerUid owner, CallContext context);

// What was read; `trouble` is why some is missing.
struct NumbersRead
{
    QList<NumberReading> readings;
    std::optional<ApiError> trouble;
};

// Numbers of the resources, a few at a time, so that another call of the lane finds a place. One that is refused does not keep
// the others from being read; a failure that concerns them all ends it.
[[nodiscard]] Async<NumbersRead> readNumbers(std::shared_ptr<PartnerCloud> cloud, QList<StaleResource> resources, Clock *clock, CallContext context);

// The service answered, and will not tell this one.
[[nodiscard]] bool isRefusal(ApiError::Kind kind);

} // namespace pc
