// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sessions/sessionkeeper.h"
#include <QThread>

namespace pc {

// The SessionService of one environment: owns the sessions thread and the SessionKeeper on it, and mirrors its sessions for
// the GUI thread. Destroying it ends every session and wipes every credential before it returns.
class ThreadedSessions final : public SessionService
{
    Q_OBJECT
public:
    explicit ThreadedSessions(SessionSetup setup, QObject *parent = nullptr);
    ~ThreadedSessions() override;

    // A session that was asked for stands in the list at once, so that a second click can find it.
    [[nodiscard]] QList<Session> sessions() const override { return m_sessions; }
    [[nodiscard]] Async<OpenedSession> open(CustomerUid customer, QString customerName, QString product) override;
    void reportShown(const SessionId &id) override;
    void reportSignedOut(const SessionId &id) override;
    void reportRenewalFailed(const SessionId &id, const ApiError &error) override;
    void renewNow(const SessionId &id) override;
    void close(const SessionId &id) override;
    void closeAll() override;
    void setEnvironment(const Environment &environment) override;
    void setAutomaticRenewal(bool on) override;

private:
    void takeChange(const Session &session);
    void takeClosed(const SessionId &id);

    QThread m_thread;
    SessionKeeper *m_keeper;        // lives on m_thread and dies with it
    QList<Session> m_sessions;      // in the order of opening
};

} // namespace pc
