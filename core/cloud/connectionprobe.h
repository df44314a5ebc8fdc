// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/cloud/calllog.h"
#include "core/cloud/cloudoptions.h"
#include "core/domain/environment.h"
#include <QList>
#include <memory>
#include <stop_token>

namespace pc {

// One hop on the way to an endpoint, in the order in which they are tried.
struct ProbeStep
{
    enum class Hop { Name, Tcp, Tls, Clock, Key, Permission };
    enum class State {
        Ok,
        Failed,
        Skipped,    // an earlier hop failed, or there is nothing to test (no TLS to a loopback address, no key for sign-in)
    };
    Hop hop = Hop::Name;
    State state = State::Skipped;
    std::optional<ApiError> error;                          // of a failed step
    std::optional<std::chrono::seconds> clockOffset;        // of the clock step: server minus this machine
    QString detail;                                         // technical: address found, protocol, request id; not translated
};

struct ProbeReport
{
    QString product;                    // key in Environment::endpoints, or "signin"
    QUrl url;
    QList<ProbeStep> steps;             // always all six
    [[nodiscard]] bool isOk() const;
    [[nodiscard]] const ProbeStep *failed() const;  // the hop to name; null when all is well
};

// The connection test of the environment screen. It changes nothing at the service: key and permission are tried with reads
// (Sts: with a role that does not exist). Make and use it on one thread with an event loop.
class ConnectionProbe
{
public:
    ConnectionProbe(const Environment &environment, PartnerKeys keys, CallLog &log, Clock &clock, CloudOptions options = {});
    ~ConnectionProbe();

    // Every endpoint of the environment, and "signin". Key and permission are tested for products this version calls.
    [[nodiscard]] QStringList targets() const;
    // Finishes with a report, also when hops failed; an error only for an unknown target or a stop.
    [[nodiscard]] Async<ProbeReport> run(QString target, std::stop_token stop = {});

private:
    std::shared_ptr<struct ProbeWork> m_work; // outlives the probe while a test ends
};

} // namespace pc
