// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/console/fakesessions.h"

namespace pc {

Session *FakeSessions::find(const SessionId &id)
{
    const auto it = std::find_if(m_sessions.begin(), m_sessions.end(), [&id](const Session &s) { return s.id == id; });
    return it == m_sessions.end() ? nullptr : &*it;
}

Async<OpenedSession> FakeSessions::open(CustomerUid customer, QString customerName, QString product)
{
    m_notes.append(QStringLiteral("open ") + customer.text());
    const Settler<OpenedSession> settle;
    const auto answer = [this, settle, customer, customerName, product] {
        if (m_failure) {
            settle(failure(*std::exchange(m_failure, std::nullopt)));
            return;
        }
        Session session;
        session.id = SessionId(QStringLiteral("s%1").arg(++m_lastId));
        session.customer = customer;
        session.customerName = customerName;
        session.product = product;
        session.state = Session::State::Open;
        session.expiresAt = m_clock.utcNow().addSecs(3600);
        m_sessions.append(session);
        settle(OpenedSession{session, Secret(QStringLiteral("https://signin.example%1").arg(m_linkPath).toUtf8())});
    };
    m_isHolding ? m_held.push_back(answer) : answer();
    return settle.future();
}

void FakeSessions::release()
{
    m_isHolding = false;
    for (const auto &answer : std::exchange(m_held, {}))
        answer();
}

void FakeSessions::reportShown(const SessionId &id) { note("shown", id); }

void FakeSessions::reportSignedOut(const SessionId &id)
{
    note("signedOut", id);
    end(id);
}

void FakeSessions::reportRenewalFailed(const SessionId &id, const ApiError &error)
{
    note("renewalFailed", id);
    if (Session *session = find(id)) {
        session->error = error;
        session->state = Session::State::EndingSoon;
        Q_EMIT sessionChanged(*session);
    }
}

void FakeSessions::close(const SessionId &id)
{
    note("close", id);
    m_sessions.removeIf([&id](const Session &s) { return s.id == id; });
    Q_EMIT sessionClosed(id);
}

void FakeSessions::change(const Session &session)
{
    if (Session *mine = find(session.id))
        *mine = session;
    Q_EMIT sessionChanged(session);
}

void FakeSessions::enter(const SessionId &id, Session::State state, const std::optional<ApiError> &error)
{
    if (Session *session = find(id)) {
        session->state = state;
        session->error = error;
        Q_EMIT sessionChanged(*session);
    }
}

void FakeSessions::end(const SessionId &id)
{
    enter(id, Session::State::Ended);
}

void FakeSessions::closeByItself(const SessionId &id)
{
    m_sessions.removeIf([&id](const Session &s) { return s.id == id; });
    Q_EMIT sessionClosed(id);
}

void FakeSessions::offerRenewal(const SessionId &id, const QString &path)
{
    Q_EMIT renewalLinkReady(id, Secret(QStringLiteral("https://signin.example%1").arg(path).toUtf8()));
}

} // namespace pc
