// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/protocol/vendorerror.h"
#include "sandbox/http/httpmessage.h"

namespace pc::sandbox {

// One call of either scheme, read from the wire but not yet trusted.
struct ApiCall
{
    enum class Scheme { Rpc1, V3 };

    Scheme scheme = Scheme::Rpc1;
    HttpRequest request;
    QByteArray action, version;
    QByteArray format;                  // upper case; empty when not said (V3: always JSON)
    QByteArray accessKeyId, securityToken;
    QByteArray signature, signatureMethod, signatureVersion;
    QByteArray timestamp, nonce;
    QList<QByteArray> signedHeaders;    // V3
    FormFields signedFields;            // RPC 1.0: everything but Signature
    FormFields parameters;              // business parameters

    [[nodiscard]] QString parameter(const char *name) const { return QString::fromUtf8(value(parameters, name)); }
};

[[nodiscard]] ApiCall readCall(const HttpRequest &request);

} // namespace pc::sandbox
