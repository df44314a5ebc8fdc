// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/alibabacloud.h"
#include "tests/support/manualclock.h"
#include "tests/support/sandboxenvironment.h"
#include "tests/support/testasync.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

// The client and the sandbox's queue share no code: each would notice the other's mistakes.
class TestSandboxQueue : public QObject
{
    Q_OBJECT
    SandboxProcess m_sandbox;
    SystemClock m_clock;
    std::unique_ptr<CallLog> m_log;
    Environment m_environment;
    std::unique_ptr<PartnerCloud> m_cloud;

    void start(Clock &clock, PartnerKeys keys)
    {
        CloudOptions options;
        options.firstDelay = 1ms;
        options.breakerFailures = 100;
        m_cloud = makeAlibabaCloud(m_environment, std::move(keys), *m_log, clock, options);
    }
    static CallContext events() { return CallContext(Lane::Events); }
    Result<QList<QueueMessage>> receiveAll(int most = 16, std::chrono::seconds wait = 0s) { return waitFor(m_cloud->receiveMessages(most, wait, events())); }
    // Without what the sandbox's world tells of itself as its clock goes on.
    Result<QList<QueueMessage>> receive(int most = 16, std::chrono::seconds wait = 0s)
    {
        auto messages = receiveAll(most, wait);
        if (messages)
            messages->removeIf([](const QueueMessage &message) { return message.body.contains("sandbox-inferred-1"); });
        return messages;
    }
    bool put(const QByteArray &body) { return m_sandbox.ask("POST", "/queue/messages", body).status == 201; }
    QJsonObject books() { return QJsonDocument::fromJson(m_sandbox.ask("GET", "/queue").body).object(); }
    int booked(const char *what) { return books().value(QLatin1String(what)).toInt(); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({QStringLiteral("--scenario"), QStringLiteral("standard")}), qPrintable(m_sandbox.errorText()));
    }

    void init()
    {
        m_log = std::make_unique<CallLog>(QString(), CallLog::Limits());
        m_sandbox.clearFaults();
        QVERIFY(m_sandbox.ask("DELETE", "/queue").status < 300);
        m_environment = sandboxEnvironment(m_sandbox);
        start(m_clock, m_sandbox.keys);
    }
    void cleanup() { m_cloud.reset(); }

    void bodiesArriveByteForByte_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("json") << QByteArray("{\"type\":\"order.paid\",\"id\":\"1\",\"n\":[1,2]}");
        QTest::newRow("markup") << QByteArray("<a b='c'>]]>&amp;&#x26;\"</a>");
        QTest::newRow("chinese") << QByteArray("订单已支付 🙂");
        QTest::newRow("white space") << QByteArray("  two  \n\tlines \n ");
        QTest::newRow("base64") << QByteArray("{\"a\":1}").toBase64();
        QTest::newRow("largest") << QByteArray("{\"<&>\":\"") + QByteArray(65'536 - 10, '"') + "\"}";
    }
    void bodiesArriveByteForByte()
    {
        QFETCH(QByteArray, body);
        QVERIFY(put(body));
        const auto messages = receive();
        QVERIFY2(messages, messages ? "" : qPrintable(messages.error().code + messages.error().detail));
        QCOMPARE(messages->size(), 1);
        const QueueMessage &message = messages->first();
        QCOMPARE(message.body, body);
        QCOMPARE(message.bodyMd5, QCryptographicHash::hash(body, QCryptographicHash::Md5).toHex().toUpper());
        QCOMPARE(message.dequeueCount, 1);
        QCOMPARE(message.priority, 8);
        QVERIFY(message.enqueuedAt.isValid() && message.firstReceivedAt >= message.enqueuedAt && message.nextVisibleAt > message.firstReceivedAt);
        QCOMPARE(*waitFor(m_cloud->deleteMessages({message.handle}, events())), QStringList());
        QCOMPARE(booked("deleted"), 1);
    }

    void manyAtOnce()
    {
        QVERIFY(m_sandbox.ask("POST", "/queue/events", "{\"count\":100,\"poison\":0.2}").status < 300);
        QSet<QString> ids;
        int taken = 0;
        for (int round = 0; round < 40; ++round) {
            const auto messages = receiveAll();
            QVERIFY2(messages, messages ? "" : qPrintable(messages.error().code + messages.error().detail));
            if (messages->isEmpty())
                break;
            QVERIFY(messages->size() <= kMostMessagesPerCall);
            QStringList handles;
            for (const QueueMessage &message : *messages) {
                ids.insert(message.id);
                handles << message.handle;
            }
            taken += int(handles.size());
            QCOMPARE(*waitFor(m_cloud->deleteMessages(handles, events())), QStringList());
        }
        QCOMPARE(taken, booked("sent"));
        QCOMPARE(booked("deleted"), taken);
        QVERIFY(ids.size() <= taken && ids.size() > taken / 2);
        QVERIFY(receiveAll()->isEmpty());
    }

    void aHandleThatWasUsedIsRefused()
    {
        QVERIFY(put("one") && put("two"));
        const auto messages = receive();
        QCOMPARE(messages->size(), 2);
        const QString first = messages->first().handle, second = messages->last().handle;
        QCOMPARE(*waitFor(m_cloud->deleteMessages({first}, events())), QStringList());
        QCOMPARE(*waitFor(m_cloud->deleteMessages({first, second}, events())), QStringList{first});
        QCOMPARE(*waitFor(m_cloud->deleteMessages({QStringLiteral("1-nonsense==")}, events())), QStringList{QStringLiteral("1-nonsense==")});
        QCOMPARE(booked("deleted"), 2);
    }

    void holdingReplacesTheHandle()
    {
        QVERIFY(put("one"));
        const auto messages = receive();
        const auto held = waitFor(m_cloud->holdMessage(messages->first().handle, 600s, events()));
        QVERIFY2(held, held ? "" : qPrintable(held.error().code + held.error().detail));
        QVERIFY(held->handle != messages->first().handle);
        QVERIFY(held->nextVisibleAt > messages->first().nextVisibleAt);
        QCOMPARE(*waitFor(m_cloud->deleteMessages({messages->first().handle}, events())), QStringList{messages->first().handle});
        QCOMPARE(*waitFor(m_cloud->deleteMessages({held->handle}, events())), QStringList());
        const auto again = waitFor(m_cloud->holdMessage(held->handle, 600s, events()));
        QVERIFY(!again);
        QVERIFY(again.error().kind == Kind::Rejected || again.error().kind == Kind::NotFound);
    }

    void whatIsNotDeletedComesBack()
    {
        QVERIFY(put("one"));
        const auto before = receive();
        QCOMPARE(before->size(), 1);
        QVERIFY(receive()->isEmpty());
        QVERIFY(m_sandbox.moveClock(31s));
        const auto after = receive();
        QCOMPARE(after->size(), 1);
        QCOMPARE(after->first().id, before->first().id);
        QCOMPARE(after->first().dequeueCount, 2);
        QVERIFY(after->first().handle != before->first().handle);
    }

    void aWaitEndsWithTheFirstMessage()
    {
        const auto pending = m_cloud->receiveMessages(16, 30s, events());
        QTest::qWait(100);
        QVERIFY(!pending.isFinished());
        QVERIFY(put("late"));
        const auto messages = waitFor(pending);
        QVERIFY(messages);
        QCOMPARE(messages->first().body, QByteArray("late"));
    }

    // The connection may end a moment later than the call: what it was still given comes back.
    void aWaitThatIsStoppedLosesNothing()
    {
        std::stop_source stop;
        const auto pending = m_cloud->receiveMessages(16, 30s, CallContext(Lane::Events, stop.get_token()));
        QTest::qWait(100);
        stop.request_stop();
        QCOMPARE(waitFor(pending).error().kind, Kind::Cancelled);
        QVERIFY(put("one"));
        QTRY_VERIFY(m_sandbox.moveClock(31s) && receive()->size() == 1);
    }

    void factsOfTheQueue()
    {
        QVERIFY(put("one") && put("two"));
        QCOMPARE(receive(1)->size(), 1);
        const auto facts = waitFor(m_cloud->queueFacts(events()));
        QVERIFY2(facts, facts ? "" : qPrintable(facts.error().code + facts.error().detail));
        QCOMPARE(facts->name, m_sandbox.queue);
        QCOMPARE(facts->active, std::optional<qint64>(1));
        QCOMPARE(facts->inactive, std::optional<qint64>(1));
        QCOMPARE(facts->delayed, std::optional<qint64>(0));
        QCOMPARE(facts->visibility, 30s);
        QVERIFY(facts->retention > 1h && facts->polling == 30s);
    }

    void aQueueThatDoesNotExist()
    {
        m_environment.messageQueue = QStringLiteral("no-such-queue");
        start(m_clock, m_sandbox.keys);
        for (const ApiError &error : {receive().error(), waitFor(m_cloud->queueFacts(events())).error(),
                                      waitFor(m_cloud->deleteMessages({QStringLiteral("1-a==")}, events())).error()}) {
            QCOMPARE(error.kind, Kind::NotFound);
            QCOMPARE(error.code, QStringLiteral("QueueNotExist"));
            QVERIFY(!error.requestId.isEmpty());
        }
    }

    void keysThatAreWrong()
    {
        PartnerKeys keys = m_sandbox.keys;
        keys.main.secret = Secret("wrong");
        start(m_clock, keys);
        QCOMPARE(receive().error().kind, Kind::BadCredentials);
        keys.main.id = QStringLiteral("LTAInobody");
        start(m_clock, keys);
        const ApiError error = receive().error();
        QCOMPARE(error.kind, Kind::BadCredentials);
        QCOMPARE(error.httpStatus, 403);
    }

    void aClockThatIsOff()
    {
        ManualClock clock(QDateTime::currentDateTimeUtc().addSecs(-3600));
        start(clock, m_sandbox.keys);
        QVERIFY(put("one"));
        const auto messages = receive();
        QVERIFY2(messages, messages ? "" : qPrintable(messages.error().code + messages.error().detail));
        QCOMPARE(messages->size(), 1);
        const auto calls = waitFor(m_log->find({}, 10));
        QCOMPARE(calls->size(), 2);
        QCOMPARE(calls->last().code, QStringLiteral("TimeExpired"));
    }

    void throttlingIsWaitedOut()
    {
        QVERIFY(m_sandbox.addFault(QStringLiteral("throttle:action=BatchReceiveMessage,times=1")));
        QVERIFY(put("one"));
        QCOMPARE(receive()->size(), 1);
        QCOMPARE(waitFor(m_log->find({}, 10))->last().code, QStringLiteral("QpsLimitExceeded"));
    }

    // What was taken and did not arrive comes back by itself; half a batch is never believed.
    void answersThatAreLost_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("dropped") << QStringLiteral("drop-after");
        QTest::newRow("cut") << QStringLiteral("truncate");
    }
    void answersThatAreLost()
    {
        QFETCH(QString, fault);
        QVERIFY(put("one") && put("two"));
        QVERIFY(m_sandbox.addFault(fault + QStringLiteral(":action=BatchReceiveMessage,times=1")));
        const auto first = receive();
        QVERIFY2(first, first ? "" : qPrintable(kindName(first.error().kind)));
        QVERIFY(first->isEmpty()); // asked again, and by then both are taken
        QVERIFY(m_sandbox.moveClock(31s));
        const auto second = receive();
        QCOMPARE(second->size(), 2);
        QVERIFY(m_sandbox.addFault(fault + QStringLiteral(":action=BatchDeleteMessage,times=1")));
        const auto refused = waitFor(m_cloud->deleteMessages({second->first().handle, second->last().handle}, events()));
        QVERIFY2(refused, refused ? "" : qPrintable(kindName(refused.error().kind)));
        QCOMPARE(booked("deleted"), 2);
    }

    void nothingSecretIsLogged()
    {
        QVERIFY(put("PLANTEDbody"));
        const auto messages = receive();
        QVERIFY(waitFor(m_cloud->holdMessage(messages->first().handle, 60s, events())));
        const auto calls = waitFor(m_log->find({}, 10));
        QCOMPARE(calls->size(), 2);
        for (const CallRecord &call : *calls) {
            const QByteArray text = call.request + call.answer;
            QVERIFY(!text.contains("PLANTED") && !text.contains(messages->first().handle.toUtf8()));
            QVERIFY(text.contains("uthorization: ***"));
            QVERIFY(!call.requestId.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestSandboxQueue)
#include "tst_sandboxqueue.moc"
