// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/rpcclient.h"
#include "core/base/person.h"
#include "core/cloud/alibaba/answer.h"
#include "core/cloud/alibaba/percentencoding.h"
#include "core/cloud/alibaba/signing.h"
#include "core/cloud/redaction.h"
#include <QUuid>

namespace pc::Alibaba {

using Kind = ApiError::Kind;
using std::chrono::milliseconds;
using std::chrono::seconds;

static constexpr seconds kTolerance{60}; // services accept fifteen minutes; below one minute nobody needs to know

struct RpcClient::Sending
{
    RpcCall call;
    CallContext context;
    std::function<HttpRequest()> build;     // with a fresh nonce and time
    std::function<Result<CallAnswer>(const HttpAnswer &)> read;     // empty: as RPC operations answer
    bool isGranted = false;
};

struct RpcClient::Attempt
{
    SendingPtr sending;
    int number = 1;
    Settler<CallAnswer> settle;
    HttpRequest request;
    QDateTime startedAt;
    milliseconds started{0};
    seconds correction{0};      // of the clock, with which the request was signed
    bool isCorrected = false;   // this is the one repetition after a refused time
};

// Nobody is hurt by a flood on the own machine.
static CloudOptions unhindered(CloudOptions options, const Environment &environment)
{
    if (environment.kind == Environment::Kind::Sandbox) {
        options.callsPerSecond = options.callsPerSecond.value_or(10'000);
        options.burst = options.burst.value_or(10'000);
    }
    return options;
}

RpcClient::RpcClient(Environment environment, PartnerKeys keys, CallLog &log, Clock &clock, CloudOptions options, QObject *parent)
    : QObject(parent), m_environment(std::move(environment)), m_keys(std::move(keys)), m_log(log), m_clock(clock),
      m_options(unhindered(std::move(options), m_environment)),
      m_contracts(m_options.contracts ? m_options.contracts : std::make_shared<const ContractRegistry>()),
      m_transport(std::make_unique<Transport>(clock, m_options)), m_scheduler(std::make_unique<CallScheduler>(clock, m_options)),
      m_scope(std::make_unique<QObject>())
{
}

RpcClient::~RpcClient()
{
    shutDown();
}

void RpcClient::shutDown()
{
    // A flow that waits for an answer keeps this object a little longer than its owner keeps log and clock: from here on
    // nothing may touch those two. What is under way is dropped, which its waiters see as cancelled.
    m_isShutDown = true;
    m_scope.reset();
    m_scheduler.reset();
    m_transport.reset();
}

QDateTime RpcClient::utcNow() const
{
    return m_isShutDown ? QDateTime() : m_clock.utcNow();
}

static ApiError inputError(const QString &action, const QString &detail)
{
    ApiError error;
    error.kind = Kind::InvalidInput;
    error.action = action;
    error.detail = detail;
    return error;
}

static QString violationText(const ContractViolation &violation)
{
    using Reason = ContractViolation::Reason;
    const QLatin1String why = violation.reason == Reason::Missing ? QLatin1String("is missing")
        : violation.reason == Reason::WrongType                   ? QLatin1String("has the wrong type")
                                                                  : QLatin1String("has a value that is not allowed");
    return violation.parameter + QLatin1Char(' ') + why;
}

// Decided before anything is sent. Without a key none is needed.
std::optional<ApiError> RpcClient::refusal(const QString &action, RetryClass retry, const AccessKey *key, const CallContext &context) const
{
    ApiError error = inputError(action, {});
    if (m_environment.readOnly && !context.isUnlocked && retry != RetryClass::Read) {
        error.kind = Kind::ReadOnlyEnvironment;
        return error;
    }
    if (key && key->isEmpty()) {
        error.kind = Kind::BadCredentials;
        error.code = QStringLiteral("InvalidCredentials");
        return error;
    }
    return std::nullopt;
}

Async<CallAnswer> RpcClient::call(RpcCall call, CallContext context)
{
    const OperationContract *operation = m_contracts->operation(call.product, call.action);
    const auto endpoint = m_environment.endpoints.constFind(call.product);
    if (!operation || endpoint == m_environment.endpoints.cend())
        return ready<CallAnswer>(failure(inputError(call.action, QStringLiteral("no endpoint for ") + call.product)));
    if (const auto violation = validate(*operation, call.parameters))
        return ready<CallAnswer>(failure(inputError(call.action, violationText(*violation))));
    const AccessKey key = call.useRamKey ? m_keys.ram : m_keys.main;
    if (const auto refused = refusal(call.action, operation->retry, &key, context))
        return ready<CallAnswer>(failure(*refused));
    Sending sending;
    sending.build = [this, where = *endpoint, operation, call, key] { return signedRequest(where, *operation, call, key); };
    const bool mayRepeat = call.mayRepeat;
    sending.call = std::move(call);
    sending.context = std::move(context);
    return submit(std::move(sending), endpoint->url.authority(), operation->retry, mayRepeat);
}

PagingContract RpcClient::paging(const QString &product, const QString &action) const
{
    const OperationContract *operation = m_contracts->operation(product, action);
    return operation ? operation->paging : PagingContract();
}

Async<CallAnswer> RpcClient::federation(RpcCall call, CallContext context)
{
    const OperationContract *operation = m_contracts->operation(call.product, call.action);
    if (!operation || m_environment.signinUrl.isEmpty())
        return ready<CallAnswer>(failure(inputError(call.action, QStringLiteral("no sign-in address"))));
    call.parameters.insert(QStringLiteral("Action"), call.action);
    if (const auto violation = validate(*operation, call.parameters))
        return ready<CallAnswer>(failure(inputError(call.action, violationText(*violation))));
    HttpRequest request;
    request.url = m_environment.signinUrl;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = canonicalQuery(call.parameters); // in the body: addresses end up in logs of others
    Sending sending;
    sending.build = [request] { return request; };
    sending.call = std::move(call);
    sending.context = std::move(context);
    return submit(std::move(sending), request.url.authority(), operation->retry, true);
}

Async<CallAnswer> RpcClient::knock(QUrl url, CallContext context)
{
    HttpRequest request;
    request.method = "GET";
    request.url = url;
    Sending sending;
    sending.build = [request] { return request; };
    sending.call = RpcCall(QString(), QStringLiteral("Knock"));
    sending.context = std::move(context);
    sending.read = [](const HttpAnswer &answer) -> Result<CallAnswer> { return CallAnswer{answer.status, {}, {}, {}}; };
    return submit(std::move(sending), url.authority(), RetryClass::Read, false);
}

Async<CallAnswer> RpcClient::rest(RestCall call, CallContext context)
{
    if (const auto refused = refusal(call.action, call.retry, call.isGranted ? nullptr : &m_keys.main, context))
        return ready<CallAnswer>(failure(*refused));
    Sending sending;
    sending.build = [this, build = std::move(call.build)] { return build(m_keys.main, m_clock.utcNow().addSecs(m_correction.count())); };
    sending.read = std::move(call.read);
    sending.isGranted = call.isGranted;
    sending.call = RpcCall(call.product, call.action);
    sending.context = std::move(context);
    return submit(std::move(sending), call.endpoint.authority(), call.retry, true);
}

Async<CallAnswer> RpcClient::submit(Sending sending, const QString &endpoint, RetryClass retry, bool mayRepeat)
{
    if (m_isShutDown)
        return ready<CallAnswer>(failure(Kind::Cancelled));
    if (sending.context.correlationId.isEmpty())
        sending.context.correlationId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    CallScheduler::Job job;
    job.lane = sending.context.lane;
    job.api = sending.call.product + QLatin1Char('/') + sending.call.action;
    job.endpoint = endpoint;
    job.retry = retry;
    job.mayRepeat = mayRepeat;
    job.stop = sending.context.stop;
    job.send = [this, shared = std::make_shared<const Sending>(std::move(sending))](int number) { return attempt(shared, number); };
    return m_scheduler->submit(std::move(job));
}

HttpRequest RpcClient::signedRequest(const Endpoint &endpoint, const OperationContract &operation, const RpcCall &call, const AccessKey &key) const
{
    const QByteArray nonce = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const QDateTime time = m_clock.utcNow().addSecs(m_correction.count());
    HttpRequest request;
    request.method = endpoint.method == Endpoint::Method::Get && !call.isSecret() ? "GET" : "POST";
    request.isUnrepeatable = operation.retry == RetryClass::WriteUnsafe;
    QUrl base = endpoint.url;
    if (base.path().isEmpty())
        base.setPath(QStringLiteral("/"));
    request.url = base;
    if (endpoint.signing == Endpoint::Signing::V3) {
        const QByteArray query = canonicalQuery(call.parameters);
        const QByteArray host = base.port() < 0 ? base.host().toUtf8() : base.host().toUtf8() + ':' + QByteArray::number(base.port());
        const Headers headers = v3Headers(request.method, host, operation, query, {}, key, time, nonce);
        for (auto it = headers.cbegin(); it != headers.cend(); ++it)
            request.headers.append({it.key(), it.value()});
        if (!query.isEmpty())
            request.url = QUrl::fromEncoded(base.toEncoded() + '?' + query, QUrl::StrictMode);
    } else {
        const QByteArray wire = rpcWire(request.method, rpcParameters(operation, call.parameters, key, time, nonce), key.secret);
        if (request.method == "GET") {
            request.url = QUrl::fromEncoded(base.toEncoded() + '?' + wire, QUrl::StrictMode);
        } else {
            request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
            request.body = wire;
        }
    }
    request.headers.emplaceBack("Accept", "application/json");
    return request;
}

Async<CallAnswer> RpcClient::attempt(const SendingPtr &sending, int number)
{
    const auto attempt = std::make_shared<Attempt>();
    attempt->sending = sending;
    attempt->number = number;
    send(attempt);
    return attempt->settle.future();
}

void RpcClient::send(const std::shared_ptr<Attempt> &attempt)
{
    attempt->request = attempt->sending->build();
    attempt->request.pool += int(attempt->sending->context.lane);
    attempt->startedAt = m_clock.utcNow();
    attempt->started = m_clock.monotonic();
    attempt->correction = m_correction;
    whenDone(m_transport->send(attempt->request, attempt->sending->context.stop), m_scope.get(),
             [this, attempt](const Result<HttpAnswer> &http) { answered(attempt, http); });
}

void RpcClient::answered(const std::shared_ptr<Attempt> &attempt, const Result<HttpAnswer> &http)
{
    const Sending &sending = *attempt->sending;
    if (http && !sending.isGranted)
        measureClock(*http);
    Result<CallAnswer> result = failure(http ? ApiError() : http.error());
    if (http)
        result = sending.read ? sending.read(*http) : readAnswer(*http, sending.call.action, *m_contracts);
    if (!result) {
        result.error().action = sending.call.action;
        result.error().correlationId = sending.context.correlationId;
        const bool isQuoting = sending.call.isSecret() && result.error().kind == Kind::Malformed; // what could not be read
        if (isQuoting || !sending.call.secretParameter.isEmpty())
            result.error().detail.clear();
        if (!http && sending.isGranted && result.error().detail.contains(QLatin1String("://")))
            result.error().detail.clear(); // Qt quotes the address
        if (result.error().kind == Kind::ClockSkew)
            result.error().clockOffset = m_measured;
    }
    record(*attempt, http, result);
    // Refused for its time alone, so it was not executed: with the right time it may go out once more, a write as well.
    const bool isSkewed = !result && result.error().kind == Kind::ClockSkew;
    if (isSkewed && !attempt->isCorrected && m_correction != attempt->correction) {
        attempt->isCorrected = true;
        send(attempt);
    } else {
        attempt->settle(result);
    }
}

void RpcClient::measureClock(const HttpAnswer &answer)
{
    const QDateTime server = answer.date();
    if (!server.isValid())
        return;
    m_measured = seconds(m_clock.utcNow().secsTo(server));
    m_correction = std::chrono::abs(*m_measured) > kTolerance ? *m_measured : seconds(0);
    if (std::chrono::abs(m_correction - m_reported) > kTolerance) {
        m_reported = m_correction;
        if (m_options.clockOffsetChanged)
            m_options.clockOffsetChanged(m_correction);
    }
}

static QString laneName(Lane lane)
{
    switch (lane) {
    case Lane::User: return QStringLiteral("user");
    case Lane::Sync: return QStringLiteral("sync");
    case Lane::Bulk: return QStringLiteral("bulk");
    case Lane::Events: return QStringLiteral("events");
    case Lane::Export: return QStringLiteral("export");
    }
    return {};
}

static QByteArray sizeText(const QByteArray &body)
{
    return '[' + QByteArray::number(body.size()) + " bytes]";
}

static QByteArray requestText(const HttpRequest &request, bool isGranted, const QByteArray &secretParameter)
{
    QByteArray text = request.method + ' ' + redactedUrl(isGranted ? request.url.adjusted(QUrl::RemoveQuery) : request.url, secretParameter);
    for (const auto &[name, value] : request.headers)
        text += '\n' + name + ": " + redactedHeader(name, value);
    if (request.body.isEmpty())
        return text;
    const QByteArray body = secretParameter.isEmpty() ? redactedBody(request.body) : redactedForm(request.body, secretParameter);
    return text + "\n\n" + (isGranted ? sizeText(request.body) : body);
}

void RpcClient::record(const Attempt &attempt, const Result<HttpAnswer> &http, const Result<CallAnswer> &result)
{
    const Sending &sending = *attempt.sending;
    CallRecord entry;
    entry.correlationId = sending.context.correlationId;
    entry.requestId = result ? result->requestId : result.error().requestId;
    entry.environment = m_environment.id;
    entry.environmentName = m_environment.name;
    entry.customer = sending.call.customer;
    entry.person = personHere();
    entry.lane = laneName(sending.context.lane);
    entry.action = sending.call.action;
    entry.attempt = attempt.number;
    entry.startedAt = attempt.startedAt;
    entry.duration = m_clock.monotonic() - attempt.started;
    entry.httpStatus = http ? http->status : http.error().httpStatus;
    entry.requestBytes = attempt.request.body.size() + attempt.request.url.toEncoded().size();
    entry.request = requestText(attempt.request, sending.isGranted, sending.call.secretParameter);
    if (http) {
        entry.answerBytes = http->body.size();
        const bool isUnseen = sending.isGranted || !sending.call.secretParameter.isEmpty();
        entry.answer = isUnseen ? sizeText(http->body) : redactedBody(http->body, CallLog::kAnswerBytes, sending.call.secretField);
    }
    if (!result) {
        entry.code = result.error().code;
        entry.errorKind = kindName(result.error().kind);
        if (!http)
            entry.answer = result.error().detail.toUtf8(); // redacted where it was made
    }
    m_log.add(entry);
}

} // namespace pc::Alibaba
