// SPDX-License-Identifier: Apache-2.0
#include "ui/console/consolecontroller.h"
#include "ui/widgets/theme.h"
#include <algorithm>
#include <array>

namespace pc {

ConsoleController::ConsoleController(SessionService &service, Clock &clock, const Async<Environment> &environment, Settings settings, QObject *parent)
    : QObject(parent), m_service(service), m_clock(clock), m_settings(std::move(settings))
{
    if (environment.isFinished() && environment.resultCount() > 0)
        m_environment = environment.result(); // known already: a click need not wait for the event loop
    else
        whenDone(environment, this, [this](const Result<Environment> &known) {
            m_environment = known;
            environmentKnown();
        });
    connect(&m_service, &SessionService::sessionChanged, this, &ConsoleController::sessionChanged);
    connect(&m_service, &SessionService::renewalLinkReady, this, &ConsoleController::handOver);
    connect(&m_service, &SessionService::sessionClosed, this, [this](const SessionId &id) {
        if (const Entry *entry = findSession(id))
            close(entry->console.id);
    });
}

ConsoleController::~ConsoleController()
{
    // All are asked before the first is waited for.
    for (const auto &entry : m_entries) {
        if (!entry->host)
            continue;
        entry->host->disconnect(this);
        entry->host->close();
    }
}

int ConsoleController::open(const CustomerUid &customer, const QString &customerName, const QString &product)
{
    return openWithAside(customer, customerName, product, std::nullopt);
}

int ConsoleController::openWithAside(const CustomerUid &customer, const QString &customerName, const QString &product,
                                     const std::optional<SuiteAside> &aside)
{
    const auto same = std::find_if(m_entries.cbegin(), m_entries.cend(), [&](const auto &entry) {
        return entry->console.customer == customer && entry->console.product == product;
    });
    if (same != m_entries.cend()) {
        const OpenConsole &console = (*same)->console;
        if (aside)
            setAside(console.id, *aside);
        bringToFront(console.id);
        if (console.isOver())
            renew(console.id);
        return console.id;
    }
    auto made = std::make_unique<Entry>();
    Entry &entry = *made;
    entry.console.id = ++m_lastId;
    entry.console.customer = customer;
    entry.console.customerName = customerName;
    entry.console.product = product;
    entry.console.colour = freeColour(customer);
    entry.aside = aside;
    m_entries.push_back(std::move(made));
    const int id = entry.console.id;
    Q_EMIT consoleAdded(id);
    if (m_environment)
        begin(id);
    return id;
}

// The engine starts while the cloud makes the link: the two waits are one.
void ConsoleController::begin(int id)
{
    Entry *entry = find(id);
    if (!entry)
        return;
    if (!*m_environment) {
        const OpenConsole refused = entry->console;
        remove(id);
        Q_EMIT openFailed(refused.customer, refused.customerName, refused.product, m_environment->error());
        return;
    }
    startViewer(*entry);
    if (Entry *still = find(id); still && !still->console.failure)
        askForSession(*still);
}

void ConsoleController::environmentKnown()
{
    const QList<OpenConsole> waiting = consoles();
    for (const OpenConsole &console : waiting)
        begin(console.id);
}

void ConsoleController::bringToFront(int id)
{
    if (const Entry *entry = find(id); entry && entry->host)
        entry->host->send(SuiteRaise{});
}

void ConsoleController::renew(int id)
{
    Entry *entry = find(id);
    if (!entry || entry->revival == Revival::Asked)
        return;
    if (canRevive(*entry))
        entry->revival = Revival::Asked;
    else if (entry->console.isOver())
        return restart(id);
    if (!entry->console.session.id.isEmpty())
        m_service.renewNow(entry->console.session.id);
}

// The page of an ended session is still on screen, and with it what was typed there: only a sign-in behind it leaves it so. A
// frame that was signed out may be empty, and is loaded anew; so is a page that could not be signed in behind once.
bool ConsoleController::canRevive(const Entry &entry)
{
    return entry.host && entry.console.isShown && entry.console.session.state == Session::State::Ended
        && entry.embedding == SuitePage::Embedding::MainPage && entry.revival != Revival::Failed;
}

void ConsoleController::restart(int id)
{
    Entry *entry = find(id);
    if (!entry)
        return;
    const SessionId old = std::exchange(entry->console.session, Session()).id;
    entry->console.failure.reset();
    entry->console.isShown = false;
    entry->revival = Revival::None;
    if (!old.isEmpty())
        m_service.close(old);
    if (entry->host)
        sendSession(*entry);
    else
        startViewer(*entry);
    if (!entry->console.failure)
        askForSession(*entry);
    Q_EMIT consoleChanged(id);
}

void ConsoleController::close(int id)
{
    Entry *entry = find(id);
    if (!entry)
        return;
    ++entry->round;
    if (entry->host)
        entry->host->close(); // closed() removes it
    else
        remove(id);
}

void ConsoleController::closeAll()
{
    const QList<OpenConsole> all = consoles();
    for (const OpenConsole &console : all)
        close(console.id);
}

void ConsoleController::setEnvironment(const Environment &environment)
{
    if (m_environment) // one that is not known yet comes with its connection
        m_environment = environment;
}

void ConsoleController::setAppearance(const SuiteAppearance &appearance)
{
    m_settings.appearance = appearance;
    for (const auto &entry : m_entries) {
        if (entry->host)
            entry->host->send(appearance);
    }
}

void ConsoleController::setMayRunUnprotected(bool allowed)
{
    m_settings.mayRunUnprotected = allowed;
}

QList<OpenConsole> ConsoleController::consoles() const
{
    QList<OpenConsole> list;
    for (const auto &entry : m_entries)
        list.append(entry->console);
    return list;
}

std::optional<OpenConsole> ConsoleController::console(int id) const
{
    const Entry *entry = find(id);
    return entry ? std::optional(entry->console) : std::nullopt;
}

qint64 ConsoleController::viewerProcessId(int id) const
{
    const Entry *entry = find(id);
    return entry && entry->host ? entry->host->processId() : 0;
}

const ConsoleController::Entry *ConsoleController::find(int id) const
{
    const auto it = std::find_if(m_entries.cbegin(), m_entries.cend(), [id](const auto &entry) { return entry->console.id == id; });
    return it == m_entries.cend() ? nullptr : it->get();
}

ConsoleController::Entry *ConsoleController::find(int id)
{
    return const_cast<Entry *>(std::as_const(*this).find(id));
}

ConsoleController::Entry *ConsoleController::findSession(const SessionId &id)
{
    const auto it = std::find_if(m_entries.cbegin(), m_entries.cend(), [&id](const auto &entry) {
        return !id.isEmpty() && entry->console.session.id == id;
    });
    return it == m_entries.cend() ? nullptr : it->get();
}

// The customer's own colour; the next one when another open customer has it, as long as there are any left.
int ConsoleController::freeColour(const CustomerUid &customer) const
{
    std::array<bool, kCustomerColors> isTaken{};
    for (const auto &entry : m_entries) {
        if (entry->console.customer == customer)
            return entry->console.colour;
        isTaken.at(size_t(entry->console.colour)) = true;
    }
    const int own = customerColorIndex(customer);
    for (int step = 0; step < kCustomerColors; ++step) {
        const int candidate = (own + step) % kCustomerColors;
        if (!isTaken.at(size_t(candidate)))
            return candidate;
    }
    return own;
}

void ConsoleController::askForSession(Entry &entry)
{
    const int id = entry.console.id;
    const int round = ++entry.round;
    const auto opened = m_service.open(entry.console.customer, entry.console.customerName, entry.console.product);
    whenDone(opened, this, [this, id, round](const Result<OpenedSession> &result) { sessionOpened(id, round, result); });
}

void ConsoleController::sessionOpened(int id, int round, const Result<OpenedSession> &opened)
{
    Entry *entry = find(id);
    if (!entry || entry->round != round || !entry->host) {
        if (opened)
            m_service.close(opened->session.id); // nobody waits for it any more
        return;
    }
    if (opened) {
        entry->console.session = opened->session;
        sendSession(*entry);
        entry->host->send(SuiteLink{opened->link, false});
        Q_EMIT consoleChanged(id);
        return;
    }
    const OpenConsole failed = entry->console;
    if (failed.address.isEmpty()) {
        close(id); // its window was never shown
    } else {
        entry->console.session.state = Session::State::Failed;
        entry->console.session.error = opened.error();
        sendSession(*entry);
        Q_EMIT consoleChanged(id);
    }
    Q_EMIT openFailed(failed.customer, failed.customerName, failed.product, opened.error());
}

void ConsoleController::sessionChanged(const Session &session)
{
    Entry *entry = findSession(session.id);
    if (!entry)
        return;
    using State = Session::State;
    const bool isNotRevived = entry->revival == Revival::Asked && session.state == State::Ended;
    const bool hasFailed = session.error && (isNotRevived || (session.state == State::Failed && entry->console.session.state != session.state));
    if (entry->revival == Revival::Asked && session.state != State::Renewing)
        entry->revival = isNotRevived ? Revival::Failed : Revival::None;
    entry->console.session = session;
    sendSession(*entry);
    const OpenConsole console = entry->console;
    Q_EMIT consoleChanged(console.id);
    if (hasFailed) // the link went out, and its page was never reached
        Q_EMIT openFailed(console.customer, console.customerName, console.product, *session.error);
}

void ConsoleController::remove(int id)
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(), [id](const auto &entry) { return entry->console.id == id; });
    if (it == m_entries.end())
        return;
    const std::unique_ptr<Entry> gone = std::move(*it);
    m_entries.erase(it);
    if (gone->host)
        gone->host.release()->deleteLater();
    if (!gone->console.session.id.isEmpty())
        m_service.close(gone->console.session.id);
    if (gone->wasShown)
        Q_EMIT closed(gone->console);
    Q_EMIT consoleRemoved(id);
}

} // namespace pc
