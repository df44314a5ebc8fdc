// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/historyfilterbar.h"
#include "models/operationtext.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace pc {

namespace {

constexpr int kTypingRestMs = 25;
// By choice. Whether somebody is looking right now for what nobody knows yet is of no interest here.
const QList<OperationState> kStates[] = {{OperationState::Succeeded}, {OperationState::Failed}, {OperationState::WaitingForApproval},
                                         {OperationState::Unknown, OperationState::Checking}, {OperationState::SafeToResend}, {OperationState::Ready},
                                         {OperationState::Withdrawn}};
constexpr int kDays[] = {0, 1, 7, 30, 365};     // by choice; today, a week …

QStringList actionChoices()
{
    QStringList choices{HistoryFilterBar::tr("Any")};
    for (const QString &kind : OperationText::kinds())
        choices.append(OperationText::kindName(kind));
    return choices;
}

QStringList stateChoices()
{
    QStringList choices{HistoryFilterBar::tr("Any")};
    for (const QList<OperationState> &states : kStates)
        choices.append(OperationText::state(states.first()).text);
    return choices;
}

QStringList timeChoices()
{
    return {HistoryFilterBar::tr("Any"), HistoryFilterBar::tr("Today"), HistoryFilterBar::tr("Last 7 days"), HistoryFilterBar::tr("Last 30 days"),
            HistoryFilterBar::tr("Last 12 months")};
}

} // namespace

HistoryFilterBar::HistoryFilterBar(QWidget *parent)
    : QWidget(parent), m_search(new SearchField(this)), m_action(new FilterChip([] { return tr("Action"); }, actionChoices, this)),
      m_stateChip(new FilterChip([] { return tr("State"); }, stateChoices, this)),
      m_person(new FilterChip([] { return tr("Person"); }, [this] { return QStringList{tr("Any")} + m_people; }, this)),
      m_time(new FilterChip([] { return tr("Time"); }, timeChoices, this)), m_steps(new QToolButton(this)), m_clear(new QToolButton(this))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kInside);
    m_search->setObjectName(QStringLiteral("historySearch"));
    m_search->setMinimumWidth(140);
    m_search->setDelay(kTypingRestMs);
    connect(m_search, &SearchField::searchChanged, this, &HistoryFilterBar::onChanged);
    row->addWidget(m_search, 1);
    addChip(m_action, QStringLiteral("actionFilter"));
    addChip(m_stateChip, QStringLiteral("stateFilter"));
    addChip(m_person, QStringLiteral("personFilter"));
    addChip(m_time, QStringLiteral("timeFilter"));
    for (FilterChip *chip : {m_action, m_stateChip, m_time})
        chip->setChoicesSpeak(true);
    m_steps->setObjectName(QStringLiteral("everyStep"));
    m_steps->setCheckable(true);
    m_steps->setProperty("pcRole", QStringLiteral("chip"));
    connect(m_steps, &QToolButton::toggled, this, &HistoryFilterBar::onChanged);
    row->addWidget(m_steps);
    m_clear->setObjectName(QStringLiteral("clearFilter"));
    connect(m_clear, &QToolButton::clicked, this, &HistoryFilterBar::clear);
    row->addWidget(m_clear);
    retranslate();
    m_clear->hide();
}

void HistoryFilterBar::addChip(FilterChip *chip, const QString &objectName)
{
    chip->setObjectName(objectName);
    connect(chip, &FilterChip::choiceChanged, this, &HistoryFilterBar::onChanged);
    layout()->addWidget(chip);
}

void HistoryFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Customer, UID, order, reason, request ID or amount"));
    m_search->setAccessibleName(tr("Search the history"));
    m_steps->setText(tr("Every step"));
    m_steps->setToolTip(tr("One row for every state an operation has had, not only its present one"));
    m_steps->setAccessibleName(tr("Every step"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear search and filters"));
    m_clear->setAccessibleName(tr("Clear search and filters"));
}

void HistoryFilterBar::setPeople(const QStringList &people)
{
    if (people == m_people)
        return;
    const QString chosen = m_person->isNarrowing() ? m_people.value(m_person->choice() - 1) : QString();
    m_people = people;
    m_setting = true;
    m_person->reload();
    m_person->setChoice(int(m_people.indexOf(chosen)) + 1);
    m_setting = false;
}

void HistoryFilterBar::onChanged()
{
    m_clear->setVisible(isNarrowing());
    if (!m_setting)
        Q_EMIT filterChanged();
}

bool HistoryFilterBar::isNarrowing() const
{
    return !m_search->text().trimmed().isEmpty() || m_action->isNarrowing() || m_stateChip->isNarrowing() || m_person->isNarrowing() || m_time->isNarrowing();
}

HistoryQuery HistoryFilterBar::applied(HistoryQuery query, const QDateTime &now) const
{
    query.text = m_search->text().trimmed();
    query.kinds = m_action->isNarrowing() ? QStringList{OperationText::kinds().value(m_action->choice() - 1)} : QStringList();
    query.states = m_stateChip->isNarrowing() ? kStates[m_stateChip->choice() - 1] : QList<OperationState>();
    query.person = m_person->isNarrowing() ? m_people.value(m_person->choice() - 1) : QString();
    const int days = kDays[m_time->choice()];
    query.from = days == 0 ? QDateTime() : now.toLocalTime().date().addDays(1 - days).startOfDay().toUTC();
    query.to = {};
    query.latestOnly = !m_steps->isChecked();
    return query;
}

void HistoryFilterBar::setTo(const HistoryQuery &query)
{
    m_setting = true;           // one question to the store, not six
    m_search->setText(query.text);
    for (FilterChip *chip : {m_action, m_stateChip, m_person, m_time})
        chip->setChoice(0);
    for (int i = 0; i < int(std::size(kStates)); ++i) {
        if (kStates[i] == query.states)
            m_stateChip->setChoice(i + 1);
    }
    m_setting = false;
    onChanged();
}

void HistoryFilterBar::clear() { setTo(HistoryQuery()); }

void HistoryFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryFilterBar::type(const QString &text)
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->setText(text);
}

void HistoryFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
