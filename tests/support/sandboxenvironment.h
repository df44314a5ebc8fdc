// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/environments/newenvironment.h"
#include "tests/support/sandboxprocess.h"

namespace pc {

// The profile that leads to a running sandbox.
[[nodiscard]] inline Environment sandboxEnvironment(const SandboxProcess &sandbox)
{
    Environment environment = newEnvironment(Environment::Kind::Sandbox);
    environment.id = EnvironmentId(QStringLiteral("sandbox-test"));
    environment.partner = sandbox.partner;
    for (Endpoint &endpoint : environment.endpoints)
        endpoint.url = sandbox.rpc;
    environment.endpoints[QStringLiteral("MNS")].url = sandbox.mns;
    environment.messageQueue = sandbox.queue;
    environment.signinUrl = sandbox.signin;
    environment.suiteUrlTemplate = sandbox.suite.toString(QUrl::StripTrailingSlash) + QStringLiteral("/console/{product}?region={region}");
    environment.loginUrl = QUrl(sandbox.suite.toString(QUrl::StripTrailingSlash) + QStringLiteral("/session-ended"));
    environment.allowedHosts = {sandbox.signin.host(), sandbox.suite.host()};
    environment.allowedHosts.removeDuplicates();
    return environment;
}

} // namespace pc
