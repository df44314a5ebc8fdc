// SPDX-License-Identifier: Apache-2.0
#include "app/customersdesk.h"
#include "app/workspace.h"
#include "ui/customers/customerpalettesource.h"
#include "ui/customers/customerspage.h"
#include "ui/operations/operationflow.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/scopecontrol.h"

namespace pc {

using namespace std::chrono_literals;

static const QString kCustomers = QStringLiteral("customers");
static constexpr auto kGroupsRest = 500ms;

CustomersDesk::CustomersDesk(DeskParts parts, Ways ways, QObject *parent) : QObject(parent), m_parts(std::move(parts)), m_ways(std::move(ways))
{
    m_groups.setSingleShot(true);
    m_groups.callOnTimeout(this, &CustomersDesk::readGroups);
    connect(m_parts.workspace->store().customers(), &CustomerStore::changed, this, [this] {
        if (!m_groups.isActive())
            m_groups.start(kGroupsRest);
    });
    readGroups();
}

CustomersDesk::~CustomersDesk() = default;

void CustomersDesk::addPage()
{
    m_parts.window->addPage(kCustomers, kCustomers, [] { return CustomersPage::tr("Customers"); }, [this](QWidget *parent) {
        Workspace &workspace = *m_parts.workspace;
        CustomersServices services;
        services.store = workspace.store().customers();
        services.sync = &workspace.sync();
        services.commands = m_parts.window->commands();
        services.clock = m_parts.clock;
        services.sessions = &workspace.sessions();
        services.calls = m_parts.calls;
        services.book = workspace.store().customerBook();
        services.creation = &workspace.creation();
        services.identity = &workspace.identity();
        services.flow = m_parts.flow;
        services.rights = &workspace.rights();
        services.settings = m_parts.settings;
        services.environment = workspace.environment();
        auto *const page = new CustomersPage(services, parent);
        fillPage(page);
        return page;
    });
}

void CustomersDesk::fillPage(CustomersPage *page)
{
    connect(page, &CustomersPage::openConsoleRequested, &m_parts.workspace->consoles(), &ConsoleController::open);
    connect(page, &CustomersPage::suitePagesRequested, this, m_ways.suitePages);
    connect(page, &CustomersPage::ordersRequested, this, m_ways.orders);
    connect(page, &CustomersPage::quotaRequested, this, m_ways.quota);
    connect(page, &CustomersPage::filingsRequested, this, m_ways.filings);
    connect(page, &CustomersPage::ticketsRequested, this, m_ways.tickets);
    connect(page, &CustomersPage::caseBoxRequested, this, m_ways.caseBox);
}

void CustomersDesk::addSource()
{
    ConsoleController &consoles = m_parts.workspace->consoles();
    m_source = std::make_unique<CustomerPaletteSource>(
        m_parts.workspace->store().customers(), [this](const Customer &customer) { open(customer.uid()); },
        [&consoles](const Customer &customer) { consoles.open(customer.uid(), customer.displayName(), QStringLiteral("ecs")); });
    m_parts.window->palettePanel()->addSource(m_source.get());
}

CustomersPage *CustomersDesk::page() { return qobject_cast<CustomersPage *>(m_parts.window->page(kCustomers)); }

void CustomersDesk::open(const CustomerUid &uid)
{
    m_parts.window->openPage(kCustomers);
    page()->selectCustomer(uid);
}

std::optional<Customer> CustomersDesk::selected() { return page()->selectedRow(); }

Async<QString> CustomersDesk::name(const CustomerUid &uid)
{
    return andThen<QString>(m_parts.workspace->store().customers()->customer(uid), this,
                            [](const Customer &customer) { return ready<QString>(customer.displayName()); });
}

void CustomersDesk::readGroups()
{
    whenDone(m_parts.workspace->store().customers()->groups(), this, [this](const Result<QList<GroupCount>> &groups) {
        if (!groups)
            return;
        QList<ScopeControl::Group> shown;
        qint64 total = 0;
        for (const GroupCount &group : *groups) {
            shown.append({group.group, group.customers});
            total += group.customers;
        }
        m_parts.window->scopeControl()->setGroups(shown);
        m_parts.window->scopeControl()->setTotal(total);
    });
}

} // namespace pc
