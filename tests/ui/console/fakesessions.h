// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/sessions/sessionservice.h"

namespace pc {

// Sessions in memory that do what a test says, and remember what they were told.
class FakeSessions final : public SessionService
{
    Q_OBJECT
public:
    explicit FakeSessions(const Clock &clock) : m_clock(clock) {}

    [[nodiscard]] QList<Session> sessions() const override { return m_sessions; }
    [[nodiscard]] Async<OpenedSession> open(CustomerUid customer, QString customerName, QString product) override;
    void reportShown(const SessionId &id) override;
    void reportSignedOut(const SessionId &id) override;
    void reportRenewalFailed(const SessionId &id, const ApiError &error) override;
    void renewNow(const SessionId &id) override { note("renew", id); }
    void close(const SessionId &id) override;
    void closeAll() override { note("closeAll", {}); }
    void setAutomaticRenewal(bool) override {}

    void failNext(const ApiError &error) { m_failure = error; }
    void hold() { m_isHolding = true; }             // answers of open() wait …
    void release();                                 // … until now
    void setLinkPath(const QString &path) { m_linkPath = path; }
    void change(const Session &session);            // as the service would: sessionChanged
    void enter(const SessionId &id, Session::State state, const std::optional<ApiError> &error = {});
    void end(const SessionId &id);                  // the hour is over
    void closeByItself(const SessionId &id);        // leaving the environment
    void offerRenewal(const SessionId &id, const QString &path);
    [[nodiscard]] Session session(int index) const { return m_sessions.value(index); }
    [[nodiscard]] const QStringList &notes() const { return m_notes; }

private:
    void note(const char *what, const SessionId &id) { m_notes.append(QLatin1String(what) + QLatin1Char(' ') + id.text()); }
    [[nodiscard]] Session *find(const SessionId &id);
    const Clock &m_clock;
    QList<Session> m_sessions;
    QStringList m_notes;
    std::optional<ApiError> m_failure;
    QString m_linkPath = QStringLiteral("/good");
    std::vector<std::function<void()>> m_held;
    bool m_isHolding = false;
    int m_lastId = 0;
};

} // namespace pc
