// SPDX-License-Identifier: Apache-2.0
// How the page is put together and what it shows; what a person can do on it is in ticketspage_actions.cpp.
#include "ui/tickets/ticketspage.h"
#include "core/sync/ticketsync.h"
#include "models/ticketlistmodel.h"
#include "ui/tickets/ticketbulkbar.h"
#include "ui/tickets/ticketdelegate.h"
#include "ui/tickets/ticketfilterbar.h"
#include "ui/tickets/ticketpane.h"
#include "ui/tickets/ticketviews.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/pagehead.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/rowfollower.h"
#include "ui/widgets/savedviewbar.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {
namespace {

using Model = TicketListModel;

constexpr int kPaneLeast = 480;             // a conversation that can be read, and its row of choosers
constexpr int kTitleLength = 36, kTitleLeast = 280, kNameLength = 18, kPersonLength = 12, kLastNoteLength = 25;
const QString kName = QStringLiteral("tickets");

} // namespace

TicketsPage::TicketsPage(const TicketsServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_model(new Model(services.store, services.customers, services.clock, this)),
      m_views(new SavedViews(ticketViews(services.store, [this] { return scoped({}); }), services.values, this)),
      m_frame(new ListFrame(kName, services.clock, services.settings, this))
{
    setObjectName(QStringLiteral("ticketsPage"));
    buildHead();
    buildTable();
    buildPane();
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
    addCommands();
    connect(m_model, &Model::stateChanged, this, &TicketsPage::presentState);
    connect(m_model, &Model::queryApplied, m_follower, &RowFollower::rowsArrived);
    connect(m_model, &Model::rowsArrived, m_follower, &RowFollower::rowsArrived);
    for (const auto &present : {&TicketsPage::presentState, &TicketsPage::takeOwners}) {
        connect(m_model, &Model::queryApplied, this, present);
        connect(m_model, &Model::rowsArrived, this, present);
    }
    connect(m_services.store, &TicketStore::changed, m_views, &SavedViews::noteChange);
    connect(m_services.store, &TicketStore::changed, this, [this](const QList<TicketId> &ids) {
        if (ids.isEmpty())
            readProducts();
    });
    connect(m_services.sync, &TicketSync::progressed, this, [this] {
        presentState();
        Q_EMIT dataAsOfChanged();
    });
    m_model->setLive(false);
    setFilter(ticketFilterText({}));            // the open ones at first
    readProducts();
    retranslate();
}

TicketsPage::~TicketsPage() = default;

void TicketsPage::buildHead()
{
    m_export = new QPushButton(this);
    m_export->setObjectName(QStringLiteral("exportTickets"));
    m_export->setIcon(icon(QStringLiteral("download")));
    connect(m_export, &QPushButton::clicked, this, &TicketsPage::openExport);
    m_new = new QPushButton(this);
    m_new->setObjectName(QStringLiteral("newTicket"));
    m_new->setProperty("pcRole", QStringLiteral("primary"));
    connect(m_new, &QPushButton::clicked, this, &TicketsPage::requestNew);
    m_frame->head()->addAction(m_export);
    m_frame->head()->addAction(m_new);
    auto *const filters = new QWidget(this);
    auto *const column = new QVBoxLayout(filters);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    m_filter = new TicketFilterBar(filters);
    m_viewBar = new SavedViewBar(m_views, filters);
    m_viewBar->setObjectName(QStringLiteral("savedViews"));
    m_bulk = new TicketBulkBar(m_services.person, filters);
    column->addWidget(m_filter);
    column->addWidget(m_viewBar);
    column->addWidget(m_bulk);
    m_frame->setFilter(filters);
    connect(m_filter, &TicketFilterBar::filterChanged, this, &TicketsPage::applyQuery);
    connect(m_filter->search(), &SearchField::downPressed, this, [this] { m_frame->table()->enter(); });
    connect(m_viewBar, &SavedViewBar::chosen, m_filter, &TicketFilterBar::setText);
    connect(m_bulk, &TicketBulkBar::changeRequested, this, [this](const CareChange &change) {
        if (const auto ids = selectedIds())
            changeCare(*ids, change);
    });
    connect(m_frame->banner(), &Banner::actionTriggered, this, &TicketsPage::retry);
    connect(m_frame->state(), &StatePanel::actionTriggered, this, &TicketsPage::onStateAction);
}

void TicketsPage::buildTable()
{
    TableView *const table = m_frame->table();
    table->horizontalHeader()->setSortIndicator(Model::DueColumn, Qt::AscendingOrder);
    table->setStretchColumn(Model::TitleColumn);
    table->setInitiallyHidden({Model::ProductColumn, Model::IdColumn, Model::UidColumn, Model::AgeColumn});
    table->setDropOrder({Model::InItColumn, Model::OpenedColumn, Model::StageColumn, Model::OwnerColumn, Model::LastNoteColumn, Model::CustomerColumn});
    table->setLeastWidth(Model::TitleColumn, kTitleLeast);
    table->setWidestText(Model::StateColumn, QStringLiteral("mmm") + TicketText::stateName(TicketState::WaitConfirm));     // with its shape
    table->setWidestText(Model::TitleColumn, QString(kTitleLength, QLatin1Char('n')));
    table->setWidestText(Model::CustomerColumn, QString(kNameLength, QLatin1Char('n')));
    table->setWidestText(Model::OwnerColumn, QString(kPersonLength, QLatin1Char('n')));
    table->setWidestText(Model::InItColumn, QString(kPersonLength, QLatin1Char('n')));
    table->setWidestText(Model::LastNoteColumn, QString(kLastNoteLength, QLatin1Char('n')));
    table->setModel(m_model);
    table->setItemDelegate(new TicketDelegate(table));
    if (m_services.settings)
        table->rememberIn(m_services.settings, kName);
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this, &TicketsPage::openContextMenu);
    connect(table, &QAbstractItemView::activated, this, [this] {
        showSelected();
        m_pane->focusConversation();
    });
    connect(table, &TableView::selectedRowsChanged, this, &TicketsPage::presentSelection);
    connect(table, &TableView::typed, m_filter, &TicketFilterBar::type);
    const auto keyAt = [this](int row) {
        const TicketRow *const ticket = m_model->rowAt(row);
        return ticket ? ticket->ticket.id.text() : QString();
    };
    m_follower = new RowFollower(table, {keyAt, [this](const QString &key) { return m_model->rowOf(TicketId(key)); }, Model::TitleColumn}, this);
    connect(m_follower, &RowFollower::chosen, this, &TicketsPage::updateCommands);
    connect(m_follower, &RowFollower::rested, this, &TicketsPage::showSelected);
    connect(table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this, table](int column) {
        if (!Model::sortOf(column))             // the store has no order for it: the arrow stays where it was
            table->horizontalHeader()->setSortIndicator(Model::columnOf(m_model->query().sort), m_model->query().order);
    });
}

void TicketsPage::buildPane()
{
    m_pane = new TicketPane(m_services, this);
    m_frame->setDetail(m_pane);
    m_pane->setMinimumWidth(kPaneLeast);
    connect(m_pane, &TicketPane::closeRequested, this, &TicketsPage::closePane);
    connect(m_pane, &TicketPane::customerRequested, this, &TicketsPage::showCustomerRequested);
    connect(m_pane, &TicketPane::consoleRequested, this, &TicketsPage::openConsoleRequested);
    connect(m_pane, &TicketPane::careChangeRequested, this, &TicketsPage::changeCare);
    connect(m_pane, &TicketPane::ticketShown, this, &TicketsPage::updateCommands);
    connect(m_pane, &TicketPane::said, this, [this](const QString &words) { note(words, Tone::Info); });
    connect(m_pane, &TicketPane::noteRemoved, this, [this](const TicketId &id, const InternalNote &removed) {
        if (auto *const toasts = window()->findChild<ToastArea *>())
            toasts->showUndo(tr("Removed an internal note"), [pane = QPointer<TicketPane>(m_pane), id, removed] { pane ? pane->restoreNote(id, removed) : void(); });
    });
}

QString TicketsPage::title() const { return tr("Tickets"); }
QDateTime TicketsPage::dataAsOf() const { return m_services.sync->progress().completedAt; }
void TicketsPage::setFilter(const QString &filter) { m_filter->setText(filter); }

void TicketsPage::focusFilter()
{
    const QWidget *const focused = focusWidget();
    if (m_pane->isVisibleTo(this) && focused && focused->hasFocus() && m_pane->isAncestorOf(focused))
        m_pane->openSearch();
    else
        m_filter->focusSearch();
}

void TicketsPage::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    m_views->forgetCounts();
    applyQuery();
}

TicketQuery TicketsPage::scoped(TicketQuery query) const
{
    query.customer = m_scope.customer;
    query.group = m_scope.customer ? std::nullopt : m_scope.group;
    query.person = m_services.person;
    return query;
}

void TicketsPage::applyQuery()
{
    m_viewBar->setFilter(m_filter->text());
    m_model->setQuery(m_filter->applied(scoped(m_model->query())));
    presentState();
    updateCommands();
}

void TicketsPage::readProducts()
{
    whenDone(m_services.store->products(), this, [this](const Result<QList<TicketProduct>> &products) {
        if (!products)
            return;
        m_products.clear();
        for (const TicketProduct &product : *products)
            m_products.insert(product.id, product.name);
        m_model->setProducts(m_products);
        m_pane->setProducts(m_products);
        m_filter->setProducts(*products);
    });
}

// Colleagues who own a ticket on screen can be chosen for others.
void TicketsPage::takeOwners()
{
    for (int row = 0; row < std::min(m_model->rowCount(), Model::kPageRows); ++row) {
        const TicketRow *const ticket = m_model->rowAt(row);
        if (ticket && !ticket->care.owner.isEmpty() && !m_owners.contains(ticket->care.owner))
            m_owners.append(ticket->care.owner);
    }
    m_bulk->setOwners(m_owners);
    m_pane->setOwners(m_owners);
}

void TicketsPage::presentState()
{
    StatePanel *const state = m_frame->state();
    const SyncProgress progress = m_services.sync->progress();
    const bool hasRows = m_model->rowCount() > 0;
    if (hasRows)
        state->showContent();
    else if (m_model->error())
        state->showError(*m_model->error());
    else if (m_model->state() == Model::State::Waiting || m_model->isSearching())
        state->showLoading();
    else
        presentEmpty();
    if (hasRows && m_model->error())
        m_frame->banner()->showError(*m_model->error());
    else if (hasRows && progress.phase == SyncProgress::Phase::Failed && progress.error)
        m_frame->banner()->showError(*progress.error);
    else
        m_frame->banner()->clear();
    presentFooter();
    if (!m_isLoaded && state->face() != StatePanel::Face::Loading) {
        m_isLoaded = true;
        Q_EMIT loaded();
    }
}

// No rows: for one of four different reasons.
void TicketsPage::presentEmpty()
{
    StatePanel *const state = m_frame->state();
    const SyncProgress progress = m_services.sync->progress();
    if (progress.phase == SyncProgress::Phase::Failed && progress.error) {
        state->showError(*progress.error);
    } else if (!progress.completedAt.isValid() && progress.isRunning()) {
        state->showLoading();
    } else if (!progress.completedAt.isValid()) {
        state->setWords(StatePanel::Face::Failed, {tr("Not loaded yet"), tr("The tickets of this environment have not been read from the cloud."), tr("Load now")});
        state->showFace(StatePanel::Face::Failed);
    } else if (!m_filter->text().isEmpty() || !m_scope.isAll()) {
        const bool isQueue = m_filter->text() == ticketFilterText({});
        state->setWords(StatePanel::Face::NothingMatches, isQueue
            ? StatePanel::Words{tr("No open tickets"), tr("Nothing waits here. Closed tickets are under All."), tr("Show all tickets")}
            : StatePanel::Words{tr("No ticket matches"), tr("Try fewer letters or filters, or another view."), tr("Show all tickets")});
        state->showFace(StatePanel::Face::NothingMatches);
    } else {
        state->showFace(StatePanel::Face::NothingYet);
    }
}

void TicketsPage::presentFooter()
{
    const int rows = m_model->rowCount();
    const bool isKnown = m_model->state() == Model::State::Ready && m_frame->state()->face() != StatePanel::Face::Loading;
    m_frame->rows()->setText(isKnown && rows > 0 ? tr("%1 ticket(s)", nullptr, rows).arg(QLocale().toString(rows)) : QString());
    m_frame->head()->count()->setText(isKnown && rows > 0 ? QLocale().toString(rows) : QString());
    m_frame->age()->setTime(dataAsOf(), tr("The tickets have not been read completely yet."));
    presentSelection();
}

void TicketsPage::presentSelection()
{
    const qint64 selected = m_frame->selectedRows();
    m_frame->selection()->setText(selected > 1 ? tr("%n selected", nullptr, int(selected)) : QString());
    m_bulk->setSelected(selected, selected < 2 || selectedIds().has_value());
}

void TicketsPage::retranslate()
{
    m_frame->head()->title()->setText(title());
    m_frame->table()->setAccessibleName(title());
    m_frame->age()->setPattern(tr("Tickets from the cloud: %1", "%1 is an age: 3 min ago"));
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Write these tickets to a file (Ctrl+E)"));
    m_export->setAccessibleName(tr("Export tickets"));
    m_new->setText(tr("New ticket…"));
    m_new->setToolTip(tr("Open a ticket with the vendor (N)"));
    m_frame->state()->setWords(StatePanel::Face::NothingYet, {tr("No tickets yet"), tr("The cloud lists no ticket of a customer of this partner."), tr("New ticket…")});
    presentState();
}

void TicketsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    Page::changeEvent(event);
}

} // namespace pc
