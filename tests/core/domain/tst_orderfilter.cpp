// SPDX-License-Identifier: Apache-2.0
#include "core/domain/orderfilter.h"
#include <QTest>

using namespace pc;
using Filter = OrderFilter;
using Field = Filter::Field;
using Operator = Filter::Operator;
using Problem = Filter::Problem;

namespace {

Filter::Term one(const QString &text)
{
    const Filter filter = Filter::parse(text);
    return filter.terms.size() == 1 ? filter.terms.first() : Filter::Term();
}

QDate day(const char *iso) { return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate); }
std::optional<Amount> amount(const char *text) { return Amount::parse(QString::fromLatin1(text)); }

} // namespace

class TestOrderFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyTextFiltersNothing()
    {
        QVERIFY(Filter::parse({}).isEmpty());
        QVERIFY(Filter::parse(QStringLiteral("  \t ")).isEmpty());
        QVERIFY(Filter::parse({}).isValid());
    }

    void termsStandWhereTheyAreWritten()
    {
        const Filter filter = Filter::parse(QStringLiteral(" status:unpaid,paid  -type:renew harbour "));
        QVERIFY(filter.isValid());
        QCOMPARE(filter.terms.size(), 3);
        QCOMPARE(filter.terms[0].field, Field::Status);
        QCOMPARE(filter.terms[0].values, QStringList({QStringLiteral("unpaid"), QStringLiteral("paid")}));
        QCOMPARE(filter.terms[0].start, 1);
        QCOMPARE(filter.terms[0].length, 18);
        QVERIFY(!filter.terms[0].isNegated);
        QCOMPARE(filter.terms[1].field, Field::Type);
        QVERIFY(filter.terms[1].isNegated);
        QCOMPARE(filter.terms[1].start, 21);
        QCOMPARE(filter.terms[1].length, 11);
        QCOMPARE(filter.terms[2].field, Field::Text);
        QCOMPARE(filter.terms[2].values, QStringList(QStringLiteral("harbour")));
    }

    void everyFieldHasItsName()
    {
        for (int field = int(Field::Status); field <= int(Field::Paid); ++field) {
            const QString name = Filter::fieldName(Field(field));
            QVERIFY(!name.isEmpty());
            QCOMPARE(one(name + u':').field, Field(field));
            QCOMPARE(one(name.toUpper() + u':').field, Field(field));
            QCOMPARE(one(name + u':').problem, Problem::Incomplete);
        }
        QCOMPARE(Filter::fieldName(Field::Text), QString());
    }

    void valuesThatNobodyKnowsAreKept()
    {
        QCOMPARE(one(QStringLiteral("status:HalfPaid")).values, QStringList(QStringLiteral("halfpaid")));
        QCOMPARE(one(QStringLiteral("type:Teleport")).problem, Problem::None);
    }

    void quotesKeepBlanksAndCommas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("values");
        QTest::newRow("a name") << QStringLiteral("customer:\"North wind\"") << QStringList{QStringLiteral("north wind")};
        QTest::newRow("two") << QStringLiteral("customer:\"North, wind\",sea") << QStringList{QStringLiteral("north, wind"), QStringLiteral("sea")};
        QTest::newRow("not closed yet") << QStringLiteral("customer:\"North wi") << QStringList{QStringLiteral("north wi")};
        QTest::newRow("a word") << QStringLiteral("\"status:paid x\"") << QStringList{QStringLiteral("status:paid x")};
        QTest::newRow("a comma in a word") << QStringLiteral("wind,sea") << QStringList{QStringLiteral("wind,sea")};
        QTest::newRow("twice the same") << QStringLiteral("status:paid,Paid,") << QStringList{QStringLiteral("paid")};
    }
    void quotesKeepBlanksAndCommas()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, values);
        QCOMPARE(one(text).values, values);
        QCOMPARE(one(text).problem, Problem::None);
        QCOMPARE(one(text).length, int(text.size()));
    }

    void amounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Operator>("op");
        QTest::addColumn<QString>("low");
        QTest::addColumn<QString>("high");
        QTest::newRow("is") << QStringLiteral("amount:100") << Operator::Is << QStringLiteral("100") << QStringLiteral("100");
        QTest::newRow("equals") << QStringLiteral("amount=0") << Operator::Is << QStringLiteral("0") << QStringLiteral("0");
        QTest::newRow("above") << QStringLiteral("amount>1000") << Operator::Greater << QStringLiteral("1000") << QString();
        QTest::newRow("from") << QStringLiteral("amount>=0.5") << Operator::GreaterOrEqual << QStringLiteral("0.5") << QString();
        QTest::newRow("below") << QStringLiteral("amount<-3") << Operator::Less << QString() << QStringLiteral("-3");
        QTest::newRow("up to") << QStringLiteral("amount<=7") << Operator::LessOrEqual << QString() << QStringLiteral("7");
        QTest::newRow("with a colon") << QStringLiteral("amount:>7") << Operator::Greater << QStringLiteral("7") << QString();
        QTest::newRow("range") << QStringLiteral("amount:100..500") << Operator::Range << QStringLiteral("100") << QStringLiteral("500");
        QTest::newRow("open above") << QStringLiteral("amount:100..") << Operator::Range << QStringLiteral("100") << QString();
        QTest::newRow("open below") << QStringLiteral("amount:..0.25") << Operator::Range << QString() << QStringLiteral("0.25");
    }
    void amounts()
    {
        QFETCH(QString, text);
        QFETCH(Operator, op);
        QFETCH(QString, low);
        QFETCH(QString, high);
        const Filter::Term term = one(text);
        QCOMPARE(term.field, Field::Amount);
        QCOMPARE(term.problem, Problem::None);
        QCOMPARE(term.op, op);
        QVERIFY(term.low == amount(low.toLatin1()));
        QVERIFY(term.high == amount(high.toLatin1()));
    }

    void days_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::newRow("a day") << QStringLiteral("created:2026-01-15") << day("2026-01-15") << day("2026-01-15");
        QTest::newRow("a month") << QStringLiteral("created:2024-02") << day("2024-02-01") << day("2024-02-29");
        QTest::newRow("a year") << QStringLiteral("created:2025") << day("2025-01-01") << day("2025-12-31");
        QTest::newRow("months") << QStringLiteral("created:2026-01..2026-03") << day("2026-01-01") << day("2026-03-31");
        QTest::newRow("mixed") << QStringLiteral("paid:2025..2026-03-04") << day("2025-01-01") << day("2026-03-04");
        QTest::newRow("since") << QStringLiteral("paid:2026-02..") << day("2026-02-01") << QDate();
        QTest::newRow("until") << QStringLiteral("paid:..2026-02") << QDate() << day("2026-02-28");
        QTest::newRow("from") << QStringLiteral("paid>=2026-11-01") << day("2026-11-01") << QDate();
        QTest::newRow("after all of it") << QStringLiteral("paid>2026-11") << day("2026-12-01") << QDate();
        QTest::newRow("before all of it") << QStringLiteral("paid<2026") << QDate() << day("2025-12-31");
        QTest::newRow("up to its end") << QStringLiteral("paid<=2026") << QDate() << day("2026-12-31");
    }
    void days()
    {
        QFETCH(QString, text);
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        const Filter::Term term = one(text);
        QCOMPARE(term.problem, Problem::None);
        QCOMPARE(term.from, from);
        QCOMPARE(term.to, to);
    }

    void problems_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Problem>("problem");
        QTest::newRow("field") << QStringLiteral("colour:red") << Problem::UnknownField;
        QTest::newRow("no value") << QStringLiteral("status:") << Problem::Incomplete;
        QTest::newRow("commas only") << QStringLiteral("status:,,") << Problem::Incomplete;
        QTest::newRow("empty quotes") << QStringLiteral("customer:\"\"") << Problem::Incomplete;
        QTest::newRow("a sign") << QStringLiteral("-") << Problem::Incomplete;
        QTest::newRow("no amount") << QStringLiteral("amount>") << Problem::Incomplete;
        QTest::newRow("half an amount") << QStringLiteral("amount>12.") << Problem::Incomplete;
        QTest::newRow("dots only") << QStringLiteral("amount:..") << Problem::Incomplete;
        QTest::newRow("words for an amount") << QStringLiteral("amount>much") << Problem::BadValue;
        QTest::newRow("grouped amount") << QStringLiteral("amount>1,000") << Problem::BadValue;
        QTest::newRow("exponent") << QStringLiteral("amount:1e3") << Problem::BadValue;
        QTest::newRow("amounts backwards") << QStringLiteral("amount:5..1") << Problem::BadValue;
        QTest::newRow("range after a sign") << QStringLiteral("amount>1..5") << Problem::BadValue;
        QTest::newRow("half a year") << QStringLiteral("created:20") << Problem::Incomplete;
        QTest::newRow("half a month") << QStringLiteral("created:2026-1") << Problem::Incomplete;
        QTest::newRow("half a day") << QStringLiteral("created:2026-01-") << Problem::Incomplete;
        QTest::newRow("half a range") << QStringLiteral("created:2026-01..2026-") << Problem::Incomplete;
        QTest::newRow("no month") << QStringLiteral("created:2026-13") << Problem::BadValue;
        QTest::newRow("no day") << QStringLiteral("created:2026-02-30") << Problem::BadValue;
        QTest::newRow("no date") << QStringLiteral("created:yesterday") << Problem::BadValue;
        QTest::newRow("four parts") << QStringLiteral("created:2026-01-01-01") << Problem::BadValue;
        QTest::newRow("short year with month") << QStringLiteral("created:26-01") << Problem::BadValue;
        QTest::newRow("days backwards") << QStringLiteral("created:2026-03..2026-01") << Problem::BadValue;
        QTest::newRow("status above") << QStringLiteral("status>paid") << Problem::BadOperator;
        QTest::newRow("id up to") << QStringLiteral("id<=5") << Problem::BadOperator;
    }
    void problems()
    {
        QFETCH(QString, text);
        QFETCH(Problem, problem);
        const Filter filter = Filter::parse(text + QStringLiteral(" status:paid"));
        QCOMPARE(filter.terms.size(), 2);
        QCOMPARE(filter.terms[0].problem, problem);
        QCOMPARE(filter.terms[0].length, int(text.size()));
        QVERIFY(!filter.isValid());
        QCOMPARE(filter.terms[1].problem, Problem::None);
    }

    void wordsWithColonsThatAreNoFieldsAreWords()
    {
        QCOMPARE(one(QStringLiteral("12:30")).field, Field::Text);
        QCOMPARE(one(QStringLiteral("12:30")).problem, Problem::None);
        QCOMPARE(one(QStringLiteral(":x")).field, Field::Text);
        QCOMPARE(one(QStringLiteral("云帆:科技")).values, QStringList(QStringLiteral("云帆:科技")));
    }

    void nothingTypedLetterByLetterIsLost()
    {
        const QString text = QStringLiteral("-status:cancelled amount>1000 customer:\"North wind\" created:2026-01..2026-03");
        for (int length = 0; length <= text.size(); ++length) {
            const Filter filter = Filter::parse(text.left(length));
            int covered = 0;
            for (const Filter::Term &term : filter.terms) {
                QVERIFY(term.start >= covered);
                QVERIFY(text.mid(covered, term.start - covered).trimmed().isEmpty());
                covered = term.start + term.length;
            }
            QVERIFY(text.mid(covered, length - covered).trimmed().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestOrderFilter)
#include "tst_orderfilter.moc"
