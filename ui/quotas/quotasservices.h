// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"

class QSettings;

namespace pc {

class Clock;
class CommandRegistry;
class CustomerStore;
class OperationFlow;
class QuotaStore;
class QuotaSync;

// What the quotas page works with; all of it borrowed and outliving the page.
struct QuotasServices
{
    QuotaStore *store = nullptr;
    CustomerStore *customers = nullptr;     // told when names and states of the rows change
    QuotaSync *sync = nullptr;
    OperationFlow *flow = nullptr;          // every change goes through it, and the way to the history
    CommandRegistry *commands = nullptr;
    const Clock *clock = nullptr;
    QSettings *settings = nullptr;          // may be null: nothing is remembered
    Environment environment;                // said in dialogs, with its colour and its currency
};

} // namespace pc
