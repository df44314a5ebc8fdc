// SPDX-License-Identifier: Apache-2.0
#include "core/operations/sheet.h"
#include <QTest>

using namespace pc;

class TestSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = QStringLiteral(u"客户UID,金额,币种,方式,原因\r\n5000000000000017,20000,CNY,增加,旺季\r\n");
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with BOM") << QByteArray("\xEF\xBB\xBF") + text.toUtf8();
        QByteArray wide("\xFF\xFE");
        for (const QChar c : text)
            wide.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
        QTest::newRow("UTF-16") << wide;
        QTest::newRow("GB18030") << QByteArray("\xBF\xCD\xBB\xA7UID,\xBD\xF0\xB6\xEE,\xB1\xD2\xD6\xD6,\xB7\xBD\xCA\xBD,\xD4\xAD\xD2\xF2\r\n"
                                               "5000000000000017,20000,CNY,\xD4\xF6\xBC\xD3,\xCD\xFA\xBC\xBE\r\n");
    }
    void readsEveryEncoding()
    {
        QFETCH(QByteArray, bytes);
        const Sheet sheet = readSheet(bytes);
        QCOMPARE(sheet.problem, Sheet::Problem::None);
        const SheetRow expected{2, QStringLiteral("5000000000000017"), QStringLiteral("20000"), QStringLiteral("CNY"), QStringLiteral(u"增加"), QStringLiteral(u"旺季")};
        QCOMPARE(sheet.rows, QList<SheetRow>{expected});
    }

    void findsSeparatorAndColumns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("comma") << QStringLiteral("Customer UID,Amount\n17,5\n");
        QTest::newRow("semicolon") << QStringLiteral("amount;customer_uid\n5;17\n");
        QTest::newRow("tab, as pasted") << QStringLiteral("UID\tAMOUNT\r\n17\t5");
        QTest::newRow("quoted") << QStringLiteral("\"Customer-UID\",\"Amount\"\n\"17\",\"5\"\n");
        QTest::newRow("more columns than needed") << QStringLiteral("alias,uid,phone,quota\nlumen,17,none,5\n");
        QTest::newRow("rows left empty below") << QStringLiteral("uid,amount,reason\n17,5,\n,,\n,,\n");
    }
    void findsSeparatorAndColumns()
    {
        QFETCH(QString, text);
        const Sheet sheet = readSheetText(text);
        QCOMPARE(sheet.problem, Sheet::Problem::None);
        QCOMPARE(sheet.rows.size(), 1);
        QCOMPARE(sheet.rows.first().customer, QStringLiteral("17"));
        QCOMPARE(sheet.rows.first().amount, QStringLiteral("5"));
    }

    void quotedCellsMayHoldAnything()
    {
        const Sheet sheet = readSheetText(QStringLiteral("uid,amount,reason\n17,\"20,000\",\"first\nsecond \"\"line\"\"\"\n18,6,\n"));
        QCOMPARE(sheet.rows.size(), 2);
        QCOMPARE(sheet.rows.first().amount, QStringLiteral("20,000"));
        QCOMPARE(sheet.rows.first().reason, QStringLiteral("first\nsecond \"line\""));
        QCOMPARE(sheet.rows.last().line, 4);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Sheet::Problem>("problem");
        QTest::newRow("nothing") << QByteArray() << Sheet::Problem::Empty;
        QTest::newRow("blank") << QByteArray("\r\n \r\n") << Sheet::Problem::Empty;
        QTest::newRow("no header") << QByteArray("5000000000000017,20000\n") << Sheet::Problem::NoHeader;
        QTest::newRow("no amount") << QByteArray("uid,reason\n17,more\n") << Sheet::Problem::NoHeader;
        QTest::newRow("separator that is none of ours") << QByteArray("uid|amount\n17|5\n") << Sheet::Problem::NoHeader;
        QTest::newRow("header alone") << QByteArray("uid,amount\n") << Sheet::Problem::NoRows;
        QTest::newRow("header and empty cells") << QByteArray("uid,amount\n,\n") << Sheet::Problem::NoRows;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18) << Sheet::Problem::Encoding;
        QTest::newRow("UTF-16 without BOM") << QByteArray("u\0i\0d\0,\0a\0", 10) << Sheet::Problem::Encoding;
        QTest::newRow("too many") << QByteArray("uid,amount\n") + QByteArray("1,1\n").repeated(Sheet::kMostRows + 1) << Sheet::Problem::TooManyRows;
    }
    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Sheet::Problem, problem);
        const Sheet sheet = readSheet(bytes);
        QCOMPARE(sheet.problem, problem);
        QVERIFY(sheet.rows.isEmpty());
    }

    void tenThousandRows()
    {
        QByteArray bytes("uid,amount\n");
        for (int i = 0; i < 10000; ++i)
            bytes += QByteArray::number(5000000000000000 + i) + "," + QByteArray::number(i + 1) + "\n";
        const Sheet sheet = readSheet(bytes);
        QCOMPARE(sheet.rows.size(), 10000);
        QCOMPARE(sheet.rows.last().customer, QStringLiteral("5000000000009999"));
        QCOMPARE(sheet.rows.last().line, 10001);
    }
};

QTEST_APPLESS_MAIN(TestSheet)
#include "tst_sheet.moc"
