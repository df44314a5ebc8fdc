// SPDX-License-Identifier: Apache-2.0
#include "app/workspace.h"
#include "core/cloud/calllog.h"
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/sync/customersync.h"
#include "core/sync/filingsync.h"
#include "core/sync/ordersync.h"
#include "core/sync/quotasync.h"
#include "tests/support/sandboxenvironment.h"
#include "tests/support/testasync.h"
#include <QTemporaryDir>

using namespace pc;

// The datasets of one environment, against the sandbox.
class TestWorkspace : public QObject
{
    Q_OBJECT
    SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;    // of each test its own: a store that holds everything makes passes too short to be seen
    SystemClock m_clock;
    std::unique_ptr<CallLog> m_log;
    std::unique_ptr<Workspace> m_workspace;

    // Asked one by one, instance by instance.
    [[nodiscard]] QMap<QString, NumberState> numbersInTheSandbox()
    {
        const std::shared_ptr<PartnerCloud> cloud = makeAlibabaCloud(sandboxEnvironment(m_sandbox), m_sandbox.keys, *m_log, m_clock, {});
        QMap<QString, NumberState> numbers;
        const Result<CustomerUidPage> customers = waitFor(cloud->customers(1, CallContext()));
        for (const CustomerUid &uid : customers ? customers->uids : QList<CustomerUid>()) {
            for (int page = 1, isLast = false; !isLast; ++page) {
                const Result<InstancePage> instances = waitFor(cloud->instances(uid, page, CallContext()));
                isLast = !instances || instances->isLast;
                for (const Instance &instance : instances ? instances->instances : QList<Instance>()) {
                    const Resource resource(instance.filingType.value_or(ResourceType::Unknown), instance.id);
                    const auto some = instance.filingType ? waitFor(cloud->serviceNumbers(uid, resource, CallContext())) : Result<QList<ServiceNumber>>(QList<ServiceNumber>());
                    for (const ServiceNumber &number : some.value_or(QList<ServiceNumber>()))
                        numbers.insert(number.number, number.state.value);
                }
            }
        }
        return numbers;
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY2(m_sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(m_sandbox.errorText()));
        m_folder = std::make_unique<QTemporaryDir>();
        m_log = std::make_unique<CallLog>(QString(), CallLog::Limits());
        Workspace::Setup setup;
        setup.profile = sandboxEnvironment(m_sandbox);
        setup.connection = ready<CloudConnection>(CloudConnection{setup.profile, m_sandbox.keys});
        setup.store = std::make_unique<Store>(StoreOptions(m_folder->path(), EnvironmentId(QStringLiteral("env"))));
        QVERIFY(waitFor(setup.store->open()));
        setup.calls = m_log.get();
        setup.clock = &m_clock;
        m_workspace = std::make_unique<Workspace>(std::move(setup));
    }

    void cleanup()
    {
        m_workspace.reset();
        m_sandbox.stop();
    }

    void quotasAndOrdersFollowTheCustomers()
    {
        QTest::qWait(50);
        QCOMPARE(m_workspace->orderSync().progress().phase, SyncProgress::Phase::Idle);
        QCOMPARE(m_workspace->quotaSync().progress().phase, SyncProgress::Phase::Idle);
        m_workspace->sync().start();
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->orderSync().progress().completedAt.isValid(), 60000);
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->quotaSync().progress().completedAt.isValid(), 60000);
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->sync().progress().completedAt.isValid(), 60000);
        QVERIFY(waitFor(m_workspace->store().orders()->count(OrderQuery())).value_or(0) > 2900);
        QuotaQuery unread;
        unread.show = QuotaQuery::Show::NotRead;
        QCOMPARE(waitFor(m_workspace->store().quotas()->read(unread, 0, 100))->total, 0);
        QCOMPARE(waitFor(m_workspace->store().quotas()->read(QuotaQuery(), 0, 100))->total, 25);
    }

    void everyServiceNumberIsFound()
    {
        m_workspace->sync().start();
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->filingSync().progress().completedAt.isValid(), 60000);
        QCOMPARE(m_workspace->filingSync().progress().leftOut, 0);
        const Result<FilingWindow> held = waitFor(m_workspace->store().filings()->read(FilingQuery(), 0, 1000));
        QMap<QString, NumberState> found;
        for (const FilingRow &row : held->rows)
            found.insert(row.number->number, row.number->state.value);
        QCOMPARE(found, numbersInTheSandbox());
        QVERIFY(found.size() >= 4);                     // filings of the small scenario
        const QString some = found.firstKey();
        QCOMPARE(waitFor(m_workspace->numberLookUp()(some))->number, some);
    }

    void everythingIsReadAnew()
    {
        m_workspace->sync().start();
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->orderSync().progress().isRunning(), 60000);
        m_workspace->readAnew();
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->orderSync().progress().completedAt.isValid() && !m_workspace->orderSync().progress().isRunning(), 60000);
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->quotaSync().progress().completedAt.isValid(), 60000);
    }
};

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
