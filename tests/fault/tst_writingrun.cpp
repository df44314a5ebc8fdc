// SPDX-License-Identifier: Apache-2.0
// An answer that is being written while the program is killed, again and again: what was on the disk is on the screen at the next
// start, and grows. That a key is on the disk within a second of it is tst_replybox's, with a clock of its own.
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TestWritingRun : public QObject
{
    Q_OBJECT

    // The rest of the next line that begins so; null: the program ended.
    static QByteArray line(QProcess &child, const QByteArray &begin)
    {
        for (;;) {
            while (child.canReadLine()) {
                const QByteArray read = child.readLine().chopped(1);
                if (read.startsWith(begin))
                    return read.mid(begin.size()).isNull() ? QByteArray("") : read.mid(begin.size());
            }
            if (!child.waitForReadyRead(60'000))
                return {};
        }
    }

private Q_SLOTS:
    void whatIsOnTheDiskComesBack()
    {
        QTemporaryDir folder;
        QByteArray kept;
        for (int run = 0; run < 4; ++run) {
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            child.start(qEnvironmentVariable("PC_BIN_DIR") + QStringLiteral("/writing-child"), {folder.path()});
            QVERIFY(child.waitForStarted());
            const QByteArray restored = line(child, "restored ");
            QVERIFY(!restored.isNull());
            QVERIFY2(restored.startsWith(kept), restored + " does not go on from " + kept);
            for (int save = 0; save <= run; ++save)
                kept = line(child, "kept ");
            child.kill();           // SIGKILL, in the middle of the next word
            QVERIFY(child.waitForFinished());
            QVERIFY(child.exitStatus() == QProcess::CrashExit);
            QVERIFY2(kept.size() > restored.size() && kept.startsWith(restored), kept);
        }
    }
};

QTEST_GUILESS_MAIN(TestWritingRun)
#include "tst_writingrun.moc"
