// SPDX-License-Identifier: Apache-2.0
// Bad input and failure, end to end: each has a sentence, a next step, a code, and a request id where the service gave one;
// nothing hangs, nothing is lost.
#include "app/customersdesk.h"
#include "core/sync/customersync.h"
#include "tests/core/cloud/localserver.h"
#include "tests/fault/fulldisk.h"
#include "tests/gui/deskrig.h"
#include "tests/support/testasync.h"
#include "ui/console/consolediagnosis.h"
#include "ui/console/consolefailurecard.h"
#include "ui/customers/customerspage.h"
#include "ui/shell/jobmodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/statepanel.h"
#include <QAbstractButton>
#include <QLineEdit>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QTcpServer>
#include <QTest>
#include <array>

using namespace pc;
using Kind = ApiError::Kind;
using What = ConsoleCheckStep::What;
static constexpr int kPatience = DeskRig::kPatience;

// The system's proxy while it lives: says no to every host but those of this machine.
class ForbiddingProxy
{
public:
    ~ForbiddingProxy()
    {
        for (const char *name : kNames)
            qunsetenv(name);
    }
    void beTheSystems()
    {
        m_server.respond = [](const QByteArray &) { return LocalServer::Reply("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", true); };
        for (const char *name : kNames)
            qputenv(name, m_server.url().toEncoded());
    }

private:
    static constexpr std::array kNames{"https_proxy", "HTTPS_PROXY", "http_proxy"};
    LocalServer m_server;
};

class TestFailures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCloudWillNot_data();
    void theCloudWillNot();
    void theCheckNamesTheStep_data();
    void theCheckNamesTheStep();
    void aWrongClockIsSaidAndWorkGoesOn();
    void throttlingIsWaitedOut();
    void theSandboxDiesWhileRunning();
    void aKeychainThatRefuses_data();
    void aKeychainThatRefuses();
    void aStoreInUse();
    void aFolderThatCannotBeWritten();
    void aCorruptStoreIsReadAnew();
    void aFullDisk();

private:
    struct Said { QString text, details; };
    static Said saidOnPage(DeskRig &rig);
    static QUrl closedPort();
};

// What the customers page says in place of rows, and what its "Copy details" gives.
TestFailures::Said TestFailures::saidOnPage(DeskRig &rig)
{
    auto *state = rig.find<StatePanel>("customersState");
    const auto isSaid = [state] { return state->face() == StatePanel::Face::Failed || state->face() == StatePanel::Face::NoRight; };
    if (!QTest::qWaitFor(isSaid, kPatience))
        return {};
    rig.press(state->findChild<QAbstractButton *>(QStringLiteral("emptyCopy")));
    return {state->text(), QGuiApplication::clipboard()->text()};
}

QUrl TestFailures::closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(server.serverPort());
    return url; // nobody listens there any more
}

void TestFailures::theCloudWillNot_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isAnswered");
    QTest::newRow("server error") << "500" << "The cloud had an internal error" << "InternalError" << true;
    QTest::newRow("unavailable") << "503:retry-after=1" << "The cloud had an internal error" << "ServiceUnavailable" << true;
    QTest::newRow("half an answer") << "truncate" << "The answer broke off halfway" << "Truncated" << false;
    QTest::newRow("throttled for good") << "throttle" << "The cloud asks for fewer calls" << "Throttling.User" << true;
    QTest::newRow("wrong key") << "wrong key" << "The cloud did not accept the key" << "SignatureDoesNotMatch" << true;
    QTest::newRow("untrusted certificate") << "tls" << "The secure connection could not be established" << "TlsFailed" << false;
    QTest::newRow("proxy that refuses") << "proxy" << "The proxy refused the connection" << "ProxyRefused" << false;
    QTest::newRow("refused port") << "refused" << "The server refused the connection" << "ConnectionRefused" << false;
}

void TestFailures::theCloudWillNot()
{
    QFETCH(QString, fault);
    QFETCH(QString, sentence);
    QFETCH(QString, code);
    QFETCH(bool, isAnswered);
    DeskRig rig;
    QVERIFY2(rig.sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(rig.sandbox.errorText()));
    CloudConnection connection = rig.connection();
    const auto moveTo = [&connection](const QUrl &url) {
        for (Endpoint &endpoint : connection.environment.endpoints)
            endpoint.url = url;
    };
    const std::optional<LocalServer::Identity> stranger = LocalServer::makeIdentity(rig.folder.path());
    QVERIFY2(stranger, "the program openssl is needed to make a certificate");
    LocalServer untrusted(stranger->server);
    ForbiddingProxy proxy;
    if (fault == QLatin1String("wrong key"))
        connection.keys.main.secret = Secret("not-the-secret");
    else if (fault == QLatin1String("refused"))
        moveTo(closedPort());
    else if (fault == QLatin1String("tls"))
        moveTo(untrusted.url());
    else if (fault == QLatin1String("proxy"))
        proxy.beTheSystems(), moveTo(QUrl(QStringLiteral("https://cloud.example")));
    else
        QVERIFY(rig.sandbox.addFault(fault));
    rig.open(connection.environment, ready<CloudConnection>(connection));
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<StatePanel>("customersState"), kPatience);
    const Said said = saidOnPage(rig);
    QVERIFY2(said.text.contains(sentence), qPrintable(said.text));
    QVERIFY2(said.text.count(QLatin1Char('.')) >= 2, qPrintable(said.text)); // meaning and next step follow
    QVERIFY2(said.details.contains(code), qPrintable(said.details));
    QCOMPARE(said.details.contains(QStringLiteral("Request ID: ")), isAnswered);
    QVERIFY(!said.details.contains(QString::fromUtf8(rig.sandbox.keys.main.secret.reveal())));
}

void TestFailures::theCheckNamesTheStep_data()
{
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("code");
    QTest::newRow("wrong RAM key") << "wrong key" << int(What::RamKey) << "SignatureDoesNotMatch";
    QTest::newRow("no RAM key") << "no key" << int(What::RamKey) << "KeychainAbsent";
    QTest::newRow("no right to assume roles") << "main key" << int(What::Permission) << "NoPermission";
    QTest::newRow("no way to STS") << "sts" << int(What::StsEndpoint) << "ConnectionRefused";
    QTest::newRow("no way to sign-in") << "signin" << int(What::SigninEndpoint) << "ConnectionRefused";
    QTest::newRow("clock") << "skew:seconds=1800" << int(What::Clock) << "ClockSkew";
    QTest::newRow("token refused") << "500:action=GetSigninToken" << int(What::SigninToken) << "Server";
    QTest::newRow("no viewer") << "viewer" << int(What::Viewer) << "ProcessFailed";
}

void TestFailures::theCheckNamesTheStep()
{
    QFETCH(QString, trouble);
    QFETCH(int, step);
    QFETCH(QString, code);
    DeskRig rig;
    QVERIFY2(rig.sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(rig.sandbox.errorText()));
    CloudConnection connection = rig.connection();
    rig.viewerProgram = rig.folder.filePath(QStringLiteral("viewer"));
    if (trouble != QLatin1String("viewer")) // any program that may be run: it is looked at, not started
        QVERIFY(QFile::link(QStringLiteral("/bin/sh"), rig.viewerProgram));
    if (trouble == QLatin1String("wrong key"))
        connection.keys.ram.secret = Secret("not-the-secret");
    else if (trouble == QLatin1String("no key"))
        connection.keys.ram = AccessKey();
    else if (trouble == QLatin1String("main key"))
        connection.keys.ram = connection.keys.main;
    else if (trouble == QLatin1String("sts"))
        connection.environment.endpoints[QStringLiteral("Sts")].url = closedPort();
    else if (trouble == QLatin1String("signin"))
        connection.environment.signinUrl = closedPort();
    else if (trouble.contains(QLatin1Char(':')))
        QVERIFY(rig.sandbox.addFault(trouble));
    rig.open(connection.environment, ready<CloudConnection>(connection));
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->workspace(), kPatience);

    const ConsoleSubject subject{CustomerUid(rig.customerUids().first()), QStringLiteral("Sample"), connection.environment};
    ConsoleDiagnosis check(subject, rig.desk->workspace()->consoleChecks(), rig.clock);
    check.run();
    QTRY_VERIFY_WITH_TIMEOUT(!check.isRunning(), kPatience);
    const ConsoleCheckStep found = check.steps().at(step);
    QCOMPARE(found.state, ConsoleCheckStep::State::Failed);
    for (int earlier = 0; earlier < step; ++earlier)
        QVERIFY2(check.steps().at(earlier).state != ConsoleCheckStep::State::Failed, qPrintable(QString::number(earlier)));
    QVERIFY2(stepCodes(found).contains(code), qPrintable(stepCodes(found)));
    QVERIFY(!stepSentence(found).isEmpty());
    const ConsoleVerdict verdict = consoleVerdict(check.steps(), subject);
    QVERIFY(!verdict.isGood && !verdict.happened.isEmpty() && !verdict.advice.isEmpty());
}

void TestFailures::aWrongClockIsSaidAndWorkGoesOn()
{
    DeskRig rig;
    QVERIFY2(rig.sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(rig.sandbox.errorText()));
    QVERIFY(rig.sandbox.addFault(QStringLiteral("skew:seconds=1800")));
    rig.open(rig.connection().environment, ready<CloudConnection>(rig.connection()));
    QTRY_COMPARE_WITH_TIMEOUT(rig.rows("customersTable"), 25, kPatience);
    QTRY_VERIFY2(rig.desk->window().banner()->text().contains(QStringLiteral("30 minute")), qPrintable(rig.desk->window().banner()->text()));
}

void TestFailures::throttlingIsWaitedOut()
{
    DeskRig rig;
    QVERIFY2(rig.sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(rig.sandbox.errorText()));
    QVERIFY(rig.sandbox.addFault(QStringLiteral("throttle:action=GetCustomerList,times=1")));
    QVERIFY(rig.sandbox.addFault(QStringLiteral("503:action=GetCustomerAccountInfo,nth=3,retry-after=1")));
    rig.open(rig.connection().environment, ready<CloudConnection>(rig.connection()));
    QTRY_COMPARE_WITH_TIMEOUT(rig.rows("customersTable"), 25, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->isSettled(), kPatience);
    QVERIFY(!rig.desk->workspace()->sync().progress().error);
}

void TestFailures::theSandboxDiesWhileRunning()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.rows("customersTable") == 25 && rig.desk->isSettled(), kPatience);
    const QString uid = rig.customerUids().first();
    rig.sandbox.kill();
    rig.desk->workspace()->sync().start();
    auto *banner = rig.find<Banner>("customersBanner");
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), kPatience);
    QVERIFY2(banner->text().contains(QStringLiteral("refused the connection")), qPrintable(banner->text()));
    QCOMPARE(rig.rows("customersTable"), 25); // nothing is lost
    rig.viewerProgram.clear();
    rig.desk->workspace()->consoles().open(CustomerUid(uid), QStringLiteral("Sample"), QStringLiteral("ecs"));
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<ConsoleFailureCard>("consoleFailureCard"), kPatience);
    QVERIFY(!rig.text("failureHappened").isEmpty() && !rig.text("failureAdvice").isEmpty() && !rig.text("failureCodes").isEmpty());
}

void TestFailures::aKeychainThatRefuses_data()
{
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("locked") << Kind::KeychainDenied << "The keychain is locked";
    QTest::newRow("silent") << Kind::KeychainUnavailable << "The keychain did not answer";
    QTest::newRow("empty") << Kind::KeychainAbsent << "No key is stored";
}

void TestFailures::aKeychainThatRefuses()
{
    QFETCH(ApiError::Kind, kind);
    QFETCH(QString, sentence);
    DeskRig rig;
    QVERIFY2(rig.sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(rig.sandbox.errorText()));
    rig.open(rig.connection().environment, ready<CloudConnection>(failure(kind)));
    Banner *banner = rig.desk->window().banner();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), kPatience);
    QVERIFY2(banner->text().contains(sentence), qPrintable(banner->text()));
    QVERIFY(!banner->findChild<QAbstractButton *>(QStringLiteral("bannerAction"))->text().isEmpty()); // leads to the keys
    // The guided check finds the same, and that the way to the cloud is free.
    const ConsoleSubject subject{CustomerUid(rig.customerUids().first()), QStringLiteral("Sample"), rig.desk->environment()};
    ConsoleDiagnosis check(subject, rig.desk->workspace()->consoleChecks(), rig.clock);
    check.run();
    QTRY_VERIFY_WITH_TIMEOUT(!check.isRunning(), kPatience);
    QCOMPARE(check.steps().at(int(What::StsEndpoint)).state, ConsoleCheckStep::State::Ok);
    QCOMPARE(check.steps().at(int(What::RamKey)).error->kind, kind);
}

void TestFailures::aStoreInUse()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.rows("customersTable") == 25, kPatience);
    DeskRig second;
    second.storeFolderOverride = rig.storeFolder();
    second.open(rig.connection().environment, ready<CloudConnection>(rig.connection()));
    QTRY_VERIFY_WITH_TIMEOUT(second.text("emptyTitle").contains(QStringLiteral("in use by another process")), kPatience);
    QVERIFY(second.text("emptyTitle").contains(QStringLiteral("StoreInUse")));
    QVERIFY(!second.text("emptySentence").isEmpty());
    bool isAskedToReopen = false;
    connect(second.desk.get(), &Desk::reopenRequested, this, [&isAskedToReopen] { isAskedToReopen = true; });
    second.press(second.find<QAbstractButton>("emptyAction"));
    QVERIFY(isAskedToReopen);
    QCOMPARE(rig.rows("customersTable"), 25); // the first is not disturbed
}

void TestFailures::aFolderThatCannotBeWritten()
{
    DeskRig rig;
    QFile file(rig.folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    rig.storeFolderOverride = file.fileName() + QStringLiteral("/stores"); // below a file: not even root may
    QVERIFY(rig.sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}));
    rig.open(rig.connection().environment, ready<CloudConnection>(rig.connection()));
    QTRY_VERIFY_WITH_TIMEOUT(!rig.text("emptyTitle").isEmpty(), kPatience);
    QVERIFY2(rig.text("emptyTitle").contains(QStringLiteral("cannot be written")), qPrintable(rig.text("emptyTitle")));
    QVERIFY(rig.text("emptySentence").contains(QStringLiteral("permissions")));
}

// Rows and staff's own words come back without a click.
void TestFailures::aCorruptStoreIsReadAnew()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.rows("customersTable") == 25 && rig.desk->isSettled(), kPatience);
    const CustomerUid uid(rig.customerUids().first());
    CustomerLocal local;
    local.alias = QStringLiteral("Kept");
    QVERIFY(waitFor(rig.desk->workspace()->store().customers()->setLocal(uid, local)));
    rig.close();
    QFile cloud(rig.storeFolder() + QStringLiteral("/sandbox-test.sqlite"));
    QVERIFY(cloud.open(QIODevice::ReadWrite) && cloud.size() > 3 * 4096);
    cloud.seek(2 * 4096);
    cloud.write(QByteArray(int(cloud.size() - 2 * 4096), '\xa5'));
    cloud.close();

    rig.open(rig.connection().environment, ready<CloudConnection>(rig.connection()));
    QTRY_COMPARE_WITH_TIMEOUT(rig.rows("customersTable"), 25, kPatience);
    QVERIFY2(rig.desk->window().banner()->text().contains(QStringLiteral("damaged")), qPrintable(rig.desk->window().banner()->text()));
    QCOMPARE(waitFor(rig.desk->workspace()->store().customers()->customer(uid))->local.alias, local.alias);
    QVERIFY(!QDir(rig.storeFolder()).entryList({QStringLiteral("*.damaged*")}).isEmpty());
    // The same while the program runs: a pass under way starts over.
    StoreRecovery recovery;
    recovery.cloudCopy = true;
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->isSettled(), kPatience);
    const int before = rig.sandbox.ledger().value(QLatin1String("calls")).toObject().value(QLatin1String("GetCustomerList")).toObject().value(QLatin1String("answered")).toInt();
    Q_EMIT rig.desk->workspace()->store().recovered(recovery);
    QTRY_VERIFY_WITH_TIMEOUT(rig.sandbox.ledger().value(QLatin1String("calls")).toObject().value(QLatin1String("GetCustomerList")).toObject().value(QLatin1String("answered")).toInt() > before, kPatience);
}

// What a person typed stays, what was read stays, both say why; with space again nothing is missing.
void TestFailures::aFullDisk()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.rows("customersTable") == 25 && rig.desk->isSettled(), kPatience);
    rig.pressRow(QStringLiteral("customersTable"), 0);
    QTRY_VERIFY(rig.desk->customers().page()->selectedCustomer());
    const CustomerUid uid = *rig.desk->customers().page()->selectedCustomer();
    auto *alias = rig.find<QLineEdit>("customerAlias");
    QTRY_VERIFY(alias && alias->isVisible());
    {
        const FullDisk full;
        rig.type(alias, QStringLiteral("Typed while full"));
        QTRY_VERIFY2_WITH_TIMEOUT(rig.text("customerSaveState").contains(QStringLiteral("disk is full")), qPrintable(rig.text("customerSaveState")), kPatience);
        QCOMPARE(alias->text(), QStringLiteral("Typed while full"));
        QCOMPARE(rig.rows("customersTable"), 25);

        rig.desk->workspace()->sync().start();
        JobModel *jobs = rig.desk->window().jobs();
        const auto said = [jobs] { return jobs->rowCount() > 0 ? jobs->index(0, 0).data(JobModel::DetailRole).toString() : QString(); };
        QTRY_VERIFY2_WITH_TIMEOUT(said().contains(QStringLiteral("disk is full")), qPrintable(said()), kPatience);
    }
    rig.press(rig.find<QAbstractButton>("customerSaveAgain"));
    const auto kept = [&rig, uid] {
        const auto customer = waitFor(rig.desk->workspace()->store().customers()->customer(uid));
        return customer ? customer->local.alias : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(kept(), QStringLiteral("Typed while full"), kPatience);
}

QTEST_MAIN(TestFailures)
#include "tst_failures.moc"
