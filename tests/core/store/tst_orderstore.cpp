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
};

QTEST_GUILESS_MAIN(TestOrderStore)
#include "tst_orderstore.moc"
