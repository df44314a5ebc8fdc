// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/identifiers.h"
#include <functional>

class QSettings;

namespace pc {

class CallLog;
class Clock;
class MainWindow;
class OperationFlow;
class Workspace;
struct TicketContext;

// What every place of an open environment borrows; the window goes before the places.
struct DeskParts
{
    MainWindow *window = nullptr;
    Workspace *workspace = nullptr;
    OperationFlow *flow = nullptr;
    CallLog *calls = nullptr;
    Clock *clock = nullptr;
    QSettings *settings = nullptr;
    std::function<void(const CustomerUid &)> openCustomer;
    std::function<void(const TicketContext &)> openTicket;      // a new one, to be written
};

} // namespace pc
