// SPDX-License-Identifier: Apache-2.0
#include "core/operations/customerfields.h"
#include <QSet>
#include <QTest>

using namespace pc;
using Field = FieldError::Field;
using Problem = FieldError::Problem;

static NewCustomer enterprise()
{
    NewCustomer customer;
    customer.loginEmail = QStringLiteral("ops@lantern-works.example");
    customer.enterpriseName = QStringLiteral("灯塔科技有限公司");
    return customer;
}

class TestCustomerFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCompleteFormHasNoErrors()
    {
        NewCustomer customer = enterprise();
        QVERIFY(validate(customer).isEmpty());
        customer.lastName = QString(64, QLatin1Char('x'));
        customer.nationCode = QStringLiteral("HK");
        customer.postcode = QStringLiteral("SW1A 1AA");
        QVERIFY(validate(customer).isEmpty());
    }

    void anIndividualNeedsNoCompany()
    {
        NewCustomer customer = enterprise();
        customer.enterpriseName.clear();
        QCOMPARE(validate(customer), (QList<FieldError>{{Field::EnterpriseName, Problem::Missing, 0}}));
        customer.kind = AccountKind::Individual;
        QVERIFY(validate(customer).isEmpty());
    }

    void blankIsMissing()
    {
        NewCustomer customer;
        customer.loginEmail = QStringLiteral("  ");
        customer.enterpriseName = QStringLiteral("\t");
        QCOMPARE(validate(customer), (QList<FieldError>{{Field::LoginEmail, Problem::Missing, 0}, {Field::EnterpriseName, Problem::Missing, 0}}));
    }

    void emails_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("plain") << QStringLiteral("a@b.example") << true;
        QTest::newRow("dots and plus") << QStringLiteral("first.last+tag@sub.lantern-works.example") << true;
        QTest::newRow("blanks around are cut") << QStringLiteral("  a@b.example ") << true;
        QTest::newRow("no at") << QStringLiteral("b.example") << false;
        QTest::newRow("two ats") << QStringLiteral("a@b@c.example") << false;
        QTest::newRow("no domain dot") << QStringLiteral("a@localhost") << false;
        QTest::newRow("empty label") << QStringLiteral("a@b..example") << false;
        QTest::newRow("leading dot") << QStringLiteral(".a@b.example") << false;
        QTest::newRow("label with hyphen at its end") << QStringLiteral("a@b-.example") << false;
        QTest::newRow("blank inside") << QStringLiteral("a b@c.example") << false;
        QTest::newRow("line break at the end of the domain") << QStringLiteral("a@b.exam\nple") << false;
        QTest::newRow("full-width at") << QStringLiteral("a＠b.example") << false;
    }

    void emails()
    {
        QFETCH(QString, email);
        QFETCH(bool, isGood);
        NewCustomer customer = enterprise();
        customer.loginEmail = email;
        const QList<FieldError> wanted = isGood ? QList<FieldError>() : QList<FieldError>{{Field::LoginEmail, Problem::Malformed, 0}};
        QCOMPARE(validate(customer), wanted);
    }

    void limitsAreNamed()
    {
        NewCustomer customer = enterprise();
        customer.lastName = QString(65, QLatin1Char('x'));
        QCOMPARE(validate(customer), (QList<FieldError>{{Field::LastName, Problem::TooLong, 64}}));
    }

    void everyWrongFieldIsTold()
    {
        NewCustomer customer = enterprise();
        customer.nationCode = QStringLiteral("DE");
        customer.city = QStringLiteral("Hang\x01zhou");
        customer.postcode = QStringLiteral("310-");
        QCOMPARE(validate(customer), (QList<FieldError>{{Field::NationCode, Problem::NotAllowed, 0},
                                                        {Field::City, Problem::Malformed, 0},
                                                        {Field::Postcode, Problem::Malformed, 0}}));
    }

    void normalisingCutsBlanksAndLowersTheDomainOnly()
    {
        NewCustomer customer = enterprise();
        customer.loginEmail = QStringLiteral(" Ops@Lantern-Works.Example ");
        customer.city = QStringLiteral(" 杭州市 ");
        const NewCustomer sent = normalised(customer);
        QCOMPARE(sent.loginEmail, QStringLiteral("Ops@lantern-works.example"));
        QCOMPARE(sent.city, QStringLiteral("杭州市"));
    }

    void namesAreDistinct()
    {
        QSet<QString> names;
        for (int i = int(Field::LoginEmail); i <= int(Field::Postcode); ++i)
            names.insert(fieldName(Field(i)));
        for (int i = int(Problem::Missing); i <= int(Problem::NotAllowed); ++i)
            names.insert(problemName(Problem(i)));
        QCOMPARE(names.size(), 12);
        QVERIFY(!names.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(TestCustomerFields)
#include "tst_customerfields.moc"
