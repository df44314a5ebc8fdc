// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderspage.h"
#include "models/orderlistmodel.h"
#include "tests/support/testasync.h"
#include "tests/ui/orders/ordersfakes.h"
#include "ui/operations/consequencedialog.h"
#include "ui/orders/orderfilteredit.h"
#include "ui/orders/ordergroupmodel.h"
#include "ui/orders/orderinvestigation.h"
#include "ui/orders/orderpalettesource.h"
#include "ui/orders/orderpane.h"
#include "ui/shell/exportdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace pc;
using Face = StatePanel::Face;

namespace {

// Every text becomes "‹text›".
class OrdersTranslator final : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *, const char *text, const char *, int) const override { return QStringLiteral("‹%1›").arg(QString::fromUtf8(text)); }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

OrderDetail detailOf(const Order &order)
{
    OrderDetail detail;
    detail.id = order.id;
    detail.readAt = QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);
    OrderLine line;
    line.suborder = QStringLiteral("20260001");
    line.kind = QStringLiteral("ProductSubOrder");
    line.amounts = order;
    line.instances = {QStringLiteral("i-one"), QStringLiteral("i-two")};
    line.configuration = QStringLiteral("Instance:[type:ecs.g7.large]");
    detail.lines = {line};
    return detail;
}

} // namespace

class TestOrdersPage : public QObject
{
    Q_OBJECT

    template<typename T>
    static T *part(OrdersPage &page, const char *name) { return page.findChild<T *>(QString::fromLatin1(name)); }
    static TableView *table(OrdersPage &page) { return part<TableView>(page, "ordersTable"); }
    static StatePanel *state(OrdersPage &page) { return part<StatePanel>(page, "ordersState"); }
    static QString said(OrdersPage &page, const char *name) { return part<QLabel>(page, name)->text(); }
    static void show(OrdersPage &page)
    {
        page.resize(1280, 760);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
    }
    static OrderId idOf(int number) { return FakeOrderStore::sample(number).id; }

private Q_SLOTS:
    void theFilterNarrowsTheList()
    {
        OrdersWorld world;
        world.store.addMany(40);
        OrdersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 40);
        QVERIFY(page.isLoaded());
        page.focusFilter();
        auto *const edit = part<OrderFilterEdit>(page, "orderFilter");
        QVERIFY(edit->hasFocus() || page.focusWidget() == edit);
        QTest::keyClicks(edit, QStringLiteral("status:unpaid product:rds"));
        QTRY_COMPARE(table(page)->model()->rowCount(), 7);
        QTRY_COMPARE(said(page, "ordersRows"), QStringLiteral("7 order(s)"));
        edit->clear();
        QTRY_COMPARE(table(page)->model()->rowCount(), 40);
    }

    void aMillionRowsAreReadWindowByWindow()
    {
        OrdersWorld world;
        world.store.synthetic = 1'000'000;
        OrdersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 1'000'000);
        table(page)->scrollToBottom();
        QTRY_VERIFY(table(page)->model()->index(999'999, OrderListModel::IdColumn).data().toString().endsWith(QStringLiteral("1000000")));
        table(page)->selectAll();
        QVERIFY(said(page, "ordersSelection").contains(QLatin1String("1,000,000")));
        QCOMPARE(world.store.largestRead, OrderListModel::kPageRows);
        QVERIFY(world.store.reads < 30);
    }

    void sumsStandPerCurrencyAndTellWhatIsUnknown()
    {
        OrdersWorld world;
        world.store.addMany(3);
        world.store.sums = {{QStringLiteral("CNY"), 2, Amount::fromMicros(1'200'000'000), 1}, {QStringLiteral("USD"), 1, {}, 1}};
        OrdersPage page(world.services());
        show(page);
        QTRY_VERIFY(said(page, "ordersTotals").contains(QLatin1String("1,200.00")));
        QVERIFY(said(page, "ordersTotals").contains(QStringLiteral("– USD")));
        QVERIFY(said(page, "ordersTotals").contains(QStringLiteral("2 without an amount")));
    }

    void theSelectionIsSummed()
    {
        OrdersWorld world;
        world.store.addMany(5);
        world.store.rows[1].order.currency = QStringLiteral("USD");
        OrdersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 5);
        for (const int row : {0, 1, 2})
            table(page)->selectionModel()->select(table(page)->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const QString text = said(page, "ordersSelection");
        QVERIFY2(text.contains(QLatin1String("4.00")) && text.contains(QLatin1String("2.00")), qPrintable(text));    // 1 + 3 CNY, 2 USD
        QVERIFY(!text.contains(QLatin1String("6.00")));
    }

    void fourReasonsForNoRows()
    {
        OrdersWorld world;
        OrdersPage page(world.services());
        show(page);
        QTRY_COMPARE(state(page)->face(), Face::NothingYet);
        page.setFilter(QStringLiteral("product:ecs"));
        QTRY_COMPARE(state(page)->face(), Face::NothingMatches);
        page.setFilter({});
        world.sync.tell({});
        QTRY_COMPARE(state(page)->face(), Face::Failed);                                    // never read
        SyncProgress refused;
        refused.phase = SyncProgress::Phase::Failed;
        refused.error = ApiError();
        refused.error->kind = ApiError::Kind::Forbidden;
        world.sync.tell(refused);
        QTRY_COMPARE(state(page)->face(), Face::NoRight);
        Q_EMIT state(page)->actionTriggered(Face::NoRight);
        QCOMPARE(world.sync.starts, 1);
    }

    void aRowOpensItsDetails()
    {
        OrdersWorld world;
        world.store.addMany(6);
        world.reader.details.insert(idOf(1), detailOf(FakeOrderStore::sample(1)));
        OrdersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 6);
        const QRect cell = table(page)->visualRect(table(page)->model()->index(0, 0));
        QTest::mouseClick(table(page)->viewport(), Qt::LeftButton, {}, cell.center());
        QTRY_VERIFY(page.pane()->isVisible());
        QCOMPARE(part<IdentifierLabel>(page, "orderId")->identifier(), idOf(1).text());
        QCOMPARE(part<Pill>(page, "orderPaymentPill")->tone(), Tone::Warn);
        QTRY_COMPARE(world.reader.asked, QList<OrderId>{idOf(1)});
        QTRY_COMPARE(page.findChildren<IdentifierLabel *>(QStringLiteral("instance")).size(), 2);
        QVERIFY(part<FactGrid>(page, "orderAmounts")->valueText(QStringLiteral("orderDue")).contains(QLatin1String("1.00")));
        QVERIFY(part<FactGrid>(page, "orderAmounts")->valueText(QStringLiteral("orderTax")).contains(QStringLiteral("–")));
        QTest::keyClick(&page, Qt::Key_Escape);
        QVERIFY(!page.pane()->isVisible());
    }

    void somebodyWhoRunsThroughTheRowsAsksTheCloudNothing()
    {
        OrdersWorld world;
        world.store.addMany(6);
        OrdersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 6);
        for (int i = 1; i <= 5; ++i)
            page.selectOrder(idOf(i));
        QTRY_COMPARE(world.reader.asked, QList<OrderId>{idOf(5)});
    }

    void aFailedReadingLeavesTheFactsAndSaysWhy()
    {
        OrdersWorld world;
        world.store.addMany(2);
        world.reader.fail = ApiError();
        world.reader.fail->kind = ApiError::Kind::Offline;
        OrdersPage page(world.services());
        show(page);
        page.selectOrder(idOf(1));
        QTRY_VERIFY(!part<Banner>(page, "orderBanner")->text().isEmpty());
        QVERIFY(part<FactGrid>(page, "orderFacts")->valueText(QStringLiteral("orderProduct")).contains(QStringLiteral("ecs")));
        world.reader.fail.reset();
        world.reader.details.insert(idOf(1), detailOf(FakeOrderStore::sample(1)));
        part<QPushButton>(page, "refreshOrder")->click();
        QTRY_COMPARE(page.findChildren<IdentifierLabel *>(QStringLiteral("instance")).size(), 2);
        QVERIFY(part<Banner>(page, "orderBanner")->text().isEmpty());
    }

    void onlyAnUnpaidOrderCanBeCancelled()
    {
        OrdersWorld world;
        world.store.addMany(2);
        OrdersPage page(world.services());
        show(page);
        page.selectOrder(idOf(2));                      // paid
        auto *const cancel = part<QPushButton>(page, "cancelOrder");
        auto *const why = part<QLabel>(page, "whyNotCancel");
        QTRY_VERIFY(why->isVisible());
        QVERIFY(!cancel->isEnabled());
        QCOMPARE(cancel->toolTip(), why->text());
        QVERIFY(!world.commands.action(QStringLiteral("orders.cancel"))->isEnabled());
        page.selectOrder(idOf(1));
        QTRY_VERIFY(cancel->isEnabled());
        QVERIFY(!why->isVisible());
        cancel->click();
        QVERIFY(page.findChild<ConsequenceDialog *>());
        QVERIFY(world.journal.submitted.isEmpty());     // nothing before the card is confirmed
    }

    void aCancelledOrderIsReadUntilItShowsIt()
    {
        OrdersWorld world;
        world.store.addMany(2);
        OrdersPage page(world.services());
        show(page);
        page.pane()->investigation()->setFollowInterval(std::chrono::milliseconds(1));
        page.selectOrder(idOf(1));
        QTRY_COMPARE(world.reader.asked.size(), 1);
        world.reader.onRead = [&world](const OrderId &id) {
            if (world.reader.asked.size() < 4)
                return;                                 // taken, but not done yet
            world.store.find(id)->payment = {PaymentStatus::Cancelled, QStringLiteral("Cancelled")};
            world.store.tell({id});
        };
        OperationRecord done;
        done.id = OperationId(QStringLiteral("op-7"));
        done.kind = QStringLiteral("cancelOrder");
        done.order = idOf(1);
        done.state = OperationState::Succeeded;
        world.journal.settle(done);
        QTRY_COMPARE(part<Pill>(page, "orderPaymentPill")->text(), QStringLiteral("Cancelled"));
        QCOMPARE(world.reader.asked.size(), 4);
        QVERIFY(!part<QPushButton>(page, "cancelOrder")->isEnabled());
        QTest::qWait(20);
        QCOMPARE(world.reader.asked.size(), 4);         // and no longer
    }

    void aGroupIsNotNamedByAnAddress()
    {
        OrdersWorld world;
        world.store.addMany(1);
        world.store.rows[0].customerName = QStringLiteral("zhang@lumen.example");
        OrdersPage page(world.services());
        show(page);
        page.setGroupBy(OrderStore::GroupBy::Customer);
        auto *const groups = part<TableView>(page, "orderGroups");
        QTRY_COMPARE(groups->model()->rowCount(), 1);
        QCOMPARE(groups->model()->index(0, OrderGroupModel::TitleColumn).data().toString(), QStringLiteral("zh***@lumen.example"));
    }

    void groupsOpenTheirOrders()
    {
        OrdersWorld world;
        world.store.addMany(30);
        OrdersPage page(world.services());
        show(page);
        page.setFilter(QStringLiteral("status:paid"));
        page.setGroupBy(OrderStore::GroupBy::Product);
        auto *const groups = part<TableView>(page, "orderGroups");
        QTRY_COMPARE(groups->model()->rowCount(), 2);
        const QAbstractItemModelTester tester(groups->model());
        QVERIFY(groups->isVisible() && !table(page)->isVisible());
        QCOMPARE(groups->model()->index(0, OrderGroupModel::TitleColumn).data().toString(), QStringLiteral("ecs"));   // most orders first
        Q_EMIT groups->activated(groups->model()->index(1, 0));
        QTRY_VERIFY(table(page)->isVisible());
        QCOMPARE(part<OrderFilterEdit>(page, "orderFilter")->text(), QStringLiteral("status:paid product:rds"));
        QTRY_COMPARE(table(page)->model()->rowCount(), 5);
    }

    void theScopeIsAskedOfTheStore()
    {
        OrdersWorld world;
        world.store.addMany(14);
        OrdersPage page(world.services());
        show(page);
        Scope scope;
        scope.customer = CustomerUid(QStringLiteral("5000000000000003"));
        page.setScope(scope);
        QTRY_COMPARE(table(page)->model()->rowCount(), 2);
        QCOMPARE(world.store.lastQuery.customer, scope.customer);
        scope.customer = CustomerUid(QStringLiteral("77"));
        page.setScope(scope);
        QTRY_COMPARE(state(page)->face(), Face::NothingMatches);
    }

    void theProofIsCopied()
    {
        OrdersWorld world;
        world.store.addMany(2);
        OrdersPage page(world.services());
        show(page);
        page.selectOrder(idOf(1));
        auto *const copy = part<QPushButton>(page, "copyProof");
        QTRY_VERIFY(copy->isEnabled());
        copy->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(idOf(1).text()));
    }

    void theListIsExportedMaskedAndRecorded()
    {
        OrdersWorld world;
        world.store.addMany(20);
        world.store.rows[2].customerName = QStringLiteral("zhang@lumen.example");
        OrdersPage page(world.services());
        show(page);
        page.setFilter(QStringLiteral("status:unpaid"));
        QTRY_COMPARE(table(page)->model()->rowCount(), 10);
        page.openExport();
        auto *dialog = page.findChild<ExportDialog *>();
        QVERIFY(dialog && !dialog->findChild<QRadioButton *>(QStringLiteral("selectedRows"))->isVisible());
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("orders.csv"));
        dialog->exportTo(path);
        QTRY_COMPARE(world.operations.records.size(), 1);
        const QJsonObject told = world.operations.records.first().after;
        QCOMPARE(told.value(QStringLiteral("rows")).toInt(), 10);
        QCOMPARE(told.value(QStringLiteral("masked")).toBool(), true);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count("\r\n"), 11);
        QVERIFY(text.contains(idOf(3).text().toLatin1()) && !text.contains(idOf(2).text().toLatin1()));
        QVERIFY(!text.contains("zhang@lumen.example") && text.contains("3.00") && text.contains("CNY"));
        dialog->close();
    }

    void theSelectionAloneIsExported()
    {
        OrdersWorld world;
        world.store.addMany(20);
        OrdersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 20);
        for (const int row : {4, 5})
            table(page)->selectionModel()->select(table(page)->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        page.openExport();
        auto *dialog = page.findChild<ExportDialog *>();
        auto *const selection = dialog->findChild<QRadioButton *>(QStringLiteral("selectedRows"));
        QVERIFY(selection->isVisible());
        selection->click();
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("orders.csv"));
        dialog->exportTo(path);
        QTRY_COMPARE(world.operations.records.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count("\r\n"), 3);
        QVERIFY(text.contains(idOf(5).text().toLatin1()) && text.contains(idOf(6).text().toLatin1()));
    }

    void linksLeadToCustomerQuotaAndRelatedOrder()
    {
        OrdersWorld world;
        world.store.addMany(2);
        world.store.rows[0].order.related = idOf(2);
        OrdersPage page(world.services());
        show(page);
        QSignalSpy customers(&page, &OrdersPage::customerRequested), quotas(&page, &OrdersPage::quotaRequested);
        page.selectOrder(idOf(1));
        QTRY_VERIFY(part<QPushButton>(page, "relatedOrder")->isVisible());
        part<QPushButton>(page, "orderCustomer")->click();
        part<QPushButton>(page, "orderQuota")->click();
        QCOMPARE(customers.value(0).value(0).value<CustomerUid>(), FakeOrderStore::sample(1).customer);
        QCOMPARE(quotas.size(), 1);
        part<QPushButton>(page, "relatedOrder")->click();
        QCOMPARE(page.selectedOrder(), std::optional(idOf(2)));
        QTRY_VERIFY(!part<QPushButton>(page, "relatedOrder")->isVisible());
    }

    void thePaletteFindsOrdersByAFragment()
    {
        OrdersWorld world;
        world.store.addMany(30);
        QList<OrderId> opened;
        OrderPaletteSource source(&world.store, [&opened](const OrderId &id) { opened.append(id); });
        const Result<QList<PaletteItem>> items = waitFor(source.find(QStringLiteral("00000017"), {}));
        QVERIFY(items && items->size() == 1);
        QCOMPARE(items->first().title, idOf(17).text());
        items->first().open();
        QCOMPARE(opened, QList<OrderId>{idOf(17)});
        for (const char *word : {"017", "Company", "two words 7"})
            QVERIFY(waitFor(source.find(QString::fromLatin1(word), {}))->isEmpty());
    }

    void aChangeOfLanguageReachesEveryWord()
    {
        OrdersWorld world;
        world.store.addMany(2);
        OrdersPage page(world.services());
        show(page);
        page.selectOrder(idOf(2));
        QTRY_VERIFY(part<QLabel>(page, "whyNotCancel")->isVisible());
        OrdersTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QTRY_COMPARE(said(page, "ordersTitle"), QStringLiteral("‹Orders›"));
        QVERIFY(part<QPushButton>(page, "cancelOrder")->text().startsWith(QStringLiteral("‹")));
        QVERIFY(said(page, "whyNotCancel").startsWith(QStringLiteral("‹")));
        QVERIFY(part<QToolButton>(page, "view.unpaid")->text().contains(QStringLiteral("‹")));
        QCoreApplication::removeTranslator(&translator);
    }
};

QTEST_MAIN(TestOrdersPage)
#include "tst_orderspage.moc"
