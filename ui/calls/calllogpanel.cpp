// SPDX-License-Identifier: Apache-2.0
#include "ui/calls/calllogpanel.h"
#include "ui/calls/calldetail.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QSet>
#include <QSplitter>
#include <QToolButton>

namespace pc {

static constexpr int kDurationLength = 8, kNameLength = 16;     // most names; they arrive after the calls do

CallLogPanel::CallLogPanel(CallLog *log, QSettings *settings, QWidget *parent)
    : QWidget(parent), m_model(new CallLogModel(log, this)), m_search(new SearchField(this)), m_failedOnly(new QCheckBox(this)),
      m_customer(new QPushButton(this)), m_count(makeLabel(LabelRole::Label, this)), m_close(new QToolButton(this)),
      m_title(makeLabel(LabelRole::Section, this)), m_table(new TableView(this)), m_state(new StatePanel(m_table, this)), m_detail(new CallDetail(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("callLogPanel"));
    setFocusPolicy(Qt::StrongFocus);
    m_table->setObjectName(QStringLiteral("callTable"));
    m_table->setSortingEnabled(false);      // newest first, always: it is a log
    m_table->setInitiallyHidden({CallLogModel::HttpColumn, CallLogModel::AttemptColumn, CallLogModel::LaneColumn, CallLogModel::SizeColumn,
                                 CallLogModel::EnvironmentColumn});
    m_table->setStretchColumn(CallLogModel::RequestIdColumn);
    m_table->setDropOrder({CallLogModel::EnvironmentColumn, CallLogModel::SizeColumn, CallLogModel::LaneColumn, CallLogModel::AttemptColumn,
                           CallLogModel::HttpColumn, CallLogModel::PersonColumn, CallLogModel::DurationColumn});
    m_table->setWidestText(CallLogModel::CustomerColumn, QString(kNameLength, QLatin1Char('n')));
    m_table->setWidestText(CallLogModel::DurationColumn, QString(kDurationLength, QLatin1Char('8')));
    m_table->setModel(m_model);
    m_table->rememberIn(settings, QStringLiteral("calls"));
    m_splitter->setObjectName(QStringLiteral("callSplitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_state);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    buildBar();
    connect(m_search, &SearchField::searchChanged, this, &CallLogPanel::applyFilter);
    connect(m_search, &SearchField::downPressed, m_table, &TableView::enter);
    connect(m_failedOnly, &QCheckBox::toggled, this, &CallLogPanel::applyFilter);
    connect(m_customer, &QPushButton::clicked, this, [this] { setCustomer({}, {}); });
    connect(m_close, &QToolButton::clicked, this, &CallLogPanel::leave);
    connect(m_table, &TableView::selectedRowsChanged, this, &CallLogPanel::presentSelection);
    connect(m_model, &CallLogModel::namesChanged, this, &CallLogPanel::presentSelection);
    connect(m_model, &CallLogModel::loaded, this, &CallLogPanel::selectWanted);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &CallLogPanel::presentState);
    connect(m_detail, &CallDetail::customerChosen, this, &CallLogPanel::setCustomer);
    connect(m_detail, &CallDetail::correlationChosen, this, &CallLogPanel::setText);
    connect(m_detail, &CallDetail::ticketRequested, this, &CallLogPanel::requestTicket);
    connect(m_state, &StatePanel::actionTriggered, this, [this] {
        m_search->clear();
        m_failedOnly->setChecked(false);
        setCustomer({}, {});
    });
    retranslate();
    m_state->showLoading();
    m_model->reload();
}

void CallLogPanel::buildBar()
{
    m_search->setObjectName(QStringLiteral("callSearch"));
    m_search->setMaximumWidth(420);
    m_failedOnly->setObjectName(QStringLiteral("callsFailedOnly"));
    m_customer->setObjectName(QStringLiteral("callsCustomer"));
    m_customer->setIcon(icon(QStringLiteral("close")));
    m_customer->hide();
    m_close->setObjectName(QStringLiteral("closeCalls"));
    m_close->setIcon(icon(QStringLiteral("close")));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::kPage, metrics::kInside, metrics::kInside, metrics::kInside);
    bar->setSpacing(metrics::kBetween);
    bar->addWidget(m_title);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_failedOnly);
    bar->addWidget(m_customer);
    bar->addStretch(1);
    bar->addWidget(m_count);
    bar->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(makeHairline(this));
    // The words of the first column stand below the title.
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(metrics::kInside, 0, 0, 0);
    middle->addWidget(m_splitter);
    column->addLayout(middle, 1);
}

void CallLogPanel::setNameLookup(CallLogModel::NameLookup lookup) { m_model->setNameLookup(std::move(lookup)); }

void CallLogPanel::setCustomer(const std::optional<CustomerUid> &customer, const QString &name)
{
    m_customerUid = customer;
    m_customerName = name;
    m_customer->setVisible(customer.has_value());
    retranslate();
    applyFilter();
}

void CallLogPanel::setText(const QString &text)
{
    m_search->setText(text);
    applyFilter();
}

void CallLogPanel::applyFilter()
{
    CallFilter filter;
    filter.text = m_search->text().trimmed();
    filter.customer = m_customerUid;
    filter.failedOnly = m_failedOnly->isChecked();
    if (filter == m_model->filter())
        return;
    m_state->showLoading();
    m_model->setFilter(filter);
}

void CallLogPanel::reveal(const CallRecord &record)
{
    m_wanted = record.number;
    if (!fits(record, m_model->filter())) {
        m_failedOnly->setChecked(false);
        setCustomer({}, {});
        setText({});
    }
    showCall(record);
    if (!m_model->isLoading())
        selectWanted();
}

void CallLogPanel::selectWanted()
{
    presentState();
    const int row = m_wanted > 0 ? m_model->rowOf(m_wanted) : -1;
    m_wanted = 0;
    if (row < 0)
        return;
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
    m_table->setFocus();
}

void CallLogPanel::presentState()
{
    const bool filtered = m_model->filter() != CallFilter();
    if (m_model->rowCount() > 0)
        m_state->showContent();
    else if (!m_model->isLoading())
        m_state->showFace(filtered ? StatePanel::Face::NothingMatches : StatePanel::Face::NothingYet);
    m_count->setText(tr("%n call(s)", nullptr, m_model->rowCount()));
}

void CallLogPanel::presentSelection()
{
    const QList<int> rows = m_table->selectedRowNumbers();
    QSet<CustomerUid> customers;
    for (const int row : rows) {
        if (const CallRecord *const call = m_model->record(row))
            customers.insert(call->customer);
    }
    customers.remove(CustomerUid());
    m_detail->setSelected(int(rows.size()), int(customers.size()));
    if (const CallRecord *call = rows.isEmpty() ? nullptr : m_model->record(rows.first()))
        showCall(*call);
}

void CallLogPanel::showCall(const CallRecord &call)
{
    m_shown = call;
    m_detail->showCall(call, m_model->customerName(call.customer));
}

// What is selected; else what is shown though no row of it is on screen.
void CallLogPanel::requestTicket()
{
    QList<CallRecord> calls;
    const QList<int> rows = m_table->selectedRowNumbers();
    for (auto row = rows.crbegin(); row != rows.crend(); ++row) {
        if (const CallRecord *const call = m_model->record(*row))
            calls.append(*call);
    }
    Q_EMIT ticketRequested(calls.isEmpty() ? QList<CallRecord>{m_shown} : calls);
}

void CallLogPanel::retranslate()
{
    m_title->setText(tr("Calls"));
    m_search->setPlaceholderText(tr("Request ID, action, code, customer, person"));
    m_search->setAccessibleName(tr("Filter calls"));
    m_failedOnly->setText(tr("Failed only"));
    m_customer->setText(m_customerName.isEmpty() && m_customerUid ? m_customerUid->text() : m_customerName);
    m_customer->setAccessibleName(tr("Customer %1, press to show all").arg(m_customer->text()));
    m_customer->setToolTip(tr("Show the calls of all customers"));
    m_close->setToolTip(tr("Close (Ctrl+L)"));
    m_close->setAccessibleName(tr("Close the call log"));
    m_table->setAccessibleName(tr("Calls"));
    m_state->setWords(StatePanel::Face::NothingYet, {tr("No calls yet"), tr("Every exchange with the cloud appears here, with secrets masked."), {}});
    m_state->setWords(StatePanel::Face::NothingMatches, {tr("No call matches"), tr("No call in the log fits the filter."), tr("Clear filter")});
    m_model->retranslate();
    presentState();
}

void CallLogPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokenColor(Token::Surface, palette()));
}

void CallLogPanel::leave()
{
    hide();
    Q_EMIT closed();
}

void CallLogPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CallLogPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

void CallLogPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_search->setFocus(event->reason());
}

} // namespace pc
