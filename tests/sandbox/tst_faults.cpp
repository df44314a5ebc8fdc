// SPDX-License-Identifier: Apache-2.0
// Each fault as a client meets it, and what it leaves behind.
#include "tests/sandbox/sandboxfixture.h"
#include <QJsonArray>
#include <QTest>
#include <QTimer>

using namespace pc;
using namespace std::chrono_literals;

namespace {

constexpr char kBss[] = "2017-12-14";

int created(SandboxFixture &s)
{
    return s.sandbox->state().ledger.toJson().value(QStringLiteral("totals")).toObject().value(QStringLiteral("AccountCreated")).toInt();
}

SandboxFixture::Answer create(SandboxFixture &s, const QByteArray &name = "one")
{
    return s.call("CreateAgAccount", kBss, {{"LoginEmail", name + "@lanqiao-cloud.example"}, {"AccountAttr", "0"}});
}

void order(SandboxFixture &s, const char *spec) { QCOMPARE(s.send(s.control, "POST", "/faults", {}, spec).status, 201); }

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusals_data()
    {
        QTest::addColumn<QByteArray>("spec");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("throttle") << QByteArray("throttle") << QStringLiteral("Throttling.User") << 400;
        QTest::newRow("throttle api") << QByteArray("throttle:code=Throttling.Api") << QStringLiteral("Throttling.Api") << 400;
        QTest::newRow("500") << QByteArray("500") << QStringLiteral("InternalError") << 500;
        QTest::newRow("503") << QByteArray("503:retry-after=7") << QStringLiteral("ServiceUnavailable") << 503;
    }
    void refusals()
    {
        QFETCH(QByteArray, spec);
        SandboxFixture s;
        order(s, spec);
        const auto answer = create(s);
        QTEST(answer.code(), "code");
        QTEST(answer.status, "status");
        QCOMPARE(answer.header("Retry-After"), answer.status == 503 ? QByteArray("7") : QByteArray());
        QCOMPARE(created(s), 0);
        QCOMPARE(s.send(s.control, "DELETE", "/faults").status, 200);
        QCOMPARE(create(s).code(), QStringLiteral("SUCCESS"));
    }

    void aServerErrorAfterTheEffect()
    {
        SandboxFixture s;
        order(s, "500:after=effect");
        QCOMPARE(create(s).status, 500);
        QCOMPARE(created(s), 1);
    }

    void droppedBeforeTheEffect()
    {
        SandboxFixture s;
        order(s, "drop-before:times=1");
        const auto answer = create(s);
        QVERIFY(answer.head.isEmpty() && answer.body.isEmpty());
        QCOMPARE(created(s), 0);
        QCOMPARE(create(s).code(), QStringLiteral("SUCCESS"));
    }

    void droppedAfterTheEffect()
    {
        SandboxFixture s;
        order(s, "drop-after:times=1");
        QVERIFY(create(s).head.isEmpty());
        QCOMPARE(created(s), 1);
        QCOMPARE(create(s).code(), QStringLiteral("LOGIN_EMAIL_HAS_BEEN_USED"));
    }

    void halfAnAnswer()
    {
        SandboxFixture s;
        order(s, "truncate:action=GetCustomerList");
        const auto answer = s.call("GetCustomerList", kBss);
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.complete && !answer.body.isEmpty() && answer.json().isEmpty());
        QCOMPARE(answer.body.size(), answer.header("Content-Length").toInt() / 2);
    }

    void delayed()
    {
        SandboxFixture s;
        order(s, "delay:ms=5000");
        // The call is on its way while the clock stands; five seconds later it takes effect.
        int createdWhileWaiting = -1;
        QTimer poll;
        connect(&poll, &QTimer::timeout, this, [&] {
            if (s.clock.pending() == 0)
                return;
            createdWhileWaiting = created(s);
            s.clock.advance(5s);
        });
        poll.start(1);
        QCOMPARE(create(s).code(), QStringLiteral("SUCCESS"));
        QCOMPARE(createdWhileWaiting, 0);
    }

    void skewed()
    {
        SandboxFixture s;
        order(s, "skew:seconds=-1200");
        const auto answer = s.call("GetCustomerList", kBss);
        QCOMPARE(answer.code(), QStringLiteral("InvalidTimeStamp.Expired"));
        QCOMPARE(answer.header("Date"), QByteArray("Thu, 15 Jan 2026 07:40:00 GMT"));
        // A client that corrects its timestamps is served.
        QCOMPARE(s.call("GetCustomerList", kBss, {{"Timestamp", "2026-01-15T07:40:00Z"}}).status, 200);
    }

    void expiredTokens()
    {
        SandboxFixture s;
        const auto credentials = s.assumeRole(s.customer(0));
        const QByteArray token = s.signinToken(credentials);
        order(s, "expired-token");
        QCOMPARE(s.call("GetCustomerList", kBss, {}, &credentials).code(), QStringLiteral("InvalidSecurityToken.Expired"));
        QVERIFY(s.signinToken(credentials).isEmpty());
        QCOMPARE(s.login(token).status, 401);
        QCOMPARE(s.call("GetCustomerList", kBss).status, 200); // no token, nothing to expire
    }

    void hitsTheNthMatchingCall()
    {
        SandboxFixture s;
        order(s, "throttle:action=GetCustomerList,nth=2");
        QCOMPARE(create(s).code(), QStringLiteral("SUCCESS"));
        QCOMPARE(s.call("GetCustomerList", kBss).status, 200);
        QCOMPARE(s.call("GetCustomerList", kBss).code(), QStringLiteral("Throttling.User"));
        QCOMPARE(s.call("GetCustomerList", kBss).status, 200);
    }

    void hitsOneCustomerOnly()
    {
        SandboxFixture s;
        order(s, ("throttle:customer=" + s.customer(1).toLatin1()).constData());
        QCOMPARE(s.call("GetCustomerAccountInfo", kBss, {{"OwnerId", s.customer(0).toLatin1()}}).status, 200);
        QCOMPARE(s.call("GetCustomerAccountInfo", kBss, {{"OwnerId", s.customer(1).toLatin1()}}).code(), QStringLiteral("Throttling.User"));
        QVERIFY(s.assumeRole(s.customer(1)).id.isEmpty());
    }

    void pagesFailToo()
    {
        SandboxFixture s;
        const QByteArray cookie = s.login(s.signinToken(s.assumeRole(s.customer(0)))).header("Set-Cookie");
        order(s, "503:action=Console,retry-after=3");
        QCOMPARE(s.page("/console/ecs", cookie).status, 503);
        QCOMPARE(s.page("/session/state", cookie).status, 200);
        order(s, "drop-before:action=SessionState");
        QVERIFY(s.page("/session/state", cookie).head.isEmpty());
    }

    void aRateIsTheSameForTheSameSeed()
    {
        const auto pattern = [](quint32 seed) {
            sandbox::FaultBoard board(seed);
            board.add(*sandbox::FaultSpec::parse(QStringLiteral("throttle:rate=0.25")));
            QList<bool> hits;
            for (int i = 0; i < 4000; ++i)
                hits.append(board.plan(QStringLiteral("X"), {}).refusal.has_value());
            return hits;
        };
        const QList<bool> first = pattern(1);
        QCOMPARE(pattern(1), first);
        QVERIFY(pattern(2) != first);
        const auto hits = first.count(true);
        QVERIFY2(hits > 880 && hits < 1120, qPrintable(QString::number(hits)));
    }

    void refusesUnclearOrders_data()
    {
        QTest::addColumn<QString>("spec");
        for (const char *spec : {"", "flood", "throttle:rate=1.5", "throttle:rate=-1", "throttle:rate=often", "throttle:nth=0",
                                 "throttle:nth=x", "delay:ms=-1", "delay:ms=", "throttle:colour=red", "500:after=lunch"})
            QTest::newRow(spec) << QString::fromLatin1(spec);
    }
    void refusesUnclearOrders()
    {
        QFETCH(QString, spec);
        QVERIFY(!sandbox::FaultSpec::parse(spec));
    }

    void theControlAddressListsAndRemoves()
    {
        SandboxFixture s;
        order(s, "throttle:rate=0");
        order(s, R"({"spec":"delay:ms=1,action=Nothing"})");
        static_cast<void>(create(s));
        const auto list = [&s] { return s.send(s.control, "GET", "/faults").json().value(QStringLiteral("faults")).toArray(); };
        QCOMPARE(list().size(), 2);
        QCOMPARE(list().at(0).toObject().value(QStringLiteral("matched")).toInt(), 1);
        QCOMPARE(list().at(0).toObject().value(QStringLiteral("fired")).toInt(), 0);
        QCOMPARE(list().at(1).toObject().value(QStringLiteral("matched")).toInt(), 0);
        QCOMPARE(s.send(s.control, "DELETE", "/faults/1").status, 200);
        QCOMPARE(s.send(s.control, "DELETE", "/faults/1").status, 404);
        QCOMPARE(list().size(), 1);
        QCOMPARE(s.send(s.control, "POST", "/faults", "Origin: http://page.example\r\n", "500").status, 403);
    }

    void theLedgerCountsCallsAndEffects()
    {
        SandboxFixture s;
        static_cast<void>(create(s, "one"));
        static_cast<void>(create(s, "one"));
        static_cast<void>(s.call("GetCustomerList", kBss, {{"Timestamp", "x"}}));
        const QJsonObject ledger = s.send(s.control, "GET", "/ledger").json();
        QCOMPARE(ledger.value(QStringLiteral("totals")).toObject().value(QStringLiteral("AccountCreated")).toInt(), 1);
        const QJsonObject calls = ledger.value(QStringLiteral("calls")).toObject();
        QCOMPARE(calls.value(QStringLiteral("CreateAgAccount")).toObject().value(QStringLiteral("answered")).toInt(), 2);
        QCOMPARE(calls.value(QStringLiteral("GetCustomerList")).toObject().value(QStringLiteral("refused")).toInt(), 1);
        QCOMPARE(s.send(s.control, "DELETE", "/ledger").status, 200);
        QVERIFY(s.send(s.control, "GET", "/ledger").json().value(QStringLiteral("effects")).toArray().isEmpty());
    }

    void theControlAddressEndsSessionsAndRemovesCustomers()
    {
        SandboxFixture s;
        const QByteArray cookie = s.login(s.signinToken(s.assumeRole(s.customer(0)))).header("Set-Cookie");
        QCOMPARE(s.send(s.control, "POST", "/sessions/end").json().value(QStringLiteral("ended")).toInt(), 1);
        QCOMPARE(s.page("/console/ecs", cookie).status, 302);
        const QString uid = s.customer(0);
        QCOMPARE(s.send(s.control, "DELETE", "/customers/" + uid.toLatin1()).status, 200);
        QVERIFY(s.customer(0) != uid);
        QCOMPARE(s.call("GetCustomerAccountInfo", kBss, {{"OwnerId", uid.toLatin1()}}).code(), QStringLiteral("VnoNoDataError"));
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
