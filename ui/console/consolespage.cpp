// SPDX-License-Identifier: Apache-2.0
#include "ui/console/consolespage.h"
#include "ui/console/sessionspanel.h"
#include <QVBoxLayout>

namespace pc {

ConsolesPage::ConsolesPage(ConsoleController &controller, const Clock &clock, QWidget *parent)
    : Page(parent), m_panel(new SessionsPanel(controller, clock, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    setFocusProxy(m_panel);
}

} // namespace pc
