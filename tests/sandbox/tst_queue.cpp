// SPDX-License-Identifier: Apache-2.0
// The message queue as its clients meet it: receiving, waiting, hiding, deleting.
#include "tests/sandbox/queuecaller.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;

namespace {

// A call that is not answered yet.
class Pending
{
public:
    Pending(QueueCaller &caller, const QByteArray &query)
    {
        const QByteArray target = QueueCaller::kMessages + ('?' + query);
        const QUrl server = caller.sandbox->mnsUrl();
        m_socket.connectToHost(server.host(), quint16(server.port()));
        m_socket.write("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + caller.headersFor("GET", target) + "\r\n");
        m_socket.waitForBytesWritten();
    }
    bool isAnswered() { return m_socket.bytesAvailable() > 0; }
    QByteArray answer() { return m_socket.readAll(); }
    void abort() { m_socket.abort(); }

private:
    QTcpSocket m_socket;
};

} // namespace

class TestQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsAMessageAsTheContractShows()
    {
        QueueCaller caller;
        caller.purge();
        const auto sent = caller.put("订单 &lt;1&gt;");
        QCOMPARE(sent.status, 201);
        const auto got = caller.receive();
        QCOMPARE(got.status, 200);
        QCOMPARE(got.header("Content-Type"), QByteArray("text/xml;charset=utf-8"));
        QVERIFY(!got.header("x-mns-request-id").isEmpty());
        QVERIFY(got.body.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Message xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><MessageId>"));
        const QByteArray body = QStringLiteral("订单 <1>").toUtf8();
        QCOMPARE(QueueCaller::text(got, "MessageBody"), body);
        QCOMPARE(QueueCaller::text(got, "MessageBodyMD5"), QCryptographicHash::hash(body, QCryptographicHash::Md5).toHex().toUpper());
        QCOMPARE(QueueCaller::text(got, "MessageId"), QueueCaller::text(sent, "MessageId"));
        const qint64 now = caller.clock.utcNow().toMSecsSinceEpoch();
        QCOMPARE(QueueCaller::text(got, "EnqueueTime").toLongLong(), now);
        QCOMPARE(QueueCaller::text(got, "NextVisibleTime").toLongLong(), now + 30'000);
        QCOMPARE(QueueCaller::text(got, "DequeueCount"), QByteArray("1"));
        QCOMPARE(QueueCaller::text(got, "Priority"), QByteArray("8"));
    }
    void hidesWhatWasTakenUntilItsTime()
    {
        QueueCaller caller;
        caller.purge();
        (void)caller.put("one");
        const auto first = caller.receive();
        const auto none = caller.receive();
        QCOMPARE(none.status, 404);
        QCOMPARE(QueueCaller::text(none, "Code"), QByteArray("MessageNotExist"));
        QCOMPARE(QueueCaller::text(none, "Message"), QByteArray("Message not exist."));
        caller.clock.advance(31s);
        const auto again = caller.receive();
        QCOMPARE(QueueCaller::text(again, "DequeueCount"), QByteArray("2"));
        QCOMPARE(QueueCaller::text(again, "MessageId"), QueueCaller::text(first, "MessageId"));
        QVERIFY(QueueCaller::text(again, "ReceiptHandle") != QueueCaller::text(first, "ReceiptHandle"));
        QCOMPARE(QueueCaller::text(again, "FirstDequeueTime"), QueueCaller::text(first, "FirstDequeueTime"));

        const auto tooOld = caller.remove(QueueCaller::text(first, "ReceiptHandle"));
        QCOMPARE(tooOld.status, 400);
        QCOMPARE(QueueCaller::text(tooOld, "Code"), QByteArray("ReceiptHandleError"));
        QCOMPARE(caller.remove(QueueCaller::text(again, "ReceiptHandle").replace("=", "%3D")).status, 204);
        caller.clock.advance(31s);
        QCOMPARE(caller.receive().status, 404);
    }
    void deletesInBatchesAndTellsWhatItRefused()
    {
        QueueCaller caller;
        caller.purge();
        for (const char *body : {"one", "two", "three"})
            (void)caller.put(body);
        const auto got = caller.receive("numOfMessages=16&waitseconds=0");
        QCOMPARE(QueueCaller::texts(got, "MessageBody"), (QList<QByteArray>{"one", "two", "three"}));
        const QList<QByteArray> handles = QueueCaller::texts(got, "ReceiptHandle");
        const auto partly = caller.remove({handles.at(0), "1-void==", handles.at(1)});
        QVERIFY(partly.status != 204);
        QVERIFY(partly.body.contains("<Errors xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><Error><ErrorCode>ReceiptHandleError</ErrorCode>"));
        QCOMPARE(QueueCaller::texts(partly, "ReceiptHandle"), QList<QByteArray>{"1-void=="});
        const auto rest = caller.remove(QList<QByteArray>{handles.at(2)});
        QCOMPARE(rest.status, 204);
        QVERIFY(rest.body.isEmpty());
        const QJsonObject books = caller.order("GET", "/queue").json();
        QCOMPARE(books.value(QLatin1String("deleted")).toInt(), 3);
        QCOMPARE(books.value(QLatin1String("delivered")).toInt(), 3);
        QCOMPARE(books.value(QLatin1String("refusedDeletes")).toInt(), 1);
        QCOMPARE(caller.ask("DELETE", QueueCaller::kMessages, "<ReceiptHandles><Rec").status, 400);
    }
    void holdsAMessageLonger()
    {
        QueueCaller caller;
        caller.purge();
        (void)caller.put("one");
        const QByteArray handle = QueueCaller::text(caller.receive(), "ReceiptHandle");
        const QByteArray target = QByteArray(QueueCaller::kMessages) + "?receiptHandle=" + handle;
        const auto held = caller.ask("PUT", target + "&visibilityTimeout=60");
        QCOMPARE(held.status, 200);
        const QByteArray fresh = QueueCaller::text(held, "ReceiptHandle");
        QVERIFY(!fresh.isEmpty() && fresh != handle);
        QCOMPARE(QueueCaller::text(held, "NextVisibleTime").toLongLong(), caller.clock.utcNow().toMSecsSinceEpoch() + 60'000);
        caller.clock.advance(59s);
        QCOMPARE(caller.receive().status, 404);
        QCOMPARE(caller.remove(handle).status, 400);
        QCOMPARE(caller.remove(fresh).status, 204);
        QCOMPARE(QueueCaller::text(caller.ask("PUT", target), "Code"), QByteArray("MissingVisibilityTimeout"));
        QCOMPARE(QueueCaller::text(caller.ask("PUT", target + "&VisibilityTimeout=0"), "Code"), QByteArray("InvalidArgument"));
    }
    void peeksWithoutTaking()
    {
        QueueCaller caller;
        caller.purge();
        (void)caller.put("one");
        const auto seen = caller.ask("GET", QByteArray(QueueCaller::kMessages) + "?peekonly=true&numOfMessages=16");
        QCOMPARE(QueueCaller::texts(seen, "MessageBody"), QList<QByteArray>{"one"});
        QVERIFY(QueueCaller::texts(seen, "ReceiptHandle").isEmpty() && QueueCaller::texts(seen, "NextVisibleTime").isEmpty());
        QCOMPARE(QueueCaller::text(caller.receive(), "DequeueCount"), QByteArray("1"));
        QCOMPARE(caller.ask("GET", QByteArray(QueueCaller::kMessages) + "?peekonly=true").status, 404);
    }
    void waitsWithoutKeepingAnybodyWaiting()
    {
        QueueCaller caller;
        caller.purge();
        Pending empty(caller, "waitseconds=10"), lucky(caller, "numOfMessages=16&waitseconds=30");
        QCOMPARE(caller.ask("GET", "/queues/vno-partner-queue").status, 200); // while two are waiting
        caller.clock.advance(9s);
        QCOMPARE(caller.receive().status, 404);
        QVERIFY(!empty.isAnswered());
        caller.clock.advance(1s);
        QTRY_VERIFY(empty.isAnswered());
        QVERIFY(empty.answer().contains("MessageNotExist"));
        QVERIFY(!lucky.isAnswered());
        (void)caller.put("one");
        QTRY_VERIFY(lucky.isAnswered());
        QVERIFY(lucky.answer().contains("<MessageBody>one</MessageBody>"));
    }
    void givesWhatComesBackToWhoeverWaits()
    {
        QueueCaller caller;
        caller.purge();
        (void)caller.put("one");
        (void)caller.receive();
        Pending waiting(caller, "waitseconds=30");
        QCOMPARE(caller.ask("GET", "/queues/vno-partner-queue").status, 200);
        caller.clock.advance(30s);
        QTRY_VERIFY(waiting.isAnswered());
        QVERIFY(waiting.answer().contains("<DequeueCount>2</DequeueCount>"));
    }
    void givesNothingToWhoeverHasLeft()
    {
        QueueCaller caller;
        caller.purge();
        Pending waiting(caller, "waitseconds=30");
        QCOMPARE(caller.ask("GET", "/queues/vno-partner-queue").status, 200);
        waiting.abort();
        QCOMPARE(caller.ask("GET", "/queues/vno-partner-queue").status, 200); // the server has seen it go
        (void)caller.put("one");
        QCOMPARE(QueueCaller::text(caller.receive(), "DequeueCount"), QByteArray("1"));
    }
    void tellsAttributesAndQueues()
    {
        QueueCaller caller;
        caller.purge();
        (void)caller.put("one");
        (void)caller.put("two");
        (void)caller.receive();
        const auto facts = caller.ask("GET", "/queues/vno-partner-queue");
        const QList<std::pair<const char *, QByteArray>> expected{{"QueueName", "vno-partner-queue"}, {"MaximumMessageSize", "65536"},
            {"MessageRetentionPeriod", "345600"}, {"VisibilityTimeout", "30"}, {"PollingWaitSeconds", "30"}, {"ActiveMessages", "1"},
            {"InactiveMessages", "1"}, {"DelayMessages", "0"}, {"LoggingEnabled", "false"}};
        for (const auto &[name, value] : expected)
            QCOMPARE(QueueCaller::text(facts, name), value);
        QCOMPARE(QueueCaller::text(caller.ask("GET", "/queues"), "QueueURL").right(25), QByteArray("/queues/vno-partner-queue"));
    }
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("another queue") << QByteArray("GET") << QByteArray("/queues/orders/messages?waitseconds=0") << 404 << QByteArray("QueueNotExist");
        QTest::newRow("another path") << QByteArray("GET") << QByteArray("/topics") << 400 << QByteArray("InvalidRequestURL");
        QTest::newRow("a long wait") << QByteArray("GET") << QByteArray("/queues/vno-partner-queue/messages?waitseconds=31") << 400 << QByteArray("InvalidArgument");
        QTest::newRow("17 messages") << QByteArray("GET") << QByteArray("/queues/vno-partner-queue/messages?numOfMessages=17") << 400 << QByteArray("InvalidArgument");
        QTest::newRow("no handle") << QByteArray("DELETE") << QByteArray("/queues/vno-partner-queue/messages") << 400 << QByteArray("MissingReceiptHandle");
    }
    void refuses()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QueueCaller caller;
        const auto answer = caller.ask(method, target);
        QTEST(answer.status, "status");
        QTEST(QueueCaller::text(answer, "Code"), "code");
        QVERIFY(QueueCaller::text(answer, "HostId").startsWith("http://"));
        QCOMPARE(QueueCaller::text(answer, "RequestId"), answer.header("x-mns-request-id"));
    }
    void letsNoCustomersRoleIn()
    {
        QueueCaller caller;
        const sandbox::IssuedKey role = caller.assumeRole(caller.customer(0));
        const auto answer = caller.ask("GET", "/queues/vno-partner-queue", {}, &role);
        QCOMPARE(answer.status, 403);
        QCOMPARE(QueueCaller::text(answer, "Code"), QByteArray("AccessDenied"));
        QCOMPARE(caller.ask("GET", "/queues/vno-partner-queue", {}, &caller.sandbox->state().keys.ramKey()).status, 200);
    }
    void goesWrongOnRequest()
    {
        QueueCaller caller;
        caller.purge();
        (void)caller.put("one");
        (void)caller.order("POST", "/faults", "throttle:action=ReceiveMessage,times=1");
        QCOMPARE(QueueCaller::text(caller.receive(), "Code"), QByteArray("QpsLimitExceeded"));
        (void)caller.order("POST", "/faults", "drop-after:action=ReceiveMessage,times=1");
        QCOMPARE(caller.receive().status, 0);
        QCOMPARE(caller.receive().status, 404); // taken, though nobody heard of it
        (void)caller.order("POST", "/faults", "skew:action=ReceiveMessage,seconds=1000,times=1");
        QCOMPARE(caller.receive().status, 408);
        (void)caller.order("POST", "/faults", "500:action=ReceiveMessage,times=1");
        QCOMPARE(QueueCaller::text(caller.receive(), "Code"), QByteArray("InternalError"));
    }
    void forgetsWhatNobodyFetched()
    {
        QueueCaller caller;
        caller.purge();
        (void)caller.put("one");
        caller.clock.advance(345'601s);
        QVERIFY(QueueCaller::text(caller.receive(), "MessageBody") != "one"); // maybe what happened in these days
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
