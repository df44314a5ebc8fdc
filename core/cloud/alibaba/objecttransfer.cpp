// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/objecttransfer.h"
#include "core/base/flow.h"
#include "core/cloud/alibaba/multipartform.h"
#include "core/cloud/alibaba/restanswer.h"
#include "core/cloud/alibaba/ticketdecoders.h"
#include <algorithm>

namespace pc::Alibaba {

using Kind = ApiError::Kind;

static constexpr std::chrono::minutes kLongestTransfer{2};      // as long as what allows it lives
static constexpr int kTransferPool = 200;                       // connections of their own: a file holds no click up
static constexpr qint64 kErrorBytes = 64 * 1024;                // an error may be larger than the file

static ApiError inputError(const QString &action, const QString &detail)
{
    ApiError error;
    error.kind = Kind::InvalidInput;
    error.action = action;
    error.detail = detail;
    return error;
}

static Result<CallAnswer> readObjectAnswer(const HttpAnswer &answer)
{
    Result<CallAnswer> result = readRestAnswer(answer, "x-oss-request-id");
    if (result || result.error().code != QLatin1String("AccessDenied"))
        return result;
    // Of a policy and of a link; every other refusal of this code stays.
    const QString &words = result.error().detail;
    if (words.contains(QLatin1String("Policy expired"), Qt::CaseInsensitive) || words.contains(QLatin1String("Request has expired"), Qt::CaseInsensitive))
        result.error().code = kGrantExpired;
    return result;
}

static RestCall transferCall(const QString &action, const QUrl &url, HttpRequest request)
{
    request.url = secureAddress(QString::fromLatin1(url.toEncoded()));
    request.pool = kTransferPool;
    request.totalTimeout = kLongestTransfer;
    RestCall call;
    call.product = QStringLiteral("OSS");
    call.action = action;
    call.endpoint = request.url;
    call.isGranted = true;
    call.read = readObjectAnswer;
    call.build = [request](const AccessKey &, const QDateTime &) { return request; };
    return call;
}

// Of a body with something around the file: tells of the file alone.
static std::function<void(qint64, qint64)> ofTheFile(const BytesMoved &moved, qint64 fileAt, qint64 size)
{
    if (!moved)
        return {};
    return [moved, fileAt, size](qint64 done, qint64) { moved(std::clamp<qint64>(done - fileAt, 0, size), size); };
}

static RestCall postCall(const UploadGrant &grant, const QByteArray &content, const QString &mediaType, const BytesMoved &moved)
{
    const FormFile file{grant.key.section(QLatin1Char('/'), -1), mediaType, content};
    const MultipartForm form = multipartForm(grant.fields, file, freshBoundary(grant.fields, content));
    HttpRequest request;
    request.headers = {{"Content-Type", form.contentType}};
    request.body = form.body;
    request.moved = ofTheFile(moved, form.fileAt, content.size());
    RestCall call = transferCall(QStringLiteral("PostObject"), grant.url, request);
    call.retry = RetryClass::WriteWithToken; // the same bytes under the same key
    return call;
}

static RestCall putCall(const UploadGrant &grant, const QByteArray &content, const QByteArray &type, const BytesMoved &moved)
{
    HttpRequest request;
    request.method = "PUT";
    if (!type.isEmpty())
        request.headers = {{"Content-Type", type}};
    request.body = content;
    request.moved = ofTheFile(moved, 0, content.size());
    RestCall call = transferCall(QStringLiteral("PutObject"), grant.url, request);
    call.retry = RetryClass::WriteWithToken;
    return call;
}

// A service that hangs up on an upload whose grant has run out may never be heard saying so.
static ApiError uploadError(const RpcClient &rpc, const UploadGrant &grant, ApiError error)
{
    const QDateTime now = rpc.utcNow().addSecs(rpc.clockOffset().value_or(std::chrono::seconds(0)).count());
    if (isWithoutAnswer(error.kind) && error.sent && grant.expires.isValid() && now >= grant.expires) {
        error.kind = Kind::Forbidden;
        error.code = kGrantExpired;
    }
    return error;
}

Async<Done> uploadObject(Rpc rpc, UploadGrant grant, QByteArray content, QString mediaType, BytesMoved moved, CallContext context)
{
    const bool isForm = !grant.fields.isEmpty();
    RestCall call = isForm ? postCall(grant, content, mediaType, moved) : putCall(grant, content, {}, moved);
    if (content.size() > kMostAttachmentBytes)
        co_return failure(inputError(call.action, QStringLiteral("more than %1 bytes").arg(kMostAttachmentBytes)));
    const Async<CallAnswer> first = rpc->rest(call, context);
    const Result<CallAnswer> answer = co_await first;
    if (answer)
        co_return Result<Done>(Done());
    if (isForm || answer.error().code != QLatin1String("SignatureDoesNotMatch"))
        co_return failure(uploadError(*rpc, grant, answer.error()));
    call = putCall(grant, content, "application/octet-stream", moved);
    const Async<CallAnswer> second = rpc->rest(call, context);
    const Result<CallAnswer> otherwise = co_await second;
    if (!otherwise)
        co_return failure(uploadError(*rpc, grant, otherwise.error()));
    co_return Result<Done>(Done());
}

Async<QByteArray> downloadObject(Rpc rpc, Secret link, qint64 most, BytesMoved moved, CallContext context)
{
    HttpRequest request;
    request.method = "GET";
    request.maxAnswerBytes = std::max(most, kErrorBytes);
    request.moved = moved;
    RestCall call = transferCall(QStringLiteral("GetObject"), QUrl::fromEncoded(link.reveal(), QUrl::StrictMode), request);
    call.retry = RetryClass::Read;
    const Async<CallAnswer> pending = rpc->rest(call, context);
    const Result<CallAnswer> answer = co_await pending;
    const bool isTooLarge = answer ? answer->content.size() > most : answer.error().code == kTooLarge;
    if (isTooLarge)
        co_return failure(inputError(call.action, QStringLiteral("more than %1 bytes").arg(most)));
    if (!answer)
        co_return failure(answer.error());
    co_return Result<QByteArray>(answer->content);
}

} // namespace pc::Alibaba
