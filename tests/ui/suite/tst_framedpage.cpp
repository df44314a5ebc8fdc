// SPDX-License-Identifier: Apache-2.0
// Pages in a frame of the local host page, in the real engine; TestSite plays the cloud.
#include "tests/support/manualclock.h"
#include "tests/ui/suite/testsite.h"
#include "ui/suite/framedpage.h"
#include "ui/suite/viewer.h"
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineCookieStore>
#include <QWebEngineHistory>
#include <QWebEngineProfile>

using namespace pc;
using namespace std::chrono_literals;
using Face = FacePanel::Face;

static constexpr int kPatience = 30'000; // a browser engine on a machine that builds beside it

struct Site
{
    Site()
    {
        cloud.on("/federation", [this](const TestSite::Request &request) {
            const QByteArray who = request.query.split('=').value(1);
            const QByteArray to = cloud.url(QString::fromUtf8(destination)).toEncoded();
            return TestSite::Response{302, {}, {"Location: " + to, "Set-Cookie: session=" + who + "; Path=/; SameSite=None; Secure"}};
        });
        cloud.on("/beian4service", [this](const TestSite::Request &request) {
            cookies.append(cookieOf(request));
            return TestSite::Response{200, "<title>Filing</title><form><input></form>" + script, {"Content-Type: text/html"}};
        });
        cloud.on("/console", [](const TestSite::Request &) {
            return TestSite::Response{200, "<title>Console</title>", {"Content-Type: text/html", "X-Frame-Options: DENY"}};
        });
        cloud.on("/stranger", [](const TestSite::Request &) { return TestSite::Response{401, "Signed out", {"Content-Type: text/html"}}; });
        cloud.page("/ended", "you should not see this");
    }
    static QByteArray cookieOf(const TestSite::Request &request)
    {
        const qsizetype at = request.head.indexOf("Cookie: ");
        return at < 0 ? QByteArray() : request.head.mid(at + 8, request.head.indexOf('\r', at) - at - 8);
    }
    SuiteHello hello(const char *name = "Bright Harbour") const
    {
        SuiteHello h;
        h.environmentName = QStringLiteral("Trial");
        h.environmentKind = Environment::Kind::Sandbox;
        h.customer = CustomerUid(QStringLiteral("5100000000000001"));
        h.customerName = QLatin1String(name);
        h.product = QStringLiteral("filing");
        h.embedding = SuitePage::Embedding::Frame;
        h.appearance = {QStringLiteral("en"), QStringLiteral("light")};
        h.allowedHosts = {QStringLiteral("127.0.0.1")};
        h.signInHosts = {QStringLiteral("127.0.0.3")};
        h.signinUrl = cloud.url(QStringLiteral("/federation"));
        h.loginUrl = cloud.url(QStringLiteral("/ended"));
        h.isSandbox = true;
        return h;
    }
    SuiteLink link(const char *token, bool isRenewal = false) const
    {
        return {Secret(cloud.url(QStringLiteral("/federation?SigninToken=") + QLatin1String(token)).toEncoded()), isRenewal};
    }
    TestSite cloud;
    QByteArray destination = "/beian4service";
    QByteArray script;                  // in the filing page
    QByteArrayList cookies;             // that each request of the filing page carried
    ManualClock clock;
};

struct Shown
{
    explicit Shown(Site &on, const char *name = "Bright Harbour")
        : site(on), viewer(on.hello(name), {true, true, EngineObstacle::RunningAsRoot}, on.clock, [this](const ToConsole &m) { said.append(m); })
    {
        viewer.start();
    }
    [[nodiscard]] int count(SuiteEvent event) const
    {
        return int(std::count_if(said.cbegin(), said.cend(), [event](const ToConsole &m) {
            const auto *e = std::get_if<SuiteEvent>(&m);
            return e && *e == event;
        }));
    }
    void start(const char *token = "alpha")
    {
        viewer.handle(SuiteSessionState{Session::State::Open, site.clock.utcNow().addSecs(3600), {}, false});
        viewer.handle(site.link(token));
    }
    bool open(const char *token = "alpha")
    {
        const int before = count(SuiteEvent::Shown);
        start(token);
        return QTest::qWaitFor([&] { return count(SuiteEvent::Shown) == before + 1; }, kPatience);
    }
    QVariant js(const QString &code)
    {
        std::optional<QVariant> result;
        page()->runJavaScript(code, [&result](const QVariant &value) { result = value; });
        return QTest::qWaitFor([&result] { return result.has_value(); }, kPatience) ? *result : QVariant();
    }
    [[nodiscard]] FramedPage *page() const { return qobject_cast<FramedPage *>(viewer.window()->firstPage()); }
    [[nodiscard]] QString sentence() const // of the face on screen; tabs have faces too
    {
        const QList<QLabel *> labels = viewer.window()->findChildren<QLabel *>(QStringLiteral("faceSentence"));
        const auto it = std::find_if(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->isVisible(); });
        return it == labels.cend() ? QString() : (*it)->text();
    }

    Site &site;
    QList<ToConsole> said;
    Viewer viewer;
};

class FramedPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsThePageInsideTheHostPage();
    void theLinkStaysNowhere();
    void theHostPageHasNoScriptAndNoBridge();
    void letsOnlyAllowedHostsIn();
    void signedOutByTheLoginAddress();
    void signedOutByASignInHost();
    void signedOutByAnAnswer();
    void aPageThatForbidsFramesIsTold();
    void refusedCookiesAreTold();
    void renewalLeavesTheFrameAlone();
    void reloadGoesBackToThePage();
    void twoCustomersDoNotMix();
};

void FramedPageTest::showsThePageInsideTheHostPage()
{
    Site site;
    Shown shown(site);
    QVERIFY(shown.open());
    QVERIFY(!shown.viewer.window()->face());
    QCOMPARE(shown.page()->url(), FrameHost::pageUrl());
    QCOMPARE(shown.page()->shownUrl().path(), QStringLiteral("/beian4service"));
    QCOMPARE(shown.js(QStringLiteral("window.frames.length")).toInt(), 2);
    QCOMPARE(site.cloud.count("/beian4service"), 1);
    QCOMPARE(site.cookies, QByteArrayList{"session=alpha"});
    const auto *address = shown.viewer.window()->findChild<QLineEdit *>(QStringLiteral("address"));
    QTRY_VERIFY_WITH_TIMEOUT(address->text().endsWith(QLatin1String("/beian4service")), kPatience);
    // Whose page it is and how long it lasts stands in the strip, which belongs to the same origin.
    const QString strip = shown.js(QStringLiteral("document.getElementById('strip').contentDocument.body.innerText")).toString();
    for (const char *part : {"Bright Harbour", "5100000000000001", "Trial", "left", "password"})
        QVERIFY2(strip.contains(QLatin1String(part)), qPrintable(strip));
}

void FramedPageTest::theLinkStaysNowhere()
{
    Site site;
    Shown shown(site);
    QVERIFY(shown.open("only-once"));
    const QString traces = shown.js(QStringLiteral("document.documentElement.outerHTML + JSON.stringify(performance.getEntries()) + location.href")).toString();
    QVERIFY(traces.contains(QLatin1String("/enter")));
    QVERIFY(!traces.contains(QLatin1String("only-once")));
    const QList<QWebEngineHistoryItem> items = shown.page()->history()->items();
    for (const QWebEngineHistoryItem &item : items)
        QVERIFY(!item.url().toString().contains(QLatin1String("only-once")) && !item.originalUrl().toString().contains(QLatin1String("only-once")));
    for (const ToConsole &message : shown.said)
        QVERIFY(!encode(message).contains("only-once"));
    QCOMPARE(site.cloud.count("/federation"), 1);
}

void FramedPageTest::theHostPageHasNoScriptAndNoBridge()
{
    Site site;
    Shown shown(site);
    QVERIFY(shown.open());
    QCOMPARE(shown.js(QStringLiteral("document.scripts.length")).toInt(), 0);
    QCOMPARE(shown.js(QStringLiteral("typeof qt + typeof QWebChannel")).toString(), QStringLiteral("undefinedundefined"));
    QVERIFY(!shown.page()->webChannel());
    // The policy would stop one that got in.
    const QString policy = shown.js(QStringLiteral("document.querySelector('meta[http-equiv]').content")).toString();
    QVERIFY(policy.startsWith(QLatin1String("default-src 'none'")));
    QVERIFY(!policy.contains(QLatin1String("script")) && !policy.contains(QLatin1String("unsafe")));
    const QString inserted = QStringLiteral("const s=document.createElement('script');s.text='window.wasRun=1';document.head.append(s);String(window.wasRun)");
    QCOMPARE(shown.js(inserted).toString(), QStringLiteral("undefined"));
}

void FramedPageTest::letsOnlyAllowedHostsIn()
{
    ManualClock clock;
    SuiteHello hello;
    hello.allowedHosts = {QStringLiteral(".aliyun.com"), QStringLiteral("portal.example"), QStringLiteral("x; script-src *"), QStringLiteral("127.0.0.1")};
    hello.signinUrl = QUrl(QStringLiteral("https://signin.aliyun.com/federation"));
    hello.loginUrl = QUrl(QStringLiteral("https://partner-console.invalid/session-ended"));
    hello.signInHosts = {QStringLiteral("account.aliyun.com"), QStringLiteral("passport.")}; // no name: only the allowed hosts have such
    const FrameHost host(hello, clock);
    const QByteArray policy = host.contentPolicy();
    const QByteArray frames = policy.mid(policy.indexOf("frame-src ") + 10);
    QCOMPARE(frames, QByteArray("suite-frame: https://*.aliyun.com https://aliyun.com https://portal.example http://127.0.0.1:* https://127.0.0.1:* "
                                "https://signin.aliyun.com https://partner-console.invalid https://account.aliyun.com"));
    QVERIFY(!policy.contains("script"));
}

void FramedPageTest::signedOutByTheLoginAddress()
{
    Site site;
    site.script = "<script>setTimeout(() => { location.href = '/ended' }, 300)</script>";
    Shown shown(site);
    QVERIFY(shown.open());
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(SuiteEvent::SignedOut), 1, kPatience);
    QCOMPARE(shown.viewer.window()->face(), std::optional(Face::SignedOut));
    QVERIFY(shown.sentence().contains(QLatin1String("Bright Harbour")));
    QCOMPARE(site.cloud.count("/ended"), 0);
    site.script.clear();
    QVERIFY(shown.open("beta")); // "Open again" ends here
    QVERIFY(!shown.viewer.window()->face());
}

void FramedPageTest::signedOutByASignInHost()
{
    Site site;
    TestSite signIn(QStringLiteral("127.0.0.3"));
    signIn.page("/login", "type your password");
    site.script = "<script>setTimeout(() => { location.href = '" + signIn.url(QStringLiteral("/login")).toEncoded() + "' }, 300)</script>";
    Shown shown(site);
    QVERIFY(shown.open());
    QTRY_COMPARE_WITH_TIMEOUT(shown.viewer.window()->face(), std::optional(Face::SignedOut), kPatience);
    QCOMPARE(signIn.count("/login"), 0);
}

void FramedPageTest::signedOutByAnAnswer()
{
    Site site;
    site.script = "<script>setTimeout(() => console.error('Frontend.Business.NeedLogin'), 300)</script>";
    Shown shown(site);
    QVERIFY(shown.open());
    QTRY_COMPARE_WITH_TIMEOUT(shown.viewer.window()->face(), std::optional(Face::SignedOut), kPatience);
}

void FramedPageTest::aPageThatForbidsFramesIsTold()
{
    Site site;
    site.destination = "/console";
    Shown shown(site);
    QVERIFY(shown.open());
    // The engine leaves the frame empty and tells nobody; the words for it stand above it.
    const QString strip = shown.js(QStringLiteral("document.getElementById('strip').contentDocument.body.innerText")).toString();
    QVERIFY2(strip.contains(QLatin1String("forbids frames")) && strip.contains(QLatin1String("main page")), qPrintable(strip));
}

void FramedPageTest::refusedCookiesAreTold()
{
    Site site;
    site.destination = "/stranger"; // as a page answers that finds no cookie
    Shown shown(site);
    shown.page()->profile()->cookieStore()->setCookieFilter([](const QWebEngineCookieStore::FilterRequest &request) { return !request.thirdParty; });
    shown.start();
    QTRY_COMPARE_WITH_TIMEOUT(shown.viewer.window()->face(), std::optional(Face::CookiesRefused), kPatience);
    QVERIFY(shown.sentence().contains(QLatin1String("cookie")));
    QCOMPARE(shown.count(SuiteEvent::Shown), 0);
}

void FramedPageTest::renewalLeavesTheFrameAlone()
{
    Site site;
    Shown shown(site);
    QVERIFY(shown.open());
    shown.viewer.handle(site.link("gamma", true));
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(SuiteEvent::Renewed), 1, kPatience);
    QCOMPARE(site.cloud.count("/beian4service"), 2);    // the frame's, and that of the hidden page
    QCOMPARE(shown.count(SuiteEvent::Shown), 1);
    QVERIFY(!shown.viewer.window()->face());
    shown.page()->triggerAction(QWebEnginePage::Reload); // what the frame sends from now on carries the new session
    QTRY_COMPARE_WITH_TIMEOUT(site.cookies.size(), 3, kPatience);
    QCOMPARE(site.cookies.constLast(), QByteArray("session=gamma"));
}

void FramedPageTest::reloadGoesBackToThePage()
{
    Site site;
    Shown shown(site);
    QVERIFY(shown.open());
    shown.page()->triggerAction(QWebEnginePage::Reload);
    QTRY_COMPARE_WITH_TIMEOUT(site.cloud.count("/beian4service"), 2, kPatience);
    QCOMPARE(site.cloud.count("/federation"), 1);       // and not over the link that is used up
    QVERIFY(!shown.viewer.window()->face());
}

void FramedPageTest::twoCustomersDoNotMix()
{
    Site site;
    Shown first(site), second(site, "Lumen Foods");
    QVERIFY(first.open("alpha"));
    QVERIFY(second.open("beta"));
    first.page()->triggerAction(QWebEnginePage::Reload);
    QTRY_COMPARE_WITH_TIMEOUT(site.cookies.size(), 3, kPatience);
    QCOMPARE(site.cookies, (QByteArrayList{"session=alpha", "session=beta", "session=alpha"}));
    const QString strip = second.js(QStringLiteral("document.getElementById('strip').contentDocument.body.innerText")).toString();
    QVERIFY(strip.contains(QLatin1String("Lumen Foods")) && !strip.contains(QLatin1String("Bright Harbour")));
}

int main(int argc, char **argv)
{
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // tests run as root and in containers
    FrameHost::registerScheme();
    QApplication application(argc, argv);
    FramedPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_framedpage.moc"
