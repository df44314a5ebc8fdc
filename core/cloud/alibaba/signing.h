// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/contracts/operationcontract.h"
#include <QByteArray>
#include <QDateTime>
#include <QMap>

namespace pc::Alibaba {

// The two signatures of the vendor's RPC operations; known-answer vectors in tests/data/signing-vectors.json. Pure functions.

// RPC signature 1.0, HMAC-SHA1. `method` is the HTTP method really used.
[[nodiscard]] QByteArray rpcStringToSign(const QByteArray &method, const FlatParameters &parameters);
[[nodiscard]] QByteArray rpcSignature(const QByteArray &method, const FlatParameters &parameters, const Secret &secret);
// The business parameters joined with the common ones of one attempt, ready to be signed.
[[nodiscard]] FlatParameters rpcParameters(const OperationContract &operation, FlatParameters parameters, const AccessKey &key,
                                           const QDateTime &utc, const QByteArray &nonce);
// As it travels, in the query or in a form body: sorted, encoded, Signature last.
[[nodiscard]] QByteArray rpcWire(const QByteArray &method, const FlatParameters &parameters, const Secret &secret);

// V3, ACS3-HMAC-SHA256. Header names in lower case; host, content-type and x-acs-* are signed.
using Headers = QMap<QByteArray, QByteArray>;
struct V3Request
{
    QByteArray method;
    QByteArray path = "/";
    QByteArray canonicalQuery;
    Headers headers;                // must hold x-acs-content-sha256
};
[[nodiscard]] QByteArray v3SignedHeaders(const Headers &headers);
[[nodiscard]] QByteArray v3CanonicalRequest(const V3Request &request);
[[nodiscard]] QByteArray v3StringToSign(const V3Request &request);
[[nodiscard]] QByteArray v3Authorization(const V3Request &request, const QString &keyId, const Secret &secret);
// The headers of one attempt, Authorization included.
[[nodiscard]] Headers v3Headers(const QByteArray &method, const QByteArray &host, const OperationContract &operation, const QByteArray &canonicalQuery,
                                const QByteArray &body, const AccessKey &key, const QDateTime &utc, const QByteArray &nonce);

// yyyy-MM-ddTHH:mm:ssZ
[[nodiscard]] QString signingTime(const QDateTime &utc);

} // namespace pc::Alibaba
