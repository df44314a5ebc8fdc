// SPDX-License-Identifier: Apache-2.0
#include "models/moneytext.h"
#include <QLocale>
#include <QTest>

using namespace pc;

class TestMoneyText : public QObject
{
    Q_OBJECT

    static Amount amount(const char *text) { return *Amount::parse(QString::fromLatin1(text)); }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void groupsAndKeepsTheCurrencysDecimals_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        QTest::newRow("coins") << "1234567.5" << "CNY" << "1,234,567.50";
        QTest::newRow("zero") << "0" << "CNY" << "0.00";
        QTest::newRow("below zero") << "-1234.5" << "CNY" << "-1,234.50";
        QTest::newRow("below zero, no whole unit") << "-0.05" << "CNY" << "-0.05";
        QTest::newRow("no coins") << "20000" << "JPY" << "20,000";
        QTest::newRow("finer than a coin is not rounded") << "0.123456" << "CNY" << "0.123456";
        QTest::newRow("beyond what a double holds") << "9223372036854.775807" << "CNY" << "9,223,372,036,854.775807";
        QTest::newRow("currency not known") << "1000" << "" << "1,000.00";
    }
    void groupsAndKeepsTheCurrencysDecimals()
    {
        QFETCH(QString, amount);
        QFETCH(QString, currency);
        QTEST(amountText(*Amount::parse(amount), currency), "text");
    }

    void theCurrencyStandsBehindTheFigure()
    {
        QCOMPARE(moneyText(Money(amount("-20"), QStringLiteral("USD"))), QStringLiteral("-20.00\u00a0USD"));
        QCOMPARE(moneyText(amount("20"), {}), QStringLiteral("20.00"));
    }

    void followsTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(amountText(amount("1234567.5"), QStringLiteral("EUR")), QStringLiteral("1.234.567,50"));
    }
};

QTEST_GUILESS_MAIN(TestMoneyText)
#include "tst_moneytext.moc"
