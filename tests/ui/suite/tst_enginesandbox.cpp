// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/enginesandbox.h"
#include <QTest>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace pc;

static SuiteHello sandboxHello()
{
    SuiteHello hello;
    hello.environmentKind = Environment::Kind::Sandbox;
    hello.isSandbox = true;
    hello.allowedHosts = {QStringLiteral("127.0.0.1"), QStringLiteral("localhost")};
    hello.signinUrl = QUrl(QStringLiteral("http://127.0.0.1:4711/federation"));
    return hello;
}

class EngineSandboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsProtectedWherePossible();
    void sandboxPagesOpenUnprotected();
    void othersRefuseUnlessAllowed();
    void claimOfBeingASandboxIsChecked();
    void environmentIsMadeFit();
    void rootIsRecognised();
};

void EngineSandboxTest::startsProtectedWherePossible()
{
    SuiteHello hello = sandboxHello();
    hello.mayRunUnprotected = true;
    QCOMPARE(decideEngine(hello, EngineObstacle::None), (EngineDecision{true, false, EngineObstacle::None}));
}

void EngineSandboxTest::sandboxPagesOpenUnprotected()
{
    QCOMPARE(decideEngine(sandboxHello(), EngineObstacle::RunningAsRoot), (EngineDecision{true, true, EngineObstacle::RunningAsRoot}));
}

void EngineSandboxTest::othersRefuseUnlessAllowed()
{
    SuiteHello hello;
    hello.environmentKind = Environment::Kind::Production;
    hello.allowedHosts = {QStringLiteral(".aliyun.com")};
    QCOMPARE(decideEngine(hello, EngineObstacle::NoUserNamespaces), (EngineDecision{false, false, EngineObstacle::NoUserNamespaces}));
    hello.mayRunUnprotected = true;
    QVERIFY(decideEngine(hello, EngineObstacle::NoUserNamespaces).isUnprotected);
}

void EngineSandboxTest::claimOfBeingASandboxIsChecked()
{
    SuiteHello hello = sandboxHello();
    hello.allowedHosts.append(QStringLiteral(".aliyun.com"));
    QVERIFY(!isLoopbackSandbox(hello));
    hello = sandboxHello();
    hello.allowedHosts = {QStringLiteral("127.example.com")};
    QVERIFY(!isLoopbackSandbox(hello));
    hello = sandboxHello();
    hello.allowedHosts.clear();
    QVERIFY(!isLoopbackSandbox(hello));
    hello = sandboxHello();
    hello.signinUrl = QUrl(QStringLiteral("https://signin.aliyun.com/federation"));
    QVERIFY(!isLoopbackSandbox(hello));
    hello = sandboxHello();
    hello.environmentKind = Environment::Kind::Production;
    QVERIFY(!isLoopbackSandbox(hello));
    QVERIFY(!decideEngine(hello, EngineObstacle::RunningAsRoot).mayStart);
}

void EngineSandboxTest::environmentIsMadeFit()
{
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    qputenv("QTWEBENGINE_REMOTE_DEBUGGING", "9222");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu --no-sandbox --remote-debugging-port=1 --ignore-certificate-errors");
    prepareEngine({true, false, EngineObstacle::None});
    QVERIFY(!qEnvironmentVariableIsSet("QTWEBENGINE_DISABLE_SANDBOX"));
    QVERIFY(!qEnvironmentVariableIsSet("QTWEBENGINE_REMOTE_DEBUGGING"));
    QCOMPARE(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS"), QByteArray("--disable-gpu"));
    prepareEngine({true, true, EngineObstacle::RunningAsRoot});
    QCOMPARE(qgetenv("QTWEBENGINE_DISABLE_SANDBOX"), QByteArray("1"));
}

void EngineSandboxTest::rootIsRecognised()
{
#ifdef Q_OS_LINUX
    QCOMPARE(probeEngineSandbox() == EngineObstacle::RunningAsRoot, geteuid() == 0);
#else
    QCOMPARE(probeEngineSandbox(), EngineObstacle::None);
#endif
}

QTEST_GUILESS_MAIN(EngineSandboxTest)
#include "tst_enginesandbox.moc"
