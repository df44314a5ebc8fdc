// SPDX-License-Identifier: Apache-2.0
// What the controller tells viewers, and what they say.
#include "ui/console/consolecontroller.h"
#include "core/contracts/suitepages.h"
#include "core/suitelink/signinhosts.h"

namespace pc {

void ConsoleController::setAside(int id, const SuiteAside &aside)
{
    Entry *entry = find(id);
    if (!entry)
        return;
    entry->aside = aside;
    if (entry->host)
        entry->host->send(aside);
}

// What the person did beside the page is kept with the console, so that a window that is opened again shows it.
void ConsoleController::tick(int id, const QString &step, bool isDone)
{
    Entry *entry = find(id);
    if (!entry || !entry->aside)
        return;
    for (SuiteAside::Step &known : entry->aside->steps) {
        if (known.id == step)
            known.isDone = isDone;
    }
    Q_EMIT asideTicked(id, step, isDone);
}

void ConsoleController::takeNotes(int id, const QString &text)
{
    Entry *entry = find(id);
    if (!entry || !entry->aside)
        return;
    entry->aside->notes = text;
    Q_EMIT asideNotes(id, text);
}

SuiteHello ConsoleController::helloFor(const OpenConsole &console) const
{
    SuiteHello hello;
    const Environment &environment = **m_environment;
    hello.environmentName = environment.name;
    hello.environmentKind = environment.kind;
    hello.environmentColour = environment.colour;
    if (const std::optional<SuitePage> page = suitePageOf(environment, console.product))
        hello.embedding = page->embedding;
    hello.customer = console.customer;
    hello.customerName = console.customerName;
    hello.customerColour = console.colour;
    hello.product = console.product;
    hello.pageLanguage = environment.vendorLanguage.isEmpty() ? m_settings.appearance.language.left(2) : environment.vendorLanguage;
    hello.appearance = m_settings.appearance;
    hello.allowedHosts = environment.allowedHosts;
    hello.signInHosts = signInHosts(environment.cloud);
    hello.signinUrl = environment.signinUrl;
    hello.loginUrl = environment.loginUrl;
    hello.isSandbox = environment.kind == Environment::Kind::Sandbox;
    hello.mayRunUnprotected = m_settings.mayRunUnprotected;
    return hello;
}

void ConsoleController::startViewer(Entry &entry)
{
    const int id = entry.console.id;
    const SuiteHello hello = helloFor(entry.console);
    entry.embedding = hello.embedding;
    entry.host = std::make_unique<SuiteHost>(m_clock, m_settings.host);
    SuiteHost *host = entry.host.get();
    connect(host, &SuiteHost::happened, this, [this, id](SuiteEvent what) { handleEvent(id, what); });
    connect(host, &SuiteHost::renewalFailed, this, [this, id](RenewalFailure reason) { handleRenewalFailure(id, reason); });
    connect(host, &SuiteHost::failed, this, [this, id](SuiteHost::Failure failure) { handleViewerFailure(id, failure); });
    connect(host, &SuiteHost::closed, this, [this, id] { remove(id); });
    connect(host, &SuiteHost::asideTicked, this, [this, id](const QString &step, bool isDone) { tick(id, step, isDone); });
    connect(host, &SuiteHost::asideNotes, this, [this, id](const QString &text) { takeNotes(id, text); });
    connect(host, &SuiteHost::addressChanged, this, [this, id](const QUrl &address) {
        if (Entry *changed = find(id))
            changed->console.address = address;
        Q_EMIT consoleChanged(id);
    });
    host->start(hello);
    if (entry.aside)
        host->send(*entry.aside);
}

void ConsoleController::handOver(const SessionId &id, const Secret &link)
{
    if (const Entry *entry = findSession(id); entry && entry->host)
        entry->host->send(SuiteLink{link, true});
}

void ConsoleController::handleEvent(int id, SuiteEvent what)
{
    Entry *entry = find(id);
    if (!entry)
        return;
    const SessionId session = entry->console.session.id;
    switch (what) {
    case SuiteEvent::Shown:
        entry->console.isShown = true;
        entry->wasShown = true;
        m_service.reportShown(session);
        Q_EMIT consoleChanged(id);
        Q_EMIT shown(id);
        break;
    case SuiteEvent::Renewed:
        m_service.reportShown(session);
        break;
    case SuiteEvent::SignedOut:
        m_service.reportSignedOut(session);
        break;
    case SuiteEvent::RenewRequested:
    case SuiteEvent::OpenAgainRequested:
        renew(id);
        break;
    case SuiteEvent::CloseAllRequested:
        closeAll();
        break;
    case SuiteEvent::ConsoleRequested:
        Q_EMIT consoleRequested();
        break;
    case SuiteEvent::Ready:
    case SuiteEvent::Closed:
        break; // the host's own
    }
}

void ConsoleController::handleRenewalFailure(int id, RenewalFailure reason)
{
    const Entry *entry = find(id);
    if (!entry)
        return;
    ApiError error;
    error.kind = reason == RenewalFailure::Timeout ? ApiError::Kind::Timeout
               : reason == RenewalFailure::SignedOut ? ApiError::Kind::BadCredentials : ApiError::Kind::Server;
    error.sent = true;
    error.action = QStringLiteral("Login");
    m_service.reportRenewalFailed(entry->console.session.id, error);
}

void ConsoleController::handleViewerFailure(int id, SuiteHost::Failure failure)
{
    Entry *entry = find(id);
    if (!entry)
        return;
    ++entry->round;
    entry->console.failure = failure;
    entry->console.obstacle = entry->host->obstacle();
    entry->console.isShown = false;
    entry->host.release()->deleteLater(); // this is its signal
    const SessionId session = std::exchange(entry->console.session.id, SessionId());
    if (!session.isEmpty())
        m_service.close(session); // the cookies went with the viewer
    const OpenConsole lost = entry->console;
    const bool wasShown = std::exchange(entry->wasShown, false);
    Q_EMIT consoleChanged(id);
    Q_EMIT viewerFailed(id, failure);
    if (wasShown)
        Q_EMIT closed(lost);
}

void ConsoleController::sendSession(const Entry &entry) const
{
    if (!entry.host)
        return;
    const Session &session = entry.console.session;
    const bool hasRenewalFailed = session.error && (entry.revival == Revival::Failed || !entry.console.isOver());
    entry.host->send(SuiteSessionState{session.state, session.expiresAt, session.renewedAt, hasRenewalFailed});
}

} // namespace pc
