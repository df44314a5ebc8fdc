// SPDX-License-Identifier: Apache-2.0
#include "sandbox/queue/queueanswers.h"
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace pc::sandbox {

namespace {

constexpr QLatin1String kNamespace("http://mns.aliyuncs.com/doc/v1/");

// One document: its root with the namespace, and what `fill` writes into it.
template<typename Fill>
HttpResponse document(int status, const QString &root, Fill fill)
{
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartDocument();
    xml.writeStartElement(root);
    xml.writeDefaultNamespace(kNamespace);
    fill(xml);
    xml.writeEndElement();
    xml.writeEndDocument();
    body.replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    return {status, {{"Content-Type", "text/xml;charset=utf-8"}}, body.trimmed()};
}

QString milliseconds(const QDateTime &time) { return QString::number(time.toMSecsSinceEpoch()); }

void write(QXmlStreamWriter &xml, const StoredMessage &message, MessageView view)
{
    const bool isReceived = view == MessageView::Received;
    xml.writeTextElement(QStringLiteral("MessageId"), QString::fromLatin1(message.id));
    if (isReceived)
        xml.writeTextElement(QStringLiteral("ReceiptHandle"), QString::fromLatin1(message.handle));
    xml.writeTextElement(QStringLiteral("MessageBody"), QString::fromUtf8(message.body));
    xml.writeTextElement(QStringLiteral("MessageBodyMD5"), QString::fromLatin1(message.md5));
    xml.writeTextElement(QStringLiteral("EnqueueTime"), milliseconds(message.enqueuedAt));
    if (isReceived)
        xml.writeTextElement(QStringLiteral("NextVisibleTime"), milliseconds(message.visibleAt));
    // Not received yet: the vendor's pages show the time of sending.
    xml.writeTextElement(QStringLiteral("FirstDequeueTime"),
                         milliseconds(message.firstReceivedAt.isValid() ? message.firstReceivedAt : message.enqueuedAt));
    xml.writeTextElement(QStringLiteral("DequeueCount"), QString::number(message.dequeues));
    xml.writeTextElement(QStringLiteral("Priority"), QString::number(message.priority));
}

auto malformed() { return refuse(400, "MalformedXML", QStringLiteral("The XML you provided is not well formed.")); }

} // namespace

HttpResponse messageAnswer(const StoredMessage &message, MessageView view)
{
    return document(200, QStringLiteral("Message"), [&](QXmlStreamWriter &xml) { write(xml, message, view); });
}

HttpResponse messagesAnswer(const QList<StoredMessage> &messages, MessageView view)
{
    return document(200, QStringLiteral("Messages"), [&](QXmlStreamWriter &xml) {
        for (const StoredMessage &message : messages) {
            xml.writeStartElement(QStringLiteral("Message"));
            write(xml, message, view);
            xml.writeEndElement();
        }
    });
}

HttpResponse sentAnswer(const StoredMessage &message)
{
    return document(201, QStringLiteral("Message"), [&](QXmlStreamWriter &xml) {
        xml.writeTextElement(QStringLiteral("MessageId"), QString::fromLatin1(message.id));
        xml.writeTextElement(QStringLiteral("MessageBodyMD5"), QString::fromLatin1(message.md5));
    });
}

HttpResponse heldAnswer(const StoredMessage &message)
{
    return document(200, QStringLiteral("ChangeVisibility"), [&](QXmlStreamWriter &xml) {
        xml.writeTextElement(QStringLiteral("ReceiptHandle"), QString::fromLatin1(message.handle));
        xml.writeTextElement(QStringLiteral("NextVisibleTime"), milliseconds(message.visibleAt));
    });
}

HttpResponse attributesAnswer(const MessageQueue &queue, const QDateTime &now)
{
    const MessageQueue::Attributes counts = queue.attributes(now);
    const qint64 created = queue.createdAt().toSecsSinceEpoch();
    const QList<std::pair<const char *, qint64>> numbers{
        {"CreateTime", created}, {"LastModifyTime", created}, {"DelaySeconds", 0}, {"MaximumMessageSize", MessageQueue::kMaxMessageBytes},
        {"MessageRetentionPeriod", MessageQueue::kRetention.count()}, {"VisibilityTimeout", queue.visibility().count()},
        {"PollingWaitSeconds", MessageQueue::kPolling.count()}, {"ActiveMessages", counts.active}, {"InactiveMessages", counts.inactive},
        {"DelayMessages", counts.delayed}};
    return document(200, QStringLiteral("Queue"), [&](QXmlStreamWriter &xml) {
        xml.writeTextElement(QStringLiteral("QueueName"), MessageQueue::name());
        for (const auto &[element, number] : numbers)
            xml.writeTextElement(QLatin1String(element), QString::number(number));
        xml.writeTextElement(QStringLiteral("LoggingEnabled"), QStringLiteral("false"));
    });
}

HttpResponse queuesAnswer(const QList<QByteArray> &urls)
{
    return document(200, QStringLiteral("Queues"), [&](QXmlStreamWriter &xml) {
        for (const QByteArray &url : urls) {
            xml.writeStartElement(QStringLiteral("Queue"));
            xml.writeTextElement(QStringLiteral("QueueURL"), QString::fromLatin1(url));
            xml.writeEndElement();
        }
    });
}

// The status is not documented; whoever reads it goes by the root element.
HttpResponse partialAnswer(const QList<QByteArray> &refusedHandles)
{
    return document(404, QStringLiteral("Errors"), [&](QXmlStreamWriter &xml) {
        for (const QByteArray &handle : refusedHandles) {
            xml.writeStartElement(QStringLiteral("Error"));
            xml.writeTextElement(QStringLiteral("ErrorCode"), QStringLiteral("ReceiptHandleError"));
            xml.writeTextElement(QStringLiteral("ErrorMessage"), QStringLiteral("The receipt handle you provide is not valid."));
            xml.writeTextElement(QStringLiteral("ReceiptHandle"), QString::fromUtf8(handle));
            xml.writeEndElement();
        }
    });
}

HttpResponse queueErrorAnswer(const VendorError &error, const QByteArray &requestId, const QByteArray &host)
{
    return document(error.http, QStringLiteral("Error"), [&](QXmlStreamWriter &xml) {
        xml.writeTextElement(QStringLiteral("Code"), QString::fromLatin1(error.code));
        xml.writeTextElement(QStringLiteral("Message"), error.message);
        xml.writeTextElement(QStringLiteral("RequestId"), QString::fromLatin1(requestId));
        xml.writeTextElement(QStringLiteral("HostId"), QStringLiteral("http://") + QString::fromLatin1(host));
    });
}

Outcome<NewMessage> readMessage(const QByteArray &text)
{
    QXmlStreamReader xml(text);
    NewMessage message;
    message.kind = QStringLiteral("sent");
    bool hasBody = false, isInRange = true;
    if (!xml.readNextStartElement() || xml.name() != QLatin1String("Message"))
        return malformed();
    while (xml.readNextStartElement()) {
        const QString element = xml.name().toString(), content = xml.readElementText();
        if (element == QLatin1String("MessageBody")) {
            message.body = content.toUtf8();
            hasBody = true;
        } else if (element == QLatin1String("DelaySeconds")) {
            message.delay = std::chrono::seconds(content.toInt());
            isInRange = isInRange && message.delay.count() >= 0 && message.delay.count() <= 604'800;
        } else if (element == QLatin1String("Priority")) {
            message.priority = content.toInt();
            isInRange = isInRange && message.priority >= 1 && message.priority <= 16;
        }
    }
    if (xml.hasError() || !hasBody)
        return malformed();
    if (!isInRange || message.body.isEmpty() || message.body.size() > MessageQueue::kMaxMessageBytes)
        return refuse(400, "InvalidArgument", QStringLiteral("The size of the message, its delay or its priority is out of range."));
    return message;
}

Outcome<QList<QByteArray>> readHandles(const QByteArray &text)
{
    QXmlStreamReader xml(text);
    QList<QByteArray> handles;
    if (!xml.readNextStartElement() || xml.name() != QLatin1String("ReceiptHandles"))
        return malformed();
    while (xml.readNextStartElement())
        handles.append(xml.readElementText().toUtf8());
    if (xml.hasError())
        return malformed();
    if (handles.isEmpty() || handles.size() > 16)
        return refuse(400, "InvalidArgument", QStringLiteral("1 to 16 receipt handles."));
    return handles;
}

} // namespace pc::sandbox
