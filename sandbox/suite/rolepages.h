// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/sandboxstate.h"
#include "sandbox/suite/suiteanswers.h"

namespace pc::sandbox {

// Role authorisation: in a session, roles that services of the vendor ask for (#/role/authorize?request=…); without one, the customer
// itself lets the partner in (/ram4service/authorize?account=UID), which is how a missing role comes back.
class RolePages
{
public:
    RolePages(SandboxState &state, const PageTexts &texts) : m_state(state), m_texts(texts) {}
    [[nodiscard]] HttpResponse answer(const SuiteVisit &visit);
    [[nodiscard]] HttpResponse authorise(const HttpRequest &request);

private:
    void create(const QString &uid, const QString &role);

    SandboxState &m_state;
    const PageTexts &m_texts;
};

} // namespace pc::sandbox
