// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/environment.h"
#include "core/domain/filing.h"
#include "ui/widgets/environmentsettings.h"

class QSettings;

namespace pc {

class Clock;
class CommandRegistry;
class CustomerStore;
class FilingStore;
class FilingSync;
class OperationFlow;
class RightsMemory;

// What the filings page works with; all of it borrowed and outliving the page.
struct FilingsServices
{
    FilingStore *store = nullptr;
    CustomerStore *customers = nullptr;     // names of accounts
    FilingSync *sync = nullptr;
    OperationFlow *flow = nullptr;          // every change goes through it, and the way to the history
    CommandRegistry *commands = nullptr;
    const Clock *clock = nullptr;
    const RightsMemory *rights = nullptr;   // may be null: nothing is known before a session is started
    QSettings *settings = nullptr;          // may be null: nothing is remembered
    EnvironmentSettings values;             // saved views
    Environment environment;                // said in dialogs, with its colour
    // Asks the cloud about one number (FilingCloud::serviceNumber, lane user); may be empty: only what is held is found.
    std::function<Async<ServiceNumber>(QString number)> lookUp;
};

} // namespace pc
