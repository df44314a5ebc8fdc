// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/http/httpserver.h"
#include "sandbox/protocol/vendorerror.h"
#include "sandbox/sandboxstate.h"

namespace pc::sandbox {

// The federation address: temporary credentials to a sign-in token, a sign-in token to a logged-on browser.
class Federation
{
public:
    explicit Federation(SandboxState &state) : m_state(state) {}
    // `suiteOrigin`: "127.0.0.1:8081", the only place a Destination may lead to.
    [[nodiscard]] HttpResponse answer(const HttpRequest &request, const FaultPlan &plan, const QByteArray &suiteOrigin);

private:
    [[nodiscard]] Outcome<HttpResponse> signinToken(const FormFields &fields, const QDateTime &now, bool expireAll,
                                                    const QString &requestId);
    [[nodiscard]] Outcome<HttpResponse> login(const HttpRequest &request, const QDateTime &now, bool expireAll,
                                              const QByteArray &suiteOrigin);

    SandboxState &m_state;
};

// The session that the browser shows, dead ones included; null: none that the sandbox knows.
[[nodiscard]] QByteArray sessionCookieOf(const HttpRequest &request);

} // namespace pc::sandbox
