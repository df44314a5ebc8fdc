// SPDX-License-Identifier: Apache-2.0
// Who is let in: keys, tokens, time, nonces, and the order of the checks.
#include "tests/sandbox/sandboxfixture.h"
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;

namespace {
constexpr char kBss[] = "2017-12-14";
}

class TestAdmission : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acceptsEveryWayOfSending()
    {
        SandboxFixture s;
        QCOMPARE(s.call("GetCustomerList", kBss, {}, nullptr, "GET").status, 200);
        QCOMPARE(s.call("GetCustomerList", kBss, {}, nullptr, "POST").status, 200);
        const QByteArray form = s.signedForm("GetCustomerList", kBss, {}, s.sandbox->state().keys.mainKey(), "POST");
        QCOMPARE(s.send(s.rpc, "POST", "/?" + form).status, 200);
        QCOMPARE(s.send(s.rpc, "PUT", "/?" + form).code(), QStringLiteral("UnsupportedHTTPMethod"));
    }

    void refusesInTheDocumentedWords_data()
    {
        QTest::addColumn<SandboxFixture::Parameters>("parameters");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("status");
        using P = SandboxFixture::Parameters;
        QTest::newRow("action") << P{{"Action", "GetNothing"}} << QStringLiteral("InvalidAction.NotFound") << 404;
        QTest::newRow("version") << P{{"Version", "2001-01-01"}} << QStringLiteral("InvalidAction.NotFound") << 404;
        QTest::newRow("not played yet") << P{{"Action", "DescribeInstances"}, {"Version", "2014-05-26"}}
                                        << QStringLiteral("InvalidAction.NotFound") << 404;
        QTest::newRow("no key") << P{{"AccessKeyId", ""}} << QStringLiteral("MissingAccessKeyId") << 400;
        QTest::newRow("unknown key") << P{{"AccessKeyId", "nobody"}} << QStringLiteral("InvalidAccessKeyId.NotFound") << 404;
        QTest::newRow("no token") << P{{"AccessKeyId", "STS.NTnobody"}} << QStringLiteral("MissingSecurityToken") << 400;
        QTest::newRow("foreign token") << P{{"SecurityToken", "CAIS+/abc"}} << QStringLiteral("InvalidSecurityToken.MismatchWithAccessKey")
                                       << 400;
        QTest::newRow("malformed token") << P{{"SecurityToken", "?"}} << QStringLiteral("InvalidSecurityToken.Malformed") << 400;
        QTest::newRow("no time") << P{{"Timestamp", ""}} << QStringLiteral("IllegalTimestamp") << 400;
        QTest::newRow("odd time") << P{{"Timestamp", "2026-01-15 08:00:00"}} << QStringLiteral("InvalidTimeStamp.Format") << 400;
        QTest::newRow("old") << P{{"Timestamp", "2026-01-15T07:44:59Z"}} << QStringLiteral("InvalidTimeStamp.Expired") << 400;
        QTest::newRow("early") << P{{"Timestamp", "2026-01-15T08:15:01Z"}} << QStringLiteral("InvalidTimeStamp.Expired") << 400;
        QTest::newRow("just in time") << P{{"Timestamp", "2026-01-15T07:45:00Z"}} << QStringLiteral("200") << 200;
        QTest::newRow("method") << P{{"SignatureMethod", "HMAC-MD5"}} << QStringLiteral("InvalidSignatureMethod") << 400;
        QTest::newRow("no nonce") << P{{"SignatureNonce", ""}} << QStringLiteral("IncompleteSignature") << 400;
    }
    void refusesInTheDocumentedWords()
    {
        QFETCH(SandboxFixture::Parameters, parameters);
        SandboxFixture s;
        const auto answer = s.call("GetCustomerList", kBss, parameters);
        QTEST(answer.code(), "code");
        QTEST(answer.status, "status");
        QVERIFY(!answer.json().value(QStringLiteral("RequestId")).toString().isEmpty());
        QCOMPARE(answer.header("Date"), QByteArray("Thu, 15 Jan 2026 08:00:00 GMT"));
    }

    void refusesATamperedParameterAndHidesTheToken()
    {
        SandboxFixture s;
        const auto credentials = s.assumeRole(s.customer(0));
        QByteArray form = s.signedForm("GetCustomerAccountInfo", kBss, {{"OwnerId", "1"}}, credentials, "GET");
        form.replace("OwnerId=1", "OwnerId=2");
        const auto answer = s.send(s.rpc, "GET", "/?" + form);
        QCOMPARE(answer.code(), QStringLiteral("SignatureDoesNotMatch"));
        QVERIFY(answer.json().value(QStringLiteral("Message")).toString().contains(QStringLiteral("server string to sign is:GET&%2F&")));
        QVERIFY(!answer.body.contains(credentials.securityToken.mid(8, 20)));
    }

    void remembersNoncesForHalfAnHour()
    {
        SandboxFixture s;
        const SandboxFixture::Parameters nonce{{"SignatureNonce", "once"}};
        QCOMPARE(s.call("GetCustomerList", kBss, nonce).status, 200);
        QCOMPARE(s.call("GetCustomerList", kBss, nonce).code(), QStringLiteral("SignatureNonceUsed"));
        s.clock.advance(31min);
        QCOMPARE(s.call("GetCustomerList", kBss, nonce).code(), QStringLiteral("SignatureNonceUsed"));
        s.clock.advance(1s);
        QCOMPARE(s.call("GetCustomerList", kBss, nonce).status, 200);
    }

    void aWrongSignatureBurnsNoNonce()
    {
        SandboxFixture s;
        sandbox::IssuedKey wrong = s.sandbox->state().keys.mainKey();
        wrong.secret = "wrong";
        const SandboxFixture::Parameters nonce{{"SignatureNonce", "mine"}};
        QCOMPARE(s.call("GetCustomerList", kBss, nonce, &wrong).code(), QStringLiteral("SignatureDoesNotMatch"));
        QCOMPARE(s.call("GetCustomerList", kBss, nonce).status, 200);
    }

    void temporaryCredentialsRunOut()
    {
        SandboxFixture s;
        const auto credentials = s.assumeRole(s.customer(0));
        QCOMPARE(s.clock.utcNow().secsTo(credentials.expires), 3600);
        // Known and alive, but not a partner.
        QCOMPARE(s.call("GetCustomerList", kBss, {}, &credentials).code(), QStringLiteral("NotFoundRamAction"));
        s.clock.advance(3600s);
        QCOMPARE(s.call("GetCustomerList", kBss, {}, &credentials).code(), QStringLiteral("InvalidSecurityToken.Expired"));
    }

    void aDisabledKeyIsRefused()
    {
        SandboxFixture s;
        s.sandbox->state().keys.setMainKeyActive(false);
        QCOMPARE(s.call("GetCustomerList", kBss).code(), QStringLiteral("InvalidAccessKeyId.Inactive"));
    }

    void answersInXmlWhenAskedOrNotAskedAtAll()
    {
        SandboxFixture s;
        const auto asked = s.call("GetCustomerList", kBss, {{"Format", "XML"}});
        QVERIFY(asked.body.contains("<GetCustomerListResponse>")
                && asked.body.contains("<UidList>" + s.customer(0).toLatin1() + "</UidList>"));
        const auto silent = s.call("GetCustomerList", "2019-12-27", {{"Format", ""}, {"PageNo", "1"}, {"PageSize", "5"}});
        QVERIFY(silent.body.contains("<TotalSize>25</TotalSize>"));
        QVERIFY(s.call("GetCustomerList", kBss, {{"Format", ""}}).json().contains(QStringLiteral("Data")));
        QVERIFY(s.call("GetCustomerList", kBss, {{"Format", "XML"}, {"Timestamp", "x"}}).body.contains("<Error>"));
    }
};

QTEST_GUILESS_MAIN(TestAdmission)
#include "tst_admission.moc"
