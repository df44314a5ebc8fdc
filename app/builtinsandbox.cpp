// SPDX-License-Identifier: Apache-2.0
#include "app/builtinsandbox.h"
#include "core/base/childenvironment.h"
#include "core/environments/sandboxprofile.h"
#include <QTimer>

namespace pc {

using namespace std::chrono_literals;
static constexpr auto kAnswerWithin = 60s; // the large scenario on a slow disk
static constexpr auto kEndWithinMs = 2000;
static const QString kLoggingRules = QStringLiteral("QT_LOGGING_RULES");

BuiltInSandbox::BuiltInSandbox(Settings settings, QObject *parent) : QObject(parent), m_settings(std::move(settings))
{
    m_process.setProgram(m_settings.program);
    QStringList arguments{QStringLiteral("--scenario"), m_settings.scenario, QStringLiteral("--book"), m_settings.bookFile};
    if (!m_settings.productsFile.isEmpty())
        arguments << QStringLiteral("--ticket-products") << m_settings.productsFile;
    m_process.setArguments(arguments);
    QProcessEnvironment variables = childEnvironment();
    // One line per call is for who runs the sandbox on its own; the console has its call log.
    if (!variables.contains(kLoggingRules))
        variables.insert(kLoggingRules, QStringLiteral("pc.sandbox.info=false"));
    m_process.setProcessEnvironment(variables);
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

void BuiltInSandbox::start()
{
    m_process.start();
    QTimer::singleShot(kAnswerWithin, this, [this] { fail(QStringLiteral("no answer")); });
}

void BuiltInSandbox::readLine()
{
    if (m_isReady || !m_process.canReadLine())
        return;
    m_isReady = true;
    m_settle(sandboxProfile(m_process.readLine(), m_settings.scenario).map([](const SandboxProfile &profile) {
        return CloudConnection{profile.environment, profile.keys};
    }));
}

void BuiltInSandbox::fail(const QString &reason)
{
    if (!m_isReady)
        m_settle(failure(ApiError::Kind::ProcessFailed, m_process.program() + QStringLiteral(": ") + reason));
    else if (m_process.state() == QProcess::NotRunning)
        Q_EMIT ended(reason);
}

} // namespace pc
