// SPDX-License-Identifier: Apache-2.0
// Sign-in tokens, logon-free sessions and the stand-in pages.
#include "tests/sandbox/sandboxfixture.h"
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;

namespace {

QString code(const SandboxFixture::Answer &answer) { return answer.code(); }

} // namespace

class TestSuite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leadsFromARoleToAPage()
    {
        SandboxFixture s;
        const QByteArray token = s.signinToken(s.assumeRole(s.customer(2)));
        QVERIFY(token.contains('+') && token.contains('/') && token.contains('='));
        const auto login = s.login(token, "/console/rds?region=cn-shanghai");
        QCOMPARE(login.status, 302);
        QCOMPARE(login.header("Location"), s.suite.toEncoded() + "/console/rds?region=cn-shanghai");
        const QByteArray cookie = login.header("Set-Cookie");
        QVERIFY(cookie.contains("HttpOnly") && !cookie.contains("Expires"));
        const auto page = s.page("/console/rds?region=cn-shanghai", cookie);
        QCOMPARE(page.status, 200);
        const auto &customer = s.sandbox->state().world.customers().at(2);
        QVERIFY(page.body.contains(customer.uid.toLatin1()) && page.body.contains(customer.name.toUtf8()));
        QVERIFY(page.body.contains("data-seconds-left=\"3600\""));
        QVERIFY(page.body.contains("<option value=\"cn-shanghai\" selected>"));
    }

    void aTokenWorksOnce()
    {
        SandboxFixture s;
        const QByteArray token = s.signinToken(s.assumeRole(s.customer(0)));
        QCOMPARE(s.login(token).status, 302);
        const auto again = s.login(token);
        QCOMPARE(again.status, 401);
        QCOMPARE(code(again), QStringLiteral("InvalidCredential.AuthenticateFail"));
        QVERIFY(again.header("Set-Cookie").isEmpty());
    }

    void aTokenLivesThirtySeconds()
    {
        SandboxFixture s;
        const auto credentials = s.assumeRole(s.customer(0));
        const QByteArray early = s.signinToken(credentials), late = s.signinToken(credentials);
        s.clock.advance(29s);
        QCOMPARE(s.login(early).status, 302);
        s.clock.advance(1s);
        QCOMPARE(s.login(late).status, 401);
    }

    void signinNeedsCompleteLiveCredentials()
    {
        SandboxFixture s;
        const auto good = s.assumeRole(s.customer(0));
        auto wrongSecret = good;
        wrongSecret.secret += 'x';
        QVERIFY(s.signinToken(wrongSecret).isEmpty());
        QVERIFY(s.signinToken(s.sandbox->state().keys.ramKey()).isEmpty());
        const auto ask = [&s](const QByteArray &form) {
            return code(s.send(s.suite, "POST", "/federation", "Content-Type: application/x-www-form-urlencoded\r\n", form));
        };
        QCOMPARE(ask("Action=GetSigninToken"), QStringLiteral("MissingParameter.AccessKeyId"));
        QCOMPARE(ask("Action=GetSigninToken&AccessKeyId=a"), QStringLiteral("MissingParameter.AccessKeySecret"));
        QCOMPARE(ask("Action=GetSigninToken&AccessKeyId=a&AccessKeySecret=b"), QStringLiteral("MissingParameter.SecurityToken"));
        QCOMPARE(ask("Action=GetSigninToken&AccessKeyId=a&AccessKeySecret=b&SecurityToken=c&TicketType=normal"),
                 QStringLiteral("InvalidParameter.TicketType"));
        QCOMPARE(ask("Action=Logout"), QStringLiteral("InvalidAction"));
        s.clock.advance(3600s);
        QVERIFY(s.signinToken(good).isEmpty());
    }

    void loginLeadsIntoTheSuiteOnly()
    {
        SandboxFixture s;
        const QByteArray token = s.signinToken(s.assumeRole(s.customer(0)));
        const QByteArray head = "/federation?Action=Login&LoginUrl=https%3A%2F%2Fpartner.example%2F&SigninToken="
            + token.toPercentEncoding() + "&Destination=";
        for (const char *place :
             {"https%3A%2F%2Fevil.example%2F", "http%3A%2F%2F127.0.0.1%3A1%2Fconsole", "javascript%3Aalert(1)", "%2Fconsole%2Fecs"})
            QCOMPARE(code(s.send(s.suite, "GET", head + place)), QStringLiteral("InvalidParameter.Destination"));
        // None of these used the token up.
        QCOMPARE(s.login(token).status, 302);
        QCOMPARE(code(s.send(s.suite, "GET", "/federation?Action=Login")), QStringLiteral("MissingParameter.LoginUrl"));
    }

    void anEndedSessionLeadsToLoginUrl()
    {
        sandbox::SandboxSettings settings;
        settings.sessionLife = 120s;
        SandboxFixture s(settings);
        const QByteArray cookie = s.signIn(0);
        s.clock.advance(119s);
        QCOMPARE(s.page("/console/ecs", cookie).status, 200);
        QCOMPARE(s.page("/session/state", cookie).json().value(QStringLiteral("secondsLeft")).toInt(), 1);
        s.clock.advance(1s);
        const auto page = s.page("/console/ecs", cookie);
        QCOMPARE(page.status, 302);
        QCOMPARE(page.header("Location"), QByteArray("https://partner.example/session-ended"));
        const QJsonObject state = s.page("/session/state", cookie).json();
        QCOMPARE(state.value(QStringLiteral("signedIn")).toBool(true), false);
        QCOMPARE(state.value(QStringLiteral("resultCode")).toString(), QStringLiteral("Frontend.Business.NeedLogin"));
        QCOMPARE(state.value(QStringLiteral("loginUrl")).toString(), QStringLiteral("https://partner.example/session-ended"));
    }

    void aStrangerIsSignedOut()
    {
        SandboxFixture s;
        for (const char *cookie : {"", "sandbox_session=guessed"}) {
            const auto page = s.page("/console/ecs?lang=en", cookie);
            QCOMPARE(page.status, 401);
            QVERIFY(page.body.contains("data-page=\"signedOut\"") && page.body.contains("Signed out"));
        }
    }

    void aRenewedCookieCountsAnew()
    {
        SandboxFixture s;
        const QByteArray first = s.signIn(0);
        s.clock.advance(3000s);
        QCOMPARE(s.page("/session/state", first).json().value(QStringLiteral("secondsLeft")).toInt(), 600);
        const QByteArray second = s.signIn(0);
        QVERIFY(first != second);
        const QJsonObject state = s.page("/session/state", second).json();
        QCOMPARE(state.value(QStringLiteral("secondsLeft")).toInt(), 3600);
        QCOMPARE(state.value(QStringLiteral("uid")).toString(), s.customer(0));
    }

    void sessionsOfTwoCustomersAreTwo()
    {
        SandboxFixture s;
        const QByteArray a = s.signIn(0), b = s.signIn(1);
        QVERIFY(s.page("/console/ecs", a).body.contains(s.customer(0).toLatin1()));
        QVERIFY(s.page("/console/ecs", b).body.contains(s.customer(1).toLatin1()));
        QVERIFY(!s.page("/console/ecs", b).body.contains(s.customer(0).toLatin1()));
    }

    void everyProductHasAPage_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("title");
        for (const char *product : {"ecs", "rds", "oss", "slb", "vpc", "ram", "bss", "bss/billing", "beian", "workorder"})
            QTest::newRow(product) << QByteArray("/console/") + product << QByteArray("<h1>");
    }
    void everyProductHasAPage()
    {
        QFETCH(QByteArray, target);
        SandboxFixture s;
        const QByteArray cookie = s.signIn(0);
        const auto chinese = s.page(target, cookie), english = s.page(target + "?lang=en", cookie);
        QCOMPARE(english.status, 200);
        QVERIFY(chinese.body != english.body);
        // Nothing is left unfilled or untranslated, and nothing comes from elsewhere.
        for (const auto &page : {chinese, english}) {
            for (const char *bad : {"{{", "}}", ">page.", "\"page.", ">column.", ">status.", ">product.", ">kind.", "http://", "https://"})
                QVERIFY2(!page.body.contains(bad), bad);
        }
        QCOMPARE(s.page("/console/unknown", cookie).status, 404);
    }

    void instancesFollowTheRegion()
    {
        SandboxFixture s;
        const QByteArray cookie = s.signIn(0);
        const auto &world = s.sandbox->state().world;
        const auto &customer = world.customers().at(0);
        QVERIFY(customer.instances > 0);
        for (const QString &region : sandbox::Catalogue::regions()) {
            const QByteArray page = s.page("/console/ecs?region=" + region.toLatin1(), cookie).body;
            for (int i = 0; i < customer.instances; ++i) {
                const auto instance = world.catalogue().instance(customer.key, i);
                const bool belongs = instance.product == QLatin1String("ecs") && instance.region == region;
                QCOMPARE(page.contains("<td>" + instance.id.toLatin1() + "</td>"), belongs);
            }
        }
    }

    void aRemarkIsKeptAndEscaped()
    {
        SandboxFixture s;
        const QByteArray cookie = s.signIn(0);
        const QByteArray id
            = s.sandbox->state().world.catalogue().instance(s.sandbox->state().world.customers().at(0).key, 0).id.toLatin1();
        const auto saved = s.post("/console/ecs?region=cn-hangzhou", cookie, "instance=" + id + "&remark=%3Cb%3Emine%7B%7Buid%7D%7D");
        QCOMPARE(saved.status, 303);
        QVERIFY(s.page(saved.header("Location"), cookie).body.contains("&lt;b&gt;mine{{uid}}"));
        QCOMPARE(s.post("/console/ecs", "", "instance=a&remark=b").status, 401);
    }

    void pagesForFramesAllowThem()
    {
        SandboxFixture s;
        const QByteArray cookie = s.signIn(0);
        for (const char *path : {"/ecs4service/", "/bss4service", "/bsn4service/", "/beian4service/", "/ram4service/", "/ecs-buy4service/", "/session-ended"}) {
            const auto page = s.page(path, cookie);
            QCOMPARE(page.status, 200);
            QVERIFY(!page.header("Content-Security-Policy").contains("frame-ancestors") && page.header("X-Frame-Options").isEmpty());
        }
        // Their links stay among pages for frames; those of a console do not.
        QVERIFY(s.page("/ecs4service/", cookie).body.contains("href=\"/rds4service?"));
        for (const char *path : {"/console/ecs", "/console/beian"}) {
            const auto page = s.page(path, cookie);
            QVERIFY(page.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
            QCOMPARE(page.header("X-Frame-Options"), QByteArray("DENY"));
        }
        QCOMPARE(s.page("/nothing4service/", cookie).status, 404);
    }

    void aFrameHasACookieOfItsOwn()
    {
        SandboxFixture s;
        const auto login = s.login(s.signinToken(s.assumeRole(s.customer(0))));
        const qsizetype at = login.head.indexOf("sandbox_frame=");
        QVERIFY(at > 0);
        const QByteArray cookie = login.head.mid(at, login.head.indexOf('\r', at) - at);
        QVERIFY(cookie.contains("SameSite=None") && cookie.contains("Secure"));
        QCOMPARE(s.page("/ecs4service/", cookie).status, 200);
    }

    void aSignedOutFrameSaysSo()
    {
        SandboxFixture s;
        const auto stranger = s.page("/ecs4service/", "");
        QCOMPARE(stranger.status, 401);
        QVERIFY(stranger.body.contains("data-page=\"signedOut\"") && stranger.header("X-Frame-Options").isEmpty());
        const QByteArray cookie = s.signIn(0);
        s.clock.advance(3600s);
        QCOMPARE(s.page("/ecs4service/", cookie).header("Location"), QByteArray("https://partner.example/session-ended"));
        QCOMPARE(s.post("/beian4service/steps", cookie, "step=1").json().value(QStringLiteral("resultCode")).toString(),
                 QStringLiteral("Frontend.Business.NeedLogin"));
    }

    void pagesAskForNothingElsewhere()
    {
        SandboxFixture s;
        for (const char *path : {"/assets/console.css", "/assets/console.js"})
            QCOMPARE(s.page(path, "").status, 200);
        QCOMPARE(s.page("/assets/console.html", "").status, 404);
        QCOMPARE(s.page("/assets/../sandbox.cpp", "").status, 404);
        QCOMPARE(s.page("/session-ended", "").status, 200);
        QVERIFY(s.page("/session-ended", "").header("Content-Security-Policy").contains("default-src 'none'"));
    }
};

QTEST_GUILESS_MAIN(TestSuite)
#include "tst_suite.moc"
