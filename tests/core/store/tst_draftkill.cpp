// SPDX-License-Identifier: Apache-2.0
// A process that saves a draft without rest is killed at random: what it was told is saved is there afterwards, whole.
// The suite kills it a few times. The full run: PC_DRAFT_KILLS=200 tst_draftkill.
#include "tests/core/store/ticketfixture.h"
#include <QProcess>
#include <QRandomGenerator>

using namespace pc;

class TestDraftKill : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLastAnsweredSaveIsThere()
    {
        const int asked = qEnvironmentVariableIntValue("PC_DRAFT_KILLS");
        const int kills = asked > 0 ? asked : 6;
        TicketFixture f;
        int last = 0, saves = 0;
        for (int round = 0; round < kills; ++round) {
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            child.start(qEnvironmentVariable("PC_BIN_DIR") + QStringLiteral("/draft-child"), {f.folder.path(), QString::number(last + 1)});
            QVERIFY(child.waitForStarted(30'000));
            while (!child.canReadLine())                    // it is at work
                QVERIFY(child.waitForReadyRead(60'000));
            child.waitForFinished(QRandomGenerator::global()->bounded(1, 300));
            QCOMPARE(child.state(), QProcess::Running);
            child.kill();                                   // SIGKILL: nothing is put in order
            QVERIFY(child.waitForFinished(30'000));
            const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
            saves += int(lines.size()) - 1;
            last = lines[lines.size() - 2].toInt();         // behind the last break stands what was cut off
            QVERIFY(f.open());
            const TicketDraft draft = waitFor(f.drafts()->draft(QStringLiteral("reply:T0001"))).value_or(TicketDraft());
            const int held = draft.title.toInt();
            QVERIFY2(held == last || held == last + 1, qPrintable(QStringLiteral("told %1, held %2").arg(last).arg(held)));     // saved, and not told any more
            QCOMPARE(draft.text, QString::number(held).repeated(2000));
            QCOMPARE(draft.person, QString::number(held));
            QCOMPARE(draft.files.first().path, QStringLiteral("/picture%1.png").arg(held));
            QCOMPARE(f.files(QStringLiteral("*.damaged-*")), QStringList());
            f.close();
            last = held;
        }
        qInfo("%d kills, %d saves", kills, saves);
        QVERIFY(saves >= kills);
    }
};

QTEST_GUILESS_MAIN(TestDraftKill)
#include "tst_draftkill.moc"
