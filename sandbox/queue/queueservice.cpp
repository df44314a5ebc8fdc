// SPDX-License-Identifier: Apache-2.0
#include "sandbox/queue/queueservice.h"
#include "sandbox/api/envelope.h"
#include "sandbox/control/faultedanswer.h"
#include "sandbox/logging.h"
#include "sandbox/queue/queueanswers.h"
#include "sandbox/queue/queuegate.h"
#include <algorithm>

namespace pc::sandbox {

using std::chrono::milliseconds;
using std::chrono::seconds;

struct QueueService::Exchange
{
    HttpRequest request;
    Respond respond;
    QString action, queue;              // queue: as the path names it
    FormFields query;
    FaultPlan plan;
    QString requestId = newRequestId();
    int most = 1;                       // of a receive
    milliseconds until{0};              // of one that waits
};

namespace {

constexpr int kMostPerCall = 16;
constexpr seconds kLookEvery{5};        // at the world, while somebody waits

QByteArray anyCase(const FormFields &fields, const char *name)
{
    const auto fits = [name](const auto &field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; };
    const auto it = std::find_if(fields.cbegin(), fields.cend(), fits);
    return it == fields.cend() ? QByteArray() : it->second;
}

// The vendor's name of the operation; empty: no such path.
QString actionOf(const HttpRequest &request, const FormFields &query)
{
    const QList<QByteArray> parts = request.path().split('/');
    const bool isBatch = contains(query, "numOfMessages");
    if (parts.size() == 2 && parts.at(1) == "queues")
        return request.method == "GET" ? QStringLiteral("ListQueue") : QString();
    if (parts.size() < 3 || parts.size() > 4 || parts.at(1) != "queues" || parts.at(2).isEmpty())
        return {};
    if (parts.size() == 3)
        return request.method == "GET" ? QStringLiteral("GetQueueAttributes") : QString();
    if (parts.at(3) != "messages")
        return {};
    if (request.method == "GET" && contains(query, "peekonly"))
        return isBatch ? QStringLiteral("BatchPeekMessage") : QStringLiteral("PeekMessage");
    if (request.method == "GET")
        return isBatch ? QStringLiteral("BatchReceiveMessage") : QStringLiteral("ReceiveMessage");
    if (request.method == "DELETE")
        return request.body.isEmpty() ? QStringLiteral("DeleteMessage") : QStringLiteral("BatchDeleteMessage");
    if (request.method == "PUT")
        return QStringLiteral("ChangeMessageVisibility");
    return request.method == "POST" ? QStringLiteral("SendMessage") : QString();
}

// A whole number of the query; its default when it is not there, nothing when it is out of range.
std::optional<int> number(const FormFields &query, const char *name, int otherwise, int from, int to)
{
    if (!contains(query, name))
        return otherwise;
    bool isNumber = false;
    const int given = value(query, name).toInt(&isNumber);
    return isNumber && given >= from && given <= to ? std::optional(given) : std::nullopt;
}

auto outOfRange(const char *name) { return refuse(400, "InvalidArgument", QStringLiteral("The value of %1 is out of range.").arg(QLatin1String(name))); }
auto voidHandle() { return refuse(400, "ReceiptHandleError", QStringLiteral("The receipt handle you provide is not valid.")); }

VendorError faultError(const FaultSpec &fault)
{
    switch (fault.kind) {
    case FaultSpec::Kind::Throttle:
        return {400, "QpsLimitExceeded", QStringLiteral("The qps limit is exceeded.")};
    case FaultSpec::Kind::Unavailable:
        return {503, "ServiceUnavailable", QStringLiteral("The request has failed due to a temporary failure of the server.")};
    case FaultSpec::Kind::ExpiredToken:
        return {403, "AccessDenied", QStringLiteral("The security token is not valid.")};
    default:
        return {500, "InternalError", QStringLiteral("The request processing has failed due to some unknown error.")};
    }
}

HttpResponse empty(int status) { return {status, {}, {}}; }

} // namespace

QueueService::QueueService(SandboxState &state, QObject *parent) : QObject(parent), m_state(state)
{
    m_state.queue.onPut([this] { wake(); });
}

void QueueService::handle(const HttpRequest &request, const Respond &respond)
{
    m_state.look();
    auto exchange = std::make_shared<Exchange>();
    exchange->request = request;
    exchange->respond = respond;
    exchange->query = request.queryFields();
    exchange->action = actionOf(request, exchange->query);
    exchange->queue = QString::fromUtf8(request.path()).section(QLatin1Char('/'), 2, 2);
    exchange->plan = m_state.faults.plan(exchange->action, {});
    if (exchange->plan.delay.count() > 0)
        m_state.clock.after(exchange->plan.delay, this, [this, exchange] { play(exchange); });
    else
        play(exchange);
}

void QueueService::play(const Shared &exchange)
{
    if (exchange->plan.dropBefore) {
        HttpResponse nothing;
        nothing.delivery = Delivery::Dropped;
        return exchange->respond(nothing);
    }
    const Outcome<HttpResponse> outcome = run(exchange);
    if (outcome && outcome->status == 0) {
        m_waiting.append(exchange);
        return wakeLater();
    }
    finish(exchange, outcome);
}

Outcome<HttpResponse> QueueService::run(const Shared &exchange)
{
    const QString action = exchange->action;
    if (action.isEmpty())
        return refuse(400, "InvalidRequestURL", QStringLiteral("Http request URL format invalid."));
    const QDateTime now = m_state.clock.utcNow();
    const Outcome<Caller> caller = admitQueueCall(exchange->request, m_state.keys, now.addSecs(exchange->plan.skew.count()));
    if (!caller)
        return tl::make_unexpected(caller.error());
    if (caller->account != m_state.world.partnerUid())
        return refuse(403, "AccessDenied", QStringLiteral("The OwnerId that your Access Key Id associated to is forbidden for this operation."));
    const auto &refusal = exchange->plan.refusal;
    if (refusal && !refusal->afterEffect)
        return tl::make_unexpected(faultError(*refusal));
    if (action != QLatin1String("ListQueue") && exchange->queue != MessageQueue::name())
        return refuse(404, "QueueNotExist", QStringLiteral("The queue name you provided is not exist."));
    if (action == QLatin1String("ListQueue"))
        return list(*exchange);
    if (action == QLatin1String("GetQueueAttributes"))
        return attributesAnswer(m_state.queue, now);
    if (action == QLatin1String("SendMessage"))
        return send(*exchange);
    if (action == QLatin1String("ChangeMessageVisibility"))
        return hold(*exchange);
    return action.endsWith(QLatin1String("DeleteMessage")) ? remove(*exchange) : receive(exchange);
}

Outcome<HttpResponse> QueueService::receive(const Shared &exchange)
{
    const auto most = number(exchange->query, "numOfMessages", 1, 1, kMostPerCall);
    const auto wait = number(exchange->query, "waitseconds", int(MessageQueue::kPolling.count()), 0, 30);
    if (!most)
        return outOfRange("numOfMessages");
    if (!wait)
        return outOfRange("waitseconds");
    exchange->most = *most;
    exchange->until = m_state.clock.monotonic() + seconds(*wait);
    const Outcome<HttpResponse> now = taken(*exchange);
    const bool waits = !now && *wait > 0 && !exchange->action.endsWith(QLatin1String("PeekMessage"));
    return waits ? Outcome<HttpResponse>(empty(0)) : now;
}

Outcome<HttpResponse> QueueService::taken(const Exchange &exchange)
{
    const QDateTime now = m_state.clock.utcNow();
    const bool isPeek = exchange.action.endsWith(QLatin1String("PeekMessage"));
    const QList<StoredMessage> messages = isPeek ? m_state.queue.peek(exchange.most, now) : m_state.queue.receive(exchange.most, now);
    const MessageView view = isPeek ? MessageView::Peeked : MessageView::Received;
    if (messages.isEmpty())
        return refuse(404, "MessageNotExist", QStringLiteral("Message not exist."));
    return exchange.action.startsWith(QLatin1String("Batch")) ? messagesAnswer(messages, view) : messageAnswer(messages.constFirst(), view);
}

Outcome<HttpResponse> QueueService::send(const Exchange &exchange)
{
    const Outcome<NewMessage> message = readMessage(exchange.request.body);
    if (!message)
        return tl::make_unexpected(message.error());
    return sentAnswer(m_state.queue.put(*message, m_state.clock.utcNow()));
}

Outcome<HttpResponse> QueueService::remove(const Exchange &exchange)
{
    const QDateTime now = m_state.clock.utcNow();
    if (exchange.action == QLatin1String("DeleteMessage")) {
        const QByteArray handle = anyCase(exchange.query, "ReceiptHandle");
        if (handle.isEmpty())
            return refuse(400, "MissingReceiptHandle", QStringLiteral("ReceiptHandle is required."));
        return m_state.queue.remove(handle, now) ? Outcome<HttpResponse>(empty(204)) : Outcome<HttpResponse>(voidHandle());
    }
    const auto handles = readHandles(exchange.request.body);
    if (!handles)
        return tl::make_unexpected(handles.error());
    QList<QByteArray> refused;
    for (const QByteArray &handle : *handles) {
        if (!m_state.queue.remove(handle, now))
            refused.append(handle);
    }
    return refused.isEmpty() ? empty(204) : partialAnswer(refused);
}

Outcome<HttpResponse> QueueService::hold(const Exchange &exchange)
{
    // One of the vendor's clients writes the names small, the other large.
    const QByteArray handle = anyCase(exchange.query, "ReceiptHandle"), time = anyCase(exchange.query, "VisibilityTimeout");
    if (handle.isEmpty())
        return refuse(400, "MissingReceiptHandle", QStringLiteral("ReceiptHandle is required."));
    if (time.isEmpty())
        return refuse(400, "MissingVisibilityTimeout", QStringLiteral("VisibilityTimeout is required."));
    const int given = time.toInt();
    if (given < 1 || given > 43'200)
        return outOfRange("VisibilityTimeout");
    const auto held = m_state.queue.hold(handle, seconds(given), m_state.clock.utcNow());
    return held ? Outcome<HttpResponse>(heldAnswer(*held)) : Outcome<HttpResponse>(voidHandle());
}

HttpResponse QueueService::list(const Exchange &exchange) const
{
    const QByteArray name = MessageQueue::name().toLatin1(), marker = exchange.request.header("x-mns-marker");
    const bool isListed = name.startsWith(exchange.request.header("x-mns-prefix")) && name > marker;
    return queuesAnswer(isListed ? QList{"http://" + exchange.request.header("Host") + "/queues/" + name} : QList<QByteArray>());
}

void QueueService::finish(const Shared &exchange, const Outcome<HttpResponse> &outcome)
{
    const auto &refusal = exchange->plan.refusal;
    const bool isSpoilt = outcome && refusal && refusal->afterEffect;
    const QByteArray requestId = exchange->requestId.toLatin1();
    HttpResponse response = outcome && !isSpoilt
        ? *outcome
        : queueErrorAnswer(isSpoilt ? faultError(*refusal) : outcome.error(), requestId, exchange->request.header("Host"));
    response.setHeader("x-mns-request-id", requestId);
    response.setHeader("x-mns-version", "2015-06-06");
    applyFaults(response, exchange->plan, m_state.clock.utcNow());
    m_state.ledger.call(exchange->action, !outcome || isSpoilt);
    qCInfo(lcSandbox).noquote() << exchange->action << response.status << (outcome ? QByteArray("ok") : outcome.error().code) << requestId;
    exchange->respond(std::move(response));
}

// Once for however many messages are put in at once.
void QueueService::wake()
{
    if (m_waiting.isEmpty() || std::exchange(m_isWoken, true))
        return;
    QMetaObject::invokeMethod(this, &QueueService::serveWaiting, Qt::QueuedConnection);
}

void QueueService::serveWaiting()
{
    m_isWoken = false;
    m_state.look();
    const milliseconds now = m_state.clock.monotonic();
    const QList<Shared> waiting = std::exchange(m_waiting, {});
    for (const Shared &exchange : waiting) {
        if (!exchange->request.isPeerThere())
            continue; // a message handed to nobody would be hidden for a while
        const Outcome<HttpResponse> outcome = taken(*exchange);
        if (outcome || now >= exchange->until)
            finish(exchange, outcome);
        else
            m_waiting.append(exchange);
    }
    wakeLater();
}

void QueueService::wakeLater()
{
    if (m_waiting.isEmpty())
        return;
    const QDateTime now = m_state.clock.utcNow(), visible = m_state.queue.nextVisible(now);
    milliseconds pause = kLookEvery;
    if (visible.isValid())
        pause = std::min(pause, milliseconds(now.msecsTo(visible)));
    for (const Shared &exchange : m_waiting)
        pause = std::min(pause, exchange->until - m_state.clock.monotonic());
    m_state.clock.after(std::max(pause, milliseconds(0)), this, [this, wake = ++m_wake] {
        if (wake == m_wake)
            serveWaiting();
    });
}

} // namespace pc::sandbox
