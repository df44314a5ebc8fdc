// SPDX-License-Identifier: Apache-2.0
// A clock that is moved through the control address: records, tokens and sessions follow, the protocol does not.
#include "tests/sandbox/sandboxfixture.h"
#include <QJsonArray>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;

namespace {

constexpr char kBss[] = "2017-12-14";

SandboxFixture::Answer move(SandboxFixture &s, const QByteArray &order) { return s.send(s.control, "POST", "/clock", {}, order); }

double available(SandboxFixture &s, int index)
{
    const auto answer = s.call("QueryResellerAvailableQuota", kBss, {{"OwnerId", s.customer(index).toLatin1()}});
    return answer.json().value(QStringLiteral("Data")).toString().toDouble();
}

QJsonArray instancesOf(SandboxFixture &s, int index, const QByteArray &page = "1")
{
    const auto answer
        = s.call("QueryAvailableInstances", kBss, {{"OwnerId", s.customer(index).toLatin1()}, {"PageSize", "300"}, {"PageNum", page}});
    return answer.json().value(QStringLiteral("Data")).toObject().value(QStringLiteral("InstanceList")).toArray();
}

} // namespace

class TestWorldClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsAndMoves()
    {
        SandboxFixture s;
        const QJsonObject before = s.send(s.control, "GET", "/clock").json();
        QCOMPARE(before.value(QStringLiteral("now")).toString(), QStringLiteral("2026-01-15T08:00:00Z"));
        QCOMPARE(before.value(QStringLiteral("ahead")).toInt(-1), 0);
        const QJsonObject moved = move(s, R"({"seconds":86400})").json();
        QCOMPARE(moved.value(QStringLiteral("now")).toString(), QStringLiteral("2026-01-16T08:00:00Z"));
        QCOMPARE(moved.value(QStringLiteral("protocolNow")).toString(), QStringLiteral("2026-01-15T08:00:00Z"));
        QCOMPARE(moved.value(QStringLiteral("moved")).toInt(), 86400);
        const QJsonObject to = move(s, R"({"to":"2026-01-20T08:00:00Z"})").json();
        QCOMPARE(to.value(QStringLiteral("moved")).toInt(), 4 * 86400);
        QCOMPARE(to.value(QStringLiteral("ahead")).toInt(), 5 * 86400);
        s.clock.advance(1h);
        QCOMPARE(s.send(s.control, "GET", "/clock").json().value(QStringLiteral("now")).toString(), QStringLiteral("2026-01-20T09:00:00Z"));
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("order");
        for (const char *order :
             {"", "{}", "[]", R"({"seconds":-1})", R"({"seconds":"10"})", R"({"seconds":1.5})", R"({"to":"soon"})",
              R"({"to":"2026-01-15T07:59:59Z"})", R"({"seconds":1,"to":"2026-02-01T00:00:00Z"})", R"({"seconds":400000000})"})
            QTest::newRow(order) << QByteArray(order);
    }
    void refusals()
    {
        QFETCH(QByteArray, order);
        SandboxFixture s;
        const auto answer = move(s, order);
        QCOMPARE(answer.status, 400);
        QVERIFY(!answer.json().value(QStringLiteral("error")).toString().isEmpty());
        QCOMPARE(s.send(s.control, "DELETE", "/clock").status, 405);
        QCOMPARE(s.send(s.control, "GET", "/clock").json().value(QStringLiteral("ahead")).toInt(-1), 0);
    }

    void signaturesOfClientsStayValid()
    {
        SandboxFixture s;
        move(s, R"({"seconds":864000})");
        const auto answer = s.call("GetCustomerList", kBss); // signed by the unmoved clock
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Date"), QByteArray("Thu, 15 Jan 2026 08:00:00 GMT"));
        QCOMPARE(s.call("GetCustomerList", kBss, {{"Timestamp", "2026-01-25T08:00:00Z"}}).code(),
                 QStringLiteral("InvalidTimeStamp.Expired"));
        // A nonce does not come back to life either.
        QCOMPARE(s.call("GetCustomerList", kBss, {{"SignatureNonce", "once"}}).status, 200);
        move(s, R"({"seconds":864000})");
        QCOMPARE(s.call("GetCustomerList", kBss, {{"SignatureNonce", "once"}}).code(), QStringLiteral("SignatureNonceUsed"));
    }

    void credentialsTokensAndSessionsGrowOlder()
    {
        SandboxFixture s;
        const auto credentials = s.assumeRole(s.customer(0));
        const QByteArray token = s.signinToken(credentials);
        const QByteArray cookie = s.login(s.signinToken(credentials)).header("Set-Cookie");
        move(s, R"({"seconds":29})");
        QCOMPARE(s.page("/console/ecs", cookie).status, 200);
        move(s, R"({"seconds":1})");
        QCOMPARE(s.login(token).status, 401);
        move(s, R"({"seconds":3569})");
        QCOMPARE(s.page("/console/ecs", cookie).status, 200);
        QVERIFY(!s.signinToken(credentials).isEmpty());
        move(s, R"({"seconds":1})");
        QCOMPARE(s.page("/console/ecs", cookie).status, 302);
        QVERIFY(s.signinToken(credentials).isEmpty());
        // New ones last as long as ever, by the protocol's clock.
        const auto fresh = s.assumeRole(s.customer(0));
        QCOMPARE(fresh.expires, s.clock.utcNow().addSecs(3600));
        QVERIFY(!s.signinToken(fresh).isEmpty());
    }

    void ledgersAreUsedUp()
    {
        SandboxFixture s;
        const double before = available(s, 0);
        const double perDay = double(s.sandbox->state().world.customers().at(0).quota->perDay.micros()) / 1e6;
        move(s, R"({"seconds":864000})");
        QVERIFY(qAbs(before - 10 * perDay - available(s, 0)) < 0.05);
        QCOMPARE(s.sandbox->state().ledger.toJson().value(QStringLiteral("effects")).toArray().size(), 0);
    }

    void aStoppedCustomerShowsInPagesAndInstances()
    {
        SandboxFixture s;
        constexpr int kManaged = 13;
        const auto running = [&s] {
            const QByteArray cookie = s.login(s.signinToken(s.assumeRole(s.customer(kManaged)))).header("Set-Cookie");
            return s.page("/console/ecs?lang=en", cookie).body.count("data-status=\"Running\"");
        };
        QVERIFY(running() > 0);
        const qsizetype held = instancesOf(s, kManaged).size();
        QVERIFY(held > 0);
        move(s, R"({"seconds":432000})"); // five days: the quota is gone
        QCOMPARE(available(s, kManaged), 0.0);
        QCOMPARE(running(), 0);
        QCOMPARE(instancesOf(s, kManaged).size(), held);
        for (const QJsonValue &row : instancesOf(s, kManaged))
            QVERIFY(!row.toObject().value(QStringLiteral("ExpectedReleaseTime")).toString().isEmpty());
        move(s, R"({"seconds":1296000})");
        QCOMPARE(instancesOf(s, kManaged).size(), 0);
        const QByteArray cookie = s.login(s.signinToken(s.assumeRole(s.customer(kManaged)))).header("Set-Cookie");
        QCOMPARE(s.page("/console/ecs?lang=en", cookie).body.count("data-status"), 0);
        // The one that nobody manages goes on below zero.
        QVERIFY(available(s, 1) < 0);
        QVERIFY(instancesOf(s, 1).size() > 0);
    }

    void subscriptionsExpire()
    {
        SandboxFixture s;
        const auto expired = [&s] {
            int count = 0;
            for (const QJsonValue &row : instancesOf(s, 1)) // nobody releases them in the meantime
                count += row.toObject().value(QStringLiteral("Status")).toString() == QLatin1String("Expired");
            return count;
        };
        const int before = expired();
        move(s, R"({"seconds":17280000})");
        QVERIFY(expired() > before);
    }
};

QTEST_GUILESS_MAIN(TestWorldClock)
#include "tst_worldclock.moc"
