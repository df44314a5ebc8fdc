// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/signing.h"
#include "core/cloud/alibaba/percentencoding.h"
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace pc::Alibaba {

static QByteArray sha256Hex(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QString signingTime(const QDateTime &utc)
{
    return utc.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'"));
}

static QByteArray stringToSign(const QByteArray &method, const QByteArray &canonicalQuery)
{
    return method + "&%2F&" + percentEncoded(QString::fromLatin1(canonicalQuery));
}

static QByteArray rpcSignatureOf(const QByteArray &stringToSign, const Secret &secret)
{
    QByteArray key = secret.reveal() + '&';
    const QByteArray mac = QMessageAuthenticationCode::hash(stringToSign, key, QCryptographicHash::Sha1);
    wipe(key);
    return mac.toBase64();
}

QByteArray rpcStringToSign(const QByteArray &method, const FlatParameters &parameters)
{
    return stringToSign(method, canonicalQuery(parameters));
}

QByteArray rpcSignature(const QByteArray &method, const FlatParameters &parameters, const Secret &secret)
{
    return rpcSignatureOf(rpcStringToSign(method, parameters), secret);
}

FlatParameters rpcParameters(const OperationContract &operation, FlatParameters parameters, const AccessKey &key, const QDateTime &utc,
                             const QByteArray &nonce)
{
    parameters.insert(QStringLiteral("Action"), operation.action);
    parameters.insert(QStringLiteral("Version"), operation.version);
    parameters.insert(QStringLiteral("Format"), QStringLiteral("JSON")); // the default is XML on some hosts
    parameters.insert(QStringLiteral("AccessKeyId"), key.id);
    if (!key.securityToken.isEmpty())
        parameters.insert(QStringLiteral("SecurityToken"), QString::fromUtf8(key.securityToken.reveal()));
    parameters.insert(QStringLiteral("SignatureMethod"), QStringLiteral("HMAC-SHA1"));
    parameters.insert(QStringLiteral("SignatureVersion"), QStringLiteral("1.0"));
    parameters.insert(QStringLiteral("SignatureNonce"), QString::fromLatin1(nonce));
    parameters.insert(QStringLiteral("Timestamp"), signingTime(utc));
    return parameters;
}

QByteArray rpcWire(const QByteArray &method, const FlatParameters &parameters, const Secret &secret)
{
    const QByteArray query = canonicalQuery(parameters); // once: it is both what is signed and what travels
    return query + "&Signature=" + percentEncoded(QString::fromLatin1(rpcSignatureOf(stringToSign(method, query), secret)));
}

static bool isSigned(const QByteArray &header)
{
    return header == "host" || header == "content-type" || header.startsWith("x-acs-");
}

QByteArray v3SignedHeaders(const Headers &headers)
{
    QByteArrayList names;
    for (auto it = headers.cbegin(); it != headers.cend(); ++it) {
        if (isSigned(it.key()))
            names << it.key();
    }
    return names.join(';');
}

QByteArray v3CanonicalRequest(const V3Request &request)
{
    QByteArray headers;
    for (auto it = request.headers.cbegin(); it != request.headers.cend(); ++it) {
        if (isSigned(it.key()))
            headers += it.key() + ':' + it.value().trimmed() + '\n';
    }
    return request.method + '\n' + request.path + '\n' + request.canonicalQuery + '\n' + headers + '\n' + v3SignedHeaders(request.headers) + '\n'
        + request.headers.value("x-acs-content-sha256");
}

QByteArray v3StringToSign(const V3Request &request)
{
    return "ACS3-HMAC-SHA256\n" + sha256Hex(v3CanonicalRequest(request));
}

QByteArray v3Authorization(const V3Request &request, const QString &keyId, const Secret &secret)
{
    QByteArray key = secret.reveal(); // bare: the closing & belongs to signature 1.0 alone
    const QByteArray signature = QMessageAuthenticationCode::hash(v3StringToSign(request), key, QCryptographicHash::Sha256).toHex();
    wipe(key);
    return "ACS3-HMAC-SHA256 Credential=" + keyId.toUtf8() + ",SignedHeaders=" + v3SignedHeaders(request.headers) + ",Signature=" + signature;
}

Headers v3Headers(const QByteArray &method, const QByteArray &host, const OperationContract &operation, const QByteArray &query, const QByteArray &body,
                  const AccessKey &key, const QDateTime &utc, const QByteArray &nonce)
{
    V3Request request;
    request.method = method;
    request.canonicalQuery = query;
    request.headers = {{"host", host},
                       {"x-acs-action", operation.action.toUtf8()},
                       {"x-acs-version", operation.version.toUtf8()},
                       {"x-acs-date", signingTime(utc).toLatin1()},
                       {"x-acs-signature-nonce", nonce},
                       {"x-acs-content-sha256", sha256Hex(body)},
                       {"content-type", "application/x-www-form-urlencoded"}};
    if (!key.securityToken.isEmpty()) {
        request.headers.insert("x-acs-accesskey-id", key.id.toUtf8());
        request.headers.insert("x-acs-security-token", key.securityToken.reveal());
    }
    Headers headers = request.headers;
    headers.insert("authorization", v3Authorization(request, key.id, key.secret));
    return headers;
}

} // namespace pc::Alibaba
