// SPDX-License-Identifier: Apache-2.0
#include "sandbox/oss/ossgate.h"
#include "sandbox/http/httpserver.h"
#include "sandbox/oss/objectstore.h"
#include "sandbox/protocol/signature.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace pc::sandbox {

namespace {

constexpr qint64 kTimeWindowSeconds = 15 * 60, kLongestLink = 604'800;
constexpr char kScheme4[] = "OSS4-HMAC-SHA256";

auto denied(const QString &why) { return refuse(403, "AccessDenied", why); }
auto wrongSignature()
{
    return refuse(403, "SignatureDoesNotMatch",
                  QStringLiteral(
                      "The request signature we calculated does not match the signature you provided. Check your key and signing method."));
}
auto unfit(const QString &what) { return refuse(400, "InvalidArgument", what); }
auto wrongClock()
{
    return refuse(403, "RequestTimeTooSkewed",
                  QStringLiteral("The difference between the request time and the current time is too large."));
}

QDateTime compactTime(const QByteArray &text)
{
    QDateTime time = QDateTime::fromString(QString::fromLatin1(text), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

// What V4 says of itself: in the Authorization header, in the query of a link, or in the fields of a form.
struct Signed4
{
    QByteArray id, region, time, signature;
    QList<QByteArray> additionalHeaders;

    // "id/20260115/cn-hangzhou/oss/aliyun_v4_request"
    bool takeCredential(const QByteArray &text)
    {
        const QList<QByteArray> parts = text.split('/');
        if (parts.size() != 5 || parts.at(3) != "oss" || parts.at(4) != "aliyun_v4_request" || parts.at(1) != time.left(8))
            return false;
        id = parts.at(0);
        region = parts.at(2);
        return true;
    }
};

std::optional<Signed4> signed4(const HttpRequest &request)
{
    Signed4 parts;
    const FormFields query = request.queryFields();
    if (value(query, "x-oss-signature-version") == kScheme4) {
        parts.time = value(query, "x-oss-date");
        parts.signature = value(query, "x-oss-signature");
        if (!value(query, "x-oss-additional-headers").isEmpty())
            parts.additionalHeaders = value(query, "x-oss-additional-headers").split(';');
        return parts.takeCredential(value(query, "x-oss-credential")) ? std::optional(parts) : std::nullopt;
    }
    parts.time = request.header("x-oss-date");
    QByteArray credential;
    for (const QByteArray &part : request.header("Authorization").mid(int(sizeof kScheme4)).split(',')) {
        const QByteArray name = part.left(part.indexOf('=')).trimmed(), text = part.mid(part.indexOf('=') + 1).trimmed();
        if (name == "Credential")
            credential = text;
        else if (name == "AdditionalHeaders")
            parts.additionalHeaders = text.split(';');
        else if (name == "Signature")
            parts.signature = text;
    }
    return parts.takeCredential(credential) ? std::optional(parts) : std::nullopt;
}

// One condition of a policy; empty: the form fulfils it.
QString brokenCondition(const QJsonValue &condition, const QList<FormPart> &fields, const OssPlace &place)
{
    const auto given = [&](QString name) {
        if (name.startsWith(QLatin1Char('$')))
            name.remove(0, 1);
        return name == QLatin1String("bucket") ? QString::fromUtf8(place.bucket)
            : name == QLatin1String("key")     ? QString::fromUtf8(place.key)
                                               : QString::fromUtf8(fieldOf(fields, name.toUtf8().constData()));
    };
    bool isMet = true;
    if (condition.isObject()) {
        const QJsonObject object = condition.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            isMet = isMet && given(it.key()) == it->toString();
        return isMet ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    const QJsonArray list = condition.toArray();
    const QString kind = list.at(0).toString();
    if (kind == QLatin1String("starts-with"))
        isMet = given(list.at(1).toString()).startsWith(list.at(2).toString());
    else if (kind == QLatin1String("eq"))
        isMet = given(list.at(1).toString()) == list.at(2).toString();
    else
        isMet = kind == QLatin1String("content-length-range");
    return isMet ? QString() : QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

Outcome<std::monostate> checkConditions(const QJsonArray &conditions, const QList<FormPart> &fields, const OssPlace &place, qint64 size)
{
    for (const QJsonValue &condition : conditions) {
        if (const QString broken = brokenCondition(condition, fields, place); !broken.isEmpty())
            return denied(QStringLiteral("Invalid according to Policy: Policy Condition failed: ") + broken);
        const QJsonArray list = condition.toArray();
        if (list.at(0) != QLatin1String("content-length-range"))
            continue;
        if (size > list.at(2).toInteger())
            return refuse(400, "EntityTooLarge", QStringLiteral("Your proposed upload exceeds the maximum allowed size"));
        if (size < list.at(1).toInteger())
            return refuse(400, "EntityTooSmall", QStringLiteral("Your proposed upload is smaller than the minimum allowed size"));
    }
    return {};
}

} // namespace

QByteArray fieldOf(const QList<FormPart> &fields, const char *name)
{
    // The names of a form count in any case.
    const auto it = std::find_if(fields.cbegin(), fields.cend(),
                                 [name](const FormPart &part) { return part.name.compare(name, Qt::CaseInsensitive) == 0; });
    return it == fields.cend() ? QByteArray() : it->content;
}

Outcome<QByteArray> OssGate::secretOf(const QByteArray &id, const QByteArray &token, const QByteArray &bucket) const
{
    const bool isVendors = id == keys.storageKey().id;
    const Outcome<IssuedKey> key = isVendors ? Outcome<IssuedKey>(keys.storageKey()) : keys.find(id, token, now);
    if (!key && key.error().code.endsWith("Expired"))
        return refuse(403, "SecurityTokenExpired", QStringLiteral("The security token you provided has expired."));
    if (!key && key.error().code.contains("SecurityToken"))
        return refuse(403, "InvalidSecurityToken", QStringLiteral("The security token you provided is invalid."));
    if (!key)
        return refuse(403, "InvalidAccessKeyId", QStringLiteral("The OSS Access Key Id you provided does not exist in our records."));
    if (hasExpired && !token.isEmpty())
        return refuse(403, "SecurityTokenExpired", QStringLiteral("The security token you provided has expired."));
    const bool isPartners = !isVendors && key->caller.kind != Caller::Kind::Role;
    if ((bucket == kAttachmentBucket && !isVendors) || (bucket == kPartnerBucket && !isPartners))
        return denied(QStringLiteral("You have no right to access this object because of bucket acl."));
    return key->secret;
}

Outcome<std::monostate> OssGate::admit(const HttpRequest &request, const OssPlace &place) const
{
    const FormFields query = request.queryFields();
    const bool isLink4 = contains(query, "x-oss-signature"), isLink = contains(query, "Signature"), isAnyLink = isLink || isLink4;
    const QByteArray authorization = request.header("Authorization");
    const bool is4 = isLink4 || authorization.startsWith(kScheme4);
    if (!isAnyLink && authorization.isEmpty())
        return denied(QStringLiteral("You have no right to access this object because of bucket acl."));
    const auto four = is4 ? signed4(request) : std::nullopt;
    const qsizetype colon = authorization.indexOf(':');
    if ((is4 && !four) || (!is4 && !isLink && (!authorization.startsWith("OSS ") || colon < 5)))
        return unfit(QStringLiteral("Authorization header is invalid."));

    // When it was made, or until when it is good.
    const QByteArray date
        = isLink ? value(query, "Expires") : request.header(request.header("x-oss-date").isEmpty() ? "Date" : "x-oss-date");
    const QDateTime time = is4 ? compactTime(four->time)
        : isLink               ? QDateTime::fromSecsSinceEpoch(date.toLongLong(), Qt::UTC)
                               : fromHttpDate(date);
    if (!time.isValid())
        return unfit(QStringLiteral("Invalid date."));
    const QByteArray id = is4 ? four->id : isLink ? value(query, "OSSAccessKeyId") : authorization.mid(4, colon - 4);
    const QByteArray token = isLink ? value(query, "security-token")
        : isLink4                   ? value(query, "x-oss-security-token")
                                    : request.header("x-oss-security-token");
    const Outcome<QByteArray> secret = secretOf(id, token, place.bucket);
    if (!secret)
        return tl::make_unexpected(secret.error());

    const QByteArray given = is4 ? four->signature : isLink ? value(query, "Signature") : authorization.mid(colon + 1).trimmed();
    const QByteArray expected = is4
        ? oss4Signature(oss4StringToSign(oss4CanonicalRequest(request, place, four->additionalHeaders), four->time, four->region), *secret,
                        four->time, four->region)
        : ossSignature(ossStringToSign(request, place, date), *secret);
    const qint64 life = value(query, "x-oss-expires").toLongLong();
    if (isLink4 && (life < 1 || life > kLongestLink))
        return unfit(QStringLiteral("Invalid x-oss-expires."));
    if (isAnyLink && (hasExpired || !grants.isAlive(given, isLink4 ? time.addSecs(life) : time, now)))
        return denied(QStringLiteral("Request has expired."));
    if (!isAnyLink && qAbs(time.secsTo(now)) > kTimeWindowSeconds)
        return wrongClock();
    if (!equalInConstantTime(given, expected))
        return wrongSignature();
    return {};
}

Outcome<std::monostate> OssGate::admit(const QList<FormPart> &fields, const OssPlace &place, qint64 size) const
{
    const bool is4 = fieldOf(fields, "x-oss-signature-version") == kScheme4;
    Signed4 four;
    four.time = fieldOf(fields, "x-oss-date");
    if (is4 && !four.takeCredential(fieldOf(fields, "x-oss-credential")))
        return unfit(QStringLiteral("Invalid x-oss-credential."));
    const QByteArray id = is4 ? four.id : fieldOf(fields, "OSSAccessKeyId"), policy = fieldOf(fields, "policy");
    const QByteArray given = fieldOf(fields, is4 ? "x-oss-signature" : "Signature");
    if (id.isEmpty() && policy.isEmpty() && given.isEmpty())
        return denied(QStringLiteral("You have no right to access this object because of bucket acl."));
    if (id.isEmpty() || policy.isEmpty() || given.isEmpty())
        return unfit(QStringLiteral("Bucket POST must contain the fields OSSAccessKeyId, policy and Signature. If they are specified, "
                                    "please check the order of the fields."));
    const Outcome<QByteArray> secret = secretOf(id, fieldOf(fields, "x-oss-security-token"), place.bucket);
    if (!secret)
        return tl::make_unexpected(secret.error());
    if (!equalInConstantTime(given, is4 ? oss4Signature(policy, *secret, four.time, four.region) : ossSignature(policy, *secret)))
        return wrongSignature();

    const QJsonObject rules = QJsonDocument::fromJson(QByteArray::fromBase64(policy)).object();
    const QDateTime expires = QDateTime::fromString(rules.value(QLatin1String("expiration")).toString(), Qt::ISODateWithMs);
    const QJsonValue conditions = rules.value(QLatin1String("conditions"));
    if (!expires.isValid() || !conditions.isArray())
        return refuse(400, "InvalidPolicyDocument", QStringLiteral("Invalid Policy: Invalid JSON."));
    if (hasExpired || !grants.isAlive(given, expires, now))
        return denied(QStringLiteral("Invalid according to Policy: Policy expired."));
    return checkConditions(conditions.toArray(), fields, place, size);
}

} // namespace pc::sandbox
