// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/answer.h"
#include "core/cloud/alibaba/fields.h"
#include "core/cloud/alibaba/orderdecoders.h"
#include <QTest>

using namespace pc;
using namespace pc::Alibaba;
using Kind = ApiError::Kind;

static const QDateTime kNow(QDate(2026, 1, 16), QTime(9, 0), Qt::UTC);

static const char kPublishedList[] =
    "{\"Code\":\"Success\",\"Message\":\"Successful!\",\"RequestId\":\"61293E7A-3406-4447-8620-000000000101\",\"Success\":true,\"Data\":{\"HostName\":\"\","
    "\"PageNum\":1,\"PageSize\":20,\"TotalCount\":1,\"OrderList\":{\"Order\":[{\"OrderId\":\"20260115000000001\",\"RelatedOrderId\":\"\",\"OrderType\":\"New\","
    "\"CommodityCode\":\"slb\",\"ProductCode\":\"slb\",\"ProductType\":\"slb\",\"SubscriptionType\":\"Subscription\",\"CreateTime\":\"2026-01-15T08:00:00Z\","
    "\"PaymentTime\":\"2026-01-15T08:00:02Z\",\"PaymentStatus\":\"Paid\",\"Currency\":\"CNY\",\"PaymentCurrency\":\"CNY\",\"PretaxGrossAmount\":\"900.00\","
    "\"PretaxAmount\":\"765.00\",\"PretaxAmountLocal\":\"765.00\",\"Tax\":\"0\",\"AfterTaxAmount\":\"765.00\"}]}}}";

static const char kPublishedDetail[] =
    "{\"Code\":\"Success\",\"Message\":\"Successful!\",\"RequestId\":\"D6E068C3-25BC-455A-85FE-000000000102\",\"Success\":true,\"Data\":{\"HostName\":\"\","
    "\"PageNum\":1,\"PageSize\":20,\"TotalCount\":1,\"OrderList\":{\"Order\":[{\"OrderId\":\"20260115000000001\",\"SubOrderId\":\"20260115000000011\","
    "\"OrderType\":\"New\",\"OrderSubType\":\"ProductSubOrder\",\"CommodityCode\":\"rds\",\"ProductCode\":\"rds\",\"ProductType\":\"rds\","
    "\"SubscriptionType\":\"Subscription\",\"Region\":\"cn-hangzhou\",\"Quantity\":\"1\",\"InstanceIDs\":\"[\\\"rm-bp1****\\\"]\","
    "\"Config\":\"DBInstanceClass:[DBInstanceClass:rds.mysql.s1.small;EngineVersion:8.0;Region:cn-hangzhou;]\",\"CreateTime\":\"2026-01-15T08:00:00Z\","
    "\"PaymentTime\":\"2026-01-15T08:00:02Z\",\"PaymentStatus\":\"Paid\",\"UsageStartTime\":\"2026-01-15T16:00:00Z\",\"UsageEndTime\":\"2027-01-15T16:00:00Z\","
    "\"Currency\":\"CNY\",\"PaymentCurrency\":\"CNY\",\"PretaxGrossAmount\":\"900.00\",\"PretaxAmount\":\"765.00\",\"PretaxAmountLocal\":\"765.00\",\"Tax\":\"0\","
    "\"AfterTaxAmount\":\"765.00\",\"Operator\":\"\",\"RelatedOrderId\":\"\",\"ExtendInfos\":{},\"OriginalModuleConfig\":{\"originalModuleConfig\":[{"
    "\"Code\":\"systemdisk\",\"Name\":\"System disk\",\"ModuleProperties\":{\"moduleProperties\":[{\"Code\":\"cloud_efficiency\","
    "\"Name\":\"cloud_efficiency\",\"Value\":\"cloud_efficiency\"}]}}]}}]}}}";

static CallAnswer answered(const QByteArray &body)
{
    static const ContractRegistry contracts;
    HttpAnswer answer;
    answer.status = 200;
    answer.body = body;
    return readAnswer(answer, QStringLiteral("QueryOrders"), contracts).value_or(CallAnswer());
}

static CustomerUid customer()
{
    return CustomerUid(QStringLiteral("1728240530000000123"));
}

static Result<OrderPage> page(const QByteArray &body, int number = 1, int pageSize = 20)
{
    OrderListing listing(customer(), kNow.addDays(-30), kNow);
    listing.pageSize = pageSize;
    return decodeOrderPage(answered(body), listing, number, kNow);
}

static Result<OrderPage> pageOf(const QByteArray &row)
{
    return page("{\"Code\":\"Success\",\"Data\":{\"TotalCount\":1,\"OrderList\":{\"Order\":[" + row + "]}}}");
}

static Result<OrderDetail> detail(const QByteArray &body)
{
    return decodeOrderDetail(answered(body), customer(), OrderId(QStringLiteral("20260115000000001")), kNow);
}

static std::optional<Amount> units(const char *text)
{
    return Amount::parse(QString::fromLatin1(text));
}

class TestOrderDecoders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void publishedList()
    {
        const auto decoded = page(kPublishedList);
        QVERIFY(decoded);
        QCOMPARE(decoded->orders.size(), 1);
        QCOMPARE(decoded->total, 1);
        QVERIFY(!decoded->nextPage);
        const Order &order = decoded->orders.first();
        QCOMPARE(order.id.text(), QStringLiteral("20260115000000001"));
        QCOMPARE(order.customer, customer());
        QVERIFY(order.related.isEmpty());
        QCOMPARE(order.type.value, OrderType::New);
        QCOMPARE(order.payment.value, PaymentStatus::Paid);
        QCOMPARE(order.billing.value, BillingMode::Subscription);
        QCOMPARE(order.product, QStringLiteral("slb"));
        QCOMPARE(order.createdAt, QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC));
        QCOMPARE(order.paidAt, QDateTime(QDate(2026, 1, 15), QTime(8, 0, 2), Qt::UTC));
        QCOMPARE(order.currency, QStringLiteral("CNY"));
        QCOMPARE(order.gross, units("900"));
        QCOMPARE(order.due, units("765"));
        QCOMPARE(order.dueLocal, units("765"));
        QCOMPARE(order.tax, Amount());
        QCOMPARE(order.afterTax, units("765"));
        QVERIFY(order.extra.isEmpty());
        QCOMPARE(order.readAt, kNow);
    }

    void nothingThatIsMissingBecomesZero()
    {
        const auto decoded = pageOf("{\"OrderId\":\"1\",\"PretaxAmount\":\"\",\"Tax\":null}");
        QVERIFY(decoded);
        const Order &order = decoded->orders.first();
        QVERIFY(!order.gross && !order.due && !order.dueLocal && !order.tax && !order.afterTax);
        QVERIFY(!order.createdAt.isValid() && !order.paidAt.isValid());
        QVERIFY(order.type.isAbsent() && order.payment.isAbsent() && order.billing.isAbsent());
    }

    void whatIsNoNumberOrTimeKeepsItsText()
    {
        const auto decoded = pageOf("{\"OrderId\":\"1\",\"PretaxAmount\":\"1,000.00\",\"CreateTime\":\"yesterday\"}");
        const Order &order = decoded->orders.first();
        QVERIFY(!order.due);
        QCOMPARE(order.extra.value(QStringLiteral("PretaxAmount")).toString(), QStringLiteral("1,000.00"));
        QVERIFY(!order.createdAt.isValid());
        QCOMPARE(order.extra.value(QStringLiteral("CreateTime")).toString(), QStringLiteral("yesterday"));
    }

    void numbersInPlaceOfTexts()
    {
        const auto decoded = pageOf("{\"orderId\":212345678901234567,\"pretaxAmount\":765.1,\"tax\":0}");
        const Order &order = decoded->orders.first();
        QCOMPARE(order.id.text(), QStringLiteral("212345678901234567"));
        QCOMPARE(order.due, units("765.1"));
        QCOMPARE(order.tax, Amount());
    }

    void codes_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<int>("payment");
        QTest::addColumn<QString>("paymentText");
        QTest::addColumn<int>("type");
        const auto row = [](const char *name, const char *json, PaymentStatus payment, const char *text, OrderType type) {
            QTest::newRow(name) << QByteArray(json) << int(payment) << QString::fromLatin1(text) << int(type);
        };
        row("refund, NULL", "\"PaymentStatus\":\"NULL\",\"OrderType\":\"Refund\"", PaymentStatus::Unknown, "", OrderType::Refund);
        row("refund, empty", "\"PaymentStatus\":\"\",\"OrderType\":\"Refund\"", PaymentStatus::Unknown, "", OrderType::Refund);
        row("refund, null", "\"PaymentStatus\":null,\"OrderType\":\"Refund\"", PaymentStatus::Unknown, "", OrderType::Refund);
        row("unpaid", "\"PaymentStatus\":\"Unpaid\",\"OrderType\":\"TempUpgrade\"", PaymentStatus::Unpaid, "Unpaid", OrderType::TempUpgrade);
        row("cancelled", "\"PaymentStatus\":\"CANCELLED\",\"OrderType\":\"changeoperatingsystem\"", PaymentStatus::Cancelled, "CANCELLED", OrderType::ChangeOperatingSystem);
        row("new to us", "\"PaymentStatus\":\"PartlyPaid\",\"OrderType\":\"Barter\"", PaymentStatus::Unknown, "PartlyPaid", OrderType::Unknown);
    }

    void codes()
    {
        QFETCH(QByteArray, row);
        QFETCH(int, payment);
        QFETCH(QString, paymentText);
        QFETCH(int, type);
        const auto decoded = pageOf("{\"OrderId\":\"1\"," + row + "}");
        QCOMPARE(int(decoded->orders.first().payment.value), payment);
        QCOMPARE(decoded->orders.first().payment.text, paymentText);
        QCOMPARE(int(decoded->orders.first().type.value), type);
        QVERIFY(!decoded->orders.first().type.isAbsent());
    }

    void unknownFieldsAreKept()
    {
        const auto decoded = pageOf("{\"OrderId\":\"1\",\"Campaign\":\"Spring\",\"Tags\":{\"a\":\"b\"},\"Empty\":\"\",\"Nothing\":null}");
        const QVariantMap extra = decoded->orders.first().extra;
        QCOMPARE(extra.keys(), (QStringList{QStringLiteral("Campaign"), QStringLiteral("Tags")}));
        QCOMPARE(extra.value(QStringLiteral("Campaign")).toString(), QStringLiteral("Spring"));
    }

    void pages()
    {
        const QByteArray start = "{\"Code\":\"Success\",\"Data\":{\"TotalCount\":41,\"PageSize\":20,\"OrderList\":{\"Order\":[{\"OrderId\":\"1\"}]}}}";
        QCOMPARE(page(start, 1)->nextPage, 2);
        QCOMPARE(page(start, 2)->nextPage, 3);
        QVERIFY(!page(start, 3)->nextPage);
        QCOMPARE(page(start, 1, 300)->nextPage, 2); // the service gives smaller pages than we asked for, and says so
        const QByteArray silent = "{\"Code\":\"Success\",\"Data\":{\"OrderList\":{\"Order\":[{\"OrderId\":\"1\"},{\"OrderId\":\"2\"}]}}}";
        QVERIFY(!page(silent)->total);
        QVERIFY(!page(silent)->nextPage);
        QCOMPARE(page(silent, 4, 2)->nextPage, 5);
    }

    void emptyLists_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<bool>("isEmptyList");
        QTest::newRow("wrapped") << QByteArray("{\"TotalCount\":0,\"OrderList\":{\"Order\":[]}}") << true;
        QTest::newRow("no wrapper") << QByteArray("{\"TotalCount\":0,\"OrderList\":[]}") << true;
        QTest::newRow("empty wrapper") << QByteArray("{\"TotalCount\":0,\"OrderList\":{}}") << true;
        QTest::newRow("no list, nothing counted") << QByteArray("{\"TotalCount\":0}") << true;
        QTest::newRow("no list, nothing said") << QByteArray("{}") << false;
        QTest::newRow("no list, some counted") << QByteArray("{\"TotalCount\":3}") << false;
        QTest::newRow("empty, some counted") << QByteArray("{\"TotalCount\":3,\"OrderList\":{\"Order\":[]}}") << false;
        QTest::newRow("an order without its id") << QByteArray("{\"TotalCount\":1,\"OrderList\":{\"Order\":[{\"Tax\":\"1\"}]}}") << false;
    }

    void emptyLists()
    {
        QFETCH(QByteArray, data);
        QFETCH(bool, isEmptyList);
        const auto decoded = page("{\"Code\":\"Success\",\"RequestId\":\"R-1\",\"Data\":" + data + "}");
        QCOMPARE(decoded.has_value(), isEmptyList);
        if (isEmptyList) {
            QVERIFY(decoded->orders.isEmpty() && !decoded->nextPage);
        } else {
            QCOMPARE(decoded.error().kind, Kind::Malformed);
            QCOMPARE(decoded.error().requestId, QStringLiteral("R-1"));
        }
    }

    void publishedDetail()
    {
        const auto decoded = detail(kPublishedDetail);
        QVERIFY(decoded);
        QCOMPARE(decoded->lines.size(), 1);
        const OrderLine &line = decoded->lines.first();
        QCOMPARE(line.suborder, QStringLiteral("20260115000000011"));
        QCOMPARE(line.kind, QStringLiteral("ProductSubOrder"));
        QCOMPARE(line.amounts.id, decoded->id);
        QCOMPARE(line.amounts.due, units("765"));
        QCOMPARE(line.region, QStringLiteral("cn-hangzhou"));
        QCOMPARE(line.quantity, QStringLiteral("1"));
        QCOMPARE(line.instances, QStringList{QStringLiteral("rm-bp1****")});
        QVERIFY(line.operatorName.isEmpty());
        QCOMPARE(line.usageTo, QDateTime(QDate(2027, 1, 15), QTime(16, 0), Qt::UTC));
        QVERIFY(line.configuration.startsWith(QLatin1String("DBInstanceClass:[")));
        using Property = QPair<QString, QString>;
        QCOMPARE(line.properties, QList<Property>{Property(QStringLiteral("System disk.cloud_efficiency"), QStringLiteral("cloud_efficiency"))});
        QVERIFY(line.amounts.extra.isEmpty());
    }

    void instances_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QStringList>("instances");
        QTest::newRow("JSON in text") << QByteArray("\"[\\\"i-1\\\",\\\"i-2\\\"]\"") << QStringList{QStringLiteral("i-1"), QStringLiteral("i-2")};
        QTest::newRow("a list") << QByteArray("[\"i-1\"]") << QStringList{QStringLiteral("i-1")};
        QTest::newRow("none") << QByteArray("\"[]\"") << QStringList();
        QTest::newRow("empty") << QByteArray("\"\"") << QStringList();
        QTest::newRow("plain text") << QByteArray("\"i-1\"") << QStringList{QStringLiteral("i-1")};
        QTest::newRow("cut JSON") << QByteArray("\"[\\\"i-1\"") << QStringList();
    }

    void instances()
    {
        QFETCH(QByteArray, value);
        QFETCH(QStringList, instances);
        const auto decoded = detail("{\"Code\":\"Success\",\"Data\":{\"OrderList\":{\"Order\":[{\"OrderId\":\"1\",\"InstanceIDs\":" + value + "}]}}}");
        QCOMPARE(decoded->lines.first().instances, instances);
    }

    void theOtherShapeOfModules()
    {
        const auto decoded = detail("{\"Code\":\"Success\",\"Data\":{\"OrderList\":{\"Order\":[{\"OrderId\":\"1\",\"BillModuleConfig\":{\"billModuleConfig\":[{\"ApiCode\":"
                                    "\"Disk\",\"BillModuleProperties\":{\"billModuleProperties\":[{\"AttrApiCode\":\"Size\",\"ModuleApiCode\":\"Disk\",\"Value\":\"40\"}]}}]}}]}}}");
        using Property = QPair<QString, QString>;
        QCOMPARE(decoded->lines.first().properties, QList<Property>{Property(QStringLiteral("Disk.Size"), QStringLiteral("40"))});
    }

    void aDetailWithoutLines()
    {
        QCOMPARE(detail("{\"Code\":\"Success\",\"Data\":{\"OrderList\":{\"Order\":[]}}}").error().kind, Kind::Malformed);
        QCOMPARE(detail("{\"Code\":\"Success\"}").error().kind, Kind::Malformed);
    }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("time");
        const QDateTime eight(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);
        QTest::newRow("plain") << QStringLiteral("2026-01-15T08:00:00Z") << eight;
        QTest::newRow("without a zone") << QStringLiteral("2026-01-15T08:00:00") << eight;
        QTest::newRow("with a blank") << QStringLiteral("2026-01-15 08:00:00") << eight;
        QTest::newRow("with an offset") << QStringLiteral("2026-01-15T16:00:00+08:00") << eight;
        QTest::newRow("no such day") << QStringLiteral("2026-02-30T08:00:00Z") << QDateTime();
        QTest::newRow("no such hour") << QStringLiteral("2026-01-15T25:00:00Z") << QDateTime();
        QTest::newRow("a word") << QStringLiteral("not-at-all-but-long!") << QDateTime();
        QTest::newRow("empty") << QString() << QDateTime();
    }

    void times()
    {
        QFETCH(QString, text);
        QFETCH(QDateTime, time);
        QCOMPARE(timeOf(text), time);
    }
};

QTEST_GUILESS_MAIN(TestOrderDecoders)
#include "tst_orderdecoders.moc"
