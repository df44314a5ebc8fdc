// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/suite/buypages.h"
#include "sandbox/suite/consolepage.h"
#include "sandbox/suite/federation.h"
#include "sandbox/suite/filingpages.h"
#include "sandbox/suite/identitypages.h"
#include "sandbox/suite/rolepages.h"
#include <QObject>

namespace pc::sandbox {

// The suite address: federation, console pages, their state, and the page to which an ended session is led.
class SuiteService final : public QObject
{
    Q_OBJECT
public:
    explicit SuiteService(SandboxState &state, QObject *parent = nullptr);
    void handle(const HttpRequest &request, const Respond &respond);

private:
    [[nodiscard]] HttpResponse answer(const HttpRequest &request, const FaultPlan &plan);
    using Show = HttpResponse (SuiteService::*)(const SuiteVisit &);
    [[nodiscard]] HttpResponse inSession(const HttpRequest &request, Framing framing, Show show);
    [[nodiscard]] HttpResponse console(const SuiteVisit &visit);
    [[nodiscard]] HttpResponse saveRemark(const SuiteVisit &visit);
    [[nodiscard]] HttpResponse buy(const SuiteVisit &visit);
    [[nodiscard]] HttpResponse roles(const SuiteVisit &visit);
    [[nodiscard]] HttpResponse filing(const SuiteVisit &visit);
    [[nodiscard]] HttpResponse sessionState(const HttpRequest &request) const;
    [[nodiscard]] HttpResponse notFound(const HttpRequest &request) const;
    [[nodiscard]] const SuiteSession *sessionOf(const HttpRequest &request) const;

    SandboxState &m_state;
    Federation m_federation;
    PageTexts m_texts;
    ConsolePages m_pages;
    FilingPages m_filings;
    IdentityPages m_identities;
    BuyPages m_buying;
    RolePages m_roles;
};

} // namespace pc::sandbox
