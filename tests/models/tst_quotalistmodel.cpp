// SPDX-License-Identifier: Apache-2.0
#include "models/quotalistmodel.h"
#include "models/quotatext.h"
#include "tests/support/fakecustomerstore.h"
#include "tests/support/fakequotastore.h"
#include "tests/support/manualclock.h"
#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace pc;
using Model = QuotaListModel;
using Fatal = QAbstractItemModelTester::FailureReportingMode;

class TestQuotaListModel : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    FakeCustomerStore m_customers;

    static QuotaSample sampleAt(const QDateTime &at, const char *available) { return {at, {}, *Amount::parse(QString::fromLatin1(available))}; }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void figuresStandWithTheirCurrencyAndSign()
    {
        FakeQuotaStore store;
        store.add(FakeQuotaStore::sample(1, "-1234.5"));
        Model model(&store, &m_customers, &m_clock);
        const QAbstractItemModelTester tester(&model, Fatal::QtTest);
        QTRY_COMPARE(model.rowCount(), 1);
        const QModelIndex total = model.index(0, Model::TotalColumn), consumed = model.index(0, Model::ConsumedColumn);
        const QModelIndex available = model.index(0, Model::AvailableColumn), alarm = model.index(0, Model::AlarmColumn);
        QCOMPARE(total.data().toString(), QStringLiteral("10,000.00"));
        QCOMPARE(total.data(UnitRole).toString(), QStringLiteral("CNY"));
        QCOMPARE(consumed.data().toString(), QStringLiteral("11,234.50"));
        QCOMPARE(available.data().toString(), QStringLiteral("overdrawn -1,234.50"));
        QCOMPARE(available.data(TextToneRole).toInt(), int(Tone::Bad));
        QVERIFY(available.data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("overdrawn by 1,234.50")));
        QCOMPARE(available.data(CopyRole).toString(), QStringLiteral("-1234.50"));
        QCOMPARE(available.data(Qt::AccessibleTextRole).toString(), QStringLiteral("overdrawn -1,234.50 CNY"));
        QCOMPARE(alarm.data().toString(), QStringLiteral("Raised"));
        QCOMPARE(alarm.data(ToneRole).toInt(), int(Tone::Bad));
    }

    void whatIsNotKnownIsADashWithItsReason()
    {
        FakeQuotaStore store;
        QuotaRow &unread = store.add({FakeCustomerStore::sample(1), {}, {}, {}});
        unread.quota.currency = QStringLiteral("CNY");
        QuotaRow &without = store.add({FakeCustomerStore::sample(2), {}, {}, {}});
        without.quota.hasLedger = false;
        without.quota.availableReadAt = without.quota.totalReadAt = m_clock.utcNow();
        QuotaRow &young = store.add(FakeQuotaStore::sample(3, "500"));
        young.runway = {Runway::State::TooLittleHistory, {}, {}, {}, {}, {}, 1};
        Model model(&store, &m_customers, &m_clock);
        QTRY_COMPARE(model.rowCount(), 3);
        for (const int column : {Model::TotalColumn, Model::ConsumedColumn, Model::AvailableColumn, Model::AlarmColumn, Model::ZeroDayColumn}) {
            QCOMPARE(model.index(0, column).data().toString(), QStringLiteral("–"));
            QCOMPARE(model.index(0, column).data(UnknownRole).toString(), QStringLiteral("Not read yet."));
            QVERIFY(model.index(0, column).data(CopyRole).toString().isEmpty());
        }
        QVERIFY(model.index(1, Model::AvailableColumn).data(UnknownRole).toString().startsWith(QStringLiteral("No ledger yet")));
        QCOMPARE(model.index(2, Model::ZeroDayColumn).data(UnknownRole).toString(), QStringLiteral("Too little history: 1 day(s)."));
        QCOMPARE(model.index(2, Model::AlarmColumn).data().toString(), QStringLiteral("Raised"));
        QVERIFY(!model.index(2, Model::TrendColumn).data(TrendRole).isValid());
    }

    void theDayOfZeroTellsItsUrgency_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tone");
        QTest::newRow("today") << 0 << "2026-01-15, today" << int(Tone::Bad);
        QTest::newRow("tomorrow") << 1 << "2026-01-16, tomorrow" << int(Tone::Bad);
        QTest::newRow("soon") << 12 << "2026-01-27, in 12 day(s)" << int(Tone::Warn);
        QTest::newRow("far") << 40 << "2026-02-24, in 40 day(s)" << int(Tone::Neutral);
    }
    void theDayOfZeroTellsItsUrgency()
    {
        QFETCH(int, days);
        FakeQuotaStore store;
        QuotaRow &row = store.add(FakeQuotaStore::sample(1, "500"));
        row.runway.state = Runway::State::RunsOut;
        row.runway.zeroDay = m_clock.utcNow().date().addDays(days);
        Model model(&store, &m_customers, &m_clock);
        QTRY_COMPARE(model.rowCount(), 1);
        QTEST(model.index(0, Model::ZeroDayColumn).data().toString(), "text");
        QTEST(model.index(0, Model::ZeroDayColumn).data(TextToneRole).toInt(), "tone");
    }

    void trendsAreExactPoints()
    {
        FakeQuotaStore store;
        QuotaRow &row = store.add(FakeQuotaStore::sample(1, "500"));
        row.trend = {sampleAt(m_clock.utcNow().addDays(-1), "700.5"), sampleAt(m_clock.utcNow(), "-500")};
        Model model(&store, &m_customers, &m_clock);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, Model::TrendColumn).data(TrendRole).value<QList<qint64>>(), (QList<qint64>{700'500'000, -500'000'000}));
    }

    void theStoreSorts()
    {
        FakeQuotaStore store;
        store.add(FakeQuotaStore::sample(1, "500"));
        store.add(FakeQuotaStore::sample(2, "-20"));
        Model model(&store, &m_customers, &m_clock);
        QTRY_COMPARE(model.rowCount(), 2);
        model.sort(Model::AvailableColumn, Qt::AscendingOrder);
        QTRY_COMPARE(model.index(0, Model::AvailableColumn).data().toString(), QStringLiteral("overdrawn -20.00"));
        QCOMPARE(store.lastQuery.sort, QuotaQuery::Sort::Available);
        model.sort(Model::TrendColumn, Qt::AscendingOrder);
        QCOMPARE(model.query().sort, QuotaQuery::Sort::Available);
    }

    void aCustomersNewNameArrives()
    {
        FakeQuotaStore store;
        store.add(FakeQuotaStore::sample(1, "500"));
        Model model(&store, &m_customers, &m_clock);
        QTRY_COMPARE(model.rowCount(), 1);
        store.rows[0].customer.local.alias = QStringLiteral("Lumen Foods");
        m_customers.tell({store.rows[0].customer.uid()});
        QTRY_COMPARE(model.index(0, Model::CustomerColumn).data().toString(), QStringLiteral("Lumen Foods"));
    }

    void theForecastTellsMethodAndError()
    {
        Runway runway;
        runway.state = Runway::State::RunsOut;
        runway.perDay = Amount::parse(u"50");
        runway.spread = Amount::parse(u"5");
        runway.zeroDay = QDate(2026, 1, 25);
        runway.earliest = QDate(2026, 1, 24);
        runway.days = 9;
        const QString cny = QStringLiteral("CNY");
        QCOMPARE(QuotaText::forecast(runway, cny, m_clock.utcNow()), QStringLiteral("At the pace seen, the quota is used up on 2026-01-25 (in 10 day(s))."));
        const QString method = QuotaText::method(runway, cny);
        QVERIFY(method.contains(QStringLiteral("median of 9 daily")));
        QVERIFY(method.contains(QStringLiteral("at the slowest pace never")));
        QVERIFY(QuotaText::method(Runway(), cny).isEmpty());
        QVERIFY(QuotaText::forecast({Runway::State::TooLittleHistory, {}, {}, {}, {}, {}, 1}, cny, m_clock.utcNow()).contains(QStringLiteral("1 day(s)")));
    }

    void theCustomerIsToldCauseAndTime()
    {
        QuotaRow row = FakeQuotaStore::sample(1, "-20");
        row.customer.facts.hosting = {CreditState::Trusteeship, QStringLiteral("Trusteeship")};
        row.customer.local.note = QStringLiteral("pays late");
        const QDateTime now = m_clock.utcNow();
        const QDateTime since = QuotaText::emptySince({sampleAt(now.addDays(-3), "-1"), sampleAt(now.addDays(-2), "5"), sampleAt(now.addDays(-1), "0"), sampleAt(now, "-20")});
        QCOMPARE(since, now.addDays(-1));
        const QString words = QuotaText::forCustomer(row.customer, row.quota, since);
        QVERIFY(words.contains(QStringLiteral("-20.00")));
        QVERIFY(words.contains(QStringLiteral("used up since")));
        QVERIFY(words.contains(QStringLiteral("managed mode")));
        QVERIFY(!words.contains(QStringLiteral("pays late")));
        QVERIFY(!QuotaText::emptySince({sampleAt(now, "5")}).isValid());
        row.quota.available.reset();
        QVERIFY(QuotaText::forCustomer(row.customer, row.quota, {}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestQuotaListModel)
#include "tst_quotalistmodel.moc"
