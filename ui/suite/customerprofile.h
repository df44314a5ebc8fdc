// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/suitelink/suitemessages.h"
#include <memory>

class QWebEngineProfile;

namespace pc {

// The browser profile of one customer session: off the record, cookies, storage and cache in memory only, gone with the object.
// Pages must be gone before it.
[[nodiscard]] std::unique_ptr<QWebEngineProfile> makeCustomerProfile(const SuiteHello &hello);

} // namespace pc
