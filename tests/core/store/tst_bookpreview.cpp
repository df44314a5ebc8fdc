// SPDX-License-Identifier: Apache-2.0
#include "tests/core/store/storefixture.h"
#include <QTest>

using namespace pc;

class TestBookPreview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatTheImportWouldDoAndChangesNothing()
    {
        StoreFixture f;
        QVERIFY(f.open());
        f.put({StoreFixture::facts(1, QStringLiteral("Alder Works")), StoreFixture::facts(2, QStringLiteral("Birch Works"))});
        CustomerLocal known;
        known.group = QStringLiteral("North");
        QVERIFY(waitFor(f.customers()->setLocal(StoreFixture::uid(2), known)));
        const QByteArray csv("uid,alias,group\n5100000000000001,Alder,South\n5100000000000002,,North\n5100000000000009,Later,\n,nobody,\n");
        const Result<BookPreview> preview = waitFor(f.store->customerBook()->previewBook(csv, 10));
        QVERIFY(preview);
        QCOMPARE(preview->changed, 2);                      // the second row says nothing new
        QCOMPARE(preview->changes.at(0).name, QStringLiteral("Alder Works"));
        QCOMPARE(preview->changes.at(0).before, CustomerLocal());
        QCOMPARE(preview->changes.at(0).after.alias, QStringLiteral("Alder"));
        QCOMPARE(preview->changes.at(1).name, QString());   // not listed yet
        QCOMPARE(preview->summary.problems.size(), 1);
        QCOMPARE(waitFor(f.customers()->customer(StoreFixture::uid(1)))->local, CustomerLocal());
        const Result<ImportSummary> imported = waitFor(f.store->customerBook()->importBook(csv));
        QVERIFY(imported);
        QCOMPARE(*imported, preview->summary);
        QCOMPARE(waitFor(f.store->customerBook()->previewBook(csv, 10))->changed, 0);
    }

    void tellsNoMoreThanAsked()
    {
        StoreFixture f;
        QVERIFY(f.open());
        const Result<BookPreview> preview = waitFor(f.store->customerBook()->previewBook("uid,alias\n1,a\n2,b\n3,c\n", 2));
        QCOMPARE(preview->changed, 3);
        QCOMPARE(preview->changes.size(), 2);
    }

    void aTextWithoutUidsIsRefused()
    {
        StoreFixture f;
        QVERIFY(f.open());
        QCOMPARE(waitFor(f.store->customerBook()->previewBook("name\nx\n", 2)).error().kind, ApiError::Kind::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(TestBookPreview)
#include "tst_bookpreview.moc"
