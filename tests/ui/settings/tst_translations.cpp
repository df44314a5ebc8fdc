// SPDX-License-Identifier: Apache-2.0
#include "models/customerexport.h"
#include "models/customerlistmodel.h"
#include "models/customertext.h"
#include "ui/widgets/environmentname.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/languagecontroller.h"
#include "ui/widgets/theme.h"
#include <QTest>

using namespace pc;

// What can only be seen with the translations that the programs carry: plural forms, texts of models and free functions, Qt's own.
class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void englishCounts()
    {
        LanguageController language(qApp, QStringLiteral(":/i18n"));
        language.choose(LanguageChoice::English);
        const QDateTime now(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);
        QCOMPARE(CustomerText::ago(now.addDays(-1), now), QStringLiteral("1 day ago"));
        QCOMPARE(CustomerText::ago(now.addDays(-3), now), QStringLiteral("3 days ago"));
    }

    void chineseReachesModelsFreeFunctionsAndQt()
    {
        LanguageController language(qApp, QStringLiteral(":/i18n"));
        language.choose(LanguageChoice::Chinese);
        const QDateTime now(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);
        QCOMPARE(CustomerText::ago(now.addDays(-3), now), QStringLiteral("3 天前"));
        QCOMPARE(customerExport(nullptr, {}, {CustomerListModel::NameColumn, CustomerListModel::LoginEmailColumn}, true).header,
                 (QStringList{QStringLiteral("名称"), QStringLiteral("登录邮箱")}));
        QCOMPARE(environmentWord(Environment::Kind::Production), QStringLiteral("生产"));
        Environment environment;
        environment.kind = Environment::Kind::Sandbox;
        QCOMPARE(environmentName(environment), QStringLiteral("沙箱"));
        environment.name = QStringLiteral("华东");
        QCOMPARE(environmentName(environment), QStringLiteral("华东"));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("取消"));
    }

    void sentencesFollowEachOtherAsTheLanguageDoes()
    {
        LanguageController language(qApp, QStringLiteral(":/i18n"));
        language.choose(LanguageChoice::English);
        QCOMPARE(inSequence({QStringLiteral("A 100%1."), QString(), QStringLiteral("B.")}), QStringLiteral("A 100%1. B."));
        language.choose(LanguageChoice::Chinese);
        QCOMPARE(inSequence({QStringLiteral("甲。"), QStringLiteral("乙。")}), QStringLiteral("甲。乙。"));
        ApiError error;
        error.kind = ApiError::Kind::Forbidden;
        error.code = QStringLiteral("Forbidden.RAM");
        QVERIFY2(errorLine(error).endsWith(QStringLiteral("（Forbidden.RAM）。")), qPrintable(errorLine(error)));
        QVERIFY2(errorText(error).meaning.contains(QStringLiteral("权限")), qPrintable(errorText(error).meaning));
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
