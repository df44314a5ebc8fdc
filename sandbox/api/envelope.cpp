// SPDX-License-Identifier: Apache-2.0
#include "sandbox/api/envelope.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>
#include <QXmlStreamWriter>

namespace pc::sandbox {

namespace {

void writeValue(QXmlStreamWriter &xml, const QString &name, const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue &entry : list)
            writeValue(xml, name, entry);
        return;
    }
    xml.writeStartElement(name);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            writeValue(xml, it.key(), it.value());
    } else {
        xml.writeCharacters(value.toVariant().toString());
    }
    xml.writeEndElement();
}

HttpResponse written(int status, const QJsonObject &object, const QString &root, AnswerFormat format)
{
    if (format == AnswerFormat::Json)
        return HttpResponse::json(status, QJsonDocument(object).toJson(QJsonDocument::Compact));
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartDocument();
    writeValue(xml, root, object);
    xml.writeEndDocument();
    return {status, {{"Content-Type", "text/xml;charset=utf-8"}}, body};
}

} // namespace

HttpResponse answerEnvelope(QJsonObject answer, const QString &requestId, const QByteArray &action, AnswerFormat format)
{
    if (!requestId.isEmpty() && !answer.contains(QStringLiteral("requestId"))) // so some products spell it
        answer.insert(QStringLiteral("RequestId"), requestId);
    return written(200, answer, QString::fromLatin1(action) + QStringLiteral("Response"), format);
}

HttpResponse errorEnvelope(const VendorError &error, const QString &requestId, const QByteArray &host, AnswerFormat format)
{
    const QString code = QString::fromLatin1(error.code);
    const QJsonObject object{
        {QStringLiteral("RequestId"), requestId}, {QStringLiteral("HostId"), QString::fromLatin1(host)}, {QStringLiteral("Code"), code},
        {QStringLiteral("Message"), error.message},
        {QStringLiteral("Recommend"), QStringLiteral("https://error-center.aliyun.com/status/search?Keyword=%1&source=PopGw").arg(code)}};
    return written(error.http, object, QStringLiteral("Error"), format);
}

QString newRequestId() { return QUuid::createUuid().toString(QUuid::WithoutBraces).toUpper(); }

} // namespace pc::sandbox
