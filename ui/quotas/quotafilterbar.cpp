// SPDX-License-Identifier: Apache-2.0
#include "ui/quotas/quotafilterbar.h"
#include "models/customertext.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace pc {
namespace {

constexpr int kTypingRestMs = 25;       // the store answers a keystroke in a frame; this only joins pasted and auto-repeated keys

struct Shown { QuotaQuery::Show show; int withinDays; };
constexpr Shown kShown[] = {{QuotaQuery::Show::All, 30},        {QuotaQuery::Show::BelowZero, 30},  {QuotaQuery::Show::AlarmRaised, 30},
                            {QuotaQuery::Show::RunningOut, 7},  {QuotaQuery::Show::RunningOut, 30}, {QuotaQuery::Show::RunningOut, 90},
                            {QuotaQuery::Show::NoLedger, 30},   {QuotaQuery::Show::NotRead, 30}};
constexpr int kWorklist = 4;            // place among kShown

QStringList shownChoices()
{
    QStringList choices;
    for (const Shown &shown : kShown) {
        switch (shown.show) {
        case QuotaQuery::Show::All: choices.append(QuotaFilterBar::tr("All")); break;
        case QuotaQuery::Show::BelowZero: choices.append(QuotaFilterBar::tr("Below zero")); break;
        case QuotaQuery::Show::AlarmRaised: choices.append(QuotaFilterBar::tr("Alarm raised")); break;
        case QuotaQuery::Show::RunningOut: choices.append(QuotaFilterBar::tr("Runs out in %n day(s)", nullptr, shown.withinDays)); break;
        case QuotaQuery::Show::NoLedger: choices.append(QuotaFilterBar::tr("No ledger")); break;
        case QuotaQuery::Show::NotRead: choices.append(QuotaFilterBar::tr("Not read yet")); break;
        }
    }
    return choices;
}

enum StatusChoice { AnyStatus, Active, Frozen, Managed, NotManaged };

QStringList statusChoices()
{
    return {QuotaFilterBar::tr("Any"), CustomerText::creditName(CreditState::Thawed), CustomerText::creditName(CreditState::Frozen),
            CustomerText::creditName(CreditState::Trusteeship), CustomerText::creditName(CreditState::TrusteeshipCancelled)};
}

} // namespace

QuotaFilterBar::QuotaFilterBar(QWidget *parent)
    : QWidget(parent), m_search(new SearchField(this)), m_show(new FilterChip([] { return tr("Show"); }, shownChoices, this)),
      m_status(new FilterChip([] { return tr("Status"); }, statusChoices, this)), m_worklist(new QToolButton(this)), m_clear(new QToolButton(this))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kInside);
    m_search->setObjectName(QStringLiteral("quotaSearch"));
    m_search->setMinimumWidth(140);
    m_search->setDelay(kTypingRestMs);
    m_show->setObjectName(QStringLiteral("quotaShowFilter"));
    m_show->setChoicesSpeak(true);
    m_status->setObjectName(QStringLiteral("quotaStatusFilter"));
    m_status->setChoicesSpeak(true);
    m_worklist->setObjectName(QStringLiteral("runwayWorklist"));
    m_worklist->setCheckable(true);
    m_worklist->setProperty("pcRole", QStringLiteral("chip"));
    m_clear->setObjectName(QStringLiteral("clearQuotaFilter"));
    row->addWidget(m_search, 1);
    for (QWidget *const widget : {static_cast<QWidget *>(m_show), static_cast<QWidget *>(m_status), static_cast<QWidget *>(m_worklist),
                                  static_cast<QWidget *>(m_clear)})
        row->addWidget(widget);
    connect(m_search, &SearchField::searchChanged, this, &QuotaFilterBar::onChanged);
    connect(m_show, &FilterChip::choiceChanged, this, &QuotaFilterBar::onShowChosen);
    connect(m_status, &FilterChip::choiceChanged, this, &QuotaFilterBar::onChanged);
    connect(m_worklist, &QToolButton::clicked, this, &QuotaFilterBar::worklistToggled);
    connect(m_clear, &QToolButton::clicked, this, &QuotaFilterBar::clear);
    retranslate();
    m_clear->hide();
}

QuotaQuery QuotaFilterBar::applied(QuotaQuery query) const
{
    query.text = m_search->text().trimmed();
    query.show = kShown[m_show->choice()].show;
    query.withinDays = kShown[m_show->choice()].withinDays;
    const int status = m_status->choice();
    query.credit = status == Active ? std::optional(CreditState::Thawed) : status == Frozen ? std::optional(CreditState::Frozen) : std::nullopt;
    query.managed = status == Managed ? std::optional(true) : status == NotManaged ? std::optional(false) : std::nullopt;
    return query;
}

bool QuotaFilterBar::isNarrowing() const
{
    return !m_search->text().trimmed().isEmpty() || m_show->isNarrowing() || m_status->isNarrowing();
}

void QuotaFilterBar::setWorklist(bool on)
{
    m_isSetting = true;
    m_show->setChoice(on ? kWorklist : 0);
    m_isSetting = false;
    m_worklist->setChecked(on);
    m_clear->setVisible(isNarrowing());
}

// Another choice leaves the worklist.
void QuotaFilterBar::onShowChosen()
{
    m_worklist->setChecked(m_worklist->isChecked() && m_show->choice() == kWorklist);
    onChanged();
}

void QuotaFilterBar::onChanged()
{
    m_clear->setVisible(isNarrowing());
    if (!m_isSetting)
        Q_EMIT filterChanged();
}

void QuotaFilterBar::clear()
{
    m_isSetting = true;         // one question to the store, not three
    m_search->clear();
    m_show->setChoice(0);
    m_status->setChoice(0);
    m_isSetting = false;
    m_worklist->setChecked(false);
    onChanged();
}

void QuotaFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void QuotaFilterBar::type(const QString &text)
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->setText(text);
}

void QuotaFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Name, UID, alias, CRM ID, note or pinyin initials"));
    m_search->setAccessibleName(tr("Search quotas"));
    m_worklist->setText(tr("Runway"));
    m_worklist->setToolTip(tr("Who runs out within thirty days, the first one first"));
    m_worklist->setAccessibleName(tr("Worklist: runway"));
    m_worklist->setAccessibleDescription(m_worklist->toolTip());
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear search and filters"));
    m_clear->setAccessibleName(tr("Clear search and filters"));
}

void QuotaFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
