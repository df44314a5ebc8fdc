// SPDX-License-Identifier: Apache-2.0
#include "tests/sandbox/sandboxfixture.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pc;

namespace {

constexpr char kBss[] = "2017-12-14", kReseller[] = "2019-12-27", kCrm[] = "2015-04-08", kSts[] = "2015-04-01";

QJsonObject dataOf(const SandboxFixture::Answer &answer) { return answer.json().value(QStringLiteral("Data")).toObject(); }
QJsonArray uidsOf(const SandboxFixture::Answer &answer) { return dataOf(answer).value(QStringLiteral("UidList")).toArray(); }

QJsonObject identityOf(SandboxFixture &s, const QString &uid)
{
    const auto answer = s.call("QueryBidUserCertifiedInfo", kCrm, {{"PK", uid.toLatin1()}, {"BidType", "LIGHTWEIGHT"}});
    return QJsonDocument::fromJson(answer.json().value(QStringLiteral("Result")).toString().toUtf8()).object();
}

SandboxFixture::Answer assume(SandboxFixture &s, const QByteArray &uid, const SandboxFixture::Parameters &more = {},
                              bool withMainKey = false)
{
    SandboxFixture::Parameters parameters{{"RoleArn", "acs:ram::" + uid + ":role/aliyunid-ag-ram-role-admin"}, {"RoleSessionName", "test"}};
    parameters.insert(more);
    return s.call("AssumeRole", kSts, parameters, withMainKey ? nullptr : &s.sandbox->state().keys.ramKey());
}

} // namespace

class TestOperations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothHomesListTheSame()
    {
        SandboxFixture s;
        const QJsonArray all = uidsOf(s.call("GetCustomerList", kBss));
        QCOMPARE(all.size(), 25);
        QJsonArray paged;
        for (const char *page : {"1", "2", "3"}) {
            const auto answer = s.call("GetCustomerList", kReseller, {{"PageNo", page}, {"PageSize", "10"}});
            QCOMPARE(dataOf(answer).value(QStringLiteral("TotalSize")).toInt(), 25);
            for (const QJsonValue &uid : uidsOf(answer))
                paged.append(uid);
        }
        QCOMPARE(paged, all);
        QVERIFY(uidsOf(s.call("GetCustomerList", kReseller, {{"PageNo", "4"}, {"PageSize", "10"}})).isEmpty());
    }

    void pagesHaveLimits()
    {
        SandboxFixture s;
        QCOMPARE(s.call("GetCustomerList", kReseller, {{"PageNo", "1"}, {"PageSize", "201"}}).status, 400);
        QCOMPARE(s.call("GetCustomerList", kReseller, {{"PageNo", "0"}, {"PageSize", "10"}}).status, 400);
        QCOMPARE(s.call("GetCustomerList", kReseller, {{"PageNo", "1"}}).code(), QStringLiteral("MissingPageSize"));
        QCOMPARE(s.call("GetCustomerList", kReseller, {{"PageNo", "one"}, {"PageSize", "10"}}).code(), QStringLiteral("InvalidPageNo"));
    }

    void anEmptyPartnerHasNoData()
    {
        SandboxFixture s;
        for (const QString &uid : [&s] {
                 QStringList all;
                 for (int i = 0; i < 25; ++i)
                     all.append(s.customer(i));
                 return all;
             }())
            QVERIFY(s.sandbox->state().world.remove(uid));
        const auto answer = s.call("GetCustomerList", kBss);
        QCOMPARE(answer.code(), QStringLiteral("VnoNoDataError"));
        QCOMPARE(answer.status, 401);
    }

    void tellsFacts()
    {
        SandboxFixture s;
        const auto &customer = s.sandbox->state().world.customers().at(0);
        const auto answer = s.call("GetCustomerAccountInfo", kBss, {{"OwnerId", customer.uid.toLatin1()}});
        const QJsonObject data = dataOf(answer);
        QCOMPARE(data.value(QStringLiteral("LoginEmail")).toString(), customer.loginEmail);
        QCOMPARE(data.value(QStringLiteral("IsCertified")).toBool(), true);
        QVERIFY(answer.body.contains("\"Mpk\":" + s.sandbox->state().world.partnerUid().toLatin1())); // a number, all digits
        QCOMPARE(identityOf(s, customer.uid).value(QStringLiteral("name")).toString(), customer.name);
    }

    void theSpecialCustomersOfTheSmallScenario()
    {
        SandboxFixture s;
        QCOMPARE(assume(s, s.customer(3).toLatin1()).code(), QStringLiteral("EntityNotExist.Role"));
        const QJsonObject uncertified = identityOf(s, s.customer(5));
        QCOMPARE(uncertified.value(QStringLiteral("isCertified")).toString(), QStringLiteral("0"));
        QVERIFY(!uncertified.contains(QStringLiteral("name")));
        const auto credit = [&s](int index) {
            return dataOf(s.call("GetCustomerAccountInfo", kBss, {{"OwnerId", s.customer(index).toLatin1()}}))
                .value(QStringLiteral("CreditLimitStatus"))
                .toString();
        };
        QCOMPARE(credit(8), QStringLiteral("Freeze"));
        QCOMPARE(credit(11), QStringLiteral("UnderReview"));
        QCOMPARE(credit(12), QStringLiteral("Thaw"));
    }

    void identityRefusals()
    {
        SandboxFixture s;
        const auto code = [&s](const QByteArray &uid) {
            return s.call("QueryBidUserCertifiedInfo", kCrm, {{"PK", uid}, {"BidType", "LIGHTWEIGHT"}}).code();
        };
        QCOMPARE(code(""), QStringLiteral("Empty PK"));
        QCOMPARE(code("1111222233334444"), QStringLiteral("Invalid PK"));
        QCOMPARE(code(s.sandbox->state().world.partnerUid().toLatin1()), QStringLiteral("Bid Mismatch"));
    }

    void aCreatedAccountIsListedAndUsable()
    {
        SandboxFixture s;
        const SandboxFixture::Parameters order{
            {"LoginEmail", "new.one@Lanqiao-Cloud.example"}, {"AccountAttr", "1"}, {"EnterpriseName", "示例科技"}};
        const auto answer = s.call("CreateAgAccount", kBss, order);
        QCOMPARE(answer.code(), QStringLiteral("SUCCESS"));
        const QJsonObject relation = answer.json().value(QStringLiteral("AgRelationDto")).toObject();
        const QString uid = relation.value(QStringLiteral("Pk")).toString();
        QCOMPARE(relation.value(QStringLiteral("Mpk")).toString(), s.sandbox->state().world.partnerUid());
        QCOMPARE(uidsOf(s.call("GetCustomerList", kBss)).last().toString(), uid);
        QCOMPARE(
            dataOf(s.call("GetCustomerAccountInfo", kBss, {{"OwnerId", uid.toLatin1()}})).value(QStringLiteral("IsCertified")).toBool(true),
            false);
        QCOMPARE(assume(s, uid.toLatin1()).status, 200);
        const QJsonObject totals = s.sandbox->state().ledger.toJson().value(QStringLiteral("totals")).toObject();
        QCOMPARE(totals.value(QStringLiteral("AccountCreated")).toInt(), 1);
        QCOMPARE(totals.value(QStringLiteral("RoleAssumed")).toInt(), 1);
    }

    void refusesAccountsAsBusinessErrors()
    {
        SandboxFixture s;
        const auto create = [&s](const QByteArray &email) {
            return s.call("CreateAgAccount", kBss, {{"LoginEmail", email}, {"AccountAttr", "0"}});
        };
        const auto foreign = create("a@other.example");
        QCOMPARE(foreign.status, 200);
        QCOMPARE(foreign.code(), QStringLiteral("EMAIL_DOMAIN_NOT_AUTHORIZED"));
        QCOMPARE(create("a@evil.example@lanqiao-cloud.example").code(), QStringLiteral("EMAIL_DOMAIN_NOT_AUTHORIZED"));
        QCOMPARE(create(s.sandbox->state().world.customers().at(0).loginEmail.toUpper().toLatin1()).code(),
                 QStringLiteral("LOGIN_EMAIL_HAS_BEEN_USED"));
        for (int i = 25; i < s.sandbox->state().world.accountQuota(); ++i)
            QCOMPARE(create("c" + QByteArray::number(i) + "@lanqiao-cloud.example").code(), QStringLiteral("SUCCESS"));
        QCOMPARE(create("last@lanqiao-cloud.example").code(), QStringLiteral("OVER_MA_CREATE_ACCOUNT_QUOTA_LIMIT"));
        QCOMPARE(s.call("CreateAgAccount", kBss, {{"LoginEmail", "e@lanqiao-cloud.example"}, {"AccountAttr", "1"}}).code(),
                 QStringLiteral("MissingEnterpriseName"));
        QCOMPARE(s.call("CreateAgAccount", kBss, {{"LoginEmail", "e@lanqiao-cloud.example"}, {"AccountAttr", "7"}}).code(),
                 QStringLiteral("InvalidAccountAttr"));
    }

    void rolesAreAssumedByTheRamUserOnly()
    {
        SandboxFixture s;
        const QByteArray uid = s.customer(0).toLatin1();
        QCOMPARE(assume(s, uid).status, 200);
        const auto refused = assume(s, uid, {}, true);
        QCOMPARE(refused.code(), QStringLiteral("NoPermission"));
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.json().value(QStringLiteral("Message")).toString(), QStringLiteral("Roles may not be assumed by root accounts."));
        const auto &ram = s.sandbox->state().keys.ramKey();
        QCOMPARE(s.call("GetCustomerList", kBss, {}, &ram).status, 402);
        QCOMPARE(s.call("GetCustomerAccountInfo", kBss, {{"OwnerId", uid}}, &ram).code(), QStringLiteral("NotAuthorized"));
        QCOMPARE(s.call("CreateAgAccount", kBss, {{"LoginEmail", "x@lanqiao-cloud.example"}}, &ram).code(),
                 QStringLiteral("Forbidden.RAM"));
        QCOMPARE(s.sandbox->state().world.customers().size(), 25);
    }

    void roleParametersAreChecked_data()
    {
        QTest::addColumn<SandboxFixture::Parameters>("parameters");
        QTest::addColumn<QString>("code");
        using P = SandboxFixture::Parameters;
        QTest::newRow("arn") << P{{"RoleArn", "acs:ram:1:role"}} << QStringLiteral("InvalidParameter.RoleArn");
        QTest::newRow("no arn") << P{{"RoleArn", ""}} << QStringLiteral("MissingParameter.RoleArn");
        QTest::newRow("session") << P{{"RoleSessionName", "a b"}} << QStringLiteral("InvalidParameter.RoleSessionName");
        QTest::newRow("short") << P{{"DurationSeconds", "899"}} << QStringLiteral("InvalidParameter.DurationSeconds");
        QTest::newRow("long") << P{{"DurationSeconds", "3601"}} << QStringLiteral("InvalidParameter.DurationSeconds");
        QTest::newRow("policy") << P{{"Policy", "{"}} << QStringLiteral("InvalidParameter.PolicyGrammar");
        QTest::newRow("large policy") << P{{"Policy", QByteArray(2049, ' ')}} << QStringLiteral("InvalidParameter.PolicySize");
        QTest::newRow("other role") << P{{"RoleArn", "acs:ram::1728000000000001:role/other"}} << QStringLiteral("EntityNotExist.Role");
    }
    void roleParametersAreChecked()
    {
        QFETCH(SandboxFixture::Parameters, parameters);
        SandboxFixture s;
        QTEST(assume(s, s.customer(0).toLatin1(), parameters).code(), "code");
    }
};

QTEST_GUILESS_MAIN(TestOperations)
#include "tst_operations.moc"
