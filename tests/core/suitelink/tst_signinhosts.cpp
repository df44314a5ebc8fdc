// SPDX-License-Identifier: Apache-2.0
#include "core/suitelink/signinhosts.h"
#include <QTest>

using namespace pc;

class SignInHostsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matches_data();
    void matches();
    void knowsTheSignInPages();
};

void SignInHostsTest::matches_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("entry");
    QTest::addColumn<bool>("expected");
    QTest::newRow("same") << QStringLiteral("a.example") << QStringLiteral("a.example") << true;
    QTest::newRow("letter case") << QStringLiteral("A.Example") << QStringLiteral("a.eXample") << true;
    QTest::newRow("no sub-domain without a dot") << QStringLiteral("x.a.example") << QStringLiteral("a.example") << false;
    QTest::newRow("sub-domain") << QStringLiteral("x.y.a.example") << QStringLiteral(".a.example") << true;
    QTest::newRow("the domain itself") << QStringLiteral("a.example") << QStringLiteral(".a.example") << true;
    QTest::newRow("look-alike") << QStringLiteral("evila.example") << QStringLiteral(".a.example") << false;
    QTest::newRow("look-alike behind") << QStringLiteral("a.example.evil.test") << QStringLiteral(".a.example") << false;
    QTest::newRow("prefix") << QStringLiteral("passport.other.example") << QStringLiteral("passport.") << true;
    QTest::newRow("prefix is no infix") << QStringLiteral("my.passport.example") << QStringLiteral("passport.") << false;
    QTest::newRow("a dot alone matches nothing") << QStringLiteral("a.example") << QStringLiteral(".") << false;
    QTest::newRow("an empty entry matches nothing") << QStringLiteral("a.example") << QString() << false;
    QTest::newRow("no host") << QString() << QString() << false;
}

void SignInHostsTest::matches()
{
    QFETCH(QString, host);
    QFETCH(QString, entry);
    QFETCH(bool, expected);
    QCOMPARE(hostMatches(host, {QStringLiteral("other.test"), entry}), expected);
}

void SignInHostsTest::knowsTheSignInPages()
{
    const QStringList hosts = signInHosts(Environment::Cloud::Alibaba);
    QVERIFY(hostMatches(QStringLiteral("account.aliyun.com"), hosts));
    QVERIFY(hostMatches(QStringLiteral("signin.aliyun.com"), hosts));
    QVERIFY(hostMatches(QStringLiteral("passport.alibabacloud.com"), hosts));
    QVERIFY(!hostMatches(QStringLiteral("ecs4service.console.aliyun.com"), hosts));
}

QTEST_GUILESS_MAIN(SignInHostsTest)
#include "tst_signinhosts.moc"
