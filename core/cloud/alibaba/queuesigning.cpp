// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/queuesigning.h"
#include <QCryptographicHash>
#include <QLocale>
#include <QMap>
#include <QMessageAuthenticationCode>

namespace pc::Alibaba {

QByteArray httpDate(const QDateTime &utc)
{
    return QLocale::c().toString(utc.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

QByteArray queueContentMd5(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Md5).toHex().toBase64();
}

QByteArray queueStringToSign(const QByteArray &method, const QByteArray &target, const HttpHeaders &headers)
{
    QMap<QByteArray, QByteArray> byName;
    for (const auto &[name, value] : headers)
        byName.insert(name.toLower(), value);
    QByteArray vendorHeaders;
    for (auto it = byName.cbegin(); it != byName.cend(); ++it) {
        if (it.key().startsWith("x-mns-"))
            vendorHeaders += it.key() + ':' + it.value() + '\n';
    }
    return method + '\n' + byName.value("content-md5") + '\n' + byName.value("content-type") + '\n' + byName.value("date") + '\n' + vendorHeaders + target;
}

QByteArray queueSignature(const QByteArray &stringToSign, const Secret &secret)
{
    QByteArray key = secret.reveal();
    const QByteArray mac = QMessageAuthenticationCode::hash(stringToSign, key, QCryptographicHash::Sha1);
    wipe(key);
    return mac.toBase64();
}

HttpHeaders queueHeaders(const QByteArray &method, const QByteArray &target, const QByteArray &body, const AccessKey &key, const QDateTime &utc)
{
    // Both dates, as the vendor's own package sends them: what counts when only one comes is told nowhere.
    const QByteArray date = httpDate(utc);
    HttpHeaders headers{{"Date", date}, {"x-mns-date", date}, {"x-mns-version", "2015-06-06"}};
    if (method != "GET") {
        headers.emplaceBack("Content-Type", "text/xml");
        headers.emplaceBack("Content-MD5", queueContentMd5(body));
    }
    if (!key.securityToken.isEmpty()) // not signed, as its name does not begin like the others
        headers.emplaceBack("security-token", key.securityToken.reveal());
    const QByteArray signature = queueSignature(queueStringToSign(method, target, headers), key.secret);
    headers.emplaceBack("Authorization", "MNS " + key.id.toUtf8() + ':' + signature);
    return headers;
}

} // namespace pc::Alibaba
