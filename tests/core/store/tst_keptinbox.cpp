// SPDX-License-Identifier: Apache-2.0
#include "tests/core/store/inboxfixture.h"
#include <QFile>

using namespace pc;
using F = InboxFixture;
using Show = InboxQuery::Show;

static void damagePage(const QString &path, qint64 page)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() >= (page + 1) * 4096);
    file.seek(page * 4096);
    file.write(QByteArray(4096, '\xa5'));
}

// Page on which a text stands, from 0.
static qint64 pageWith(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().indexOf(text) / 4096 : -1;
}

class TestKeptInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outlivesTheCopyOfCloudData()
    {
        F f;
        QVERIFY(f.open());
        f.admit({F::arrival(1, F::paid(1, 1, 7)), F::arrival(2, F::paid(2, 1, 8))});
        f.close();
        QFile::remove(f.cloudFile());
        QVERIFY(f.open());
        QCOMPARE(f.rows(), QStringLiteral("2 1"));
        QCOMPARE(f.admit(1, F::paid(1, 1, 7)), 0);
        QTRY_COMPARE(f.rows([](InboxQuery &query) { query.text = QStringLiteral("evt-2"); }), QStringLiteral("2")); // found as before
    }

    void isRescuedFromADamagedFile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("bodies") << QByteArray("\"evt-150\"");
        QTest::newRow("entries") << QByteArray("m-150evt-150");
    }

    void isRescuedFromADamagedFile()
    {
        QFETCH(QByteArray, text);
        F f;
        QVERIFY(f.open());
        QList<Arrival> arrivals;
        for (int n = 1; n <= 300; ++n)
            arrivals += F::arrival(n, F::paid(n, 1, n));
        f.admit(arrivals);
        QVERIFY(f.settle(300, InboxState::Processed));
        QVERIFY(waitFor(f.inbox()->setQuietHours({true, QTime(21, 0), QTime(7, 0), {1}})));
        f.close();
        const qint64 page = pageWith(f.localFile(), text);
        QVERIFY(page > 0);
        damagePage(f.localFile(), page);
        QVERIFY(f.open());
        QTRY_VERIFY_WITH_TIMEOUT(!f.files(QStringLiteral("*.damaged-*")).isEmpty(), 60'000);
        QTRY_COMPARE(f.state(300), InboxState::Processed);
        QCOMPARE(*waitFor(f.inbox()->body(300)), F::paid(300, 1, 300));
        QCOMPARE(f.steps(300), QStringLiteral("received processed"));
        QVERIFY(f.entry(1).messageId == QLatin1String("m-1"));
        const Result<InboxWindow> kept = waitFor(f.inbox()->read({}, 0, 1));
        QVERIFY(kept && kept->total > 200);
        QCOMPARE(f.admit({F::arrival(300, F::paid(300, 1, 300)), F::arrival(1, F::paid(1, 1, 1))}), 0);
        QVERIFY(!*waitFor(f.inbox()->isOvertaken(300)));
        QVERIFY(waitFor(f.inbox()->quietHours())->isOn);
    }
};

QTEST_GUILESS_MAIN(TestKeptInbox)
#include "tst_keptinbox.moc"
