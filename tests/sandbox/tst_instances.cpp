// SPDX-License-Identifier: Apache-2.0
// QueryAvailableInstances, and what freezing does to the console pages.
#include "tests/sandbox/sandboxfixture.h"
#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace pc;

namespace {

constexpr char kBss[] = "2017-12-14";
using Parameters = SandboxFixture::Parameters;

class Instances : public SandboxFixture
{
public:
    Answer query(Parameters more = {})
    {
        Parameters all{{"OwnerId", customer(0).toLatin1()}, {"PageSize", "300"}};
        all.insert(more);
        return call("QueryAvailableInstances", kBss, all);
    }
    static QJsonObject data(const Answer &answer) { return answer.json().value(QStringLiteral("Data")).toObject(); }
    static QList<QJsonObject> rows(const Answer &answer)
    {
        QList<QJsonObject> list;
        const QJsonArray array = data(answer).value(QStringLiteral("InstanceList")).toArray();
        for (const QJsonValue &row : array)
            list.append(row.toObject());
        return list;
    }
    int held() const { return sandbox->state().world.customers().at(0).instances; }
};

} // namespace

class TestInstances : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesHoldEveryInstanceOnce()
    {
        Instances s;
        QVERIFY(s.held() > 7);
        QSet<QString> ids;
        int rows = 0;
        for (int page = 1; page <= s.held() / 7 + 2; ++page) {
            const auto answer = s.query({{"PageSize", "7"}, {"PageNum", QByteArray::number(page)}});
            QCOMPARE(Instances::data(answer).value(QStringLiteral("TotalCount")).toInt(), s.held());
            for (const QJsonObject &row : Instances::rows(answer)) {
                ids.insert(row.value(QStringLiteral("InstanceID")).toString());
                ++rows;
            }
        }
        QCOMPARE(rows, s.held());
        QCOMPARE(int(ids.size()), s.held());
    }

    void filters_data()
    {
        QTest::addColumn<Parameters>("parameters");
        QTest::addColumn<QString>("fieldName");
        QTest::addColumn<QString>("value");
        QTest::newRow("product") << Parameters{{"ProductCode", "ecs"}} << QStringLiteral("ProductCode") << QStringLiteral("ecs");
        QTest::newRow("region") << Parameters{{"ProductCode", "ecs"}, {"Region", "cn-hangzhou"}} << QStringLiteral("Region")
                                << QStringLiteral("cn-hangzhou");
        QTest::newRow("renewal") << Parameters{{"RenewStatus", "AutoRenewal"}} << QStringLiteral("RenewStatus")
                                 << QStringLiteral("AutoRenewal");
        QTest::newRow("billing") << Parameters{{"SubscriptionType", "PayAsYouGo"}} << QStringLiteral("SubscriptionType")
                                 << QStringLiteral("PayAsYouGo");
    }
    void filters()
    {
        QFETCH(Parameters, parameters);
        QFETCH(QString, fieldName);
        QFETCH(QString, value);
        Instances s;
        const auto all = s.query();
        const auto some = s.query(parameters);
        QVERIFY(!Instances::rows(some).isEmpty());
        QVERIFY(Instances::rows(some).size() < Instances::rows(all).size());
        QCOMPARE(Instances::data(some).value(QStringLiteral("TotalCount")).toInt(), int(Instances::rows(some).size()));
        for (const QJsonObject &row : Instances::rows(some))
            QCOMPARE(row.value(fieldName).toString(), value);
    }

    void idsAndTimesNarrow()
    {
        Instances s;
        const QList<QJsonObject> all = Instances::rows(s.query());
        const QString first = all.at(0).value(QStringLiteral("InstanceID")).toString();
        const QString third = all.at(2).value(QStringLiteral("InstanceID")).toString();
        QCOMPARE(
            Instances::rows(s.query({{"InstanceIDs", (first + QLatin1Char(',') + third + QStringLiteral(",i-other")).toLatin1()}})).size(),
            2);
        const auto ending = s.query({{"EndTimeStart", "2026-02-01T00:00:00Z"}, {"EndTimeEnd", "2026-06-01T00:00:00Z"}});
        QVERIFY(!Instances::rows(ending).isEmpty());
        for (const QJsonObject &row : Instances::rows(ending)) {
            const QString end = row.value(QStringLiteral("EndTime")).toString();
            QVERIFY(end >= QLatin1String("2026-02-01T00:00:00Z") && end <= QLatin1String("2026-06-01T00:00:00Z"));
        }
        QVERIFY(Instances::rows(s.query({{"CreateTimeStart", "2027-01-01T00:00:00Z"}})).isEmpty());
    }

    void refusals()
    {
        Instances s;
        QCOMPARE(s.query({{"OwnerId", "1728000000000099"}}).code(), QStringLiteral("InvalidOwner"));
        QCOMPARE(s.query({{"Region", "cn-hangzhou"}}).code(), QStringLiteral("MissingProductCode"));
        QCOMPARE(s.query({{"PageSize", "301"}}).code(), QStringLiteral("InvalidParameter"));
        QCOMPARE(s.query({{"RenewStatus", "Sometimes"}}).code(), QStringLiteral("InvalidRenewStatus"));
        QCOMPARE(Instances::data(s.query({{"OwnerId", ""}})).value(QStringLiteral("TotalCount")).toInt(-1), 0);
    }

    void aFrozenCustomersInstancesStandStill()
    {
        Instances s;
        const QByteArray cookie = s.login(s.signinToken(s.assumeRole(s.customer(0)))).header("Set-Cookie");
        const auto running = [&] { return s.page("/console/ecs?lang=en", cookie).body.count("data-status=\"Running\""); };
        const auto set = [&s](const QByteArray &status) {
            return s
                .call("SetResellerUserStatus", kBss,
                      {{"OwnerId", s.customer(0).toLatin1()}, {"BusinessType", "FREEZE"}, {"Status", status}})
                .code();
        };
        const qsizetype before = running();
        QVERIFY(before > 0);
        QCOMPARE(set("Freeze"), QStringLiteral("200"));
        QCOMPARE(running(), 0);
        QVERIFY(s.page("/console/ecs?lang=en", cookie).body.count("data-status=\"Stopped\"") >= before);
        QCOMPARE(set("Thaw"), QStringLiteral("200"));
        QCOMPARE(running(), before);
    }
};

QTEST_GUILESS_MAIN(TestInstances)
#include "tst_instances.moc"
