// SPDX-License-Identifier: Apache-2.0
// Many operations that were confirmed together.
#include "tests/core/operations/journalfixture.h"

using namespace pc;
using namespace std::chrono_literals;
using S = OperationState;
using P = PlanProgress::State;
using Kind = ApiError::Kind;

static constexpr int kRows = 30;

struct PlanFixture : JournalFixture
{
    PlanFixture()
    {
        setup.environment.kind = Environment::Kind::Sandbox;
        for (int i = 3; i < kRows; ++i)
            addCustomer(FakePartnerCloud::uids(kRows).at(i));
    }
    [[nodiscard]] static QList<OperationRequest> requests()
    {
        QList<OperationRequest> all;
        for (const CustomerUid &uid : FakePartnerCloud::uids(kRows))
            all.append(OperationRequest(uid, SetQuota{JournalFixture::money("2000")}));
        return all;
    }
    [[nodiscard]] Result<PlanId> submitAll() const { return waitFor(journal->submitPlan(QStringLiteral("June"), requests())); }
};

class TestJournalPlans : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allAreJournaledThenAFewRunAtATime();
    void badPlansAreRefusedAsAWhole();
    void pausingAndGoingOn();
    void cancellingWithdrawsWhatWasNotSent();
    void theFailedOnesAreTriedAnew();
    void aPlanIsFoundPausedAfterAStart();
    void newsComeAFewTimesASecond();
    void aFullDiskPauses();
    void throttledRowsWait();
};

void TestJournalPlans::allAreJournaledThenAFewRunAtATime()
{
    PlanFixture f;
    f.start();
    f.cloud.hold(QStringLiteral("setQuota"));
    const Result<PlanId> plan = f.submitAll();
    QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().detail));
    QCOMPARE(f.store.states().mid(0, kRows), QList<S>(kRows, S::Ready));
    QTRY_COMPARE(f.cloud.count(QStringLiteral("setQuota")), 4);
    QTRY_COMPARE(f.plan.state, P::Running);
    QCOMPARE(f.submit(JournalFixture::setQuota("9")).error().kind, Kind::Conflict); // its row has not even been sent
    f.cloud.release();
    QTRY_COMPARE(f.plan.state, P::Done);
    QCOMPARE(f.plan.succeeded, kRows);
    QCOMPARE(f.plan.title, QStringLiteral("June"));
    QCOMPARE(f.effects(), kRows);
    QVERIFY(f.cloud.mostInFlight() <= 12);
    QList<CustomerUid> sent;
    for (const FakePartnerCloud::Call &call : f.cloud.calls()) {
        if (call.action == QLatin1String("setQuota")) {
            sent.append(call.uid);
            QCOMPARE(call.lane, Lane::Bulk);
        }
    }
    QCOMPARE(sent.mid(0, 4), FakePartnerCloud::uids(4)); // in order
    const OperationRecord last = waitFor(f.store.plan(*plan))->last();
    QCOMPARE(last.row, kRows);
    QCOMPARE(last.before.value(QStringLiteral("total")).toString(), QStringLiteral("1000"));
}

void TestJournalPlans::badPlansAreRefusedAsAWhole()
{
    PlanFixture f;
    f.start();
    const auto submit = [&f](const QList<OperationRequest> &requests) { return waitFor(f.journal->submitPlan(QStringLiteral("June"), requests)); };
    QCOMPARE(submit({}).error().kind, Kind::InvalidInput);
    QCOMPARE(submit({JournalFixture::setQuota("1"), JournalFixture::setQuota("2")}).error().detail, QStringLiteral("row 2: twice in this plan"));
    QCOMPARE(submit({JournalFixture::setQuota("1"), JournalFixture::setQuota("0", 1)}).error().detail, QStringLiteral("row 2: NotAboveZero"));
    QVERIFY(f.store.records().isEmpty());
    f.cloud.hold(QStringLiteral("setQuota"));
    const Async<OperationRecord> single = f.journal->submit(JournalFixture::setQuota("5"));
    QTRY_COMPARE(f.cloud.count(QStringLiteral("setQuota")), 1);
    const Result<PlanId> beside = submit({JournalFixture::setQuota("6")});
    QCOMPARE(beside.error().kind, Kind::Conflict);
    QCOMPARE(beside.error().correlationId, f.store.last().id.text());
    f.cloud.release();
    QVERIFY(waitFor(single));
    QVERIFY(submit({JournalFixture::setQuota("6"), JournalFixture::setQuota("6", 1)})); // nothing was left reserved
    QTRY_COMPARE(f.plan.state, P::Done);
}

void TestJournalPlans::pausingAndGoingOn()
{
    PlanFixture f;
    f.start();
    f.cloud.hold(QStringLiteral("setQuota"));
    const Result<PlanId> plan = f.submitAll();
    QTRY_COMPARE(f.cloud.count(QStringLiteral("setQuota")), 4);
    f.journal->pause(*plan);
    QTRY_COMPARE(f.plan.state, P::Paused);
    f.cloud.release();
    QTRY_COMPARE(std::count(f.changes.cbegin(), f.changes.cend(), S::Succeeded), 4);
    f.clock.advance(1s);
    QTRY_COMPARE(f.plan.succeeded, 4);
    QCOMPARE(f.journal->plans().first(), f.plan);
    f.journal->resume(*plan);
    QTRY_COMPARE(f.plan.state, P::Done);
    QCOMPARE(f.effects(), kRows);
}

void TestJournalPlans::cancellingWithdrawsWhatWasNotSent()
{
    PlanFixture f;
    f.start();
    f.cloud.hold(QStringLiteral("setQuota"));
    const Result<PlanId> plan = f.submitAll();
    QTRY_COMPARE(f.cloud.count(QStringLiteral("setQuota")), 4);
    f.journal->cancel(*plan);
    QTRY_COMPARE(std::count(f.changes.cbegin(), f.changes.cend(), S::Withdrawn), kRows - 4);
    f.cloud.release();
    QTRY_COMPARE(f.plan.state, P::Done);
    QCOMPARE(f.plan.succeeded, 4);
    QCOMPARE(f.plan.withdrawn, kRows - 4);
    QCOMPARE(f.effects(), 4);
    QCOMPARE(f.submit(OperationRequest(FakePartnerCloud::uids(kRows).last(), SetQuota{JournalFixture::money("7")}))->state, S::Succeeded);
}

void TestJournalPlans::theFailedOnesAreTriedAnew()
{
    PlanFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("setQuota"), lost(Kind::Rejected), 3);
    const Result<PlanId> plan = f.submitAll();
    QTRY_COMPARE(f.plan.state, P::Done);
    QCOMPARE(f.plan.failed, 3);
    const Result<PlanId> again = waitFor(f.journal->retryFailed(*plan));
    QVERIFY(again);
    QTRY_COMPARE(f.plan.id, *again);
    QTRY_COMPARE(f.plan.state, P::Done);
    QCOMPARE(f.plan.total, 3);
    QCOMPARE(f.plan.succeeded, 3);
    QCOMPARE(f.plan.title, QStringLiteral("June"));
    QCOMPARE(f.effects(), kRows);
    QCOMPARE(waitFor(f.journal->retryFailed(*again)).error().kind, Kind::InvalidInput); // none failed
}

void TestJournalPlans::aPlanIsFoundPausedAfterAStart()
{
    PlanFixture f;
    f.start();
    f.cloud.hold(QStringLiteral("setQuota"));
    const Result<PlanId> plan = f.submitAll();
    QTRY_COMPARE(f.cloud.count(QStringLiteral("setQuota")), 4);
    f.stop();
    f.cloud.release(); // the four arrive
    f.plan = PlanProgress();
    f.restart();
    QTRY_COMPARE(f.plan.id, *plan);
    QTRY_COMPARE(f.plan.state, P::Paused);
    QCOMPARE(f.plan.total, kRows);
    QCOMPARE(f.plan.title, QStringLiteral("June"));
    QTRY_COMPARE(std::count(f.changes.cbegin(), f.changes.cend(), S::Succeeded), 4); // by looking
    QCOMPARE(f.cloud.count(QStringLiteral("setQuota")), 4);
    f.journal->resume(*plan);
    QTRY_COMPARE(f.plan.state, P::Done);
    QCOMPARE(f.plan.succeeded, kRows);
    QCOMPARE(f.effects(), kRows);
}

void TestJournalPlans::newsComeAFewTimesASecond()
{
    PlanFixture f;
    f.start();
    QVERIFY(f.submitAll());
    QTRY_COMPARE(f.plan.state, P::Done);
    QCOMPARE(f.planNews, 2); // begun and done; the clock stands still
}

void TestJournalPlans::aFullDiskPauses()
{
    PlanFixture f;
    f.start();
    f.cloud.hold(QStringLiteral("totalQuota"));
    const Result<PlanId> plan = f.submitAll();
    QTRY_COMPARE(f.cloud.count(QStringLiteral("totalQuota")), 4);
    f.store.setFailing(lost(Kind::StorageFull, false));
    f.cloud.release();
    QTRY_COMPARE(f.plan.state, P::Paused);
    QCOMPARE(f.effects(), 0);
    f.store.setFailing({});
    QTest::qWait(20); // those that were on their way to the disk
    f.journal->resume(*plan);
    QTRY_COMPARE(f.plan.state, P::Done);
    QCOMPARE(f.plan.succeeded, kRows);
    QCOMPARE(f.effects(), kRows);
}

void TestJournalPlans::throttledRowsWait()
{
    PlanFixture f;
    f.start();
    ApiError throttled = lost(Kind::RateLimited);
    throttled.retryAfter = 3s;
    f.cloud.failNext(QStringLiteral("setQuota"), throttled, 10);
    QVERIFY(f.submitAll());
    for (int i = 0; i < 30 && f.plan.state != P::Done; ++i) {
        QTest::qWait(10);
        f.clock.advance(3s);
    }
    QCOMPARE(f.plan.state, P::Done);
    QCOMPARE(f.plan.succeeded, kRows);
    QCOMPARE(f.effects(), kRows);
}

QTEST_GUILESS_MAIN(TestJournalPlans)
#include "tst_journalplans.moc"
