// SPDX-License-Identifier: Apache-2.0
#include "core/base/async.h"
#include "core/base/flow.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QTest>
#include <QThread>
#include <atomic>

using namespace pc;
using Kind = ApiError::Kind;

static Async<int> sum(Async<int> a, Async<int> b)
{
    const Result<int> first = co_await a;
    if (!first)
        co_return failure(first.error());
    const Result<int> second = co_await b;
    if (!second)
        co_return failure(second.error());
    co_return *first + *second;
}

static Async<int> holdWhile(Async<int> future, std::shared_ptr<int> held)
{
    const Result<int> result = co_await future;
    Q_UNUSED(held)
    co_return result;
}

class TestAsync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whenDoneDelivers()
    {
        const Settler<int> settle;
        int seen = 0;
        whenDone(settle.future(), this, [&](const Result<int> &r) { seen = *r; });
        settle(7);
        QTRY_COMPARE(seen, 7);
    }

    void whenDoneForgetsADeadContext()
    {
        const Settler<int> settle;
        auto context = std::make_unique<QObject>();
        bool called = false;
        whenDone(settle.future(), context.get(), [&](const Result<int> &) { called = true; });
        context.reset();
        settle(1);
        QTest::qWait(20);
        QVERIFY(!called);
    }

    void droppedSettlerCancels()
    {
        Async<int> future;
        {
            const Settler<int> settle;
            future = settle.future();
        }
        QCOMPARE(waitFor(future).error().kind, Kind::Cancelled);
    }

    void firstSettleWins()
    {
        const Settler<int> settle;
        settle(1);
        settle(2);
        QCOMPARE(*waitFor(settle.future()), 1);
    }

    void andThenSkipsAfterAnError()
    {
        bool called = false;
        const Async<int> failed = ready<int>(failure(Kind::Timeout));
        const Async<QString> next = andThen<QString>(failed, this, [&](int) { called = true; return ready<QString>(QStringLiteral("x")); });
        QCOMPARE(waitFor(next).error().kind, Kind::Timeout);
        QVERIFY(!called);
    }

    void flowJoinsSteps()
    {
        QCOMPARE(*waitFor(sum(ready<int>(2), ready<int>(3))), 5);
        QCOMPARE(waitFor(sum(ready<int>(2), ready<int>(failure(Kind::Server)))).error().kind, Kind::Server);
    }

    void runOnUsesTheOtherThread()
    {
        QThread thread;
        auto *worker = new QObject;
        worker->moveToThread(&thread);
        connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        thread.start();
        const auto future = runOn<bool>(worker, [&thread] { return ready<bool>(QThread::currentThread() == &thread); });
        QVERIFY(*waitFor(future));
        thread.quit();
        thread.wait();
    }

    void aThreadThatEndsEndsItsFlows()
    {
        QThread thread;
        auto *worker = new QObject;
        worker->moveToThread(&thread);
        connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
        connect(&thread, &QThread::finished, endFlows);
        thread.start();
        auto key = std::make_shared<int>(1);
        const std::weak_ptr<int> held = key;
        std::atomic<bool> isWaiting = false;
        const auto future = runOn<int>(worker, [worker, key = std::move(key), &isWaiting]() mutable {
            const Settler<int> neverSettled;
            auto *holder = new QObject(worker); // as a transport that goes with its thread
            connect(holder, &QObject::destroyed, holder, [neverSettled] {});
            const Async<int> flow = holdWhile(neverSettled.future(), std::move(key));
            isWaiting = true;
            return flow;
        });
        QTRY_VERIFY(isWaiting);
        QVERIFY(!held.expired());
        thread.quit();
        thread.wait();
        QVERIFY(held.expired());
    }

    void runOnADeadWorkerCancels()
    {
        auto worker = std::make_unique<QObject>();
        const auto future = runOn<int>(worker.get(), [] { return ready<int>(1); });
        worker.reset();
        QCOMPARE(waitFor(future).error().kind, Kind::Cancelled);
    }

    void manualClockRunsWhatIsDue()
    {
        using namespace std::chrono_literals;
        ManualClock clock;
        QStringList order;
        clock.after(2s, this, [&] { order << QStringLiteral("two"); });
        clock.after(1s, this, [&] { order << QStringLiteral("one"); });
        clock.after(9s, this, [&] { order << QStringLiteral("nine"); });
        clock.advance(3s);
        QTRY_COMPARE(order.size(), 2);
        QCOMPARE(order, (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        QCOMPARE(clock.pending(), 1);
    }
};

QTEST_GUILESS_MAIN(TestAsync)
#include "tst_async.moc"
