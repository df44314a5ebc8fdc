// SPDX-License-Identifier: Apache-2.0
#include "sandbox/queue/queuegate.h"
#include "sandbox/http/httpserver.h"
#include "sandbox/protocol/signature.h"
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <map>

namespace pc::sandbox {

namespace {

constexpr qint64 kTimeWindowSeconds = 15 * 60;

Outcome<QDateTime> timeOf(const HttpRequest &request)
{
    QByteArray text = request.header("Date");
    if (text.isEmpty())
        text = request.header("x-mns-date");
    if (text.isEmpty())
        return refuse(400, "MissingDateHeader", QStringLiteral("The Date header is missing."));
    const QDateTime time = fromHttpDate(text);
    if (!time.isValid())
        return refuse(400, "InvalidDateHeader", QStringLiteral("The Date header is not in the form of RFC 1123."));
    return time;
}

// The codes of this service for what the key ring refuses.
VendorError refusedKey(const VendorError &error)
{
    const bool isToken = error.code.contains("SecurityToken");
    return isToken ? VendorError{403, "AccessDenied", QStringLiteral("The security token is not valid.")}
                   : VendorError{403, "InvalidAccessKeyId", QStringLiteral("The AccessKey Id you provided is not exist.")};
}

} // namespace

QByteArray queueStringToSign(const HttpRequest &request)
{
    std::map<QByteArray, QByteArray> own;
    for (const auto &[name, text] : request.headers) {
        if (name.toLower().startsWith("x-mns-"))
            own.insert_or_assign(name.toLower(), text);
    }
    QByteArray lines = request.method + '\n' + request.header("Content-MD5") + '\n' + request.header("Content-Type") + '\n'
        + request.header("Date") + '\n';
    for (const auto &[name, text] : own)
        lines += name + ':' + text + '\n';
    return lines + request.target;
}

QByteArray queueSignature(const QByteArray &stringToSign, const QByteArray &secret)
{
    return QMessageAuthenticationCode::hash(stringToSign, secret, QCryptographicHash::Sha1).toBase64();
}

QByteArray queueContentMd5(const QByteArray &body) { return QCryptographicHash::hash(body, QCryptographicHash::Md5).toHex().toBase64(); }

Outcome<Caller> admitQueueCall(const HttpRequest &request, const KeyRing &keys, const QDateTime &now)
{
    const QByteArray authorization = request.header("Authorization");
    if (authorization.isEmpty())
        return refuse(400, "MissingAuthorizationHeader", QStringLiteral("The Authorization header is missing."));
    const qsizetype colon = authorization.indexOf(':');
    if (!authorization.startsWith("MNS ") || colon < 5)
        return refuse(400, "InvalidAuthorizationHeader", QStringLiteral("The Authorization header is not of the form MNS id:signature."));
    if (request.header("x-mns-version") != "2015-06-06")
        return refuse(400, "InvalidArgument", QStringLiteral("The x-mns-version header must be 2015-06-06."));
    const Outcome<QDateTime> sent = timeOf(request);
    if (!sent)
        return tl::make_unexpected(sent.error());
    const Outcome<IssuedKey> key = keys.find(authorization.mid(4, colon - 4), request.header("security-token"), now);
    if (!key)
        return tl::make_unexpected(refusedKey(key.error()));
    if (qAbs(sent->secsTo(now)) > kTimeWindowSeconds)
        return refuse(408, "TimeExpired", QStringLiteral("The http request you sent is expired."));
    const QByteArray text = queueStringToSign(request);
    if (!equalInConstantTime(authorization.mid(colon + 1).trimmed(), queueSignature(text, key->secret)))
        return refuse(403, "SignatureDoesNotMatch",
                      QStringLiteral("The request signature we calculated does not match the signature you provided. Server string to sign: ")
                          + QString::fromUtf8(text));
    const QByteArray md5 = request.header("Content-MD5");
    if (!md5.isEmpty() && md5 != queueContentMd5(request.body))
        return refuse(400, "InvalidDegist", QStringLiteral("The Content-MD5 you specified is not that of the body."));
    return key->caller;
}

} // namespace pc::sandbox
