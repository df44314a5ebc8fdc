// SPDX-License-Identifier: Apache-2.0
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/statement.h"
#include "tests/core/store/storefixture.h"
#include "tests/support/manualclock.h"
#include <QSignalSpy>

using namespace pc;
using F = StoreFixture;
using Show = QuotaQuery::Show;
using Sort = QuotaQuery::Sort;

static Amount units(qint64 whole)
{
    return Amount::fromMicros(whole * 1'000'000);
}

// What a reading of both amounts brings.
static QuotaFacts facts(int n, std::optional<qint64> total, std::optional<qint64> available, const QDateTime &at)
{
    QuotaFacts one;
    one.customer = F::uid(n);
    one.hasLedger = true;
    if (total)
        one.total = units(*total);
    if (available)
        one.available = units(*available);
    one.currency = QStringLiteral("CNY");
    one.totalReadAt = one.availableReadAt = at;
    return one;
}

static AlarmRule below(qint64 whole)
{
    AlarmRule rule;
    rule.kind = AlarmRule::Kind::Amount;
    rule.amount = units(whole);
    return rule;
}

static AlarmRule belowShare(int numerator, int denominator)
{
    AlarmRule rule;
    rule.kind = AlarmRule::Kind::Ratio;
    rule.numerator = numerator;
    rule.denominator = denominator;
    return rule;
}

static QuotaFacts alarms(int n, const QList<AlarmRule> &rules, const QDateTime &at)
{
    QuotaFacts one;
    one.customer = F::uid(n);
    one.alarms = rules;
    one.alarmsReadAt = at;
    return one;
}

class TestQuotaStore : public QObject
{
    Q_OBJECT
private:
    static bool put(F &f, const QList<QuotaFacts> &facts) { return waitFor(f.store->quotas()->put(facts)).has_value(); }
    static QuotaRow row(F &f, int n) { return waitFor(f.store->quotas()->quota(F::uid(n))).value_or(QuotaRow()); }
    static QString names(F &f, const QuotaQuery &query)
    {
        QStringList names;
        for (const QuotaRow &one : waitFor(f.store->quotas()->read(query, 0, 100)).value_or(QuotaWindow()).rows)
            names += one.customer.displayName();
        return names.join(u' ');
    }
    // A, C, B, D … by number; one consumes, one is overdrawn, one has no ledger, one was never read.
    static void fill(F &f)
    {
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder")), F::facts(2, QStringLiteral("Birch")), F::facts(3, QStringLiteral("Cedar")),
               F::facts(4, QStringLiteral("Dogwood")), F::facts(5, QStringLiteral("Elm"))});
        for (int day = 0; day <= 4; ++day)
            QVERIFY(put(f, {facts(1, 200, 140 - 10 * day, F::at(day * 1440))})); // 100 left on the fourth day, 10 a day
        QVERIFY(put(f, {facts(2, 50, -5, F::at(10)), facts(3, 900, 400, F::at(20))}));
        QuotaFacts none;
        none.customer = F::uid(4);
        none.hasLedger = false;
        none.totalReadAt = none.availableReadAt = F::at(30);
        QVERIFY(put(f, {none}));
        QVERIFY(put(f, {alarms(1, {below(50), belowShare(1, 2)}, F::at(40)), alarms(2, {below(10)}, F::at(40)), alarms(3, {}, F::at(40))}));
    }

private Q_SLOTS:
    void keepsWhatWasReadWithTheCustomer()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder"))});
        QuotaFacts read = facts(1, 200, 140, F::at(5));
        read.alarms = QList<AlarmRule>{below(20), belowShare(1, 5)};
        read.alarmsReadAt = F::at(6);
        QVERIFY(put(f, {read}));
        f.close();
        QVERIFY(f.open());
        const QuotaRow kept = row(f, 1);
        QCOMPARE(kept.quota, read);
        QCOMPARE(kept.customer.displayName(), QStringLiteral("Alder"));
        QCOMPARE(kept.runway.state, Runway::State::TooLittleHistory);
        QCOMPARE(kept.trend.size(), 1);
        QCOMPARE(kept.trend.constFirst().total, units(200));
        QCOMPARE(waitFor(f.store->quotas()->quota(F::uid(9))).error().kind, ApiError::Kind::NotFound);
    }

    void anUnreadQuotaIsUnknownNotZero()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder"))});
        const QuotaRow unread = row(f, 1);
        QVERIFY(!unread.quota.hasLedger && !unread.quota.total && !unread.quota.available && !unread.quota.alarms);
        QVERIFY(!unread.quota.availableReadAt.isValid());
        QCOMPARE(unread.runway, Runway());
        QVERIFY(unread.trend.isEmpty());
    }

    void onlyNewerReadingsWin()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder"))});
        QVERIFY(put(f, {facts(1, 200, 140, F::at(10))}));
        f.close(); // what was still to be told of this goes with it
        QVERIFY(f.open());
        QSignalSpy changed(f.store->quotas(), &QuotaStore::changed);
        QVERIFY(put(f, {facts(1, 1, 1, F::at(9)), facts(1, 2, 2, F::at(10))}));
        QCOMPARE(row(f, 1).quota, facts(1, 200, 140, F::at(10)));
        QCOMPARE(waitFor(f.store->quotas()->samples(F::uid(1), {}))->size(), 1);
        QVERIFY(changed.isEmpty()); // nothing was written

        QuotaFacts available = facts(1, {}, 120, F::at(20));
        available.totalReadAt = {};
        available.hasLedger.reset();
        available.currency.clear();
        QVERIFY(put(f, {available})); // one part alone leaves the others as they are
        QuotaFacts expected = facts(1, 200, 120, F::at(20));
        expected.totalReadAt = F::at(10);
        QCOMPARE(row(f, 1).quota, expected);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<QList<CustomerUid>>(), QList<CustomerUid>{F::uid(1)});
    }

    void withoutAReadingTimeNothingIsWritten()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder"))});
        QVERIFY(put(f, {facts(1, 200, 140, {}), facts(2, 200, 140, {})}));
        QVERIFY(!row(f, 1).quota.total);
        QCOMPARE(waitFor(f.customers()->read({}, 0, 9))->total, 1);
    }

    void aLedgerThatTheCloudDeniesIsNoUnknownOne()
    {
        F f;
        fill(f);
        QCOMPARE(row(f, 4).quota.hasLedger, false);
        QVERIFY(put(f, {facts(4, 10, 10, F::at(60))})); // opened meanwhile
        QCOMPARE(row(f, 4).quota.hasLedger, true);
        QCOMPARE(row(f, 4).quota.available, units(10));
        QuotaFacts closed;
        closed.customer = F::uid(4);
        closed.hasLedger = false;
        closed.availableReadAt = F::at(70); // one of the two was asked for
        QVERIFY(put(f, {closed}));
        QVERIFY(!row(f, 4).quota.total && !row(f, 4).quota.available);
        QuotaFacts total = facts(4, 30, {}, F::at(80)); // what a write answered, which says nothing of the ledger itself
        total.hasLedger.reset();
        total.availableReadAt = {};
        QVERIFY(put(f, {total}));
        QCOMPARE(row(f, 4).quota.hasLedger, true);
        QCOMPARE(row(f, 4).quota.total, units(30));
    }

    void aCustomerThatNoListNamedYetIsMade()
    {
        F f;
        QVERIFY(f.open());
        QVERIFY(put(f, {facts(7, 10, 5, F::at(1))}));
        QCOMPARE(waitFor(f.customers()->customer(F::uid(7)))->listedAt, F::at(1));
        QCOMPARE(row(f, 7).quota.available, units(5));
    }

    void aGoneCustomerStaysGone()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder")), F::facts(2, QStringLiteral("Birch"))});
        QVERIFY(waitFor(f.customers()->putListed({F::uid(2)}, F::at(20), {})));
        QVERIFY(waitFor(f.customers()->finishPass(F::at(15), F::at(25))));
        QVERIFY(put(f, {facts(1, 10, 5, F::at(30))}));
        QCOMPARE(names(f, {}), QStringLiteral("Birch"));
        QCOMPARE(waitFor(f.store->quotas()->datasetState())->rows, 0);
    }

    void theRunwayIsWorkedOutAtWriting()
    {
        F f;
        fill(f);
        const QuotaRow alder = row(f, 1);
        QCOMPARE(alder.runway.state, Runway::State::RunsOut);
        QCOMPARE(alder.runway.perDay, units(10));
        QCOMPARE(alder.runway.spread, Amount());
        QCOMPARE(alder.runway.days, 4);
        QCOMPARE(alder.runway.zeroDay, F::at(4 * 1440).date().addDays(10));
        QCOMPARE(alder.runway.earliest, alder.runway.zeroDay);
        QCOMPARE(alder.runway.latest, alder.runway.zeroDay);
        QCOMPARE(alder.trend.size(), 5);
        QCOMPARE(row(f, 2).runway.state, Runway::State::Empty);
        QCOMPARE(row(f, 4).runway.state, Runway::State::NotRead);
    }

    void aTotalOfAnotherTimeStandsInNoSample()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder"))});
        QuotaFacts total = facts(1, 200, {}, F::at(0));
        total.availableReadAt = {};
        QuotaFacts available = facts(1, {}, 150, F::at(5));
        available.totalReadAt = {};
        QVERIFY(put(f, {total, available})); // one after the other, of one time
        total.totalReadAt = F::at(40);
        total.total = units(250);
        QVERIFY(put(f, {total})); // takes nothing from the sample before
        available.availableReadAt = F::at(60);
        QVERIFY(put(f, {available}));
        const QList<QuotaSample> samples = *waitFor(f.store->quotas()->samples(F::uid(1), {}));
        QCOMPARE(samples.size(), 2);
        QCOMPARE(samples[0].total, units(200));
        QVERIFY(!samples[1].total);
    }

    void samplesAreThinnedWithAge()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder"))});
        QList<QuotaFacts> readings;
        constexpr int kDays = 40;
        for (int minute = 0; minute <= kDays * 1440; minute += 20)
            readings += facts(1, 100'000, 90'000 - minute, F::at(minute));
        QVERIFY(put(f, readings));
        const QDateTime newest = F::at(kDays * 1440);
        int fresh = 0, hourly = 0, dailies = 0;
        QSet<QDate> days;
        const QList<QuotaSample> samples = *waitFor(f.store->quotas()->samples(F::uid(1), {}));
        for (const QuotaSample &sample : samples) {
            const qint64 age = sample.at.secsTo(newest);
            (age <= 2 * 86400 ? fresh : age <= 30 * 86400 ? hourly : dailies) += 1;
            days.insert(sample.at.date());
            QCOMPARE(sample.available, units(90'000 - F::at(0).secsTo(sample.at) / 60));
        }
        QCOMPARE(fresh, 2 * 72 + 1);
        QCOMPARE(hourly, 28 * 24);
        QCOMPARE(dailies, 10);
        QCOMPARE(days.size(), kDays + 1);
        QCOMPARE(waitFor(f.store->quotas()->samples(F::uid(1), F::at((kDays - 1) * 1440)))->size(), 73);
        QCOMPARE(row(f, 1).trend.size(), 30);
        QCOMPARE(row(f, 1).trend.constLast().at, newest);
        QCOMPARE(row(f, 1).runway.perDay, units(1440));
        QCOMPARE(row(f, 1).runway.days, 30);
    }

    void sorts_data()
    {
        QTest::addColumn<Sort>("sort");
        QTest::addColumn<QString>("up");
        QTest::addColumn<QString>("down");
        QTest::newRow("name") << Sort::Name << "Alder Birch Cedar Dogwood Elm" << "Elm Dogwood Cedar Birch Alder";
        QTest::newRow("total") << Sort::Total << "Birch Alder Cedar Dogwood Elm" << "Cedar Alder Birch Dogwood Elm";
        QTest::newRow("consumed") << Sort::Consumed << "Birch Alder Cedar Dogwood Elm" << "Cedar Alder Birch Dogwood Elm";
        QTest::newRow("available") << Sort::Available << "Birch Alder Cedar Dogwood Elm" << "Cedar Alder Birch Dogwood Elm";
        QTest::newRow("alarm") << Sort::Alarm << "Cedar Alder Birch Dogwood Elm" << "Birch Alder Cedar Dogwood Elm";
        QTest::newRow("day of zero") << Sort::ZeroDay << "Birch Alder Cedar Dogwood Elm" << "Alder Birch Cedar Dogwood Elm";
        QTest::newRow("risk") << Sort::RiskPerDay << "Alder Birch Cedar Dogwood Elm" << "Alder Birch Cedar Dogwood Elm";
        QTest::newRow("age") << Sort::ReadAt << "Birch Cedar Dogwood Alder Elm" << "Alder Dogwood Cedar Birch Elm";
    }

    void sorts()
    {
        QFETCH(Sort, sort);
        F f;
        fill(f);
        QuotaQuery query;
        query.sort = sort;
        QTEST(names(f, query), "up");
        query.order = Qt::DescendingOrder;
        QTEST(names(f, query), "down");
    }

    void equalFiguresStandByName()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Zinnia")), F::facts(2, QStringLiteral("Aster")), F::facts(3, QStringLiteral("Lupin"))});
        QVERIFY(put(f, {facts(1, 5, 5, F::at(1)), facts(2, 5, 5, F::at(2)), facts(3, 1, 1, F::at(3))}));
        QuotaQuery query;
        query.sort = Sort::Total;
        QCOMPARE(names(f, query), QStringLiteral("Lupin Aster Zinnia"));
    }

    void shows_data()
    {
        QTest::addColumn<Show>("show");
        QTest::addColumn<QString>("found");
        QTest::newRow("all") << Show::All << "Alder Birch Cedar Dogwood Elm";
        QTest::newRow("below zero") << Show::BelowZero << "Birch";
        QTest::newRow("alarm") << Show::AlarmRaised << "Birch";
        QTest::newRow("running out or used up") << Show::RunningOut << "Alder Birch";
        QTest::newRow("no ledger") << Show::NoLedger << "Dogwood";
        QTest::newRow("not read") << Show::NotRead << "Elm";
    }

    void shows()
    {
        QFETCH(Show, show);
        F f;
        f.clock = std::make_unique<ManualClock>(F::at(4 * 1440));
        fill(f);
        QuotaQuery query;
        query.show = show;
        QTEST(names(f, query), "found");
    }

    void runningOutIsCountedFromToday()
    {
        F f;
        f.clock = std::make_unique<ManualClock>(F::at(4 * 1440));
        fill(f); // zero ten days from then
        QuotaQuery query;
        query.show = Show::RunningOut;
        query.withinDays = 9;
        QCOMPARE(names(f, query), QStringLiteral("Birch")); // used up
        f.clock->jumpWall(std::chrono::hours(24));
        QCOMPARE(names(f, query), QStringLiteral("Alder Birch"));
    }

    void alarmsAreRaisedByAmountAndByShare()
    {
        F f;
        fill(f);
        QuotaQuery raised;
        raised.show = Show::AlarmRaised;
        QVERIFY(put(f, {facts(1, 202, 100, F::at(9000))})); // below a half
        QCOMPARE(names(f, raised), QStringLiteral("Alder Birch"));
        QVERIFY(put(f, {facts(1, 200, 100, F::at(9001)), facts(2, 50, 10, F::at(9001))})); // at the threshold is not below it
        QCOMPARE(names(f, raised), QString());
    }

    void filtersByScopeTextAndState()
    {
        F f;
        fill(f);
        CustomerLocal local;
        local.group = QStringLiteral("North");
        local.alias = QStringLiteral("Tall Cedar");
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(3), local)));
        CustomerFacts frozen = F::facts(5, QStringLiteral("Elm"), 50);
        frozen.credit = {CreditState::Frozen, QStringLiteral("FREEZE")};
        frozen.hosting = {CreditState::Trusteeship, QStringLiteral("TRUSTEESHIP")};
        CustomerFacts unmanaged = F::facts(2, QStringLiteral("Birch"), 50);
        unmanaged.hosting = {CreditState::TrusteeshipCancelled, QStringLiteral("TRUSTEESHIP_CANCEL")};
        QVERIFY(waitFor(f.customers()->putFacts({frozen, unmanaged}, {})));

        const auto found = [&f](auto set) {
            QuotaQuery query;
            set(query);
            return names(f, query);
        };
        QCOMPARE(found([](QuotaQuery &q) { q.text = QStringLiteral("tall"); }), QStringLiteral("Tall Cedar"));
        QCOMPARE(found([](QuotaQuery &q) { q.text = F::uid(2).text(); }), QStringLiteral("Birch"));
        QCOMPARE(found([](QuotaQuery &q) { q.group = QStringLiteral("North"); }), QStringLiteral("Tall Cedar"));
        QCOMPARE(found([](QuotaQuery &q) { q.group = QString(); }), QStringLiteral("Alder Birch Dogwood Elm"));
        QCOMPARE(found([](QuotaQuery &q) { q.customer = F::uid(1); }), QStringLiteral("Alder"));
        QCOMPARE(found([](QuotaQuery &q) { q.credit = CreditState::Frozen; }), QStringLiteral("Elm"));
        QCOMPARE(found([](QuotaQuery &q) { q.managed = true; }), QStringLiteral("Elm"));
        QCOMPARE(found([](QuotaQuery &q) { q.managed = false; }), QStringLiteral("Birch"));
        QCOMPARE(found([](QuotaQuery &q) { q.text = QStringLiteral("e"); q.show = Show::NoLedger; }), QStringLiteral("Dogwood"));
    }

    void aWindowTellsWhereItStands()
    {
        F f;
        fill(f);
        const QuotaWindow window = *waitFor(f.store->quotas()->read({}, 3, 10));
        QCOMPARE(window.first, 3);
        QCOMPARE(window.total, 5);
        QCOMPARE(window.rows.size(), 2);
        QCOMPARE(window.rows[0].customer.uid(), F::uid(4));
        QCOMPARE(waitFor(f.store->quotas()->read({}, 30, 10))->rows.size(), 0);
    }

    void totalsAreOfOneCurrencyEachAndTellWhatTheyMiss()
    {
        F f;
        fill(f);
        QuotaFacts dollars = facts(5, 70, {}, F::at(1));
        dollars.currency = QStringLiteral("USD");
        QVERIFY(put(f, {dollars}));
        const QList<QuotaTotals> totals = *waitFor(f.store->quotas()->totals({}));
        QCOMPARE(totals.size(), 3);
        QCOMPARE(totals[0].currency, QString()); // Dogwood has no ledger
        QCOMPARE(totals[0].customers, 1);
        QVERIFY(!totals[0].total && !totals[0].available && !totals[0].consumed);
        QCOMPARE(totals[0].unknownTotal, 1);
        QCOMPARE(totals[1].currency, QStringLiteral("CNY"));
        QCOMPARE(totals[1].customers, 3);
        QCOMPARE(totals[1].total, units(1150));
        QCOMPARE(totals[1].available, units(495));
        QCOMPARE(totals[1].consumed, units(655));
        QCOMPARE(totals[1].unknownTotal, 0);
        QCOMPARE(totals[2].total, units(70));
        QVERIFY(!totals[2].available && !totals[2].consumed);
        QCOMPARE(totals[2].unknownAvailable, 1);

        QuotaQuery below;
        below.show = Show::BelowZero;
        QCOMPARE(waitFor(f.store->quotas()->totals(below))->size(), 1);
        QCOMPARE(waitFor(f.store->quotas()->totals(below))->constFirst().available, units(-5));
    }

    void aSumThatDoesNotFitIsNone()
    {
        F f;
        QVERIFY(f.open());
        QuotaFacts a = facts(1, {}, 1, F::at(1)), b = facts(2, {}, 1, F::at(1));
        a.total = b.total = Amount::fromMicros(std::numeric_limits<qint64>::max());
        QVERIFY(put(f, {a, b}));
        const QuotaTotals totals = waitFor(f.store->quotas()->totals({}))->constFirst();
        QVERIFY(!totals.total);
        QCOMPARE(totals.available, units(2));
        QCOMPARE(totals.unknownTotal, 0);
    }

    void readsNextWhatIsOnScreenThenAtRiskThenOld()
    {
        F f;
        fill(f); // read at: Alder day 4, Birch 10, Cedar 20, Dogwood 30, Elm never
        const auto stale = [&f](const QDateTime &before, const QList<CustomerUid> &first, int limit) {
            QStringList numbers;
            const QList<CustomerUid> uids = *waitFor(f.store->quotas()->stale(before, first, limit));
            for (const CustomerUid &uid : uids)
                numbers += uid.text().last(1);
            return numbers.join(QString());
        };
        QCOMPARE(stale(F::at(9999), {}, 10), QStringLiteral("21534"));
        QCOMPARE(stale(F::at(9999), {F::uid(4), F::uid(3), F::uid(4), F::uid(99)}, 10), QStringLiteral("43215"));
        QCOMPARE(stale(F::at(9999), {F::uid(4)}, 2), QStringLiteral("42"));
        QCOMPARE(stale(F::at(25), {F::uid(1)}, 10), QStringLiteral("253")); // a fresh one is not read, even on screen
        QCOMPARE(stale(F::at(9999), {F::uid(4), F::uid(3)}, 1), QStringLiteral("4"));
    }

    void aPassIsRemembered()
    {
        F f;
        fill(f);
        QVERIFY(!waitFor(f.store->quotas()->datasetState())->completedAt.isValid());
        QVERIFY(waitFor(f.store->quotas()->finishPass(F::at(77))));
        const DatasetState state = *waitFor(f.store->quotas()->datasetState());
        QCOMPARE(state.name, QStringLiteral("quotas"));
        QCOMPARE(state.completedAt, F::at(77));
        QCOMPARE(state.rows, 4);
    }

    void manyChangesAreOneNotice()
    {
        F f;
        QVERIFY(f.open());
        QSignalSpy changed(f.store->quotas(), &QuotaStore::changed);
        QList<QuotaFacts> many;
        for (int n = 0; n < 300; ++n)
            many += facts(n, 10, 5, F::at(1));
        QVERIFY(put(f, many));
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(changed[0][0].value<QList<CustomerUid>>().isEmpty());
        f.put({F::facts(1, QStringLiteral("Alder"), 5)}); // its name stands in the rows
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(changed[1][0].value<QList<CustomerUid>>(), QList<CustomerUid>{F::uid(1)});
    }

    void aFileFromBeforeQuotasIsTakenOver()
    {
        F f;
        const StorePaths paths(f.folder.path(), EnvironmentId(QStringLiteral("env")));
        {
            Connection connection(paths, Connection::Role::Writer);
            migrate(connection.db(), QStringLiteral("local"), paths.local, localMigrations());
            migrate(connection.db(), QStringLiteral("main"), paths.cloud, cloudMigrations().first(1));
            Statement(connection.db(), QStringLiteral("INSERT INTO customer(uid, name) VALUES(?, 'Alder')")).run(F::uid(1).text());
            execute(connection.db(), QStringLiteral("INSERT INTO customer_text(rowid, search) VALUES(1, '')"));
            execute(connection.db(), QStringLiteral("INSERT INTO customer_gram(rowid, grams) VALUES(1, '')"));
        }
        QVERIFY(f.open());
        QVERIFY(put(f, {facts(1, 10, 5, F::at(1))}));
        QCOMPARE(names(f, {}), QStringLiteral("Alder"));
        QCOMPARE(row(f, 1).quota.available, units(5));
        QVERIFY(QFile::exists(paths.cloud + QStringLiteral(".backup-v1")));
    }
};

QTEST_GUILESS_MAIN(TestQuotaStore)
#include "tst_quotastore.moc"
