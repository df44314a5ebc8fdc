// SPDX-License-Identifier: Apache-2.0
#include "app/suitedesk.h"
#include "app/workspace.h"
#include "core/sync/customersync.h"
#include "core/sync/filingsync.h"
#include "core/sync/ordersync.h"
#include "core/sync/quotasync.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/mainwindow.h"

namespace pc {

SuiteDesk::SuiteDesk(MainWindow &window, Workspace &workspace, QObject *parent)
    : QObject(parent), m_window(window), m_workspace(workspace), m_refresh(workspace.consoles())
{
    m_refresh.setEnvironment(workspace.environment());
    m_refresh.setDataset(QStringLiteral("customers"), [&workspace](const CustomerUid &uid) { (void)workspace.sync().refresh(uid); });
    m_refresh.setDataset(QStringLiteral("quotas"), [&workspace](const CustomerUid &uid) { (void)workspace.quotaSync().refresh(uid); });
    m_refresh.setDataset(QStringLiteral("orders"), [&workspace](const CustomerUid &uid) { (void)workspace.orderSync().refresh(uid); });
    m_refresh.setDataset(QStringLiteral("filings"), [&workspace](const CustomerUid &uid) { (void)workspace.filingSync().refreshCustomer(uid); });
    connect(&workspace, &Workspace::connected, this, [this] { m_refresh.setEnvironment(m_workspace.environment()); });
    connect(&workspace.rights(), &RightsMemory::changed, this, &SuiteDesk::presentRights);
}

void SuiteDesk::addCommands()
{
    CommandRegistry &commands = *m_window.commands();
    commands.add(&m_window, QStringLiteral("suite.pages"), [] { return tr("Service suite: pages"); }, QKeySequence(), [this] { show({}); });
    commands.add(&m_window, QStringLiteral("suite.modes"), [] { return tr("Service suite: modes, own prices"); }, QKeySequence(), [this] { show({}, true); });
}

SuiteCustomer SuiteDesk::inScope() const
{
    const Scope scope = m_window.scope();
    return scope.customer ? SuiteCustomer{*scope.customer, scope.customerName} : SuiteCustomer();
}

void SuiteDesk::addSource(std::function<SuiteCustomer()> selected)
{
    SuitePaletteSource::Ways ways;
    ways.environment = [this] { return m_workspace.environment(); };
    ways.customer = [this, selected = std::move(selected)] {
        const SuiteCustomer customer = inScope();
        return customer.uid.isEmpty() ? selected() : customer;
    };
    ways.notice = [this](const SuiteCustomer &customer) {
        return m_workspace.rights().sentence(customer.uid, customer.name, m_workspace.environment());
    };
    ways.open = [this](const SuiteCustomer &customer, const QString &page) { m_workspace.consoles().open(customer.uid, customer.name, page); };
    m_source = std::make_unique<SuitePaletteSource>(std::move(ways));
    m_window.palettePanel()->addSource(m_source.get());
}

void SuiteDesk::show(const SuiteCustomer &customer, bool modes)
{
    m_customer = customer;
    if (m_customer.uid.isEmpty())
        m_customer = inScope();
    if (!m_dialog) {
        m_dialog = new SuitePagesDialog(m_workspace.environment(), &m_window);
        connect(m_dialog, &SuitePagesDialog::environmentEdited, this, &SuiteDesk::take);
        connect(m_dialog, &SuitePagesDialog::openRequested, this, [this](const CustomerUid &uid, const QString &name, const QString &page) {
            m_workspace.consoles().open(uid, name, page);
        });
    }
    m_dialog->setCustomer(m_customer);
    presentRights();
    if (modes)
        m_dialog->showModes();
    m_dialog->open();
}

void SuiteDesk::presentRights()
{
    if (m_dialog)
        m_dialog->setRightsNotice(m_workspace.rights().sentence(m_customer.uid, m_customer.name, m_workspace.environment()));
}

void SuiteDesk::take(const Environment &environment)
{
    m_workspace.setSuite(environment);
    m_refresh.setEnvironment(environment);
    Q_EMIT environmentEdited(environment);
}

} // namespace pc
