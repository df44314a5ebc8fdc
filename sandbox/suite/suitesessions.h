// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <chrono>

namespace pc::sandbox {

// One logged-on browser: a cookie, a customer, an end.
struct SuiteSession
{
    QString customer;
    QByteArray loginUrl;              // where the person is led when it is over
    QDateTime expires;                // UTC
    quint64 chain = 0;                // the same for sessions that follow each other without a gap in one browser

    [[nodiscard]] bool isAlive(const QDateTime &now) const { return now < expires; }
    [[nodiscard]] qint64 secondsLeft(const QDateTime &now) const { return qMax<qint64>(0, (now.msecsTo(expires) + 999) / 1000); }
};

class SuiteSessions
{
public:
    explicit SuiteSessions(std::chrono::seconds life) : m_life(life) {}

    // The value of the new cookie. `previous`: the one that the browser still had; null when it had none.
    [[nodiscard]] QByteArray open(const QString &customer, const QByteArray &loginUrl, const QDateTime &now, const QByteArray &previous = {});
    [[nodiscard]] const SuiteSession *find(const QByteArray &cookie) const;     // also one that is over; null when unknown
    int endAll(const QString &customer, const QDateTime &now);                  // empty: everybody's; how many were alive
    void age(std::chrono::seconds by);      // all end that much sooner
    [[nodiscard]] std::chrono::seconds life() const { return m_life; }

private:
    std::chrono::seconds m_life;
    quint64 m_chains = 0;
    QHash<QByteArray, SuiteSession> m_sessions;
};

} // namespace pc::sandbox
