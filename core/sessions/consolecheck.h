// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/deferredcloud.h"
#include <QObject>
#include <chrono>
#include <functional>

class QThread;

namespace pc {

class CallLog;
class Clock;

// One thing that opening a customer's console needs, in the order in which opening needs them.
struct ConsoleCheckStep
{
    enum class What {
        Clock,          // of this machine, against the service's
        StsEndpoint,    // name, TCP and TLS of where credentials come from
        SigninEndpoint, // the same of where sign-in tokens come from
        RamKey,         // the RAM user's key is here and the service accepts it
        Permission,     // the RAM user may assume roles at all
        Role,           // in the customer's account, and it trusts this partner
        SigninToken,
        Viewer,         // the program that shows the console
    };
    enum class State { NotReached, Running, Ok, Failed };

    ConsoleCheckStep() = default;
    explicit ConsoleCheckStep(What step, State now = State::NotReached) : what(step), state(now) {}

    What what = What::Clock;
    State state = State::NotReached;
    std::optional<ApiError> error;                      // of a failed step
    QString requestId;                                  // of a step that the service answered, failed or not
    QString detail;                                     // technical: host, role; not translated, no secret
    std::optional<std::chrono::seconds> clockOffset;    // of the clock: server minus this machine
    friend bool operator==(const ConsoleCheckStep &, const ConsoleCheckStep &) = default;
};

// Finds out why a customer's console does not open: tries every step of opening it, up to a sign-in token that nobody uses.
// Changes nothing at the customer. Deleting it stops the check.
class ConsoleCheck : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start(CustomerUid customer) = 0;       // once

Q_SIGNALS:
    void stepChanged(const pc::ConsoleCheckStep &step); // `what` is its identity
    void finished();
};

using MakeConsoleCheck = std::function<ConsoleCheck *(QObject *parent)>;

struct ConsoleCheckSetup
{
    Environment profile;                        // used where the connection has none: a keychain that did not answer
    Async<CloudConnection> connection;
    DeferredCloud::Factory makeCloud;           // called on `thread`, once per check
    CallLog *calls = nullptr;                   // these three outlive every check
    Clock *clock = nullptr;
    QThread *thread = nullptr;                  // has an event loop; the network is used there
    QString sessionName;                        // for the customer's audit log
    QString viewerProgram;
};

// Checks over the real network. A check may be deleted before or after its thread has ended.
[[nodiscard]] MakeConsoleCheck consoleChecks(ConsoleCheckSetup setup);

// The role that is assumed, as the cloud writes it.
[[nodiscard]] QString roleIdentifier(const CustomerUid &customer, const QString &roleName);

} // namespace pc

Q_DECLARE_METATYPE(pc::ConsoleCheckStep)
