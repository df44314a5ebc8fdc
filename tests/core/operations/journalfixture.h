// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/changejson.h"
#include "core/operations/enginejournal.h"
#include "core/operations/journalrecord.h"
#include "tests/core/operations/fakeoperationstore.h"
#include "tests/support/fakecustomerstore.h"
#include "tests/support/fakequotastore.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QTest>

namespace pc {

inline ApiError lost(ApiError::Kind kind = ApiError::Kind::Timeout, bool wasSent = true)
{
    ApiError e;
    e.kind = kind;
    e.sent = wasSent;
    return e;
}

// The write path over a cloud and stores in memory, with a clock turned by hand. Three customers with 1,000.00 CNY each.
struct JournalFixture
{
    JournalFixture()
    {
        cloud.setCustomers(FakePartnerCloud::uids(3));
        for (const CustomerUid &uid : FakePartnerCloud::uids(3))
            addCustomer(uid);
        setup.environment.id = EnvironmentId(QStringLiteral("env-1"));
        setup.environment.kind = Environment::Kind::Testing;
        setup.person = QStringLiteral("operator-l");
        setup.clock = &clock;
        setup.makeCloud = [this] { return std::shared_ptr<PartnerCloud>(&cloud, [](PartnerCloud *) {}); };
        setup.operations = &store;
        setup.customers = &customers;
        setup.quotas = &quotas;
        engine.start();
    }
    ~JournalFixture()
    {
        stop();
        engine.quit();
        engine.wait();
    }

    void addCustomer(const CustomerUid &uid)
    {
        Customer customer = FakeCustomerStore::sample(1);
        customer.facts.uid = uid;
        customer.facts.loginEmail = QStringLiteral("c%1@partner.example").arg(uid.text().right(4));
        customers.add(customer);
        cloud.change([&uid](FakeBooks &books) { books.ledgers[uid] = FakeLedger(money("1000"), *Amount::parse(u"200")); });
    }

    void start()
    {
        journal = std::make_unique<EngineJournal>(setup, &engine);
        QObject::connect(journal.get(), &Journal::changed, journal.get(), [this](const OperationRecord &r) { changes.append(r.state); });
        QObject::connect(journal.get(), &Journal::planChanged, journal.get(), [this](const PlanProgress &p) { plan = p; ++planNews; });
    }
    void stop() { journal.reset(); }
    void restart() // the program was killed and is back
    {
        stop();
        store.dieAfter(-1);
        changes.clear();
        start();
    }

    [[nodiscard]] static Money money(const char *text) { return Money(*Amount::parse(QString::fromLatin1(text)), QStringLiteral("CNY")); }
    [[nodiscard]] static CustomerUid uid(int index = 0) { return FakePartnerCloud::uids(3).at(index); }
    [[nodiscard]] static OperationRequest setQuota(const char *total, int index = 0) { return OperationRequest(uid(index), SetQuota{money(total)}, QStringLiteral("contract 17")); }
    [[nodiscard]] static OperationRequest consume(const char *amount, int index = 0)
    {
        return OperationRequest(uid(index), ChangeConsumption{ConsumptionChange(ConsumptionChange::Direction::Increase, money(amount))});
    }
    [[nodiscard]] static OperationRequest status(StatusChange to, int index = 0) { return OperationRequest(uid(index), SetStatus{to, StopMode::NotSaid}); }

    [[nodiscard]] Result<OperationRecord> submit(const OperationRequest &request) const { return waitFor(journal->submit(request)); }
    [[nodiscard]] OperationState lastChange() const { return changes.isEmpty() ? OperationState::Draft : changes.last(); }
    [[nodiscard]] FakeLedger ledger(int index = 0) const { return cloud.books().ledgers.value(uid(index)); }
    [[nodiscard]] int effects() const { return cloud.books().effects; }
    // Lets time pass once a timer waits for it.
    [[nodiscard]] bool pass(std::chrono::milliseconds time)
    {
        const bool isWaiting = QTest::qWaitFor([this] { return clock.pending() > 0; });
        clock.advance(time);
        return isWaiting;
    }
    // Lets time pass until the operation that changed last is in the state; false when it does not get there.
    [[nodiscard]] bool passUntil(OperationState state)
    {
        for (int i = 0; i < 100 && lastChange() != state; ++i) {
            if (!QTest::qWaitFor([&] { return lastChange() == state; }, 20))
                clock.advance(std::chrono::seconds(5));
        }
        return lastChange() == state;
    }

    ManualClock clock;
    FakePartnerCloud cloud{&clock};
    FakeOperationStore store{&cloud};
    FakeCustomerStore customers;
    FakeQuotaStore quotas;
    QThread engine;
    JournalSetup setup;
    std::unique_ptr<EngineJournal> journal;
    QList<OperationState> changes;
    PlanProgress plan;
    int planNews = 0;
};

} // namespace pc
