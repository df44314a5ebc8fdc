// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/control/faults.h"
#include "sandbox/http/httpmessage.h"
#include <QDateTime>

namespace pc::sandbox {

// What a plan makes of a finished answer: a date that is off, a wish to be left alone, half of it, nothing.
void applyFaults(HttpResponse &response, const FaultPlan &plan, const QDateTime &now);

} // namespace pc::sandbox
