// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"

class QSettings;

namespace pc {

class CallLog;
class Clock;
class CommandRegistry;
class CustomerBook;
class CustomerCreation;
class CustomerStore;
class CustomerSync;
class OperationFlow;
class SessionService;

// What the customers page works with; all of it borrowed and outliving the page. Parts marked "may be null" are left out of
// the page with what belongs to them.
struct CustomersServices
{
    CustomerStore *store = nullptr;
    CustomerSync *sync = nullptr;
    CommandRegistry *commands = nullptr;
    const Clock *clock = nullptr;
    SessionService *sessions = nullptr;     // may be null: no list of sessions
    CallLog *calls = nullptr;               // may be null: no list of calls
    CustomerBook *book = nullptr;           // may be null: no import
    CustomerCreation *creation = nullptr;   // may be null: no new customers
    OperationFlow *flow = nullptr;          // may be null: no way to the history
    QSettings *settings = nullptr;          // may be null: nothing is remembered
    Environment environment;                // said in dialogs, with its colour and its read-only rule
};

} // namespace pc
