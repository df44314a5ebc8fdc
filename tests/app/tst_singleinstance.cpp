// SPDX-License-Identifier: Apache-2.0
#include "app/singleinstance.h"
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace pc;

class TestSingleInstance : public QObject
{
    Q_OBJECT
    static QString name() { return QStringLiteral("pc-test-%1").arg(QCoreApplication::applicationPid()); }

private Q_SLOTS:
    void theSecondRaisesTheFirstAndLeaves()
    {
        SingleInstance first(name());
        QVERIFY(first.claim());
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        SingleInstance second(name());
        QVERIFY(!second.claim());
        QTRY_COMPARE(raised.size(), 1);
        SingleInstance third(name());
        QVERIFY(!third.claim());
        QTRY_COMPARE(raised.size(), 2);
    }

    void theNameIsFreeOnceTheFirstIsGone()
    {
        {
            SingleInstance first(name());
            QVERIFY(first.claim());
        }
        SingleInstance next(name());
        QVERIFY(next.claim());
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
