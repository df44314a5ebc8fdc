// SPDX-License-Identifier: Apache-2.0
#include "core/suitelink/suitehost.h"
#include "tests/support/manualclock.h"
#include <QSignalSpy>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(pc::SuiteHost::Failure)

class SuiteHostTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void linksAreShownAndRenewed();
    void reportsSignedOutAndFailedRenewal();
    void closesOnRequest();
    void killsAViewerThatWillNotClose();
    void failures_data();
    void failures();
    void missingProgram();
    void programThatIsNone();
    void hungAtStart();
    void hungLater();
    void answersKeepItAlive();
    void sleepIsNoHang();
    void endsWithItsOwner();
    void noKeyReachesTheViewer();
};

static SuiteHello helloFor(const char *behaviour)
{
    SuiteHello hello;
    hello.product = QLatin1String(behaviour);
    hello.appearance = {QStringLiteral("en"), QStringLiteral("light")};
    return hello;
}

// A host with a viewer that behaves as told, and everything it says.
struct Rig
{
    explicit Rig(const QString &program = PC_FAKE_VIEWER) : host(clock, settings(program)) {}
    static SuiteHost::Settings settings(const QString &program)
    {
        SuiteHost::Settings s;
        s.program = program;
        return s;
    }
    void start(const char *behaviour)
    {
        host.start(helloFor(behaviour));
        QTRY_VERIFY2(!ready.isEmpty(), "the viewer did not become ready");
    }
    [[nodiscard]] QList<SuiteEvent> said() const
    {
        QList<SuiteEvent> list;
        for (const auto &arguments : events)
            list.append(arguments.first().value<SuiteEvent>());
        return list;
    }
    ManualClock clock;
    SuiteHost host;
    QSignalSpy ready{&host, &SuiteHost::ready};
    QSignalSpy events{&host, &SuiteHost::happened};
    QSignalSpy addresses{&host, &SuiteHost::addressChanged};
    QSignalSpy renewalFailures{&host, &SuiteHost::renewalFailed};
    QSignalSpy closed{&host, &SuiteHost::closed};
    QSignalSpy failed{&host, &SuiteHost::failed};
};

void SuiteHostTest::initTestCase()
{
    qRegisterMetaType<SuiteHost::Failure>();
}

void SuiteHostTest::linksAreShownAndRenewed()
{
    Rig rig;
    rig.start("good");
    rig.host.send(SuiteLink{Secret("https://signin.example/?t=1"), false});
    QTRY_COMPARE(rig.said(), QList{SuiteEvent::Shown});
    rig.host.send(SuiteLink{Secret("https://signin.example/?t=2"), true});
    QTRY_COMPARE(rig.said(), (QList{SuiteEvent::Shown, SuiteEvent::Renewed}));
    QCOMPARE(rig.addresses.first().first().toUrl(), QUrl(QStringLiteral("https://console.example/home")));
}

void SuiteHostTest::reportsSignedOutAndFailedRenewal()
{
    Rig rig;
    rig.start("good");
    rig.host.send(SuiteLink{Secret("https://signin.example/signed-out"), false});
    QTRY_COMPARE(rig.said(), QList{SuiteEvent::SignedOut});
    rig.host.send(SuiteLink{Secret("https://signin.example/fails"), true});
    QTRY_COMPARE(rig.renewalFailures.size(), 1);
    QCOMPARE(rig.renewalFailures.first().first().value<RenewalFailure>(), RenewalFailure::LoadFailed);
}

void SuiteHostTest::closesOnRequest()
{
    Rig rig;
    rig.start("good");
    rig.host.close();
    QCOMPARE(rig.host.state(), SuiteHost::State::Closing);
    QTRY_COMPARE(rig.closed.size(), 1);
    QVERIFY(rig.failed.isEmpty());
    rig.host.close(); // again: nothing more to say
    rig.host.send(SuiteRaise{});
    QCOMPARE(rig.closed.size(), 1);
}

void SuiteHostTest::killsAViewerThatWillNotClose()
{
    Rig rig;
    rig.start("stubborn");
    rig.host.close();
    QTest::qWait(50);
    QVERIFY(rig.closed.isEmpty());
    rig.clock.advance(3s);
    QTRY_COMPARE(rig.closed.size(), 1);
    QVERIFY(rig.failed.isEmpty());
}

void SuiteHostTest::failures_data()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::addColumn<SuiteHost::Failure>("failure");
    QTest::newRow("aborts at once") << QByteArray("crash-at-start") << SuiteHost::Failure::Crashed;
    QTest::newRow("aborts on a page") << QByteArray("crash") << SuiteHost::Failure::Crashed;
    QTest::newRow("speaks nonsense") << QByteArray("garbage") << SuiteHost::Failure::Protocol;
    QTest::newRow("engine refuses") << QByteArray("refuse") << SuiteHost::Failure::EngineRefused;
}

void SuiteHostTest::failures()
{
    QFETCH(QByteArray, behaviour);
    QFETCH(SuiteHost::Failure, failure);
    Rig rig;
    rig.host.start(helloFor(behaviour.constData()));
    rig.host.send(SuiteLink{Secret("https://signin.example/?t=1"), false});
    QTRY_COMPARE(rig.failed.size(), 1);
    QCOMPARE(rig.failed.first().first().value<SuiteHost::Failure>(), failure);
    QCOMPARE(rig.host.obstacle(), failure == SuiteHost::Failure::EngineRefused ? EngineObstacle::RunningAsRoot : EngineObstacle::None);
    QTRY_COMPARE(rig.host.processId(), 0);
    QCOMPARE(rig.failed.size(), 1);
    QVERIFY(rig.closed.isEmpty());
}

void SuiteHostTest::missingProgram()
{
    Rig rig(QStringLiteral("/nowhere/partner-suite"));
    rig.host.start(helloFor("good"));
    QTRY_COMPARE(rig.failed.size(), 1);
    QCOMPARE(rig.failed.first().first().value<SuiteHost::Failure>(), SuiteHost::Failure::Missing);
    rig.clock.advance(60s);
    QTest::qWait(20);
    QCOMPARE(rig.failed.size(), 1);
}

void SuiteHostTest::programThatIsNone()
{
    Rig rig(QCoreApplication::applicationDirPath());
    rig.host.start(helloFor("good"));
    QTRY_COMPARE(rig.failed.size(), 1);
    QCOMPARE(rig.failed.first().first().value<SuiteHost::Failure>(), SuiteHost::Failure::StartFailed);
}

void SuiteHostTest::hungAtStart()
{
    Rig rig;
    rig.host.start(helloFor("silent"));
    rig.clock.advance(29s);
    QTest::qWait(20);
    QVERIFY(rig.failed.isEmpty());
    rig.clock.advance(1s);
    QTRY_COMPARE(rig.failed.size(), 1);
    QCOMPARE(rig.failed.first().first().value<SuiteHost::Failure>(), SuiteHost::Failure::Hung);
}

// Turns the clock by one interval and waits until the viewer has had the next ping.
static void beat(Rig &rig)
{
    const auto before = rig.addresses.size();
    rig.clock.advance(5s);
    QTRY_COMPARE(rig.addresses.size(), before + 1);
}

void SuiteHostTest::hungLater()
{
    Rig rig;
    rig.start("mute");
    QTRY_COMPARE(rig.addresses.size(), 1);
    for (int i = 0; i < 3; ++i)
        beat(rig);
    QVERIFY(rig.failed.isEmpty());
    rig.clock.advance(5s);
    QTRY_COMPARE(rig.failed.size(), 1);
    QCOMPARE(rig.failed.first().first().value<SuiteHost::Failure>(), SuiteHost::Failure::Hung);
}

void SuiteHostTest::answersKeepItAlive()
{
    Rig rig;
    rig.start("counting");
    QTRY_COMPARE(rig.addresses.size(), 1);
    for (int i = 0; i < 12; ++i)
        beat(rig);
    QVERIFY(rig.failed.isEmpty());
    QCOMPARE(rig.host.state(), SuiteHost::State::Ready);
}

void SuiteHostTest::sleepIsNoHang()
{
    Rig rig;
    rig.start("mute");
    QTRY_COMPARE(rig.addresses.size(), 1);
    rig.clock.advance(2h); // a laptop was closed: one interval, not thousands
    QTRY_COMPARE(rig.addresses.size(), 2);
    QVERIFY(rig.failed.isEmpty());
}

void SuiteHostTest::endsWithItsOwner()
{
    auto rig = std::make_unique<Rig>();
    rig->start("good");
    const qint64 pid = rig->host.processId();
    QVERIFY(pid > 0);
    rig.reset();
#ifdef Q_OS_LINUX
    QVERIFY(!QFileInfo::exists(QStringLiteral("/proc/%1").arg(pid)));
#endif
}

void SuiteHostTest::noKeyReachesTheViewer()
{
    const QList<QByteArray> names{"ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_SECURITY_TOKEN",
                                  "SOME_PASSWORD", "QTWEBENGINE_REMOTE_DEBUGGING", "QTWEBENGINE_DISABLE_SANDBOX"};
    for (const QByteArray &name : names)
        qputenv(name.constData(), "open-sesame");
    Rig rig;
    for (const QByteArray &name : names)
        qunsetenv(name.constData());
    rig.start("environment");
    QTRY_COMPARE(rig.addresses.size(), 1);
    QCOMPARE(rig.addresses.first().first().toUrl().path(), QStringLiteral("/clean"));
}

QTEST_GUILESS_MAIN(SuiteHostTest)
#include "tst_suitehost.moc"
