// SPDX-License-Identifier: Apache-2.0
#include "sandbox/oss/ossservice.h"
#include "sandbox/api/envelope.h"
#include "sandbox/control/faultedanswer.h"
#include "sandbox/logging.h"
#include "sandbox/oss/ossanswers.h"
#include <QCryptographicHash>
#include <algorithm>

namespace pc::sandbox {

struct OssService::Exchange
{
    HttpRequest request;
    Respond respond;
    OssPlace place;
    QString action;
    FaultPlan plan;
    QString requestId = newRequestId().remove(QLatin1Char('-')).left(24);

    [[nodiscard]] QString bucket() const { return QString::fromUtf8(place.bucket); }
    [[nodiscard]] QString key() const { return QString::fromUtf8(place.key); }
};

namespace {

constexpr qsizetype kLongestKey = 1023;
constexpr int kMostListed = 1000;

OssPlace placeOf(const HttpRequest &request)
{
    const QByteArray path = request.path().mid(1), first = request.header("Host").split('.').constFirst();
    // The official client names the bucket in Host even when its paths begin with it.
    if (ObjectStore::hasBucket(QString::fromUtf8(first)) && !path.startsWith(first + '/'))
        return {first, path};
    const qsizetype slash = path.indexOf('/');
    return slash < 0 ? OssPlace {path, {}} : OssPlace {path.left(slash), path.mid(slash + 1)};
}

// The vendor's name of the operation; empty: the sandbox does not play it.
QString actionOf(const HttpRequest &request, const OssPlace &place)
{
    if (request.method == "POST" && place.key.isEmpty())
        return QStringLiteral("PostObject");
    if (place.key.isEmpty())
        return request.method == "GET" && value(request.queryFields(), "list-type") == "2" ? QStringLiteral("ListObjectsV2") : QString();
    const QMap<QByteArray, QString> names {{"PUT", QStringLiteral("PutObject")},
                                           {"GET", QStringLiteral("GetObject")},
                                           {"HEAD", QStringLiteral("HeadObject")},
                                           {"DELETE", QStringLiteral("DeleteObject")}};
    return names.value(request.method);
}

VendorError faultError(const FaultSpec &fault)
{
    switch (fault.kind) {
    case FaultSpec::Kind::Throttle:
        return {503, "QpsLimitExceeded", QStringLiteral("The requests exceed the limit of requests per second.")};
    case FaultSpec::Kind::Unavailable:
        return {503, "ServiceUnavailable", QStringLiteral("Service is unavailable. Please try again later.")};
    default:
        return {500, "InternalError", QStringLiteral("Please contact the server administrator.")};
    }
}

auto noKey() { return refuse(404, "NoSuchKey", QStringLiteral("The specified key does not exist.")); }

} // namespace

OssService::OssService(SandboxState &state, QObject *parent) : QObject(parent), m_state(state) {}

void OssService::handle(const HttpRequest &request, const Respond &respond)
{
    Exchange exchange;
    exchange.request = request;
    exchange.respond = respond;
    exchange.place = placeOf(request);
    exchange.action = actionOf(request, exchange.place);
    exchange.plan = m_state.faults.plan(exchange.action, {});
    if (exchange.plan.delay.count() > 0)
        m_state.clock.after(exchange.plan.delay, this, [this, exchange] { play(exchange); });
    else
        play(exchange);
}

void OssService::play(const Exchange &exchange)
{
    if (!exchange.plan.dropBefore)
        return finish(exchange, run(exchange));
    HttpResponse nothing;
    nothing.delivery = Delivery::Dropped;
    exchange.respond(nothing);
}

Outcome<HttpResponse> OssService::run(const Exchange &exchange)
{
    if (!ObjectStore::hasBucket(exchange.bucket()))
        return refuse(404, "NoSuchBucket", QStringLiteral("The specified bucket does not exist."));
    if (exchange.action.isEmpty())
        return refuse(405, "MethodNotAllowed", QStringLiteral("The specified method is not allowed against this resource."));
    const auto &refusal = exchange.plan.refusal;
    const bool hasExpired = refusal && refusal->kind == FaultSpec::Kind::ExpiredToken;
    const OssGate gate {m_state.keys, m_state.grants, m_state.clock.utcNow().addSecs(exchange.plan.skew.count()), hasExpired};
    if (refusal && !hasExpired && !refusal->afterEffect)
        return tl::make_unexpected(faultError(*refusal));
    if (exchange.action == QLatin1String("PostObject"))
        return post(exchange, gate);
    if (const auto admitted = gate.admit(exchange.request, exchange.place); !admitted)
        return tl::make_unexpected(admitted.error());
    if (exchange.action == QLatin1String("PutObject"))
        return put(exchange);
    if (exchange.action == QLatin1String("DeleteObject"))
        return remove(exchange);
    return exchange.action == QLatin1String("ListObjectsV2") ? list(exchange) : get(exchange);
}

Outcome<HttpResponse> OssService::post(const Exchange &exchange, const OssGate &gate)
{
    const QByteArray boundary = multipartBoundary(exchange.request.header("Content-Type"));
    const auto parts = boundary.isEmpty() ? std::nullopt : multipartParts(exchange.request.body, boundary);
    if (!parts)
        return refuse(400, "MalformedPOSTRequest", QStringLiteral("The body of your POST request is not well-formed multipart/form-data."));
    const auto isFile = [](const FormPart &part) { return part.name == "file"; };
    if (std::count_if(parts->cbegin(), parts->cend(), isFile) != 1)
        return refuse(400, "IncorrectNumberOfFilesInPOSTRequest", QStringLiteral("POST requires exactly one file upload per request."));
    // What stands behind the file is not read.
    const qsizetype at = std::find_if(parts->cbegin(), parts->cend(), isFile) - parts->cbegin();
    const QList<FormPart> fields = parts->first(at);
    const FormPart &file = parts->at(at);
    OssPlace place {exchange.place.bucket, fieldOf(fields, "key").replace("${filename}", file.fileName)};
    if (place.key.isEmpty())
        return refuse(
            400, "InvalidArgument",
            QStringLiteral("Bucket POST must contain a field named 'key'. If it is specified, please check the order of the fields."));
    if (place.key.size() > kLongestKey)
        return refuse(400, "FieldItemTooLong", QStringLiteral("The length of the field key is too long."));
    if (const auto admitted = gate.admit(fields, place, file.content.size()); !admitted)
        return tl::make_unexpected(admitted.error());
    const QByteArray etag = keep(place, file.content, file.mediaType), status = fieldOf(fields, "success_action_status");
    if (status == "201")
        return postedAnswer(place, etag, exchange.request.header("Host"));
    return HttpResponse {status == "200" ? 200 : 204, {{"ETag", etag}}, {}};
}

Outcome<HttpResponse> OssService::put(const Exchange &exchange)
{
    const QByteArray md5 = exchange.request.header("Content-MD5"), &body = exchange.request.body;
    if (!md5.isEmpty() && md5 != QCryptographicHash::hash(body, QCryptographicHash::Md5).toBase64())
        return refuse(400, "InvalidDigest", QStringLiteral("The Content-MD5 you specified was invalid."));
    return HttpResponse {200, {{"ETag", keep(exchange.place, body, exchange.request.header("Content-Type"))}}, {}};
}

QByteArray OssService::keep(const OssPlace &place, const QByteArray &content, const QByteArray &mediaType)
{
    const QString bucket = QString::fromUtf8(place.bucket), key = QString::fromUtf8(place.key);
    const StoredObject object {content, mediaType.isEmpty() ? QByteArray("application/octet-stream") : mediaType, m_state.clock.utcNow()};
    m_state.objects.put(bucket, key, object);
    m_state.ledger.effect(Ledger::Effect::ObjectStored, {}, QStringLiteral("%1/%2 %3").arg(bucket, key).arg(content.size()),
                          m_state.clock.utcNow());
    return object.etag();
}

Outcome<HttpResponse> OssService::get(const Exchange &exchange) const
{
    const StoredObject *object = m_state.objects.find(exchange.bucket(), exchange.key());
    if (!object)
        return noKey();
    return objectAnswer(*object, exchange.request.header("Range"));
}

HttpResponse OssService::remove(const Exchange &exchange)
{
    if (m_state.objects.remove(exchange.bucket(), exchange.key()))
        m_state.ledger.effect(Ledger::Effect::ObjectDeleted, {}, exchange.bucket() + QLatin1Char('/') + exchange.key(),
                              m_state.clock.utcNow());
    return {204, {}, {}};
}

Outcome<HttpResponse> OssService::list(const Exchange &exchange) const
{
    const FormFields query = exchange.request.queryFields();
    const auto text = [&query](const char *name) { return QString::fromUtf8(value(query, name)); };
    ObjectListing listing {
        exchange.bucket(), text("prefix"), text("delimiter"), text("start-after"), 100, value(query, "encoding-type") == "url"};
    if (contains(query, "continuation-token"))
        listing.after = QString::fromUtf8(QByteArray::fromBase64(value(query, "continuation-token")));
    if (contains(query, "max-keys"))
        listing.most = value(query, "max-keys").toInt();
    if (listing.most < 1 || listing.most > kMostListed)
        return refuse(400, "InvalidArgument", QStringLiteral("Argument max-keys must be an integer between 1 and 1000."));
    return listAnswer(listing, m_state.objects.list(exchange.bucket()));
}

void OssService::finish(const Exchange &exchange, const Outcome<HttpResponse> &outcome)
{
    const auto &refusal = exchange.plan.refusal;
    const bool isSpoilt = outcome && refusal && refusal->afterEffect;
    const QByteArray requestId = exchange.requestId.toLatin1();
    HttpResponse response = outcome && !isSpoilt
        ? *outcome
        : ossErrorAnswer(isSpoilt ? faultError(*refusal) : outcome.error(), requestId, exchange.request.header("Host"));
    response.setHeader("x-oss-request-id", requestId);
    response.setHeader("Server", "AliyunOSS");
    applyFaults(response, exchange.plan, m_state.clock.utcNow());
    m_state.ledger.call(exchange.action, !outcome || isSpoilt);
    qCInfo(lcSandbox).noquote() << exchange.action << response.status << (outcome ? QByteArray("ok") : outcome.error().code) << requestId;
    exchange.respond(std::move(response));
}

} // namespace pc::sandbox
