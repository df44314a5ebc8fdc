// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/partnercloud.h"
#include <memory>

namespace pc {

class Clock;

// What is to be read of one customer's quota besides what is available.
struct QuotaNeeds
{
    QuotaNeeds() = default;
    bool total = true;
    bool alarms = true;
    std::optional<Amount> available;        // as last read: when there is more now, the total was raised, or the customer topped up
};

// Facts that were read; `trouble` is why some are missing that were needed.
struct QuotaReading
{
    QuotaFacts facts;
    std::optional<ApiError> trouble;
};

// What is available, then what else is needed. An error only when not even the first was answered.
[[nodiscard]] Async<QuotaReading> readQuota(std::shared_ptr<PartnerCloud> cloud, CustomerUid uid, QuotaNeeds needs, Clock *clock, CallContext context);

} // namespace pc
