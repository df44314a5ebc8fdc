// SPDX-License-Identifier: Apache-2.0
#include "core/sync/orderwindow.h"
#include "tests/support/fakepartnercloud.h"
#include "tests/support/testasync.h"

using namespace pc;
using Outcome = OrderWindowReading::Outcome;

static QDateTime at(qint64 seconds)
{
    return QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).addSecs(seconds);
}

static CustomerUid customer()
{
    return CustomerUid(QStringLiteral("5000000000000001"));
}

static Order order(int number)
{
    Order out;
    out.id = OrderId(QStringLiteral("2026%1").arg(number, 8, 10, QLatin1Char('0')));
    out.customer = customer();
    out.createdAt = at(number);
    return out;
}

class TestOrderWindow : public QObject
{
    Q_OBJECT
    std::shared_ptr<FakePartnerCloud> m_cloud;

    OrderWindowReading read(qint64 limit = 1000, int pageSize = 10)
    {
        OrderListing listing(customer(), at(0), at(1000));
        listing.pageSize = pageSize;
        return waitFor(readOrderWindow(m_cloud, listing, limit, CallContext(Lane::Sync), {})).value_or(OrderWindowReading());
    }
    void addOrders(int first, int count)
    {
        m_cloud->change([&](FakeBooks &books) {
            for (int i = first; i < first + count; ++i)
                books.putOrder(order(i));
        });
    }

private Q_SLOTS:
    void init() { m_cloud = std::make_shared<FakePartnerCloud>(); }

    void halvesAreTheWhole_data()
    {
        QTest::addColumn<int>("seconds");
        for (int seconds : {1, 2, 3, 7, 3600, 31536000})
            QTest::addRow("%d seconds", seconds) << seconds;
    }

    void halvesAreTheWhole()
    {
        QFETCH(int, seconds);
        const OrderTime whole(at(0), at(seconds), 2);
        const auto [earlier, later] = halves(whole, true);
        QCOMPARE(earlier.from, whole.from);
        QCOMPARE(later.to, whole.to);
        QCOMPARE(earlier.to.secsTo(later.from), 1);
        QVERIFY(earlier.from <= earlier.to && later.from <= later.to);
        QCOMPARE(earlier.shifts, 3);
        QCOMPARE(halves(whole, false).second.shifts, 2);
    }

    void whatIsCompleteGrowsWithoutGaps_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("isJoined");
        QTest::addColumn<int>("newFrom");
        QTest::addColumn<int>("newTo");
        QTest::newRow("later, touching") << 201 << 300 << true << 100 << 300;
        QTest::newRow("later, a second between") << 202 << 300 << false << 0 << 0;
        QTest::newRow("earlier, touching") << 50 << 99 << true << 50 << 200;
        QTest::newRow("earlier, a second between") << 50 << 98 << false << 0 << 0;
        QTest::newRow("overlapping") << 150 << 300 << true << 100 << 300;
        QTest::newRow("within") << 120 << 130 << true << 100 << 200;
        QTest::newRow("around") << 0 << 500 << true << 0 << 500;
    }

    void whatIsCompleteGrowsWithoutGaps()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(bool, isJoined);
        QFETCH(int, newFrom);
        QFETCH(int, newTo);
        OrderCheckpoint known;
        known.customer = customer();
        known.from = at(100);
        known.to = at(200);
        known.readAt = at(210);
        const auto next = joined(known, OrderTime(at(from), at(to)));
        QCOMPARE(next.has_value(), isJoined);
        if (!isJoined)
            return;
        QCOMPARE(next->from, at(newFrom));
        QCOMPARE(next->to, at(newTo));
        QCOMPARE(next->customer, customer());
        const auto first = joined(OrderCheckpoint(), OrderTime(at(from), at(to)));
        QCOMPARE(first->from, at(from));
        QCOMPARE(first->to, at(to));
    }

    void pagesAreJoined()
    {
        addOrders(1, 35);
        const OrderWindowReading reading = read();
        QCOMPARE(reading.outcome, Outcome::Complete);
        QCOMPARE(reading.orders.size(), 35);
        QCOMPARE(m_cloud->count(QStringLiteral("orders")), 4);
        QCOMPARE(read(1000, 35).outcome, Outcome::Complete);
    }

    void nothingIsComplete()
    {
        QCOMPARE(read().outcome, Outcome::Complete);
        QVERIFY(read().orders.isEmpty());
    }

    void tooManyAreToldByTheFirstPage()
    {
        addOrders(1, 35);
        const OrderWindowReading reading = read(34);
        QCOMPARE(reading.outcome, Outcome::Overflow);
        QVERIFY(reading.orders.isEmpty());
        QCOMPARE(m_cloud->count(QStringLiteral("orders")), 1);
        QCOMPARE(read(35).outcome, Outcome::Complete);
    }

    void pagesThatShiftAreNoticed()
    {
        addOrders(1, 35);
        m_cloud->hold(QStringLiteral("orders"));
        OrderListing listing(customer(), at(0), at(1000));
        listing.pageSize = 10;
        const auto pending = readOrderWindow(m_cloud, listing, 1000, CallContext(Lane::Sync), {});
        addOrders(100, 1); // before the first page is answered: no harm …
        m_cloud->release();
        m_cloud->hold(QStringLiteral("orders"));
        QVERIFY(QTest::qWaitFor([&] { return m_cloud->count(QStringLiteral("orders")) == 2; }, 5000));
        addOrders(101, 1); // … but now the last row of the first page comes again
        m_cloud->release();
        const auto reading = waitFor(pending);
        QCOMPARE(reading->outcome, Outcome::Shifted);
        QSet<OrderId> ids;
        for (const Order &row : reading->orders)
            ids.insert(row.id);
        QCOMPARE(ids.size(), reading->orders.size());
    }

    void stopsBetweenPages()
    {
        addOrders(1, 35);
        OrderListing listing(customer(), at(0), at(1000));
        listing.pageSize = 10;
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(waitFor(readOrderWindow(m_cloud, listing, 1000, CallContext(Lane::Sync), stop.get_token())).error().kind, ApiError::Kind::Cancelled);
        QCOMPARE(m_cloud->count(QStringLiteral("orders")), 1);
    }
};

QTEST_GUILESS_MAIN(TestOrderWindow)
#include "tst_orderwindow.moc"
