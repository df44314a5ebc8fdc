// SPDX-License-Identifier: Apache-2.0
#include "core/messages/eventreading.h"
#include "core/base/codenames.h"
#include "core/messages/bodytext.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

namespace pc {

static constexpr int kMostExcerptParts = 4;
static constexpr int kMostExcerptCharacters = 160;

static constexpr CodeNames<EventFault, 8> kFaults{{
    {EventFault::ChecksumDiffers, QLatin1String("ChecksumDiffers")},
    {EventFault::NotText, QLatin1String("NotText")},
    {EventFault::MissingObject, QLatin1String("MissingObject")},
    {EventFault::MissingCustomer, QLatin1String("MissingCustomer")},
    {EventFault::WrongTime, QLatin1String("WrongTime")},
    {EventFault::RefreshFailed, QLatin1String("RefreshFailed")},
    {EventFault::DequeuedTooOften, QLatin1String("DequeuedTooOften")},
    {EventFault::TooLarge, QLatin1String("TooLarge")},
}};

QString faultName(EventFault fault)
{
    return nameOf(kFaults, fault);
}

// The words hold values alone: names of kinds are said in the language of the screen.
EventTable builtInEventTable()
{
    const auto text = [](const char *words) { return QString::fromLatin1(words); };
    EventTable table;
    table.kinds = {
        {text("order.paid"), EventSubject::Order, text("data.orderId"), text("{data.orderId}, {data.amount} {data.currency}, {data.productCode}"), false},
        {text("instance.expiring"), EventSubject::Instance, text("data.instanceId"), text("{data.instanceId}, {data.expireTime}"), true},
        {text("quota.alarm"), EventSubject::Quota, {}, text("{data.available} {data.currency} < {data.threshold} {data.currency}"), true},
        {text("filing.status"), EventSubject::Filing, text("data.sn"), text("{data.sn}, {data.beianNum}"), false},
        {text("ticket.reply"), EventSubject::Ticket, text("data.questionId"), text("{data.questionId}"), true},
    };
    return table;
}

static bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(bytes);
    return !decoder.hasError();
}

QByteArray decodedBody(const QByteArray &body)
{
    QByteArray packed = body;
    packed.removeIf([](char character) { return character == '\n' || character == '\r' || character == ' '; });
    const QByteArray::FromBase64Result decoded = QByteArray::fromBase64Encoding(packed, QByteArray::AbortOnBase64DecodingErrors);
    const bool isMarkup = decoded && ((*decoded).startsWith('{') || (*decoded).startsWith('<'));
    return isMarkup && isUtf8(*decoded) ? *decoded : body;
}

bool matchesType(const QString &pattern, const QString &type)
{
    if (pattern.isEmpty())
        return true;
    return pattern.endsWith(u'*') ? !type.isEmpty() && type.startsWith(QStringView(pattern).chopped(1)) : type == pattern;
}

const EventKind *kindFor(const EventTable &table, const QString &type)
{
    if (type.isEmpty())
        return nullptr;
    const auto it = std::find_if(table.kinds.begin(), table.kinds.end(),
                                 [&type](const EventKind &kind) { return !kind.type.isEmpty() && matchesType(kind.type, type); });
    return it == table.kinds.end() ? nullptr : &*it;
}

static QString at(const QJsonObject &body, const QString &path)
{
    return textOf(valueAt(body, path)).value_or(QString()).trimmed();
}

static QString filledIn(const QString &words, const QJsonObject &body)
{
    QString line;
    qsizetype done = 0;
    bool hasPaths = false, hasValues = false;
    while (true) {
        const qsizetype open = words.indexOf(u'{', done);
        const qsizetype close = open < 0 ? -1 : words.indexOf(u'}', open);
        line += QStringView(words).mid(done, close < 0 ? -1 : open - done);
        if (close < 0)
            return hasPaths && !hasValues ? QString() : oneLine(line, kMostLineCharacters);     // dashes alone say nothing
        const QString value = at(body, words.mid(open + 1, close - open - 1));
        hasPaths = true;
        hasValues |= !value.isEmpty();
        line += value.isEmpty() ? QString(QChar(0x2013)) : value;
        done = close + 1;
    }
}

// ISO 8601, or seconds or milliseconds since 1970.
static QDateTime timeOf(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber)
        return number <= 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(number < 100'000'000'000 ? number * 1000 : number, Qt::UTC);
    QString iso = text;
    if (iso.size() > 10 && iso.at(10) == u' ')
        iso[10] = u'T';
    QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

// The sum is of the body as it was sent, and XML turns each line end of CR LF into LF on the way.
static bool hasSum(const QByteArray &body, const QByteArray &told, const QByteArray &sum)
{
    if (told.isEmpty() || told.toLower() == sum)
        return true;
    QByteArray sent = body;
    sent.replace("\n", "\r\n");
    return sent != body && QCryptographicHash::hash(sent, QCryptographicHash::Md5).toHex() == told.toLower();
}

static void quarantine(InboxEntry &entry, EventFault fault, const QString &about = {})
{
    entry.state = InboxState::Quarantined;
    entry.reason = about.isEmpty() ? faultName(fault) : faultName(fault) + QStringLiteral(": ") + about;
}

static bool isOwnedByCustomer(EventSubject subject)
{
    return subject != EventSubject::None && subject != EventSubject::Ticket;    // a ticket is found by its id
}

// Faults of a kind that is known; what is not known is only shown.
static void check(InboxEntry &entry, const EventKind &kind, const EventForm &form, const QString &time, const QDateTime &enqueuedAt)
{
    const bool isAhead = enqueuedAt.isValid() && entry.happenedAt > enqueuedAt.addSecs(kMostHoursAhead * 3600);
    if (!kind.object.isEmpty() && entry.touch.object.isEmpty())
        quarantine(entry, EventFault::MissingObject, kind.object);
    else if (isOwnedByCustomer(kind.subject) && entry.touch.customer.isEmpty())
        quarantine(entry, EventFault::MissingCustomer, form.customer);
    else if (!time.isEmpty() && (!entry.happenedAt.isValid() || isAhead))
        quarantine(entry, EventFault::WrongTime, oneLine(time, 60));
}

static void readBody(InboxEntry &entry, const QJsonObject &body, const EventTable &table, const QDateTime &enqueuedAt)
{
    const EventForm &form = table.form;
    const QString time = at(body, form.time);
    entry.type = oneLine(at(body, form.type), 200);
    entry.contentId = at(body, form.id);
    entry.touch.customer = CustomerUid(at(body, form.customer));
    entry.version = at(body, form.version);
    entry.happenedAt = timeOf(time);
    const EventKind *kind = kindFor(table, entry.type);
    entry.isKnown = kind != nullptr;
    if (!kind)
        return;
    entry.touch.subject = kind->subject;
    entry.touch.object = kind->object.isEmpty() ? QString() : at(body, kind->object);
    entry.line = filledIn(kind->words, body);
    check(entry, *kind, form, time, enqueuedAt);
}

// What a message of an unknown kind says, as far as one line goes: its own values, without those that every event has.
static QString excerptOf(const QByteArray &body, const EventForm &form)
{
    const QStringList common{form.type, form.id, form.time, form.version, form.customer, QStringLiteral("schema")};
    QStringList parts;
    for (const BodyLine &line : bodyTree(body)) {
        if (line.value.isEmpty() || (line.depth == 0 && common.contains(line.name)))
            continue;
        parts.append(line.name.isEmpty() ? line.value : QStringLiteral("%1: %2").arg(line.name, line.value));
        if (parts.size() == kMostExcerptParts)
            break;
    }
    return oneLine(parts.join(QStringLiteral(", ")), kMostExcerptCharacters);
}

InboxEntry readEvent(const QueueMessage &message, const EventTable &table)
{
    InboxEntry entry;
    entry.messageId = message.id;
    if (message.body.size() > kMostMessageBytes) {
        quarantine(entry, EventFault::TooLarge, QString::number(message.body.size()));
        return entry;
    }
    const QByteArray sum = QCryptographicHash::hash(message.body, QCryptographicHash::Md5).toHex();
    if (!hasSum(message.body, message.bodyMd5, sum)) {
        quarantine(entry, EventFault::ChecksumDiffers, QString::fromLatin1(sum.toUpper()));
        return entry;
    }
    const QByteArray text = decodedBody(message.body);
    if (!isUtf8(text)) {
        quarantine(entry, EventFault::NotText);
        return entry;
    }
    const QJsonObject body = QJsonDocument::fromJson(text).object();
    if (!body.isEmpty())
        readBody(entry, body, table, message.enqueuedAt);
    if (!entry.isKnown)
        entry.line = excerptOf(message.body, table.form);
    return entry;
}

namespace {

// One list or object that the walk stands in: a stack instead of recursion, since a body may be nested to any depth.
struct Level
{
    QStringList names;
    QList<QJsonValue> values;
    qsizetype next = 0;
};

} // namespace

static Level levelOf(const QJsonValue &value)
{
    Level level;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            level.names += QString::number(i);
            level.values += array.at(i);
        }
    } else {
        const QJsonObject object = value.toObject();
        level.names = object.keys();
        for (const QString &name : std::as_const(level.names))
            level.values += object.value(name);
    }
    return level;
}

static bool hasMore(QList<BodyLine> &lines)
{
    if (lines.size() < kMostBodyLines)
        return true;
    lines.last() = {0, {}, QString(QChar(0x2026))};
    return false;
}

static QList<BodyLine> textLines(const QByteArray &text)
{
    QList<BodyLine> lines;
    const QStringList all = QString::fromUtf8(text).split(u'\n');
    for (const QString &line : all) {
        if (!hasMore(lines))
            break;
        lines += BodyLine{0, {}, oneLine(line, kMostLineCharacters)};
    }
    return lines;
}

QList<BodyLine> bodyTree(const QByteArray &body)
{
    const QByteArray text = decodedBody(body);
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (document.isNull())
        return text.isEmpty() ? QList<BodyLine>() : textLines(text);
    QList<BodyLine> lines;
    QList<Level> stack{levelOf(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()))};
    while (!stack.isEmpty()) {
        Level &level = stack.last();
        if (level.next >= level.values.size()) {
            stack.removeLast();
            continue;
        }
        if (!hasMore(lines))
            break;
        const QString name = oneLine(level.names.at(level.next), kMostLineCharacters);
        const QJsonValue value = level.values.at(level.next++);
        const int depth = int(stack.size()) - 1;
        const bool isNested = value.isArray() || value.isObject();
        lines += BodyLine{depth, name, isNested ? QString() : oneLine(textOf(value).value_or(QStringLiteral("null")), kMostLineCharacters)};
        if (isNested)
            stack += levelOf(value);
    }
    return lines;
}

} // namespace pc
