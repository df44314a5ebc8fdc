// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/ticketcalls.h"
#include "core/base/flow.h"
#include "core/cloud/alibaba/fields.h"
#include "core/cloud/alibaba/ticketdecoders.h"
#include <QJsonDocument>
#include <algorithm>

namespace pc::Alibaba {

using Kind = ApiError::Kind;

static constexpr int kRowsPerPage = 100;        // the most both generations give
// Of the newer one: each new row takes a call of its own, and a page that fails is read again.
static constexpr int kNewRowsPerPage = 20;
static const QByteArray kContent("Content");

static bool isNew(const Rpc &rpc)
{
    return rpc->environment().tickets == Environment::Tickets::Workorder2021;
}

static RpcCall ticketCall(const char *action, FlatParameters parameters = {})
{
    return RpcCall(QStringLiteral("Workorder"), QLatin1String(action), std::move(parameters));
}

static void addFilled(RpcCall &call, const char *name, const QString &value)
{
    if (!value.isEmpty())
        call.parameters.insert(QLatin1String(name), value);
}

static QString milliseconds(const QDateTime &time)
{
    return time.isValid() ? QString::number(time.toMSecsSinceEpoch()) : QString();
}

static QString idsOf(const TicketListing &listing)
{
    QStringList ids;
    for (const TicketId &id : listing.ids)
        ids << id.text();
    return ids.join(QLatin1Char(','));
}

static RpcCall aboutTicket(const char *action, const TicketId &ticket, const CustomerUid &customer)
{
    RpcCall call = ticketCall(action, {{QStringLiteral("TicketId"), ticket.text()}});
    addFilled(call, "Uid", customer.text());
    call.customer = customer;
    return call;
}

static Async<TicketPage> listOld(Rpc rpc, TicketListing listing, qint64 offset, CallContext context)
{
    RpcCall call = ticketCall("QuestionList");
    const PagingContract paging = rpc->paging(call.product, call.action);
    call.parameters = {{paging.page, QString::number(offset)}, {paging.size, QString::number(std::min(kRowsPerPage, paging.maximum.value_or(kRowsPerPage)))}};
    addFilled(call, "AddStartTime", milliseconds(listing.from));
    addFilled(call, "AddEndTime", milliseconds(listing.to));
    addFilled(call, "Ids", idsOf(listing));
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(decodeTicketPage(*answer, offset, rpc->utcNow()), call.action, context);
}

static Async<TicketBody> readTicket(Rpc rpc, TicketId ticket, CustomerUid customer, CallContext context)
{
    const RpcCall call = aboutTicket("GetTicket", ticket, customer);
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(decodeTicket(*answer, rpc->utcNow()), call.action, context);
}

// A ticket that cannot be read stays as the list has it.
static bool isAboutOne(const ApiError &error)
{
    return error.kind == Kind::NotFound || error.kind == Kind::Forbidden || error.kind == Kind::Rejected;
}

static Async<TicketPage> completed(Rpc rpc, Origins origins, TicketPage page, CallContext context)
{
    QHash<TicketId, Async<TicketBody>> readings;
    for (const Ticket &ticket : page.tickets) {
        if (ticket.customer.isEmpty() && !origins->known.contains(ticket.id))
            readings.insert(ticket.id, readTicket(rpc, ticket.id, {}, context));
    }
    for (Ticket &ticket : page.tickets) {
        if (readings.contains(ticket.id)) {
            const Async<TicketBody> pending = readings.value(ticket.id);
            const Result<TicketBody> body = co_await pending;
            if (!body && !isAboutOne(body.error()))
                co_return failure(body.error());
            if (body && !body->ticket.customer.isEmpty())
                origins->known.insert(ticket.id, {body->ticket.customer, body->ticket.product, body->ticket.openedAt});
        }
        const auto origin = origins->known.constFind(ticket.id);
        if (!ticket.customer.isEmpty() || origin == origins->known.cend())
            continue;
        ticket.customer = origin->customer;
        ticket.product = ticket.product.isEmpty() ? origin->product : ticket.product;
        ticket.openedAt = ticket.openedAt.isValid() ? ticket.openedAt : origin->openedAt;
    }
    co_return page;
}

// Pages by number: the page that holds the row is asked for, and what stands before the row is left out.
static Async<TicketPage> listNew(Rpc rpc, Origins origins, TicketListing listing, qint64 offset, CallContext context)
{
    RpcCall call = ticketCall("ListTickets");
    const PagingContract paging = rpc->paging(call.product, call.action);
    call.parameters = {{paging.page, QString::number(paging.first + offset / kNewRowsPerPage)}, {paging.size, QString::number(kNewRowsPerPage)}};
    addFilled(call, "StartDate", milliseconds(listing.from));
    addFilled(call, "EndDate", milliseconds(listing.to));
    addFilled(call, "TicketIdList", idsOf(listing));
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    Result<TicketPage> page = labelled(decodeTicketPage(*answer, offset, rpc->utcNow()), call.action, context);
    if (!page)
        co_return page;
    page->tickets.remove(0, std::min<qsizetype>(offset % kNewRowsPerPage, page->tickets.size()));
    const Async<TicketPage> whole = completed(rpc, origins, *page, context);
    const Result<TicketPage> result = co_await whole;
    co_return result;
}

Async<TicketPage> listTickets(Rpc rpc, Origins origins, TicketListing listing, qint64 offset, CallContext context)
{
    offset = std::max<qint64>(0, offset);
    return isNew(rpc) ? listNew(rpc, origins, listing, offset, context) : listOld(rpc, listing, offset, context);
}

// The text of notes stays out of the call log: confidential ones stand among them.
static Async<QList<ReadNote>> readNotes(Rpc rpc, TicketId ticket, CustomerUid customer, CallContext context)
{
    RpcCall call = isNew(rpc) ? aboutTicket("ListTicketNotes", ticket, customer) : ticketCall("QuestionListNote", {{QStringLiteral("QuestionId"), ticket.text()}});
    call.customer = customer;
    call.secretField = kContent;
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(decodeTicketNotes(*answer), call.action, context);
}

static QList<TicketNote> notesOf(const QList<ReadNote> &read)
{
    QList<TicketNote> notes;
    for (const ReadNote &each : read)
        notes << each.note;
    return notes;
}

// The newer generation tells what a ticket was opened with apart from its notes.
static QList<TicketNote> withOpening(QList<TicketNote> notes, const TicketBody &body)
{
    const auto isOpening = [&body](const TicketNote &note) { return note.from != TicketNote::From::Vendor && note.text.simplified() == body.text.simplified(); };
    if (body.text.isEmpty() || !body.ticket.openedAt.isValid() || std::any_of(notes.cbegin(), notes.cend(), isOpening))
        return notes;
    TicketNote opening;
    opening.key = QStringLiteral("opening");
    opening.from = TicketNote::From::Customer;
    opening.text = body.text;
    opening.at = body.ticket.openedAt;
    notes.prepend(opening);
    return notes;
}

Async<QList<TicketNote>> readTicketNotes(Rpc rpc, TicketId ticket, CustomerUid customer, CallContext context)
{
    const bool hasOpening = isNew(rpc);
    const Async<QList<ReadNote>> readingNotes = readNotes(rpc, ticket, customer, context);
    const Async<TicketBody> readingBody = hasOpening ? readTicket(rpc, ticket, customer, context) : ready<TicketBody>(TicketBody());
    const Result<QList<ReadNote>> notes = co_await readingNotes;
    const Result<TicketBody> body = co_await readingBody;
    if (!notes)
        co_return failure(notes.error());
    if (!body)
        co_return failure(body.error());
    const QList<TicketNote> told = notesOf(*notes);
    co_return withOpening(told, *body);
}

static Async<QList<TicketProduct>> readCategories(Rpc rpc, TicketProduct product, QString language, CallContext context)
{
    const RpcCall call = ticketCall("ListCategories", {{QStringLiteral("ProductId"), product.id}, {QStringLiteral("Language"), language}});
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(decodeTicketCategories(*answer, product), call.action, context);
}

static Async<QList<TicketProduct>> readAllCategories(Rpc rpc, CallContext context)
{
    const QString language = rpc->environment().vendorLanguage.startsWith(QLatin1String("zh")) ? QStringLiteral("zh") : QStringLiteral("en");
    const RpcCall call = ticketCall("ListProducts", {{QStringLiteral("Language"), language}});
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    const Result<QList<TicketProduct>> products = labelled(decodeTicketProducts(*answer), call.action, context);
    if (!products)
        co_return products;
    QList<Async<QList<TicketProduct>>> readings;
    for (const TicketProduct &product : *products)
        readings << readCategories(rpc, product, language, context);
    QList<TicketProduct> all;
    for (const Async<QList<TicketProduct>> &reading : readings) {
        const Result<QList<TicketProduct>> categories = co_await reading;
        if (!categories)
            co_return failure(categories.error());
        all += *categories;
    }
    co_return all;
}

Async<QList<TicketProduct>> readTicketProducts(Rpc rpc, CallContext context)
{
    return isNew(rpc) ? readAllCategories(rpc, context) : ready<QList<TicketProduct>>(QList<TicketProduct>());
}

static RpcCall openingCall(const Rpc &rpc, const NewTicket &ticket, const Secret &confidential)
{
    const QString files = ticket.attachments.join(QLatin1Char(',')), secret = QString::fromUtf8(confidential.reveal());
    RpcCall call;
    if (isNew(rpc)) {
        call = ticketCall("CreateTicket", {{QStringLiteral("Description"), ticket.text}, {QStringLiteral("CategoryId"), ticket.product},
                                           {QStringLiteral("CreatorId"), ticket.customer.text()},
                                           {QStringLiteral("Severity"), ticket.isUrgent ? QStringLiteral("2") : QStringLiteral("1")}});
        addFilled(call, "Title", ticket.title);
        addFilled(call, "Email", ticket.email);
        addFilled(call, "FileNameList", files);
        if (!secret.isEmpty())
            addFilled(call, "SecretInfo", QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("Content"), secret}}).toJson(QJsonDocument::Compact)));
        call.secretParameter = secret.isEmpty() ? QByteArray() : QByteArrayLiteral("SecretInfo");
    } else {
        call = ticketCall("add", {{QStringLiteral("content"), ticket.text}, {QStringLiteral("productId"), ticket.product},
                                  {QStringLiteral("aliUid"), ticket.customer.text()}});
        addFilled(call, "title", ticket.title);
        addFilled(call, "phone", ticket.phone);
        addFilled(call, "email", ticket.email);
        addFilled(call, "attachments", files);
        addFilled(call, "secContent", secret);
        call.secretParameter = secret.isEmpty() ? QByteArray() : QByteArrayLiteral("secContent");
    }
    call.customer = ticket.customer;
    call.mayRepeat = false;
    return call;
}

static ApiError refusedHere(const QString &action, const QString &code, const QString &detail)
{
    ApiError error;
    error.kind = Kind::InvalidInput;
    error.action = action;
    error.code = code;
    error.detail = detail;
    return error;
}

Async<TicketId> openTicket(Rpc rpc, NewTicket ticket, Secret confidential, CallContext context)
{
    const RpcCall call = openingCall(rpc, ticket, confidential);
    if (ticket.product.isEmpty()) // the contract's table cannot say so: another field might stand for it
        co_return failure(refusedHere(call.action, {}, QStringLiteral("the product is missing")));
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(writeError(answer.error()));
    co_return labelled(decodeNewTicket(*answer), call.action, context);
}

static RpcCall replyCall(const Rpc &rpc, const TicketReply &reply, const Secret &confidential)
{
    const QString files = reply.attachments.join(QLatin1Char(',')), secret = QString::fromUtf8(confidential.reveal());
    RpcCall call;
    if (isNew(rpc)) {
        call = aboutTicket("ReplyTicket", reply.ticket, reply.customer);
        call.parameters.insert(QStringLiteral("Content"), secret.isEmpty() ? reply.text : secret);
        call.parameters.insert(QStringLiteral("Encrypt"), secret.isEmpty() ? QStringLiteral("false") : QStringLiteral("true"));
        addFilled(call, "FileNameList", files);
        call.secretParameter = secret.isEmpty() ? QByteArray() : kContent;
    } else {
        call = ticketCall("QuestionReply", {{QStringLiteral("QuestionId"), reply.ticket.text()}});
        addFilled(call, "QuestionContent", reply.text);
        addFilled(call, "QuestionSecContent", secret);
        addFilled(call, "attachments", files);
        call.secretParameter = secret.isEmpty() ? QByteArray() : QByteArrayLiteral("QuestionSecContent");
    }
    call.customer = reply.customer;
    call.mayRepeat = false;
    return call;
}

Async<WriteReceipt> replyTicket(Rpc rpc, TicketReply reply, Secret confidential, CallContext context)
{
    const RpcCall call = replyCall(rpc, reply, confidential);
    if (reply.text.isEmpty() && confidential.isEmpty())
        co_return failure(refusedHere(call.action, {}, QStringLiteral("the text is missing")));
    if (isNew(rpc) && !reply.text.isEmpty() && !confidential.isEmpty())
        co_return failure(refusedHere(call.action, kConfidentialAlone, QStringLiteral("open and confidential text go in two answers")));
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(writeError(answer.error()));
    WriteReceipt receipt;
    receipt.requestId = answer->requestId;
    co_return receipt;
}

Async<UploadGrant> grantUpload(Rpc rpc, QString fileName, CallContext context)
{
    const bool isForm = !isNew(rpc);
    const RpcCall call = isForm ? ticketCall("getOSSTempAuthor") : ticketCall("GetAttachmentUploadUrl", {{QStringLiteral("FileName"), safeFileName(fileName)}});
    const QDateTime asked = rpc->utcNow(); // the grant is not older than this: it never counts as good for too long
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(isForm ? decodeFormGrant(*answer, fileName, asked) : decodePutGrant(*answer, asked), call.action, context);
}

static Async<Secret> linkOld(Rpc rpc, CustomerUid customer, QString fileId, CallContext context)
{
    RpcCall call = ticketCall("getAttachTempURL", {{QStringLiteral("attachId"), fileId}});
    call.customer = customer;
    call.secretField = QByteArrayLiteral("data");
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(decodeAttachmentLink(*answer), call.action, context);
}

// Its links come with the notes and soon die: the notes are read anew.
static Async<Secret> linkNew(Rpc rpc, TicketId ticket, CustomerUid customer, QString fileId, CallContext context)
{
    const Async<QList<ReadNote>> pending = readNotes(rpc, ticket, customer, context);
    const Result<QList<ReadNote>> notes = co_await pending;
    if (!notes)
        co_return failure(notes.error());
    for (const ReadNote &read : *notes) {
        for (qsizetype i = 0; i < read.note.files.size(); ++i) {
            const QUrl url = read.note.files[i].id == fileId ? secureAddress(read.links.value(i)) : QUrl();
            if (!url.isEmpty())
                co_return Secret(url.toEncoded());
        }
    }
    co_return failure(Kind::NotFound, QStringLiteral("the ticket has no such file any more"));
}

Async<Secret> linkAttachment(Rpc rpc, TicketId ticket, CustomerUid customer, QString fileId, CallContext context)
{
    return isNew(rpc) ? linkNew(rpc, ticket, customer, fileId, context) : linkOld(rpc, customer, fileId, context);
}

} // namespace pc::Alibaba
