// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/cloud/transport.h"

namespace pc::Alibaba {

// The signature of the message queue (REST, version 2015-06-06), HMAC-SHA1; known-answer vectors in tests/data/mns-vectors.json.
// Pure functions. A target is what stands in the request line, query included: the same bytes are signed and sent.

// Not the usual Content-MD5: base64 of the sum's 32 lower-case hexadecimal characters.
[[nodiscard]] QByteArray queueContentMd5(const QByteArray &body);
[[nodiscard]] QByteArray queueStringToSign(const QByteArray &method, const QByteArray &target, const HttpHeaders &headers);
[[nodiscard]] QByteArray queueSignature(const QByteArray &stringToSign, const Secret &secret);
// The headers of one attempt, Authorization included. PUT and DELETE carry type and sum also of an empty body.
[[nodiscard]] HttpHeaders queueHeaders(const QByteArray &method, const QByteArray &target, const QByteArray &body, const AccessKey &key, const QDateTime &utc);
// Thu, 15 Jan 2026 08:00:00 GMT
[[nodiscard]] QByteArray httpDate(const QDateTime &utc);

} // namespace pc::Alibaba
