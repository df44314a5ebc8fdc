// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/queuedecoders.h"
#include "core/cloud/alibaba/queuesigning.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace pc;
using namespace pc::Alibaba;

// The vectors were recorded from the vendor's own package, stand in its public pages, or follow from the same rule.
class TestQueueSigning : public QObject
{
    Q_OBJECT
    QJsonArray m_vectors;

    static QByteArray bytes(const QJsonObject &vector, const char *key) { return vector.value(QLatin1String(key)).toString().toUtf8(); }
    static HttpHeaders headersOf(const QJsonObject &vector)
    {
        HttpHeaders out;
        const QJsonObject headers = vector.value(QLatin1String("headers")).toObject();
        for (auto it = headers.begin(); it != headers.end(); ++it)
            out.emplaceBack(it.key().toLatin1(), it.value().toString().toUtf8());
        return out;
    }
    static AccessKey keyOf(const QJsonObject &vector)
    {
        const QJsonObject credential = vector.value(QLatin1String("credential")).toObject();
        AccessKey key(credential.value(QLatin1String("accessKeyId")).toString(), Secret(bytes(credential, "accessKeySecret")));
        key.securityToken = Secret(bytes(vector.value(QLatin1String("headers")).toObject(), "security-token"));
        return key;
    }
    QJsonObject vector(const char *name) const
    {
        for (const QJsonValue &each : m_vectors) {
            if (each[QLatin1String("name")].toString() == QLatin1String(name))
                return each.toObject();
        }
        return {};
    }
    void rows() const
    {
        QTest::addColumn<QJsonObject>("vector");
        for (const QJsonValue &each : m_vectors)
            QTest::newRow(qPrintable(each[QLatin1String("name")].toString())) << each.toObject();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(PC_TEST_DATA "/mns-vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_vectors = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("vectors")).toArray();
        QVERIFY(m_vectors.size() > 10);
    }

    void signsAsTheVendorDoes_data() { rows(); }
    void signsAsTheVendorDoes()
    {
        QFETCH(QJsonObject, vector);
        const HttpHeaders headers = headersOf(vector);
        const QByteArray text = queueStringToSign(bytes(vector, "method"), bytes(vector, "target"), headers);
        QCOMPARE(text, bytes(vector, "stringToSign"));
        QCOMPARE(queueSignature(text, keyOf(vector).secret), bytes(vector, "signature"));
        for (const auto &[name, value] : headers) {
            if (name == "content-md5")
                QCOMPARE(queueContentMd5(bytes(vector, "body")), value);
        }
    }

    // What the vendor's package sends is what we send, header by header.
    void sendsAsTheVendorsPackage_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        for (const QJsonValue &each : m_vectors) {
            const bool isOurs = each[QLatin1String("target")].toString() != QLatin1String("/queues"); // lists take headers that we never send
            if (each[QLatin1String("kind")].toString() == QLatin1String("captured") && isOurs)
                QTest::newRow(qPrintable(each[QLatin1String("name")].toString())) << each.toObject();
        }
    }
    void sendsAsTheVendorsPackage()
    {
        QFETCH(QJsonObject, vector);
        const QDateTime time(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);
        QMap<QByteArray, QByteArray> expected, sent;
        for (const auto &[name, value] : headersOf(vector)) {
            if (name != "host" && name != "content-length")
                expected.insert(name, value);
        }
        for (const auto &[name, value] : queueHeaders(bytes(vector, "method"), bytes(vector, "target"), bytes(vector, "body"), keyOf(vector), time))
            sent.insert(name.toLower(), value);
        QCOMPARE(sent, expected);
    }

    void datesAreEnglishEverywhere()
    {
        QLocale::setDefault(QLocale(QLocale::Chinese));
        QCOMPARE(httpDate(QDateTime(QDate(2015, 7, 9), QTime(11, 1, 34), Qt::OffsetFromUTC, 8 * 3600)), QByteArray("Thu, 09 Jul 2015 03:01:34 GMT"));
        QLocale::setDefault(QLocale::c());
    }

    void deletesOfSeveral()
    {
        const QByteArray body = deleteBody({QStringLiteral("1-ODU4OTkzNDU5My0xNDMyNzI3ODI3LTItOA=="), QStringLiteral("1-ODU4OTkzNDU5NC0xNDMyNzI3ODI3LTItOA==")});
        QCOMPARE(body, bytes(vector("batch-delete-2"), "body"));
        QVERIFY(deleteBody({QStringLiteral("a<b&c")}).contains("<ReceiptHandle>a&lt;b&amp;c</ReceiptHandle>"));
    }
};

QTEST_GUILESS_MAIN(TestQueueSigning)
#include "tst_queuesigning.moc"
