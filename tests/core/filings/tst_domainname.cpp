// SPDX-License-Identifier: Apache-2.0
#include "core/filings/domainname.h"
#include <QTest>

using namespace pc;

class TestDomainName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleans_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &typed, const char *domain, const QString &shown = {}) {
            QTest::newRow(name) << typed << QString::fromLatin1(domain) << (shown.isEmpty() ? QString::fromLatin1(domain) : shown);
        };
        row("plain", QStringLiteral("lumenfoods.cn"), "lumenfoods.cn");
        row("blanks and capitals", QStringLiteral("  LumenFoods.CN "), "lumenfoods.cn");
        row("an address", QStringLiteral("https://www.lumenfoods.cn/shop?id=1#top"), "lumenfoods.cn");
        row("with a port", QStringLiteral("lumenfoods.cn:8443"), "lumenfoods.cn");
        row("final dot", QStringLiteral("lumenfoods.com.cn."), "lumenfoods.com.cn");
        row("full width", QStringLiteral("ｌｕｍｅｎ．ｃｎ"), "lumen.cn");
        row("ideographic dot", QStringLiteral("lumen。cn"), "lumen.cn");
        row("invisible characters", QStringLiteral("lumen\u200b.cn\ufeff"), "lumen.cn");
        row("Chinese", QStringLiteral("中国.cn"), "xn--fiqs8s.cn", QStringLiteral("中国.cn"));
        row("Chinese to the end", QStringLiteral("食品.公司"), "xn--jvr189m.xn--55qx5d", QStringLiteral("食品.公司"));
        row("punycode", QStringLiteral("XN--FIQS8S.cn"), "xn--fiqs8s.cn", QStringLiteral("中国.cn"));
        row("a host called www alone", QStringLiteral("www.cn"), "www.cn");
    }

    void cleans()
    {
        QFETCH(QString, typed);
        const QString domain = cleanDomain(typed);
        QTEST(domain, "domain");
        QTEST(shownDomain(domain), "shown");
        QCOMPARE(cleanDomain(shownDomain(domain)), domain);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("nothing") << QString();
        QTest::newRow("one word") << QStringLiteral("localhost");
        QTest::newRow("an address of a machine") << QStringLiteral("192.0.2.10");
        QTest::newRow("a sentence") << QStringLiteral("our new shop.cn");
        QTest::newRow("an e-mail address") << QStringLiteral("info@lumen.cn");
        QTest::newRow("hyphen first") << QStringLiteral("-lumen.cn");
        QTest::newRow("underscore") << QStringLiteral("lu_men.cn");
        QTest::newRow("empty label") << QStringLiteral("lumen..cn");
        QTest::newRow("label too long") << QString(64, QLatin1Char('a')) + QStringLiteral(".cn");
    }

    void refuses()
    {
        QFETCH(QString, typed);
        QCOMPARE(cleanDomain(typed), QString());
    }
};

QTEST_GUILESS_MAIN(TestDomainName)
#include "tst_domainname.moc"
