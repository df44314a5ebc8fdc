// SPDX-License-Identifier: Apache-2.0
// What a person can do on the page, by button, key, menu and palette alike.
#include "core/sync/filingsync.h"
#include "models/filingexport.h"
#include "models/filinglistmodel.h"
#include "ui/filingcases/caseview.h"
#include "ui/filings/binddialog.h"
#include "ui/filings/filingboard.h"
#include "ui/filings/filingdetail.h"
#include "ui/filings/filingfilterbar.h"
#include "ui/filings/filingspage.h"
#include "ui/filings/grantdialog.h"
#include "ui/filings/lookupdialog.h"
#include "ui/operations/exportrecord.h"
#include "ui/operations/operationflow.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/exportdialog.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/rowfollower.h"
#include "ui/widgets/savedviewbar.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/toast.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <numeric>

namespace pc {
namespace {

const QString kSession = QStringLiteral("filings.startSession");
const QString kCase = QStringLiteral("filings.openCase");
const QString kBind = QStringLiteral("filings.bind");
const QString kGrant = QStringLiteral("filings.grant");
const QString kRefresh = QStringLiteral("filings.refreshRow");
const QString kConsole = QStringLiteral("filings.console");
const QString kCustomer = QStringLiteral("filings.customer");
const QString kCopyNumber = QStringLiteral("filings.copyNumber");
const QString kTicket = QStringLiteral("filings.newTicket");
const QString kFace = QStringLiteral("filings.switchFace");
const QString kExport = QStringLiteral("filings.export");
const QString kSave = QStringLiteral("filings.saveView");
const QString kNext = QStringLiteral("filings.next");
const QString kPrevious = QStringLiteral("filings.previous");
const QString kClose = QStringLiteral("filings.closeDetail");

} // namespace

void FilingsPage::addCommands()
{
    CommandRegistry &commands = *m_services.commands;
    addRowCommands();
    commands.add(this, kBind, [] { return tr("Bind service numbers…"); }, QKeySequence(Qt::CTRL | Qt::Key_N), [this] { openBind(); });
    commands.add(this, kGrant, [] { return tr("Grant a service number to another account…"); }, {}, [this] { openGrant(); });
    commands.add(this, kFace, [] { return tr("Switch between board and table"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
                 [this] { setFace(m_face == Face::Board ? Face::Table : Face::Board); });
    commands.add(this, kExport, [] { return tr("Export filings…"); }, QKeySequence(Qt::CTRL | Qt::Key_E), [this] { openExport(); });
    commands.add(this, kSave, [] { return tr("Save this filter as a view…"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { m_viewBar->save(); });
    commands.add(this, kNext, [] { return tr("Next filing"); }, QKeySequence(Qt::ALT | Qt::Key_Down), [this] { step(1); });
    commands.add(this, kPrevious, [] { return tr("Previous filing"); }, QKeySequence(Qt::ALT | Qt::Key_Up), [this] { step(-1); });
    commands.add(this, kClose, [] { return tr("Close the details"); }, {}, [this] { closeDetail(); });
    addHistoryCommand(commands, this, *m_services.flow, [this] {
        HistoryQuery query;
        if (const std::optional<FilingRow> row = selectedRow())
            query.customer = row->customer;
        return query;
    });
    updateCommands();
}

void FilingsPage::addRowCommands()
{
    CommandRegistry &commands = *m_services.commands;
    commands.add(this, kSession, [] { return tr("Start filing session"); }, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { requestSession(); });
    commands.add(this, kCase, [] { return tr("Open or prepare the case"); }, QKeySequence(Qt::Key_E), [this] {
        showSelected();
        m_detail->openCase();
    });
    commands.add(this, kRefresh, [] { return tr("Refresh this filing"); }, QKeySequence(Qt::SHIFT | Qt::Key_F5), [this] {
        showSelected();
        m_detail->refreshRow();
    });
    commands.add(this, kConsole, [] { return tr("Open the console of this customer"); }, {}, [this] { requestConsole(); });
    commands.add(this, kCustomer, [] { return tr("Open the customer of this filing"); }, QKeySequence(Qt::CTRL | Qt::Key_O), [this] {
        if (const std::optional<FilingRow> row = selectedRow())
            Q_EMIT showCustomerRequested(row->customer);
    });
    commands.add(this, kTicket, [] { return tr("New ticket about this filing…"); }, {}, [this] {
        if (const std::optional<FilingRow> row = selectedRow())
            Q_EMIT ticketRequested(*row);
    });
    commands.add(this, kCopyNumber, [] { return tr("Copy service number"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), [this] { copyNumber(); });
}

void FilingsPage::updateCommands()
{
    CommandRegistry &commands = *m_services.commands;
    const std::optional<FilingRow> row = selectedRow();
    const QString selectFirst = tr("Select a filing first.");
    for (const QString &id : {kCase, kRefresh, kConsole, kCustomer, kTicket})
        commands.setEnabled(id, row.has_value(), selectFirst);
    const QString noSession = row ? CaseView::whyNoSession(*row) : selectFirst;
    commands.setEnabled(kSession, noSession.isEmpty(), noSession);
    commands.setEnabled(kCopyNumber, row && row->number, row ? tr("There is no service number yet. Bind one first.") : selectFirst);
    const QString filter = m_filter->text();
    commands.setEnabled(kSave, !filter.isEmpty() && !m_views->withFilter(filter), filter.isEmpty() ? tr("Choose a filter first.") : tr("A view with this filter exists."));
    commands.setEnabled(kClose, m_detail->isVisibleTo(this), tr("No details are open."));
}

// F5: a pass for all; what is looked at comes first.
void FilingsPage::refresh()
{
    m_services.sync->start();
    if (m_scope.customer)
        (void)m_services.sync->refreshCustomer(*m_scope.customer);
    if (m_detail->isVisibleTo(this))
        m_detail->refreshRow();
}

void FilingsPage::retry()
{
    if (!readError())
        m_services.sync->start();
    else if (m_face == Face::Board)
        m_board->retry();
    else
        m_model->retry();
}

void FilingsPage::onStateAction()
{
    const StatePanel *const state = m_face == Face::Board ? m_boardState : m_frame->state();
    switch (state->face()) {
    case StatePanel::Face::NothingMatches: return m_filter->clear();
    case StatePanel::Face::NothingYet: return openBind();
    default: return retry();
    }
}

void FilingsPage::choose(const QString &key)
{
    m_key = key;
    updateCommands();
}

void FilingsPage::showRow(const QString &key)
{
    if (m_face == Face::Board)
        m_board->select(key);
    else
        m_follower->select(key);
}

// The selected row as it is known by now: what the details read, else where it is on screen.
std::optional<FilingRow> FilingsPage::selectedRow() const
{
    if (m_key.isEmpty())
        return {};
    if (m_detail->key() == m_key && m_detail->row())
        return m_detail->row();
    if (m_face == Face::Board)
        return m_board->row(m_key);
    const std::optional<int> row = m_model->rowOf(m_key);
    return row ? std::optional(*m_model->rowAt(*row)) : std::nullopt;
}

void FilingsPage::showSelected()
{
    m_follower->stop();
    m_board->stopRest();
    if (m_key.isEmpty())
        return;
    m_detail->showRow(m_key);
    m_detail->show();
    updateCommands();
}

void FilingsPage::closeDetail()
{
    m_follower->stop();
    m_board->stopRest();
    m_detail->hide();
    m_face == Face::Board ? m_board->enter() : m_frame->table()->setFocus();
    updateCommands();
}

void FilingsPage::step(int by)
{
    if (m_face == Face::Board)
        m_board->step(by);
    else
        m_follower->step(by);
}

void FilingsPage::requestConsole()
{
    if (const std::optional<FilingRow> row = selectedRow())
        Q_EMIT openConsoleRequested(row->customer, row->customerName, row->instance ? row->instance->product : QStringLiteral("ecs"));
}

void FilingsPage::requestSession()
{
    const std::optional<FilingRow> row = selectedRow();
    if (!row || !CaseView::whyNoSession(*row).isEmpty())
        return;
    const bool isShown = m_detail->key() == m_key && m_detail->row();
    if (!isShown && row->filing)
        return Q_EMIT filingSessionRequested(*row->filing, row->customerName);
    showSelected();
    m_detail->startSession();
}

void FilingsPage::openResult()
{
    m_detail->openCase();
    caseView()->focusResult();
}

void FilingsPage::copyNumber()
{
    if (const std::optional<FilingRow> row = selectedRow(); row && row->number)
        QApplication::clipboard()->setText(row->number->number);
}

void FilingsPage::openBind()
{
    const std::optional<FilingRow> row = m_detail->isVisibleTo(this) ? selectedRow() : std::nullopt;
    const CustomerUid customer = row && row->number ? row->number->owner : row ? row->customer : m_scope.customer.value_or(CustomerUid());
    openRequest(new BindDialog(m_services, customer, row && row->number ? row->number->resource.id : QString(), this));
}

void FilingsPage::openGrant()
{
    const std::optional<FilingRow> row = m_detail->isVisibleTo(this) ? selectedRow() : std::nullopt;
    openRequest(new GrantDialog(m_services, row && row->number ? row->number->number : QString(), this));
}

void FilingsPage::openLookUp()
{
    auto *const dialog = new LookUpDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LookUpDialog::showRequested, this, &FilingsPage::showRow);
    dialog->open();
}

void FilingsPage::openRequest(RequestDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RequestDialog::requested, this, [this](const OperationRequest &request) { m_services.flow->start(request, this); });
    dialog->open();
}

// A write has used numbers up or given one away: what the cloud holds now is read at once. One whose outcome was not known and
// was settled by a check is told the same way.
void FilingsPage::onSettled(const OperationRecord &operation)
{
    const bool isOurs = operation.kind == QLatin1String("bindNumbers") || operation.kind == QLatin1String("grantNumber");
    if (isOurs && operation.state == OperationState::Succeeded && !operation.customer.isEmpty())
        (void)m_services.sync->refreshCustomer(operation.customer);
}

void FilingsPage::openExport()
{
    ExportOffer offer;
    const FilingQuery query = m_filter->applied(scoped(m_model->query()));
    offer.title = [] { return tr("Export filings"); };
    offer.source = [store = m_services.store, query](const QList<int> &columns, bool mask) { return filingExport(store, query, columns, mask); };
    offer.total = rowsOnFace();
    offer.visibleColumns = m_frame->visibleColumns();
    offer.allColumns.resize(FilingListModel::ColumnCount);
    std::iota(offer.allColumns.begin(), offer.allColumns.end(), 0);
    offer.hasPersonalData = true;
    offer.fileName = QStringLiteral("filings.csv");
    auto *const dialog = new ExportDialog(offer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this, dialog](const QString &path) {
        recordExport(*m_services.flow, QStringLiteral("filings"), dialog->rowsWritten(), dialog->isMasked());
        note(tr("Exported to %1").arg(path), Tone::Good);
    });
    dialog->open();
}

void FilingsPage::note(const QString &text, Tone tone)
{
    if (auto *const toasts = window()->findChild<ToastArea *>())
        toasts->showNote(text, tone);
}

void FilingsPage::openContextMenu(const QPoint &global)
{
    auto *const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("filingsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : {kSession, kCase})
        menu->addAction(m_services.commands->action(id));
    menu->addSeparator();
    for (const QString &id : {kBind, kGrant})
        menu->addAction(m_services.commands->action(id));
    menu->addSeparator();
    for (const QString &id : {kRefresh, kConsole, kCustomer, kCopyNumber, kTicket})
        menu->addAction(m_services.commands->action(id));
    if (m_face == Face::Table) {
        TableView *const table = m_frame->table();
        QAction *const copy = menu->addAction(tr("Copy rows"), table, &TableView::copySelection);
        copy->setShortcut(QKeySequence::Copy);
        menu->addAction(tr("Copy rows with headers"), table, &TableView::copySelectionWithHeaders);
    }
    menu->addSeparator();
    menu->addAction(m_services.commands->action(kExport));
    menu->popup(global);
}

void FilingsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detail->isVisibleTo(this))
        return closeDetail();
    Page::keyPressEvent(event);
}

void FilingsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    setLive();
}

void FilingsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    setLive();
}

} // namespace pc
