// SPDX-License-Identifier: Apache-2.0
#include "sandbox/oss/ossgrants.h"
#include "sandbox/oss/objectstore.h"
#include "sandbox/protocol/signature.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pc::sandbox {

OssGrants::Form OssGrants::form(const QDateTime &now)
{
    Form form;
    form.number = ++m_forms;
    form.expires = now.addSecs(kLifeSeconds);
    form.folder = QStringLiteral("pop_temp%1/").arg(26'841 + m_forms);
    const QJsonArray range {QStringLiteral("content-length-range"), 0, kMostBytes};
    const QJsonArray start {QStringLiteral("starts-with"), QStringLiteral("$key"), form.folder};
    const QJsonObject policy {{QStringLiteral("expiration"), form.expires.toString(Qt::ISODateWithMs)},
                              {QStringLiteral("conditions"), QJsonArray {range, start}}};
    form.policy = QJsonDocument(policy).toJson(QJsonDocument::Compact).toBase64();
    form.signature = ossSignature(form.policy, m_key.secret);
    remember(form.signature, now);
    return form;
}

QByteArray OssGrants::link(const QByteArray &method, const QString &key, const QByteArray &mediaType, const QDateTime &now)
{
    const OssPlace place {kAttachmentBucket, key.toUtf8()};
    HttpRequest request;
    request.method = method;
    if (!mediaType.isEmpty())
        request.headers.append({"Content-Type", mediaType});
    const QByteArray expires = QByteArray::number(now.toSecsSinceEpoch() + kLifeSeconds);
    const QByteArray signature = ossSignature(ossStringToSign(request, place, expires), m_key.secret);
    remember(signature, now);
    return encodedPath(place) + "?Expires=" + expires + "&OSSAccessKeyId=" + m_key.id + "&Signature=" + percentEncoded(signature);
}

void OssGrants::remember(const QByteArray &signature, const QDateTime &now)
{
    m_ends.removeIf([&now](QHash<QByteArray, End>::iterator end) { return end->stated < now; });
    m_ends.insert(signature, {now.addSecs(kLifeSeconds), now.addSecs(kLifeSeconds)});
}

bool OssGrants::isAlive(const QByteArray &signature, const QDateTime &stated, const QDateTime &now) const
{
    const auto end = m_ends.constFind(signature);
    return now < stated && (end == m_ends.cend() || now < end->real);
}

void OssGrants::age(std::chrono::seconds by)
{
    for (End &end : m_ends)
        end.real = end.real.addSecs(-by.count());
}

} // namespace pc::sandbox
