// SPDX-License-Identifier: Apache-2.0
#include "app/builtinsandbox.h"
#include "tests/support/testasync.h"
#include <QTemporaryDir>
#include <QTest>

using namespace pc;
using Kind = ApiError::Kind;

static const QByteArray kLine = R"({"rpc":"http://127.0.0.1:4001","signin":"http://127.0.0.1:4002/federation","suite":"http://127.0.0.1:4002",)"
                                R"("partner":{"uid":"1051000000009133","accessKeyId":"LTAIsample1","accessKeySecret":"one"},)"
                                R"("ram":{"accessKeyId":"LTAIsample2","accessKeySecret":"two"},"customers":25})";

class TestBuiltInSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheReadyLine()
    {
        const auto connection = sandboxConnection(kLine, QStringLiteral("small"));
        QVERIFY(connection.has_value());
        QCOMPARE(connection->environment.kind, Environment::Kind::Sandbox);
        QCOMPARE(connection->environment.id.text(), QStringLiteral("sandbox-small"));
        QCOMPARE(connection->environment.partner.text(), QStringLiteral("1051000000009133"));
        QCOMPARE(connection->environment.endpoints.value(QStringLiteral("Sts")).url, QUrl(QStringLiteral("http://127.0.0.1:4001")));
        QCOMPARE(connection->keys.ram.id, QStringLiteral("LTAIsample2"));
        QCOMPARE(connection->keys.main.secret.reveal(), QByteArray("one"));
    }

    void refusesABrokenLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << kLine.left(kLine.size() / 2);
        QTest::newRow("no key") << QByteArray(kLine).replace("LTAIsample2", "");
    }
    void refusesABrokenLine()
    {
        QFETCH(QByteArray, line);
        QCOMPARE(sandboxConnection(line, QStringLiteral("small")).error().kind, Kind::Malformed);
    }

    void missingProgramIsSaid()
    {
        const QTemporaryDir dir;
        BuiltInSandbox sandbox(dir.filePath(QStringLiteral("no-such-program")), QStringLiteral("small"), dir.filePath(QStringLiteral("book.csv")));
        const auto answer = waitFor(sandbox.start());
        QCOMPARE(answer.error().kind, Kind::ProcessFailed);
        QVERIFY(answer.error().detail.contains(QStringLiteral("no-such-program")));
    }

    void aScenarioFileGivesTheProfileItsName()
    {
        QCOMPARE(BuiltInSandbox::profile(QStringLiteral("some/folder/acme.json")).id.text(), QStringLiteral("sandbox-acme"));
    }
};

QTEST_GUILESS_MAIN(TestBuiltInSandbox)
#include "tst_builtinsandbox.moc"
