// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/defaultendpoints.h"
#include <QTest>

using namespace pc;
using Site = Environment::Site;

class TestDefaultEndpoints : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySiteHasItsHosts()
    {
        const ContractRegistry contracts;
        const auto china = defaultEndpoints(Site::China, contracts);
        const auto international = defaultEndpoints(Site::International, contracts);
        QCOMPARE(china.value(QStringLiteral("BssOpenApi")).url, QUrl(QStringLiteral("https://business.aliyuncs.com/")));
        QCOMPARE(international.value(QStringLiteral("BssOpenApi")).url, QUrl(QStringLiteral("https://business.ap-southeast-1.aliyuncs.com/")));
        for (const char *product : {"BssOpenApi", "ResellerTrade", "Sts", "Crm", "Aas"})
            QVERIFY2(china.contains(QLatin1String(product)), product);
        for (const Endpoint &endpoint : china)
            QVERIFY2(endpoint.url.isValid() && endpoint.url.scheme() == QLatin1String("https"), qPrintable(endpoint.url.toString()));
        QCOMPARE(defaultSigninUrl(Site::China, contracts), QUrl(QStringLiteral("https://signin.aliyun.com/federation")));
        QCOMPARE(defaultSigninUrl(Site::International, contracts), QUrl(QStringLiteral("https://signin-intl.aliyun.com/federation")));
    }

    void fillingKeepsWhatIsSet()
    {
        const ContractRegistry contracts;
        Environment environment;
        environment.endpoints.insert(QStringLiteral("Sts"), Endpoint{QUrl(QStringLiteral("https://sts.cn-beijing.aliyuncs.com/")), Endpoint::Signing::V3, {}});
        environment.signinUrl = QUrl(QStringLiteral("https://signin.example/federation"));
        fillDefaults(environment, contracts);
        QCOMPARE(environment.endpoints.value(QStringLiteral("Sts")).url.host(), QStringLiteral("sts.cn-beijing.aliyuncs.com"));
        QCOMPARE(environment.signinUrl.host(), QStringLiteral("signin.example"));
        QVERIFY(environment.suiteUrlTemplate.contains(QLatin1String("{product}")));
        QVERIFY(environment.allowedHosts.contains(QStringLiteral(".aliyun.com")));
        QVERIFY(environment.loginUrl.isValid());
    }
};

QTEST_GUILESS_MAIN(TestDefaultEndpoints)
#include "tst_defaultendpoints.moc"
