// SPDX-License-Identifier: Apache-2.0
// The programs as they are shipped: the console's side, partner-suite and partner-sandbox, with real sessions between them.
#include "tests/ui/suite/cloudrig.h"
#include "ui/suite/enginesandbox.h"
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;

static constexpr int kPatience = CloudRig::kPatience;

class PartnerSuiteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void opensCustomersSideBySide();
    void renewsBehindThePage();
    void signedOutAtTheCloudIsSaid();
    void showsNoSecretToTheSystem();
    void otherEnvironmentsNeedTheEnginesProtection();
    void endsWithItsConsole();
    void refusesToRunAlone();

private:
    SandboxProcess m_sandbox;
};

void PartnerSuiteTest::initTestCase()
{
    QVERIFY2(m_sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(m_sandbox.errorText()));
}

void PartnerSuiteTest::opensCustomersSideBySide()
{
    CloudRig rig(m_sandbox);
    QVERIFY(rig.customers.size() >= 3);
    const int first = rig.openAndShow(0);
    const int second = rig.openAndShow(1);
    const int otherPage = rig.openAndShow(0, "rds");
    QVERIFY(first > 0 && second > 0 && otherPage > 0);
    QTRY_COMPARE_WITH_TIMEOUT(rig.controller.console(first)->address.path(), QStringLiteral("/console/ecs"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(rig.controller.console(otherPage)->address.path(), QStringLiteral("/console/rds"), kPatience);
    QVERIFY(rig.controller.console(first)->colour != rig.controller.console(second)->colour);
    QVERIFY(rig.controller.viewerProcessId(first) != rig.controller.viewerProcessId(otherPage));
    QTRY_COMPARE(rig.session(second).state, Session::State::Open);
    QSignalSpy removed(&rig.controller, &ConsoleController::consoleRemoved);
    rig.controller.closeAll();
    QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 3, kPatience);
}

void PartnerSuiteTest::renewsBehindThePage()
{
    CloudRig rig(m_sandbox);
    const int id = rig.openAndShow(0);
    QVERIFY(id > 0);
    QTRY_COMPARE(rig.session(id).state, Session::State::Open);
    QSignalSpy shown(&rig.controller, &ConsoleController::shown);
    rig.controller.renew(id);
    QTRY_VERIFY_WITH_TIMEOUT(rig.session(id).renewedAt.isValid(), kPatience);
    QCOMPARE(rig.session(id).state, Session::State::Open);
    QVERIFY(shown.isEmpty()); // the visible page was not loaded again
}

void PartnerSuiteTest::signedOutAtTheCloudIsSaid()
{
    CloudRig rig(m_sandbox);
    const int id = rig.openAndShow(2);
    QVERIFY(id > 0);
    QTRY_COMPARE(rig.session(id).state, Session::State::Open);
    QVERIFY(m_sandbox.endSessions());
    QTRY_COMPARE_WITH_TIMEOUT(rig.session(id).state, Session::State::Ended, kPatience);
    const qint64 process = rig.controller.viewerProcessId(id);
    const SessionId session = rig.session(id).id;
    QSignalSpy shown(&rig.controller, &ConsoleController::shown);
    rig.controller.renew(id); // behind the page
    QTRY_COMPARE_WITH_TIMEOUT(rig.session(id).state, Session::State::Open, kPatience);
    QCOMPARE(rig.session(id).id, session);
    QVERIFY(shown.isEmpty());
    rig.controller.restart(id); // and anew
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, kPatience);
    QVERIFY(rig.session(id).id != session);
    QCOMPARE(rig.controller.viewerProcessId(id), process);
}

void PartnerSuiteTest::showsNoSecretToTheSystem()
{
#ifdef Q_OS_LINUX
    CloudRig rig(m_sandbox);
    const int id = rig.openAndShow(0);
    QVERIFY(id > 0);
    const QString process = QStringLiteral("/proc/%1/").arg(rig.controller.viewerProcessId(id));
    for (const char *name : {"cmdline", "environ"}) {
        QFile file(process + QLatin1String(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(!text.isEmpty());
        for (const char *secret : {"SigninToken", "federation", "AccessKey", "STS."})
            QVERIFY2(!text.contains(secret), secret);
        QVERIFY(!text.contains(rig.customers.first().text().toUtf8()));
    }
#endif
}

void PartnerSuiteTest::otherEnvironmentsNeedTheEnginesProtection()
{
    SystemClock clock;
    SuiteHost::Settings settings;
    settings.program = CloudRig::viewerProgram();
    SuiteHost host(clock, settings);
    QSignalSpy ready(&host, &SuiteHost::ready);
    QSignalSpy failed(&host, &SuiteHost::failed);
    SuiteHello hello;
    hello.environmentKind = Environment::Kind::Production;
    hello.appearance = {QStringLiteral("en"), QStringLiteral("light")};
    hello.allowedHosts = {QStringLiteral(".aliyun.com")};
    hello.signinUrl = QUrl(QStringLiteral("https://signin.aliyun.com/federation"));
    host.start(hello);
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty() || !failed.isEmpty(), kPatience);
    const EngineObstacle obstacle = probeEngineSandbox();
    QCOMPARE(failed.isEmpty(), obstacle == EngineObstacle::None);
    QCOMPARE(host.obstacle(), obstacle);
}

void PartnerSuiteTest::endsWithItsConsole()
{
    const SandboxProfile profile = CloudRig::profileOf(m_sandbox);
    QProcess viewer;
    viewer.start(CloudRig::viewerProgram(), {});
    SuiteHello hello;
    hello.environmentKind = Environment::Kind::Sandbox;
    hello.isSandbox = true;
    hello.allowedHosts = profile.environment.allowedHosts;
    hello.signinUrl = profile.environment.signinUrl;
    hello.appearance = {QStringLiteral("zh_CN"), QStringLiteral("dark")};
    viewer.write(encode(ToViewer(hello)));
    QTRY_VERIFY_WITH_TIMEOUT(viewer.bytesAvailable() > 0, kPatience);
    QCOMPARE(viewer.state(), QProcess::Running);
    viewer.closeWriteChannel(); // what the system does when the console dies
    QTRY_COMPARE_WITH_TIMEOUT(viewer.state(), QProcess::NotRunning, kPatience);
    QCOMPARE(viewer.exitStatus(), QProcess::NormalExit);
    QCOMPARE(viewer.exitCode(), 0);
}

void PartnerSuiteTest::refusesToRunAlone()
{
    QProcess viewer;
    viewer.start(CloudRig::viewerProgram(), {});
    viewer.closeWriteChannel();
    QVERIFY(viewer.waitForFinished(kPatience));
    QCOMPARE(viewer.exitCode(), 2);
    QVERIFY(viewer.readAllStandardError().contains("Partner Console"));
}

QTEST_MAIN(PartnerSuiteTest)
#include "tst_partnersuite.moc"
