// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/queuedecoders.h"
#include "core/cloud/limitedxml.h"

namespace pc::Alibaba {

using Kind = ApiError::Kind;

static ApiError unreadable(const CallAnswer &answer, const QString &detail)
{
    ApiError error;
    error.kind = Kind::Malformed;
    error.sent = true;
    error.httpStatus = answer.httpStatus;
    error.requestId = answer.requestId;
    error.detail = detail;
    return error;
}

static Result<XmlElement> document(const CallAnswer &answer, QLatin1String root)
{
    Result<XmlElement> xml = readXml(answer.content);
    if (!xml)
        return failure(unreadable(answer, xml.error().detail));
    if (xml->name != root)
        return failure(unreadable(answer, QStringLiteral("the answer holds no ") + root));
    return xml;
}

static std::optional<qint64> numberOf(const XmlElement &element, QLatin1String name)
{
    bool isNumber = false;
    const qint64 number = element.textOf(name).trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

static QDateTime timeOf(const XmlElement &element, QLatin1String name)
{
    const auto number = numberOf(element, name); // milliseconds since 1970
    return number && *number > 0 ? QDateTime::fromMSecsSinceEpoch(*number, Qt::UTC) : QDateTime();
}

static std::optional<QueueMessage> messageOf(const XmlElement &element)
{
    QueueMessage message;
    message.id = element.textOf(QLatin1String("MessageId"));
    message.handle = element.textOf(QLatin1String("ReceiptHandle"));
    const XmlElement *body = element.child(QLatin1String("MessageBody"));
    if (element.name != QLatin1String("Message") || message.id.isEmpty() || message.handle.isEmpty() || !body)
        return std::nullopt;
    message.body = body->text.toUtf8();
    message.bodyMd5 = element.textOf(QLatin1String("MessageBodyMD5")).toLatin1().toUpper();
    message.enqueuedAt = timeOf(element, QLatin1String("EnqueueTime"));
    message.nextVisibleAt = timeOf(element, QLatin1String("NextVisibleTime"));
    message.firstReceivedAt = timeOf(element, QLatin1String("FirstDequeueTime"));
    message.dequeueCount = int(numberOf(element, QLatin1String("DequeueCount")).value_or(0));
    message.priority = int(numberOf(element, QLatin1String("Priority")).value_or(0));
    return message;
}

Result<QList<QueueMessage>> decodeMessages(const CallAnswer &answer)
{
    Result<XmlElement> xml = document(answer, QLatin1String("Messages"));
    if (!xml)
        return failure(xml.error());
    QList<QueueMessage> messages;
    for (const XmlElement &element : std::as_const(xml->children)) {
        if (element.name != QLatin1String("Message"))
            continue;
        const auto message = messageOf(element);
        if (!message)
            return failure(unreadable(answer, QStringLiteral("a message lacks its id, its handle or its body")));
        messages.append(*message);
    }
    return messages;
}

Result<HeldMessage> decodeHeld(const CallAnswer &answer)
{
    const Result<XmlElement> xml = document(answer, QLatin1String("ChangeVisibility"));
    if (!xml)
        return failure(xml.error());
    HeldMessage held;
    held.handle = xml->textOf(QLatin1String("ReceiptHandle"));
    held.nextVisibleAt = timeOf(*xml, QLatin1String("NextVisibleTime"));
    if (held.handle.isEmpty() || !held.nextVisibleAt.isValid())
        return failure(unreadable(answer, QStringLiteral("the answer lacks the new handle or its time")));
    return held;
}

Result<QueueFacts> decodeQueueFacts(const CallAnswer &answer)
{
    const Result<XmlElement> xml = document(answer, QLatin1String("Queue"));
    if (!xml)
        return failure(xml.error());
    QueueFacts facts;
    facts.name = xml->textOf(QLatin1String("QueueName"));
    if (facts.name.isEmpty())
        return failure(unreadable(answer, QStringLiteral("the answer does not name the queue")));
    facts.active = numberOf(*xml, QLatin1String("ActiveMessages"));
    facts.inactive = numberOf(*xml, QLatin1String("InactiveMessages"));
    facts.delayed = numberOf(*xml, QLatin1String("DelayMessages"));
    const auto secondsOf = [&xml](const char *name, std::chrono::seconds otherwise) {
        const auto number = numberOf(*xml, QLatin1String(name));
        return number ? std::chrono::seconds(*number) : otherwise;
    };
    facts.visibility = secondsOf("VisibilityTimeout", facts.visibility);
    facts.retention = secondsOf("MessageRetentionPeriod", facts.retention);
    facts.polling = secondsOf("PollingWaitSeconds", facts.polling);
    return facts;
}

std::optional<QStringList> decodeRefusedHandles(const QByteArray &body)
{
    const Result<XmlElement> xml = readXml(body);
    if (!xml || xml->name != QLatin1String("Errors"))
        return std::nullopt;
    QStringList refused;
    for (const XmlElement &element : xml->children) {
        const QString handle = element.textOf(QLatin1String("ReceiptHandle"));
        if (element.name != QLatin1String("Error") || handle.isEmpty())
            return std::nullopt;
        if (element.textOf(QLatin1String("ErrorCode")) != QLatin1String("MessageNotExist"))
            refused << handle;
    }
    return refused;
}

QByteArray deleteBody(const QStringList &handles)
{
    QByteArray body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ReceiptHandles xmlns=\"http://mns.aliyuncs.com/doc/v1/\">";
    for (const QString &handle : handles)
        body += "<ReceiptHandle>" + handle.toHtmlEscaped().toUtf8() + "</ReceiptHandle>";
    return body + "</ReceiptHandles>";
}

} // namespace pc::Alibaba
