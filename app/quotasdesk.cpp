// SPDX-License-Identifier: Apache-2.0
#include "app/quotasdesk.h"
#include "app/workspace.h"
#include "core/sync/quotasync.h"
#include "ui/operations/operationflow.h"
#include "ui/quotas/quotaspage.h"
#include "ui/shell/mainwindow.h"

namespace pc {

static const QString kQuotas = QStringLiteral("quotas");

void QuotasDesk::addPage()
{
    m_parts.window->addPage(kQuotas, QStringLiteral("quota"), [] { return QuotasPage::tr("Quotas"); }, [this](QWidget *parent) {
        QuotasServices services;
        services.store = m_parts.workspace->store().quotas();
        services.customers = m_parts.workspace->store().customers();
        services.sync = &m_parts.workspace->quotaSync();
        services.flow = m_parts.flow;
        services.commands = m_parts.window->commands();
        services.clock = m_parts.clock;
        services.settings = m_parts.settings;
        services.environment = m_parts.workspace->environment();
        auto *const page = new QuotasPage(services, parent);
        QObject::connect(page, &QuotasPage::openConsoleRequested, &m_parts.workspace->consoles(), &ConsoleController::open);
        QObject::connect(page, &QuotasPage::showCustomerRequested, page, m_parts.openCustomer);
        return page;
    });
}

QuotasPage *QuotasDesk::page() { return qobject_cast<QuotasPage *>(m_parts.window->page(kQuotas)); }

void QuotasDesk::open(const CustomerUid &uid)
{
    m_parts.window->openPage(kQuotas);
    page()->selectCustomer(uid);
}

void QuotasDesk::openOf(const CustomerUid &uid, const QString &name)
{
    Scope scope;
    scope.customer = uid;
    scope.customerName = name;
    m_parts.window->setScope(scope);
    m_parts.window->openPage(kQuotas);
}

} // namespace pc
