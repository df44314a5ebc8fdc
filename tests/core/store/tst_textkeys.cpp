// SPDX-License-Identifier: Apache-2.0
#include "core/store/textkeys.h"
#include <QTest>

using namespace pc;

class TestTextKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void folds()
    {
        QCOMPARE(folded(QStringLiteral("ＡＢｃ Straße İ ｶ")), folded(QStringLiteral("abc strasse i̇ カ")));
        QCOMPARE(folded(QString()), QString());
        QCOMPARE(folded(QString(5000, u'ﬃ')).size(), 15000); // grows beyond the first guess
    }

    void tokens()
    {
        QCOMPARE(searchTokens(QStringLiteral("  Blue\t ＨＡＲＢＯＵＲ blue ")), (QStringList{QStringLiteral("blue"), QStringLiteral("harbour")}));
        QVERIFY(searchTokens(QStringLiteral(" \n")).isEmpty());
    }

    void shortPiecesAreThoseATokenCanMatch()
    {
        const QStringList pieces = shortPieces(QStringLiteral("ab a\n云𠮷"));
        for (const QString &token : {QStringLiteral("a"), QStringLiteral("ab"), QStringLiteral("云𠮷"), QStringLiteral("𠮷")})
            QVERIFY2(pieces.contains(shortPiece(token)), qPrintable(token));
        for (const QString &token : {QStringLiteral("ba"), QStringLiteral("a云"), QStringLiteral("c")})
            QVERIFY2(!pieces.contains(shortPiece(token)), qPrintable(token));
        QCOMPARE(pieces.count(shortPiece(QStringLiteral("a"))), 1);
    }

    void pinyin_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("initials");
        QTest::newRow("Han") << QStringLiteral("云帆科技") << QStringLiteral("yunfankeji") << QStringLiteral("yfkj");
        QTest::newRow("u with dots") << QStringLiteral("绿洲") << QStringLiteral("lvzhou") << QStringLiteral("lz");
        QTest::newRow("mixed") << QStringLiteral("big data云 2号") << QStringLiteral("big datayun 2hao") << QStringLiteral("bdy2h");
        QTest::newRow("no Han") << QStringLiteral("blue harbour") << QString() << QString();
        QTest::newRow("nothing") << QString() << QString() << QString();
    }

    void pinyin()
    {
        TextKeys keys;
        QFETCH(QString, text);
        const TextKeys::Pinyin spelled = keys.pinyin(text);
        QTEST(spelled.full, "full");
        QTEST(spelled.initials, "initials");
    }

    void sortKeysOrderAsPeopleDo()
    {
        TextKeys keys;
        const QStringList ordered{QStringLiteral("安达"), QStringLiteral("北风"), QStringLiteral("云帆"), QStringLiteral("中原")};
        for (qsizetype i = 1; i < ordered.size(); ++i)
            QVERIFY2(keys.sortKey(ordered[i - 1]) < keys.sortKey(ordered[i]), qPrintable(ordered[i]));
        QVERIFY(keys.sortKey(QStringLiteral("Harbour 9")) < keys.sortKey(QStringLiteral("harbour 10")));
        QVERIFY(keys.sortKey(QStringLiteral("apple")) < keys.sortKey(QStringLiteral("Banana")));
        QCOMPARE(keys.sortKey(QStringLiteral("APPLE")), keys.sortKey(QStringLiteral("apple")));
        QVERIFY(keys.sortKey(QString(1000, u'长')).size() <= 96);
        QVERIFY(!keys.version().isEmpty());
    }

    void searchTextHoldsEveryField()
    {
        TextKeys keys;
        Customer customer;
        customer.facts.uid = CustomerUid(QStringLiteral("51"));
        customer.facts.name = QStringLiteral("云帆");
        customer.facts.loginEmail = QStringLiteral("A@partner.example");
        customer.local = {QStringLiteral("Ｚebra"), QStringLiteral("North"), QStringLiteral("CRM-1"), QString(9000, u'n'), false};
        const QStringList lines = keys.searchText(customer).split(u'\n');
        for (const char *line : {"云帆", "51", "zebra", "a@partner.example", "crm-1", "yunfan", "yf"})
            QVERIFY2(lines.contains(QString::fromUtf8(line)), line);
        QVERIFY(!lines.contains(QStringLiteral("north"))); // a group is chosen, not searched
        QVERIFY(keys.searchText(customer).size() < 5000);
    }
};

QTEST_GUILESS_MAIN(TestTextKeys)
#include "tst_textkeys.moc"
