// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/alibabacloud.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"

using namespace pc;
using Kind = ApiError::Kind;

static const CustomerUid kOwner(QStringLiteral("1728240530000000"));
static const Resource kServer(ResourceType::Ecs, QStringLiteral("i-sample1"));

// What goes out for instances, service numbers and identity, and what an answer means.
class TestFilingCalls : public QObject
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
        options.firstDelay = std::chrono::milliseconds(0);
        PartnerKeys keys;
        keys.main = AccessKey(QStringLiteral("LTAImainkeyABCD"), Secret("PLANTEDmain"));
        m_cloud = makeAlibabaCloud(m_environment, keys, *m_log, *m_clock, options);
    }
    void answer(int status, const QByteArray &body) { m_network->answers.push_back(FakeAnswer(status, body)); }
    QString sent(const char *field) { return m_network->requests.last().field(QLatin1String(field)); }
    QByteArray logged()
    {
        QByteArray all;
        const Result<QList<CallRecord>> records = waitFor(m_log->find({}, 100));
        for (const CallRecord &record : records.value_or(QList<CallRecord>()))
            all += record.request + '\n' + record.answer + '\n';
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_network = std::make_shared<FakeNetwork>();
        m_clock = std::make_unique<ManualClock>();
        m_log = std::make_unique<CallLog>(QString(), CallLog::Limits());
        m_environment = {};
        m_environment.id = EnvironmentId(QStringLiteral("env-1"));
        for (const char *product : {"BssOpenApi", "Bsn", "Aas", "Crm"}) {
            Endpoint endpoint;
            endpoint.url = QUrl(QStringLiteral("https://%1.example").arg(QString::fromLatin1(product).toLower()));
            m_environment.endpoints.insert(QLatin1String(product), endpoint);
        }
        makeCloud();
    }

    void cleanup() { m_cloud.reset(); }

    void instancesAreListedByPage()
    {
        answer(200, "{\"Code\":\"Success\",\"Data\":{\"TotalCount\":101,\"InstanceList\":[{\"InstanceID\":\"i-sample1\",\"ProductCode\":\"ecs\",\"Region\":\"cn-beijing\"}]}}");
        const auto page = waitFor(m_cloud->instances(kOwner, 2, {}));
        QVERIFY(page && page->isLast);
        QCOMPARE(sent("Action"), QStringLiteral("QueryAvailableInstances"));
        QCOMPARE(sent("OwnerId"), kOwner.text());
        QCOMPARE(sent("PageNum"), QStringLiteral("2"));
        QCOMPARE(sent("PageSize"), QStringLiteral("100"));
    }

    void numbersAreReadByResource()
    {
        answer(200, "{\"requestId\":\"R\",\"datas\":{\"bsnDO\":[{\"aliUid\":77,\"sn\":\"SN-1\",\"status\":\"1\"}]}}");
        const auto numbers = waitFor(m_cloud->serviceNumbers(kOwner, kServer, {}));
        QVERIFY(numbers);
        QCOMPARE(numbers->first().readAt, m_clock->utcNow());
        QCOMPARE(sent("Action"), QStringLiteral("GetBsnByResource"));
        QCOMPARE(sent("Version"), QStringLiteral("2015-05-12"));
        QCOMPARE(sent("aliuid"), kOwner.text());
        QCOMPARE(sent("resourceType"), QStringLiteral("1"));
        QCOMPARE(sent("resourceId"), kServer.id);
        answer(400, "{\"Code\":\"407\",\"Message\":\"no information\"}");
        const auto none = waitFor(m_cloud->serviceNumbers(kOwner, kServer, {}));
        QVERIFY(none && none->isEmpty());
        answer(400, "{\"Code\":\"412\"}");
        QCOMPARE(waitFor(m_cloud->serviceNumbers(kOwner, kServer, {})).error().code, QString(kRefusedOfAnother));
    }

    void aFaultOfTheInterfaceIsReadAgain()
    {
        answer(400, "{\"Code\":\"507\",\"Message\":\"interface fault\"}");
        answer(200, "{\"requestId\":\"R\",\"status\":4,\"aliUid\":\"77\"}");
        const auto number = waitFor(m_cloud->serviceNumber(QStringLiteral("SN-1"), {}));
        QVERIFY(number);
        QCOMPARE(number->state.value, NumberState::InReview);
        QCOMPARE(sent("Action"), QStringLiteral("GetBsnBySn"));
        QCOMPARE(sent("sn"), QStringLiteral("SN-1"));
        QCOMPARE(m_network->requests.size(), 2);
        answer(400, "{\"Code\":\"406\"}");
        QCOMPARE(waitFor(m_cloud->serviceNumber(QStringLiteral("SN-2"), {})).error().kind, Kind::NotFound);
    }

    void numbersAreBoundInOneAttempt()
    {
        answer(200, "{\"requestId\":\"R\",\"datas\":{\"bsnDO\":[{\"sn\":\"SN-1\"},{\"sn\":\"SN-2\"}]}}");
        const Result<BoundNumbers> bound = waitFor(m_cloud->bindNumbers(kOwner, kServer, 2, {}));
        QCOMPARE(bound->numbers.size(), 2);
        QCOMPARE(bound->requestId, QStringLiteral("R"));
        QCOMPARE(sent("Action"), QStringLiteral("ProductBindBsn"));
        QCOMPARE(sent("num"), QStringLiteral("2"));
        for (const char *code : {"507", "504"}) { // nobody knows whether it took effect
            const int before = int(m_network->requests.size());
            answer(400, "{\"Code\":\"" + QByteArray(code) + "\"}");
            QCOMPARE(waitFor(m_cloud->bindNumbers(kOwner, kServer, 1, {})).error().kind, Kind::Server);
            QCOMPARE(int(m_network->requests.size()), before + 1);
        }
        answer(400, "{\"Code\":\"609\"}");
        QCOMPARE(waitFor(m_cloud->bindNumbers(kOwner, kServer, 1, {})).error().kind, Kind::Conflict);
        answer(400, "{\"Code\":\"650\"}"); // the vendor's table is cut off there
        QCOMPARE(waitFor(m_cloud->bindNumbers(kOwner, kServer, 1, {})).error().kind, Kind::Rejected);
    }

    void grantsNameBothAccounts()
    {
        answer(200, "{\"Sn\":\"SN-1\",\"AliUid\":1,\"GrantToAliuid\":2,\"Success\":true,\"requestId\":\"R-1\"}");
        const auto granted = waitFor(m_cloud->grantNumber(QStringLiteral("SN-1"), kOwner, CustomerUid(QStringLiteral("99")), QStringLiteral("pilot"), {}));
        QCOMPARE(granted->requestId, QStringLiteral("R-1"));
        QCOMPARE(sent("Sn"), QStringLiteral("SN-1"));
        QCOMPARE(sent("AliUid"), kOwner.text());
        QCOMPARE(sent("GrantToAliuid"), QStringLiteral("99"));
        QCOMPARE(sent("Notes"), QStringLiteral("pilot"));
        answer(200, "{\"Sn\":\"SN-1\",\"Success\":false}");
        QVERIFY(!waitFor(m_cloud->grantNumber(QStringLiteral("SN-1"), kOwner, CustomerUid(QStringLiteral("99")), {}, {})));
        QCOMPARE(m_network->requests.size(), 2);
    }

    void aLinkIsAskedForByPostAndNeverLogged_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("token") << QByteArray("{\"Code\":\"200\",\"Success\":true,\"Data\":\"https://identity.example/cert?token=PLANTED\"}") << true;
        QTest::newRow("path") << QByteArray("{\"Code\":\"200\",\"data\":\"https://identity.example/cert/PLANTED\"}") << true;
        QTest::newRow("other format") << QByteArray("<Response><Data>https://identity.example/cert/PLANTED</Data></Response>") << false;
        QTest::newRow("unsafe address") << QByteArray("{\"Code\":\"200\",\"Data\":\"http://identity.example/cert/PLANTED\"}") << false;
    }

    void aLinkIsAskedForByPostAndNeverLogged()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, isGood);
        m_environment.endpoints[QStringLiteral("Aas")].method = Endpoint::Method::Get;
        m_environment.bidType = QStringLiteral("NORMAL");
        makeCloud();
        answer(200, body);
        VerificationWish wish;
        wish.platform = VerificationWish::Platform::Phone;
        wish.subject = VerificationWish::Subject::Enterprise;
        const auto link = waitFor(m_cloud->verificationLink(kOwner, wish, {}));
        QCOMPARE(link.has_value(), isGood);
        if (link) {
            QVERIFY(link->url.reveal().contains("PLANTED"));
            QCOMPARE(link->expiresAt, m_clock->utcNow().addSecs(3 * 3600));
        } else {
            QCOMPARE(link.error().kind, Kind::Malformed);
            QVERIFY(!link.error().detail.contains(QLatin1String("PLANTED")));
        }
        QCOMPARE(m_network->requests.last().method, QByteArray("POST"));
        QVERIFY(!m_network->requests.last().url.hasQuery());
        QCOMPARE(sent("Action"), QStringLiteral("GenerateAliyunBidCertWaysUrl"));
        QCOMPARE(sent("AliyunPk"), kOwner.text());
        QCOMPARE(sent("BidType"), QStringLiteral("NORMAL"));
        QCOMPARE(sent("Platform"), QStringLiteral("h5"));
        QCOMPARE(sent("SubjectType"), QStringLiteral("enterprise"));
        QCOMPARE(sent("Source"), QStringLiteral("BID"));
        const QByteArray log = logged();
        QVERIFY(log.contains("GenerateAliyunBidCertWaysUrl"));
        QVERIFY(!log.contains("PLANTED"));
    }

    void identitiesAreReadAndRemoved()
    {
        answer(200, "{\"requestId\":\"R\",\"result\":\"{\\\"isCertified\\\":\\\"1\\\",\\\"name\\\":\\\"Sample Ltd\\\",\\\"certNumber\\\":\\\"33PLANTED\\\"}\"}");
        const auto facts = waitFor(m_cloud->identity(kOwner, {}));
        QCOMPARE(facts->name, QStringLiteral("Sample Ltd"));
        QCOMPARE(sent("PK"), kOwner.text());
        QCOMPARE(sent("BidType"), QStringLiteral("LIGHTWEIGHT"));
        QVERIFY(!logged().contains("PLANTED"));
        answer(200, "{\"RequestId\":\"R-2\",\"Code\":\"200\",\"Result\":\"true\"}");
        QCOMPARE(waitFor(m_cloud->removeIdentity(kOwner, {}))->requestId, QStringLiteral("R-2"));
        QCOMPARE(sent("Action"), QStringLiteral("RemoveIdentityCertifiedForBidUser"));
        answer(503, "{\"Code\":\"ServiceUnavailable\"}");
        QCOMPARE(waitFor(m_cloud->removeIdentity(kOwner, {})).error().kind, Kind::Server);
        QCOMPARE(m_network->requests.size(), 3); // not repeated
    }

    void aReadOnlyEnvironmentSendsNoWrite()
    {
        m_environment.readOnly = true;
        makeCloud();
        QCOMPARE(waitFor(m_cloud->bindNumbers(kOwner, kServer, 1, {})).error().kind, Kind::ReadOnlyEnvironment);
        QCOMPARE(waitFor(m_cloud->grantNumber(QStringLiteral("SN-1"), kOwner, kOwner, {}, {})).error().kind, Kind::ReadOnlyEnvironment);
        QCOMPARE(waitFor(m_cloud->removeIdentity(kOwner, {})).error().kind, Kind::ReadOnlyEnvironment);
        QVERIFY(m_network->requests.isEmpty());
        answer(200, "{\"Code\":\"200\",\"Data\":\"https://identity.example/x\"}");
        QVERIFY(waitFor(m_cloud->verificationLink(kOwner, {}, {}))); // changes nothing in the account
    }
};

QTEST_GUILESS_MAIN(TestFilingCalls)
#include "tst_filingcalls.moc"
