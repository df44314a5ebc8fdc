// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret.h"
#include <QTest>

using namespace pc;

class TestSecret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsItsText()
    {
        const Secret secret(QByteArray("s3cr3t"));
        const Secret copy = secret;
        QCOMPARE(copy.reveal(), QByteArray("s3cr3t"));
        QCOMPARE(copy, secret);
        QVERIFY(!copy.isEmpty());
    }

    void isEmptyByDefault()
    {
        QVERIFY(Secret().isEmpty());
        QVERIFY(Secret().reveal().isEmpty());
    }

    void wipeOverwritesAnUnsharedBuffer()
    {
        QByteArray bytes("abcdefgh", 8);
        bytes.reserve(64);
        wipe(bytes);
        QVERIFY(bytes.isEmpty());
    }

    void wipeLeavesOtherOwnersAlone()
    {
        QByteArray bytes = QByteArray("abc") + "def";
        const QByteArray other = bytes;
        wipe(bytes);
        QVERIFY(bytes.isEmpty());
        QCOMPARE(other, QByteArray("abcdef"));
    }
};

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
