// SPDX-License-Identifier: Apache-2.0
#include "app/ordersdesk.h"
#include "app/workspace.h"
#include "core/sync/ordersync.h"
#include "ui/orders/orderpalettesource.h"
#include "ui/orders/orderspage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/ticketcompose/composeservices.h"

namespace pc {

static const QString kOrders = QStringLiteral("orders");

OrdersDesk::OrdersDesk(Parts parts) : m_parts(std::move(parts)) {}

OrdersDesk::~OrdersDesk() = default;

void OrdersDesk::addPage()
{
    m_parts.window->addPage(kOrders, kOrders, [] { return OrdersPage::tr("Orders"); }, [this](QWidget *parent) {
        Workspace &workspace = *m_parts.workspace;
        OrdersServices services;
        services.store = workspace.store().orders();
        services.sync = &workspace.orderSync();
        services.reader = &workspace.orderReader();
        services.commands = m_parts.window->commands();
        services.clock = m_parts.clock;
        services.flow = m_parts.flow;
        services.operations = workspace.store().operations();
        services.calls = m_parts.calls;
        services.settings = m_parts.settings;
        services.values = {[&workspace](const QString &key) { return workspace.store().setting(key); },
                           [&workspace](const QString &key, const QString &value) { return workspace.store().setSetting(key, value); }};
        services.environmentName = workspace.environment().name;
        auto *page = new OrdersPage(services, parent);
        QObject::connect(page, &OrdersPage::customerRequested, page, m_parts.openCustomer);
        QObject::connect(page, &OrdersPage::quotaRequested, page, m_parts.openQuota);
        QObject::connect(page, &OrdersPage::ticketRequested, page, [this](const Order &order) {
            TicketContext context;
            context.customer = order.customer;
            context.evidence = {orderSection(order)};
            m_parts.openTicket(context);
        });
        return page;
    });
}

void OrdersDesk::addSource()
{
    m_source = std::make_unique<OrderPaletteSource>(m_parts.workspace->store().orders(), [this](const OrderId &id) { open(id); });
    m_parts.window->palettePanel()->addSource(m_source.get());
}

OrdersPage *OrdersDesk::page() { return qobject_cast<OrdersPage *>(m_parts.window->page(kOrders)); }

void OrdersDesk::open(const OrderId &id)
{
    m_parts.window->openPage(kOrders);
    page()->selectOrder(id);
}

void OrdersDesk::openOf(const CustomerUid &uid, const QString &name)
{
    Scope scope;
    scope.customer = uid;
    scope.customerName = name;
    m_parts.window->setScope(scope);
    m_parts.window->openPage(kOrders);
}

} // namespace pc
