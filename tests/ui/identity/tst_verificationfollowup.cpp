// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/identity/identityfakes.h"
#include "ui/identity/verificationfollowup.h"
#include <QSignalSpy>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;

class TestVerificationFollowUp : public QObject
{
    Q_OBJECT

    // One more customer like the first, asked `minutes` ago.
    static void addAsked(IdentityWorld &world, int number, int minutes)
    {
        Customer customer = world.customer();
        customer.facts.uid = CustomerUid(QString::number(6000000000000000 + number));
        customer.local.nudgedAt = world.clock.utcNow().addSecs(-60 * minutes);
        customer.local.linkExpiresAt = customer.local.nudgedAt.addSecs(3 * 3600);
        world.store.rows.append(customer);
    }
    static void verify(IdentityWorld &world, const CustomerUid &uid)
    {
        for (Customer &customer : world.store.rows) {
            if (customer.uid() == uid)
                customer.facts.certified = true;
        }
        world.store.tell({uid});
    }

private Q_SLOTS:
    void readsThoseThatWaitEveryFewMinutes()
    {
        IdentityWorld world;
        addAsked(world, 1, 20);
        addAsked(world, 2, 200);            // its link has expired
        const VerificationFollowUp followUp(&world.store, &world.sync, &world.clock);
        QCoreApplication::processEvents();
        QVERIFY(world.sync.refreshed.isEmpty());
        world.clock.advance(VerificationFollowUp::kEvery);
        QTRY_COMPARE(world.sync.refreshed, QList<CustomerUid>{CustomerUid(QStringLiteral("6000000000000001"))});
        world.clock.advance(VerificationFollowUp::kEvery);
        QTRY_COMPARE(world.sync.refreshed.size(), 2);
    }

    void endsWithTheLink()
    {
        IdentityWorld world;
        addAsked(world, 1, 0);
        const VerificationFollowUp followUp(&world.store, &world.sync, &world.clock);
        world.clock.advance(3h);
        QTRY_COMPARE(world.store.reads, 2);
        QVERIFY(world.sync.refreshed.isEmpty());
    }

    void tellsOnceWhoIsVerified()
    {
        IdentityWorld world;
        addAsked(world, 1, 20);
        VerificationFollowUp followUp(&world.store, &world.sync, &world.clock);
        QSignalSpy told(&followUp, &VerificationFollowUp::verified);
        QTRY_COMPARE(world.store.reads, 1);
        QCoreApplication::processEvents();
        const CustomerUid uid(QStringLiteral("6000000000000001"));
        verify(world, uid);                 // by whichever reading
        world.store.tell({uid});
        world.store.tell({});
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.first().first().value<Customer>().uid(), uid);
        QCoreApplication::processEvents();
        world.clock.advance(VerificationFollowUp::kEvery);
        QTRY_COMPARE(world.store.reads, 2);
        QCOMPARE(told.size(), 1);
        QVERIFY(world.sync.refreshed.isEmpty());
    }

    void whoWasNeverAskedIsNotTold()
    {
        IdentityWorld world;
        VerificationFollowUp followUp(&world.store, &world.sync, &world.clock);
        QSignalSpy told(&followUp, &VerificationFollowUp::verified);
        QTRY_COMPARE(world.store.reads, 1);
        verify(world, world.customer().uid());
        QCoreApplication::processEvents();
        QVERIFY(told.isEmpty());
    }

    void readsAFewAtATime()
    {
        IdentityWorld world;
        for (int i = 1; i <= 50; ++i)
            addAsked(world, i, 20);
        const VerificationFollowUp followUp(&world.store, &world.sync, &world.clock);
        world.clock.advance(VerificationFollowUp::kEvery);
        QTRY_COMPARE(world.sync.refreshed.size(), VerificationFollowUp::kMost);
        QCOMPARE(world.store.lastQuery.sort, CustomerQuery::Sort::ReadAt);      // so that each has its turn
    }

    void aStoreThatFailsIsAskedAgain()
    {
        IdentityWorld world;
        addAsked(world, 1, 20);
        world.store.failReads = ApiError{};
        const VerificationFollowUp followUp(&world.store, &world.sync, &world.clock);
        world.clock.advance(VerificationFollowUp::kEvery);
        QTRY_COMPARE(world.store.reads, 2);
        world.store.failReads.reset();
        world.clock.advance(VerificationFollowUp::kEvery);
        QTRY_COMPARE(world.sync.refreshed.size(), 1);
    }
};

QTEST_MAIN(TestVerificationFollowUp)
#include "tst_verificationfollowup.moc"
