// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/sandboxstate.h"
#include <QObject>
#include <QUrl>
#include <memory>

namespace pc::sandbox {

class ControlService;
class HttpServer;
class OssService;
class QueueService;
class RpcService;
class SuiteService;

struct SandboxSettings
{
    quint16 port = 0;                           // 0: free ports; else rpc here, suite on the next, control on the one after, the message queue after that, then object storage
    QString scenario = QStringLiteral("small");
    quint32 seed = 1;
    std::chrono::seconds sessionLife{3600};
    QStringList faults;                         // orders as in faultHelp()
};

// The imitation cloud: loopback listeners over one state. Needs an event loop; one thread.
class Sandbox final : public QObject
{
    Q_OBJECT
public:
    // The error is a sentence for a person: bad scenario, bad fault, port taken.
    [[nodiscard]] static tl::expected<std::unique_ptr<Sandbox>, QString> start(const SandboxSettings &settings, Clock &clock);
    ~Sandbox() override;

    [[nodiscard]] QUrl rpcUrl() const;
    [[nodiscard]] QUrl suiteUrl() const;        // without path
    [[nodiscard]] QUrl signinUrl() const;
    [[nodiscard]] QUrl controlUrl() const;
    [[nodiscard]] QUrl mnsUrl() const;          // the message queue
    [[nodiscard]] QUrl ossUrl() const;          // object storage
    [[nodiscard]] QByteArray readyLine() const; // the one JSON line of the program, without line feed

    [[nodiscard]] SandboxState &state() { return *m_state; }

private:
    Sandbox(std::unique_ptr<SandboxState> state);
    [[nodiscard]] QString listen(quint16 port); // empty, or why not

    std::unique_ptr<SandboxState> m_state;
    std::unique_ptr<ControlService> m_control;
    std::unique_ptr<SuiteService> m_suite;
    RpcService *m_rpc;
    QueueService *m_queue;
    OssService *m_oss;
    HttpServer *m_rpcServer, *m_suiteServer, *m_controlServer, *m_queueServer, *m_ossServer;
};

} // namespace pc::sandbox
