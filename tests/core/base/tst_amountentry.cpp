// SPDX-License-Identifier: Apache-2.0
#include "core/base/amountentry.h"
#include <QTest>

using namespace pc;

class TestAmountEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsWhatCanOnlyMeanOneThing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("amount");
        const QString cny = QStringLiteral("CNY");
        QTest::newRow("plain") << "20000" << cny << "20000.00";
        QTest::newRow("decimals") << "20000.5" << cny << "20000.50";
        QTest::newRow("commas") << "20,000" << cny << "20000.00";
        QTest::newRow("many commas") << "1,234,567.89" << cny << "1234567.89";
        QTest::newRow("blanks") << "20 000" << cny << "20000.00";
        QTest::newRow("narrow no-break blanks") << QStringLiteral("20\u202f000") << cny << "20000.00";
        QTest::newRow("apostrophes") << QStringLiteral("20\u2019000") << cny << "20000.00";
        QTest::newRow("full-width") << QStringLiteral("２０，０００．５０") << cny << "20000.50";
        QTest::newRow("around it") << QStringLiteral("\u3000 20000\t") << cny << "20000.00";
        QTest::newRow("its currency") << "CNY 20,000" << cny << "20000.00";
        QTest::newRow("its currency behind, small") << "20,000cny" << cny << "20000.00";
        QTest::newRow("its sign of money") << QStringLiteral("¥20,000") << cny << "20000.00";
        QTest::newRow("full-width sign of money") << QStringLiteral("￥20,000") << cny << "20000.00";
        QTest::newRow("dollars") << "$5" << "USD" << "5.00";
        QTest::newRow("minus") << "-5" << cny << "-5.00";
        QTest::newRow("typographic minus") << QStringLiteral("\u22125") << cny << "-5.00";
        QTest::newRow("plus") << "+5" << cny << "5.00";
        QTest::newRow("no coins") << "20,000" << "JPY" << "20000.00";
    }
    void understandsWhatCanOnlyMeanOneThing()
    {
        QFETCH(QString, typed);
        QFETCH(QString, currency);
        const AmountEntry entry = AmountEntry::read(typed, currency);
        QVERIFY(entry.amount);
        QCOMPARE(entry.problem, AmountProblem::None);
        QTEST(entry.amount->text(), "amount");
    }

    void refusesTheRestWithItsCause_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<AmountProblem>("problem");
        const QString cny = QStringLiteral("CNY");
        QTest::newRow("nothing") << "" << cny << AmountProblem::Empty;
        QTest::newRow("blanks") << "  " << cny << AmountProblem::Empty;
        QTest::newRow("text") << "twenty" << cny << AmountProblem::NotANumber;
        QTest::newRow("exponent") << "2e4" << cny << AmountProblem::NotANumber;
        QTest::newRow("superscript") << QStringLiteral("10²") << cny << AmountProblem::NotANumber;
        QTest::newRow("unit") << QStringLiteral("2万") << cny << AmountProblem::NotANumber;
        QTest::newRow("two signs") << "--5" << cny << AmountProblem::NotANumber;
        QTest::newRow("other digits") << QStringLiteral("٢٠") << cny << AmountProblem::NotANumber;
        QTest::newRow("only a currency") << "CNY" << cny << AmountProblem::NotANumber;
        QTest::newRow("decimal comma") << "20,5" << cny << AmountProblem::Ambiguous;
        QTest::newRow("points group, comma divides") << "1.234,56" << cny << AmountProblem::Ambiguous;
        QTest::newRow("broken groups") << "20,0000" << cny << AmountProblem::Ambiguous;
        QTest::newRow("mixed groups") << "1,234 567" << cny << AmountProblem::Ambiguous;
        QTest::newRow("no digit before the point") << ".5" << cny << AmountProblem::Ambiguous;
        QTest::newRow("point groups") << "20.000" << cny << AmountProblem::TooManyPlaces;
        QTest::newRow("finer than a coin") << "0.001" << cny << AmountProblem::TooManyPlaces;
        QTest::newRow("coins of a currency without") << "0.5" << "JPY" << AmountProblem::TooManyPlaces;
        QTest::newRow("too large") << "99999999999999999999" << cny << AmountProblem::OutOfRange;
        QTest::newRow("other currency") << "20 USD" << cny << AmountProblem::WrongCurrency;
        QTest::newRow("other sign of money") << "$20" << cny << AmountProblem::WrongCurrency;
        QTest::newRow("currency not known") << "20 USD" << "" << AmountProblem::WrongCurrency;
    }
    void refusesTheRestWithItsCause()
    {
        QFETCH(QString, typed);
        QFETCH(QString, currency);
        const AmountEntry entry = AmountEntry::read(typed, currency);
        QTEST(entry.problem, "problem");
        QVERIFY(!entry.amount);
    }

    void someAmountsMustBeAboveZero()
    {
        const QString cny = QStringLiteral("CNY");
        QCOMPARE(AmountEntry::readAboveZero(QStringLiteral("-5"), cny).problem, AmountProblem::Negative);
        QCOMPARE(AmountEntry::readAboveZero(QStringLiteral("0.00"), cny).problem, AmountProblem::Zero);
        QVERIFY(!AmountEntry::readAboveZero(QStringLiteral("0"), cny).amount);
        QCOMPARE(AmountEntry::readAboveZero(QStringLiteral("0.01"), cny).amount, Amount::fromMicros(10'000));
        QCOMPARE(AmountEntry::read(QStringLiteral("5 usd"), cny).otherCurrency, QStringLiteral("usd"));
    }
};

QTEST_GUILESS_MAIN(TestAmountEntry)
#include "tst_amountentry.moc"
