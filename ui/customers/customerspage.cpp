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
#include "ui/customers/localeditor.h"
#include "ui/identity/followupbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/pagehead.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/rowfollower.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {
namespace {

constexpr int kUidDigits = 19, kNameLength = 24, kMailLength = 24, kMailLeast = 120;

} // namespace

CustomersPage::CustomersPage(const CustomersServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_model(new CustomerListModel(services.store, services.clock, this)),
      m_groups(new GroupListModel(services.store, this)), m_frame(new ListFrame(QStringLiteral("customers"), services.clock, services.settings, this)),
      m_table(m_frame->table()), m_state(m_frame->state())
{
    setObjectName(QStringLiteral("customersPage"));
    buildHeader();
    buildTable();
    buildDetail();
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
    addCommands();
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
    if (m_services.identity) {
        m_followUp = new FollowUpButton(m_services.store, m_services.clock, this);
        m_frame->head()->addAction(m_followUp);
        connect(m_followUp, &QPushButton::clicked, this, [this] { m_filter->showToFollowUp(); });
    }
    m_new = new QPushButton(this);
    m_new->setObjectName(QStringLiteral("newCustomer"));
    m_new->setProperty("pcRole", QStringLiteral("primary"));
    m_new->setVisible(m_services.creation != nullptr);
    m_frame->head()->addAction(m_new);
    connect(m_new, &QPushButton::clicked, this, &CustomersPage::openNewCustomer);
    m_filter = new CustomerFilterBar(this);
    connect(m_filter, &CustomerFilterBar::filterChanged, this, &CustomersPage::applyQuery);
    connect(m_filter->search(), &SearchField::downPressed, this, [this] { m_table->enter(); });
    m_frame->setFilter(m_filter);
    connect(m_frame->banner(), &Banner::actionTriggered, this, &CustomersPage::retry);
}

void CustomersPage::buildTable()
{
    m_table->horizontalHeader()->setSortIndicator(CustomerListModel::NameColumn, Qt::AscendingOrder);
    m_table->horizontalHeader()->setMinimumSectionSize(32);
    m_table->setStretchColumn(CustomerListModel::NameColumn);
    m_table->setDropOrder({CustomerListModel::AgeColumn, CustomerListModel::KindColumn, CustomerListModel::CrmColumn, CustomerListModel::LoginEmailColumn,
                           CustomerListModel::GroupColumn, CustomerListModel::CreditColumn, CustomerListModel::IdentityColumn});
    m_table->setWidestText(CustomerListModel::NameColumn, QString(kNameLength, QLatin1Char('n'))); // names may come after the first rows
    m_table->setWidestText(CustomerListModel::UidColumn, QString(kUidDigits, QLatin1Char('8')));
    m_table->setWidestText(CustomerListModel::IdentityColumn, QStringLiteral("Waiting until 00:00 nn")); // in its pill
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
    const auto keyAt = [this](int row) {
        const Customer *const customer = m_model->customerAt(row);
        return customer ? customer->uid().text() : QString();
    };
    const auto rowOf = [this](const QString &key) { return m_model->rowOf(CustomerUid(key)); };
    m_follower = new RowFollower(m_table, {keyAt, rowOf, CustomerListModel::NameColumn}, this);
    connect(m_follower, &RowFollower::chosen, this, &CustomersPage::updateCommands);
    connect(m_follower, &RowFollower::rested, this, &CustomersPage::showSelected);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this](int column) {
        if (!CustomerListModel::sortOf(column))     // the store has no order for it: the arrow stays where it was
            m_table->horizontalHeader()->setSortIndicator(CustomerListModel::columnOf(m_model->query().sort), m_model->query().order);
    });
    connect(m_state, &StatePanel::actionTriggered, this, &CustomersPage::onStateAction);
}

void CustomersPage::buildDetail()
{
    m_detail = new CustomerDetail(m_services, m_groups, this);
    m_detail->setObjectName(QStringLiteral("customerDetail"));
    m_frame->setDetail(m_detail);
    connect(m_detail, &CustomerDetail::closeRequested, this, &CustomersPage::closeDetail);
    connect(m_detail, &CustomerDetail::openConsoleRequested, this, &CustomersPage::openConsole);
    connect(m_detail, &CustomerDetail::suitePagesRequested, this, [this] {
        if (const std::optional<Customer> customer = selectedRow())
            Q_EMIT suitePagesRequested(customer->uid(), customer->displayName());
    });
    connect(m_detail, &CustomerDetail::ordersRequested, this, &CustomersPage::showOrders);
    connect(m_detail, &CustomerDetail::quotaRequested, this, &CustomersPage::showQuota);
    connect(m_detail, &CustomerDetail::filingsRequested, this, &CustomersPage::showFilings);
    connect(m_detail, &CustomerDetail::ticketsRequested, this, &CustomersPage::showTickets);
    connect(m_detail, &CustomerDetail::caseBoxRequested, this, &CustomersPage::openCaseBox);
    connect(m_detail->editor(), &LocalEditor::saved, this, &CustomersPage::offerUndo);
    connect(m_detail, &CustomerDetail::customerChanged, this, &CustomersPage::updateCommands);
    connect(m_detail, &CustomerDetail::favouriteToggled, this, &CustomersPage::toggleFavourite);
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
    if (m_followUp)
        m_followUp->setScope(m_model->query().group, m_model->query().customer);
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
        m_frame->banner()->showError(*m_model->error());
    else if (hasRows && progress.phase == SyncProgress::Phase::Failed && progress.error)
        m_frame->banner()->showError(*progress.error);
    else
        m_frame->banner()->clear();
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
    const bool known = m_model->state() == CustomerListModel::State::Ready && m_state->face() != StatePanel::Face::Loading;     // none yet is not none
    m_frame->head()->count()->setText(known ? locale.toString(rows) : QString());
    m_frame->rows()->setText(known ? tr("%1 customer(s)", nullptr, rows).arg(locale.toString(rows)) : QString());
    const qint64 selected = m_frame->selectedRows();
    m_frame->selection()->setText(selected > 1 ? tr("%1 selected").arg(locale.toString(selected)) : QString());
    m_frame->age()->setTime(m_services.sync->progress().completedAt, tr("The customers of this environment have not been read completely yet."));
}

void CustomersPage::retranslate()
{
    m_frame->head()->title()->setText(title());
    m_new->setText(tr("New customer"));
    m_new->setAccessibleName(m_new->text());
    m_table->setAccessibleName(tr("Customers"));
    m_frame->age()->setPattern(tr("List from the cloud: %1", "%1 is an age: 3 min ago"));
    m_state->setWords(StatePanel::Face::NothingYet, {tr("No customers yet"), tr("The cloud lists no customer for this partner."),
                                                     m_services.creation && !isReadOnly() ? tr("New customer") : QString()});
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
