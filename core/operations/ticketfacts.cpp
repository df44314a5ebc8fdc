// SPDX-License-Identifier: Apache-2.0
#include "core/operations/ticketfacts.h"
#include "core/base/flow.h"
#include "core/base/plaintext.h"
#include "core/operations/livereading.h"
#include <algorithm>

namespace pc {

static constexpr qint64 kClocksDiffer = 3600;       // seconds; services refuse calls at a quarter of it
static constexpr qsizetype kMadeTitle = 30;         // of the text, where a ticket has no title

// As it was sent, or as markup in it is read back.
static bool isSame(const QString &read, const QString &sent)
{
    const QString words = read.simplified();
    return words == sent.simplified() || words == plainText(sent).simplified();
}

QDateTime sinceFor(const QDateTime &time)
{
    return time.addSecs(-kClocksDiffer);
}

static bool isLike(const Ticket &ticket, const CustomerUid &customer, const OpenTicket &wish)
{
    const QString title = wish.title.isEmpty() ? wish.text.left(kMadeTitle) : wish.title;
    const bool isOfCustomer = ticket.customer.isEmpty() || ticket.customer == customer; // empty: not told
    return isOfCustomer && isSame(ticket.title, title);
}

static Async<QList<Ticket>> likeFrom(PartnerCloud &cloud, const CustomerUid &customer, const OpenTicket &wish, const TicketListing &listing, qint64 offset,
                                     const QList<Ticket> &found, const CallContext &call, QObject *context)
{
    return andThen<QList<Ticket>>(cloud.tickets(listing, offset, call), context, [=, &cloud](const TicketPage &page) {
        QList<Ticket> all = found;
        std::copy_if(page.tickets.cbegin(), page.tickets.cend(), std::back_inserter(all), [&](const Ticket &ticket) { return isLike(ticket, customer, wish); });
        const qint64 next = offset + page.tickets.size();
        const bool isLast = page.tickets.isEmpty() || (page.total && next >= *page.total);
        return isLast ? ready<QList<Ticket>>(all) : likeFrom(cloud, customer, wish, listing, next, all, call, context);
    });
}

Async<QList<Ticket>> ticketsLike(PartnerCloud &cloud, const CustomerUid &customer, const OpenTicket &wish, const QDateTime &since, CallContext call, QObject *context)
{
    TicketListing listing;
    listing.from = since;
    return likeFrom(cloud, customer, wish, listing, 0, {}, call, context);
}

QList<TicketNote> notesLike(const QList<TicketNote> &notes, const ReplyTicket &wish)
{
    QList<TicketNote> like;
    std::copy_if(notes.cbegin(), notes.cend(), std::back_inserter(like), [&wish](const TicketNote &note) {
        return note.from != TicketNote::From::Vendor && (wish.text.isEmpty() || isSame(note.text, wish.text));
    });
    return like;
}

bool isSaid(const QList<TicketNote> &notes, const QString &text)
{
    ReplyTicket wish;
    wish.text = text;
    return !notesLike(notes, wish).isEmpty();
}

template<typename T, typename NameOf>
static Async<QStringList> namesOf(const Async<QList<T>> &reading, QObject *context, NameOf nameOf)
{
    return andThen<QStringList>(reading, context, [nameOf](const QList<T> &all) {
        QStringList names;
        for (const T &each : all)
            names << nameOf(each);
        return ready<QStringList>(names);
    });
}

static Async<QStringList> readTraces(const JournalSetup &setup, PartnerCloud &cloud, const OperationRequest &request, const CallContext &call, QObject *context)
{
    if (const auto *opening = std::get_if<OpenTicket>(&request.change)) {
        const Async<QList<Ticket>> reading = ticketsLike(cloud, request.customer, *opening, sinceFor(setup.clock->utcNow()), call, context);
        return namesOf(reading, context, [](const Ticket &ticket) { return ticket.id.text(); });
    }
    const auto *reply = std::get_if<ReplyTicket>(&request.change);
    if (!reply)
        return notAsked<QStringList>();
    const Async<QList<TicketNote>> reading = andThen<QList<TicketNote>>(cloud.ticketNotes(reply->ticket, request.customer, call), context,
                                                                        [wish = *reply](const QList<TicketNote> &notes) { return ready<QList<TicketNote>>(notesLike(notes, wish)); });
    return namesOf(reading, context, [](const TicketNote &note) { return note.key; });
}

Async<Consequence> liveTicketFacts(JournalSetup setup, std::shared_ptr<PartnerCloud> cloud, Consequence facts, std::chrono::milliseconds deadline, CallContext call,
                                   QObject *context)
{
    const Async<QStringList> reading = inTime(readTraces(setup, *cloud, facts.request, call, context), setup, deadline, context);
    const Result<QStringList> traces = co_await reading;
    if (traces)
        facts.traces = *traces;
    else
        noteTrouble(facts, traces.error());
    co_return facts;
}

} // namespace pc
