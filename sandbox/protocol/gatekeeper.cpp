// SPDX-License-Identifier: Apache-2.0
#include "sandbox/protocol/gatekeeper.h"
#include "sandbox/protocol/signature.h"
#include <QRegularExpression>
#include <variant>

namespace pc::sandbox {

namespace {

using Check = Outcome<std::monostate>;

constexpr qint64 kTimeWindowSeconds = 15 * 60;

auto incomplete(const QString &what)
{
    return refuse(400, "IncompleteSignature", QStringLiteral("The request signature does not conform to Aliyun standards. ") + what);
}

auto mismatch(const QByteArray &stringToSign)
{
    return refuse(400, "SignatureDoesNotMatch",
                  QStringLiteral("Specified signature is not matched with our calculation. server string to sign is:")
                      + QString::fromUtf8(stringToSign));
}

Check checkCommon(const ApiCall &call)
{
    if (call.accessKeyId.isEmpty())
        return refuse(400, "MissingAccessKeyId", QStringLiteral("AccessKeyId is mandatory for this action."));
    if (call.timestamp.isEmpty())
        return refuse(400, "IllegalTimestamp",
                      QStringLiteral("The input parameter \"Timestamp\" that is mandatory for processing this request is not supplied."));
    if (call.signature.isEmpty() || call.nonce.isEmpty())
        return incomplete(QStringLiteral("Signature or nonce is missing."));
    if (call.scheme == ApiCall::Scheme::Rpc1) {
        if (call.signatureMethod != "HMAC-SHA1")
            return refuse(400, "InvalidSignatureMethod", QStringLiteral("Specified signature method is not valid."));
        return call.signatureVersion == "1.0" ? Check() : incomplete(QStringLiteral("SignatureVersion is not 1.0."));
    }
    if (call.signatureMethod != "ACS3-HMAC-SHA256")
        return refuse(400, "InvalidSignatureMethod", QStringLiteral("Specified signature method is not valid."));
    return {};
}

// Every header that carries meaning must be covered, or a stranger could change it on the way.
Check checkSignedHeaders(const ApiCall &call)
{
    for (const auto &[name, text] : call.request.headers) {
        const QByteArray lower = name.toLower();
        const bool mustBeSigned
            = lower.startsWith("x-acs-") || lower == "host" || (lower == "content-type" && !call.request.body.isEmpty());
        if (mustBeSigned && !call.signedHeaders.contains(lower))
            return incomplete(QStringLiteral("Header %1 is not signed.").arg(QString::fromLatin1(lower)));
    }
    return {};
}

Check checkTime(const QByteArray &timestamp, const QDateTime &now)
{
    static const QRegularExpression form(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"));
    const QDateTime sent = QDateTime::fromString(QString::fromLatin1(timestamp), Qt::ISODate);
    if (!form.match(QString::fromLatin1(timestamp)).hasMatch() || !sent.isValid())
        return refuse(400, "InvalidTimeStamp.Format", QStringLiteral("Specified time stamp or date value is not well formatted."));
    if (qAbs(sent.secsTo(now)) > kTimeWindowSeconds)
        return refuse(400, "InvalidTimeStamp.Expired", QStringLiteral("Specified time stamp or date value is expired."));
    return {};
}

Check checkRpcSignature(const ApiCall &call, const QByteArray &secret)
{
    if (equalInConstantTime(call.signature, rpcSignature(rpcStringToSign(call.request.method, call.signedFields), secret)))
        return {};
    FormFields shown = call.signedFields;
    for (auto &[name, text] : shown) {
        if (name == "SecurityToken")
            text = "***";
    }
    return mismatch(rpcStringToSign(call.request.method, shown));
}

Check checkV3Signature(const ApiCall &call, const QByteArray &secret)
{
    if (call.request.header("x-acs-content-sha256") != sha256Hex(call.request.body))
        return mismatch("x-acs-content-sha256 is not the hash of the body");
    const QByteArray text = v3StringToSign(v3CanonicalRequest(call.request, call.signedHeaders));
    return equalInConstantTime(call.signature, v3Signature(text, secret)) ? Check() : mismatch(text);
}

} // namespace

Outcome<Caller> Gatekeeper::admit(const ApiCall &call, const QDateTime &now)
{
    const bool isV3 = call.scheme == ApiCall::Scheme::V3;
    if (const Check common = checkCommon(call); !common)
        return tl::make_unexpected(common.error());
    if (isV3) {
        if (const Check covered = checkSignedHeaders(call); !covered)
            return tl::make_unexpected(covered.error());
    }
    const Outcome<IssuedKey> key = m_keys.find(call.accessKeyId, call.securityToken, now);
    if (!key)
        return tl::make_unexpected(key.error());
    if (const Check time = checkTime(call.timestamp, now); !time)
        return tl::make_unexpected(time.error());
    const Check signature = isV3 ? checkV3Signature(call, key->secret) : checkRpcSignature(call, key->secret);
    if (!signature)
        return tl::make_unexpected(signature.error());
    // Only now, so that strangers cannot burn the nonces of others.
    if (!m_nonces.use(call.accessKeyId + '/' + call.nonce, now))
        return refuse(400, "SignatureNonceUsed", QStringLiteral("Specified signature nonce was used already."));
    return key->caller;
}

} // namespace pc::sandbox
