// SPDX-License-Identifier: Apache-2.0
// The write path over the real client and the sandbox, with the wire cut before and after the call took effect.
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/operations/enginejournal.h"
#include "core/operations/journalcreation.h"
#include "core/store/store.h"
#include "tests/support/sandboxenvironment.h"
#include "tests/support/testasync.h"
#include <QTemporaryDir>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;
using S = OperationState;
using State = CreationOutcome::State;
using Kind = ApiError::Kind;

class TestCreationSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aCustomerIsCreatedOnce();
    void aCallThatTookEffectIsFound();
    void aCallThatDidNotIsSafeToResend();
    void aServerErrorAfterTheEffectIsFound();
    void anAddressInUseIsRefused();
    void aKilledProgramFindsItsCustomer();

private:
    void startCreation();
    [[nodiscard]] Result<CreationOutcome> create(const QString &email = QStringLiteral("ops@lanqiao-cloud.example"));
    [[nodiscard]] OperationRecord lastRecord();
    [[nodiscard]] Result<Customer> stored(const CustomerUid &uid) { return waitFor(m_store->customers()->customer(uid)); }

    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<CallLog> m_log;
    SystemClock m_clock;
    std::unique_ptr<QThread> m_engine;
    std::unique_ptr<EngineJournal> m_journal;
    std::unique_ptr<JournalCreation> m_creation;
};

void TestCreationSandbox::init()
{
    QVERIFY2(m_sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(m_sandbox.errorText()));
    m_folder = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<CallLog>(QString(), CallLog::Limits());
    m_store = std::make_unique<Store>(StoreOptions(m_folder->path(), sandboxEnvironment(m_sandbox).id));
    QVERIFY(waitFor(m_store->open()));
    m_engine = std::make_unique<QThread>();
    m_engine->start();
    startCreation();
}

void TestCreationSandbox::cleanup()
{
    m_creation.reset();
    m_journal.reset();
    m_engine->quit();
    m_engine->wait();
    m_engine.reset();
    m_store.reset();
    m_log.reset();
    m_sandbox.stop();
}

void TestCreationSandbox::startCreation()
{
    m_creation.reset();
    m_journal.reset();
    JournalSetup setup;
    setup.environment = sandboxEnvironment(m_sandbox);
    setup.person = QStringLiteral("operator-l");
    setup.clock = &m_clock;
    setup.makeCloud = [this, environment = sandboxEnvironment(m_sandbox), keys = m_sandbox.keys] {
        CloudOptions options;
        options.callsPerSecond = 1000;
        options.burst = 1000;
        return std::shared_ptr<PartnerCloud>(makeAlibabaCloud(environment, keys, *m_log, m_clock, options));
    };
    setup.operations = m_store->operations();
    setup.customers = m_store->customers();
    setup.times.firstCheck = 10ms;
    setup.times.settles = 50ms;
    setup.times.retryFrom = 50ms;
    m_journal = std::make_unique<EngineJournal>(setup, m_engine.get());
    m_creation = std::make_unique<JournalCreation>(m_journal.get());
}

Result<CreationOutcome> TestCreationSandbox::create(const QString &email)
{
    NewCustomer customer;
    customer.loginEmail = email;
    customer.enterpriseName = QStringLiteral("Lantern Works");
    return waitFor(m_creation->create(customer));
}

OperationRecord TestCreationSandbox::lastRecord()
{
    const Result<QList<OperationRecord>> found = waitFor(m_store->operations()->find({}, 1));
    return found && !found->isEmpty() ? found->first() : OperationRecord();
}

void TestCreationSandbox::aCustomerIsCreatedOnce()
{
    const Result<CreationOutcome> made = create();
    QVERIFY(made);
    QVERIFY2(made->state == State::Created, qPrintable(made->error ? made->error->code + made->error->detail : QString()));
    QVERIFY(!made->uid.isEmpty());
    QVERIFY(!made->adminRoleName.isEmpty());
    QCOMPARE(m_sandbox.total(QStringLiteral("AccountCreated")), 1);
    QCOMPARE(lastRecord().state, S::Succeeded);
    QCOMPARE(lastRecord().customer, made->uid);
    QCOMPARE(lastRecord().requestIds.size(), 1);
    QVERIFY(stored(made->uid)); // no pass of the sync has run
    QTRY_COMPARE(stored(made->uid)->facts.loginEmail, QStringLiteral("ops@lanqiao-cloud.example"));
}

void TestCreationSandbox::aCallThatTookEffectIsFound()
{
    QVERIFY(m_sandbox.addFault(QStringLiteral("drop-after:action=CreateAgAccount,times=1")));
    const Result<CreationOutcome> lost = create();
    QCOMPARE(lost->state, State::Checking);
    QTRY_COMPARE_WITH_TIMEOUT(lastRecord().state, S::Succeeded, 20000);
    QVERIFY(!lastRecord().customer.isEmpty());
    QCOMPARE(m_sandbox.total(QStringLiteral("AccountCreated")), 1);
    QCOMPARE(stored(lastRecord().customer)->facts.loginEmail, QStringLiteral("ops@lanqiao-cloud.example"));
}

void TestCreationSandbox::aCallThatDidNotIsSafeToResend()
{
    QVERIFY(m_sandbox.addFault(QStringLiteral("drop-before:action=CreateAgAccount,times=1")));
    QCOMPARE(create()->state, State::Checking);
    QTRY_COMPARE_WITH_TIMEOUT(lastRecord().state, S::SafeToResend, 20000);
    QCOMPARE(m_sandbox.total(QStringLiteral("AccountCreated")), 0);
    QCOMPARE(create()->state, State::Created);
    QCOMPARE(m_sandbox.total(QStringLiteral("AccountCreated")), 1);
}

void TestCreationSandbox::aServerErrorAfterTheEffectIsFound()
{
    QVERIFY(m_sandbox.addFault(QStringLiteral("500:action=CreateAgAccount,times=1,after=effect")));
    QCOMPARE(create()->state, State::Checking);
    QTRY_COMPARE_WITH_TIMEOUT(lastRecord().state, S::Succeeded, 20000);
    QCOMPARE(m_sandbox.total(QStringLiteral("AccountCreated")), 1);
}

void TestCreationSandbox::anAddressInUseIsRefused()
{
    QCOMPARE(create()->state, State::Created);
    const Result<CreationOutcome> again = create();
    QCOMPARE(again->state, State::Failed);
    QCOMPARE(again->error->code, QStringLiteral("LOGIN_EMAIL_HAS_BEEN_USED"));
    QVERIFY(!again->error->requestId.isEmpty());
    QCOMPARE(lastRecord().state, S::Failed);
}

void TestCreationSandbox::aKilledProgramFindsItsCustomer()
{
    // The answer is on its way when the program goes; the next run knows from the journal alone.
    QVERIFY(m_sandbox.addFault(QStringLiteral("drop-after:action=CreateAgAccount,times=1")));
    QVERIFY(m_sandbox.addFault(QStringLiteral("500:action=GetCustomerList,times=3")));
    QCOMPARE(create()->state, State::Checking);
    m_creation.reset();
    m_journal.reset();
    QVERIFY(m_sandbox.clearFaults());
    startCreation();
    QTRY_COMPARE_WITH_TIMEOUT(lastRecord().state, S::Succeeded, 20000);
    QCOMPARE(m_sandbox.total(QStringLiteral("AccountCreated")), 1);
}

QTEST_GUILESS_MAIN(TestCreationSandbox)
#include "tst_creationsandbox.moc"
