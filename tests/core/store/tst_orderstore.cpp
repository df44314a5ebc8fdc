// SPDX-License-Identifier: Apache-2.0
#include "tests/core/store/storefixture.h"
#include <QSignalSpy>
#include <numeric>

using namespace pc;
using F = StoreFixture;
using Sort = OrderQuery::Sort;

namespace {

Order order(int n)
{
    Order order;
    order.id = OrderId(QString::number(240000000000000LL + n));
    order.customer = F::uid(n % 3);
    order.type = {OrderType::New, QStringLiteral("New")};
    order.payment = {PaymentStatus::Paid, QStringLiteral("Paid")};
    order.billing = {BillingMode::Subscription, QStringLiteral("Subscription")};
    order.product = QStringLiteral("ecs");
    order.productType = QStringLiteral("server");
    order.commodity = QStringLiteral("vm");
    order.createdAt = F::at(n);
    order.paidAt = F::at(n + 1);
    order.currency = order.paymentCurrency = QStringLiteral("CNY");
    order.gross = Amount::fromMicros(n * 2'000'000LL);
    order.due = Amount::fromMicros(n * 1'000'000LL);
    order.dueLocal = Amount::fromMicros(n * 1'000'001LL);
    order.tax = Amount::fromMicros(60'000);
    order.afterTax = Amount::fromMicros(n * 1'000'000LL + 60'000);
    order.readAt = F::at(10000);
    return order;
}

QList<Order> orders(int from, int to)
{
    QList<Order> list;
    for (int n = from; n < to; ++n)
        list += order(n);
    return list;
}

struct Fixture : F
{
    Fixture() { QVERIFY(open()); }
    [[nodiscard]] OrderStore *os() const { return store->orders(); }
    void putAll(const QList<Order> &list) { QVERIFY(waitFor(os()->put(list, std::nullopt))); }
    [[nodiscard]] OrderWindow window(const OrderQuery &query, qint64 first = 0, int count = 100000) const
    {
        return waitFor(os()->read(query, first, count)).value_or(OrderWindow{-1, -1, {}});
    }
    // The last digits of the ids that a query finds, in its order.
    [[nodiscard]] QList<int> found(const QString &filter) const
    {
        OrderQuery query;
        query.filter = OrderFilter::parse(filter);
        query.sort = Sort::Id;
        query.order = Qt::AscendingOrder;
        return numbers(query);
    }
    [[nodiscard]] QList<OrderTotals> totals(const OrderQuery &query = {}) const { return waitFor(os()->totals(query)).value_or(QList<OrderTotals>()); }
    [[nodiscard]] QStringList completed(OrderFilter::Field field, const char *beginning, int limit = 10) const
    {
        return waitFor(os()->completions(field, QString::fromLatin1(beginning), limit)).value_or(QStringList());
    }
    [[nodiscard]] QList<int> numbers(const OrderQuery &query) const
    {
        QList<int> numbers;
        for (const OrderRow &row : window(query).rows)
            numbers += int(row.order.id.text().toLongLong() % 1'000'000);
        return numbers;
    }
};

QList<int> range(int from, int to)
{
    QList<int> list(to - from);
    std::iota(list.begin(), list.end(), from);
    return list;
}

} // namespace

class TestOrderStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryField()
    {
        Fixture f;
        Order full = order(7);
        full.related = OrderId(QStringLiteral("239999"));
        full.extra.insert(QStringLiteral("Fresh"), QStringLiteral("kept"));
        full.type = {OrderType::Unknown, QStringLiteral("Teleport")};
        Order bare;
        bare.id = OrderId(QStringLiteral("1"));
        bare.customer = F::uid(8);
        f.putAll({full, bare});
        QCOMPARE(waitFor(f.os()->order(full.id))->order, full);
        QCOMPARE(waitFor(f.os()->order(bare.id))->order, bare);
        QCOMPARE(waitFor(f.os()->order(OrderId(QStringLiteral("none")))).error().kind, ApiError::Kind::NotFound);
        f.close();
        QVERIFY(f.open());
        QCOMPARE(f.window({}).rows.value(0).order, full);
    }

    // More than go into one transaction, and changes of what the same breath brought.
    void manyPutsAtOnceAreAllThereInTheirOrder()
    {
        Fixture f;
        QSignalSpy changes(f.os(), &OrderStore::changed);
        QList<Async<Done>> puts;
        for (int n = 0; n < 20; ++n)
            puts << f.os()->put(orders(n * 500, n * 500 + 600), OrderCheckpoint{F::uid(n), F::at(1), F::at(2 + n), F::at(3)});
        Order paid = order(9700);
        paid.payment = {PaymentStatus::Unpaid, QStringLiteral("Unpaid")};
        puts << f.os()->put({paid}, std::nullopt);
        for (const Async<Done> &put : std::as_const(puts))
            QVERIFY(waitFor(put));
        QCOMPARE(waitFor(f.os()->count(OrderQuery())).value_or(-1), 10100);
        QCOMPARE(waitFor(f.os()->order(paid.id))->order, paid);
        QCOMPARE(f.found(QStringLiteral("status:unpaid")), QList<int>{9700});
        const QList<OrderCheckpoint> points = waitFor(f.os()->checkpoints()).value_or(QList<OrderCheckpoint>());
        QCOMPARE(points.size(), 20);
        for (const OrderCheckpoint &point : points)
            QCOMPARE(point.from, F::at(1));
        QVERIFY(changes.size() > 0);
        QVERIFY(changes.size() <= puts.size());
    }

    // Numbers and statements outlive a transaction, not the files they belong to.
    void writesOnAfterBeingClosed()
    {
        Fixture f;
        f.putAll(orders(0, 10));
        f.putAll(orders(5, 15));
        f.close();
        QVERIFY(f.open());
        f.putAll(orders(10, 20));
        QCOMPARE(f.numbers(OrderQuery()).size(), 20);
        QCOMPARE(waitFor(f.os()->order(order(17).id))->order, order(17));
    }

    void newestFirstAndWindowsAtAnyDepth()
    {
        Fixture f;
        f.putAll(orders(0, 3000));      // three blocks
        QList<int> expected = range(0, 3000);
        std::reverse(expected.begin(), expected.end());
        QCOMPARE(f.numbers({}), expected);
        const OrderWindow middle = f.window({}, 1500, 3);
        QCOMPARE(middle.first, 1500);
        QCOMPARE(middle.total, 3000);
        QCOMPARE(middle.rows.value(0).order.id, order(1499).id);
        QCOMPARE(middle.rows.value(2).order.id, order(1497).id);
        QCOMPARE(f.window({}, 2999, 100).rows.size(), 1);
        QCOMPARE(f.window({}, 5000, 100).rows.size(), 0);
        QCOMPARE(f.window({}, 0, 0).total, 3000);
    }

    void replacesByIdAndTellsWhatChanged()
    {
        Fixture f;
        QSignalSpy changed(f.os(), &OrderStore::changed);
        f.putAll(orders(0, 3));
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.last().at(0).value<QList<OrderId>>().size(), 3);
        Order paid = order(1);
        paid.payment = {PaymentStatus::Cancelled, QStringLiteral("Cancelled")};
        paid.readAt = F::at(20000);
        Order same = order(2);
        same.readAt = F::at(20000);
        f.putAll({paid, same});
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(changed.last().at(0).value<QList<OrderId>>(), QList<OrderId>{paid.id});
        QCOMPARE(f.window({}).total, 3);
        QCOMPARE(waitFor(f.os()->order(paid.id))->order, paid);
        QCOMPARE(waitFor(f.os()->order(same.id))->order.readAt, same.readAt);
        QCOMPARE(f.found(QStringLiteral("status:cancelled")), QList<int>{1});
        f.putAll(orders(100, 400));
        QTRY_COMPARE(changed.count(), 3);
        QCOMPARE(changed.last().at(0).value<QList<OrderId>>().size(), 0);     // many: read again
    }

    void anOrderMovesBetweenCustomersShapesAndDays()
    {
        Fixture f;
        f.putAll(orders(0, 2000));
        QCOMPARE(f.found(QStringLiteral("product:rds")).size(), 0);
        Order moved = order(1500);
        moved.product = QStringLiteral("rds");
        moved.customer = F::uid(77);
        moved.createdAt = F::at(100000);
        moved.due.reset();
        f.putAll({moved});
        QCOMPARE(f.found(QStringLiteral("product:rds")), QList<int>{1500});
        QCOMPARE(f.numbers({}).value(0), 1500);
        OrderQuery query;
        query.customer = F::uid(77);
        QCOMPARE(f.numbers(query), QList<int>{1500});
        query.customer = F::uid(99);
        QCOMPARE(f.numbers(query), QList<int>());
        QCOMPARE(f.totals().value(0).unknownDue, 1);
    }

    void filters_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QList<int>>("found");
        const auto row = [](const char *filter, const QList<int> &found) { QTest::newRow(filter) << QString::fromUtf8(filter) << found; };
        row("", range(0, 9));
        row("status:unpaid", {1});
        row("status:UNPAID,cancelled", {1, 2});
        row("-status:paid", {1, 2, 3, 8});
        row("status:halfpaid", {8});
        row("status:half", {});
        row("type:refund", {3});
        row("billing:payasyougo", {4});
        row("product:rds", {5});
        row("currency:usd", {6});
        row("amount>6", {7, 8});
        row("amount>=6", {6, 7, 8});
        row("amount<2", {0, 1, 3});
        row("amount<=2", {0, 1, 2, 3});
        row("amount:2..5", {2, 5});
        row("amount:-3", {3});
        row("amount:..0", {0, 3});
        row("-amount>0", {0, 3, 4});
        row("created:2026-02", {7});
        row("created<2026-02", {0, 1, 2, 3, 4, 5, 6});
        row("created:2026-01..2026-02", {0, 1, 2, 3, 4, 5, 6, 7});
        row("paid:2026-01", {0, 3, 4, 5, 6, 7});
        row("-paid:2000..", {1, 2, 8});
        row("id:0007", {7});
        row("id:0005,0006", {5, 6});
        row("customer:harbour", {0, 3, 6});
        row("customer:\"blue harbour\"", {0, 3, 6});
        row("customer:5100000000000002", {2, 5, 8});
        row("birch", {1, 4, 7});
        row("yunfan", {2, 5, 8});
        row("rd", {5});
        row("000004", {4});
        row("harbour 000003", {3});
        row("harbour nothing", {});
        row("harbour -currency:usd amount>=0", {0});
        row("colour:red status:unpaid", {1});
        row("amount>many", range(0, 9));
    }
    void filters()
    {
        Fixture f;
        f.put({F::facts(0, QStringLiteral("Blue Harbour")), F::facts(1, QStringLiteral("Birch Trading")), F::facts(2, QStringLiteral("云帆科技"))});
        QList<Order> list = orders(0, 9);
        list[1].payment = {PaymentStatus::Unpaid, QStringLiteral("Unpaid")};
        list[1].paidAt = {};
        list[2].payment = {PaymentStatus::Cancelled, QStringLiteral("2")};      // a cloud that numbers its states
        list[2].paidAt = {};
        list[3].payment = {};
        list[3].type = {OrderType::Refund, QStringLiteral("Refund")};
        list[3].due = Amount::fromMicros(-3'000'000);
        list[4].billing = {BillingMode::PayAsYouGo, QStringLiteral("PayAsYouGo")};
        list[4].due.reset();
        list[5].product = QStringLiteral("rds");
        list[6].currency = QStringLiteral("USD");
        list[7].createdAt = QDateTime(QDate(2026, 2, 10), QTime(12, 0), Qt::UTC);
        list[8].payment = {PaymentStatus::Unknown, QStringLiteral("HalfPaid")};
        list[8].createdAt = list[8].paidAt = {};
        f.putAll(list);
        QFETCH(QString, filter);
        QFETCH(QList<int>, found);
        QCOMPARE(f.found(filter), found);
        OrderQuery query;
        query.filter = OrderFilter::parse(filter);
        QCOMPARE(waitFor(f.os()->count(query)).value_or(-1), qint64(found.size()));
    }

    void daysAreLocal()
    {
        Fixture f;
        Order late = order(0);
        late.createdAt = QDateTime(QDate(2026, 1, 31), QTime(23, 59), Qt::LocalTime).toUTC();
        f.putAll({late});
        QCOMPARE(f.found(QStringLiteral("created:2026-01-31")), QList<int>{0});
        QCOMPARE(f.found(QStringLiteral("created:2026-02")), QList<int>());
    }

    void sorts_data()
    {
        QTest::addColumn<Sort>("sort");
        QTest::addColumn<QList<int>>("ascending");
        QTest::addColumn<int>("unknown");       // how many come last in both orders
        QTest::newRow("created") << Sort::CreatedAt << QList<int>{0, 1, 3, 4, 5, 2} << 1;
        QTest::newRow("paid") << Sort::PaidAt << QList<int>{5, 4, 3, 2, 0, 1} << 2;
        QTest::newRow("due") << Sort::Due << QList<int>{3, 0, 1, 2, 5, 4} << 1;
        QTest::newRow("product") << Sort::Product << QList<int>{5, 0, 1, 3, 4, 2} << 0;
        QTest::newRow("type") << Sort::Type << QList<int>{0, 1, 4, 5, 3, 2} << 0;
        QTest::newRow("payment") << Sort::Payment << QList<int>{0, 4, 5, 2, 1, 3} << 1;
        QTest::newRow("customer") << Sort::Customer << QList<int>{1, 4, 0, 3, 5, 2} << 2;
        QTest::newRow("id") << Sort::Id << QList<int>{0, 1, 2, 3, 4, 5} << 0;
    }
    void sorts()
    {
        Fixture f;
        f.put({F::facts(0, QStringLiteral("Lumen")), F::facts(1, QStringLiteral("Birch"))});
        QList<Order> list = orders(0, 6);
        list[2].createdAt = {};
        for (int n = 0; n < 6; ++n)
            list[n].paidAt = n < 2 ? QDateTime() : F::at(100 - n);
        list[3].due = Amount::fromMicros(-5'000'000);
        list[4].due.reset();
        list[5].product = QStringLiteral("cdn");
        list[2].product = QStringLiteral("RDS");
        list[2].type = list[3].type = {OrderType::Renew, QStringLiteral("Renew")};
        list[1].payment = {PaymentStatus::Unpaid, QStringLiteral("Unpaid")};
        list[3].payment = {};
        f.putAll(list);
        QFETCH(Sort, sort);
        QFETCH(QList<int>, ascending);
        QFETCH(int, unknown);
        OrderQuery query;
        query.sort = sort;
        query.order = Qt::AscendingOrder;
        QCOMPARE(f.numbers(query), ascending);
        query.order = Qt::DescendingOrder;
        std::reverse(ascending.begin(), ascending.end() - unknown);
        QCOMPARE(f.numbers(query), ascending);
        // The same with a window into the middle and a filter.
        query.filter = OrderFilter::parse(QStringLiteral("-id:00003"));
        ascending.removeOne(3);
        QCOMPARE(f.numbers(query), ascending);
        const OrderWindow window = f.window(query, 2, 2);
        QCOMPARE(int(window.rows.value(0).order.id.text().toLongLong() % 1'000'000), ascending.at(2));
    }

    void idsSortAsNumbersWhateverTheirLength()
    {
        Fixture f;
        QList<Order> list;
        const QStringList ids{QStringLiteral("9"), QStringLiteral("10"), QStringLiteral("99999999"), QStringLiteral("100000000"), QStringLiteral("12345678901234567890123456"),
                              QStringLiteral("22345678901234567890123456")};
        for (const QString &id : ids) {
            Order one = order(int(list.size()));
            one.id = OrderId(id);
            list.prepend(one);
        }
        f.putAll(list);
        OrderQuery query;
        query.sort = Sort::Id;
        query.order = Qt::AscendingOrder;
        QStringList sorted;
        for (const OrderRow &row : f.window(query).rows)
            sorted += row.order.id.text();
        QCOMPARE(sorted, ids);
    }

    void totalsArePerCurrencyAndSayWhatIsUnknown()
    {
        Fixture f;
        QCOMPARE(f.totals(), QList<OrderTotals>());
        QList<Order> list = orders(1, 7);
        list[0].currency = QStringLiteral("USD");
        list[1].due.reset();
        list[2].currency = QString();
        list[2].due.reset();
        f.putAll(list);
        QCOMPARE(f.totals(), (QList<OrderTotals>{{QString(), 1, std::nullopt, 1},
                                                 {QStringLiteral("CNY"), 4, Amount::parse(u"15"), 1},
                                                 {QStringLiteral("USD"), 1, Amount::parse(u"1"), 0}}));
        OrderQuery query;
        query.filter = OrderFilter::parse(QStringLiteral("amount>=5"));
        QCOMPARE(f.totals(query), (QList<OrderTotals>{{QStringLiteral("CNY"), 2, Amount::parse(u"11"), 0}}));
        Order huge = order(8);
        huge.due = Amount::fromMicros(std::numeric_limits<qint64>::max());
        f.putAll({huge});
        QVERIFY(!f.totals().value(1).due);      // a sum that does not fit is not told as another one
    }

    void groupsByCustomerAndProduct()
    {
        Fixture f;
        f.put({F::facts(0, QStringLiteral("Lumen"))});
        QList<Order> list = orders(0, 7);       // customers 0, 1, 2 with 3, 2 and 2 orders
        list[3].currency = QStringLiteral("USD");
        list[4].product = QStringLiteral("rds");
        f.putAll(list);
        const QList<OrderGroup> customers = *waitFor(f.os()->groups({}, OrderStore::GroupBy::Customer));
        QCOMPARE(customers.size(), 3);
        QCOMPARE(customers[0], (OrderGroup{F::uid(0).text(), QStringLiteral("Lumen"), 3,
                                           {{QStringLiteral("CNY"), 2, Amount::parse(u"6"), 0}, {QStringLiteral("USD"), 1, Amount::parse(u"3"), 0}}}));
        QCOMPARE(customers[1].key, F::uid(1).text());
        OrderQuery query;
        query.filter = OrderFilter::parse(QStringLiteral("-currency:usd"));
        const QList<OrderGroup> products = *waitFor(f.os()->groups(query, OrderStore::GroupBy::Product));
        QCOMPARE(products.size(), 2);
        QCOMPARE(products[0].key, QStringLiteral("ecs"));
        QCOMPARE(products[0].orders, 5);
        QCOMPARE(products[1].title, QStringLiteral("rds"));
    }

    void completionsAreWhatOccurs()
    {
        using Field = OrderFilter::Field;
        Fixture f;
        f.put({F::facts(0, QStringLiteral("North Wind")), F::facts(1, QStringLiteral("Northern Star"))});
        QList<Order> list = orders(0, 7);
        list[5].payment = {PaymentStatus::Unpaid, QStringLiteral("Unpaid")};
        list[6].product = QStringLiteral("eci");
        f.putAll(list);
        QCOMPARE(f.completed(Field::Status, ""), QStringList({QStringLiteral("paid"), QStringLiteral("unpaid")}));
        QCOMPARE(f.completed(Field::Status, "UN"), QStringList{QStringLiteral("unpaid")});
        QCOMPARE(f.completed(Field::Product, "e"), QStringList({QStringLiteral("ecs"), QStringLiteral("eci")}));
        QCOMPARE(f.completed(Field::Product, "e", 1), QStringList{QStringLiteral("ecs")});
        QCOMPARE(f.completed(Field::Customer, "north"), QStringList({QStringLiteral("North Wind"), QStringLiteral("Northern Star")}));
        QCOMPARE(f.completed(Field::Customer, "wind"), QStringList());
        QCOMPARE(f.completed(Field::Id, "24000000000000", 2), QStringList({order(0).id.text(), order(1).id.text()}));
        QCOMPARE(f.completed(Field::Amount, "1"), QStringList());
        // A customer that no longer has orders of its own is not offered.
        f.putAll({[&] { Order o = order(0); o.customer = F::uid(1); return o; }(), [&] { Order o = order(3); o.customer = F::uid(1); return o; }(),
                  [&] { Order o = order(6); o.customer = F::uid(1); return o; }()});
        QCOMPARE(f.completed(Field::Customer, "north"), QStringList{QStringLiteral("Northern Star")});
    }

    void namesFollowTheCustomers()
    {
        Fixture f;
        f.putAll(orders(0, 1));
        QCOMPARE(f.window({}).rows.value(0).customerName, QString());
        QCOMPARE(f.found(QStringLiteral("lumen")), QList<int>());
        QSignalSpy changed(f.os(), &OrderStore::changed);
        f.put({F::facts(0, QStringLiteral("Lumen"))});
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(f.window({}).rows.value(0).customerName, QStringLiteral("Lumen"));
        QCOMPARE(f.found(QStringLiteral("lumen")), QList<int>{0});
        CustomerLocal local;
        local.alias = QStringLiteral("Birch");
        local.group = QStringLiteral("East");
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(0), local)));
        QCOMPARE(f.window({}).rows.value(0).customerName, QStringLiteral("Birch"));
        QCOMPARE(waitFor(f.os()->order(order(0).id))->customerName, QStringLiteral("Birch"));
        QCOMPARE(f.found(QStringLiteral("birch")), QList<int>{0});
    }

    void scopeOfGroups()
    {
        Fixture f;
        f.put({F::facts(0, QStringLiteral("Lumen")), F::facts(1, QStringLiteral("Birch"))});
        CustomerLocal local;
        local.group = QStringLiteral("East");
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(0), local)));
        f.putAll(orders(0, 6));
        OrderQuery query;
        query.order = Qt::AscendingOrder;
        query.group = QStringLiteral("East");
        QCOMPARE(f.numbers(query), QList<int>({0, 3}));
        query.group = QString();                // in no group, with customers that only orders name
        QCOMPARE(f.numbers(query), QList<int>({1, 2, 4, 5}));
        query.group = QStringLiteral("West");
        QCOMPARE(f.numbers(query), QList<int>());
    }

    void checkpointsGoWithTheirRows()
    {
        Fixture f;
        QCOMPARE(*waitFor(f.os()->checkpoints()), QList<OrderCheckpoint>());
        const OrderCheckpoint first{F::uid(5), F::at(0), F::at(60), F::at(61)};
        QVERIFY(waitFor(f.os()->put({}, first)));         // a customer without orders
        f.putAll(orders(0, 1));
        QCOMPARE(*waitFor(f.os()->checkpoints()), QList<OrderCheckpoint>{first});
        const OrderCheckpoint later{F::uid(5), F::at(0), F::at(120), F::at(121)};
        const OrderCheckpoint other{F::uid(0), F::at(0), F::at(30), F::at(31)};
        QVERIFY(waitFor(f.os()->put(orders(1, 2), later)));
        QVERIFY(waitFor(f.os()->put({}, other)));
        QCOMPARE(*waitFor(f.os()->checkpoints()), (QList<OrderCheckpoint>{later, other}));
        f.close();
        QVERIFY(f.open());
        QCOMPARE(*waitFor(f.os()->checkpoints()), (QList<OrderCheckpoint>{later, other}));
    }

    void theDatasetTellsItsAge()
    {
        Fixture f;
        QVERIFY(!waitFor(f.os()->datasetState())->completedAt.isValid());
        f.putAll(orders(0, 12));
        QVERIFY(waitFor(f.os()->finishPass(F::at(500))));
        const DatasetState state = *waitFor(f.os()->datasetState());
        QCOMPARE(state.name, QStringLiteral("orders"));
        QCOMPARE(state.completedAt, F::at(500));
        QCOMPARE(state.rows, 12);
    }

    void manyQuestionsAtOnceAreAllAnswered()
    {
        Fixture f;
        f.putAll(orders(0, 3000));
        QList<Async<qint64>> counts;
        QList<Async<OrderWindow>> windows;
        for (int n = 0; n < 30; ++n) {
            OrderQuery query;
            query.filter = OrderFilter::parse(QStringLiteral("amount>=%1").arg(n));
            counts += f.os()->count(query);
            windows += f.os()->read(query, 0, 10);
        }
        for (int n = 0; n < 30; ++n) {
            QCOMPARE(waitFor(counts[n]).value_or(-1), 3000 - n);
            QCOMPARE(waitFor(windows[n])->total, 3000 - n);
        }
        const Async<qint64> last = f.os()->count({});
        f.close();                              // nothing waits forever
        QVERIFY(last.isFinished());
    }
};

QTEST_GUILESS_MAIN(TestOrderStore)
#include "tst_orderstore.moc"
