// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sessions/threadedsessions.h"
#include "tests/support/fakepartnercloud.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QTest>

namespace pc {

// A service over a cloud in memory and a clock turned by hand.
struct SessionFixture
{
    using State = Session::State;

    explicit SessionFixture(SessionTimes times = SessionTimes(), bool lateEnvironment = false)
    {
        refreshCredentials();
        SessionSetup setup;
        setup.environment = environment.future();
        if (!lateEnvironment)
            provideEnvironment();
        setup.clock = &clock;
        setup.person = QStringLiteral("support-desk");
        setup.times = times;
        setup.makeCloud = [this] {
            cloudThread = QThread::currentThread();
            return std::shared_ptr<PartnerCloud>(&cloud, [](PartnerCloud *) {});
        };
        service = std::make_unique<ThreadedSessions>(setup);
        QObject::connect(service.get(), &SessionService::sessionChanged, service.get(), [this](const Session &s) { states.append(s.state); });
        QObject::connect(service.get(), &SessionService::renewalLinkReady, service.get(),
                         [this](const SessionId &id, const Secret &link) { renewals.append({id, link}); });
        QObject::connect(service.get(), &SessionService::sessionClosed, service.get(), [this](const SessionId &id) { closed.append(id); });
    }

    void provideEnvironment()
    {
        Environment known;
        known.suiteUrlTemplate = QStringLiteral("https://{product}4service.console.example/{region}");
        environment(known);
    }

    // The cloud hands out credentials that last an hour from now.
    void refreshCredentials()
    {
        AccessKey key(QStringLiteral("STS.sample"), Secret(QByteArray("sample")));
        key.expires = clock.utcNow().addSecs(3600);
        cloud.setCredentials(key);
    }

    [[nodiscard]] Async<OpenedSession> ask(const CustomerUid &customer, const QString &product = QStringLiteral("ecs"))
    {
        return service->open(customer, QStringLiteral("Lantern Works"), product);
    }

    // Opens a session and reports its page as shown; an empty id when it failed.
    [[nodiscard]] SessionId openShown(const CustomerUid &customer, const QString &product = QStringLiteral("ecs"))
    {
        const Result<OpenedSession> opened = waitFor(ask(customer, product));
        if (!opened)
            return {};
        const SessionId id = opened->session.id;
        service->reportShown(id);
        return QTest::qWaitFor([&] { return state(id) == State::Open; }) ? id : SessionId();
    }

    // Lets time pass and the sessions thread take notice; at least one session must still be running after it.
    [[nodiscard]] bool pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        return QTest::qWaitFor([this] { return clock.pending() == 1; });
    }

    [[nodiscard]] Session session(const SessionId &id) const
    {
        for (const Session &s : service->sessions()) {
            if (s.id == id)
                return s;
        }
        return {};
    }
    [[nodiscard]] State state(const SessionId &id) const { return session(id).state; }
    [[nodiscard]] int tokens() const { return cloud.count(QStringLiteral("signinToken")); }
    [[nodiscard]] int roles() const { return cloud.count(QStringLiteral("assumeRole")); }

    ManualClock clock;
    Settler<Environment> environment;
    FakePartnerCloud cloud{&clock};
    std::unique_ptr<ThreadedSessions> service;
    QThread *cloudThread = nullptr;
    QList<State> states;                        // of every change, in order
    QList<std::pair<SessionId, Secret>> renewals;
    QList<SessionId> closed;
};

inline ApiError error(ApiError::Kind kind, const QString &code = {}, int status = 0)
{
    ApiError e;
    e.kind = kind;
    e.code = code;
    e.httpStatus = status;
    return e;
}

} // namespace pc
