// SPDX-License-Identifier: Apache-2.0
#include "ui/suitepages/rehearsalcard.h"
#include "ui/suitepages/suitewords.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QGridLayout>

namespace pc {

static QLabel *makeText(LabelRole role, QWidget *parent)
{
    QLabel *label = makeLabel(role, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

RehearsalCard::RehearsalCard(const QString &name, QWidget *parent)
    : QFrame(parent), m_title(makeLabel(LabelRole::Section, this)), m_steps(makeText(LabelRole::Body, this)), m_missing(makeText(LabelRole::Body, this))
{
    setObjectName(name);
    setProperty("pcRole", QStringLiteral("card"));
    m_title->setObjectName(name + QStringLiteral("Title"));
    m_steps->setObjectName(name + QStringLiteral("Steps"));
    m_missing->setObjectName(name + QStringLiteral("Missing"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(metrics::kBetween, metrics::kBetween, metrics::kBetween, metrics::kBetween);
    grid->setHorizontalSpacing(metrics::kBetween);
    grid->setVerticalSpacing(metrics::kInside);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_steps, 1, 0, 1, 2);
    for (int i = 0; i < 5; ++i) {
        const Line line{makeLabel(LabelRole::Label, this), makeText(LabelRole::Body, this)};
        line.value->setObjectName(name + QStringLiteral("Fact%1").arg(i));
        grid->addWidget(line.label, 2 + i, 0, Qt::AlignTop);
        grid->addWidget(line.value, 2 + i, 1);
        m_lines.append(line);
    }
    grid->addWidget(m_missing, 7, 0, 1, 2);
    grid->setRowStretch(8, 1);
    retranslate();
}

void RehearsalCard::setWay(const RehearsalWay &way, bool isChosen)
{
    m_way = way;
    m_isChosen = isChosen;
    retranslate();
}

void RehearsalCard::retranslate()
{
    const QString mode = modeWord(m_way.mode);
    m_title->setText(m_isChosen ? tr("%1 – chosen now", "a mode").arg(mode) : mode);
    QStringList steps;
    for (const QString &step : std::as_const(m_way.steps))
        steps.append(tr("%1. %2", "number and text of a step").arg(steps.size() + 1).arg(step));
    m_steps->setText(steps.join(QLatin1Char('\n')));
    const QStringList labels{tr("Uses"), tr("Prices"), tr("Who pays"), tr("Time limit"), tr("Rights needed")};
    const QStringList values{m_way.uses.isEmpty() ? QStringLiteral("–") : m_way.uses.join(QLatin1Char('\n')), m_way.prices, m_way.payer, m_way.timeLimit, m_way.rights};
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines.at(i).label->setText(labels.at(i));
        m_lines.at(i).value->setText(values.at(i));
    }
    m_missing->setText(m_way.missing);
    m_missing->setVisible(!m_way.missing.isEmpty());
    setAccessibleName(m_title->text());
}

void RehearsalCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace pc
