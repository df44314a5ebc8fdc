// SPDX-License-Identifier: Apache-2.0
#include "models/customertext.h"
#include <QTest>

using namespace pc;

class TestCustomerText : public QObject
{
    Q_OBJECT

    static Customer read()
    {
        Customer customer;
        customer.facts.readAt = QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);
        return customer;
    }

private Q_SLOTS:
    void aValueUnknownToUsIsShownAsItCame()
    {
        Customer customer = read();
        customer.facts.credit = {CreditState::Unknown, QStringLiteral("HalfFrozen")};
        customer.facts.kind = {AccountKind::Unknown, QStringLiteral("7")};
        QCOMPARE(CustomerText::credit(customer).text, QStringLiteral("HalfFrozen"));
        QVERIFY(!CustomerText::credit(customer).isUnknown());
        QCOMPARE(CustomerText::kind(customer).text, QStringLiteral("7"));
    }

    void notReadAndNotToldAreDifferentReasons()
    {
        const QString unread = CustomerText::credit(Customer()).why;
        const QString untold = CustomerText::credit(read()).why;
        QVERIFY(!unread.isEmpty() && !untold.isEmpty());
        QVERIFY(unread != untold);
    }

    void aMissingVerifiedNameSaysWhy()
    {
        Customer customer = read();
        customer.facts.certified = false;
        QVERIFY(CustomerText::verifiedName(customer).why.contains(QStringLiteral("verified")));
        QCOMPARE(CustomerText::verification(customer).tone, Tone::Warn);
    }

    void ages_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("future") << qint64(-50) << QStringLiteral("just now");
        QTest::newRow("seconds") << qint64(44) << QStringLiteral("just now");
        QTest::newRow("minutes") << qint64(125) << QStringLiteral("2 min ago");
        QTest::newRow("hours") << qint64(3 * 3600 + 5) << QStringLiteral("3 h ago");
        QTest::newRow("days") << qint64(49 * 3600) << QStringLiteral("2 day(s) ago");
    }

    void ages()
    {
        QFETCH(qint64, seconds);
        const QDateTime now(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);
        QTEST(CustomerText::ago(now.addSecs(-seconds), now), "text");
    }

    void masksEmails()
    {
        QCOMPARE(CustomerText::maskedEmail(QStringLiteral("anna.meier@example.com")), QStringLiteral("an***@example.com"));
        QCOMPARE(CustomerText::maskedEmail(QStringLiteral("ab@example.com")), QStringLiteral("a***@example.com"));
        QCOMPARE(CustomerText::maskedEmail(QStringLiteral("nonsense")), QStringLiteral("***"));
        QCOMPARE(CustomerText::maskedEmail(QString()), QString());
    }
};

QTEST_GUILESS_MAIN(TestCustomerText)
#include "tst_customertext.moc"
