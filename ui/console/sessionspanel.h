// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/console/consolecontroller.h"
#include <QWidget>

class QPushButton;

namespace pc {

class Banner;
class OpenConsolesModel;
class PageHead;
class StatePanel;
class TableView;

// The list of open consoles in the main window: whose, which page, state and time left; bring to front, renew, close.
class SessionsPanel : public QWidget
{
    Q_OBJECT
public:
    // Both outlive the panel.
    SessionsPanel(ConsoleController &controller, const Clock &clock, QWidget *parent = nullptr);
    void select(int id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void retranslate();
    void follow();                  // buttons, count and empty face follow rows and selection
    void tellFailure(int id, SuiteHost::Failure failure);
    void showFailure();
    [[nodiscard]] int selectedId() const;   // 0: none; the controller does nothing for it
    [[nodiscard]] std::optional<OpenConsole> selected() const;

    ConsoleController &m_controller;
    OpenConsolesModel *m_model;
    PageHead *m_head;
    Banner *m_failure;
    TableView *m_table;
    StatePanel *m_states;
    QPushButton *m_front;
    QPushButton *m_renew;
    QPushButton *m_close;
    QPushButton *m_closeAll;
    std::optional<OpenConsole> m_failed;    // whose failure the banner tells
};

} // namespace pc
