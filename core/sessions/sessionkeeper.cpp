// SPDX-License-Identifier: Apache-2.0
#include "core/sessions/sessionkeeper.h"
#include "core/sessions/destination.h"
#include <QUuid>
#include <algorithm>
#include <utility>

namespace pc {

using State = Session::State;
using Kind = ApiError::Kind;

struct SessionKeeper::Entry
{
    Session session;
    std::optional<Settler<OpenedSession>> opening;  // who asked to open, until answered
    std::stop_source stop;
    QString correlationId;
    quint64 step = 0;               // of the link under way; an answer to an older step is dropped
    bool isAwaitingPage = false;    // a link was handed out and nothing was heard of it yet
    Ms awaitedUntil{0};             // monotonic
    Ms endsAt{0};                   // monotonic twin of session.expiresAt
    int automaticTries = 0;
    bool isRevival = false;         // the renewal under way was asked for after the end
};

static bool isLive(State state)
{
    return state != State::Ended && state != State::Failed;
}

static ApiError pageNotReached()
{
    return failure(Kind::Timeout, QStringLiteral("the page of the sign-in link was not reached in time")).value();
}

SessionKeeper::SessionKeeper(SessionSetup setup) : m_setup(std::move(setup)) {}

SessionKeeper::~SessionKeeper()
{
    closeAll();
}

void SessionKeeper::start()
{
    m_cloud = m_setup.makeCloud();
    m_credentials = std::make_unique<RoleCredentials>(m_cloud.get(), m_setup.clock, roleSessionName(m_setup.person), nullptr);
}

Async<OpenedSession> SessionKeeper::open(Session session)
{
    auto &entry = *m_entries.emplace_back(std::make_unique<Entry>());
    entry.session = std::move(session);
    entry.session.openedAt = m_setup.clock->utcNow();
    entry.opening.emplace();
    const Async<OpenedSession> answer = entry.opening->future();
    enter(entry, State::Opening);
    whenDone(m_setup.environment, this, [this, id = entry.session.id](const Result<Environment> &environment) {
        takeEnvironment(id, environment);
    });
    return answer;
}

void SessionKeeper::takeEnvironment(const SessionId &id, const Result<Environment> &environment)
{
    Entry *entry = find(id);
    if (!entry)
        return;
    const Result<QUrl> destination =
        environment.and_then([entry](const Environment &known) { return destinationOf(known, entry->session.product); });
    if (!destination) {
        stepFailed(*entry, destination.error());
        return;
    }
    entry->session.destination = *destination;
    requestLink(*entry, true);
}

// The token lives 30 s and is asked for here alone: at the click and at a renewal, never in advance.
void SessionKeeper::requestLink(Entry &entry, bool mayRetry)
{
    const CustomerUid customer = entry.session.customer;
    entry.step = ++m_steps;
    if (mayRetry)
        entry.correlationId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    CallContext context(Lane::User, entry.stop.get_token());
    context.correlationId = entry.correlationId;
    // Held credentials may have been revoked behind our back; new ones that are refused are refused for good.
    const bool areHeld = m_credentials->isHeld(customer);
    const Async<AccessKey> credentials = m_credentials->of(customer, entry.correlationId);
    const Async<Secret> token = andThen<Secret>(credentials, this, [this, customer, context](const AccessKey &key) {
        return m_cloud->signinToken(customer, key, context);
    });
    whenDone(token, this, [this, id = entry.session.id, step = entry.step, retry = mayRetry && areHeld](const Result<Secret> &answer) {
        takeToken(id, step, retry, answer);
    });
}

void SessionKeeper::takeToken(const SessionId &id, quint64 step, bool mayRetry, const Result<Secret> &token)
{
    Entry *entry = find(id);
    if (!entry || entry->step != step)
        return;
    if (token) {
        handOut(*entry, m_cloud->loginLink(*token, entry->session.destination));
    } else if (mayRetry && token.error().kind == Kind::BadCredentials) {
        m_credentials->drop(entry->session.customer);
        requestLink(*entry, false);
    } else {
        stepFailed(*entry, token.error());
    }
}

void SessionKeeper::handOut(Entry &entry, const Secret &link)
{
    const bool isOpening = entry.session.state == State::Opening;
    entry.isAwaitingPage = true;
    entry.awaitedUntil = m_setup.clock->monotonic() + (isOpening ? SessionTimes::shownWithin() : m_setup.times.renewalWithin());
    keepBeating();
    if (!isOpening) {
        Q_EMIT renewalLinkReady(entry.session.id, link);
        return;
    }
    OpenedSession opened;
    opened.session = entry.session;
    opened.link = link;
    (*entry.opening)(opened);
    entry.opening.reset();
}

void SessionKeeper::stepFailed(Entry &entry, const ApiError &error)
{
    if (entry.session.state != State::Opening) {
        renewalFailed(entry, error);
        return;
    }
    const std::optional<Settler<OpenedSession>> asked = std::exchange(entry.opening, std::nullopt);
    enter(entry, State::Failed, error);
    if (asked)
        (*asked)(failure(error));
}

void SessionKeeper::reportShown(const SessionId &id)
{
    Entry *entry = find(id);
    if (!entry || !entry->isAwaitingPage)
        return; // a page loaded again, or a report that crossed a sign-out: no new hour began
    if (entry->session.expiresAt.isValid())
        entry->session.renewedAt = m_setup.clock->utcNow();
    else
        entry->session.openedAt = m_setup.clock->utcNow();
    entry->isAwaitingPage = false;
    entry->isRevival = false;
    entry->automaticTries = 0;
    setEnd(*entry);
    enter(*entry, State::Open);
    keepBeating();
}

void SessionKeeper::setEnd(Entry &entry)
{
    const Ms length = m_setup.times.length;
    entry.session.expiresAt = m_setup.clock->utcNow().addMSecs(length.count());
    entry.endsAt = m_setup.clock->monotonic() + length;
}

void SessionKeeper::reportSignedOut(const SessionId &id)
{
    Entry *entry = find(id);
    if (!entry || !isLive(entry->session.state))
        return;
    entry->isAwaitingPage = false;
    entry->step = 0;
    if (entry->session.state == State::Opening)
        stepFailed(*entry, failure(Kind::BadCredentials, QStringLiteral("the sign-in link led back to the login address")).value());
    else
        enter(*entry, State::Ended);
}

void SessionKeeper::reportRenewalFailed(const SessionId &id, const ApiError &error)
{
    Entry *entry = find(id);
    if (entry && entry->session.state == State::Renewing)
        renewalFailed(*entry, error);
}

void SessionKeeper::renewNow(const SessionId &id)
{
    Entry *entry = find(id);
    if (!entry)
        return;
    const State state = entry->session.state;
    if (state == State::Open || state == State::EndingSoon || state == State::Ended)
        startRenewal(*entry);
}

void SessionKeeper::startRenewal(Entry &entry)
{
    entry.isRevival = entry.session.state == State::Ended;
    entry.isAwaitingPage = false;
    enter(entry, State::Renewing);
    requestLink(entry, true);
}

void SessionKeeper::renewalFailed(Entry &entry, const ApiError &error)
{
    entry.isAwaitingPage = false;
    entry.step = 0;
    const Ms remaining = entry.isRevival ? Ms(0) : left(entry);
    entry.isRevival = false;
    if (remaining <= Ms(0))
        enter(entry, State::Ended, error);
    else
        enter(entry, remaining <= m_setup.times.warnAt() ? State::EndingSoon : State::Open, error);
}

void SessionKeeper::close(const SessionId &id)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&id](const auto &entry) { return entry->session.id == id; });
    if (found == m_entries.end())
        return;
    const std::unique_ptr<Entry> entry = std::move(*found); // dropping `opening` answers Cancelled
    m_entries.erase(found);
    entry->stop.request_stop();
    if (m_credentials && !hasLiveSession(entry->session.customer))
        m_credentials->drop(entry->session.customer);
    Q_EMIT closed(entry->session.id);
}

void SessionKeeper::closeAll()
{
    while (!m_entries.empty()) {
        const SessionId last = m_entries.back()->session.id;
        close(last);
    }
    if (m_credentials)
        m_credentials->dropAll();
}

void SessionKeeper::setAutomaticRenewal(bool on)
{
    m_renewsAutomatically = on;
    for (const auto &entry : m_entries)
        look(*entry);
}

void SessionKeeper::enter(Entry &entry, State state, std::optional<ApiError> error)
{
    entry.session.state = state;
    entry.session.error = std::move(error);
    if (!isLive(state) && m_credentials && !hasLiveSession(entry.session.customer))
        m_credentials->drop(entry.session.customer);
    Q_EMIT changed(entry.session);
}

// The nearer of the two clocks counts: sleep stops the monotonic one, and somebody may set the wall clock back.
SessionKeeper::Ms SessionKeeper::left(Entry &entry)
{
    static constexpr Ms kTolerance{2000};
    const QDateTime now = m_setup.clock->utcNow();
    const Ms byWall{now.msecsTo(entry.session.expiresAt)};
    const Ms bySteady = entry.endsAt - m_setup.clock->monotonic();
    if (byWall <= bySteady + kTolerance)
        return std::min(byWall, bySteady);
    entry.session.expiresAt = now.addMSecs(bySteady.count()); // the countdown on screen is made from it
    Q_EMIT changed(entry.session);
    return bySteady;
}

void SessionKeeper::look(Entry &entry)
{
    const bool isLate = entry.isAwaitingPage && m_setup.clock->monotonic() >= entry.awaitedUntil;
    if (entry.session.state == State::Opening) {
        if (isLate)
            stepFailed(entry, pageNotReached()); // keeps waiting: a slow page that comes after all is told as open
        return;
    }
    if (!isLive(entry.session.state))
        return;
    if (isLate && entry.session.state == State::Renewing)
        renewalFailed(entry, pageNotReached());
    if (entry.isRevival || !isLive(entry.session.state))
        return;
    const Ms remaining = left(entry);
    if (remaining <= Ms(0)) {
        entry.step = 0; // a link that is still being fetched comes too late: nobody is signed in behind their back
        enter(entry, State::Ended, entry.session.error);
        return;
    }
    if (entry.session.state == State::Open && remaining <= m_setup.times.warnAt())
        enter(entry, State::EndingSoon, entry.session.error);
    const Ms tryAt = entry.automaticTries == 0 ? m_setup.times.renewAt() : m_setup.times.retryAt();
    if (m_renewsAutomatically && entry.session.state == State::EndingSoon && entry.automaticTries < 2 && remaining <= tryAt) {
        ++entry.automaticTries;
        startRenewal(entry);
    }
}

void SessionKeeper::beat()
{
    m_isBeating = false;
    for (const auto &entry : m_entries)
        look(*entry);
    keepBeating();
}

void SessionKeeper::keepBeating()
{
    const bool isNeeded = std::any_of(m_entries.cbegin(), m_entries.cend(), [](const auto &entry) { return isLive(entry->session.state); });
    if (m_isBeating || !isNeeded)
        return;
    m_isBeating = true;
    m_setup.clock->after(m_setup.times.tick(), this, [this] { beat(); });
}

SessionKeeper::Entry *SessionKeeper::find(const SessionId &id) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(), [&id](const auto &entry) { return entry->session.id == id; });
    return found == m_entries.cend() ? nullptr : found->get();
}

bool SessionKeeper::hasLiveSession(const CustomerUid &customer) const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(), [&customer](const auto &entry) {
        return entry->session.customer == customer && isLive(entry->session.state);
    });
}

} // namespace pc
