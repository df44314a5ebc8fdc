// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/historypage.h"
#include "core/base/clock.h"
#include "core/operations/journal.h"
#include "core/store/customerstore.h"
#include "models/historylistmodel.h"
#include "models/tableexport.h"
#include "ui/operations/exportrecord.h"
#include "ui/operations/historydetail.h"
#include "ui/operations/historyfilterbar.h"
#include "ui/operations/operationflow.h"
#include "ui/shell/commandregistry.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/pagehead.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/rowfollower.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include <QEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

static constexpr int kNameLength = 20, kReasonLength = 24, kChangeLength = 30;
static constexpr int kLeastWords = 100;         // pixels

HistoryPage::HistoryPage(OperationFlow &flow, QWidget *parent)
    : Page(parent), m_flow(flow), m_model(new HistoryListModel(flow.services().history, this)),
      m_frame(new ListFrame(QStringLiteral("history"), flow.services().clock, flow.services().settings, this)), m_filter(new HistoryFilterBar(this)),
      m_detail(new HistoryDetail(flow, this)), m_export(new QPushButton(this)), m_subject(new QPushButton(this))
{
    setObjectName(QStringLiteral("historyPage"));
    build();
    connect(m_model, &WindowedListModel::stateChanged, this, &HistoryPage::presentState);
    connect(m_model, &WindowedListModel::queryApplied, this, &HistoryPage::onRowsArrived);
    connect(m_model, &WindowedListModel::rowsArrived, this, &HistoryPage::onRowsArrived);
    connect(m_filter, &HistoryFilterBar::filterChanged, this, &HistoryPage::applyQuery);
    connect(m_filter->search(), &SearchField::downPressed, this, [this] { m_frame->table()->enter(); });
    connect(m_detail, &HistoryDetail::closeRequested, this, &HistoryPage::closeDetail);
    connect(m_flow.services().journal, &Journal::changed, this, &HistoryPage::onChanged);
    connect(m_export, &QPushButton::clicked, this, &HistoryPage::openExport);
    connect(m_subject, &QPushButton::clicked, this, [this] { showHistory(HistoryQuery()); });
    if (CommandRegistry *const commands = m_flow.services().commands)
        commands->add(this, QStringLiteral("history.export"), [] { return tr("Export the history…"); }, QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
            if (m_export->isEnabled())
                openExport();
        });
    readPeople();
    retranslate();
}

void HistoryPage::build()
{
    m_subject->setObjectName(QStringLiteral("historySubject"));
    m_subject->setIcon(icon(QStringLiteral("close")));
    m_frame->head()->addAction(m_subject);
    m_export->setObjectName(QStringLiteral("exportHistory"));
    m_frame->head()->addAction(m_export);
    m_frame->setFilter(m_filter);
    m_frame->setDetail(m_detail);
    m_frame->age()->hide();                 // of this machine: it has no age
    TableView *const table = m_frame->table();
    table->setSortingEnabled(false);        // latest first, always
    table->setStretchColumn(HistoryListModel::ChangeColumn);
    for (const int column : {HistoryListModel::CustomerColumn, HistoryListModel::ActionColumn})
        table->setLeastWidth(column, kLeastWords);
    table->setDropOrder({HistoryListModel::ApproverColumn, HistoryListModel::RequestColumn, HistoryListModel::PersonColumn, HistoryListModel::ReasonColumn});
    table->setWidestText(HistoryListModel::CustomerColumn, QString(kNameLength, QLatin1Char('n')));
    table->setWidestText(HistoryListModel::ReasonColumn, QString(kReasonLength, QLatin1Char('n')));
    table->setWidestText(HistoryListModel::ChangeColumn, QString(kChangeLength, QLatin1Char('n')));
    table->setModel(m_model);
    if (m_flow.services().settings)
        table->rememberIn(m_flow.services().settings, QStringLiteral("history"));
    connect(table, &TableView::typed, m_filter, &HistoryFilterBar::type);
    connect(table, &QAbstractItemView::clicked, this, &HistoryPage::showSelected);
    connect(table, &QAbstractItemView::activated, this, &HistoryPage::showSelected);
    const auto keyAt = [this](int row) { return m_model->keyAt(row); };
    const auto rowOf = [this](const QString &key) { return m_model->rowOf(key); };
    m_follower = new RowFollower(table, {keyAt, rowOf, HistoryListModel::CustomerColumn}, this);
    connect(m_follower, &RowFollower::rested, this, &HistoryPage::showSelected);
    connect(m_frame->state(), &StatePanel::actionTriggered, this, [this](StatePanel::Face face) {
        if (face == StatePanel::Face::NothingMatches)
            showHistory(HistoryQuery());
        else
            m_model->retry();
    });
    connect(m_frame->banner(), &Banner::actionTriggered, m_model, &WindowedListModel::retry);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
}

QString HistoryPage::title() const { return tr("History"); }
void HistoryPage::focusFilter() { m_filter->focusSearch(); }

void HistoryPage::refresh()
{
    readPeople();
    m_model->retry();
}

void HistoryPage::readPeople()
{
    whenDone(m_flow.services().history->people(), this, [this](const Result<QStringList> &people) {
        if (people)
            m_filter->setPeople(*people);
    });
}

void HistoryPage::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    applyQuery();
}

void HistoryPage::showHistory(const HistoryQuery &query)
{
    m_customer = query.customer;
    m_order = query.order;
    m_subjectName = m_order ? m_order->text() : m_customer ? m_customer->text() : QString();
    if (m_customer) {
        whenDone(m_flow.services().customers->customer(*m_customer), this, [this, uid = *m_customer](const Result<Customer> &customer) {
            if (!customer || m_customer != uid)
                return;
            m_subjectName = customer->displayName();
            presentSubject();
        });
    }
    m_filter->setTo(query);
    m_follower->stop();                     // what is on the right belongs to the list on the left
    closeDetail();
    applyQuery();
}

void HistoryPage::select(const OperationId &id) { m_follower->select(id.text()); }

void HistoryPage::applyQuery()
{
    HistoryQuery query = m_filter->applied(m_model->query(), m_flow.services().clock->utcNow());
    const bool hasSubject = m_customer || m_order;
    query.customer = hasSubject ? m_customer : m_scope.customer;
    query.group = hasSubject || m_scope.customer ? std::nullopt : m_scope.group;
    query.order = m_order;
    m_model->setQuery(query);
    presentSubject();
}

void HistoryPage::presentSubject()
{
    m_subject->setVisible(m_customer || m_order);
    m_subject->setText(m_order ? tr("Only order %1").arg(m_subjectName) : tr("Only %1", "customer").arg(m_subjectName));
    m_subject->setToolTip(tr("Show the whole history"));
}

void HistoryPage::presentState()
{
    StatePanel *const state = m_frame->state();
    const bool hasRows = m_model->rowCount() > 0;
    const bool narrowed = m_filter->isNarrowing() || m_customer || m_order || !m_scope.isAll();
    if (hasRows)
        state->showContent();
    else if (m_model->state() == WindowedListModel::State::Failed)
        state->showError(*m_model->error());
    else if (m_model->state() == WindowedListModel::State::Waiting || m_model->isSearching())
        state->showLoading();
    else
        state->showFace(narrowed ? StatePanel::Face::NothingMatches : StatePanel::Face::NothingYet);
    if (hasRows && m_model->error())
        m_frame->banner()->showError(*m_model->error());
    else
        m_frame->banner()->clear();
    const bool known = m_model->state() == WindowedListModel::State::Ready;
    const QString rows = QLocale().toString(m_model->rowCount());
    m_frame->head()->count()->setText(known ? rows : QString());
    m_frame->rows()->setText(!known ? QString() : m_model->query().latestOnly ? tr("%1 operation(s), latest first", nullptr, m_model->rowCount()).arg(rows)
                                                                             : tr("%1 step(s), latest first", nullptr, m_model->rowCount()).arg(rows));
    m_export->setEnabled(hasRows);
    if (!m_isLoaded && state->face() != StatePanel::Face::Loading) {
        m_isLoaded = true;
        Q_EMIT loaded();
    }
}

void HistoryPage::onRowsArrived()
{
    m_follower->rowsArrived();
    presentState();
}

void HistoryPage::onChanged(const OperationRecord &operation)
{
    m_model->noteChanged();
    if (m_detail->isVisible() && m_detail->operation().id == operation.id)
        m_detail->setOperation(operation);
}

void HistoryPage::showSelected()
{
    const std::optional<int> row = m_model->rowOf(m_follower->key());
    const OperationRecord *const operation = row ? m_model->rowAt(*row) : nullptr;
    if (!operation)
        return;
    m_detail->setOperation(*operation);
    m_detail->show();
}

void HistoryPage::closeDetail()
{
    m_detail->hide();
    m_frame->table()->setFocus(Qt::OtherFocusReason);
}

void HistoryPage::openExport()
{
    auto *const dialog = new QFileDialog(this, tr("Export the history shown, e-mail addresses masked"), QString(), tr("CSV files (*.csv)"));
    dialog->setObjectName(QStringLiteral("exportHistoryDialog"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("history.csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryPage::exportTo);
    dialog->open();
}

void HistoryPage::exportTo(const QString &path)
{
    auto *const out = new TableExport(this);
    connect(out, &TableExport::finished, this, &HistoryPage::exported);
    connect(out, &TableExport::finished, out, &QObject::deleteLater);
    m_export->setEnabled(false);
    const auto windowOf = [](const HistoryWindow &window) {
        ExportWindow shown;
        shown.total = window.total;
        for (const OperationRecord &operation : window.rows)    // one row per step, each with a time of its own
            shown.keys.append(operation.id.text() + operation.updatedAt.toString(Qt::ISODateWithMs) + QString::number(int(operation.state)));
        shown.fields = [rows = window.rows](int row) { return HistoryListModel::fields(rows.at(row), true); };
        return ready<ExportWindow>(shown);
    };
    ExportSource source;
    source.header = HistoryListModel::header();
    source.read = [this, windowOf, query = m_model->query()](qint64 first, int count) {
        return andThen<ExportWindow>(m_flow.services().history->history(query, first, count), this, windowOf);
    };
    out->start(source, path);
}

void HistoryPage::exported(const Result<qint64> &rows)
{
    m_export->setEnabled(true);
    if (!rows) {
        m_frame->banner()->showError(rows.error());
        return;
    }
    recordExport(m_flow, QStringLiteral("history"), *rows, true);
    m_frame->banner()->showMessage(Tone::Good, tr("%n row(s) were exported, e-mail addresses masked.", nullptr, int(*rows)));
    m_frame->banner()->setClosable(true);
    m_model->noteChanged();
}

void HistoryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detail->isVisible())
        closeDetail();
    else
        Page::keyPressEvent(event);
}

void HistoryPage::retranslate()
{
    m_frame->head()->title()->setText(title());
    m_frame->table()->setAccessibleName(title());
    m_export->setText(tr("Export…"));
    StatePanel *const state = m_frame->state();
    state->setWords(StatePanel::Face::NothingYet, {tr("Nothing has been changed yet"), tr("Every change sent to the cloud will stand here, with who, why and what became of it."), {}});
    state->setWords(StatePanel::Face::NothingMatches, {tr("Nothing in the history matches"), tr("Try fewer letters or filters."), tr("Show the whole history")});
    m_model->retranslate();
    presentSubject();
    presentState();
}

void HistoryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace pc
