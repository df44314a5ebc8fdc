// SPDX-License-Identifier: Apache-2.0
#include "app/ticketsdesk.h"
#include "app/workspace.h"
#include "core/base/person.h"
#include "core/cloud/calllog.h"
#include "core/sync/ticketsender.h"
#include "core/sync/ticketsync.h"
#include "ui/operations/operationflow.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/ticketcompose/caseboxdialog.h"
#include "ui/ticketcompose/newticketdialog.h"
#include "ui/ticketcompose/replybox.h"
#include "ui/tickets/ticketpalettesource.h"
#include "ui/tickets/ticketpane.h"
#include "ui/tickets/ticketspage.h"
#include "ui/widgets/toast.h"

namespace pc {

static const QString kTickets = QStringLiteral("tickets");
static const QString kConsoleProduct = QStringLiteral("ecs");   // the page that a console opens with unless another is chosen

TicketsDesk::TicketsDesk(Parts parts) : m_parts(std::move(parts)) {}

TicketsDesk::~TicketsDesk() = default;

void TicketsDesk::addPage()
{
    m_parts.window->addPage(kTickets, kTickets, [] { return TicketsPage::tr("Tickets"); }, [this](QWidget *parent) {
        Workspace &workspace = *m_parts.workspace;
        TicketsServices services;
        services.store = workspace.store().tickets();
        services.customers = workspace.store().customers();
        services.sync = &workspace.ticketSync();
        services.flow = m_parts.flow;
        services.commands = m_parts.window->commands();
        services.clock = m_parts.clock;
        services.settings = m_parts.settings;
        services.values = {[&workspace](const QString &key) { return workspace.store().setting(key); },
                           [&workspace](const QString &key, const QString &value) { return workspace.store().setSetting(key, value); }};
        services.person = personHere();
        services.fetch = [&workspace](const TicketId &ticket, const CustomerUid &customer, const QString &fileId) {
            return workspace.ticketSender().fetch(ticket, customer, fileId);
        };
        auto *const page = new TicketsPage(services, parent);
        fillPage(page);
        return page;
    });
    CommandRegistry &commands = *m_parts.window->commands();
    commands.add(m_parts.window, QStringLiteral("ticket.new"), [] { return tr("New ticket…"); }, {}, [this] {
        TicketContext context;
        context.customer = m_parts.customerInView();
        openNew(context);
    });
    commands.add(m_parts.window, QStringLiteral("ticket.caseBox"), [] { return tr("Case in a box…"); }, {}, [this] { openCaseBox(m_parts.customerInView()); });
    commands.setSearchWords(QStringLiteral("ticket.caseBox"), {QStringLiteral("evidence"), QStringLiteral("escalate")});
}

void TicketsDesk::fillPage(TicketsPage *page)
{
    auto *const reply = new ReplyBox(composeServices());
    page->pane()->setComposer(reply);
    QObject::connect(page->pane(), &TicketPane::ticketShown, reply, &ReplyBox::setTicket);
    QObject::connect(reply, &ReplyBox::writingChanged, page->pane(), &TicketPane::setWriting);
    QObject::connect(reply, &ReplyBox::sent, page, [page] { page->pane()->refresh(); });
    QObject::connect(reply, &ReplyBox::unlockRequested, page, [this, page] { m_parts.flow->unlock(page); });
    QObject::connect(reply, &ReplyBox::callRequested, page, [this](const QString &requestId) { m_parts.flow->showCall(requestId); });
    QObject::connect(page, &TicketsPage::openConsoleRequested, page, [this](const CustomerUid &uid, const QString &name) {
        m_parts.workspace->consoles().open(uid, name, kConsoleProduct);
    });
    QObject::connect(page, &TicketsPage::showCustomerRequested, page, m_parts.openCustomer);
    QObject::connect(page, &TicketsPage::newTicketRequested, page, [this](const CustomerUid &uid) {
        TicketContext context;
        context.customer = uid;
        openNew(context);
    });
}

ComposeServices TicketsDesk::composeServices() const
{
    Workspace &workspace = *m_parts.workspace;
    ComposeServices services;
    services.sender = &workspace.ticketSender();
    services.drafts = workspace.store().drafts();
    services.tickets = workspace.store().tickets();
    services.customers = workspace.store().customers();
    services.journal = &workspace.journal();
    services.clock = m_parts.clock;
    services.calls = m_parts.calls;
    services.orders = workspace.store().orders();
    services.filings = workspace.store().filings();
    services.readProducts = workspace.ticketProducts();
    services.environment = workspace.environment();
    services.person = personHere();
    return services;
}

NewTicketDialog *TicketsDesk::openNew(const TicketContext &context)
{
    auto *const dialog = new NewTicketDialog(composeServices(), context, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &NewTicketDialog::unlockRequested, dialog, [this, dialog] { m_parts.flow->unlock(dialog); });
    QObject::connect(dialog, &NewTicketDialog::callRequested, dialog, [this](const QString &requestId) { m_parts.flow->showCall(requestId); });
    QObject::connect(dialog, &NewTicketDialog::opened, m_parts.window, [this](const OperationRecord &operation) {
        const TicketId id(operation.outcome.value(QStringLiteral("ticket")).toString());
        if (!id.isEmpty())
            open(id);
    });
    dialog->open();
    return dialog;
}

void TicketsDesk::openWithCalls(const QList<CallRecord> &calls)
{
    TicketContext context;
    for (const CallRecord &call : calls) {
        if (!call.customer.isEmpty())
            context.customer = call.customer;
        context.evidence.append(callSection(call));
    }
    openNew(context);
}

// A call that the log has lost by now is no reason not to ask about it.
void TicketsDesk::openWithCall(const CustomerUid &uid, const QString &requestId)
{
    CallFilter filter;
    filter.text = requestId;
    whenDone(m_parts.calls->find(filter, 1), m_parts.window, [this, uid](const Result<QList<CallRecord>> &calls) {
        TicketContext context;
        context.customer = uid;
        for (const CallRecord &call : calls.value_or(QList<CallRecord>()))
            context.evidence.append(callSection(call));
        openNew(context);
    });
}

void TicketsDesk::openCaseBox(const CustomerUid &uid)
{
    auto *const dialog = new CaseBoxDialog(composeServices(), uid, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &CaseBoxDialog::ticketRequested, m_parts.window, [this](const TicketContext &context) { openNew(context); });
    dialog->open();
}

void TicketsDesk::addSource()
{
    m_source = std::make_unique<TicketPaletteSource>(m_parts.workspace->store().tickets(), [this](const TicketRow &row) { open(row.ticket.id); });
    m_parts.window->palettePanel()->addSource(m_source.get());
}

TicketsPage *TicketsDesk::page() { return qobject_cast<TicketsPage *>(m_parts.window->page(kTickets)); }

void TicketsDesk::open(const TicketId &id)
{
    m_parts.window->openPage(kTickets);
    page()->showTicket(id);
}

void TicketsDesk::openOf(const CustomerUid &uid, const QString &name)
{
    Scope scope;
    scope.customer = uid;
    scope.customerName = name;
    m_parts.window->setScope(scope);
    m_parts.window->openPage(kTickets);
}

} // namespace pc
