// SPDX-License-Identifier: Apache-2.0
// Orders as the contract describes them: windows, filters, pages, details, cancelling.
#include "tests/sandbox/sandboxfixture.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;
using sandbox::Payment;

namespace {

constexpr char kBss[] = "2017-12-14";
using Parameters = SandboxFixture::Parameters;

QJsonObject dataOf(const SandboxFixture::Answer &answer) { return answer.json().value(QStringLiteral("Data")).toObject(); }
QList<QJsonObject> rowsOf(const SandboxFixture::Answer &answer)
{
    QList<QJsonObject> rows;
    const QJsonArray list = dataOf(answer).value(QStringLiteral("OrderList")).toObject().value(QStringLiteral("Order")).toArray();
    for (const QJsonValue &row : list)
        rows.append(row.toObject());
    return rows;
}
QString field(const QJsonObject &row, const char *name) { return row.value(QLatin1String(name)).toString(); }
int totalOf(const SandboxFixture::Answer &answer) { return dataOf(answer).value(QStringLiteral("TotalCount")).toInt(-1); }

class Orders : public SandboxFixture
{
public:
    using SandboxFixture::SandboxFixture;

    Answer query(int customerIndex, Parameters more = {})
    {
        Parameters all{{"OwnerId", customer(customerIndex).toLatin1()},
                       {"CreateTimeStart", "2025-01-01T00:00:00Z"},
                       {"CreateTimeEnd", "2026-01-15T08:00:00Z"},
                       {"PageSize", "300"}};
        all.insert(more);
        return call("QueryOrders", kBss, all);
    }
    Answer detail(int customerIndex, const QString &order)
    {
        return call("GetOrderDetail", kBss, {{"OwnerId", customer(customerIndex).toLatin1()}, {"OrderId", order.toLatin1()}});
    }
    Answer cancel(int customerIndex, const QString &order)
    {
        return call("CancelOrder", kBss, {{"OwnerId", customer(customerIndex).toLatin1()}, {"OrderId", order.toLatin1()}});
    }
    const sandbox::SandboxCustomer &facts(int index) const { return sandbox->state().world.customers().at(index); }
    // The place of a customer and one of its orders that fits; fails the test when there is none.
    template<typename Fits>
    std::pair<int, sandbox::Order> search(Fits fits) const
    {
        const auto &book = sandbox->state().world.orders();
        for (int i = 0; i < 25; ++i) {
            for (int number = 0; number < facts(i).orders; ++number) {
                const auto order = book.order(facts(i).orderOwner(), number);
                if (fits(order, book.payment(order, sandbox->state().worldClock.now())))
                    return {i, order};
            }
        }
        qFatal("no such order");
        return {};
    }
    int cancelled() const
    {
        return sandbox->state().ledger.toJson().value(QStringLiteral("totals")).toObject().value(QStringLiteral("OrderCancelled")).toInt();
    }
};

} // namespace

class TestOrders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesHoldEveryOrderOnceNewestFirst()
    {
        Orders s;
        const int count = s.facts(0).orders;
        QVERIFY(count > 40);
        QStringList ids, times;
        for (int page = 1; page <= count / 20 + 2; ++page) {
            const auto answer = s.query(0, {{"PageNum", QByteArray::number(page)}, {"PageSize", ""}});
            QCOMPARE(totalOf(answer), count);
            QCOMPARE(dataOf(answer).value(QStringLiteral("PageSize")).toInt(), 20);
            for (const QJsonObject &row : rowsOf(answer)) {
                ids.append(field(row, "OrderId"));
                times.append(field(row, "CreateTime"));
            }
        }
        QCOMPARE(ids.size(), count);
        QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), count);
        QVERIFY(std::is_sorted(times.crbegin(), times.crend()));
    }

    void windowsIncludeBothEndsAndLeaveNothingOut()
    {
        Orders s;
        QStringList windowed;
        QDateTime from(QDate(2025, 1, 10), QTime(0, 0), Qt::UTC);
        while (from < s.clock.utcNow()) {
            const QDateTime to = from.addDays(11).addSecs(-1);
            const auto answer = s.query(
                0, {{"CreateTimeStart", from.toString(Qt::ISODate).toLatin1()}, {"CreateTimeEnd", to.toString(Qt::ISODate).toLatin1()}});
            for (const QJsonObject &row : rowsOf(answer))
                windowed.append(field(row, "OrderId"));
            from = to.addSecs(1);
        }
        QCOMPARE(windowed.size(), s.facts(0).orders);
        QCOMPARE(QSet<QString>(windowed.cbegin(), windowed.cend()).size(), s.facts(0).orders);

        const QByteArray second = field(rowsOf(s.query(0)).at(5), "CreateTime").toLatin1();
        QCOMPARE(totalOf(s.query(0, {{"CreateTimeStart", second}, {"CreateTimeEnd", second}})), 1);
    }

    void withoutBoundsTheLastHour()
    {
        Orders s;
        const auto order = s.sandbox->state().world.orders().order(s.facts(0).orderOwner(), s.facts(0).orders - 1);
        const auto lastHour = [&s] { return totalOf(s.query(0, {{"CreateTimeStart", ""}, {"CreateTimeEnd", ""}})); };
        QCOMPARE(lastHour(), 0);
        // Seen from the end of the hour after the youngest order, it is there, a second later no more.
        const QDateTime created = QDateTime::fromSecsSinceEpoch(order.createdAt, Qt::UTC);
        const QByteArray hourLater = created.addSecs(3600).toString(Qt::ISODate).toLatin1();
        QCOMPARE(totalOf(s.query(0, {{"CreateTimeStart", ""}, {"CreateTimeEnd", hourLater}})), 1);
        const QByteArray more = created.addSecs(3601).toString(Qt::ISODate).toLatin1();
        QCOMPARE(totalOf(s.query(0, {{"CreateTimeStart", ""}, {"CreateTimeEnd", more}})), 0);
        QCOMPARE(totalOf(s.query(0, {{"CreateTimeEnd", ""}})), s.facts(0).orders);
    }

    void filters_data()
    {
        QTest::addColumn<QByteArray>("parameter");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("fieldName");
        for (const char *type : {"New", "Renew", "Upgrade", "TempUpgrade", "Downgrade", "Refund", "Convert", "ResizeDisk",
                                 "CompensatoryRenew", "IncreaseUpgrade", "Exchange", "ChangeOperatingSystem"})
            QTest::newRow(type) << QByteArray("OrderType") << QByteArray(type) << QByteArray("OrderType");
        for (const char *state : {"Unpaid", "Paid", "Cancelled"})
            QTest::newRow(state) << QByteArray("PaymentStatus") << QByteArray(state) << QByteArray("PaymentStatus");
        for (const char *kind : {"Subscription", "PayAsYouGo"})
            QTest::newRow(kind) << QByteArray("SubscriptionType") << QByteArray(kind) << QByteArray("SubscriptionType");
        QTest::newRow("product") << QByteArray("ProductCode") << QByteArray("rds") << QByteArray("ProductCode");
        QTest::newRow("product type") << QByteArray("ProductType") << QByteArray("slb") << QByteArray("ProductType");
    }
    void filters()
    {
        QFETCH(QByteArray, parameter);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, fieldName);
        Orders s;
        // What the filter lets through is what one picks by hand, on every page size.
        int all = 0;
        for (int i = 0; i < 25; ++i) {
            const auto answer = s.query(i, {{parameter, value}});
            int expected = 0;
            for (int page = 1; page <= 4; ++page) {
                for (const QJsonObject &row : rowsOf(s.query(i, {{"PageNum", QByteArray::number(page)}})))
                    expected += field(row, fieldName.constData()) == QLatin1String(value);
            }
            for (const QJsonObject &row : rowsOf(answer))
                QCOMPARE(field(row, fieldName.constData()), QString::fromLatin1(value));
            QCOMPARE(totalOf(answer), expected);
            QCOMPARE(rowsOf(s.query(i, {{parameter, value}, {"PageSize", "2"}, {"PageNum", "2"}})).size(), qBound(0, expected - 2, 2));
            all += expected;
        }
        QVERIFY2(all > 0, "the scenario has none of these");
    }

    void refusals_data()
    {
        QTest::addColumn<Parameters>("parameters");
        QTest::addColumn<QString>("code");
        QTest::newRow("time form") << Parameters{{"CreateTimeStart", "2026-01-01 00:00:00"}} << QStringLiteral("InvalidParameter");
        QTest::newRow("no such day") << Parameters{{"CreateTimeEnd", "2026-02-31T00:00:00Z"}} << QStringLiteral("InvalidParameter");
        QTest::newRow("turned round") << Parameters{{"CreateTimeStart", "2026-01-16T00:00:00Z"}} << QStringLiteral("InvalidParameter");
        QTest::newRow("page 0") << Parameters{{"PageNum", "0"}} << QStringLiteral("InvalidParameter");
        QTest::newRow("large page") << Parameters{{"PageSize", "301"}} << QStringLiteral("InvalidParameter");
        QTest::newRow("page text") << Parameters{{"PageNum", "one"}} << QStringLiteral("InvalidParameter");
        QTest::newRow("type") << Parameters{{"OrderType", "RegionMigration"}} << QStringLiteral("InvalidParameter");
        QTest::newRow("payment") << Parameters{{"PaymentStatus", "Confirming"}} << QStringLiteral("InvalidParameter");
        QTest::newRow("owner") << Parameters{{"OwnerId", "1728000000000099"}} << QStringLiteral("InvalidOwner");
    }
    void refusals()
    {
        QFETCH(Parameters, parameters);
        Orders s;
        const auto answer = s.query(0, parameters);
        QTEST(answer.code(), "code");
        QCOMPARE(answer.status, 400);
    }

    void withoutOwnerThePartnersOwnOrders()
    {
        Orders s;
        const auto own = s.query(0, {{"OwnerId", ""}});
        QCOMPARE(totalOf(own), 3);
        const QString id = field(rowsOf(own).constFirst(), "OrderId");
        QCOMPARE(s.call("GetOrderDetail", kBss, {{"OrderId", id.toLatin1()}}).status, 200);
        QCOMPARE(s.detail(0, id).code(), QStringLiteral("InvalidParameter")); // nobody else's
    }

    void refundsNameTheOrderThatTheyPayBack()
    {
        Orders s;
        int refunds = 0;
        for (int i = 0; i < 25; ++i) {
            for (const QJsonObject &row : rowsOf(s.query(i, {{"OrderType", "Refund"}}))) {
                ++refunds;
                QVERIFY(!row.contains(QStringLiteral("PaymentStatus")));
                QVERIFY(field(row, "PretaxAmount").startsWith(QLatin1Char('-')));
                const QJsonObject paid = rowsOf(s.detail(i, field(row, "RelatedOrderId"))).constFirst();
                QCOMPARE(field(paid, "PaymentStatus"), QStringLiteral("Paid"));
                QCOMPARE(field(paid, "ProductCode"), field(row, "ProductCode"));
                QVERIFY(field(paid, "CreateTime") <= field(row, "CreateTime"));
            }
        }
        QVERIFY(refunds > 20);
    }

    void someTypesStatesAndAmountsAreUnusual()
    {
        Orders s;
        QSet<QString> types, states, currencies;
        qint64 largest = 0;
        for (int i = 0; i < 25; ++i) {
            for (int page = 1; page <= 4; ++page) {
                for (const QJsonObject &row : rowsOf(s.query(i, {{"PageNum", QByteArray::number(page)}}))) {
                    types.insert(field(row, "OrderType"));
                    states.insert(field(row, "PaymentStatus"));
                    currencies.insert(field(row, "Currency"));
                    largest = qMax(largest, Amount::parse(field(row, "PretaxAmount"))->micros());
                }
            }
        }
        QVERIFY(types.contains(QStringLiteral("RegionMigration")));
        QVERIFY(states.contains(QStringLiteral("Confirming")));
        QCOMPARE(currencies, (QSet<QString>{QStringLiteral("CNY"), QStringLiteral("USD")}));
        QVERIFY(largest > qint64(1'000'000) * 1'000'000);
    }

    void aDetailAddsUpToItsOrder()
    {
        Orders s;
        QSet<qsizetype> sizes;
        for (const QJsonObject &row : rowsOf(s.query(0))) {
            const QList<QJsonObject> lines = rowsOf(s.detail(0, field(row, "OrderId")));
            sizes.insert(lines.size());
            qint64 due = 0, tax = 0;
            QSet<QString> suborders;
            for (const QJsonObject &line : lines) {
                due += Amount::parse(field(line, "PretaxAmount"))->micros();
                tax += Amount::parse(field(line, "Tax"))->micros();
                suborders.insert(field(line, "SubOrderId"));
                QCOMPARE(field(line, "OrderId"), field(row, "OrderId"));
                QVERIFY(QJsonDocument::fromJson(field(line, "InstanceIDs").toUtf8()).isArray());
                QVERIFY(field(line, "Config").startsWith(QLatin1String("instance_type:[specification:")));
            }
            QCOMPARE(due, Amount::parse(field(row, "PretaxAmount"))->micros());
            QCOMPARE(tax, Amount::parse(field(row, "Tax"))->micros());
            QCOMPARE(suborders.size(), lines.size());
        }
        QVERIFY(sizes.contains(1) && sizes.size() > 1);
    }

    void aDetailNamesTheCustomersInstances()
    {
        Orders s;
        QSet<QString> held;
        for (int i = 0; i < s.facts(0).instances; ++i)
            held.insert(s.sandbox->state().world.catalogue().instance(s.facts(0).key, i).id);
        int named = 0;
        for (const QJsonObject &row : rowsOf(s.query(0, {{"PaymentStatus", "Paid"}}))) {
            const QString ids = field(rowsOf(s.detail(0, field(row, "OrderId"))).constFirst(), "InstanceIDs");
            const QJsonArray list = QJsonDocument::fromJson(ids.toUtf8()).array();
            for (const QJsonValue &id : list) {
                ++named;
                QVERIFY(held.contains(id.toString()));
            }
        }
        QVERIFY(named > 0);
    }

    void onlyUnpaidOrdersAreCancelledAndOnlyOnce()
    {
        Orders s;
        const auto [i, order] = s.search([](const sandbox::Order &, Payment payment) { return payment == Payment::Unpaid; });
        const QString id = QString::number(order.id);
        const auto accepted = s.cancel(i, id);
        QCOMPARE(accepted.code(), QStringLiteral("Success"));
        QCOMPARE(dataOf(accepted).value(QStringLiteral("HostId")).toString(), QStringLiteral("cn"));
        QCOMPARE(field(rowsOf(s.detail(i, id)).constFirst(), "PaymentStatus"), QStringLiteral("Cancelled"));
        const auto again = s.cancel(i, id);
        QCOMPARE(again.code(), QStringLiteral("InvalidParameter"));
        QCOMPARE(again.status, 400);
        QCOMPARE(s.cancelled(), 1);
        // It stays so, whatever the clock would have made of it.
        s.clock.advance(24h * 30);
        QCOMPARE(field(rowsOf(s.detail(i, id)).constFirst(), "PaymentStatus"), QStringLiteral("Cancelled"));
        for (const Payment state : {Payment::Paid, Payment::None, Payment::Odd}) {
            const auto [other, settled] = s.search([state](const sandbox::Order &, Payment payment) { return payment == state; });
            QCOMPARE(s.cancel(other, QString::number(settled.id)).code(), QStringLiteral("InvalidParameter"));
        }
        QCOMPARE(s.cancel(i, QStringLiteral("20260115000000003")).code(), QStringLiteral("InvalidParameter"));
        QCOMPARE(s.cancel((i + 1) % 25, id).code(), QStringLiteral("InvalidParameter"));
        QCOMPARE(s.call("CancelOrder", kBss, {{"OwnerId", s.customer(i).toLatin1()}}).code(), QStringLiteral("MissingParameter"));
        QCOMPARE(s.cancelled(), 1);
    }

    void unpaidOrdersChangeByTheClock()
    {
        Orders s;
        const auto laterPaid = s.search([](const sandbox::Order &o, Payment p) { return p == Payment::Unpaid && o.paidAt != 0; });
        const auto laterCancelled = s.search([](const sandbox::Order &o, Payment p) { return p == Payment::Unpaid && o.cancelledAt != 0; });
        const auto state = [&s](const auto &found) {
            return field(rowsOf(s.detail(found.first, QString::number(found.second.id))).constFirst(), "PaymentStatus");
        };
        QCOMPARE(state(laterPaid), QStringLiteral("Unpaid"));
        QCOMPARE(state(laterCancelled), QStringLiteral("Unpaid"));
        s.clock.advance(24h * 15);
        QCOMPARE(state(laterPaid), QStringLiteral("Paid"));
        QCOMPARE(state(laterCancelled), QStringLiteral("Cancelled"));
    }

    void idsOfLargeScenariosAreDistinctAndFoundAgain()
    {
        sandbox::SandboxSettings settings;
        settings.scenario = QStringLiteral("standard");
        Orders s(settings);
        const sandbox::OrderBook &book = s.sandbox->state().world.orders();
        QSet<quint64> ids;
        qsizetype count = 0;
        for (const sandbox::SandboxCustomer &customer : s.sandbox->state().world.customers()) {
            for (int number = 0; number < customer.orders; number += 37, ++count) {
                const quint64 id = book.order(customer.orderOwner(), number).id;
                ids.insert(id);
                QCOMPARE(book.numberOf(customer.orderOwner(), QString::number(id)), std::optional(number));
            }
        }
        QCOMPARE(ids.size(), count);
        QVERIFY(!book.numberOf(s.facts(0).orderOwner(), QStringLiteral("0200000000000000")));
        QVERIFY(!book.numberOf(s.facts(0).orderOwner(), QStringLiteral("text")));
    }

    void faultsBeforeAndAfterTheEffect()
    {
        Orders s;
        const auto [i, order] = s.search([](const sandbox::Order &, Payment payment) { return payment == Payment::Unpaid; });
        const QString id = QString::number(order.id);
        QCOMPARE(s.send(s.control, "POST", "/faults", {}, "drop-before:action=CancelOrder,times=1").status, 201);
        QVERIFY(s.cancel(i, id).head.isEmpty());
        QCOMPARE(s.cancelled(), 0);
        QCOMPARE(s.send(s.control, "POST", "/faults", {}, "drop-after:action=CancelOrder,times=1").status, 201);
        QVERIFY(s.cancel(i, id).head.isEmpty());
        QCOMPARE(s.cancelled(), 1);
        QCOMPARE(field(rowsOf(s.detail(i, id)).constFirst(), "PaymentStatus"), QStringLiteral("Cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestOrders)
#include "tst_orders.moc"
