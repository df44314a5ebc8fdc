// SPDX-License-Identifier: Apache-2.0
// How the page is put together and what it shows; what a person can do on it is in filingspage_actions.cpp.
#include "ui/filings/filingspage.h"
#include "core/operations/journal.h"
#include "core/sync/filingsync.h"
#include "models/filinglistmodel.h"
#include "ui/filings/filingboard.h"
#include "ui/filings/filingdetail.h"
#include "ui/filings/filingfilterbar.h"
#include "ui/filings/filingviews.h"
#include "ui/operations/operationflow.h"
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
#include <QButtonGroup>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

namespace pc {
namespace {

using Model = FilingListModel;

const QString kFaceKey = QStringLiteral("filings/face");
const QString kTableFace = QStringLiteral("table"), kBoardFace = QStringLiteral("board");
constexpr int kDetailLeast = 400;                              // its form and its pairs of buttons
constexpr int kNumberLeast = 200, kDomainLeast = 140;    // elided; the details show them whole
constexpr int kNumberWidth = 36, kInstanceWidth = 22, kNameLength = 20;

} // namespace

FilingsPage::FilingsPage(const FilingsServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_model(new FilingListModel(services.store, services.customers, services.clock, this)),
      m_views(new SavedViews(filingViews(services.store, [this] { return scoped({}); }), services.values, this)),
      m_frame(new ListFrame(QStringLiteral("filings"), services.clock, services.settings, this))
{
    setObjectName(QStringLiteral("filingsPage"));
    if (services.settings && services.settings->value(kFaceKey).toString() == kTableFace)
        m_face = Face::Table;
    buildHead();
    buildTable();
    buildBoard();
    buildDetail();
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
    addCommands();
    connect(m_services.store, &FilingStore::changed, m_views, &SavedViews::noteChange);
    connect(m_services.sync, &FilingSync::progressed, this, [this] {
        presentState();
        Q_EMIT dataAsOfChanged();
    });
    connect(m_services.flow->services().journal, &Journal::changed, this, &FilingsPage::onSettled);
    setLive();
    applyQuery();
    retranslate();
    presentFace();
}

FilingsPage::~FilingsPage() = default;

void FilingsPage::buildHead()
{
    auto *const faces = new QButtonGroup(this);
    for (QToolButton **const button : {&m_boardButton, &m_tableButton}) {
        *button = new QToolButton(this);
        (*button)->setCheckable(true);
        (*button)->setProperty("pcRole", QStringLiteral("chip"));
        (*button)->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        faces->addButton(*button);
        m_frame->head()->addAction(*button);
    }
    m_boardButton->setObjectName(QStringLiteral("boardFace"));
    m_boardButton->setIcon(icon(QStringLiteral("columns")));
    m_tableButton->setObjectName(QStringLiteral("tableFace"));
    m_tableButton->setIcon(icon(QStringLiteral("list")));
    connect(m_boardButton, &QToolButton::clicked, this, [this] { setFace(Face::Board); });
    connect(m_tableButton, &QToolButton::clicked, this, [this] { setFace(Face::Table); });
    m_lookUp = new QPushButton(this);
    m_lookUp->setObjectName(QStringLiteral("lookUpNumber"));
    m_lookUp->setIcon(icon(QStringLiteral("search")));
    connect(m_lookUp, &QPushButton::clicked, this, &FilingsPage::openLookUp);
    m_bind = new QPushButton(this);
    m_bind->setObjectName(QStringLiteral("newNumbers"));
    m_bind->setProperty("pcRole", QStringLiteral("primary"));
    connect(m_bind, &QPushButton::clicked, this, &FilingsPage::openBind);
    m_frame->head()->addAction(m_lookUp);
    m_frame->head()->addAction(m_bind);
    auto *const filters = new QWidget(this);
    auto *const column = new QVBoxLayout(filters);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    m_filter = new FilingFilterBar(filters);
    m_viewBar = new SavedViewBar(m_views, filters);
    m_viewBar->setObjectName(QStringLiteral("savedViews"));
    column->addWidget(m_filter);
    column->addWidget(m_viewBar);
    m_frame->setFilter(filters);
    connect(m_filter, &FilingFilterBar::filterChanged, this, &FilingsPage::applyQuery);
    connect(m_filter->search(), &SearchField::downPressed, this, [this] { m_face == Face::Board ? m_board->enter() : m_frame->table()->enter(); });
    connect(m_viewBar, &SavedViewBar::chosen, m_filter, &FilingFilterBar::setText);
    connect(m_frame->banner(), &Banner::actionTriggered, this, &FilingsPage::retry);
}

void FilingsPage::buildTable()
{
    TableView *const table = m_frame->table();
    table->horizontalHeader()->setSortIndicator(Model::RiskColumn, Qt::AscendingOrder);
    table->setStretchColumn(Model::CustomerColumn);
    table->setDropOrder({Model::AgeColumn, Model::StageColumn, Model::InstanceColumn, Model::StateColumn});
    table->setWidestText(Model::NumberColumn, QString(kNumberWidth, QLatin1Char('8')));
    table->setLeastWidth(Model::NumberColumn, kNumberLeast);
    table->setLeastWidth(Model::DomainColumn, kDomainLeast);
    table->setWidestText(Model::InstanceColumn, QString(kInstanceWidth, QLatin1Char('8')));
    table->setWidestText(Model::CustomerColumn, QString(kNameLength, QLatin1Char('n')));
    table->setWidestText(Model::DomainColumn, QString(kNameLength, QLatin1Char('n')));
    table->setWidestText(Model::DeadlineColumn, QStringLiteral("2026-12-30, 100 days overdue"));
    table->setInitiallyHidden({Model::StageColumn, Model::FilingNumberColumn, Model::UidColumn});
    table->setModel(m_model);
    if (m_services.settings)
        table->rememberIn(m_services.settings, QStringLiteral("filings"));
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    const auto keyAt = [this](int row) {
        const FilingRow *const held = m_model->rowAt(row);
        return held ? held->key : QString();
    };
    m_follower = new RowFollower(table, {keyAt, [this](const QString &key) { return m_model->rowOf(key); }, Model::NumberColumn}, this);
    connect(m_follower, &RowFollower::chosen, this, [this] { choose(m_follower->key()); });
    connect(m_follower, &RowFollower::rested, this, &FilingsPage::showSelected);
    connect(table, &QWidget::customContextMenuRequested, this, [this, table](const QPoint &at) {
        if (table->indexAt(at).isValid())
            openContextMenu(table->viewport()->mapToGlobal(at));
    });
    connect(table, &TableView::selectedRowsChanged, this, &FilingsPage::presentFooter);
    connect(table, &TableView::typed, m_filter, &FilingFilterBar::type);
    connect(table, &QAbstractItemView::activated, this, &FilingsPage::showSelected);
    connect(table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this, table](int column) {
        if (!Model::sortOf(column))     // the store has no order for it: the arrow stays where it was
            table->horizontalHeader()->setSortIndicator(Model::columnOf(m_model->query().sort), m_model->query().order);
    });
    connect(m_model, &Model::stateChanged, this, &FilingsPage::presentState);
    const auto arrived = [this] {
        m_follower->rowsArrived();
        presentState();
        updateCommands();
    };
    connect(m_model, &Model::queryApplied, this, arrived);
    connect(m_model, &Model::rowsArrived, this, arrived);
    connect(m_frame->state(), &StatePanel::actionTriggered, this, &FilingsPage::onStateAction);
}

void FilingsPage::buildBoard()
{
    m_board = new FilingBoard(m_services.store, m_services.customers, m_services.clock);
    m_boardState = new StatePanel(m_board, this);
    m_boardState->setObjectName(QStringLiteral("filingBoardState"));
    m_frame->addContent(m_boardState);
    connect(m_boardState, &StatePanel::actionTriggered, this, &FilingsPage::onStateAction);
    connect(m_board, &FilingBoard::answered, this, &FilingsPage::presentState);
    connect(m_board, &FilingBoard::chosen, this, [this] { choose(m_board->key()); });
    connect(m_board, &FilingBoard::rested, this, &FilingsPage::showSelected);
    connect(m_board, &FilingBoard::activated, this, &FilingsPage::showSelected);
    connect(m_board, &FilingBoard::typed, m_filter, &FilingFilterBar::type);
    connect(m_board, &FilingBoard::menuRequested, this, &FilingsPage::openContextMenu);
}

void FilingsPage::buildDetail()
{
    m_detail = new FilingDetail(m_services, this);
    m_detail->setObjectName(QStringLiteral("filingDetail"));
    m_frame->setDetail(m_detail);
    m_detail->setMinimumWidth(kDetailLeast);
    connect(m_detail, &FilingDetail::closeRequested, this, &FilingsPage::closeDetail);
    connect(m_detail, &FilingDetail::rowChanged, this, &FilingsPage::updateCommands);
    connect(m_detail, &FilingDetail::bindRequested, this, &FilingsPage::openBind);
    connect(m_detail, &FilingDetail::grantRequested, this, &FilingsPage::openGrant);
    connect(m_detail, &FilingDetail::sessionRequested, this, &FilingsPage::filingSessionRequested);
    connect(m_detail, &FilingDetail::rowChanged, this, &FilingsPage::rowShown);
    connect(m_detail, &FilingDetail::consoleRequested, this, &FilingsPage::requestConsole);
    connect(m_detail, &FilingDetail::otherRowRequested, this, &FilingsPage::showRow);
    connect(m_detail, &FilingDetail::customerRequested, this, [this] {
        if (const std::optional<FilingRow> row = selectedRow())
            Q_EMIT showCustomerRequested(row->customer);
    });
}

QString FilingsPage::title() const { return tr("Filings"); }
CaseView *FilingsPage::caseView() const { return m_detail->caseView(); }
const std::optional<FilingRow> &FilingsPage::shownRow() const { return m_detail->row(); }
QDateTime FilingsPage::dataAsOf() const { return m_services.sync->progress().completedAt; }
void FilingsPage::focusFilter() { m_filter->focusSearch(); }
void FilingsPage::setFilter(const QString &filter) { m_filter->setText(filter); }

void FilingsPage::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    m_views->forgetCounts();
    applyQuery();
}

FilingQuery FilingsPage::scoped(FilingQuery query) const
{
    query.customer = m_scope.customer;
    query.group = m_scope.customer ? std::nullopt : m_scope.group;
    return query;
}

// The face that nobody sees asks nothing; it takes the query over when it is shown.
void FilingsPage::applyQuery()
{
    m_viewBar->setFilter(m_filter->text());
    const FilingQuery query = m_filter->applied(scoped(m_model->query()));
    if (m_face == Face::Board)
        m_board->setQuery(query);
    else
        m_model->setQuery(query);
    presentState();
    updateCommands();
}

void FilingsPage::setFace(Face face)
{
    if (face != m_face) {
        m_face = face;
        if (m_services.settings)
            m_services.settings->setValue(kFaceKey, face == Face::Table ? kTableFace : kBoardFace);
        setLive();
        applyQuery();
        if (!m_key.isEmpty()) {
            const QSignalBlocker quietTable(m_follower), quietBoard(m_board);
            showRow(m_key);                 // stays the one that is looked at
        }
    }
    presentFace();
}

void FilingsPage::setLive()
{
    m_model->setLive(m_face == Face::Table && isVisible());
    m_board->setLive(m_face == Face::Board && isVisible());
}

void FilingsPage::presentFace()
{
    const bool isBoard = m_face == Face::Board;
    m_boardButton->setChecked(isBoard);
    m_tableButton->setChecked(!isBoard);
    m_boardState->setVisible(isBoard);
    m_frame->state()->setVisible(!isBoard);
    m_frame->selection()->setVisible(!isBoard);
    presentState();
    updateCommands();
}

qint64 FilingsPage::rowsOnFace() const { return m_face == Face::Board ? m_board->rows() : m_model->rowCount(); }

bool FilingsPage::isWaiting() const
{
    return m_face == Face::Board ? m_board->isWaiting() : m_model->state() == Model::State::Waiting || m_model->isSearching();
}

std::optional<ApiError> FilingsPage::readError() const { return m_face == Face::Board ? m_board->error() : m_model->error(); }

void FilingsPage::presentState()
{
    StatePanel *const state = m_face == Face::Board ? m_boardState : m_frame->state();
    const SyncProgress progress = m_services.sync->progress();
    const std::optional<ApiError> error = readError();
    const bool hasRows = rowsOnFace() > 0;
    if (hasRows)
        state->showContent();
    else if (error)
        state->showError(*error);
    else if (isWaiting())
        state->showLoading();
    else
        presentEmpty();
    if (hasRows && error)
        m_frame->banner()->showError(*error);
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
void FilingsPage::presentEmpty()
{
    StatePanel *const state = m_face == Face::Board ? m_boardState : m_frame->state();
    const SyncProgress progress = m_services.sync->progress();
    const bool isNarrowing = !m_filter->text().isEmpty();
    if (isNarrowing || !m_scope.isAll()) {
        state->setWords(StatePanel::Face::NothingMatches, isNarrowing
            ? StatePanel::Words{tr("No filing matches"), tr("Try fewer letters or filters."), tr("Clear search and filters")}
            : StatePanel::Words{tr("No filing here"), tr("This scope has no service number and no case yet. Bind service numbers, or choose another scope at the top left."), {}});
        state->showFace(StatePanel::Face::NothingMatches);
    } else if (progress.phase == SyncProgress::Phase::Failed && progress.error) {
        state->showError(*progress.error);
    } else if (progress.isRunning()) {
        state->showLoading();
    } else if (!progress.completedAt.isValid()) {
        state->setWords(StatePanel::Face::Failed, {tr("Not loaded yet"), tr("The service numbers of this environment have not been read from the cloud."), tr("Load now")});
        state->showFace(StatePanel::Face::Failed);
    } else {
        state->showFace(StatePanel::Face::NothingYet);
    }
}

void FilingsPage::presentFooter()
{
    const qint64 rows = rowsOnFace(), selected = m_face == Face::Table ? m_frame->selectedRows() : 0;
    m_frame->rows()->setText(rows > 0 ? tr("%1 filing(s)", nullptr, int(std::min<qint64>(rows, std::numeric_limits<int>::max()))).arg(QLocale().toString(rows)) : QString());
    m_frame->selection()->setText(selected > 1 ? tr("%n selected", nullptr, int(selected)) : QString());
    m_frame->head()->count()->setText(rows > 0 ? QLocale().toString(rows) : QString());
    m_frame->age()->setTime(dataAsOf(), tr("The filings have not been read completely yet."));
}

void FilingsPage::retranslate()
{
    m_frame->head()->title()->setText(title());
    m_frame->table()->setAccessibleName(title());
    m_frame->age()->setPattern(tr("Filings from the cloud: %1", "%1 is an age: 3 min ago"));
    m_boardButton->setText(tr("Board"));
    m_boardButton->setToolTip(tr("Service numbers by state, as cards (Ctrl+Shift+B)"));
    m_boardButton->setAccessibleName(tr("Show as a board"));
    m_tableButton->setText(tr("Table"));
    m_tableButton->setToolTip(tr("Service numbers as a table (Ctrl+Shift+B)"));
    m_tableButton->setAccessibleName(tr("Show as a table"));
    m_lookUp->setText(tr("Look up a number…"));
    m_bind->setText(tr("Bind service numbers…"));
    for (StatePanel *const state : {m_frame->state(), m_boardState})
        state->setWords(StatePanel::Face::NothingYet, {tr("No filings yet"), tr("No customer has a service number or a case. Bind service numbers to an instance to file a domain with."), tr("Bind service numbers…")});
    presentState();
}

void FilingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    Page::changeEvent(event);
}

} // namespace pc
