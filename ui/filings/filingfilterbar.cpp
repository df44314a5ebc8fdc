// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/filingfilterbar.h"
#include "models/filingtext.h"
#include "ui/filings/filingviews.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace pc {
namespace {

using Show = FilingQuery::Show;

constexpr int kTypingRestMs = 25;       // the store answers a keystroke in a frame; this only joins pasted and auto-repeated keys
constexpr int kSearchWidth = 140;
constexpr Show kShown[] = {Show::All, Show::Open, Show::DueWithin, Show::AtRisk, Show::Unprepared};
constexpr NumberState kStates[] = {NumberState::Unbound, NumberState::Bound, NumberState::InReview, NumberState::Filed, NumberState::Void, NumberState::Unknown};

QStringList shownChoices()
{
    QStringList choices;
    for (const Show show : kShown)
        choices.append(filingShowName(show, FilingQuery().withinDays));
    return choices;
}

QStringList stateChoices()
{
    QStringList choices{FilingFilterBar::tr("Any")};
    for (const NumberState state : kStates)
        choices.append(FilingText::stateName(state));
    return choices;
}

} // namespace

FilingFilterBar::FilingFilterBar(QWidget *parent)
    : QWidget(parent), m_search(new SearchField(this)), m_show(new FilterChip([] { return tr("Show"); }, shownChoices, this)),
      m_state(new FilterChip([] { return tr("State"); }, stateChoices, this)), m_clear(new QToolButton(this))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kInside);
    m_search->setObjectName(QStringLiteral("filingSearch"));
    m_search->setMinimumWidth(kSearchWidth);
    m_search->setDelay(kTypingRestMs);
    m_show->setObjectName(QStringLiteral("filingShowFilter"));
    m_show->setChoicesSpeak(true);
    m_state->setObjectName(QStringLiteral("filingStateFilter"));
    m_clear->setObjectName(QStringLiteral("clearFilingFilter"));
    row->addWidget(m_search, 1);
    for (QWidget *const widget : {static_cast<QWidget *>(m_show), static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_clear)})
        row->addWidget(widget);
    connect(m_search, &SearchField::searchChanged, this, &FilingFilterBar::onChanged);
    connect(m_show, &FilterChip::choiceChanged, this, &FilingFilterBar::onChanged);
    connect(m_state, &FilterChip::choiceChanged, this, &FilingFilterBar::onChanged);
    connect(m_clear, &QToolButton::clicked, this, &FilingFilterBar::clear);
    retranslate();
    m_clear->hide();
}

FilingQuery FilingFilterBar::applied(FilingQuery query) const
{
    query.text = m_search->text().trimmed();
    query.show = kShown[m_show->choice()];
    query.state = m_state->isNarrowing() ? std::optional(kStates[m_state->choice() - 1]) : std::nullopt;
    return query;
}

QString FilingFilterBar::text() const { return filingFilterText(applied({})); }

void FilingFilterBar::setText(const QString &filter)
{
    const FilingQuery query = withFilingFilter({}, filter);
    m_isSetting = true;         // one question to the store, not three
    m_search->setText(query.text);
    m_search->settle();
    m_show->setChoice(int(std::find(std::begin(kShown), std::end(kShown), query.show) - std::begin(kShown)));
    m_state->setChoice(query.state ? int(std::find(std::begin(kStates), std::end(kStates), *query.state) - std::begin(kStates)) + 1 : 0);
    m_isSetting = false;
    onChanged();
}

void FilingFilterBar::onChanged()
{
    if (m_isSetting)
        return;
    m_clear->setVisible(!text().isEmpty());
    Q_EMIT filterChanged();
}

void FilingFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilingFilterBar::type(const QString &text)
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->setText(text);
}

void FilingFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Service number, instance, domain, customer or note"));
    m_search->setAccessibleName(tr("Search filings"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear search and filters"));
    m_clear->setAccessibleName(m_clear->toolTip());
}

void FilingFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
