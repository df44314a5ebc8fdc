// SPDX-License-Identifier: Apache-2.0
// Jobs of people around orders, step by step through the real window on a real partner-sandbox, within the clicks they may cost.
#include "app/ordersdesk.h"
#include "core/operations/journal.h"
#include "core/sync/ordersync.h"
#include "tests/gui/deskrig.h"
#include "tests/support/testasync.h"
#include "ui/orders/orderspage.h"
#include "ui/widgets/identifierlabel.h"
#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTest>

using namespace pc;
static constexpr int kPatience = DeskRig::kPatience;

class TestOrderJobs : public QObject
{
    Q_OBJECT

    static std::optional<Order> anUnpaidOrder(DeskRig &rig)
    {
        if (!rig.desk->workspace())
            return {};                              // the store is still being opened
        OrderQuery query;
        query.filter = OrderFilter::parse(QStringLiteral("status:unpaid"));
        const Result<OrderWindow> window = waitFor(rig.desk->workspace()->store().orders()->read(query, 0, 1));
        return window && !window->rows.isEmpty() ? std::optional(window->rows.first().order) : std::nullopt;
    }

private Q_SLOTS:
    void wasItDoneTwice();
    void fromACustomerToItsOrdersAndBack();
};

// B4: the fragment of an order, its story, a lost answer, one effect, the proof for the ticket. Eight clicks.
void TestOrderJobs::wasItDoneTwice()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    std::optional<Order> order;
    QTRY_VERIFY_WITH_TIMEOUT((order = anUnpaidOrder(rig)).has_value(), kPatience);
    Workspace &workspace = *rig.desk->workspace();

    // Somebody cancelled it, and the answer was lost on its way.
    QVERIFY(rig.sandbox.addFault(QStringLiteral("drop-after:action=CancelOrder,times=1")));
    const Result<OperationRecord> lost = waitFor(workspace.journal().submit(OperationRequest(order->customer, CancelOrder{order->id}, QStringLiteral("ordered by mistake"))), kPatience);
    QVERIFY(lost);
    QTRY_VERIFY_WITH_TIMEOUT([&] {
        workspace.journal().checkNow();
        const Result<OperationRecord> now = waitFor(workspace.store().operations()->operation(lost->id));
        return now && now->state == OperationState::Succeeded;
    }(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->window().isActiveWindow(), kPatience);

    rig.chord(&rig.desk->window(), Qt::Key_K, Qt::ControlModifier);
    auto *const field = rig.find<QLineEdit>("paletteField");
    QTRY_VERIFY(field->isVisible());
    rig.type(field, order->id.text().right(9));
    rig.chord(field, Qt::Key_Return);               // may come before the answers: the palette waits for them
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<IdentifierLabel>("orderId") && rig.find<IdentifierLabel>("orderId")->identifier() == order->id.text(), kPatience);
    QTRY_VERIFY(rig.find<QWidget>("orderPane")->isVisible());
    rig.chord(&rig.desk->window(), Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(rig.text("orderVerdict").contains(QStringLiteral("took effect once")), kPatience);
    rig.press(rig.find<QAbstractButton>("copyProof"));

    const QString proof = QGuiApplication::clipboard()->text();
    for (const QString &told : {order->id.text(), order->customer.text(), lost->id.text(), QStringLiteral("ordered by mistake"), QStringLiteral("CancelOrder")})
        QVERIFY2(proof.contains(told), qPrintable(told));
    for (const AccessKey &key : {rig.sandbox.keys.main, rig.sandbox.keys.ram})
        QVERIFY(!proof.contains(QString::fromUtf8(key.secret.reveal())) && !proof.contains(key.id));
    QCOMPARE(rig.sandbox.total(QStringLiteral("OrderCancelled")), 1);
    QVERIFY2(rig.clicks <= 8, qPrintable(QString::number(rig.clicks)));
}

// The scope follows from a customer to its orders, and the order leads back.
void TestOrderJobs::fromACustomerToItsOrdersAndBack()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    std::optional<Order> order;
    QTRY_VERIFY_WITH_TIMEOUT((order = anUnpaidOrder(rig)).has_value(), kPatience);
    rig.desk->orders().open(order->id);
    auto *const customer = rig.find<QAbstractButton>("orderCustomer");
    QTRY_VERIFY_WITH_TIMEOUT(customer && customer->isVisible(), kPatience);
    rig.press(customer);
    QCOMPARE(rig.desk->window().currentPageId(), QStringLiteral("customers"));
    auto *const orders = rig.find<QAbstractButton>("customerOrders");
    QTRY_VERIFY_WITH_TIMEOUT(orders && orders->isVisible(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(rig.find<IdentifierLabel>("customerUid")->identifier(), order->customer.text(), kPatience);
    rig.press(orders);
    QCOMPARE(rig.desk->window().currentPageId(), QStringLiteral("orders"));
    QCOMPARE(rig.desk->window().scope().customer, std::optional(order->customer));
    OrderQuery query;
    query.customer = order->customer;
    const Result<qint64> count = waitFor(rig.desk->workspace()->store().orders()->count(query));
    QVERIFY(count && *count > 0);
    QTRY_COMPARE_WITH_TIMEOUT(qint64(rig.rows("ordersTable")), *count, kPatience);
}

QTEST_MAIN(TestOrderJobs)
#include "tst_orderjobs.moc"
