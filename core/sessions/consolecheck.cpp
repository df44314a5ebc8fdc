// SPDX-License-Identifier: Apache-2.0
#include "core/sessions/consolecheck.h"
#include "core/base/flow.h"
#include "core/cloud/connectionprobe.h"
#include <QFileInfo>
#include <QPointer>
#include <QThread>

namespace pc {

using What = ConsoleCheckStep::What;
using State = ConsoleCheckStep::State;
using Hop = ProbeStep::Hop;
using Kind = ApiError::Kind;

static constexpr std::chrono::seconds kCredentialsFor = std::chrono::minutes(15); // the shortest the service gives out

QString roleIdentifier(const CustomerUid &customer, const QString &roleName)
{
    return QStringLiteral("acs:ram::%1:role/%2").arg(customer.text(), roleName);
}

namespace {

// On the thread of the network; says each step as it is known.
class Teller : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    void told(const pc::ConsoleCheckStep &step);
    void finished();
};

struct Walk
{
    ConsoleCheckSetup setup;
    CustomerUid customer;
    std::stop_token stop;
    QPointer<Teller> teller;
    CallContext context;

    void tell(const ConsoleCheckStep &step) const
    {
        if (teller)
            Q_EMIT teller->told(step);
    }
    void begin(What what) const { tell(ConsoleCheckStep(what, State::Running)); }
    void leave(What what) const { tell(ConsoleCheckStep(what)); }
    void leaveFrom(What first) const
    {
        for (int what = int(first); what < int(What::Viewer); ++what)
            leave(What(what));
    }
    bool isStopped() const { return stop.stop_requested() || !teller; }
};

ConsoleCheckStep failed(What what, const ApiError &error, const QString &detail = {})
{
    ConsoleCheckStep step(what, State::Failed);
    step.error = error;
    step.requestId = error.requestId;
    step.detail = detail;
    return step;
}

ConsoleCheckStep passed(What what, const QString &requestId = {}, const QString &detail = {})
{
    ConsoleCheckStep step(what, State::Ok);
    step.requestId = requestId;
    step.detail = detail;
    return step;
}

QString hostOf(const QUrl &url)
{
    return url.port() < 0 ? url.host() : QStringLiteral("%1:%2").arg(url.host()).arg(url.port());
}

bool isAboutKeys(Kind kind)
{
    return kind == Kind::KeychainAbsent || kind == Kind::KeychainDenied || kind == Kind::KeychainUnavailable;
}

const ProbeStep *hop(const ProbeReport &report, Hop wanted)
{
    const auto found = std::find_if(report.steps.cbegin(), report.steps.cend(), [wanted](const ProbeStep &step) { return step.hop == wanted; });
    return found == report.steps.cend() ? nullptr : &*found;
}

// Name, TCP and TLS in one; true when the endpoint can be talked to.
bool tellEndpoint(const Walk &walk, What what, const Result<ProbeReport> &report)
{
    if (!report) {
        walk.tell(failed(what, report.error()));
        return false;
    }
    const QString host = hostOf(report->url);
    for (const Hop each : {Hop::Name, Hop::Tcp, Hop::Tls}) {
        const ProbeStep *step = hop(*report, each);
        if (step && step->error) {
            walk.tell(failed(what, *step->error, host));
            return false;
        }
    }
    walk.tell(passed(what, {}, host));
    return true;
}

// True unless the clock is known to be too far off. Without any answer it cannot be measured.
bool tellClock(const Walk &walk, const Result<ProbeReport> &sts, const Result<ProbeReport> &signin)
{
    for (const Result<ProbeReport> *report : {&sts, &signin}) {
        const ProbeStep *clock = *report ? hop(**report, Hop::Clock) : nullptr;
        if (!clock || (!clock->clockOffset && !clock->error))
            continue;
        ConsoleCheckStep step = clock->error ? failed(What::Clock, *clock->error) : passed(What::Clock);
        step.clockOffset = clock->clockOffset;
        walk.tell(step);
        return !clock->error;
    }
    walk.leave(What::Clock);
    return true;
}

// What the harmless call said about key and permission; true when the RAM user may assume roles.
bool tellKey(const Walk &walk, const Result<CloudConnection> &connection, const ProbeReport &sts)
{
    if (!connection || connection->keys.ram.isEmpty()) {
        const ApiError absent = failure(Kind::KeychainAbsent, QStringLiteral("no key of a RAM user")).value();
        walk.tell(failed(What::RamKey, connection ? absent : connection.error()));
        return false;
    }
    const ProbeStep *key = hop(sts, Hop::Key);
    const ProbeStep *permission = hop(sts, Hop::Permission);
    if (key->error) {
        walk.tell(failed(What::RamKey, *key->error));
        return false;
    }
    walk.tell(passed(What::RamKey, key->detail));
    if (permission->error) {
        walk.tell(failed(What::Permission, *permission->error));
        return false;
    }
    walk.tell(passed(What::Permission, key->detail));
    return true;
}

void tellViewer(const Walk &walk)
{
    const QFileInfo program(walk.setup.viewerProgram);
    const bool isThere = program.isFile() && program.isExecutable();
    const ApiError missing = failure(Kind::ProcessFailed, program.filePath()).value();
    walk.tell(isThere ? passed(What::Viewer, {}, program.fileName()) : failed(What::Viewer, missing, program.fileName()));
}

Async<Done> tryCustomer(std::shared_ptr<Walk> walk, CloudConnection connection, bool signinReached)
{
    const QString role = roleIdentifier(walk->customer, connection.environment.roleName);
    const std::shared_ptr<PartnerCloud> cloud(walk->setup.makeCloud(connection));
    walk->begin(What::Role);
    const Async<AccessKey> assuming = cloud->assumeRole(walk->customer, walk->setup.sessionName, kCredentialsFor, walk->context);
    const Result<AccessKey> credentials = co_await assuming;
    if (!credentials) {
        walk->tell(failed(What::Role, credentials.error(), role));
        walk->leave(What::SigninToken);
        co_return Result<Done>(Done());
    }
    walk->tell(passed(What::Role, {}, role));
    if (!signinReached) {
        walk->leave(What::SigninToken);
        co_return Result<Done>(Done());
    }
    walk->begin(What::SigninToken);
    const Async<Secret> asking = cloud->signinToken(walk->customer, *credentials, walk->context);
    const Result<Secret> token = co_await asking;
    walk->tell(token ? passed(What::SigninToken) : failed(What::SigninToken, token.error()));
    co_return Result<Done>(Done());
}

Async<Done> tryAll(std::shared_ptr<Walk> walk)
{
    for (const What what : {What::Clock, What::StsEndpoint, What::SigninEndpoint})
        walk->begin(what);
    const Async<CloudConnection> connecting = walk->setup.connection;
    const Result<CloudConnection> known = co_await connecting;
    if (!known && !isAboutKeys(known.error().kind)) {
        walk->leave(What::Clock);
        walk->tell(failed(What::StsEndpoint, known.error()));
        walk->leaveFrom(What::SigninEndpoint);
        co_return Result<Done>(Done());
    }
    CloudConnection connection;
    connection.environment = walk->setup.profile;
    if (known)
        connection = *known;
    const auto probe = std::make_shared<ConnectionProbe>(connection.environment, connection.keys, *walk->setup.calls, *walk->setup.clock);
    const Async<ProbeReport> tryingSignin = probe->run(QStringLiteral("signin"), walk->stop);
    const Async<ProbeReport> tryingSts = probe->run(QStringLiteral("Sts"), walk->stop);
    const Result<ProbeReport> signin = co_await tryingSignin;
    const Result<ProbeReport> sts = co_await tryingSts;
    if (walk->isStopped())
        co_return failure(Kind::Cancelled);
    const bool isClockRight = tellClock(*walk, sts, signin);
    const bool stsReached = tellEndpoint(*walk, What::StsEndpoint, sts);
    const bool signinReached = tellEndpoint(*walk, What::SigninEndpoint, signin);
    if (!stsReached || !isClockRight) {
        walk->leaveFrom(What::RamKey);
        co_return Result<Done>(Done());
    }
    if (!tellKey(*walk, known, *sts)) {
        walk->leaveFrom(What::Role);
        co_return Result<Done>(Done());
    }
    const Async<Done> trying = tryCustomer(walk, connection, signinReached);
    const Result<Done> tried = co_await trying;
    co_return tried;
}

class NetworkConsoleCheck final : public ConsoleCheck
{
    Q_OBJECT
public:
    NetworkConsoleCheck(ConsoleCheckSetup setup, QObject *parent) : ConsoleCheck(parent), m_setup(std::move(setup)), m_teller(new Teller)
    {
        m_teller->moveToThread(m_setup.thread);
        connect(m_teller, &Teller::told, this, &ConsoleCheck::stepChanged);
        connect(m_teller, &Teller::finished, this, &ConsoleCheck::finished);
        connect(m_setup.thread, &QThread::finished, m_teller, &QObject::deleteLater);
    }
    ~NetworkConsoleCheck() override
    {
        m_stop.request_stop();
        if (m_teller)
            m_teller->deleteLater();
    }

    void start(CustomerUid customer) override
    {
        const auto walk = std::make_shared<Walk>();
        walk->setup = m_setup;
        walk->customer = std::move(customer);
        walk->stop = m_stop.get_token();
        walk->context = CallContext(Lane::User, walk->stop);
        QMetaObject::invokeMethod(m_teller, [teller = m_teller.data(), walk] {
            walk->teller = teller;
            tellViewer(*walk);
            whenDone(tryAll(walk), teller, [teller](const Result<Done> &) { Q_EMIT teller->finished(); });
        });
    }

private:
    ConsoleCheckSetup m_setup;
    std::stop_source m_stop;
    QPointer<Teller> m_teller; // lives on the thread of the setup and goes with it
};

} // namespace

MakeConsoleCheck consoleChecks(ConsoleCheckSetup setup)
{
    qRegisterMetaType<ConsoleCheckStep>();
    return [setup = std::move(setup)](QObject *parent) -> ConsoleCheck * { return new NetworkConsoleCheck(setup, parent); };
}

} // namespace pc

#include "consolecheck.moc"
