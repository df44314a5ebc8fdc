// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/base/secret.h"
#include "core/domain/environment.h"
#include "core/domain/session.h"
#include <QList>
#include <QObject>

namespace pc {

// What opens a viewer: the session and its single-use link. The link lives 30 s from now and must go straight to the viewer.
struct OpenedSession
{
    Session session;
    Secret link;
};

// The logon-free sessions of one environment. A facade for the GUI thread over an object on the sessions thread that holds
// AssumeRole credentials per customer in memory only. Signals come on the GUI thread.
class SessionService : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual QList<Session> sessions() const = 0;
    // AssumeRole (or its unexpired credentials) and a fresh sign-in token; a session per customer and product page.
    [[nodiscard]] virtual Async<OpenedSession> open(CustomerUid customer, QString customerName, QString product) = 0;
    // The viewer reported that the page of the link was reached: the hour counts from here (opening and renewing).
    virtual void reportShown(const SessionId &id) = 0;
    // The viewer was led to the login address, or the renewal's hidden page failed.
    virtual void reportSignedOut(const SessionId &id) = 0;
    virtual void reportRenewalFailed(const SessionId &id, const ApiError &error) = 0;
    virtual void renewNow(const SessionId &id) = 0;
    virtual void close(const SessionId &id) = 0;    // the viewer is gone; credentials are wiped with the customer's last session
    virtual void closeAll() = 0;                    // leaving, revoking or switching the environment
    // Its table of suite pages changed; sessions that are opened from now on use it.
    virtual void setEnvironment(const Environment &) {}
    virtual void setAutomaticRenewal(bool on) = 0;  // on by default

Q_SIGNALS:
    void sessionChanged(const pc::Session &session);        // also for a new one
    void sessionClosed(const pc::SessionId &id);
    void renewalLinkReady(const pc::SessionId &id, const pc::Secret &link); // hand it to the viewer at once
};

} // namespace pc

Q_DECLARE_METATYPE(pc::Secret)
