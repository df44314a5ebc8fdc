// SPDX-License-Identifier: Apache-2.0
// What a person can do on the page, by button, key, menu and palette alike.
#include "core/sync/quotasync.h"
#include "models/quotaexport.h"
#include "models/quotalistmodel.h"
#include "ui/operations/exportrecord.h"
#include "ui/operations/operationflow.h"
#include "ui/quotas/alarmrulesdialog.h"
#include "ui/quotas/amountdialog.h"
#include "ui/quotas/quotadetail.h"
#include "ui/quotas/quotafilterbar.h"
#include "ui/quotas/quotaspage.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/exportdialog.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/rowfollower.h"
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

const QString kChange = QStringLiteral("quotas.change");
const QString kConsumption = QStringLiteral("quotas.consumption");
const QString kAlarms = QStringLiteral("quotas.alarms");
const QString kFreeze = QStringLiteral("quotas.freeze");
const QString kThaw = QStringLiteral("quotas.thaw");
const QString kManage = QStringLiteral("quotas.manage");
const QString kManageAtOnce = QStringLiteral("quotas.manageAtOnce");
const QString kUnmanage = QStringLiteral("quotas.unmanage");
const QString kRefresh = QStringLiteral("quotas.refreshCustomer");
const QString kExplain = QStringLiteral("quotas.copyExplanation");
const QString kCopyUid = QStringLiteral("quotas.copyUid");
const QString kBulk = QStringLiteral("quotas.bulk");
const QString kWorklist = QStringLiteral("quotas.runway");
const QString kExport = QStringLiteral("quotas.export");
const QString kNext = QStringLiteral("quotas.next");
const QString kPrevious = QStringLiteral("quotas.previous");
const QString kClose = QStringLiteral("quotas.closeDetail");

} // namespace

void QuotasPage::addCommands()
{
    CommandRegistry &commands = *m_services.commands;
    addChangeCommands();
    commands.add(this, kRefresh, [] { return tr("Refresh this quota"); }, QKeySequence(Qt::SHIFT | Qt::Key_F5), [this] { m_detail->refreshQuota(); });
    commands.add(this, kExplain, [] { return tr("Copy explanation for the customer"); }, {}, [this] { m_detail->copyExplanation(); });
    commands.add(this, kCopyUid, [] { return tr("Copy UID"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), [this] {
        if (const std::optional<CustomerUid> uid = selectedCustomer())
            QApplication::clipboard()->setText(uid->text());
    });
    commands.add(this, kBulk, [] { return tr("Bulk quota…"); }, QKeySequence(Qt::CTRL | Qt::Key_B), [this] { m_services.flow->startSheet(this); });
    commands.add(this, kWorklist, [] { return tr("Worklist: runway"); }, {}, [this] { setWorklist(true); });
    commands.add(this, kExport, [] { return tr("Export quotas…"); }, QKeySequence(Qt::CTRL | Qt::Key_E), [this] { openExport(); });
    commands.add(this, kNext, [] { return tr("Next customer"); }, QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_follower->step(1); });
    commands.add(this, kPrevious, [] { return tr("Previous customer"); }, QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_follower->step(-1); });
    commands.add(this, kClose, [] { return tr("Close the details"); }, {}, [this] { closeDetail(); });
    addHistoryCommand(commands, this, *m_services.flow, [this] {
        HistoryQuery query;
        query.customer = selectedCustomer();
        return query;
    });
    updateCommands();
}

void QuotasPage::addChangeCommands()
{
    CommandRegistry &commands = *m_services.commands;
    commands.add(this, kChange, [] { return tr("Change or open quota…"); }, QKeySequence(Qt::Key_E), [this] { openAmount(false); });
    commands.add(this, kConsumption, [] { return tr("Correct consumption…"); }, {}, [this] { openAmount(true); });
    commands.add(this, kAlarms, [] { return tr("Edit alarm rules…"); }, {}, [this] { openAlarms(); });
    commands.add(this, kFreeze, [] { return tr("Freeze…"); }, {}, [this] { changeStatus(StatusChange::Freeze); });
    commands.add(this, kThaw, [] { return tr("Thaw…"); }, {}, [this] { changeStatus(StatusChange::Thaw); });
    commands.add(this, kManage, [] { return tr("Managed on: stop when used up…"); }, {}, [this] { changeStatus(StatusChange::Manage, StopMode::Normal); });
    commands.add(this, kManageAtOnce, [] { return tr("Managed on: stop at once when used up…"); }, {},
                 [this] { changeStatus(StatusChange::Manage, StopMode::Immediate); });
    commands.add(this, kUnmanage, [] { return tr("Managed off…"); }, {}, [this] { changeStatus(StatusChange::Unmanage); });
    m_detail->setActions({commands.action(kConsumption), commands.action(kAlarms), commands.action(kFreeze), commands.action(kThaw), commands.action(kManage),
                          commands.action(kManageAtOnce), commands.action(kUnmanage)});
}

void QuotasPage::updateCommands()
{
    CommandRegistry &commands = *m_services.commands;
    const std::optional<QuotaRow> row = selectedRow();
    const QString selectFirst = tr("Select a customer first.");
    for (const QString &id : {kChange, kRefresh, kCopyUid})
        commands.setEnabled(id, selectedCustomer().has_value(), selectFirst);
    const bool hasLedger = row && row->quota.hasLedger != false;
    for (const QString &id : {kConsumption, kAlarms})
        commands.setEnabled(id, hasLedger, row ? tr("This customer has no quota yet.") : selectFirst);
    commands.setEnabled(kExplain, row && row->quota.available, row ? tr("The quota has not been read.") : selectFirst);
    const auto offer = [&](const QString &id, bool isSo, const QString &reason) { commands.setEnabled(id, row && !isSo, row ? reason : selectFirst); };
    const CreditState credit = row ? row->customer.facts.credit.value : CreditState::Unknown;
    const CreditState hosting = row ? row->customer.facts.hosting.value : CreditState::Unknown;
    offer(kFreeze, credit == CreditState::Frozen, tr("The account is frozen already."));
    offer(kThaw, credit == CreditState::Thawed, tr("The account is not frozen."));
    // The stop mode of a managed customer can be changed, and no call tells which one it has: both stay on offer.
    offer(kManage, false, {});
    offer(kManageAtOnce, false, {});
    offer(kUnmanage, hosting == CreditState::TrusteeshipCancelled, tr("The account is not managed."));
    commands.setEnabled(kClose, m_detail->isVisibleTo(this), tr("No details are open."));
}

// F5: what is on screen is read again, each customer ahead of the pass under way; the pass itself takes the rest.
void QuotasPage::refresh()
{
    const QList<CustomerUid> visible = visibleCustomers();
    m_services.sync->setVisible(visible);
    m_services.sync->start();
    const std::optional<CustomerUid> selected = selectedCustomer();
    for (const CustomerUid &uid : visible) {
        if (uid != selected)
            (void)m_services.sync->refresh(uid);
    }
    m_detail->refreshQuota();
}

void QuotasPage::retry()
{
    if (m_model->state() == QuotaListModel::State::Failed)
        m_model->retry();
    else
        m_services.sync->start();
}

void QuotasPage::onStateAction()
{
    if (m_frame->state()->face() == StatePanel::Face::NothingMatches)
        m_filter->clear();
    else
        retry();
}

void QuotasPage::onRowsArrived()
{
    m_follower->rowsArrived();
    presentState();
    updateCommands();
    m_visibleTimer.start();
    if (m_totals.isEmpty())
        m_totalsTimer.start();
}

QList<CustomerUid> QuotasPage::visibleCustomers() const
{
    QList<CustomerUid> uids;
    const TableView *const table = m_frame->table();
    const int first = table->rowAt(0), last = table->rowAt(table->viewport()->height() - 1);
    for (int row = first; row >= 0 && row <= (last < 0 ? m_model->rowCount() - 1 : last); ++row) {
        if (const QuotaRow *const held = m_model->rowAt(row))
            uids.append(held->customer.uid());
    }
    return uids;
}

void QuotasPage::tellVisible()
{
    if (isVisible())
        m_services.sync->setVisible(visibleCustomers());
}

std::optional<CustomerUid> QuotasPage::selectedCustomer() const
{
    return m_follower->key().isEmpty() ? std::nullopt : std::optional(CustomerUid(m_follower->key()));
}

void QuotasPage::selectCustomer(const CustomerUid &uid) { m_follower->select(uid.text()); }

// The selected customer as it is known by now: its row, else what the details read.
std::optional<QuotaRow> QuotasPage::selectedRow() const
{
    const std::optional<CustomerUid> uid = selectedCustomer();
    if (!uid)
        return {};
    if (const std::optional<int> row = m_model->rowOf(*uid))
        return *m_model->rowAt(*row);
    return m_detail->uid() == *uid ? m_detail->row() : std::nullopt;
}

void QuotasPage::showSelected()
{
    if (!selectedCustomer())
        return;
    m_detail->showCustomer(*selectedCustomer());
    m_detail->show();
    updateCommands();
}

void QuotasPage::closeDetail()
{
    m_follower->stop();
    m_detail->hide();
    m_frame->table()->setFocus();
    updateCommands();
}

void QuotasPage::openAmount(bool isConsumption)
{
    const std::optional<QuotaRow> row = selectedRow();
    if (!row)
        return;
    const auto kind = isConsumption ? AmountDialog::Kind::Consumption : row->quota.hasLedger == false ? AmountDialog::Kind::Open : AmountDialog::Kind::Quota;
    openRequest(new AmountDialog(kind, *row, m_services.environment, this));
}

void QuotasPage::openAlarms()
{
    if (const std::optional<QuotaRow> row = selectedRow())
        openRequest(new AlarmRulesDialog(*row, m_services.environment, this));
}

void QuotasPage::openRequest(RequestDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RequestDialog::requested, this, [this](const OperationRequest &request) { m_services.flow->start(request, this); });
    dialog->open();
}

void QuotasPage::changeStatus(StatusChange to, StopMode stop)
{
    if (const std::optional<CustomerUid> uid = selectedCustomer())
        m_services.flow->start(OperationRequest(*uid, SetStatus{to, stop}), this);
}

// A write has changed what the cloud holds: its new figures are read at once, so that the row shows them live.
void QuotasPage::onSettled(const OperationRecord &operation)
{
    if (operation.state != OperationState::Succeeded || operation.customer.isEmpty())
        return;
    if (operation.customer == m_detail->uid())
        m_detail->refreshQuota();
    else
        (void)m_services.sync->refresh(operation.customer);
}

void QuotasPage::openExport()
{
    ExportOffer offer;
    offer.title = [] { return tr("Export quotas"); };
    offer.source = [store = m_services.store, query = m_model->query()](const QList<int> &columns, bool) { return quotaExport(store, query, columns); };
    offer.total = m_model->rowCount();
    offer.visibleColumns = m_frame->visibleColumns();
    offer.allColumns.resize(QuotaListModel::ColumnCount);
    std::iota(offer.allColumns.begin(), offer.allColumns.end(), 0);
    offer.fileName = QStringLiteral("quotas.csv");
    auto *const dialog = new ExportDialog(offer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this, dialog](const QString &path) {
        recordExport(*m_services.flow, QStringLiteral("quotas"), dialog->rowsWritten(), dialog->isMasked());
        note(tr("Exported to %1").arg(path), Tone::Good);
    });
    dialog->open();
}

void QuotasPage::note(const QString &text, Tone tone)
{
    if (auto *const toasts = window()->findChild<ToastArea *>())
        toasts->showNote(text, tone);
}

void QuotasPage::openContextMenu(const QPoint &position)
{
    TableView *const table = m_frame->table();
    if (!table->indexAt(position).isValid())
        return;
    auto *const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("quotasMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : {kChange, kConsumption, kAlarms})
        menu->addAction(m_services.commands->action(id));
    menu->addSeparator();
    for (const QString &id : {kFreeze, kThaw, kManage, kManageAtOnce, kUnmanage})
        menu->addAction(m_services.commands->action(id));
    menu->addSeparator();
    for (const QString &id : {kRefresh, kExplain, kCopyUid})
        menu->addAction(m_services.commands->action(id));
    QAction *const copy = menu->addAction(tr("Copy rows"), table, &TableView::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Copy rows with headers"), table, &TableView::copySelectionWithHeaders);
    menu->addSeparator();
    menu->addAction(m_services.commands->action(kExport));
    menu->popup(table->viewport()->mapToGlobal(position));
}

void QuotasPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detail->isVisibleTo(this))
        return closeDetail();
    Page::keyPressEvent(event);
}

void QuotasPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_visibleTimer.start();
    m_totalsTimer.start();
}

} // namespace pc
