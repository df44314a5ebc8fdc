// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/connection.h"

namespace pc {

// Whether a store of another environment in the same folder lists the customer. Looks only; a file that cannot be read does
// not know it. On the store's reader thread.
[[nodiscard]] bool isInAnotherStore(const StorePaths &own, const CustomerUid &uid);

} // namespace pc
