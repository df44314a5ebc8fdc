// SPDX-License-Identifier: Apache-2.0
// How the page is put together and what it shows; what a person can do on it is in quotaspage_actions.cpp.
#include "ui/quotas/quotaspage.h"
#include "core/base/clock.h"
#include "core/operations/journal.h"
#include "core/sync/quotasync.h"
#include "models/moneytext.h"
#include "models/quotalistmodel.h"
#include "ui/operations/operationflow.h"
#include "ui/quotas/quotadetail.h"
#include "ui/quotas/quotafilterbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
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
#include <QScrollBar>
#include <QVBoxLayout>

namespace pc {
namespace {

using Model = QuotaListModel;
constexpr int kTotalsRestMs = 150, kVisibleRestMs = 200;
constexpr int kNameLength = 20, kUidDigits = 19;

} // namespace

QuotasPage::QuotasPage(const QuotasServices &services, QWidget *parent)
    : Page(parent), m_services(services), m_model(new QuotaListModel(services.store, services.customers, services.clock, this)),
      m_frame(new ListFrame(QStringLiteral("quotas"), services.clock, services.settings, this))
{
    setObjectName(QStringLiteral("quotasPage"));
    for (QTimer *const timer : {&m_totalsTimer, &m_visibleTimer})
        timer->setSingleShot(true);
    m_totalsTimer.setInterval(kTotalsRestMs);
    m_visibleTimer.setInterval(kVisibleRestMs);
    connect(&m_totalsTimer, &QTimer::timeout, this, &QuotasPage::readTotals);
    connect(&m_visibleTimer, &QTimer::timeout, this, &QuotasPage::tellVisible);
    buildHead();
    buildTable();
    buildDetail();
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
    addCommands();
    connect(m_model, &Model::stateChanged, this, &QuotasPage::presentState);
    connect(m_model, &Model::queryApplied, this, &QuotasPage::onRowsArrived);
    connect(m_model, &Model::rowsArrived, this, &QuotasPage::onRowsArrived);
    connect(m_services.store, &QuotaStore::changed, &m_totalsTimer, qOverload<>(&QTimer::start));
    connect(m_services.sync, &QuotaSync::progressed, this, [this] {
        presentState();
        Q_EMIT dataAsOfChanged();
    });
    connect(m_services.flow->services().journal, &Journal::changed, this, &QuotasPage::onSettled);
    retranslate();
}

QuotasPage::~QuotasPage() = default;

void QuotasPage::buildHead()
{
    m_bulk = new QPushButton(this);
    m_bulk->setObjectName(QStringLiteral("bulkQuota"));
    m_bulk->setProperty("pcRole", QStringLiteral("primary"));
    connect(m_bulk, &QPushButton::clicked, this, [this] { m_services.flow->startSheet(this); });
    m_frame->head()->addAction(m_bulk);
    m_filter = new QuotaFilterBar(this);
    m_frame->setFilter(m_filter);
    connect(m_filter, &QuotaFilterBar::filterChanged, this, &QuotasPage::applyQuery);
    connect(m_filter, &QuotaFilterBar::worklistToggled, this, &QuotasPage::setWorklist);
    connect(m_filter->search(), &SearchField::downPressed, this, [this] { m_frame->table()->enter(); });
    connect(m_frame->banner(), &Banner::actionTriggered, this, &QuotasPage::retry);
    m_totalsLabel = makeLabel(LabelRole::Label, this);
    m_totalsLabel->setObjectName(QStringLiteral("quotasTotals"));
    m_frame->addToFooter(m_totalsLabel);
}

void QuotasPage::buildTable()
{
    TableView *const table = m_frame->table();
    table->horizontalHeader()->setSortIndicator(Model::CustomerColumn, Qt::AscendingOrder);
    table->setStretchColumn(Model::CustomerColumn);
    table->setDropOrder({Model::AgeColumn, Model::ConsumedColumn, Model::RiskColumn, Model::TrendColumn, Model::AlarmColumn, Model::TotalColumn, Model::StatusColumn});
    table->setWidestText(Model::CustomerColumn, QString(kNameLength, QLatin1Char('n')));
    table->setWidestText(Model::UidColumn, QString(kUidDigits, QLatin1Char('8')));
    table->setWidestText(Model::ZeroDayColumn, QStringLiteral("2026-12-30, in 100 days"));
    table->setWidestText(Model::AvailableColumn, QStringLiteral("overdrawn -100,000.00 CNY"));
    for (const int money : {Model::TotalColumn, Model::ConsumedColumn})      // wide enough before the first figure is here
        table->setWidestText(money, QStringLiteral("1,000,000.00 CNY"));
    table->setWidestText(Model::RiskColumn, QStringLiteral("10,000.00 CNY"));
    table->setInitiallyHidden({Model::UidColumn, Model::CurrencyColumn});
    table->setModel(m_model);
    if (m_services.settings)
        table->rememberIn(m_services.settings, QStringLiteral("quotas"));
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    const auto keyAt = [this](int row) {
        const QuotaRow *const held = m_model->rowAt(row);
        return held ? held->customer.uid().text() : QString();
    };
    m_follower = new RowFollower(table, {keyAt, [this](const QString &key) { return m_model->rowOf(CustomerUid(key)); }, Model::CustomerColumn}, this);
    connect(m_follower, &RowFollower::chosen, this, &QuotasPage::updateCommands);
    connect(m_follower, &RowFollower::rested, this, &QuotasPage::showSelected);
    connect(table, &QWidget::customContextMenuRequested, this, &QuotasPage::openContextMenu);
    connect(table, &TableView::selectedRowsChanged, this, &QuotasPage::presentFooter);
    connect(table, &TableView::typed, m_filter, &QuotaFilterBar::type);
    connect(table, &QAbstractItemView::activated, this, [this] { openAmount(false); });
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, &m_visibleTimer, qOverload<>(&QTimer::start));
    connect(table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this, table](int column) {
        if (!Model::sortOf(column))     // the store has no order for it: the arrow stays where it was
            table->horizontalHeader()->setSortIndicator(Model::columnOf(m_model->query().sort), m_model->query().order);
    });
    connect(m_frame->state(), &StatePanel::actionTriggered, this, &QuotasPage::onStateAction);
}

void QuotasPage::buildDetail()
{
    m_detail = new QuotaDetail(m_services, this);
    m_detail->setObjectName(QStringLiteral("quotaDetail"));
    m_frame->setDetail(m_detail);
    connect(m_detail, &QuotaDetail::closeRequested, this, &QuotasPage::closeDetail);
    connect(m_detail, &QuotaDetail::rowChanged, this, &QuotasPage::updateCommands);
    connect(m_detail, &QuotaDetail::changeRequested, this, [this] { openAmount(false); });
    connect(m_detail, &QuotaDetail::alarmsRequested, this, &QuotasPage::openAlarms);
    connect(m_detail, &QuotaDetail::customerRequested, this, [this] { Q_EMIT showCustomerRequested(m_detail->uid()); });
    connect(m_detail, &QuotaDetail::consoleRequested, this, [this] {
        if (const std::optional<QuotaRow> row = selectedRow())
            Q_EMIT openConsoleRequested(row->customer.uid(), row->customer.displayName(), QStringLiteral("ecs"));
    });
}

QString QuotasPage::title() const { return tr("Quotas"); }
QDateTime QuotasPage::dataAsOf() const { return m_services.sync->progress().completedAt; }
void QuotasPage::focusFilter() { m_filter->focusSearch(); }

void QuotasPage::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    applyQuery();
    if (scope.customer)
        selectCustomer(*scope.customer);
}

void QuotasPage::applyQuery()
{
    QuotaQuery query = m_filter->applied(m_model->query());
    query.customer = m_scope.customer;
    query.group = m_scope.customer ? std::nullopt : m_scope.group;
    m_model->setQuery(query);
    m_totalsTimer.start();
}

void QuotasPage::setWorklist(bool on)
{
    m_filter->setWorklist(on);
    m_frame->table()->sortByColumn(on ? Model::ZeroDayColumn : Model::CustomerColumn, Qt::AscendingOrder);
    applyQuery();
}

void QuotasPage::presentState()
{
    StatePanel *const state = m_frame->state();
    const SyncProgress progress = m_services.sync->progress();
    const bool hasRows = m_model->rowCount() > 0;
    if (hasRows)
        state->showContent();
    else if (m_model->state() == Model::State::Failed)
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
void QuotasPage::presentEmpty()
{
    StatePanel *const state = m_frame->state();
    const SyncProgress progress = m_services.sync->progress();
    if (m_filter->isNarrowing() || !m_scope.isAll()) {
        state->setWords(StatePanel::Face::NothingMatches, m_filter->isNarrowing()
            ? StatePanel::Words{tr("No quota matches"), tr("Try fewer letters or filters."), tr("Clear search and filters")}
            : StatePanel::Words{tr("No customer here"), tr("There is no customer in this scope. Choose another one at the top left."), {}});
        state->showFace(StatePanel::Face::NothingMatches);
    } else if (progress.phase == SyncProgress::Phase::Failed && progress.error) {
        state->showError(*progress.error);
    } else if (progress.isRunning()) {
        state->showLoading();
    } else if (!progress.completedAt.isValid()) {
        state->setWords(StatePanel::Face::Failed, {tr("Not loaded yet"), tr("The quotas of this environment have not been read from the cloud."), tr("Load now")});
        state->showFace(StatePanel::Face::Failed);
    } else {
        state->showFace(StatePanel::Face::NothingYet);
    }
}

QString QuotasPage::selectionText() const
{
    const qint64 selected = m_frame->selectedRows();
    if (selected < 2)
        return {};
    // Of the rows held only: a selection over pages that were not read is counted, not summed.
    QMap<QString, std::optional<Amount>> sums;
    qint64 unknown = 0;
    const QList<int> rows = m_frame->table()->selectedRowNumbers();
    for (const int row : rows) {
        const QuotaRow *const held = m_model->rowAt(row);
        if (!held || !held->quota.available) {
            ++unknown;
            continue;
        }
        std::optional<Amount> &sum = sums.contains(held->quota.currency) ? sums[held->quota.currency] : (sums[held->quota.currency] = Amount());
        sum = sum ? sum->plus(*held->quota.available) : std::nullopt;
    }
    QStringList parts{tr("%1 selected").arg(QLocale().toString(selected))};
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        parts.append(*it ? tr("available %1").arg(moneyText(**it, it.key())) : tr("available: too large to sum"));
    if (unknown > 0)
        parts.append(tr("%n unknown", nullptr, int(unknown)));
    return parts.join(QStringLiteral(" · "));
}

void QuotasPage::presentFooter()
{
    const QLocale locale;
    const int rows = m_model->rowCount();
    const bool known = m_model->state() == Model::State::Ready && m_frame->state()->face() != StatePanel::Face::Loading;     // none yet is not none
    m_frame->head()->count()->setText(known ? locale.toString(rows) : QString());
    m_frame->rows()->setText(known ? tr("%1 customer(s)", nullptr, rows).arg(locale.toString(rows)) : QString());
    m_frame->selection()->setText(selectionText());
    m_frame->age()->setTime(m_services.sync->progress().completedAt, tr("The quotas of this environment have not been read completely yet."));
    presentTotals();
}

void QuotasPage::readTotals()
{
    whenDone(m_services.store->totals(m_model->query()), this, [this, query = m_model->query()](const Result<QList<QuotaTotals>> &totals) {
        if (query == m_model->query() && totals)
            m_totals = *totals;
        presentTotals();
    });
}

// A selection takes the place of the totals: the footer has room for one of them.
void QuotasPage::presentTotals()
{
    QStringList parts;
    QStringList details;
    for (const QuotaTotals &sum : std::as_const(m_totals)) {
        const QString unknown = sum.unknownAvailable > 0 ? tr(" (%n unknown)", nullptr, int(sum.unknownAvailable)) : QString();
        if (sum.available)
            parts.append(tr("available %1").arg(moneyText(*sum.available, sum.currency)) + unknown);
        else if (sum.unknownAvailable > 0)
            parts.append(tr("%n unknown", nullptr, int(sum.unknownAvailable)));
        const auto line = [&](const QString &label, const std::optional<Amount> &amount) {
            return label.arg(amount ? moneyText(*amount, sum.currency) : QStringLiteral("–"));
        };
        details.append({tr("%n customer(s)", nullptr, int(sum.customers)), line(tr("Quota: %1"), sum.total), line(tr("Consumed: %1"), sum.consumed),
                        line(tr("Available: %1"), sum.available)});
    }
    m_totalsLabel->setVisible(m_frame->selectedRows() < 2);
    m_totalsLabel->setText(parts.join(QStringLiteral(" · ")));
    m_totalsLabel->setToolTip(details.join(QLatin1Char('\n')));
}

void QuotasPage::retranslate()
{
    m_frame->head()->title()->setText(title());
    m_bulk->setText(tr("Bulk quota…"));
    m_bulk->setToolTip(tr("Quotas of many customers, from a sheet or the clipboard"));
    m_bulk->setAccessibleName(m_bulk->text());
    m_frame->table()->setAccessibleName(tr("Quotas"));
    m_frame->age()->setPattern(tr("Quotas from the cloud: %1", "%1 is an age: 3 min ago"));
    m_frame->state()->setWords(StatePanel::Face::NothingYet, {tr("No customers yet"), tr("The cloud lists no customer for this partner, so there are no quotas."), {}});
    presentState();
}

void QuotasPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    Page::changeEvent(event);
}

} // namespace pc
