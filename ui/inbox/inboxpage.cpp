// SPDX-License-Identifier: Apache-2.0
// How the page is put together and what it shows; what a person can do on it is in inboxpage_actions.cpp.
#include "ui/inbox/inboxpage.h"
#include "core/base/clock.h"
#include "core/sync/messagepump.h"
#include "models/inboxlistmodel.h"
#include "ui/inbox/inboxdelegate.h"
#include "ui/inbox/inboxdetail.h"
#include "ui/inbox/inboxfilterbar.h"
#include "ui/inbox/queueline.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/menuchip.h"
#include "ui/widgets/pagehead.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/rowfollower.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {
namespace {

using Model = InboxListModel;
constexpr int kCountsRestMs = 150, kClockMs = 60'000;
constexpr int kNameLength = 18, kKindLength = 18;

} // namespace

InboxPage::InboxPage(const InboxServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_model(new Model(services.store, services.clock, this)),
      m_frame(new ListFrame(QStringLiteral("inbox"), services.clock, services.settings, this))
{
    setObjectName(QStringLiteral("inboxPage"));
    m_countsTimer.setSingleShot(true);
    m_countsTimer.setInterval(kCountsRestMs);
    connect(&m_countsTimer, &QTimer::timeout, this, &InboxPage::readCounts);
    connect(&m_clockTimer, &QTimer::timeout, this, [this] {
        presentQueue();
        if (m_filter->followsClock())
            applyQuery();
    });
    m_clockTimer.start(kClockMs);
    buildHead();
    buildTable();
    buildDetail();
    buildFooter();
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
    addCommands();
    connect(m_model, &Model::stateChanged, this, &InboxPage::presentState);
    connect(m_model, &Model::queryApplied, this, &InboxPage::onRowsArrived);
    connect(m_model, &Model::rowsArrived, this, &InboxPage::onRowsArrived);
    connect(m_services.store, &InboxStore::changed, this, [this] {
        if (!m_countsTimer.isActive())      // while ten thousand arrive the counts follow, too
            m_countsTimer.start();
        readDetail();
    });
    if (m_services.pump)
        connect(m_services.pump, &MessagePump::changed, this, &InboxPage::presentState);
    applyQuery();
    retranslate();
}

InboxPage::~InboxPage() = default;

void InboxPage::buildHead()
{
    m_markAll = new QPushButton(this);
    m_markAll->setObjectName(QStringLiteral("markAllRead"));
    connect(m_markAll, &QPushButton::clicked, this, &InboxPage::markAllRead);
    m_setUp = new MenuChip(this);
    m_setUp->setObjectName(QStringLiteral("inboxSetUp"));
    m_frame->head()->addAction(m_markAll);
    m_frame->head()->addAction(m_setUp);
    m_filter = new InboxFilterBar(m_services.clock, this);
    m_frame->setFilter(m_filter);
    connect(m_filter, &InboxFilterBar::filterChanged, this, &InboxPage::applyQuery);
    connect(m_filter->search(), &SearchField::downPressed, this, [this] { m_frame->table()->enter(); });
    connect(m_frame->banner(), &Banner::actionTriggered, this, &InboxPage::refresh);
    m_frame->age()->hide();                 // of this machine: the line of the queue says how it stands
}

void InboxPage::buildTable()
{
    TableView *const table = m_frame->table();
    table->setSortingEnabled(false);        // newest first, always
    table->setStretchColumn(Model::LineColumn);
    table->setDropOrder({Model::CountColumn, Model::CustomerColumn, Model::TimeColumn});
    table->setWidestText(Model::TimeColumn, QStringLiteral("2026-12-30 23:59"));
    table->setWidestText(Model::KindColumn, QStringLiteral("MM") + QString(kKindLength, QLatin1Char('n')));
    table->setWidestText(Model::CustomerColumn, QString(kNameLength, QLatin1Char('n')));
    table->setWidestText(Model::CountColumn, QStringLiteral("× 10,000"));
    table->setWidestText(Model::StateColumn, tr("Unknown kind") + QStringLiteral("mm"));
    table->setModel(m_model);
    table->setItemDelegate(new InboxDelegate(table));
    if (m_services.settings)
        table->rememberIn(m_services.settings, QStringLiteral("inbox"));
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    const auto keyAt = [this](int row) { return m_model->keyAt(row); };
    const auto rowOf = [this](const QString &key) { return m_model->rowOf(key); };
    m_follower = new RowFollower(table, {keyAt, rowOf, Model::LineColumn}, this);
    connect(m_follower, &RowFollower::chosen, this, &InboxPage::updateCommands);
    connect(m_follower, &RowFollower::rested, this, &InboxPage::showSelected);
    connect(table, &QAbstractItemView::clicked, this, &InboxPage::showSelected);
    connect(table, &QAbstractItemView::activated, this, &InboxPage::openSubject);
    connect(table, &QWidget::customContextMenuRequested, this, &InboxPage::openContextMenu);
    connect(table, &TableView::selectedRowsChanged, this, &InboxPage::presentFooter);
    connect(table, &TableView::typed, m_filter, &InboxFilterBar::type);
    connect(m_frame->state(), &StatePanel::actionTriggered, this, &InboxPage::onStateAction);
}

void InboxPage::buildDetail()
{
    m_detail = new InboxDetail(m_services, this);
    m_frame->setDetail(m_detail);
    connect(m_detail, &InboxDetail::closeRequested, this, &InboxPage::closeDetail);
    connect(m_detail, &InboxDetail::openRequested, this, &InboxPage::openSubject);
    connect(m_detail, &InboxDetail::readRequested, this, &InboxPage::toggleRead);
    connect(m_detail, &InboxDetail::snoozeRequested, this, &InboxPage::snooze);
    connect(m_detail, &InboxDetail::replayRequested, this, &InboxPage::replay);
    connect(m_detail, &InboxDetail::fixRequested, this, &InboxPage::fix);
    connect(m_detail, &InboxDetail::discardRequested, this, &InboxPage::discard);
}

void InboxPage::buildFooter()
{
    m_phase = new Pill(this);
    m_phase->setObjectName(QStringLiteral("queuePhase"));
    m_queue = makeLabel(LabelRole::Label, this);
    m_queue->setObjectName(QStringLiteral("queueLine"));
    m_frame->addToFooter(m_phase);
    m_frame->addToFooter(m_queue);
}

QString InboxPage::title() const { return tr("Inbox"); }
void InboxPage::focusFilter() { m_filter->focusSearch(); }
PumpStatus InboxPage::status() const { return m_services.pump ? m_services.pump->status() : PumpStatus(); }

void InboxPage::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    applyQuery();
}

void InboxPage::applyQuery()
{
    InboxQuery query = m_filter->applied(m_model->query());
    query.customer = m_scope.customer;
    query.group = m_scope.customer ? std::nullopt : m_scope.group;
    const std::optional<InboxRow> row = selectedRow();
    const bool isInDetail = m_detailKey == m_follower->key();
    m_model->setQuery(query);
    if (row)                                // a fold and each of its messages go by different keys
        m_follower->rename(m_model->keyOf(row->entry));
    if (isInDetail)
        m_detailKey = m_follower->key();
    updateCommands();
    m_countsTimer.start();
}

// Kinds come with messages: both are asked for together.
void InboxPage::readCounts()
{
    whenDone(m_services.store->counts(m_model->query()), this, [this](const Result<QList<InboxCount>> &counts) {
        if (counts)
            m_filter->setCounts(*counts);
        m_markAll->setEnabled(counts && std::any_of(counts->begin(), counts->end(), [](const InboxCount &one) {
            return one.show == InboxQuery::Show::Unread && one.rows > 0;
        }));
    });
    whenDone(m_services.store->types(), this, [this](const Result<QStringList> &types) {
        if (types)
            m_filter->setTypes(*types);
    });
}

void InboxPage::presentState()
{
    StatePanel *const state = m_frame->state();
    const bool hasRows = m_model->rowCount() > 0;
    if (hasRows)
        state->showContent();
    else if (m_model->state() == Model::State::Failed)
        state->showError(*m_model->error());
    else if (m_model->state() == Model::State::Waiting || m_model->isSearching())
        state->showLoading();
    else
        presentEmpty();
    const PumpStatus queue = status();
    if (hasRows && m_model->error())
        m_frame->banner()->showError(*m_model->error());
    else if (hasRows && queue.phase == PumpStatus::Phase::Stopped && queue.error)
        m_frame->banner()->showError(*queue.error, queue.lastPollAt, tr("Try again"));
    else
        m_frame->banner()->clear();
    presentFooter();
    presentQueue();
    updateCommands();
    if (!m_isLoaded && state->face() != StatePanel::Face::Loading) {
        m_isLoaded = true;
        Q_EMIT loaded();
    }
}

// No rows: for one of four different reasons.
void InboxPage::presentEmpty()
{
    StatePanel *const state = m_frame->state();
    const PumpStatus queue = status();
    if (m_filter->isNarrowing() || !m_scope.isAll() || m_filter->show() != InboxQuery::Show::Inbox) {
        const bool isNarrowing = m_filter->isNarrowing();
        state->setWords(StatePanel::Face::NothingMatches, isNarrowing
            ? StatePanel::Words{tr("No message matches"), tr("Try fewer letters or filters, or another list."), tr("Clear search and filters")}
            : StatePanel::Words{tr("No message here"), tr("Nothing stands in this list for the scope at the top left."), tr("Show the inbox")});
        state->showFace(StatePanel::Face::NothingMatches);
    } else if (queue.phase == PumpStatus::Phase::Stopped && queue.error) {
        state->showError(*queue.error);
    } else if (m_services.environment.messageQueue.isEmpty()) {
        state->setWords(StatePanel::Face::NothingYet, {tr("This environment names no message queue"),
            tr("The vendor sends events about orders, quotas, filings and tickets through a queue. Its name comes from your contact at the vendor."),
            m_services.setQueue ? tr("Name the queue…") : QString()});
        state->showFace(StatePanel::Face::NothingYet);
    } else {
        state->setWords(StatePanel::Face::NothingYet, {tr("No messages yet"), tr("What comes from the queue “%1” will stand here at once.").arg(m_services.environment.messageQueue), {}});
        state->showFace(StatePanel::Face::NothingYet);
    }
}

void InboxPage::presentFooter()
{
    const QLocale locale;
    const int rows = m_model->rowCount();
    const bool isKnown = m_model->state() == Model::State::Ready && m_frame->state()->face() != StatePanel::Face::Loading;
    m_frame->head()->count()->setText(isKnown ? locale.toString(rows) : QString());
    m_frame->rows()->setText(isKnown ? tr("%1 row(s), newest first", nullptr, rows).arg(locale.toString(rows)) : QString());
    const qint64 selected = m_frame->selectedRows();
    m_frame->selection()->setText(selected > 1 ? tr("%1 selected").arg(locale.toString(selected)) : QString());
}

void InboxPage::presentQueue()
{
    const PumpStatus queue = status();
    const bool hasQueue = !m_services.environment.messageQueue.isEmpty();
    const Wording phase = hasQueue ? QueueLine::phase(queue) : Wording{tr("No queue"), Tone::Neutral, {}};
    m_phase->setState(phase.tone, phase.text);
    m_queue->setText(hasQueue ? QueueLine::line(queue, *m_services.clock) : QString());
    for (QWidget *const part : {static_cast<QWidget *>(m_phase), static_cast<QWidget *>(m_queue)})
        part->setToolTip(hasQueue ? QueueLine::figures(queue) : QString());
}

void InboxPage::retranslate()
{
    m_frame->head()->title()->setText(title());
    m_frame->table()->setAccessibleName(title());
    m_markAll->setText(tr("Mark all read"));
    m_markAll->setToolTip(tr("All messages that this list shows"));
    m_setUp->setText(tr("Set up"));
    m_setUp->setAccessibleName(m_setUp->text());
    presentState();
}

void InboxPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    Page::changeEvent(event);
}

} // namespace pc
