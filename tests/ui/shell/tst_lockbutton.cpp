// SPDX-License-Identifier: Apache-2.0
#include "tests/support/manualclock.h"
#include "ui/shell/lockbutton.h"
#include <QSignalSpy>
#include <QTest>

using namespace pc;

class TestLockButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereIsNoLockWhereNothingIsLocked()
    {
        ManualClock clock;
        QWidget window;
        LockButton lock(&clock, &window);
        window.show();
        QVERIFY(!lock.isVisible());
    }

    void aClickAsksOrLocks()
    {
        ManualClock clock;
        QWidget window;
        LockButton lock(&clock, &window);
        window.show();
        QSignalSpy asked(&lock, &LockButton::unlockRequested), locked(&lock, &LockButton::lockRequested);
        lock.setLock(true, {});
        QVERIFY(lock.isVisible());
        QCOMPARE(lock.text(), QStringLiteral("Read-only"));
        lock.click();
        QCOMPARE(asked.size(), 1);
        lock.setLock(false, clock.utcNow().addSecs(15 * 60));
        QVERIFY(lock.text().contains(QStringLiteral("15:00")));
        lock.click();
        QCOMPARE(locked.size(), 1);
        QCOMPARE(asked.size(), 1);
    }

    void itCountsTheTimeLeft()
    {
        ManualClock clock;
        LockButton lock(&clock);
        lock.setLock(false, clock.utcNow().addSecs(90));
        clock.advance(std::chrono::seconds(30));
        QTRY_VERIFY(lock.text().contains(QStringLiteral("1:00")));
    }
};

QTEST_MAIN(TestLockButton)
#include "tst_lockbutton.moc"
