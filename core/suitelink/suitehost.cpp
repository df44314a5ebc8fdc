// SPDX-License-Identifier: Apache-2.0
#include "core/suitelink/suitehost.h"
#include "core/base/childenvironment.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

namespace pc {

Q_LOGGING_CATEGORY(lcSuite, "pc.suite")

QString defaultViewerProgram()
{
#ifdef Q_OS_WIN
    const QString name = QStringLiteral("partner-suite.exe");
#else
    const QString name = QStringLiteral("partner-suite");
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

// Besides keys, nothing that would weaken the engine or open it to a debugger.
static QProcessEnvironment viewerEnvironment()
{
    QProcessEnvironment environment = childEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(QLatin1String("QTWEBENGINE_REMOTE")) || name == QLatin1String("QTWEBENGINE_DISABLE_SANDBOX"))
            environment.remove(name);
    }
    return environment;
}

SuiteHost::SuiteHost(Clock &clock, Settings settings, QObject *parent)
    : QObject(parent), m_clock(clock), m_settings(std::move(settings))
{
    m_process.setProgram(m_settings.program);
    m_process.setProcessEnvironment(viewerEnvironment());
    // The engine's own chatter may name addresses with tokens in them: it goes nowhere.
    m_process.setStandardErrorFile(QProcess::nullDevice());
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SuiteHost::readMessages);
    connect(&m_process, &QProcess::finished, this, &SuiteHost::processFinished);
    connect(&m_process, &QProcess::errorOccurred, this, &SuiteHost::startFailed);
}

SuiteHost::~SuiteHost()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    // The viewer ends when its input does, and clears its downloads. Only a viewer that hangs makes this wait.
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(int(m_settings.closeGrace.count()))) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
}

void SuiteHost::start(const SuiteHello &hello)
{
    Q_ASSERT(m_state == State::Idle);
    m_state = State::Starting;
    m_process.start(QIODevice::ReadWrite);
    if (m_state != State::Starting)
        return; // it is missing, and the owner has been told
    send(hello);
    m_clock.after(m_settings.startDeadline, this, [this] {
        if (m_state == State::Starting)
            fail(Failure::Hung);
    });
}

void SuiteHost::send(const ToViewer &message)
{
    if (m_state != State::Starting && m_state != State::Ready)
        return;
    QByteArray frame = encode(message);
    if (frame.isEmpty())
        qCWarning(lcSuite, "a message to the viewer is too long and was not sent");
    m_process.write(frame);
    wipe(frame);
}

void SuiteHost::close()
{
    if (m_state == State::Closing || m_state == State::Gone)
        return;
    if (m_process.state() == QProcess::NotRunning) {
        m_state = State::Gone;
        Q_EMIT closed();
        return;
    }
    send(SuiteClose{});
    m_state = State::Closing;
    m_process.closeWriteChannel();
    m_clock.after(m_settings.closeGrace, this, [this] {
        if (m_state == State::Closing)
            m_process.kill();
    });
}

void SuiteHost::readMessages()
{
    QByteArray bytes = m_process.readAllStandardOutput();
    m_reader.feed(bytes.constData(), bytes.size());
    while (auto frame = m_reader.next()) {
        const Result<ToConsole> message = *frame ? decodeToConsole(**frame) : Result<ToConsole>(failure(frame->error()));
        if (m_state == State::Gone)
            return;
        if (!message) {
            qCWarning(lcSuite, "viewer: %ls", qUtf16Printable(message.error().detail));
            fail(Failure::Protocol);
            return;
        }
        handle(*message);
    }
}

void SuiteHost::handle(const ToConsole &message)
{
    if (const auto *what = std::get_if<SuiteEvent>(&message)) {
        handleEvent(*what);
    } else if (const auto *pong = std::get_if<SuitePong>(&message)) {
        m_pongNumber = std::min(pong->number, m_pingNumber);
    } else if (const auto *tick = std::get_if<SuiteAsideTick>(&message)) {
        Q_EMIT asideTicked(tick->id, tick->isDone);
    } else if (const auto *notes = std::get_if<SuiteAsideNotes>(&message)) {
        Q_EMIT asideNotes(notes->text);
    } else if (m_state == State::Closing) {
        return; // late news of a viewer that is going
    } else if (const auto *failedRenewal = std::get_if<SuiteRenewalFailed>(&message)) {
        Q_EMIT renewalFailed(failedRenewal->reason);
    } else if (const auto *address = std::get_if<SuiteAddress>(&message)) {
        Q_EMIT addressChanged(address->address);
    } else if (const auto *refused = std::get_if<SuiteEngineRefused>(&message)) {
        m_obstacle = refused->obstacle;
        fail(Failure::EngineRefused);
    }
}

void SuiteHost::handleEvent(SuiteEvent what)
{
    if (what == SuiteEvent::Ready && m_state == State::Starting) {
        m_state = State::Ready;
        Q_EMIT ready();
        ping();
    } else if (what == SuiteEvent::Closed) {
        m_state = State::Closing; // the process is about to end
        m_clock.after(m_settings.closeGrace, this, [this] { m_process.kill(); });
    } else if (m_state == State::Ready) {
        Q_EMIT happened(what);
    }
}

void SuiteHost::ping()
{
    if (m_state != State::Ready)
        return;
    if (m_pingNumber - m_pongNumber >= quint32(m_settings.missedPings)) {
        fail(Failure::Hung);
        return;
    }
    send(SuitePing{++m_pingNumber});
    m_clock.after(m_settings.pingInterval, this, [this] { ping(); });
}

void SuiteHost::processFinished()
{
    readMessages(); // what came with the end
    if (m_state == State::Gone)
        return;
    if (m_state == State::Closing) {
        m_state = State::Gone;
        Q_EMIT closed();
    } else {
        fail(Failure::Crashed);
    }
}

void SuiteHost::startFailed(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart)
        return; // processFinished() tells the others
    fail(QFileInfo::exists(m_settings.program) ? Failure::StartFailed : Failure::Missing);
}

void SuiteHost::fail(Failure why)
{
    if (m_state == State::Gone)
        return;
    m_state = State::Gone;
    m_process.kill();
    Q_EMIT failed(why);
}

} // namespace pc
