// SPDX-License-Identifier: Apache-2.0
#include "app/commandline.h"
#include <QTest>

using namespace pc;

class TestCommandLine : public QObject
{
    Q_OBJECT
    static QStringList args(const QString &text)
    {
        return QStringList{QStringLiteral("partner-console")} + text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void bareSandboxIsTheStandardOne()
    {
        QCOMPARE(parseCommandLine(args(QStringLiteral("--sandbox")))->sandboxScenario, QStringLiteral("standard"));
        QCOMPARE(parseCommandLine(args(QStringLiteral("--sandbox=large")))->sandboxScenario, QStringLiteral("large"));
    }

    void bareSandboxDoesNotSwallowTheNextOption()
    {
        const auto line = parseCommandLine(args(QStringLiteral("--sandbox --tour pictures --data-dir data")));
        QCOMPARE(line->sandboxScenario, QStringLiteral("standard"));
        QCOMPARE(line->tourFolder, QStringLiteral("pictures"));
        QCOMPARE(line->dataFolder, QStringLiteral("data"));
    }

    void nothingAsksForNothing()
    {
        const auto line = parseCommandLine(args({}));
        QVERIFY(line.has_value());
        QVERIFY(line->sandboxScenario.isEmpty() && line->environment.isEmpty() && line->tourFolder.isEmpty());
        QCOMPARE(line->request, CommandLine::Request::Run);
    }

    void versionAndHelp()
    {
        QCOMPARE(parseCommandLine(args(QStringLiteral("--version")))->request, CommandLine::Request::ShowVersion);
        QCOMPARE(parseCommandLine(args(QStringLiteral("--help")))->request, CommandLine::Request::ShowHelp);
        QVERIFY(commandLineHelp().contains(QStringLiteral("--import-environment")));
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("unknown option") << QStringLiteral("--nonsense");
        QTest::newRow("stray word") << QStringLiteral("hello");
        QTest::newRow("two sources") << QStringLiteral("--sandbox --environment live");
        QTest::newRow("a tour that would ask") << QStringLiteral("--tour pictures --import-environment live.json");
        QTest::newRow("no such scenario") << QStringLiteral("--sandbox=huge");
        QTest::newRow("value missing") << QStringLiteral("--environment");
    }
    void refusesWhatItDoesNotKnow()
    {
        QFETCH(QString, text);
        const auto line = parseCommandLine(args(text));
        QVERIFY(!line.has_value());
        QVERIFY(!line.error().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
