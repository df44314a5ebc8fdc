// SPDX-License-Identifier: Apache-2.0
#include "tests/core/store/storefixture.h"

using namespace pc;

static OperationRecord record(const QString &id, OperationState state, int minute)
{
    OperationRecord r;
    r.id = OperationId(id);
    r.environment = EnvironmentId(QStringLiteral("env"));
    r.kind = QStringLiteral("createCustomer");
    r.customer = StoreFixture::uid(7);
    r.customerName = QStringLiteral("Lantern Works");
    r.order = OrderId(QStringLiteral("2039000100"));
    r.plan = PlanId(QStringLiteral("plan-1"));
    r.row = 3;
    r.price = Money(Amount::fromMicros(12'500'000), QStringLiteral("CNY"));
    r.reversibility = Reversibility::ByInverse;
    r.undoes = OperationId(QStringLiteral("earlier"));
    r.approver = QStringLiteral("second");
    r.state = state;
    r.idempotencyToken = QStringLiteral("token-") + id;
    r.before = {{QStringLiteral("quota"), QStringLiteral("10.00")}};
    r.after = {{QStringLiteral("quota"), QStringLiteral("20.00")}, {QStringLiteral("name"), QStringLiteral("云帆")}};
    r.reason = QStringLiteral("asked by 50% of them");
    r.person = QStringLiteral("staff");
    r.createdAt = StoreFixture::at(minute);
    r.updatedAt = StoreFixture::at(minute + 1);
    r.attempts = {QJsonObject{{QStringLiteral("kind"), QStringLiteral("Timeout")}}};
    r.outcome = {{QStringLiteral("uid"), QStringLiteral("51")}};
    r.requestIds = {QStringLiteral("REQ-1"), QStringLiteral("REQ-2")};
    return r;
}

class TestOperationStore : public QObject
{
    Q_OBJECT
private:
    static QStringList ids(const Result<QList<OperationRecord>> &records)
    {
        QStringList ids;
        for (const OperationRecord &one : records.value_or(QList<OperationRecord>()))
            ids += one.id.text();
        return ids;
    }

private Q_SLOTS:
    void keepsEveryField()
    {
        StoreFixture f;
        QVERIFY(f.open());
        const OperationRecord put = record(QStringLiteral("a"), OperationState::Unknown, 0);
        QVERIFY(waitFor(f.store->operations()->put(put)));
        f.close();
        QVERIFY(f.open());
        const auto found = waitFor(f.store->operations()->find({}, 10));
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->constFirst(), put);
    }

    void replacesById()
    {
        StoreFixture f;
        QVERIFY(f.open());
        QVERIFY(waitFor(f.store->operations()->put(record(QStringLiteral("a"), OperationState::Ready, 0))));
        QVERIFY(waitFor(f.store->operations()->put(record(QStringLiteral("a"), OperationState::Sending, 0))));
        const auto found = waitFor(f.store->operations()->find({}, 10));
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->constFirst().state, OperationState::Sending);
    }

    void keepsARecordWithNothingIn()
    {
        StoreFixture f;
        QVERIFY(f.open());
        OperationRecord bare;
        bare.id = OperationId(QStringLiteral("bare"));
        bare.createdAt = bare.updatedAt = StoreFixture::at(0);
        QVERIFY(waitFor(f.store->operations()->put(bare)));
        QCOMPARE(ids(waitFor(f.store->operations()->find({}, 10))), QStringList{QStringLiteral("bare")});
    }

    void tellsUnfinishedOldestFirst()
    {
        StoreFixture f;
        QVERIFY(f.open());
        const QList<OperationState> states{OperationState::Draft, OperationState::WaitingForApproval, OperationState::Ready, OperationState::Sending,
                                           OperationState::Succeeded, OperationState::Failed, OperationState::Unknown, OperationState::Checking,
                                           OperationState::SafeToResend, OperationState::Withdrawn};
        for (qsizetype i = 0; i < states.size(); ++i)
            QVERIFY(waitFor(f.store->operations()->put(record(QString::number(i), states[i], int(100 - i)))));
        const QStringList expected{QStringLiteral("8"), QStringLiteral("7"), QStringLiteral("6"), QStringLiteral("3"), QStringLiteral("2"),
                                   QStringLiteral("1"), QStringLiteral("0")};
        QCOMPARE(ids(waitFor(f.store->operations()->unfinished())), expected);
    }

    void answersOneOperationAndAPlanByRow()
    {
        StoreFixture f;
        QVERIFY(f.open());
        OperationRecord second = record(QStringLiteral("second"), OperationState::Ready, 0), first = record(QStringLiteral("first"), OperationState::Ready, 1);
        OperationRecord alone = record(QStringLiteral("alone"), OperationState::Ready, 2);
        second.row = 2;
        first.row = 1;
        alone.plan = {};
        QVERIFY(waitFor(f.store->operations()->putAll({second, first, alone})));
        second.state = OperationState::Sending;
        QVERIFY(waitFor(f.store->operations()->put(second)));
        QCOMPARE(*waitFor(f.store->operations()->operation(second.id)), second);
        QCOMPARE(waitFor(f.store->operations()->operation(OperationId(QStringLiteral("none")))).error().kind, ApiError::Kind::NotFound);
        QCOMPARE(*waitFor(f.store->operations()->plan(first.plan)), (QList<OperationRecord>{first, second}));
        QCOMPARE(waitFor(f.store->operations()->plan(PlanId()))->size(), 0); // what stands alone is no plan
    }

    void findsByFragment_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("ids");
        const QStringList both{QStringLiteral("b"), QStringLiteral("a")};
        QTest::newRow("all, latest first") << QString() << both;
        QTest::newRow("kind, any case") << QStringLiteral("CREATEcust") << both;
        QTest::newRow("request id") << QStringLiteral("REQ-2") << both;
        QTest::newRow("token") << QStringLiteral("token-a") << QStringList{QStringLiteral("a")};
        QTest::newRow("JSON") << QStringLiteral("云帆") << both;
        QTest::newRow("customer's name") << QStringLiteral("lantern") << both;
        QTest::newRow("order") << QStringLiteral("2039000") << both;
        QTest::newRow("words in any order") << QStringLiteral("works asked") << both;
        QTest::newRow("a percent sign is itself") << QStringLiteral("50%") << both;
        QTest::newRow("… and no wildcard") << QStringLiteral("a%d") << QStringList();
        QTest::newRow("nothing") << QStringLiteral("zebra") << QStringList();
    }

    void findsByFragment()
    {
        QFETCH(QString, text);
        StoreFixture f;
        QVERIFY(f.open());
        QVERIFY(waitFor(f.store->operations()->put(record(QStringLiteral("a"), OperationState::Succeeded, 0))));
        QVERIFY(waitFor(f.store->operations()->put(record(QStringLiteral("b"), OperationState::Succeeded, 1))));
        QTEST(ids(waitFor(f.store->operations()->find(text, 10))), "ids");
        QCOMPARE(waitFor(f.store->operations()->find({}, 1))->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestOperationStore)
#include "tst_operationstore.moc"
