// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environmentsdialog.h"
#include "ui/widgets/edge.h"
#include <QEvent>
#include <QVBoxLayout>

namespace pc {

EnvironmentsDialog::EnvironmentsDialog(const EnvironmentTools &tools, QWidget *parent) : QDialog(parent), m_edge(new EnvironmentEdge(this)), m_view(new EnvironmentsView(tools, this))
{
    setObjectName(QStringLiteral("environmentsDialog"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_edge);
    column->addWidget(m_view);
    connect(m_view, &EnvironmentsView::currentChanged, this, &EnvironmentsDialog::showEdge);
    showEdge();
    retranslate();
    resize(1000, 640);
}

void EnvironmentsDialog::showEdge()
{
    m_edge->setEnvironment(m_view->current());
}

void EnvironmentsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EnvironmentsDialog::retranslate()
{
    setWindowTitle(tr("Environments"));
}

} // namespace pc
