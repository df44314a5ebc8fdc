// SPDX-License-Identifier: Apache-2.0
#include "core/sessions/destination.h"
#include "tests/core/sessions/sessionfixture.h"

using namespace pc;
using namespace std::chrono_literals;
using State = Session::State;
using Kind = ApiError::Kind;

static const CustomerUid kLantern(QStringLiteral("5100000000000001"));
static const CustomerUid kHarbour(QStringLiteral("5100000000000002"));

class TestSessionOpening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theHourCountsFromTheShownPage();
    void aSecondClickFindsTheFirst();
    void noTokenIsMintedInAdvance();
    void credentialsAreReusedUntilShortlyBeforeTheirEnd();
    void twoClicksShareOneAssumeRole();
    void customersAreKeptApart();
    void errorsComeThroughUnchanged();
    void refusedHeldCredentialsAreFetchedAnewOnce();
    void refusedFreshCredentialsAreAnError();
    void aPageThatNeverComesIsAFailureUntilItComes();
    void aSignInThatLeadsBackIsAFailure();
    void openingWaitsForTheEnvironment();
    void closingWhileOpeningCancels();
    void closeAllEndsEverythingAndWipes();
    void destroyingTheServiceAnswersWhoWaits();
    void theCloudLivesOnTheSessionsThread();
    void destinations_data();
    void destinations();
    void sessionNamesFitTheVendorsRules();
};

void TestSessionOpening::theHourCountsFromTheShownPage()
{
    SessionFixture f;
    const Result<OpenedSession> opened = waitFor(f.ask(kLantern));
    QVERIFY(opened);
    QCOMPARE(opened->session.state, State::Opening);
    QVERIFY(!opened->session.expiresAt.isValid());
    QCOMPARE(opened->session.destination, QUrl(QStringLiteral("https://ecs4service.console.example/cn-hangzhou")));
    QVERIFY(opened->link.reveal().contains("SigninToken=signin-token"));
    QVERIFY(opened->link.reveal().contains("ecs4service"));

    QVERIFY(f.pass(20s)); // a slow viewer
    f.service->reportShown(opened->session.id);
    QTRY_COMPARE(f.state(opened->session.id), State::Open);
    const Session session = f.session(opened->session.id);
    QCOMPARE(session.openedAt, f.clock.utcNow());
    QCOMPARE(session.expiresAt, f.clock.utcNow().addSecs(3600));
    QCOMPARE(session.customerName, QStringLiteral("Lantern Works"));
    QCOMPARE(f.states, (QList<State>{State::Opening, State::Open}));
}

void TestSessionOpening::aSecondClickFindsTheFirst()
{
    SessionFixture f;
    const Async<OpenedSession> opening = f.ask(kLantern);
    QCOMPARE(f.service->sessions().size(), 1);
    QCOMPARE(f.service->sessions().first().state, State::Opening);
    QCOMPARE(f.service->sessions().first().customer, kLantern);
    QCOMPARE(waitFor(opening)->session.id, f.service->sessions().first().id);
}

void TestSessionOpening::noTokenIsMintedInAdvance()
{
    SessionFixture f;
    f.service->setAutomaticRenewal(false);
    QVERIFY(!f.openShown(kLantern).isEmpty());
    QVERIFY(f.pass(30min));
    QVERIFY(f.pass(29min));
    QCOMPARE(f.tokens(), 1);
    QCOMPARE(f.roles(), 1);
}

void TestSessionOpening::credentialsAreReusedUntilShortlyBeforeTheirEnd()
{
    SessionFixture f;
    f.service->setAutomaticRenewal(false);
    QVERIFY(!f.openShown(kLantern).isEmpty());
    QVERIFY(f.pass(54min));
    QVERIFY(!f.openShown(kLantern, QStringLiteral("rds")).isEmpty());
    QCOMPARE(f.roles(), 1);
    QCOMPARE(f.tokens(), 2);

    QVERIFY(f.pass(2min)); // four minutes are left: too few for a session that is to last an hour
    f.refreshCredentials();
    QVERIFY(!f.openShown(kLantern, QStringLiteral("slb")).isEmpty());
    QCOMPARE(f.roles(), 2);
}

void TestSessionOpening::twoClicksShareOneAssumeRole()
{
    SessionFixture f;
    f.cloud.hold(QStringLiteral("assumeRole"));
    const Async<OpenedSession> first = f.ask(kLantern);
    const Async<OpenedSession> second = f.ask(kLantern, QStringLiteral("rds"));
    QTRY_COMPARE(f.states.size(), 2);
    f.cloud.release();
    QVERIFY(waitFor(first));
    QVERIFY(waitFor(second));
    QCOMPARE(f.roles(), 1);
    QCOMPARE(f.tokens(), 2);
}

void TestSessionOpening::customersAreKeptApart()
{
    SessionFixture f;
    const SessionId lantern = f.openShown(kLantern);
    const SessionId harbour = f.openShown(kHarbour);
    QVERIFY(lantern != harbour);
    QCOMPARE(f.roles(), 2);
    QSet<CustomerUid> asked;
    for (const auto &call : f.cloud.calls()) {
        if (call.action == QStringLiteral("assumeRole"))
            asked.insert(call.uid);
    }
    QCOMPARE(asked, (QSet<CustomerUid>{kLantern, kHarbour}));

    f.service->close(lantern);
    QTRY_COMPARE(f.closed, (QList<SessionId>{lantern}));
    QVERIFY(!f.openShown(kHarbour, QStringLiteral("rds")).isEmpty());
    QCOMPARE(f.roles(), 2); // the other customer's credentials are still there
    QVERIFY(!f.openShown(kLantern).isEmpty());
    QCOMPARE(f.roles(), 3); // the closed one's were wiped with its last session
}

void TestSessionOpening::errorsComeThroughUnchanged()
{
    SessionFixture f;
    ApiError refused = error(Kind::NotFound, QStringLiteral("EntityNotExist.Role"), 404);
    refused.requestId = QStringLiteral("REQ-77");
    refused.action = QStringLiteral("AssumeRole");
    f.cloud.failNext(QStringLiteral("assumeRole"), refused);
    const Result<OpenedSession> opened = waitFor(f.ask(kLantern));
    QVERIFY(!opened);
    QCOMPARE(opened.error(), refused);
    QTRY_COMPARE(f.service->sessions().first().state, State::Failed);
    QCOMPARE(f.service->sessions().first().error, std::optional(refused));
    QCOMPARE(f.tokens(), 0);

    QVERIFY(!f.openShown(kLantern).isEmpty()); // a failure is not remembered in place of credentials
    QCOMPARE(f.roles(), 2);
}

void TestSessionOpening::refusedHeldCredentialsAreFetchedAnewOnce()
{
    SessionFixture f;
    QVERIFY(!f.openShown(kLantern).isEmpty());
    f.cloud.failNext(QStringLiteral("signinToken"), error(Kind::BadCredentials, QStringLiteral("InvalidSecurityToken.Expired"), 403));
    QVERIFY(waitFor(f.ask(kLantern, QStringLiteral("rds"))));
    QCOMPARE(f.roles(), 2);
    QCOMPARE(f.tokens(), 3);
}

void TestSessionOpening::refusedFreshCredentialsAreAnError()
{
    SessionFixture f;
    f.cloud.failNext(QStringLiteral("signinToken"), error(Kind::BadCredentials, QStringLiteral("InvalidSecurityToken.Expired"), 403));
    QCOMPARE(waitFor(f.ask(kLantern)).error().kind, Kind::BadCredentials);
    QCOMPARE(f.roles(), 1);
    QCOMPARE(f.tokens(), 1);
}

void TestSessionOpening::aPageThatNeverComesIsAFailureUntilItComes()
{
    SessionFixture f;
    const Result<OpenedSession> opened = waitFor(f.ask(kLantern));
    QVERIFY(opened);
    f.clock.advance(91s);
    QTRY_COMPARE(f.state(opened->session.id), State::Failed);
    QCOMPARE(f.session(opened->session.id).error->kind, Kind::Timeout);
    f.service->reportShown(opened->session.id);
    QTRY_COMPARE(f.state(opened->session.id), State::Open);
    QVERIFY(!f.session(opened->session.id).error);
}

void TestSessionOpening::aSignInThatLeadsBackIsAFailure()
{
    SessionFixture f;
    const Result<OpenedSession> opened = waitFor(f.ask(kLantern));
    QVERIFY(opened);
    f.service->reportSignedOut(opened->session.id);
    QTRY_COMPARE(f.state(opened->session.id), State::Failed);
    QCOMPARE(f.session(opened->session.id).error->kind, Kind::BadCredentials);
}

void TestSessionOpening::openingWaitsForTheEnvironment()
{
    SessionFixture f(SessionTimes(), true);
    const Async<OpenedSession> opened = f.ask(kLantern);
    QTRY_COMPARE(f.service->sessions().size(), 1);
    QVERIFY(!opened.isFinished());
    f.provideEnvironment();
    QCOMPARE(waitFor(opened)->session.destination.host(), QStringLiteral("ecs4service.console.example"));
}

void TestSessionOpening::closingWhileOpeningCancels()
{
    SessionFixture f;
    f.cloud.hold(QStringLiteral("assumeRole"));
    const Async<OpenedSession> opening = f.ask(kLantern);
    QTRY_COMPARE(f.roles(), 1);
    f.service->close(f.service->sessions().first().id);
    QCOMPARE(waitFor(opening).error().kind, Kind::Cancelled);
    QTRY_VERIFY(f.service->sessions().isEmpty());
    f.cloud.release();
    QVERIFY(!f.openShown(kLantern).isEmpty()); // and no token was minted for the one that was closed
    QCOMPARE(f.tokens(), 1);
    QCOMPARE(f.roles(), 2);
}

void TestSessionOpening::closeAllEndsEverythingAndWipes()
{
    SessionFixture f;
    const SessionId lantern = f.openShown(kLantern);
    const SessionId harbour = f.openShown(kHarbour);
    f.cloud.hold(QStringLiteral("signinToken"));
    const Async<OpenedSession> opening = f.ask(kHarbour, QStringLiteral("rds"));
    QTRY_COMPARE(f.tokens(), 3);
    f.service->closeAll();
    QCOMPARE(waitFor(opening).error().kind, Kind::Cancelled);
    QTRY_COMPARE(f.closed.size(), 3);
    QVERIFY(f.closed.contains(lantern) && f.closed.contains(harbour));
    QVERIFY(f.service->sessions().isEmpty());
    f.cloud.release();
    QVERIFY(!f.openShown(kLantern).isEmpty());
    QVERIFY(!f.openShown(kHarbour).isEmpty());
    QCOMPARE(f.roles(), 4);
}

void TestSessionOpening::destroyingTheServiceAnswersWhoWaits()
{
    SessionFixture f;
    f.cloud.hold(QStringLiteral("assumeRole"));
    const Async<OpenedSession> opening = f.ask(kLantern);
    QTRY_COMPARE(f.roles(), 1);
    f.service.reset();
    QCOMPARE(waitFor(opening).error().kind, Kind::Cancelled);
}

void TestSessionOpening::theCloudLivesOnTheSessionsThread()
{
    SessionFixture f;
    QVERIFY(!f.openShown(kLantern).isEmpty());
    QVERIFY(f.cloudThread);
    QVERIFY(f.cloudThread != QThread::currentThread());
}

void TestSessionOpening::destinations_data()
{
    QTest::addColumn<QString>("suiteUrl");
    QTest::addColumn<QString>("product");
    QTest::addColumn<QUrl>("wanted");
    const QString https = QStringLiteral("https://{product}4service.console.example/?regionId={region}");
    QTest::newRow("https") << https << QStringLiteral("ecs") << QUrl(QStringLiteral("https://ecs4service.console.example/?regionId=cn-hangzhou"));
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:8080/suite/{product}") << QStringLiteral("rds")
                              << QUrl(QStringLiteral("http://127.0.0.1:8080/suite/rds"));
    QTest::newRow("plain http elsewhere") << QStringLiteral("http://console.example/{product}") << QStringLiteral("ecs") << QUrl();
    QTest::newRow("no template") << QString() << QStringLiteral("ecs") << QUrl();
    QTest::newRow("no product") << https << QString() << QUrl();
    QTest::newRow("a product that leaves the host") << https << QStringLiteral("ecs.evil.example/") << QUrl();
    QTest::newRow("a script") << QStringLiteral("javascript:{product}") << QStringLiteral("ecs") << QUrl();
}

void TestSessionOpening::destinations()
{
    QFETCH(QString, suiteUrl);
    QFETCH(QString, product);
    QFETCH(QUrl, wanted);
    Environment environment;
    environment.suiteUrlTemplate = suiteUrl;
    const Result<QUrl> destination = destinationOf(environment, product);
    QCOMPARE(bool(destination), wanted.isValid());
    if (destination)
        QCOMPARE(*destination, wanted);
    else
        QCOMPARE(destination.error().kind, Kind::InvalidInput);
}

void TestSessionOpening::sessionNamesFitTheVendorsRules()
{
    QCOMPARE(roleSessionName(QStringLiteral("support-desk")), QStringLiteral("pc-support-desk"));
    QCOMPARE(roleSessionName(QStringLiteral("OFFICE\\林 wei")), QStringLiteral("pc-OFFICEwei"));
    QCOMPARE(roleSessionName(QStringLiteral("林伟")), QStringLiteral("pc-operator"));
    QCOMPARE(roleSessionName({}), QStringLiteral("pc-operator"));
    QCOMPARE(roleSessionName(QString(80, QLatin1Char('a'))).size(), 32);
}

QTEST_GUILESS_MAIN(TestSessionOpening)
#include "tst_sessionopening.moc"
