// SPDX-License-Identifier: Apache-2.0
// Who may write: read-only environments, the time they are unlocked, and the second person.
#include "tests/core/operations/journalfixture.h"

using namespace pc;
using namespace std::chrono_literals;
using S = OperationState;
using Kind = ApiError::Kind;

class TestJournalGuard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readOnlyIsRefusedInTheJournal();
    void plansAreRefusedToo();
    void unlockingLastsAWhile();
    void aLockThatComesBackStopsWhatGoesOutByItself();
    void aSecondPersonAllows();
    void aSecondPersonRefuses();
    void plansAreAllowedAsOne();
};

void TestJournalGuard::readOnlyIsRefusedInTheJournal()
{
    JournalFixture f;
    f.setup.environment.readOnly = true;
    f.start();
    QVERIFY(f.journal->isReadOnly());
    QVERIFY(waitFor(f.journal->consequence(JournalFixture::setQuota("2000")))->traps.contains(Trap::ReadOnlyEnvironment));
    const Result<OperationRecord> refused = f.submit(JournalFixture::setQuota("2000"));
    QCOMPARE(refused.error().kind, Kind::ReadOnlyEnvironment);
    QCOMPARE(f.store.states(), (QList<S>{S::Failed}));
    QCOMPARE(f.store.last().id.text(), refused.error().correlationId);
    QCOMPARE(errorOf(f.store.last())->kind, Kind::ReadOnlyEnvironment);
    QCOMPARE(f.cloud.count(QStringLiteral("setQuota")), 0);
}

void TestJournalGuard::plansAreRefusedToo()
{
    JournalFixture f;
    f.setup.environment.readOnly = true;
    f.start();
    const auto plan = waitFor(f.journal->submitPlan(QStringLiteral("June"), {JournalFixture::setQuota("2000"), JournalFixture::setQuota("2000", 1)}));
    QCOMPARE(plan.error().kind, Kind::ReadOnlyEnvironment);
    QCOMPARE(f.store.states(), (QList<S>{S::Failed, S::Failed}));
    QVERIFY(f.journal->plans().isEmpty());
    f.journal->unlock(5min);
    QVERIFY(waitFor(f.journal->submitPlan(QStringLiteral("June"), {JournalFixture::setQuota("2000"), JournalFixture::setQuota("2000", 1)})));
    QTRY_COMPARE(f.effects(), 2);
}

void TestJournalGuard::unlockingLastsAWhile()
{
    JournalFixture f;
    f.setup.environment.readOnly = true;
    f.start();
    int news = 0;
    QObject::connect(f.journal.get(), &Journal::lockChanged, f.journal.get(), [&news] { ++news; });
    f.journal->unlock(10min);
    QVERIFY(!f.journal->isReadOnly());
    QCOMPARE(f.journal->unlockedUntil(), f.clock.utcNow().addSecs(600));
    QCOMPARE(f.submit(JournalFixture::setQuota("2000"))->state, S::Succeeded);
    f.clock.advance(9min);
    QCOMPARE(f.submit(JournalFixture::setQuota("2100"))->state, S::Succeeded);
    f.clock.advance(1min);
    QVERIFY(f.journal->isReadOnly());
    QTRY_COMPARE(news, 2);
    QVERIFY(!f.journal->unlockedUntil().isValid());
    QCOMPARE(f.submit(JournalFixture::setQuota("2200")).error().kind, Kind::ReadOnlyEnvironment);

    f.journal->unlock(10min);
    f.clock.jumpWall(1h); // the machine slept
    QVERIFY(f.journal->isReadOnly());
    f.journal->unlock(10min);
    f.journal->lock();
    QCOMPARE(f.submit(JournalFixture::setQuota("2200")).error().kind, Kind::ReadOnlyEnvironment);
    QCOMPARE(f.ledger().total, JournalFixture::money("2100"));
}

void TestJournalGuard::aLockThatComesBackStopsWhatGoesOutByItself()
{
    JournalFixture f;
    f.setup.environment.readOnly = true;
    f.start();
    f.journal->unlock(10min);
    f.cloud.failNext(QStringLiteral("setQuota"), lost());
    const Result<OperationRecord> first = f.submit(JournalFixture::setQuota("2000"));
    QCOMPARE(first->state, S::Unknown);
    f.cloud.failNext(QStringLiteral("changeConsumption"), lost());
    QCOMPARE(f.submit(JournalFixture::consume("5", 1))->state, S::Unknown);
    f.journal->lock();
    for (int i = 0; i < 20; ++i) {
        QTest::qWait(5);
        f.clock.advance(5s);
    }
    QCOMPARE(f.cloud.count(QStringLiteral("setQuota")), 1);
    QCOMPARE(f.cloud.count(QStringLiteral("changeConsumption")), 1);
    QCOMPARE(waitFor(f.store.operation(first->id))->state, S::SafeToResend);
    QCOMPARE(waitFor(f.journal->resend(first->id)).error().kind, Kind::ReadOnlyEnvironment);
    QCOMPARE(waitFor(f.store.operation(first->id))->state, S::Failed);
    f.journal->unlock(10min);
    f.journal->checkNow(); // the other one may still have happened: it goes on
    QTRY_COMPARE(f.ledger(1).consumed, *Amount::parse(u"205"));
    QCOMPARE(f.effects(), 1);
}

void TestJournalGuard::aSecondPersonAllows()
{
    JournalFixture f;
    f.setup.environment.needsApproval = true;
    f.start();
    QVERIFY(waitFor(f.journal->consequence(JournalFixture::setQuota("2000")))->asksApproval);
    const Result<OperationRecord> waiting = f.submit(JournalFixture::setQuota("2000"));
    QCOMPARE(waiting->state, S::WaitingForApproval);
    QCOMPARE(waitFor(f.journal->approve(waiting->id)).error().kind, Kind::Conflict); // the same person
    QCOMPARE(f.submit(JournalFixture::setQuota("3000")).error().kind, Kind::Conflict);
    QCOMPARE(f.cloud.count(QStringLiteral("setQuota")), 0);
    QCOMPARE(f.submit(JournalFixture::setQuota("-1", 1)).error().detail, QStringLiteral("NotAboveZero"));

    f.setup.person = QStringLiteral("operator-z");
    f.restart();
    QTRY_COMPARE(f.journal->unsettled().size(), 1);
    const Result<OperationRecord> done = waitFor(f.journal->approve(waiting->id));
    QCOMPARE(done->state, S::Succeeded);
    QCOMPARE(done->person, QStringLiteral("operator-l"));
    QCOMPARE(done->approver, QStringLiteral("operator-z"));
    QCOMPARE(waitFor(f.journal->approve(waiting->id)).error().kind, Kind::NotFound);
    QCOMPARE(f.effects(), 1);
}

void TestJournalGuard::aSecondPersonRefuses()
{
    JournalFixture f;
    f.setup.environment.needsApproval = true;
    f.start();
    const Result<OperationRecord> waiting = f.submit(JournalFixture::setQuota("2000"));
    f.setup.person = QStringLiteral("operator-z");
    f.restart();
    const Result<OperationRecord> refused = waitFor(f.journal->refuse(waiting->id, QStringLiteral("no contract")));
    QCOMPARE(refused->state, S::Withdrawn);
    QCOMPARE(refused->approver, QStringLiteral("operator-z"));
    QCOMPARE(refused->outcome.value(QStringLiteral("reason")).toString(), QStringLiteral("no contract"));
    QCOMPARE(f.effects(), 0);
    QCOMPARE(f.submit(JournalFixture::setQuota("2000"))->state, S::WaitingForApproval); // the way is free
}

void TestJournalGuard::plansAreAllowedAsOne()
{
    JournalFixture f;
    f.setup.environment.needsApproval = true;
    f.start();
    const Result<PlanId> plan = waitFor(f.journal->submitPlan(QStringLiteral("June"), {JournalFixture::setQuota("2000"), JournalFixture::setQuota("2000", 1)}));
    QVERIFY(plan);
    f.setup.person = QStringLiteral("operator-z");
    f.restart();
    QTRY_COMPARE(f.journal->unsettled().size(), 2);
    QCOMPARE(waitFor(f.journal->approve(f.store.last().id))->approver, QStringLiteral("operator-z"));
    QTRY_COMPARE(f.effects(), 2);
    QTRY_COMPARE(f.plan.state, PlanProgress::State::Done);
    QCOMPARE(f.plan.succeeded, 2);
}

QTEST_GUILESS_MAIN(TestJournalGuard)
#include "tst_journalguard.moc"
