// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/queuecalls.h"
#include "core/base/flow.h"
#include "core/cloud/alibaba/percentencoding.h"
#include "core/cloud/alibaba/queuedecoders.h"
#include "core/cloud/alibaba/queuesigning.h"
#include "core/cloud/alibaba/restanswer.h"
#include <algorithm>

namespace pc::Alibaba {

using Kind = ApiError::Kind;
using std::chrono::seconds;

static constexpr seconds kLongestWait{30};
static constexpr seconds kSpare{10};            // for the way, on top of the wait
static constexpr int kPollPool = 100;           // connections of their own: a wait holds nothing else up

static ApiError inputError(const QString &action, const QString &detail)
{
    ApiError error;
    error.kind = Kind::InvalidInput;
    error.action = action;
    error.detail = detail;
    return error;
}

// Handles travel as they are, as the vendor's own packages send them; what cannot stand in a request line is encoded.
static QByteArray queryValue(const QString &text)
{
    return QUrl::toPercentEncoding(text, "=+/");
}

// Behind the name of the queue; the finished bytes are both what is signed and what travels.
static Result<RestCall> queueCall(const RpcClient &rpc, const QString &action, const QByteArray &method, const QByteArray &rest, const QByteArray &body = {})
{
    const Environment &environment = rpc.environment();
    const QUrl base = environment.endpoints.value(kQueueProduct).url;
    if (environment.messageQueue.isEmpty() || base.isEmpty()) {
        ApiError error = inputError(action, QStringLiteral("no message queue is set up"));
        error.code = kNoQueue;
        return failure(error);
    }
    QByteArray path = base.path(QUrl::FullyEncoded).toLatin1();
    while (path.endsWith('/'))
        path.chop(1);
    const QByteArray target = path + "/queues/" + percentEncoded(environment.messageQueue) + rest;
    const QUrl url = QUrl::fromEncoded(base.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) + target, QUrl::StrictMode);
    if (url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) != target)
        return failure(inputError(action, QStringLiteral("no address can be made of it")));
    RestCall call;
    call.product = kQueueProduct;
    call.action = action;
    call.endpoint = base;
    call.retry = RetryClass::Read;
    call.read = [](const HttpAnswer &answer) { return readRestAnswer(answer, "x-mns-request-id"); };
    call.build = [method, url, target, body](const AccessKey &key, const QDateTime &utc) {
        HttpRequest request;
        request.method = method;
        request.url = url;
        request.headers = queueHeaders(method, target, body, key, utc);
        request.body = body;
        return request;
    };
    return call;
}

// An empty queue is answered like a missing one, and is no failure.
static Result<CallAnswer> readTaken(const HttpAnswer &answer)
{
    Result<CallAnswer> result = readRestAnswer(answer, "x-mns-request-id");
    if (!result && result.error().code == QLatin1String("MessageNotExist"))
        return CallAnswer{answer.status, {}, result.error().requestId, {}};
    return result;
}

Async<QList<QueueMessage>> receiveMessages(Rpc rpc, int most, seconds wait, CallContext context)
{
    const seconds patience = std::clamp(wait, seconds(0), kLongestWait);
    const QByteArray query = "/messages?numOfMessages=" + QByteArray::number(std::clamp(most, 1, kMostMessagesPerCall))
        + "&waitseconds=" + QByteArray::number(qint64(patience.count()));
    Result<RestCall> call = queueCall(*rpc, QStringLiteral("BatchReceiveMessage"), "GET", query);
    if (!call)
        co_return failure(call.error());
    call->read = readTaken;
    call->build = [build = call->build, patience](const AccessKey &key, const QDateTime &utc) {
        HttpRequest request = build(key, utc);
        request.pool = kPollPool;
        request.totalTimeout = patience + kSpare;
        return request;
    };
    const Async<CallAnswer> pending = rpc->rest(*call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    if (answer->content.isEmpty() && answer->httpStatus == 404)
        co_return Result<QList<QueueMessage>>(QList<QueueMessage>());
    co_return labelled(decodeMessages(*answer), call->action, context);
}

// All were deleted, some were refused, or the call failed.
static Result<CallAnswer> readDeleted(const HttpAnswer &answer)
{
    if (decodeRefusedHandles(answer.body))
        return CallAnswer{answer.status, {}, QString::fromLatin1(answer.header("x-mns-request-id")), answer.body};
    return readTaken(answer); // gone already is deleted, too
}

static Async<QStringList> deleteSome(Rpc rpc, QStringList handles, CallContext context)
{
    Result<RestCall> call = queueCall(*rpc, QStringLiteral("BatchDeleteMessage"), "DELETE", "/messages", deleteBody(handles));
    if (!call)
        co_return failure(call.error());
    call->read = readDeleted;
    const Async<CallAnswer> pending = rpc->rest(*call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (answer)
        co_return Result<QStringList>(decodeRefusedHandles(answer->content).value_or(QStringList()));
    if (answer.error().code == QLatin1String("ReceiptHandleError")) // said of all of them at once
        co_return Result<QStringList>(handles);
    co_return failure(answer.error());
}

Async<QStringList> deleteMessages(Rpc rpc, QStringList handles, CallContext context)
{
    QStringList refused;
    for (qsizetype from = 0; from < handles.size(); from += kMostMessagesPerCall) {
        const Async<QStringList> pending = deleteSome(rpc, handles.mid(from, kMostMessagesPerCall), context);
        const Result<QStringList> some = co_await pending;
        if (!some)
            co_return some;
        refused += *some;
    }
    co_return Result<QStringList>(refused);
}

Async<HeldMessage> holdMessage(Rpc rpc, QString handle, seconds time, CallContext context)
{
    const QByteArray query = "/messages?receiptHandle=" + queryValue(handle) + "&visibilityTimeout=" + QByteArray::number(qint64(time.count()));
    const Result<RestCall> call = queueCall(*rpc, QStringLiteral("ChangeMessageVisibility"), "PUT", query);
    if (!call)
        co_return failure(call.error());
    const Async<CallAnswer> pending = rpc->rest(*call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(decodeHeld(*answer), call->action, context);
}

Async<QueueFacts> readQueueFacts(Rpc rpc, CallContext context)
{
    const Result<RestCall> call = queueCall(*rpc, QStringLiteral("GetQueueAttributes"), "GET", {});
    if (!call)
        co_return failure(call.error());
    const Async<CallAnswer> pending = rpc->rest(*call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(decodeQueueFacts(*answer), call->action, context);
}

} // namespace pc::Alibaba
