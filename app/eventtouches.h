// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/inbox.h"
#include "core/domain/instance.h"
#include "core/domain/order.h"
#include "core/domain/ticket.h"
#include <functional>

namespace pc {

class Workspace;

// The reads that an event can ask for, each of one thing, now.
struct TouchReads
{
    std::function<Async<Done>(CustomerUid)> customer, quota;
    std::function<Async<Done>(CustomerUid, OrderId)> order;
    std::function<Async<CustomerUid>(OrderId)> ownerOfOrder;            // as far as it is known here
    std::function<Async<Done>(CustomerUid)> instances;                  // of one customer, with their service numbers
    std::function<Async<CustomerUid>(QString)> ownerOfInstance;
    std::function<Async<std::pair<CustomerUid, Resource>>(QString)> placeOfNumber;
    std::function<Async<Done>(CustomerUid, Resource)> numbers;          // of one instance
    std::function<Async<Done>(TicketId)> ticket;
};

// Over the datasets of an open environment; `workspace` outlives the answer's use.
[[nodiscard]] TouchReads touchReads(Workspace &workspace);

// Reads anew just what the event is about. Whose it is is looked up where the event does not say. InvalidInput: it does not say enough;
// NotFound: neither here nor in the cloud. Nothing to read of an event about nothing.
[[nodiscard]] Async<Done> readTouched(const TouchReads &reads, const EventTouch &touch, QObject *context);

} // namespace pc
