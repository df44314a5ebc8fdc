// SPDX-License-Identifier: Apache-2.0
#include "tests/support/sandboxprocess.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;

class TestSandboxProcess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhereItListens()
    {
        SandboxProcess sandbox;
        QVERIFY2(sandbox.start({QStringLiteral("--scenario"), QStringLiteral("standard")}), qPrintable(sandbox.errorText()));
        QCOMPARE(sandbox.customers, 500);
        QCOMPARE(sandbox.signin.path(), QStringLiteral("/federation"));
        QCOMPARE(sandbox.signin.port(), sandbox.suite.port());
        QCOMPARE(sandbox.rpc.host(), QStringLiteral("127.0.0.1"));
        QVERIFY(!sandbox.keys.ram.isEmpty() && sandbox.keys.ram.id != sandbox.keys.main.id);
        const QJsonObject state = QJsonDocument::fromJson(sandbox.ask("GET", "/state").body).object();
        QCOMPARE(state.value(QStringLiteral("groups")).toInt(), 12);
        QCOMPARE(state.value(QStringLiteral("instances")).toInt(), 20'000);
        QCOMPARE(state.value(QStringLiteral("orders")).toInt(), 100'000);
        QCOMPARE(state.value(QStringLiteral("tickets")).toInt(), 300);
        QCOMPARE(state.value(QStringLiteral("filings")).toInt(), 40);
    }

    void endsWithItsStandardInput()
    {
        SandboxProcess sandbox;
        QVERIFY(sandbox.start());
        QCOMPARE(sandbox.ask("GET", "/faults").status, 200);
        sandbox.stop();
        QCOMPARE(sandbox.ask("GET", "/faults").status, 0);
    }

    void endsOnATerminationSignal()
    {
        SandboxProcess sandbox;
        QVERIFY(sandbox.start());
        QVERIFY(sandbox.terminate());
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("scenario") << QStringList{QStringLiteral("--scenario"), QStringLiteral("enormous")};
        QTest::newRow("fault") << QStringList{QStringLiteral("--fault"), QStringLiteral("meteor")};
        QTest::newRow("port") << QStringList{QStringLiteral("--port"), QStringLiteral("70000")};
        QTest::newRow("seconds") << QStringList{QStringLiteral("--session-seconds"), QStringLiteral("0")};
        QTest::newRow("stray") << QStringList{QStringLiteral("small")};
    }
    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QStringList, arguments);
        SandboxProcess sandbox;
        QVERIFY(!sandbox.start(arguments));
    }

    void writesTheCustomerBook()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("book.csv"));
        SandboxProcess sandbox;
        QVERIFY(sandbox.start({QStringLiteral("--book"), path}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QCOMPARE(lines.constFirst(), QByteArray("uid,alias,group,crm_id"));
        QCOMPARE(lines.size(), 1 + sandbox.customers);
    }

    void isSteeredAtRunTime()
    {
        SandboxProcess sandbox;
        QVERIFY(sandbox.start({QStringLiteral("--fault"), QStringLiteral("delay:ms=1,action=AssumeRole")}));
        QVERIFY(sandbox.addFault(QStringLiteral("throttle:rate=0.1")));
        QVERIFY(!sandbox.addFault(QStringLiteral("throttle:rate=2")));
        const auto faults = [&sandbox] {
            return QJsonDocument::fromJson(sandbox.ask("GET", "/faults").body).object().value(QStringLiteral("faults")).toArray();
        };
        QCOMPARE(faults().size(), 2);
        QCOMPARE(sandbox.ask("DELETE", "/faults/1").status, 200);
        QCOMPARE(faults().size(), 1);
        QVERIFY(sandbox.clearFaults());
        QVERIFY(faults().isEmpty());
        QCOMPARE(sandbox.total(QStringLiteral("AccountCreated")), 0);
        QVERIFY(sandbox.moveClock(std::chrono::hours(24)));
        QVERIFY(!sandbox.moveClock(std::chrono::hours(-1)));
    }
};

QTEST_GUILESS_MAIN(TestSandboxProcess)
#include "tst_sandboxprocess.moc"
