// SPDX-License-Identifier: Apache-2.0
#include "ui/identity/askrecord.h"
#include "core/base/clock.h"
#include "core/store/customerstore.h"
#include "models/operationtext.h"
#include "ui/identity/identityservices.h"
#include "ui/operations/exportrecord.h"

namespace pc {

static OperationRecord recordOf(const Customer &customer, const QDateTime &linkGoodUntil)
{
    OperationRecord record;
    record.kind = OperationText::askKind();
    record.customer = customer.uid();
    record.customerName = customer.displayName();
    record.after = {{QStringLiteral("linkGoodUntil"), linkGoodUntil.toString(Qt::ISODate)}};
    return record;
}

Async<Done> rememberAsking(const IdentityServices &services, const CustomerUid &uid, const QDateTime &linkGoodUntil)
{
    CustomerStore *const store = services.customers;
    // As the store knows the customer by now: what was typed meanwhile stays.
    return andThen<Done>(store->customer(uid), store, [services, linkGoodUntil](const Customer &customer) {
        CustomerLocal local = customer.local;
        local.nudgedAt = services.clock->utcNow();
        local.linkExpiresAt = linkGoodUntil;
        if (services.flow)
            recordDeed(*services.flow, recordOf(customer, linkGoodUntil));
        return services.customers->setLocal(customer.uid(), local);
    });
}

} // namespace pc
