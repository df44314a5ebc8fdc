// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/domain/environment.h"
#include "core/sessions/rolecredentials.h"
#include "core/sessions/sessionservice.h"
#include "core/sessions/sessiontimes.h"
#include <functional>
#include <memory>
#include <vector>

namespace pc {

// What the sessions of one environment are made of.
struct SessionSetup
{
    SessionSetup() = default;
    Async<Environment> environment;                             // may become known late: a sandbox has to start first
    Clock *clock = nullptr;                                     // outlives the service
    std::function<std::shared_ptr<PartnerCloud>()> makeCloud;   // called once, on the sessions thread
    QString person;                                             // operating-system account name, for the customer's audit log
    SessionTimes times;
};

// The object on the sessions thread: one entry per session, one credential per customer, one beat for all countdowns.
// Everything here is called on its own thread; the facade of threadedsessions.h is what others see.
class SessionKeeper : public QObject
{
    Q_OBJECT
public:
    explicit SessionKeeper(SessionSetup setup);
    ~SessionKeeper() override;

    void start();                                               // makes the cloud, on this object's thread
    [[nodiscard]] Async<OpenedSession> open(Session session);   // id, customer, name and product are set by the caller
    void reportShown(const SessionId &id);
    void reportSignedOut(const SessionId &id);
    void reportRenewalFailed(const SessionId &id, const ApiError &error);
    void renewNow(const SessionId &id);
    void close(const SessionId &id);
    void closeAll();
    void setEnvironment(const Environment &environment) { m_setup.environment = ready<Environment>(environment); }
    void setAutomaticRenewal(bool on);

Q_SIGNALS:
    void changed(const pc::Session &session);
    void closed(const pc::SessionId &id);
    void renewalLinkReady(const pc::SessionId &id, const pc::Secret &link);

private:
    using Ms = std::chrono::milliseconds;
    struct Entry;

    [[nodiscard]] Entry *find(const SessionId &id) const;
    [[nodiscard]] bool hasLiveSession(const CustomerUid &customer) const;
    void takeEnvironment(const SessionId &id, const Result<Environment> &environment);
    void requestLink(Entry &entry, bool mayRetry);
    void takeToken(const SessionId &id, quint64 step, bool mayRetry, const Result<Secret> &token);
    void handOut(Entry &entry, const Secret &link);
    void stepFailed(Entry &entry, const ApiError &error);
    void startRenewal(Entry &entry);
    void renewalFailed(Entry &entry, const ApiError &error);
    void enter(Entry &entry, Session::State state, std::optional<ApiError> error = {});
    void setEnd(Entry &entry);
    [[nodiscard]] Ms left(Entry &entry);
    void look(Entry &entry);
    void beat();
    void keepBeating();

    SessionSetup m_setup;
    std::shared_ptr<PartnerCloud> m_cloud;
    std::unique_ptr<RoleCredentials> m_credentials;
    std::vector<std::unique_ptr<Entry>> m_entries;  // in the order of opening
    quint64 m_steps = 0;
    bool m_isBeating = false;
    bool m_renewsAutomatically = true;
};

} // namespace pc
