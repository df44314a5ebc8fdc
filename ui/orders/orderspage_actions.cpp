// SPDX-License-Identifier: Apache-2.0
// What a person can do on the page, by button, key, menu and palette alike.
#include "core/sync/ordersync.h"
#include "models/orderexport.h"
#include "models/orderlistmodel.h"
#include "ui/operations/exportrecord.h"
#include "ui/operations/operationflow.h"
#include "ui/orders/ordercompletion.h"
#include "ui/orders/orderfacts.h"
#include "ui/orders/orderfilterbar.h"
#include "ui/orders/ordergroupmodel.h"
#include "ui/orders/orderpane.h"
#include "ui/orders/orderspage.h"
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

const QString kRefresh = QStringLiteral("orders.refreshOrder");
const QString kCancel = QStringLiteral("orders.cancel");
const QString kCopyId = QStringLiteral("orders.copyId");
const QString kProof = QStringLiteral("orders.copyProof");
const QString kTimeline = QStringLiteral("orders.timeline");
const QString kCustomer = QStringLiteral("orders.customer");
const QString kTicket = QStringLiteral("orders.newTicket");
const QString kExport = QStringLiteral("orders.export");
const QString kSave = QStringLiteral("orders.saveView");
const QString kNext = QStringLiteral("orders.next");
const QString kPrevious = QStringLiteral("orders.previous");
const QString kClose = QStringLiteral("orders.closeDetail");

} // namespace

void OrdersPage::addCommands()
{
    CommandRegistry &commands = *m_services.commands;
    const auto ofSelected = [this](auto act) {
        return [this, act] {
            showSelected();
            act(*m_pane);
        };
    };
    commands.add(this, kRefresh, [] { return tr("Read this order again"); }, QKeySequence(Qt::SHIFT | Qt::Key_F5), ofSelected([](OrderPane &pane) { pane.refresh(); }));
    if (m_services.flow)
        commands.add(this, kCancel, [] { return tr("Cancel this order…"); }, {}, ofSelected([](OrderPane &pane) { pane.cancelOrder(); }));
    commands.add(this, kCopyId, [] { return tr("Copy order ID"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), [this] { copyId(); });
    commands.add(this, kTimeline, [] { return tr("Timeline of this order"); }, QKeySequence(Qt::CTRL | Qt::Key_T), ofSelected([](OrderPane &pane) { pane.showTimeline(); }));
    commands.add(this, kProof, [] { return tr("Copy the proof of this order"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), ofSelected([](OrderPane &pane) { pane.copyProof(); }));
    commands.add(this, kCustomer, [] { return tr("Open the customer of this order"); }, QKeySequence(Qt::CTRL | Qt::Key_O), [this] {
        if (const std::optional<Order> order = m_pane->order())
            Q_EMIT customerRequested(order->customer);
    });
    commands.add(this, kTicket, [] { return tr("New ticket about this order…"); }, {}, [this] {
        if (const std::optional<Order> order = m_pane->order())
            Q_EMIT ticketRequested(*order);
    });
    commands.add(this, kExport, [] { return tr("Export orders…"); }, QKeySequence(Qt::CTRL | Qt::Key_E), [this] { openExport(); });
    commands.add(this, kSave, [] { return tr("Save this filter as a view…"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { m_viewBar->save(); });
    commands.add(this, kNext, [] { return tr("Next order"); }, QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_follower->step(1); });
    commands.add(this, kPrevious, [] { return tr("Previous order"); }, QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_follower->step(-1); });
    commands.add(this, kClose, [] { return tr("Close the details"); }, {}, [this] { closePane(); });
    if (m_services.flow)
        addHistoryCommand(commands, this, *m_services.flow, [this] {
            HistoryQuery query;
            query.order = selectedOrder();
            return query;
        });
    updateCommands();
}

void OrdersPage::updateCommands()
{
    CommandRegistry &commands = *m_services.commands;
    const QString reason = tr("Select an order first.");
    for (const QString &id : {kRefresh, kCopyId, kProof, kTimeline, kCustomer, kTicket})
        commands.setEnabled(id, selectedOrder().has_value(), reason);
    commands.setEnabled(kClose, m_pane->isVisibleTo(this), tr("No details are open."));
    commands.setEnabled(kSave, !m_filter->text().isEmpty() && !m_views->withFilter(m_filter->text()), tr("Write a filter first."));
    if (!m_services.flow)
        return;
    const std::optional<Order> order = m_pane->order();
    const QString whyNot = order ? OrderFactWords::whyNotCancellable(*order) : reason;
    commands.setEnabled(kCancel, whyNot.isEmpty(), whyNot);
}

void OrdersPage::refresh()
{
    m_services.sync->start();
    if (m_scope.customer)
        (void)m_services.sync->refresh(*m_scope.customer);
    if (selectedOrder())
        m_pane->refresh();          // what is being looked at comes first
}

void OrdersPage::retry()
{
    if (m_filter->groupBy() && m_groupModel->state() == OrderGroupModel::State::Failed)
        m_groupModel->retry();
    else if (m_model->state() == OrderListModel::State::Failed)
        m_model->retry();
    else
        m_services.sync->start();
}

void OrdersPage::onStateAction()
{
    const StatePanel *const shown = m_filter->groupBy() ? m_groupState : m_state;
    if (shown->face() == StatePanel::Face::NothingMatches)
        m_filter->clear();
    else
        retry();
}

void OrdersPage::onRowsArrived()
{
    m_follower->rowsArrived();
    presentState();
}

std::optional<OrderId> OrdersPage::selectedOrder() const
{
    return m_follower->key().isEmpty() ? std::nullopt : std::optional(OrderId(m_follower->key()));
}

void OrdersPage::selectOrder(const OrderId &id) { m_follower->select(id.text()); }
void OrdersPage::onRested() { showSelected(); }

void OrdersPage::showSelected()
{
    m_follower->stop();
    if (!selectedOrder())
        return;
    m_pane->showOrder(*selectedOrder());
    m_pane->show();
    updateCommands();
}

void OrdersPage::closePane()
{
    m_follower->stop();
    m_pane->hide();
    (m_filter->groupBy() ? m_groups : m_table)->setFocus();
    updateCommands();
}

// The orders of one group: as a term of the filter, which can be read, changed and saved.
void OrdersPage::openGroup(const QModelIndex &index)
{
    const OrderGroup *const group = m_groupModel->groupAt(index.row());
    if (!group || group->key.isEmpty())
        return;
    const auto field = m_groupModel->groupBy() == OrderStore::GroupBy::Customer ? OrderFilter::Field::Customer : OrderFilter::Field::Product;
    const QString text = withTerm(m_filter->text(), field, group->key);
    m_filter->setGroupBy({});
    m_filter->setText(text);
    m_table->setFocus();
}

void OrdersPage::openExport()
{
    ExportOffer offer;
    offer.title = [] { return tr("Export orders"); };
    offer.source = [store = m_services.store, query = m_model->query()](const QList<int> &columns, bool mask) { return orderExport(store, query, columns, mask); };
    offer.total = m_model->rowCount();
    const QList<OrderRow> rows = m_filter->groupBy() ? QList<OrderRow>() : selectedRows().value_or(QList<OrderRow>());
    if (rows.size() > 1) {
        offer.selection = [rows](const QList<int> &columns, bool mask) { return orderExport(rows, columns, mask); };
        offer.selected = rows.size();
    }
    offer.visibleColumns = m_frame->visibleColumns();
    offer.allColumns.resize(OrderListModel::ColumnCount);
    std::iota(offer.allColumns.begin(), offer.allColumns.end(), 0);
    offer.hasPersonalData = true;
    offer.fileName = QStringLiteral("orders.csv");
    auto *const dialog = new ExportDialog(offer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this, dialog](const QString &path) { noteExported(path, dialog->rowsWritten(), dialog->isMasked()); });
    dialog->open();
}

void OrdersPage::noteExported(const QString &path, qint64 rows, bool masked)
{
    if (m_services.flow)
        recordExport(*m_services.flow, QStringLiteral("orders"), rows, masked);
    if (auto *const toasts = window()->findChild<ToastArea *>())
        toasts->showNote(tr("Exported to %1").arg(path), Tone::Good);
}

void OrdersPage::copyId()
{
    if (const std::optional<OrderId> id = selectedOrder())
        QApplication::clipboard()->setText(id->text());
}

void OrdersPage::openContextMenu(const QPoint &position)
{
    if (!m_table->indexAt(position).isValid())
        return;
    auto *const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("ordersMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : {kTimeline, kCustomer, kRefresh, kCopyId, kProof, kTicket})
        menu->addAction(m_services.commands->action(id));
    if (m_services.flow)
        menu->addAction(m_services.commands->action(kCancel));
    menu->addSeparator();
    QAction *const copy = menu->addAction(tr("Copy rows"), m_table, &TableView::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Copy rows with headers"), m_table, &TableView::copySelectionWithHeaders);
    menu->addSeparator();
    menu->addAction(m_services.commands->action(kExport));
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void OrdersPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_pane->isVisibleTo(this))
        return closePane();
    Page::keyPressEvent(event);
}

} // namespace pc
