// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/environment.h"
#include "core/domain/ticket.h"
#include "core/tickets/evidence.h"
#include <functional>

namespace pc {

class CallLog;
class Clock;
class CustomerStore;
class DraftStore;
class FilingStore;
class Journal;
class OrderStore;
class TicketSender;
class TicketStore;

// What the places where messages are written borrow; all of it outlives them.
struct ComposeServices
{
    TicketSender *sender = nullptr;
    DraftStore *drafts = nullptr;
    TicketStore *tickets = nullptr;         // the table of products
    CustomerStore *customers = nullptr;
    Journal *journal = nullptr;
    Clock *clock = nullptr;
    const CallLog *calls = nullptr;         // for cases in a box; may be null
    Environment environment;
    QString person;                         // operating-system account name
    OrderStore *orders = nullptr;           // for evidence; may be null
    FilingStore *filings = nullptr;         // for evidence; may be null
    // Asks the cloud for the table of products (TicketCloud::ticketProducts()). Empty function: only the vendor's sheet is there.
    std::function<Async<QList<TicketProduct>>()> readProducts;
};

// What a new ticket is about, told by where it is opened from.
struct TicketContext
{
    CustomerUid customer;                   // empty: chosen in the dialog
    QString title, text;
    QList<EvidenceSection> evidence;        // calls, an order, a filing (core/tickets/evidence.h)
    QString draft;                          // key of a draft to go on with; empty: a new one
};

} // namespace pc
