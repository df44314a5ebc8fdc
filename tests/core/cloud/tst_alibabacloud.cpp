// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/cloud/alibaba/percentencoding.h"
#include "core/cloud/alibaba/signing.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Home = Environment::CustomerListHome;

static const char kAccountJson[] = "{\"Code\":\"Success\",\"RequestId\":\"R-acc\",\"Data\":{\"LoginEmail\":\"c001@partner.example\",\"IsCertified\":true,"
                                   "\"AccountType\":\"1\",\"CreditLimitStatus\":\"Thaw\"}}";
static const char kNameJson[] = "{\"RequestId\":\"R-name\",\"Result\":\"{\\\"name\\\":\\\"Sample Trading Ltd\\\",\\\"isCertified\\\":\\\"1\\\","
                                "\\\"phone\\\":\\\"13800000000\\\",\\\"certNumber\\\":\\\"PLANTEDcert\\\"}\"}";
static const char kSkewed[] = "{\"Code\":\"InvalidTimeStamp.Expired\",\"RequestId\":\"R-skew\"}";

class TestAlibabaCloud : public QObject
{
    Q_OBJECT
    std::shared_ptr<FakeNetwork> m_network;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<CallLog> m_log;
    Environment m_environment;
    PartnerKeys m_keys;
    CloudOptions m_options;

    std::unique_ptr<PartnerCloud> cloud() { return makeAlibabaCloud(m_environment, m_keys, *m_log, *m_clock, m_options); }
    QList<CallRecord> records() { return waitFor(m_log->find({}, 100)).value_or(QList<CallRecord>()); }
    void answer(int status, const QByteArray &body) { m_network->answers.push_back(FakeAnswer(status, body)); }
    static NewCustomer newCustomer()
    {
        NewCustomer customer;
        customer.loginEmail = QStringLiteral("new+one@partner.example");
        customer.enterpriseName = QString::fromUtf8("示例 Trading (Asia) Ltd");
        return customer;
    }
    FakeAnswer at(const QDateTime &serverTime, int status, const QByteArray &body)
    {
        FakeAnswer out(status, body);
        out.headers = {{"Date", QLocale::c().toString(serverTime.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1()}};
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_network = std::make_shared<FakeNetwork>();
        m_clock = std::make_unique<ManualClock>();
        m_log = std::make_unique<CallLog>(QString(), CallLog::Limits());
        m_options = {};
        m_options.makeNetwork = [network = m_network] { return network->makeManager(); };
        m_options.random = [] { return 0.0; };
        m_environment = {};
        m_environment.id = EnvironmentId(QStringLiteral("env-1"));
        m_environment.name = QStringLiteral("Testing");
        for (const char *product : {"BssOpenApi", "ResellerTrade", "Sts", "Crm"}) {
            Endpoint endpoint;
            endpoint.url = QUrl(QStringLiteral("https://%1.example").arg(QString::fromLatin1(product).toLower()));
            m_environment.endpoints.insert(QLatin1String(product), endpoint);
        }
        m_environment.signinUrl = QUrl(QStringLiteral("https://signin.example/federation"));
        m_environment.loginUrl = QUrl(QStringLiteral("https://partner.example/ended?x=1"));
        m_keys.main = AccessKey(QStringLiteral("LTAImainkeyABCD"), Secret("PLANTEDmain"));
        m_keys.ram = AccessKey(QStringLiteral("LTAIramkeysWXYZ"), Secret("PLANTEDram"));
    }

    void pagesOfCustomers()
    {
        m_network->respond = [](const FakeRequest &request) {
            return FakeAnswer(200, "{\"Code\":\"Success\",\"Data\":{\"TotalSize\":401,\"UidList\":[\"" + request.field(QStringLiteral("PageNo")).toUtf8() + "\"]}}");
        };
        const auto made = cloud();
        const auto first = waitFor(made->customers(1, {}));
        QVERIFY(first);
        QCOMPARE(first->uids.first().text(), QStringLiteral("1"));
        QCOMPARE(first->total, 401);
        QCOMPARE(first->nextPage, 2);
        QCOMPARE(waitFor(made->customers(2, {}))->nextPage, 3);
        QVERIFY(!waitFor(made->customers(3, {}))->nextPage);
        QCOMPARE(m_network->requests.first().url.host(), QStringLiteral("resellertrade.example"));
        QCOMPARE(m_network->requests.first().field(QStringLiteral("PageSize")), QStringLiteral("200"));
        QCOMPARE(m_network->requests.first().field(QStringLiteral("Version")), QStringLiteral("2019-12-27"));
    }

    void theOtherHomeHasOnePage()
    {
        m_environment.customerListHome = Home::BssOpenApi;
        answer(200, "{\"Code\":\"200\",\"Data\":{\"UidList\":[\"1001\",\"1002\"]}}");
        const auto made = cloud();
        const auto page = waitFor(made->customers(1, {}));
        QCOMPARE(page->uids.size(), 2);
        QVERIFY(!page->nextPage);
        QCOMPARE(m_network->requests.first().url.host(), QStringLiteral("bssopenapi.example"));
        QVERIFY(waitFor(made->customers(2, {}))->uids.isEmpty());
        QCOMPARE(m_network->requests.size(), 1);
    }

    void noDataMeansNoCustomers()
    {
        answer(401, "{\"Code\":\"VnoNoDataError\"}");
        const auto page = waitFor(cloud()->customers(1, {}));
        QVERIFY(page);
        QVERIFY(page->uids.isEmpty() && !page->nextPage);
    }

    void anEmptyPageInTheMiddleIsNoEnd()
    {
        answer(200, "{\"Code\":\"Success\",\"RequestId\":\"R\",\"Data\":{\"TotalSize\":401,\"UidList\":[]}}");
        const auto second = waitFor(cloud()->customers(2, {}));
        QVERIFY(!second); // else the customers behind it would be marked as gone
        QCOMPARE(second.error().kind, Kind::Malformed);
        QCOMPARE(second.error().requestId, QStringLiteral("R"));
        answer(200, "{\"Code\":\"Success\",\"Data\":{\"TotalSize\":400,\"UidList\":[]}}");
        const auto third = waitFor(cloud()->customers(3, {})); // somebody left since the second
        QVERIFY(third);
        QVERIFY(!third->nextPage);
    }

    void factsAreJoinedWithTheName()
    {
        answer(200, kAccountJson);
        answer(200, kNameJson);
        CallContext context;
        context.correlationId = QStringLiteral("C-1");
        const auto made = cloud();
        const auto facts = waitFor(made->customerFacts(CustomerUid(QStringLiteral("1728000000007590")), context));
        QVERIFY(facts);
        QCOMPARE(facts->name, QStringLiteral("Sample Trading Ltd"));
        QCOMPARE(facts->loginEmail, QStringLiteral("c001@partner.example"));
        QCOMPARE(facts->readAt, m_clock->utcNow());
        QCOMPARE(m_network->requests.at(0).field(QStringLiteral("OwnerId")), QStringLiteral("1728000000007590"));
        QCOMPARE(m_network->requests.at(1).field(QStringLiteral("PK")), QStringLiteral("1728000000007590"));
        QCOMPARE(m_network->requests.at(1).field(QStringLiteral("BidType")), QStringLiteral("LIGHTWEIGHT"));
        const auto log = records();
        QCOMPARE(log.size(), 2);
        for (const CallRecord &record : log) {
            QCOMPARE(record.correlationId, QStringLiteral("C-1"));
            QCOMPARE(record.customer.text(), QStringLiteral("1728000000007590"));
            QCOMPARE(record.environmentName, QStringLiteral("Testing"));
            QCOMPARE(record.lane, QStringLiteral("user"));
        }
        QCOMPARE(log.last().requestId, QStringLiteral("R-acc"));
    }

    void theNameMayFail()
    {
        answer(200, kAccountJson);
        answer(403, "{\"Code\":\"Not Bid\"}");
        const auto facts = waitFor(cloud()->customerFacts(CustomerUid(QStringLiteral("1001")), {}));
        QVERIFY(facts);
        QVERIFY(facts->name.isEmpty());
        QCOMPARE(facts->certified, true);
    }

    void anUnverifiedCustomerHasNoNameToRead()
    {
        answer(200, "{\"Code\":\"Success\",\"Data\":{\"LoginEmail\":\"c@partner.example\",\"IsCertified\":false}}");
        QVERIFY(waitFor(cloud()->customerFacts(CustomerUid(QStringLiteral("1001")), {})));
        QCOMPARE(m_network->requests.size(), 1);
    }

    void aCustomerOfNobody()
    {
        answer(401, "{\"Code\":\"VnoNoDataError\",\"RequestId\":\"R\"}");
        const auto facts = waitFor(cloud()->customerFacts(CustomerUid(QStringLiteral("1001")), {}));
        QCOMPARE(facts.error().kind, Kind::NotFound);
        QCOMPARE(facts.error().action, QStringLiteral("GetCustomerAccountInfo"));
        QCOMPARE(facts.error().requestId, QStringLiteral("R"));
        QVERIFY(!facts.error().correlationId.isEmpty());
    }

    void everyAttemptIsSignedAnew()
    {
        answer(500, "{\"Code\":\"InternalError\"}");
        answer(200, "{\"Code\":\"Success\",\"Data\":{\"UidList\":[]}}");
        const auto made = cloud();
        const auto pending = made->customers(1, CallContext(Lane::Sync));
        QTRY_COMPARE(m_network->requests.size(), 1);
        QTRY_VERIFY((m_clock->advance(1s), pending.isFinished()));
        QVERIFY(waitFor(pending));
        const FakeRequest &first = m_network->requests.at(0), &second = m_network->requests.at(1);
        for (const char *name : {"SignatureNonce", "Timestamp", "Signature"})
            QVERIFY2(first.field(QLatin1String(name)) != second.field(QLatin1String(name)), name);
        const auto log = records();
        QCOMPARE(log.at(0).attempt, 2);
        QCOMPARE(log.at(1).attempt, 1);
        QCOMPARE(log.at(1).errorKind, QStringLiteral("Server"));
        QCOMPARE(log.at(1).lane, QStringLiteral("sync"));
        QCOMPARE(log.at(0).correlationId, log.at(1).correlationId);
    }

    void theBodyCarriesASignatureThatFits()
    {
        answer(200, "{\"Code\":\"Success\",\"AgRelationDto\":{\"Pk\":\"1001\"}}");
        QVERIFY(waitFor(cloud()->createCustomer(newCustomer(), {})));
        const FakeRequest &request = m_network->requests.first();
        QCOMPARE(request.method, QByteArray("POST"));
        QVERIFY(!request.url.hasQuery());
        FlatParameters sent;
        for (const QByteArray &field : request.body.split('&')) {
            const auto name = QString::fromUtf8(QByteArray::fromPercentEncoding(field.left(field.indexOf('='))));
            sent.insert(name, request.field(name));
        }
        const QString signature = sent.take(QStringLiteral("Signature"));
        QCOMPARE(signature.toLatin1(), Alibaba::rpcSignature("POST", sent, m_keys.main.secret));
        QCOMPARE(sent.value(QStringLiteral("EnterpriseName")), newCustomer().enterpriseName);
        QCOMPARE(sent.value(QStringLiteral("AccountAttr")), QStringLiteral("1"));
        QCOMPARE(sent.value(QStringLiteral("AccessKeyId")), m_keys.main.id);
        QCOMPARE(request.header("Connection"), QByteArray("close")); // an unsafe write never meets a dead connection
    }

    void otherWaysOfSending()
    {
        Endpoint &endpoint = m_environment.endpoints[QStringLiteral("ResellerTrade")];
        endpoint.method = Endpoint::Method::Get;
        m_network->respond = [](const FakeRequest &) { return FakeAnswer(200, "{\"Data\":{\"UidList\":[]}}"); };
        QVERIFY(waitFor(cloud()->customers(1, {})));
        QCOMPARE(m_network->requests.last().method, QByteArray("GET"));
        QVERIFY(m_network->requests.last().body.isEmpty());
        QVERIFY(!m_network->requests.last().field(QStringLiteral("Signature")).isEmpty());

        endpoint.method = Endpoint::Method::Post;
        endpoint.signing = Endpoint::Signing::V3;
        QVERIFY(waitFor(cloud()->customers(1, {})));
        const FakeRequest &v3 = m_network->requests.last();
        QCOMPARE(v3.url.query(), QStringLiteral("PageNo=1&PageSize=200"));
        QVERIFY(v3.body.isEmpty());
        QCOMPARE(v3.header("x-acs-action"), QByteArray("GetCustomerList"));
        Alibaba::V3Request request;
        request.method = "POST";
        request.canonicalQuery = "PageNo=1&PageSize=200";
        for (const auto &[name, value] : v3.headers) {
            if (name.toLower().startsWith("x-acs-") || name.toLower() == "content-type")
                request.headers.insert(name.toLower(), value);
        }
        request.headers.insert("host", "resellertrade.example");
        QCOMPARE(v3.header("Authorization"), Alibaba::v3Authorization(request, m_keys.main.id, m_keys.main.secret));
    }

    void aNewCustomerIsNeverSentTwice_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("server fault") << 500 << QByteArray("{\"Code\":\"InternalError\"}");
        QTest::newRow("throttled") << 400 << QByteArray("{\"Code\":\"Throttling\"}");
        QTest::newRow("no answer") << 0 << QByteArray();
    }

    void aNewCustomerIsNeverSentTwice()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_network->answers.push_back(status ? FakeAnswer(status, body) : FakeAnswer(QNetworkReply::RemoteHostClosedError));
        const auto created = waitFor(cloud()->createCustomer(newCustomer(), {}));
        QVERIFY(!created);
        QVERIFY(created.error().sent); // the outcome is not known, or known to be a refusal
        QCOMPARE(m_network->requests.size(), 1);
    }

    void aRefusedSecondCopyTellsNothingOfTheFirst()
    {
        answer(400, "{\"Code\":\"SignatureNonceUsed\",\"Message\":\"used already\"}");
        const auto created = waitFor(cloud()->createCustomer(newCustomer(), {}));
        QVERIFY(!created);
        QCOMPARE(created.error().kind, Kind::Truncated); // the write path looks what became of it
        QVERIFY(created.error().sent);
        QCOMPARE(m_network->requests.size(), 1);
    }

    void whatDoesNotFitIsNotSent()
    {
        NewCustomer customer = newCustomer();
        customer.nationCode = QStringLiteral("XX");
        const auto wrong = waitFor(cloud()->createCustomer(customer, {}));
        QCOMPARE(wrong.error().kind, Kind::InvalidInput);
        QVERIFY(wrong.error().detail.contains(QLatin1String("NationCode")));
        m_environment.readOnly = true;
        QCOMPARE(waitFor(cloud()->createCustomer(newCustomer(), {})).error().kind, Kind::ReadOnlyEnvironment);
        m_environment.readOnly = false;
        m_keys.main = {};
        QCOMPARE(waitFor(cloud()->createCustomer(newCustomer(), {})).error().kind, Kind::BadCredentials);
        m_environment.endpoints.remove(QStringLiteral("BssOpenApi"));
        QCOMPARE(waitFor(cloud()->createCustomer(newCustomer(), {})).error().kind, Kind::InvalidInput);
        QVERIFY(m_network->requests.isEmpty());
    }

    void assumesTheRoleWithTheOtherKey()
    {
        m_environment.readOnly = true; // opening a console is no write
        answer(200, "{\"Credentials\":{\"AccessKeyId\":\"STS.temporaryABCD\",\"AccessKeySecret\":\"PLANTEDtemp\",\"SecurityToken\":\"PLANTEDtoken\","
                    "\"Expiration\":\"2026-01-15T09:00:00Z\"}}");
        const auto key = waitFor(cloud()->assumeRole(CustomerUid(QStringLiteral("1001")), QString::fromUtf8("anna müller/partner-console-at-desk-42"), 3600s, {}));
        QVERIFY(key);
        QCOMPARE(key->id, QStringLiteral("STS.temporaryABCD"));
        const FakeRequest &request = m_network->requests.first();
        QCOMPARE(request.field(QStringLiteral("RoleArn")), QStringLiteral("acs:ram::1001:role/aliyunid-ag-ram-role-admin"));
        QCOMPARE(request.field(QStringLiteral("RoleSessionName")), QStringLiteral("anna-m-ller-partner-console-at-d"));
        QCOMPARE(request.field(QStringLiteral("DurationSeconds")), QStringLiteral("3600"));
        QCOMPARE(request.field(QStringLiteral("AccessKeyId")), m_keys.ram.id);
    }

    void signInAndLink()
    {
        answer(200, "{\"RequestId\":\"R\",\"SigninToken\":\"PLANTED+tok/=\"}");
        AccessKey temporary(QStringLiteral("STS.temporaryABCD"), Secret("PLANTED+temp"));
        temporary.securityToken = Secret("PLANTED/token=");
        const auto made = cloud();
        const auto token = waitFor(made->signinToken(CustomerUid(QStringLiteral("1001")), temporary, {}));
        QVERIFY(token);
        const FakeRequest &request = m_network->requests.first();
        QCOMPARE(request.method, QByteArray("POST"));
        QVERIFY(!request.url.hasQuery());
        QCOMPARE(request.field(QStringLiteral("TicketType")), QStringLiteral("mini"));
        QCOMPARE(request.field(QStringLiteral("AccessKeySecret")), QStringLiteral("PLANTED+temp"));
        QVERIFY(request.field(QStringLiteral("Signature")).isEmpty());
        const Secret link = made->loginLink(*token, QUrl(QStringLiteral("https://ecs.console.example/?a=b#/server/region/cn-hangzhou")));
        QCOMPARE(link.reveal(), QByteArray("https://signin.example/federation?Action=Login&LoginUrl=https%3A%2F%2Fpartner.example%2Fended%3Fx%3D1"
                                           "&Destination=https%3A%2F%2Fecs.console.example%2F%3Fa%3Db%23%2Fserver%2Fregion%2Fcn-hangzhou"
                                           "&SigninToken=PLANTED%2Btok%2F%3D"));
    }

    void aWrongClockIsCorrected()
    {
        QList<std::chrono::seconds> told;
        m_options.clockOffsetChanged = [&told](std::chrono::seconds offset) { told << offset; };
        const QDateTime server = m_clock->utcNow().addSecs(3600);
        m_network->answers.push_back(at(server, 400, kSkewed));
        m_network->answers.push_back(at(server, 200, "{\"Code\":\"SUCCESS\",\"AgRelationDto\":{\"Pk\":\"1001\"}}"));
        m_network->answers.push_back(at(server, 200, "{\"Data\":{\"UidList\":[]}}"));
        const auto made = cloud();
        QVERIFY(waitFor(made->createCustomer(newCustomer(), {}))); // a write as well: it was not executed
        QCOMPARE(m_network->requests.size(), 2);
        QCOMPARE(m_network->requests.at(0).field(QStringLiteral("Timestamp")), QStringLiteral("2026-01-15T08:00:00Z"));
        QCOMPARE(m_network->requests.at(1).field(QStringLiteral("Timestamp")), QStringLiteral("2026-01-15T09:00:00Z"));
        QVERIFY(waitFor(made->customers(1, {})));
        QCOMPARE(m_network->requests.at(2).field(QStringLiteral("Timestamp")), QStringLiteral("2026-01-15T09:00:00Z"));
        QCOMPARE(told, QList<std::chrono::seconds>{3600s});
    }

    void aClockThatCannotBeCorrectedIsReported()
    {
        const QDateTime server = m_clock->utcNow().addSecs(-7200);
        for (int i = 0; i < 3; ++i)
            m_network->answers.push_back(at(server, 400, kSkewed));
        const auto page = waitFor(cloud()->customers(1, {}));
        QCOMPARE(page.error().kind, Kind::ClockSkew);
        QCOMPARE(page.error().clockOffset, -7200s);
        QCOMPARE(m_network->requests.size(), 2); // once more with the corrected time, then no more
    }

    void asSmallDifferenceIsLeftAlone()
    {
        m_network->answers.push_back(at(m_clock->utcNow().addSecs(40), 200, "{\"Data\":{\"UidList\":[]}}"));
        m_network->answers.push_back(at(m_clock->utcNow().addSecs(40), 200, "{\"Data\":{\"UidList\":[]}}"));
        const auto made = cloud();
        QVERIFY(waitFor(made->customers(1, {})));
        QVERIFY(waitFor(made->customers(1, {})));
        QCOMPARE(m_network->requests.at(1).field(QStringLiteral("Timestamp")), QStringLiteral("2026-01-15T08:00:00Z"));
    }

    void callsEndWithTheCloud()
    {
        FakeAnswer held(200, kAccountJson);
        held.isHeld = true;
        m_network->answers.push_back(held);
        auto made = cloud();
        const auto facts = made->customerFacts(CustomerUid(QStringLiteral("1001")), {});
        QTRY_COMPARE(m_network->held(), 1);
        made.reset();
        m_network->release();
        QCOMPARE(waitFor(facts).error().kind, Kind::Cancelled);
    }

    void aStopEndsBothReads()
    {
        answer(200, kAccountJson);
        FakeAnswer held(200, kNameJson);
        held.isHeld = true;
        m_network->answers.push_back(held);
        std::stop_source stop;
        const auto made = cloud();
        const auto facts = made->customerFacts(CustomerUid(QStringLiteral("1001")), CallContext(Lane::User, stop.get_token()));
        QTRY_COMPARE(m_network->held(), 1);
        stop.request_stop();
        QCOMPARE(waitFor(facts).error().kind, Kind::Cancelled);
    }

    // Everything secret that the program ever holds is planted, and every way into the log is used.
    void noSecretReachesTheDisk()
    {
        const QTemporaryDir folder;
        m_log = std::make_unique<CallLog>(folder.path(), CallLog::Limits());
        m_environment.endpoints[QStringLiteral("Crm")].signing = Endpoint::Signing::V3;
        m_environment.endpoints[QStringLiteral("ResellerTrade")].method = Endpoint::Method::Get;
        answer(200, kAccountJson);
        answer(200, kNameJson);
        answer(200, "{\"Credentials\":{\"AccessKeyId\":\"STS.temporaryABCD\",\"AccessKeySecret\":\"PLANTEDtemp\",\"SecurityToken\":\"PLANTEDtoken\","
                    "\"Expiration\":\"2026-01-15T09:00:00Z\"}}");
        answer(200, "{\"SigninToken\":\"PLANTEDsignin\"}");
        answer(400, "{\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"sign: GET&%2F&AccessKeyId%3DLTAImainkeyABCD%26SecurityToken%3DPLANTEDquoted\"}");
        answer(200, "{\"SigninToken\":\"PLANTEDcut");
        const CustomerUid uid(QStringLiteral("1001"));
        AccessKey temporary(QStringLiteral("STS.temporaryABCD"), Secret("PLANTEDtemp"));
        temporary.securityToken = Secret("PLANTEDtoken");
        {
            const auto made = cloud();
            QVERIFY(waitFor(made->customerFacts(uid, {})));
            QVERIFY(waitFor(made->assumeRole(uid, QStringLiteral("desk"), 3600s, {})));
            QVERIFY(waitFor(made->signinToken(uid, temporary, {})));
            QVERIFY(!waitFor(made->customers(1, {})));
            QVERIFY(!waitFor(made->signinToken(uid, temporary, {})));
        }
        m_log.reset(); // writes what waits
        QByteArray written;
        for (const QFileInfo &info : QDir(folder.path()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            written += file.readAll();
        }
        QCOMPARE(written.count("\"action\""), 6);
        for (const char *secret : {"PLANTED", "13800000000", "c001@partner", "temporary", "LTAImainkeyABCD", "LTAIramkeysWXYZ"})
            QVERIFY2(!written.contains(secret), secret);
        QVERIFY(written.contains("Sample Trading Ltd")); // what helps is kept
    }
};

QTEST_GUILESS_MAIN(TestAlibabaCloud)
#include "tst_alibabacloud.moc"
