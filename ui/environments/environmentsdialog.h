// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/environments/environmentsview.h"
#include <QDialog>

class QPushButton;

namespace pc {

class EnvironmentEdge;

// The environments as a window of its own; settings may show the view in a page instead. Show it with open() or show().
class EnvironmentsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit EnvironmentsDialog(const EnvironmentTools &tools, QWidget *parent = nullptr);
    [[nodiscard]] EnvironmentsView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showEdge();
    EnvironmentEdge *m_edge;
    EnvironmentsView *m_view;
    QPushButton *m_close;
};

} // namespace pc
