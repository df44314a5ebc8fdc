// SPDX-License-Identifier: Apache-2.0
#include "core/sync/maketicketsync.h"
#include "core/sync/ticketlisting.h"
#include "tests/support/fakepartnercloud.h"
#include "tests/support/faketicketstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QElapsedTimer>
#include <QThread>

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Phase = SyncProgress::Phase;

static ApiError errorOf(Kind kind) { return failure(kind).value(); }

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
    FakeTicketStore store;
    TicketSyncOptions options;
    std::unique_ptr<TicketSync> sync;

    static TicketId id(int n) { return FakeTicketStore::id(n); }
    // Tickets 1 … n, opened `n` hours ago each, with a note of the vendor's.
    explicit Rig(int tickets)
    {
        for (int n = 1; n <= tickets; ++n)
            add(n);
    }
    void add(int n, TicketState state = TicketState::Dealing)
    {
        cloud->change([&](FakeBooks &books) { books.tickets.put(FakeTicketStore::sample(n, state).ticket, {FakeTicketStore::sampleNote(n)}); });
    }
    void answer(int n, std::optional<TicketState> state = {})
    {
        cloud->change([&](FakeBooks &books) { books.tickets.answer(id(n), QStringLiteral("Please try again"), clock.utcNow(), state); });
    }
    void begin() { sync = makeTicketSync(QThread::currentThread(), [this] { return cloud; }, &store, &clock, options); }
    [[nodiscard]] bool passes()
    {
        if (!sync)
            begin();
        sync->start();
        return reaches([&] { return sync->progress().isRunning(); }) && ends();
    }
    [[nodiscard]] bool ends() const { return reaches([&] { return !sync->progress().isRunning(); }); }
    [[nodiscard]] bool passesAfter(std::chrono::milliseconds time)
    {
        const QDateTime before = store.state.completedAt;
        clock.advance(time);
        return reaches([&] { return store.state.completedAt > before; }) && ends();
    }
    [[nodiscard]] int count(const char *action) const { return cloud->count(QLatin1String(action)); }
    [[nodiscard]] QList<int> rowsAsked() const
    {
        QList<int> rows;
        for (const FakePartnerCloud::Call &call : cloud->calls()) {
            if (call.action == QLatin1String("tickets"))
                rows << call.page;
        }
        return rows;
    }
};

static TicketPage page(int first, int last, std::optional<qint64> total = {})
{
    TicketPage out;
    for (int n = first; n <= last; ++n)
        out.tickets << FakeTicketStore::sample(n).ticket;
    out.total = total;
    return out;
}

class TestTicketSync : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesOverlap()
    {
        TicketListingWalk walk;
        QVERIFY(walk.take(page(1, 20, 45)));
        QCOMPARE(walk.next(), 10);
        QVERIFY(walk.take(page(11, 30, 45)));
        QCOMPARE(walk.next(), 20);
        QVERIFY(walk.take(page(21, 40, 45)));
        QVERIFY(!walk.take(page(31, 45, 45)));
    }

    void aPageThatMissedRowsGoesBack()
    {
        TicketListingWalk walk;
        QVERIFY(walk.take(page(1, 20, 100)));
        QVERIFY(walk.take(page(31, 50, 80)));               // twenty rows before went away: 21 … 30 were never shown
        QVERIFY(walk.next() < 10);
        QVERIFY(walk.take(page(15, 34, 80)));               // joined again
        QCOMPARE(walk.next(), 10);
        TicketListingWalk restless;                         // a list that never joins is read to its end all the same
        int pages = 0;
        while (restless.take(page(100 * pages, 100 * pages + 19, 200)))
            QVERIFY(++pages < 200);
    }

    void withoutATotalTheListEndsWhereNothingNewComes()
    {
        TicketListingWalk walk;
        QVERIFY(walk.take(page(1, 20)));
        QVERIFY(walk.take(page(11, 25)));
        QVERIFY(!walk.take(page(16, 25)));
        TicketListingWalk empty;
        QVERIFY(!empty.take(page(1, 0)));
        TicketListingWalk small;
        QVERIFY(small.take(page(1, 3)));
        QVERIFY(!small.take(page(2, 3)));
    }

    void theCheckpointIsReadBack()
    {
        TicketCheckpoint checkpoint;
        checkpoint.wholeAt = QDateTime(QDate(2026, 1, 14), QTime(8, 0), Qt::UTC);
        checkpoint.startedAt = checkpoint.wholeAt.addDays(1);
        checkpoint.nextRow = 40;
        QCOMPARE(TicketCheckpoint::fromBytes(checkpoint.toBytes()), checkpoint);
        QCOMPARE(TicketCheckpoint::fromBytes("no checkpoint at all"), TicketCheckpoint());
    }

    void aFirstPassReadsTheWholeListAndAllNotes()
    {
        Rig rig(45);
        rig.add(2000, TicketState::Confirmed);              // opened long ago
        QVERIFY(rig.passes());
        QCOMPARE(rig.store.rows.size(), 46);
        QCOMPARE(rig.store.notesReadAt.size(), 46);
        QCOMPARE(rig.count("ticketNotes"), 46);
        QCOMPARE(rig.store.state.completedAt, rig.clock.utcNow());
        QCOMPARE(rig.sync->progress().done, 46);
        QCOMPARE(rig.sync->progress().leftOut, 0);
        QCOMPARE(rig.rowsAsked(), (QList<int>{0, 10, 20, 30}));
        for (const FakePartnerCloud::Call &call : rig.cloud->calls())
            QCOMPARE(call.lane, Lane::Sync);
    }

    void laterPassesReadWhatIsNewOrOpen()
    {
        Rig rig(30);
        rig.add(500);                                       // three weeks old, open
        for (int n = 1001; n <= 1060; ++n)
            rig.add(n, TicketState::Confirmed);             // old and closed
        QVERIFY(rig.passes());
        rig.cloud->forgetCalls();
        rig.answer(500, TicketState::WaitFeedback);
        rig.add(0);
        QVERIFY(rig.passesAfter(5min));
        QCOMPARE(rig.store.find(Rig::id(500))->ticket.state.value, TicketState::WaitFeedback);
        QVERIFY(rig.store.find(Rig::id(0)));
        QCOMPARE(rig.count("ticketNotes"), 2);              // of the new one, and of the one that changed its state
        QCOMPARE(rig.rowsAsked().size(), 4);                // three pages of the newest, one call for the old one
    }

    void theWholeListIsReadOnceADay()
    {
        Rig rig(5);
        rig.add(1000, TicketState::Confirmed);
        QVERIFY(rig.passes());
        rig.add(1001, TicketState::Confirmed);              // closed long ago, and only now in the list
        QVERIFY(rig.passesAfter(5min));
        QVERIFY(!rig.store.find(Rig::id(1001)));
        QVERIFY(rig.passesAfter(24h));
        QVERIFY(rig.store.find(Rig::id(1001)));
    }

    void notesOfOpenTicketsAreReadAgainWhenOld()
    {
        Rig rig(3);
        rig.add(4, TicketState::Confirmed);
        QVERIFY(rig.passes());
        rig.answer(2);                                      // without another state
        rig.cloud->forgetCalls();
        QVERIFY(rig.passesAfter(5min));
        QCOMPARE(rig.count("ticketNotes"), 0);
        QVERIFY(rig.passesAfter(5min));
        QVERIFY(rig.passesAfter(5min));
        QCOMPARE(rig.count("ticketNotes"), 3);
        QCOMPARE(rig.store.notesOf.value(Rig::id(2)).size(), 2);
        QVERIFY(rig.store.find(Rig::id(2))->isUnread);
    }

    void aPassThatAPersonAsksForReadsNotesThatAreYoung()
    {
        Rig rig(3);
        QVERIFY(rig.passes());
        rig.answer(2);
        rig.clock.advance(1min);
        QVERIFY(rig.passes());
        QCOMPARE(rig.store.notesOf.value(Rig::id(2)).size(), 2);
    }

    void theWholeListGoesOnWhereItWasLeft()
    {
        Rig rig(100);
        rig.begin();
        rig.cloud->stopAfter(5);
        rig.sync->start();
        QVERIFY(reaches([&] { return rig.count("tickets") >= 6; }));
        rig.sync.reset();                                   // killed: the call under way is never answered
        QCOMPARE(rig.store.rows.size(), 60);
        QVERIFY(!rig.store.state.completedAt.isValid());
        rig.cloud->stopAfter(-1);
        rig.cloud->forgetCalls();
        rig.add(0);                                         // pushes all others down meanwhile
        QVERIFY(rig.passes());
        QCOMPARE(rig.rowsAsked().first(), 50);
        QCOMPARE(rig.store.rows.size(), 100);               // the new one is not below …
        QVERIFY(rig.passesAfter(5min));
        QCOMPARE(rig.store.rows.size(), 101);               // … and among the newest
    }

    void notesGoOnWhereTheyWereLeft()
    {
        Rig rig(12);
        rig.options.concurrency = 2;
        rig.begin();
        rig.cloud->stopAfter(1 + 7);
        rig.sync->start();
        QVERIFY(reaches([&] { return rig.count("ticketNotes") >= 9; }));
        rig.sync.reset();
        QCOMPARE(rig.store.notesReadAt.size(), 7);
        rig.cloud->stopAfter(-1);
        rig.cloud->forgetCalls();
        QVERIFY(rig.passes());
        QCOMPARE(rig.count("ticketNotes"), 5);
        QCOMPARE(rig.store.notesReadAt.size(), 12);
    }

    // However many notes are to be read: what is new is looked for in time.
    void manyNotesMakeWayForTheNextPass()
    {
        Rig rig(6);
        rig.options.concurrency = 1;
        rig.begin();
        rig.cloud->hold(QStringLiteral("ticketNotes"));
        rig.sync->start();
        QVERIFY(reaches([&] { return rig.count("ticketNotes") == 1; }));
        rig.clock.advance(5min);
        rig.cloud->release();
        QVERIFY(rig.ends());
        QVERIFY(rig.store.state.completedAt.isValid());
        QCOMPARE(rig.store.notesReadAt.size(), 1);
        rig.clock.advance(1ms);                             // at once, not after another pause
        QVERIFY(reaches([&] { return rig.store.notesReadAt.size() == 6; }));
        QVERIFY(rig.ends());
    }

    void aTicketThatWillNotBeReadIsLeftOutAndTold()
    {
        Rig rig(4);
        rig.cloud->failFor(FakeTicketStore::uid(2), errorOf(Kind::Rejected));
        QVERIFY(rig.passes());
        QCOMPARE(rig.sync->progress().phase, Phase::Idle);
        QCOMPARE(rig.sync->progress().leftOut, 1);
        QCOMPARE(rig.sync->progress().whyLeftOut->kind, Kind::Rejected);
        QCOMPARE(rig.store.notesReadAt.size(), 3);
        QVERIFY(rig.store.state.completedAt.isValid());
    }

    void aFailureEndsThePassAndIsTriedAgain()
    {
        Rig rig(4);
        rig.cloud->failNext(QStringLiteral("tickets"), errorOf(Kind::Timeout));
        QVERIFY(rig.passes());
        QCOMPARE(rig.sync->progress().phase, Phase::Failed);
        QCOMPARE(rig.sync->progress().error->kind, Kind::Timeout);
        QVERIFY(rig.passesAfter(30s));
        QCOMPARE(rig.store.rows.size(), 4);
        rig.store.failWrites = errorOf(Kind::StorageFull);
        rig.clock.advance(5min);
        QVERIFY(reaches([&] { return rig.sync->progress().phase == Phase::Failed; }));
        QCOMPARE(rig.sync->progress().error->kind, Kind::StorageFull);
    }

    void cancellingKeepsWhatWasRead()
    {
        Rig rig(60);
        rig.begin();
        rig.cloud->hold(QStringLiteral("tickets"));
        rig.sync->start();
        QVERIFY(reaches([&] { return rig.count("tickets") == 1; }));
        rig.sync->cancel();
        rig.cloud->release();
        QVERIFY(rig.ends());
        QCOMPARE(rig.sync->progress().phase, Phase::Idle);
        QCOMPARE(rig.count("tickets"), 1);
        QCOMPARE(rig.store.rows.size(), 20);
        QVERIFY(rig.passes());
        QCOMPARE(rig.store.rows.size(), 60);
    }

    void oneTicketIsReadAheadOfEverything()
    {
        Rig rig(3);
        rig.begin();
        QVERIFY(waitFor(rig.sync->refreshTicket(Rig::id(2))));
        QCOMPARE(rig.store.rows.size(), 1);
        QCOMPARE(rig.store.notesOf.value(Rig::id(2)).size(), 1);
        for (const FakePartnerCloud::Call &call : rig.cloud->calls())
            QCOMPARE(call.lane, Lane::User);
        QCOMPARE(waitFor(rig.sync->refreshTicket(Rig::id(99))).error().kind, Kind::NotFound);
        rig.cloud->failNext(QStringLiteral("ticketNotes"), errorOf(Kind::Timeout));
        rig.answer(3);
        QCOMPARE(waitFor(rig.sync->refreshTicket(Rig::id(3))).error().kind, Kind::Timeout);
        QVERIFY(rig.store.find(Rig::id(3)));                // what was read is kept
    }

    void confidentialTextIsReadAndNotKept()
    {
        Rig rig(1);
        rig.cloud->change([](FakeBooks &books) {
            TicketNote secret = FakeTicketStore::sampleNote(2, TicketNote::From::Customer);
            secret.isConfidential = true;
            secret.text = QStringLiteral("the words apart");
            books.tickets.notes[Rig::id(1)] << secret;
        });
        QVERIFY(rig.passes());
        const auto notes = waitFor(rig.sync->readConfidential(Rig::id(1)));
        QVERIFY(notes);
        QCOMPARE(notes->last().text, QStringLiteral("the words apart"));
        QCOMPARE(rig.store.notesOf.value(Rig::id(1)).last().text, QString());
        QCOMPARE(rig.cloud->calls().last().lane, Lane::User);
        QCOMPARE(waitFor(rig.sync->readConfidential(Rig::id(7))).error().kind, Kind::NotFound);
    }

    void withoutAKeyNothingIsAsked()
    {
        Rig rig(1);
        rig.sync = makeTicketSync(QThread::currentThread(), [] { return std::shared_ptr<PartnerCloud>(); }, &rig.store, &rig.clock, rig.options);
        QVERIFY(rig.passes());
        QCOMPARE(rig.sync->progress().error->kind, Kind::BadCredentials);
        QCOMPARE(waitFor(rig.sync->refreshTicket(Rig::id(1))).error().kind, Kind::BadCredentials);
        QCOMPARE(waitFor(rig.sync->readConfidential(Rig::id(1))).error().kind, Kind::BadCredentials);
    }
};

QTEST_GUILESS_MAIN(TestTicketSync)
#include "tst_ticketsync.moc"
