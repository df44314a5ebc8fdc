// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/navigationpolicy.h"
#include <QTest>

using namespace pc;
using Verdict = NavigationPolicy::Verdict;
using Phase = NavigationPolicy::Phase;

static SuiteHello cloudHello()
{
    SuiteHello hello;
    hello.allowedHosts = {QStringLiteral(".aliyun.com"), QStringLiteral("one.example")};
    hello.signInHosts = {QStringLiteral("account.aliyun.com"), QStringLiteral("signin.aliyun.com"), QStringLiteral("passport.")};
    hello.signinUrl = QUrl(QStringLiteral("https://signin.aliyun.com/federation"));
    hello.loginUrl = QUrl(QStringLiteral("https://partner.example/session-ended"));
    return hello;
}

class NavigationPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void sandboxOnOneHost();
    void ownLinks_data();
    void ownLinks();
};

void NavigationPolicyTest::verdicts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("settled");       // main frame
    QTest::addColumn<int>("signingIn");     // main frame, on the way of our own link
    QTest::addColumn<int>("inFrame");       // settled, in a frame of the page
    const auto row = [](const char *url, Verdict settled, Verdict signingIn, Verdict inFrame) {
        QTest::newRow(url) << QString::fromLatin1(url) << int(settled) << int(signingIn) << int(inFrame);
    };
    constexpr auto A = Verdict::Allow, S = Verdict::SignedOut, Q = Verdict::Ask, R = Verdict::Refuse;
    row("https://ecs.console.aliyun.com/home", A, A, A);
    row("https://ECS.console.Aliyun.com/home", A, A, A);
    row("https://one.example/", A, A, A);
    row("https://sub.one.example/", Q, Q, R);
    row("https://aliyun.com.evil.example/", Q, Q, R);
    row("https://evil-aliyun.com/", Q, Q, R);
    row("http://ecs.console.aliyun.com/home", Q, Q, R);            // plain HTTP is not for a session
    row("https://account.aliyun.com/login/login.htm", S, A, A);
    row("https://signin.aliyun.com/federation?Action=Login", S, A, A);
    row("http://signin.aliyun.com/federation", S, R, R);
    row("https://passport.alibabacloud.com/x", S, A, R);
    row("https://partner.example/session-ended", S, S, S);
    row("https://partner.example/session-ended?why=timeout#x", S, S, S);
    row("https://partner.example/other", Q, Q, R);
    row("mailto:someone@a.example", Q, Q, R);
    row("about:blank", A, A, A);
    row("about:srcdoc", A, A, A);
    row("data:text/html,hello", R, R, A);
    row("blob:https://ecs.console.aliyun.com/1234", A, A, A);
    row("blob:https://evil.example/1234", R, R, R);
    row("file:///etc/passwd", R, R, R);
    row("chrome://crash", R, R, R);
    row("javascript:alert(1)", R, R, R);
    row("view-source:https://ecs.console.aliyun.com/", R, R, R);
    row("ftp://aliyun.com/", R, R, R);
}

void NavigationPolicyTest::verdicts()
{
    QFETCH(QString, url);
    QFETCH(int, settled);
    QFETCH(int, signingIn);
    QFETCH(int, inFrame);
    const NavigationPolicy policy(cloudHello());
    QCOMPARE(int(policy.judge(QUrl(url), true, Phase::Settled)), settled);
    QCOMPARE(int(policy.judge(QUrl(url), true, Phase::SigningIn)), signingIn);
    QCOMPARE(int(policy.judge(QUrl(url), false, Phase::Settled)), inFrame);
}

void NavigationPolicyTest::sandboxOnOneHost()
{
    SuiteHello hello;
    hello.allowedHosts = {QStringLiteral("127.0.0.1")};
    hello.signinUrl = QUrl(QStringLiteral("http://127.0.0.1:4711/federation"));
    hello.loginUrl = QUrl(QStringLiteral("http://127.0.0.1:4711/signed-out"));
    const NavigationPolicy policy(hello);
    const auto judge = [&policy](const char *url) { return policy.judge(QUrl(QLatin1String(url)), true, Phase::Settled); };
    QCOMPARE(judge("http://127.0.0.1:4711/console/ecs"), Verdict::Allow);
    QCOMPARE(judge("http://127.0.0.1:4711/federation?Action=Login"), Verdict::SignedOut);
    QCOMPARE(judge("http://127.0.0.1:4711/signed-out"), Verdict::SignedOut);
    QCOMPARE(judge("http://127.0.0.2:4711/console/ecs"), Verdict::Ask);
}

void NavigationPolicyTest::ownLinks_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isOwn");
    QTest::newRow("ours") << QStringLiteral("https://signin.aliyun.com/federation?Action=Login&SigninToken=t") << true;
    QTest::newRow("the usual port said") << QStringLiteral("https://signin.aliyun.com:443/federation?x") << true;
    QTest::newRow("other host") << QStringLiteral("https://signin.evil.example/federation?x") << false;
    QTest::newRow("other path") << QStringLiteral("https://signin.aliyun.com/other?x") << false;
    QTest::newRow("not encrypted") << QStringLiteral("http://signin.aliyun.com/federation?x") << false;
    QTest::newRow("with a user") << QStringLiteral("https://a@signin.aliyun.com/federation?x") << false;
    QTest::newRow("other port") << QStringLiteral("https://signin.aliyun.com:444/federation?x") << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a file") << QStringLiteral("file:///federation") << false;
}

void NavigationPolicyTest::ownLinks()
{
    QFETCH(QString, url);
    QFETCH(bool, isOwn);
    QCOMPARE(NavigationPolicy(cloudHello()).isOwnLink(QUrl(url)), isOwn);
}

QTEST_GUILESS_MAIN(NavigationPolicyTest)
#include "tst_navigationpolicy.moc"
