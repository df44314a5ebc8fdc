// SPDX-License-Identifier: Apache-2.0
// Service numbers and identity over the real client, the journal and the sandbox, with the wire cut before and after the effect.
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/operations/changejson.h"
#include "core/operations/enginejournal.h"
#include "core/store/store.h"
#include "tests/support/sandboxenvironment.h"
#include "tests/support/testasync.h"
#include <QTemporaryDir>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;
using S = OperationState;

class TestFilingSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void numbersAreBoundAndKept();
    void aBindingWhoseAnswerWasLostIsFound_data();
    void aBindingWhoseAnswerWasLostIsFound();
    void aBindingThatNeverArrivedIsNotRepeated();
    void aFullInstanceIsRemembered();
    void aNumberChangesItsHolder();
    void anIdentityIsRemovedOnce();

private:
    [[nodiscard]] bool findInstance();
    [[nodiscard]] OperationRequest bind(int count) const { return OperationRequest(m_owner, BindNumbers{m_resource, count}); }
    [[nodiscard]] Result<OperationRecord> submit(const OperationRequest &request) const { return waitFor(m_journal->submit(request)); }
    [[nodiscard]] OperationRecord last() const
    {
        const Result<QList<OperationRecord>> found = waitFor(m_store->operations()->find({}, 1));
        return found && !found->isEmpty() ? found->first() : OperationRecord();
    }
    [[nodiscard]] int bound() const { return m_sandbox.total(QStringLiteral("BsnBound")); }

    SandboxProcess m_sandbox;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<CallLog> m_log;
    std::unique_ptr<PartnerCloud> m_cloud;
    std::unique_ptr<QThread> m_engine;
    std::unique_ptr<EngineJournal> m_journal;
    QList<CustomerUid> m_customers;
    CustomerUid m_owner;            // of the instance
    Instance m_instance;
    Resource m_resource;            // has taken one number already
    QString m_number;
};

static CloudOptions quick()
{
    CloudOptions options;
    options.callsPerSecond = 1000;
    options.burst = 1000;
    options.firstDelay = 1ms;
    return options;
}

void TestFilingSandbox::init()
{
    QVERIFY2(m_sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(m_sandbox.errorText()));
    const Environment environment = sandboxEnvironment(m_sandbox);
    m_folder = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<CallLog>(QString(), CallLog::Limits());
    m_cloud = makeAlibabaCloud(environment, m_sandbox.keys, *m_log, m_clock, quick());
    m_store = std::make_unique<Store>(StoreOptions(m_folder->path(), environment.id));
    QVERIFY(waitFor(m_store->open()));
    QVERIFY(findInstance());
    QVERIFY(waitFor(m_store->customers()->putListed(m_customers, m_clock.utcNow(), {})));
    QVERIFY(waitFor(m_store->filings()->putInstances(m_owner, {m_instance}, m_clock.utcNow())));
    m_engine = std::make_unique<QThread>();
    m_engine->start();
    JournalSetup setup;
    setup.environment = environment;
    setup.person = QStringLiteral("operator-l");
    setup.clock = &m_clock;
    setup.makeCloud = [this, environment, keys = m_sandbox.keys] {
        return std::shared_ptr<PartnerCloud>(makeAlibabaCloud(environment, keys, *m_log, m_clock, quick()));
    };
    setup.operations = m_store->operations();
    setup.customers = m_store->customers();
    setup.filings = m_store->filings();
    setup.times.firstCheck = 10ms;
    setup.times.settles = 50ms;
    setup.times.retryFrom = 50ms;
    m_journal = std::make_unique<EngineJournal>(setup, m_engine.get());
}

void TestFilingSandbox::cleanup()
{
    m_journal.reset();
    m_engine->quit();
    m_engine->wait();
    m_engine.reset();
    m_cloud.reset();
    m_store.reset();
    m_log.reset();
    m_sandbox.stop();
}

// The first instance that takes a number: which can, only the cloud knows for certain.
bool TestFilingSandbox::findInstance()
{
    const Result<CustomerUidPage> page = waitFor(m_cloud->customers(1, {}));
    m_customers = page.value_or(CustomerUidPage()).uids;
    for (const CustomerUid &uid : std::as_const(m_customers)) {
        const Result<InstancePage> instances = waitFor(m_cloud->instances(uid, 1, {}));
        for (const Instance &instance : instances.value_or(InstancePage()).instances) {
            if (!instance.filingType)
                continue;
            const Resource resource(*instance.filingType, instance.id);
            const Result<BoundNumbers> bound = waitFor(m_cloud->bindNumbers(uid, resource, 1, {}));
            if (!bound || bound->numbers.size() != 1)
                continue;
            m_owner = uid;
            m_resource = resource;
            m_number = bound->numbers.first().number;
            m_instance = instance;
            return true;
        }
    }
    return false;
}

void TestFilingSandbox::numbersAreBoundAndKept()
{
    const int before = bound();
    const Result<Consequence> said = waitFor(m_journal->consequence(bind(2)));
    QVERIFY(said);
    QVERIFY(said->traps.isEmpty() && said->isLive);
    QVERIFY(said->numbersUsed.value_or(0) >= 1);
    const Result<OperationRecord> done = submit(bind(2));
    QVERIFY2(done && done->state == S::Succeeded, qPrintable(done ? QString() : done.error().code));
    QCOMPARE(done->outcome.value(QStringLiteral("numbers")).toArray().size(), 2);
    QCOMPARE(bound(), before + 1);
    const Result<QList<NumberAllowance>> held = waitFor(m_store->filings()->allowances(m_owner));
    QVERIFY(held && held->size() == 1);
    QCOMPARE(held->first().used, *said->numbersUsed + 2);
    const Result<FilingRow> row = waitFor(m_store->filings()->row(m_number));
    QVERIFY(row && row->number);
    QCOMPARE(row->number->owner, m_owner);
}

void TestFilingSandbox::aBindingWhoseAnswerWasLostIsFound_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("dropped") << QStringLiteral("drop-after:action=ProductBindBsn,times=1");
    QTest::newRow("half an answer") << QStringLiteral("truncate:action=ProductBindBsn,times=1");
    QTest::newRow("server error") << QStringLiteral("500:action=ProductBindBsn,times=1,after=effect");
}

void TestFilingSandbox::aBindingWhoseAnswerWasLostIsFound()
{
    QFETCH(QString, fault);
    const int before = bound();
    QVERIFY(m_sandbox.addFault(fault));
    QVERIFY(submit(bind(2)));
    QTRY_COMPARE_WITH_TIMEOUT(last().state, S::Succeeded, 20000);
    QCOMPARE(last().outcome.value(QStringLiteral("numbers")).toArray().size(), 2);
    QVERIFY(!last().outcome.value(QStringLiteral("numbers")).toArray().contains(m_number));
    QCOMPARE(bound(), before + 1);
}

void TestFilingSandbox::aBindingThatNeverArrivedIsNotRepeated()
{
    const int before = bound();
    QVERIFY(m_sandbox.addFault(QStringLiteral("drop-before:action=ProductBindBsn,times=1")));
    QVERIFY(submit(bind(1)));
    QTRY_COMPARE_WITH_TIMEOUT(last().state, S::SafeToResend, 20000);
    QCOMPARE(bound(), before);
    QCOMPARE(waitFor(m_journal->resend(last().id))->state, S::Succeeded);
    QCOMPARE(bound(), before + 1);
}

void TestFilingSandbox::aFullInstanceIsRemembered()
{
    for (int left = 60; left > 0; --left) { // an instance has fifty at most
        const Result<OperationRecord> done = submit(bind(1));
        QVERIFY(done);
        if (done->state == S::Succeeded)
            continue;
        QCOMPARE(done->state, S::Failed);
        break;
    }
    const Result<Consequence> said = waitFor(m_journal->consequence(bind(1)));
    QVERIFY(said);
    QCOMPARE(said->traps, QList<Trap>{Trap::InstanceFull});
}

void TestFilingSandbox::aNumberChangesItsHolder()
{
    const CustomerUid to = m_customers.first() == m_owner ? m_customers.at(1) : m_customers.first();
    const OperationRequest wish(m_owner, GrantNumber{m_number, to, QStringLiteral("pilot site")});
    QVERIFY(m_sandbox.addFault(QStringLiteral("drop-after:action=GrantBsnCode,times=1")));
    QVERIFY(submit(wish));
    QTRY_COMPARE_WITH_TIMEOUT(last().state, S::Succeeded, 20000);
    QCOMPARE(m_sandbox.total(QStringLiteral("BsnGranted")), 1);
    const Result<ServiceNumber> number = waitFor(m_cloud->serviceNumber(m_number, {}));
    QVERIFY(number);
    QCOMPARE(number->holder, to);
    QCOMPARE(number->resource, m_resource);
    QCOMPARE(waitFor(m_journal->consequence(bind(1)))->traps, QList<Trap>()); // numbers that others hold now are still this instance's
    QCOMPARE(waitFor(m_journal->consequence(wish))->traps, QList<Trap>{Trap::GrantToSelf}); // to who holds it already
    const OperationRequest nothing(m_owner, GrantNumber{QStringLiteral("no-such-number"), to, {}});
    QCOMPARE(waitFor(m_journal->consequence(nothing))->traps, QList<Trap>{Trap::NumberNotFree});
}

void TestFilingSandbox::anIdentityIsRemovedOnce()
{
    const OperationRequest wish(m_owner, RemoveIdentity());
    const Result<Consequence> said = waitFor(m_journal->consequence(wish));
    QVERIFY(said && said->traps.isEmpty() && said->asksShortName);
    QVERIFY(!said->identity->name.isEmpty());
    QVERIFY(m_sandbox.addFault(QStringLiteral("drop-after:action=RemoveIdentityCertifiedForBidUser,times=1")));
    QVERIFY(submit(wish));
    QTRY_COMPARE_WITH_TIMEOUT(last().state, S::Succeeded, 20000);
    QCOMPARE(m_sandbox.total(QStringLiteral("IdentityRemoved")), 1);
    QCOMPARE(waitFor(m_journal->consequence(wish))->traps, QList<Trap>{Trap::NotVerified});
    QTRY_COMPARE(waitFor(m_store->customers()->customer(m_owner))->facts.certified, std::optional<bool>(false));
}

QTEST_GUILESS_MAIN(TestFilingSandbox)
#include "tst_filingsandbox.moc"
