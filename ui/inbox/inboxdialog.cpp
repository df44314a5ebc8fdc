// SPDX-License-Identifier: Apache-2.0
#include "ui/inbox/inboxdialog.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

InboxDialog::InboxDialog(const InboxServices &services, const QString &objectName, QWidget *parent)
    : QDialog(parent), m_services(services), m_title(makeLabel(LabelRole::Title, this)), m_sentence(makeLabel(LabelRole::Muted, this)),
      m_content(new QVBoxLayout), m_buttons(new QHBoxLayout), m_cancel(new QPushButton(this)), m_verb(new QPushButton(this))
{
    setObjectName(objectName);
    setAttribute(Qt::WA_DeleteOnClose);
    m_sentence->setWordWrap(true);
    m_verb->setObjectName(QStringLiteral("verb"));
    m_verb->setProperty("pcRole", QStringLiteral("primary"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    for (QPushButton *const button : {m_cancel, m_verb})
        button->setAutoDefault(false);
    auto *const edge = new EnvironmentEdge(this);
    edge->setEnvironment(services.environment);
    m_buttons->setSpacing(metrics::kInside);
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_cancel);
    m_buttons->addWidget(m_verb);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(edge);
    auto *const column = new QVBoxLayout;
    column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    m_content->setSpacing(metrics::kInside);
    column->addLayout(m_content, 1);
    column->addLayout(m_buttons);
    whole->addLayout(column);
}

void InboxDialog::addButton(QPushButton *button)
{
    button->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->count() - 3, button);
}

void InboxDialog::setWords(const QString &title, const QString &sentence, const QString &verb)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_verb->setText(verb);
}

void InboxDialog::retranslate() { m_cancel->setText(tr("Cancel")); }

void InboxDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
