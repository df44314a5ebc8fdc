// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/answer.h"
#include "core/cloud/alibaba/decoders.h"
#include <QTest>

using namespace pc;
using namespace pc::Alibaba;
using Kind = ApiError::Kind;

static Result<CallAnswer> read(int status, const QByteArray &body, const QString &action = QStringLiteral("GetCustomerAccountInfo"), const HttpHeaders &headers = {})
{
    static const ContractRegistry contracts;
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.headers = headers;
    return readAnswer(answer, action, contracts);
}

static CallAnswer answered(const QByteArray &body)
{
    return read(200, body).value_or(CallAnswer());
}

class TestDecoders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void success_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("text 200") << QByteArray("{\"Code\":\"200\",\"Success\":true}");
        QTest::newRow("number 200") << QByteArray("{\"Code\":200}");
        QTest::newRow("Success") << QByteArray("{\"Code\":\"Success\"}");
        QTest::newRow("SUCCESS") << QByteArray("{\"Code\":\"SUCCESS\"}");
        QTest::newRow("lower case") << QByteArray("{\"code\":\"success\",\"success\":true}");
        QTest::newRow("OK") << QByteArray("{\"Code\":\"OK\"}");
        QTest::newRow("absent") << QByteArray("{\"RequestId\":\"R\"}");
        QTest::newRow("text true") << QByteArray("{\"Success\":\"true\"}");
    }

    void success()
    {
        QFETCH(QByteArray, body);
        QVERIFY(read(200, body));
    }

    void failures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, int status, const char *body, Kind kind, const char *code) {
            QTest::newRow(name) << status << QByteArray(body) << int(kind) << QString::fromLatin1(code);
        };
        row("business code, Success true", 200, "{\"Success\":true,\"Code\":\"LOGIN_EMAIL_HAS_BEEN_USED\"}", Kind::Rejected, "LOGIN_EMAIL_HAS_BEEN_USED");
        row("a fault that no page lists", 200, "{\"Success\":true,\"Code\":\"SYSTEM_ERROR\"}", Kind::Server, "SYSTEM_ERROR");
        row("a fault by its name", 400, "{\"Code\":\"RemoteService.Timeout\"}", Kind::Server, "RemoteService.Timeout");
        row("a refusal that no page lists", 200, "{\"Code\":\"POSTCODE_UNKNOWN\"}", Kind::Rejected, "POSTCODE_UNKNOWN");
        row("a refusal of a subsystem", 200, "{\"Code\":\"SYSTEM.SALE_VALIDATE\"}", Kind::Rejected, "SYSTEM.SALE_VALIDATE");
        row("negative code", 200, "{\"Code\":\"-116\",\"Success\":false}", Kind::Rejected, "-116");
        row("negative number", 200, "{\"Code\":-116}", Kind::Rejected, "-116");
        row("Success false alone", 200, "{\"Success\":false}", Kind::Rejected, "");
        row("Success false with 200", 200, "{\"Success\":\"false\",\"Code\":\"200\"}", Kind::Rejected, "");
        row("no data is no logon fault", 401, "{\"Code\":\"VnoNoDataError\"}", Kind::NotFound, "VnoNoDataError");
        row("no payment fault", 402, "{\"Code\":\"NotFoundRamAction\"}", Kind::Forbidden, "NotFoundRamAction");
        row("server fault with 400", 400, "{\"Code\":\"InternalError\"}", Kind::Server, "InternalError");
        row("server fault with 200", 200, "{\"Code\":\"InternalError\"}", Kind::Server, "InternalError");
        row("throttled", 400, "{\"Code\":\"Throttling.User\"}", Kind::RateLimited, "Throttling.User");
        row("key", 404, "{\"Code\":\"InvalidAccessKeyId.NotFound\"}", Kind::BadCredentials, "InvalidAccessKeyId.NotFound");
        row("clock", 400, "{\"Code\":\"InvalidTimeStamp.Expired\"}", Kind::ClockSkew, "InvalidTimeStamp.Expired");
        row("rights", 400, "{\"Code\":\"NotAuthorized\"}", Kind::Forbidden, "NotAuthorized");
        row("token in the message", 400, "{\"Code\":\"InvalidParameter\",\"Message\":\"SecurityToken.Expired\"}", Kind::BadCredentials, "InvalidParameter");
        row("unknown code, 403", 403, "{\"Code\":\"Brand.New\"}", Kind::Forbidden, "Brand.New");
        row("unknown code, 429", 429, "{\"Code\":\"Brand.New\"}", Kind::RateLimited, "Brand.New");
        row("unknown code, 503", 503, "{\"Code\":\"Brand.New\"}", Kind::Server, "Brand.New");
        row("gateway page", 502, "<html>Bad gateway</html>", Kind::Server, "");
        row("no JSON", 200, "<html>Hello</html>", Kind::Malformed, "");
        row("empty", 200, "", Kind::Malformed, "");
        row("a list", 200, "[1]", Kind::Malformed, "");
    }

    void failures()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        QFETCH(QString, code);
        const auto answer = read(status, body);
        QVERIFY(!answer);
        QCOMPARE(int(answer.error().kind), kind);
        QCOMPARE(answer.error().code, code);
        QCOMPARE(answer.error().httpStatus, status);
        QVERIFY(answer.error().sent);
    }

    void theOperationDecidesTheKind()
    {
        const auto answer = read(200, "{\"Code\":\"LOGIN_EMAIL_HAS_BEEN_USED\",\"Success\":true}", QStringLiteral("CreateAgAccount"));
        QCOMPARE(answer.error().kind, Kind::Conflict);
    }

    void requestIds()
    {
        for (const char *name : {"RequestId", "requestId", "requestid"}) {
            QCOMPARE(answered("{\"" + QByteArray(name) + "\":\"R1\"}").requestId, QStringLiteral("R1"));
            QCOMPARE(read(500, "{\"" + QByteArray(name) + "\":\"R1\",\"Code\":\"X\"}").error().requestId, QStringLiteral("R1"));
        }
        QCOMPARE(read(502, "<html>", {}, {{"x-acs-request-id", "R2"}}).error().requestId, QStringLiteral("R2"));
    }

    void waitingTimes()
    {
        const QByteArray body = "{\"Code\":\"ServiceUnavailable\"}";
        QCOMPARE(read(503, body, {}, {{"Retry-After", "7"}}).error().retryAfter, std::chrono::milliseconds(7000));
        QCOMPARE(read(503, body, {}, {{"x-acs-retry-after", "1500"}}).error().retryAfter, std::chrono::milliseconds(1500));
        QCOMPARE(read(503, body, {}, {{"Date", "Thu, 15 Jan 2026 08:00:00 GMT"}, {"Retry-After", "Thu, 15 Jan 2026 08:00:30 GMT"}}).error().retryAfter,
                 std::chrono::milliseconds(30000));
        QVERIFY(!read(503, body, {}, {{"Retry-After", "soon"}}).error().retryAfter);
    }

    void messagesAreRedacted()
    {
        const auto answer = read(400, "{\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"string to sign is:POST&AccessKeyId%3DLTAIsamplesample%26SecurityToken%3Dplanted\"}");
        QVERIFY(!answer.error().detail.contains(QLatin1String("planted")));
        QVERIFY(!answer.error().detail.contains(QLatin1String("samplesample")));
    }

    void customerPages_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("uids");
        QTest::addColumn<int>("total");
        const QStringList two{QStringLiteral("1728000000007590"), QStringLiteral("6210322125051646123")};
        QTest::newRow("text") << QByteArray("{\"Data\":{\"TotalSize\":45,\"UidList\":[\"1728000000007590\",\"6210322125051646123\"]}}") << two << 45;
        QTest::newRow("bare numbers") << QByteArray("{\"Data\":{\"UidList\":[1728000000007590,6210322125051646123]}}") << two << -1;
        QTest::newRow("lower case") << QByteArray("{\"data\":{\"totalSize\":\"45\",\"uidList\":[\"1728000000007590\",\"6210322125051646123\"]}}") << two << 45;
        QTest::newRow("wrapped") << QByteArray("{\"Data\":{\"UidList\":{\"Uid\":[\"1728000000007590\",\"6210322125051646123\"]}}}") << two << -1;
        QTest::newRow("none") << QByteArray("{\"Data\":{\"TotalSize\":0}}") << QStringList() << 0;
        QTest::newRow("empty list") << QByteArray("{\"Data\":{\"UidList\":[]}}") << QStringList() << -1;
    }

    void customerPages()
    {
        QFETCH(QByteArray, body);
        QFETCH(QStringList, uids);
        QFETCH(int, total);
        const auto page = decodeCustomerPage(answered(body));
        QVERIFY(page);
        QStringList found;
        for (const CustomerUid &uid : page->uids)
            found << uid.text();
        QCOMPARE(found, uids);
        QCOMPARE(page->total.value_or(-1), total);
    }

    void aMissingListIsNoEmptyList()
    {
        QCOMPARE(decodeCustomerPage(answered("{\"Code\":\"200\"}")).error().kind, Kind::Malformed);
        QCOMPARE(decodeCustomerPage(answered("{\"Data\":{\"TotalSize\":45}}")).error().kind, Kind::Malformed);
    }

    void accountInfo()
    {
        const CustomerUid uid(QStringLiteral("1728000000007590"));
        const auto facts = decodeAccountInfo(answered("{\"Data\":{\"Mpk\":6210322125051646123,\"LoginEmail\":\"c@partner.example\",\"HostingStatus\":\"TRUSTEESHIP\","
                                                      "\"AccountType\":\"1\",\"CreditLimitStatus\":\"Thaw\",\"IsCertified\":true,\"Level\":3}}"), uid);
        QVERIFY(facts);
        QCOMPARE(facts->uid, uid);
        QCOMPARE(facts->partner.text(), QStringLiteral("6210322125051646123"));
        QCOMPARE(facts->kind.value, AccountKind::Enterprise);
        QCOMPARE(facts->credit.value, CreditState::Thawed);
        QCOMPARE(facts->hosting.value, CreditState::Trusteeship);
        QCOMPARE(facts->certified, true);
        QCOMPARE(facts->extra.value(QStringLiteral("Level")).toInt(), 3);
    }

    void accountInfoInOtherShapes()
    {
        const auto other = decodeAccountInfo(answered("{\"data\":{\"mpk\":\"1051360339770000\",\"accountType\":0,\"isCertified\":\"false\","
                                                      "\"hostingStatus\":\"TrusteeshipCancel\",\"creditLimitStatus\":\"Suspended\"}}"), {});
        QVERIFY(other);
        QCOMPARE(other->partner.text(), QStringLiteral("1051360339770000"));
        QCOMPARE(other->kind.value, AccountKind::Individual);
        QCOMPARE(other->certified, false);
        QCOMPARE(other->hosting.value, CreditState::TrusteeshipCancelled);
        QCOMPARE(other->credit.value, CreditState::Unknown);
        QCOMPARE(other->credit.text, QStringLiteral("Suspended")); // shown as it came

        const auto bare = decodeAccountInfo(answered("{\"Data\":{\"LoginEmail\":\"c@partner.example\"}}"), {});
        QVERIFY(bare);
        QVERIFY(!bare->certified && bare->kind.isAbsent() && bare->credit.isAbsent());
        QCOMPARE(decodeAccountInfo(answered("{\"Code\":\"Success\"}"), {}).error().kind, Kind::Malformed);
    }

    void createdCustomers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("top") << QByteArray("{\"Code\":\"SUCCESS\",\"RequestId\":\"R\",\"AgRelationDto\":{\"Pk\":\"1728000000007590\",\"RamAdminRoleName\":\"role\"}}");
        QTest::newRow("inside data") << QByteArray("{\"code\":\"200\",\"requestId\":\"R\",\"data\":{\"AgRelationDto\":{\"Pk\":1728000000007590,\"RamAdminRoleName\":\"role\"}}}");
        QTest::newRow("lower case") << QByteArray("{\"RequestId\":\"R\",\"Data\":{\"agRelationDto\":{\"pk\":\"1728000000007590\",\"ramAdminRoleName\":\"role\"}}}");
    }

    void createdCustomers()
    {
        QFETCH(QByteArray, body);
        const auto created = decodeCreatedCustomer(answered(body));
        QVERIFY(created);
        QCOMPARE(created->uid.text(), QStringLiteral("1728000000007590"));
        QCOMPARE(created->adminRoleName, QStringLiteral("role"));
        QCOMPARE(created->requestId, QStringLiteral("R"));
    }

    void successWithoutAnAccountIsNoSuccess()
    {
        QCOMPARE(decodeCreatedCustomer(answered("{\"Code\":\"SUCCESS\",\"Success\":true}")).error().kind, Kind::Malformed);
    }

    void credentials()
    {
        const QByteArray whole = "{\"Credentials\":{\"AccessKeyId\":\"STS.x\",\"AccessKeySecret\":\"s\",\"SecurityToken\":\"t+/=\",\"Expiration\":\"2026-01-15T09:00:00Z\"}}";
        const auto key = decodeCredentials(answered(whole));
        QVERIFY(key);
        QCOMPARE(key->securityToken.reveal(), QByteArray("t+/="));
        QCOMPARE(key->expires, QDateTime(QDate(2026, 1, 15), QTime(9, 0), Qt::UTC));
        for (const char *part : {"AccessKeyId", "AccessKeySecret", "SecurityToken", "Expiration"}) {
            QByteArray without = whole;
            without.replace(part, "Other");
            QCOMPARE(decodeCredentials(answered(without)).error().kind, Kind::Malformed);
        }
        QCOMPARE(decodeSigninToken(answered("{\"SigninToken\":\"tok=\"}"))->reveal(), QByteArray("tok="));
        QCOMPARE(decodeSigninToken(answered("{\"RequestId\":\"R\"}")).error().kind, Kind::Malformed);
    }
};

QTEST_GUILESS_MAIN(TestDecoders)
#include "tst_decoders.moc"
