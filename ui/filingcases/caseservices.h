// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"

namespace pc {

class Clock;
class FilingStore;

// What the view of a filing case works with; all of it borrowed and outliving the view.
struct CaseServices
{
    FilingStore *store = nullptr;
    const Clock *clock = nullptr;
    Environment environment;                // its colour on dialogs
};

} // namespace pc
