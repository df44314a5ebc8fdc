// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/requestdialog.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

static constexpr int kWidth = 480;

RequestDialog::RequestDialog(const QString &name, const Environment &environment, QWidget *parent)
    : QDialog(parent), m_title(makeLabel(LabelRole::Title, this)), m_warning(makeLabel(LabelRole::Label, this)), m_body(new QVBoxLayout),
      m_go(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    setObjectName(name);
    setMinimumWidth(kWidth);
    auto *const edge = new EnvironmentEdge(this);
    edge->setEnvironment(environment);
    m_title->setObjectName(QStringLiteral("question"));
    m_title->setWordWrap(true);
    m_warning->setObjectName(QStringLiteral("requestWarning"));
    m_warning->setProperty("pcRole", QStringLiteral("problem"));
    m_warning->setWordWrap(true);
    m_warning->hide();
    m_go->setObjectName(QStringLiteral("preview"));
    m_go->setProperty("pcRole", QStringLiteral("primary"));
    m_go->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setAutoDefault(false);
    connect(m_go, &QPushButton::clicked, this, &RequestDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *const buttons = new QHBoxLayout;          // as in the dialog that follows
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_go);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(edge);
    auto *const column = new QVBoxLayout;
    column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    column->addWidget(m_title);
    column->addLayout(m_body);
    column->addWidget(m_warning);
    column->addStretch(1);
    column->addLayout(buttons);
    whole->addLayout(column);
    m_body->setSpacing(metrics::kInside);
}

void RequestDialog::setTitle(const QString &title)
{
    setWindowTitle(title);
    m_title->setText(title);
}

void RequestDialog::setWarning(const QString &text)
{
    m_warning->setText(text);
    m_warning->setVisible(!text.isEmpty());
}

void RequestDialog::presentButtons() { m_go->setEnabled(request().has_value()); }

void RequestDialog::retranslateButtons()
{
    m_go->setText(tr("Preview…"));
    m_go->setToolTip(tr("Shows what will follow; nothing is sent yet."));
    m_cancel->setText(tr("Cancel"));
}

// Sentences come and go with what is typed: the dialog grows with them, so that no field is pressed together.
bool RequestDialog::event(QEvent *event)
{
    const bool isHandled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) {
        if (const int needed = layout()->totalHeightForWidth(width()); needed > height())
            resize(width(), needed);
    }
    return isHandled;
}

void RequestDialog::accept()
{
    const std::optional<OperationRequest> complete = request();
    if (!complete || result() == Accepted)
        return;
    QDialog::accept();
    Q_EMIT requested(*complete);
}

} // namespace pc
