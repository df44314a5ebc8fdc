// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/failurepage.h"
#include "ui/widgets/statepanel.h"
#include <QVBoxLayout>

namespace pc {

FailurePage::FailurePage(std::function<QString()> title, const ApiError &error, QWidget *parent)
    : Page(parent), m_title(std::move(title))
{
    auto *panel = new StatePanel(new QWidget, this);
    panel->showError(error);
    connect(panel, &StatePanel::actionTriggered, this, &FailurePage::retryRequested);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(panel);
}

} // namespace pc
