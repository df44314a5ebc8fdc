// SPDX-License-Identifier: Apache-2.0
// What colleagues, late requests and impatient clicks do between the moment a person decides and the moment a change is sent.
#include "core/operations/traps.h"
#include "tests/core/operations/journalfixture.h"
#include <tuple>

using namespace pc;
using namespace std::chrono_literals;
using S = OperationState;
using P = PlanProgress::State;
using Kind = ApiError::Kind;

class TestJournalMeanwhile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTotalThatMovedIsNotReplaced();
    void aRowOfAPlanIsNotSentOverANewerTotal();
    void whatWasAllowedMustStillStand();
    void theAlarmRuleOfAColleagueIsNotLost();
    void anUndoDoesNotTakeBackSomebodyElsesChange();
    void anOperationIsTakenBackOnce();
    void failedRowsAreTriedAnewOnce();
    void whatArrivesLateIsOurSuccess_data();
    void whatArrivesLateIsOurSuccess();
    void aReadingThatIsRefusedKeepsTheWriteBack();
    void allowingAfterRefusingComesTooLate();
    void cancellingStopsRowsThatAreBeingRead();
    void writesTellThatTheLockWasAsked();
};

static const CustomerUid kFirst = JournalFixture::uid();
static const OrderId kOrder(QStringLiteral("204100000000009"));

static void colleagueSets(JournalFixture &f, const char *total, int index = 0)
{
    f.cloud.change([total, index](FakeBooks &books) { books.ledgers[JournalFixture::uid(index)].total = JournalFixture::money(total); });
}

// As a person who saw the figures and says yes.
static OperationRequest confirmed(const JournalFixture &f, const OperationRequest &wish)
{
    return waitFor(f.journal->consequence(wish))->request;
}

void TestJournalMeanwhile::aTotalThatMovedIsNotReplaced()
{
    JournalFixture f;
    f.start();
    const OperationRequest wish = confirmed(f, JournalFixture::setQuota("1100"));
    colleagueSets(f, "5000");
    const Result<OperationRecord> refused = f.submit(wish);
    QCOMPARE(refused.error().kind, Kind::InvalidInput);
    QCOMPARE(refused.error().detail, trapName(Trap::ChangedSince));
    QCOMPARE(f.cloud.count(QStringLiteral("setQuota")), 0);
    QCOMPARE(f.ledger().total, JournalFixture::money("5000"));
    QCOMPARE(f.submit(confirmed(f, JournalFixture::setQuota("1100")))->state, S::Succeeded); // decided anew
}

void TestJournalMeanwhile::aRowOfAPlanIsNotSentOverANewerTotal()
{
    JournalFixture f;
    for (const CustomerUid &uid : FakePartnerCloud::uids(2)) {
        QuotaRow row;
        row.customer.facts.uid = row.quota.customer = uid;
        row.quota.hasLedger = true;
        row.quota.total = JournalFixture::money("1000").amount;
        row.quota.currency = QStringLiteral("CNY");
        f.quotas.add(row);
    }
    f.start();
    QList<OperationRequest> wishes;
    const auto seen = waitFor(f.journal->consequences({JournalFixture::setQuota("1100"), JournalFixture::setQuota("1100", 1)}));
    for (const Consequence &facts : *seen)
        wishes.append(facts.request);
    colleagueSets(f, "5000", 1); // the store does not know yet
    const Result<PlanId> plan = waitFor(f.journal->submitPlan(QStringLiteral("raise by 100"), wishes));
    QVERIFY(plan);
    QTRY_COMPARE(f.plan.state, P::Done);
    QCOMPARE(f.plan.succeeded, 1);
    QCOMPARE(f.plan.failed, 1);
    QCOMPARE(errorOf(waitFor(f.store.plan(*plan))->last())->detail, trapName(Trap::ChangedSince));
    const Result<PlanId> again = waitFor(f.journal->retryFailed(*plan)); // nobody has looked at it anew
    QVERIFY(again);
    QTRY_COMPARE(f.plan.id, *again);
    QTRY_COMPARE(f.plan.state, P::Done);
    QCOMPARE(f.plan.failed, 1);
    QCOMPARE(f.ledger(1).total, JournalFixture::money("5000"));
    QCOMPARE(f.effects(), 1);
}

void TestJournalMeanwhile::whatWasAllowedMustStillStand()
{
    JournalFixture f;
    f.setup.environment.needsApproval = true;
    f.start();
    const Result<OperationRecord> waiting = f.submit(confirmed(f, JournalFixture::setQuota("1100")));
    QCOMPARE(waiting->state, S::WaitingForApproval);
    QCOMPARE(waiting->before.value(QStringLiteral("total")).toString(), QStringLiteral("1000")); // who allows it sees the same
    colleagueSets(f, "5000");
    f.setup.person = QStringLiteral("operator-z");
    f.restart();
    QTRY_COMPARE(f.journal->unsettled().size(), 1);
    QCOMPARE(waitFor(f.journal->approve(waiting->id)).error().detail, trapName(Trap::ChangedSince));
    QCOMPARE(f.store.last().state, S::Failed);
    QCOMPARE(f.cloud.count(QStringLiteral("setQuota")), 0);
}

void TestJournalMeanwhile::theAlarmRuleOfAColleagueIsNotLost()
{
    JournalFixture f;
    f.start();
    AlarmRule mine, theirs;
    mine.kind = theirs.kind = AlarmRule::Kind::Amount;
    mine.amount = *Amount::parse(u"150");
    theirs.amount = *Amount::parse(u"900");
    const OperationRequest wish = confirmed(f, OperationRequest(kFirst, SetAlarmRules{{mine}}));
    f.cloud.change([theirs](FakeBooks &books) { books.alarms[kFirst] = {theirs}; });
    QCOMPARE(f.submit(wish).error().detail, trapName(Trap::ChangedSince));
    QCOMPARE(f.cloud.books().alarms.value(kFirst), QList<AlarmRule>{theirs});
}

void TestJournalMeanwhile::anUndoDoesNotTakeBackSomebodyElsesChange()
{
    JournalFixture f;
    f.start();
    const Result<OperationRecord> done = f.submit(JournalFixture::setQuota("2000"));
    const std::optional<OperationRequest> undo = f.journal->undoPlan(*done);
    QVERIFY(undo);
    QVERIFY(waitFor(f.journal->consequence(*undo))->traps.isEmpty());
    colleagueSets(f, "5000");
    QCOMPARE(waitFor(f.journal->consequence(*undo))->traps, QList<Trap>{Trap::ChangedSince});
    QCOMPARE(f.submit(*undo).error().detail, trapName(Trap::ChangedSince));
    QCOMPARE(f.ledger().total, JournalFixture::money("5000"));
}

void TestJournalMeanwhile::anOperationIsTakenBackOnce()
{
    JournalFixture f;
    f.start();
    const Result<OperationRecord> done = f.submit(JournalFixture::consume("70"));
    const std::optional<OperationRequest> undo = f.journal->undoPlan(*done);
    QVERIFY(undo);
    f.cloud.failNext(QStringLiteral("changeConsumption"), lost(Kind::Rejected));
    QCOMPARE(f.submit(*undo)->state, S::Failed); // does not count
    QCOMPARE(f.submit(*undo)->state, S::Succeeded);
    QCOMPARE(waitFor(f.journal->consequence(*undo))->traps, QList<Trap>{Trap::AlreadyUndone});
    QCOMPARE(f.submit(*undo).error().detail, trapName(Trap::AlreadyUndone));
    f.restart();
    QCOMPARE(f.submit(*undo).error().detail, trapName(Trap::AlreadyUndone));
    QCOMPARE(f.ledger().consumed, *Amount::parse(u"200"));
}

void TestJournalMeanwhile::failedRowsAreTriedAnewOnce()
{
    JournalFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("changeConsumption"), lost(Kind::Rejected));
    const Result<PlanId> plan = waitFor(f.journal->submitPlan(QStringLiteral("June"), {JournalFixture::consume("70")}));
    QTRY_COMPARE(f.plan.failed, 1);
    const Result<PlanId> again = waitFor(f.journal->retryFailed(*plan));
    QVERIFY(again);
    QTRY_COMPARE(f.plan.id, *again);
    QTRY_COMPARE(f.plan.succeeded, 1);
    QCOMPARE(waitFor(f.journal->retryFailed(*plan)).error().kind, Kind::InvalidInput); // its window was still open
    f.restart();
    QCOMPARE(waitFor(f.journal->retryFailed(*plan)).error().kind, Kind::InvalidInput);
    QCOMPARE(f.ledger().consumed, *Amount::parse(u"270"));
    QCOMPARE(waitFor(f.store.plan(*plan))->first().state, S::Failed); // as it was
}

void TestJournalMeanwhile::whatArrivesLateIsOurSuccess_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("the order is cancelled") << 0;
    QTest::newRow("the quota is open") << 1;
    QTest::newRow("the total is set") << 2;
}

// Seen not to be there, and then it was: what a person sends again finds its own effect in the way.
void TestJournalMeanwhile::whatArrivesLateIsOurSuccess()
{
    QFETCH(int, kind);
    const OperationRequest wish = kind == 0 ? OperationRequest(kFirst, CancelOrder{kOrder})
        : kind == 1                         ? OperationRequest(kFirst, OpenQuota{JournalFixture::money("500")})
                                            : JournalFixture::setQuota("500");
    Order order;
    order.id = kOrder;
    order.customer = kFirst;
    order.payment = {PaymentStatus::Unpaid, QStringLiteral("Unpaid")};
    order.createdAt = QDateTime(QDate(2026, 1, 14), QTime(9, 0), Qt::UTC);
    JournalFixture f;
    f.setup.times.repeats = 0; // a person sends again
    f.cloud.change([&](FakeBooks &books) {
        books.putOrder(order);
        if (kind == 1)
            books.ledgers.remove(kFirst);
    });
    f.start();
    f.cloud.failNext(kindOf(wish.change), lost());
    const Result<OperationRecord> first = f.submit(wish);
    QVERIFY(f.passUntil(S::SafeToResend));
    order.payment = {PaymentStatus::Cancelled, QStringLiteral("Cancelled")};
    f.cloud.change([&](FakeBooks &books) {
        books.putOrder(order);
        books.ledgers[kFirst] = FakeLedger(JournalFixture::money("500"), Amount());
    });
    QCOMPARE(waitFor(f.journal->resend(first->id))->state, S::Unknown);
    QVERIFY(f.passUntil(S::Succeeded));
    QVERIFY(!f.store.states().contains(S::Failed));
    QCOMPARE(f.cloud.count(first->kind), 1);
    if (kind == 2)
        QCOMPARE(f.store.last().before.value(QStringLiteral("total")).toString(), QStringLiteral("1000")); // what an undo restores
}

// What the store knows may be a day old: an undo would restore it.
void TestJournalMeanwhile::aReadingThatIsRefusedKeepsTheWriteBack()
{
    JournalFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("totalQuota"), lost(Kind::Forbidden));
    const Result<OperationRecord> failed = f.submit(JournalFixture::setQuota("2000"));
    QVERIFY(failed);
    QCOMPARE(failed->state, S::Failed);
    QCOMPARE(errorOf(*failed)->kind, Kind::Forbidden);
    QVERIFY(!errorOf(*failed)->sent);
    QCOMPARE(f.cloud.count(QStringLiteral("setQuota")), 0);
}

void TestJournalMeanwhile::allowingAfterRefusingComesTooLate()
{
    JournalFixture f;
    f.setup.environment.needsApproval = true;
    f.start();
    const Result<OperationRecord> waiting = f.submit(JournalFixture::setQuota("2000"));
    f.setup.person = QStringLiteral("operator-z");
    f.restart();
    QTRY_COMPARE(f.journal->unsettled().size(), 1);
    const Async<OperationRecord> refusing = f.journal->refuse(waiting->id, QStringLiteral("no contract"));
    const Async<OperationRecord> allowing = f.journal->approve(waiting->id); // before the disk has answered
    QCOMPARE(waitFor(refusing)->state, S::Withdrawn);
    QCOMPARE(waitFor(allowing).error().kind, Kind::NotFound);
    QCOMPARE(f.store.last().state, S::Withdrawn);
    QCOMPARE(f.cloud.count(QStringLiteral("setQuota")), 0);
}

void TestJournalMeanwhile::cancellingStopsRowsThatAreBeingRead()
{
    JournalFixture f;
    f.start();
    f.cloud.hold(QStringLiteral("totalQuota"));
    const Result<PlanId> plan = waitFor(f.journal->submitPlan(QStringLiteral("June"), {JournalFixture::setQuota("2000"), JournalFixture::setQuota("2000", 1)}));
    QTRY_COMPARE(f.cloud.count(QStringLiteral("totalQuota")), 2);
    f.journal->cancel(*plan);
    QTRY_COMPARE(f.journal->plans().first().total, 2);
    QTest::qWait(20); // it has arrived on the other thread
    f.cloud.release();
    QTRY_COMPARE(f.plan.state, P::Done);
    QCOMPARE(f.plan.withdrawn, 2);
    QCOMPARE(f.cloud.count(QStringLiteral("setQuota")), 0);
}

// The cloud refuses writes into a read-only environment by itself; an unlocked one is only known here.
void TestJournalMeanwhile::writesTellThatTheLockWasAsked()
{
    JournalFixture f;
    f.setup.environment.readOnly = true;
    f.start();
    f.journal->unlock(5min);
    QCOMPARE(f.submit(JournalFixture::setQuota("2000"))->state, S::Succeeded);
    const QList<FakePartnerCloud::Call> calls = f.cloud.calls();
    const auto write = std::find_if(calls.cbegin(), calls.cend(), [](const FakePartnerCloud::Call &call) { return call.action == QLatin1String("setQuota"); });
    QVERIFY(write != calls.cend());
    QVERIFY(write->isUnlocked);
}

QTEST_GUILESS_MAIN(TestJournalMeanwhile)
#include "tst_journalmeanwhile.moc"
