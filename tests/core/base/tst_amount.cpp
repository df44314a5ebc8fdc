// SPDX-License-Identifier: Apache-2.0
#include "core/base/amount.h"
#include <QTest>

using namespace pc;

class AmountTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsPlainDecimals_data();
    void readsPlainDecimals();
    void refusesWhatIsNoAmount_data();
    void refusesWhatIsNoAmount();
    void writesWithoutLosingAnything();
    void addsWithinItsRange();
    void ordersByValue();
};

void AmountTest::readsPlainDecimals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("micros");
    QTest::newRow("whole") << QStringLiteral("300") << qint64(300'000'000);
    QTest::newRow("decimals") << QStringLiteral("1234.50") << qint64(1'234'500'000);
    QTest::newRow("negative") << QStringLiteral("-0.01") << qint64(-10'000);
    QTest::newRow("plus and blanks") << QStringLiteral("  +3 ") << qint64(3'000'000);
    QTest::newRow("zeros beyond six places") << QStringLiteral("0.10000000") << qint64(100'000);
    QTest::newRow("leading zeros") << QStringLiteral("000000000000000000000012") << qint64(12'000'000);
    QTest::newRow("largest") << QStringLiteral("9223372036854.775807") << std::numeric_limits<qint64>::max();
}

void AmountTest::readsPlainDecimals()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, micros);
    const std::optional<Amount> amount = Amount::parse(text);
    QVERIFY(amount);
    QCOMPARE(amount->micros(), micros);
}

void AmountTest::refusesWhatIsNoAmount_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " ", "-", ".", "1.", ".5", "1,000", "1e3", "12a", "0x10", "--1", "1.2.3", "0.0000001", "9223372036854.775808",
                             "99999999999999999999", "\u0661"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void AmountTest::refusesWhatIsNoAmount()
{
    QFETCH(const QString, text);
    QVERIFY(!Amount::parse(text));
}

void AmountTest::writesWithoutLosingAnything()
{
    QCOMPARE(Amount::parse(u"750")->text(), QStringLiteral("750.00"));
    QCOMPARE(Amount::parse(u"750")->text(0), QStringLiteral("750"));
    QCOMPARE(Amount::parse(u"-0.000001")->text(), QStringLiteral("-0.000001"));
    QCOMPARE(Amount::parse(u"12.345")->text(), QStringLiteral("12.345"));
    QCOMPARE(Amount::parse(u"12.345")->places(), 3);
    QCOMPARE(Amount().text(), QStringLiteral("0.00"));
}

void AmountTest::addsWithinItsRange()
{
    const Amount most = Amount::fromMicros(std::numeric_limits<qint64>::max());
    QCOMPARE(Amount::parse(u"0.10")->plus(*Amount::parse(u"0.20")), Amount::parse(u"0.3"));
    QCOMPARE(Amount::parse(u"1")->minus(*Amount::parse(u"1.5")), Amount::parse(u"-0.5"));
    QVERIFY(!most.plus(Amount::fromMicros(1)));
    QVERIFY(!Amount::fromMicros(-most.micros()).minus(Amount::fromMicros(1)));
    QCOMPARE(most.minus(most), Amount());
}

void AmountTest::ordersByValue()
{
    QVERIFY(*Amount::parse(u"9") < *Amount::parse(u"10"));
    QVERIFY(*Amount::parse(u"-10") < *Amount::parse(u"-9.99"));
    QVERIFY(Money(Amount(), QStringLiteral("CNY")) != Money(Amount(), QStringLiteral("USD")));
    QCOMPARE(currencyPlaces(QStringLiteral("JPY")), 0);
    QCOMPARE(currencyPlaces(QStringLiteral("CNY")), 2);
}

QTEST_GUILESS_MAIN(AmountTest)
#include "tst_amount.moc"
