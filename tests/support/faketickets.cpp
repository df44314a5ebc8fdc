// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faketickets.h"
#include <algorithm>

namespace pc {

using Kind = ApiError::Kind;

static const QByteArray kLinkBegin("https://files.example/");

static tl::unexpected<ApiError> refused(Kind kind, int status, const QString &code)
{
    ApiError error;
    error.kind = kind;
    error.sent = true;
    error.httpStatus = status;
    error.code = code;
    return failure(error);
}

static QString nameOfState(TicketState state)
{
    switch (state) {
    case TicketState::Assigned: return QStringLiteral("assigned");
    case TicketState::Dealing: return QStringLiteral("dealing");
    case TicketState::WaitFeedback: return QStringLiteral("wait_feedback");
    case TicketState::Feedback: return QStringLiteral("feedback");
    case TicketState::WaitConfirm: return QStringLiteral("wait_confirm");
    case TicketState::Confirmed: return QStringLiteral("confirmed");
    case TicketState::Unknown: break;
    }
    return QStringLiteral("something_new");
}

void FakeTickets::put(const Ticket &ticket, QList<TicketNote> said)
{
    const auto found = std::find_if(tickets.begin(), tickets.end(), [&](const Ticket &each) { return each.id == ticket.id; });
    if (found == tickets.end())
        tickets << ticket;
    else
        *found = ticket;
    if (!said.isEmpty())
        notes.insert(ticket.id, said);
}

void FakeTickets::say(const TicketId &id, TicketNote::From from, const QString &text, const QDateTime &now, const QStringList &files, bool isConfidential)
{
    TicketNote note;
    note.key = QStringLiteral("note-%1").arg(notes[id].size() + 1);
    note.from = from;
    note.text = text;
    note.at = now;
    note.isConfidential = isConfidential;
    for (const QString &file : files)
        note.files << TicketFile{file, file.section(QLatin1Char('/'), -1)};
    notes[id] << note;
}

void FakeTickets::answer(const TicketId &id, const QString &text, const QDateTime &now, std::optional<TicketState> state)
{
    say(id, TicketNote::From::Vendor, text, now);
    for (Ticket &ticket : tickets) {
        if (ticket.id == id && state)
            ticket.state = {*state, nameOfState(*state)};
    }
}

Result<TicketPage> FakeTickets::page(const TicketListing &listing, qint64 offset, const QDateTime &now) const
{
    QList<Ticket> fitting;
    for (Ticket ticket : tickets) {
        const bool isIn = (!listing.from.isValid() || ticket.openedAt >= listing.from) && (!listing.to.isValid() || ticket.openedAt <= listing.to);
        if (isIn && (listing.ids.isEmpty() || listing.ids.contains(ticket.id))) {
            ticket.readAt = now;
            fitting << ticket;
        }
    }
    std::stable_sort(fitting.begin(), fitting.end(), [](const Ticket &a, const Ticket &b) { return a.openedAt > b.openedAt; });
    TicketPage out;
    out.total = fitting.size();
    out.tickets = fitting.mid(offset, pageSize);
    return out;
}

Result<QList<TicketNote>> FakeTickets::notesOf(const TicketId &id) const
{
    const bool isThere = std::any_of(tickets.cbegin(), tickets.cend(), [&](const Ticket &each) { return each.id == id; });
    return isThere ? Result<QList<TicketNote>>(notes.value(id)) : Result<QList<TicketNote>>(refused(Kind::NotFound, 404, QStringLiteral("-105")));
}

Result<TicketId> FakeTickets::open(const NewTicket &wish, const Secret &secret, const QDateTime &now)
{
    Ticket ticket;
    ticket.id = TicketId(QStringLiteral("T%1").arg(++effects, 6, 10, QLatin1Char('0')));
    ticket.customer = wish.customer;
    ticket.product = wish.product;
    ticket.title = wish.title;
    ticket.state = {TicketState::Assigned, nameOfState(TicketState::Assigned)};
    ticket.openedAt = now;
    tickets << ticket;
    say(ticket.id, TicketNote::From::Customer, wish.text, now, wish.attachments);
    if (!secret.isEmpty()) {
        confidential[ticket.id] << secret.reveal();
        say(ticket.id, TicketNote::From::Customer, QString::fromUtf8(secret.reveal()), now, {}, true);
    }
    return ticket.id;
}

Result<WriteReceipt> FakeTickets::reply(const TicketReply &wish, const Secret &secret, const QDateTime &now)
{
    const auto found = std::find_if(tickets.begin(), tickets.end(), [&](const Ticket &each) { return each.id == wish.ticket; });
    if (found == tickets.end())
        return refused(Kind::NotFound, 404, QStringLiteral("-105"));
    ++effects;
    say(wish.ticket, TicketNote::From::Customer, wish.text, now, wish.attachments);
    if (!secret.isEmpty()) {
        confidential[wish.ticket] << secret.reveal();
        say(wish.ticket, TicketNote::From::Customer, QString::fromUtf8(secret.reveal()), now, {}, true);
    }
    found->state = {TicketState::Feedback, nameOfState(TicketState::Feedback)};
    WriteReceipt receipt;
    receipt.requestId = QStringLiteral("REQ-T%1").arg(effects);
    return receipt;
}

UploadGrant FakeTickets::grant(const QString &fileName, const QDateTime &now)
{
    UploadGrant grant;
    grant.url = QUrl(QStringLiteral("https://files.example/"));
    grant.key = QStringLiteral("temp/%1-%2").arg(++m_grants).arg(fileName);
    grant.fields = {{"key", Secret(grant.key.toUtf8())}, {"policy", Secret(QByteArray("sample-policy"))}};
    grant.expires = now.addSecs(grantLife.count());
    return grant;
}

Result<Done> FakeTickets::upload(const UploadGrant &grant, const QByteArray &content, const BytesMoved &moved, const QDateTime &now)
{
    if (now >= grant.expires)
        return refused(Kind::Forbidden, 403, kGrantExpired);
    if (content.size() > kMostAttachmentBytes)
        return refused(Kind::Rejected, 400, QStringLiteral("EntityTooLarge"));
    if (moved) {
        moved(content.size() / 2, content.size());
        moved(content.size(), content.size());
    }
    objects.insert(grant.key, content);
    return Done();
}

Result<Secret> FakeTickets::link(const QString &fileId) const
{
    return objects.contains(fileId) ? Result<Secret>(Secret(kLinkBegin + fileId.toUtf8())) : Result<Secret>(refused(Kind::NotFound, 404, QStringLiteral("NoSuchKey")));
}

Result<QByteArray> FakeTickets::download(const Secret &link, qint64 most, const BytesMoved &moved) const
{
    const auto found = objects.constFind(QString::fromUtf8(link.reveal().mid(kLinkBegin.size())));
    if (found == objects.cend())
        return refused(Kind::NotFound, 404, QStringLiteral("NoSuchKey"));
    if (found->size() > most)
        return refused(Kind::InvalidInput, 0, QStringLiteral("TooLarge"));
    if (moved)
        moved(found->size(), found->size());
    return *found;
}

} // namespace pc
