// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/suitelink/suitemessages.h"
#include <QObject>
#include <QProcess>
#include <chrono>

namespace pc {

// The viewer beside the running program's executable: where every package puts it.
[[nodiscard]] QString defaultViewerProgram();

// The console's end of one viewer process. Starts it, speaks the protocol, notices when it crashes, hangs or is missing.
// One process per customer session; after failed() or closed() the host is done, and a restart is a new host.
class SuiteHost : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Starting, Ready, Closing, Gone };
    enum class Failure {
        Missing,            // there is no such program
        StartFailed,        // the system refused to start it
        Crashed,            // it ended although nobody asked it to
        Hung,               // it did not become ready, or stopped answering
        Protocol,           // it sent what is no message; it was ended
        EngineRefused,      // the browser engine's own protection cannot start here: obstacle() says why
    };
    struct Settings
    {
        QString program = defaultViewerProgram();
        std::chrono::milliseconds startDeadline{30'000};
        std::chrono::milliseconds pingInterval{5'000};
        int missedPings = 4;                            // that many intervals without an answer: hung. Counted, not timed, so
                                                        // that a machine that slept does not look like a viewer that did.
        std::chrono::milliseconds closeGrace{3'000};    // from close() to being killed
    };

    SuiteHost(Clock &clock, Settings settings, QObject *parent = nullptr); // the clock outlives the host
    ~SuiteHost() override;                                                 // ends the process

    void start(const SuiteHello &hello);
    void send(const ToViewer &message);                 // from start() on; dropped once the viewer is gone
    void close();                                       // asks, then kills; closed() follows

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] EngineObstacle obstacle() const { return m_obstacle; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

Q_SIGNALS:
    void ready();
    void happened(pc::SuiteEvent event);                  // all but Ready and Closed
    void renewalFailed(pc::RenewalFailure reason);
    void addressChanged(const QUrl &address);           // without secrets
    void asideTicked(const QString &id, bool isDone);
    void asideNotes(const QString &text);               // also the last words of a viewer that was told to close
    void closed();                                      // by the person or by close(): last signal
    void failed(pc::SuiteHost::Failure failure);        // last signal

private:
    void readMessages();
    void handle(const ToConsole &message);
    void handleEvent(SuiteEvent event);
    void ping();
    void processFinished();
    void startFailed(QProcess::ProcessError error);
    void fail(Failure failure);

    Clock &m_clock;
    const Settings m_settings;
    QProcess m_process;
    SuiteFrameReader m_reader;
    State m_state = State::Idle;
    EngineObstacle m_obstacle = EngineObstacle::None;
    quint32 m_pingNumber = 0;
    quint32 m_pongNumber = 0;
};

} // namespace pc
