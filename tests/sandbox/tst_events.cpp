// SPDX-License-Identifier: Apache-2.0
// What is put into the queue: what happens in the world, and trouble on request.
#include "tests/sandbox/queuecaller.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kDay = 86'400;

class Events : public QueueCaller
{
public:
    using QueueCaller::QueueCaller;

    // Takes and deletes everything that is visible: the bodies.
    QList<QByteArray> drain()
    {
        QList<QByteArray> bodies;
        for (;;) {
            const Answer got = receive("numOfMessages=16&waitseconds=0");
            if (got.status != 200)
                return bodies;
            bodies += texts(got, "MessageBody");
            (void)remove(texts(got, "ReceiptHandle"));
        }
    }
    QList<QJsonObject> drain(const char *type)
    {
        QList<QJsonObject> events;
        for (const QByteArray &body : drain()) {
            const QJsonObject event = QJsonDocument::fromJson(body).object();
            if (event.value(QLatin1String("type")).toString() == QLatin1String(type))
                events.append(event);
        }
        return events;
    }
    void move(qint64 seconds) { (void)order("POST", "/clock", "{\"seconds\":" + QByteArray::number(seconds) + '}'); }
    QMap<QString, int> kinds()
    {
        QMap<QString, int> counts;
        const QJsonArray messages = order("GET", "/queue").json().value(QLatin1String("messages")).toArray();
        for (const QJsonValue &message : messages)
            ++counts[message.toObject().value(QLatin1String("kind")).toString()];
        return counts;
    }
};

QString dataOf(const QJsonObject &event, const char *name) { return event.value(QLatin1String("data")).toObject().value(QLatin1String(name)).toString(); }

} // namespace

class TestEvents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithSomethingToDo_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::newRow("small") << QStringLiteral("small");
        QTest::newRow("standard") << QStringLiteral("standard");
    }
    void beginsWithSomethingToDo()
    {
        QFETCH(QString, scenario);
        sandbox::SandboxSettings settings;
        settings.scenario = scenario;
        Events events(settings);
        const QMap<QString, int> kinds = events.kinds();
        QVERIFY(kinds.value(QStringLiteral("event")) >= 5);
        QCOMPARE(kinds.value(QStringLiteral("unknown")), 2);
        QCOMPARE(kinds.value(QStringLiteral("missingObject")), 1);
        QCOMPARE(kinds.value(QStringLiteral("wrongChecksum")), 1);
    }
    void tellsOfInstancesThatEndWithinAWeek()
    {
        Events events;
        (void)events.drain();
        events.move(3 * kDay);
        const QList<QJsonObject> told = events.drain("instance.expiring");
        QVERIFY(!told.isEmpty());
        const QDateTime now = events.sandbox->state().worldClock.now();
        for (const QJsonObject &event : told) {
            const QDateTime end = QDateTime::fromString(dataOf(event, "expireTime"), Qt::ISODate);
            QVERIFY(end > now.addDays(3) && end <= now.addDays(7));
            QCOMPARE(event.value(QLatin1String("schema")).toString(), QStringLiteral("sandbox-inferred-1"));
            const auto *customer = events.sandbox->state().world.find(event.value(QLatin1String("accountUid")).toString());
            QVERIFY(customer && events.sandbox->state().world.findInstance(*customer, dataOf(event, "instanceId")));
        }
        events.move(60);
        QVERIFY(events.drain().isEmpty()); // each once
    }
    void tellsOfOrdersThatGotPaid()
    {
        sandbox::SandboxSettings settings;
        settings.scenario = QStringLiteral("standard");
        Events events(settings);
        (void)events.drain();
        events.move(2 * kDay);
        const QList<QJsonObject> told = events.drain("order.paid");
        QVERIFY(!told.isEmpty());
        const sandbox::World &world = events.sandbox->state().world;
        const auto *customer = world.find(told.constFirst().value(QLatin1String("accountUid")).toString());
        QVERIFY(customer);
        const auto number = world.orders().numberOf(customer->orderOwner(), dataOf(told.constFirst(), "orderId"));
        QVERIFY(number);
        const sandbox::Order order = world.orders().order(customer->orderOwner(), *number);
        QCOMPARE(world.orders().payment(order, events.sandbox->state().worldClock.now()), sandbox::Payment::Paid);
        QVERIFY(order.paidAt > world.catalogue().anchor().toSecsSinceEpoch());
    }
    void tellsOfQuotasBelowTheirAlarm()
    {
        Events events;
        (void)events.drain();
        sandbox::SandboxState &state = events.sandbox->state();
        const QDateTime now = state.worldClock.now();
        const QList<sandbox::SandboxCustomer> &customers = state.world.customers();
        const auto hasQuota = [&](const sandbox::SandboxCustomer &customer) {
            const auto standing = state.quotas.standing(customer.uid, now);
            return standing && standing->available().micros() > 0;
        };
        const QString uid = std::find_if(customers.cbegin(), customers.cend(), hasQuota)->uid;
        state.quotas.setAlarms(uid, {});
        state.events.lookNow();
        QVERIFY(events.drain("quota.alarm").isEmpty());
        sandbox::QuotaAlarm alarm;
        alarm.amount = Amount::fromMicros(state.quotas.standing(uid, now)->available().micros() + 1'000'000);
        state.quotas.setAlarms(uid, {alarm});
        state.events.lookNow();
        state.events.lookNow();
        const QList<QJsonObject> told = events.drain("quota.alarm");
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.constFirst().value(QLatin1String("accountUid")).toString(), uid);
        QVERIFY(dataOf(told.constFirst(), "available").toDouble() < dataOf(told.constFirst(), "threshold").toDouble());
    }
    void tellsOfFilingsThatGoOn()
    {
        sandbox::SandboxSettings settings;
        settings.scenario = QStringLiteral("standard");
        Events events(settings);
        (void)events.drain();
        events.move(25 * kDay);
        const QList<QJsonObject> told = events.drain("filing.status");
        QVERIFY(!told.isEmpty());
        for (const QJsonObject &event : told)
            QVERIFY(events.sandbox->state().filings.find(dataOf(event, "sn")));
    }
    void tellsOfTicketsThatTheVendorAnswers()
    {
        Events events;
        (void)events.drain();
        sandbox::SandboxState &state = events.sandbox->state();
        sandbox::TicketOpening opening;
        opening.uid = events.customer(0);
        opening.title = QStringLiteral("A server does not start");
        opening.message.text = opening.title;
        const QString id = state.tickets.open(opening, state.worldClock.now());
        QCOMPARE(events.order("POST", "/tickets/" + id.toLatin1(), "ask").status, 200);
        const QList<QJsonObject> told = events.drain("ticket.reply");
        QCOMPARE(told.size(), 1);
        QCOMPARE(dataOf(told.constFirst(), "questionId"), id);
        QCOMPARE(told.constFirst().value(QLatin1String("accountUid")).toString(), events.customer(0));
        events.move(kDay);
        events.move(kDay);
        for (const QJsonObject &event : events.drain("ticket.reply"))
            QVERIFY(state.tickets.find(dataOf(event, "questionId"), state.worldClock.now()));
    }
    void makesTroubleOnRequest()
    {
        Events events;
        events.purge();
        const QJsonObject counts = events.order("POST", "/queue/events", R"({"count":1000,"poison":0.2,"seed":7})").json();
        int total = 0;
        for (auto it = counts.begin(); it != counts.end(); ++it)
            total += it.value().toInt();
        QCOMPARE(total, 1000);
        for (const char *kind : {"event", "duplicate", "contentDuplicate", "older", "missingObject", "wrongChecksum", "wrongChecksumTwice", "large", "base64",
                                 "unknown", "truncated"})
            QVERIFY2(counts.value(QLatin1String(kind)).toInt() > 0, kind);
        const QJsonObject books = events.order("GET", "/queue").json();
        QCOMPARE(books.value(QLatin1String("sent")).toInt(), 1000);
        QCOMPARE(int(books.value(QLatin1String("messages")).toArray().size()), 1000 - counts.value(QLatin1String("duplicate")).toInt());

        QHash<QString, int> contents;
        int largest = 0;
        for (const QByteArray &body : events.drain()) {
            ++contents[QJsonDocument::fromJson(body).object().value(QLatin1String("id")).toString()];
            largest = qMax(largest, int(body.size()));
        }
        contents.remove(QString());
        QCOMPARE(largest, 65'536);
        QVERIFY(std::any_of(contents.cbegin(), contents.cend(), [](int times) { return times > 1; }));
        QCOMPARE(events.order("POST", "/queue/events", R"({"count":0})").status, 400);
        QCOMPARE(events.order("POST", "/queue/events", R"({"duplicates":2})").status, 400);
    }
    void tellsAWrongChecksumAsOftenAsAsked()
    {
        Events events;
        events.purge();
        QCOMPARE(events.order("POST", "/queue", R"({"visibility":5})").status, 200);
        QCOMPARE(events.order("POST", "/queue", R"({"visibility":0})").status, 400);
        (void)events.order("POST", "/queue/events", R"({"count":3,"poison":1,"duplicates":0,"contentDuplicates":0,"disorder":0})"); // the third is wrong twice
        QList<QByteArray> digests;
        for (int time = 0; time < 3; ++time) {
            digests += QueueCaller::texts(events.receive("numOfMessages=16&waitseconds=0"), "MessageBodyMD5").value(2);
            events.clock.advance(6s);
        }
        QCOMPARE(digests.at(0), digests.at(1));
        QVERIFY(digests.at(2) != digests.at(1));
    }
    void putsInWhatItIsGiven()
    {
        Events events;
        events.purge();
        QCOMPARE(events.order("POST", "/queue/messages", "{broken").status, 201);
        QCOMPARE(events.drain(), QList<QByteArray>{"{broken"});
        QCOMPARE(events.order("GET", "/queue/messages").status, 405);
    }
};

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
