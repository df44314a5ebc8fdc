// SPDX-License-Identifier: Apache-2.0
#include "tests/core/store/storefixture.h"

using namespace pc;
using F = StoreFixture;
using Sort = CustomerQuery::Sort;

class TestCustomerSearch : public QObject
{
    Q_OBJECT
private:
    F f;

    static QStringList list(const char *names)
    {
        return QString::fromUtf8(names).split(u'|', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(f.open());
        CustomerFacts harbour = F::facts(1, QStringLiteral("Blue Harbour 10"), 5);
        harbour.credit = {CreditState::Frozen, QStringLiteral("FREEZE")};
        harbour.certified = true;
        CustomerFacts harbour9 = F::facts(2, QStringLiteral("Blue Harbour 9"), 4);
        harbour9.credit = {CreditState::Thawed, QStringLiteral("THAW")};
        harbour9.certified = false;
        CustomerFacts sail = F::facts(3, QStringLiteral("云帆科技有限公司"), 3);
        sail.kind = {AccountKind::Individual, QStringLiteral("0")};
        CustomerFacts moon = F::facts(4, QStringLiteral("绿洲 Data \"Q\""), 2);
        moon.loginEmail.clear();
        CustomerFacts width = F::facts(5, QStringLiteral("ＡＢＣ工业"), 1);
        f.put({harbour, harbour9, sail, moon, width});
        CustomerLocal local;
        local.group = QStringLiteral("North");
        local.favourite = true;
        local.note = QStringLiteral("first line\nsecond line");
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(1), local)));
        QVERIFY(waitFor(f.customers()->putListed({F::uid(60)}, F::at(0), {})));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, const char *text, const char *names) {
            QTest::newRow(name) << QString::fromUtf8(text) << list(names);
        };
        row("fragment of a name", "harbour", "Blue Harbour 9|Blue Harbour 10");
        row("case", "HARBOUR", "Blue Harbour 9|Blue Harbour 10");
        row("every word must match", "harbour second", "Blue Harbour 10");
        row("words in any order", "user1@ li blue", "Blue Harbour 10");
        row("one character", "帆", "云帆科技有限公司");
        row("two characters", "科技", "云帆科技有限公司");
        row("three characters", "科技有", "云帆科技有限公司");
        row("initials", "yfkj", "云帆科技有限公司");
        row("two initials", "yf", "云帆科技有限公司");
        row("full pinyin", "yunfan", "云帆科技有限公司");
        row("u with dots typed as v", "lvzhou", "绿洲 Data \"Q\"");
        row("… and as u", "luzhou", "绿洲 Data \"Q\"");
        row("initials across scripts", "lzdq", "绿洲 Data \"Q\"");
        row("quotes are text", "\"q\"", "绿洲 Data \"Q\"");
        row("operators are text", "blue OR data", "");
        row("a star is text", "blu*", "");
        row("full width typed plainly", "abc", "ＡＢＣ工业");
        row("typed in full width", "ｂｌｕｅ", "Blue Harbour 9|Blue Harbour 10");
        row("end of a UID", "0000000000003", "云帆科技有限公司");
        row("e-mail", "user2@", "Blue Harbour 9");
        row("second line of a note", "second", "Blue Harbour 10");
        row("no match across fields", "harbour95100", "");
        row("blanks alone are no text", "   ", "ＡＢＣ工业|Blue Harbour 9|Blue Harbour 10|绿洲 Data \"Q\"|云帆科技有限公司|5100000000000060");
        row("nothing", "zebra", "");
    }

    void finds()
    {
        QFETCH(QString, text);
        QStringList found = f.found(text);
        QFETCH(QStringList, names);
        found.sort();
        names.sort();
        QCOMPARE(found, names);
    }

    void filters_data()
    {
        QTest::addColumn<CustomerQuery>("query");
        QTest::addColumn<QStringList>("names");
        CustomerQuery q;
        q.group = QStringLiteral("North");
        QTest::newRow("group") << q << list("Blue Harbour 10");
        q = {};
        q.group = QString();
        q.text = QStringLiteral("blue");
        QTest::newRow("no group, and a text") << q << list("Blue Harbour 9");
        q = {};
        q.customer = F::uid(3);
        QTest::newRow("one customer") << q << list("云帆科技有限公司");
        q = {};
        q.favouritesOnly = true;
        QTest::newRow("favourites") << q << list("Blue Harbour 10");
        q = {};
        q.kind = AccountKind::Individual;
        QTest::newRow("kind") << q << list("云帆科技有限公司");
        q = {};
        q.credit = CreditState::Thawed;
        QTest::newRow("credit") << q << list("Blue Harbour 9");
        q = {};
        q.certified = false;
        QTest::newRow("certified: no is not unknown") << q << list("Blue Harbour 9");
        q = {};
        q.certified = true;
        q.credit = CreditState::Thawed;
        QTest::newRow("both must hold") << q << QStringList();
    }

    void filters()
    {
        QFETCH(CustomerQuery, query);
        QTEST(f.names(query), "names");
    }

    void sorts_data()
    {
        QTest::addColumn<Sort>("sort");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QString>("uids"); // the last two digits
        const auto up = Qt::AscendingOrder;
        const auto down = Qt::DescendingOrder;
        QTest::newRow("uid") << Sort::Uid << up << QStringLiteral("01 02 03 04 05 60");
        QTest::newRow("uid down") << Sort::Uid << down << QStringLiteral("60 05 04 03 02 01");
        QTest::newRow("e-mail, none last") << Sort::LoginEmail << up << QStringLiteral("01 02 03 05 04 60");
        QTest::newRow("e-mail down, none last") << Sort::LoginEmail << down << QStringLiteral("05 03 02 01 04 60");
        QTest::newRow("read, unread last") << Sort::ReadAt << up << QStringLiteral("05 04 03 02 01 60");
        QTest::newRow("read down, unread last") << Sort::ReadAt << down << QStringLiteral("01 02 03 04 05 60");
    }

    void sorts()
    {
        QFETCH(Sort, sort);
        QFETCH(Qt::SortOrder, order);
        CustomerQuery query;
        query.sort = sort;
        query.order = order;
        const Result<CustomerWindow> window = waitFor(f.customers()->read(query, 0, 100));
        QVERIFY(window);
        QStringList tails;
        for (const Customer &customer : window->rows)
            tails += customer.uid().text().right(2);
        const QString tail = tails.join(u' ');
        QFETCH(QString, uids);
        // Those without an e-mail stand in the order of their names, turned with it or not.
        if (sort == Sort::LoginEmail && tail.endsWith(QLatin1String("60 04")))
            uids.replace(QStringLiteral("04 60"), QStringLiteral("60 04"));
        QCOMPARE(tail, uids);
    }

    void namesCompareAsPeopleDo()
    {
        const QStringList names = f.names({});
        QVERIFY(names.indexOf(QStringLiteral("Blue Harbour 9")) < names.indexOf(QStringLiteral("Blue Harbour 10")));
        QVERIFY(names.indexOf(QStringLiteral("绿洲 Data \"Q\"")) < names.indexOf(QStringLiteral("云帆科技有限公司"))); // lǜ before yún
    }

    void everySortTellsEveryCustomerOnce()
    {
        for (const Sort sort : {Sort::Name, Sort::Uid, Sort::LoginEmail, Sort::Kind, Sort::Credit, Sort::Certified, Sort::Group, Sort::ReadAt}) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                CustomerQuery query;
                query.sort = sort;
                query.order = order;
                QStringList names = f.names(query);
                QCOMPARE(names.size(), 6);
                QCOMPARE(names.removeDuplicates(), 0);
            }
        }
    }

    void windows()
    {
        CustomerQuery query;
        query.sort = Sort::Uid;
        const Result<CustomerWindow> middle = waitFor(f.customers()->read(query, 2, 2));
        QCOMPARE(middle->total, 6);
        QCOMPARE(middle->first, 2);
        QCOMPARE(middle->rows.size(), 2);
        QCOMPARE(middle->rows[0].uid(), F::uid(3));
        const Result<CustomerWindow> end = waitFor(f.customers()->read(query, 5, 10));
        QCOMPARE(end->rows.size(), 1);
        const Result<CustomerWindow> beyond = waitFor(f.customers()->read(query, 50, 10));
        QCOMPARE(beyond->total, 6);
        QVERIFY(beyond->rows.isEmpty());
        QVERIFY(waitFor(f.customers()->read(query, -3, 0))->rows.isEmpty());
    }

    void typingOnNarrowsAndTakingBackWidens()
    {
        const QStringList both{QStringLiteral("Blue Harbour 9"), QStringLiteral("Blue Harbour 10")};
        for (const char *text : {"bl", "blue", "blue h", "blue harbour", "blue", "ue harb"})
            QCOMPARE(f.found(QLatin1String(text)), both);
        QCOMPARE(f.found(QStringLiteral("blue harbour second")), QStringList{QStringLiteral("Blue Harbour 10")});
        QCOMPARE(f.found(QStringLiteral("blue harbour second zebra")), QStringList());
        QCOMPARE(f.found(QStringLiteral("blue harbour user2")), QStringList{QStringLiteral("Blue Harbour 9")});
    }

    void aChangeIsSeenByTheNextRead()
    {
        QCOMPARE(f.found(QStringLiteral("quartz")), QStringList());
        QVERIFY(waitFor(f.customers()->putFacts({F::facts(7, QStringLiteral("Quartz"))}, {})));
        QCOMPARE(f.found(QStringLiteral("quartz")), QStringList{QStringLiteral("Quartz")});
        QVERIFY(waitFor(f.customers()->putFacts({F::facts(7, QStringLiteral("Basalt"))}, {})));
        QCOMPARE(f.found(QStringLiteral("quartz")), QStringList());
        QCOMPARE(f.found(QStringLiteral("qu")), QStringList());
        QCOMPARE(f.found(QStringLiteral("basalt")), QStringList{QStringLiteral("Basalt")});
    }
};

QTEST_GUILESS_MAIN(TestCustomerSearch)
#include "tst_customersearch.moc"
