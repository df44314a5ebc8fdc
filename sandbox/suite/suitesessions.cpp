// SPDX-License-Identifier: Apache-2.0
#include "sandbox/suite/suitesessions.h"
#include <QUuid>

namespace pc::sandbox {

namespace {
constexpr qint64 kForgetAfterSeconds = 24 * 3600;   // an ended session still knows its way out for a day
}

QByteArray SuiteSessions::open(const QString &customer, const QByteArray &loginUrl, const QDateTime &now,
                               const QByteArray &previous)
{
    m_sessions.removeIf([&now](const auto &entry) { return entry.value().expires.secsTo(now) > kForgetAfterSeconds; });
    const QByteArray cookie = QUuid::createUuid().toRfc4122().toHex() + QUuid::createUuid().toRfc4122().toHex();
    const SuiteSession *before = find(previous);
    const bool goesOn = before && before->customer == customer && before->isAlive(now);
    const quint64 chain = goesOn ? before->chain : ++m_chains;
    m_sessions.insert(cookie, {customer, loginUrl, now.addSecs(m_life.count()), chain});
    return cookie;
}

const SuiteSession *SuiteSessions::find(const QByteArray &cookie) const
{
    const auto it = m_sessions.constFind(cookie);
    return it == m_sessions.constEnd() ? nullptr : &*it;
}

int SuiteSessions::endAll(const QString &customer, const QDateTime &now)
{
    int ended = 0;
    for (SuiteSession &session : m_sessions) {
        if (session.isAlive(now) && (customer.isEmpty() || session.customer == customer)) {
            session.expires = now;
            ++ended;
        }
    }
    return ended;
}

void SuiteSessions::age(std::chrono::seconds by)
{
    for (SuiteSession &session : m_sessions)
        session.expires = session.expires.addSecs(-by.count());
}

} // namespace pc::sandbox
