// SPDX-License-Identifier: Apache-2.0
// What a person can do on the page, by button, key, menu and palette alike.
#include "core/operations/journal.h"
#include "core/sync/customersync.h"
#include "models/customerlistmodel.h"
#include "ui/customers/customerdetail.h"
#include "ui/customers/customerfilterbar.h"
#include "ui/customers/customerspage.h"
#include "ui/customers/localeditor.h"
#include "ui/identity/asktoverifydialog.h"
#include "ui/operations/operationflow.h"
#include "ui/shell/commandregistry.h"
#include "ui/widgets/rowfollower.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>

namespace pc {
namespace {

const QString kOpenConsole = QStringLiteral("customers.openConsole");
const QString kRefresh = QStringLiteral("customers.refreshCustomer");
const QString kNew = QStringLiteral("customers.new");
const QString kOrders = QStringLiteral("customers.orders");
const QString kQuota = QStringLiteral("customers.quota");
const QString kFilings = QStringLiteral("customers.filings");
const QString kTickets = QStringLiteral("customers.tickets");
const QString kCaseBox = QStringLiteral("customers.caseBox");
const QString kFavourite = QStringLiteral("customers.favourite");
const QString kCopyUid = QStringLiteral("customers.copyUid");
const QString kAlias = QStringLiteral("customers.editAlias");
const QString kAsk = QStringLiteral("customers.askToVerify");
const QString kExport = QStringLiteral("customers.export");
const QString kImport = QStringLiteral("customers.import");
const QString kNext = QStringLiteral("customers.next");
const QString kPrevious = QStringLiteral("customers.previous");
const QString kClose = QStringLiteral("customers.closeDetail");

} // namespace

void CustomersPage::addCommands()
{
    CommandRegistry &commands = *m_services.commands;
    commands.add(this, kOpenConsole, [] { return tr("Open console"); }, QKeySequence(Qt::CTRL | Qt::Key_O), [this] { openConsole(m_detail->product()); });
    commands.add(this, kRefresh, [] { return tr("Refresh this customer"); }, QKeySequence(Qt::SHIFT | Qt::Key_F5), [this] { m_detail->refreshFacts(); });
    if (m_services.creation)
        commands.add(this, kNew, [] { return tr("New customer…"); }, QKeySequence::New, [this] { openNewCustomer(); });
    commands.add(this, kOrders, [] { return tr("Orders of this customer"); }, QKeySequence(Qt::ALT | Qt::Key_O), [this] { showOrders(); });
    commands.add(this, kQuota, [] { return tr("Quota of this customer"); }, QKeySequence(Qt::ALT | Qt::Key_Q), [this] { showQuota(); });
    commands.add(this, kFilings, [] { return tr("Filings of this customer"); }, QKeySequence(Qt::ALT | Qt::Key_I), [this] { showFilings(); });
    commands.add(this, kTickets, [] { return tr("Tickets of this customer"); }, QKeySequence(Qt::ALT | Qt::Key_T), [this] { showTickets(); });
    commands.add(this, kCaseBox, [] { return tr("Case in a box for this customer…"); }, {}, [this] { openCaseBox(); });
    commands.add(this, kFavourite, [] { return tr("Favourite on or off"); }, QKeySequence(Qt::CTRL | Qt::Key_D), [this] { toggleFavourite(); });
    commands.add(this, kCopyUid, [] { return tr("Copy UID"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), [this] { copyUid(); });
    commands.add(this, kAlias, [] { return tr("Edit alias"); }, QKeySequence(Qt::Key_F2), [this] { m_detail->editAlias(); });
    if (m_services.identity)
        commands.add(this, kAsk, [] { return tr("Ask to verify…"); }, {}, [this] { askToVerify(); });
    commands.add(this, kExport, [] { return tr("Export customers…"); }, QKeySequence(Qt::CTRL | Qt::Key_E), [this] { openExport(); });
    if (m_services.book)
        commands.add(this, kImport, [] { return tr("Import customer book…"); }, {}, [this] { openImport(); });
    commands.add(this, kNext, [] { return tr("Next customer"); }, QKeySequence(Qt::ALT | Qt::Key_Down), [this] { m_follower->step(1); });
    commands.add(this, kPrevious, [] { return tr("Previous customer"); }, QKeySequence(Qt::ALT | Qt::Key_Up), [this] { m_follower->step(-1); });
    commands.add(this, kClose, [] { return tr("Close the details"); }, {}, [this] { closeDetail(); });
    if (m_services.flow) {
        addHistoryCommand(commands, this, *m_services.flow, [this] {
            HistoryQuery query;
            query.customer = selectedCustomer();
            return query;
        });
        connect(m_services.flow->services().journal, &Journal::lockChanged, this, [this] {
            updateCommands();
            retranslate();
        });
    }
    updateCommands();
}

bool CustomersPage::isReadOnly() const
{
    return m_services.flow ? m_services.flow->services().journal->isReadOnly() : m_services.environment.readOnly;
}

void CustomersPage::updateCommands()
{
    CommandRegistry &commands = *m_services.commands;
    const QString reason = tr("Select a customer first.");
    for (const QString &id : {kOpenConsole, kRefresh, kOrders, kQuota, kFilings, kTickets, kCaseBox, kFavourite, kCopyUid, kAlias})
        commands.setEnabled(id, selectedCustomer().has_value(), reason);
    commands.setEnabled(kClose, m_detail->isVisibleTo(this), tr("No details are open."));
    if (m_services.identity) {
        const std::optional<Customer> customer = selectedRow();
        const bool isVerified = customer && customer->facts.certified.value_or(false);
        commands.setEnabled(kAsk, selectedCustomer() && !isVerified, isVerified ? tr("The identity of this customer is verified already.") : reason);
    }
    if (m_services.creation)
        commands.setEnabled(kNew, !isReadOnly(), tr("This environment is read-only."));
    m_new->setEnabled(!isReadOnly());
    m_new->setToolTip(isReadOnly() ? tr("This environment is read-only; the lock in the header opens it for a while.") : QString());
}

void CustomersPage::refresh()
{
    m_services.sync->start();
    if (selectedCustomer())
        m_detail->refreshFacts();       // what is being looked at comes first
}

void CustomersPage::retry()
{
    if (m_model->state() == CustomerListModel::State::Failed)
        m_model->retry();
    else
        m_services.sync->start();
}

void CustomersPage::onStateAction()
{
    switch (m_state->face()) {
    case StatePanel::Face::NothingYet: return openNewCustomer();
    case StatePanel::Face::NothingMatches: return m_filter->clear();
    default: return retry();
    }
}

void CustomersPage::onRowsArrived()
{
    m_follower->rowsArrived();
    presentState();
}

std::optional<CustomerUid> CustomersPage::selectedCustomer() const
{
    return m_follower->key().isEmpty() ? std::nullopt : std::optional(CustomerUid(m_follower->key()));
}

void CustomersPage::selectCustomer(const CustomerUid &uid) { m_follower->select(uid.text()); }

void CustomersPage::showSelected()
{
    m_detail->showCustomer(CustomerUid(m_follower->key()));
    m_detail->show();
    updateCommands();
}

void CustomersPage::closeDetail()
{
    m_follower->stop();
    m_detail->flush();
    m_detail->hide();
    m_table->setFocus();
    updateCommands();
}

void CustomersPage::onActivated(const QModelIndex &index)
{
    // Two quick clicks on the star are two toggles; Enter means the row, whichever cell is current.
    const bool isStarClicked = index.column() == CustomerListModel::FavouriteColumn && QGuiApplication::mouseButtons() != Qt::NoButton;
    if (!isStarClicked && m_model->customerAt(index.row()))
        openConsole(m_detail->product());
}

void CustomersPage::onClicked(const QModelIndex &index)
{
    if (index.column() == CustomerListModel::FavouriteColumn)
        toggleFavourite();
}

// The selected customer as it is known by now: its row, else what the details read.
std::optional<Customer> CustomersPage::selectedRow() const
{
    const std::optional<CustomerUid> uid = selectedCustomer();
    if (!uid)
        return {};
    if (const std::optional<int> row = m_model->rowOf(*uid))
        return *m_model->customerAt(*row);
    if (m_detail->customer() && m_detail->customer()->uid() == *uid)
        return m_detail->customer();
    return {};
}

void CustomersPage::toggleFavourite()
{
    const std::optional<Customer> customer = selectedRow();
    if (!customer)
        return;
    LocalEditor *const editor = m_detail->editor();
    editor->setStored(customer->uid(), customer->local);
    editor->edit(customer->uid(), LocalEdits{{}, {}, {}, {}, !editor->local(customer->uid()).favourite});
    editor->flush();
}

// The store knows a customer that was just created by its UID; its name comes with its facts.
void CustomersPage::showNewCustomer(const CustomerUid &uid)
{
    m_services.sync->start();
    whenDone(m_services.sync->refresh(uid), this, [this, uid](const Result<Customer> &customer) {
        if (customer)
            selectCustomer(uid);
    });
}

void CustomersPage::copyUid()
{
    if (const std::optional<CustomerUid> uid = selectedCustomer())
        QApplication::clipboard()->setText(uid->text());
}

void CustomersPage::openConsole(const QString &product)
{
    if (const std::optional<Customer> customer = selectedRow())
        Q_EMIT openConsoleRequested(customer->uid(), customer->displayName(), product);
}

void CustomersPage::setEnvironment(const Environment &environment)
{
    m_services.environment = environment;
    m_detail->setEnvironment(environment);
}

void CustomersPage::showOrders()
{
    if (const std::optional<Customer> customer = selectedRow())
        Q_EMIT ordersRequested(customer->uid(), customer->displayName());
}

void CustomersPage::showQuota()
{
    if (const std::optional<Customer> customer = selectedRow())
        Q_EMIT quotaRequested(customer->uid(), customer->displayName());
}

void CustomersPage::showFilings()
{
    if (const std::optional<Customer> customer = selectedRow())
        Q_EMIT filingsRequested(customer->uid(), customer->displayName());
}

void CustomersPage::showTickets()
{
    if (const std::optional<Customer> customer = selectedRow())
        Q_EMIT ticketsRequested(customer->uid(), customer->displayName());
}

void CustomersPage::openCaseBox()
{
    if (const std::optional<CustomerUid> uid = selectedCustomer())
        Q_EMIT caseBoxRequested(*uid);
}

void CustomersPage::askToVerify()
{
    if (const std::optional<Customer> customer = selectedRow())
        openAskToVerify(identityServices(m_services), *customer, this);
}

void CustomersPage::openContextMenu(const QPoint &position)
{
    if (!m_table->indexAt(position).isValid())
        return;
    auto *const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("customersMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_services.commands->action(kOpenConsole));
    QMenu *const other = menu->addMenu(tr("Open another page"));
    other->addActions(m_detail->productMenu()->actions()); // with the submenus of the suite's pages
    menu->addSeparator();
    for (const QString &id : {kQuota, kOrders, kFilings, kTickets, kCaseBox, kRefresh, kFavourite, kAlias, kCopyUid})
        menu->addAction(m_services.commands->action(id));
    if (m_services.identity)
        menu->addAction(m_services.commands->action(kAsk));
    QAction *const copy = menu->addAction(tr("Copy rows"), m_table, &TableView::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Copy rows with headers"), m_table, &TableView::copySelectionWithHeaders);
    menu->addSeparator();
    menu->addAction(m_services.commands->action(kExport));
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void CustomersPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detail->isVisibleTo(this))
        return closeDetail();
    Page::keyPressEvent(event);
}

void CustomersPage::hideEvent(QHideEvent *event)
{
    m_detail->flush();
    Page::hideEvent(event);
}

} // namespace pc
