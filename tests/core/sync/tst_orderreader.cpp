// SPDX-License-Identifier: Apache-2.0
#include "core/sync/orderreader.h"
#include "tests/core/sync/memoryorderstore.h"
#include "tests/support/fakepartnercloud.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QThread>

using namespace pc;

class TestOrderReader : public QObject
{
    Q_OBJECT

    // Reader, store and cloud on one thread.
    struct Rig
    {
        ManualClock clock;
        std::shared_ptr<FakePartnerCloud> cloud = std::make_shared<FakePartnerCloud>(&clock);
        MemoryOrderStore store;
        Order order;
        std::unique_ptr<OrderReader> reader;

        Rig()
        {
            order.id = OrderId(QStringLiteral("202600000000007"));
            order.customer = CustomerUid(QStringLiteral("5100000000000001"));
            order.payment = {PaymentStatus::Unpaid, QStringLiteral("Unpaid")};
            order.createdAt = clock.utcNow().addDays(-1);
            cloud->setCustomers({order.customer});
            tellCloud(order);
            store.rows.insert(order.id, order);
            reader = makeOrderReader(QThread::currentThread(), [this] { return cloud; }, &store);
        }
        void tellCloud(const Order &now) const { cloud->change([&now](FakeBooks &books) { books.putOrder(now); }); }
        [[nodiscard]] Result<OrderDetail> read() const { return waitFor(reader->read(order.customer, order.id)); }
    };

private Q_SLOTS:
    void readsAheadOfEverything()
    {
        const Rig rig;
        const Result<OrderDetail> detail = rig.read();
        QVERIFY(detail);
        QCOMPARE(detail->id, rig.order.id);
        QVERIFY(!detail->lines.isEmpty());
        QCOMPARE(rig.cloud->calls().last().lane, Lane::User);
        QVERIFY(rig.store.puts.isEmpty());          // it tells nothing new
    }

    void theStoreLearnsOfACancelling()
    {
        const Rig rig;
        Order cancelled = rig.order;
        cancelled.payment = {PaymentStatus::Cancelled, QStringLiteral("Cancelled")};
        rig.tellCloud(cancelled);
        QVERIFY(rig.read());
        QCOMPARE(rig.store.rows.value(rig.order.id).payment, cancelled.payment);
        QCOMPARE(rig.store.rows.value(rig.order.id).createdAt, rig.order.createdAt);
        QCOMPARE(rig.store.puts, QList<std::optional<OrderCheckpoint>>{std::nullopt});      // how far sync has read is not touched
    }

    void aLineWithoutAStateTellsNothing()
    {
        const Rig rig;
        Order refund = rig.order;
        refund.payment = {};
        rig.tellCloud(refund);
        QVERIFY(rig.read());
        QCOMPARE(rig.store.rows.value(rig.order.id), rig.order);
    }

    void anOrderThatTheStoreDoesNotKnowIsAnsweredAndNotKept()
    {
        Rig rig;
        rig.store.rows.clear();
        QVERIFY(rig.read());
        QVERIFY(rig.store.rows.isEmpty());
    }

    void aStoreThatCannotBeWrittenDoesNotTakeTheAnswer()
    {
        Rig rig;
        Order paid = rig.order;
        paid.payment = {PaymentStatus::Paid, QStringLiteral("Paid")};
        rig.tellCloud(paid);
        ApiError full;
        full.kind = ApiError::Kind::StorageFull;
        rig.store.failWrites = full;
        QVERIFY(rig.read());
    }

    void failuresAreTold()
    {
        const Rig rig;
        ApiError offline;
        offline.kind = ApiError::Kind::Offline;
        rig.cloud->failFor(rig.order.customer, offline);
        const Result<OrderDetail> detail = rig.read();
        QVERIFY(!detail);
        QCOMPARE(detail.error().kind, ApiError::Kind::Offline);
    }

    void anEndedReaderAnswers()
    {
        Rig rig;
        const Async<OrderDetail> asked = rig.reader->read(rig.order.customer, rig.order.id);
        rig.reader.reset();
        QVERIFY(!waitFor(asked));
    }
};

QTEST_GUILESS_MAIN(TestOrderReader)
#include "tst_orderreader.moc"
