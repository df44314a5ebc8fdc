// SPDX-License-Identifier: Apache-2.0
#include "tests/support/sandboxprocess.h"
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTcpSocket>

namespace pc {

namespace {

constexpr int kPatienceMs = 20'000;

AccessKey keyOf(const QJsonObject &json)
{
    return {json.value(QLatin1String("accessKeyId")).toString(), Secret(json.value(QLatin1String("accessKeySecret")).toString().toUtf8())};
}

} // namespace

SandboxProcess::~SandboxProcess() { stop(); }

bool SandboxProcess::start(const QStringList &arguments)
{
    const QString folder = qEnvironmentVariable("PC_BIN_DIR");
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(folder + QStringLiteral("/partner-sandbox"), arguments);
    QElapsedTimer timer;
    timer.start();
    while (!m_process.canReadLine() && timer.elapsed() < kPatienceMs) {
        if (!m_process.waitForReadyRead(kPatienceMs) && m_process.state() == QProcess::NotRunning)
            break;
    }
    if (m_process.canReadLine() && readLine(m_process.readLine()))
        return true;
    m_error = QStringLiteral("partner-sandbox in \"%1\" is not ready: %2").arg(folder, m_process.errorString());
    kill();
    return false;
}

bool SandboxProcess::readLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const auto address = [&json](const char *name) { return QUrl(json.value(QLatin1String(name)).toString()); };
    rpc = address("rpc");
    signin = address("signin");
    suite = address("suite");
    control = address("control");
    mns = address("mns");
    queue = json.value(QLatin1String("queue")).toString();
    const QJsonObject partnerJson = json.value(QLatin1String("partner")).toObject();
    partner = PartnerUid(partnerJson.value(QLatin1String("uid")).toString());
    keys.main = keyOf(partnerJson);
    keys.ram = keyOf(json.value(QLatin1String("ram")).toObject());
    customers = json.value(QLatin1String("customers")).toInt();
    return rpc.isValid() && !rpc.isEmpty() && !keys.main.isEmpty();
}

void SandboxProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(kPatienceMs))
        kill();
}

bool SandboxProcess::terminate()
{
    m_process.terminate();
    return m_process.waitForFinished(kPatienceMs) && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void SandboxProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
}

SandboxProcess::Answer SandboxProcess::ask(const QByteArray &method, const QByteArray &path, const QByteArray &body) const
{
    QTcpSocket socket;
    socket.connectToHost(control.host(), quint16(control.port()));
    if (!socket.waitForConnected(kPatienceMs))
        return {};
    socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: control\r\nConnection: close\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(kPatienceMs)) {}
    const QByteArray answer = socket.readAll();
    return {answer.mid(9, 3).toInt(), answer.mid(answer.indexOf("\r\n\r\n") + 4)};
}

bool SandboxProcess::addFault(const QString &spec) const { return ask("POST", "/faults", spec.toUtf8()).status == 201; }
bool SandboxProcess::clearFaults() const { return ask("DELETE", "/faults").status == 200; }
QJsonObject SandboxProcess::ledger() const { return QJsonDocument::fromJson(ask("GET", "/ledger").body).object(); }

int SandboxProcess::total(const QString &effect) const { return ledger().value(QLatin1String("totals")).toObject().value(effect).toInt(); }

bool SandboxProcess::endSessions() const { return ask("POST", "/sessions/end").status == 200; }
bool SandboxProcess::moveClock(std::chrono::seconds forward) const
{
    return ask("POST", "/clock", "{\"seconds\":" + QByteArray::number(qint64(forward.count())) + '}').status == 200;
}
bool SandboxProcess::removeCustomer(const CustomerUid &uid) const
{
    return ask("DELETE", "/customers/" + uid.text().toLatin1()).status == 200;
}

} // namespace pc
