// SPDX-License-Identifier: Apache-2.0
// The way of messages: received, written, deleted at the source, processed; and what happens when any of it goes wrong.
#include "tests/core/sync/pumprig.h"

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Phase = PumpStatus::Phase;

class TestMessagePump : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesToTheDiskBeforeItDeletes()
    {
        Rig rig;
        rig.store.isHeld = true;
        rig.put(Rig::paid(7, 1));
        rig.start();
        QVERIFY(reaches([&] { return rig.store.admits == 1; }));
        settleDown();
        QCOMPARE(rig.cloud->count(QStringLiteral("deleteMessages")), 0);
        QCOMPARE(rig.touches.size(), 0);
        rig.store.release();
        QVERIFY(rig.isDrained());
        QCOMPARE(rig.touches, (QList<EventTouch>{{EventSubject::Order, CustomerUid(QStringLiteral("5100000000000001")), QStringLiteral("7")}}));
        QCOMPARE(rig.store.kept.constFirst().entry.state, InboxState::Processed);
        const PumpStatus status = rig.status();
        QCOMPARE(status.phase, Phase::Polling);
        QCOMPARE(status.received, 1);
        QCOMPARE(status.processed, 1);
        QCOMPARE(status.waiting, 0);
        QCOMPARE(status.lastMessageAt, QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC));
        const QList<FakePartnerCloud::Call> calls = rig.cloud->calls();
        QVERIFY(std::all_of(calls.cbegin(), calls.cend(), [](const auto &call) { return call.lane == Lane::Events; }));
    }
    void processesWhatComesTwiceOnce()
    {
        Rig rig;
        rig.put(Rig::paid(7, 1, "evt-a"), "M1");
        rig.put(Rig::paid(7, 1, "evt-a"), "M1");
        rig.put(Rig::paid(7, 1, "evt-a"), "M2");
        rig.start();
        QVERIFY(rig.isDrained());
        QCOMPARE(rig.store.kept.size(), 1);
        QCOMPARE(rig.store.kept.constFirst().entry.duplicates, 2);
        QCOMPARE(rig.touches.size(), 1);
        QCOMPARE(rig.status().duplicates, 2);
    }
    void neverGoesBackwards()
    {
        Rig rig;
        rig.put(Rig::paid(7, 20));
        rig.put(Rig::paid(7, 10)); // in one round with the newer one
        rig.start();
        QVERIFY(rig.isDrained());
        rig.put(Rig::paid(7, 15)); // in a later round
        rig.clock.advance(5s);
        QVERIFY(reaches([&] { return rig.store.kept.size() == 3; }));
        QVERIFY(rig.isDrained());
        QCOMPARE(rig.store.kept.at(0).entry.state, InboxState::Processed);
        QCOMPARE(rig.store.kept.at(1).entry.state, InboxState::Late);
        QCOMPARE(rig.store.kept.at(2).entry.state, InboxState::Late);
        QCOMPARE(rig.touches.size(), 1);
        QCOMPARE(rig.store.marks.constFirst().second.version, QStringLiteral("20"));
        QCOMPARE(rig.status().late, 2);
    }
    void readsOneObjectOnceForManyMessages()
    {
        Rig rig;
        for (int version = 1; version <= 5; ++version)
            rig.put(Rig::paid(7, version));
        rig.start();
        QVERIFY(rig.isDrained());
        QCOMPARE(rig.touches.size(), 1);
        QCOMPARE(rig.store.count(InboxState::Processed), 5);
    }
    void readsAFewAtATime()
    {
        Rig rig;
        rig.isHeld = true;
        for (int order = 1; order <= 10; ++order)
            rig.put(Rig::paid(order, 1));
        rig.start();
        QVERIFY(reaches([&] { return rig.touches.size() == 4; }));
        settleDown();
        QCOMPARE(rig.touches.size(), 4);
        QCOMPARE(rig.status().phase, Phase::Processing);
        rig.letGo();
        QVERIFY(rig.isDrained());
        QCOMPARE(rig.touches.size(), 10);
    }
    void needsNothingReadForWhatIsUnknown()
    {
        Rig rig;
        rig.put(R"({"type":"something.else","id":"x"})");
        rig.put("no JSON at all");
        rig.start();
        QVERIFY(rig.isDrained());
        QCOMPARE(rig.touches.size(), 0);
        QCOMPARE(rig.store.count(InboxState::Processed), 2);
    }
    void putsAsideWhatCannotBeReadAnew()
    {
        Rig rig;
        rig.failures = {5, errorOf(Kind::NotFound, "NoSuchOrder")};
        rig.put(Rig::paid(7, 1));
        rig.start();
        int tries = 1;
        const auto tried = [&rig, &tries] { return rig.store.kept.value(0).entry.tries == tries; };
        for (const auto pause : {5s, 20s, 80s, 320s}) {
            QVERIFY(reaches(tried));
            settleDown();
            rig.clock.advance(pause - 1s);
            settleDown();
            QCOMPARE(int(rig.touches.size()), tries);
            rig.clock.advance(7s); // the store is asked every five seconds
            ++tries;
        }
        QVERIFY(reaches(tried));
        QVERIFY(reaches([&] { return rig.left() == 0; }));
        const InboxEntry entry = rig.store.kept.constFirst().entry;
        QCOMPARE(entry.state, InboxState::Quarantined);
        QCOMPARE(entry.reason, QStringLiteral("RefreshFailed: NoSuchOrder"));
        QCOMPARE(rig.status().quarantined, 1);

        (void)rig.store.replay(1, QStringLiteral("operator-l"));
        rig.pump->processNow();
        QVERIFY(reaches([&] { return rig.store.kept.constFirst().entry.state == InboxState::Processed; }));
        QCOMPARE(rig.store.kept.constFirst().settled, 1);
    }
    void triesAgainThoughTheClockWentBack()
    {
        Rig rig;
        rig.failures = {errorOf(Kind::NotFound, "NoSuchOrder")};
        rig.put(Rig::paid(7, 1));
        rig.start();
        QVERIFY(reaches([&] { return rig.store.kept.value(0).entry.tries == 1; }));
        settleDown();
        rig.clock.jumpWall(-std::chrono::hours(24 * 365));
        rig.clock.advance(12s);
        QVERIFY(reaches([&] { return rig.store.kept.constFirst().entry.state == InboxState::Processed; }));
    }
    void countsNoTryWhenNobodyAnswers_data()
    {
        QTest::addColumn<int>("kind");
        for (const Kind kind : {Kind::Offline, Kind::RateLimited, Kind::Server, Kind::Timeout, Kind::StorageFailed})
            QTest::newRow(qPrintable(kindName(kind))) << int(kind);
    }
    void countsNoTryWhenNobodyAnswers()
    {
        QFETCH(int, kind);
        Rig rig;
        rig.failures = {3, errorOf(Kind(kind))};
        rig.put(Rig::paid(7, 1));
        rig.start();
        int touches = 1;
        for (const auto pause : {1s, 2s, 4s}) {
            QVERIFY(reaches([&] { return rig.touches.size() == touches; }));
            settleDown();
            rig.clock.advance(pause - 300ms);
            settleDown();
            QCOMPARE(rig.touches.size(), touches);
            QCOMPARE(rig.pump->status().phase, Phase::WaitingToRetry);
            QCOMPARE(rig.pump->status().error->kind, Kind(kind));
            rig.clock.advance(300ms);
            ++touches;
        }
        QVERIFY(rig.isDrained());
        QCOMPARE(rig.store.kept.constFirst().entry.tries, 1);
        QCOMPARE(rig.store.kept.constFirst().entry.state, InboxState::Processed);
    }
    void letsADamagedMessageComeAgain()
    {
        Rig rig;
        rig.put(Rig::paid(7, 1));
        rig.cloud->change([](FakeBooks &books) { books.queue.messages[0].bodyMd5 = QByteArray(32, '0'); });
        rig.start();
        for (int receive = 1; receive <= 4; ++receive) {
            QVERIFY(reaches([&] { return rig.cloud->books().queue.receives == receive; }));
            settleDown();
            QCOMPARE(rig.store.admits, 0);
            QCOMPARE(rig.left(), 1);
            rig.clock.advance(31s);
        }
        QVERIFY(reaches([&] { return rig.left() == 0; }));
        const InboxEntry entry = rig.store.kept.constFirst().entry;
        QCOMPARE(entry.state, InboxState::Quarantined);
        QVERIFY(entry.reason.startsWith(QLatin1String("ChecksumDiffers")));
        QCOMPARE(entry.touch.object, QStringLiteral("7")); // what it says can be read all the same
        QCOMPARE(rig.touches.size(), 0);
        QCOMPARE(rig.status().quarantined, 1);
    }
    void takesADamagedMessageThatComesWhole()
    {
        Rig rig;
        rig.put(Rig::paid(7, 1));
        const QByteArray right = rig.cloud->books().queue.messages.constFirst().bodyMd5;
        rig.cloud->change([](FakeBooks &books) { books.queue.messages[0].bodyMd5 = QByteArray(32, '0'); });
        rig.start();
        QVERIFY(reaches([&] { return rig.cloud->books().queue.receives == 1; }));
        rig.cloud->change([&](FakeBooks &books) { books.queue.messages[0].bodyMd5 = right; });
        settleDown();
        rig.clock.advance(35s);
        QVERIFY(rig.isDrained());
        QCOMPARE(rig.store.kept.constFirst().entry.state, InboxState::Processed);
    }
    void takesTheOthersOneByOneWhereOneCannotBeRead()
    {
        Rig rig;
        for (int i = 1; i <= 20; ++i)
            rig.put(Rig::paid(i, 1), QByteArray("m-" + QByteArray::number(i)).constData());
        rig.cloud->change([](FakeBooks &books) { books.queue.unreadable = {QStringLiteral("m-5")}; });
        rig.start();
        QVERIFY(reaches([&] { return rig.status().phase == Phase::WaitingToRetry; }));
        QCOMPARE(rig.pump->status().error->kind, Kind::Malformed);
        QVERIFY(!rig.pump->status().unreadable); // not known yet which one it is
        for (int step = 0; step < 200 && (rig.left() > 1 || !rig.pump->status().unreadable); ++step) {
            settleDown();
            rig.clock.advance(1s);
        }
        QCOMPARE(rig.left(), 1);
        QVERIFY(rig.pump->status().unreadable);
        QVERIFY(reaches([&] { return rig.store.count(InboxState::Processed) == 19; }));

        // It goes away in the end: others come together again.
        rig.cloud->change([](FakeBooks &books) { books.queue.messages.clear(); });
        for (int minute = 0; minute < 12; ++minute) {
            settleDown();
            rig.clock.advance(1min);
        }
        rig.cloud->hold(QStringLiteral("receiveMessages"));
        settleDown();
        rig.clock.advance(10s);
        settleDown();
        for (int i = 21; i <= 30; ++i)
            rig.put(Rig::paid(i, 1));
        rig.store.largestAdmit = 0;
        rig.cloud->release();
        QVERIFY(rig.isDrained());
        QVERIFY(rig.store.largestAdmit > 1);
        QVERIFY(!rig.status().unreadable);
    }
    void asksLaterAndLaterWhereNothingCanBeRead()
    {
        Rig rig;
        rig.cloud->failNext(QStringLiteral("receiveMessages"), errorOf(Kind::Malformed), 100);
        rig.start();
        int polls = 1;
        for (const auto pause : {1s, 2s, 4s, 8s}) {
            QVERIFY(reaches([&] { return rig.cloud->count(QStringLiteral("receiveMessages")) == polls; }));
            QVERIFY(rig.status().phase == Phase::WaitingToRetry);
            rig.clock.advance(pause - 300ms);
            settleDown();
            QCOMPARE(rig.cloud->count(QStringLiteral("receiveMessages")), polls);
            rig.clock.advance(300ms);
            ++polls;
        }
    }
    void letsWhatIsOldGoOnceADay()
    {
        Rig rig;
        rig.start();
        QVERIFY(reaches([&] { return rig.store.expired.size() == 1; }));
        QCOMPARE(rig.store.expired.constFirst(), rig.clock.utcNow().addDays(-180));
        for (int hour = 0; hour < 49; ++hour) {
            rig.clock.advance(1h);
            settleDown();
        }
        QCOMPARE(rig.store.expired.size(), 3);
        QCOMPARE(rig.store.expired.constFirst().secsTo(rig.store.expired.constLast()), 48 * 3600);
        rig.pump->stop();
        settleDown();
        rig.clock.advance(48h);
        settleDown();
        QCOMPARE(rig.store.expired.size(), 3);
    }
    void putsAMessageWithoutItsObjectAsideAtOnce()
    {
        Rig rig;
        rig.put(R"({"type":"order.paid","id":"x","accountUid":"5100000000000001","data":{}})");
        rig.start();
        QVERIFY(reaches([&] { return rig.left() == 0; }));
        QCOMPARE(rig.store.kept.constFirst().entry.state, InboxState::Quarantined);
        QCOMPARE(rig.status().quarantined, 1);
        QCOMPARE(rig.status().waiting, 0);
    }
    void pollsAgainLaterAndLaterWithoutConnection()
    {
        Rig rig;
        rig.cloud->failNext(QStringLiteral("receiveMessages"), errorOf(Kind::Offline), 8);
        rig.start();
        int polls = 1;
        for (const auto pause : {1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s}) {
            QVERIFY(reaches([&] { return rig.cloud->count(QStringLiteral("receiveMessages")) == polls; }));
            QVERIFY(rig.status().phase == Phase::WaitingToRetry);
            rig.clock.advance(pause - 300ms);
            settleDown();
            QCOMPARE(rig.cloud->count(QStringLiteral("receiveMessages")), polls);
            rig.clock.advance(300ms);
            ++polls;
        }
        rig.put(Rig::paid(7, 1));
        QVERIFY(reaches([&] { return rig.cloud->count(QStringLiteral("receiveMessages")) >= polls; }));
        settleDown();
        rig.clock.advance(5s);
        QVERIFY(rig.isDrained());
        QVERIFY(!rig.status().error);
    }
    void stopsForGood_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("right") << int(Kind::Forbidden);
        QTest::newRow("key") << int(Kind::BadCredentials);
        QTest::newRow("no such queue") << int(Kind::NotFound);
    }
    void stopsForGood()
    {
        QFETCH(int, kind);
        Rig rig;
        rig.cloud->failNext(QStringLiteral("receiveMessages"), errorOf(Kind(kind), "Refused"));
        rig.start();
        QVERIFY(reaches([&] { return rig.status().phase == Phase::Stopped; }));
        QCOMPARE(rig.pump->status().error->code, QStringLiteral("Refused"));
        rig.clock.advance(10min);
        settleDown();
        QCOMPARE(rig.cloud->count(QStringLiteral("receiveMessages")), 1);
        rig.put(Rig::paid(7, 1));
        rig.start();
        QVERIFY(rig.isDrained());
    }
    void isOffWithoutAQueue()
    {
        Rig rig;
        ApiError error = errorOf(Kind::InvalidInput);
        error.code = kNoQueue;
        rig.cloud->failNext(QStringLiteral("receiveMessages"), error);
        rig.start();
        QVERIFY(reaches([&] { return rig.cloud->count(QStringLiteral("receiveMessages")) == 1; }));
        QCOMPARE(rig.status().phase, Phase::Off);
        QVERIFY(!rig.pump->status().error);
    }
    void stopsWithoutAKey()
    {
        Rig rig;
        rig.cloud.reset();
        rig.start();
        QVERIFY(reaches([&] { return rig.status().phase == Phase::Stopped; }));
        QCOMPARE(rig.pump->status().error->kind, Kind::BadCredentials);
    }
    void pausesAfterAnEmptyAnswerThatCameEarly()
    {
        Rig rig;
        rig.start();
        QVERIFY(reaches([&] { return rig.cloud->count(QStringLiteral("receiveMessages")) == 1; }));
        settleDown();
        rig.clock.advance(4s);
        settleDown();
        QCOMPARE(rig.cloud->count(QStringLiteral("receiveMessages")), 1);
        rig.clock.advance(1s);
        QVERIFY(reaches([&] { return rig.cloud->count(QStringLiteral("receiveMessages")) == 2; }));
    }
    void asksAtOnceAfterALongWait()
    {
        Rig rig;
        rig.cloud->hold(QStringLiteral("receiveMessages"));
        rig.start();
        QVERIFY(reaches([&] { return rig.cloud->count(QStringLiteral("receiveMessages")) == 1; }));
        rig.clock.advance(30s);
        rig.cloud->release();
        QVERIFY(reaches([&] { return rig.cloud->count(QStringLiteral("receiveMessages")) == 2; }));
    }
    void stopGivesThePollUp()
    {
        Rig rig;
        rig.cloud->hold(QStringLiteral("receiveMessages"));
        rig.put(Rig::paid(7, 1));
        rig.start();
        QVERIFY(reaches([&] { return rig.cloud->count(QStringLiteral("receiveMessages")) == 1; }));
        rig.pump->stop();
        QVERIFY(reaches([&] { return rig.status().phase == Phase::Off; }));
        rig.cloud->release();
        rig.clock.advance(1min);
        settleDown();
        QCOMPARE(rig.store.admits, 0);
        QCOMPARE(rig.cloud->count(QStringLiteral("receiveMessages")), 1);
        rig.start();
        settleDown();
        rig.clock.advance(35s);
        QVERIFY(rig.isDrained());
        QCOMPARE(rig.store.kept.size(), 1);
    }
    void aCutBetweenDiskAndSourceDoublesNothing()
    {
        Rig rig;
        rig.cloud->failNext(QStringLiteral("deleteMessages"), errorOf(Kind::Offline));
        rig.put(Rig::paid(7, 1));
        rig.start();
        QVERIFY(reaches([&] { return rig.store.count(InboxState::Processed) == 1; }));
        QCOMPARE(rig.left(), 1);
        settleDown();
        rig.clock.advance(1s);
        settleDown();
        rig.clock.advance(35s);
        QVERIFY(rig.isDrained());
        QCOMPARE(rig.store.kept.size(), 1);
        QCOMPARE(rig.store.kept.constFirst().entry.duplicates, 1);
        QCOMPARE(rig.touches.size(), 1);
        QCOMPARE(rig.settledTwice(), 0);
    }
    void holdsMessagesWhileTheDiskIsSlow()
    {
        Rig rig;
        rig.store.isHeld = true;
        rig.put(Rig::paid(7, 1));
        rig.put(Rig::paid(8, 1));
        rig.start();
        QVERIFY(reaches([&] { return rig.store.admits == 1; }));
        for (int half = 1; half <= 4; ++half) { // a minute in all: twice their time
            rig.clock.advance(15s);
            QVERIFY(reaches([&] { return rig.cloud->count(QStringLiteral("holdMessage")) == 2 * half; }));
            settleDown();
        }
        QCOMPARE(rig.cloud->books().queue.receives, 2);
        rig.store.release();
        QVERIFY(rig.isDrained());
        QCOMPARE(rig.store.kept.constFirst().entry.duplicates, 0);
    }
    void holdsAsOftenAsTheQueueHides()
    {
        Rig rig;
        rig.store.isHeld = true;
        rig.cloud->change([](FakeBooks &books) { books.queue.visibility = 1s; });
        rig.put(Rig::paid(7, 1));
        rig.start();
        QVERIFY(reaches([&] { return rig.store.admits == 1; }));
        settleDown();
        rig.clock.advance(499ms);
        settleDown();
        QCOMPARE(rig.cloud->count(QStringLiteral("holdMessage")), 0);
        rig.cloud->hold(QStringLiteral("holdMessage"));
        rig.clock.advance(1ms);
        QVERIFY(reaches([&] { return rig.cloud->count(QStringLiteral("holdMessage")) == 1; }));
        rig.clock.advance(2s); // not again while the last one is not answered
        settleDown();
        QCOMPARE(rig.cloud->count(QStringLiteral("holdMessage")), 1);
        rig.cloud->release();
        rig.store.release();
        settleDown();
        rig.clock.advance(5s);
        settleDown();
        rig.clock.advance(5s);
        QVERIFY(rig.isDrained());
    }
    void deletesNothingThatIsNotOnTheDisk()
    {
        Rig rig;
        rig.store.trouble = errorOf(Kind::StorageFull);
        rig.put(Rig::paid(7, 1));
        rig.start();
        QVERIFY(reaches([&] { return rig.status().phase == Phase::WaitingToRetry; }));
        QCOMPARE(rig.pump->status().error->kind, Kind::StorageFull);
        QCOMPARE(rig.cloud->count(QStringLiteral("deleteMessages")), 0);
        rig.store.trouble.reset();
        for (int i = 0; i < 8; ++i) {
            rig.clock.advance(8s);
            settleDown();
        }
        QVERIFY(rig.isDrained());
    }
    void keepsWhatCouldNotBeSettled()
    {
        Rig rig;
        rig.isHeld = true;
        rig.put(Rig::paid(7, 1));
        rig.start();
        QVERIFY(reaches([&] { return rig.touches.size() == 1; }));
        rig.store.trouble = errorOf(Kind::StorageFull);
        rig.letGo();
        QVERIFY(reaches([&] { return rig.status().phase == Phase::WaitingToRetry; }));
        QCOMPARE(rig.store.count(InboxState::Waiting), 1);
        rig.store.trouble.reset();
        rig.clock.advance(1s);
        QVERIFY(rig.isDrained());
        QCOMPARE(rig.settledTwice(), 0);
    }
    void goesOnWithWhatIsOnTheDisk()
    {
        Rig rig;
        Arrival arrival;
        arrival.message.id = QStringLiteral("M1");
        arrival.message.body = Rig::paid(7, 1);
        arrival.read = readEvent(arrival.message, builtInEventTable());
        (void)rig.store.admit({arrival}, rig.clock.utcNow());
        rig.start();
        QVERIFY(reaches([&] { return rig.store.count(InboxState::Processed) == 1; }));
    }
    void isLetGoWhileTouchesAreOnTheirWay()
    {
        Rig rig;
        rig.isHeld = true;
        rig.put(Rig::paid(7, 1));
        rig.start();
        QVERIFY(reaches([&] { return rig.touches.size() == 1; }));
        rig.pump.reset();
        rig.letGo();
        settleDown();
        QCOMPARE(rig.store.count(InboxState::Waiting), 1);
        rig.start();
        QVERIFY(rig.isDrained());
        QCOMPARE(rig.settledTwice(), 0);
    }
    void tenThousandMessagesAtOnce()
    {
        Rig rig;
        for (int i = 0; i < 10'000; ++i)
            rig.put(Rig::paid(i % 500, i / 500 + 1));
        rig.start();
        QVERIFY(rig.isDrained());
        QCOMPARE(rig.store.kept.size(), 10'000);
        QCOMPARE(rig.store.count(InboxState::Processed), 10'000);
        QVERIFY(rig.store.largestAdmit <= 16);
        QVERIFY(rig.store.largestRound <= 64);
        QVERIFY(rig.told < 10); // time stood still
        QCOMPARE(rig.status().processed, 10'000);
        QCOMPARE(rig.pump->status().received, 10'000);
    }
};

QTEST_GUILESS_MAIN(TestMessagePump)
#include "tst_messagepump.moc"
