// SPDX-License-Identifier: Apache-2.0
#include "tests/core/cloud/localserver.h"
#include "tests/support/manualclock.h"
#include "tests/ui/suite/testsite.h"
#include "ui/suite/downloads.h"
#include "ui/suite/viewer.h"
#include "ui/widgets/banner.h"
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWebEngineScriptCollection>
#include <QTest>
#include <csignal>

using namespace pc;
using namespace std::chrono_literals;
using Face = FacePanel::Face;

static constexpr int kPatience = 30'000; // a browser engine on a machine that builds beside it

// One cloud (sign-in, console pages) and one foreign host, and a viewer on them.
struct Rig
{
    Rig()
    {
        const QByteArray console = site.url(QStringLiteral("/console")).toEncoded();
        site.on("/federation", [console](const TestSite::Request &request) {
            const QByteArray who = request.query.split('=').value(1);
            if (who == "used-up")
                return TestSite::Response{403, "The token was used.", {"Content-Type: text/html"}};
            return TestSite::Response{302, {}, {"Location: " + console, "Set-Cookie: session=" + who + "; Path=/; HttpOnly"}};
        });
        site.page("/console", "<title>Console</title><form><input id=name></form><img src=/cached.svg>"
                              "<script>document.cookie='seen='+(document.cookie||'nothing')</script>");
        site.on("/cached.svg", [](const TestSite::Request &) {
            return TestSite::Response{200, "<svg xmlns='http://www.w3.org/2000/svg'/>", {"Content-Type: image/svg+xml", "Cache-Control: max-age=3600"}};
        });
        site.page("/ended", "you should not see this");
        foreign.page("/docs", "<title>Foreign</title>");
    }

    SuiteHello hello() const
    {
        SuiteHello h;
        h.environmentKind = Environment::Kind::Sandbox;
        h.customer = CustomerUid(QStringLiteral("5100000000000001"));
        h.customerName = QStringLiteral("Bright Harbour");
        h.product = QStringLiteral("ecs");
        h.appearance = {QStringLiteral("en"), QStringLiteral("light")};
        h.allowedHosts = {QStringLiteral("127.0.0.1")};
        h.signInHosts = {QStringLiteral("passport.")};
        h.signinUrl = site.url(QStringLiteral("/federation"));
        h.loginUrl = site.url(QStringLiteral("/ended"));
        h.isSandbox = true;
        return h;
    }
    SuiteLink link(const char *token, bool isRenewal = false) const
    {
        return {Secret(site.url(QStringLiteral("/federation?SigninToken=") + QLatin1String(token)).toEncoded()), isRenewal};
    }
    TestSite site;
    TestSite foreign{QStringLiteral("127.0.0.2")};
    ManualClock clock;
};

struct Shown
{
    explicit Shown(Rig &on) : rig(on), viewer(on.hello(), {true, true, EngineObstacle::RunningAsRoot}, on.clock, [this](const ToConsole &m) { said.append(m); })
    {
        viewer.window()->setOpenOutside([this](const QUrl &url) { outside.append(url); });
        viewer.start();
    }
    [[nodiscard]] int count(SuiteEvent event) const
    {
        return int(std::count_if(said.cbegin(), said.cend(), [event](const ToConsole &m) {
            const auto *e = std::get_if<SuiteEvent>(&m);
            return e && *e == event;
        }));
    }
    bool open(const char *token = "alpha")
    {
        const int before = count(SuiteEvent::Shown);
        viewer.handle(SuiteSessionState{Session::State::Open, rig.clock.utcNow().addSecs(3600), {}, false});
        viewer.handle(rig.link(token));
        return QTest::qWaitFor([&] { return count(SuiteEvent::Shown) == before + 1; }, kPatience);
    }
    QVariant js(const QString &script, QWebEnginePage *page = nullptr)
    {
        std::optional<QVariant> result;
        (page ? page : viewer.window()->firstPage())->runJavaScript(script, [&result](const QVariant &value) { result = value; });
        const bool isDone = QTest::qWaitFor([&result] { return result.has_value(); }, kPatience);
        return isDone ? *result : QVariant();
    }
    [[nodiscard]] Banner *banner(const char *name) const { return viewer.window()->findChild<Banner *>(QLatin1String(name)); }
    [[nodiscard]] FacePanel *visibleFace() const
    {
        const QList<FacePanel *> faces = viewer.window()->findChildren<FacePanel *>();
        const auto it = std::find_if(faces.cbegin(), faces.cend(), [](const FacePanel *face) { return face->isVisible(); });
        return it == faces.cend() ? nullptr : *it;
    }
    static void press(QWidget *owner, const char *name) { owner->findChild<QPushButton *>(QLatin1String(name))->click(); }

    Rig &rig;
    QList<ToConsole> said;
    QList<QUrl> outside;
    Viewer viewer;
};

class ViewerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheLinksDestination();
    void usedUpLinkIsSaid();
    void foreignLinkOfTheConsoleIsRefused();
    void twoCustomersShareNothing();
    void foreignHostsAreAskedAbout();
    void hiddenWaysOutAreClosed();
    void newWindowsBecomeTabs();
    void signedOutByTheLoginAddress();
    void signedOutByASignInHost();
    void renewalKeepsTheFormAndItsText();
    void failedRenewalLeavesThePage();
    void endIsSaidAndThePageCanBeLookedAt();
    void openAgainBehindThePage();
    void openAgainBehindThePageFails();
    void warnsInTime();
    void downloadsAsk();
    void permissionsAreDenied();
    void unreachablePageHasAFace();
    void crashedPageIsReloaded();
    void untrustedCertificateIsRefused();
    void closingSaysSo();
    void noBridgeIntoPages();
};

void ViewerTest::showsTheLinksDestination()
{
    Rig rig;
    Shown shown(rig);
    QCOMPARE(shown.count(SuiteEvent::Ready), 1);
    QVERIFY(!shown.viewer.window()->isVisible()); // nothing to show before there is a link
    QVERIFY(shown.open());
    QVERIFY(shown.viewer.window()->isVisible());
    QVERIFY(!shown.viewer.window()->face());
    const auto *address = shown.viewer.window()->findChild<QLineEdit *>(QStringLiteral("address"));
    QTRY_VERIFY_WITH_TIMEOUT(address->text().endsWith(QLatin1String("/console")), kPatience);
    QVERIFY(address->isReadOnly());
    QVERIFY(shown.viewer.window()->windowTitle().startsWith(QLatin1String("Bright Harbour")));
    QTRY_VERIFY_WITH_TIMEOUT(std::any_of(shown.said.cbegin(), shown.said.cend(), [](const ToConsole &m) { return std::holds_alternative<SuiteAddress>(m); }), kPatience);
    for (const ToConsole &message : shown.said)
        QVERIFY(!encode(message).contains("alpha")); // the token is in nothing that is said
}

void ViewerTest::usedUpLinkIsSaid()
{
    Rig rig;
    Shown shown(rig);
    shown.viewer.handle(rig.link("used-up"));
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(SuiteEvent::SignedOut), 1, kPatience);
    QCOMPARE(shown.viewer.window()->face(), std::optional(Face::OpenFailed));
    Shown::press(shown.visibleFace(), "facePrimary");
    QCOMPARE(shown.count(SuiteEvent::OpenAgainRequested), 1);
}

void ViewerTest::foreignLinkOfTheConsoleIsRefused()
{
    Rig rig;
    Shown shown(rig);
    shown.viewer.handle(SuiteLink{Secret(rig.foreign.url(QStringLiteral("/docs")).toEncoded()), false});
    QTRY_COMPARE_WITH_TIMEOUT(shown.viewer.window()->face(), std::optional(Face::OpenFailed), kPatience);
    QCOMPARE(rig.foreign.count("/docs"), 0);
}

void ViewerTest::twoCustomersShareNothing()
{
    Rig rig;
    Shown one(rig);
    Shown two(rig);
    QVERIFY(one.open("alpha"));
    one.js(QStringLiteral("localStorage.setItem('k','alpha'); sessionStorage.setItem('k','alpha'); indexedDB.open('alpha'); 1"));
    const int fetched = rig.site.count("/cached.svg");
    QVERIFY(fetched >= 1);
    QVERIFY(two.open("beta"));
    QCOMPARE(two.js(QStringLiteral("document.cookie")).toString(), QStringLiteral("seen=nothing"));
    QCOMPARE(two.js(QStringLiteral("localStorage.length + sessionStorage.length")).toInt(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(rig.site.count("/cached.svg") > fetched, kPatience); // the other's cache did not answer
    // The server hears each one's own session cookie.
    QByteArray heard;
    rig.site.on("/who", [&heard](const TestSite::Request &request) {
        heard = request.head;
        return TestSite::Response{200, "ok", {}};
    });
    one.js(QStringLiteral("fetch('/who'); 1"));
    QTRY_VERIFY_WITH_TIMEOUT(heard.contains("session=alpha"), kPatience);
    QVERIFY(!heard.contains("beta"));
    two.js(QStringLiteral("fetch('/who'); 1"));
    QTRY_VERIFY_WITH_TIMEOUT(heard.contains("session=beta"), kPatience);
    QVERIFY(!heard.contains("alpha"));
}

void ViewerTest::foreignHostsAreAskedAbout()
{
    Rig rig;
    Shown shown(rig);
    QVERIFY(shown.open());
    const QUrl docs = rig.foreign.url(QStringLiteral("/docs"));
    shown.js(QStringLiteral("location.href='%1'; 1").arg(docs.toString()));
    Banner *question = shown.banner("question");
    QTRY_VERIFY_WITH_TIMEOUT(question->isVisible(), kPatience);
    QVERIFY(question->text().contains(QStringLiteral("127.0.0.2")));
    QVERIFY(shown.outside.isEmpty());
    Shown::press(question, "bannerAction");
    QCOMPARE(shown.outside, QList{docs});
    QVERIFY(!question->isVisible());
    QCOMPARE(rig.foreign.count("/docs"), 0);
    QVERIFY(shown.viewer.window()->firstPage()->url().path() == QLatin1String("/console"));
}

void ViewerTest::hiddenWaysOutAreClosed()
{
    Rig rig;
    rig.site.redirect("/leave", rig.foreign.url(QStringLiteral("/docs")).toEncoded());
    Shown shown(rig);
    QVERIFY(shown.open());
    // A redirect of an allowed host, a frame, and a form.
    shown.js(QStringLiteral("location.href='/leave'; 1"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.banner("question")->isVisible(), kPatience);
    shown.js(QStringLiteral("const f=document.createElement('iframe'); f.src='%1'; document.body.append(f); 1").arg(rig.foreign.url(QStringLiteral("/docs")).toString()));
    shown.js(QStringLiteral("const g=document.createElement('form'); g.method='post'; g.action='%1'; document.body.append(g); g.submit(); 1").arg(rig.foreign.url(QStringLiteral("/docs")).toString()));
    shown.js(QStringLiteral("location.href='file:///etc/passwd'; 1"));
    QTest::qWait(300);
    QCOMPARE(rig.foreign.count("/docs"), 0);
    QCOMPARE(shown.viewer.window()->firstPage()->url().path(), QStringLiteral("/console"));
}

void ViewerTest::newWindowsBecomeTabs()
{
    Rig rig;
    rig.site.page("/second", "<title>Second</title>");
    Shown shown(rig);
    QVERIFY(shown.open());
    ViewerTabs *tabs = shown.viewer.window()->tabs();
    shown.js(QStringLiteral("window.open('/second'); 1"));
    QTRY_COMPARE_WITH_TIMEOUT(tabs->count(), 2, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(tabs->current()->page()->title(), QStringLiteral("Second"), kPatience);
    QCOMPARE(tabs->current()->page()->profile(), shown.viewer.window()->firstPage()->profile());
    shown.js(QStringLiteral("window.open('%1'); 1").arg(rig.foreign.url(QStringLiteral("/docs")).toString()), tabs->current()->page());
    QTRY_VERIFY_WITH_TIMEOUT(shown.banner("question")->isVisible(), kPatience);
    QCOMPARE(tabs->count(), 2);
    QVERIFY(tabs->closeCurrent());
    QVERIFY(!tabs->closeCurrent());
    QCOMPARE(tabs->count(), 1);
}

void ViewerTest::signedOutByTheLoginAddress()
{
    Rig rig;
    rig.site.redirect("/data", rig.site.url(QStringLiteral("/ended?why=timeout")).toEncoded());
    Shown shown(rig);
    QVERIFY(shown.open());
    shown.js(QStringLiteral("location.href='/data'; 1"));
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(SuiteEvent::SignedOut), 1, kPatience);
    QCOMPARE(shown.viewer.window()->face(), std::optional(Face::SignedOut));
    QCOMPARE(rig.site.count("/ended"), 0); // stopped before it was loaded

    Shown::press(shown.visibleFace(), "facePrimary");
    QCOMPARE(shown.count(SuiteEvent::OpenAgainRequested), 1);
    // The console answers with a new session and a new link, in the same window.
    shown.viewer.handle(SuiteSessionState{});
    QCOMPARE(shown.viewer.window()->face(), std::optional(Face::SigningIn));
    QVERIFY(shown.open("beta"));
    QVERIFY(!shown.viewer.window()->face());
}

void ViewerTest::signedOutByASignInHost()
{
    Rig rig;
    Shown shown(rig);
    QVERIFY(shown.open());
    shown.js(QStringLiteral("location.href='https://passport.cloud.example/login'; 1"));
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(SuiteEvent::SignedOut), 1, kPatience);
    QVERIFY(shown.outside.isEmpty());
    QVERIFY(!shown.banner("question")->isVisible());
}

void ViewerTest::renewalKeepsTheFormAndItsText()
{
    Rig rig;
    Shown shown(rig);
    QVERIFY(shown.open("alpha"));
    shown.js(QStringLiteral("document.getElementById('name').value='half a filing'; window.mark=42; 1"));
    shown.viewer.handle(rig.link("beta", true));
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(SuiteEvent::Renewed), 1, kPatience);
    QCOMPARE(shown.js(QStringLiteral("document.getElementById('name').value + window.mark")).toString(), QStringLiteral("half a filing42"));
    QCOMPARE(shown.count(SuiteEvent::Shown), 1);
    // The page that stayed speaks with the fresh cookie from now on.
    QByteArray heard;
    rig.site.on("/who", [&heard](const TestSite::Request &request) {
        heard = request.head;
        return TestSite::Response{200, "ok", {}};
    });
    shown.js(QStringLiteral("fetch('/who'); 1"));
    QTRY_VERIFY_WITH_TIMEOUT(heard.contains("session=beta"), kPatience);
}

void ViewerTest::failedRenewalLeavesThePage()
{
    Rig rig;
    Shown shown(rig);
    QVERIFY(shown.open());
    const auto reasons = [&shown] {
        QList<RenewalFailure> list;
        for (const ToConsole &message : shown.said) {
            if (const auto *failed = std::get_if<SuiteRenewalFailed>(&message))
                list.append(failed->reason);
        }
        return list;
    };
    shown.viewer.handle(rig.link("used-up", true));
    QTRY_COMPARE_WITH_TIMEOUT(reasons(), QList{RenewalFailure::SignedOut}, kPatience);
    shown.viewer.handle(SuiteLink{Secret("https://elsewhere.example/federation"), true});
    QTRY_COMPARE_WITH_TIMEOUT(reasons().size(), 2, kPatience);
    QCOMPARE(reasons().last(), RenewalFailure::LoadFailed);
    QVERIFY(!shown.viewer.window()->face());
    QCOMPARE(shown.count(SuiteEvent::SignedOut), 0);
}

void ViewerTest::endIsSaidAndThePageCanBeLookedAt()
{
    Rig rig;
    Shown shown(rig);
    QVERIFY(shown.open());
    SuiteWindow *window = shown.viewer.window();
    rig.clock.jumpWall(2h); // a laptop was closed
    QTRY_COMPARE_WITH_TIMEOUT(window->face(), std::optional(Face::Ended), kPatience);
    Shown::press(shown.visibleFace(), "faceSecondary");
    QVERIFY(!window->face());
    Banner *banner = shown.banner("sessionBanner");
    QVERIFY(banner->isVisible());
    Shown::press(banner, "bannerAction");
    QCOMPARE(shown.count(SuiteEvent::OpenAgainRequested), 1);
}

// As the console answers "Open again": the session is renewed after its end.
void ViewerTest::openAgainBehindThePage()
{
    Rig rig;
    rig.site.redirect("/data", rig.site.url(QStringLiteral("/ended?why=timeout")).toEncoded());
    Shown shown(rig);
    QVERIFY(shown.open());
    SuiteWindow *window = shown.viewer.window();
    shown.js(QStringLiteral("window.marker = 'never loaded again'; location.href='/data'; 1"));
    QTRY_COMPARE_WITH_TIMEOUT(window->face(), std::optional(Face::SignedOut), kPatience);
    const QDateTime end = rig.clock.utcNow().addSecs(3600);
    shown.viewer.handle(SuiteSessionState{Session::State::Ended, end, {}, false});
    Shown::press(shown.visibleFace(), "facePrimary");
    QCOMPARE(shown.count(SuiteEvent::OpenAgainRequested), 1);
    shown.viewer.handle(SuiteSessionState{Session::State::Renewing, end, {}, false});
    QCOMPARE(window->face(), std::optional(Face::SigningInBehind));
    shown.js(QStringLiteral("location.href='/data'; 1"));           // of the session before: nothing new
    shown.viewer.handle(rig.link("beta", true));
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(SuiteEvent::Renewed), 1, kPatience);
    shown.viewer.handle(SuiteSessionState{Session::State::Open, end.addSecs(3600), rig.clock.utcNow(), false});
    QVERIFY(!window->face());
    QCOMPARE(shown.js(QStringLiteral("window.marker")).toString(), QStringLiteral("never loaded again"));
    Banner *banner = shown.banner("sessionBanner");
    QVERIFY2(banner->text().contains(QStringLiteral("Signed in again")), qPrintable(banner->text()));
    QCOMPARE(shown.count(SuiteEvent::SignedOut), 1);
    shown.js(QStringLiteral("location.href='/data'; 1"));           // the new session can be signed out like any other
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(SuiteEvent::SignedOut), 2, kPatience);
    QCOMPARE(window->face(), std::optional(Face::SignedOut));
}

void ViewerTest::openAgainBehindThePageFails()
{
    Rig rig;
    Shown shown(rig);
    QVERIFY(shown.open());
    SuiteWindow *window = shown.viewer.window();
    const QDateTime end = rig.clock.utcNow();
    shown.viewer.handle(SuiteSessionState{Session::State::Ended, end, {}, false});
    QCOMPARE(window->face(), std::optional(Face::Ended));
    Shown::press(shown.visibleFace(), "faceSecondary");             // looked at, and opened again from there
    shown.viewer.handle(SuiteSessionState{Session::State::Renewing, end, {}, false});
    QVERIFY(!window->face());
    QVERIFY(shown.banner("sessionBanner")->text().contains(QStringLiteral("behind the page")));
    shown.viewer.handle(SuiteSessionState{Session::State::Ended, end, {}, true});
    QCOMPARE(window->face(), std::optional(Face::Ended));
    const QString said = shown.visibleFace()->findChild<QLabel *>(QStringLiteral("faceSentence"))->text();
    QVERIFY2(said.contains(QStringLiteral("did not work")) && said.contains(QStringLiteral("loads the page anew")), qPrintable(said));
    QVERIFY(shown.open("beta"));                                    // a new session, and the page with it
    QVERIFY(!window->face());
    QVERIFY(!shown.banner("sessionBanner")->isVisible());
}

void ViewerTest::warnsInTime()
{
    Rig rig;
    Shown shown(rig);
    QVERIFY(shown.open());
    Banner *banner = shown.banner("sessionBanner");
    QVERIFY(!banner->isVisible());
    const QDateTime end = rig.clock.utcNow().addSecs(600);
    shown.viewer.handle(SuiteSessionState{Session::State::EndingSoon, end, {}, false});
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("10 minute")));
    Shown::press(banner, "bannerAction");
    QCOMPARE(shown.count(SuiteEvent::RenewRequested), 1);
    rig.clock.jumpWall(6min);
    shown.viewer.handle(SuiteSessionState{Session::State::EndingSoon, end, {}, true});
    QVERIFY(banner->text().contains(QStringLiteral("could not be renewed")));
    QVERIFY(banner->text().contains(QStringLiteral("4 minute")));
    QCOMPARE(banner->tone(), Tone::Bad);
    shown.viewer.handle(SuiteSessionState{Session::State::Open, end.addSecs(3600), rig.clock.utcNow(), false});
    QVERIFY(!banner->isVisible());
}

void ViewerTest::downloadsAsk()
{
    Rig rig;
    rig.site.on("/bill.csv", [](const TestSite::Request &) {
        return TestSite::Response{200, "a,b\n1,2\n", {"Content-Type: text/csv", "Content-Disposition: attachment; filename=\"../.bill.csv\""}};
    });
    Shown shown(rig);
    QVERIFY(shown.open());
    shown.js(QStringLiteral("location.href='/bill.csv'; 1"));
    auto *downloads = shown.viewer.window()->findChild<Downloads *>();
    QTRY_VERIFY_WITH_TIMEOUT(downloads->isVisible(), kPatience);
    QVERIFY(downloads->text().contains(QStringLiteral("bill.csv")));
    QVERIFY(!shown.viewer.window()->tabs()->current()->hasTrouble());
    const QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("saved.csv"));
    downloads->saveTo(target);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(target), kPatience);
    QFile saved(target);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll(), QByteArray("a,b\n1,2\n"));
    QCOMPARE(downloads->tone(), Tone::Good);
}

void ViewerTest::permissionsAreDenied()
{
    Rig rig;
    Shown shown(rig);
    QVERIFY(shown.open());
    shown.js(QStringLiteral("navigator.geolocation.getCurrentPosition(() => document.title='yes', () => document.title='no'); 1"));
    QTRY_COMPARE_WITH_TIMEOUT(shown.viewer.window()->firstPage()->title(), QStringLiteral("no"), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(shown.banner("question")->isVisible(), kPatience);
    QVERIFY(shown.banner("question")->text().contains(QStringLiteral("refused")));
}

void ViewerTest::unreachablePageHasAFace()
{
    Rig rig;
    Shown shown(rig);
    QVERIFY(shown.open());
    quint16 deadPort = 0;
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        deadPort = gone.serverPort();
    }
    shown.js(QStringLiteral("location.href='http://127.0.0.1:%1/'; 1").arg(deadPort));
    PageView *view = shown.viewer.window()->tabs()->current();
    QTRY_VERIFY_WITH_TIMEOUT(view->hasTrouble(), kPatience);
    QCOMPARE(view->findChild<FacePanel *>()->face(), Face::LoadFailed);
    QVERIFY(!shown.viewer.window()->face()); // a matter of the page, not of the session
    view->page()->load(rig.site.url(QStringLiteral("/console")));
    QTRY_VERIFY_WITH_TIMEOUT(!view->hasTrouble(), kPatience);
}

void ViewerTest::crashedPageIsReloaded()
{
#ifdef Q_OS_UNIX
    Rig rig;
    Shown shown(rig);
    QVERIFY(shown.open());
    PageView *view = shown.viewer.window()->tabs()->current();
    ::kill(pid_t(view->page()->renderProcessPid()), SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(view->hasTrouble(), kPatience);
    QCOMPARE(view->findChild<FacePanel *>()->face(), Face::Crashed);
    const int before = rig.site.count("/console");
    Shown::press(view->findChild<FacePanel *>(), "facePrimary");
    QTRY_VERIFY_WITH_TIMEOUT(rig.site.count("/console") > before, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!view->hasTrouble(), kPatience);
    QCOMPARE(shown.count(SuiteEvent::SignedOut), 0);
#endif
}

void ViewerTest::untrustedCertificateIsRefused()
{
    const QTemporaryDir folder;
    const auto identity = LocalServer::makeIdentity(folder.path());
    QVERIFY2(identity, "openssl could not make a certificate");
    LocalServer secured(identity->server);
    Rig rig;
    Shown shown(rig);
    QVERIFY(shown.open());
    shown.js(QStringLiteral("location.href='https://127.0.0.1:%1/'; 1").arg(secured.url().port()));
    PageView *view = shown.viewer.window()->tabs()->current();
    QTRY_VERIFY_WITH_TIMEOUT(view->hasTrouble(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(view->findChild<FacePanel *>()->face(), Face::Certificate, kPatience);
    QVERIFY(secured.requests.isEmpty());
    QVERIFY(!shown.viewer.window()->face());
}

void ViewerTest::closingSaysSo()
{
    Rig rig;
    Shown shown(rig);
    QVERIFY(shown.open());
    QSignalSpy finished(&shown.viewer, &Viewer::finished);
    shown.viewer.window()->close();
    QCOMPARE(shown.count(SuiteEvent::Closed), 1);
    QCOMPARE(finished.size(), 1);
    shown.viewer.handle(SuiteClose{});
    QCOMPARE(finished.size(), 1);
}

void ViewerTest::noBridgeIntoPages()
{
    Rig rig;
    Shown shown(rig);
    QVERIFY(shown.open());
    QVERIFY(!shown.viewer.window()->firstPage()->webChannel());
    QCOMPARE(shown.js(QStringLiteral("typeof qt")).toString(), QStringLiteral("undefined"));
    QCOMPARE(shown.viewer.window()->firstPage()->scripts().count(), 0);
}

int main(int argc, char **argv)
{
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // tests run as root and in containers
    QApplication application(argc, argv);
    ViewerTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_viewer.moc"
