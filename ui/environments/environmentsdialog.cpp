// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environmentsdialog.h"
#include <QEvent>
#include <QVBoxLayout>

namespace pc {

EnvironmentsDialog::EnvironmentsDialog(const EnvironmentTools &tools, QWidget *parent) : QDialog(parent), m_view(new EnvironmentsView(tools, this))
{
    setObjectName(QStringLiteral("environmentsDialog"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_view);
    retranslate();
    resize(1000, 640);
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
