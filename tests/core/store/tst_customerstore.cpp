// SPDX-License-Identifier: Apache-2.0
#include "tests/core/store/storefixture.h"
#include <QSignalSpy>
#include <QThread>

using namespace pc;
using Kind = ApiError::Kind;
using F = StoreFixture;

class TestCustomerStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryFact()
    {
        F f;
        QVERIFY(f.open());
        CustomerFacts facts = F::facts(1, QStringLiteral("云帆科技有限公司"));
        facts.kind = {AccountKind::Unknown, QStringLiteral("7")};
        facts.certified = false;
        facts.credit = {CreditState::Frozen, QStringLiteral("FREEZE")};
        facts.hosting = {CreditState::Trusteeship, QStringLiteral("TRUSTEESHIP")};
        facts.partner = PartnerUid(QStringLiteral("1000000000000001"));
        facts.extra = {{QStringLiteral("NewField"), QStringLiteral("x")}};
        f.put({facts});
        f.close();
        QVERIFY(f.open());
        const Result<Customer> read = waitFor(f.customers()->customer(F::uid(1)));
        QVERIFY(read);
        QCOMPARE(read->facts, facts);
        QCOMPARE(read->listedAt, F::at(0));
        QVERIFY(!read->goneAt.isValid());
    }

    void absentIsNotFalse()
    {
        F f;
        QVERIFY(f.open());
        QVERIFY(waitFor(f.customers()->putListed({F::uid(1)}, F::at(0), {})));
        const Result<Customer> read = waitFor(f.customers()->customer(F::uid(1)));
        QVERIFY(read);
        QVERIFY(!read->facts.certified.has_value());
        QVERIFY(read->facts.kind.isAbsent());
        QVERIFY(!read->facts.readAt.isValid());
    }

    void anUnknownUidIsNotFound()
    {
        F f;
        QVERIFY(f.open());
        QCOMPARE(waitFor(f.customers()->customer(F::uid(9))).error().kind, Kind::NotFound);
        QCOMPARE(waitFor(f.customers()->setLocal(F::uid(9), {})).error().kind, Kind::NotFound);
    }

    void checkpointGoesWithItsRows()
    {
        F f;
        QVERIFY(f.open());
        QVERIFY(waitFor(f.customers()->putListed({F::uid(1)}, F::at(0), QByteArray("page 2"))));
        QCOMPARE(waitFor(f.customers()->datasetState())->checkpoint, QByteArray("page 2"));
        QVERIFY(waitFor(f.customers()->putFacts({F::facts(1, QStringLiteral("A"))}, QByteArray())));
        QCOMPARE(waitFor(f.customers()->datasetState())->checkpoint, QByteArray("page 2")); // null leaves it alone
        QVERIFY(waitFor(f.customers()->finishPass(F::at(0), F::at(5))));
        const Result<DatasetState> state = waitFor(f.customers()->datasetState());
        QVERIFY(state->checkpoint.isEmpty());
        QCOMPARE(state->completedAt, F::at(5));
        QCOMPARE(state->rows, 1);
    }

    void goneOnesAreMarkedAndComeBack()
    {
        F f;
        QVERIFY(f.open());
        QVERIFY(waitFor(f.customers()->putListed({F::uid(1), F::uid(2)}, F::at(0), {})));
        QVERIFY(waitFor(f.customers()->putListed({F::uid(1)}, F::at(10), {})));
        QSignalSpy changed(f.customers(), &CustomerStore::changed);
        QVERIFY(waitFor(f.customers()->finishPass(F::at(10), F::at(11))));
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].value<QList<CustomerUid>>(), QList<CustomerUid>{F::uid(2)});
        QCOMPARE(waitFor(f.customers()->customer(F::uid(2)))->goneAt, F::at(11));
        QCOMPARE(waitFor(f.customers()->datasetState())->rows, 1);
        CustomerQuery query;
        QCOMPARE(f.names(query), QStringList{F::uid(1).text()});
        query.gone = CustomerQuery::Gone::Only;
        QCOMPARE(f.names(query), QStringList{F::uid(2).text()});
        query.gone = CustomerQuery::Gone::Show;
        QCOMPARE(f.names(query).size(), 2);
        QVERIFY(waitFor(f.customers()->putListed({F::uid(2)}, F::at(20), {})));
        QVERIFY(!waitFor(f.customers()->customer(F::uid(2)))->goneAt.isValid());
    }

    void aCustomerMadeDuringAPassIsNotGoneAfterIt()
    {
        F f;
        QVERIFY(f.open());
        QVERIFY(waitFor(f.customers()->putFacts({F::facts(3, QStringLiteral("New"), 5)}, QByteArray())));
        QVERIFY(waitFor(f.customers()->finishPass(F::at(4), F::at(6))));
        QVERIFY(!waitFor(f.customers()->customer(F::uid(3)))->goneAt.isValid());
    }

    void staleFactsOldestFirst()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("A"), 30), F::facts(2, QStringLiteral("B"), 10)});
        QVERIFY(waitFor(f.customers()->putListed({F::uid(3)}, F::at(0), {})));
        QCOMPARE(*waitFor(f.customers()->staleFacts(F::at(20), 10)), (QList<CustomerUid>{F::uid(3), F::uid(2)}));
        QCOMPARE(*waitFor(f.customers()->staleFacts(F::at(60), 10)), (QList<CustomerUid>{F::uid(3), F::uid(2), F::uid(1)}));
        QCOMPARE(waitFor(f.customers()->staleFacts(F::at(60), 2))->size(), 2);
    }

    void localDataIsKeptAndFound()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Blue Harbour")), F::facts(2, QStringLiteral("Green Harbour"))});
        const CustomerLocal local{QStringLiteral("Zebra"), QStringLiteral("North"), QStringLiteral("CRM-17"), QStringLiteral("calls on Mondays"), true,
                                  F::at(3), F::at(183)};
        QSignalSpy changed(f.customers(), &CustomerStore::changed);
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(1), local)));
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(waitFor(f.customers()->putFacts({F::facts(1, QStringLiteral("Blue Harbour Ltd"), 9)}, {})));
        QCOMPARE(waitFor(f.customers()->customer(F::uid(1)))->local, local);
        QCOMPARE(f.names({}), (QStringList{QStringLiteral("Green Harbour"), QStringLiteral("Zebra")})); // by the name shown
        for (const char *text : {"zebra", "crm-17", "monday", "harbour ltd", "ze"})
            QCOMPARE(f.found(QLatin1String(text)), QStringList{QStringLiteral("Zebra")});
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(1), {})));
        QCOMPARE(f.found(QStringLiteral("zebra")), QStringList());
    }

    void aNudgeOutlivesAnEditThatBeganBeforeIt()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder"))});
        const CustomerLocal before = waitFor(f.customers()->customer(F::uid(1)))->local;
        CustomerLocal nudged = before;
        nudged.nudgedAt = F::at(5);
        nudged.linkExpiresAt = F::at(185);
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(1), nudged)));
        CustomerLocal edited = before;
        edited.alias = QStringLiteral("Tall Alder");
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(1), edited)));
        CustomerLocal expected = nudged;
        expected.alias = edited.alias;
        QCOMPARE(waitFor(f.customers()->customer(F::uid(1)))->local, expected);
        expected.nudgedAt = F::at(9); // a later one replaces it, also one whose link is over
        expected.linkExpiresAt = {};
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(1), expected)));
        QCOMPARE(waitFor(f.customers()->customer(F::uid(1)))->local, expected);
    }

    void isNarrowedByTheStandingOfItsVerification()
    {
        F f;
        QVERIFY(f.open());
        QList<CustomerFacts> all;
        const std::optional<bool> told[] = {true, false, std::nullopt};
        for (int n = 0; n < 12; ++n) {
            all += F::facts(n, QStringLiteral("Company %1").arg(n, 2, 10, QLatin1Char('0')));
            all.last().certified = told[n % 3];
        }
        f.put(all);
        for (int n = 3; n < 12; ++n) { // the first three were never asked
            CustomerLocal local;
            if (n >= 6)
                local.linkExpiresAt = F::at(n < 9 ? 100 : 50);
            else
                local.nudgedAt = F::at(-100); // by a link whose end nobody wrote down
            QVERIFY(waitFor(f.customers()->setLocal(F::uid(n), local)));
        }
        using Standing = VerificationStanding;
        CustomerQuery query;
        query.standingAt = F::at(60);
        qint64 together = 0;
        for (const Standing one : {Standing::NotKnown, Standing::Verified, Standing::NotAsked, Standing::Waiting, Standing::LinkExpired}) {
            query.standings = {one};
            const CustomerWindow window = *waitFor(f.customers()->read(query, 0, 100));
            QVERIFY(!window.rows.isEmpty());
            for (const Customer &customer : window.rows)
                QCOMPARE(verificationStanding(customer, query.standingAt), one);
            together += window.total;
        }
        QCOMPARE(together, 12);
        query.standings = {Standing::Waiting, Standing::NotKnown};
        query.group = QString();
        QCOMPARE(f.names(query), (QStringList{QStringLiteral("Company 02"), QStringLiteral("Company 04"), QStringLiteral("Company 05"),
                                              QStringLiteral("Company 07"), QStringLiteral("Company 08")}));
        query.standingAt = F::at(100);
        QCOMPARE(f.names(query), QStringList{QStringLiteral("Company 02")});
    }

    void countsGroups()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("A")), F::facts(2, QStringLiteral("B")), F::facts(3, QStringLiteral("C"))});
        CustomerLocal local;
        local.group = QStringLiteral("South");
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(1), local)));
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(2), local)));
        const QList<GroupCount> expected{{QString(), 1}, {QStringLiteral("South"), 2}};
        QCOMPARE(*waitFor(f.customers()->groups()), expected);
    }

    void manyChangesAreOneWord()
    {
        F f;
        QVERIFY(f.open());
        QList<CustomerUid> uids;
        for (int i = 0; i < 300; ++i)
            uids += F::uid(i);
        QSignalSpy changed(f.customers(), &CustomerStore::changed);
        QVERIFY(waitFor(f.customers()->putListed(uids, F::at(0), {})));
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(changed[0][0].value<QList<CustomerUid>>().isEmpty());
        QVERIFY(waitFor(f.customers()->putListed(uids, F::at(1), {})));
        QVERIFY(waitFor(f.customers()->datasetState()));
        QCOMPARE(changed.count(), 1); // nothing a person could see has changed
    }

    void answersOnAnyThread()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("A"))});
        std::atomic<bool> ok = false;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            Async<CustomerWindow> window = f.customers()->read({}, 0, 10);
            window.waitForFinished();
            ok = window.result() && window.result()->total == 1;
        }));
        thread->start();
        QVERIFY(thread->wait(10000));
        QVERIFY(ok);
    }

    void settings()
    {
        F f;
        QVERIFY(f.open());
        QCOMPARE(*waitFor(f.store->setting(QStringLiteral("k"))), QString());
        QVERIFY(waitFor(f.store->setSetting(QStringLiteral("k"), QStringLiteral("v"))));
        QVERIFY(waitFor(f.store->setSetting(QStringLiteral("k"), QStringLiteral("w"))));
        QCOMPARE(*waitFor(f.store->setting(QStringLiteral("k"))), QStringLiteral("w"));
    }
};

QTEST_GUILESS_MAIN(TestCustomerStore)
#include "tst_customerstore.moc"
