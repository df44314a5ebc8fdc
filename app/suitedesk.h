// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/suiterefresh.h"
#include "ui/suitepages/suitepagesdialog.h"
#include "ui/suitepages/suitepalettesource.h"
#include <QPointer>

namespace pc {

class MainWindow;
class Workspace;

// The service suite in the main window: its dialog, what is known of rights, and what is read again after a page closes.
class SuiteDesk : public QObject
{
    Q_OBJECT
public:
    // Both outlive the desk.
    SuiteDesk(MainWindow &window, Workspace &workspace, QObject *parent = nullptr);

    void addCommands();                                                 // "suite.pages", "suite.modes"
    // The single pages, for the customer in scope or else for the one that `selected` tells.
    void addSource(std::function<SuiteCustomer()> selected);
    void show(const SuiteCustomer &customer, bool modes = false);       // no uid: the customer in scope, if there is one
    [[nodiscard]] SuiteRefresh &refresh() { return m_refresh; }        // further datasets register here
    [[nodiscard]] SuitePagesDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    void environmentEdited(const pc::Environment &environment);         // in force already; to be kept

private:
    void take(const Environment &environment);
    void presentRights();
    [[nodiscard]] SuiteCustomer inScope() const;

    MainWindow &m_window;
    Workspace &m_workspace;
    SuiteRefresh m_refresh;
    SuiteCustomer m_customer;
    QPointer<SuitePagesDialog> m_dialog;
    std::unique_ptr<SuitePaletteSource> m_source;
};

} // namespace pc
