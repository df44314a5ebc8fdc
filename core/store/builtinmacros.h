// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/ticketdraft.h"

namespace pc {

// Prepared texts that a new store begins with, in each language. Staff's own from then on: they may change and remove them.
[[nodiscard]] QList<TicketMacro> builtInMacros();

} // namespace pc
