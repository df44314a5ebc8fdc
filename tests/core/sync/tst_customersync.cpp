// SPDX-License-Identifier: Apache-2.0
#include "core/store/store.h"
#include "core/sync/makecustomersync.h"
#include "core/sync/synccheckpoint.h"
#include "tests/support/fakepartnercloud.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QSignalSpy>
#include <QTemporaryDir>
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

// Store, cloud and sync as the program joins them; the sync and the store can be killed and started again.
struct Rig
{
    QTemporaryDir folder;
    QThread engine;
    ManualClock clock;
    std::shared_ptr<FakePartnerCloud> cloud = std::make_shared<FakePartnerCloud>(&clock);
    std::unique_ptr<Store> store;
    std::unique_ptr<CustomerSync> sync;
    CustomerSyncOptions options;

    explicit Rig(int customers = 0)
    {
        cloud->setCustomers(FakePartnerCloud::uids(customers));
        cloud->setPageSize(10);
        options.batch = 8;
        options.writeEvery = std::chrono::milliseconds(0);
        engine.start();
        begin();
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
        sync = makeCustomerSync(&engine, [this] { return cloud; }, store->customers(), &clock, options);
    }
    void end()
    {
        sync.reset();
        store.reset();
    }
    [[nodiscard]] bool reaches(Phase phase) const
    {
        return QTest::qWaitFor([&] { return sync->progress().phase == phase; }, 20000);
    }
    // Starts a pass and waits for its end.
    [[nodiscard]] bool passes()
    {
        clock.advance(1s);
        const QDateTime started = clock.utcNow(); // a sync that has just been made may still learn of an earlier pass
        sync->start();
        return QTest::qWaitFor([&] { return sync->progress().phase == Phase::Idle && sync->progress().completedAt >= started; }, 20000);
    }
    [[nodiscard]] CustomerWindow rows(CustomerQuery::Gone gone = CustomerQuery::Gone::Hide) const
    {
        CustomerQuery query;
        query.sort = CustomerQuery::Sort::Uid;
        query.gone = gone;
        return waitFor(store->customers()->read(query, 0, 1000)).value_or(CustomerWindow());
    }
};

class TestCustomerSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstLoad()
    {
        Rig rig(35);
        QVERIFY(rig.passes());
        const CustomerWindow rows = rig.rows();
        QCOMPARE(rows.total, 35);
        for (const Customer &customer : rows.rows)
            QVERIFY(customer.facts.readAt.isValid());
        QCOMPARE(rig.cloud->count(QStringLiteral("customers")), 4);
        QCOMPARE(rig.cloud->count(QStringLiteral("customerFacts")), 35);
        QVERIFY(rig.cloud->mostInFlight() <= rig.options.concurrency);
        QVERIFY(rig.cloud->mostInFlight() > 1);
        for (const FakePartnerCloud::Call &call : rig.cloud->calls())
            QCOMPARE(call.lane, Lane::Sync);
        QCOMPARE(rig.sync->progress().done, 35);
        QCOMPARE(*rig.sync->progress().total, 35);
        QVERIFY(waitFor(rig.store->customers()->datasetState())->checkpoint.isEmpty());
    }

    void noCustomersIsACompletePass()
    {
        Rig rig(0);
        QVERIFY(rig.passes());
        QCOMPARE(rig.rows().total, 0);
        QVERIFY(rig.sync->progress().completedAt.isValid());
    }

    void theNextPassReadsOnlyWhatIsOld()
    {
        Rig rig(12);
        QVERIFY(rig.passes());
        rig.cloud->forgetCalls();
        QVERIFY(rig.passes());
        QCOMPARE(rig.cloud->count(QStringLiteral("customerFacts")), 0);
        rig.options.factsMaxAge = 1h;
        rig.end();
        rig.begin();
        rig.clock.advance(2h);
        QVERIFY(rig.passes());
        QCOMPARE(rig.cloud->count(QStringLiteral("customerFacts")), 12);
    }

    void goneOnesAreMarkedAndNotAskedAbout()
    {
        Rig rig(12);
        QVERIFY(rig.passes());
        rig.cloud->setCustomers(FakePartnerCloud::uids(5));
        rig.cloud->forgetCalls();
        rig.clock.advance(5h); // everybody's facts are old
        QVERIFY(rig.reaches(Phase::Idle));
        QVERIFY(rig.passes());
        QCOMPARE(rig.rows().total, 5);
        QCOMPARE(rig.rows(CustomerQuery::Gone::Only).total, 7);
        for (const FakePartnerCloud::Call &call : rig.cloud->calls())
            QVERIFY(call.uid.isEmpty() || FakePartnerCloud::uids(5).contains(call.uid));
    }

    void aKillLosesAndDoublesNothing_data()
    {
        QTest::addColumn<int>("answers");
        for (int answers = 0; answers < 34; ++answers)
            QTest::addRow("after %d answers", answers) << answers;
    }

    void aKillLosesAndDoublesNothing()
    {
        QFETCH(int, answers);
        Rig rig(30); // 3 pages and 30 facts
        rig.cloud->stopAfter(answers);
        rig.sync->start();
        QTRY_VERIFY(rig.cloud->calls().size() > std::min(answers, 32));
        rig.end();
        const qsizetype asked = rig.cloud->calls().size();
        rig.cloud->stopAfter(-1);
        rig.cloud->forgetCalls();
        rig.begin();
        QVERIFY(rig.passes());
        const CustomerWindow rows = rig.rows(CustomerQuery::Gone::Show);
        QCOMPARE(rows.total, 30);
        for (const Customer &customer : rows.rows) {
            QVERIFY(customer.facts.readAt.isValid());
            QVERIFY(!customer.goneAt.isValid());
        }
        // Resumed, not begun anew: what had been stored is not asked for again. At most one page or batch was on its way.
        const qsizetype lost = rig.options.batch + 2 * rig.options.concurrency;
        QVERIFY2(asked + rig.cloud->calls().size() <= 33 + lost, qPrintable(QString::number(asked + rig.cloud->calls().size())));
    }

    void anOldCheckpointIsBegunAnew()
    {
        Rig rig(30);
        rig.cloud->stopAfter(2);
        rig.sync->start();
        QTRY_COMPARE(rig.cloud->calls().size(), 3);
        rig.end();
        rig.cloud->stopAfter(-1);
        rig.cloud->forgetCalls();
        rig.clock.advance(7h);
        rig.begin();
        QVERIFY(rig.passes());
        QCOMPARE(rig.cloud->count(QStringLiteral("customers")), 3);
    }

    void aCheckpointWithoutItsRowsIsBegunAnew()
    {
        Rig rig(30);
        rig.cloud->stopAfter(4); // in the facts
        rig.sync->start();
        QTRY_VERIFY(rig.cloud->calls().size() > 4);
        const QByteArray checkpoint = waitFor(rig.store->customers()->datasetState())->checkpoint;
        rig.end();
        QVERIFY(QFile::remove(rig.folder.filePath(QStringLiteral("env.sqlite"))));
        rig.cloud->stopAfter(-1);
        rig.begin();
        QVERIFY(waitFor(rig.store->customers()->putListed({}, rig.clock.utcNow(), checkpoint)));
        QVERIFY(rig.passes());
        QCOMPARE(rig.rows().total, 30);
    }

    void cancelKeepsTheCheckpoint()
    {
        Rig rig(30);
        rig.cloud->hold(QStringLiteral("customerFacts"));
        rig.sync->start();
        QTRY_COMPARE(rig.cloud->count(QStringLiteral("customerFacts")), rig.options.concurrency);
        rig.sync->cancel();
        QTest::qWait(20);
        rig.cloud->release();
        QVERIFY(rig.reaches(Phase::Idle));
        QCOMPARE(rig.cloud->count(QStringLiteral("customerFacts")), rig.options.concurrency);
        QVERIFY(!waitFor(rig.store->customers()->datasetState())->checkpoint.isEmpty());
        QVERIFY(rig.passes());
        QCOMPARE(rig.cloud->count(QStringLiteral("customerFacts")), 30); // those under way were kept
        QCOMPARE(rig.cloud->count(QStringLiteral("customers")), 3);
    }

    void startWhileRunningIsNothing()
    {
        Rig rig(5);
        rig.cloud->hold(QStringLiteral("customers"));
        rig.sync->start();
        rig.sync->start();
        QTRY_COMPARE(rig.cloud->count(QStringLiteral("customers")), 1);
        rig.sync->start();
        rig.cloud->release();
        QTRY_VERIFY(rig.sync->progress().completedAt.isValid());
        QCOMPARE(rig.cloud->count(QStringLiteral("customers")), 1);
    }

    void startAfterCancelBeginsOnceMore()
    {
        Rig rig(15);
        rig.cloud->hold(QStringLiteral("customers"));
        rig.sync->start();
        QTRY_COMPARE(rig.cloud->count(QStringLiteral("customers")), 1);
        rig.sync->cancel();
        rig.sync->start();
        QTest::qWait(20);
        rig.cloud->release();
        QTRY_VERIFY(rig.sync->progress().completedAt.isValid());
        QCOMPARE(rig.rows().total, 15);
    }

    void aPassThatFailsIsTriedAgainWithBackOff()
    {
        Rig rig(25);
        rig.cloud->failNext(QStringLiteral("customers"), errorOf(Kind::Offline), 3);
        rig.sync->start();
        QVERIFY(rig.reaches(Phase::Failed));
        QCOMPARE(rig.sync->progress().error->kind, Kind::Offline);
        QTRY_COMPARE(rig.clock.pending(), 1);
        const auto tried = [&rig] { return rig.cloud->count(QStringLiteral("customers")); };
        rig.clock.advance(29s);
        QTest::qWait(20);
        QCOMPARE(tried(), 1);
        rig.clock.advance(1s);
        QTRY_COMPARE(tried(), 2);
        QTRY_COMPARE(rig.clock.pending(), 1);
        rig.clock.advance(59s);
        QTest::qWait(20);
        QCOMPARE(tried(), 2); // twice as long
        rig.clock.advance(1s);
        QTRY_COMPARE(tried(), 3);
        QTRY_COMPARE(rig.clock.pending(), 1);
        rig.clock.advance(2min);
        QTRY_VERIFY(rig.sync->progress().completedAt.isValid());
        QVERIFY(!rig.sync->progress().error);
        QCOMPARE(rig.rows().total, 25);
    }

    void theServicesOwnWishIsHonoured()
    {
        Rig rig(5);
        ApiError limited = errorOf(Kind::RateLimited);
        limited.retryAfter = 10min;
        rig.cloud->failNext(QStringLiteral("customers"), limited);
        rig.sync->start();
        QVERIFY(rig.reaches(Phase::Failed));
        QTRY_COMPARE(rig.clock.pending(), 1);
        rig.clock.advance(9min);
        QTest::qWait(20);
        QCOMPARE(rig.cloud->count(QStringLiteral("customers")), 1);
        rig.clock.advance(1min);
        QTRY_COMPARE(rig.cloud->count(QStringLiteral("customers")), 2);
    }

    void aWrongKeyWaitsForAPerson()
    {
        for (const Kind kind : {Kind::BadCredentials, Kind::Forbidden}) {
            Rig rig(5);
            rig.cloud->failNext(QStringLiteral("customers"), errorOf(kind));
            rig.sync->start();
            QVERIFY(rig.reaches(Phase::Failed));
            QCOMPARE(rig.clock.pending(), 0);
            rig.clock.advance(24h);
            QTest::qWait(20);
            QCOMPARE(rig.cloud->count(QStringLiteral("customers")), 1);
            QVERIFY(rig.passes());
        }
    }

    void anOutageInTheFactsKeepsWhatWasRead()
    {
        Rig rig(30);
        for (const CustomerUid &uid : FakePartnerCloud::uids(30).mid(20))
            rig.cloud->failFor(uid, errorOf(Kind::CircuitOpen));
        rig.sync->start();
        QVERIFY(rig.reaches(Phase::Failed));
        QCOMPARE(rig.sync->progress().error->kind, Kind::CircuitOpen);
        QTRY_COMPARE(rig.clock.pending(), 1);
        for (const CustomerUid &uid : FakePartnerCloud::uids(30))
            rig.cloud->failFor(uid, std::nullopt);
        rig.cloud->forgetCalls();
        rig.clock.advance(30s);
        QTRY_VERIFY(rig.sync->progress().completedAt.isValid());
        QCOMPARE(rig.cloud->count(QStringLiteral("customers")), 0);
        QCOMPARE(rig.cloud->count(QStringLiteral("customerFacts")), 10);
    }

    void oneCustomersTroubleIsNotEverybodys()
    {
        Rig rig(30);
        for (const CustomerUid &uid : FakePartnerCloud::uids(30).first(12))
            rig.cloud->failFor(uid, errorOf(Kind::NotFound));
        rig.cloud->failFor(FakePartnerCloud::uids(30).at(20), errorOf(Kind::Server));
        QVERIFY(rig.passes());
        int unread = 0;
        for (const Customer &customer : rig.rows().rows)
            unread += customer.facts.readAt.isValid() ? 0 : 1;
        QCOMPARE(unread, 13);
    }

    void aRightThatIsMissingForEverybodyStops()
    {
        Rig rig(30);
        for (const CustomerUid &uid : FakePartnerCloud::uids(30))
            rig.cloud->failFor(uid, errorOf(Kind::Forbidden));
        rig.sync->start();
        QVERIFY(rig.reaches(Phase::Failed));
        QCOMPARE(rig.sync->progress().error->kind, Kind::Forbidden);
        QVERIFY(rig.cloud->count(QStringLiteral("customerFacts")) < 12);
        QCOMPARE(rig.clock.pending(), 0);
    }

    void passesComeByThemselves()
    {
        Rig rig(5);
        QVERIFY(rig.passes());
        QTRY_COMPARE(rig.clock.pending(), 1);
        rig.cloud->setCustomers(FakePartnerCloud::uids(6));
        rig.clock.advance(30min);
        QTRY_COMPARE(rig.rows().total, 6);
        QTRY_COMPARE(rig.clock.pending(), 1);
        QVERIFY(rig.reaches(Phase::Idle));
    }

    void refreshOvertakesAndStores()
    {
        Rig rig(30);
        QVERIFY(rig.passes());
        CustomerFacts renamed;
        renamed.uid = FakePartnerCloud::uids(30).at(3);
        renamed.name = QStringLiteral("Renamed Harbour");
        rig.cloud->setFacts(renamed);
        rig.cloud->forgetCalls();
        const Result<Customer> row = waitFor(rig.sync->refresh(renamed.uid));
        QVERIFY(row);
        QCOMPARE(row->facts.name, renamed.name);
        QCOMPARE(rig.cloud->calls().constFirst().lane, Lane::User);
        rig.cloud->failNext(QStringLiteral("customerFacts"), errorOf(Kind::NotFound));
        QCOMPARE(waitFor(rig.sync->refresh(renamed.uid)).error().kind, Kind::NotFound);
    }

    void refreshLeavesThePassAlone()
    {
        Rig rig(15);
        rig.cloud->stopAfter(1);
        rig.sync->start();
        QTRY_COMPARE(rig.cloud->count(QStringLiteral("customers")), 2);
        const QByteArray checkpoint = waitFor(rig.store->customers()->datasetState())->checkpoint;
        QVERIFY(!checkpoint.isEmpty());
        rig.cloud->stopAfter(-1);
        QVERIFY(waitFor(rig.sync->refresh(FakePartnerCloud::uids(1).at(0))));
        QCOMPARE(waitFor(rig.store->customers()->datasetState())->checkpoint, checkpoint);
    }

    void withoutACloudItSaysSo()
    {
        Rig rig(1);
        rig.cloud.reset();
        rig.sync->start();
        QVERIFY(rig.reaches(Phase::Failed));
        QCOMPARE(rig.sync->progress().error->kind, Kind::BadCredentials);
        QCOMPARE(waitFor(rig.sync->refresh(FakePartnerCloud::uids(1).at(0))).error().kind, Kind::BadCredentials);
    }

    void theAgeIsKnownBeforeThePass()
    {
        Rig rig(3);
        QVERIFY(rig.passes());
        const QDateTime completed = rig.sync->progress().completedAt;
        rig.end();
        rig.begin();
        QTRY_COMPARE(rig.sync->progress().completedAt, completed);
        QCOMPARE(rig.sync->progress().phase, Phase::Idle);
    }

    void progressIsThrottled()
    {
        Rig rig(200);
        QSignalSpy progressed(rig.sync.get(), &CustomerSync::progressed);
        QVERIFY(rig.passes());
        QVERIFY2(progressed.count() < 12, qPrintable(QString::number(progressed.count()))); // the clock stands still: changes of phase alone
        QCOMPARE(rig.sync->progress().done, 200);
    }

    void checkpointsReadBack()
    {
        SyncCheckpoint checkpoint;
        checkpoint.startedAt = QDateTime(QDate(2026, 1, 15), QTime(8, 0, 0, 123), Qt::UTC);
        checkpoint.nextPage = 0;
        checkpoint.listed = 100000;
        checkpoint.factsRead = 7;
        const SyncCheckpoint read = SyncCheckpoint::fromBytes(checkpoint.toBytes());
        QCOMPARE(read.startedAt, checkpoint.startedAt);
        QCOMPARE(read.nextPage, 0);
        QCOMPARE(read.listed, 100000);
        QCOMPARE(read.factsRead, 7);
        for (const char *bad : {"", "x", "{}", "{\"startedAt\":\"x\"}", "{\"startedAt\":\"2026-01-15T08:00:00.000Z\",\"nextPage\":-1}"})
            QVERIFY(!SyncCheckpoint::fromBytes(bad).startedAt.isValid());
    }
};

QTEST_GUILESS_MAIN(TestCustomerSync)
#include "tst_customersync.moc"
