// SPDX-License-Identifier: Apache-2.0
#include "tests/support/manualclock.h"
#include "tests/ui/console/fakesessions.h"
#include "ui/console/consolecontroller.h"
#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;

static const CustomerUid kHarbour(QStringLiteral("5100000000000001"));
static const CustomerUid kLake(QStringLiteral("5100000000000002"));

struct Rig
{
    explicit Rig(const QString &program = PC_FAKE_VIEWER) : controller(sessions, clock, ready(Result<Environment>(known())), settings(program)) {}
    static Environment known()
    {
        Environment e;
        e.name = QStringLiteral("Test");
        e.allowedHosts = {QStringLiteral(".example")};
        e.signinUrl = QUrl(QStringLiteral("https://signin.example/"));
        return e;
    }
    static ConsoleController::Settings settings(const QString &program)
    {
        ConsoleController::Settings s;
        s.host.program = program;
        s.appearance = {QStringLiteral("en"), QStringLiteral("light")};
        return s;
    }
    int open(const char *product = "good", const CustomerUid &customer = kHarbour)
    {
        return controller.open(customer, QStringLiteral("Bright Harbour"), QLatin1String(product));
    }
    int openAndShow(const char *product = "good", const CustomerUid &customer = kHarbour)
    {
        const int id = open(product, customer);
        const bool isShown = QTest::qWaitFor([&] { const auto c = controller.console(id); return c && c->isShown; });
        return isShown ? id : -1;
    }
    ManualClock clock;
    FakeSessions sessions{clock};
    ConsoleController controller;
    QSignalSpy openFailed{&controller, &ConsoleController::openFailed};
    QSignalSpy viewerFailed{&controller, &ConsoleController::viewerFailed};
    QSignalSpy removed{&controller, &ConsoleController::consoleRemoved};
};

class ConsoleControllerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensAndReportsShown();
    void sameCustomerAndProductIsBroughtToFront();
    void eachCustomerHasItsOwnProcessAndColour();
    void failedOpeningIsTold();
    void aPageThatIsNeverReachedIsTold();
    void closingWhileOpeningGivesTheSessionBack();
    void renewalGoesToTheViewerAndBack();
    void failedRenewalIsReported();
    void signedOutAndOpenAgainBehindThePage();
    void aPageThatCannotBeSignedInBehindIsLoadedAnew();
    void aFrameIsLoadedAnew();
    void crashEndsTheSessionAndRestarts();
    void missingViewerAsksForNoSession();
    void waitsForALateEnvironment();
    void failsWithItsEnvironment();
    void closesAll();
    void asideGoesToTheViewerAndBack();
    void asideOutlivesAKilledViewer();
    void tellsWindowsThatAreGone();
    void serviceClosesWindow();
    void viewersEndWithTheController();
};

void ConsoleControllerTest::opensAndReportsShown()
{
    Rig rig;
    const int id = rig.openAndShow();
    QVERIFY(id > 0);
    QCOMPARE(rig.sessions.notes(), (QStringList{QStringLiteral("open 5100000000000001"), QStringLiteral("shown s1")}));
    QTRY_COMPARE(rig.controller.console(id)->address, QUrl(QStringLiteral("https://console.example/home")));
    QVERIFY(rig.controller.viewerProcessId(id) > 0);
}

void ConsoleControllerTest::sameCustomerAndProductIsBroughtToFront()
{
    Rig rig;
    const int id = rig.openAndShow();
    QCOMPARE(rig.open(), id);
    QCOMPARE(rig.controller.consoles().size(), 1);
    // The stand-in answers "raise" with a wish to renew: it has come to the front.
    QTRY_VERIFY(rig.sessions.notes().contains(QStringLiteral("renew s1")));
    QVERIFY(rig.open("counting") != id);
    QCOMPARE(rig.controller.consoles().size(), 2);
}

void ConsoleControllerTest::eachCustomerHasItsOwnProcessAndColour()
{
    Rig rig;
    QSet<qint64> processes;
    QSet<int> colours;
    for (int i = 0; i < 8; ++i) {
        const int id = rig.openAndShow("good", CustomerUid(QStringLiteral("510000000000%1").arg(i)));
        QVERIFY(id > 0);
        processes.insert(rig.controller.viewerProcessId(id));
        colours.insert(rig.controller.console(id)->colour);
    }
    QCOMPARE(processes.size(), 8);
    QCOMPARE(colours.size(), 8); // no two open customers look the same while there are colours left
    const int other = rig.openAndShow("counting", CustomerUid(QStringLiteral("5100000000000")));
    QCOMPARE(rig.controller.console(other)->colour, rig.controller.consoles().first().colour);
    QCOMPARE(rig.controller.consoles().size(), 9);
}

void ConsoleControllerTest::failedOpeningIsTold()
{
    Rig rig;
    ApiError error;
    error.kind = ApiError::Kind::Forbidden;
    error.code = QStringLiteral("NoPermission");
    rig.sessions.failNext(error);
    rig.open();
    QTRY_COMPARE(rig.openFailed.size(), 1);
    QCOMPARE(rig.openFailed.first().at(3).value<ApiError>(), error);
    QCOMPARE(rig.openFailed.first().at(0).value<CustomerUid>(), kHarbour);
    QTRY_VERIFY(rig.controller.consoles().isEmpty());
    QVERIFY(rig.viewerFailed.isEmpty());
}

void ConsoleControllerTest::aPageThatIsNeverReachedIsTold()
{
    Rig rig;
    rig.openAndShow();
    Session session = rig.sessions.session(0);
    session.state = Session::State::Failed;
    session.error = ApiError();
    session.error->kind = ApiError::Kind::Timeout;
    rig.sessions.change(session);
    rig.sessions.change(session); // told once
    QCOMPARE(rig.openFailed.size(), 1);
    QCOMPARE(rig.openFailed.first().at(3).value<ApiError>().kind, ApiError::Kind::Timeout);
    QCOMPARE(rig.controller.consoles().size(), 1); // its window stays, with the way to open it again
}

void ConsoleControllerTest::closingWhileOpeningGivesTheSessionBack()
{
    Rig rig;
    rig.sessions.hold();
    const int id = rig.open();
    rig.controller.close(id);
    QTRY_COMPARE(rig.removed.size(), 1);
    rig.sessions.release();
    QTRY_VERIFY(rig.sessions.notes().contains(QStringLiteral("close s1")));
    QVERIFY(rig.controller.consoles().isEmpty());
}

void ConsoleControllerTest::renewalGoesToTheViewerAndBack()
{
    Rig rig;
    const int id = rig.openAndShow();
    rig.controller.renew(id);
    QVERIFY(rig.sessions.notes().contains(QStringLiteral("renew s1")));
    rig.sessions.offerRenewal(SessionId(QStringLiteral("s1")), QStringLiteral("/good"));
    QTRY_COMPARE(rig.sessions.notes().count(QStringLiteral("shown s1")), 2);
    rig.sessions.offerRenewal(SessionId(QStringLiteral("unknown")), QStringLiteral("/good"));
    QCOMPARE(rig.controller.consoles().size(), 1);
}

void ConsoleControllerTest::failedRenewalIsReported()
{
    Rig rig;
    const int id = rig.openAndShow();
    rig.sessions.offerRenewal(SessionId(QStringLiteral("s1")), QStringLiteral("/fails"));
    QTRY_VERIFY(rig.sessions.notes().contains(QStringLiteral("renewalFailed s1")));
    QCOMPARE(rig.controller.console(id)->session.state, Session::State::EndingSoon);
    QVERIFY(!rig.controller.console(id)->isOver());
}

void ConsoleControllerTest::signedOutAndOpenAgainBehindThePage()
{
    Rig rig;
    const SessionId s1(QStringLiteral("s1"));
    const int id = rig.openAndShow();
    QSignalSpy shown(&rig.controller, &ConsoleController::shown);
    rig.sessions.end(s1);
    QVERIFY(rig.controller.console(id)->isOver());

    QCOMPARE(rig.open(), id); // opening what is over opens it again
    rig.controller.renew(id); // an impatient second click
    QCOMPARE(rig.sessions.notes().count(QStringLiteral("renew s1")), 1);
    rig.sessions.enter(s1, Session::State::Renewing);
    rig.sessions.offerRenewal(s1, QStringLiteral("/good"));
    QTRY_COMPARE(rig.sessions.notes().count(QStringLiteral("shown s1")), 2);
    rig.sessions.enter(s1, Session::State::Open);
    QVERIFY(!rig.controller.console(id)->isOver());
    QVERIFY(shown.isEmpty());                           // its page was not loaded again
    QVERIFY(!rig.sessions.notes().contains(QStringLiteral("close s1")));
    rig.sessions.end(s1);                               // and the next hour ends the same way
    rig.controller.renew(id);
    QCOMPARE(rig.sessions.notes().constLast(), QStringLiteral("renew s1"));
}

void ConsoleControllerTest::aPageThatCannotBeSignedInBehindIsLoadedAnew()
{
    Rig rig;
    const SessionId s1(QStringLiteral("s1"));
    const int id = rig.openAndShow();
    const qint64 process = rig.controller.viewerProcessId(id);
    rig.sessions.end(s1);
    rig.controller.renew(id);
    rig.sessions.enter(s1, Session::State::Renewing);
    ApiError refused;
    refused.kind = ApiError::Kind::NotFound;
    refused.action = QStringLiteral("AssumeRole");
    rig.sessions.enter(s1, Session::State::Ended, refused);
    QCOMPARE(rig.openFailed.size(), 1);
    QCOMPARE(rig.openFailed.first().at(3).value<ApiError>().action, QStringLiteral("AssumeRole"));

    rig.controller.renew(id);
    QTRY_VERIFY(rig.sessions.notes().contains(QStringLiteral("shown s2")));
    QVERIFY(rig.sessions.notes().contains(QStringLiteral("close s1")));
    QCOMPARE(rig.controller.viewerProcessId(id), process);
    QVERIFY(rig.removed.isEmpty());
    rig.sessions.end(SessionId(QStringLiteral("s2")));  // of the new session: behind the page again
    rig.controller.renew(id);
    QCOMPARE(rig.sessions.notes().constLast(), QStringLiteral("renew s2"));
}

void ConsoleControllerTest::aFrameIsLoadedAnew()
{
    Rig rig;
    Environment environment = Rig::known();
    SuitePage page;
    page.id = QStringLiteral("good");
    page.address = QStringLiteral("https://console.example/");
    page.embedding = SuitePage::Embedding::Frame;
    environment.suitePages = {page};
    rig.controller.setEnvironment(environment);
    const int id = rig.openAndShow();
    rig.sessions.end(SessionId(QStringLiteral("s1")));
    rig.controller.renew(id);
    QTRY_VERIFY(rig.sessions.notes().contains(QStringLiteral("shown s2")));
    QVERIFY(!rig.sessions.notes().contains(QStringLiteral("renew s1")));
}

void ConsoleControllerTest::crashEndsTheSessionAndRestarts()
{
    Rig rig;
    const int id = rig.open("crash");
    QTRY_COMPARE(rig.viewerFailed.size(), 1);
    QCOMPARE(rig.controller.console(id)->failure, std::optional(SuiteHost::Failure::Crashed));
    QVERIFY(rig.sessions.notes().contains(QStringLiteral("close s1")));
    QCOMPARE(rig.controller.consoles().size(), 1); // it stays in the list, to be opened again
    rig.controller.restart(id);
    QVERIFY(!rig.controller.console(id)->failure);
    QTRY_COMPARE(rig.viewerFailed.size(), 2);
    rig.controller.close(id);
    QVERIFY(rig.controller.consoles().isEmpty());
}

void ConsoleControllerTest::missingViewerAsksForNoSession()
{
    Rig rig(QStringLiteral("/nowhere/partner-suite"));
    rig.sessions.hold(); // the answer of the system may come later than the wish
    const int id = rig.open();
    QTRY_COMPARE(rig.viewerFailed.size(), 1);
    QCOMPARE(rig.controller.console(id)->failure, std::optional(SuiteHost::Failure::Missing));
    rig.sessions.release();
    QTRY_VERIFY(rig.sessions.sessions().isEmpty()); // one that was opened all the same was given back
}

void ConsoleControllerTest::waitsForALateEnvironment()
{
    ManualClock clock;
    FakeSessions sessions(clock);
    const Settler<Environment> late;
    ConsoleController controller(sessions, clock, late.future(), Rig::settings(PC_FAKE_VIEWER));
    const int id = controller.open(kHarbour, QStringLiteral("Bright Harbour"), QStringLiteral("good"));
    QCOMPARE(controller.viewerProcessId(id), 0);
    QVERIFY(sessions.notes().isEmpty());
    late(Rig::known());
    QTRY_VERIFY(controller.console(id)->isShown);
}

void ConsoleControllerTest::failsWithItsEnvironment()
{
    ManualClock clock;
    FakeSessions sessions(clock);
    const Settler<Environment> late;
    ConsoleController controller(sessions, clock, late.future(), Rig::settings(PC_FAKE_VIEWER));
    QSignalSpy failed(&controller, &ConsoleController::openFailed);
    controller.open(kHarbour, QStringLiteral("Bright Harbour"), QStringLiteral("good"));
    late(failure(ApiError::Kind::ProcessFailed));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(3).value<ApiError>().kind, ApiError::Kind::ProcessFailed);
    QVERIFY(controller.consoles().isEmpty());
    QVERIFY(sessions.notes().isEmpty());
}

void ConsoleControllerTest::closesAll()
{
    Rig rig;
    QVERIFY(rig.openAndShow() > 0);
    QVERIFY(rig.openAndShow("good", kLake) > 0);
    rig.controller.closeAll();
    QTRY_COMPARE(rig.removed.size(), 2);
    QVERIFY(rig.sessions.sessions().isEmpty());
    QVERIFY(rig.viewerFailed.isEmpty());
}

static SuiteAside someAside(const QString &notes)
{
    SuiteAside aside;
    aside.steps = {{QStringLiteral("licence"), QStringLiteral("Business licence"), false}};
    aside.texts = {{QStringLiteral("Site"), QStringLiteral("Harbour shop")}};
    aside.notes = notes;
    return aside;
}

void ConsoleControllerTest::asideGoesToTheViewerAndBack()
{
    Rig rig;
    QSignalSpy notes(&rig.controller, &ConsoleController::asideNotes);
    QSignalSpy ticks(&rig.controller, &ConsoleController::asideTicked);
    const int id = rig.controller.openWithAside(kHarbour, QStringLiteral("Bright Harbour"), QStringLiteral("aside"), someAside(QStringLiteral("first ")));
    QTRY_COMPARE(ticks.size(), 1);
    QCOMPARE(ticks.first(), (QVariantList{id, QStringLiteral("licence"), true}));
    QCOMPARE(notes.first(), (QVariantList{id, QStringLiteral("first 1")}));
    rig.controller.setAside(id, someAside(QStringLiteral("second ")));
    QTRY_COMPARE(notes.size(), 2);
    QCOMPARE(notes.last().at(1).toString(), QStringLiteral("second 1"));

    QTRY_VERIFY(rig.controller.console(id)->isShown);
    rig.controller.close(id);
    QTRY_COMPARE(rig.removed.size(), 1);
    QCOMPARE(notes.last().at(1).toString(), QStringLiteral("last words")); // of a viewer that was told to end
}

void ConsoleControllerTest::asideOutlivesAKilledViewer()
{
    Rig rig;
    QSignalSpy notes(&rig.controller, &ConsoleController::asideNotes);
    const int id = rig.controller.openWithAside(kHarbour, QStringLiteral("Bright Harbour"), QStringLiteral("aside"), someAside(QStringLiteral("typed ")));
    QTRY_VERIFY(rig.controller.console(id)->isShown);
    QTRY_COMPARE(notes.size(), 1);
    QProcess::startDetached(QStringLiteral("kill"), {QStringLiteral("-9"), QString::number(rig.controller.viewerProcessId(id))});
    QTRY_COMPARE(rig.viewerFailed.size(), 1);
    rig.controller.restart(id);
    QTRY_COMPARE(notes.size(), 2);
    QCOMPARE(notes.last().at(1).toString(), QStringLiteral("typed 11")); // the new window got what the old one had said
}

void ConsoleControllerTest::tellsWindowsThatAreGone()
{
    Rig rig;
    QSignalSpy closed(&rig.controller, &ConsoleController::closed);
    const int crashed = rig.open("crash");
    QTRY_COMPARE(rig.viewerFailed.size(), 1);
    rig.controller.close(crashed);
    QVERIFY(closed.isEmpty()); // it never showed its page

    const int id = rig.openAndShow();
    rig.controller.close(id);
    QTRY_COMPARE(closed.size(), 1);
    const auto gone = closed.first().first().value<OpenConsole>();
    QCOMPARE(gone.customer, kHarbour);
    QCOMPARE(gone.product, QStringLiteral("good"));
}

void ConsoleControllerTest::serviceClosesWindow()
{
    Rig rig;
    QVERIFY(rig.openAndShow() > 0);
    rig.sessions.closeByItself(SessionId(QStringLiteral("s1")));
    QTRY_COMPARE(rig.removed.size(), 1);
}

void ConsoleControllerTest::viewersEndWithTheController()
{
    auto rig = std::make_unique<Rig>();
    const int id = rig->openAndShow();
    const QString process = QStringLiteral("/proc/%1").arg(rig->controller.viewerProcessId(id));
    rig.reset();
#ifdef Q_OS_LINUX
    QVERIFY(!QFileInfo::exists(process));
#endif
}

QTEST_MAIN(ConsoleControllerTest)
#include "tst_consolecontroller.moc"
