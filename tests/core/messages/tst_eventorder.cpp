// SPDX-License-Identifier: Apache-2.0
#include "core/messages/eventorder.h"
#include <QTest>

using namespace pc;

static EventMark mark(const char *version, int minute)
{
    return {QString::fromLatin1(version), minute < 0 ? QDateTime() : QDateTime({2026, 1, 15}, {8, minute}, Qt::UTC)};
}

class TestEventOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesVersions_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QString>("order");
        const auto row = [](const char *a, const char *b, const char *order) {
            QTest::addRow("%s and %s", a, b) << QString::fromLatin1(a) << QString::fromLatin1(b) << QString::fromLatin1(order);
        };
        row("9", "10", "<");
        row("10", "9", ">");
        row("007", "7", "=");
        row("1.10", "1.9", ">");
        row("1", "1.0", "=");
        row("1", "1.0.1", "<");
        row("v2", "V3", "<");
        row("99999999999999999999998", "99999999999999999999999", "<");
        row("b", "3", "?");
        row("3", "", "?");
        row("1..2", "1", "?");
        row("-1", "1", "?");
        row("1e3", "1", "?");
    }

    void comparesVersions()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        const auto order = compareVersions(a, b);
        QTEST(!order ? QStringLiteral("?") : *order < 0 ? QStringLiteral("<") : *order > 0 ? QStringLiteral(">") : QStringLiteral("="), "order");
    }

    void versionsDecideBeforeTimes()
    {
        QVERIFY(hasReached(mark("3", 1), mark("2", 30)));
        QVERIFY(hasReached(mark("3", 1), mark("3", 30)));
        QVERIFY(!hasReached(mark("3", 30), mark("4", 1)));
        QVERIFY(hasReached(mark("3", 30), mark("", 1)));
        QVERIFY(hasReached(mark("3", 30), mark("x", 1)));
        QVERIFY(!hasReached(mark("", 30), mark("", 30)));
        QVERIFY(!hasReached(mark("", -1), mark("", 1)));
        QVERIFY(!hasReached(mark("", 30), mark("", -1)));
        QVERIFY(!hasReached({}, mark("1", 1)));
    }

    void neverMovesBackwards_data()
    {
        QTest::addColumn<EventMark>("held");
        QTest::addColumn<EventMark>("event");
        QTest::addColumn<EventMark>("moved");
        QTest::newRow("first") << EventMark() << mark("1", 5) << mark("1", 5);
        QTest::newRow("later") << mark("1", 5) << mark("2", 6) << mark("2", 6);
        QTest::newRow("later by version") << mark("1", 5) << mark("2", 4) << mark("2", 5);
        QTest::newRow("earlier by version") << mark("2", 5) << mark("1", 6) << mark("2", 6);
        QTest::newRow("without a version") << mark("2", 5) << mark("", 6) << mark("2", 6);
        QTest::newRow("earlier without") << mark("", 5) << mark("", 4) << mark("", 5);
        QTest::newRow("first version") << mark("", 5) << mark("3", 4) << mark("3", 5);
        QTest::newRow("another spelling, later") << mark("x", 5) << mark("7", 6) << mark("7", 6);
        QTest::newRow("another spelling, earlier") << mark("x", 5) << mark("7", 4) << mark("x", 5);
    }

    void neverMovesBackwards()
    {
        QFETCH(EventMark, held);
        QFETCH(EventMark, event);
        QTEST(movedOn(held, event), "moved");
    }
};

QTEST_GUILESS_MAIN(TestEventOrder)
#include "tst_eventorder.moc"
