// SPDX-License-Identifier: Apache-2.0
#include "app/filingsdesk.h"
#include "app/filingreminders.h"
#include "app/workspace.h"
#include "core/sync/filingsync.h"
#include "ui/filings/filingpalettesource.h"
#include "ui/filings/filingspage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/banner.h"

namespace pc {

static const QString kFilings = QStringLiteral("filings");
static const QString kLookUp = QStringLiteral("go.serviceNumber");

// The row of a case: FilingRow::key.
static QString keyOf(const FilingCase &filing)
{
    return filing.number.isEmpty() ? QStringLiteral("case:%1").arg(filing.id.text()) : filing.number;
}

FilingsDesk::FilingsDesk(Parts parts) : m_parts(std::move(parts)) {}

FilingsDesk::~FilingsDesk() = default;

void FilingsDesk::addPage()
{
    m_parts.window->addPage(kFilings, kFilings, [] { return FilingsPage::tr("Filings"); }, [this](QWidget *parent) {
        Workspace &workspace = *m_parts.workspace;
        FilingsServices services;
        services.store = workspace.store().filings();
        services.customers = workspace.store().customers();
        services.sync = &workspace.filingSync();
        services.flow = m_parts.flow;
        services.commands = m_parts.window->commands();
        services.clock = m_parts.clock;
        services.settings = m_parts.settings;
        services.values = {[&workspace](const QString &key) { return workspace.store().setting(key); },
                           [&workspace](const QString &key, const QString &value) { return workspace.store().setSetting(key, value); }};
        services.environment = workspace.environment();
        services.lookUp = workspace.numberLookUp();
        auto *page = new FilingsPage(services, parent);
        QObject::connect(page, &FilingsPage::openConsoleRequested, &workspace.consoles(), &ConsoleController::open);
        QObject::connect(page, &FilingsPage::showCustomerRequested, page, m_parts.openCustomer);
        return page;
    });
    addLookUp();
    addReminders();
}

// The vendor's overview misspells its own call.
void FilingsDesk::addLookUp()
{
    CommandRegistry &commands = *m_parts.window->commands();
    commands.add(m_parts.window, kLookUp, [] { return tr("Look up a service number"); }, {}, [this] {
        m_parts.window->openPage(kFilings);
        page()->openLookUp();
    });
    commands.setSearchWords(kLookUp, {QStringLiteral("GetBsnBySn"), QStringLiteral("GetBsnSySn")});
}

void FilingsDesk::addReminders()
{
    auto *banner = new Banner;
    banner->setObjectName(QStringLiteral("reminderBanner"));
    m_parts.window->addBanner(banner);
    const auto show = [this](const QList<FilingCase> &due) {
        if (due.size() == 1)
            return open(keyOf(due.constFirst()));
        m_parts.window->openPage(kFilings);
    };
    m_reminders = std::make_unique<FilingReminders>(*m_parts.workspace->store().filings(), *m_parts.clock, *banner, show);
}

void FilingsDesk::addSource()
{
    m_source = std::make_unique<FilingPaletteSource>(m_parts.workspace->store().filings(), [this](const FilingRow &row) { open(row.key); });
    m_parts.window->palettePanel()->addSource(m_source.get());
}

FilingsPage *FilingsDesk::page() { return qobject_cast<FilingsPage *>(m_parts.window->page(kFilings)); }

void FilingsDesk::open(const QString &key)
{
    m_parts.window->openPage(kFilings);
    page()->showRow(key);
}

void FilingsDesk::openOf(const CustomerUid &uid, const QString &name)
{
    Scope scope;
    scope.customer = uid;
    scope.customerName = name;
    m_parts.window->setScope(scope);
    m_parts.window->openPage(kFilings);
}

} // namespace pc
