// SPDX-License-Identifier: Apache-2.0
#include "core/sessions/threadedsessions.h"
#include <QUuid>
#include <algorithm>

namespace pc {

ThreadedSessions::ThreadedSessions(SessionSetup setup, QObject *parent)
    : SessionService(parent), m_keeper(new SessionKeeper(std::move(setup)))
{
    m_thread.setObjectName(QStringLiteral("sessions"));
    m_keeper->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_keeper, &SessionKeeper::start);
    connect(&m_thread, &QThread::finished, m_keeper, &QObject::deleteLater);
    connect(&m_thread, &QThread::finished, endFlows);
    connect(m_keeper, &SessionKeeper::changed, this, &ThreadedSessions::takeChange);
    connect(m_keeper, &SessionKeeper::closed, this, &ThreadedSessions::takeClosed);
    connect(m_keeper, &SessionKeeper::renewalLinkReady, this, &SessionService::renewalLinkReady);
    m_thread.start();
}

ThreadedSessions::~ThreadedSessions()
{
    m_thread.quit();
    m_thread.wait(); // the keeper never blocks: this ends with the event it is working on
}

Async<OpenedSession> ThreadedSessions::open(CustomerUid customer, QString customerName, QString product)
{
    Session session;
    session.id = SessionId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    session.customer = std::move(customer);
    session.customerName = std::move(customerName);
    session.product = std::move(product);
    m_sessions.append(session);
    return runOn<OpenedSession>(m_keeper, [keeper = m_keeper, session] { return keeper->open(session); });
}

void ThreadedSessions::reportShown(const SessionId &id)
{
    QMetaObject::invokeMethod(m_keeper, [keeper = m_keeper, id] { keeper->reportShown(id); });
}

void ThreadedSessions::reportSignedOut(const SessionId &id)
{
    QMetaObject::invokeMethod(m_keeper, [keeper = m_keeper, id] { keeper->reportSignedOut(id); });
}

void ThreadedSessions::reportRenewalFailed(const SessionId &id, const ApiError &error)
{
    QMetaObject::invokeMethod(m_keeper, [keeper = m_keeper, id, error] { keeper->reportRenewalFailed(id, error); });
}

void ThreadedSessions::renewNow(const SessionId &id)
{
    QMetaObject::invokeMethod(m_keeper, [keeper = m_keeper, id] { keeper->renewNow(id); });
}

void ThreadedSessions::close(const SessionId &id)
{
    QMetaObject::invokeMethod(m_keeper, [keeper = m_keeper, id] { keeper->close(id); });
}

void ThreadedSessions::closeAll()
{
    QMetaObject::invokeMethod(m_keeper, [keeper = m_keeper] { keeper->closeAll(); });
}

void ThreadedSessions::setEnvironment(const Environment &environment)
{
    QMetaObject::invokeMethod(m_keeper, [keeper = m_keeper, environment] { keeper->setEnvironment(environment); });
}

void ThreadedSessions::setAutomaticRenewal(bool on)
{
    QMetaObject::invokeMethod(m_keeper, [keeper = m_keeper, on] { keeper->setAutomaticRenewal(on); });
}

void ThreadedSessions::takeChange(const Session &session)
{
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(), [&session](const Session &s) { return s.id == session.id; });
    if (found == m_sessions.end())
        return;
    *found = session;
    Q_EMIT sessionChanged(session);
}

void ThreadedSessions::takeClosed(const SessionId &id)
{
    m_sessions.removeIf([&id](const Session &s) { return s.id == id; });
    Q_EMIT sessionClosed(id);
}

} // namespace pc
