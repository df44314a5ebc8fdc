// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/base/apierror.h"
#include "core/domain/environment.h"
#include <QObject>
#include <functional>
#include <optional>

namespace pc {

// One hop on the way to one endpoint, in the order in which a connection meets them.
struct ConnectionHop
{
    enum class Step { Name, Tcp, Tls, Clock, Key, Permission };
    enum class State { Waiting, Running, Passed, Failed, Skipped };
    QString endpoint;                       // product, e.g. "Sts"
    QString host;                           // with the port when it is not the usual one
    Step step = Step::Name;
    State state = State::Waiting;
    std::optional<ApiError> error;          // of a failed hop
    QString requestId;                      // of a hop that the service answered
    QString detail;                         // technical: address found, protocol; not translated, no secret
    std::chrono::milliseconds duration{0};
    friend bool operator==(const ConnectionHop &, const ConnectionHop &) = default;
};

// Tries one environment once. The view shows what it says; the composition root connects it to the probe of core/cloud.
// Deleting it stops the test. hopChanged() comes once or more per hop, with (endpoint, step) as its identity.
class ConnectionTest : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start(const Environment &environment, const PartnerKeys &keys) = 0;

Q_SIGNALS:
    void hopChanged(const pc::ConnectionHop &hop);
    void finished();
};

using MakeConnectionTest = std::function<ConnectionTest *(QObject *parent)>;

} // namespace pc

Q_DECLARE_METATYPE(pc::ConnectionHop)
