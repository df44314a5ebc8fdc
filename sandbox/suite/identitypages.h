// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/sandboxstate.h"
#include "sandbox/suite/suiteanswers.h"

namespace pc::sandbox {

// The page behind a verification link: choose the way, hand in, see how it stands. The link itself is the key; no session is needed.
class IdentityPages
{
public:
    IdentityPages(SandboxState &state, const PageTexts &texts) : m_state(state), m_texts(texts) {}
    [[nodiscard]] HttpResponse answer(const HttpRequest &request);     // /identity/{token}

private:
    [[nodiscard]] HttpResponse form(const HttpRequest &request, const IdentityBook::Link &link, const QString &problem, int status);
    [[nodiscard]] QString problemOf(const FormFields &fields, const IdentityBook::Link &link) const;    // key of the texts; empty: none

    SandboxState &m_state;
    const PageTexts &m_texts;
};

} // namespace pc::sandbox
