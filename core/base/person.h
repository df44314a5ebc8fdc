// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace pc {

// Who works here: the account name in the operating system, for the call log, the journal and the customer's audit log.
// Never empty.
[[nodiscard]] QString personHere();

} // namespace pc
