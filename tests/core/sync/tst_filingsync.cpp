// SPDX-License-Identifier: Apache-2.0
#include "core/sync/makefilingsync.h"
#include "core/sync/numberlookup.h"
#include "tests/support/fakefilingstore.h"
#include "tests/support/fakepartnercloud.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QElapsedTimer>
#include <QThread>

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Phase = SyncProgress::Phase;

static ApiError errorOf(Kind kind, const char *code = "")
{
    ApiError error;
    error.kind = kind;
    error.code = QLatin1String(code);
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

// Sync, store and cloud on one thread; time stands still. Customer n has instances n·100+1 …
struct Rig
{
    ManualClock clock;
    std::shared_ptr<FakePartnerCloud> cloud = std::make_shared<FakePartnerCloud>(&clock);
    FakeFilingStore store;
    FilingSyncOptions options;
    std::unique_ptr<FilingSync> sync;

    explicit Rig(int customers, int instancesEach = 3)
    {
        for (int n = 1; n <= customers; ++n) {
            store.ownersReadAt.insert(uid(n), {});
            for (int i = 1; i <= instancesEach; ++i)
                addInstance(n, i);
        }
        options.writeEvery = 0ms;
    }
    static CustomerUid uid(int n) { return FakeFilingStore::uid(n); }
    static QString id(int customer, int instance) { return FakeFilingStore::instanceId(customer * 100 + instance); }
    void addInstance(int customer, int instance, bool canHold = true)
    {
        Instance one = FakeFilingStore::sampleInstance(customer * 100 + instance);
        one.owner = uid(customer);
        one.filingType = canHold ? std::optional(ResourceType::Ecs) : std::nullopt;
        cloud->change([&](FakeBooks &books) { books.filings.instances[one.owner] << one; });
    }
    // A number in the cloud.
    void addNumber(int customer, int instance, NumberState state = NumberState::Bound)
    {
        ServiceNumber number = FakeFilingStore::sample(customer * 100 + instance, state);
        number.owner = number.holder = uid(customer);
        number.resource = Resource(ResourceType::Ecs, id(customer, instance));
        cloud->change([&](FakeBooks &books) { books.filings.numbers << number; });
    }
    void setState(int customer, int instance, NumberState state)
    {
        const QString number = FakeFilingStore::numberText(customer * 100 + instance);
        cloud->change([&](FakeBooks &books) {
            for (ServiceNumber &one : books.filings.numbers) {
                if (one.number == number)
                    one.state.value = state;
            }
        });
    }
    void begin() { sync = makeFilingSync(QThread::currentThread(), [this] { return cloud; }, &store, &clock, options); }
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

class TestFilingSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFirstPassReadsInstancesAndThenTheirNumbers()
    {
        Rig rig(3);
        rig.addInstance(2, 4, false);
        rig.addNumber(1, 1);
        rig.addNumber(3, 2, NumberState::Filed);
        QVERIFY(rig.passes());
        QCOMPARE(rig.count("instances"), 3);
        QCOMPARE(rig.count("serviceNumbers"), 9);           // not of the one that can hold none
        QCOMPARE(rig.store.instances.size(), 10);
        QCOMPARE(rig.store.numbers.size(), 2);
        QCOMPARE(rig.store.state.completedAt, rig.clock.utcNow());
        QCOMPARE(rig.sync->progress().done, 9);
        QCOMPARE(rig.sync->progress().total, 9);
        QCOMPARE(rig.sync->progress().leftOut, 0);
        const QList<FakePartnerCloud::Call> calls = rig.cloud->calls();
        for (const FakePartnerCloud::Call &call : calls)
            QCOMPARE(call.lane, Lane::Sync);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(calls.at(i).action, QStringLiteral("instances"));
    }

    void everyPageOfInstancesIsRead()
    {
        Rig rig(1, 25);
        rig.cloud->change([](FakeBooks &books) { books.filings.pageSize = 10; });
        QVERIFY(rig.passes());
        QCOMPARE(rig.count("instances"), 3);
        QCOMPARE(rig.store.instances.size(), 25);
    }

    void whatSomebodyWorksWithIsReadInEveryPass()
    {
        Rig rig(4);
        rig.addNumber(2, 3);
        QVERIFY(rig.passes());
        rig.cloud->forgetCalls();
        rig.setState(2, 3, NumberState::InReview);
        rig.clock.advance(15min);
        QVERIFY(reaches([&] { return rig.count("serviceNumbers") > 0; }));
        QVERIFY(rig.ends());
        QCOMPARE(rig.asked("serviceNumbers"), QStringList{Rig::uid(2).text()});
        QCOMPARE(rig.count("instances"), 0);
        QCOMPARE(rig.store.numbers.first().state.value, NumberState::InReview);

        rig.cloud->forgetCalls();
        rig.clock.advance(24h);                             // a day later everything
        QVERIFY(reaches([&] { return rig.count("serviceNumbers") >= 12; }));
        QVERIFY(rig.ends());
        QCOMPARE(rig.count("instances"), 4);
        QCOMPARE(rig.asked("serviceNumbers").first(), Rig::uid(2).text());
    }

    void aPassThatAPersonAsksForReadsAgainWhatIsYoung()
    {
        Rig rig(3);
        rig.addNumber(2, 1);
        QVERIFY(rig.passes());
        rig.cloud->forgetCalls();
        rig.clock.advance(1min);
        QVERIFY(rig.passes());
        QCOMPARE(rig.asked("serviceNumbers"), QStringList{Rig::uid(2).text()});
        QCOMPARE(rig.count("instances"), 0);
    }

    void theLongWalkTakesOnePlaceOnly()
    {
        Rig rig(8, 4);
        for (int n = 1; n <= 8; ++n)
            rig.addNumber(n, 1);
        rig.cloud->hold(QStringLiteral("serviceNumbers"));
        rig.begin();
        rig.sync->start();
        QVERIFY(reaches([&] { return rig.count("serviceNumbers") == 1; }));
        QCoreApplication::processEvents();
        QCOMPARE(rig.count("serviceNumbers"), 1);           // nothing is known yet: all of it is the walk
        rig.cloud->release();
        QVERIFY(rig.ends());
        rig.cloud->forgetCalls();
        rig.clock.advance(15min);
        rig.cloud->hold(QStringLiteral("serviceNumbers"));
        QVERIFY(reaches([&] { return rig.count("serviceNumbers") == 6; }));     // those that hold numbers are not walked to
        rig.cloud->release();
        QVERIFY(rig.ends());
        QCOMPARE(rig.count("serviceNumbers"), 8);
    }

    void theLongWalkMakesWayForWhatIsDue()
    {
        Rig rig(3, 10);
        rig.addNumber(1, 1);
        QVERIFY(rig.passes());
        rig.clock.advance(24h);                             // everything is old: the next pass walks
        QVERIFY(rig.ends());
        rig.cloud->forgetCalls();
        rig.clock.advance(24h - 1ms);
        rig.cloud->hold(QStringLiteral("serviceNumbers"));
        rig.clock.advance(1ms);
        rig.sync->start();
        QVERIFY(reaches([&] { return rig.count("serviceNumbers") == 1; }));     // the known one
        rig.cloud->release();
        rig.cloud->hold(QStringLiteral("serviceNumbers"));
        QVERIFY(reaches([&] { return rig.count("serviceNumbers") == 2; }));     // the walk has begun
        rig.clock.advance(15min);
        rig.cloud->release();
        QVERIFY(rig.ends());
        const QStringList asked = rig.asked("serviceNumbers");
        QCOMPARE(asked.size(), 31);                         // twenty-nine others once, the known one twice
        QCOMPARE(asked.at(2), Rig::uid(1).text());
        QCOMPARE(asked.count(Rig::uid(1).text()), 11);
    }

    // The walk may take hours; whatever failed once among those that somebody works with is read again when it is due.
    void whatFailedIsReadAgainDuringTheWalk()
    {
        Rig rig(3, 10);
        rig.addNumber(1, 1);
        QVERIFY(rig.passes());
        rig.clock.advance(24h);
        QVERIFY(rig.ends());
        rig.setState(1, 1, NumberState::Filed);
        rig.cloud->forgetCalls();
        rig.clock.advance(24h - 1ms);
        ApiError error;
        error.kind = ApiError::Kind::Timeout;
        rig.cloud->failNext(QStringLiteral("serviceNumbers"), error);
        rig.cloud->hold(QStringLiteral("serviceNumbers"));
        rig.clock.advance(1ms);
        rig.sync->start();
        QVERIFY(reaches([&] { return rig.count("serviceNumbers") == 1; }));     // the known one
        rig.cloud->release();
        rig.cloud->hold(QStringLiteral("serviceNumbers"));
        QVERIFY(reaches([&] { return rig.count("serviceNumbers") == 2; }));     // the walk has begun
        rig.clock.advance(15min);
        rig.cloud->release();
        QVERIFY(rig.ends());
        QCOMPARE(rig.store.findNumber(FakeFilingStore::numberText(101))->state.value, NumberState::Filed);
    }

    // Those that hold numbers are due again before they have all been read.
    void theLongWalkGoesOnWhateverElseIsDue()
    {
        Rig rig(1, 8);
        for (int i = 1; i <= 4; ++i)
            rig.addNumber(1, i);
        rig.options.concurrency = 1;
        QVERIFY(rig.passes());
        rig.clock.advance(24h);
        QVERIFY(rig.ends());
        rig.cloud->forgetCalls();
        rig.cloud->hold(QStringLiteral("serviceNumbers"));
        rig.clock.advance(24h);
        rig.sync->start();
        QVERIFY(reaches([&] { return rig.count("serviceNumbers") == 1; }));
        for (int calls = 1; calls < 40 && reaches([&] { return !rig.sync->progress().isRunning() || rig.count("serviceNumbers") == calls; }); ++calls) {
            if (!rig.sync->progress().isRunning())
                break;
            rig.clock.advance(10min);                       // one call
            rig.cloud->release();
            rig.cloud->hold(QStringLiteral("serviceNumbers"));
        }
        QVERIFY(!rig.sync->progress().isRunning());
        QVERIFY(rig.count("serviceNumbers") >= 8);
    }

    void aPassGoesOnWhereItWasLeft()
    {
        Rig rig(2, 10);
        rig.options.batch = 1;
        rig.begin();
        rig.cloud->stopAfter(2 + 7);
        rig.sync->start();
        QVERIFY(reaches([&] { return rig.count("serviceNumbers") >= 8; }));
        rig.sync.reset();                                   // killed: the calls under way are never answered
        QCOMPARE(rig.store.resourcesReadAt.size(), 7);
        QVERIFY(!rig.store.state.completedAt.isValid());
        rig.cloud->stopAfter(-1);
        rig.cloud->forgetCalls();
        QVERIFY(rig.passes());
        QCOMPARE(rig.count("instances"), 0);
        QCOMPARE(rig.count("serviceNumbers"), 13);
        QVERIFY(rig.store.state.completedAt.isValid());
    }

    void oneCustomerWithoutRightsIsLeftOutAndTold()
    {
        Rig rig(6);
        QVERIFY(rig.passes());
        rig.cloud->forgetCalls();
        rig.cloud->failFor(Rig::uid(3), errorOf(Kind::Forbidden, "NoPermission"));
        rig.clock.advance(24h);
        QVERIFY(reaches([&] { return rig.count("serviceNumbers") >= 15; }));
        QVERIFY(rig.ends());
        QCOMPARE(rig.sync->progress().phase, Phase::Idle);
        QCOMPARE(rig.sync->progress().leftOut, 1);
        QCOMPARE(rig.sync->progress().whyLeftOut->code, QStringLiteral("NoPermission"));
        QCOMPARE(rig.asked("serviceNumbers").count(Rig::uid(3).text()), 0);     // its instances were refused already
        QCOMPARE(rig.count("serviceNumbers"), 15);
    }

    void aFrozenCustomerCostsThreeCallsAndNoMore()
    {
        Rig rig(3, 8);
        QVERIFY(rig.passes());
        rig.store.ownersReadAt.clear();                     // instances are young, numbers are old
        for (int n = 1; n <= 3; ++n)
            rig.store.ownersReadAt.insert(Rig::uid(n), rig.clock.utcNow().addDays(2));
        rig.cloud->forgetCalls();
        rig.cloud->failFor(Rig::uid(2), errorOf(Kind::Rejected, "408"));
        rig.clock.advance(24h);
        QVERIFY(reaches([&] { return rig.count("serviceNumbers") >= 19; }));
        QVERIFY(rig.ends());
        QCOMPARE(rig.asked("serviceNumbers").count(Rig::uid(2).text()), 3);
        QCOMPARE(rig.sync->progress().leftOut, 1);
        QCOMPARE(rig.sync->progress().whyLeftOut->code, QStringLiteral("408"));
        QCOMPARE(rig.sync->progress().phase, Phase::Idle);
    }

    void oneRefusedInstanceKeepsNoneOfTheOthers()
    {
        Rig rig(1, 6);
        rig.cloud->failNext(QStringLiteral("serviceNumbers"), errorOf(Kind::Rejected, "402"));
        QVERIFY(rig.passes());
        QCOMPARE(rig.store.resourcesReadAt.size(), 5);
        QCOMPARE(rig.sync->progress().leftOut, 0);
        rig.cloud->forgetCalls();
        rig.clock.advance(15min);
        QVERIFY(reaches([&] { return rig.sync->progress().completedAt == rig.clock.utcNow(); }));
        QCOMPARE(rig.count("serviceNumbers"), 0);           // refused ones are not asked for in every pass
        rig.clock.advance(24h);
        QVERIFY(reaches([&] { return rig.store.resourcesReadAt.size() == 6; }));
    }

    void aKeyWithoutRightsEndsThePass()
    {
        Rig rig(9);
        rig.cloud->failNext(QStringLiteral("instances"), errorOf(Kind::Forbidden), 9);
        QVERIFY(rig.passes());
        QCOMPARE(rig.sync->progress().phase, Phase::Failed);
        QCOMPARE(rig.sync->progress().error->kind, Kind::Forbidden);
        QVERIFY(!rig.store.state.completedAt.isValid());
    }

    void aNetworkThatComesBackIsNoticed()
    {
        Rig rig(3);
        rig.cloud->failNext(QStringLiteral("instances"), errorOf(Kind::Offline), 3);
        QVERIFY(rig.passes());
        QCOMPARE(rig.sync->progress().phase, Phase::Failed);
        rig.clock.advance(31s);
        QVERIFY(reaches([&] { return rig.store.state.completedAt.isValid(); }));
        QCOMPARE(rig.store.resourcesReadAt.size(), 9);
    }

    void aFullDiskIsTold()
    {
        Rig rig(2);
        rig.store.failWrites = errorOf(Kind::StorageFull);
        QVERIFY(rig.passes());
        QCOMPARE(rig.sync->progress().error->kind, Kind::StorageFull);
    }

    void instancesThatAreGoneAreAskedForNoMore()
    {
        Rig rig(2);
        rig.addNumber(1, 1);
        QVERIFY(rig.passes());
        rig.cloud->change([](FakeBooks &books) {
            books.filings.instances[Rig::uid(1)].removeFirst();
            books.filings.numbers.clear();
        });
        rig.cloud->forgetCalls();
        rig.clock.advance(24h);
        QVERIFY(reaches([&] { return rig.store.instances.size() == 5; }));
        QVERIFY(rig.ends());
        QCOMPARE(rig.count("serviceNumbers"), 5);
    }

    void aCustomerIsReadAtOnceWhenAsked()
    {
        Rig rig(3);
        QVERIFY(rig.passes());
        rig.cloud->forgetCalls();
        rig.addInstance(2, 4);
        rig.addNumber(2, 4);
        rig.clock.advance(1s);
        QVERIFY(waitFor(rig.sync->refreshCustomer(Rig::uid(2))));
        QCOMPARE(rig.store.numbers.size(), 1);
        QCOMPARE(rig.store.numbers.first().resource.id, Rig::id(2, 4));
        QCOMPARE(rig.count("instances"), 1);
        QCOMPARE(rig.count("serviceNumbers"), 4);
        for (const FakePartnerCloud::Call &call : rig.cloud->calls())
            QCOMPARE(call.lane, Lane::User);
        QVERIFY(rig.cloud->mostInFlight() <= 6);
    }

    void aResourceIsReadAtOnceWhenAsked()
    {
        Rig rig(2);
        QVERIFY(rig.passes());
        rig.addNumber(1, 2);
        rig.cloud->forgetCalls();
        QVERIFY(waitFor(rig.sync->refreshResource(Rig::uid(1), Resource(ResourceType::Ecs, Rig::id(1, 2)))));
        QCOMPARE(rig.store.numbers.size(), 1);
        QCOMPARE(rig.cloud->calls().size(), 1);
        rig.cloud->failNext(QStringLiteral("serviceNumbers"), errorOf(Kind::Timeout));
        QCOMPARE(waitFor(rig.sync->refreshResource(Rig::uid(1), Resource(ResourceType::Ecs, Rig::id(1, 2)))).error().kind, Kind::Timeout);
        QCOMPARE(rig.store.numbers.size(), 1);              // what is held stays
    }

    void ofACustomerWhatCouldBeReadIsKept()
    {
        Rig rig(1, 5);
        rig.addNumber(1, 5);
        rig.begin();
        rig.cloud->failNext(QStringLiteral("serviceNumbers"), errorOf(Kind::Rejected, "402"));
        QCOMPARE(waitFor(rig.sync->refreshCustomer(Rig::uid(1))).error().code, QStringLiteral("402"));
        QCOMPARE(rig.store.resourcesReadAt.size(), 4);
        QCOMPARE(rig.store.numbers.size(), 1);
    }

    void cancelKeepsWhatWasRead()
    {
        Rig rig(2, 10);
        rig.begin();
        rig.sync->start();
        QVERIFY(reaches([&] { return rig.count("serviceNumbers") == 5; }));
        rig.sync->cancel();
        QVERIFY(rig.ends());
        QVERIFY(!rig.store.state.completedAt.isValid());
        const qsizetype read = rig.store.resourcesReadAt.size();
        QVERIFY2(read >= 4 && read < 20, qPrintable(QString::number(read)));
        QVERIFY(rig.passes());
        QCOMPARE(rig.store.resourcesReadAt.size(), 20);
        QVERIFY(rig.count("serviceNumbers") <= 21);
    }

    void passesShareTheLane()
    {
        Rig rig(20, 1);
        const auto lane = std::make_shared<SyncLane>(6);
        lane->enter();
        lane->enter();                                      // two other passes run
        rig.options.lane = lane;
        QVERIFY(rig.passes());
        QCOMPARE(rig.cloud->mostInFlight(), 2);
        QCOMPARE(lane->share(), 3);                         // it has left
    }

    void aNumberIsLookedUpInTheCloud()
    {
        Rig rig(1);
        rig.addNumber(1, 1);
        const NumberLookUp lookUp = makeNumberLookUp(QThread::currentThread(), [&rig] { return rig.cloud; });
        QCOMPARE(waitFor(lookUp(FakeFilingStore::numberText(101)))->resource.id, Rig::id(1, 1));
        QCOMPARE(waitFor(lookUp(QStringLiteral("none"))).error().code, QStringLiteral("406"));
        QCOMPARE(rig.cloud->calls().first().lane, Lane::User);
    }
};

QTEST_GUILESS_MAIN(TestFilingSync)
#include "tst_filingsync.moc"
