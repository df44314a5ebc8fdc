// SPDX-License-Identifier: Apache-2.0
#include "core/domain/identity.h"
#include <QTest>

using namespace pc;
using Standing = VerificationStanding;

Q_DECLARE_METATYPE(pc::VerificationStanding)

static const QDateTime kNow(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);

class TestVerificationStanding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standing_data()
    {
        QTest::addColumn<int>("certified");     // -1: not told
        QTest::addColumn<int>("linkSeconds");   // from now to the end of the link; 0: none was made
        QTest::addColumn<Standing>("standing");
        QTest::newRow("nothing told") << -1 << 0 << Standing::NotKnown;
        QTest::newRow("not told, asked") << -1 << 60 << Standing::Waiting;
        QTest::newRow("not told, link over") << -1 << -60 << Standing::LinkExpired;
        QTest::newRow("not verified") << 0 << 0 << Standing::NotAsked;
        QTest::newRow("last second of the link") << 0 << 1 << Standing::Waiting;
        QTest::newRow("link over") << 0 << -1 << Standing::LinkExpired;
        QTest::newRow("verified") << 1 << 0 << Standing::Verified;
        QTest::newRow("verified, the link still runs") << 1 << 60 << Standing::Verified;
        QTest::newRow("verified, the link is over") << 1 << -60 << Standing::Verified;
    }

    void standing()
    {
        QFETCH(int, certified);
        QFETCH(int, linkSeconds);
        Customer customer;
        if (certified >= 0)
            customer.facts.certified = certified == 1;
        if (linkSeconds != 0)
            customer.local.linkExpiresAt = kNow.addSecs(linkSeconds);
        QTEST(verificationStanding(customer, kNow), "standing");
    }

    void aLinkEndsAtItsEnd()
    {
        Customer customer;
        customer.local.linkExpiresAt = kNow;
        QCOMPARE(verificationStanding(customer, kNow), Standing::LinkExpired);
        QCOMPARE(verificationStanding(customer, kNow.addMSecs(-1)), Standing::Waiting);
    }

    void whoWasAskedWithoutALinkOfOursWaitsAsLong()
    {
        Customer customer;
        customer.facts.certified = false;
        customer.local.nudgedAt = kNow.addSecs(-3 * 3600 + 1);
        QCOMPARE(verificationStanding(customer, kNow), Standing::Waiting);
        QCOMPARE(verificationStanding(customer, kNow.addSecs(1)), Standing::LinkExpired);
    }
};

QTEST_GUILESS_MAIN(TestVerificationStanding)
#include "tst_verificationstanding.moc"
