// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/suite/consolepage.h"
#include "sandbox/suite/federation.h"
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
    [[nodiscard]] HttpResponse console(const HttpRequest &request);
    [[nodiscard]] HttpResponse saveRemark(const HttpRequest &request, const SuiteSession &session);
    [[nodiscard]] HttpResponse sessionState(const HttpRequest &request) const;
    [[nodiscard]] const SuiteSession *sessionOf(const HttpRequest &request) const;

    SandboxState &m_state;
    Federation m_federation;
    PageTexts m_texts;
    ConsolePages m_pages;
};

} // namespace pc::sandbox
