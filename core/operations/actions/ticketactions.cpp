// SPDX-License-Identifier: Apache-2.0
#include "core/operations/actions/ticketactions.h"
#include "core/operations/actions/receipts.h"
#include "core/operations/ticketfacts.h"
#include "core/store/ticketstore.h"
#include <QCryptographicHash>
#include <algorithm>

namespace pc {

static const QString kTraces = QStringLiteral("traces");
static const QString kTicket = QStringLiteral("ticket");

QJsonObject TicketAction::before(const Consequence &facts) const
{
    return facts.traces ? QJsonObject{{kTraces, QJsonArray::fromStringList(*facts.traces)}} : QJsonObject();
}

// What came since may be a lost try that arrived late: it is looked at before anything goes out again.
bool TicketAction::isAsSeen(const QJsonObject &seen, const QJsonObject &now) const
{
    const QJsonArray known = seen.value(kTraces).toArray(), there = now.value(kTraces).toArray();
    return !seen.contains(kTraces) || std::all_of(there.cbegin(), there.cend(), [&known](const QJsonValue &each) { return known.contains(each); });
}

static bool wasThere(const OperationRecord &record, const QString &name)
{
    return record.before.value(kTraces).toArray().contains(name);
}

// Brings a ticket and its conversation into the store.
static Async<Done> rereadTicket(const JournalSetup &setup, PartnerCloud &cloud, const TicketId &id, const CustomerUid &customer, const CallContext &call,
                                QObject *context)
{
    if (!setup.tickets || id.isEmpty())
        return nothingToDo();
    TicketListing listing;
    listing.ids = {id};
    const Async<Done> listed = andThen<Done>(cloud.tickets(listing, 0, call), context, [setup](const TicketPage &page) { return setup.tickets->put(page.tickets, {}); });
    return andThen<Done>(listed, context, [=, &cloud](Done) {
        return andThen<Done>(cloud.ticketNotes(id, customer, call), context,
                             [setup, id](const QList<TicketNote> &notes) { return setup.tickets->putNotes(id, notes, setup.clock->utcNow()); });
    });
}

// Two of the same words at once could not be told apart afterwards; different ones do not stand in each other's way.
QString OpenTicketAction::conflictKey(const CustomerUid &customer, const Change &change) const
{
    const OpenTicket wish = std::get<OpenTicket>(change);
    const QByteArray words = (wish.title + QLatin1Char('\n') + wish.text).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(words, QCryptographicHash::Sha256).toHex();
    return QStringLiteral("opening:%1:%2").arg(customer.text(), QString::fromLatin1(hash));
}

Async<WriteAnswer> OpenTicketAction::sendWith(const Secret &confidential, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    const OpenTicket wish = asked<OpenTicket>(record);
    NewTicket ticket;
    ticket.customer = record.customer;
    ticket.product = wish.product;
    ticket.title = wish.title;
    ticket.text = wish.text;
    ticket.phone = wish.phone;
    ticket.email = wish.email;
    ticket.attachments = wish.attachments;
    ticket.isUrgent = wish.isUrgent;
    return andThen<WriteAnswer>(cloud.openTicket(ticket, confidential, call), context, [](const TicketId &id) {
        WriteAnswer answer;
        answer.facts = {{kTicket, id.text()}};
        return ready<WriteAnswer>(answer);
    });
}

// One that says the same is ours; others of the same title leave it to a person.
static Finding findingOf(const QStringList &same, const QStringList &all)
{
    WriteAnswer found;
    if (same.size() == 1) {
        found.facts = {{kTicket, same.first()}};
        return Finding(Finding::What::TookEffect, found);
    }
    found.facts = {{QStringLiteral("tickets"), QJsonArray::fromStringList(all)}};
    return Finding(all.isEmpty() ? Finding::What::NotThere : Finding::What::Foreign, found);
}

static Async<Finding> compared(PartnerCloud &cloud, const OperationRecord &record, QStringList left, const QStringList &same, const QStringList &all,
                               const CallContext &call, QObject *context)
{
    if (left.isEmpty())
        return ready<Finding>(findingOf(same, all));
    const QString id = left.takeFirst();
    return andThen<Finding>(cloud.ticketNotes(TicketId(id), record.customer, call), context, [=, &cloud](const QList<TicketNote> &notes) {
        const bool isOurs = isSaid(notes, asked<OpenTicket>(record).text);
        return compared(cloud, record, left, isOurs ? same + QStringList{id} : same, all, call, context);
    });
}

Async<Finding> OpenTicketAction::check(const JournalSetup &, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    const Async<QList<Ticket>> reading = ticketsLike(cloud, record.customer, asked<OpenTicket>(record), sinceFor(firstSentAt(record)), call, context);
    return andThen<Finding>(reading, context, [=, &cloud](const QList<Ticket> &tickets) {
        QStringList added;
        for (const Ticket &ticket : tickets) {
            if (!wasThere(record, ticket.id.text()))
                added << ticket.id.text();
        }
        added.removeDuplicates(); // pages move while they are read
        return compared(cloud, record, added, {}, added, call, context);
    });
}

Async<Done> OpenTicketAction::refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    return rereadTicket(setup, cloud, TicketId(record.outcome.value(kTicket).toString()), record.customer, call, context);
}

QString ReplyTicketAction::conflictKey(const CustomerUid &, const Change &change) const
{
    return QStringLiteral("ticket:") + std::get<ReplyTicket>(change).ticket.text();
}

Async<WriteAnswer> ReplyTicketAction::sendWith(const Secret &confidential, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    const ReplyTicket wish = asked<ReplyTicket>(record);
    TicketReply reply;
    reply.ticket = wish.ticket;
    reply.customer = record.customer;
    reply.text = wish.text;
    reply.attachments = wish.attachments;
    return answered(cloud.replyTicket(reply, confidential, call), context);
}

// Without open text nothing but the mark tells ours from a colleague's.
Async<Finding> ReplyTicketAction::check(const JournalSetup &, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    const ReplyTicket wish = asked<ReplyTicket>(record);
    return andThen<Finding>(cloud.ticketNotes(wish.ticket, record.customer, call), context, [record, wish](const QList<TicketNote> &notes) {
        QList<TicketNote> added = notesLike(notes, wish);
        added.removeIf([&record](const TicketNote &note) { return wasThere(record, note.key); });
        const bool isCertain = added.size() == 1 && (!wish.text.isEmpty() || added.first().isConfidential);
        const Finding::What what = isCertain ? Finding::What::TookEffect : added.isEmpty() ? Finding::What::NotThere : Finding::What::Foreign;
        WriteAnswer found;
        found.facts = {{QStringLiteral("notes"), added.size()}};
        return ready<Finding>(Finding(what, found));
    });
}

Async<Done> ReplyTicketAction::refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    return rereadTicket(setup, cloud, asked<ReplyTicket>(record).ticket, record.customer, call, context);
}

} // namespace pc
