// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include <functional>

class QUrl;

namespace pc {

class Clock;
class CustomerStore;
class CustomerSync;
class IdentityService;
class OperationFlow;

// What the screens of identity verification work with; all of it borrowed and outliving them.
struct IdentityServices
{
    IdentityService *identity = nullptr;
    CustomerStore *customers = nullptr;
    CustomerSync *sync = nullptr;
    OperationFlow *flow = nullptr;          // may be null: nothing is removed and nothing is recorded
    const Clock *clock = nullptr;
    Environment environment;
    std::function<bool(const QUrl &)> openOutside;      // a mail program; empty: the system's
};

} // namespace pc
