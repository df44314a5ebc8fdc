// SPDX-License-Identifier: Apache-2.0
// Instances and service numbers in every shape and spelling that the vendor publishes.
#include "core/cloud/alibaba/fields.h"
#include "core/cloud/alibaba/filingdecoders.h"
#include "core/cloud/jsontext.h"
#include <QJsonDocument>
#include <QtTest>

using namespace pc;
using namespace pc::Alibaba;
using Kind = ApiError::Kind;

static CallAnswer answered(const QByteArray &json)
{
    CallAnswer answer;
    answer.body = QJsonDocument::fromJson(quoteLongNumbers(json)).object();
    answer.httpStatus = 200;
    return answer;
}

static const QDateTime kNow(QDate(2026, 3, 2), QTime(8, 0), Qt::UTC);
static const CustomerUid kOwner(QStringLiteral("1234567890123456"));
static const Resource kServer(ResourceType::Ecs, QStringLiteral("i-sample1"));

static QByteArray inText(QByteArray json)
{
    return '"' + json.replace('"', "\\\"") + '"';
}

class TestFilingDecoders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers_data()
    {
        QTest::addColumn<QByteArray>("datas");
        const QByteArray texts = R"({"aliUid":"9007199254740995","resourceType":"1","resourceId":"i-sample1","sn":"SN-1","status":"1","opSource":2})";
        const QByteArray figures = R"({"aliUid":9007199254740995,"resourceType":1,"resourceId":"i-sample1","sn":"SN-1","status":1,"opSource":2})";
        QTest::newRow("texts") << QByteArray("{\"bsnDO\":[" + texts + "]}");
        QTest::newRow("figures") << QByteArray("{\"bsnDO\":[" + figures + "]}");
        QTest::newRow("bare list") << QByteArray('[' + figures + ']');
        QTest::newRow("list of texts") << QByteArray("{\"bsnDO\":[" + inText(figures) + "]}");
        QTest::newRow("text of everything") << inText("{\"bsnDO\":[" + figures + "]}");
        QTest::newRow("text of a list") << inText('[' + figures + ']');
        QTest::newRow("text inside") << QByteArray("{\"bsnDO\":" + inText('[' + texts + ']') + '}');
        QTest::newRow("one alone") << QByteArray("{\"bsnDO\":" + figures + '}');
        QTest::newRow("other case") << QByteArray("{\"BsnDO\":[" + QByteArray(figures).replace("sn\"", "Sn\"").replace("aliUid", "AliUid") + "]}");
    }

    void numbers()
    {
        QFETCH(QByteArray, datas);
        const auto numbers = decodeNumbers(answered("{\"requestId\":\"R\",\"datas\":" + datas + '}'), kOwner, kServer, kNow);
        QVERIFY(numbers);
        QCOMPARE(numbers->size(), 1);
        const ServiceNumber &number = numbers->constFirst();
        QCOMPARE(number.number, QStringLiteral("SN-1"));
        QCOMPARE(number.owner, kOwner);
        QCOMPARE(number.holder.text(), QStringLiteral("9007199254740995")); // beyond what a double can hold
        QCOMPARE(number.resource, kServer);
        QCOMPARE(number.typeText, QStringLiteral("1"));
        QCOMPARE(number.state.value, NumberState::Bound);
        QVERIFY(number.filingNumber.isEmpty());
        QCOMPARE(number.extra.value(QStringLiteral("opSource")).toInt(), 2);
        QCOMPARE(number.readAt, kNow);
    }

    void noNumbers_data()
    {
        QTest::addColumn<QByteArray>("datas");
        for (const char *datas : {"{\"bsnDO\":[]}", "[]", "{}", "null", "\"\"", "{\"bsnDO\":null}", "{\"bsnDO\":\"[]\"}"})
            QTest::newRow(datas) << QByteArray(datas);
    }

    void noNumbers()
    {
        QFETCH(QByteArray, datas);
        const auto numbers = decodeNumbers(answered("{\"datas\":" + datas + '}'), kOwner, kServer, kNow);
        QVERIFY(numbers);
        QVERIFY(numbers->isEmpty());
    }

    void noListIsNoEmptyList_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const char *body : {"{\"requestId\":\"R\"}", "{\"datas\":\"none\"}", "{\"datas\":5}", "{\"datas\":{\"bsnDO\":[{\"status\":1}]}}", "{\"datas\":[\"SN-1\"]}"})
            QTest::newRow(body) << QByteArray(body);
    }

    void noListIsNoEmptyList()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(decodeNumbers(answered(body), kOwner, kServer, kNow).error().kind, Kind::Malformed);
    }

    void states_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<NumberState>("state");
        QTest::newRow("not bound") << QStringLiteral("0") << NumberState::Unbound;
        QTest::newRow("filed") << QStringLiteral("2") << NumberState::Filed;
        QTest::newRow("void") << QStringLiteral("3") << NumberState::Void;
        QTest::newRow("review") << QStringLiteral("4") << NumberState::InReview;
        QTest::newRow("not listed") << QStringLiteral("7") << NumberState::Unknown;
    }

    void states()
    {
        QFETCH(QString, text);
        QFETCH(NumberState, state);
        const auto number = decodeNumber(answered("{\"status\":" + text.toLatin1() + ",\"beianNum\":\"ICP 1\",\"aliUid\":\"77\",\"resourceType\":\"12\","
                                                  "\"resourceId\":\"x-1\",\"RequestId\":\"R\",\"level\":\"b\"}"), QStringLiteral("SN-9"), kNow);
        QVERIFY(number);
        QCOMPARE(number->state.value, state);
        QCOMPARE(number->state.text, text);
        QCOMPARE(number->number, QStringLiteral("SN-9"));
        QVERIFY(number->owner.isEmpty());
        QCOMPARE(number->holder.text(), QStringLiteral("77"));
        QCOMPARE(number->filingNumber, QStringLiteral("ICP 1"));
        QCOMPARE(number->resource, Resource(ResourceType::Unknown, QStringLiteral("x-1")));
        QCOMPARE(number->typeText, QStringLiteral("12"));
        QCOMPARE(number->extra.keys(), QStringList{QStringLiteral("level")});
    }

    void aNumberWithoutStateAndHolderIsNone()
    {
        QCOMPARE(decodeNumber(answered("{\"requestId\":\"R\"}"), QStringLiteral("SN-9"), kNow).error().kind, Kind::Malformed);
    }

    void instances()
    {
        const auto page = decodeInstancePage(answered(R"({"Data":{"PageNum":1,"PageSize":2,"TotalCount":3,"InstanceList":[
            {"InstanceID":"lb-1","OwnerId":1234567890123456,"ProductCode":"slb","ProductType":"slb","SubscriptionType":"Subscription","Region":"cn-hangzhou",
             "Status":"WaitForExpire","SubStatus":"Normal","CreateTime":"2025-09-08T16:00:00Z","EndTime":"2026-09-08T16:00:00Z","StopTime":"",
             "ExpectedReleaseTime":"2026-09-23T16:00:00Z","RenewStatus":"ManualRenewal"},
            {"InstanceID":"d-1","ProductCode":"rds","Region":"cn-hangzhou","Status":"Creating","SubscriptionType":"PayAsYouGo"}]}})"), kOwner, 1, 2);
        QVERIFY(page);
        QCOMPARE(page->total, 3);
        QVERIFY(!page->isLast);
        const Instance balancer = page->instances.value(0), database = page->instances.value(1);
        QCOMPARE(balancer.id, QStringLiteral("lb-1"));
        QCOMPARE(balancer.owner, kOwner);
        QCOMPARE(balancer.status.value, Instance::Status::EndsSoon);
        QVERIFY(balancer.isSubscription);
        QCOMPARE(balancer.createdAt, QDateTime(QDate(2025, 9, 8), QTime(16, 0), Qt::UTC));
        QCOMPARE(balancer.endsAt, QDateTime(QDate(2026, 9, 8), QTime(16, 0), Qt::UTC));
        QCOMPARE(balancer.releasesAt, QDateTime(QDate(2026, 9, 23), QTime(16, 0), Qt::UTC));
        QVERIFY(!balancer.stoppedAt.isValid());
        QCOMPARE(balancer.filingType, ResourceType::Slb);
        QCOMPARE(balancer.extra.value(QStringLiteral("RenewStatus")).toString(), QStringLiteral("ManualRenewal"));
        QCOMPARE(database.status.value, Instance::Status::Unknown);
        QCOMPARE(database.status.text, QStringLiteral("Creating"));
        QVERIFY(!database.isSubscription && !database.endsAt.isValid() && !database.filingType);
    }

    void pagesOfInstances()
    {
        const auto one = [](const char *data, int page) { return decodeInstancePage(answered("{\"Data\":" + QByteArray(data) + '}'), kOwner, page, 2); };
        QVERIFY(one(R"({"TotalCount":"0"})", 1)->isLast);
        QVERIFY(one(R"({"TotalCount":3,"InstanceList":{"Instance":[{"InstanceID":"i-3"}]}})", 2)->isLast);
        QVERIFY(one(R"({"TotalCount":2,"InstanceList":[]})", 2)->instances.isEmpty());
        // Counted and not sent, or not counted at all: nothing may be taken for released.
        for (const char *data : {R"({"TotalCount":3})", R"({"TotalCount":3,"InstanceList":[]})", R"({"InstanceList":[{"InstanceID":"i-1"}]})",
                                 R"({"TotalCount":1,"InstanceList":[{"ProductCode":"ecs"}]})"})
            QCOMPARE(one(data, 1).error().kind, Kind::Malformed);
    }

    void whatCanHoldNumbers()
    {
        const auto type = [](const char *product, const char *region) { return filingTypeOf(QLatin1String(product), QLatin1String(region)); };
        QCOMPARE(type("ecs", "cn-beijing"), ResourceType::Ecs);
        QCOMPARE(type("slb", "cn-hangzhou-finance"), ResourceType::Slb);
        QVERIFY(!type("ecs", "cn-hongkong") && !type("ecs", "ap-southeast-1") && !type("rds", "cn-beijing") && !type("ecs", ""));
    }
};

QTEST_GUILESS_MAIN(TestFilingDecoders)
#include "tst_filingdecoders.moc"
