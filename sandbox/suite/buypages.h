// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/sandboxstate.h"
#include "sandbox/suite/suiteanswers.h"

namespace pc::sandbox {

// Order pages: /{product}-buy4service/ makes an unpaid order, its own page pays it; then there is an instance.
class BuyPages
{
public:
    BuyPages(SandboxState &state, const PageTexts &texts) : m_state(state), m_texts(texts) {}
    [[nodiscard]] HttpResponse answer(const SuiteVisit &visit);

private:
    [[nodiscard]] HttpResponse form(const SuiteVisit &visit, const QString &product, const QString &problem = {});
    [[nodiscard]] HttpResponse place(const SuiteVisit &visit, const QString &product);
    [[nodiscard]] HttpResponse order(const SuiteVisit &visit, const QString &product, int number, const QString &problem = {});
    [[nodiscard]] HttpResponse settle(const SuiteVisit &visit, const QString &product, int number);
    [[nodiscard]] QString obstacle(const SandboxCustomer &customer);      // key of the texts: why it cannot buy; empty: it can
    [[nodiscard]] HttpResponse notFound(const SuiteVisit &visit) const;

    SandboxState &m_state;
    const PageTexts &m_texts;
};

} // namespace pc::sandbox
