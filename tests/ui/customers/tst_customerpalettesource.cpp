// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/customerpalettesource.h"
#include "tests/support/fakecustomerstore.h"
#include "tests/support/testasync.h"
#include <QTest>

using namespace pc;

class TestCustomerPaletteSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsByFragmentAndOffersBothActions()
    {
        FakeCustomerStore store;
        store.addMany(50);
        CustomerUid selected, opened;
        CustomerPaletteSource source(&store, [&](const Customer &c) { selected = c.uid(); }, [&](const Customer &c) { opened = c.uid(); });
        const auto items = waitFor(source.find(QStringLiteral("00017"), {}));
        QVERIFY(items);
        QCOMPARE(items->size(), 1);
        QCOMPARE(items->at(0).title, QStringLiteral("Company 00017"));
        QVERIFY(items->at(0).subtitle.startsWith(QStringLiteral("5000000000000017")));
        items->at(0).open();
        QCOMPARE(selected.text(), QStringLiteral("5000000000000017"));
        items->at(0).openInWindow();
        QCOMPARE(opened, selected);
        QVERIFY(waitFor(source.find(QStringLiteral("Company"), {}))->size() <= 10);
    }

    void offersFavouritesWithoutAQuestion()
    {
        FakeCustomerStore store;
        store.addMany(5);
        store.rows[3].local.favourite = true;
        CustomerPaletteSource source(&store, [](const Customer &) {}, [](const Customer &) {});
        const auto items = waitFor(source.find({}, {}));
        QCOMPARE(items->size(), 1);
        QCOMPARE(items->at(0).title, QStringLiteral("Company 00004"));
    }

    void aStoreThatFailsIsAnError()
    {
        FakeCustomerStore store;
        store.failReads = failure(ApiError::Kind::StorageFailed).value();
        CustomerPaletteSource source(&store, [](const Customer &) {}, [](const Customer &) {});
        QCOMPARE(waitFor(source.find(QStringLiteral("x"), {})).error().kind, ApiError::Kind::StorageFailed);
    }
};

QTEST_GUILESS_MAIN(TestCustomerPaletteSource)
#include "tst_customerpalettesource.moc"
