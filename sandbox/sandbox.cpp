// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sandbox.h"
#include "sandbox/api/rpcservice.h"
#include "sandbox/control/controlservice.h"
#include "sandbox/http/httpserver.h"
#include "sandbox/logging.h"
#include "sandbox/oss/ossservice.h"
#include "sandbox/queue/queueservice.h"
#include "sandbox/suite/suiteservice.h"
#include "sandbox/world/scenario.h"
#include <QJsonDocument>
#include <array>

namespace pc::sandbox {

Q_LOGGING_CATEGORY(lcSandbox, "pc.sandbox")

namespace {

QUrl loopback(const HttpServer &server, const QString &path = {})
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(server.port());
    url.setPath(path);
    return url;
}

QJsonObject keyJson(const IssuedKey &key)
{
    return {{QStringLiteral("accessKeyId"), QString::fromLatin1(key.id)},
            {QStringLiteral("accessKeySecret"), QString::fromLatin1(key.secret)}};
}

} // namespace

tl::expected<std::unique_ptr<Sandbox>, QString> Sandbox::start(const SandboxSettings &settings, Clock &clock)
{
    auto world = makeWorld(settings.scenario, settings.seed, clock.utcNow());
    if (!world)
        return tl::unexpected<QString>(world.error());
    auto state = std::make_unique<SandboxState>(clock, std::move(*world), settings.seed, settings.sessionLife);
    for (const QString &order : settings.faults) {
        auto spec = FaultSpec::parse(order);
        if (!spec)
            return tl::unexpected<QString>(spec.error());
        state->faults.add(std::move(*spec));
    }
    std::unique_ptr<Sandbox> sandbox(new Sandbox(std::move(state)));
    if (const QString why = sandbox->listen(settings.port); !why.isEmpty())
        return tl::unexpected<QString>(why);
    return sandbox;
}

Sandbox::Sandbox(std::unique_ptr<SandboxState> state)
    : m_state(std::move(state)),
      m_control(std::make_unique<ControlService>(*m_state)),
      m_suite(std::make_unique<SuiteService>(*m_state)),
      m_rpc(new RpcService(*m_state, this)),
      m_queue(new QueueService(*m_state, this)),
      m_oss(new OssService(*m_state, this))
{
    m_rpcServer = new HttpServer(
        m_state->clock, [this](const HttpRequest &request, const Respond &respond) { m_rpc->handle(request, respond); }, this);
    m_suiteServer = new HttpServer(
        m_state->clock, [this](const HttpRequest &request, const Respond &respond) { m_suite->handle(request, respond); }, this);
    m_controlServer = new HttpServer(
        m_state->clock, [this](const HttpRequest &request, const Respond &respond) { respond(m_control->answer(request)); }, this);
    m_queueServer = new HttpServer(
        m_state->clock, [this](const HttpRequest &request, const Respond &respond) { m_queue->handle(request, respond); }, this);
    m_ossServer = new HttpServer(
        m_state->clock, [this](const HttpRequest &request, const Respond &respond) { m_oss->handle(request, respond); }, this);
}

Sandbox::~Sandbox()
{
    // The listeners first: their connections call into the services.
    delete m_rpcServer;
    delete m_suiteServer;
    delete m_controlServer;
    delete m_queueServer;
    delete m_ossServer;
}

QString Sandbox::listen(quint16 port)
{
    const std::array servers{m_rpcServer, m_suiteServer, m_controlServer, m_queueServer, m_ossServer};
    for (quint16 i = 0; i < servers.size(); ++i) {
        if (!servers.at(i)->listen(port == 0 ? 0 : quint16(port + i)))
            return QStringLiteral("port %1: %2").arg(port == 0 ? 0 : port + i).arg(servers.at(i)->errorText());
    }
    m_state->suiteUrl = suiteUrl();
    m_state->ossUrl = ossUrl();
    return {};
}

QUrl Sandbox::rpcUrl() const { return loopback(*m_rpcServer); }
QUrl Sandbox::suiteUrl() const { return loopback(*m_suiteServer); }
QUrl Sandbox::signinUrl() const { return loopback(*m_suiteServer, QStringLiteral("/federation")); }
QUrl Sandbox::controlUrl() const { return loopback(*m_controlServer); }
QUrl Sandbox::mnsUrl() const { return loopback(*m_queueServer); }
QUrl Sandbox::ossUrl() const { return loopback(*m_ossServer); }

QByteArray Sandbox::readyLine() const
{
    QJsonObject partner = keyJson(m_state->keys.mainKey());
    partner.insert(QStringLiteral("uid"), m_state->world.partnerUid());
    const QJsonObject line{{QStringLiteral("rpc"), rpcUrl().toString()},
                           {QStringLiteral("signin"), signinUrl().toString()},
                           {QStringLiteral("suite"), suiteUrl().toString()},
                           {QStringLiteral("control"), controlUrl().toString()},
                           {QStringLiteral("mns"), mnsUrl().toString()},
                           {QStringLiteral("queue"), MessageQueue::name()},
                           {QStringLiteral("oss"), ossUrl().toString()},
                           {QStringLiteral("bucket"), QLatin1String(kPartnerBucket)},
                           {QStringLiteral("partner"), partner},
                           {QStringLiteral("ram"), keyJson(m_state->keys.ramKey())},
                           {QStringLiteral("customers"), m_state->world.customers().size()}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

} // namespace pc::sandbox
