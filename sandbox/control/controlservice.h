// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/http/httpserver.h"
#include "sandbox/sandboxstate.h"

namespace pc::sandbox {

// The control address: faults, the ledger and what a cloud's own staff could do (README.md lists the paths).
class ControlService
{
public:
    explicit ControlService(SandboxState &state) : m_state(state) {}
    [[nodiscard]] HttpResponse answer(const HttpRequest &request);

private:
    [[nodiscard]] HttpResponse decide(const QString &sn, const QByteArray &body);
    [[nodiscard]] HttpResponse answerTicket(const QString &id, const QByteArray &body);
    [[nodiscard]] HttpResponse faults(const HttpRequest &request);
    [[nodiscard]] HttpResponse queue(const HttpRequest &request);
    [[nodiscard]] HttpResponse clock(const HttpRequest &request);
    [[nodiscard]] HttpResponse summary() const;

    SandboxState &m_state;
};

} // namespace pc::sandbox
