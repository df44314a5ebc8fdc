// SPDX-License-Identifier: Apache-2.0
// Order pages: an unpaid order, its payment, and the instance that comes of it; role authorisation pages.
#include "tests/sandbox/sandboxfixture.h"
#include <QJsonArray>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;

namespace {

constexpr char kBss[] = "2017-12-14";
constexpr int kNoRole = 3, kUncertified = 5, kFrozen = 8, kBelowZero = 10; // places in every scenario

class Buying : public SandboxFixture
{
public:
    explicit Buying(int index = 0) : buyer(index), cookie(signIn(index)) {}

    // The address of the new order's page; empty when it was refused.
    QByteArray place(const QByteArray &form = kServer) { return post("/ecs-buy4service/?lang=en", cookie, form).header("Location"); }
    static QByteArray idOf(const QByteArray &address) { return address.mid(address.indexOf("/order/") + 7, 15); }
    QJsonArray orders(const QByteArray &from)
    {
        const auto answer = call("QueryOrders", kBss, {{"OwnerId", customer(buyer).toLatin1()}, {"CreateTimeStart", from}, {"PageSize", "300"}});
        return answer.json().value(QStringLiteral("Data")).toObject().value(QStringLiteral("OrderList")).toObject().value(QStringLiteral("Order")).toArray();
    }
    QByteArray now() const { return sandbox->state().worldClock.now().toString(Qt::ISODate).toLatin1(); }
    int instances(const QByteArray &id = {})
    {
        const auto answer = call("QueryAvailableInstances", kBss, {{"OwnerId", customer(buyer).toLatin1()}, {"InstanceIDs", id}});
        return answer.json().value(QStringLiteral("Data")).toObject().value(QStringLiteral("TotalCount")).toInt();
    }
    QJsonObject detail(const QByteArray &id)
    {
        const auto answer = call("GetOrderDetail", kBss, {{"OwnerId", customer(buyer).toLatin1()}, {"OrderId", id}});
        return answer.json().value(QStringLiteral("Data")).toObject().value(QStringLiteral("OrderList")).toObject().value(QStringLiteral("Order"))
            .toArray().at(0).toObject();
    }
    static constexpr char kServer[] = "region=cn-shanghai&specification=ecs.c7.xlarge&billing=subscription&months=3";
    int buyer;
    QByteArray cookie;
};

QString field(const QJsonValue &row, const char *name) { return row.toObject().value(QLatin1String(name)).toString(); }

} // namespace

class TestBuying : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOrderIsUnpaidAndThenPaid()
    {
        Buying s;
        const QByteArray before = s.now();
        const int held = s.instances();
        const auto seeded = s.sandbox->state().world.orders().order(s.sandbox->state().world.customers().at(0).orderOwner(), 3);
        const QByteArray address = s.place();
        QVERIFY(s.page(address, s.cookie).body.contains("data-status=\"Unpaid\""));
        const QJsonArray rows = s.orders(before);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(field(rows.at(0), "OrderId").toLatin1(), Buying::idOf(address));
        QCOMPARE(field(rows.at(0), "PaymentStatus"), QStringLiteral("Unpaid"));
        QCOMPARE(field(rows.at(0), "OrderType"), QStringLiteral("New"));
        QCOMPARE(field(rows.at(0), "PretaxAmount"), QStringLiteral("1134.00"));
        QCOMPARE(field(s.detail(Buying::idOf(address)), "InstanceIDs"), QStringLiteral("[]"));
        QCOMPARE(s.instances(), held);

        QCOMPARE(s.post(address, s.cookie, "do=pay").status, 303);
        QCOMPARE(field(s.orders(before).at(0), "PaymentStatus"), QStringLiteral("Paid"));
        QCOMPARE(s.instances(), held + 1);
        const QJsonObject line = s.detail(Buying::idOf(address));
        const QByteArray id = field(line, "InstanceIDs").section(QLatin1Char('"'), 1, 1).toLatin1();
        QCOMPARE(s.instances(id), 1);
        QCOMPARE(field(line, "Region"), QStringLiteral("cn-shanghai"));
        QCOMPARE(field(line, "UsageEndTime").left(7), s.clock.utcNow().addMonths(3).toString(QStringLiteral("yyyy-MM")));
        QVERIFY(s.page("/console/ecs?region=cn-shanghai", s.cookie).body.contains("<td>" + id + "</td>"));
        QVERIFY(s.page("/console/bss", s.cookie).body.contains(Buying::idOf(address)));
        QVERIFY(s.page(address, s.cookie).body.contains("href=\"/ecs4service/?region=cn-shanghai"));
        // The orders of the scenario are what they were.
        const auto again = s.sandbox->state().world.orders().order(s.sandbox->state().world.customers().at(0).orderOwner(), 3);
        QVERIFY(again.id == seeded.id && again.createdAt == seeded.createdAt);
    }

    void payingTwicePaysOnce()
    {
        Buying s;
        const QByteArray address = s.place();
        for (int i = 0; i < 2; ++i)
            QCOMPARE(s.post(address, s.cookie, "do=pay").status, 303);
        QCOMPARE(s.effects("OrderPaid"), 1);
        QCOMPARE(s.effects("InstanceCreated"), 1);
        QCOMPARE(s.effects("OrderPlaced"), 1);
    }

    void payingUsesTheQuotaUp()
    {
        Buying s;
        auto &state = s.sandbox->state();
        const auto left = [&] { return state.quotas.standing(s.customer(0), state.worldClock.now())->available().micros(); };
        const QByteArray address = s.place();
        const qint64 before = left();
        s.post(address, s.cookie, "do=pay");
        QCOMPARE(before - left(), 1'134'000'000);
        // What is left does not cover any number of them.
        QByteArray next;
        int paid = 0, status = 303;
        for (; status == 303 && paid < 500; ++paid) {
            next = s.place("region=cn-shanghai&specification=ecs.t6-c1m2.large&billing=subscription&months=12");
            status = s.post(next, s.cookie, "do=pay").status;
        }
        QCOMPARE(status, 422);
        QVERIFY(left() >= 0);
        QVERIFY(s.page(next, s.cookie).body.contains("data-status=\"Unpaid\""));
    }

    void anOrderCanBeCancelledAndLapses()
    {
        Buying s;
        const QByteArray cancelled = s.place(), byCall = s.place(), lapsed = s.place();
        QCOMPARE(s.post(cancelled, s.cookie, "do=cancel").status, 303);
        QCOMPARE(s.call("CancelOrder", kBss, {{"OwnerId", s.customer(0).toLatin1()}, {"OrderId", Buying::idOf(byCall)}}).status, 200);
        QCOMPARE(s.effects("OrderCancelled"), 2);
        s.clock.advance(24h);
        s.cookie = s.signIn(0);
        for (const QByteArray &address : {cancelled, byCall, lapsed}) {
            QCOMPARE(s.post(address, s.cookie, "do=pay").status, 303);
            QVERIFY(s.page(address, s.cookie).body.contains("data-status=\"Cancelled\""));
        }
        QCOMPARE(s.effects("InstanceCreated"), 0);
    }

    void aBoughtServerTakesNumbers()
    {
        Buying s;
        const QByteArray address = s.place();
        s.post(address, s.cookie, "do=pay");
        const QByteArray id = field(s.detail(Buying::idOf(address)), "InstanceIDs").section(QLatin1Char('"'), 1, 1).toLatin1();
        const auto bound = s.call("ProductBindBsn", "2015-05-12",
                                  {{"resourceType", "1"}, {"resourceId", id}, {"aliuid", s.customer(0).toLatin1()}, {"num", "1"}});
        QCOMPARE(bound.status, 200);
    }

    void notEverybodyMayBuy_data()
    {
        QTest::addColumn<int>("index");
        QTest::newRow("not verified") << kUncertified;
        QTest::newRow("frozen") << kFrozen;
    }
    void notEverybodyMayBuy()
    {
        QFETCH(int, index);
        Buying s(index);
        QVERIFY(s.place().isEmpty());
        QVERIFY(s.page("/ecs-buy4service/", s.cookie).body.contains("disabled"));
        QCOMPARE(s.effects("OrderPlaced"), 0);
    }

    void belowZeroNothingIsPaid()
    {
        Buying s(kBelowZero);
        const QByteArray address = s.place();
        QCOMPARE(s.post(address, s.cookie, "do=pay").status, 422);
        QCOMPARE(s.effects("OrderPaid"), 0);
    }

    void onlyWhatIsOnSaleIsSold()
    {
        Buying s;
        QVERIFY(s.place("region=cn-shanghai&specification=ecs.huge&billing=subscription&months=3").isEmpty());
        QVERIFY(s.place("region=mars&specification=ecs.c7.xlarge&billing=subscription&months=3").isEmpty());
        QVERIFY(s.place("region=cn-shanghai&specification=ecs.c7.xlarge&billing=subscription&months=2").isEmpty());
        QCOMPARE(s.page("/vpc-buy4service/", s.cookie).status, 404);
        QCOMPARE(s.page("/rds-buy4service/wizard/", s.cookie).status, 200);
        const QByteArray address = s.place();
        Buying other(1);
        QCOMPARE(other.page(address, other.cookie).status, 404);
        s.cookie = s.signIn(1);
        QCOMPARE(s.post(address, s.cookie, "do=pay").status, 404); // another customer's
    }

    void thePagesSpeakBothLanguages_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"/ecs-buy4service/", "/oss-buy4service/", "{order}", "/ram4service/", "/ram4service/authorize?account={noRole}"})
            QTest::newRow(path) << QByteArray(path);
    }
    void thePagesSpeakBothLanguages()
    {
        QFETCH(QByteArray, path);
        Buying s;
        const QByteArray order = s.place();
        path.replace("{order}", order.left(order.indexOf('?'))).replace("{noRole}", s.customer(kNoRole).toLatin1());
        path += path.contains('?') ? "&lang=" : "?lang=";
        const auto chinese = s.page(path + "zh", s.cookie), english = s.page(path + "en", s.cookie);
        QCOMPARE(english.status, 200);
        QVERIFY(chinese.body != english.body);
        for (const auto &page : {chinese, english}) {
            for (const char *bad : {"{{", "}}", ">buy.", ">order.", ">roles.", ">authorise.", ">region.", ">status.", ">%1", "http://", "https://"})
                QVERIFY2(!page.body.contains(bad), bad);
        }
    }

    void aServiceRoleIsCreatedOnce()
    {
        Buying s;
        for (int i = 0; i < 2; ++i)
            QCOMPARE(s.post("/ram4service/?lang=en", s.cookie, "role=AliyunConsumeDump2OSSRole&role=%3Cb%3E").status, 303);
        QCOMPARE(s.effects("RoleCreated"), 1);
        QVERIFY(s.page("/ram4service/", s.cookie).body.contains("AliyunConsumeDump2OSSRole"));
        QVERIFY(s.page("/console/ram", s.cookie).body.contains("AliyunConsumeDump2OSSRole"));
        QVERIFY(!s.page("/ram4service/", s.signIn(1)).body.contains("AliyunConsumeDump2OSSRole"));
    }

    void aCustomerLetsThePartnerIn()
    {
        Buying s;
        QVERIFY(s.signIn(kNoRole).isEmpty());
        const QByteArray path = "/ram4service/authorize?lang=en&account=" + s.customer(kNoRole).toLatin1();
        QVERIFY(s.page(path, "").body.contains("data-page=\"authorise\""));
        QCOMPARE(s.post(path, "", "email=somebody%40else.example").status, 422);
        QVERIFY(s.signIn(kNoRole).isEmpty());
        const QByteArray email = s.sandbox->state().world.customers().at(kNoRole).loginEmail.toLatin1().toPercentEncoding();
        for (int i = 0; i < 2; ++i)
            QVERIFY(s.post(path, "", "email=" + email).body.contains("data-page=\"authorised\""));
        QCOMPARE(s.effects("RoleCreated"), 1);
        QVERIFY(!s.signIn(kNoRole).isEmpty());
        QCOMPARE(s.page("/ram4service/authorize?account=1111222233334444", "").status, 404);
    }
};

QTEST_GUILESS_MAIN(TestBuying)
#include "tst_buying.moc"
