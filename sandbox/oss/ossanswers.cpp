// SPDX-License-Identifier: Apache-2.0
#include "sandbox/oss/ossanswers.h"
#include "sandbox/http/httpserver.h"
#include <QUrl>
#include <QXmlStreamWriter>

namespace pc::sandbox {

namespace {

template<typename Fill>
HttpResponse document(int status, const QString &root, Fill fill)
{
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartDocument();
    xml.writeStartElement(root);
    fill(xml);
    xml.writeEndElement();
    xml.writeEndDocument();
    return {status, {{"Content-Type", "application/xml"}}, body};
}

struct Range
{
    qsizetype from, to;
}; // both included

std::optional<Range> rangeOf(const QByteArray &text, qsizetype size)
{
    if (!text.startsWith("bytes=") || text.contains(',') || !text.contains('-'))
        return {};
    const QByteArray from = text.mid(6, text.indexOf('-') - 6), to = text.mid(text.indexOf('-') + 1);
    if (from.isEmpty() && to.isEmpty())
        return {};
    const Range range = from.isEmpty() ? Range {size - to.toLongLong(), size - 1}
                                       : Range {from.toLongLong(), to.isEmpty() ? size - 1 : qMin(to.toLongLong(), size - 1)};
    return range.from >= 0 && range.from <= range.to ? std::optional(range) : std::nullopt;
}

// What a listing shows in one place: a file, or a folder that stands for all files in it.
struct Row
{
    QString key;
    const StoredObject *object = nullptr;
};

QList<Row> rowsOf(const ObjectListing &listing, const QMap<QString, StoredObject> &objects)
{
    QList<Row> rows;
    for (auto it = objects.cbegin(); it != objects.cend(); ++it) {
        if (!it.key().startsWith(listing.prefix))
            continue;
        const qsizetype end = listing.delimiter.isEmpty() ? -1 : it.key().indexOf(listing.delimiter, listing.prefix.size());
        const Row row = end < 0 ? Row {it.key(), &*it} : Row {it.key().left(end + listing.delimiter.size()), nullptr};
        if (row.key > listing.after && (rows.isEmpty() || rows.constLast().key != row.key))
            rows.append(row);
    }
    return rows;
}

} // namespace

HttpResponse ossErrorAnswer(const VendorError &error, const QByteArray &requestId, const QByteArray &host)
{
    return document(error.http, QStringLiteral("Error"), [&](QXmlStreamWriter &xml) {
        xml.writeTextElement(QStringLiteral("Code"), QString::fromLatin1(error.code));
        xml.writeTextElement(QStringLiteral("Message"), error.message);
        xml.writeTextElement(QStringLiteral("RequestId"), QString::fromLatin1(requestId));
        xml.writeTextElement(QStringLiteral("HostId"), QString::fromUtf8(host));
    });
}

HttpResponse postedAnswer(const OssPlace &place, const QByteArray &etag, const QByteArray &host)
{
    return document(201, QStringLiteral("PostResponse"), [&](QXmlStreamWriter &xml) {
        xml.writeTextElement(QStringLiteral("Bucket"), QString::fromUtf8(place.bucket));
        xml.writeTextElement(QStringLiteral("Location"), QString::fromUtf8("http://" + host + encodedPath(place)));
        xml.writeTextElement(QStringLiteral("Key"), QString::fromUtf8(place.key));
        xml.writeTextElement(QStringLiteral("ETag"), QString::fromUtf8(etag));
    });
}

HttpResponse objectAnswer(const StoredObject &object, const QByteArray &range)
{
    HttpResponse response {200,
                           {{"Content-Type", object.mediaType},
                            {"ETag", object.etag()},
                            {"Last-Modified", httpDate(object.at)},
                            {"Accept-Ranges", "bytes"},
                            {"x-oss-object-type", "Normal"},
                            {"x-oss-storage-class", "Standard"}},
                           object.content};
    if (const auto part = rangeOf(range, object.content.size())) {
        response.status = 206;
        response.body = object.content.mid(part->from, part->to - part->from + 1);
        response.setHeader("Content-Range",
                           "bytes " + QByteArray::number(part->from) + '-' + QByteArray::number(part->to) + '/'
                               + QByteArray::number(object.content.size()));
    }
    return response;
}

HttpResponse listAnswer(const ObjectListing &listing, const QMap<QString, StoredObject> &objects)
{
    const auto written
        = [&listing](const QString &text) { return listing.isEncoded ? QString::fromLatin1(QUrl::toPercentEncoding(text)) : text; };
    const QList<Row> rows = rowsOf(listing, objects), page = rows.first(qMin(rows.size(), qsizetype(listing.most)));
    const bool hasMore = page.size() < rows.size();
    return document(200, QStringLiteral("ListBucketResult"), [&](QXmlStreamWriter &xml) {
        const auto text = [&xml](const char *name, const QString &content) { xml.writeTextElement(QLatin1String(name), content); };
        text("Name", listing.bucket);
        text("Prefix", written(listing.prefix));
        text("MaxKeys", QString::number(listing.most));
        text("Delimiter", written(listing.delimiter));
        text("IsTruncated", hasMore ? QStringLiteral("true") : QStringLiteral("false"));
        text("KeyCount", QString::number(page.size()));
        if (listing.isEncoded)
            text("EncodingType", QStringLiteral("url"));
        if (hasMore)
            text("NextContinuationToken", QString::fromLatin1(page.constLast().key.toUtf8().toBase64()));
        for (const Row &row : page) {
            xml.writeStartElement(row.object ? QStringLiteral("Contents") : QStringLiteral("CommonPrefixes"));
            text(row.object ? "Key" : "Prefix", written(row.key));
            if (row.object) {
                text("LastModified", row.object->at.toString(Qt::ISODateWithMs));
                text("ETag", QString::fromLatin1(row.object->etag()));
                text("Type", QStringLiteral("Normal"));
                text("Size", QString::number(row.object->content.size()));
                text("StorageClass", QStringLiteral("Standard"));
            }
            xml.writeEndElement();
        }
    });
}

} // namespace pc::sandbox
