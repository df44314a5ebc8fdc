// SPDX-License-Identifier: Apache-2.0
#include "app/desk.h"
#include "app/builtinsandbox.h"
#include "app/customersdesk.h"
#include "app/filingsdesk.h"
#include "app/firstpaint.h"
#include "app/identitydesk.h"
#include "app/inboxdesk.h"
#include "app/operationsdesk.h"
#include "app/ordersdesk.h"
#include "app/quotasdesk.h"
#include "app/suitedesk.h"
#include "app/syncjob.h"
#include "app/ticketsdesk.h"
#include "core/base/person.h"
#include "core/cloud/calllog.h"
#include "core/sync/customersync.h"
#include "core/sync/filingsync.h"
#include "core/sync/ordersync.h"
#include "core/sync/quotasync.h"
#include "core/sync/ticketsync.h"
#include "core/tickets/productsheet.h"
#include "ui/calls/calllogpanel.h"
#include "ui/calls/callsource.h"
#include "ui/console/consolecommands.h"
#include "ui/console/consolefailures.h"
#include "ui/console/consolepalette.h"
#include "ui/console/consolespage.h"
#include "ui/customers/customerspage.h"
#include "ui/environments/sandboxbanner.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/failurepage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include <QFile>
#include <QSettings>

namespace pc {

using namespace std::chrono_literals;
static const QString kCustomers = QStringLiteral("customers");
static const QString kQuotas = QStringLiteral("quotas");
static const QString kOrders = QStringLiteral("orders");
static const QString kFilings = QStringLiteral("filings");
static const QString kTickets = QStringLiteral("tickets");
static const QString kConsoles = QStringLiteral("consoles");
static const QString kBookImported = QStringLiteral("sampleBookImported");
static constexpr auto kClockAgrees = 1min; // what the client does not mention either

Desk::Desk(const House &house, Environment profile, Async<CloudConnection> connection, std::unique_ptr<BuiltInSandbox> sandbox)
    : m_house(house), m_profile(std::move(profile)), m_connection(std::move(connection)), m_sandbox(std::move(sandbox)), m_window(std::make_unique<MainWindow>(house.settings, house.clock))
{
    m_window->setEnvironment(m_profile);
    connect(m_window.get(), &MainWindow::environmentRequested, this, &Desk::environmentsRequested);
    connect(m_window.get(), &MainWindow::settingsRequested, this, &Desk::settingsRequested);
    connect(m_window->banner(), &Banner::actionTriggered, this, [this] { m_bannerAction(); });
    if (m_sandbox)
        connect(m_sandbox.get(), &BuiltInSandbox::ended, this, &Desk::sandboxEnded);
}

Desk::~Desk()
{
    m_window.reset();
}

void Desk::open()
{
    connect(new FirstPaint(m_window.get()), &FirstPaint::painted, this, &Desk::openStore);
    m_window->show();
}

void Desk::openStore()
{
    if (m_sandbox)
        m_sandbox->start();
    m_store = std::make_unique<Store>(StoreOptions(m_house.storeFolder, m_profile.id));
    connect(m_store.get(), &Store::recovered, this, &Desk::sayRecovery);
    whenDone(m_store->open(), this, [this](const Result<Done> &opened) { storeOpened(opened); });
}

void Desk::storeOpened(const Result<Done> &opened)
{
    if (opened) {
        fillWindow();
        return;
    }
    m_window->addPage(kCustomers, kCustomers, [] { return tr("Customers"); },
                      [this, error = opened.error()](QWidget *parent) {
                          auto *page = new FailurePage([] { return tr("Customers"); }, error, parent);
                          connect(page, &FailurePage::retryRequested, this, &Desk::reopenRequested);
                          return page;
                      });
    m_window->openPage(kCustomers);
}

void Desk::fillWindow()
{
    Workspace::Setup setup;
    setup.profile = m_profile;
    setup.connection = m_connection;
    setup.store = std::move(m_store);
    setup.calls = m_house.calls;
    setup.clock = m_house.clock;
    setup.consoles = m_house.consoles;
    setup.renewsSessions = m_house.renewsSessions;
    m_workspace = std::make_unique<Workspace>(std::move(setup));
    connect(m_workspace.get(), &Workspace::connected, this, &Desk::connected);
    connect(m_workspace.get(), &Workspace::connectionFailed, this, &Desk::connectionFailed);
    connect(m_workspace.get(), &Workspace::clockOffsetChanged, this, &Desk::sayClock);
    m_failures = new ConsoleFailures(m_workspace->consoles(), m_workspace->consoleChecks(), *m_house.clock, m_window.get());
    m_failures->setEnvironment(m_profile);
    connect(m_failures, &ConsoleFailures::ticketRequested, this, [this](const CustomerUid &uid, const QString &requestId) { m_tickets->openWithCall(uid, requestId); });
    connect(&m_workspace->consoles(), &ConsoleController::consoleRequested, this, &Desk::bringPalette);
    JobModel &jobs = *m_window->jobs();
    m_syncJob = std::make_unique<SyncJob>(m_workspace->sync(), jobs, [] { return SyncJob::tr("Reading customers"); });
    m_quotaJob = std::make_unique<SyncJob>(m_workspace->quotaSync(), jobs, [] { return SyncJob::tr("Reading quotas"); });
    m_orderJob = std::make_unique<SyncJob>(m_workspace->orderSync(), jobs, [] { return SyncJob::tr("Reading orders"); });
    m_filingJob = std::make_unique<SyncJob>(m_workspace->filingSync(), jobs, [] { return SyncJob::tr("Reading filings"); });
    m_ticketJob = std::make_unique<SyncJob>(m_workspace->ticketSync(), jobs, [] { return SyncJob::tr("Reading tickets"); });

    addOperations();
    addSuite();
    makePlaces();
    m_identity = std::make_unique<IdentityDesk>(*m_window, *m_workspace, m_operations->flow(), m_house.clock);
    addPages();
    addSources();
    addCommands();
    m_workspace->sync().start();
    m_window->openPage(kCustomers);
    if (m_sandbox) {
        auto *banner = new SandboxBanner;
        connect(banner, &SandboxBanner::addEnvironmentRequested, this, &Desk::addEnvironmentRequested);
        m_window->addBanner(banner);
    }
}

// Ctrl+K in a console's window means the same as here.
void Desk::bringPalette()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
    m_window->palettePanel()->popUp();
}

void Desk::addSuite()
{
    m_suite = new SuiteDesk(*m_window, *m_workspace, m_window.get());
    m_suite->addCommands();
    connect(m_suite, &SuiteDesk::environmentEdited, this, [this](const Environment &environment) {
        m_profile = environment;
        m_customers->page()->setEnvironment(environment);
        Q_EMIT environmentEdited(environment);
    });
}

DeskParts Desk::parts()
{
    DeskParts parts;
    parts.window = m_window.get();
    parts.workspace = m_workspace.get();
    parts.flow = &m_operations->flow();
    parts.calls = m_house.calls;
    parts.clock = m_house.clock;
    parts.settings = m_house.settings;
    parts.openCustomer = [this](const CustomerUid &uid) { m_customers->open(uid); };
    parts.openTicket = [this](const TicketContext &context) { m_tickets->openNew(context); };
    return parts;
}

void Desk::makePlaces()
{
    m_quotas = std::make_unique<QuotasDesk>(parts());
    m_filings = std::make_unique<FilingsDesk>(parts());
    m_orders = std::make_unique<OrdersDesk>(OrdersDesk::Parts{parts(), [this](const CustomerUid &uid) {
        whenDone(m_customers->name(uid), this, [this, uid](const Result<QString> &name) { m_quotas->openOf(uid, name.value_or(uid.text())); });
    }});
    m_tickets = std::make_unique<TicketsDesk>(TicketsDesk::Parts{parts(), [this] { return customerInView(); }});
    m_inbox = new InboxDesk(InboxDesk::Parts{parts(), [this](const EventTouch &touch) { openTouched(touch); },
                                             [this] { Q_EMIT environmentsRequested(); }}, m_window.get());
    CustomersDesk::Ways ways;
    ways.orders = [this](const CustomerUid &uid, const QString &name) { m_orders->openOf(uid, name); };
    ways.quota = [this](const CustomerUid &uid, const QString &name) { m_quotas->openOf(uid, name); };
    ways.filings = [this](const CustomerUid &uid, const QString &name) { m_filings->openOf(uid, name); };
    ways.tickets = [this](const CustomerUid &uid, const QString &name) { m_tickets->openOf(uid, name); };
    ways.suitePages = [this](const CustomerUid &uid, const QString &name) { m_suite->show({uid, name}); };
    ways.caseBox = [this](const CustomerUid &uid) { m_tickets->openCaseBox(uid); };
    m_customers = new CustomersDesk(parts(), std::move(ways), m_window.get());
}

// The scope, else who is selected in the list of customers.
CustomerUid Desk::customerInView()
{
    if (const std::optional<CustomerUid> scope = m_window->scope().customer)
        return *scope;
    const std::optional<Customer> selected = m_window->currentPageId() == kCustomers ? m_customers->selected() : std::nullopt;
    return selected ? selected->uid() : CustomerUid();
}

// An instance has no place of its own: its filings name it, its customer owns it.
void Desk::openTouched(const EventTouch &touch)
{
    switch (touch.subject) {
    case EventSubject::Order: return m_orders->open(OrderId(touch.object));
    case EventSubject::Ticket: return m_tickets->open(TicketId(touch.object));
    case EventSubject::Filing: return m_filings->open(touch.object);
    case EventSubject::Quota: return m_quotas->open(touch.customer);
    case EventSubject::Instance:
    case EventSubject::Customer:
        if (!touch.customer.isEmpty())
            m_customers->open(touch.customer);
        return;
    case EventSubject::None: return;
    }
}

void Desk::addPages()
{
    m_customers->addPage();
    m_quotas->addPage();
    m_orders->addPage();
    m_filings->addPage();
    m_tickets->addPage();
    m_inbox->addPage();
    m_window->addPage(kConsoles, QStringLiteral("console"), [] { return tr("Consoles"); },
                      [this](QWidget *parent) { return new ConsolesPage(m_workspace->consoles(), *m_house.clock, parent); });
    const auto count = [this] { m_window->setBadge(kConsoles, int(m_workspace->consoles().consoles().size())); };
    connect(&m_workspace->consoles(), &ConsoleController::consoleAdded, this, count);
    connect(&m_workspace->consoles(), &ConsoleController::consoleRemoved, this, count);
    m_operations->addPage();
    m_window->setBottomPanel([] { return tr("Call log"); }, [this](QWidget *parent) {
        auto *panel = new CallLogPanel(m_house.calls, m_house.settings, parent);
        connect(panel, &CallLogPanel::ticketRequested, this, [this](const QList<CallRecord> &calls) { m_tickets->openWithCalls(calls); });
        panel->setNameLookup([this](const CustomerUid &uid) { return m_customers->name(uid); });
        return panel;
    });
}

void Desk::addOperations()
{
    OperationServices services;
    services.journal = &m_workspace->journal();
    services.history = m_workspace->store().operations();
    services.customers = m_workspace->store().customers();
    services.clock = m_house.clock;
    services.settings = m_house.settings;
    services.commands = m_window->commands();
    services.person = personHere();
    m_operations = new OperationsDesk(*m_window, services, m_profile, m_window.get());
    connect(&m_operations->flow(), &OperationFlow::callRequested, this, [this](const QString &requestId) {
        m_window->showBottomPanel(true);
        static_cast<CallLogPanel *>(m_window->bottomPanel())->setText(requestId);
    });
}

void Desk::addSources()
{
    m_callSource = std::make_unique<CallSource>(m_house.calls, [this](const CallRecord &record) {
        m_window->showBottomPanel(true);
        static_cast<CallLogPanel *>(m_window->bottomPanel())->reveal(record);
    });
    m_consoleSource = std::make_unique<ConsolePalette>(m_workspace->consoles());
    m_customers->addSource();
    m_suite->addSource([this] {
        const std::optional<Customer> selected = m_customers->selected();
        return selected ? SuiteCustomer{selected->uid(), selected->displayName()} : SuiteCustomer();
    });
    m_identity->addSource();
    m_orders->addSource();
    m_filings->addSource();
    m_tickets->addSource();
    m_window->palettePanel()->addSource(m_consoleSource.get());
    m_window->palettePanel()->addSource(m_callSource.get());
}

void Desk::addCommands()
{
    CommandRegistry &commands = *m_window->commands();
    addConsoleCommands(commands, m_window.get(), m_workspace->consoles());
    commands.add(m_window.get(), QStringLiteral("app.environments"), [] { return tr("Environments"); },
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] { Q_EMIT environmentsRequested(); });
}

void Desk::connected()
{
    m_profile = m_workspace->environment();
    m_failures->setEnvironment(m_profile);
    m_operations->setEnvironment(m_profile);
    if (m_sandbox) {
        importSampleBook();
        importSampleProducts();
    }
}

void Desk::connectionFailed(const ApiError &error)
{
    m_bannerAction = [this] { Q_EMIT environmentsRequested(); };
    m_window->banner()->showError(error, m_house.clock->utcNow(), tr("Environments…"));
}

void Desk::sandboxEnded(const QString &reason)
{
    ApiError error;
    error.kind = ApiError::Kind::ProcessFailed;
    error.detail = reason;
    connectionFailed(error);
}

void Desk::sayRecovery(const StoreRecovery &recovery)
{
    const QString kept = recovery.localData ? tr("%n of your own entries (aliases, groups, notes) were rescued.", nullptr, int(recovery.rescued))
                                            : tr("Your own entries (aliases, groups, notes) are complete.");
    m_window->banner()->showMessage(Tone::Warn, inSequence({tr("The local copy was damaged. It was set aside as %1 and is being read anew.")
                                                        .arg(recovery.setAside), kept}));
    m_window->banner()->setClosable(true);
    if (recovery.cloudCopy && m_workspace)
        m_workspace->readAnew();
}

void Desk::sayClock(std::chrono::seconds offset)
{
    ApiError error;
    error.kind = ApiError::Kind::ClockSkew;
    error.clockOffset = offset;
    Banner &banner = *m_window->banner();
    if (std::chrono::abs(offset) < kClockAgrees) {
        if (m_saysClock)
            banner.clear();
        m_saysClock = false;
        return;
    }
    m_saysClock = true;
    const ErrorText words = errorText(error);
    banner.showMessage(Tone::Warn, inSequence({words.happened, tr("Calls are corrected by that much.", "the clock is off"), words.advice}));
    banner.setClosable(true);
}

// What a partner would bring along: aliases, groups and CRM ids of the sample customers. Once, so that later edits stay.
void Desk::importSampleBook()
{
    whenDone(m_workspace->store().setting(kBookImported), this, [this](const Result<QString> &done) {
        QFile file(m_house.sandboxBook);
        if (!done || !done->isEmpty() || !file.open(QIODevice::ReadOnly))
            return;
        whenDone(m_workspace->store().customerBook()->importBook(file.readAll()), this, [this](const Result<ImportSummary> &summary) {
            if (summary)
                (void)m_workspace->store().setSetting(kBookImported, QStringLiteral("yes"));
        });
    });
}

// Without the table no ticket can be opened, and the sandbox has no staff who would hand it out.
void Desk::importSampleProducts()
{
    TicketStore *const store = m_workspace->store().tickets();
    whenDone(store->products(), this, [this, store](const Result<QList<TicketProduct>> &held) {
        QFile file(m_house.sandboxProducts);
        if (held && held->isEmpty() && file.open(QIODevice::ReadOnly))
            (void)store->setProducts(readProductSheet(file.readAll()).products);
    });
}

bool Desk::isSettled() const
{
    const Page *page = m_window->currentPage();
    if (!m_workspace || !page || !page->isLoaded() || m_syncJob->isRunning())
        return false;
    const QString id = m_window->currentPageId();
    return !(id == kQuotas && m_quotaJob->isRunning()) && !(id == kOrders && m_orderJob->isRunning())
        && !(id == kFilings && m_filingJob->isRunning()) && !(id == kTickets && m_ticketJob->isRunning());
}

} // namespace pc
