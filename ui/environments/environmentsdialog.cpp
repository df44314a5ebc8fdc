// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environmentsdialog.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

EnvironmentsDialog::EnvironmentsDialog(const EnvironmentTools &tools, QWidget *parent)
    : QDialog(parent)
    , m_edge(new EnvironmentEdge(this))
    , m_view(new EnvironmentsView(tools, this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("environmentsDialog"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_edge);
    column->addWidget(m_view, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::kPage, 0, metrics::kPage, metrics::kPage);
    buttons->addStretch();
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    m_close->setObjectName(QStringLiteral("environmentsClose"));
    m_close->setAutoDefault(false); // Enter in the list uses the environment
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
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
    m_close->setText(tr("Close"));
}

} // namespace pc
