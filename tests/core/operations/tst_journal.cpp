// SPDX-License-Identifier: Apache-2.0
// Every move of an operation, every kind of failure, and the end of the program between any two steps.
#include "core/operations/action.h"
#include "tests/core/operations/journalfixture.h"
#include <tuple>

using namespace pc;
using namespace std::chrono_literals;
using S = OperationState;
using Kind = ApiError::Kind;

class TestJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyChangeIsJournaledThenSentOnce_data() { kinds(); }
    void everyChangeIsJournaledThenSentOnce();
    void nothingIsSentWithoutAJournal_data() { kinds(); }
    void nothingIsSentWithoutAJournal();
    void aLostAnswerIsFound_data() { kinds(); }
    void aLostAnswerIsFound();
    void aLostRequestGoesOutAgainOnlyWhereThatIsRight_data() { kinds(); }
    void aLostRequestGoesOutAgainOnlyWhereThatIsRight();
    void theProgramEndsBetweenAnyTwoSteps_data();
    void theProgramEndsBetweenAnyTwoSteps();
    void somebodyElsesNewerValueIsNotOverwritten();
    void theTokenStaysTheSame();
    void aRepeatThatIsNotTakenProvesNothing();
    void repeatsEnd();
    void aRefusalAfterALostTryIsLookedInto();
    void whatWasNotExecutedWaits();
    void whoWaitsTooLongHearsTheError();
    void withoutAReadingNothingIsWritten();
    void anotherInFlightIsRefusedAndNamed();
    void aReadyOperationIsNotSentAfterAStart();
    void anOrderIsCancelledWhenItIsSeenToBe();
    void withdrawing();
    void undoing();

private:
    void kinds();
    [[nodiscard]] static OperationRequest request(int index);
    static void prepare(JournalFixture &f);
    [[nodiscard]] static bool tookEffect(const JournalFixture &f, int index);
};

static const OrderId kOrder(QStringLiteral("204100000000001"));

OperationRequest TestJournal::request(int index)
{
    AlarmRule rule;
    rule.kind = AlarmRule::Kind::Amount;
    rule.amount = *Amount::parse(u"150");
    switch (index) {
    case 0: return OperationRequest(JournalFixture::uid(1), OpenQuota{JournalFixture::money("500")});
    case 1: return JournalFixture::setQuota("2000");
    case 2: return JournalFixture::consume("70");
    case 3: return JournalFixture::status(StatusChange::Freeze);
    case 4: return OperationRequest(JournalFixture::uid(), SetAlarmRules{{rule}});
    default: return OperationRequest(JournalFixture::uid(), CancelOrder{kOrder});
    }
}

void TestJournal::kinds()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < 6; ++i)
        QTest::newRow(qPrintable(kindOf(request(i).change))) << i;
}

// The second customer has no ledger, the first one has an unpaid order.
void TestJournal::prepare(JournalFixture &f)
{
    f.cloud.change([](FakeBooks &books) {
        books.ledgers.remove(JournalFixture::uid(1));
        books.credit[JournalFixture::uid()] = CreditState::Thawed;
        Order order;
        order.id = kOrder;
        order.customer = JournalFixture::uid();
        order.payment = {PaymentStatus::Unpaid, QStringLiteral("Unpaid")};
        order.createdAt = QDateTime(QDate(2026, 1, 14), QTime(9, 0), Qt::UTC);
        books.putOrder(order);
    });
}

bool TestJournal::tookEffect(const JournalFixture &f, int index)
{
    const FakeBooks books = f.cloud.books();
    const CustomerUid first = JournalFixture::uid();
    switch (index) {
    case 0: return books.ledgers.value(JournalFixture::uid(1)).total == JournalFixture::money("500");
    case 1: return books.ledgers.value(first).total == JournalFixture::money("2000");
    case 2: return books.ledgers.value(first).consumed == *Amount::parse(u"270");
    case 3: return books.credit.value(first) == CreditState::Frozen;
    case 4: return books.alarms.value(first).size() == 1;
    default: return books.ordersOf(first).first().payment.value == PaymentStatus::Cancelled;
    }
}

void TestJournal::everyChangeIsJournaledThenSentOnce()
{
    QFETCH(int, index);
    JournalFixture f;
    prepare(f);
    f.start();
    const Result<OperationRecord> done = f.submit(request(index));
    QVERIFY2(done, qPrintable(done ? QString() : kindName(done.error().kind) + done.error().detail));
    QCOMPARE(done->state, S::Succeeded);
    QCOMPARE(f.store.states(), (QList<S>{S::Sending, S::Succeeded}));
    QCOMPARE(f.store.callsWhenSending(), 0);
    QCOMPARE(f.cloud.count(done->kind), 1);
    QCOMPARE(f.effects(), 1);
    QVERIFY(tookEffect(f, index));
    QCOMPARE(f.store.last(), *done);
    QCOMPARE(done->person, QStringLiteral("operator-l"));
    QVERIFY(!done->customerName.isEmpty());
    QCOMPARE(done->requestIds.size(), 1);
    QCOMPARE(kindOf(*changeOf(*done)), done->kind);
    QCOMPARE(done->idempotencyToken.isEmpty(), !actionFor(done->kind)->hasToken());
    QTRY_COMPARE(f.changes, (QList<S>{S::Sending, S::Succeeded}));
}

void TestJournal::nothingIsSentWithoutAJournal()
{
    QFETCH(int, index);
    JournalFixture f;
    prepare(f);
    f.start();
    QVERIFY(waitFor(f.journal->consequence(request(index)))); // the journal has been read
    f.store.setFailing(lost(Kind::StorageFull, false));
    const Result<OperationRecord> refused = f.submit(request(index));
    QCOMPARE(refused.error().kind, Kind::StorageFull);
    QCOMPARE(f.effects(), 0);
    QCOMPARE(f.cloud.count(kindOf(request(index).change)), 0);
    f.store.setFailing({}); // the disk is back, and nothing stands in the way
    QCOMPARE(f.submit(request(index))->state, S::Succeeded);
    QCOMPARE(f.effects(), 1);
}

void TestJournal::aLostAnswerIsFound()
{
    QFETCH(int, index);
    JournalFixture f;
    prepare(f);
    f.start();
    const OperationRequest wish = request(index);
    f.cloud.failAfterEffect(kindOf(wish.change), lost());
    QCOMPARE(f.submit(wish)->state, S::Unknown);
    QTRY_COMPARE(f.journal->unsettled().size(), 1);
    QVERIFY(f.pass(2s));
    QTRY_COMPARE(f.lastChange(), S::Succeeded);
    QCOMPARE(f.effects(), 1);
    QVERIFY(tookEffect(f, index));
    QVERIFY(f.journal->unsettled().isEmpty());
}

void TestJournal::aLostRequestGoesOutAgainOnlyWhereThatIsRight()
{
    QFETCH(int, index);
    JournalFixture f;
    prepare(f);
    f.start();
    const OperationRequest wish = request(index);
    const Action &action = actionFor(wish.change);
    f.cloud.failNext(action.kind(), lost());
    const Result<OperationRecord> first = f.submit(wish);
    QCOMPARE(first->state, S::Unknown);
    if (!action.mayRepeat()) {
        QVERIFY(f.passUntil(S::SafeToResend));
        f.clock.advance(10min);
        QCOMPARE(f.cloud.count(action.kind()), 1);
        QCOMPARE(waitFor(f.journal->resend(first->id))->state, S::Succeeded);
    }
    QVERIFY(f.passUntil(S::Succeeded));
    QCOMPARE(f.cloud.count(action.kind()), 2);
    QCOMPARE(f.effects(), 1);
    QVERIFY(tookEffect(f, index));
    QCOMPARE(f.store.records().size(), 1);
    QCOMPARE(f.store.last().idempotencyToken, first->idempotencyToken);
}

void TestJournal::theProgramEndsBetweenAnyTwoSteps_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("puts");
    QTest::addColumn<int>("fault");
    for (int index = 0; index < 6; ++index) {
        for (int puts = 1; puts <= 6; ++puts) {
            for (int fault = 0; fault < 3; ++fault)
                QTest::addRow("%s, dies after %d, fault %d", qPrintable(kindOf(request(index).change)), puts, fault) << index << puts << fault;
        }
    }
}

static void passUntilSettled(JournalFixture &f)
{
    const auto isSettled = [&f] { return isFinal(f.store.last().state) || f.store.last().state == S::SafeToResend; };
    for (int i = 0; i < 40 && !isSettled(); ++i) {
        if (!QTest::qWaitFor(isSettled, 10))
            f.clock.advance(5s);
    }
}

// Whatever was on the disk when it ended: the outcome that is told is what the books say, and nothing happened twice.
void TestJournal::theProgramEndsBetweenAnyTwoSteps()
{
    QFETCH(int, index);
    QFETCH(int, puts);
    QFETCH(int, fault);
    JournalFixture f;
    prepare(f);
    const OperationRequest wish = request(index);
    const QString kind = kindOf(wish.change);
    if (fault == 1)
        f.cloud.failNext(kind, lost());
    else if (fault == 2)
        f.cloud.failAfterEffect(kind, lost());
    f.start();
    f.store.dieAfter(puts);
    const Async<OperationRecord> asked = f.journal->submit(wish);
    for (int i = 0; i < 20 && !f.store.isDead() && f.lastChange() != S::Succeeded; ++i) {
        if (!QTest::qWaitFor([&f] { return f.store.isDead() || f.lastChange() == S::Succeeded; }, 10))
            f.clock.advance(5s);
    }
    f.restart();
    for (int i = 0; i < 4 && !isFinal(f.store.last().state); ++i) { // the fault may be still to come
        passUntilSettled(f);
        if (f.store.last().state == S::SafeToResend) {
            QVERIFY(!tookEffect(f, index));
            std::ignore = waitFor(f.journal->resend(f.store.last().id)); // refused where it goes out again by itself
        }
    }
    QCOMPARE(f.store.last().state, S::Succeeded);
    QVERIFY(tookEffect(f, index));
    QCOMPARE(f.effects(), 1);
    QCOMPARE(f.store.records().size(), 1);
}

void TestJournal::somebodyElsesNewerValueIsNotOverwritten()
{
    JournalFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("setQuota"), lost());
    QCOMPARE(f.submit(JournalFixture::setQuota("2000"))->state, S::Unknown);
    f.cloud.change([](FakeBooks &books) { books.ledgers[JournalFixture::uid()].total = JournalFixture::money("555"); });
    QTRY_COMPARE(f.lastChange(), S::Checking);
    QVERIFY(f.passUntil(S::Unknown));
    const OperationRecord record = f.store.last();
    QCOMPARE(record.outcome.value(QStringLiteral("undecided")).toString(), QStringLiteral("changedMeanwhile"));
    QCOMPARE(record.outcome.value(QStringLiteral("found")).toObject().value(QStringLiteral("total")).toString(), QStringLiteral("555"));
    f.journal->checkNow();
    f.clock.advance(10min);
    f.restart(); // and it stays so
    QTRY_COMPARE(f.journal->unsettled().size(), 1);
    QCOMPARE(f.cloud.count(QStringLiteral("setQuota")), 1);
    QCOMPARE(f.ledger().total, JournalFixture::money("555"));
    // It stands in nobody's way: who knows the new value may change it.
    QCOMPARE(f.submit(JournalFixture::setQuota("3000"))->state, S::Succeeded);
    QCOMPARE(f.store.last().before.value(QStringLiteral("total")).toString(), QStringLiteral("555"));
}

void TestJournal::theTokenStaysTheSame()
{
    JournalFixture f;
    f.start();
    f.cloud.failAfterEffect(QStringLiteral("changeConsumption"), lost(), 3);
    const Result<OperationRecord> first = f.submit(JournalFixture::consume("70"));
    QVERIFY(!first->idempotencyToken.isEmpty());
    QVERIFY(f.passUntil(S::Succeeded));
    QVERIFY(f.cloud.count(QStringLiteral("changeConsumption")) >= 2);
    QCOMPARE(f.store.last().idempotencyToken, first->idempotencyToken);
    QCOMPARE(f.ledger().consumed, *Amount::parse(u"270"));
    QVERIFY(f.submit(JournalFixture::consume("1"))->idempotencyToken != first->idempotencyToken);
}

void TestJournal::aRepeatThatIsNotTakenProvesNothing()
{
    JournalFixture f;
    f.setup.times.repeats = 2; // what was not executed is none
    f.start();
    f.cloud.failAfterEffect(QStringLiteral("changeConsumption"), lost());
    QCOMPARE(f.submit(JournalFixture::consume("70"))->state, S::Unknown);
    for (const Kind kind : {Kind::Forbidden, Kind::RateLimited, Kind::CircuitOpen}) // by then the first has long been counted
        f.cloud.failNext(QStringLiteral("changeConsumption"), lost(kind, kind != Kind::CircuitOpen));
    QVERIFY(f.passUntil(S::Succeeded));
    QVERIFY(!f.store.states().contains(S::Failed));
    QVERIFY(!f.store.states().contains(S::SafeToResend));
    QCOMPARE(f.ledger().consumed, *Amount::parse(u"270"));
}

void TestJournal::repeatsEnd()
{
    JournalFixture f;
    f.setup.times.repeats = 2;
    f.start();
    f.cloud.failNext(QStringLiteral("changeConsumption"), lost(), 3);
    QCOMPARE(f.submit(JournalFixture::consume("70"))->state, S::Unknown);
    QTRY_COMPARE(f.lastChange(), S::Checking);
    for (int i = 0; i < 60 && f.store.last().outcome.isEmpty(); ++i) {
        QTest::qWait(5);
        f.clock.advance(5s);
    }
    QCOMPARE(f.store.last().outcome.value(QStringLiteral("undecided")).toString(), QStringLiteral("repeatsExhausted"));
    QCOMPARE(f.store.last().state, S::Unknown);
    QCOMPARE(f.cloud.count(QStringLiteral("changeConsumption")), 3);
    QCOMPARE(f.submit(JournalFixture::consume("5")).error().kind, Kind::Conflict); // still in doubt
    f.journal->checkNow(); // a person asks
    QTRY_COMPARE(f.lastChange(), S::Succeeded);
    QCOMPARE(f.effects(), 1);
}

void TestJournal::aRefusalAfterALostTryIsLookedInto()
{
    JournalFixture f;
    prepare(f);
    f.start();
    f.cloud.failNext(QStringLiteral("openQuota"), lost());
    QCOMPARE(f.submit(request(0))->state, S::Unknown);
    QTRY_COMPARE(f.lastChange(), S::Checking);
    // The lost request arrives at last, between the look and the repeat: "exists already" is our own success.
    f.cloud.failNext(QStringLiteral("openQuota"), [] {
        ApiError exists = lost(Kind::Rejected);
        exists.code = QStringLiteral("-303");
        return exists;
    }());
    f.cloud.hold(QStringLiteral("openQuota"));
    for (int i = 0; i < 20 && f.cloud.count(QStringLiteral("openQuota")) < 2; ++i) {
        QTest::qWait(5);
        f.clock.advance(5s);
    }
    f.cloud.change([](FakeBooks &books) { books.ledgers[JournalFixture::uid(1)] = FakeLedger(JournalFixture::money("500"), Amount()); });
    f.cloud.release();
    QVERIFY(f.passUntil(S::Succeeded));
    QVERIFY(!f.store.states().contains(S::Failed));
}

void TestJournal::whatWasNotExecutedWaits()
{
    JournalFixture f;
    f.start();
    ApiError throttled = lost(Kind::RateLimited);
    throttled.retryAfter = 7s;
    f.cloud.failNext(QStringLiteral("setQuota"), throttled);
    const Async<OperationRecord> asked = f.journal->submit(JournalFixture::setQuota("2000"));
    QTRY_COMPARE(f.lastChange(), S::Ready);
    QVERIFY(f.pass(6s));
    QCOMPARE(f.cloud.count(QStringLiteral("setQuota")), 1);
    f.clock.advance(1s);
    QCOMPARE(waitFor(asked)->state, S::Succeeded);
    QCOMPARE(f.store.states(), (QList<S>{S::Sending, S::Ready, S::Sending, S::Succeeded}));
}

void TestJournal::whoWaitsTooLongHearsTheError()
{
    JournalFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("setQuota"), lost(Kind::CircuitOpen, false), 4);
    const Async<OperationRecord> asked = f.journal->submit(JournalFixture::setQuota("2000"));
    QVERIFY(f.passUntil(S::Failed));
    QCOMPARE(waitFor(asked)->state, S::Failed);
    QCOMPARE(errorOf(*waitFor(asked))->kind, Kind::CircuitOpen);
    QCOMPARE(f.cloud.count(QStringLiteral("setQuota")), 4);
    QCOMPARE(f.effects(), 0);

    ApiError patient = lost(Kind::RateLimited);
    patient.retryAfter = 1h;
    f.cloud.failNext(QStringLiteral("setQuota"), patient);
    QCOMPARE(f.submit(JournalFixture::setQuota("2000"))->state, S::Failed);
}

void TestJournal::withoutAReadingNothingIsWritten()
{
    JournalFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("totalQuota"), lost(Kind::Timeout), 4);
    const Async<OperationRecord> asked = f.journal->submit(JournalFixture::setQuota("2000"));
    QVERIFY(f.passUntil(S::Failed));
    QCOMPARE(errorOf(*waitFor(asked))->kind, Kind::Timeout);
    QVERIFY(!errorOf(*waitFor(asked))->sent);
    QCOMPARE(f.cloud.count(QStringLiteral("setQuota")), 0);
    QVERIFY(!f.store.states().contains(S::Sending));
}

void TestJournal::anotherInFlightIsRefusedAndNamed()
{
    JournalFixture f;
    f.start();
    f.cloud.hold(QStringLiteral("setQuota"));
    const Async<OperationRecord> first = f.journal->submit(JournalFixture::setQuota("2000"));
    const Result<OperationRecord> second = f.submit(JournalFixture::setQuota("3000"));
    QCOMPARE(second.error().kind, Kind::Conflict);
    QTRY_COMPARE(f.cloud.count(QStringLiteral("setQuota")), 1);
    QCOMPARE(f.submit(JournalFixture::consume("5")).error().kind, Kind::Conflict); // one ledger
    QVERIFY(waitFor(f.journal->consequence(JournalFixture::setQuota("3000")))->traps.contains(Trap::AnotherInFlight));
    QCOMPARE(f.submit(JournalFixture::status(StatusChange::Freeze))->state, S::Succeeded); // another thing
    const Async<OperationRecord> other = f.journal->submit(JournalFixture::setQuota("3000", 1)); // another customer
    QTRY_COMPARE(f.cloud.count(QStringLiteral("setQuota")), 2);
    f.cloud.release();
    QCOMPARE(waitFor(first)->id.text(), second.error().correlationId);
    QCOMPARE(waitFor(other)->state, S::Succeeded);
    QCOMPARE(f.submit(JournalFixture::setQuota("4000"))->state, S::Succeeded);
}

void TestJournal::aReadyOperationIsNotSentAfterAStart()
{
    JournalFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("setQuota"), lost(Kind::CircuitOpen, false));
    const Async<OperationRecord> asked = f.journal->submit(JournalFixture::setQuota("2000"));
    QTRY_COMPARE(f.lastChange(), S::Ready);
    f.restart();
    QTRY_COMPARE(f.lastChange(), S::Withdrawn);
    QCOMPARE(f.store.last().outcome.value(QStringLiteral("withdrawn")).toString(), QStringLiteral("programEnded"));
    f.clock.advance(10min);
    QCOMPARE(f.cloud.count(QStringLiteral("setQuota")), 1);
    QCOMPARE(f.effects(), 0);
    QCOMPARE(f.submit(JournalFixture::setQuota("2000"))->state, S::Succeeded);
    QCOMPARE(waitFor(asked).error().kind, Kind::Cancelled);
}

void TestJournal::anOrderIsCancelledWhenItIsSeenToBe()
{
    JournalFixture f;
    prepare(f);
    f.start();
    f.cloud.failNext(QStringLiteral("order"), lost(), 0);
    Order order = f.cloud.books().ordersOf(JournalFixture::uid()).first();
    f.cloud.hold(QStringLiteral("cancelOrder"));
    const Async<OperationRecord> asked = f.journal->submit(request(5));
    QTRY_COMPARE(f.cloud.count(QStringLiteral("cancelOrder")), 1);
    order.payment = {PaymentStatus::Paid, QStringLiteral("Paid")};
    f.cloud.change([order](FakeBooks &books) { books.putOrder(order); }); // the customer was faster
    f.cloud.release();
    const Result<OperationRecord> end = waitFor(asked);
    QVERIFY(end);
    QVERIFY(end->state == S::Failed || end->state == S::Unknown);
    QVERIFY(f.passUntil(S::Failed));
    QCOMPARE(f.effects(), 0);
    QCOMPARE(f.submit(request(5)).error().detail, QStringLiteral("OrderNotUnpaid"));
}

void TestJournal::withdrawing()
{
    JournalFixture f;
    prepare(f);
    f.start();
    f.cloud.failNext(QStringLiteral("cancelOrder"), lost());
    const Result<OperationRecord> first = f.submit(request(5));
    QCOMPARE(waitFor(f.journal->withdraw(first->id)).error().kind, Kind::Conflict); // nobody knows yet
    QCOMPARE(waitFor(f.journal->resend(first->id)).error().kind, Kind::Conflict);
    QVERIFY(f.passUntil(S::SafeToResend));
    QCOMPARE(f.submit(request(5)).error().kind, Kind::Conflict); // send that one again, or withdraw it
    QCOMPARE(waitFor(f.journal->withdraw(first->id))->state, S::Withdrawn);
    QCOMPARE(waitFor(f.journal->resend(first->id)).error().kind, Kind::NotFound);
    QCOMPARE(f.effects(), 0);
    QCOMPARE(f.submit(request(5))->state, S::Succeeded);

    f.cloud.failNext(QStringLiteral("setQuota"), lost(Kind::CircuitOpen, false));
    const Async<OperationRecord> waiting = f.journal->submit(JournalFixture::setQuota("2000"));
    QTRY_COMPARE(f.lastChange(), S::Ready);
    QCOMPARE(waitFor(f.journal->withdraw(f.store.last().id))->state, S::Withdrawn);
    QCOMPARE(waitFor(waiting)->state, S::Withdrawn);
    f.clock.advance(1min);
    QCOMPARE(f.cloud.count(QStringLiteral("setQuota")), 1);
}

void TestJournal::undoing()
{
    JournalFixture f;
    prepare(f);
    f.start();
    for (const int index : {1, 2, 3, 4}) {
        const FakeBooks before = f.cloud.books();
        const Result<OperationRecord> done = f.submit(request(index));
        const std::optional<OperationRequest> undo = f.journal->undoPlan(*done);
        QVERIFY2(undo, qPrintable(done->kind));
        QCOMPARE(undo->undoes, done->id);
        const Result<OperationRecord> undone = f.submit(*undo);
        QCOMPARE(undone->state, S::Succeeded);
        QCOMPARE(undone->undoes, done->id);
        QCOMPARE(f.cloud.books().ledgers, before.ledgers);
        QCOMPARE(f.cloud.books().credit, before.credit);
        QCOMPARE(f.cloud.books().alarms.value(JournalFixture::uid()), before.alarms.value(JournalFixture::uid()));
    }
    QVERIFY(!f.journal->undoPlan(*f.submit(request(0))));
    QVERIFY(!f.journal->undoPlan(*f.submit(request(5))));
    f.cloud.failNext(QStringLiteral("setQuota"), lost(Kind::Rejected));
    QVERIFY(!f.journal->undoPlan(*f.submit(request(1)))); // nothing happened
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
