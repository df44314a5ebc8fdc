// SPDX-License-Identifier: Apache-2.0
// What is said before anything is sent: traps, consequences, and who may be meant by a UID that nobody has.
#include "core/operations/traps.h"
#include "tests/core/operations/journalfixture.h"

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;

class TestJournalTraps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void amounts_data();
    void amounts();
    void slips_data();
    void slips();
    void strangersAreRefusedWithTheNearest();
    void ledgersAndStates();
    void alarmRules();
    void orders();
    void quotaAfterwards();
    void theRegimeSaysWhatHappensBelowZero();
    void whatCannotBeReadIsTheStores();
    void aSheetIsJudgedFromTheStore();
    void testPartnersHoldTwenty();

private:
    [[nodiscard]] static Consequence ask(JournalFixture &f, const OperationRequest &request);
};

Consequence TestJournalTraps::ask(JournalFixture &f, const OperationRequest &request)
{
    return waitFor(f.journal->consequence(request)).value_or(Consequence());
}

void TestJournalTraps::amounts_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("trap");
    QTest::newRow("fine") << "2000.55" << "CNY" << "";
    QTest::newRow("zero") << "0" << "CNY" << "NotAboveZero";
    QTest::newRow("negative") << "-3" << "CNY" << "NotAboveZero";
    QTest::newRow("too many places") << "1.005" << "CNY" << "TooManyPlaces";
    QTest::newRow("the largest") << "999999999999.99" << "CNY" << "";
    QTest::newRow("too large") << "1000000000000" << "CNY" << "OutOfRange";
    QTest::newRow("another currency") << "5" << "USD" << "WrongCurrency";
    QTest::newRow("no currency") << "5" << "" << "WrongCurrency";
}

void TestJournalTraps::amounts()
{
    QFETCH(QString, amount);
    QFETCH(QString, currency);
    QFETCH(QString, trap);
    JournalFixture f;
    f.start();
    const Money money(*Amount::parse(amount), currency);
    for (const Change &change : {Change(SetQuota{money}), Change(ChangeConsumption{ConsumptionChange(ConsumptionChange::Direction::Decrease, money)})}) {
        const Consequence said = ask(f, OperationRequest(JournalFixture::uid(), change));
        QCOMPARE(said.traps.isEmpty() ? QString() : trapName(said.traps.first()), trap);
        if (trap.isEmpty())
            continue;
        const Result<OperationRecord> refused = f.submit(OperationRequest(JournalFixture::uid(), change));
        QCOMPARE(refused.error().kind, Kind::InvalidInput);
        QCOMPARE(refused.error().detail, trap);
    }
    QCOMPARE(f.effects(), 0);
    QVERIFY(f.store.records().isEmpty());
}

void TestJournalTraps::slips_data()
{
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("slips");
    QTest::newRow("same") << "5100000000000001" << 0;
    QTest::newRow("swapped") << "5010000000000001" << 1;
    QTest::newRow("swapped at the end") << "5100000000000010" << 1;
    QTest::newRow("one missing") << "510000000000001" << 1;
    QTest::newRow("one too many") << "51000000000000011" << 1;
    QTest::newRow("one wrong") << "5100000000000009" << 1;
    QTest::newRow("two wrong") << "5900000000000009" << 2;
    QTest::newRow("another") << "1234567890123456" << 3;
    QTest::newRow("much shorter") << "5100" << 3;
    QTest::newRow("empty") << "" << 3;
}

void TestJournalTraps::slips()
{
    QFETCH(QString, b);
    QFETCH(int, slips);
    const QString a = QStringLiteral("5100000000000001");
    QCOMPARE(slipsBetween(a, b, 2), slips);
    QCOMPARE(slipsBetween(b, a, 2), slips);
}

void TestJournalTraps::strangersAreRefusedWithTheNearest()
{
    JournalFixture f;
    f.start();
    const OperationRequest padded(CustomerUid(QStringLiteral(" 5100000000000002 ")), SetQuota{JournalFixture::money("5")});
    const Consequence said = ask(f, padded);
    QCOMPARE(said.traps, QList<Trap>{Trap::UnknownCustomer});
    QVERIFY(!said.nearest.isEmpty());
    QCOMPARE(said.nearest.first().uid(), JournalFixture::uid(1));
    QCOMPARE(f.submit(padded).error().detail, QStringLiteral("UnknownCustomer"));
    const OperationRequest nobody(CustomerUid(QStringLiteral("777")), SetQuota{JournalFixture::money("5")});
    QVERIFY(ask(f, nobody).nearest.isEmpty());

    f.setup.isKnownElsewhere = [](CustomerUid uid) { return ready<bool>(uid.text() == QLatin1String("777")); };
    f.restart();
    QCOMPARE(ask(f, nobody).traps, QList<Trap>{Trap::CustomerOfAnother});
    f.customers.find(JournalFixture::uid())->goneAt = f.clock.utcNow();
    QCOMPARE(ask(f, JournalFixture::setQuota("5")).traps, QList<Trap>{Trap::CustomerGone});
    QVERIFY(f.cloud.calls().isEmpty());
}

void TestJournalTraps::ledgersAndStates()
{
    JournalFixture f;
    f.start();
    f.cloud.change([](FakeBooks &books) {
        books.ledgers.remove(JournalFixture::uid(1));
        books.ledgers[JournalFixture::uid(2)].consumed = *Amount::parse(u"1500");
        books.instances[JournalFixture::uid()] = 12;
    });
    QCOMPARE(ask(f, OperationRequest(JournalFixture::uid(), OpenQuota{JournalFixture::money("5")})).traps, QList<Trap>{Trap::LedgerExists});
    QVERIFY(ask(f, OperationRequest(JournalFixture::uid(1), OpenQuota{JournalFixture::money("5")})).traps.isEmpty());
    QCOMPARE(ask(f, JournalFixture::setQuota("5", 1)).traps, QList<Trap>{Trap::NoLedger});
    QCOMPARE(ask(f, JournalFixture::consume("5", 1)).traps, QList<Trap>{Trap::NoLedger});
    QCOMPARE(ask(f, JournalFixture::status(StatusChange::Thaw, 2)).traps, QList<Trap>{Trap::QuotaBelowZero});
    const Consequence freeze = ask(f, JournalFixture::status(StatusChange::Freeze));
    QVERIFY(freeze.traps.isEmpty());
    QCOMPARE(freeze.instances, std::optional<qint64>(12));
    QCOMPARE(freeze.effects, (QList<Effect>{Effect::ServicesStop, Effect::SubAccountsFollow}));
    QCOMPARE(freeze.reversibility, Reversibility::ByInverse);
    QVERIFY(freeze.isLive);
    QCOMPARE(ask(f, OperationRequest(JournalFixture::uid(), SetStatus{StatusChange::Freeze, StopMode::Immediate})).effects.first(), Effect::ServicesStopAtOnce);
    QCOMPARE(ask(f, JournalFixture::status(StatusChange::Manage)).effects, (QList<Effect>{Effect::ServicesStopWhenEmpty, Effect::ResourcesReleased}));
    QCOMPARE(ask(f, JournalFixture::status(StatusChange::Unmanage)).effects, (QList<Effect>{Effect::NothingStopsByItself, Effect::PartnerPays}));
}

static AlarmRule amountRule(const char *amount)
{
    AlarmRule rule;
    rule.kind = AlarmRule::Kind::Amount;
    rule.amount = Amount::parse(QString::fromLatin1(amount));
    return rule;
}

void TestJournalTraps::alarmRules()
{
    JournalFixture f;
    f.start();
    const auto set = [&f](const QList<AlarmRule> &rules) { return ask(f, OperationRequest(JournalFixture::uid(), SetAlarmRules{rules})); };
    AlarmRule ratio;
    ratio.kind = AlarmRule::Kind::Ratio;
    ratio.numerator = 9;
    ratio.denominator = 10;
    QCOMPARE(set({}).effects, QList<Effect>{Effect::AlarmsCleared});
    QCOMPARE(set({ratio}).effects, QList<Effect>{Effect::AlarmRaised}); // 800 of 1,000 are left
    QVERIFY(set({amountRule("10")}).effects.isEmpty());
    ratio.denominator = 0;
    QCOMPARE(set({ratio}).traps, QList<Trap>{Trap::BadRule});
    QCOMPARE(set({amountRule("-1")}).traps, QList<Trap>{Trap::BadRule});
    QCOMPARE(set({amountRule("0.001")}).traps, QList<Trap>{Trap::BadRule});
    QCOMPARE(set({AlarmRule()}).traps, QList<Trap>{Trap::BadRule});
}

void TestJournalTraps::orders()
{
    JournalFixture f;
    f.start();
    Order order;
    order.id = OrderId(QStringLiteral("1"));
    order.customer = JournalFixture::uid();
    order.payment = {PaymentStatus::Paid, QStringLiteral("Paid")};
    f.cloud.change([&order](FakeBooks &books) { books.putOrder(order); });
    const auto cancel = [](const char *id) { return OperationRequest(JournalFixture::uid(), CancelOrder{OrderId(QString::fromLatin1(id))}); };
    QCOMPARE(ask(f, cancel("1")).traps, QList<Trap>{Trap::OrderNotUnpaid});
    QCOMPARE(ask(f, cancel("2")).traps, QList<Trap>{Trap::OrderUnknown});
    order.payment = {PaymentStatus::Unpaid, QStringLiteral("Unpaid")};
    f.cloud.change([&order](FakeBooks &books) { books.putOrder(order); });
    const Consequence said = ask(f, cancel("1"));
    QVERIFY(said.traps.isEmpty());
    QCOMPARE(said.effects, QList<Effect>{Effect::OrderLapses});
    QCOMPARE(said.reversibility, Reversibility::OneWay);
}

void TestJournalTraps::quotaAfterwards()
{
    JournalFixture f;
    f.setup.environment.kind = Environment::Kind::Production;
    f.cloud.change([](FakeBooks &books) { books.alarms[JournalFixture::uid()] = {amountRule("150")}; });
    f.start();
    const Consequence more = ask(f, JournalFixture::setQuota("2000"));
    QCOMPARE(more.now.available, Amount::parse(u"800"));
    QCOMPARE(more.totalAfter, Amount::parse(u"2000"));
    QCOMPARE(more.availableAfter, Amount::parse(u"1800"));
    QVERIFY(more.effects.isEmpty());
    QVERIFY(more.asksShortName);
    QVERIFY(!more.asksApproval);
    QCOMPARE(ask(f, JournalFixture::setQuota("300")).effects, QList<Effect>{Effect::AlarmRaised});
    QCOMPARE(ask(f, JournalFixture::setQuota("100")).availableAfter, Amount::parse(u"-100"));
    QCOMPARE(ask(f, JournalFixture::setQuota("100")).effects, (QList<Effect>{Effect::BelowConsumed, Effect::AlarmRaised}));
    QCOMPARE(ask(f, JournalFixture::consume("50")).availableAfter, Amount::parse(u"750"));
    QCOMPARE(ask(f, JournalFixture::consume("50")).totalAfter, Amount::parse(u"1000"));
}

void TestJournalTraps::theRegimeSaysWhatHappensBelowZero()
{
    JournalFixture f;
    f.start();
    f.cloud.change([](FakeBooks &books) {
        books.hosting[JournalFixture::uid()] = CreditState::Trusteeship;
        books.hosting[JournalFixture::uid(1)] = CreditState::TrusteeshipCancelled;
    });
    QCOMPARE(ask(f, JournalFixture::consume("800")).effects, (QList<Effect>{Effect::ServicesStopWhenEmpty, Effect::ResourcesReleased}));
    QCOMPARE(ask(f, JournalFixture::consume("800", 1)).effects, (QList<Effect>{Effect::NothingStopsByItself, Effect::PartnerPays}));
}

void TestJournalTraps::whatCannotBeReadIsTheStores()
{
    JournalFixture f;
    QuotaRow row;
    row.customer = *f.customers.find(JournalFixture::uid());
    row.quota.customer = JournalFixture::uid();
    row.quota.total = Amount::parse(u"900");
    row.quota.currency = QStringLiteral("CNY");
    row.quota.totalReadAt = f.clock.utcNow().addDays(-1);
    f.quotas.add(row);
    f.start();
    f.cloud.hold(QStringLiteral("totalQuota")); // never answers
    const Async<Consequence> asked = f.journal->consequence(JournalFixture::setQuota("2000"));
    QTRY_COMPARE(f.cloud.count(QStringLiteral("totalQuota")), 1);
    QVERIFY(f.pass(4s));
    const Result<Consequence> said = waitFor(asked);
    QVERIFY(said);
    QVERIFY(!said->isLive);
    QCOMPARE(said->error->kind, Kind::Timeout);
    QCOMPARE(said->now.total, Amount::parse(u"900"));
    QCOMPARE(said->now.available, Amount::parse(u"800")); // this one was answered
    f.cloud.release();
}

void TestJournalTraps::aSheetIsJudgedFromTheStore()
{
    JournalFixture f;
    f.start();
    const auto said = waitFor(f.journal->consequences({JournalFixture::setQuota("5"), JournalFixture::setQuota("0", 1),
                                                       OperationRequest(CustomerUid(QStringLiteral("5100000000000030")), SetQuota{JournalFixture::money("5")})}));
    QVERIFY(said);
    QCOMPARE(said->size(), 3);
    QVERIFY(said->at(0).traps.isEmpty());
    QVERIFY(!said->at(0).isLive);
    QCOMPARE(said->at(1).traps, QList<Trap>{Trap::NotAboveZero});
    QCOMPARE(said->at(2).traps, QList<Trap>{Trap::UnknownCustomer});
    QCOMPARE(said->at(2).nearest.first().uid(), JournalFixture::uid(2));
    QVERIFY(f.cloud.calls().isEmpty());
}

void TestJournalTraps::testPartnersHoldTwenty()
{
    JournalFixture f;
    f.customers.state.rows = 20;
    f.start();
    NewCustomer customer;
    customer.loginEmail = QStringLiteral("ops@lantern-works.example");
    customer.enterpriseName = QStringLiteral("Lantern Works");
    QCOMPARE(ask(f, OperationRequest({}, CreateCustomer{customer})).traps, QList<Trap>{Trap::TestAccountsFull});
    f.customers.state.rows = 19;
    const Consequence said = ask(f, OperationRequest({}, CreateCustomer{customer}));
    QVERIFY(said.traps.isEmpty());
    QCOMPARE(said.effects, QList<Effect>{Effect::AccountCreated});
    QVERIFY(!said.asksShortName);
    customer.enterpriseName.clear();
    QCOMPARE(ask(f, OperationRequest({}, CreateCustomer{customer})).traps, QList<Trap>{Trap::FieldsInvalid});
}

QTEST_GUILESS_MAIN(TestJournalTraps)
#include "tst_journaltraps.moc"
