// SPDX-License-Identifier: Apache-2.0
#include "app/filingsdesk.h"
#include "app/filingreminders.h"
#include "app/workspace.h"
#include "core/sync/filingsync.h"
#include "ui/filingcases/caseview.h"
#include "ui/filings/filingpalettesource.h"
#include "ui/filings/filingsessioncards.h"
#include "ui/filings/filingspage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/mainwindow.h"
#include "ui/ticketcompose/composeservices.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/toast.h"

namespace pc {

using namespace std::chrono_literals;

static const QString kFilings = QStringLiteral("filings");
static const QString kLookUp = QStringLiteral("go.serviceNumber");

// The row of a case: FilingRow::key.
static QString keyOf(const FilingCase &filing)
{
    return filing.number.isEmpty() ? QStringLiteral("case:%1").arg(filing.id.text()) : filing.number;
}

FilingsDesk::FilingsDesk(DeskParts parts) : m_parts(std::move(parts)) {}

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
        services.rights = &workspace.rights();
        services.settings = m_parts.settings;
        services.values = {[&workspace](const QString &key) { return workspace.store().setting(key); },
                           [&workspace](const QString &key, const QString &value) { return workspace.store().setSetting(key, value); }};
        services.environment = workspace.environment();
        services.lookUp = workspace.numberLookUp();
        auto *page = new FilingsPage(services, parent);
        QObject::connect(page, &FilingsPage::openConsoleRequested, &workspace.consoles(), &ConsoleController::open);
        QObject::connect(page, &FilingsPage::showCustomerRequested, page, m_parts.openCustomer);
        QObject::connect(page, &FilingsPage::ticketRequested, page, [this](const FilingRow &row) {
            TicketContext context;
            context.customer = row.customer;
            if (row.number)
                context.evidence = {numberSection(*row.number)};
            m_parts.openTicket(context);
        });
        QObject::connect(page, &FilingsPage::filingSessionRequested, &sessions(), &FilingSessions::start);
        QObject::connect(page, &FilingsPage::rowShown, page, [this] { tellSession(); });
        m_page = page;
        return page;
    });
    addLookUp();
    addReminders();
    addSessions();
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

// What a session asks is asked in front of the whole window, and shown in the case where that is looked at.
void FilingsDesk::addSessions()
{
    MainWindow *const window = m_parts.window;
    auto *const cards = new FilingSessionCards(sessions(), m_parts.workspace->environment(), window);
    QObject::connect(m_parts.workspace, &Workspace::connected, cards, [this, cards] { cards->setEnvironment(m_parts.workspace->environment()); });
    QObject::connect(&sessions(), &FilingSessions::sessionsChanged, window, [this] { tellSession(); });
    QObject::connect(&sessions(), &FilingSessions::ended, window, [this](const FilingCase &filing) { askForResult(filing); });
    QObject::connect(&sessions(), &FilingSessions::notSaved, window, [window](const CaseId &, const ApiError &error) {
        window->toasts()->showNote(tr("What was done in a filing session is not saved yet: %1").arg(errorLine(error)), Tone::Bad);
    });
    m_minute.callOnTimeout(window, [this] { tellSession(); });
    m_minute.start(1min);
}

void FilingsDesk::tellSession()
{
    if (m_page && m_page->shownRow())
        m_page->caseView()->setSession(sessions().minutesLeft(m_page->shownRow()->customer), sessions().isRenewed());
}

void FilingsDesk::askForResult(const FilingCase &filing)
{
    if (m_page && m_page->shownRow() && m_page->shownRow()->filing && m_page->shownRow()->filing->id == filing.id)
        m_page->openResult();
}

FilingSessions &FilingsDesk::sessions() const { return m_parts.workspace->filingSessions(); }

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
