// SPDX-License-Identifier: Apache-2.0
// Where the verification of customers stands, as the store filters it: the same answer as verificationStanding(), row by row.
#include "tests/core/store/storefixture.h"

using namespace pc;
using Standing = VerificationStanding;
using F = StoreFixture;

class TestCustomerStandings : public QObject
{
    Q_OBJECT

    StoreFixture f;

    [[nodiscard]] QList<Customer> read(const QList<Standing> &standings, const QDateTime &at)
    {
        CustomerQuery query;
        query.standings = standings;
        query.standingAt = at;
        const Result<CustomerWindow> window = waitFor(f.customers()->read(query, 0, 100));
        return window ? window->rows : QList<Customer>();
    }

private Q_SLOTS:
    // Verified, not verified and not told; each never asked, asked, and asked longer ago.
    void initTestCase()
    {
        QVERIFY(f.open());
        int number = 0;
        for (const std::optional<bool> certified : {std::optional<bool>(true), std::optional<bool>(false), std::optional<bool>()}) {
            for (const int askedHours : {0, 1, 2}) {
                ++number;
                CustomerFacts facts = F::facts(number, QStringLiteral("Sample %1").arg(number), 5);
                facts.certified = certified;
                f.put({facts});
                CustomerLocal local;
                if (askedHours > 0) {
                    local.nudgedAt = F::at(0).addSecs(-askedHours * 3600);
                    local.linkExpiresAt = local.nudgedAt.addSecs(3 * 3600);
                }
                QVERIFY(waitFor(f.customers()->setLocal(F::uid(number), local)));
            }
        }
    }

    void eachStandingFindsItsOwn_data()
    {
        QTest::addColumn<int>("hours");             // after the links were made
        QTest::newRow("both links are good") << 0;
        QTest::newRow("the older one has just expired") << 1;
        QTest::newRow("both have expired") << 5;
    }
    void eachStandingFindsItsOwn()
    {
        QFETCH(int, hours);
        const QDateTime at = F::at(0).addSecs(hours * 3600);
        qsizetype found = 0;
        for (const Standing standing : {Standing::NotKnown, Standing::Verified, Standing::NotAsked, Standing::Waiting, Standing::LinkExpired}) {
            const QList<Customer> rows = read({standing}, at);
            for (const Customer &customer : rows)
                QCOMPARE(verificationStanding(customer, at), standing);
            found += rows.size();
        }
        QCOMPARE(found, 9);                         // each customer has one standing
    }

    void severalAreFoundTogether()
    {
        const QDateTime at = F::at(0).addSecs(3600);
        QCOMPARE(read({Standing::NotAsked, Standing::LinkExpired}, at).size(), read({Standing::NotAsked}, at).size() + read({Standing::LinkExpired}, at).size());
        QCOMPARE(read({}, at).size(), 9);
    }

    void otherFiltersStillHold()
    {
        CustomerQuery query;
        query.standings = {Standing::Verified};
        query.text = QStringLiteral("Sample 2");
        const Result<CustomerWindow> window = waitFor(f.customers()->read(query, 0, 10));
        QVERIFY(window);
        QCOMPARE(window->total, 1);
        query.certified = false;
        QCOMPARE(waitFor(f.customers()->read(query, 0, 10))->total, 0);
    }
};

QTEST_GUILESS_MAIN(TestCustomerStandings)
#include "tst_customerstandings.moc"
