// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/cloud/alibaba/queuesigning.h"
#include "tests/core/cloud/localserver.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QUrlQuery>

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

static const char kHandle[] = "1-ODU4OTkzNDU5My0xNDMyNzI3ODI3LTItOA==";

static QByteArray errorXml(const QByteArray &code)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><Code>" + code
        + "</Code><Message>said anna@partner.example</Message><RequestId>0A1B</RequestId><HostId>http://h</HostId></Error>";
}

static QByteArray messagesXml(const QByteArray &body)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Messages xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><Message><MessageId>M-1</MessageId><ReceiptHandle>"
        + QByteArray(kHandle) + "</ReceiptHandle><MessageBody>" + body + "</MessageBody></Message></Messages>";
}

class TestQueueCalls : public QObject
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
    Result<QList<QueueMessage>> receive(int most = 16, std::chrono::seconds wait = 30s)
    {
        const auto service = cloud();
        return waitFor(service->receiveMessages(most, wait, CallContext(Lane::Events)));
    }
    static QByteArray targetOf(const FakeRequest &request) { return request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority); }
    // What stands in Authorization is the signature of the request as it travelled.
    bool isSignedAsSent(const FakeRequest &request) const
    {
        const QByteArray text = Alibaba::queueStringToSign(request.method, targetOf(request), request.headers);
        return request.header("Authorization") == "MNS LTAImainkeyABCD:" + Alibaba::queueSignature(text, m_keys.main.secret);
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
        m_environment.messageQueue = QStringLiteral("partner-queue");
        Endpoint endpoint;
        endpoint.url = QUrl(QStringLiteral("https://1234567890123456.mns.example"));
        m_environment.endpoints.insert(QStringLiteral("MNS"), endpoint);
        m_keys.main = AccessKey(QStringLiteral("LTAImainkeyABCD"), Secret("PLANTEDmain"));
    }

    void receives()
    {
        answer(200, messagesXml("hello &lt;1&gt;"));
        const auto messages = receive(99, 99s); // brought into the limits of the service
        QVERIFY2(messages, messages ? "" : qPrintable(messages.error().detail));
        QCOMPARE(messages->size(), 1);
        QCOMPARE(messages->first().body, QByteArray("hello <1>"));
        const FakeRequest &request = m_network->requests.first();
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(targetOf(request), QByteArray("/queues/partner-queue/messages?numOfMessages=16&waitseconds=30"));
        QCOMPARE(request.header("Date"), QByteArray("Thu, 15 Jan 2026 08:00:00 GMT"));
        QCOMPARE(request.header("x-mns-date"), request.header("Date"));
        QVERIFY(isSignedAsSent(request));
    }

    void anEmptyQueueIsNoFailure()
    {
        answer(404, errorXml("MessageNotExist"));
        const auto messages = receive(1, 0s);
        QVERIFY(messages);
        QVERIFY(messages->isEmpty());
        QCOMPARE(targetOf(m_network->requests.first()), QByteArray("/queues/partner-queue/messages?numOfMessages=1&waitseconds=0"));
        QCOMPARE(records().first().errorKind, QString());
        QCOMPARE(records().first().requestId, QStringLiteral("0A1B"));
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("kind");
        QTest::newRow("no queue") << 404 << QByteArray("QueueNotExist") << int(Kind::NotFound);
        QTest::newRow("no right") << 403 << QByteArray("AccessDenied") << int(Kind::Forbidden);
        QTest::newRow("no such key") << 403 << QByteArray("InvalidAccessKeyId") << int(Kind::BadCredentials);
        QTest::newRow("wrong secret") << 403 << QByteArray("SignatureDoesNotMatch") << int(Kind::BadCredentials);
        QTest::newRow("too many calls") << 400 << QByteArray("QpsLimitExceeded") << int(Kind::RateLimited);
        QTest::newRow("broken") << 500 << QByteArray("InternalError") << int(Kind::Server);
        QTest::newRow("time") << 408 << QByteArray("TimeExpired") << int(Kind::ClockSkew);
        QTest::newRow("argument") << 400 << QByteArray("InvalidArgument") << int(Kind::Rejected);
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(int, kind);
        m_options.maxAttempts = 1;
        answer(status, errorXml(code));
        const auto messages = receive();
        QVERIFY(!messages);
        QCOMPARE(int(messages.error().kind), kind);
        QCOMPARE(messages.error().httpStatus, status);
        QCOMPARE(messages.error().code, QString::fromLatin1(code));
        QCOMPARE(messages.error().requestId, QStringLiteral("0A1B"));
        QCOMPARE(messages.error().action, QStringLiteral("BatchReceiveMessage"));
        QCOMPARE(messages.error().detail, QStringLiteral("said a***@partner.example"));
        QVERIFY(messages.error().sent);
    }

    void aGatewaysPage()
    {
        m_options.maxAttempts = 1;
        FakeAnswer page(502, "<html><body>Bad gateway");
        page.headers = {{"x-mns-request-id", "R-head"}};
        m_network->answers.push_back(page);
        const auto messages = receive();
        QVERIFY(!messages);
        QCOMPARE(messages.error().kind, Kind::Server);
        QCOMPARE(messages.error().requestId, QStringLiteral("R-head"));
        QCOMPARE(messages.error().code, QString());
    }

    void faultsAreRepeated()
    {
        answer(500, errorXml("InternalError"));
        m_network->answers.push_back(FakeAnswer(QNetworkReply::RemoteHostClosedError));
        answer(200, messagesXml("x"));
        QVERIFY(receive());
        QCOMPARE(m_network->requests.size(), 3);
        QCOMPARE(records().size(), 3);
    }

    void damagedXmlIsNotRepeatedAndNotQuoted()
    {
        answer(200, messagesXml("PLANTEDbody").chopped(20));
        const auto messages = receive();
        QVERIFY(!messages);
        QCOMPARE(messages.error().kind, Kind::Malformed);
        QCOMPARE(messages.error().action, QStringLiteral("BatchReceiveMessage"));
        QVERIFY(!messages.error().detail.contains(QLatin1String("PLANTED")));
        QCOMPARE(m_network->requests.size(), 1);
        QVERIFY(!records().first().answer.contains("PLANTED"));
    }

    void theLargestMessage()
    {
        const QByteArray body = QByteArray("\xe4\xba\x91{\"").repeated(65'536 / 5);
        answer(200, messagesXml(QString::fromUtf8(body).toHtmlEscaped().toUtf8()));
        const auto messages = receive();
        QVERIFY(messages);
        QCOMPARE(messages->first().body, body);
        QVERIFY(records().first().answer.size() < 1000);
    }

    void aClockThatIsOff()
    {
        FakeAnswer refused(408, errorXml("TimeExpired"));
        refused.headers = {{"Date", "Thu, 15 Jan 2026 09:00:00 GMT"}};
        m_network->answers.push_back(refused);
        answer(200, messagesXml("x"));
        std::optional<std::chrono::seconds> told;
        m_options.clockOffsetChanged = [&told](std::chrono::seconds offset) { told = offset; };
        QVERIFY(receive());
        QCOMPARE(m_network->requests.size(), 2);
        QCOMPARE(m_network->requests.last().header("Date"), QByteArray("Thu, 15 Jan 2026 09:00:00 GMT"));
        QCOMPARE(m_network->requests.last().header("x-mns-date"), QByteArray("Thu, 15 Jan 2026 09:00:00 GMT"));
        QVERIFY(isSignedAsSent(m_network->requests.last()));
        QCOMPARE(told, std::optional<std::chrono::seconds>(1h));
    }

    void aClockThatStaysOffIsAnError()
    {
        FakeAnswer refused(408, errorXml("TimeExpired"));
        refused.headers = {{"Date", "Thu, 15 Jan 2026 09:00:00 GMT"}};
        m_network->answers.push_back(refused);
        m_network->answers.push_back(refused);
        const auto messages = receive();
        QVERIFY(!messages);
        QCOMPARE(messages.error().kind, Kind::ClockSkew);
        QCOMPARE(messages.error().clockOffset, std::optional<std::chrono::seconds>(1h));
        QCOMPARE(m_network->requests.size(), 2);
    }

    void temporaryKeysAreNotSigned()
    {
        m_keys.main.securityToken = Secret("PLANTEDtoken");
        answer(200, messagesXml("x"));
        QVERIFY(receive());
        QCOMPARE(m_network->requests.first().header("security-token"), QByteArray("PLANTEDtoken"));
        QVERIFY(isSignedAsSent(m_network->requests.first()));
        QVERIFY(!records().first().request.contains("PLANTED"));
    }

    void deletes()
    {
        QStringList handles;
        for (int i = 0; i < 18; ++i)
            handles << QStringLiteral("1-handle%1==").arg(i);
        answer(204, {});
        answer(400, "<Errors xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><Error><ErrorCode>ReceiptHandleError</ErrorCode><ReceiptHandle>1-handle17==</ReceiptHandle></Error></Errors>");
        const auto service = cloud();
        const auto refused = waitFor(service->deleteMessages(handles, CallContext(Lane::Events)));
        QVERIFY(refused);
        QCOMPARE(*refused, QStringList{QStringLiteral("1-handle17==")});
        QCOMPARE(m_network->requests.size(), 2);
        QCOMPARE(m_network->requests.first().method, QByteArray("DELETE"));
        QCOMPARE(m_network->requests.first().body.count("<ReceiptHandle>"), 16);
        QCOMPARE(m_network->requests.last().body.count("<ReceiptHandle>"), 2);
        QCOMPARE(targetOf(m_network->requests.first()), QByteArray("/queues/partner-queue/messages"));
        QCOMPARE(m_network->requests.first().header("Content-MD5"), Alibaba::queueContentMd5(m_network->requests.first().body));
        QVERIFY(isSignedAsSent(m_network->requests.first()));
        QVERIFY(!records().first().request.contains("1-handle17=="));
    }

    void deletesOfWhatIsGone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("gone") << 404 << QByteArray("MessageNotExist") << false;
        QTest::newRow("old") << 400 << QByteArray("ReceiptHandleError") << true;
    }
    void deletesOfWhatIsGone()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(bool, isRefused);
        answer(status, errorXml(code));
        const auto service = cloud();
        const auto refused = waitFor(service->deleteMessages({QLatin1String(kHandle)}, CallContext(Lane::Events)));
        QVERIFY(refused);
        QCOMPARE(*refused, isRefused ? QStringList{QLatin1String(kHandle)} : QStringList());
    }

    void deletesThatFail()
    {
        answer(404, errorXml("QueueNotExist"));
        const auto service = cloud();
        const auto refused = waitFor(service->deleteMessages({QLatin1String(kHandle)}, CallContext(Lane::Events)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::NotFound);
        QVERIFY(waitFor(service->deleteMessages({}, CallContext(Lane::Events)))->isEmpty());
        QCOMPARE(m_network->requests.size(), 1); // nothing to delete: nothing sent
    }

    void holds()
    {
        answer(200, "<ChangeVisibility><ReceiptHandle>1-new==</ReceiptHandle><NextVisibleTime>1768464060000</NextVisibleTime></ChangeVisibility>");
        const auto service = cloud();
        const auto held = waitFor(service->holdMessage(QLatin1String(kHandle), 60s, CallContext(Lane::Events)));
        QVERIFY(held);
        QCOMPARE(held->handle, QStringLiteral("1-new=="));
        const FakeRequest &request = m_network->requests.first();
        QCOMPARE(request.method, QByteArray("PUT"));
        QCOMPARE(targetOf(request), "/queues/partner-queue/messages?receiptHandle=" + QByteArray(kHandle) + "&visibilityTimeout=60");
        QVERIFY(isSignedAsSent(request));
        QVERIFY(!records().first().request.contains(kHandle));
    }

    // Whatever a handle is made of: what is signed is what travels, and the service reads the same handle out of it.
    void strangeHandles()
    {
        const auto service = cloud();
        for (const QString &handle : {QStringLiteral("a b&c=d#e?f%3D/+"), QString::fromUtf8("云\"<>|\\^`"), QStringLiteral("%"), QStringLiteral("==")}) {
            answer(404, errorXml("MessageNotExist"));
            const auto held = waitFor(service->holdMessage(handle, 5s, CallContext(Lane::Events)));
            QVERIFY(!held);
            QCOMPARE(held.error().kind, Kind::NotFound);
            const FakeRequest &request = m_network->requests.last();
            QVERIFY(isSignedAsSent(request));
            QCOMPARE(QUrlQuery(request.url).queryItemValue(QStringLiteral("receiptHandle"), QUrl::FullyDecoded), handle);
            QCOMPARE(QUrlQuery(request.url).queryItemValue(QStringLiteral("visibilityTimeout")), QStringLiteral("5"));
        }
    }

    void factsOfTheQueue()
    {
        m_environment.endpoints[QStringLiteral("MNS")].url = QUrl(QStringLiteral("https://mns.example/base/"));
        answer(200, "<Queue><QueueName>partner-queue</QueueName><ActiveMessages>3</ActiveMessages></Queue>");
        const auto service = cloud();
        const auto facts = waitFor(service->queueFacts(CallContext()));
        QVERIFY(facts);
        QCOMPARE(facts->active, std::optional<qint64>(3));
        QCOMPARE(targetOf(m_network->requests.first()), QByteArray("/base/queues/partner-queue"));
        QVERIFY(isSignedAsSent(m_network->requests.first()));
    }

    void withoutAQueue()
    {
        m_environment.messageQueue.clear();
        const auto service = cloud();
        const auto messages = waitFor(service->receiveMessages(1, 0s, CallContext()));
        QVERIFY(!messages);
        QCOMPARE(messages.error().kind, Kind::InvalidInput);
        QCOMPARE(messages.error().code, QString(kNoQueue));
        QCOMPARE(waitFor(service->deleteMessages({QLatin1String(kHandle)}, CallContext())).error().code, QString(kNoQueue));
        QCOMPARE(waitFor(service->holdMessage(QLatin1String(kHandle), 1s, CallContext())).error().code, QString(kNoQueue));
        QCOMPARE(waitFor(service->queueFacts(CallContext())).error().code, QString(kNoQueue));
        QVERIFY(m_network->requests.isEmpty());
    }

    void withoutAKey()
    {
        m_keys.main = {};
        const auto messages = receive();
        QVERIFY(!messages);
        QCOMPARE(messages.error().kind, Kind::BadCredentials);
        QVERIFY(m_network->requests.isEmpty());
    }

    // Reading messages changes nothing that a read-only environment guards.
    void aReadOnlyEnvironmentReceivesAndDeletes()
    {
        m_environment.readOnly = true;
        answer(200, messagesXml("x"));
        QVERIFY(receive());
        answer(204, {});
        const auto service = cloud();
        QVERIFY(waitFor(service->deleteMessages({QLatin1String(kHandle)}, CallContext(Lane::Events))));
    }

    void aWaitHasADeadlineOfItsOwn()
    {
        FakeAnswer silence;
        silence.isHeld = true;
        m_network->answers.push_back(silence);
        m_options.maxAttempts = 1;
        const auto service = cloud();
        const auto pending = service->receiveMessages(16, 5s, CallContext(Lane::Events));
        QTRY_COMPARE(m_network->held(), 1);
        m_clock->advance(14s);
        QTest::qWait(0);
        QVERIFY(!pending.isFinished());
        m_clock->advance(1s);
        const auto messages = waitFor(pending);
        QVERIFY(!messages);
        QCOMPARE(messages.error().kind, Kind::Timeout);
    }

    void aStopIsHeard()
    {
        FakeAnswer silence;
        silence.isHeld = true;
        m_network->answers.push_back(silence);
        std::stop_source stop;
        const auto service = cloud();
        const auto pending = service->receiveMessages(16, 30s, CallContext(Lane::Events, stop.get_token()));
        QTRY_COMPARE(m_network->held(), 1);
        stop.request_stop();
        QCOMPARE(waitFor(pending).error().kind, Kind::Cancelled);
    }

    // Over real connections: a wait ends ten seconds after what was asked for, and holds up nobody who shares its lane and host.
    void waitsOverRealConnections()
    {
        LocalServer server;
        server.respond = [](const QByteArray &request) {
            return request.startsWith("GET") ? LocalServer::Reply() : LocalServer::Reply("HTTP/1.1 204 No Content\r\n\r\n");
        };
        m_environment.endpoints[QStringLiteral("MNS")].url = server.url();
        m_options.makeNetwork = {};
        m_options.maxAttempts = 1;
        m_options.eventCalls = 16;
        const auto service = cloud();
        QList<Async<QList<QueueMessage>>> waits;
        for (int i = 0; i < 6; ++i)
            waits << service->receiveMessages(16, 20s, CallContext(Lane::Events));
        QTRY_COMPARE(server.requests.size(), 6);
        QVERIFY(server.requests.first().startsWith("GET /queues/partner-queue/messages?numOfMessages=16&waitseconds=20 HTTP/1.1\r\n"));
        QVERIFY(waitFor(service->deleteMessages({QLatin1String(kHandle)}, CallContext(Lane::Events))));
        m_clock->advance(29s);
        QTest::qWait(0);
        QVERIFY(!waits.first().isFinished());
        m_clock->advance(1s);
        for (const auto &wait : waits) {
            const auto messages = waitFor(wait);
            QVERIFY(!messages);
            QCOMPARE(messages.error().kind, Kind::Timeout);
        }
    }
};

QTEST_GUILESS_MAIN(TestQueueCalls)
#include "tst_queuecalls.moc"
