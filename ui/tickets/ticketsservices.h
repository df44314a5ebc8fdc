// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/ticket.h"
#include "ui/widgets/environmentsettings.h"

class QSettings;

namespace pc {

class Clock;
class CommandRegistry;
class CustomerStore;
class OperationFlow;
class TicketStore;
class TicketSync;

// What the tickets page works with; all of it borrowed and outliving the page.
struct TicketsServices
{
    TicketStore *store = nullptr;
    CustomerStore *customers = nullptr;     // their names change
    TicketSync *sync = nullptr;
    OperationFlow *flow = nullptr;          // may be null: no history, and exports are not recorded
    CommandRegistry *commands = nullptr;
    const Clock *clock = nullptr;
    QSettings *settings = nullptr;          // may be null: nothing is remembered
    EnvironmentSettings values;             // saved views
    QString person;                         // who works here, personHere()
    // A file of a note (TicketSender::fetch); empty: files cannot be fetched.
    std::function<Async<QByteArray>(TicketId ticket, CustomerUid customer, QString fileId)> fetch = {};
};

} // namespace pc
