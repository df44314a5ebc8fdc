// SPDX-License-Identifier: Apache-2.0
#include "models/identitytext.h"
#include "models/customertext.h"
#include <QLocale>
#include <QTest>

using namespace pc;

class TestIdentityText : public QObject
{
    Q_OBJECT

    static QDateTime now() { return QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC); }
    static Customer asked(std::optional<bool> certified, std::optional<int> minutesAgo)
    {
        Customer customer;
        customer.facts.certified = certified;
        customer.facts.readAt = now().addSecs(-60);
        if (minutesAgo) {
            customer.local.nudgedAt = now().addSecs(-60 * *minutesAgo);
            customer.local.linkExpiresAt = customer.local.nudgedAt.addSecs(3 * 3600);
        }
        return customer;
    }

private Q_SLOTS:
    void eachStandingHasItsWords_data()
    {
        QTest::addColumn<Customer>("customer");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tone");
        QTest::addColumn<QString>("detail");
        QTest::newRow("verified") << asked(true, 20) << QStringLiteral("Verified") << int(Tone::Good) << QStringLiteral("verified");
        QTest::newRow("never asked") << asked(false, {}) << QStringLiteral("Not asked yet") << int(Tone::Neutral) << QStringLiteral("nobody has asked");
        QTest::newRow("asked, link expired") << asked(false, 200) << QStringLiteral("Link expired") << int(Tone::Warn) << QStringLiteral("Ask again");
    }
    void eachStandingHasItsWords()
    {
        QFETCH(Customer, customer);
        QFETCH(QString, detail);
        const Wording words = IdentityText::standing(customer, now());
        QTEST(words.text, "text");
        QTEST(int(words.tone), "tone");
        QVERIFY(!words.isUnknown());
        const QString sentence = IdentityText::standingDetail(customer, now());
        QVERIFY2(sentence.contains(detail), qPrintable(sentence));
    }

    void whoWaitsIsTold()
    {
        const Customer customer = asked(false, 120);
        const QString until = QLocale().toString(now().addSecs(3600).toLocalTime().time(), QLocale::ShortFormat);
        QCOMPARE(IdentityText::standing(customer, now()).text, QStringLiteral("Waiting until %1").arg(until));
        const QString sentence = IdentityText::standingDetail(customer, now());
        QVERIFY2(sentence.contains(QStringLiteral("2 h ago")) && sentence.contains(CustomerText::absolute(customer.local.linkExpiresAt)), qPrintable(sentence));
    }

    void whatIsNotKnownIsADashWithItsReason()
    {
        Customer customer = asked({}, {});
        QCOMPARE(IdentityText::standing(customer, now()).text, CustomerText::dash());
        QVERIFY(IdentityText::standing(customer, now()).isUnknown());
        const QString notSaid = IdentityText::standingDetail(customer, now());
        customer.facts.readAt = {};
        QVERIFY(IdentityText::standingDetail(customer, now()) != notSaid);
        QVERIFY(IdentityText::standing(customer, now()).isUnknown());
    }

    void certificatesHaveNames()
    {
        QCOMPARE(IdentityText::certificateName(QStringLiteral("9")), QStringLiteral("Business licence"));
        QCOMPARE(IdentityText::certificateName(QStringLiteral("77")), QStringLiteral("77"));      // as it came
        QVERIFY(IdentityText::certificateName({}).isEmpty());
    }

    void toFollowUpIsOurTurn()
    {
        QVERIFY(standingsToFollowUp().contains(verificationStanding(asked(false, {}), now())));
        QVERIFY(standingsToFollowUp().contains(verificationStanding(asked(false, 200), now())));
        QVERIFY(!standingsToFollowUp().contains(verificationStanding(asked(false, 20), now())));
        QVERIFY(!standingsToFollowUp().contains(verificationStanding(asked(true, 200), now())));
    }
};

QTEST_GUILESS_MAIN(TestIdentityText)
#include "tst_identitytext.moc"
