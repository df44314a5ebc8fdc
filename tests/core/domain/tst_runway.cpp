// SPDX-License-Identifier: Apache-2.0
#include "core/domain/runway.h"
#include <QTest>

using namespace pc;
using State = Runway::State;

static const QDateTime kStart(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);

static Amount units(qint64 whole)
{
    return Amount::fromMicros(whole * 1'000'000);
}

static QuotaSample sample(double day, qint64 available, std::optional<qint64> total = {})
{
    QuotaSample one;
    one.at = kStart.addSecs(qint64(day * 86400));
    one.available = units(available);
    if (total)
        one.total = units(*total);
    return one;
}

// One sample a day, a day apart.
static QList<QuotaSample> daily(const QList<qint64> &available)
{
    QList<QuotaSample> samples;
    for (const qint64 one : available)
        samples += sample(double(samples.size()), one);
    return samples;
}

static Runway runwayAtLast(const QList<QuotaSample> &samples)
{
    return runwayOf(samples, samples.constLast().at);
}

static QDate dayAfter(const QList<QuotaSample> &samples, int days)
{
    return samples.constLast().at.date().addDays(days);
}

class TestRunway : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingReadIsNothingKnown()
    {
        QCOMPARE(runwayOf({}, kStart), Runway());
    }

    void tooLittleHistory_data()
    {
        QTest::addColumn<QList<qint64>>("available");
        QTest::addColumn<int>("days");
        QTest::newRow("one reading") << QList<qint64>{100} << 0;
        QTest::newRow("one day") << QList<qint64>{100, 90} << 1;
        QTest::newRow("two days") << QList<qint64>{100, 90, 80} << 2;
    }

    void tooLittleHistory()
    {
        QFETCH(QList<qint64>, available);
        QFETCH(int, days);
        const Runway runway = runwayAtLast(daily(available));
        QCOMPARE(runway.state, State::TooLittleHistory);
        QCOMPARE(runway.days, days);
        QVERIFY(!runway.perDay && !runway.spread);
        QVERIFY(!runway.zeroDay.isValid());
    }

    void aSteadyPaceIsExact()
    {
        const QList<QuotaSample> samples = daily({100, 90, 80, 70});
        const Runway runway = runwayAtLast(samples);
        QCOMPARE(runway.state, State::RunsOut);
        QCOMPARE(runway.days, 3);
        QCOMPARE(runway.perDay, units(10));
        QCOMPARE(runway.spread, Amount());
        QCOMPARE(runway.zeroDay, dayAfter(samples, 7));
        QCOMPARE(runway.earliest, runway.zeroDay);
        QCOMPARE(runway.latest, runway.zeroDay);
    }

    void partsOfADayCount()
    {
        const QList<QuotaSample> samples = daily({40, 30, 20, 16}); // 1.6 days from noon on end in the second night after
        const Runway runway = runwayAtLast(samples);
        QCOMPARE(runway.perDay, units(10));
        QCOMPARE(runway.zeroDay, dayAfter(samples, 2));
    }

    void theSpreadMakesAnEarliestAndALatestDay()
    {
        const QList<QuotaSample> samples = daily({450, 440, 420, 390, 350}); // 10, 20, 30, 40
        const Runway runway = runwayAtLast(samples);
        QCOMPARE(runway.perDay, units(25));
        QCOMPARE(runway.spread, units(10));
        QCOMPARE(runway.zeroDay, dayAfter(samples, 14));
        QCOMPARE(runway.earliest, dayAfter(samples, 10));
        QCOMPARE(runway.latest, dayAfter(samples, 23));
    }

    void burstsMayNeverComeAgain()
    {
        const QList<QuotaSample> samples = daily({140, 130, 130, 90, 80, 60}); // 10, 0, 40, 10, 20
        const Runway runway = runwayAtLast(samples);
        QCOMPARE(runway.perDay, units(10));
        QCOMPARE(runway.spread, units(10));
        QCOMPARE(runway.zeroDay, dayAfter(samples, 6));
        QCOMPARE(runway.earliest, dayAfter(samples, 3));
        QVERIFY(!runway.latest.isValid());
    }

    void notConsuming_data()
    {
        QTest::addColumn<QList<qint64>>("available");
        QTest::newRow("flat") << QList<qint64>{50, 50, 50, 50};
        QTest::newRow("one burst among quiet days") << QList<qint64>{100, 100, 100, 70, 70, 70};
    }

    void notConsuming()
    {
        QFETCH(QList<qint64>, available);
        const Runway runway = runwayAtLast(daily(available));
        QCOMPARE(runway.state, State::NotConsuming);
        QCOMPARE(runway.perDay, Amount());
        QVERIFY(!runway.zeroDay.isValid());
    }

    void aTopUpIsNotConsumption()
    {
        // 10 a day; 100 more on the third.
        const QList<QuotaSample> samples{sample(0, 50, 100), sample(1, 40, 100), sample(2, 130, 200), sample(3, 120, 200), sample(4, 110, 200)};
        const Runway runway = runwayAtLast(samples);
        QCOMPARE(runway.days, 4);
        QCOMPARE(runway.perDay, units(10));
        QCOMPARE(runway.spread, Amount());
        QCOMPARE(runway.zeroDay, dayAfter(samples, 11));
    }

    void aLoweredTotalIsNotConsumption()
    {
        const QList<QuotaSample> samples{sample(0, 500, 600), sample(1, 490, 600), sample(2, 80, 200), sample(3, 70, 200)};
        const Runway runway = runwayAtLast(samples);
        QCOMPARE(runway.days, 3);
        QCOMPARE(runway.perDay, units(10));
        QCOMPARE(runway.spread, Amount());
    }

    void aDayHiddenByATopUpIsLeftOut()
    {
        const Runway runway = runwayAtLast(daily({50, 40, 130, 120, 110})); // totals not known
        QCOMPARE(runway.days, 3);
        QCOMPARE(runway.perDay, units(10));
        QCOMPARE(runway.spread, Amount());
    }

    void anHourHiddenByATopUpIsMadeUpFor()
    {
        QList<QuotaSample> samples;
        for (int hour = 0; hour <= 72; ++hour)
            samples += sample(hour / 24.0, 1000 - hour + (hour >= 30 ? 500 : 0)); // 24 a day
        const Runway runway = runwayAtLast(samples);
        QCOMPARE(runway.days, 3);
        QCOMPARE(runway.perDay, units(24));
        QCOMPARE(runway.spread, Amount());
    }

    void overdrawnIsEmptyAndTellsWhatADayCosts()
    {
        const Runway runway = runwayAtLast(daily({25, 15, 5, -5}));
        QCOMPARE(runway.state, State::Empty);
        QCOMPARE(runway.perDay, units(10));
        QVERIFY(!runway.zeroDay.isValid());
        QCOMPARE(runwayAtLast(daily({0})).state, State::Empty);
        QVERIFY(!runwayAtLast(daily({0})).perDay);
    }

    void aGapIsSpreadEvenly()
    {
        const QList<QuotaSample> samples{sample(0, 100), sample(4, 60), sample(5, 50)};
        const Runway runway = runwayAtLast(samples);
        QCOMPARE(runway.days, 5);
        QCOMPARE(runway.perDay, units(10));
        QCOMPARE(runway.spread, Amount());
        QCOMPARE(runway.zeroDay, dayAfter(samples, 5));
    }

    void manyReadingsADayMakeTheSameDays()
    {
        QList<QuotaSample> samples;
        for (int quarter = 0; quarter <= 4 * 24 * 5; ++quarter)
            samples += sample(quarter / 96.0, 5000 - quarter);
        const Runway runway = runwayAtLast(samples);
        QCOMPARE(runway.days, 5);
        QCOMPARE(runway.perDay, units(96));
        QCOMPARE(runway.spread, Amount());
    }

    void onlyTheLastThirtyDaysCount()
    {
        QList<qint64> available{100'000};
        for (int day = 0; day < 50; ++day)
            available += available.constLast() - (day < 20 ? 1000 : 1);
        const Runway runway = runwayAtLast(daily(available));
        QCOMPARE(runway.days, kRunwayDays);
        QCOMPARE(runway.perDay, units(1));
        QCOMPARE(runway.spread, Amount());
    }

    void whatWasReadLongAgoTellsLittleOfNow()
    {
        const QList<QuotaSample> samples = daily({100, 90, 80, 70, 60});
        QCOMPARE(runwayOf(samples, samples.constLast().at.addDays(26)).days, 4);
        QCOMPARE(runwayOf(samples, samples.constLast().at.addDays(28)).state, State::TooLittleHistory);
        QCOMPARE(runwayOf(samples, samples.constLast().at.addDays(90)).days, 0);
    }

    void aClockThatWentBackIsSeenThrough()
    {
        QList<QuotaSample> samples = daily({100, 90, 80, 70});
        const Runway straight = runwayAtLast(samples);
        const QDateTime now = samples.constLast().at;
        samples.insert(2, sample(900, 5));      // read while the clock stood in the future
        QCOMPARE(runwayOf(samples, now), straight);
        samples.insert(4, sample(0.5, 1));      // … and while it stood in the past
        QCOMPARE(runwayOf(samples, now), straight);
        samples.append(samples.constLast());    // the same moment twice
        QCOMPARE(runwayOf(samples, now), straight);
    }

    void extremesDoNotOverflow()
    {
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        QList<QuotaSample> samples = daily({0, 0, 0, 0, 0});
        for (qsizetype i = 0; i < samples.size(); ++i)
            samples[i].available = Amount::fromMicros(i % 2 ? -most : most);
        QCOMPARE(runwayAtLast(samples).state, State::TooLittleHistory); // no interval has an amount that fits
        for (qsizetype i = 0; i < samples.size(); ++i)
            samples[i].available = Amount::fromMicros(most - i);
        const Runway slow = runwayAtLast(samples); // a millionth a day
        QCOMPARE(slow.state, State::RunsOut);
        QVERIFY(slow.zeroDay.isValid());
        for (qsizetype i = 0; i < samples.size(); ++i)
            samples[i].available = Amount::fromMicros(most / 5 * (5 - i));
        const Runway fast = runwayAtLast(samples);
        QCOMPARE(fast.perDay, Amount::fromMicros(most / 5));
        QCOMPARE(fast.zeroDay, dayAfter(samples, 1));
    }
};

QTEST_GUILESS_MAIN(TestRunway)
#include "tst_runway.moc"
