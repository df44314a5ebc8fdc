// SPDX-License-Identifier: Apache-2.0
#include "tests/core/operations/creationfixture.h"

using namespace pc;
using namespace std::chrono_literals;
using S = OperationState;
using State = CreationOutcome::State;
using Kind = ApiError::Kind;

static const CustomerUid kNew(QStringLiteral("5190000000000001"));
static const QString kEmail = QStringLiteral("ops@lantern-works.example");

static QString emailOf(const OperationRecord &record)
{
    return record.after.value(QStringLiteral("loginEmail")).toString();
}

class TestCustomerCreation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theIntentIsJournaledBeforeAnythingIsSent();
    void nothingIsSentWithoutAJournal();
    void badFieldsAreNeverJournaled();
    void readOnlyIsRefusedInTheJournal();
    void aRefusalFailsAndMayBeCorrected();
    void anImpatientSecondClickIsRefused();
    void whichErrorsLeaveTheOutcomeUnknown_data();
    void whichErrorsLeaveTheOutcomeUnknown();
    void aLostAnswerIsFoundByChecking();
    void aLostRequestBecomesSafeToResend();
    void resendingIsRefusedUntilChecked();
    void resendingGoesOnAsTheSameOperation();
    void aFullDiskDoesNotSplitTheOperation();
    void anAddressThatExistedBeforeIsAFailure();
    void knownCustomersAreNotReadAgain();
    void aCheckThatFailsIsRepeatedEverLessOften();
    void aCustomerThatCannotBeReadDoesNotBlock();
    void whoCannotBeComparedMayBeTheNewOne_data();
    void whoCannotBeComparedMayBeTheNewOne();
    void aCrashWhileSendingIsCheckedAtTheNextStart();
    void othersOperationsAreLeftAlone();
    void unsettledListsWhatIsOpen();
};

void TestCustomerCreation::theIntentIsJournaledBeforeAnythingIsSent()
{
    CreationFixture f;
    f.start();
    const Result<CreationOutcome> made = f.create(CreationFixture::customer(QStringLiteral(" ops@Lantern-Works.example ")));
    QVERIFY(made);
    QCOMPARE(made->state, State::Created);
    QCOMPARE(made->uid, kNew);
    QCOMPARE(made->adminRoleName, QStringLiteral("role-admin"));
    QCOMPARE(f.journal.states(), (QList<S>{S::Sending, S::Succeeded}));
    QCOMPARE(f.journal.callsWhenSending(), 0);
    QCOMPARE(f.sent(), 1);

    const OperationRecord record = f.journal.records().first();
    QCOMPARE(record.id, made->operation);
    QCOMPARE(record.kind, kindOf(CreateCustomer()));
    QCOMPARE(record.customer, kNew);
    QCOMPARE(record.person, QStringLiteral("operator-l"));
    QCOMPARE(emailOf(record), kEmail);
    QCOMPARE(record.requestIds, (QStringList{QStringLiteral("REQ-1")}));
    QCOMPARE(record.attempts.size(), 2);
    QTRY_COMPARE(f.changes, (QList<S>{S::Sending, S::Succeeded}));
}

void TestCustomerCreation::nothingIsSentWithoutAJournal()
{
    CreationFixture f;
    f.start();
    f.journal.setFailing(lost(Kind::StorageFull, false));
    const Result<CreationOutcome> refused = f.create(CreationFixture::customer());
    QCOMPARE(refused->state, State::Failed);
    QCOMPARE(refused->error->kind, Kind::StorageFull);
    QVERIFY(refused->operation.isEmpty());
    QCOMPARE(f.sent(), 0);

    f.journal.setFailing({}); // the disk is back
    QCOMPARE(f.create(CreationFixture::customer())->state, State::Created);
}

void TestCustomerCreation::badFieldsAreNeverJournaled()
{
    CreationFixture f;
    f.start();
    const Result<CreationOutcome> refused = f.create(CreationFixture::customer(QStringLiteral("not an address")));
    QCOMPARE(refused->state, State::Failed);
    QCOMPARE(refused->error->kind, Kind::InvalidInput);
    QCOMPARE(refused->error->detail, QStringLiteral("LoginEmail Malformed"));
    QVERIFY(f.journal.records().isEmpty());
    QCOMPARE(f.sent(), 0);
}

void TestCustomerCreation::readOnlyIsRefusedInTheJournal()
{
    CreationFixture f;
    f.start(true);
    const Result<CreationOutcome> refused = f.create(CreationFixture::customer());
    QCOMPARE(refused->state, State::Failed);
    QCOMPARE(refused->error->kind, Kind::ReadOnlyEnvironment);
    QCOMPARE(f.journal.states(), (QList<S>{S::Failed}));
    QCOMPARE(f.journal.records().first().id, refused->operation);
    QCOMPARE(f.journal.records().first().outcome.value(QStringLiteral("errorKind")).toString(), QStringLiteral("ReadOnlyEnvironment"));
    QCOMPARE(f.sent(), 0);

    f.start(); // the rule is off, and the environment opened again
    QCOMPARE(f.create(CreationFixture::customer())->state, State::Created);
}

void TestCustomerCreation::aRefusalFailsAndMayBeCorrected()
{
    CreationFixture f;
    f.start();
    ApiError refused = lost(Kind::Rejected);
    refused.code = QStringLiteral("EMAIL_DOMAIN_NOT_AUTHORIZED");
    refused.requestId = QStringLiteral("REQ-9");
    refused.httpStatus = 200;
    f.cloud.failNext(QStringLiteral("createCustomer"), refused);
    const Result<CreationOutcome> failed = f.create(CreationFixture::customer());
    QCOMPARE(failed->state, State::Failed);
    QCOMPARE(failed->error, std::optional(refused));
    QCOMPARE(f.journal.states(), (QList<S>{S::Sending, S::Failed}));
    QCOMPARE(f.journal.records().first().requestIds, (QStringList{QStringLiteral("REQ-9")}));
    QCOMPARE(f.create(CreationFixture::customer())->state, State::Created);
    QCOMPARE(f.journal.records().size(), 2);
}

void TestCustomerCreation::anImpatientSecondClickIsRefused()
{
    CreationFixture f;
    f.start();
    f.cloud.hold(QStringLiteral("createCustomer"));
    const Async<CreationOutcome> first = f.creation->create(CreationFixture::customer());
    const Result<CreationOutcome> second = f.create(CreationFixture::customer(QStringLiteral("OPS@lantern-works.example")));
    QCOMPARE(second->state, State::Failed);
    QCOMPARE(second->error->kind, Kind::Conflict);
    QVERIFY(!second->error->sent);
    QTRY_COMPARE(f.sent(), 1);
    const Async<CreationOutcome> other = f.creation->create(CreationFixture::customer(QStringLiteral("other@lantern-works.example")));
    QTRY_COMPARE(f.sent(), 2); // another address is another customer
    f.cloud.release();
    QCOMPARE(waitFor(first)->operation, second->operation);
    QCOMPARE(waitFor(other)->state, State::Created);
    QCOMPARE(f.sent(), 2);
}

void TestCustomerCreation::whichErrorsLeaveTheOutcomeUnknown_data()
{
    enum Then { Unknown, Failed, SentAgain };
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("wasSent");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("then");
    QTest::newRow("timeout after sending") << int(Kind::Timeout) << true << 0 << int(Unknown);
    QTest::newRow("timeout while connecting") << int(Kind::Timeout) << false << 0 << int(SentAgain);
    QTest::newRow("half an answer") << int(Kind::Truncated) << true << 200 << int(Unknown);
    QTest::newRow("network gone on the way") << int(Kind::Offline) << true << 0 << int(Unknown);
    QTest::newRow("dropped on the way") << int(Kind::Cancelled) << false << 0 << int(Unknown);
    QTest::newRow("no network") << int(Kind::Offline) << false << 0 << int(SentAgain);
    QTest::newRow("nobody listens") << int(Kind::ConnectionRefused) << false << 0 << int(SentAgain);
    QTest::newRow("a gateway's 504") << int(Kind::Server) << true << 504 << int(Unknown);
    QTest::newRow("not JSON") << int(Kind::Malformed) << true << 200 << int(Unknown);
    QTest::newRow("circuit open") << int(Kind::CircuitOpen) << false << 0 << int(SentAgain);
    QTest::newRow("refused") << int(Kind::Rejected) << true << 200 << int(Failed);
    QTest::newRow("address taken") << int(Kind::Conflict) << true << 200 << int(Failed);
    QTest::newRow("throttled") << int(Kind::RateLimited) << true << 400 << int(SentAgain);
    QTest::newRow("wrong key") << int(Kind::BadCredentials) << true << 403 << int(Failed);
}

void TestCustomerCreation::whichErrorsLeaveTheOutcomeUnknown()
{
    QFETCH(int, kind);
    QFETCH(bool, wasSent);
    QFETCH(int, status);
    QFETCH(int, then);
    const bool isSentAgain = then == 2;
    CreationFixture f;
    f.start();
    ApiError error = lost(Kind(kind), wasSent);
    error.httpStatus = status;
    f.cloud.failNext(QStringLiteral("createCustomer"), error);
    const Async<CreationOutcome> asked = f.creation->create(CreationFixture::customer());
    if (isSentAgain) {
        QVERIFY(f.pass(1s));
        QCOMPARE(waitFor(asked)->state, State::Created);
        QCOMPARE(f.journal.states(), (QList<S>{S::Sending, S::Ready, S::Sending, S::Succeeded}));
        return;
    }
    const Result<CreationOutcome> answer = waitFor(asked);
    QCOMPARE(answer->state, then == 0 ? State::Checking : State::Failed);
    QCOMPARE(answer->error, std::optional(error));
    QTRY_COMPARE(f.journal.states().mid(1), then == 0 ? (QList<S>{S::Unknown, S::Checking}) : (QList<S>{S::Failed}));
    QCOMPARE(f.sent(), 1);
}

void TestCustomerCreation::aLostAnswerIsFoundByChecking()
{
    CreationFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("createCustomer"), lost());
    f.putIntoCloud(kNew, kEmail.toUpper());
    QCOMPARE(f.create(CreationFixture::customer())->state, State::Checking);
    QVERIFY(f.pass(2s));
    QTRY_COMPARE(f.changes, (QList<S>{S::Sending, S::Unknown, S::Checking, S::Succeeded}));
    const OperationRecord record = f.journal.records().first();
    QCOMPARE(record.state, S::Succeeded);
    QCOMPARE(record.customer, kNew);
    QCOMPARE(f.sent(), 1);
    QVERIFY(f.creation->unsettled().isEmpty());
}

void TestCustomerCreation::aLostRequestBecomesSafeToResend()
{
    CreationFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("createCustomer"), lost());
    QCOMPARE(f.create(CreationFixture::customer())->state, State::Checking);
    QVERIFY(f.pass(2s));
    QTRY_COMPARE(f.cloud.count(QStringLiteral("customerFacts")), 3);
    QVERIFY(f.pass(10s)); // not there yet proves nothing: the request may still take effect
    QCOMPARE(f.journal.records().first().state, S::Checking);
    QVERIFY(f.pass(10s));
    QTRY_COMPARE(f.lastChange(), S::SafeToResend);
    QCOMPARE(f.cloud.count(QStringLiteral("customers")), 2);
    QCOMPARE(f.sent(), 1);
}

void TestCustomerCreation::resendingIsRefusedUntilChecked()
{
    CreationFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("createCustomer"), lost());
    const Result<CreationOutcome> first = f.create(CreationFixture::customer());
    const Result<CreationOutcome> second = f.create(CreationFixture::customer());
    QCOMPARE(second->state, State::Failed);
    QCOMPARE(second->error->kind, Kind::Conflict);
    QCOMPARE(second->operation, first->operation);
    QCOMPARE(f.sent(), 1);
}

void TestCustomerCreation::resendingGoesOnAsTheSameOperation()
{
    CreationFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("createCustomer"), lost());
    const Result<CreationOutcome> first = f.create(CreationFixture::customer());
    QVERIFY(f.pass(20s));
    QTRY_COMPARE(f.lastChange(), S::SafeToResend);
    QCOMPARE(f.create(CreationFixture::customer())->state, State::Created);
    QCOMPARE(f.journal.records().size(), 1);
    QCOMPARE(f.journal.records().first().id, first->operation);
    QCOMPARE(f.journal.records().first().attempts.size(), 6); // sending, unknown, checking, not found, sending, succeeded
    QCOMPARE(f.sent(), 2);
}

void TestCustomerCreation::aFullDiskDoesNotSplitTheOperation()
{
    CreationFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("createCustomer"), lost());
    const Result<CreationOutcome> first = f.create(CreationFixture::customer());
    QVERIFY(f.pass(20s));
    QTRY_COMPARE(f.lastChange(), S::SafeToResend);
    f.journal.setFailing(lost(Kind::StorageFull, false));
    QCOMPARE(f.create(CreationFixture::customer())->state, State::Failed);
    f.journal.setFailing({});
    QCOMPARE(f.create(CreationFixture::customer())->operation, first->operation);
    QCOMPARE(f.journal.records().size(), 1);
    QCOMPARE(f.sent(), 2);
}

void TestCustomerCreation::anAddressThatExistedBeforeIsAFailure()
{
    CreationFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("createCustomer"), lost());
    Customer old = FakeCustomerStore::sample(1);
    old.facts.uid = kNew;
    old.facts.loginEmail = kEmail;
    old.facts.readAt = f.clock.utcNow().addDays(-1);
    f.customers.add(old);
    f.putIntoCloud(kNew, kEmail);
    QCOMPARE(f.create(CreationFixture::customer())->state, State::Checking);
    QVERIFY(f.pass(2s));
    QTRY_COMPARE(f.lastChange(), S::Failed);
    QCOMPARE(f.journal.records().first().customer, kNew);
    QCOMPARE(f.journal.records().first().outcome.value(QStringLiteral("errorKind")).toString(), QStringLiteral("Conflict"));
}

void TestCustomerCreation::knownCustomersAreNotReadAgain()
{
    CreationFixture f;
    for (const CustomerUid &uid : FakePartnerCloud::uids(3)) {
        Customer known = FakeCustomerStore::sample(1);
        known.facts.uid = uid;
        f.customers.add(known);
    }
    f.start();
    f.cloud.setPageSize(2); // and every page is looked at
    f.putIntoCloud(kNew, kEmail);
    f.cloud.failNext(QStringLiteral("createCustomer"), lost());
    QCOMPARE(f.create(CreationFixture::customer())->state, State::Checking);
    QVERIFY(f.pass(2s));
    QTRY_COMPARE(f.lastChange(), S::Succeeded);
    QCOMPARE(f.cloud.count(QStringLiteral("customers")), 2);
    QCOMPARE(f.cloud.count(QStringLiteral("customerFacts")), 1);
}

void TestCustomerCreation::aCheckThatFailsIsRepeatedEverLessOften()
{
    CreationFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("createCustomer"), lost());
    f.cloud.failNext(QStringLiteral("customers"), lost(Kind::Offline, false), 3);
    QCOMPARE(f.create(CreationFixture::customer())->state, State::Checking);
    QVERIFY(f.pass(2s));
    QVERIFY(f.pass(15s));
    QVERIFY(f.pass(15s)); // the second wait is thirty seconds
    QCOMPARE(f.cloud.count(QStringLiteral("customers")), 2);
    f.creation->checkNow(); // the person is impatient, and still offline
    QTRY_COMPARE(f.cloud.count(QStringLiteral("customers")), 3);
    QTRY_COMPARE(f.creation->unsettled().size(), 1);
    f.creation->checkNow();
    QTRY_COMPARE(f.lastChange(), S::SafeToResend);
}

void TestCustomerCreation::aCustomerThatCannotBeReadDoesNotBlock()
{
    CreationFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("createCustomer"), lost());
    f.cloud.failFor(FakePartnerCloud::uids(3).last(), lost(Kind::NotFound)); // left in the meantime
    Customer old = FakeCustomerStore::sample(1);
    old.facts.uid = FakePartnerCloud::uids(3).first();
    old.facts.loginEmail.clear();
    old.facts.readAt = f.clock.utcNow().addDays(-1);
    f.customers.add(old);
    f.cloud.failFor(old.facts.uid, lost(Kind::Forbidden)); // was there before, so it is not the new one
    QCOMPARE(f.create(CreationFixture::customer())->state, State::Checking);
    QVERIFY(f.pass(20s));
    QTRY_COMPARE(f.lastChange(), S::SafeToResend);
}

void TestCustomerCreation::whoCannotBeComparedMayBeTheNewOne_data()
{
    QTest::addColumn<bool>("isForbidden");
    QTest::newRow("the key may not read facts") << true;
    QTest::newRow("no logon e-mail yet") << false;
}

void TestCustomerCreation::whoCannotBeComparedMayBeTheNewOne()
{
    QFETCH(bool, isForbidden);
    CreationFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("createCustomer"), lost());
    f.putIntoCloud(kNew, isForbidden ? kEmail : QString());
    if (isForbidden)
        f.cloud.failFor(kNew, lost(Kind::Forbidden));
    QCOMPARE(f.create(CreationFixture::customer())->state, State::Checking);
    QVERIFY(f.pass(30s));
    QVERIFY(f.pass(0s)); // the next look is planned
    QCOMPARE(f.lastChange(), S::Checking);

    f.cloud.failFor(kNew, std::nullopt);
    f.putIntoCloud(kNew, kEmail);
    f.creation->checkNow();
    QTRY_COMPARE(f.lastChange(), S::Succeeded);
    QCOMPARE(f.sent(), 1);
}

void TestCustomerCreation::aCrashWhileSendingIsCheckedAtTheNextStart()
{
    CreationFixture f;
    f.start();
    f.cloud.stopAfter(0); // sent, and then the power went
    const Async<CreationOutcome> asked = f.creation->create(CreationFixture::customer());
    QTRY_COMPARE(f.sent(), 1);
    f.stop();
    f.cloud.stopAfter(-1);
    QCOMPARE(f.journal.records().first().state, S::Sending);

    f.changes.clear();
    f.putIntoCloud(kNew, kEmail);
    f.start();
    QTRY_COMPARE(f.changes, (QList<S>{S::Unknown, S::Checking, S::Succeeded}));
    QCOMPARE(f.journal.records().first().customer, kNew);
    QCOMPARE(f.sent(), 1);
    QCOMPARE(waitFor(asked).error().kind, Kind::Cancelled);
}

void TestCustomerCreation::othersOperationsAreLeftAlone()
{
    CreationFixture f;
    OperationRecord other;
    other.id = OperationId(QStringLiteral("op-other"));
    other.kind = QStringLiteral("setQuota");
    other.environment = EnvironmentId(QStringLiteral("env-1"));
    other.state = S::Sending;
    OperationRecord elsewhere = other;
    elsewhere.id = OperationId(QStringLiteral("op-elsewhere"));
    elsewhere.kind = kindOf(CreateCustomer());
    elsewhere.environment = EnvironmentId(QStringLiteral("env-2"));
    QVERIFY(waitFor(f.journal.put(other)));
    QVERIFY(waitFor(f.journal.put(elsewhere)));
    f.start();
    QCOMPARE(f.create(CreationFixture::customer())->state, State::Created);
    QCOMPARE(f.journal.records().at(0), other);
    QCOMPARE(f.journal.records().at(1), elsewhere);
}

void TestCustomerCreation::unsettledListsWhatIsOpen()
{
    CreationFixture f;
    f.start();
    f.cloud.failNext(QStringLiteral("createCustomer"), lost(), 2);
    QVERIFY(f.create(CreationFixture::customer()));
    f.clock.advance(1ms);
    QVERIFY(f.create(CreationFixture::customer(QStringLiteral("second@lantern-works.example"))));
    QTRY_COMPARE(f.creation->unsettled().size(), 2);
    QTRY_COMPARE(f.creation->unsettled().first().state, S::Checking);
    QCOMPARE(emailOf(f.creation->unsettled().first()), QStringLiteral("second@lantern-works.example"));
}

QTEST_GUILESS_MAIN(TestCustomerCreation)
#include "tst_customercreation.moc"
