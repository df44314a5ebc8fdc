// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/productsheet.h"
#include <QTest>

using namespace pc;
using Cause = ProductSheet::Cause;

class TestProductSheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEnglish()
    {
        const ProductSheet sheet = readProductSheet("Product ID,Product name,Category\r\n7160,Elastic Compute Service,Compute\r\n18023,\"Object Storage, OSS\",Storage\r\n");
        QCOMPARE(sheet.problem, ProductSheet::Problem::None);
        QCOMPARE(sheet.bad.size(), 0);
        const QList<TicketProduct> expected{{QStringLiteral("7160"), QStringLiteral("Elastic Compute Service"), QStringLiteral("Compute")},
                                            {QStringLiteral("18023"), QStringLiteral("Object Storage, OSS"), QStringLiteral("Storage")}};
        QCOMPARE(sheet.products, expected);
    }

    void readsChineseBelowATitle()
    {
        const ProductSheet sheet = readProductSheetText(QString::fromUtf8("工单产品列表\t\t\n\t\t\n产品线\t产品名称\t产品ID\n计算\t云服务器\t7160\n\t容器服务\t'7161\n存储\t\t\n\t对象存储\t7162.0\n"));
        QCOMPARE(sheet.products.size(), 3);
        QCOMPARE(sheet.bad.size(), 0);
        QCOMPARE(sheet.products.at(1).id, QStringLiteral("7161"));
        QCOMPARE(sheet.products.at(1).group, QString::fromUtf8("计算"));    // merged cells name it once
        QCOMPARE(sheet.products.at(2).id, QStringLiteral("7162"));
        QCOMPARE(sheet.products.at(2).group, QString::fromUtf8("存储"));
    }

    void readsGb18030()
    {
        // "产品编号,产品名称" and "1,云盘" as a Chinese spreadsheet saves it
        const ProductSheet sheet = readProductSheet(QByteArray::fromHex("b2fac6b7b1e0bac52cb2fac6b7c3fbb3c60d0a312cd4c6c5cc0d0a"));
        QCOMPARE(sheet.problem, ProductSheet::Problem::None);
        QCOMPARE(sheet.products.size(), 1);
        QCOMPARE(sheet.products.first().name, QString::fromUtf8("云盘"));
    }

    void namesEveryBadRow()
    {
        const ProductSheet sheet = readProductSheet("id;name\n1;One\n;Nameless id\n2;\n1;Another one\nno id!;Bad\n1;One\n\n3;Three\n");
        QCOMPARE(sheet.products.size(), 2);
        QList<std::pair<int, Cause>> bad;
        for (const ProductSheet::BadRow &row : sheet.bad)
            bad.append({row.line, row.cause});
        const QList<std::pair<int, Cause>> expected{{3, Cause::NoId}, {4, Cause::NoName}, {5, Cause::Twice}, {6, Cause::BadId}};
        QCOMPARE(bad, expected);
        QVERIFY(sheet.bad.at(3).text.contains(QLatin1String("no id!")));
    }

    void saysWhatIsWrongWithTheWhole()
    {
        QCOMPARE(readProductSheet("").problem, ProductSheet::Problem::Empty);
        QCOMPARE(readProductSheet("  \n ").problem, ProductSheet::Problem::Empty);
        const ProductSheet other = readProductSheet("colour,taste\nred,sweet\n");
        QCOMPARE(other.problem, ProductSheet::Problem::NoHeader);
        QCOMPARE(other.header.first(), QStringLiteral("colour"));
        QCOMPARE(readProductSheet("id,name\n").problem, ProductSheet::Problem::NoRows);
        QCOMPARE(readProductSheet(QByteArray("id,name\n1,\x00\n", 12)).problem, ProductSheet::Problem::Encoding);
    }
};

QTEST_APPLESS_MAIN(TestProductSheet)
#include "tst_productsheet.moc"
