// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/http/httpmessage.h"

// The object storage's own reading of its signatures, proved against the vendor's vectors. Shares nothing with the client.
namespace pc::sandbox {

// What a request is about; both decoded. An empty key: the bucket itself.
struct OssPlace
{
    QByteArray bucket, key;
};

// V1. `date`: the Date line, which of a link is its end. The signature is Base64.
[[nodiscard]] QByteArray ossStringToSign(const HttpRequest &request, const OssPlace &place, const QByteArray &date);
[[nodiscard]] QByteArray ossSignature(const QByteArray &text, const QByteArray &secret); // also of a form's policy

// V4. `time`: "20260115T080000Z"; `region`: "cn-hangzhou". The signature is hexadecimal.
[[nodiscard]] QByteArray oss4CanonicalRequest(const HttpRequest &request, const OssPlace &place,
                                              const QList<QByteArray> &additionalHeaders);
[[nodiscard]] QByteArray oss4StringToSign(const QByteArray &canonicalRequest, const QByteArray &time, const QByteArray &region);
[[nodiscard]] QByteArray oss4Signature(const QByteArray &stringToSign, const QByteArray &secret, const QByteArray &time,
                                       const QByteArray &region);

// "/bucket/key" with every segment encoded.
[[nodiscard]] QByteArray encodedPath(const OssPlace &place);

} // namespace pc::sandbox
