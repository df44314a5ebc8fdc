// SPDX-License-Identifier: Apache-2.0
#include "core/contracts/suitepages.h"
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace pc;
using Purpose = SuitePage::Purpose;
using Origin = SuitePage::Origin;

class TestSuitePages : public QObject
{
    Q_OBJECT

    static Environment chinese()
    {
        Environment environment;
        environment.suiteUrlTemplate = QStringLiteral("https://{product}.console.aliyun.com/?regionId={region}");
        environment.vendorLanguage = QStringLiteral("zh");
        return environment;
    }
    static QString addressOf(const Environment &environment, const char *id)
    {
        const std::optional<SuitePage> page = suitePageOf(environment, QLatin1String(id));
        const Result<QUrl> url = page ? suiteAddress(environment, *page) : Result<QUrl>(failure(ApiError::Kind::NotFound));
        return url ? url->toString() : QString();
    }

private Q_SLOTS:
    void everyKnownPageIsWhole()
    {
        const Environment environment = chinese();
        QSet<QString> ids;
        QSet<Purpose> purposes;
        for (const SuitePage &page : suitePagesOf(environment)) {
            QVERIFY2(!page.id.isEmpty() && !ids.contains(page.id), qPrintable(page.id));
            ids.insert(page.id);
            purposes.insert(page.purpose);
            const Result<QUrl> url = suiteAddress(environment, page);
            QVERIFY2(url && url->scheme() == QLatin1String("https"), qPrintable(page.id));
            QVERIFY2(url->host().endsWith(QLatin1String(".aliyun.com")), qPrintable(page.id));
            QCOMPARE(page.isForFrames, url->host().contains(QLatin1String("4service")));
            QVERIFY2(page.purpose != Purpose::Other && page.origin != Origin::User, qPrintable(page.id));
            QCOMPARE(page.embedding, SuitePage::Embedding::MainPage);
            for (const QString &dataset : page.touches)
                QVERIFY2(QRegularExpression(QStringLiteral("\\A(customers|quotas|orders|filings)\\z")).match(dataset).hasMatch(), qPrintable(dataset));
        }
        for (const Purpose purpose : {Purpose::Console, Purpose::Buy, Purpose::Filing, Purpose::ServiceNumbers, Purpose::Bills, Purpose::RoleAuthorisation})
            QVERIFY(purposes.contains(purpose));
    }

    void knowsWhereTheDocumentedPagesAre()
    {
        const Environment environment = chinese();
        QCOMPARE(addressOf(environment, "ecs"), QStringLiteral("https://ecs.console.aliyun.com/?regionId=cn-hangzhou"));
        QCOMPARE(addressOf(environment, "ecs-buy"), QStringLiteral("https://ecs-buy4service.aliyun.com/wizard/#/prepay/cn-hangzhou"));
        QCOMPARE(addressOf(environment, "filing"), QStringLiteral("https://beian4service.aliyun.com/"));
        QCOMPARE(addressOf(environment, "service-numbers"), QStringLiteral("https://bsn4service.console.aliyun.com/"));
        QCOMPARE(addressOf(environment, "roles"), QStringLiteral("https://ram4service.console.aliyun.com/"));
        QCOMPARE(suitePageOf(environment, QStringLiteral("filing"))->origin, Origin::Documented);
        QCOMPARE(suitePageOf(environment, QStringLiteral("filing"))->touches, QStringList{QStringLiteral("filings")});
        QCOMPARE(suitePageOf(environment, QStringLiteral("rds-buy"))->origin, Origin::Pattern);
        QVERIFY(!suitePageOf(environment, QStringLiteral("nothing")));
    }

    void anotherSiteOrCloudPromisesLess()
    {
        Environment environment = chinese();
        environment.site = Environment::Site::International;
        environment.suiteUrlTemplate = QStringLiteral("https://{product}.console.alibabacloud.com/?regionId={region}");
        QCOMPARE(addressOf(environment, "ecs"), QStringLiteral("https://ecs.console.alibabacloud.com/?regionId=ap-southeast-1"));
        QVERIFY(!suitePageOf(environment, QStringLiteral("filing")));
        environment.cloud = Environment::Cloud::Huawei;
        QVERIFY(suitePagesOf(environment).isEmpty());
    }

    void onLoopbackTheHostBecomesAPartOfThePath()
    {
        Environment environment = chinese();
        environment.suiteUrlTemplate = QStringLiteral("http://127.0.0.1:8102/console/{product}?region={region}");
        QCOMPARE(addressOf(environment, "ecs"), QStringLiteral("http://127.0.0.1:8102/console/ecs?region=cn-hangzhou"));
        QCOMPARE(addressOf(environment, "rds-suite"), QStringLiteral("http://127.0.0.1:8102/rds4service/?regionId=cn-hangzhou"));
        QCOMPARE(addressOf(environment, "ecs-buy"), QStringLiteral("http://127.0.0.1:8102/ecs-buy4service/wizard/#/prepay/cn-hangzhou"));
        QCOMPARE(addressOf(environment, "filing"), QStringLiteral("http://127.0.0.1:8102/beian4service/"));
    }

    void ownEntriesReplaceAndAdd()
    {
        Environment environment = chinese();
        SuitePage filing = *suitePageOf(environment, QStringLiteral("filing"));
        filing.address.clear();
        filing.embedding = SuitePage::Embedding::Frame;
        SuitePage roles = *suitePageOf(environment, QStringLiteral("roles"));
        roles.address = QStringLiteral("https://roles.example/");
        SuitePage own;
        own.id = QStringLiteral("portal");
        own.address = QStringLiteral("https://portal.example/{language}");
        own.origin = Origin::Documented; // as a file that was imported may claim
        const qsizetype known = suitePagesOf(environment).size();
        environment.suitePages = {filing, roles, own};

        QCOMPARE(suitePagesOf(environment).size(), known + 1);
        QCOMPARE(addressOf(environment, "filing"), QStringLiteral("https://beian4service.aliyun.com/"));
        QCOMPARE(suitePageOf(environment, QStringLiteral("filing"))->embedding, SuitePage::Embedding::Frame);
        QCOMPARE(suitePageOf(environment, QStringLiteral("filing"))->origin, Origin::Documented);
        QCOMPARE(suitePageOf(environment, QStringLiteral("roles"))->origin, Origin::User);
        QCOMPARE(suitePageOf(environment, QStringLiteral("portal"))->origin, Origin::User);
        QCOMPARE(addressOf(environment, "portal"), QStringLiteral("https://portal.example/zh"));
        QCOMPARE(knownSuitePageOf(environment, QStringLiteral("roles"))->address, QStringLiteral("https://ram4service.console.aliyun.com/"));
        QVERIFY(!knownSuitePageOf(environment, QStringLiteral("portal")));
    }

    void refusesWhatIsNoConsoleAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("product");
        QTest::newRow("plain http") << QStringLiteral("http://portal.example/") << QString();
        QTest::newRow("a script") << QStringLiteral("javascript:alert(1)") << QString();
        QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << QString();
        QTest::newRow("a user name") << QStringLiteral("https://me:pw@portal.example/") << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("no product for the mark") << QStringLiteral("https://{product}.example/") << QString();
        QTest::newRow("a product that leaves the host") << QStringLiteral("https://{product}.example/") << QStringLiteral("evil.example/");
    }

    void refusesWhatIsNoConsoleAddress()
    {
        QFETCH(QString, address);
        QFETCH(QString, product);
        SuitePage page;
        page.address = address;
        page.product = product;
        const Result<QUrl> url = suiteAddress(chinese(), page);
        QVERIFY(!url);
        QCOMPARE(url.error().kind, ApiError::Kind::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestSuitePages)
#include "tst_suitepages.moc"
