// SPDX-License-Identifier: Apache-2.0
#include "app/builtinsandbox.h"
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace pc {

using namespace std::chrono_literals;
static constexpr auto kAnswerWithin = 60s; // the large scenario on a slow disk
static constexpr auto kEndWithinMs = 2000;

Result<Connection> sandboxConnection(const QByteArray &readyLine, const QString &scenario)
{
    const QJsonObject line = QJsonDocument::fromJson(readyLine).object();
    const auto text = [&line](const char *key) { return line.value(QLatin1String(key)).toString(); };
    const auto key = [&line](const char *name) {
        const QJsonObject o = line.value(QLatin1String(name)).toObject();
        return AccessKey(o.value(QLatin1String("accessKeyId")).toString(),
                         Secret(o.value(QLatin1String("accessKeySecret")).toString().toUtf8()));
    };
    Connection connection;
    connection.keys = {key("partner"), key("ram")};
    const QUrl rpc(text("rpc")), suite(text("suite"));
    if (!rpc.isValid() || !suite.isValid() || text("signin").isEmpty() || connection.keys.main.isEmpty() || connection.keys.ram.isEmpty())
        return failure(ApiError::Kind::Malformed, QString::fromUtf8(readyLine.left(40)));

    Environment &environment = connection.environment;
    environment = BuiltInSandbox::profile(scenario);
    environment.partner = PartnerUid(line.value(QLatin1String("partner")).toObject().value(QLatin1String("uid")).toString());
    for (const char *product : {"BssOpenApi", "ResellerTrade", "Sts", "Crm"})
        environment.endpoints.insert(QLatin1String(product), {rpc, Endpoint::Signing::Rpc1, Endpoint::Method::Post});
    environment.signinUrl = QUrl(text("signin"));
    environment.suiteUrlTemplate = suite.toString() + QStringLiteral("/console/{product}?region={region}");
    environment.loginUrl = QUrl(suite.toString() + QStringLiteral("/partner-login"));
    environment.allowedHosts = {suite.host()};
    return connection;
}

Environment BuiltInSandbox::profile(const QString &scenario)
{
    Environment environment;
    const QString name = QFileInfo(scenario).completeBaseName();
    environment.id = EnvironmentId(QStringLiteral("sandbox-") + name);
    environment.name = QStringLiteral("Sandbox");
    environment.kind = Environment::Kind::Sandbox;
    environment.vendorLanguage = QStringLiteral("en");
    return environment;
}

BuiltInSandbox::BuiltInSandbox(QString program, QString scenario, QString bookFile, QObject *parent)
    : QObject(parent), m_scenario(std::move(scenario))
{
    m_process.setProgram(std::move(program));
    m_process.setArguments({QStringLiteral("--scenario"), m_scenario, QStringLiteral("--book"), std::move(bookFile)});
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &BuiltInSandbox::readLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this] { fail(m_process.errorString()); });
    connect(&m_process, &QProcess::finished, this, [this](int code) { fail(QStringLiteral("exit code %1").arg(code)); });
}

BuiltInSandbox::~BuiltInSandbox()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel(); // asks it to end
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(kEndWithinMs))
        m_process.kill();
}

Async<Connection> BuiltInSandbox::start()
{
    m_process.start();
    QTimer::singleShot(kAnswerWithin, this, [this] { fail(QStringLiteral("no answer")); });
    return m_settle.future();
}

void BuiltInSandbox::readLine()
{
    if (m_isReady || !m_process.canReadLine())
        return;
    m_isReady = true;
    m_settle(sandboxConnection(m_process.readLine(), m_scenario));
}

void BuiltInSandbox::fail(const QString &reason)
{
    if (!m_isReady)
        m_settle(failure(ApiError::Kind::ProcessFailed, m_process.program() + QStringLiteral(": ") + reason));
    else if (m_process.state() == QProcess::NotRunning)
        Q_EMIT ended(reason);
}

} // namespace pc
