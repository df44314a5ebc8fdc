// SPDX-License-Identifier: Apache-2.0
// What a person can do on the page, by button, key, menu and palette alike.
#include "core/base/clock.h"
#include "core/sync/ticketsync.h"
#include "models/ticketexport.h"
#include "models/ticketlistmodel.h"
#include "ui/operations/exportrecord.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/exportdialog.h"
#include "ui/tickets/targetsdialog.h"
#include "ui/tickets/ticketbulkbar.h"
#include "ui/tickets/ticketfilterbar.h"
#include "ui/tickets/ticketpane.h"
#include "ui/tickets/ticketspage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
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
#include <QPointer>
#include <numeric>

namespace pc {
namespace {

const QString kReply = QStringLiteral("tickets.reply");
const QString kNote = QStringLiteral("tickets.note");
const QString kNew = QStringLiteral("tickets.new");
const QString kMine = QStringLiteral("tickets.assignToMe");
const QString kRefresh = QStringLiteral("tickets.refreshTicket");
const QString kConsole = QStringLiteral("tickets.console");
const QString kCustomer = QStringLiteral("tickets.customer");
const QString kCopyId = QStringLiteral("tickets.copyId");
const QString kFind = QStringLiteral("tickets.findInConversation");
const QString kExport = QStringLiteral("tickets.export");
const QString kSave = QStringLiteral("tickets.saveView");
const QString kNext = QStringLiteral("tickets.next");
const QString kPrevious = QStringLiteral("tickets.previous");
const QString kClose = QStringLiteral("tickets.close");
const QString kTargets = QStringLiteral("tickets.targets");

} // namespace

void TicketsPage::addCommands()
{
    CommandRegistry &commands = *m_services.commands;
    addTicketCommands();
    commands.add(this, kNew, [] { return tr("New ticket…"); }, QKeySequence(Qt::Key_N), [this] { requestNew(); });
    commands.add(this, kExport, [] { return tr("Export tickets…"); }, QKeySequence(Qt::CTRL | Qt::Key_E), [this] { openExport(); });
    commands.add(this, kSave, [] { return tr("Save this filter as a view…"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { m_viewBar->save(); });
    commands.add(this, kNext, [] { return tr("Next ticket"); }, QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_follower->step(1); });
    commands.add(this, kPrevious, [] { return tr("Previous ticket"); }, QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_follower->step(-1); });
    commands.add(this, kClose, [] { return tr("Close the ticket"); }, {}, [this] { closePane(); });
    commands.add(this, kTargets, [] { return tr("Target times…"); }, {}, [this] { openTargets(); });
    updateCommands();
}

void TicketsPage::addTicketCommands()
{
    CommandRegistry &commands = *m_services.commands;
    commands.add(this, kReply, [] { return tr("Answer this ticket"); }, QKeySequence(Qt::Key_R), [this] {
        showSelected();
        m_pane->focusReply();
    });
    commands.add(this, kNote, [] { return tr("Write an internal note"); }, QKeySequence(Qt::Key_I), [this] {
        showSelected();
        m_pane->focusNote();
    });
    commands.add(this, kMine, [] { return tr("Assign to me"); }, QKeySequence(Qt::Key_A), [this] { assignToMe(); });
    commands.add(this, kRefresh, [] { return tr("Refresh this ticket"); }, QKeySequence(Qt::SHIFT | Qt::Key_F5), [this] {
        showSelected();
        m_pane->refresh();
    });
    commands.add(this, kConsole, [] { return tr("Open the console of this customer"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] { requestConsole(); });
    commands.add(this, kCustomer, [] { return tr("Open the customer of this ticket"); }, QKeySequence(Qt::CTRL | Qt::Key_O), [this] { requestCustomer(); });
    commands.add(this, kCopyId, [] { return tr("Copy ticket ID"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), [this] { copyId(); });
    commands.add(this, kFind, [] { return tr("Find in this conversation"); }, {}, [this] {
        showSelected();
        m_pane->openSearch();
    });
}

void TicketsPage::updateCommands()
{
    if (!m_pane)
        return;
    CommandRegistry &commands = *m_services.commands;
    const bool hasTicket = !selectedTicket().isEmpty();
    const std::optional<TicketRow> row = selectedRow();
    const bool hasCustomer = row && !row->ticket.customer.isEmpty();
    const QString selectFirst = tr("Select a ticket first.");
    for (const QString &id : {kReply, kNote, kMine, kRefresh, kCopyId, kFind})
        commands.setEnabled(id, hasTicket, selectFirst);
    for (const QString &id : {kConsole, kCustomer})
        commands.setEnabled(id, hasCustomer, row ? tr("The cloud did not say for which customer it was opened.") : selectFirst);
    const QString filter = m_filter->text();
    commands.setEnabled(kSave, !filter.isEmpty() && !m_views->withFilter(filter), filter.isEmpty() ? tr("Choose a filter first.") : tr("A view with this filter exists."));
    commands.setEnabled(kClose, m_pane->isVisibleTo(this), tr("No ticket is open."));
}

// F5: a pass for all; what is looked at comes first.
void TicketsPage::refresh()
{
    if (m_pane->isVisibleTo(this))
        m_pane->refresh();
    m_services.sync->start();
}

void TicketsPage::retry()
{
    if (m_model->error())
        m_model->retry();
    else
        m_services.sync->start();
}

void TicketsPage::onStateAction()
{
    switch (m_frame->state()->face()) {
    case StatePanel::Face::NothingMatches: return setFilter({});
    case StatePanel::Face::NothingYet: return requestNew();
    default: return retry();
    }
}

TicketId TicketsPage::selectedTicket() const { return TicketId(m_follower->key()); }
void TicketsPage::showTicket(const TicketId &id) { m_follower->select(id.text()); }

// The selected ticket as it is known by now: what the pane read, else its row.
std::optional<TicketRow> TicketsPage::selectedRow() const
{
    const TicketId id = selectedTicket();
    if (id.isEmpty())
        return {};
    if (m_pane->ticketId() == id && m_pane->row())
        return m_pane->row();
    const std::optional<int> row = m_model->rowOf(id);
    return row && m_model->rowAt(*row) ? std::optional(*m_model->rowAt(*row)) : std::nullopt;
}

std::optional<QList<TicketId>> TicketsPage::selectedIds() const
{
    if (m_frame->selectedRows() > TicketListModel::kPageRows * m_model->pagesHeld())
        return {};
    QList<TicketId> ids;
    for (const int number : m_frame->table()->selectedRowNumbers()) {
        const TicketRow *const row = m_model->rowAt(number);
        if (!row)
            return {};
        ids.append(row->ticket.id);
    }
    return ids;
}

void TicketsPage::showSelected()
{
    m_follower->stop();
    if (selectedTicket().isEmpty())
        return;
    m_pane->showTicket(selectedTicket());
    m_pane->show();
    updateCommands();
}

void TicketsPage::closePane()
{
    m_follower->stop();
    m_pane->hide();
    m_frame->table()->setFocus();
    updateCommands();
}

void TicketsPage::requestNew()
{
    const std::optional<TicketRow> row = m_pane->isVisibleTo(this) ? selectedRow() : std::nullopt;
    Q_EMIT newTicketRequested(row ? row->ticket.customer : m_scope.customer.value_or(CustomerUid()));
}

void TicketsPage::requestConsole()
{
    if (const std::optional<TicketRow> row = selectedRow())
        Q_EMIT openConsoleRequested(row->ticket.customer, row->customerName);
}

void TicketsPage::requestCustomer()
{
    if (const std::optional<TicketRow> row = selectedRow())
        Q_EMIT showCustomerRequested(row->ticket.customer);
}

void TicketsPage::assignToMe()
{
    CareChange change;
    change.owner = m_services.person;
    const std::optional<QList<TicketId>> ids = m_frame->selectedRows() > 1 ? selectedIds() : QList<TicketId>{selectedTicket()};
    if (ids)
        changeCare(*ids, change);
}

void TicketsPage::copyId() { QApplication::clipboard()->setText(selectedTicket().text()); }

QString TicketsPage::wordsOf(const CareChange &change, qsizetype tickets) const
{
    const int count = int(tickets);
    if (change.stage)
        return tr("Stage of %n ticket(s) is now %1", nullptr, count).arg(TicketText::stageName(*change.stage));
    if (change.owner)
        return change.owner->isEmpty() ? tr("%n ticket(s) have no owner now", nullptr, count) : tr("Owner of %n ticket(s) is now %1", nullptr, count).arg(*change.owner);
    if (change.target && !change.target->isValid())
        return tr("%n ticket(s) are due by the rule of their state", nullptr, count);
    TicketRow row;
    row.due = change.target.value_or(QDateTime());
    return tr("%n ticket(s): %1", "%1: due in 2 h", count).arg(TicketText::due(row, m_services.clock->utcNow()).text);
}

void TicketsPage::changeCare(const QList<TicketId> &ids, const CareChange &change)
{
    if (ids.isEmpty())
        return;
    whenDone(m_services.store->changeCare(ids, change), this, [this, words = wordsOf(change, ids.size())](const Result<QList<std::pair<TicketId, TicketCare>>> &before) {
        if (!before)
            return m_frame->banner()->showError(before.error());
        if (auto *const toasts = window()->findChild<ToastArea *>())
            toasts->showUndo(words, [page = QPointer<TicketsPage>(this), store = m_services.store, held = *before] {
                if (page)
                    (void)store->restoreCare(held);
            });
    });
}

void TicketsPage::openExport()
{
    ExportOffer offer;
    offer.title = [] { return tr("Export tickets"); };
    offer.source = [store = m_services.store, query = m_model->query(), products = m_products](const QList<int> &columns, bool mask) {
        return ticketExport(store, query, products, columns, mask);
    };
    offer.total = m_model->rowCount();
    offer.visibleColumns = m_frame->visibleColumns();
    offer.allColumns.resize(TicketListModel::ColumnCount);
    std::iota(offer.allColumns.begin(), offer.allColumns.end(), 0);
    offer.hasPersonalData = true;
    offer.fileName = QStringLiteral("tickets.csv");
    auto *const dialog = new ExportDialog(offer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this, dialog](const QString &path) {
        if (m_services.flow)
            recordExport(*m_services.flow, QStringLiteral("tickets"), dialog->rowsWritten(), dialog->isMasked());
        note(tr("Exported to %1").arg(path), Tone::Good);
    });
    dialog->open();
}

void TicketsPage::note(const QString &text, Tone tone)
{
    if (auto *const toasts = window()->findChild<ToastArea *>())
        toasts->showNote(text, tone);
}

void TicketsPage::openContextMenu(const QPoint &position)
{
    TableView *const table = m_frame->table();
    if (!table->indexAt(position).isValid())
        return;
    auto *const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("ticketsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : {kReply, kNote, kMine})
        menu->addAction(m_services.commands->action(id));
    menu->addSeparator();
    for (const QString &id : {kConsole, kCustomer, kRefresh, kCopyId})
        menu->addAction(m_services.commands->action(id));
    menu->addSeparator();
    QAction *const copy = menu->addAction(tr("Copy rows"), table, &TableView::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Copy rows with headers"), table, &TableView::copySelectionWithHeaders);
    menu->addSeparator();
    for (const QString &id : {kTargets, kExport})
        menu->addAction(m_services.commands->action(id));
    menu->popup(table->viewport()->mapToGlobal(position));
}

void TicketsPage::openTargets()
{
    whenDone(m_services.store->targets(), this, [this](const Result<TicketTargets> &targets) {
        if (!targets)
            return note(errorLine(targets.error()), Tone::Bad);
        auto *const dialog = new TargetsDialog(*targets, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog] { setTargets(dialog->targets()); });
        dialog->open();
    });
}

void TicketsPage::setTargets(const TicketTargets &targets)
{
    whenDone(m_services.store->setTargets(targets), this, [this](const Result<Done> &set) {
        if (!set)
            note(errorLine(set.error()), Tone::Bad);
    });
}

void TicketsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_pane->isVisibleTo(this))
        return m_pane->closeSearch() ? m_pane->focusConversation() : closePane();
    Page::keyPressEvent(event);
}

void TicketsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model->setLive(true);
}

void TicketsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_model->setLive(false);
}

} // namespace pc
