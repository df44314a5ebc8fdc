// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/cloud/calllog.h"
#include "core/cloud/cloudoptions.h"
#include "core/cloud/partnercloud.h"
#include "core/domain/environment.h"
#include <memory>

namespace pc {

// The first cloud. Make and use it on one thread that has an event loop; log and clock must outlive it. Calls still under way
// when it goes are cancelled. A read-only environment refuses every write with Kind::ReadOnlyEnvironment.
[[nodiscard]] std::unique_ptr<PartnerCloud> makeAlibabaCloud(const Environment &environment, PartnerKeys keys, CallLog &log, Clock &clock,
                                                             CloudOptions options = {});

} // namespace pc
