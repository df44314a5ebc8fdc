// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/shell/page.h"

namespace pc {

class Clock;
class ConsoleController;
class SessionsPanel;

// The place "Consoles": the list of open consoles as a page of the rail. It shows no cloud data, so it has no age.
class ConsolesPage final : public Page
{
    Q_OBJECT
public:
    // Both outlive the page.
    ConsolesPage(ConsoleController &controller, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Consoles"); }
    [[nodiscard]] bool isLoaded() const override { return true; }
    void setScope(const Scope &) override {}    // all open consoles, whatever the scope: none must be out of sight
    void refresh() override {}
    void focusFilter() override {}

private:
    SessionsPanel *m_panel;
};

} // namespace pc
