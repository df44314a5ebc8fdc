// SPDX-License-Identifier: Apache-2.0
#include "sandbox/control/faultedanswer.h"
#include "sandbox/http/httpserver.h"

namespace pc::sandbox {

void applyFaults(HttpResponse &response, const FaultPlan &plan, const QDateTime &now)
{
    if (response.status == 503 && plan.refusal)
        response.setHeader("Retry-After", QByteArray::number(plan.refusal->retryAfter.count()));
    response.setHeader("Date", httpDate(now.addSecs(plan.skew.count())));
    response.delivery = plan.dropAfter ? Delivery::Dropped : plan.truncate ? Delivery::Truncated : Delivery::Whole;
}

} // namespace pc::sandbox
