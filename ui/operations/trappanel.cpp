// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/trappanel.h"
#include "ui/operations/consequencetext.h"
#include "ui/operations/toneline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

TrapPanel::TrapPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("traps"));
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void TrapPanel::setConsequence(const Consequence &consequence)
{
    m_consequence = consequence;
    present();
}

void TrapPanel::present()
{
    delete m_body;
    m_body = new QWidget(this);
    auto *const column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    QStringList lines;
    for (const Trap trap : std::as_const(m_consequence.traps)) {
        const TrapText words = ConsequenceText::trap(trap, m_consequence);
        column->addWidget(new ToneLine(Tone::Bad, words.sentence, m_body));
        QLabel *const advice = makeLabel(LabelRole::Muted, m_body, words.advice);
        advice->setWordWrap(true);
        advice->setIndent(ToneLine::indent());
        column->addWidget(advice);
        lines << words.sentence << words.advice;
        if (words.next == NextStep::PickCustomer)
            addNearest(column);
    }
    m_text = lines.join(QLatin1Char('\n'));
    layout()->addWidget(m_body);
    m_body->show();
}

void TrapPanel::addNearest(QVBoxLayout *column)
{
    for (const Customer &customer : std::as_const(m_consequence.nearest)) {
        auto *const pick = new QPushButton(tr("%1 · %2", "name of a customer, its UID").arg(customer.displayName(), customer.uid().text()), m_body);
        pick->setObjectName(QStringLiteral("nearest-%1").arg(customer.uid().text()));
        pick->setAutoDefault(false);
        column->addWidget(pick, 0, Qt::AlignLeft);
        connect(pick, &QPushButton::clicked, this, [this, uid = customer.uid()] { Q_EMIT customerPicked(uid); });
    }
}

void TrapPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        present();
    QWidget::changeEvent(event);
}

} // namespace pc
