// SPDX-License-Identifier: Apache-2.0
#include "ui/identity/verificationmessage.h"
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace pc;
using Cloud = Environment::Cloud;

class TestVerificationMessage : public QObject
{
    Q_OBJECT

    static Customer customer(const QString &verified, const QString &alias)
    {
        Customer customer;
        customer.facts.uid = CustomerUid(QStringLiteral("5000000000000017"));
        customer.facts.loginEmail = QStringLiteral("office@jichuan.example");
        customer.facts.name = verified;
        customer.local.alias = alias;
        return customer;
    }
    static QDateTime at(int hour, int minute) { return QDateTime(QDate(2026, 11, 20), QTime(hour, minute), Qt::UTC); }

private Q_SLOTS:
    void greetsByTheNameOfTheCompany_data()
    {
        QTest::addColumn<QString>("verified");
        QTest::addColumn<QString>("alias");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("verified before") << "Jichuan Logistics" << "the late payer" << "Dear Jichuan Logistics," << QStringLiteral("尊敬的Jichuan Logistics：");
        QTest::newRow("what staff say among themselves") << "" << "the late payer" << "Dear customer," << QStringLiteral("尊敬的客户：");
        QTest::newRow("nothing but an address") << "" << "" << "Dear customer," << QStringLiteral("尊敬的客户：");
    }
    void greetsByTheNameOfTheCompany()
    {
        QFETCH(QString, verified);
        QFETCH(QString, alias);
        const Customer who = customer(verified, alias);
        QTEST(verificationMessage(MessageLanguage::English, Cloud::Alibaba, who, {}).body.section(QLatin1Char('\n'), 0, 0), "english");
        QTEST(verificationMessage(MessageLanguage::Chinese, Cloud::Alibaba, who, {}).body.section(QLatin1Char('\n'), 0, 0), "chinese");
    }

    void saysEverythingThatTheCustomerNeeds()
    {
        for (const MessageLanguage language : {MessageLanguage::English, MessageLanguage::Chinese}) {
            const MessageText text = verificationMessage(language, Cloud::Alibaba, customer({}, QStringLiteral("Jichuan")), {});
            QVERIFY(text.body.contains(linkMark()) && text.body.contains(deadlineMark()));
            QVERIFY(text.body.contains(QStringLiteral("5000000000000017")));
            const bool isChinese = language == MessageLanguage::Chinese;
            QVERIFY(text.body.contains(isChinese ? QStringLiteral("如果我无法操作") : QStringLiteral("What if I have no access?")));
            for (const QString &lost : isChinese ? QStringList{QStringLiteral("手机号"), QStringLiteral("邮箱"), QStringLiteral("离职")}
                                                 : QStringList{QStringLiteral("phone number"), QStringLiteral("e-mail"), QStringLiteral("has left")})
                QVERIFY2(text.body.contains(lost), qPrintable(lost));
            QVERIFY(text.subject.contains(isChinese ? QStringLiteral("阿里云") : QStringLiteral("Alibaba Cloud")));
            QVERIFY(!text.body.contains(QLatin1Char('%')));         // no place was forgotten
        }
    }

    void followsWhereAndByWhomItIsOpened()
    {
        VerificationWish wish;
        wish.platform = VerificationWish::Platform::Phone;
        wish.subject = VerificationWish::Subject::Personal;
        const MessageText text = verificationMessage(MessageLanguage::English, Cloud::Alibaba, customer({}, {}), wish);
        QVERIFY(text.body.contains(QStringLiteral("browser of your phone")));
        QVERIFY(text.body.contains(QStringLiteral("your identity card.")) && !text.body.contains(QStringLiteral("licence")));
    }

    void theDeadlineIsByTheClockOfTheCustomer()
    {
        const QTimeZone shanghai("Asia/Shanghai");
        QCOMPARE(deadlineText(MessageLanguage::English, at(6, 35), shanghai), QStringLiteral("20 November 2026, 14:35 (UTC+08:00)"));
        QCOMPARE(deadlineText(MessageLanguage::Chinese, at(6, 35), shanghai), QStringLiteral("2026年11月20日 14:35（UTC+08:00）"));
        QCOMPARE(deadlineText(MessageLanguage::English, at(17, 0), shanghai), QStringLiteral("21 November 2026, 01:00 (UTC+08:00)"));
        QCOMPARE(deadlineText(MessageLanguage::English, at(6, 35), QTimeZone("America/New_York")), QStringLiteral("20 November 2026, 01:35 (UTC-05:00)"));
        QCOMPARE(deadlineText(MessageLanguage::English, at(6, 35), QTimeZone("Asia/Kolkata")), QStringLiteral("20 November 2026, 12:05 (UTC+05:30)"));
        QCOMPARE(deadlineText(MessageLanguage::English, at(6, 35), QTimeZone::utc()), QStringLiteral("20 November 2026, 06:35 (UTC)"));
    }

    void theSiteTellsWhatIsUsual()
    {
        QCOMPARE(usualLanguage(Environment::Site::China), MessageLanguage::Chinese);
        QCOMPARE(usualZone(Environment::Site::China).id(), QByteArray("Asia/Shanghai"));
        QCOMPARE(usualLanguage(Environment::Site::International), MessageLanguage::English);
    }

    void marksAreFilledIn()
    {
        QCOMPARE(filledIn(QStringLiteral("open {link} before {deadline}"), QStringLiteral("https://x.example/{deadline}"), QStringLiteral("noon")),
                 QStringLiteral("open https://x.example/{deadline} before noon"));
    }

    void aMailAddressCarriesAnyText()
    {
        const QUrl url = mailAddress(QStringLiteral("office+a&b@jichuan.example"), QStringLiteral("50 % & more?"), QStringLiteral("line\nzwei – 三"));
        QCOMPARE(url.scheme(), QStringLiteral("mailto"));
        const QByteArray encoded = url.toEncoded();
        QVERIFY(encoded.startsWith("mailto:office%2Ba%26b@jichuan.example?subject=50%20%25%20%26%20more%3F&body=line%0D%0Azwei"));
        QCOMPARE(QUrlQuery(url).queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded), QStringLiteral("line\r\nzwei – 三"));
        QVERIFY(!mailAddress(QStringLiteral("a@b.example"), QStringLiteral("s"), {}).toEncoded().contains("body"));
    }
};

QTEST_GUILESS_MAIN(TestVerificationMessage)
#include "tst_verificationmessage.moc"
