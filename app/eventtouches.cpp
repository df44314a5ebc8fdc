// SPDX-License-Identifier: Apache-2.0
#include "app/eventtouches.h"
#include "app/workspace.h"
#include "core/sync/customersync.h"
#include "core/sync/filingsync.h"
#include "core/sync/orderreader.h"
#include "core/sync/ordersync.h"
#include "core/sync/quotasync.h"
#include "core/sync/ticketsync.h"

namespace pc {

template<typename T>
static Async<Done> asDone(const Async<T> &read, QObject *context)
{
    return andThen<Done>(read, context, [](const T &) { return ready<Done>(Done()); });
}

static Async<Done> refused(const char *missing)
{
    return ready<Done>(failure(ApiError::Kind::InvalidInput, QLatin1String(missing)));
}

// The event's own word on whose it is, else what is known here.
static Async<CustomerUid> ownerOf(const EventTouch &touch, const std::function<Async<CustomerUid>()> &lookUp)
{
    return touch.customer.isEmpty() ? lookUp() : ready<CustomerUid>(touch.customer);
}

static Async<Done> readOrder(const TouchReads &reads, const EventTouch &touch, QObject *context)
{
    const OrderId id(touch.object);
    return andThen<Done>(ownerOf(touch, [&] { return reads.ownerOfOrder(id); }), context, [reads, id](const CustomerUid &uid) { return reads.order(uid, id); });
}

static Async<Done> readInstance(const TouchReads &reads, const EventTouch &touch, QObject *context)
{
    return andThen<Done>(ownerOf(touch, [&] { return reads.ownerOfInstance(touch.object); }), context, reads.instances);
}

// A number that is not known here yet comes with the instances of its customer.
static Async<Done> readFiling(const TouchReads &reads, const EventTouch &touch, QObject *context)
{
    const Settler<Done> settle;
    whenDone(reads.placeOfNumber(touch.object), context, [reads, touch, context, settle](const Result<std::pair<CustomerUid, Resource>> &place) {
        if (place)
            whenDone(reads.numbers(place->first, place->second), context, settle);
        else if (place.error().kind != ApiError::Kind::NotFound || touch.customer.isEmpty())
            settle(failure(place.error()));
        else
            whenDone(andThen<Done>(reads.instances(touch.customer), context, [reads, touch, context](Done) {
                return asDone(reads.placeOfNumber(touch.object), context);
            }), context, settle);
    });
    return settle.future();
}

Async<Done> readTouched(const TouchReads &reads, const EventTouch &touch, QObject *context)
{
    using Subject = EventSubject;
    const bool isOfCustomer = touch.subject == Subject::Customer || touch.subject == Subject::Quota;
    if (touch.subject == Subject::None)
        return ready<Done>(Done());
    if (isOfCustomer ? touch.customer.isEmpty() : touch.object.isEmpty())
        return refused(isOfCustomer ? "customer" : "object");
    switch (touch.subject) {
    case Subject::Customer: return reads.customer(touch.customer);
    case Subject::Quota: return reads.quota(touch.customer);
    case Subject::Order: return readOrder(reads, touch, context);
    case Subject::Instance: return readInstance(reads, touch, context);
    case Subject::Filing: return readFiling(reads, touch, context);
    case Subject::Ticket: return reads.ticket(TicketId(touch.object));
    case Subject::None: break;
    }
    return ready<Done>(Done());
}

TouchReads touchReads(Workspace &workspace)
{
    TouchReads reads;
    Workspace *const w = &workspace;
    reads.customer = [w](const CustomerUid &uid) { return asDone(w->sync().refresh(uid), w); };
    reads.quota = [w](const CustomerUid &uid) { return asDone(w->quotaSync().refresh(uid), w); };
    reads.order = [w](const CustomerUid &uid, const OrderId &id) { // its details say that it is there; the list has its row
        return andThen<Done>(w->orderReader().read(uid, id), w, [w, uid](const OrderDetail &) { return w->orderSync().refresh(uid); });
    };
    reads.ownerOfOrder = [w](const OrderId &id) {
        return andThen<CustomerUid>(w->store().orders()->order(id), w, [](const OrderRow &row) { return ready<CustomerUid>(row.order.customer); });
    };
    reads.instances = [w](const CustomerUid &uid) { return w->filingSync().refreshCustomer(uid); };
    reads.ownerOfInstance = [w](const QString &id) { return w->store().filings()->ownerOf(id); };
    reads.placeOfNumber = [w](const QString &number) {
        return andThen<std::pair<CustomerUid, Resource>>(w->store().filings()->row(number), w, [](const FilingRow &row) {
            return row.number ? ready<std::pair<CustomerUid, Resource>>(std::pair(row.number->owner, row.number->resource))
                              : ready<std::pair<CustomerUid, Resource>>(failure(ApiError::Kind::NotFound));
        });
    };
    reads.numbers = [w](const CustomerUid &uid, const Resource &resource) { return w->filingSync().refreshResource(uid, resource); };
    reads.ticket = [w](const TicketId &id) { return w->ticketSync().refreshTicket(id); };
    return reads;
}

} // namespace pc
