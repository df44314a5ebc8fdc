// SPDX-License-Identifier: Apache-2.0
#include "models/orderlistmodel.h"
#include "models/ordertext.h"
#include "tests/support/fakeorderstore.h"
#include "tests/support/manualclock.h"
#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace pc;
using Model = OrderListModel;
using Fatal = QAbstractItemModelTester::FailureReportingMode;

class TestOrderListModel : public QObject
{
    Q_OBJECT

    ManualClock m_clock;

    static QVariant at(const Model &model, int row, int column, int role = Qt::DisplayRole) { return model.index(row, column).data(role); }

    // A model of one order, read.
    struct One
    {
        FakeOrderStore store;
        std::unique_ptr<Model> model;
        One(const OrderRow &row, const Clock *clock)
        {
            store.add(row);
            model = std::make_unique<Model>(&store, clock);
            QTRY_COMPARE(model->rowCount(), 1);
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        qputenv("TZ", "UTC");
    }

    void showsTheNewestFirstAndFetchesOnDemand()
    {
        FakeOrderStore store;
        store.addMany(350);
        Model model(&store, &m_clock);
        const QAbstractItemModelTester tester(&model, Fatal::QtTest);
        QCOMPARE(model.state(), Model::State::Waiting);
        QTRY_COMPARE(model.rowCount(), 350);
        QCOMPARE(at(model, 0, Model::IdColumn).toString(), QStringLiteral("240000000000350"));
        QVERIFY(at(model, 300, Model::IdColumn, PlaceholderRole).toBool());
        QTRY_COMPARE(at(model, 300, Model::IdColumn).toString(), QStringLiteral("240000000000050"));
        QCOMPARE(store.largestRead, Model::kPageRows);
    }

    void aMillionRowsCostAFewPages()
    {
        FakeOrderStore store;
        store.setSynthetic(1'000'000);
        Model model(&store, &m_clock);
        QTRY_COMPARE(model.rowCount(), 1'000'000);
        for (int row = 0; row < 1'000'000; row += 50'000)
            QTRY_VERIFY(!at(model, row, Model::IdColumn, PlaceholderRole).toBool());
        QVERIFY(model.pagesHeld() <= 12);
    }

    void aChangeKeepsTheSelectedOrder()
    {
        FakeOrderStore store;
        store.addMany(150);
        Model model(&store, &m_clock);
        const QAbstractItemModelTester tester(&model, Fatal::QtTest);
        QTRY_COMPARE(model.rowCount(), 150);
        QItemSelectionModel selection(&model);
        selection.setCurrentIndex(model.index(5, 0), QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
        const OrderId id = model.rowAt(5)->order.id;
        store.add(FakeOrderStore::sample(151));     // newer than all
        store.tell({FakeOrderStore::sample(151).order.id});
        QTRY_COMPARE(model.rowCount(), 151);
        QTRY_COMPARE(selection.currentIndex().row(), 6);
        QCOMPARE(at(model, 6, Model::IdColumn, Model::OrderRole).value<OrderId>(), id);
        QCOMPARE(model.rowOf(id).value_or(-1), 6);
    }

    void theLatestQueryWins()
    {
        FakeOrderStore store;
        store.addMany(40);
        Model model(&store, &m_clock);
        const QAbstractItemModelTester tester(&model, Fatal::QtTest);
        QTRY_COMPARE(model.rowCount(), 40);
        store.hold = true;
        OrderQuery query;
        query.customer = CustomerUid(QStringLiteral("5000000000000001"));
        model.setQuery(query);
        QTRY_COMPARE(store.reads, 2);
        query.customer.reset();
        query.sort = OrderQuery::Sort::Id;
        query.order = Qt::AscendingOrder;
        model.setQuery(query);
        QTRY_COMPARE(store.reads, 3);
        QVERIFY(model.isSearching());
        QCOMPARE(model.rowCount(), 40);
        store.release();
        QTRY_VERIFY(!model.isSearching());
        QCOMPARE(model.rowCount(), 40);
        QCOMPARE(at(model, 0, Model::IdColumn).toString(), QStringLiteral("240000000000001"));
    }

    void aFailedReadIsSaidAndTriedAgain()
    {
        FakeOrderStore store;
        store.addMany(3);
        store.failReads = failure(ApiError::Kind::StorageFailed).value();
        Model model(&store, &m_clock);
        const QAbstractItemModelTester tester(&model, Fatal::QtTest);
        QTRY_COMPARE(model.state(), Model::State::Failed);
        QCOMPARE(model.rowCount(), 0);
        store.failReads.reset();
        model.retry();
        QTRY_COMPARE(model.rowCount(), 3);
    }

    void sortingAsksTheStore()
    {
        FakeOrderStore store;
        store.addMany(30);
        Model model(&store, &m_clock);
        QTRY_COMPARE(model.rowCount(), 30);
        model.sort(Model::IdColumn, Qt::AscendingOrder);
        QTRY_COMPARE(at(model, 0, Model::IdColumn).toString(), QStringLiteral("240000000000001"));
        QCOMPARE(store.lastQuery.sort, OrderQuery::Sort::Id);
        model.sort(Model::RelatedColumn, Qt::AscendingOrder);       // has no order of its own
        QCOMPARE(model.query().sort, OrderQuery::Sort::Id);
        for (int column = 0; column < Model::ColumnCount; ++column) {
            if (const auto sort = Model::sortOf(column))
                QCOMPARE(Model::columnOf(*sort), column);
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        }
    }

    void wordsFiguresAndPills()
    {
        OrderRow row = FakeOrderStore::sample(5);
        row.order.due = Amount::parse(u"1234.5");
        const One one(row, &m_clock);
        const Model &model = *one.model;
        QCOMPARE(at(model, 0, Model::CustomerColumn).toString(), row.customerName);
        QCOMPARE(at(model, 0, Model::TypeColumn).toString(), QStringLiteral("New"));
        QCOMPARE(at(model, 0, Model::PaymentColumn).toString(), QStringLiteral("Paid"));
        QCOMPARE(at(model, 0, Model::PaymentColumn, ToneRole).toInt(), int(Tone::Good));
        QCOMPARE(at(model, 0, Model::BillingColumn).toString(), QStringLiteral("Subscription"));
        QCOMPARE(at(model, 0, Model::DueColumn).toString(), QStringLiteral("1,234.50"));
        QCOMPARE(at(model, 0, Model::DueColumn, UnitRole).toString(), QStringLiteral("CNY"));
        QCOMPARE(at(model, 0, Model::DueColumn, CopyRole).toString(), QStringLiteral("1234.50"));
        QCOMPARE(at(model, 0, Model::DueColumn, SortRole).toLongLong(), 1'234'500'000);
        QCOMPARE(at(model, 0, Model::DueColumn, Qt::AccessibleTextRole).toString(), QStringLiteral("1,234.50 CNY"));
        QCOMPARE(at(model, 0, Model::CreatedColumn).toString(), row.order.createdAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
        QCOMPARE(at(model, 0, Model::CreatedColumn, SortRole).toDateTime(), row.order.createdAt);
        QVERIFY(at(model, 0, Model::IdColumn, IdentifierRole).toBool());
        QCOMPARE(at(model, 0, Model::CustomerColumn, Qt::ToolTipRole).toString(), row.order.customer.text());
    }

    void whatIsNotKnownIsADashWithItsReason()
    {
        OrderRow bare;
        bare.order.id = OrderId(QStringLiteral("1"));
        bare.order.customer = CustomerUid(QStringLiteral("5000000000000009"));
        bare.order.type = {OrderType::Refund, QStringLiteral("Refund")};
        const One one(bare, &m_clock);
        for (const int column : {Model::PaymentColumn, Model::ProductColumn, Model::DueColumn, Model::CurrencyColumn, Model::BillingColumn, Model::CreatedColumn,
                                 Model::PaidColumn, Model::GrossColumn, Model::TaxColumn, Model::AfterTaxColumn, Model::RelatedColumn}) {
            QCOMPARE(at(*one.model, 0, column).toString(), QStringLiteral("–"));
            QVERIFY(!at(*one.model, 0, column, UnknownRole).toString().isEmpty());
            QVERIFY(!at(*one.model, 0, column, ToneRole).isValid());
            QCOMPARE(at(*one.model, 0, column, CopyRole).toString(), QString());
        }
        QCOMPARE(at(*one.model, 0, Model::PaymentColumn, UnknownRole).toString(), QStringLiteral("A refund has no payment state."));
        QCOMPARE(at(*one.model, 0, Model::CustomerColumn).toString(), bare.order.customer.text());
    }

    void valuesUnknownToUsAreShownAsTheyCame()
    {
        OrderRow row = FakeOrderStore::sample(1);
        row.order.type = {OrderType::Unknown, QStringLiteral("Teleport")};
        row.order.payment = {PaymentStatus::Unknown, QStringLiteral("HalfPaid")};
        row.order.billing = {BillingMode::Unknown, QStringLiteral("Spot")};
        const One one(row, &m_clock);
        QCOMPARE(at(*one.model, 0, Model::TypeColumn).toString(), QStringLiteral("Teleport"));
        QCOMPARE(at(*one.model, 0, Model::PaymentColumn).toString(), QStringLiteral("HalfPaid"));
        QCOMPARE(at(*one.model, 0, Model::PaymentColumn, ToneRole).toInt(), int(Tone::Neutral));
        QCOMPARE(at(*one.model, 0, Model::BillingColumn).toString(), QStringLiteral("Spot"));
    }

    void taxHasNoCurrencyWhereTheCloudNamesTwo()
    {
        OrderRow row = FakeOrderStore::sample(1);
        row.order.currency = QStringLiteral("USD");
        row.order.paymentCurrency = QStringLiteral("JPY");
        const One one(row, &m_clock);
        QCOMPARE(at(*one.model, 0, Model::DueColumn, UnitRole).toString(), QStringLiteral("USD"));
        QCOMPARE(at(*one.model, 0, Model::TaxColumn, UnitRole).toString(), QString());
        QVERIFY(at(*one.model, 0, Model::TaxColumn, Qt::ToolTipRole).toString().contains(QStringLiteral("JPY")));
    }

    void addressesStandMasked()
    {
        OrderRow row = FakeOrderStore::sample(1);
        row.customerName = QStringLiteral("procurement@lumen-foods.example.com");
        const One one(row, &m_clock);
        for (const int role : {int(Qt::DisplayRole), int(CopyRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
            QVERIFY(!at(*one.model, 0, Model::CustomerColumn, role).toString().contains(QLatin1String("procurement")));
    }

    void everyTypeHasAName()
    {
        QStringList names;
        for (int type = int(OrderType::New); type <= int(OrderType::ChangeOperatingSystem); ++type)
            names.append(OrderText::typeName(OrderType(type)));
        QVERIFY(!names.contains(OrderText::typeName(OrderType::Unknown)));
        QCOMPARE(names.removeDuplicates(), 0);
    }
};

QTEST_GUILESS_MAIN(TestOrderListModel)
#include "tst_orderlistmodel.moc"
