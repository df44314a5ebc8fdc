// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/orders/ordersfakes.h"
#include "ui/orders/orderconfiguration.h"
#include "ui/orders/orderfacts.h"
#include "ui/orders/orderstory.h"
#include <QTest>

using namespace pc;
using What = StoryEntry::What;

namespace {

const QDateTime kNoon(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC);

QJsonObject step(int second, const char *state, const char *requestId = "", const char *error = "")
{
    QJsonObject object{{QStringLiteral("at"), kNoon.addSecs(second).toString(Qt::ISODateWithMs)}, {QStringLiteral("state"), QLatin1String(state)}};
    if (*requestId)
        object.insert(QStringLiteral("requestId"), QLatin1String(requestId));
    if (*error)
        object.insert(QStringLiteral("errorKind"), QLatin1String(error));
    return object;
}

// Sent, lost, and found to have taken effect.
OperationRecord lostAndFound(const Order &order)
{
    OperationRecord operation;
    operation.id = OperationId(QStringLiteral("op-1"));
    operation.kind = QStringLiteral("cancelOrder");
    operation.customer = order.customer;
    operation.order = order.id;
    operation.state = OperationState::Succeeded;
    operation.person = QStringLiteral("lin");
    operation.reason = QStringLiteral("the customer changed their mind");
    operation.createdAt = kNoon;
    operation.updatedAt = kNoon.addSecs(40);
    operation.attempts = {step(0, "sending"), step(30, "unknown", "", "Timeout"), step(35, "checking"), step(40, "found", "REQ-CHECK")};
    operation.requestIds = {QStringLiteral("REQ-CHECK")};
    return operation;
}

CallRecord call(int second, const char *action, const char *requestId, const OrderId &order, bool ok = true)
{
    CallRecord record;
    record.action = QLatin1String(action);
    record.requestId = QLatin1String(requestId);
    record.request = "OrderId=" + order.text().toLatin1();
    record.startedAt = kNoon.addSecs(second);
    record.httpStatus = ok ? 200 : 0;
    record.errorKind = ok ? QString() : QStringLiteral("Timeout");
    return record;
}

} // namespace

class TestOrderStory : public QObject
{
    Q_OBJECT

    static OrderEvidence evidence()
    {
        OrderEvidence found;
        found.row = {FakeOrderStore::sample(1), QStringLiteral("Lumen Foods")};
        return found;
    }

private Q_SLOTS:
    void everythingStandsInOneListByTime()
    {
        OrderEvidence found = evidence();
        const OrderId id = found.row.order.id;
        found.row.order.createdAt = kNoon.addDays(-1);
        found.operations = {lostAndFound(found.row.order)};
        found.calls = {call(1, "CancelOrder", "", id, false), call(36, "GetOrderDetail", "REQ-CHECK", id)};
        OrderDetail detail;
        detail.lines.append(OrderLine());
        detail.lines.last().usageFrom = kNoon.addDays(2);
        found.detail = detail;
        const QList<StoryEntry> story = OrderStory::entries(found);
        QCOMPARE(story.size(), 1 + 1 + 4 + 2 + 1);
        QVERIFY(std::is_sorted(story.cbegin(), story.cend(), [](const StoryEntry &a, const StoryEntry &b) { return a.at < b.at; }));
        QCOMPARE(story.first().what, What::Cloud);
        QCOMPARE(story.at(1).what, What::Operation);
        QCOMPARE(story.at(1).who, QStringLiteral("lin"));
        const auto lost = std::find_if(story.cbegin(), story.cend(), [](const StoryEntry &entry) { return entry.what == What::Step && entry.tone == Tone::Warn; });
        QVERIFY(lost != story.cend());
        QVERIFY(lost->text.contains(QStringLiteral("Timeout")));
        QCOMPARE(story.last().at, kNoon.addDays(2));
    }

    void whatIsNotKnownHasNoPlaceInTime()
    {
        OrderEvidence found = evidence();
        found.row.order.createdAt = {};
        found.row.order.paidAt = {};
        QVERIFY(OrderStory::entries(found).isEmpty());
    }

    void onlyCallsOfTheStoryAreKept()
    {
        const Order order = FakeOrderStore::sample(1);
        const OperationRecord operation = lostAndFound(order);
        const QList<CallRecord> calls{
            call(1, "CancelOrder", "", order.id, false),                        // a write that names the order
            call(36, "GetOrderDetail", "REQ-CHECK", order.id),                  // named by the operation
            call(37, "GetOrderDetail", "REQ-2", order.id),                      // read while it was not settled
            call(4000, "GetOrderDetail", "REQ-3", order.id),                    // somebody looked later
            call(1, "CancelOrder", "REQ-4", FakeOrderStore::sample(2).id),      // another order
        };
        const QList<CallRecord> kept = OrderStory::relevant(calls, order.id, {operation});
        QCOMPARE(kept, calls.mid(0, 3));
    }

    void oneLostTryWithOneEffectIsProven()
    {
        OrderEvidence found = evidence();
        found.alike = QList<Order>();
        found.operations = {lostAndFound(found.row.order)};
        found.calls = {call(1, "CancelOrder", "", found.row.order.id, false)};
        QCOMPARE(OrderStory::tries(found.operations.first()), 1);
        const QString verdict = OrderStory::verdict(found);
        QVERIFY2(verdict.contains(QStringLiteral("once")), qPrintable(verdict));
        const QString proof = OrderStory::proof(found, QStringLiteral("Sample"), kNoon.addDays(1));
        for (const QString &told : {found.row.order.id.text(), found.row.order.customer.text(), QStringLiteral("op-1"), QStringLiteral("REQ-CHECK"),
                                    QStringLiteral("Timeout"), QStringLiteral("lin"), QStringLiteral("Sample"), QStringLiteral("2026-01-15 12:00:30"), verdict})
            QVERIFY2(proof.contains(told), qPrintable(told));
    }

    void aTokenIsToldAsTheSameInEveryTry()
    {
        OrderEvidence found = evidence();
        OperationRecord twice = lostAndFound(found.row.order);
        twice.idempotencyToken = QStringLiteral("TOKEN-7");
        twice.attempts = {step(0, "sending"), step(30, "unknown", "", "Timeout"), step(31, "sending"), step(32, "succeeded", "REQ-9")};
        found.operations = {twice};
        QCOMPARE(OrderStory::tries(twice), 2);
        const QString proof = OrderStory::proof(found, {}, kNoon);
        QVERIFY(proof.contains(QStringLiteral("TOKEN-7")));
        QCOMPARE(proof.count(QStringLiteral("TOKEN-7")), 1);
    }

    void anOpenOutcomeIsNoVerdict()
    {
        OrderEvidence found = evidence();
        found.alike = QList<Order>();
        found.operations = {lostAndFound(found.row.order)};
        found.operations.first().state = OperationState::Checking;
        QVERIFY(OrderStory::verdict(found).contains(QStringLiteral("do not know yet")));
    }

    void twinsAreTheSamePurchaseWithinAnHour()
    {
        const Order order = FakeOrderStore::sample(4);
        Order twin = order;
        twin.id = OrderId(QStringLiteral("another"));
        twin.createdAt = order.createdAt.addSecs(120);
        Order later = twin, dearer = twin, ofAnother = twin;
        later.createdAt = order.createdAt.addSecs(7200);
        dearer.due = Amount::fromMicros(1);
        ofAnother.customer = CustomerUid(QStringLiteral("1"));
        QCOMPARE(OrderStory::alike(order, {{order, {}}, {twin, {}}, {later, {}}, {dearer, {}}, {ofAnother, {}}}), QList<Order>{twin});
        OrderEvidence found;
        found.row.order = order;
        found.alike = QList<Order>{twin};
        QVERIFY(OrderStory::verdict(found).contains(QLatin1Char('1')));
        QVERIFY(OrderStory::proof(found, {}, kNoon).contains(QStringLiteral("another")));
    }

    void configurationIsTakenApart()
    {
        const QList<ConfigurationRow> rows = configurationRows(QStringLiteral("Instance:[type:ecs.g7.large;image:linux:3];Disk:[size:40]"));
        QCOMPARE(rows, (QList<ConfigurationRow>{{QStringLiteral("Instance"), QStringLiteral("type"), QStringLiteral("ecs.g7.large")},
                                                {QStringLiteral("Instance"), QStringLiteral("image"), QStringLiteral("linux:3")},
                                                {QStringLiteral("Disk"), QStringLiteral("size"), QStringLiteral("40")}}));
    }

    void strangeConfigurationStaysWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rows");
        QTest::newRow("empty") << "" << 0;
        QTest::newRow("words") << "two machines" << 1;
        QTest::newRow("never closed") << "Instance:[type:x" << 1;
        QTest::newRow("flag") << "Instance:[io;size:4]" << 2;
        QTest::newRow("rest") << "A:[b:c] and more" << 2;
    }

    void strangeConfigurationStaysWhole()
    {
        QFETCH(QString, text);
        const QList<ConfigurationRow> rows = configurationRows(text);
        QTEST(int(rows.size()), "rows");
        for (const ConfigurationRow &row : rows)
            QVERIFY(text.contains(row.value));
    }

    void onlyUnpaidOrdersCanBeCancelled()
    {
        Order order = FakeOrderStore::sample(1);
        QCOMPARE(OrderFactWords::whyNotCancellable(order), QString());
        order.payment = {PaymentStatus::Paid, QStringLiteral("Paid")};
        const QString paid = OrderFactWords::whyNotCancellable(order);
        order.payment = {PaymentStatus::Unknown, QStringLiteral("PartlyPaid")};
        QVERIFY(OrderFactWords::whyNotCancellable(order).contains(QStringLiteral("PartlyPaid")));
        order.payment = {};
        QVERIFY(!OrderFactWords::whyNotCancellable(order).isEmpty());
        QVERIFY(!paid.isEmpty() && paid != OrderFactWords::whyNotCancellable(order));
    }
};

QTEST_GUILESS_MAIN(TestOrderStory)
#include "tst_orderstory.moc"
