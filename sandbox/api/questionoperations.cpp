// SPDX-License-Identifier: Apache-2.0
// Tickets, generation 2016-08-30. Its pages contradict themselves in types and letter cases: either form is sent.
#include "sandbox/api/ticketparts.h"
#include "sandbox/world/ticketdesk.h"
#include <QJsonArray>
#include <algorithm>

namespace pc::sandbox {

namespace {

constexpr int kTitleFromContent = 30, kLeastRows = 20, kMostRows = 100, kMostIds = 200, kMostProducts = 100;

// The same call has the same form always, and half of all calls have the other one.
bool isOdd(const OperationRequest &request)
{
    return qChecksum(QStringList(request.parameters.values()).join(QLatin1Char('\n')).toUtf8()) % 2 != 0;
}

QJsonObject lowerSuccess(bool isTyped, const QJsonValue &data)
{
    return {{QStringLiteral("message"), QStringLiteral("successful")},
            {QStringLiteral("code"), isTyped ? QJsonValue(200) : QJsonValue(QStringLiteral("200"))},
            {QStringLiteral("success"), isTyped ? QJsonValue(true) : QJsonValue(QStringLiteral("true"))},
            {QStringLiteral("data"), data}};
}

QJsonObject upperSuccess(const OperationRequest &request)
{
    return {{QStringLiteral("Message"), QStringLiteral("successful")},
            {QStringLiteral("Code"), isOdd(request) ? QJsonValue(200) : QJsonValue(QStringLiteral("200"))},
            {QStringLiteral("Success"), true}};
}

QJsonObject listAnswer(const OperationRequest &request, const QString &name, const QJsonArray &rows, qint64 count)
{
    QJsonObject answer = upperSuccess(request);
    answer.insert(QStringLiteral("Count"), count);
    answer.insert(QStringLiteral("ListResult"), QJsonObject {{name, rows}});
    return answer;
}

// Which rows QuestionList is asked for; nothing when a filter cannot be read.
struct Filter
{
    QDateTime from, to;
    QStringList ids, products;
    QList<TicketStage> stages;

    [[nodiscard]] bool fits(const VendorTicket &ticket) const
    {
        return (!from.isValid() || ticket.openedAt >= from) && (!to.isValid() || ticket.openedAt <= to)
            && (ids.isEmpty() || ids.contains(ticket.id)) && (products.isEmpty() || products.contains(QString::number(ticket.product)))
            && (stages.isEmpty() || stages.contains(ticket.stage));
    }
};

std::optional<Filter> filterOf(const OperationRequest &request)
{
    Filter filter {timeOf(request, "AddStartTime"),
                   timeOf(request, "AddEndTime"),
                   commaSeparated(request.text("Ids")),
                   commaSeparated(request.text("ProductIds")),
                   {}};
    for (const QString &name : commaSeparated(request.text("QuestionStatus"))) {
        const auto stage = ticketStage(name);
        if (!stage)
            return {};
        filter.stages.append(*stage);
    }
    if (filter.ids.size() > kMostIds || filter.products.size() > kMostProducts)
        return {};
    return filter;
}

QJsonObject noteRow(const VendorNote &note)
{
    QJsonArray files;
    for (const AttachedFile &file : note.files)
        files.append(file.id);
    // The table speaks of words, the sample of truth values.
    const bool asWord = note.id % 3 == 0;
    const QString word = note.isFromVendor ? QStringLiteral("official") : QStringLiteral("user");
    return {{QStringLiteral("Content"), note.text},
            {QStringLiteral("NoteType"), note.isConfidential ? QStringLiteral("sec_chat") : QStringLiteral("chat")},
            {QStringLiteral("FromOfficial"), asWord ? QJsonValue(word) : QJsonValue(note.isFromVendor)},
            {QStringLiteral("GmtCreated"), note.at.toMSecsSinceEpoch()},
            {QStringLiteral("attachIds"), QJsonObject {{QStringLiteral("attachId"), files}}}};
}

QJsonObject ticketRow(const VendorTicket &ticket)
{
    return {{QStringLiteral("Id"), ticket.id},
            {QStringLiteral("Uid"), ticket.uid.toLongLong()},
            {QStringLiteral("ProductId"), ticket.product},
            {QStringLiteral("Title"), ticket.title},
            {QStringLiteral("QuestionStatus"), ticketStageName(ticket.stage)},
            {QStringLiteral("AddTime"), ticket.openedAt.toSecsSinceEpoch()}};
}

} // namespace

QJsonObject lowerCaseRefusal(const VendorError &error)
{
    return {{QStringLiteral("message"), error.message},
            {QStringLiteral("code"), QString::fromLatin1(error.code)},
            {QStringLiteral("success"), QStringLiteral("false")}};
}

QJsonObject upperCaseRefusal(const VendorError &error)
{
    return {{QStringLiteral("Message"), error.message}, {QStringLiteral("Code"), error.code.toInt()}, {QStringLiteral("Success"), false}};
}

OperationAnswer addQuestion(SandboxState &state, const OperationRequest &request)
{
    TicketOpening opening;
    opening.uid = request.text("aliUid");
    opening.product = request.text("productId").toLongLong();
    opening.message = {request.text("content"), request.text("secContent"), {}};
    opening.title = request.text("title").isEmpty() ? opening.message.text.left(kTitleFromContent) : request.text("title");
    const bool hasQuestion = !request.text("customerCommonQuestionId").isEmpty();
    if (opening.product == 0 && !hasQuestion)
        return refused(state, request, "-104");
    if (!state.world.find(opening.uid))
        return refused(state, request, "-121");
    const TicketProduct *product = hasQuestion && opening.product == 0 ? &ticketProducts().constFirst() : ticketProduct(opening.product);
    const auto files = uploaded(state, commaSeparated(request.text("attachments")));
    if (!product || !files)
        return refused(state, request, "-101");
    opening.product = product->id;
    opening.category = product->categories[0];
    opening.message.files = *files;
    return lowerSuccess(isOdd(request), openTicket(state, request, opening));
}

OperationAnswer replyQuestion(SandboxState &state, const OperationRequest &request)
{
    TicketMessage message {request.text("QuestionContent"), request.text("QuestionSecContent"), {}};
    if (message.text.isEmpty() && message.secret.isEmpty())
        return refused(state, request, "-104");
    const VendorTicket *ticket = state.tickets.find(request.text("QuestionId"), state.worldClock.now());
    const auto files = uploaded(state, commaSeparated(request.text("attachments")));
    if (!ticket || ticket->stage == TicketStage::Confirmed || !files)
        return refused(state, request, "-101");
    message.files = *files;
    (void)replyTicket(state, request, *ticket, message);
    return upperSuccess(request);
}

OperationAnswer listQuestionNotes(SandboxState &state, const OperationRequest &request)
{
    const VendorTicket *ticket = state.tickets.find(request.text("QuestionId"), state.worldClock.now());
    if (!ticket)
        return refused(state, request, "-101");
    QJsonArray rows;
    for (const VendorNote &note : ticket->notes)
        rows.append(noteRow(note));
    return listAnswer(request, QStringLiteral("NoteInfo"), rows, rows.size());
}

OperationAnswer listQuestions(SandboxState &state, const OperationRequest &request)
{
    const qint64 rows = request.text("PageSize").isEmpty() ? kLeastRows : request.text("PageSize").toInt();
    const qint64 start = request.text("PageStart").toInt();
    const auto filter = filterOf(request);
    if (rows < kLeastRows || rows > kMostRows || start < 0 || !filter)
        return refused(state, request, "-101");
    QJsonArray page;
    qint64 count = 0;
    for (const VendorTicket *ticket : state.tickets.all(state.worldClock.now())) {
        if (!filter->fits(*ticket))
            continue;
        if (count >= start && count < start + rows)
            page.append(ticketRow(*ticket));
        ++count;
    }
    return listAnswer(request, QStringLiteral("QuestionDetail"), page, count);
}

OperationAnswer getOssTempAuthor(SandboxState &state, const OperationRequest &)
{
    const OssGrants::Form form = state.grants.form(state.clock.utcNow());
    const bool isTyped = form.number % 2 == 0;
    const qint64 expire = form.expires.toSecsSinceEpoch();
    return lowerSuccess(
        isTyped,
        QJsonObject {{QStringLiteral("accessId"), QString::fromLatin1(state.keys.storageKey().id)},
                     {QStringLiteral("policy"), QString::fromLatin1(form.policy)},
                     {QStringLiteral("signature"), QString::fromLatin1(form.signature)},
                     {QStringLiteral("dir"), isTyped ? form.folder.chopped(1) : form.folder},
                     {QStringLiteral("host"), QStringLiteral("%1/%2/").arg(state.ossUrl.toString(), QLatin1String(kAttachmentBucket))},
                     {QStringLiteral("expire"), isTyped ? QJsonValue(expire) : QJsonValue(QString::number(expire))}});
}

OperationAnswer getAttachTempUrl(SandboxState &state, const OperationRequest &request)
{
    const auto file = state.tickets.file(request.text("attachId"));
    if (!file)
        return refused(state, request, "-101");
    const QByteArray link = state.grants.link("GET", file->key, {}, state.clock.utcNow());
    return lowerSuccess(isOdd(request), state.ossUrl.toString() + QString::fromLatin1(link));
}

} // namespace pc::sandbox
