// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/sandboxstate.h"
#include "sandbox/suite/suiteanswers.h"

namespace pc::sandbox {

// The filing page: what was filed, and a form of several steps. Each step is saved by a data call, which needs a live session. What is
// saved lives as long as sessions follow each other without a gap in that browser; a renewal in time keeps it, a later one does not.
class FilingPages
{
public:
    FilingPages(SandboxState &state, const PageTexts &texts) : m_state(state), m_texts(texts) {}

    [[nodiscard]] static bool isDataCall(const HttpRequest &request);
    [[nodiscard]] HttpResponse answer(const SuiteVisit &visit);

private:
    struct Draft { QString customer; quint64 chain = 0; QMap<int, QMap<QString, QString>> steps; };

    [[nodiscard]] HttpResponse form(const SuiteVisit &visit);
    [[nodiscard]] HttpResponse saveStep(const SuiteVisit &visit);
    [[nodiscard]] HttpResponse submit(const SuiteVisit &visit);
    [[nodiscard]] Draft *draftOf(const SuiteVisit &visit);
    [[nodiscard]] QString problemOf(const QString &field, const QString &text, const SandboxCustomer &customer);
    [[nodiscard]] QString table(const SuiteVisit &visit);
    [[nodiscard]] QString numberChoice(const SuiteVisit &visit);

    SandboxState &m_state;
    const PageTexts &m_texts;
    QHash<QByteArray, Draft> m_drafts;
};

} // namespace pc::sandbox
