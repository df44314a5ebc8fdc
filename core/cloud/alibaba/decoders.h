// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/cloud/callscheduler.h"
#include "core/domain/customer.h"

namespace pc::Alibaba {

// From the vendor's JSON to our values; every published shape and spelling is accepted. What must be there and is not is
// Kind::Malformed; a missing number stays absent. Pure functions.

[[nodiscard]] Result<CustomerUidPage> decodeCustomerPage(const CallAnswer &answer);
[[nodiscard]] Result<CustomerFacts> decodeAccountInfo(const CallAnswer &answer, const CustomerUid &uid);
[[nodiscard]] Result<CreatedCustomer> decodeCreatedCustomer(const CallAnswer &answer);
[[nodiscard]] Result<AccessKey> decodeCredentials(const CallAnswer &answer);
[[nodiscard]] Result<Secret> decodeSigninToken(const CallAnswer &answer);

} // namespace pc::Alibaba
