// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/customercreation.h"
#include "core/sessions/sessionservice.h"
#include "core/sync/customersync.h"
#include "tests/support/fakecustomerstore.h"
#include "tests/support/manualclock.h"
#include "ui/customers/customersservices.h"
#include "ui/shell/commandregistry.h"

namespace pc {

class FakeCustomerSync final : public CustomerSync
{
public:
    using CustomerSync::CustomerSync;

    SyncProgress now;
    int starts = 0;
    QList<CustomerUid> refreshed;
    Settler<Customer> answer;               // of the next refresh()

    void tell(const SyncProgress &progress)
    {
        now = progress;
        Q_EMIT progressed(progress);
    }
    void start() override { ++starts; }
    void cancel() override {}
    Async<Customer> refresh(CustomerUid uid) override
    {
        refreshed.append(uid);
        return answer.future();
    }
    [[nodiscard]] SyncProgress progress() const override { return now; }
};

class FakeSessionService final : public SessionService
{
public:
    using SessionService::SessionService;

    QList<Session> all;

    void tell(const Session &session)
    {
        all.append(session);
        Q_EMIT sessionChanged(session);
    }
    [[nodiscard]] QList<Session> sessions() const override { return all; }
    Async<OpenedSession> open(CustomerUid, QString, QString) override { return ready<OpenedSession>(failure(ApiError::Kind::Cancelled)); }
    void reportShown(const SessionId &) override {}
    void reportSignedOut(const SessionId &) override {}
    void reportRenewalFailed(const SessionId &, const ApiError &) override {}
    void renewNow(const SessionId &) override {}
    void close(const SessionId &) override {}
    void closeAll() override {}
    void setAutomaticRenewal(bool) override {}
};

class FakeCustomerCreation final : public CustomerCreation
{
public:
    using CustomerCreation::CustomerCreation;

    QList<NewCustomer> asked;
    Settler<CreationOutcome> answer;
    QList<OperationRecord> open;
    int checks = 0;

    void tell(const OperationRecord &operation) { Q_EMIT changed(operation); }
    Async<CreationOutcome> create(NewCustomer customer) override
    {
        asked.append(customer);
        return answer.future();
    }
    [[nodiscard]] QList<OperationRecord> unsettled() const override { return open; }
    void checkNow() override { ++checks; }
};

// Everything a page of customers needs, in memory.
struct CustomersWorld
{
    FakeCustomerStore store;
    FakeCustomerSync sync;
    FakeSessionService sessions;
    FakeCustomerCreation creation;
    CommandRegistry commands;
    ManualClock clock;
    Environment environment;

    CustomersWorld()
    {
        environment.name = QStringLiteral("Sample");
        environment.kind = Environment::Kind::Sandbox;
        sync.now.completedAt = clock.utcNow().addSecs(-300);
    }
    [[nodiscard]] CustomersServices services()
    {
        CustomersServices services;
        services.store = &store;
        services.sync = &sync;
        services.commands = &commands;
        services.clock = &clock;
        services.sessions = &sessions;
        services.creation = &creation;
        services.environment = environment;
        return services;
    }
};

} // namespace pc
