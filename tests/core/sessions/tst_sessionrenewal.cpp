// SPDX-License-Identifier: Apache-2.0
#include "tests/core/sessions/sessionfixture.h"

using namespace pc;
using namespace std::chrono_literals;
using State = Session::State;
using Kind = ApiError::Kind;

static const CustomerUid kLantern(QStringLiteral("5100000000000001"));

class TestSessionRenewal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void warnsAtTenMinutesAndRenewsAtFive();
    void renewalCanBeSwitchedOffAndOn();
    void aFailedRenewalIsToldAndTriedOnceMore();
    void aHiddenPageThatFailsIsTold();
    void aHiddenPageThatIsNotReachedIsToldAndMayStillCome();
    void renewingByHandKeepsTheTimeThatIsLeft();
    void aLaptopThatSleptComesBackToAnEndedSession();
    void aLinkThatComesAfterTheEndIsNotUsed();
    void aClockSetBackDoesNotLengthenTheHour();
    void aClockSetForwardEndsTheSession();
    void signedOutEndsAndWipes();
    void anEndedSessionIsOpenedAgainOnRequestOnly();
    void reportsOutOfPlaceChangeNothing();
    void shortSessionsScale();
    void timesOfTheRealHour();
};

void TestSessionRenewal::warnsAtTenMinutesAndRenewsAtFive()
{
    SessionFixture f;
    const SessionId id = f.openShown(kLantern);
    QVERIFY(f.pass(49min));
    QCOMPARE(f.state(id), State::Open);
    QVERIFY(f.pass(1min));
    QTRY_COMPARE(f.state(id), State::EndingSoon);
    QCOMPARE(f.tokens(), 1);

    f.refreshCredentials();
    QVERIFY(f.pass(5min));
    QTRY_COMPARE(f.renewals.size(), 1);
    QCOMPARE(f.renewals.first().first, id);
    QVERIFY(!f.renewals.first().second.isEmpty());
    QCOMPARE(f.state(id), State::Renewing);
    QCOMPARE(f.tokens(), 2);
    QCOMPARE(f.roles(), 2); // the first credentials would end with the old hour

    f.service->reportShown(id);
    QTRY_COMPARE(f.state(id), State::Open);
    QCOMPARE(f.session(id).renewedAt, f.clock.utcNow());
    QCOMPARE(f.session(id).expiresAt, f.clock.utcNow().addSecs(3600));
    QCOMPARE(f.states, (QList<State>{State::Opening, State::Open, State::EndingSoon, State::Renewing, State::Open}));

    QVERIFY(f.pass(51min)); // and the next hour is counted like the first
    QTRY_COMPARE(f.state(id), State::EndingSoon);
    QVERIFY(f.pass(5min));
    QTRY_COMPARE(f.renewals.size(), 2);
}

void TestSessionRenewal::renewalCanBeSwitchedOffAndOn()
{
    SessionFixture f;
    f.service->setAutomaticRenewal(false);
    const SessionId id = f.openShown(kLantern);
    QVERIFY(f.pass(57min));
    QTRY_COMPARE(f.state(id), State::EndingSoon);
    QCOMPARE(f.tokens(), 1);
    f.service->setAutomaticRenewal(true);
    QTRY_COMPARE(f.renewals.size(), 1);

    f.service->setAutomaticRenewal(false);
    f.service->reportShown(id);
    QTRY_COMPARE(f.state(id), State::Open);
    f.clock.advance(60min);
    QTRY_COMPARE(f.state(id), State::Ended);
    QVERIFY(!f.session(id).error);
    QCOMPARE(f.tokens(), 2);
}

void TestSessionRenewal::aFailedRenewalIsToldAndTriedOnceMore()
{
    SessionFixture f;
    const SessionId id = f.openShown(kLantern);
    f.cloud.failNext(QStringLiteral("assumeRole"), error(Kind::Offline), 2);
    QVERIFY(f.pass(55min));
    QTRY_VERIFY(f.session(id).error);
    QCOMPARE(f.state(id), State::EndingSoon);
    QCOMPARE(f.session(id).error->kind, Kind::Offline);
    QCOMPARE(f.roles(), 2);
    QVERIFY(f.pass(1min)); // four minutes are left: not yet again
    QCOMPARE(f.roles(), 2);
    QVERIFY(f.pass(90s));
    QTRY_COMPARE(f.roles(), 3);
    QTRY_COMPARE(f.state(id), State::EndingSoon);
    QVERIFY(f.pass(2min));
    QCOMPARE(f.roles(), 3); // not a third time: the person has been warned
    f.clock.advance(1min);
    QTRY_COMPARE(f.state(id), State::Ended);
    QCOMPARE(f.session(id).error->kind, Kind::Offline);
    QVERIFY(f.renewals.isEmpty());
}

void TestSessionRenewal::aHiddenPageThatFailsIsTold()
{
    SessionFixture f;
    const SessionId id = f.openShown(kLantern);
    QVERIFY(f.pass(55min));
    QTRY_COMPARE(f.renewals.size(), 1);
    f.service->reportRenewalFailed(id, error(Kind::TlsFailed));
    QTRY_COMPARE(f.state(id), State::EndingSoon);
    QCOMPARE(f.session(id).error->kind, Kind::TlsFailed);
    QCOMPARE(f.session(id).expiresAt, f.clock.utcNow().addSecs(5 * 60));
    QVERIFY(f.pass(150s));
    QTRY_COMPARE(f.renewals.size(), 2);
    f.service->reportShown(id);
    QTRY_COMPARE(f.state(id), State::Open);
    QVERIFY(!f.session(id).error);
}

void TestSessionRenewal::aHiddenPageThatIsNotReachedIsToldAndMayStillCome()
{
    SessionFixture f;
    const SessionId id = f.openShown(kLantern);
    QVERIFY(f.pass(55min));
    QTRY_COMPARE(f.renewals.size(), 1);
    QVERIFY(f.pass(61s));
    QTRY_COMPARE(f.state(id), State::EndingSoon);
    QCOMPARE(f.session(id).error->kind, Kind::Timeout);
    QVERIFY(f.pass(90s));
    QTRY_COMPARE(f.renewals.size(), 2);
    f.clock.advance(3min); // the second link's page is late as well, and comes after the end
    QTRY_COMPARE(f.state(id), State::Ended);
    f.service->reportSignedOut(id);
    f.service->renewNow(id);
    QTRY_COMPARE(f.renewals.size(), 3);
    f.service->reportShown(id);
    QTRY_COMPARE(f.state(id), State::Open);
}

void TestSessionRenewal::renewingByHandKeepsTheTimeThatIsLeft()
{
    SessionFixture f;
    const SessionId id = f.openShown(kLantern);
    QVERIFY(f.pass(20min));
    f.cloud.failNext(QStringLiteral("signinToken"), error(Kind::RateLimited));
    f.service->renewNow(id);
    QTRY_VERIFY(f.session(id).error);
    QCOMPARE(f.state(id), State::Open); // forty minutes are left: nothing ends soon
    QCOMPARE(f.session(id).expiresAt, f.clock.utcNow().addSecs(40 * 60));

    f.service->renewNow(id);
    f.service->renewNow(id); // an impatient second click
    QTRY_COMPARE(f.renewals.size(), 1);
    f.service->reportShown(id);
    QTRY_COMPARE(f.state(id), State::Open);
    QCOMPARE(f.session(id).expiresAt, f.clock.utcNow().addSecs(3600));
    QCOMPARE(f.tokens(), 3);
}

void TestSessionRenewal::aLaptopThatSleptComesBackToAnEndedSession()
{
    SessionFixture f;
    const SessionId id = f.openShown(kLantern);
    QVERIFY(f.pass(10min));
    f.clock.jumpWall(2h);
    f.clock.advance(15s);
    QTRY_COMPARE(f.state(id), State::Ended);
    QCOMPARE(f.tokens(), 1);        // and nobody is signed in again behind a form
    QCOMPARE(f.states.last(), State::Ended);
    QVERIFY(!f.states.contains(State::Renewing));
}

void TestSessionRenewal::aLinkThatComesAfterTheEndIsNotUsed()
{
    SessionFixture f;
    const SessionId id = f.openShown(kLantern);
    QVERIFY(f.pass(50min));
    f.cloud.hold(QStringLiteral("assumeRole"));
    QVERIFY(f.pass(6min));
    QTRY_COMPARE(f.state(id), State::Renewing);
    f.clock.jumpWall(2h);
    f.clock.advance(15s);
    QTRY_COMPARE(f.state(id), State::Ended);
    f.cloud.release();
    QVERIFY(!f.openShown(kLantern).isEmpty());
    QCOMPARE(f.state(id), State::Ended);
    QVERIFY(f.renewals.isEmpty());
}

void TestSessionRenewal::aClockSetBackDoesNotLengthenTheHour()
{
    SessionFixture f;
    f.service->setAutomaticRenewal(false);
    const SessionId id = f.openShown(kLantern);
    f.clock.jumpWall(-3h);
    QVERIFY(f.pass(30min));
    QTRY_COMPARE(f.session(id).expiresAt, f.clock.utcNow().addSecs(30 * 60)); // what the countdown is made from
    QCOMPARE(f.state(id), State::Open);
    QVERIFY(f.pass(21min));
    QTRY_COMPARE(f.state(id), State::EndingSoon);
    f.clock.advance(9min);
    QTRY_COMPARE(f.state(id), State::Ended);
}

void TestSessionRenewal::aClockSetForwardEndsTheSession()
{
    SessionFixture f;
    f.service->setAutomaticRenewal(false);
    const SessionId id = f.openShown(kLantern);
    f.clock.jumpWall(52min);
    QVERIFY(f.pass(15s));
    QTRY_COMPARE(f.state(id), State::EndingSoon);
    f.clock.jumpWall(8min);
    f.clock.advance(15s);
    QTRY_COMPARE(f.state(id), State::Ended);
}

void TestSessionRenewal::signedOutEndsAndWipes()
{
    SessionFixture f;
    const SessionId id = f.openShown(kLantern);
    QVERIFY(f.pass(5min));
    f.service->reportSignedOut(id);
    QTRY_COMPARE(f.state(id), State::Ended);
    QCOMPARE(f.service->sessions().size(), 1); // told in the list until its viewer is closed
    QVERIFY(!f.openShown(kLantern).isEmpty());
    QCOMPARE(f.roles(), 2);
    f.service->close(id);
    QTRY_COMPARE(f.service->sessions().size(), 1);
}

void TestSessionRenewal::anEndedSessionIsOpenedAgainOnRequestOnly()
{
    SessionFixture f;
    const SessionId id = f.openShown(kLantern);
    f.service->reportSignedOut(id);
    QTRY_COMPARE(f.state(id), State::Ended);
    f.cloud.failNext(QStringLiteral("assumeRole"), error(Kind::Forbidden, QStringLiteral("NoPermission"), 403));
    f.service->renewNow(id);
    QTRY_VERIFY(f.session(id).error);
    QCOMPARE(f.state(id), State::Ended);
    QCOMPARE(f.session(id).error->code, QStringLiteral("NoPermission"));

    f.service->renewNow(id);
    QTRY_COMPARE(f.renewals.size(), 1);
    QVERIFY(f.pass(15s)); // a look at the clocks in between does not end it again
    QCOMPARE(f.state(id), State::Renewing);
    f.service->reportShown(id);
    QTRY_COMPARE(f.state(id), State::Open);
    QCOMPARE(f.session(id).expiresAt, f.clock.utcNow().addSecs(3600));
}

void TestSessionRenewal::reportsOutOfPlaceChangeNothing()
{
    SessionFixture f;
    const SessionId id = f.openShown(kLantern);
    const QDateTime end = f.session(id).expiresAt;
    QVERIFY(f.pass(10min));
    f.service->reportShown(id);                                     // the page was loaded again: no new hour
    f.service->reportRenewalFailed(id, error(Kind::Timeout));       // none was under way
    const SessionId nobody(QStringLiteral("nobody"));
    f.service->reportShown(nobody);
    f.service->reportSignedOut(nobody);
    f.service->renewNow(nobody);
    f.service->close(nobody);
    QVERIFY(!f.openShown(kLantern, QStringLiteral("rds")).isEmpty()); // everything before it has been worked off
    QCOMPARE(f.session(id).expiresAt, end);
    QCOMPARE(f.state(id), State::Open);
    QVERIFY(!f.session(id).error);
    QVERIFY(f.closed.isEmpty());
}

void TestSessionRenewal::shortSessionsScale()
{
    SessionFixture f(SessionTimes(60s));
    const SessionId id = f.openShown(kLantern);
    QCOMPARE(f.session(id).expiresAt, f.clock.utcNow().addSecs(60));
    QVERIFY(f.pass(39s));
    QCOMPARE(f.state(id), State::Open);
    QVERIFY(f.pass(1s));
    QTRY_COMPARE(f.state(id), State::EndingSoon);
    QVERIFY(f.pass(5s));
    QTRY_COMPARE(f.renewals.size(), 1);
    QCOMPARE(f.roles(), 1); // credentials last their own hour
    QVERIFY(f.pass(5s));
    QTRY_COMPARE(f.state(id), State::EndingSoon);
    QVERIFY(f.pass(3s));
    QTRY_COMPARE(f.renewals.size(), 2);
}

void TestSessionRenewal::timesOfTheRealHour()
{
    const SessionTimes hour;
    QCOMPARE(hour.warnAt(), std::chrono::milliseconds(10min));
    QCOMPARE(hour.renewAt(), std::chrono::milliseconds(5min));
    QCOMPARE(hour.retryAt(), std::chrono::milliseconds(150s));
    QCOMPARE(hour.renewalWithin(), std::chrono::milliseconds(1min));
    QVERIFY(hour.tick() <= std::chrono::milliseconds(15s));
    for (const int seconds : {5, 30, 60, 600, 3600}) {
        const SessionTimes times{std::chrono::seconds(seconds)};
        QVERIFY(times.warnAt() > times.renewAt());
        QVERIFY(times.renewAt() > times.retryAt());
        QVERIFY(times.retryAt() > times.renewalWithin());
        QVERIFY(times.renewalWithin() > times.tick());
    }
}

QTEST_GUILESS_MAIN(TestSessionRenewal)
#include "tst_sessionrenewal.moc"
