// SPDX-License-Identifier: Apache-2.0
#include "sandbox/api/rpcservice.h"
#include "sandbox/api/envelope.h"
#include "sandbox/control/faultedanswer.h"
#include "sandbox/logging.h"
#include <algorithm>
#include <variant>

namespace pc::sandbox {

struct RpcService::Exchange
{
    ApiCall call;
    Respond respond;
    const OperationContract *contract = nullptr;
    const Operation *operation = nullptr;
    FaultPlan plan;
    QString requestId = newRequestId();
};

namespace {

FlatParameters flat(const FormFields &fields)
{
    FlatParameters parameters;
    for (const auto &[name, text] : fields)
        parameters.insert(QString::fromUtf8(name), QString::fromUtf8(text));
    return parameters;
}

// The customer a call is about, for faults that hit one customer only.
QString customerOf(const ApiCall &call)
{
    for (const char *name : {"OwnerId", "PK", "AliyunPk", "aliuid", "AliUid", "aliUid", "CreatorId", "Uid"}) {
        if (contains(call.parameters, name))
            return call.parameter(name);
    }
    return call.parameter("RoleArn").section(QLatin1Char(':'), 3, 3);
}

AnswerFormat formatOf(const ApiCall &call, const OperationContract *contract)
{
    if (!call.format.isEmpty())
        return call.format == "XML" ? AnswerFormat::Xml : AnswerFormat::Json;
    // Without Format the pages of these two products promise JSON and all others XML.
    const bool isJson = !contract || contract->product == QLatin1String("BssOpenApi") || contract->product == QLatin1String("Sts");
    return isJson ? AnswerFormat::Json : AnswerFormat::Xml;
}

VendorError violated(const OperationContract &contract, const ContractViolation &violation)
{
    const bool isMissing = violation.reason == ContractViolation::Reason::Missing;
    const QByteArray name = violation.parameter.toUtf8();
    const QString message = isMissing ? violation.parameter + QStringLiteral(" is mandatory for this action.")
                                      : QStringLiteral("The specified %1 is not valid.").arg(violation.parameter);
    const auto isListed = [&contract](QLatin1String code) {
        const auto fits = [&code](const ErrorContract &error) { return error.code == code; };
        return std::any_of(contract.errors.cbegin(), contract.errors.cend(), fits);
    };
    if (isListed(QLatin1String("-104")))
        return isMissing ? VendorError{200, "-104", QStringLiteral("ILLEGAL_PARAM_EMPTY")} : VendorError{200, "-101", QStringLiteral("ILLEGAL_PARAM")};
    for (const char *code : {"param.illegal", "illegal.param"}) {
        if (isListed(QLatin1String(code)))
            return {400, code, message};
    }
    // The quota family has one code for all, and billing names the parameter in the message only.
    if (isListed(QLatin1String("ParameterError")))
        return {400, "ParameterError", QStringLiteral("Missing the must parameter.")};
    if (isListed(QLatin1String("MissingParameter")) && isListed(QLatin1String("InvalidParameter"))) {
        const QString fault = isMissing ? QStringLiteral("mandatory for this request") : QStringLiteral("not valid");
        return {400, isMissing ? "MissingParameter" : "InvalidParameter",
                QStringLiteral("The specified parameter %1 is %2.").arg(violation.parameter, fault)};
    }
    if (contract.product == QLatin1String("Bsn")) {
        const QByteArray code = isMissing ? "602" : name == "num" ? "603" : name == "resourceType" ? "600" : "401";
        return {400, code, message};
    }
    if (isMissing && contract.product == QLatin1String("Crm") && name == "PK")
        return {400, "Empty PK", QStringLiteral("The input parameter 'PK' mandatory for processing this request is not supplied.")};
    // Sts joins the parts of a code with a point, the others do not.
    const bool withPoint = contract.product == QLatin1String("Sts");
    const QByteArray head
        = isMissing ? QByteArray(withPoint ? "MissingParameter." : "Missing") : QByteArray(withPoint ? "InvalidParameter." : "Invalid");
    return {400, head + name, message};
}

Outcome<std::monostate> faultAnswer(const FaultPlan &plan, const ContractRegistry &registry, const OperationContract &contract,
                                    bool hasToken)
{
    if (!plan.refusal)
        return {};
    switch (plan.refusal->kind) {
    case FaultSpec::Kind::Throttle:
        return tl::make_unexpected(documented(registry, contract, plan.refusal->code.toLatin1().constData()));
    case FaultSpec::Kind::Unavailable:
        return refuse(503, "ServiceUnavailable", QStringLiteral("The request has failed due to a temporary failure of the server."));
    case FaultSpec::Kind::ExpiredToken:
        return hasToken ? refuse(400, "InvalidSecurityToken.Expired", QStringLiteral("Specified SecurityToken is expired."))
                        : Outcome<std::monostate>();
    default:
        return refuse(500, "InternalError", QStringLiteral("The request processing has failed due to some unknown error."));
    }
}

} // namespace

RpcService::RpcService(SandboxState &state, QObject *parent) : QObject(parent), m_state(state), m_gatekeeper(state.keys) {}

void RpcService::handle(const HttpRequest &request, const Respond &respond)
{
    m_state.identities.settle(m_state.worldClock.now());
    auto exchange = std::make_shared<Exchange>();
    exchange->call = readCall(request);
    if (exchange->call.action == "GetBsnSySn") // so the vendor's overview spells it
        exchange->call.action = "GetBsnBySn";
    exchange->respond = respond;
    const auto contracts = contractsOf(exchange->call);
    const QString action = QString::fromUtf8(exchange->call.action);
    for (const OperationContract *contract : contracts) {
        exchange->contract = contract;
        exchange->operation = findOperation(*contract);
        if (exchange->operation)
            break;
    }
    exchange->plan = m_state.faults.plan(action, customerOf(exchange->call));
    if (exchange->plan.delay.count() > 0)
        m_state.clock.after(exchange->plan.delay, this, [this, exchange] { play(*exchange); });
    else
        play(*exchange);
}

// Some actions begin with a small letter that pages and clients write large: such a call gets the name of the contract.
QList<const OperationContract *> RpcService::contractsOf(ApiCall &call) const
{
    const QString version = QString::fromUtf8(call.version);
    const auto contracts = m_state.contracts.operations(QString::fromUtf8(call.action), version);
    if (!contracts.isEmpty() || call.action.isEmpty())
        return contracts;
    QByteArray small = call.action;
    small[0] = small.left(1).toLower().at(0);
    const auto others = m_state.contracts.operations(QString::fromUtf8(small), version);
    if (!others.isEmpty())
        call.action = small;
    return others;
}

// Some answers name no request; the header does.
QString RpcService::toldRequestId(const Exchange &exchange)
{
    const QJsonObject shape = exchange.contract ? exchange.contract->answer.toObject() : QJsonObject();
    const bool isTold = shape.isEmpty() || shape.contains(QStringLiteral("RequestId")) || shape.contains(QStringLiteral("requestId"));
    return isTold ? exchange.requestId : QString();
}

// What a refusal of the operation's own looks like where it travels as an answer.
std::optional<QJsonObject> RpcService::refusalAnswer(const Exchange &exchange, const VendorError &error)
{
    if (!exchange.operation || !exchange.operation->refusalAnswer)
        return {};
    const auto &errors = exchange.contract->errors;
    const auto fits = [&error](const ErrorContract &own) { return own.code == QLatin1String(error.code); };
    return std::any_of(errors.cbegin(), errors.cend(), fits) ? std::optional(exchange.operation->refusalAnswer(error)) : std::nullopt;
}

void RpcService::play(Exchange &exchange)
{
    if (!exchange.plan.dropBefore) {
        finish(exchange, run(exchange));
        return;
    }
    HttpResponse nothing;
    nothing.delivery = Delivery::Dropped;
    qCInfo(lcSandbox).noquote() << exchange.call.action << "dropped before its effect";
    exchange.respond(nothing);
}

Outcome<QJsonObject> RpcService::run(Exchange &exchange)
{
    const ApiCall &call = exchange.call;
    if (!exchange.contract)
        return refuse(404, "InvalidAction.NotFound", QStringLiteral("Specified api is not found, please check your url and method."));
    const OperationContract &contract = *exchange.contract;
    if (!exchange.operation)
        return refuse(404, "InvalidAction.NotFound", QStringLiteral("Specified api is not found: the sandbox does not play it yet."));
    if (call.request.method != "POST" && (call.request.method != "GET" || contract.product == QLatin1String("Aas")))
        return tl::make_unexpected(documented(m_state.contracts, contract, "UnsupportedHTTPMethod"));

    const QDateTime now = m_state.clock.utcNow().addSecs(exchange.plan.skew.count());
    const Outcome<Caller> caller = m_gatekeeper.admit(call, now);
    if (!caller)
        return tl::make_unexpected(caller.error());
    const auto fault = faultAnswer(exchange.plan, m_state.contracts, contract, !call.securityToken.isEmpty());
    const bool faultWaits = exchange.plan.refusal && exchange.plan.refusal->afterEffect;
    if (!fault && !faultWaits)
        return tl::make_unexpected(fault.error());
    const bool isRole = caller->kind == Caller::Kind::Role;
    if (caller->kind != exchange.operation->caller && !(isRole && exchange.operation->orRole)) {
        const char *message = caller->kind == Caller::Kind::Partner ? exchange.operation->refusalMessage : nullptr;
        return tl::make_unexpected(documented(m_state.contracts, contract, exchange.operation->refusal, QString::fromLatin1(message)));
    }
    const OperationRequest request{contract, flat(call.parameters), *caller, now, exchange.requestId};
    if (const auto violation = validate(contract, request.parameters))
        return tl::make_unexpected(violated(contract, *violation));
    OperationAnswer answer = exchange.operation->run(m_state, request);
    if (!fault)
        return tl::make_unexpected(fault.error());
    return answer;
}

void RpcService::finish(Exchange &exchange, const Outcome<QJsonObject> &outcome)
{
    const ApiCall &call = exchange.call;
    const AnswerFormat format = formatOf(call, exchange.contract);
    const auto refusal = outcome ? std::nullopt : refusalAnswer(exchange, outcome.error());
    HttpResponse response = outcome || refusal ? answerEnvelope(outcome ? *outcome : *refusal, toldRequestId(exchange), call.action, format)
                                               : errorEnvelope(outcome.error(), exchange.requestId, call.request.header("Host"), format);
    response.setHeader("x-acs-request-id", exchange.requestId.toLatin1());
    applyFaults(response, exchange.plan, m_state.clock.utcNow());
    m_state.ledger.call(QString::fromUtf8(call.action), !outcome);
    qCInfo(lcSandbox).noquote() << call.action << response.status << (outcome ? QByteArray("ok") : outcome.error().code)
                                << exchange.requestId;
    exchange.respond(std::move(response));
}

} // namespace pc::sandbox
