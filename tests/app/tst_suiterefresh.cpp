// SPDX-License-Identifier: Apache-2.0
#include "app/suiterefresh.h"
#include "core/environments/newenvironment.h"
#include "tests/support/manualclock.h"
#include "tests/ui/console/fakesessions.h"
#include "ui/console/consolecontroller.h"
#include "ui/console/rightsmemory.h"
#include <QTest>

using namespace pc;

class TestSuiteRefresh : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_read.clear();
        m_environment = newEnvironment(Environment::Kind::Staging);
        m_controller = std::make_unique<ConsoleController>(m_sessions, m_clock, ready<Environment>(m_environment), ConsoleController::Settings());
    }
    void cleanup() { m_controller.reset(); }

    void readsWhatThePageMayHaveChanged()
    {
        SuiteRefresh refresh(*m_controller);
        refresh.setEnvironment(m_environment);
        for (const char *dataset : {"customers", "quotas", "orders"})
            refresh.setDataset(QLatin1String(dataset), [this, dataset](const CustomerUid &uid) { m_read.append(QLatin1String(dataset) + uid.text()); });
        refresh.refreshAfter(m_customer, QStringLiteral("ecs-buy"));
        QCOMPARE(m_read, (QStringList{QStringLiteral("orders17"), QStringLiteral("quotas17")}));
        refresh.refreshAfter(m_customer, QStringLiteral("roles"));      // changes nothing that is kept here
        refresh.refreshAfter(m_customer, QStringLiteral("filing"));     // whose dataset nobody keeps
        refresh.refreshAfter(m_customer, QStringLiteral("unknown"));
        QCOMPARE(m_read.size(), 2);
    }

    void aClosedWindowIsWhatSetsItOff()
    {
        SuiteRefresh refresh(*m_controller);
        refresh.setEnvironment(m_environment);
        refresh.setDataset(QStringLiteral("filings"), [this](const CustomerUid &uid) { m_read.append(uid.text()); });
        OpenConsole console;
        console.customer = m_customer;
        console.product = QStringLiteral("filing");
        Q_EMIT m_controller->closed(console);
        QCOMPARE(m_read, QStringList{QStringLiteral("17")});
    }

    void aMissingRoleIsRememberedAndSaid()
    {
        RightsMemory memory(*m_controller);
        const QString name = QStringLiteral("Lumen Foods");
        QVERIFY(memory.sentence(m_customer, name, m_environment).isEmpty());
        ApiError error;
        error.kind = ApiError::Kind::Offline;
        error.action = QStringLiteral("AssumeRole");
        Q_EMIT m_controller->openFailed(m_customer, name, QStringLiteral("ecs"), error); // says nothing of rights
        QVERIFY(!memory.refusal(m_customer));
        error.kind = ApiError::Kind::NotFound;
        error.code = QStringLiteral("EntityNotExist.Role");
        Q_EMIT m_controller->openFailed(m_customer, name, QStringLiteral("ecs"), error);
        const QString missing = memory.sentence(m_customer, name, m_environment);
        QVERIFY(missing.contains(name) && missing.contains(QLatin1String("missing")) && missing.contains(QLatin1String("administrator")));
        QVERIFY(!memory.refusal(CustomerUid(QStringLiteral("18"))));
        error.kind = ApiError::Kind::Forbidden;
        Q_EMIT m_controller->openFailed(m_customer, name, QStringLiteral("ecs"), error);
        QVERIFY(memory.sentence(m_customer, name, m_environment) != missing);
    }

private:
    const CustomerUid m_customer{QStringLiteral("17")};
    ManualClock m_clock;
    FakeSessions m_sessions{m_clock};
    Environment m_environment;
    std::unique_ptr<ConsoleController> m_controller;
    QStringList m_read;
};

QTEST_MAIN(TestSuiteRefresh)
#include "tst_suiterefresh.moc"
