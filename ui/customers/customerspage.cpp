// SPDX-License-Identifier: Apache-2.0
// How the page is put together and what it shows; what a person can do on it is in customerspage_actions.cpp.
#include "ui/customers/customerspage.h"
#include "core/base/clock.h"
#include "core/operations/customercreation.h"
#include "core/store/customerstore.h"
#include "core/sync/customersync.h"
#include "models/customerlistmodel.h"
#include "models/grouplistmodel.h"
#include "ui/customers/customerdetail.h"
#include "ui/customers/customerfilterbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pagehead.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace pc {
namespace {

constexpr int kFollowMs = 80;           // while somebody runs through the rows, the details wait
const QString kSplitKey = QStringLiteral("customers/split");
constexpr int kDetailWidth = 420, kUidDigits = 19, kNameLength = 24, kMailLength = 24, kMailLeast = 120;

} // namespace

CustomersPage::CustomersPage(const CustomersServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_model(new CustomerListModel(services.store, services.clock, this)),
      m_groups(new GroupListModel(services.store, this))
{
    setObjectName(QStringLiteral("customersPage"));
    buildHeader();
    buildTable();
    buildFooter();
    layOut();
    addCommands();
    m_follow.setSingleShot(true);
    m_follow.setInterval(kFollowMs);
    connect(&m_follow, &QTimer::timeout, this, &CustomersPage::showSelected);
    connect(m_model, &CustomerListModel::stateChanged, this, &CustomersPage::presentState);
    connect(m_model, &CustomerListModel::queryApplied, this, &CustomersPage::onRowsArrived);
    connect(m_model, &CustomerListModel::rowsArrived, this, &CustomersPage::onRowsArrived);
    connect(m_services.sync, &CustomerSync::progressed, this, [this] {
        presentState();
        Q_EMIT dataAsOfChanged();
    });
    if (m_services.creation)
        connect(m_services.creation, &CustomerCreation::changed, this, &CustomersPage::tellSettled);
    retranslate();
}

CustomersPage::~CustomersPage() = default;

void CustomersPage::buildHeader()
{
    m_head = new PageHead(this);
    m_head->title()->setObjectName(QStringLiteral("customersTitle"));
    m_head->count()->setObjectName(QStringLiteral("customersCount"));
    m_new = new QPushButton(this);
    m_new->setObjectName(QStringLiteral("newCustomer"));
    m_new->setProperty("pcRole", QStringLiteral("primary"));
    m_new->setVisible(m_services.creation != nullptr);
    m_head->addAction(m_new);
    connect(m_new, &QPushButton::clicked, this, &CustomersPage::openNewCustomer);
    m_filter = new CustomerFilterBar(this);
    connect(m_filter, &CustomerFilterBar::filterChanged, this, &CustomersPage::applyQuery);
    connect(m_filter->search(), &SearchField::downPressed, this, [this] { m_table->enter(); });
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("customersBanner"));
    connect(m_banner, &Banner::actionTriggered, this, &CustomersPage::retry);
}

void CustomersPage::buildTable()
{
    m_table = new TableView;
    m_table->setObjectName(QStringLiteral("customersTable"));
    m_table->horizontalHeader()->setSortIndicator(CustomerListModel::NameColumn, Qt::AscendingOrder);
    m_table->horizontalHeader()->setMinimumSectionSize(32);
    m_table->setStretchColumn(CustomerListModel::NameColumn);
    m_table->setDropOrder({CustomerListModel::AgeColumn, CustomerListModel::KindColumn, CustomerListModel::CrmColumn, CustomerListModel::LoginEmailColumn,
                           CustomerListModel::GroupColumn, CustomerListModel::CreditColumn, CustomerListModel::VerificationColumn});
    m_table->setWidestText(CustomerListModel::NameColumn, QString(kNameLength, QLatin1Char('n'))); // names may come after the first rows
    m_table->setWidestText(CustomerListModel::UidColumn, QString(kUidDigits, QLatin1Char('8')));
    m_table->setWidestText(CustomerListModel::LoginEmailColumn, QString(kMailLength, QLatin1Char('n')));
    m_table->setLeastWidth(CustomerListModel::LoginEmailColumn, kMailLeast);
    m_table->setInitiallyHidden({CustomerListModel::CrmColumn});
    m_table->setModel(m_model);
    if (m_services.settings)
        m_table->rememberIn(m_services.settings, QStringLiteral("customers"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &CustomersPage::openContextMenu);
    connect(m_table, &QAbstractItemView::activated, this, &CustomersPage::onActivated);
    connect(m_table, &QAbstractItemView::clicked, this, &CustomersPage::onClicked);
    connect(m_table, &TableView::selectedRowsChanged, this, &CustomersPage::presentFooter);
    connect(m_table, &TableView::typed, m_filter, &CustomerFilterBar::type);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CustomersPage::onCurrentChanged);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this](int column) {
        if (!CustomerListModel::sortOf(column))     // the store has no order for it: the arrow stays where it was
            m_table->horizontalHeader()->setSortIndicator(CustomerListModel::columnOf(m_model->query().sort), m_model->query().order);
    });
    m_state = new StatePanel(m_table, this);
    m_state->setObjectName(QStringLiteral("customersState"));
    connect(m_state, &StatePanel::actionTriggered, this, &CustomersPage::onStateAction);
}

void CustomersPage::buildFooter()
{
    m_rows = makeLabel(LabelRole::Label, this);
    m_rows->setObjectName(QStringLiteral("customersRows"));
    m_selection = makeLabel(LabelRole::Label, this);
    m_selection->setObjectName(QStringLiteral("customersSelection"));
    m_age = new RelativeTimeLabel(this, m_services.clock);
    m_age->setObjectName(QStringLiteral("customersAge"));
    m_age->setProperty("pcRole", QStringLiteral("label"));
}

void CustomersPage::layOut()
{
    auto *const list = new QWidget(this);
    auto *const column = new QVBoxLayout(list);
    column->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kInside);
    column->setSpacing(metrics::kBetween);
    column->addWidget(m_head);
    column->addWidget(m_filter);
    column->addWidget(m_banner);
    column->addWidget(m_state, 1);
    auto *const foot = new QHBoxLayout;
    foot->setSpacing(metrics::kPage);
    foot->addWidget(m_rows);
    foot->addWidget(m_selection);
    foot->addStretch(1);
    foot->addWidget(m_age);
    column->addLayout(foot);
    m_detail = new CustomerDetail(m_services, m_groups, this);
    m_detail->setObjectName(QStringLiteral("customerDetail"));
    m_detail->setMinimumWidth(320);
    m_detail->hide();
    connect(m_detail, &CustomerDetail::closeRequested, this, &CustomersPage::closeDetail);
    connect(m_detail, &CustomerDetail::openConsoleRequested, this, &CustomersPage::openConsole);
    connect(m_detail, &CustomerDetail::favouriteToggled, this, &CustomersPage::toggleFavourite);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("customersSplitter"));
    m_splitter->addWidget(list);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);
    m_splitter->setSizes({kDetailWidth * 2, kDetailWidth});
    if (m_services.settings)
        m_splitter->restoreState(m_services.settings->value(kSplitKey).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this, &CustomersPage::rememberSplit);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
}

void CustomersPage::rememberSplit()
{
    if (m_services.settings)
        m_services.settings->setValue(kSplitKey, m_splitter->saveState());
}

QString CustomersPage::title() const { return tr("Customers"); }
bool CustomersPage::isLoaded() const { return m_isLoaded; }
QDateTime CustomersPage::dataAsOf() const { return m_services.sync->progress().completedAt; }
void CustomersPage::focusFilter() { m_filter->focusSearch(); }

void CustomersPage::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    applyQuery();
    if (scope.customer)
        selectCustomer(*scope.customer);
}

void CustomersPage::applyQuery()
{
    CustomerQuery query = m_filter->applied(m_model->query());
    query.customer = m_scope.customer;
    query.group = m_scope.customer ? std::nullopt : m_scope.group;
    m_model->setQuery(query);
}

void CustomersPage::presentState()
{
    const SyncProgress progress = m_services.sync->progress();
    const bool hasRows = m_model->rowCount() > 0;
    if (hasRows)
        m_state->showContent();
    else if (m_model->state() == CustomerListModel::State::Failed)
        m_state->showError(*m_model->error());
    else if (m_model->state() == CustomerListModel::State::Waiting || m_model->isSearching())
        m_state->showLoading();
    else
        presentEmpty();
    // Rows that are there stay usable; what went wrong is said above them.
    if (hasRows && m_model->error())
        m_banner->showError(*m_model->error());
    else if (hasRows && progress.phase == SyncProgress::Phase::Failed && progress.error)
        m_banner->showError(*progress.error);
    else
        m_banner->clear();
    presentFooter();
    if (!m_isLoaded && m_state->face() != StatePanel::Face::Loading) {
        m_isLoaded = true;
        Q_EMIT loaded();
    }
}

// No rows: for one of four different reasons.
void CustomersPage::presentEmpty()
{
    const SyncProgress progress = m_services.sync->progress();
    using Phase = SyncProgress::Phase;
    if (m_filter->isNarrowing() || !m_scope.isAll()) {
        m_state->setWords(StatePanel::Face::NothingMatches, m_filter->isNarrowing()
            ? StatePanel::Words{tr("No customer matches"), tr("Try fewer letters or filters."), tr("Clear search and filters")}
            : StatePanel::Words{tr("No customer here"), tr("There is no customer in this scope. Choose another one at the top left."), {}});
        m_state->showFace(StatePanel::Face::NothingMatches);
    } else if (progress.phase == Phase::Failed && progress.error) {
        m_state->showError(*progress.error);
    } else if (progress.phase == Phase::Listing || progress.phase == Phase::ReadingFacts) {
        m_state->showLoading();
    } else if (!progress.completedAt.isValid()) {
        m_state->setWords(StatePanel::Face::Failed, {tr("Not loaded yet"), tr("The customers of this environment have not been read from the cloud."), tr("Load now")});
        m_state->showFace(StatePanel::Face::Failed);
    } else {
        m_state->showFace(StatePanel::Face::NothingYet);
    }
}

void CustomersPage::presentFooter()
{
    const QLocale locale;
    const int rows = m_model->rowCount();
    const bool known = m_model->state() == CustomerListModel::State::Ready;
    m_head->count()->setText(known ? locale.toString(rows) : QString());
    m_rows->setText(known ? tr("%1 customer(s)", nullptr, rows).arg(locale.toString(rows)) : QString());
    qint64 selected = 0;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        selected += range.height();
    m_selection->setText(selected > 1 ? tr("%1 selected").arg(locale.toString(selected)) : QString());
    m_age->setTime(m_services.sync->progress().completedAt, tr("The customers of this environment have not been read completely yet."));
}

void CustomersPage::retranslate()
{
    m_head->title()->setText(title());
    m_new->setText(tr("New customer"));
    m_new->setAccessibleName(m_new->text());
    m_table->setAccessibleName(tr("Customers"));
    m_age->setPattern(tr("List from the cloud: %1", "%1 is an age: 3 min ago"));
    m_state->setWords(StatePanel::Face::NothingYet, {tr("No customers yet"), tr("The cloud lists no customer for this partner."),
                                                     m_services.creation && !m_services.environment.readOnly ? tr("New customer") : QString()});
    presentState();
}

void CustomersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    Page::changeEvent(event);
}

} // namespace pc
