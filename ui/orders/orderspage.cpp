// SPDX-License-Identifier: Apache-2.0
// How the page is put together and what it shows; what a person can do on it is in orderspage_actions.cpp.
#include "ui/orders/orderspage.h"
#include "core/sync/ordersync.h"
#include "models/orderlistmodel.h"
#include "ui/orders/orderfilterbar.h"
#include "ui/orders/orderfilteredit.h"
#include "ui/orders/ordergroupmodel.h"
#include "ui/orders/orderpane.h"
#include "ui/orders/orderviews.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/pagehead.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/rowfollower.h"
#include "ui/widgets/savedviewbar.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {
namespace {

constexpr int kSumsRestMs = 1000;           // sums may lag behind a running sync
constexpr int kIdDigits = 15, kNameLength = 22, kGroupLength = 30;
constexpr int kSelectionSummed = 1000;
const QString kName = QStringLiteral("orders");

} // namespace

OrdersPage::OrdersPage(const OrdersServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_model(new OrderListModel(services.store, services.clock, this)),
      m_groupModel(new OrderGroupModel(services.store, this)), m_views(new SavedViews(orderViews(services.store, services.clock, [this] { return scoped({}); }), services.values, this)),
      m_frame(new ListFrame(kName, services.clock, services.settings, this)), m_table(m_frame->table()), m_state(m_frame->state())
{
    setObjectName(QStringLiteral("ordersPage"));
    buildHeader();
    buildTable();
    buildGroups();
    buildPane();
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
    addCommands();
    m_sumsRest.setSingleShot(true);
    m_sumsRest.setInterval(kSumsRestMs);
    connect(&m_sumsRest, &QTimer::timeout, this, &OrdersPage::readTotals);
    connect(m_model, &OrderListModel::stateChanged, this, &OrdersPage::presentState);
    connect(m_model, &OrderListModel::queryApplied, this, &OrdersPage::onRowsArrived);
    connect(m_model, &OrderListModel::rowsArrived, this, &OrdersPage::onRowsArrived);
    connect(m_groupModel, &OrderGroupModel::stateChanged, this, &OrdersPage::presentState);
    connect(m_services.store, &OrderStore::changed, this, [this] {
        if (!m_sumsRest.isActive())
            m_sumsRest.start();
    });
    connect(m_services.store, &OrderStore::changed, m_views, &SavedViews::noteChange);
    connect(m_services.sync, &OrderSync::progressed, this, [this] {
        presentState();
        Q_EMIT dataAsOfChanged();
    });
    retranslate();
    readTotals();
}

OrdersPage::~OrdersPage() = default;

void OrdersPage::buildHeader()
{
    m_export = new QPushButton(this);
    m_export->setObjectName(QStringLiteral("exportOrders"));
    m_export->setIcon(icon(QStringLiteral("download")));
    connect(m_export, &QPushButton::clicked, this, &OrdersPage::openExport);
    m_frame->head()->addAction(m_export);
    auto *const filters = new QWidget(this);
    auto *const column = new QVBoxLayout(filters);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    m_filter = new OrderFilterBar(m_services.store, m_services.clock, filters);
    m_viewBar = new SavedViewBar(m_views, filters);
    m_viewBar->setObjectName(QStringLiteral("savedViews"));
    column->addWidget(m_filter);
    column->addWidget(m_viewBar);
    m_frame->setFilter(filters);
    connect(m_filter, &OrderFilterBar::filterChanged, this, &OrdersPage::applyQuery);
    connect(m_filter, &OrderFilterBar::groupByChanged, this, &OrdersPage::applyGroups);
    connect(m_filter->edit(), &SearchField::downPressed, this, [this] { (m_filter->groupBy() ? m_groups : m_table)->enter(); });
    connect(m_viewBar, &SavedViewBar::chosen, m_filter, &OrderFilterBar::setText);
    connect(m_frame->banner(), &Banner::actionTriggered, this, &OrdersPage::retry);
}

void OrdersPage::buildTable()
{
    m_table->horizontalHeader()->setSortIndicator(OrderListModel::columnOf(OrderQuery().sort), OrderQuery().order);
    m_table->setWidestText(OrderListModel::IdColumn, QString(kIdDigits, QLatin1Char('8')));
    m_table->setWidestText(OrderListModel::CustomerColumn, QString(kNameLength, QLatin1Char('n')));
    m_table->setStretchColumn(OrderListModel::CustomerColumn);
    m_table->setInitiallyHidden({OrderListModel::CurrencyColumn, OrderListModel::GrossColumn, OrderListModel::TaxColumn, OrderListModel::AfterTaxColumn,
                                 OrderListModel::RelatedColumn, OrderListModel::UidColumn, OrderListModel::AgeColumn});
    m_table->setDropOrder({OrderListModel::BillingColumn, OrderListModel::PaidColumn, OrderListModel::TypeColumn, OrderListModel::ProductColumn});
    m_table->setModel(m_model);
    if (m_services.settings)
        m_table->rememberIn(m_services.settings, kName);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &OrdersPage::openContextMenu);
    connect(m_table, &QAbstractItemView::activated, this, &OrdersPage::onRested);
    connect(m_table, &TableView::selectedRowsChanged, this, &OrdersPage::presentSelection);
    connect(m_table, &TableView::typed, m_filter, &OrderFilterBar::type);
    const auto keyAt = [this](int row) {
        const OrderRow *const order = m_model->rowAt(row);
        return order ? order->order.id.text() : QString();
    };
    const auto rowOf = [this](const QString &key) { return m_model->rowOf(OrderId(key)); };
    m_follower = new RowFollower(m_table, {keyAt, rowOf, OrderListModel::IdColumn}, this);
    connect(m_follower, &RowFollower::chosen, this, &OrdersPage::updateCommands);
    connect(m_follower, &RowFollower::rested, this, &OrdersPage::onRested);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this](int column) {
        if (!OrderListModel::sortOf(column))        // the store has no order for it: the arrow stays where it was
            m_table->horizontalHeader()->setSortIndicator(OrderListModel::columnOf(m_model->query().sort), m_model->query().order);
    });
    m_totals = makeLabel(LabelRole::Label, this);
    m_totals->setObjectName(QStringLiteral("ordersTotals"));
    m_frame->addToFooter(m_totals);
}

void OrdersPage::buildGroups()
{
    m_groups = new TableView;
    m_groups->setObjectName(QStringLiteral("orderGroups"));
    m_groups->horizontalHeader()->setSortIndicator(OrderGroupModel::OrdersColumn, Qt::DescendingOrder);
    m_groups->setWidestText(OrderGroupModel::TitleColumn, QString(kGroupLength, QLatin1Char('n')));
    m_groups->setStretchColumn(OrderGroupModel::TotalsColumn);
    m_groups->setModel(m_groupModel);
    if (m_services.settings)
        m_groups->rememberIn(m_services.settings, QStringLiteral("orderGroups"));
    m_groupState = new StatePanel(m_groups, this);
    m_groupState->setObjectName(QStringLiteral("orderGroupsState"));
    m_frame->addContent(m_groupState);
    connect(m_groups, &QAbstractItemView::activated, this, &OrdersPage::openGroup);
    connect(m_groups, &TableView::typed, m_filter, &OrderFilterBar::type);
    connect(m_groupState, &StatePanel::actionTriggered, this, &OrdersPage::onStateAction);
    connect(m_state, &StatePanel::actionTriggered, this, &OrdersPage::onStateAction);
}

void OrdersPage::buildPane()
{
    m_pane = new OrderPane(m_services, this);
    m_frame->setDetail(m_pane);
    connect(m_pane, &OrderPane::closeRequested, this, &OrdersPage::closePane);
    connect(m_pane, &OrderPane::orderChanged, this, &OrdersPage::updateCommands);
    connect(m_pane, &OrderPane::orderRequested, this, &OrdersPage::selectOrder);
    connect(m_pane, &OrderPane::customerRequested, this, &OrdersPage::customerRequested);
    connect(m_pane, &OrderPane::quotaRequested, this, &OrdersPage::quotaRequested);
}

QString OrdersPage::title() const { return tr("Orders"); }
QDateTime OrdersPage::dataAsOf() const { return m_services.sync->progress().completedAt; }
void OrdersPage::focusFilter() { m_filter->focusEdit(); }
void OrdersPage::setFilter(const QString &text) { m_filter->setText(text); }
void OrdersPage::setGroupBy(std::optional<OrderStore::GroupBy> by) { m_filter->setGroupBy(by); }

void OrdersPage::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    m_views->forgetCounts();
    m_services.sync->setVisible(scope.customer ? QList<CustomerUid>{*scope.customer} : QList<CustomerUid>());   // read first
    applyQuery();
}

OrderQuery OrdersPage::scoped(OrderQuery query) const
{
    query.customer = m_scope.customer;
    query.group = m_scope.customer ? std::nullopt : m_scope.group;
    return query;
}

void OrdersPage::applyQuery()
{
    m_viewBar->setFilter(m_filter->text());
    OrderQuery query = scoped(m_model->query());
    query.filter = m_filter->filter();
    const bool isOther = query != m_model->query();
    m_model->setQuery(query);
    if (isOther) {
        m_sums.reset();
        readTotals();
    }
    applyGroups();
}

void OrdersPage::applyGroups()
{
    const std::optional<OrderStore::GroupBy> by = m_filter->groupBy();
    m_state->setVisible(!by);
    m_groupState->setVisible(by.has_value());
    if (by)
        m_groupModel->setQuery(m_model->query(), *by);
    else
        m_groupModel->stop();
    presentState();
}

void OrdersPage::readTotals()
{
    whenDone(m_services.store->totals(m_model->query()), this, [this, asked = ++m_sumsAsked](const Result<QList<OrderTotals>> &sums) {
        if (asked != m_sumsAsked)
            return;
        m_sums = sums ? std::optional(*sums) : std::nullopt;
        presentFooter();
    });
}

void OrdersPage::presentState()
{
    if (m_filter->groupBy())
        presentGroups();
    else
        presentList();
    presentFooter();
    updateCommands();
    const StatePanel *const shown = m_filter->groupBy() ? m_groupState : m_state;
    if (!m_isLoaded && shown->face() != StatePanel::Face::Loading) {
        m_isLoaded = true;
        Q_EMIT loaded();
    }
}

void OrdersPage::presentList()
{
    const bool hasRows = m_model->rowCount() > 0;
    if (hasRows)
        m_state->showContent();
    else if (m_model->state() == OrderListModel::State::Failed)
        m_state->showError(*m_model->error());
    else if (m_model->state() == OrderListModel::State::Waiting || m_model->isSearching())
        m_state->showLoading();
    else
        presentEmpty();
    // Rows that are there stay usable; what went wrong is said above them.
    const SyncProgress progress = m_services.sync->progress();
    if (hasRows && m_model->error())
        m_frame->banner()->showError(*m_model->error());
    else if (hasRows && progress.phase == SyncProgress::Phase::Failed && progress.error)
        m_frame->banner()->showError(*progress.error);
    else
        m_frame->banner()->clear();
}

void OrdersPage::presentGroups()
{
    m_frame->banner()->clear();
    if (m_groupModel->rowCount() > 0)
        m_groupState->showContent();
    else if (m_groupModel->state() == OrderGroupModel::State::Failed)
        m_groupState->showError(*m_groupModel->error());
    else if (m_groupModel->state() == OrderGroupModel::State::Waiting)
        m_groupState->showLoading();
    else
        presentEmpty();
}

// No rows: for one of four different reasons.
void OrdersPage::presentEmpty()
{
    StatePanel *const state = m_filter->groupBy() ? m_groupState : m_state;
    const SyncProgress progress = m_services.sync->progress();
    const bool isNarrowing = !m_filter->text().isEmpty();
    using Face = StatePanel::Face;
    if (isNarrowing || !m_scope.isAll()) {
        state->setWords(Face::NothingMatches, isNarrowing
            ? StatePanel::Words{tr("No order matches"), tr("Try fewer terms; the question mark beside the filter shows how to write them."), tr("Clear the filter")}
            : StatePanel::Words{tr("No order here"), tr("There is no order in this scope. Choose another one at the top left."), {}});
        state->showFace(Face::NothingMatches);
    } else if (progress.phase == SyncProgress::Phase::Failed && progress.error) {
        state->showError(*progress.error);
    } else if (progress.phase != SyncProgress::Phase::Idle && progress.phase != SyncProgress::Phase::Failed) {
        state->showLoading();
    } else if (!progress.completedAt.isValid()) {
        state->setWords(Face::Failed, {tr("Not loaded yet"), tr("The orders of this environment have not been read from the cloud."), tr("Load now")});
        state->showFace(Face::Failed);
    } else {
        state->setWords(Face::NothingYet, {tr("No orders yet"), tr("The cloud lists no order of a customer of this partner."), tr("Read again")});
        state->showFace(Face::NothingYet);
    }
}

void OrdersPage::presentFooter()
{
    const QLocale locale;
    const int rows = m_model->rowCount();
    const StatePanel::Face face = (m_filter->groupBy() ? m_groupState : m_state)->face();
    const bool isRead = face != StatePanel::Face::Loading && face != StatePanel::Face::Failed && face != StatePanel::Face::NoRight;     // none yet is not none
    const bool known = m_model->state() == OrderListModel::State::Ready && !m_model->isSearching() && isRead;
    m_frame->head()->count()->setText(known ? locale.toString(rows) : QString());
    const int groups = m_groupModel->rowCount();
    const QString orders = known ? tr("%1 order(s)", nullptr, rows).arg(locale.toString(rows)) : QString();
    m_frame->rows()->setText(m_filter->groupBy() ? tr("%1 group(s), %2", "how many groups, how many orders in them", groups).arg(locale.toString(groups), orders) : orders);
    const QList<OrderTotals> sums = m_sums.value_or(QList<OrderTotals>());
    const qint64 unknown = OrderGroupModel::unknownAmounts(sums);
    QString text = sums.isEmpty() ? QString() : tr("Due: %1").arg(OrderGroupModel::totalsText(sums));
    if (unknown > 0)
        text += QStringLiteral("  ·  ") + tr("%1 without an amount").arg(locale.toString(unknown));
    m_totals->setText(text);
    m_totals->setToolTip(tr("Amounts due before tax of everything that matches, per currency. Currencies are never added up."));
    m_frame->age()->setTime(m_services.sync->progress().completedAt, tr("The orders of this environment have not been read completely yet."));
    presentSelection();
}

void OrdersPage::presentSelection()
{
    const qint64 selected = m_filter->groupBy() ? 0 : m_frame->selectedRows();
    QLabel *const label = m_frame->selection();
    label->setToolTip({});
    if (selected < 2)
        return label->setText({});
    const QString count = tr("%1 selected").arg(QLocale().toString(selected));
    std::optional<QList<OrderTotals>> sums = m_sums;
    if (selected != m_model->rowCount()) {
        const std::optional<QList<OrderRow>> rows = selectedRows();
        sums = rows ? std::optional(totalsOf(*rows)) : std::nullopt;
    }
    label->setText(sums ? tr("%1: %2", "3 selected: 1,000.00 CNY").arg(count, OrderGroupModel::totalsText(*sums)) : count);
    if (!sums)
        label->setToolTip(tr("The sum is shown for up to %1 rows that have been on screen.").arg(QLocale().toString(kSelectionSummed)));
}

std::optional<QList<OrderRow>> OrdersPage::selectedRows() const
{
    if (m_frame->selectedRows() > kSelectionSummed)
        return {};
    QList<OrderRow> rows;
    const QList<int> numbers = m_table->selectedRowNumbers();
    for (const int number : numbers) {
        const OrderRow *const row = m_model->rowAt(number);
        if (!row)
            return {};
        rows.append(*row);
    }
    return rows;
}

QList<OrderTotals> totalsOf(const QList<OrderRow> &rows)
{
    QList<OrderTotals> sums;
    for (const OrderRow &row : rows) {
        auto sum = std::find_if(sums.begin(), sums.end(), [&row](const OrderTotals &held) { return held.currency == row.order.currency; });
        if (sum == sums.end())
            sum = sums.insert(sums.end(), OrderTotals{row.order.currency, 0, {}, 0});
        ++sum->orders;
        if (!row.order.due)
            ++sum->unknownDue;
        else
            sum->due = sum->due.value_or(Amount()).plus(*row.order.due);
    }
    return sums;
}

void OrdersPage::retranslate()
{
    m_frame->head()->title()->setText(title());
    m_export->setText(tr("Export…"));
    m_export->setToolTip(tr("Write these orders to a file (Ctrl+E)"));
    m_export->setAccessibleName(tr("Export orders"));
    m_table->setAccessibleName(tr("Orders"));
    m_groups->setAccessibleName(tr("Orders in groups"));
    m_frame->age()->setPattern(tr("List from the cloud: %1", "%1 is an age: 3 min ago"));
    presentState();
}

void OrdersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        m_groupModel->retranslate();
        retranslate();
    }
    Page::changeEvent(event);
}

} // namespace pc
