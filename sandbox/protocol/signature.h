// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/http/httpmessage.h"

// The server's own reading of the two signatures. It shares no code with the client on purpose: a client and a server
// that share their signing code would agree on the same mistake. Proved against the vendor's known-answer vectors.
namespace pc::sandbox {

// UTF-8 bytes; A-Z a-z 0-9 - _ . ~ stay, all others become %XX.
[[nodiscard]] QByteArray percentEncoded(const QByteArray &raw);
// name=value joined with '&', sorted by raw name; both encoded.
[[nodiscard]] QByteArray canonicalQuery(FormFields fields);

// RPC 1.0. The fields are every parameter of query and body but Signature.
[[nodiscard]] QByteArray rpcStringToSign(const QByteArray &method, const FormFields &fields);
[[nodiscard]] QByteArray rpcSignature(const QByteArray &stringToSign, const QByteArray &secret);    // Base64

// V3 (ACS3-HMAC-SHA256). Signed headers: lower-case names in the order of the Authorization header.
[[nodiscard]] QByteArray v3CanonicalRequest(const HttpRequest &request, const QList<QByteArray> &signedHeaders);
[[nodiscard]] QByteArray v3StringToSign(const QByteArray &canonicalRequest);
[[nodiscard]] QByteArray v3Signature(const QByteArray &stringToSign, const QByteArray &secret);     // hex
[[nodiscard]] QByteArray sha256Hex(const QByteArray &bytes);

// Takes the same time wherever the texts differ.
[[nodiscard]] bool equalInConstantTime(const QByteArray &a, const QByteArray &b);

} // namespace pc::sandbox
