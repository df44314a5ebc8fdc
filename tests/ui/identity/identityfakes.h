// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/identityservice.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakejournal.h"
#include "tests/ui/customers/customersfakes.h"
#include "ui/identity/identityservices.h"
#include "ui/operations/operationflow.h"
#include <QUrl>

namespace pc {

class FakeIdentityService final : public IdentityService
{
public:
    using IdentityService::IdentityService;

    QList<std::pair<CustomerUid, VerificationWish>> asked;
    QList<CustomerUid> read;
    std::optional<ApiError> fails;
    Result<VerificationLink> nextLink = VerificationLink();
    IdentityFacts nextFacts;                // of whoever is asked for

    Async<VerificationLink> link(CustomerUid uid, VerificationWish wish) override
    {
        asked.append({uid, wish});
        return ready<VerificationLink>(fails ? Result<VerificationLink>(failure(*fails)) : nextLink);
    }
    Async<IdentityFacts> facts(CustomerUid uid) override
    {
        read.append(uid);
        IdentityFacts facts = nextFacts;
        facts.uid = uid;
        return ready<IdentityFacts>(fails ? Result<IdentityFacts>(failure(*fails)) : Result<IdentityFacts>(facts));
    }
};

// Everything the screens of identity need, in memory, with one customer who is not verified.
struct IdentityWorld
{
    FakeCustomerStore store;
    FakeCustomerSync sync;
    FakeIdentityService identity;
    FakeJournal journal;
    FakeHistory history;
    ManualClock clock;
    Environment environment;
    OperationFlow flow{operations()};
    QList<QUrl> opened;                     // outside
    bool mailWorks = true;

    IdentityWorld()
    {
        environment.name = QStringLiteral("Sample");
        environment.kind = Environment::Kind::Sandbox;
        Customer customer;
        customer.facts.uid = CustomerUid(QStringLiteral("5000000000000017"));
        customer.facts.loginEmail = QStringLiteral("office@jichuan.example");
        customer.facts.certified = false;
        customer.facts.readAt = clock.utcNow().addSecs(-600);
        customer.local.alias = QStringLiteral("Jichuan Logistics");
        customer.local.note = QStringLiteral("pays late");
        store.rows.append(customer);
        flow.setEnvironment(environment);
        nextLink(QStringLiteral("https://identity.example/one"));
    }
    [[nodiscard]] OperationServices operations()
    {
        OperationServices services;
        services.journal = &journal;
        services.history = &history;
        services.customers = &store;
        services.clock = &clock;
        services.person = QStringLiteral("keeper");
        return services;
    }
    [[nodiscard]] IdentityServices services()
    {
        IdentityServices services;
        services.identity = &identity;
        services.customers = &store;
        services.sync = &sync;
        services.flow = &flow;
        services.clock = &clock;
        services.environment = environment;
        services.openOutside = [this](const QUrl &url) {
            opened.append(url);
            return mailWorks;
        };
        return services;
    }
    [[nodiscard]] Customer &customer() { return store.rows.first(); }
    void nextLink(const QString &url)
    {
        VerificationLink link;
        link.url = Secret(url.toUtf8());
        link.expiresAt = clock.utcNow().addSecs(std::chrono::seconds(kVerificationLinkLife).count());
        identity.nextLink = link;
    }
    void askedBefore(int minutes)
    {
        customer().local.nudgedAt = clock.utcNow().addSecs(-60 * minutes);
        customer().local.linkExpiresAt = customer().local.nudgedAt.addSecs(3 * 3600);
    }
};

} // namespace pc
