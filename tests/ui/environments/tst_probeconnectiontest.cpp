// SPDX-License-Identifier: Apache-2.0
#include "tests/core/environments/samples.h"
#include "ui/environments/probeconnectiontest.h"
#include <QSignalSpy>
#include <QTest>

using namespace pc;
using Step = ConnectionHop::Step;
using State = ConnectionHop::State;

namespace {

// Nobody listens on port 1 of this machine.
Environment unreachable()
{
    Environment environment = sampleEnvironment();
    for (Endpoint &endpoint : environment.endpoints)
        endpoint.url = QUrl(QStringLiteral("http://127.0.0.1:1"));
    environment.signinUrl = QUrl(QStringLiteral("http://127.0.0.1:1/federation"));
    return environment;
}

} // namespace

class TestProbeConnectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reportsEveryHopOfEveryEndpoint()
    {
        CallLog log({}, CallLog::Limits());
        SystemClock clock;
        QObject owner;
        ConnectionTest *test = probeConnectionTests(log, clock)(&owner);
        QMap<QString, QMap<Step, ConnectionHop>> last;
        connect(test, &ConnectionTest::hopChanged, &owner, [&last](const ConnectionHop &hop) { last[hop.endpoint][hop.step] = hop; });
        QSignalSpy finished(test, &ConnectionTest::finished);
        test->start(unreachable(), PartnerKeys());
        QVERIFY(last.contains(QStringLiteral("Sts")));
        QCOMPARE(last[QStringLiteral("Sts")][Step::Name].state, State::Running);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
        QVERIFY(last.contains(QStringLiteral("signin")));
        for (const QMap<Step, ConnectionHop> &hops : std::as_const(last)) {
            QCOMPARE(hops.size(), 6);
            QCOMPARE(hops[Step::Tcp].state, State::Failed);
            QCOMPARE(hops[Step::Tcp].error->kind, ApiError::Kind::ConnectionRefused);
            QCOMPARE(hops[Step::Key].state, State::Skipped);
            QCOMPARE(hops[Step::Tcp].host, QStringLiteral("127.0.0.1:1"));
        }
    }

    void deletingItStopsIt()
    {
        CallLog log({}, CallLog::Limits());
        SystemClock clock;
        QObject owner;
        ConnectionTest *test = probeConnectionTests(log, clock)(&owner);
        int hops = 0;
        connect(test, &ConnectionTest::hopChanged, &owner, [&hops] { ++hops; });
        test->start(unreachable(), PartnerKeys());
        const int started = hops;
        delete test;
        QTest::qWait(50);
        QCOMPARE(hops, started);
    }
};

QTEST_GUILESS_MAIN(TestProbeConnectionTest)
#include "tst_probeconnectiontest.moc"
