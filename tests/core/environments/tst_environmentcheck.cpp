// SPDX-License-Identifier: Apache-2.0
#include "core/environments/environmentcheck.h"
#include "tests/core/environments/samples.h"
#include <QTest>

using namespace pc;
using Field = EnvironmentProblem::Field;
using Reason = EnvironmentProblem::Reason;

class TestEnvironmentCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void defaultsOfEveryKindAndSiteAreFine()
    {
        for (const auto site : {Environment::Site::China, Environment::Site::International}) {
            Environment environment = newEnvironment(Environment::Kind::Staging, Environment::Cloud::Alibaba, site);
            environment.name = QStringLiteral("x");
            environment.partner = PartnerUid(QStringLiteral("1"));
            QCOMPARE(problemsOf(environment, {}), QList<EnvironmentProblem>());
        }
    }

    void onlyNewProductionIsReadOnly()
    {
        QVERIFY(newEnvironment(Environment::Kind::Production).readOnly);
        QVERIFY(!newEnvironment(Environment::Kind::Staging).readOnly);
        QVERIFY(!newEnvironment(Environment::Kind::Development).readOnly);
    }

    void newProfileLacksNameAndPartner()
    {
        const QList<EnvironmentProblem> expected{{Field::Name, Reason::Missing, {}}, {Field::Partner, Reason::Missing, {}}};
        QCOMPARE(problemsOf(newEnvironment(Environment::Kind::Testing), {}), expected);
    }

    void namesAreUniqueWithoutCase()
    {
        Environment other = sampleEnvironment(QStringLiteral("Live"));
        other.id = EnvironmentId(QStringLiteral("other"));
        Environment mine = sampleEnvironment(QStringLiteral(" lIVE "));
        mine.id = EnvironmentId(QStringLiteral("mine"));
        QCOMPARE(problemsOf(mine, {other}), (QList<EnvironmentProblem>{{Field::Name, Reason::Taken, {}}}));
        mine.id = other.id; // itself
        QCOMPARE(problemsOf(mine, {other}), QList<EnvironmentProblem>());
    }

    void aQueueHasNameAndAddress_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QList<EnvironmentProblem>>("problems");
        const QString name = QStringLiteral("vno-partner-queue"), url = QStringLiteral("https://1234567890123456.mns.cn-hangzhou.aliyuncs.com");
        using Problems = QList<EnvironmentProblem>;
        QTest::newRow("none") << QString() << QString() << Problems();
        QTest::newRow("both") << name << url << Problems();
        QTest::newRow("no address") << name << QString() << Problems{{Field::QueueAddress, Reason::Missing, {}}};
        QTest::newRow("no name") << QString() << url << Problems{{Field::QueueName, Reason::Missing, {}}};
        QTest::newRow("open") << name << QStringLiteral("http://mns.example") << Problems{{Field::QueueAddress, Reason::NotHttps, {}}};
        QTest::newRow("a path for a name") << QStringLiteral("queues/x") << url << Problems{{Field::QueueName, Reason::BadCharacters, {}}};
    }

    void aQueueHasNameAndAddress()
    {
        QFETCH(QString, name);
        QFETCH(QString, url);
        QFETCH(QList<EnvironmentProblem>, problems);
        Environment environment = sampleEnvironment();
        environment.messageQueue = name;
        if (!url.isEmpty())
            environment.endpoints[kQueueProduct].url = QUrl(url);
        QCOMPARE(problemsOf(environment, {}), problems);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("reason"); // -1: fine
        QTest::newRow("https") << "https://sts.aliyuncs.com" << -1;
        QTest::newRow("loopback") << "http://127.0.0.1:8080" << -1;
        QTest::newRow("loopback six") << "http://[::1]:8080/x" << -1;
        QTest::newRow("plain http") << "http://sts.aliyuncs.com" << int(Reason::NotHttps);
        QTest::newRow("looks like loopback") << "http://127.0.0.1.example.com" << int(Reason::NotHttps);
        QTest::newRow("other scheme") << "ftp://127.0.0.1" << int(Reason::NotHttps);
        QTest::newRow("none") << "" << int(Reason::Missing);
        QTest::newRow("no host") << "https:///x" << int(Reason::NotAnAddress);
        QTest::newRow("bare word") << "sts" << int(Reason::NotAnAddress);
        QTest::newRow("credentials") << "https://id:secret@sts.aliyuncs.com" << int(Reason::HoldsCredentials);
        QTest::newRow("query") << "https://sts.aliyuncs.com/?AccessKeyId=x" << int(Reason::HoldsCredentials);
    }
    void addresses()
    {
        QFETCH(QString, url);
        QFETCH(int, reason);
        Environment environment = sampleEnvironment();
        environment.endpoints[QStringLiteral("Sts")].url = QUrl(url);
        QList<EnvironmentProblem> expected;
        if (reason >= 0)
            expected.append({Field::Endpoint, Reason(reason), QStringLiteral("Sts")});
        QCOMPARE(problemsOf(environment, {}), expected);
    }

    void everyFieldHasItsRule()
    {
        Environment environment = sampleEnvironment(QString(61, QLatin1Char('x')));
        environment.partner = PartnerUid(QStringLiteral("12a"));
        environment.endpoints.clear();
        environment.signinUrl = QUrl(QStringLiteral("http://signin.aliyun.com/federation"));
        environment.suiteUrlTemplate = QStringLiteral("https://ecs.console.aliyun.com/");
        environment.loginUrl = QUrl();
        environment.allowedHosts = {QStringLiteral("https://aliyun.com")};
        environment.roleName = QStringLiteral("role/../admin");
        environment.vendorLanguage = QStringLiteral("Chinese");
        environment.colour = QStringLiteral("red");
        const QList<EnvironmentProblem> expected{
            {Field::Name, Reason::TooLong, {}},          {Field::Partner, Reason::NotDigits, {}},
            {Field::Endpoint, Reason::Missing, {}},      {Field::SigninUrl, Reason::NotHttps, {}},
            {Field::SuiteUrl, Reason::NoProductMark, {}}, {Field::LoginUrl, Reason::Missing, {}},
            {Field::AllowedHosts, Reason::NotAHost, {}}, {Field::RoleName, Reason::BadCharacters, {}},
            {Field::VendorLanguage, Reason::NotALanguage, {}}, {Field::Colour, Reason::NotAColour, {}}};
        QCOMPARE(problemsOf(environment, {}), expected);
    }

    void consoleAddressMayCarryARegion()
    {
        Environment environment = sampleEnvironment();
        environment.suiteUrlTemplate = QStringLiteral("https://{product}4service.console.aliyun.com/?regionId={region}#/list");
        QVERIFY(problemsOf(environment, {}).isEmpty());
        environment.suiteUrlTemplate = QStringLiteral("https://u:p@{product}.aliyun.com/");
        QCOMPARE(problemsOf(environment, {}).value(0).reason, Reason::HoldsCredentials);
    }
};

QTEST_GUILESS_MAIN(TestEnvironmentCheck)
#include "tst_environmentcheck.moc"
