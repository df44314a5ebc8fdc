// SPDX-License-Identifier: Apache-2.0
#include "models/customerlistmodel.h"
#include "tests/support/fakecustomerstore.h"
#include "tests/support/manualclock.h"
#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace pc;
using Model = CustomerListModel;
using Fatal = QAbstractItemModelTester::FailureReportingMode;

class TestCustomerListModel : public QObject
{
    Q_OBJECT

    ManualClock m_clock;

    static QString name(const Model &model, int row) { return model.index(row, Model::NameColumn).data().toString(); }
    static bool isPlaceholder(const Model &model, int row) { return model.index(row, Model::NameColumn).data(PlaceholderRole).toBool(); }

private Q_SLOTS:
    void showsTheFirstPageAndFetchesOthersOnDemand()
    {
        FakeCustomerStore store;
        store.addMany(1000);
        Model model(&store, &m_clock);
        const QAbstractItemModelTester tester(&model, Fatal::QtTest);
        QCOMPARE(model.state(), Model::State::Waiting);
        QTRY_COMPARE(model.rowCount(), 1000);
        QCOMPARE(model.state(), Model::State::Ready);
        QCOMPARE(name(model, 0), QStringLiteral("Company 00001"));
        QVERIFY(isPlaceholder(model, 555));
        QVERIFY(!model.index(555, Model::NameColumn).data().isValid());
        QTRY_VERIFY(!isPlaceholder(model, 555));
        QCOMPARE(name(model, 555), QStringLiteral("Company 00556"));
        QCOMPARE(store.largestRead, Model::kPageRows);
    }

    void aMillionRowsCostAFewPages()
    {
        FakeCustomerStore store;
        store.setSynthetic(1'000'000);
        Model model(&store, &m_clock);
        QTRY_COMPARE(model.rowCount(), 1'000'000);
        for (int row = 0; row < 1'000'000; row += 10'000) {
            QVERIFY(row == 0 || isPlaceholder(model, row));
            QTRY_VERIFY(!isPlaceholder(model, row));
        }
        QVERIFY(model.pagesHeld() <= 12);
        QVERIFY(store.reads <= 110);
    }

    void aFlungScrollBarReadsOnlyWhatIsLookedAtLast()
    {
        FakeCustomerStore store;
        store.setSynthetic(100'000);
        Model model(&store, &m_clock);
        QTRY_COMPARE(model.rowCount(), 100'000);
        const int before = store.reads;
        for (int row = 100; row < 100'000; row += 100)
            QVERIFY(isPlaceholder(model, row));
        QTRY_VERIFY(!isPlaceholder(model, 99'900));
        QVERIFY(store.reads - before <= 5);
    }

    void theLatestQueryWins()
    {
        FakeCustomerStore store;
        store.addMany(30);
        Model model(&store, &m_clock);
        const QAbstractItemModelTester tester(&model, Fatal::QtTest);
        QTRY_COMPARE(model.rowCount(), 30);
        store.hold = true;
        CustomerQuery query;
        query.text = QStringLiteral("0001");
        model.setQuery(query);
        QTRY_COMPARE(store.waiting(), 1);
        query.text = QStringLiteral("00012");
        model.setQuery(query);
        QTRY_COMPARE(store.waiting(), 2);
        QVERIFY(model.isSearching());
        QCOMPARE(model.rowCount(), 30);                 // the old rows stay meanwhile
        store.releaseNewest();
        QTRY_COMPARE(model.rowCount(), 1);
        store.release();
        QTest::qWait(10);
        QCOMPARE(model.rowCount(), 1);                  // the older answer came later and is dropped
        QCOMPARE(name(model, 0), QStringLiteral("Company 00012"));
        QVERIFY(!model.isSearching());
    }

    void aChangeKeepsTheSelectedCustomer()
    {
        FakeCustomerStore store;
        store.addMany(150);
        Model model(&store, &m_clock);
        const QAbstractItemModelTester tester(&model, Fatal::QtTest);
        QTRY_COMPARE(model.rowCount(), 150);
        QItemSelectionModel selection(&model);
        selection.setCurrentIndex(model.index(5, 0), QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
        const auto uid = model.customerAt(5)->uid();
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);

        Customer newcomer = FakeCustomerStore::sample(999);
        newcomer.local.alias = QStringLiteral("Aardvark Trading");      // sorts first, moves all down
        store.add(newcomer);
        store.tell({newcomer.uid()});
        QTRY_COMPARE(model.rowCount(), 151);
        QTRY_COMPARE(name(model, 0), QStringLiteral("Aardvark Trading"));
        QCOMPARE(selection.currentIndex().row(), 6);
        QCOMPARE(selection.currentIndex().data(Model::UidRole).value<CustomerUid>(), uid);
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(resets.count(), 0);

        store.rows.removeLast();
        store.tell();
        QTRY_COMPARE(model.rowCount(), 150);
        QCOMPARE(selection.currentIndex().data(Model::UidRole).value<CustomerUid>(), uid);
    }

    void aSelectedCustomerThatLeavesIsNotReplacedByANeighbour()
    {
        FakeCustomerStore store;
        store.addMany(20);
        Model model(&store, &m_clock);
        QTRY_COMPARE(model.rowCount(), 20);
        QItemSelectionModel selection(&model);
        selection.setCurrentIndex(model.index(4, 0), QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
        store.rows.removeAt(4);
        store.tell();
        QTRY_COMPARE(model.rowCount(), 19);
        QVERIFY(!selection.currentIndex().isValid());
        QVERIFY(!selection.hasSelection());
    }

    void aChangedRowIsTakenOverInPlace()
    {
        FakeCustomerStore store;
        store.addMany(20);
        Model model(&store, &m_clock);
        QTRY_COMPARE(model.rowCount(), 20);
        QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy layouts(&model, &QAbstractItemModel::layoutChanged);
        store.rows[3].local.favourite = true;
        store.tell({store.rows[3].uid()});
        QTRY_COMPARE(model.index(3, Model::FavouriteColumn).data().toString(), QStringLiteral("★"));
        QVERIFY(data.count() >= 1);
        QCOMPARE(layouts.count(), 0);
    }

    void aFailedReadIsSaidAndTriedAgainOnRequest()
    {
        FakeCustomerStore store;
        store.addMany(3);
        store.failReads = failure(ApiError::Kind::StorageFailed).value();
        Model model(&store, &m_clock);
        const QAbstractItemModelTester tester(&model, Fatal::QtTest);
        QTRY_COMPARE(model.state(), Model::State::Failed);
        QCOMPARE(model.error()->kind, ApiError::Kind::StorageFailed);
        QCOMPARE(model.rowCount(), 0);
        const int reads = store.reads;
        QTest::qWait(20);
        QCOMPARE(store.reads, reads);                   // no storm of retries
        store.failReads.reset();
        model.retry();
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.state(), Model::State::Ready);
        QVERIFY(!model.error());
    }

    void aFailedRefreshKeepsTheRows()
    {
        FakeCustomerStore store;
        store.addMany(3);
        Model model(&store, &m_clock);
        QTRY_COMPARE(model.rowCount(), 3);
        store.failReads = failure(ApiError::Kind::StorageFailed).value();
        store.tell();
        QTRY_COMPARE(model.state(), Model::State::Failed);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(name(model, 0), QStringLiteral("Company 00001"));
    }

    void sortingAsksTheStore()
    {
        FakeCustomerStore store;
        store.addMany(30);
        Model model(&store, &m_clock);
        const QAbstractItemModelTester tester(&model, Fatal::QtTest);
        QTRY_COMPARE(model.rowCount(), 30);
        model.sort(Model::UidColumn, Qt::DescendingOrder);
        QTRY_COMPARE(name(model, 0), QStringLiteral("Company 00030"));
        QCOMPARE(store.lastQuery.sort, CustomerQuery::Sort::Uid);
        const int reads = store.reads;
        model.sort(Model::CrmColumn, Qt::AscendingOrder);       // has no order of its own
        QTest::qWait(5);
        QCOMPARE(store.reads, reads);
        for (int column = 0; column < Model::ColumnCount; ++column) {
            if (const auto sort = Model::sortOf(column))
                QCOMPARE(Model::columnOf(*sort), column);
        }
    }

    void unknownIsADashWithAReason()
    {
        FakeCustomerStore store;
        Customer bare;
        bare.facts.uid = CustomerUid(QStringLiteral("5000000000000777"));
        store.add(bare);
        Model model(&store, &m_clock);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(name(model, 0), bare.uid().text());
        for (const int column : {Model::LoginEmailColumn, Model::KindColumn, Model::IdentityColumn, Model::CreditColumn,
                                 Model::GroupColumn, Model::CrmColumn, Model::AgeColumn}) {
            const QModelIndex index = model.index(0, column);
            QCOMPARE(index.data().toString(), QStringLiteral("–"));
            QVERIFY(!index.data(UnknownRole).toString().isEmpty());
            QVERIFY(!index.data(ToneRole).isValid());
            QCOMPARE(index.data(CopyRole).toString(), QString());
        }
    }

    void addressesStandMaskedInTheList()
    {
        FakeCustomerStore store;
        Customer customer;
        customer.facts.uid = CustomerUid(QStringLiteral("5000000000000778"));
        customer.facts.loginEmail = QStringLiteral("procurement@lumen-foods.example.com");
        store.add(customer);
        Model model(&store, &m_clock);
        QTRY_COMPARE(model.rowCount(), 1);
        QTRY_VERIFY(!model.index(0, Model::NameColumn).data(PlaceholderRole).toBool());
        for (const int role : {int(Qt::DisplayRole), int(CopyRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
            for (const int column : {Model::NameColumn, Model::LoginEmailColumn})
                QVERIFY(!model.index(0, column).data(role).toString().contains(QLatin1String("procurement")));
        }
        QCOMPARE(model.index(0, Model::LoginEmailColumn).data().toString(), QStringLiteral("pr***@lumen-foods.example.com"));
    }

    void tonesAndGone()
    {
        FakeCustomerStore store;
        Customer customer = FakeCustomerStore::sample(6);       // frozen
        customer.goneAt = m_clock.utcNow().addDays(-3);
        store.add(customer);
        Model model(&store, &m_clock);
        CustomerQuery query;
        query.gone = CustomerQuery::Gone::Show;
        model.setQuery(query);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, Model::CreditColumn).data(ToneRole).toInt(), int(Tone::Bad));
        QCOMPARE(model.index(0, Model::IdentityColumn).data(ToneRole).toInt(), int(Tone::Good));
        QCOMPARE(model.index(0, Model::AgeColumn).data(ToneRole).toInt(), int(Tone::Warn));
        QVERIFY(model.index(0, Model::UidColumn).data(IdentifierRole).toBool());
    }
};

QTEST_GUILESS_MAIN(TestCustomerListModel)
#include "tst_customerlistmodel.moc"
