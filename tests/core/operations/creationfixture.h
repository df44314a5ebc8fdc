// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/journalcreation.h"
#include "tests/core/operations/journalfixture.h"

namespace pc {

// New customers over a cloud, a journal and a customer store in memory, with a clock turned by hand.
struct CreationFixture
{
    CreationFixture()
    {
        cloud.setCustomers(FakePartnerCloud::uids(3));
        engine.start();
    }
    ~CreationFixture()
    {
        stop();
        engine.quit();
        engine.wait();
    }

    void start(bool isReadOnly = false)
    {
        JournalSetup setup;
        setup.environment.id = EnvironmentId(QStringLiteral("env-1"));
        setup.environment.readOnly = isReadOnly;
        setup.person = QStringLiteral("operator-l");
        setup.clock = &clock;
        setup.makeCloud = [this] { return std::shared_ptr<PartnerCloud>(&cloud, [](PartnerCloud *) {}); };
        setup.operations = &journal;
        setup.customers = &customers;
        stop();
        path = std::make_unique<EngineJournal>(setup, &engine);
        creation = std::make_unique<JournalCreation>(path.get());
        QObject::connect(creation.get(), &CustomerCreation::changed, creation.get(), [this](const OperationRecord &r) { changes.append(r.state); });
    }
    void stop()
    {
        creation.reset();
        path.reset();
    }

    [[nodiscard]] static NewCustomer customer(const QString &email = QStringLiteral("ops@lantern-works.example"))
    {
        NewCustomer c;
        c.loginEmail = email;
        c.enterpriseName = QStringLiteral("Lantern Works");
        return c;
    }

    // The customer stands in the cloud's list with its e-mail.
    void putIntoCloud(const CustomerUid &uid, const QString &email, QDateTime readAt = {})
    {
        cloud.setCustomers(FakePartnerCloud::uids(3) + QList<CustomerUid>{uid});
        CustomerFacts facts;
        facts.uid = uid;
        facts.loginEmail = email;
        facts.readAt = std::move(readAt);
        cloud.setFacts(facts);
    }

    [[nodiscard]] Result<CreationOutcome> create(const NewCustomer &c) const { return waitFor(creation->create(c)); }
    [[nodiscard]] OperationState lastChange() const { return changes.isEmpty() ? OperationState::Draft : changes.last(); }
    [[nodiscard]] int sent() const { return cloud.count(QStringLiteral("createCustomer")); }
    // Lets time pass once a timer waits for it.
    [[nodiscard]] bool pass(std::chrono::milliseconds time)
    {
        const bool isWaiting = QTest::qWaitFor([this] { return clock.pending() > 0; });
        clock.advance(time);
        return isWaiting;
    }

    ManualClock clock;
    FakePartnerCloud cloud{&clock};
    FakeOperationStore journal{&cloud};
    FakeCustomerStore customers;
    QThread engine;
    std::unique_ptr<EngineJournal> path;
    std::unique_ptr<JournalCreation> creation;
    QList<OperationState> changes;
};

} // namespace pc
