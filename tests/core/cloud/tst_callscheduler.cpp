// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/callscheduler.h"
#include "core/cloud/retrypolicy.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Verdict = CircuitBreaker::Verdict;

static ApiError errorOf(Kind kind)
{
    ApiError error;
    error.kind = kind;
    error.sent = true;
    return error;
}

static CallAnswer answerOf(const QString &id)
{
    CallAnswer answer;
    answer.httpStatus = 200;
    answer.requestId = id;
    return answer;
}

class TestCallScheduler : public QObject
{
    Q_OBJECT

    // A service that answers when told, and remembers who came in what order.
    struct Service
    {
        QStringList arrived;
        QList<Settler<CallAnswer>> open;
        QList<Result<CallAnswer>> script;   // answered at once, in order; when used up calls stay open

        CallScheduler::Job job(const QString &name, Lane lane = Lane::User, RetryClass retry = RetryClass::Read)
        {
            CallScheduler::Job out;
            out.lane = lane;
            out.api = QStringLiteral("Api");
            out.endpoint = QStringLiteral("host");
            out.retry = retry;
            out.send = [this, name](int attempt) {
                arrived << name + QString::number(attempt);
                const Settler<CallAnswer> settle;
                if (script.isEmpty())
                    open << settle;
                else
                    settle(script.takeFirst());
                return settle.future();
            };
            return out;
        }
        void answerAll()
        {
            const auto waiting = std::exchange(open, {});
            for (const Settler<CallAnswer> &settle : waiting)
                settle(answerOf(QStringLiteral("ok")));
        }
    };

    static CloudOptions options()
    {
        CloudOptions out;
        out.userCalls = 2;
        out.syncCalls = 1;
        out.callsPerSecond = 1000;
        out.burst = 1000;
        out.random = [] { return 0.5; };
        return out;
    }

    ManualClock m_clock;

private Q_SLOTS:
    void init() { m_clock.advance(1h); }

    void lanesHaveTheirOwnSlots()
    {
        Service service;
        CallScheduler scheduler(m_clock, options());
        QList<Async<CallAnswer>> calls;
        for (int i = 0; i < 3; ++i)
            calls << scheduler.submit(service.job(QStringLiteral("sync"), Lane::Sync));
        for (int i = 0; i < 3; ++i)
            calls << scheduler.submit(service.job(QStringLiteral("user"), Lane::User));
        QCOMPARE(service.arrived.count(QStringLiteral("sync1")), 1);
        QCOMPARE(service.arrived.count(QStringLiteral("user1")), 2); // busy sync does not hold a user up
        service.answerAll();
        QTRY_COMPARE(service.arrived.size(), 5);
        service.answerAll();
        QTRY_COMPARE(service.arrived.size(), 6);
        service.answerAll();
        for (const auto &call : calls)
            QVERIFY(waitFor(call));
    }

    void userCallsOvertakeAtTheRateLimit()
    {
        CloudOptions limited = options();
        limited.callsPerSecond = 1;
        limited.burst = 1;
        limited.syncCalls = 10;
        Service service;
        CallScheduler scheduler(m_clock, limited);
        QList<Async<CallAnswer>> calls;
        for (int i = 0; i < 3; ++i)
            calls << scheduler.submit(service.job(QStringLiteral("sync"), Lane::Sync));
        calls << scheduler.submit(service.job(QStringLiteral("user"), Lane::User));
        QCOMPARE(service.arrived, QStringList{QStringLiteral("sync1")}); // one token was there
        m_clock.advance(1s);
        QTRY_COMPARE(service.arrived.size(), 2);
        QCOMPARE(service.arrived.last(), QStringLiteral("user1"));
        m_clock.advance(1s);
        QTRY_COMPARE(service.arrived.size(), 3);
        QCOMPARE(service.arrived.last(), QStringLiteral("sync1"));
        QCOMPARE(scheduler.waiting(), 1);
    }

    void anotherApiIsNotHeldUp()
    {
        CloudOptions limited = options();
        limited.burst = 1;
        limited.callsPerSecond = 1;
        Service service;
        CallScheduler scheduler(m_clock, limited);
        const auto first = scheduler.submit(service.job(QStringLiteral("a")));
        const auto second = scheduler.submit(service.job(QStringLiteral("b")));
        service.answerAll();
        QVERIFY(waitFor(first));
        auto other = service.job(QStringLiteral("other"));
        other.api = QStringLiteral("Other");
        const auto third = scheduler.submit(other);
        QCOMPARE(service.arrived, (QStringList{QStringLiteral("a1"), QStringLiteral("other1")}));
        QVERIFY(!second.isFinished() && !third.isFinished());
    }

    void repeatsWithGrowingDelay()
    {
        Service service;
        service.script = {failure(errorOf(Kind::Server)), failure(errorOf(Kind::Timeout)), answerOf(QStringLiteral("third"))};
        CallScheduler scheduler(m_clock, options());
        const auto call = scheduler.submit(service.job(QStringLiteral("r")));
        QTRY_COMPARE(scheduler.waiting(), 1);
        m_clock.advance(249ms); // half of 500 ms
        QTest::qWait(1);
        QCOMPARE(service.arrived.size(), 1);
        m_clock.advance(1ms);
        QTRY_COMPARE(service.arrived.size(), 2);
        QTRY_COMPARE(scheduler.waiting(), 1);
        m_clock.advance(500ms); // half of 1000 ms
        const auto answer = waitFor(call);
        QVERIFY(answer);
        QCOMPARE(answer->requestId, QStringLiteral("third"));
        QCOMPARE(service.arrived, (QStringList{QStringLiteral("r1"), QStringLiteral("r2"), QStringLiteral("r3")}));
    }

    void givesUpAfterThreeAttempts()
    {
        Service service;
        service.script = {failure(errorOf(Kind::Server)), failure(errorOf(Kind::Server)), failure(errorOf(Kind::Timeout)), answerOf({})};
        CallScheduler scheduler(m_clock, options());
        const auto call = scheduler.submit(service.job(QStringLiteral("r")));
        for (int i = 0; i < 2; ++i) {
            QTRY_COMPARE(service.arrived.size(), i + 1);
            QTRY_COMPARE(scheduler.waiting(), 1);
            m_clock.advance(20s);
        }
        QCOMPARE(waitFor(call).error().kind, Kind::Timeout);
        QCOMPARE(service.arrived.size(), 3);
    }

    void aWaitingRepetitionHoldsNoSlot()
    {
        CloudOptions one = options();
        one.userCalls = 1;
        Service service;
        service.script = {failure(errorOf(Kind::Server)), answerOf(QStringLiteral("other"))};
        CallScheduler scheduler(m_clock, one);
        const auto first = scheduler.submit(service.job(QStringLiteral("a")));
        const auto second = scheduler.submit(service.job(QStringLiteral("b")));
        QVERIFY(waitFor(second));
        QVERIFY(!first.isFinished());
    }

    void whatMayBeRepeated_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("retryClass");
        QTest::addColumn<bool>("isRepeated");
        const auto row = [](const char *name, Kind kind, RetryClass retryClass, bool isRepeated) {
            QTest::newRow(name) << int(kind) << int(retryClass) << isRepeated;
        };
        for (const auto retryClass : {RetryClass::Read, RetryClass::WriteWithToken}) {
            row("timeout", Kind::Timeout, retryClass, true);
            row("server", Kind::Server, retryClass, true);
            row("half", Kind::Truncated, retryClass, true);
        }
        row("unsafe timeout", Kind::Timeout, RetryClass::WriteUnsafe, false);
        row("unsafe server", Kind::Server, RetryClass::WriteUnsafe, false);
        row("unsafe refused", Kind::ConnectionRefused, RetryClass::WriteUnsafe, false);
        row("unsafe throttled", Kind::RateLimited, RetryClass::WriteUnsafe, true);
        row("rejected", Kind::Rejected, RetryClass::Read, false);
        row("credentials", Kind::BadCredentials, RetryClass::Read, false);
        row("tls", Kind::TlsFailed, RetryClass::Read, false);
        row("cancelled", Kind::Cancelled, RetryClass::Read, false);
    }

    void whatMayBeRepeated()
    {
        QFETCH(int, kind);
        QFETCH(int, retryClass);
        QFETCH(bool, isRepeated);
        QCOMPARE(retryDelay(errorOf(Kind(kind)), RetryClass(retryClass), 1, options(), 0.5).has_value(), isRepeated);
        QVERIFY(!retryDelay(errorOf(Kind(kind)), RetryClass(retryClass), 3, options(), 0.5));
    }

    void oneAttemptMeansOne()
    {
        Service service;
        service.script = {failure(errorOf(Kind::RateLimited)), answerOf({})};
        CallScheduler scheduler(m_clock, options());
        auto job = service.job(QStringLiteral("w"), Lane::User, RetryClass::WriteUnsafe);
        job.mayRepeat = false;
        QCOMPARE(waitFor(scheduler.submit(job)).error().kind, Kind::RateLimited);
        QCOMPARE(service.arrived.size(), 1);
    }

    void theServiceIsTakenAtItsWord()
    {
        ApiError throttled = errorOf(Kind::RateLimited);
        throttled.retryAfter = 10s;
        QCOMPARE(retryDelay(throttled, RetryClass::Read, 1, options(), 0.0), 10'000ms);
        throttled.retryAfter = 10min;
        QVERIFY(!retryDelay(throttled, RetryClass::Read, 1, options(), 0.0)); // nobody waits that long

        Service service;
        throttled.retryAfter = 10s;
        service.script = {failure(throttled)};
        CallScheduler scheduler(m_clock, options());
        const auto first = scheduler.submit(service.job(QStringLiteral("a")));
        QTRY_COMPARE(scheduler.waiting(), 1);
        const auto second = scheduler.submit(service.job(QStringLiteral("b"))); // would be refused as well
        QCOMPARE(service.arrived.size(), 1);
        m_clock.advance(10s);
        QTRY_VERIFY(service.arrived.contains(QStringLiteral("b1")));
        QVERIFY(!first.isFinished() && !second.isFinished());
    }

    void anEndpointInTroubleIsLeftAlone()
    {
        CloudOptions quick = options();
        quick.maxAttempts = 1;
        quick.breakerFailures = 2;
        Service service;
        service.script = {failure(errorOf(Kind::Server)), failure(errorOf(Kind::Timeout))};
        CallScheduler scheduler(m_clock, quick);
        QVERIFY(!waitFor(scheduler.submit(service.job(QStringLiteral("a")))));
        QVERIFY(!waitFor(scheduler.submit(service.job(QStringLiteral("b")))));
        const auto refused = waitFor(scheduler.submit(service.job(QStringLiteral("c"))));
        QCOMPARE(refused.error().kind, Kind::CircuitOpen);
        QVERIFY(!refused.error().sent);
        QCOMPARE(refused.error().retryAfter, 30'000ms);
        QCOMPARE(service.arrived.size(), 2);

        auto elsewhere = service.job(QStringLiteral("d"));
        elsewhere.endpoint = QStringLiteral("another");
        const auto other = scheduler.submit(elsewhere);
        QCOMPARE(service.arrived.size(), 3);
        service.answerAll();
        QVERIFY(waitFor(other));

        m_clock.advance(30s);
        const auto probe = scheduler.submit(service.job(QStringLiteral("probe")));
        QCOMPARE(waitFor(scheduler.submit(service.job(QStringLiteral("e")))).error().kind, Kind::CircuitOpen); // one probe at a time
        service.answerAll();
        QVERIFY(waitFor(probe));
        const auto after = scheduler.submit(service.job(QStringLiteral("f")));
        service.answerAll();
        QVERIFY(waitFor(after));
    }

    void breakerStates()
    {
        CircuitBreaker breaker(2, 30s);
        QCOMPARE(breaker.ask(0s), Verdict::Pass);
        breaker.failed(0s);
        breaker.succeeded(); // failures count only in a row
        breaker.failed(1s);
        QCOMPARE(breaker.ask(1s), Verdict::Pass);
        breaker.failed(2s);
        QCOMPARE(breaker.ask(31s), Verdict::Refuse);
        QCOMPARE(breaker.wait(31s), 1'000ms);
        QCOMPARE(breaker.ask(32s), Verdict::Probe);
        QCOMPARE(breaker.ask(32s), Verdict::Refuse);
        breaker.abandoned();
        QCOMPARE(breaker.ask(33s), Verdict::Probe);
        breaker.failed(33s);
        QCOMPARE(breaker.ask(62s), Verdict::Refuse);
        QCOMPARE(breaker.ask(63s), Verdict::Probe);
        breaker.succeeded();
        QCOMPARE(breaker.ask(63s), Verdict::Pass);
    }

    void bucketArithmetic()
    {
        TokenBucket bucket(2, 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(bucket.take(0ms), 0ms);
        QCOMPARE(bucket.take(0ms), 500ms);
        QCOMPARE(bucket.take(499ms), 1ms);
        QCOMPARE(bucket.take(500ms), 0ms);
        QCOMPARE(bucket.take(1h), 0ms); // full again, not overfull
        QCOMPARE(bucket.take(1h), 0ms);
        QCOMPARE(bucket.take(1h), 0ms);
        QVERIFY(bucket.take(1h) > 0ms);
        bucket.pauseUntil(2h);
        QCOMPARE(bucket.take(1h + 59min), std::chrono::milliseconds(1min));
    }

    void aStopIsHeardWhileWaiting()
    {
        Service service;
        service.script = {failure(errorOf(Kind::Server))};
        CallScheduler scheduler(m_clock, options());
        std::stop_source stop;
        auto job = service.job(QStringLiteral("a"));
        job.stop = stop.get_token();
        const auto call = scheduler.submit(job);
        QTRY_COMPARE(scheduler.waiting(), 1);
        stop.request_stop();
        QCOMPARE(waitFor(call).error().kind, Kind::Cancelled);
        QCOMPARE(service.arrived.size(), 1);
        QCOMPARE(waitFor(scheduler.submit(job)).error().kind, Kind::Cancelled);
    }

    void callsEndWithTheScheduler()
    {
        Service service;
        auto scheduler = std::make_unique<CallScheduler>(m_clock, options());
        QList<Async<CallAnswer>> calls;
        for (int i = 0; i < 4; ++i)
            calls << scheduler->submit(service.job(QStringLiteral("a")));
        scheduler.reset();
        service.open.clear();
        for (const auto &call : calls)
            QCOMPARE(waitFor(call).error().kind, Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestCallScheduler)
#include "tst_callscheduler.moc"
