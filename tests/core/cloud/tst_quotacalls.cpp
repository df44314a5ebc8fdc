// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/alibabacloud.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"

using namespace pc;
using Kind = ApiError::Kind;

static const CustomerUid kUid(QStringLiteral("1728240530000000"));

// What goes out for quotas and orders, and what an answer means.
class TestQuotaCalls : public QObject
{
    Q_OBJECT
    std::shared_ptr<FakeNetwork> m_network;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<CallLog> m_log;
    std::unique_ptr<PartnerCloud> m_cloud;
    Environment m_environment;

    void makeCloud()
    {
        CloudOptions options;
        options.makeNetwork = [network = m_network] { return network->makeManager(); };
        options.random = [] { return 0.0; };
        PartnerKeys keys;
        keys.main = AccessKey(QStringLiteral("LTAImainkeyABCD"), Secret("PLANTEDmain"));
        m_cloud = makeAlibabaCloud(m_environment, keys, *m_log, *m_clock, options);
    }
    void answer(int status, const QByteArray &body) { m_network->answers.push_back(FakeAnswer(status, body)); }
    QString sent(const char *field) { return m_network->requests.last().field(QLatin1String(field)); }
    static Money money(const char *amount, const char *currency) { return Money(Amount::parse(QString::fromLatin1(amount)).value(), QLatin1String(currency)); }

private Q_SLOTS:
    void init()
    {
        m_network = std::make_shared<FakeNetwork>();
        m_clock = std::make_unique<ManualClock>();
        m_log = std::make_unique<CallLog>(QString(), CallLog::Limits());
        m_environment = {};
        m_environment.id = EnvironmentId(QStringLiteral("env-1"));
        Endpoint endpoint;
        endpoint.url = QUrl(QStringLiteral("https://bss.example"));
        m_environment.endpoints.insert(QStringLiteral("BssOpenApi"), endpoint);
        makeCloud();
    }

    void cleanup() { m_cloud.reset(); }

    void ledgersAreRead()
    {
        answer(200, "{\"Code\":\"200\",\"Data\":\"300.00\",\"Success\":true}");
        const auto available = waitFor(m_cloud->availableQuota(kUid, {}));
        QCOMPARE(available->amount, money("300", "CNY").amount);
        QCOMPARE(available->readAt, m_clock->utcNow());
        QCOMPARE(sent("Action"), QStringLiteral("QueryResellerAvailableQuota"));
        QCOMPARE(sent("OwnerId"), kUid.text());
        QVERIFY(sent("ItemCodes").isEmpty());
        answer(200, "{\"Code\":200,\"Data\":\"1000\"}");
        QCOMPARE(waitFor(m_cloud->totalQuota(kUid, {}))->amount, money("1000", "CNY").amount);
        QCOMPARE(sent("ItemCodes"), QStringLiteral("[\"CREDIT_QUOTA_BOOK_ITEM\"]"));
    }

    void noLedgerIsAnAnswer()
    {
        answer(400, "{\"Code\":\"-304\",\"Message\":\"Record is not exists.\",\"RequestId\":\"R-1\"}");
        const auto available = waitFor(m_cloud->availableQuota(kUid, {}));
        QVERIFY(available);
        QVERIFY(!available->hasLedger && !available->amount);
        QCOMPARE(available->readAt, m_clock->utcNow());
        answer(400, "{\"Code\":\"-304\"}");
        QVERIFY(waitFor(m_cloud->alarmRules(kUid, {}))->isEmpty());
        answer(400, "{\"Code\":\"NotAuthorized\"}");
        QCOMPARE(waitFor(m_cloud->availableQuota(kUid, {})).error().kind, Kind::Forbidden);
    }

    void quotasAreWritten()
    {
        answer(200, "{\"Code\":\"200\",\"Data\":true,\"RequestId\":\"R-1\"}");
        QCOMPARE(waitFor(m_cloud->openQuota(kUid, money("100", "JPY"), QStringLiteral("T-1"), {}))->requestId, QStringLiteral("R-1"));
        QCOMPARE(sent("Action"), QStringLiteral("CreateResellerUserQuota"));
        QCOMPARE(sent("Amount"), QStringLiteral("100"));
        QCOMPARE(sent("Currency"), QStringLiteral("JPY"));
        QCOMPARE(sent("OutBizId"), QStringLiteral("T-1"));
        answer(200, "{\"Code\":\"200\",\"Data\":true}");
        QVERIFY(waitFor(m_cloud->setQuota(kUid, money("750.5", "CNY"), QStringLiteral("T-2"), {})));
        QCOMPARE(sent("Action"), QStringLiteral("SetResellerUserQuota"));
        QCOMPARE(sent("Amount"), QStringLiteral("750.50"));
    }

    void aSecondLedgerIsRefused()
    {
        answer(400, "{\"Code\":\"-303\",\"Message\":\"Record is exists already.\"}");
        const auto opened = waitFor(m_cloud->openQuota(kUid, money("100", "CNY"), QStringLiteral("T-1"), {}));
        QCOMPARE(opened.error().kind, Kind::Rejected);
        QCOMPARE(opened.error().code, QStringLiteral("-303"));
    }

    void consumptionIsChanged()
    {
        answer(200, "{\"Code\":\"200\",\"Data\":\"310.00\"}");
        const auto done = waitFor(m_cloud->changeConsumption(kUid, ConsumptionChange(ConsumptionChange::Direction::Increase, money("10", "CNY")), QStringLiteral("T-1"), {}));
        QCOMPARE(done->ledgerAmount, money("310", "CNY").amount);
        QCOMPARE(sent("AdjustType"), QStringLiteral("increase"));
        QCOMPARE(sent("BusinessType"), QStringLiteral("quota_amount_adjust"));
        QCOMPARE(sent("Source"), QStringLiteral("partner-console"));
        QCOMPARE(sent("OutBizId"), QStringLiteral("T-1"));
        QCOMPARE(sent("Amount"), QStringLiteral("10.00"));
        const int before = int(m_network->requests.size());
        const auto untold = waitFor(m_cloud->changeConsumption(kUid, ConsumptionChange(ConsumptionChange::Direction::Decrease, money("10", "CNY")), QString(), {}));
        QCOMPARE(untold.error().kind, Kind::InvalidInput); // the contract wants a token
        QCOMPARE(int(m_network->requests.size()), before);
    }

    void states_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<int>("stop");
        QTest::addColumn<QString>("business");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("mode");
        const auto row = [](const char *name, StatusChange change, StopMode stop, const char *business, const char *status, const char *mode) {
            QTest::newRow(name) << int(change) << int(stop) << QString::fromLatin1(business) << QString::fromLatin1(status) << QString::fromLatin1(mode);
        };
        row("freeze", StatusChange::Freeze, StopMode::Normal, "FREEZE", "Freeze", "0");
        row("freeze at once", StatusChange::Freeze, StopMode::Immediate, "FREEZE", "Freeze", "1");
        row("thaw", StatusChange::Thaw, StopMode::NotSaid, "FREEZE", "Thaw", "");
        row("manage", StatusChange::Manage, StopMode::NotSaid, "TRUSTEESHIP", "Trusteeship", "");
        row("unmanage", StatusChange::Unmanage, StopMode::NotSaid, "TRUSTEESHIP", "TrusteeshipCancel", "");
    }

    void states()
    {
        QFETCH(int, change);
        QFETCH(int, stop);
        QFETCH(QString, business);
        QFETCH(QString, status);
        QFETCH(QString, mode);
        answer(200, "{\"Code\":\"200\",\"Data\":true}");
        QVERIFY(waitFor(m_cloud->setStatus(kUid, StatusChange(change), StopMode(stop), {})));
        QCOMPARE(sent("BusinessType"), business);
        QCOMPARE(sent("Status"), status);
        QCOMPARE(sent("StopMode"), mode);
        answer(200, "{\"Code\":\"-116\",\"Message\":\"Quota is less than 0.\",\"Success\":false}");
        const auto refused = waitFor(m_cloud->setStatus(kUid, StatusChange(change), StopMode(stop), {}));
        QCOMPARE(refused.error().kind, Kind::Rejected);
        QCOMPARE(refused.error().code, QStringLiteral("-116"));
    }

    void alarmRules()
    {
        AlarmRule rule;
        rule.kind = AlarmRule::Kind::Amount;
        rule.amount = money("100", "CNY").amount;
        answer(200, "{\"Code\":\"200\",\"Data\":true}");
        QVERIFY(waitFor(m_cloud->setAlarmRules(kUid, {rule}, {})));
        QCOMPARE(sent("AlarmType"), QStringLiteral("quota_low_balance"));
        QCOMPARE(sent("AlarmThresholds"), QStringLiteral("[{\"thresholdAmount\":100,\"thresholdType\":0}]"));
        answer(200, "{\"Code\":\"200\",\"Data\":true}");
        QVERIFY(waitFor(m_cloud->setAlarmRules(kUid, {}, {})));
        QVERIFY(!m_network->requests.last().body.contains("AlarmThresholds")); // left out: cleared
        const auto requests = m_network->requests.size();
        QCOMPARE(waitFor(m_cloud->setAlarmRules(kUid, {AlarmRule()}, {})).error().kind, Kind::InvalidInput);
        QCOMPARE(m_network->requests.size(), requests);
    }

    void instancesAreCountedWithoutReadingThem()
    {
        answer(200, "{\"Code\":\"Success\",\"Data\":{\"PageNum\":1,\"PageSize\":1,\"TotalCount\":42,\"InstanceList\":[{\"InstanceID\":\"i-1\"}]}}");
        QCOMPARE(waitFor(m_cloud->instanceCount(kUid, {})).value(), 42);
        QCOMPARE(sent("PageSize"), QStringLiteral("1"));
    }

    void writesAreOneAttempt_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("setQuota") << 0;
        QTest::newRow("changeConsumption") << 1;
        QTest::newRow("cancelOrder") << 2;
    }

    void writesAreOneAttempt()
    {
        QFETCH(int, which);
        const auto write = [&] {
            if (which == 0)
                return waitFor(m_cloud->setQuota(kUid, money("1", "CNY"), QStringLiteral("T"), {}));
            if (which == 1)
                return waitFor(m_cloud->changeConsumption(kUid, ConsumptionChange(ConsumptionChange::Direction::Increase, money("1", "CNY")), QStringLiteral("T"), {}));
            return waitFor(m_cloud->cancelOrder(kUid, OrderId(QStringLiteral("1")), {}));
        };
        answer(500, "{\"Code\":\"InternalError\"}");
        QCOMPARE(write().error().kind, Kind::Server);
        QCOMPARE(m_network->requests.size(), 1);
        answer(400, "{\"Code\":\"Throttling.User\"}");
        QCOMPARE(write().error().kind, Kind::RateLimited);
        QCOMPARE(m_network->requests.size(), 2);
        answer(400, "{\"Code\":\"SignatureNonceUsed\"}"); // refuses the second copy; what became of the first was not told
        const auto doubled = write();
        QVERIFY(isWithoutAnswer(doubled.error().kind));
        QVERIFY(doubled.error().sent);
    }

    void readOnlyEnvironmentsRefuseEveryWrite()
    {
        m_environment.readOnly = true;
        makeCloud();
        QCOMPARE(waitFor(m_cloud->openQuota(kUid, money("1", "CNY"), QStringLiteral("T"), {})).error().kind, Kind::ReadOnlyEnvironment);
        QCOMPARE(waitFor(m_cloud->setQuota(kUid, money("1", "CNY"), QStringLiteral("T"), {})).error().kind, Kind::ReadOnlyEnvironment);
        QCOMPARE(waitFor(m_cloud->setStatus(kUid, StatusChange::Freeze, StopMode::Normal, {})).error().kind, Kind::ReadOnlyEnvironment);
        QCOMPARE(waitFor(m_cloud->setAlarmRules(kUid, {}, {})).error().kind, Kind::ReadOnlyEnvironment);
        QCOMPARE(waitFor(m_cloud->cancelOrder(kUid, OrderId(QStringLiteral("1")), {})).error().kind, Kind::ReadOnlyEnvironment);
        QVERIFY(m_network->requests.empty());

        CallContext unlocked;
        unlocked.isUnlocked = true;
        answer(200, "{\"Code\":\"200\",\"Success\":true,\"Data\":true}");
        QVERIFY(waitFor(m_cloud->setQuota(kUid, money("1", "CNY"), QStringLiteral("T"), unlocked)));
        QCOMPARE(m_network->requests.size(), 1);
    }

    void ordersAreListedWithBothEnds()
    {
        answer(200, "{\"Code\":\"Success\",\"Data\":{\"TotalCount\":0,\"OrderList\":{\"Order\":[]}}}");
        OrderListing listing(kUid, QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC), QDateTime(QDate(2026, 1, 15), QTime(8, 0, 1), Qt::UTC));
        listing.pageSize = 50;
        QVERIFY(waitFor(m_cloud->orders(listing, 2, {})));
        QCOMPARE(sent("CreateTimeStart"), QStringLiteral("2026-01-01T00:00:00Z"));
        QCOMPARE(sent("CreateTimeEnd"), QStringLiteral("2026-01-15T08:00:01Z"));
        QCOMPARE(sent("OwnerId"), kUid.text());
        QCOMPARE(sent("PageNum"), QStringLiteral("2"));
        QCOMPARE(sent("PageSize"), QStringLiteral("50"));
    }

    void ordersAreCancelled()
    {
        answer(200, "{\"Code\":\"Success\",\"RequestId\":\"30D2285E\",\"Data\":{\"HostId\":\"cn\"}}");
        QCOMPARE(waitFor(m_cloud->cancelOrder(kUid, OrderId(QStringLiteral("20260115000000003")), {}))->requestId, QStringLiteral("30D2285E"));
        QCOMPARE(sent("Action"), QStringLiteral("CancelOrder"));
        QCOMPARE(sent("OrderId"), QStringLiteral("20260115000000003"));
        QCOMPARE(sent("OwnerId"), kUid.text());
    }
};

QTEST_GUILESS_MAIN(TestQuotaCalls)
#include "tst_quotacalls.moc"
