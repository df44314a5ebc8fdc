// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/identity/identityservices.h"

class QSettings;

namespace pc {

class CallLog;
class Clock;
class CommandRegistry;
class CustomerBook;
class CustomerCreation;
class CustomerStore;
class CustomerSync;
class IdentityService;
class OperationFlow;
class RightsMemory;
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
    IdentityService *identity = nullptr;    // may be null: no certificate is shown and nobody is asked to verify
    OperationFlow *flow = nullptr;          // may be null: no way to the history
    const RightsMemory *rights = nullptr;   // may be null: nothing is known before a page is opened
    QSettings *settings = nullptr;          // may be null: nothing is remembered
    Environment environment;                // said in dialogs, with its colour and its read-only rule
};

[[nodiscard]] inline IdentityServices identityServices(const CustomersServices &services)
{
    IdentityServices own;
    own.identity = services.identity;
    own.customers = services.store;
    own.sync = services.sync;
    own.flow = services.flow;
    own.clock = services.clock;
    own.environment = services.environment;
    return own;
}

} // namespace pc
