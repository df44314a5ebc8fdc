// SPDX-License-Identifier: Apache-2.0
// Identity verification in every shape and spelling that the vendor publishes.
#include "core/cloud/alibaba/fields.h"
#include "core/cloud/alibaba/identitydecoders.h"
#include "core/cloud/jsontext.h"
#include <QJsonDocument>
#include <QtTest>

using namespace pc;
using namespace pc::Alibaba;
using Kind = ApiError::Kind;

static CallAnswer answered(const QByteArray &json)
{
    CallAnswer answer;
    answer.body = QJsonDocument::fromJson(quoteLongNumbers(json)).object();
    answer.requestId = textOf(member(answer.body, QLatin1String("RequestId")));
    answer.httpStatus = 200;
    return answer;
}

static const QDateTime kNow(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);

class TestIdentityDecoders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void identity_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("text, as the clients read it") << QByteArray(
            "{\"RequestId\":\"R\",\"Result\":\"{\\\"aliyunPk\\\":\\\"1728********7590\\\",\\\"isCertified\\\":\\\"1\\\",\\\"certNumber\\\":\\\"3403****\\\","
            "\\\"phone\\\":\\\"158********\\\",\\\"certType\\\":\\\"9\\\",\\\"name\\\":\\\"Sample Ltd\\\",\\\"accountCertType\\\":\\\"enterprise\\\"}\"}");
        QTest::newRow("lower case, as the page prints it, figures") << QByteArray(
            "{\"requestId\":\"R\",\"result\":\"{\\\"isCertified\\\":1,\\\"certNumber\\\":\\\"3403****\\\",\\\"phone\\\":\\\"158********\\\","
            "\\\"certType\\\":9,\\\"name\\\":\\\" Sample Ltd \\\",\\\"accountCertType\\\":\\\"enterprise\\\"}\"}");
        QTest::newRow("object") << QByteArray("{\"RequestId\":\"R\",\"Result\":{\"name\":\"Sample Ltd\",\"isCertified\":true,\"certType\":\"9\","
                                              "\"certNumber\":\"3403****\",\"phone\":\"158********\",\"accountCertType\":\"ENTERPRISE\"}}");
    }

    void identity()
    {
        QFETCH(QByteArray, body);
        const CustomerUid uid(QStringLiteral("1728000000007590"));
        const auto facts = decodeIdentity(answered(body), uid, kNow);
        QVERIFY(facts);
        QCOMPARE(facts->uid, uid);
        QCOMPARE(facts->certified, true);
        QCOMPARE(facts->name, QStringLiteral("Sample Ltd"));
        QCOMPARE(facts->kind.value, AccountKind::Enterprise);
        QCOMPARE(facts->certificateType, QStringLiteral("9"));
        QCOMPARE(facts->certificateNumber, QStringLiteral("3403****"));
        QCOMPARE(facts->phone, QStringLiteral("158********"));
        QCOMPARE(facts->readAt, kNow);
    }

    void nothingIsMadeUp()
    {
        const auto notVerified = decodeIdentity(answered("{\"Result\":\"{\\\"aliyunPk\\\":\\\"1\\\",\\\"isCertified\\\":\\\"0\\\"}\"}"), {}, kNow);
        QVERIFY(notVerified);
        QCOMPARE(notVerified->certified, false);
        QVERIFY(notVerified->name.isEmpty() && notVerified->kind.isAbsent() && notVerified->certificateNumber.isEmpty());
        const auto notTold = decodeIdentity(answered("{\"Result\":{\"isCertified\":\"maybe\",\"accountCertType\":\"cooperative\"}}"), {}, kNow);
        QVERIFY(notTold);
        QVERIFY(!notTold->certified);
        QCOMPARE(notTold->kind.value, AccountKind::Unknown);
        QCOMPARE(notTold->kind.text, QStringLiteral("cooperative")); // shown as it came
        QCOMPARE(decodeIdentity(answered("{\"Result\":\"\"}"), {}, kNow).error().kind, Kind::Malformed);
        QCOMPARE(decodeIdentity(answered("{\"RequestId\":\"R\"}"), {}, kNow).error().kind, Kind::Malformed);
    }

    void links()
    {
        const auto link = decodeVerificationLink(answered("{\"Code\":\"200\",\"Success\":true,\"Data\":\"https://identity.example/cert/bid?token=9f\"}"), kNow);
        QVERIFY(link);
        QCOMPARE(link->url.reveal(), QByteArray("https://identity.example/cert/bid?token=9f"));
        QCOMPARE(link->expiresAt, kNow.addSecs(3 * 3600));
        QVERIFY(decodeVerificationLink(answered("{\"data\":\"http://127.0.0.1:9/identity/x\"}"), kNow));
        for (const char *text : {"", "http://identity.example/x", "javascript:alert(1)", "https://"})
            QCOMPARE(decodeVerificationLink(answered("{\"Data\":\"" + QByteArray(text) + "\"}"), kNow).error().kind, Kind::Malformed);
    }

    void removals()
    {
        QCOMPARE(decodeRemoval(answered("{\"RequestId\":\"R-1\",\"Code\":\"200\",\"Result\":\"true\"}"))->requestId, QStringLiteral("R-1"));
        QVERIFY(decodeRemoval(answered("{\"requestId\":\"R-1\"}")));
        QCOMPARE(decodeRemoval(answered("{\"Code\":\"200\",\"Result\":\"false\"}")).error().kind, Kind::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestIdentityDecoders)
#include "tst_identitydecoders.moc"
