// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/identitycalls.h"
#include "core/base/flow.h"
#include "core/cloud/alibaba/identitydecoders.h"

namespace pc::Alibaba {

static RpcCall aboutIdentity(const Rpc &rpc, const char *action, const CustomerUid &uid)
{
    RpcCall call(QStringLiteral("Crm"), QLatin1String(action),
                 {{QStringLiteral("PK"), uid.text()}, {QStringLiteral("BidType"), rpc->environment().bidType}});
    call.customer = uid;
    return call;
}

static QString platformName(VerificationWish::Platform platform)
{
    switch (platform) {
    case VerificationWish::Platform::Desktop: return QStringLiteral("pc");
    case VerificationWish::Platform::Phone: return QStringLiteral("h5");
    case VerificationWish::Platform::App: return QStringLiteral("app");
    }
    return {};
}

static QString subjectName(VerificationWish::Subject subject)
{
    switch (subject) {
    case VerificationWish::Subject::Any: return QStringLiteral("all");
    case VerificationWish::Subject::Personal: return QStringLiteral("personal");
    case VerificationWish::Subject::Enterprise: return QStringLiteral("enterprise");
    }
    return {};
}

Async<VerificationLink> makeVerificationLink(Rpc rpc, CustomerUid uid, VerificationWish wish, CallContext context)
{
    RpcCall call(QStringLiteral("Aas"), QStringLiteral("GenerateAliyunBidCertWaysUrl"),
                 {{QStringLiteral("AliyunPk"), uid.text()},
                  {QStringLiteral("BidType"), rpc->environment().bidType},
                  {QStringLiteral("Platform"), platformName(wish.platform)},
                  {QStringLiteral("SubjectType"), subjectName(wish.subject)},
                  {QStringLiteral("Source"), QStringLiteral("BID")}});
    call.customer = uid;
    call.secretField = QByteArrayLiteral("Data");
    const QDateTime asked = rpc->utcNow(); // the link is not older than this: it never counts as good for too long
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(decodeVerificationLink(*answer, asked), call.action, context);
}

Async<IdentityFacts> readIdentity(Rpc rpc, CustomerUid uid, CallContext context)
{
    const RpcCall call = aboutIdentity(rpc, "QueryBidUserCertifiedInfo", uid);
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(decodeIdentity(*answer, uid, rpc->utcNow()), call.action, context);
}

Async<WriteReceipt> removeIdentity(Rpc rpc, CustomerUid uid, CallContext context)
{
    RpcCall call = aboutIdentity(rpc, "RemoveIdentityCertifiedForBidUser", uid);
    call.mayRepeat = false;
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(writeError(answer.error()));
    co_return labelled(decodeRemoval(*answer), call.action, context);
}

} // namespace pc::Alibaba
