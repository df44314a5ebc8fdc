// SPDX-License-Identifier: Apache-2.0
#include "core/sync/makequotasync.h"
#include "tests/support/fakepartnercloud.h"
#include "tests/support/fakequotastore.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QElapsedTimer>
#include <QThread>

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Phase = SyncProgress::Phase;

static Amount units(const QString &text)
{
    return Amount::parse(text).value();
}

static ApiError errorOf(Kind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
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

// Sync, store and cloud on one thread; time stands still.
struct Rig
{
    ManualClock clock;
    std::shared_ptr<FakePartnerCloud> cloud = std::make_shared<FakePartnerCloud>(&clock);
    FakeQuotaStore store;
    QuotaSyncOptions options;
    std::unique_ptr<QuotaSync> sync;

    explicit Rig(int customers)
    {
        for (int i = 1; i <= customers; ++i) {
            QuotaRow row;
            row.customer = FakeQuotaStore::sample(i, "0").customer;
            store.add(row);
            setLedger(i, QStringLiteral("10000"), QStringLiteral("2500"));
        }
        options.writeEvery = 0ms;
    }
    static CustomerUid uid(int number) { return FakeQuotaStore::sample(number, "0").customer.uid(); }
    void setLedger(int number, const QString &total, const QString &consumed)
    {
        cloud->change([&](FakeBooks &books) { books.ledgers.insert(uid(number), FakeLedger(Money(units(total), QStringLiteral("CNY")), units(consumed))); });
    }
    void begin() { sync = makeQuotaSync(QThread::currentThread(), [this] { return cloud; }, &store, &clock, options); }
    [[nodiscard]] bool passes()
    {
        if (!sync)
            begin();
        sync->start();
        return reaches([&] { return sync->progress().isRunning(); }) && ends();
    }
    [[nodiscard]] bool ends() const { return reaches([&] { return !sync->progress().isRunning(); }); }
    [[nodiscard]] int count(const char *action) const { return cloud->count(QLatin1String(action)); }
    [[nodiscard]] QStringList asked(const char *action) const
    {
        QStringList uids;
        for (const FakePartnerCloud::Call &call : cloud->calls()) {
            if (call.action == QLatin1String(action))
                uids << call.uid.text();
        }
        return uids;
    }
};

class TestQuotaSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstSight()
    {
        Rig rig(7);
        AlarmRule rule;
        rule.kind = AlarmRule::Kind::Amount;
        rule.amount = units(QStringLiteral("100"));
        rig.cloud->change([&](FakeBooks &books) { books.alarms.insert(Rig::uid(3), {rule}); });
        QVERIFY(rig.passes());
        for (const QuotaRow &row : rig.store.rows) {
            QCOMPARE(row.quota.hasLedger, true);
            QCOMPARE(row.quota.total, units(QStringLiteral("10000")));
            QCOMPARE(row.quota.available, units(QStringLiteral("7500")));
            QCOMPARE(row.quota.currency, QStringLiteral("CNY"));
            QVERIFY(row.quota.alarms.has_value());
        }
        QCOMPARE(rig.store.find(Rig::uid(3))->quota.alarms->size(), 1);
        QCOMPARE(rig.sync->progress().done, 7);
        QCOMPARE(rig.sync->progress().total, 7);
        QCOMPARE(rig.store.state.completedAt, rig.clock.utcNow());
        for (const FakePartnerCloud::Call &call : rig.cloud->calls())
            QCOMPARE(call.lane, Lane::Sync);
    }

    void laterOnlyOneCallEach()
    {
        Rig rig(4);
        QVERIFY(rig.passes());
        rig.cloud->forgetCalls();
        rig.clock.advance(16min);
        QVERIFY(reaches([&] { return rig.count("availableQuota") == 4; }));
        QVERIFY(rig.ends());
        QCOMPARE(rig.count("totalQuota"), 0);
        QCOMPARE(rig.count("alarmRules"), 0);
        rig.clock.advance(25h);
        QVERIFY(reaches([&] { return rig.count("alarmRules") == 4; }));
        QCOMPARE(rig.count("totalQuota"), 4);
    }

    void moreAvailableThanBeforeMeansANewTotal()
    {
        Rig rig(2);
        QVERIFY(rig.passes());
        rig.cloud->forgetCalls();
        rig.setLedger(1, QStringLiteral("20000"), QStringLiteral("2500"));
        rig.setLedger(2, QStringLiteral("10000"), QStringLiteral("3000"));
        rig.clock.advance(16min);
        QVERIFY(reaches([&] { return rig.count("totalQuota") == 1; }));
        QVERIFY(rig.ends());
        QCOMPARE(rig.asked("totalQuota"), QStringList{Rig::uid(1).text()});
        QCOMPARE(rig.store.find(Rig::uid(1))->quota.total, units(QStringLiteral("20000")));
    }

    void noLedgerIsSaidAndNotZero()
    {
        Rig rig(1);
        rig.cloud->change([](FakeBooks &books) { books.ledgers.clear(); });
        QVERIFY(rig.passes());
        const QuotaFacts facts = rig.store.rows.first().quota;
        QCOMPARE(facts.hasLedger, false);
        QVERIFY(!facts.available && !facts.total);
        QCOMPARE(rig.count("totalQuota"), 0);
        rig.setLedger(1, QStringLiteral("500"), QStringLiteral("0")); // opened since
        rig.clock.advance(16min);
        QVERIFY(reaches([&] { return rig.store.rows.first().quota.total == units(QStringLiteral("500")); }));
    }

    void anAmountThatIsNoNumberIsUnknown()
    {
        Rig rig(1);
        rig.cloud->change([](FakeBooks &books) { books.ledgerTexts.insert(Rig::uid(1), QStringLiteral("N/A")); });
        QVERIFY(rig.passes());
        QCOMPARE(rig.store.rows.first().quota.hasLedger, true);
        QVERIFY(!rig.store.rows.first().quota.available);
        QVERIFY(rig.store.rows.first().quota.availableReadAt.isValid());
    }

    void theScreenComesFirst()
    {
        Rig rig(30);
        rig.options.concurrency = 1;
        rig.begin();
        rig.sync->setVisible({Rig::uid(20), Rig::uid(10)});
        rig.cloud->hold(QStringLiteral("availableQuota"));
        rig.sync->start();
        QVERIFY(reaches([&] { return rig.count("availableQuota") == 1; }));
        rig.sync->setVisible({Rig::uid(25)}); // in the middle of the pass
        QCoreApplication::processEvents();
        rig.cloud->release();
        QVERIFY(rig.ends());
        const QStringList asked = rig.asked("availableQuota");
        QCOMPARE(asked.mid(0, 3), (QStringList{Rig::uid(20).text(), Rig::uid(25).text(), Rig::uid(10).text()}));
        QCOMPARE(QSet<QString>(asked.begin(), asked.end()).size(), 30);
    }

    void customersAtRiskAreReadMoreOften()
    {
        Rig rig(5);
        rig.setLedger(2, QStringLiteral("100"), QStringLiteral("150"));
        QVERIFY(rig.passes());
        rig.cloud->forgetCalls();
        rig.clock.advance(5min);
        QVERIFY(reaches([&] { return rig.count("availableQuota") > 0; }));
        QVERIFY(rig.ends());
        QCOMPARE(rig.asked("availableQuota"), QStringList{Rig::uid(2).text()});
        rig.cloud->forgetCalls();
        rig.clock.advance(5min);
        QVERIFY(reaches([&] { return rig.count("availableQuota") > 0 && !rig.sync->progress().isRunning(); }));
        rig.clock.advance(5min);
        QVERIFY(reaches([&] { return rig.count("availableQuota") == 5; }));
        QVERIFY(rig.ends());
        QCOMPARE(rig.asked("availableQuota").count(Rig::uid(2).text()), 1); // the others, whose turn it is
    }

    void refreshReadsEverythingAtOnce()
    {
        Rig rig(3);
        QVERIFY(rig.passes());
        rig.cloud->forgetCalls();
        rig.setLedger(2, QStringLiteral("10"), QStringLiteral("1"));
        rig.clock.advance(1s);
        const auto row = waitFor(rig.sync->refresh(Rig::uid(2)));
        QVERIFY(row);
        QCOMPARE(row->quota.available, units(QStringLiteral("9")));
        QCOMPARE(row->quota.total, units(QStringLiteral("10")));
        QCOMPARE(rig.cloud->calls().size(), 3);
        for (const FakePartnerCloud::Call &call : rig.cloud->calls())
            QCOMPARE(call.lane, Lane::User);
        rig.cloud->failNext(QStringLiteral("availableQuota"), errorOf(Kind::Timeout));
        QCOMPARE(waitFor(rig.sync->refresh(Rig::uid(2))).error().kind, Kind::Timeout);
    }

    void theCurrencyThatOperationsToldStays()
    {
        Rig rig(2);
        rig.options.currency = QStringLiteral("USD");
        rig.store.find(Rig::uid(1))->quota.currency = QStringLiteral("JPY");
        QVERIFY(rig.passes());
        QCOMPARE(rig.store.find(Rig::uid(1))->quota.currency, QStringLiteral("JPY"));
        QCOMPARE(rig.store.find(Rig::uid(2))->quota.currency, QStringLiteral("USD"));
        rig.store.find(Rig::uid(2))->quota.currency = QStringLiteral("CNY"); // an operation of ours, since
        rig.clock.advance(1s);
        QCOMPARE(waitFor(rig.sync->refresh(Rig::uid(2)))->quota.currency, QStringLiteral("CNY"));
    }

    void oneCustomerThatFailsIsLeft()
    {
        Rig rig(6);
        rig.cloud->failFor(Rig::uid(3), errorOf(Kind::Rejected));
        rig.cloud->failNext(QStringLiteral("totalQuota"), errorOf(Kind::Malformed));
        QVERIFY(rig.passes());
        QCOMPARE(rig.sync->progress().phase, Phase::Idle);
        QCOMPARE(rig.sync->progress().done, 5);
        QVERIFY(!rig.store.find(Rig::uid(3))->quota.availableReadAt.isValid());
        const auto withoutTotal = std::count_if(rig.store.rows.begin(), rig.store.rows.end(), [](const QuotaRow &row) {
            return row.quota.available && !row.quota.total; });
        QCOMPARE(withoutTotal, 1);
    }

    void aKeyThatIsRefusedEndsThePass()
    {
        Rig rig(6);
        rig.cloud->failNext(QStringLiteral("availableQuota"), errorOf(Kind::BadCredentials), 6);
        QVERIFY(rig.passes());
        QCOMPARE(rig.sync->progress().phase, Phase::Failed);
        QCOMPARE(rig.sync->progress().error->kind, Kind::BadCredentials);
        QVERIFY(!rig.store.state.completedAt.isValid());
    }

    void aNetworkThatComesBackIsNoticed()
    {
        Rig rig(3);
        rig.cloud->failNext(QStringLiteral("availableQuota"), errorOf(Kind::Offline), 3);
        QVERIFY(rig.passes());
        QCOMPARE(rig.sync->progress().phase, Phase::Failed);
        rig.clock.advance(31s);
        QVERIFY(reaches([&] { return rig.store.state.completedAt.isValid(); }));
    }

    void aFullDiskIsTold()
    {
        Rig rig(3);
        rig.store.failWrites = errorOf(Kind::StorageFull);
        QVERIFY(rig.passes());
        QCOMPARE(rig.sync->progress().error->kind, Kind::StorageFull);
    }

    void cancelKeepsWhatWasRead()
    {
        Rig rig(20);
        rig.options.concurrency = 2;
        rig.begin();
        rig.cloud->hold(QStringLiteral("alarmRules"));
        rig.sync->start();
        QVERIFY(reaches([&] { return rig.count("alarmRules") == 2; }));
        rig.sync->cancel();
        QCoreApplication::processEvents();
        rig.cloud->release();
        QVERIFY(rig.ends());
        QCOMPARE(rig.count("availableQuota"), 2);
        const auto read = std::count_if(rig.store.rows.begin(), rig.store.rows.end(), [](const QuotaRow &row) { return row.quota.available.has_value(); });
        QCOMPARE(read, 2);
        QVERIFY(!rig.store.state.completedAt.isValid());
        QVERIFY(rig.passes()); // the rest
        QCOMPARE(rig.count("availableQuota"), 20);
    }

    void passesShareTheLane()
    {
        Rig rig(20);
        const auto lane = std::make_shared<SyncLane>(6);
        lane->enter();
        lane->enter(); // two other passes run
        rig.options.lane = lane;
        QVERIFY(rig.passes());
        QCOMPARE(rig.cloud->mostInFlight(), 2);
        lane->leave();
        lane->leave();
        rig.cloud->forgetCalls();
        rig.clock.advance(16min);
        QVERIFY(reaches([&] { return rig.count("availableQuota") == 20; }));
        QCOMPARE(rig.cloud->mostInFlight(), 6);
        QVERIFY(rig.ends());
        QCOMPARE(lane->share(), 6); // nobody is left in it
    }
};

QTEST_GUILESS_MAIN(TestQuotaSync)
#include "tst_quotasync.moc"
