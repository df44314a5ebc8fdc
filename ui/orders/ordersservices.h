// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/environmentsettings.h"
#include <QString>

class QSettings;

namespace pc {

class CallLog;
class Clock;
class CommandRegistry;
class OperationFlow;
class OperationStore;
class OrderReader;
class OrderStore;
class OrderSync;

// What the orders page works with; all of it borrowed and outliving the page. Parts marked "may be null" are left out of the
// page with what belongs to them.
struct OrdersServices
{
    OrderStore *store = nullptr;
    OrderSync *sync = nullptr;
    OrderReader *reader = nullptr;          // may be null: no lines
    CommandRegistry *commands = nullptr;
    const Clock *clock = nullptr;
    OperationFlow *flow = nullptr;          // may be null: nothing is changed, no history
    OperationStore *operations = nullptr;   // may be null: no operations in the timeline
    CallLog *calls = nullptr;               // may be null: no calls in the timeline
    QSettings *settings = nullptr;          // may be null: the look of the table is not remembered
    EnvironmentSettings values;             // saved views
    QString environmentName;
};

} // namespace pc
