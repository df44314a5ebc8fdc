// SPDX-License-Identifier: Apache-2.0
#include "app/builtinsandbox.h"
#include "core/tickets/productsheet.h"
#include "tests/support/testasync.h"
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;
using Kind = ApiError::Kind;

class TestBuiltInSandbox : public QObject
{
    Q_OBJECT
    static QString program() { return qEnvironmentVariable("PC_BIN_DIR") + QStringLiteral("/partner-sandbox"); }

private Q_SLOTS:
    void answersWithItsAddressesAndKeys()
    {
        const QTemporaryDir dir;
        const QString book = dir.filePath(QStringLiteral("book.csv"));
        const QString products = dir.filePath(QStringLiteral("products.csv"));
        BuiltInSandbox sandbox({program(), QStringLiteral("small"), book, products});
        sandbox.start();
        const auto connection = waitFor(sandbox.connection(), 30000);
        QVERIFY2(connection.has_value(), qPrintable(connection ? QString() : connection.error().detail));
        QCOMPARE(connection->environment.kind, Environment::Kind::Sandbox);
        QVERIFY(isLoopback(connection->environment.signinUrl));
        QVERIFY(!connection->keys.ram.isEmpty());
        QVERIFY(QFile::exists(book));
        QFile sheet(products);
        QVERIFY(sheet.open(QIODevice::ReadOnly));
        QVERIFY(readProductSheet(sheet.readAll()).products.size() > 3);
    }

    void missingProgramIsSaid()
    {
        const QTemporaryDir dir;
        BuiltInSandbox sandbox({dir.filePath(QStringLiteral("no-such-program")), QStringLiteral("small"), dir.filePath(QStringLiteral("book.csv"))});
        sandbox.start();
        const auto answer = waitFor(sandbox.connection());
        QCOMPARE(answer.error().kind, Kind::ProcessFailed);
        QVERIFY(answer.error().detail.contains(QStringLiteral("no-such-program")));
    }

    void aScenarioThatDoesNotExistIsSaid()
    {
        const QTemporaryDir dir;
        BuiltInSandbox sandbox({program(), dir.filePath(QStringLiteral("none.json")), dir.filePath(QStringLiteral("book.csv"))});
        sandbox.start();
        QCOMPARE(waitFor(sandbox.connection(), 30000).error().kind, Kind::ProcessFailed);
    }
};

QTEST_GUILESS_MAIN(TestBuiltInSandbox)
#include "tst_builtinsandbox.moc"
