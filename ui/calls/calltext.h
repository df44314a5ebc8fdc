// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/callrecord.h"

namespace pc {

// A call for the clipboard. Everything in a record was masked where it was made; nothing is added here.
[[nodiscard]] QString callAsText(const CallRecord &record);
// The request as a shell command, for reading and for tickets; masked values make it unfit for sending, and it says so.
[[nodiscard]] QString callAsCommand(const CallRecord &record);

} // namespace pc
