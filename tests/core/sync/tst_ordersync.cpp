// SPDX-License-Identifier: Apache-2.0
#include "core/sync/makeordersync.h"
#include "tests/core/sync/memoryorderstore.h"
#include "tests/support/fakecustomerstore.h"
#include "tests/support/fakepartnercloud.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QElapsedTimer>
#include <QThread>

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Phase = SyncProgress::Phase;

static ApiError errorOf(Kind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

static CustomerUid customer(int number)
{
    return FakeCustomerStore::sample(number).uid();
}

// Without the pauses of qWaitFor: everything here happens on this thread, step by step.
template<typename Condition>
static bool reaches(Condition condition)
{
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 20000 && !condition();) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return condition();
}

// Sync, stores and cloud on one thread; time stands still.
struct Rig
{
    ManualClock clock;
    std::shared_ptr<FakePartnerCloud> cloud = std::make_shared<FakePartnerCloud>(&clock);
    MemoryOrderStore store;
    FakeCustomerStore customers;
    OrderSyncOptions options;
    std::unique_ptr<OrderSync> sync;
    int made = 0;

    explicit Rig(int count)
    {
        customers.addMany(count);
        options.pageSize = 10;
        options.windowRows = 40;
    }
    // Orders of one customer, evenly over the days before now.
    void addOrders(int number, int count, int days)
    {
        for (int i = 0; i < count; ++i)
            addOrder(number, clock.utcNow().addSecs(-qint64(days) * 86400 * (i + 1) / (count + 1)));
    }
    Order addOrder(int number, const QDateTime &createdAt)
    {
        Order order;
        order.id = OrderId(QStringLiteral("2026%1").arg(++made, 10, 10, QLatin1Char('0')));
        order.customer = customer(number);
        order.createdAt = createdAt;
        order.payment = {PaymentStatus::Unpaid, QStringLiteral("Unpaid")};
        put(order);
        return order;
    }
    void put(const Order &order)
    {
        cloud->change([&](FakeBooks &books) { books.putOrder(order); });
    }
    void begin() { sync = makeOrderSync(QThread::currentThread(), [this] { return cloud; }, &store, &customers, &clock, options); }
    [[nodiscard]] bool passes()
    {
        if (!sync)
            begin();
        sync->start();
        return reaches([&] { return sync->progress().isRunning(); }) && ends();
    }
    [[nodiscard]] bool ends() const { return reaches([&] { return !sync->progress().isRunning(); }); }
    // Every order of the cloud is here once and as it is there; nothing else is.
    [[nodiscard]] QString difference() const
    {
        const FakeBooks books = cloud->books();
        qsizetype there = 0;
        for (const Customer &row : customers.rows) {
            const QList<Order> orders = books.ordersOf(row.uid());
            there += orders.size();
            for (const Order &order : orders) {
                const auto held = store.rows.constFind(order.id);
                if (held == store.rows.cend())
                    return order.id.text() + QStringLiteral(" is missing");
                if (held->payment != order.payment || held->createdAt != order.createdAt || held->customer != order.customer)
                    return order.id.text() + QStringLiteral(" is another");
            }
        }
        return there == store.rows.size() ? QString() : QStringLiteral("%1 here, %2 there").arg(store.rows.size()).arg(there);
    }
    [[nodiscard]] QStringList asked() const
    {
        QStringList uids;
        for (const FakePartnerCloud::Call &call : cloud->calls())
            uids << call.uid.text();
        return uids;
    }
};

class TestOrderSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstLoad()
    {
        Rig rig(5);
        rig.addOrders(1, 3, 20);
        rig.addOrders(2, 25, 360);
        rig.addOrders(3, 300, 360); // overflows its windows
        rig.addOrders(4, 90, 2);
        QVERIFY(rig.passes());
        QCOMPARE(rig.difference(), QString());
        QCOMPARE(rig.store.state.completedAt, rig.clock.utcNow());
        for (const OrderCheckpoint &point : std::as_const(rig.store.points)) {
            QCOMPARE(point.to, rig.clock.utcNow());
            QCOMPARE(point.from, rig.clock.utcNow().addDays(-365));
        }
        QCOMPARE(rig.store.points.size(), 5);
        for (const FakePartnerCloud::Call &call : rig.cloud->calls())
            QCOMPARE(call.lane, Lane::Sync);
    }

    void olderThanTheHistoryIsLeft()
    {
        Rig rig(1);
        rig.addOrder(1, rig.clock.utcNow().addDays(-400));
        const Order recent = rig.addOrder(1, rig.clock.utcNow().addDays(-300));
        QVERIFY(rig.passes());
        QCOMPARE(rig.store.rows.keys(), QList<OrderId>{recent.id});
    }

    void theNewestOfAllComeFirst()
    {
        Rig rig(3);
        for (int i = 1; i <= 3; ++i)
            rig.addOrders(i, 25, 360); // more than a page
        rig.options.concurrency = 1;
        rig.begin();
        rig.sync->setVisible({customer(2)});
        QVERIFY(rig.passes());
        QStringList turns = rig.asked();
        turns.erase(std::unique(turns.begin(), turns.end()), turns.end());
        QCOMPARE(turns, (QStringList{customer(2).text(), customer(1).text(), customer(3).text(), customer(2).text(), customer(1).text(), customer(3).text()}));
    }

    void theScreenOvertakesDuringAPass()
    {
        Rig rig(9);
        rig.options.concurrency = 1;
        rig.begin();
        rig.cloud->hold(QStringLiteral("orders"));
        rig.sync->start();
        QVERIFY(reaches([&] { return rig.cloud->count(QStringLiteral("orders")) == 1; }));
        rig.sync->setVisible({customer(8)});
        QCoreApplication::processEvents();
        rig.cloud->release();
        QVERIFY(rig.ends());
        QCOMPARE(rig.asked().at(1), customer(8).text());
    }

    void incrementsReadTheRecentPastAgain()
    {
        Rig rig(1);
        rig.addOrders(1, 60, 360);
        Order late = rig.addOrder(1, rig.clock.utcNow().addSecs(-71 * 3600));
        QVERIFY(rig.passes());
        rig.cloud->forgetCalls();
        rig.clock.advance(20min);
        late.payment = {PaymentStatus::Paid, QStringLiteral("Paid")};
        rig.put(late);
        rig.addOrder(1, rig.clock.utcNow().addSecs(-60));
        QVERIFY(rig.passes());
        QCOMPARE(rig.difference(), QString());
        QCOMPARE(rig.cloud->calls().size(), 1);
        QCOMPARE(rig.store.points.value(customer(1)).to, rig.clock.utcNow());
    }

    void weeksWithoutTheProgramLeaveNoGap()
    {
        Rig rig(2);
        rig.addOrders(1, 30, 300);
        QVERIFY(rig.passes());
        rig.sync.reset();
        rig.clock.jumpWall(24h * 60);
        rig.addOrders(1, 150, 61); // overflows
        rig.addOrders(2, 5, 50);
        QVERIFY(rig.passes());
        QCOMPARE(rig.difference(), QString());
    }

    void manyInOneSecond()
    {
        Rig rig(1);
        for (int i = 0; i < 95; ++i)
            rig.addOrder(1, rig.clock.utcNow().addDays(-3));
        QVERIFY(rig.passes());
        QCOMPARE(rig.difference(), QString());
    }

    void aTotalThatNeverFitsIsNotSplitForEver()
    {
        Rig rig(1);
        rig.addOrders(1, 30, 360);
        rig.cloud->change([](FakeBooks &books) { books.miscounted = 1; });
        QVERIFY(rig.passes());
        QCOMPARE(rig.difference(), QString());
        QVERIFY(rig.cloud->calls().size() < 100);
        QCOMPARE(rig.store.points.value(customer(1)).from, rig.clock.utcNow().addDays(-365));
    }

    void anOrderFromTheServicesFutureArrives()
    {
        Rig rig(1);
        rig.addOrder(1, rig.clock.utcNow().addSecs(300));
        QVERIFY(rig.passes());
        QCOMPARE(rig.difference(), QString());
        QCOMPARE(rig.store.points.value(customer(1)).to, rig.clock.utcNow());
    }

    // Stopped after any call, for good, and started again: nothing is missing and nothing is there twice.
    void cutAnywhere_data()
    {
        QTest::addColumn<int>("calls");
        for (int calls = 0; calls <= 60; ++calls)
            QTest::addRow("after %d calls", calls) << calls;
    }

    void cutAnywhere()
    {
        QFETCH(int, calls);
        Rig rig(3);
        rig.addOrders(1, 130, 350);
        rig.addOrders(2, 12, 90);
        rig.addOrders(3, 60, 20);
        rig.options.concurrency = 2;
        rig.cloud->stopAfter(calls);
        rig.begin();
        rig.sync->start();
        QVERIFY(reaches([&] { return rig.cloud->calls().size() > calls || rig.store.state.completedAt.isValid(); }));
        rig.sync.reset();
        for (const OrderCheckpoint &point : std::as_const(rig.store.points)) {
            for (const Order &order : rig.cloud->books().ordersOf(point.customer)) {
                const bool isCounted = order.createdAt >= point.from && order.createdAt <= point.to;
                QVERIFY2(!isCounted || rig.store.rows.contains(order.id), "a checkpoint counts what is not there");
            }
        }
        rig.cloud->stopAfter(-1);
        rig.clock.jumpWall(1h);
        rig.addOrders(2, 3, 1);
        QVERIFY(rig.passes());
        QCOMPARE(rig.difference(), QString());
    }

    void theCheckpointComesWithItsRows()
    {
        Rig rig(1);
        rig.addOrders(1, 300, 360);
        QVERIFY(rig.passes());
        for (const auto &checkpoint : rig.store.puts)
            QVERIFY(checkpoint.has_value());
        for (qsizetype i = 1; i < rig.store.puts.size(); ++i)
            QVERIFY(rig.store.puts.at(i)->from < rig.store.puts.at(i - 1)->from); // newest first
    }

    void aHistoryThatFitsOnAPageIsOneCall()
    {
        Rig rig(3);
        rig.addOrders(1, 10, 360);
        rig.addOrders(2, 11, 360); // one too many
        QVERIFY(rig.passes());
        QCOMPARE(rig.difference(), QString());
        QStringList asked = rig.asked();
        QCOMPARE(asked.count(customer(1).text()), 1);
        QCOMPARE(asked.count(customer(3).text()), 1);
        QVERIFY(asked.count(customer(2).text()) > 1);
        const qsizetype newest = std::max(asked.lastIndexOf(customer(1).text()), asked.lastIndexOf(customer(3).text()));
        QVERIFY(asked.lastIndexOf(customer(2).text()) > newest); // its history, when everybody's newest are here
        for (const OrderCheckpoint &point : std::as_const(rig.store.points))
            QCOMPARE(point.from, rig.clock.utcNow().addDays(-365));
    }

    void oneCustomerThatFailsIsLeft()
    {
        Rig rig(4);
        for (int i = 1; i <= 4; ++i)
            rig.addOrders(i, 5, 100);
        rig.cloud->failFor(customer(2), errorOf(Kind::Rejected));
        QVERIFY(rig.passes());
        QCOMPARE(rig.sync->progress().phase, Phase::Idle);
        QCOMPARE(rig.store.points.size(), 3);
        rig.cloud->failFor(customer(2), std::nullopt);
        rig.clock.advance(31min);
        QVERIFY(reaches([&] { return rig.difference().isEmpty(); }));
    }

    void aFailureOfAllEndsThePass()
    {
        Rig rig(4);
        rig.cloud->failNext(QStringLiteral("orders"), errorOf(Kind::Offline), 10);
        QVERIFY(rig.passes());
        QCOMPARE(rig.sync->progress().phase, Phase::Failed);
        QCOMPARE(rig.sync->progress().error->kind, Kind::Offline);
        QVERIFY(rig.store.points.isEmpty());
    }

    void aFullDiskIsToldAndLeavesNoGap()
    {
        Rig rig(1);
        rig.addOrders(1, 200, 300);
        rig.store.failWrites = errorOf(Kind::StorageFull);
        QVERIFY(rig.passes());
        QCOMPARE(rig.sync->progress().error->kind, Kind::StorageFull);
        rig.store.failWrites.reset();
        QVERIFY(rig.passes());
        QCOMPARE(rig.difference(), QString());
    }

    void cancelStopsBetweenPages()
    {
        Rig rig(3);
        rig.options.concurrency = 1;
        rig.addOrders(1, 35, 25);
        rig.begin();
        rig.cloud->hold(QStringLiteral("orders"));
        rig.sync->start();
        QVERIFY(reaches([&] { return rig.cloud->count(QStringLiteral("orders")) == 1; }));
        rig.sync->cancel();
        QCoreApplication::processEvents();
        rig.cloud->release();
        QVERIFY(rig.ends());
        QCOMPARE(rig.cloud->calls().size(), 1);
        QVERIFY(rig.store.points.isEmpty());
        QVERIFY(rig.passes());
        QCOMPARE(rig.difference(), QString());
    }

    void refreshReadsOneCustomerAtOnce()
    {
        Rig rig(3);
        rig.addOrders(1, 30, 300);
        QVERIFY(rig.passes());
        const OrderCheckpoint before = rig.store.points.value(customer(1));
        rig.begin(); // it has to read the checkpoints itself
        rig.cloud->forgetCalls();
        rig.clock.jumpWall(5min);
        const Order fresh = rig.addOrder(1, rig.clock.utcNow().addSecs(-10));
        QVERIFY(waitFor(rig.sync->refresh(customer(1))));
        QVERIFY(rig.store.rows.contains(fresh.id));
        QCOMPARE(rig.cloud->calls().size(), 1);
        QCOMPARE(rig.cloud->calls().first().lane, Lane::User);
        QCOMPARE(rig.store.points.value(customer(1)).from, before.from);
        QCOMPARE(rig.store.points.value(customer(1)).to, rig.clock.utcNow());
    }
};

QTEST_GUILESS_MAIN(TestOrderSync)
#include "tst_ordersync.moc"
