// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/jsontext.h"
#include "core/cloud/redaction.h"
#include <QTest>

using namespace pc;

class TestRedaction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void forms()
    {
        const QByteArray form = redactedForm("AccessKeyId=LTAI5tSampleKeyABCD&AccessKeySecret=planted%2Bsecret&Action=X&LoginEmail=anna%40partner.example"
                                             "&SecurityToken=planted%3D&Signature=planted&SignatureMethod=HMAC-SHA1&ClientToken=abc&OwnerId=1728000000007590");
        QVERIFY(!form.contains("planted"));
        QVERIFY(form.contains("AccessKeyId=LTAI****ABCD"));
        QVERIFY(form.contains("LoginEmail=a***@partner.example"));
        QVERIFY(form.contains("SignatureMethod=HMAC-SHA1&ClientToken=abc&OwnerId=1728000000007590"));
    }

    void xml()
    {
        const QByteArray before = "<?xml version=\"1.0\"?><Message xmlns=\"urn:x\"><MessageId>M-1</MessageId><ReceiptHandle>1-plantedODU4OTk==</ReceiptHandle>"
                                  "<MessageBody>{&quot;planted&quot;}</MessageBody><OSSAccessKeyId>LTAI5tSampleKeyABCD</OSSAccessKeyId>"
                                  "<StringToSign>planted</StringToSign><Message>anna@partner.example &lt;</Message></Message>";
        const QByteArray after = "<Message><MessageId>M-1</MessageId><ReceiptHandle>1-pl****Tk==</ReceiptHandle><MessageBody>[11 characters]</MessageBody>"
                                 "<OSSAccessKeyId>LTAI****ABCD</OSSAccessKeyId><StringToSign>***</StringToSign><Message>a***@partner.example &lt;</Message></Message>";
        QCOMPARE(redactedBody(before), after);
        QCOMPARE(redactedBody("<?xml version=\"1.0\"?><A><ReceiptHandle>1-plan"), QByteArray("<A><ReceiptHandle>***")); // cut
        QVERIFY(!redactedBody("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"planted\">]><a>&x;</a>").contains("planted"));
        const QByteArray large = "<?xml version=\"1.0\"?><A>" + QByteArray("<B>1</B>").repeated(10'000) + "</A>";
        QVERIFY(redactedBody(large, 1000).size() > 1000 && redactedBody(large, 1000).size() < 1100);
        QCOMPARE(redactedForm("receiptHandle=1-plantedODU4OTk==&visibilityTimeout=60"), QByteArray("receiptHandle=1-pl****Tk%3D%3D&visibilityTimeout=60"));
    }

    void valuesOfAnyLength()
    {
        QCOMPARE(redactedText(QLatin1String("SecurityToken=") + QString(300'000, u'x') + QLatin1String("&A=1")), QStringLiteral("SecurityToken=***&A=1"));
        QCOMPARE(redactedText(QLatin1String("SecurityToken=") + QStringLiteral("x%2F").repeated(50'000) + QLatin1String("%26A=1")), QStringLiteral("SecurityToken=***%26A=1"));
    }

    void addresses()
    {
        const QByteArray url = redactedUrl(QUrl(QStringLiteral("https://signin.example/federation?Action=Login&SigninToken=planted%2F&Destination=https%3A%2F%2Fa.b")));
        QCOMPARE(url, QByteArray("https://signin.example/federation?Action=Login&SigninToken=***&Destination=https%3A%2F%2Fa.b"));
    }

    void headers()
    {
        QCOMPARE(redactedHeader("x-acs-security-token", "planted"), QByteArray("***"));
        QCOMPARE(redactedHeader("Authorization", "ACS3-HMAC-SHA256 planted"), QByteArray("***"));
        QCOMPARE(redactedHeader("Set-Cookie", "planted"), QByteArray("***"));
        QCOMPARE(redactedHeader("x-acs-accesskey-id", "STS.SampleKeyABCD"), QByteArray("STS.****ABCD"));
        QCOMPARE(redactedHeader("x-acs-action", "AssumeRole"), QByteArray("AssumeRole"));
    }

    void json_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("credentials")
            << QByteArray("{\"Credentials\":{\"AccessKeyId\":\"STS.SampleKeyABCD\",\"AccessKeySecret\":\"planted\",\"SecurityToken\":\"planted\"}}")
            << QByteArray("{\"Credentials\":{\"AccessKeyId\":\"STS.****ABCD\",\"AccessKeySecret\":\"***\",\"SecurityToken\":\"***\"}}");
        QTest::newRow("inside text") << QByteArray("{\"Result\":\"{\\\"name\\\":\\\"Sample Ltd\\\",\\\"phone\\\":\\\"13800000000\\\",\\\"certNumber\\\":\\\"planted\\\"}\"}")
                                     << QByteArray("{\"Result\":\"{\\\"name\\\":\\\"Sample Ltd\\\",\\\"phone\\\":\\\"***\\\",\\\"certNumber\\\":\\\"***\\\"}\"}");
        QTest::newRow("cut inside text") << QByteArray("{\"Result\":\"{\\\"certNumber\\\":\\\"plan") << QByteArray("{\"Result\":\"{\\\"certNumber\\\":\\\"***");
        QTest::newRow("cut") << QByteArray("{\"SigninToken\":\"planted-and-cut") << QByteArray("{\"SigninToken\":\"***");
        QTest::newRow("lists and numbers") << QByteArray("{\"phone\":[13800000000,\"x\"],\"UidList\":[6210322125051646123]}")
                                           << QByteArray("{\"phone\":[\"***\",\"***\"],\"UidList\":[6210322125051646123]}");
        QTest::newRow("paging stays") << QByteArray("{\"NextToken\":\"page-2\"}") << QByteArray("{\"NextToken\":\"page-2\"}");
    }

    void json()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QCOMPARE(redactedBody(before), after);
    }

    // Wherever it ends, it is the beginning of the whole, and ends behind a value.
    void beginningOfALongBody()
    {
        const QByteArray body = "{\"A\":\"plain\",\"SecurityToken\":\"planted\",\"LoginEmail\":\"planted@partner.example\",\"N\":12345,\"Z\":\"call 13812345678\"}";
        const QByteArray whole = redactedBody(body);
        for (qsizetype limit = 0; limit < whole.size(); ++limit) {
            const QByteArray beginning = redactedBody(body, limit);
            QVERIFY(beginning.size() > limit);
            QVERIFY2(whole.startsWith(beginning), beginning.constData());
        }
        QCOMPARE(redactedBody(body, whole.size()), whole);
    }

    // SignatureDoesNotMatch answers quote what was signed, encoded once or twice.
    void vendorMessages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QStringLiteral("server string to sign is:POST&%2F&AccessKeyId=LTAI5tplantedplanted&SecurityToken=planted");
        QTest::newRow("once") << QStringLiteral("POST&%2F&AccessKeyId%3DLTAI5tplantedplanted%26SecurityToken%3Dplanted%26Signature%3Dplanted");
        QTest::newRow("twice") << QStringLiteral("SecurityToken%253Dplanted%2526LoginEmail%253Dplanted.name%2540partner.example");
        QTest::newRow("headers") << QStringLiteral("x-acs-security-token:planted\nx-acs-version:2017-12-14\nAuthorization: planted");
        QTest::newRow("mail") << QStringLiteral("loginEmail=planted@partner.example,has used");
        QTest::newRow("json") << QString::fromLatin1("body was \"SigninToken\": \"planted\"");
    }

    void vendorMessages()
    {
        QFETCH(QString, text);
        const QString redacted = redactedText(text);
        QVERIFY2(!redacted.contains(QLatin1String("planted")), qPrintable(redacted));
    }

    void harmlessTextStays()
    {
        const QString text = QStringLiteral("Specified signature is not matched with our calculation. UID 1728000000007590 of acs:ram::1728000000007590:role/x");
        QCOMPARE(redactedText(text), text);
        QCOMPARE(redactedText(QStringLiteral("call 13812345678 now")), QStringLiteral("call *** now"));
    }

    void longNumbersBecomeText()
    {
        QCOMPARE(quoteLongNumbers("{\"Uid\":6210322125051646123,\"Total\":45,\"T\":\"1234567890123456789\",\"F\":1234567890.1234567}"),
                 QByteArray("{\"Uid\":\"6210322125051646123\",\"Total\":45,\"T\":\"1234567890123456789\",\"F\":1234567890.1234567}"));
        QCOMPARE(quoteLongNumbers("[\"a\\\"b\",-1234567890123456]"), QByteArray("[\"a\\\"b\",\"-1234567890123456\"]"));
        QCOMPARE(quoteLongNumbers("{\"cut\":12345678901234567"), QByteArray("{\"cut\":\"12345678901234567\""));
        const QByteArray nothingLong = "{\"T\":\"1234567890123456789\\\"1234567890123456789\",\"N\":[-1.5e3,true]}";
        QCOMPARE(quoteLongNumbers(nothingLong), nothingLong);
        QCOMPARE(quoteLongNumbers("{\"a\\\\\":1234567890123456}"), QByteArray("{\"a\\\\\":\"1234567890123456\"}"));
    }
};

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
