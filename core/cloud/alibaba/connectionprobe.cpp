// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/connectionprobe.h"
#include "core/base/flow.h"
#include "core/cloud/alibaba/queuecalls.h"
#include "core/cloud/hopsocket.h"

namespace pc {

using Kind = ApiError::Kind;
using Hop = ProbeStep::Hop;
using State = ProbeStep::State;
using Alibaba::RpcCall;
using Alibaba::RpcClient;

static constexpr std::chrono::seconds kAcceptedOffset{15 * 60}; // what the vendor accepts

bool ProbeReport::isOk() const
{
    return !failed();
}

const ProbeStep *ProbeReport::failed() const
{
    const auto found = std::find_if(steps.cbegin(), steps.cend(), [](const ProbeStep &step) { return step.state == State::Failed; });
    return found == steps.cend() ? nullptr : &*found;
}

struct ProbeWork
{
    ProbeWork(const Environment &probed, PartnerKeys keys, CallLog &log, Clock &usedClock, const CloudOptions &usedOptions)
        : environment(probed), options(usedOptions), clock(usedClock), rpc(probed, std::move(keys), log, usedClock, usedOptions)
    {
    }
    Environment environment;
    CloudOptions options;
    Clock &clock;
    RpcClient rpc;
    std::stop_source over;      // with the probe
};

static QString signinTarget()
{
    return QStringLiteral("signin");
}

// A read that every partner may make and that touches nobody.
static std::optional<RpcCall> harmlessCall(const QString &product, const Environment &environment)
{
    const QString partner = environment.partner.isEmpty() ? QStringLiteral("1") : environment.partner.text();
    if (product == QLatin1String("ResellerTrade"))
        return RpcCall(product, QStringLiteral("GetCustomerList"), {{QStringLiteral("PageNo"), QStringLiteral("1")}, {QStringLiteral("PageSize"), QStringLiteral("1")}});
    if (product == QLatin1String("BssOpenApi"))
        return RpcCall(product, QStringLiteral("GetCustomerList"));
    if (product == QLatin1String("Crm"))
        return RpcCall(product, QStringLiteral("QueryBidUserCertifiedInfo"), {{QStringLiteral("PK"), partner}, {QStringLiteral("BidType"), environment.bidType}});
    if (product == QLatin1String("Sts")) {
        RpcCall call(product, QStringLiteral("AssumeRole"));
        call.parameters = {{QStringLiteral("RoleArn"), QStringLiteral("acs:ram::%1:role/connection-test-no-such-role").arg(partner)},
                           {QStringLiteral("RoleSessionName"), QStringLiteral("connection-test")}};
        call.useRamKey = true;
        return call;
    }
    return std::nullopt;
}

static QUrl urlOf(const Environment &environment, const QString &target)
{
    return target == signinTarget() ? environment.signinUrl : environment.endpoints.value(target).url;
}

static ProbeStep &step(ProbeReport &report, Hop hop)
{
    return report.steps[int(hop)];
}

// True when the hop was passed.
static bool note(ProbeReport &report, Hop hop, const Result<QString> &result)
{
    ProbeStep &noted = step(report, hop);
    noted.state = result ? State::Ok : State::Failed;
    if (result)
        noted.detail = *result;
    else
        noted.error = result.error();
    return result.has_value();
}

static void noteClock(ProbeReport &report, std::optional<std::chrono::seconds> offset)
{
    ProbeStep &clock = step(report, Hop::Clock);
    clock.clockOffset = offset;
    if (!offset)
        return; // the answer carried no date: nothing to compare with
    clock.state = std::chrono::abs(*offset) > kAcceptedOffset ? State::Failed : State::Ok;
    if (clock.state == State::Failed) {
        ApiError error;
        error.kind = Kind::ClockSkew;
        error.sent = true;
        error.clockOffset = offset;
        clock.error = error;
    }
}

// What the answer of the signed call says about key and permission.
static void noteAnswer(ProbeReport &report, const Result<CallAnswer> &answer)
{
    ProbeStep &key = step(report, Hop::Key);
    ProbeStep &permission = step(report, Hop::Permission);
    if (answer) {
        key.state = permission.state = State::Ok;
        key.detail = answer->requestId;
        return;
    }
    const ApiError &error = answer.error();
    key.detail = error.requestId;
    switch (error.kind) {
    case Kind::ClockSkew: {
        ProbeStep &clock = step(report, Hop::Clock);
        clock.state = State::Failed;
        clock.error = error;
        return;
    }
    case Kind::Forbidden: // known, but not allowed
        key.state = State::Ok;
        permission.state = State::Failed;
        permission.error = error;
        return;
    case Kind::NotFound: // the role or account of the question does not exist, as meant: it was allowed to ask
        key.state = State::Ok;
        permission.state = report.product == kQueueProduct ? State::Failed : State::Ok;
        if (permission.state == State::Failed) // but a queue that is named must be there
            permission.error = error;
        return;
    default: // wrong key, or the service would not say
        key.state = State::Failed;
        key.error = error;
    }
}

// Three steps by hand: true when the endpoint can be reached.
static Async<bool> reach(std::shared_ptr<HopSocket> socket, std::shared_ptr<ProbeReport> report)
{
    const Async<QString> naming = socket->lookUp();
    const Result<QString> name = co_await naming;
    if (!note(*report, Hop::Name, name))
        co_return Result<bool>(false);
    const Async<QString> connecting = socket->connectTcp();
    const Result<QString> tcp = co_await connecting;
    if (!note(*report, Hop::Tcp, tcp))
        co_return Result<bool>(false);
    if (!socket->needsTls())
        co_return Result<bool>(true);
    const Async<QString> securing = socket->secure();
    const Result<QString> tls = co_await securing;
    co_return Result<bool>(note(*report, Hop::Tls, tls));
}

static bool isQueue(const Environment &environment, const QString &target)
{
    return target == kQueueProduct && !environment.messageQueue.isEmpty();
}

// Reads something with the key; an address of which nothing is read is knocked at.
static Async<CallAnswer> ask(std::shared_ptr<ProbeWork> d, QString target, CallContext context)
{
    if (isQueue(d->environment, target)) {
        const Async<QueueFacts> reading = Alibaba::readQueueFacts(Alibaba::Rpc(d, &d->rpc), context);
        const Result<QueueFacts> facts = co_await reading;
        co_return facts ? Result<CallAnswer>(CallAnswer()) : Result<CallAnswer>(failure(facts.error()));
    }
    const std::optional<RpcCall> call = harmlessCall(target, d->environment);
    const Async<CallAnswer> asking = call ? d->rpc.call(*call, context) : d->rpc.knock(urlOf(d->environment, target), context);
    const Result<CallAnswer> answer = co_await asking;
    co_return answer;
}

static Async<ProbeReport> probe(std::shared_ptr<ProbeWork> d, QString target, std::stop_token stop)
{
    const auto report = std::make_shared<ProbeReport>();
    report->product = target;
    report->url = urlOf(d->environment, target);
    for (const Hop hop : {Hop::Name, Hop::Tcp, Hop::Tls, Hop::Clock, Hop::Key, Hop::Permission}) {
        ProbeStep empty;
        empty.hop = hop;
        report->steps << empty;
    }
    if (report->url.scheme() != QLatin1String("https") && !(report->url.scheme() == QLatin1String("http") && isLoopback(report->url))) {
        note(*report, Hop::Name, failure(Kind::InvalidInput, QStringLiteral("not an https address")));
        co_return Result<ProbeReport>(*report);
    }
    const auto socket = std::make_shared<HopSocket>(report->url, d->clock, d->options.connectTimeout);
    const std::function<void()> cancel = [socket] { QMetaObject::invokeMethod(socket.get(), &HopSocket::cancel, Qt::QueuedConnection); };
    const std::stop_callback<std::function<void()>> whenStopped(stop, cancel), whenOver(d->over.get_token(), cancel);
    const Async<bool> reaching = reach(socket, report);
    const Result<bool> isReached = co_await reaching;
    if (d->over.stop_requested() || stop.stop_requested())
        co_return failure(Kind::Cancelled);
    if (!isReached || !*isReached)
        co_return Result<ProbeReport>(*report);

    const Async<CallAnswer> asking = ask(d, target, CallContext(Lane::User, stop));
    const Result<CallAnswer> answer = co_await asking;
    if (d->over.stop_requested() || stop.stop_requested())
        co_return failure(Kind::Cancelled);
    noteClock(*report, d->rpc.clockOffset());
    if (isQueue(d->environment, target) || harmlessCall(target, d->environment))
        noteAnswer(*report, answer);
    else if (!answer) // reached a moment ago, and no HTTP answer now
        note(*report, Hop::Tcp, failure(answer.error()));
    co_return Result<ProbeReport>(*report);
}

static CloudOptions once(CloudOptions options)
{
    options.maxAttempts = 1; // a test shows what is, not what is after a while
    options.breakerFailures = std::numeric_limits<int>::max();
    return options;
}

ConnectionProbe::ConnectionProbe(const Environment &environment, PartnerKeys keys, CallLog &log, Clock &clock, CloudOptions options)
    : m_work(std::make_shared<ProbeWork>(environment, std::move(keys), log, clock, once(std::move(options))))
{
}

ConnectionProbe::~ConnectionProbe()
{
    m_work->over.request_stop();
    m_work->rpc.shutDown();
}

QStringList ConnectionProbe::targets() const
{
    QStringList out = m_work->environment.endpoints.keys();
    if (!m_work->environment.signinUrl.isEmpty())
        out << signinTarget();
    return out;
}

Async<ProbeReport> ConnectionProbe::run(QString target, std::stop_token stop)
{
    if (!targets().contains(target))
        return ready<ProbeReport>(failure(Kind::InvalidInput, target));
    return probe(m_work, std::move(target), std::move(stop));
}

} // namespace pc
