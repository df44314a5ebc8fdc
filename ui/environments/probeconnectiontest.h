// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/cloud/calllog.h"
#include "ui/environments/connectiontest.h"

namespace pc {

// The connection test by the probe of core/cloud: all endpoints at the same time, each hop after hop. `log` and `clock` outlive
// every test made.
[[nodiscard]] MakeConnectionTest probeConnectionTests(CallLog &log, Clock &clock);

} // namespace pc
