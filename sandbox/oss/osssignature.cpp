// SPDX-License-Identifier: Apache-2.0
#include "sandbox/oss/osssignature.h"
#include "sandbox/protocol/signature.h"
#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <algorithm>
#include <array>

namespace pc::sandbox {

namespace {

// Parameters of V1 that belong to the resource.
constexpr std::array kSubResources {"acl",
                                    "append",
                                    "bucketInfo",
                                    "cname",
                                    "comp",
                                    "continuation-token",
                                    "cors",
                                    "delete",
                                    "encryption",
                                    "endTime",
                                    "img",
                                    "inventory",
                                    "inventoryId",
                                    "lifecycle",
                                    "live",
                                    "location",
                                    "logging",
                                    "objectMeta",
                                    "partNumber",
                                    "policy",
                                    "position",
                                    "qos",
                                    "referer",
                                    "replication",
                                    "requestPayment",
                                    "response-cache-control",
                                    "response-content-disposition",
                                    "response-content-encoding",
                                    "response-content-language",
                                    "response-content-type",
                                    "response-expires",
                                    "restore",
                                    "security-token",
                                    "startTime",
                                    "stat",
                                    "status",
                                    "style",
                                    "styleName",
                                    "symlink",
                                    "tagging",
                                    "uploadId",
                                    "uploads",
                                    "versionId",
                                    "versioning",
                                    "versions",
                                    "vod",
                                    "website",
                                    "x-oss-process"};

bool isSubResource(const QByteArray &name)
{
    return std::any_of(kSubResources.begin(), kSubResources.end(), [&name](const char *known) { return name == known; });
}

QByteArray resourceOf(const HttpRequest &request, const OssPlace &place)
{
    QByteArray text = '/' + place.bucket + '/' + place.key;
    FormFields fields = request.queryFields();
    fields.removeIf([](const auto &field) { return !isSubResource(field.first); });
    std::sort(fields.begin(), fields.end());
    char mark = '?';
    for (const auto &[name, fieldValue] : std::as_const(fields)) {
        text += mark + name + (fieldValue.isEmpty() ? QByteArray() : '=' + fieldValue);
        mark = '&';
    }
    return text;
}

// "name:value" lines, lower case and sorted, of the headers that `isSigned` wants.
template<typename IsSigned>
QByteArray headerLines(const HttpRequest &request, IsSigned isSigned)
{
    HttpHeaders headers;
    for (const auto &[name, text] : request.headers) {
        if (isSigned(name.toLower()))
            headers.append({name.toLower(), text.trimmed()});
    }
    std::sort(headers.begin(), headers.end());
    QByteArray lines;
    for (const auto &[name, text] : std::as_const(headers))
        lines += name + ':' + text + '\n';
    return lines;
}

// Every parameter but the signature, encoded and sorted; one without a value stands as its bare name.
QByteArray queryOf(const HttpRequest &request)
{
    QList<QByteArray> parts;
    for (const auto &[name, fieldValue] : request.queryFields()) {
        if (name != "x-oss-signature")
            parts.append(percentEncoded(name) + (fieldValue.isEmpty() ? QByteArray() : '=' + percentEncoded(fieldValue)));
    }
    std::sort(parts.begin(), parts.end());
    return parts.join('&');
}

QByteArray hmac(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256);
}

QByteArray scopeOf(const QByteArray &time, const QByteArray &region) { return time.left(8) + '/' + region + "/oss/aliyun_v4_request"; }

} // namespace

QByteArray ossStringToSign(const HttpRequest &request, const OssPlace &place, const QByteArray &date)
{
    return request.method + '\n' + request.header("Content-MD5") + '\n' + request.header("Content-Type") + '\n' + date + '\n'
        + headerLines(request, [](const QByteArray &name) { return name.startsWith("x-oss-"); }) + resourceOf(request, place);
}

QByteArray ossSignature(const QByteArray &text, const QByteArray &secret)
{
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha1).toBase64();
}

QByteArray oss4CanonicalRequest(const HttpRequest &request, const OssPlace &place, const QList<QByteArray> &additionalHeaders)
{
    const auto isSigned = [&additionalHeaders](const QByteArray &name) {
        return name == "content-type" || name == "content-md5" || name.startsWith("x-oss-") || additionalHeaders.contains(name);
    };
    const QByteArray hash = request.header("x-oss-content-sha256");
    return request.method + '\n' + encodedPath(place) + '\n' + queryOf(request) + '\n' + headerLines(request, isSigned) + '\n'
        + additionalHeaders.join(';') + '\n' + (hash.isEmpty() ? QByteArray("UNSIGNED-PAYLOAD") : hash);
}

QByteArray oss4StringToSign(const QByteArray &canonicalRequest, const QByteArray &time, const QByteArray &region)
{
    return "OSS4-HMAC-SHA256\n" + time + '\n' + scopeOf(time, region) + '\n' + sha256Hex(canonicalRequest);
}

QByteArray oss4Signature(const QByteArray &stringToSign, const QByteArray &secret, const QByteArray &time, const QByteArray &region)
{
    QByteArray key = hmac("aliyun_v4" + secret, time.left(8));
    for (const QByteArray &part : {region, QByteArray("oss"), QByteArray("aliyun_v4_request")})
        key = hmac(key, part);
    return hmac(key, stringToSign).toHex();
}

QByteArray encodedPath(const OssPlace &place)
{
    QList<QByteArray> segments;
    for (const QByteArray &segment : place.key.split('/'))
        segments.append(percentEncoded(segment));
    return '/' + percentEncoded(place.bucket) + '/' + segments.join('/');
}

} // namespace pc::sandbox
