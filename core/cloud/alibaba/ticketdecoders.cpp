// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/ticketdecoders.h"
#include "core/base/plaintext.h"
#include "core/cloud/alibaba/fields.h"
#include <QCryptographicHash>
#include <algorithm>

namespace pc::Alibaba {

static constexpr qint64 kFirstMilliseconds = 100'000'000'000;   // below, a time counts seconds: so say the samples, whatever the tables say

static QDateTime timeIn(const QJsonValue &value)
{
    const std::optional<qint64> number = wholeNumber(value);
    if (!number)
        return timeOf(textOf(value));
    if (*number <= 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(*number < kFirstMilliseconds ? *number * 1000 : *number, Qt::UTC);
}

static std::optional<TicketState> stateNamed(const QString &word)
{
    using State = TicketState;
    static const Spellings<State> states{
        {"assigned", State::Assigned}, {"dealing", State::Dealing}, {"handling", State::Dealing}, {"wait_feedback", State::WaitFeedback},
        {"wait-feedback", State::WaitFeedback}, {"feedback", State::Feedback}, {"wait_confirm", State::WaitConfirm},
        {"wait-confirm", State::WaitConfirm}, {"confirmed", State::Confirmed}, {"completed", State::Confirmed},
        {"1", State::Assigned}, {"2", State::Dealing}, {"3", State::WaitFeedback}, {"4", State::Feedback}, {"5", State::WaitConfirm},
        {"6", State::Confirmed}};
    return states.find(word);
}

// A name, a number, or both as {"Value": number, "Label": words}.
static Coded<TicketState> stateIn(const QJsonValue &value)
{
    const QJsonObject both = value.toObject();
    const QString number = value.isObject() ? textOf(member(both, QLatin1String("Value"))) : textOf(value);
    const QString label = textOf(member(both, QLatin1String("Label")));
    const std::optional<TicketState> state = stateNamed(number);
    return {state ? *state : stateNamed(label).value_or(TicketState::Unknown), label.isEmpty() ? number : label};
}

static Ticket ticketIn(const QJsonObject &json, const QDateTime &readAt)
{
    Ticket ticket;
    ticket.readAt = readAt;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        const QString name = it.key().toLower();
        const QString text = textOf(it.value());
        if (name == QLatin1String("id") || name == QLatin1String("ticketid"))
            ticket.id = TicketId(text.trimmed());
        else if (name == QLatin1String("uid") || name == QLatin1String("creatorid"))
            ticket.customer = CustomerUid(text);
        else if (name == QLatin1String("productid") || name == QLatin1String("categoryid"))
            ticket.product = text;
        else if (name == QLatin1String("title"))
            ticket.title = plainText(text);
        else if (name == QLatin1String("questionstatus") || name == QLatin1String("status"))
            ticket.state = stateIn(it.value());
        else if (name == QLatin1String("addtime") || name == QLatin1String("createtime"))
            ticket.openedAt = timeIn(it.value());
        else if (name != QLatin1String("description"))
            keepUnknown(ticket.extra, it.key(), it.value());
    }
    return ticket;
}

// Nothing when there is no list: taken for an empty one, a conversation would count as never begun.
static std::optional<QJsonArray> rowsIn(const QJsonObject &body)
{
    for (const char *name : {"ListResult", "Data"}) {
        const QJsonValue value = member(body, QLatin1String(name));
        if (value.isUndefined() || value.isNull())
            continue;
        const QJsonObject wrapper = value.toObject();
        const QJsonValue list = member(wrapper, QLatin1String("list"));
        if (const auto rows = listOf(list.isUndefined() ? value : list))
            return rows;
        if (value.isObject() && wrapper.isEmpty())
            return QJsonArray();
        if (wrapper.size() == 1 && wrapper.constBegin()->isObject())
            return QJsonArray{*wrapper.constBegin()}; // one alone, as answers translated from XML have it
    }
    return std::nullopt;
}

static std::optional<qint64> totalIn(const QJsonObject &body)
{
    for (const QJsonObject &place : {body, member(body, QLatin1String("Data")).toObject()}) {
        for (const char *name : {"Count", "TotalCount", "total"}) {
            if (const auto total = wholeNumber(member(place, QLatin1String(name))))
                return total;
        }
    }
    return std::nullopt;
}

Result<TicketPage> decodeTicketPage(const CallAnswer &answer, qint64 offset, const QDateTime &readAt)
{
    const auto rows = rowsIn(answer.body);
    TicketPage page;
    page.total = totalIn(answer.body);
    // Rows that are counted and not sent would count as gone.
    if ((!rows && !page.total) || (rows.value_or(QJsonArray()).isEmpty() && offset < page.total.value_or(0)))
        return missing(answer, QStringLiteral("tickets"));
    const QJsonArray list = rows.value_or(QJsonArray());
    for (const QJsonValue &row : list) {
        page.tickets << ticketIn(row.toObject(), readAt);
        if (page.tickets.constLast().id.isEmpty())
            return missing(answer, QStringLiteral("id of a ticket"));
    }
    return page;
}

Result<TicketBody> decodeTicket(const CallAnswer &answer, const QDateTime &readAt)
{
    const QJsonObject data = member(answer.body, QLatin1String("Data")).toObject();
    TicketBody body;
    body.ticket = ticketIn(data, readAt);
    body.text = plainText(textOf(member(data, QLatin1String("Description"))));
    if (body.ticket.id.isEmpty())
        return missing(answer, QStringLiteral("id of the ticket"));
    return body;
}

// {"attachId": ["1", "2"]}, a list, or text with commas.
static QStringList attachmentIds(const QJsonValue &value)
{
    const QJsonValue inner = value.isObject() ? member(value.toObject(), QLatin1String("attachId")) : value;
    QStringList ids;
    for (const QJsonValue &each : inner.toArray())
        ids << textOf(each);
    if (!inner.isArray())
        ids = textOf(inner).split(QLatin1Char(','));
    for (QString &id : ids)
        id = id.trimmed();
    ids.removeAll(QString());
    return ids;
}

static TicketNote::From sideIn(const QJsonObject &json)
{
    const QString official = textOf(member(json, QLatin1String("FromOfficial"))).toLower();
    const QString role = textOf(member(member(json, QLatin1String("User")).toObject(), QLatin1String("Role")));
    if (official == QLatin1String("true") || official == QLatin1String("official") || role == QLatin1String("2"))
        return TicketNote::From::Vendor;
    if (official == QLatin1String("false") || official == QLatin1String("user") || role == QLatin1String("3"))
        return TicketNote::From::Customer;
    return TicketNote::From::Unknown;
}

static void takeFiles(ReadNote &read, const QJsonObject &json)
{
    for (const QString &id : attachmentIds(member(json, QLatin1String("attachIds"))))
        read.note.files << TicketFile{id, QString()};
    const QJsonArray attachments = listOf(member(json, QLatin1String("Attachments"))).value_or(QJsonArray());
    for (const QJsonValue &attachment : attachments) {
        const QJsonObject fields = attachment.toObject();
        read.links << textOf(member(fields, QLatin1String("Url"))).simplified().remove(QLatin1Char(' '));
        read.note.files << TicketFile{QStringLiteral("%1/%2").arg(read.note.key).arg(read.links.size()), textOf(member(fields, QLatin1String("Name")))};
    }
}

// A hash of a confidential text would tell it to whoever tries short ones.
static QString madeKey(const TicketNote &note)
{
    const QString text = note.isConfidential ? QStringLiteral("confidential") : note.text;
    const QString all = QStringLiteral("%1 %2 %3").arg(note.at.toMSecsSinceEpoch()).arg(int(note.from)).arg(text);
    return QString::fromLatin1(QCryptographicHash::hash(all.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

static ReadNote noteIn(const QJsonObject &json)
{
    ReadNote read;
    TicketNote &note = read.note;
    const QJsonObject user = member(json, QLatin1String("User")).toObject(), dialog = member(json, QLatin1String("Dialog")).toObject();
    const QJsonValue content = member(json, QLatin1String("Content"));
    note.from = sideIn(json);
    note.author = textOf(member(user, QLatin1String("Name")));
    note.isConfidential = textOf(member(json, QLatin1String("NoteType"))).compare(QLatin1String("sec_chat"), Qt::CaseInsensitive) == 0;
    note.text = plainText(textOf(content.isUndefined() ? member(dialog, QLatin1String("Content")) : content));
    const QJsonValue created = member(json, QLatin1String("GmtCreated"));
    note.at = timeIn(created.isUndefined() ? member(json, QLatin1String("CreateTime")) : created);
    note.key = textOf(member(json, QLatin1String("DialogId")));
    if (note.key.isEmpty())
        note.key = madeKey(note);
    takeFiles(read, json);
    return read;
}

Result<QList<ReadNote>> decodeTicketNotes(const CallAnswer &answer)
{
    const auto rows = rowsIn(answer.body);
    const qint64 total = totalIn(answer.body).value_or(-1);
    if ((!rows && total != 0) || (rows.value_or(QJsonArray()).isEmpty() && total > 0))
        return missing(answer, QStringLiteral("notes"));
    QList<ReadNote> notes;
    QHash<QString, int> seen;
    const QJsonArray list = rows.value_or(QJsonArray());
    for (const QJsonValue &row : list) {
        notes << noteIn(row.toObject());
        TicketNote &note = notes.last().note;
        if (!note.at.isValid())
            return missing(answer, QStringLiteral("time of a note"));
        const int earlier = seen[note.key]++;
        if (earlier > 0) // the same words at the same time, twice
            note.key += QStringLiteral("-%1").arg(earlier + 1);
    }
    std::stable_sort(notes.begin(), notes.end(), [](const ReadNote &a, const ReadNote &b) { return a.note.at < b.note.at; });
    return notes;
}

Result<TicketId> decodeNewTicket(const CallAnswer &answer)
{
    const QString id = textOf(member(answer.body, QLatin1String("Data"))).trimmed();
    if (id.isEmpty() || id == QLatin1String("true") || id == QLatin1String("false"))
        return missing(answer, QStringLiteral("id of the new ticket"));
    return TicketId(id);
}

Result<QList<TicketProduct>> decodeTicketProducts(const CallAnswer &answer)
{
    const auto groups = rowsIn(answer.body);
    if (!groups)
        return missing(answer, QStringLiteral("products"));
    QList<TicketProduct> products;
    for (const QJsonValue &group : *groups) {
        const QJsonObject fields = group.toObject();
        const QJsonArray list = listOf(member(fields, QLatin1String("ProductList"))).value_or(QJsonArray());
        for (const QJsonValue &product : list)
            products << TicketProduct{textOf(member(product.toObject(), QLatin1String("ProductId"))), textOf(member(product.toObject(), QLatin1String("ProductName"))),
                                      textOf(member(fields, QLatin1String("DirectoryName")))};
    }
    products.removeIf([](const TicketProduct &product) { return product.id.isEmpty(); });
    return products;
}

Result<QList<TicketProduct>> decodeTicketCategories(const CallAnswer &answer, const TicketProduct &product)
{
    const auto rows = rowsIn(answer.body);
    if (!rows)
        return missing(answer, QStringLiteral("categories"));
    QList<TicketProduct> categories;
    for (const QJsonValue &row : *rows)
        categories << TicketProduct{textOf(member(row.toObject(), QLatin1String("CategoryId"))), textOf(member(row.toObject(), QLatin1String("CategoryName"))),
                                    product.name};
    categories.removeIf([](const TicketProduct &category) { return category.id.isEmpty(); });
    return categories;
}

} // namespace pc::Alibaba
