// SPDX-License-Identifier: Apache-2.0
#include "ui/inbox/inboxfilterbar.h"
#include "core/base/clock.h"
#include "models/inboxtext.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"
#include <QButtonGroup>
#include <QDateTimeEdit>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace pc {
namespace {

using Show = InboxQuery::Show;

constexpr int kTypingRestMs = 25;
// By choice of the time.
enum TimeChoice { AnyTime, LastHour, Today, Yesterday, LastWeek, Between };
// In the order of the buttons.
constexpr Show kLists[] = {Show::Inbox, Show::Unread, Show::Quarantined, Show::Unknown, Show::Late, Show::Waiting, Show::Snoozed, Show::All};

QString meaningOf(Show show)
{
    switch (show) {
    case Show::Inbox: return InboxFilterBar::tr("Everything but what is in quarantine, discarded or snoozed");
    case Show::Unread: return InboxFilterBar::tr("What nobody has looked at");
    case Show::Unknown: return InboxFilterBar::tr("No line of the table of kinds matches these");
    case Show::Late: return InboxFilterBar::tr("Something newer had been processed before these came: they changed nothing");
    case Show::Quarantined: return InboxFilterBar::tr("These could not be processed and wait for a person");
    case Show::Snoozed: return InboxFilterBar::tr("Out of sight until their time");
    case Show::Waiting: return InboxFilterBar::tr("On the disk, to be processed");
    case Show::All: return InboxFilterBar::tr("Also what was discarded");
    }
    return {};
}

QStringList timeChoices()
{
    return {InboxFilterBar::tr("Any"), InboxFilterBar::tr("Last hour"), InboxFilterBar::tr("Today"), InboxFilterBar::tr("Yesterday"),
            InboxFilterBar::tr("Last 7 days"), InboxFilterBar::tr("Between…")};
}

} // namespace

InboxFilterBar::InboxFilterBar(const Clock *clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_search(new SearchField(this)),
      m_kind(new FilterChip([] { return tr("Kind"); }, [this] {
          QStringList choices{tr("Any")};
          for (const QString &type : std::as_const(m_types))
              choices += InboxText::kind(type).text;
          return choices;
      }, this)),
      m_time(new FilterChip([] { return tr("Time"); }, timeChoices, this)), m_from(new QDateTimeEdit(this)), m_dash(new QLabel(QStringLiteral("–"), this)),
      m_to(new QDateTimeEdit(this)), m_fold(new QToolButton(this)), m_clear(new QToolButton(this)), m_lists(new QButtonGroup(this))
{
    build();
    retranslate();
    setShow(Show::Inbox);
}

void InboxFilterBar::build()
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    auto *const row = new QHBoxLayout;
    row->setSpacing(metrics::kInside);
    m_search->setObjectName(QStringLiteral("inboxSearch"));
    m_search->setMinimumWidth(140);
    m_search->setDelay(kTypingRestMs);
    m_kind->setObjectName(QStringLiteral("kindFilter"));
    m_time->setObjectName(QStringLiteral("timeFilter"));
    m_time->setChoicesSpeak(true);
    m_kind->setChoicesSpeak(true);
    m_from->setObjectName(QStringLiteral("timeFrom"));
    m_to->setObjectName(QStringLiteral("timeTo"));
    for (QDateTimeEdit *const edit : {m_from, m_to}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
        edit->setCalendarPopup(true);
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &InboxFilterBar::onChanged);
    }
    m_fold->setObjectName(QStringLiteral("foldRepeats"));
    m_fold->setCheckable(true);
    m_fold->setChecked(true);
    m_fold->setProperty("pcRole", QStringLiteral("chip"));
    m_clear->setObjectName(QStringLiteral("clearFilter"));
    row->addWidget(m_search, 1);
    for (QWidget *const part : {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_time), static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_dash),
                                static_cast<QWidget *>(m_to), static_cast<QWidget *>(m_fold), static_cast<QWidget *>(m_clear)})
        row->addWidget(part);
    column->addLayout(row);
    buildLists();
    connect(m_search, &SearchField::searchChanged, this, &InboxFilterBar::onChanged);
    connect(m_kind, &FilterChip::choiceChanged, this, &InboxFilterBar::onChanged);
    connect(m_time, &FilterChip::choiceChanged, this, &InboxFilterBar::onTimeChosen);
    connect(m_fold, &QToolButton::toggled, this, &InboxFilterBar::onChanged);
    connect(m_clear, &QToolButton::clicked, this, &InboxFilterBar::clear);
    for (QWidget *const part : {static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_dash), static_cast<QWidget *>(m_to), static_cast<QWidget *>(m_clear)})
        part->hide();
}

void InboxFilterBar::buildLists()
{
    auto *const row = new QHBoxLayout;
    row->setSpacing(metrics::kInside);
    m_lists->setExclusive(true);
    for (const Show list : kLists) {
        auto *const button = new QToolButton(this);
        button->setObjectName(QStringLiteral("list%1").arg(int(list)));
        button->setCheckable(true);
        button->setProperty("pcRole", QStringLiteral("chip"));
        m_lists->addButton(button, int(list));
        row->addWidget(button);
    }
    row->addStretch(1);
    layout()->addItem(row);
    connect(m_lists, &QButtonGroup::idToggled, this, [this](int, bool isChecked) {
        if (isChecked)
            onChanged();
    });
}

void InboxFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Line, number, content or customer"));
    m_search->setAccessibleName(tr("Search the messages"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_fold->setText(tr("Fold repeats"));
    m_fold->setToolTip(tr("Messages of the same kind about the same stand in one row"));
    m_fold->setAccessibleName(m_fold->text());
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear search and filters"));
    m_clear->setAccessibleName(m_clear->toolTip());
    presentLists();
}

void InboxFilterBar::presentLists()
{
    for (const Show list : kLists) {
        QAbstractButton *const button = m_lists->button(int(list));
        const auto count = std::find_if(m_counts.cbegin(), m_counts.cend(), [list](const InboxCount &one) { return one.show == list; });
        const bool isCounted = count != m_counts.cend() && list != Show::All && count->rows > 0;
        const QString name = InboxText::show(list);
        button->setText(isCounted ? QStringLiteral("%1  %2").arg(name, QLocale().toString(count->rows)) : name);
        button->setToolTip(meaningOf(list));
        button->setAccessibleName(button->text());
    }
}

void InboxFilterBar::setCounts(const QList<InboxCount> &counts)
{
    m_counts = counts;
    presentLists();
}

void InboxFilterBar::setTypes(const QStringList &types)
{
    if (types == m_types)
        return;
    const QString chosen = m_kind->isNarrowing() ? m_types.value(m_kind->choice() - 1) : QString();
    m_types = types;
    m_isSetting = true;
    m_kind->reload();
    m_kind->setChoice(int(m_types.indexOf(chosen)) + 1);
    m_isSetting = false;
}

Show InboxFilterBar::show() const { return Show(m_lists->checkedId()); }
void InboxFilterBar::setShow(Show show) { m_lists->button(int(show))->setChecked(true); }
bool InboxFilterBar::followsClock() const { return m_time->choice() != AnyTime && m_time->choice() != Between; }
bool InboxFilterBar::isNarrowing() const { return !m_search->text().trimmed().isEmpty() || m_kind->isNarrowing() || m_time->isNarrowing(); }

// A stretch of one's own begins as the last hour.
void InboxFilterBar::onTimeChosen()
{
    const bool isOwn = m_time->choice() == Between;
    if (isOwn && !m_from->isVisibleTo(this)) {
        const QDateTime now = m_clock->utcNow().toLocalTime();
        m_isSetting = true;
        m_from->setDateTime(now.addSecs(-3600));
        m_to->setDateTime(now);
        m_isSetting = false;
    }
    for (QWidget *const part : {static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_dash), static_cast<QWidget *>(m_to)})
        part->setVisible(isOwn);
    onChanged();
}

InboxQuery InboxFilterBar::applied(InboxQuery query) const
{
    const QDateTime now = m_clock->utcNow();
    const QDate today = now.toLocalTime().date();
    query.text = m_search->text().trimmed();
    query.type = m_kind->isNarrowing() ? m_types.value(m_kind->choice() - 1) : QString();
    query.show = show();
    query.isFolded = m_fold->isChecked() && query.show != Show::Quarantined;    // each of those is decided on its own
    query.from = query.to = {};
    switch (TimeChoice(m_time->choice())) {
    case AnyTime: break;
    case LastHour: query.from = now.addSecs(-3600); break;
    case Today: query.from = today.startOfDay().toUTC(); break;
    case Yesterday:
        query.from = today.addDays(-1).startOfDay().toUTC();
        query.to = today.startOfDay().toUTC();
        break;
    case LastWeek: query.from = today.addDays(-6).startOfDay().toUTC(); break;
    case Between:
        query.from = m_from->dateTime().toUTC();
        query.to = m_to->dateTime().addSecs(59).toUTC();    // the minute that is shown
        break;
    }
    return query;
}

void InboxFilterBar::onChanged()
{
    m_clear->setVisible(isNarrowing());
    m_fold->setEnabled(show() != Show::Quarantined);
    if (!m_isSetting)
        Q_EMIT filterChanged();
}

void InboxFilterBar::clear()
{
    m_isSetting = true;         // one question to the store, not three
    m_search->clear();
    m_search->settle();
    m_kind->setChoice(0);
    m_time->setChoice(0);
    m_isSetting = false;
    onChanged();
}

void InboxFilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void InboxFilterBar::type(const QString &text)
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->setText(text);
}

void InboxFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
