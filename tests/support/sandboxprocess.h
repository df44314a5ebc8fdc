// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/base/identifiers.h"
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>
#include <chrono>

namespace pc {

// Runs the program partner-sandbox for a test and reads its ready line. It ends with this object. The program is found
// through PC_BIN_DIR, which pc_add_test sets; say add_dependencies(tst_x partner-sandbox) so that it is built first.
class SandboxProcess
{
public:
    SandboxProcess() = default;
    ~SandboxProcess();
    SandboxProcess(const SandboxProcess &) = delete;
    SandboxProcess &operator=(const SandboxProcess &) = delete;

    // Arguments as on the command line: {"--scenario", "standard"}. False, and errorText(), when it is not ready in time.
    [[nodiscard]] bool start(const QStringList &arguments = {});
    void stop();                                    // closes its standard input and waits
    [[nodiscard]] bool terminate();                 // SIGTERM; true when it ended by itself with exit code 0
    void kill();                                    // as a crash
    [[nodiscard]] QString errorText() const { return m_error; }

    QUrl rpc, signin, suite, control, mns;
    QString queue;                                  // name of the partner's
    PartnerUid partner;
    PartnerKeys keys;
    int customers = 0;

    // The control address; small blocking HTTP of its own. Paths: "/ledger", "/faults", "/sessions/end" … (sandbox/README.md).
    struct Answer { int status = 0; QByteArray body; };
    [[nodiscard]] Answer ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {}) const;
    bool addFault(const QString &spec) const;       // false: refused
    bool clearFaults() const;
    [[nodiscard]] QJsonObject ledger() const;       // {"effects":[…],"totals":{…},"calls":{…}}
    [[nodiscard]] int total(const QString &effect) const;   // how often it happened: "AccountCreated", "RoleAssumed" …
    bool endSessions() const;
    bool moveClock(std::chrono::seconds forward) const;     // consumption, expiry and order states follow; time stamps do not
    bool removeCustomer(const CustomerUid &uid) const;

private:
    [[nodiscard]] bool readLine(const QByteArray &line);

    QProcess m_process;
    QString m_error;
};

} // namespace pc
