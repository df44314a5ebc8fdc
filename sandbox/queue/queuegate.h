// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/http/httpmessage.h"
#include "sandbox/protocol/keyring.h"

// The queue's own signature (REST 2015-06-06), the server's reading of it.
namespace pc::sandbox {

[[nodiscard]] QByteArray queueStringToSign(const HttpRequest &request);
[[nodiscard]] QByteArray queueSignature(const QByteArray &stringToSign, const QByteArray &secret);     // Base64
// Base64 of the hex text of the MD5, not of its bytes: so both of the vendor's clients send it.
[[nodiscard]] QByteArray queueContentMd5(const QByteArray &body);

// Headers, key, time, signature, digest of the body; the first that fails answers.
[[nodiscard]] Outcome<Caller> admitQueueCall(const HttpRequest &request, const KeyRing &keys, const QDateTime &now);

} // namespace pc::sandbox
