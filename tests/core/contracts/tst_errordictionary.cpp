// SPDX-License-Identifier: Apache-2.0
#include "core/contracts/errordictionary.h"
#include <QTest>

using namespace pc;
using Kind = ApiError::Kind;

static const QString kEnglish = QStringLiteral("en");
static const QString kChinese = QStringLiteral("zh_CN");

class TestErrorDictionary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *code, Kind kind) { QTest::newRow(code) << QString::fromLatin1(code) << int(kind); };
        row("InvalidAccessKeyId.NotFound", Kind::BadCredentials);
        row("SignatureDoesNotMatch", Kind::BadCredentials);
        row("InvalidTimeStamp.Expired", Kind::ClockSkew);
        row("Throttling", Kind::RateLimited);
        row("Throttling.System", Kind::RateLimited);
        row("ServiceUnavailable.Throttling", Kind::RateLimited);
        row("ServiceUnavailable", Kind::Server);
        row("VnoNoDataError", Kind::NotFound);
        row("NotFoundRamAction", Kind::Forbidden);
        row("MissingRegionId", Kind::Rejected);
        row("InvalidInstanceName.Malformed", Kind::Rejected);
        row("InvalidOwnerId", Kind::NotFound);
        row("Forbidden.Something", Kind::Forbidden);
        row("Forbidden.RiskControl", Kind::Forbidden);
    }

    void kinds()
    {
        QFETCH(QString, code);
        QFETCH(int, kind);
        const ContractRegistry registry;
        const auto meaning = explain(registry, code, {}, kEnglish);
        QVERIFY(meaning);
        QVERIFY(meaning->kind);
        QCOMPARE(int(*meaning->kind), kind);
        QVERIFY(!meaning->advice.isEmpty());
    }

    void theOperationSpeaksFirst()
    {
        const ContractRegistry registry;
        const auto general = explain(registry, QStringLiteral("NoPermission"), {}, kEnglish);
        const auto own = explain(registry, QStringLiteral("NoPermission"), QStringLiteral("AssumeRole"), kEnglish);
        QVERIFY(general && own);
        QVERIFY(general->meaning != own->meaning);
        QVERIFY(own->advice.contains(QLatin1String("AliyunSTSAssumeRoleAccess")));
        QCOMPARE(own->kind, Kind::Forbidden); // its kind comes from the common code
    }

    void aMissingLanguageFallsBackToEnglish()
    {
        const ContractRegistry registry;
        const QString code = QStringLiteral("Throttling");
        QCOMPARE(explain(registry, code, {}, QStringLiteral("fr")), explain(registry, code, {}, kEnglish));
        QVERIFY(explain(registry, code, {}, kChinese)->meaning != explain(registry, code, {}, kEnglish)->meaning);
    }

    void chineseIsSpelledInSeveralWays()
    {
        const ContractRegistry registry;
        const QString code = QStringLiteral("Throttling");
        for (const QString &language : {QStringLiteral("zh"), QStringLiteral("zh-CN"), QStringLiteral("zh_Hans_CN")})
            QCOMPARE(explain(registry, code, {}, language), explain(registry, code, {}, kChinese));
    }

    void anUnknownCodeHasNoMeaning()
    {
        const ContractRegistry registry;
        QVERIFY(!explain(registry, QStringLiteral("-116x"), QStringLiteral("GetCustomerList"), kEnglish));
        QVERIFY(!explain(registry, {}, {}, kEnglish));
    }

    void everyCommonCodeIsTranslated()
    {
        const ContractRegistry registry;
        for (const ErrorContract &error : registry.commonErrors()) {
            QVERIFY2(error.kind && !error.meaning.isEmpty() && !error.advice.isEmpty() && !error.retry.isEmpty(), qPrintable(error.code));
            const auto words = registry.wording(error.code, kChinese);
            QVERIFY2(words && !words->meaning.isEmpty() && !words->advice.isEmpty(), qPrintable(error.code));
        }
    }

    // What screens can show today must be readable in both languages.
    void everyCodeOfTheOperationsInUseIsTranslated()
    {
        const ContractRegistry registry;
        for (const QString &group : {QStringLiteral("account"), QStringLiteral("secure-access"), QStringLiteral("identity"), QStringLiteral("filing"),
                                     QStringLiteral("tickets"), QStringLiteral("mns")}) {
            for (const OperationContract *operation : registry.group(group)) {
                for (const ErrorContract &error : operation->errors) {
                    const QString name = operation->action + QLatin1Char('/') + error.code;
                    const auto english = explain(registry, error.code, operation->action, kEnglish);
                    const auto chinese = explain(registry, error.code, operation->action, kChinese);
                    QVERIFY2(english && chinese && english->kind, qPrintable(name));
                    QVERIFY2(!english->advice.isEmpty() && english->meaning != chinese->meaning, qPrintable(name));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestErrorDictionary)
#include "tst_errordictionary.moc"
