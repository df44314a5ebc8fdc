// SPDX-License-Identifier: Apache-2.0
#include "core/store/booktext.h"
#include "tests/core/store/storefixture.h"

using namespace pc;
using F = StoreFixture;
using Cause = ImportProblem::Cause;

// 云帆, 北区 in GB18030.
static const QByteArray kGb18030Book = QByteArray("uid,alias,group\n5100000000000001,") + QByteArray::fromHex("d4c6b7ab") + ","
    + QByteArray::fromHex("b1b1c7f8") + "\n";

class TestCustomerBook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = QStringLiteral("uid,alias,group\n5100000000000001,云帆,北区\n");
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF" + text.toUtf8());
        QByteArray utf16("\xFF\xFE", 2);
        utf16.append(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        QTest::newRow("UTF-16 with mark") << utf16;
        QTest::newRow("GB18030") << kGb18030Book;
    }

    void decodes()
    {
        QFETCH(QByteArray, bytes);
        const Result<Book> book = parseBook(decodeText(bytes));
        QVERIFY(book);
        QCOMPARE(book->good.size(), 1);
        QCOMPARE(book->good[0].uid, F::uid(1));
        QCOMPARE(*book->good[0].alias, QStringLiteral("云帆"));
        QCOMPARE(*book->good[0].group, QStringLiteral("北区"));
        QVERIFY(!book->good[0].crmId);
    }

    void badRowsAreNamedWithTheirCause()
    {
        const QString text = QStringLiteral("Alias, UID ,crm_id\nA,5100000000000001,1\nB,,2\nC,12x,3\nD,5100000000000001,4\nE\n%1,7,5\nF,6,\n")
                                 .arg(QString(300, u'y'));
        const Result<Book> book = parseBook(text);
        QVERIFY(book);
        QCOMPARE(book->rows, 7);
        QCOMPARE(book->good.size(), 2);
        QList<QPair<int, Cause>> found;
        for (const ImportProblem &problem : book->problems)
            found.append({problem.line, problem.cause});
        const QList<QPair<int, Cause>> expected{{3, Cause::MissingUid}, {4, Cause::InvalidUid}, {5, Cause::DuplicateUid},
                                                {6, Cause::MissingColumns}, {7, Cause::TextTooLong}};
        QCOMPARE(found, expected);
        QCOMPARE(book->problems[1].text, QStringLiteral("12x"));
        QVERIFY(book->problems[4].text.size() < 100);
    }

    void aBookWithoutUidsIsRefused()
    {
        for (const char *text : {"", "alias,group\nA,B\n", "\x00\x01\x02"}) {
            F f;
            QVERIFY(f.open());
            QCOMPARE(waitFor(f.store->customerBook()->importBook(text)).error().kind, ApiError::Kind::InvalidInput);
        }
    }

    void importUpdatesAndKeepsForLater()
    {
        F f;
        QVERIFY(f.open());
        QVERIFY(waitFor(f.customers()->putListed({F::uid(1)}, F::at(0), {})));
        CustomerLocal before;
        before.note = QStringLiteral("stays");
        before.crmId = QStringLiteral("C-1");
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(1), before)));
        const QByteArray csv = kGb18030Book + "5100000000000002,Later,South\n";
        const Result<ImportSummary> summary = waitFor(f.store->customerBook()->importBook(csv));
        QVERIFY(summary);
        QCOMPARE(summary->rows, 2);
        QCOMPARE(summary->updated, 1);
        QCOMPARE(summary->kept, 1);
        QVERIFY(summary->problems.isEmpty());
        const CustomerLocal after = waitFor(f.customers()->customer(F::uid(1)))->local;
        QCOMPARE(after.alias, QStringLiteral("云帆"));
        QCOMPARE(after.note, QStringLiteral("stays"));
        QCOMPARE(after.crmId, QStringLiteral("C-1")); // the book has no such column
        QCOMPARE(f.found(QStringLiteral("yf")), QStringList{QStringLiteral("云帆")});
        QVERIFY(waitFor(f.customers()->putListed({F::uid(2)}, F::at(1), {})));
        QCOMPARE(waitFor(f.customers()->customer(F::uid(2)))->local.alias, QStringLiteral("Later"));
        QCOMPARE(f.found(QStringLiteral("later")), QStringList{QStringLiteral("Later")});
    }

    void anEmptyFieldClears()
    {
        F f;
        QVERIFY(f.open());
        QVERIFY(waitFor(f.customers()->putListed({F::uid(1)}, F::at(0), {})));
        QVERIFY(waitFor(f.store->customerBook()->importBook("uid,alias\n5100000000000001,Old\n")));
        QVERIFY(waitFor(f.store->customerBook()->importBook("uid,alias\n5100000000000001,\n")));
        QCOMPARE(waitFor(f.customers()->customer(F::uid(1)))->local, CustomerLocal());
    }

    void exportReadsBack()
    {
        F f;
        QVERIFY(f.open());
        const QByteArray csv = "uid,alias,group,crm_id\n5100000000000001,\"a, \"\"b\"\"\",G,=1\n52,云帆,,\n";
        QVERIFY(waitFor(f.store->customerBook()->importBook(csv)));
        const Result<QByteArray> exported = waitFor(f.store->customerBook()->exportBook());
        QVERIFY(exported);
        QVERIFY(exported->startsWith("\xEF\xBB\xBFuid,alias,group,crm_id\r\n"));
        F other;
        QVERIFY(other.open());
        const Result<ImportSummary> summary = waitFor(other.store->customerBook()->importBook(*exported));
        QCOMPARE(summary->kept, 2);
        QCOMPARE(*waitFor(other.store->customerBook()->exportBook()), *exported);
    }
};

QTEST_GUILESS_MAIN(TestCustomerBook)
#include "tst_customerbook.moc"
