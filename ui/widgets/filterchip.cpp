// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/filterchip.h"
#include <QActionGroup>
#include <QEvent>
#include <QMenu>

namespace pc {

static constexpr int kWidest = 130;

FilterChip::FilterChip(std::function<QString()> name, std::function<QStringList()> choices, QWidget *parent)
    : MenuChip(parent), m_name(std::move(name)), m_choices(std::move(choices)), m_actions(new QActionGroup(this))
{
    connect(m_actions, &QActionGroup::triggered, this, [this](const QAction *action) { setChoice(action->data().toInt()); });
    setCheckable(true);
    retranslate();
}

void FilterChip::setChoice(int choice)
{
    if (choice == m_choice || choice < 0 || choice >= m_actions->actions().size())
        return;
    m_choice = choice;
    m_actions->actions().at(choice)->setChecked(true);
    present();
    Q_EMIT choiceChanged();
}

void FilterChip::setChoicesSpeak(bool speak)
{
    m_choicesSpeak = speak;
    present();
}

void FilterChip::retranslate()
{
    const QStringList choices = m_choices();
    while (m_actions->actions().size() > choices.size())
        delete m_actions->actions().constLast();
    while (m_actions->actions().size() < choices.size())
        addChoice();
    m_choice = qMin(m_choice, int(choices.size()) - 1);
    m_actions->actions().at(m_choice)->setChecked(true);
    for (qsizetype i = 0; i < choices.size(); ++i)
        m_actions->actions().at(i)->setText(choices.at(i));
    present();
}

void FilterChip::addChoice()
{
    auto *const action = new QAction(menu());
    action->setCheckable(true);
    action->setData(int(m_actions->actions().size()));
    m_actions->addAction(action);
    menu()->addAction(action);
}

void FilterChip::present()
{
    const QString choice = m_actions->actions().at(m_choice)->text();
    const QString whole = tr("%1: %2", "name of a filter: its choice").arg(m_name(), choice);
    const QString words = !isNarrowing() ? m_name() : m_choicesSpeak ? choice : whole;
    setText(fontMetrics().elidedText(words, Qt::ElideRight, kWidest));      // five filters in use still leave room for the list
    setToolTip(isNarrowing() ? whole : QString());
    setAccessibleName(whole);
    setChecked(isNarrowing());
}

void FilterChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    MenuChip::changeEvent(event);
}

} // namespace pc
