// SPDX-License-Identifier: Apache-2.0
#include "core/store/store.h"
#include "core/sync/makeordersync.h"
#include "core/sync/makequotasync.h"
#include "tests/support/fakepartnercloud.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QTemporaryDir>
#include <QThread>

using namespace pc;
using namespace std::chrono_literals;

// The real store, the engine thread and the sync, taken away in the middle and put up again.
struct Rig
{
    QTemporaryDir folder;
    QThread engine;
    ManualClock clock;
    std::shared_ptr<FakePartnerCloud> cloud = std::make_shared<FakePartnerCloud>(&clock);
    QList<CustomerUid> customers = FakePartnerCloud::uids(3);
    std::unique_ptr<Store> store;
    std::unique_ptr<OrderSync> sync;
    int made = 0;

    Rig()
    {
        engine.start();
        addOrders(0, 90, 350);
        addOrders(1, 12, 90);
        addOrders(2, 40, 20);
    }
    ~Rig()
    {
        end();
        engine.quit();
        engine.wait();
    }
    void begin()
    {
        store = std::make_unique<Store>(StoreOptions(folder.path(), EnvironmentId(QStringLiteral("env"))));
        QVERIFY(waitFor(store->open()));
        QVERIFY(waitFor(store->customers()->putListed(customers, clock.utcNow(), QByteArray())));
        OrderSyncOptions options;
        options.pageSize = 10;
        options.windowRows = 30;
        options.concurrency = 2;
        sync = makeOrderSync(&engine, [this] { return cloud; }, store->orders(), store->customers(), &clock, options);
    }
    void end()
    {
        sync.reset();
        store.reset();
    }
    void addOrders(int customer, int count, int days)
    {
        for (int i = 0; i < count; ++i) {
            Order order;
            order.id = OrderId(QStringLiteral("2026%1").arg(++made, 10, 10, QLatin1Char('0')));
            order.customer = customers.at(customer);
            order.createdAt = clock.utcNow().addSecs(-qint64(days) * 86400 * (i + 1) / (count + 1));
            order.payment = {PaymentStatus::Paid, QStringLiteral("Paid")};
            order.due = Amount::fromMicros(1000000LL * made);
            order.currency = QStringLiteral("CNY");
            cloud->change([&](FakeBooks &books) { books.putOrder(order); });
        }
    }
    [[nodiscard]] bool passes()
    {
        const QDateTime started = clock.utcNow();
        sync->start();
        return QTest::qWaitFor([&] { return !sync->progress().isRunning() && sync->progress().completedAt >= started; }, 20000);
    }
    // The service's own list against the store's, order by order.
    [[nodiscard]] QString difference() const
    {
        OrderQuery query;
        const OrderWindow window = waitFor(store->orders()->read(query, 0, 1000)).value_or(OrderWindow());
        QHash<OrderId, Order> here;
        for (const OrderRow &row : window.rows)
            here.insert(row.order.id, row.order);
        if (here.size() != window.rows.size() || window.total != window.rows.size())
            return QStringLiteral("an order is here twice");
        qsizetype there = 0;
        for (const CustomerUid &uid : customers) {
            for (const Order &order : cloud->books().ordersOf(uid)) {
                ++there;
                const Order held = here.value(order.id);
                if (held.id != order.id || held.createdAt != order.createdAt || held.due != order.due || held.customer != uid)
                    return order.id.text() + QStringLiteral(" is missing or another");
            }
        }
        return there == here.size() ? QString() : QStringLiteral("%1 here, %2 there").arg(here.size()).arg(there);
    }
};

class TestOrdersKill : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cutAnywhere_data()
    {
        QTest::addColumn<int>("calls");
        for (int calls = 0; calls <= 30; calls += 2)
            QTest::addRow("after %d calls", calls) << calls;
    }

    void cutAnywhere()
    {
        QFETCH(int, calls);
        Rig rig;
        rig.cloud->stopAfter(calls);
        rig.begin();
        rig.sync->start();
        QVERIFY(QTest::qWaitFor([&] { return rig.cloud->calls().size() > calls || rig.sync->progress().completedAt.isValid(); }, 20000));
        rig.end();
        rig.cloud->stopAfter(-1);
        rig.clock.advance(1h);
        rig.addOrders(1, 2, 1);
        rig.begin();
        QVERIFY(rig.passes());
        QCOMPARE(rig.difference(), QString());
        rig.clock.advance(1s);
        QVERIFY(rig.passes()); // once more changes nothing
        QCOMPARE(rig.difference(), QString());
    }

    void quotasArriveInTheStore()
    {
        Rig rig;
        rig.begin();
        rig.cloud->change([&](FakeBooks &books) { books.ledgers.insert(rig.customers.at(0), FakeLedger(Money(Amount::fromMicros(500000000), QStringLiteral("CNY")), Amount())); });
        const auto quotas = makeQuotaSync(&rig.engine, [&] { return rig.cloud; }, rig.store->quotas(), &rig.clock);
        quotas->start();
        QVERIFY(QTest::qWaitFor([&] { return quotas->progress().completedAt.isValid() && !quotas->progress().isRunning(); }, 20000));
        const auto row = waitFor(rig.store->quotas()->quota(rig.customers.at(0)));
        QCOMPARE(row->quota.available, Amount::fromMicros(500000000));
        QCOMPARE(row->quota.total, row->quota.available);
        QCOMPARE(row->quota.currency, QStringLiteral("CNY"));
        QCOMPARE(row->quota.alarms, QList<AlarmRule>());
        QCOMPARE(waitFor(rig.store->quotas()->quota(rig.customers.at(1)))->quota.hasLedger, false);
        QCOMPARE(waitFor(quotas->refresh(rig.customers.at(0)))->quota.available, row->quota.available);
    }
};

QTEST_GUILESS_MAIN(TestOrdersKill)
#include "tst_orderskill.moc"
