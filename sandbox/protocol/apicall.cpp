// SPDX-License-Identifier: Apache-2.0
#include "sandbox/protocol/apicall.h"
#include <algorithm>
#include <array>

namespace pc::sandbox {

namespace {

constexpr std::array kCommon{"Action", "Version", "Format", "AccessKeyId", "SecurityToken", "SignatureMethod", "SignatureVersion",
                             "SignatureNonce", "SignatureType", "Timestamp", "Signature"};

bool isCommon(const QByteArray &name)
{
    return std::any_of(kCommon.begin(), kCommon.end(), [&name](const char *common) { return name == common; });
}

ApiCall readRpc(const HttpRequest &request)
{
    ApiCall call;
    const FormFields all = request.queryFields() + request.bodyFields();
    call.action = value(all, "Action");
    call.version = value(all, "Version");
    call.format = value(all, "Format").toUpper();
    call.accessKeyId = value(all, "AccessKeyId");
    call.securityToken = value(all, "SecurityToken");
    call.signature = value(all, "Signature");
    call.signatureMethod = value(all, "SignatureMethod");
    call.signatureVersion = value(all, "SignatureVersion");
    call.timestamp = value(all, "Timestamp");
    call.nonce = value(all, "SignatureNonce");
    for (const auto &field : all) {
        if (field.first != "Signature")
            call.signedFields.append(field);
        if (!isCommon(field.first))
            call.parameters.append(field);
    }
    return call;
}

// "ACS3-HMAC-SHA256 Credential=id,SignedHeaders=a;b,Signature=hex"
void readAuthorization(const QByteArray &header, ApiCall &call)
{
    const qsizetype blank = header.indexOf(' ');
    call.signatureMethod = header.left(blank);
    const QList<QByteArray> parts = header.mid(blank + 1).split(',');
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = part.left(equals).trimmed();
        const QByteArray text = part.mid(equals + 1).trimmed();
        if (name == "Credential")
            call.accessKeyId = text;
        else if (name == "SignedHeaders")
            call.signedHeaders = text.split(';');
        else if (name == "Signature")
            call.signature = text;
    }
}

ApiCall readV3(const HttpRequest &request)
{
    ApiCall call;
    call.scheme = ApiCall::Scheme::V3;
    call.action = request.header("x-acs-action");
    call.version = request.header("x-acs-version");
    call.format = "JSON";
    call.securityToken = request.header("x-acs-security-token");
    call.timestamp = request.header("x-acs-date");
    call.nonce = request.header("x-acs-signature-nonce");
    call.parameters = request.queryFields() + request.bodyFields();
    readAuthorization(request.header("Authorization"), call);
    return call;
}

} // namespace

ApiCall readCall(const HttpRequest &request)
{
    // The older official client sends x-acs-action with RPC 1.0, too: that header alone does not tell the scheme.
    const bool hasAction = contains(request.queryFields(), "Action") || contains(request.bodyFields(), "Action");
    const bool isV3 = request.header("Authorization").startsWith("ACS3-") || (!hasAction && !request.header("x-acs-action").isNull());
    ApiCall call = isV3 ? readV3(request) : readRpc(request);
    call.request = request;
    return call;
}

} // namespace pc::sandbox
