// SPDX-License-Identifier: Apache-2.0
// Tickets, generation 2021-06-10, over the same book as the older one.
#include "sandbox/api/envelope.h"
#include "sandbox/api/ticketparts.h"
#include "sandbox/world/ticketdesk.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace pc::sandbox {

namespace {

constexpr int kLeastRows = 10, kMostRows = 100;
constexpr char kUploads[] = "pop_direct/"; // objects of this generation; the key that a ticket names is shorter

// Code is 0 or 200, as each page has it.
QJsonObject answerOf(int code, const QJsonValue &data = QJsonValue::Undefined)
{
    QJsonObject answer {{QStringLiteral("AccessDeniedDetail"), QString()},
                        {QStringLiteral("Code"), code},
                        {QStringLiteral("Message"), QStringLiteral("success")},
                        {QStringLiteral("Success"), true}};
    if (!data.isUndefined())
        answer.insert(QStringLiteral("Data"), data);
    return answer;
}

QJsonObject withoutDetail(QJsonObject answer)
{
    answer.remove(QStringLiteral("AccessDeniedDetail"));
    return answer;
}

// Operations spell their refusal of a parameter in two ways.
auto illegal(const SandboxState &state, const OperationRequest &request)
{
    const auto &errors = request.contract.errors;
    const bool isTurned = std::any_of(errors.cbegin(), errors.cend(),
                                      [](const ErrorContract &error) { return error.code == QLatin1String("illegal.param"); });
    return refused(state, request, isTurned ? "illegal.param" : "param.illegal");
}

QJsonObject labelled(const QString &label, int number)
{
    return {{QStringLiteral("Label"), label}, {QStringLiteral("Value"), QString::number(number)}};
}

QJsonObject statusOf(TicketStage stage)
{
    constexpr std::array labels {"Assigned",        "Handling",  "Waiting for feedback", "Feedback given",
                                 "To be confirmed", "Completed", "Transferred"};
    return labelled(QString::fromLatin1(labels[size_t(stage) - 1]), int(stage));
}

QJsonObject severityOf(bool isUrgent) { return isUrgent ? labelled(QStringLiteral("Urgent"), 2) : labelled(QStringLiteral("Common"), 1); }

QJsonObject paged(QJsonObject answer, int page, int rows, qint64 count)
{
    answer.insert(QStringLiteral("PageNumber"), page);
    answer.insert(QStringLiteral("PageSize"), rows);
    answer.insert(QStringLiteral("TotalCount"), count);
    return answer;
}

// The ticket of TicketId; it must be Uid's where that is given.
Outcome<const VendorTicket *> ticketOf(SandboxState &state, const OperationRequest &request)
{
    const VendorTicket *ticket = state.tickets.find(request.text("TicketId"), state.worldClock.now());
    if (!ticket)
        return illegal(state, request);
    const QString uid = request.text("Uid");
    if (!uid.isEmpty() && uid != ticket->uid)
        return refused(state, request, "illegal.auth");
    return ticket;
}

bool isNamed(const QString &filter, const char *one, const char *other)
{
    return filter.isEmpty() || QString::fromUtf8(one).contains(filter, Qt::CaseInsensitive)
        || QString::fromUtf8(other).contains(filter, Qt::CaseInsensitive);
}

QJsonObject noteRow(SandboxState &state, const VendorNote &note)
{
    QJsonArray files;
    for (const AttachedFile &file : note.files) {
        const QByteArray link = state.grants.link("GET", file.key, {}, state.clock.utcNow());
        files.append(QJsonObject {{QStringLiteral("Name"), file.name()},
                                  {QStringLiteral("Url"), state.ossUrl.toString() + QString::fromLatin1(link)}});
    }
    const QString name = note.isFromVendor ? QStringLiteral("Engineer %1").arg(101 + note.id % 7) : QString();
    return {{QStringLiteral("Type"), 2},
            {QStringLiteral("Status"), 2},
            {QStringLiteral("Tip"), QString()},
            {QStringLiteral("DialogId"), note.id},
            {QStringLiteral("CreateTime"), note.at.toMSecsSinceEpoch()},
            {QStringLiteral("Dialog"), QJsonObject {{QStringLiteral("Schema"), QString()}, {QStringLiteral("Content"), note.text}}},
            {QStringLiteral("User"), QJsonObject {{QStringLiteral("Role"), note.isFromVendor ? 2 : 3}, {QStringLiteral("Name"), name}}},
            {QStringLiteral("Attachments"), files}};
}

} // namespace

OperationAnswer createTicket(SandboxState &state, const OperationRequest &request)
{
    const TicketProduct *product = productOfCategory(request.text("CategoryId").toLongLong());
    const QJsonObject secret = QJsonDocument::fromJson(request.text("SecretInfo").toUtf8()).object();
    const auto files = uploaded(state, listOf(request, "FileNameList"), QLatin1String(kUploads));
    const bool isUnreadable = !request.text("SecretInfo").isEmpty() && secret.isEmpty();
    if (!product || !files || isUnreadable || request.text("CreatorId").isEmpty())
        return illegal(state, request);
    if (!state.world.find(request.text("CreatorId")))
        return refused(state, request, "illegal.auth");
    const QString text = request.text("Description");
    const QString title = request.text("Title").isEmpty() ? text.left(30) : request.text("Title");
    const TicketOpening opening {request.text("CreatorId"),
                                 title,
                                 product->id,
                                 request.text("CategoryId").toLongLong(),
                                 request.text("Severity") == QLatin1String("2"),
                                 {text, secret.value(QLatin1String("Content")).toString(), *files}};
    return answerOf(0, openTicket(state, request, opening));
}

OperationAnswer replyToTicket(SandboxState &state, const OperationRequest &request)
{
    const auto ticket = ticketOf(state, request);
    if (!ticket)
        return tl::make_unexpected(ticket.error());
    const auto files = uploaded(state, listOf(request, "FileNameList"), QLatin1String(kUploads));
    if ((*ticket)->stage == TicketStage::Confirmed || !files)
        return illegal(state, request);
    const bool isSecret = request.text("Encrypt").compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
    const QString text = request.text("Content");
    const TicketMessage message {isSecret ? QString() : text, isSecret ? text : QString(), *files};
    return answerOf(0, QString::number(replyTicket(state, request, **ticket, message)));
}

OperationAnswer listTickets(SandboxState &state, const OperationRequest &request)
{
    const int number = request.text("PageNumber").toInt(), rows = request.text("PageSize").toInt();
    if (number < 1 || rows < kLeastRows || rows > kMostRows)
        return illegal(state, request);
    const QDateTime from = timeOf(request, "StartDate"), to = timeOf(request, "EndDate");
    QStringList ids = listOf(request, "TicketIdList");
    if (!request.text("TicketId").isEmpty())
        ids.append(request.text("TicketId"));
    QList<TicketStage> stages;
    for (const QString &name : listOf(request, "StatusList"))
        stages.append(ticketStage(name).value_or(TicketStage::Transferred));
    const QString keyword = request.text("Keyword"), uid = request.text("Uid");
    const auto fits = [&](const VendorTicket &ticket) {
        return (!from.isValid() || ticket.openedAt >= from) && (!to.isValid() || ticket.openedAt <= to)
            && (ids.isEmpty() || ids.contains(ticket.id)) && (stages.isEmpty() || stages.contains(ticket.stage))
            && (uid.isEmpty() || uid == ticket.uid)
            && (keyword.isEmpty() || ticket.notes.constFirst().text.contains(keyword, Qt::CaseInsensitive));
    };
    QJsonArray page;
    qint64 count = 0;
    const qint64 start = qint64(number - 1) * rows;
    for (const VendorTicket *ticket : state.tickets.all(state.worldClock.now())) {
        if (!fits(*ticket))
            continue;
        if (count >= start && count < start + rows)
            page.append(QJsonObject {{QStringLiteral("TicketId"), ticket->id},
                                     {QStringLiteral("Title"), ticket->title},
                                     {QStringLiteral("Status"), statusOf(ticket->stage)}});
        ++count;
    }
    return paged(answerOf(0, page), number, rows, count);
}

OperationAnswer getTicket(SandboxState &state, const OperationRequest &request)
{
    const auto found = ticketOf(state, request);
    if (!found)
        return tl::make_unexpected(found.error());
    const VendorTicket &ticket = **found;
    const QJsonObject data {{QStringLiteral("TicketId"), ticket.id},
                            {QStringLiteral("Title"), ticket.title},
                            {QStringLiteral("Description"), ticket.notes.constFirst().text},
                            {QStringLiteral("CreateTime"), ticket.openedAt.toMSecsSinceEpoch()},
                            {QStringLiteral("CreatorId"), ticket.uid},
                            {QStringLiteral("CategoryId"), QString::number(ticket.category)},
                            {QStringLiteral("Status"), statusOf(ticket.stage)},
                            {QStringLiteral("Severity"), severityOf(ticket.isUrgent)}};
    return paged(answerOf(0, data), 1, kLeastRows, 1); // so the page has it, for one ticket, too
}

OperationAnswer listTicketNotes(SandboxState &state, const OperationRequest &request)
{
    const auto ticket = ticketOf(state, request);
    if (!ticket)
        return tl::make_unexpected(ticket.error());
    QJsonArray rows;
    for (const VendorNote &note : (*ticket)->notes)
        rows.append(noteRow(state, note));
    return answerOf(0, rows);
}

OperationAnswer getAttachmentUploadUrl(SandboxState &state, const OperationRequest &request)
{
    const QString name = request.text("FileName");
    if (!name.contains(QLatin1Char('.')) || name.contains(QLatin1Char('/')))
        return illegal(state, request);
    const QString key = newRequestId().toLower() + QLatin1Char('.') + name.section(QLatin1Char('.'), -1);
    const QString object = QLatin1String(kUploads) + key;
    // Which media type has to be sent is not documented: none or this one.
    const QByteArray mediaType = key.at(0) < QLatin1Char('8') ? QByteArray() : QByteArray("application/octet-stream");
    const QDateTime now = state.clock.utcNow();
    const auto address = [&state](const QByteArray &link) { return state.ossUrl.toString() + QString::fromLatin1(link); };
    return withoutDetail(answerOf(0,
                                  QJsonObject {{QStringLiteral("ObjectKey"), key},
                                               {QStringLiteral("PutSignedUrl"), address(state.grants.link("PUT", object, mediaType, now))},
                                               {QStringLiteral("GetSignedUrl"), address(state.grants.link("GET", object, {}, now))}}));
}

OperationAnswer closeTicket(SandboxState &state, const OperationRequest &request)
{
    const auto ticket = ticketOf(state, request);
    if (!ticket)
        return tl::make_unexpected(ticket.error());
    if ((*ticket)->stage == TicketStage::Confirmed)
        return illegal(state, request);
    state.tickets.close((*ticket)->id, state.worldClock.now());
    state.ledger.effect(Ledger::Effect::TicketClosed, (*ticket)->uid, (*ticket)->id, request.now);
    return answerOf(200);
}

OperationAnswer reopenTicket(SandboxState &state, const OperationRequest &request)
{
    const auto ticket = ticketOf(state, request);
    if (!ticket)
        return tl::make_unexpected(ticket.error());
    if ((*ticket)->stage != TicketStage::Confirmed)
        return illegal(state, request);
    state.tickets.reopen((*ticket)->id, request.text("Content"), state.worldClock.now());
    state.ledger.effect(Ledger::Effect::TicketReopened, (*ticket)->uid, (*ticket)->id, request.now);
    return answerOf(0, (*ticket)->id);
}

OperationAnswer listTicketProducts(SandboxState &, const OperationRequest &request)
{
    const bool isChinese = request.text("Language") == QLatin1String("zh");
    QJsonArray directories;
    for (const TicketProduct &product : ticketProducts()) {
        if (!isNamed(request.text("Name"), product.name, product.chineseName))
            continue;
        const QJsonObject row {{QStringLiteral("ProductId"), product.id},
                               {QStringLiteral("ProductName"), QString::fromUtf8(isChinese ? product.chineseName : product.name)}};
        QJsonObject directory = directories.isEmpty() ? QJsonObject() : directories.last().toObject();
        const bool isNext = directory.value(QLatin1String("DirectoryId")).toInteger() != product.directory;
        QJsonArray products = isNext ? QJsonArray() : directory.value(QLatin1String("ProductList")).toArray();
        products.append(row);
        directory = {{QStringLiteral("DirectoryId"), product.directory},
                     {QStringLiteral("DirectoryName"), QLatin1String(product.directoryName)},
                     {QStringLiteral("ProductList"), products}};
        if (isNext)
            directories.append(directory);
        else
            directories.replace(directories.size() - 1, directory);
    }
    return withoutDetail(answerOf(0, directories));
}

OperationAnswer listTicketCategories(SandboxState &state, const OperationRequest &request)
{
    const TicketProduct *product = ticketProduct(request.text("ProductId").toLongLong());
    if (!product)
        return illegal(state, request);
    QJsonArray rows;
    for (size_t i = 0; i < product->categories.size(); ++i) {
        if (isNamed(request.text("Name"), product->categoryNames[i], ""))
            rows.append(QJsonObject {{QStringLiteral("CategoryName"), QLatin1String(product->categoryNames[i])},
                                     {QStringLiteral("CategoryId"), product->categories[i]}});
    }
    return withoutDetail(answerOf(200, rows));
}

} // namespace pc::sandbox
