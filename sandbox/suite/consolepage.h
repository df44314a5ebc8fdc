// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/sandboxstate.h"
#include "sandbox/suite/pagetexts.h"

namespace pc::sandbox {

// What one console page shows.
struct ConsoleView
{
    const SandboxCustomer &customer;
    QString product, region, language;    // language: "zh" or "en"
    qint64 secondsLeft;
    QDateTime now;                        // of the world's clock
    QuotaBook::Supply::State supply = QuotaBook::Supply::State::Running;
    bool isSuite = false;                 // its links lead to pages for frames
};

// The key of the state's name in the texts, after "status.".
[[nodiscard]] QString filingStatus(const FilingBook::Standing &standing);

// The stand-in consoles, made from the templates and texts in sandbox/pages. Every value is escaped.
class ConsolePages
{
public:
    ConsolePages(SandboxState &state, const PageTexts &texts) : m_state(state), m_world(state.world), m_texts(texts) {}

    [[nodiscard]] bool hasProduct(const QString &product) const;
    [[nodiscard]] QByteArray console(const ConsoleView &view) const;

private:
    struct Table;
    [[nodiscard]] QString text(const QString &key, const QString &language) const { return m_texts.text(key, language); }
    [[nodiscard]] QString navigation(const ConsoleView &view) const;
    [[nodiscard]] QString regionChoice(const ConsoleView &view) const;
    [[nodiscard]] QString remarkChoice(const ConsoleView &view, const Table &table) const;
    [[nodiscard]] QString html(const Table &table, const QString &language) const;
    [[nodiscard]] Table table(const ConsoleView &view) const;
    [[nodiscard]] Table instances(const ConsoleView &view) const;
    [[nodiscard]] Table roles(const ConsoleView &view) const;
    [[nodiscard]] Table orders(const ConsoleView &view) const;
    [[nodiscard]] Table filings(const ConsoleView &view) const;
    [[nodiscard]] Table tickets(const ConsoleView &view) const;

    SandboxState &m_state;
    const World &m_world;
    const PageTexts &m_texts;
};

} // namespace pc::sandbox
