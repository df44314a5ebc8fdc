// SPDX-License-Identifier: Apache-2.0
#include "core/operations/actions/actions.h"
#include "core/operations/actions/receipts.h"
#include "core/operations/creationcheck.h"
#include "core/operations/customerfields.h"
#include "core/operations/traps.h"
#include <tuple>

namespace pc {

using Kind = ApiError::Kind;

QString CreateCustomerAction::conflictKey(const CustomerUid &, const Change &change) const
{
    return QStringLiteral("email:") + emailKey(std::get<CreateCustomer>(change).customer.loginEmail);
}

void CreateCustomerAction::judge(Consequence &consequence) const
{
    if (!validate(std::get<CreateCustomer>(consequence.request.change).customer).isEmpty())
        addTrap(consequence, Trap::FieldsInvalid);
    consequence.effects.append(Effect::AccountCreated);
}

static Async<WriteAnswer> answerOf(const CreatedCustomer &created)
{
    if (created.uid.isEmpty()) {
        ApiError error;
        error.kind = Kind::Malformed;
        error.sent = true;
        error.requestId = created.requestId;
        error.detail = QStringLiteral("the answer names no customer");
        return ready<WriteAnswer>(failure(error));
    }
    WriteAnswer answer;
    answer.requestId = created.requestId;
    answer.customer = created.uid;
    answer.facts = {{QStringLiteral("uid"), created.uid.text()}, {QStringLiteral("adminRoleName"), created.adminRoleName}};
    return ready<WriteAnswer>(answer);
}

Async<WriteAnswer> CreateCustomerAction::send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    return andThen<WriteAnswer>(cloud.createCustomer(asked<CreateCustomer>(record).customer, call), context,
                                [](const CreatedCustomer &created) { return answerOf(created); });
}

static Finding findingOf(const CreationFinding &found)
{
    if (found.what == CreationFinding::What::NotThere)
        return Finding(Finding::What::NotThere);
    WriteAnswer answer;
    answer.customer = found.facts.uid;
    answer.facts = {{QStringLiteral("uid"), found.facts.uid.text()}};
    if (found.what == CreationFinding::What::Created)
        return Finding(Finding::What::TookEffect, answer);
    Finding existed(Finding::What::Refused, answer);
    existed.error = failure(Kind::Conflict, QStringLiteral("the address belonged to %1 before").arg(found.facts.uid.text())).value();
    return existed;
}

Async<Finding> CreateCustomerAction::check(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext, QObject *context) const
{
    const QString email = asked<CreateCustomer>(record).customer.loginEmail;
    auto *look = new CreationCheck(&cloud, setup.customers, email, firstSentAt(record), context);
    const Async<CreationFinding> looking = look->run();
    whenDone(looking, look, [look](const Result<CreationFinding> &) { look->deleteLater(); });
    return andThen<Finding>(looking, context, [customers = setup.customers](const CreationFinding &found) {
        if (found.what == CreationFinding::What::Created)
            std::ignore = customers->putFacts({found.facts}, {});
        return ready<Finding>(findingOf(found));
    });
}

// The list shows the new customer at once: a pass that is under way, or the cloud's own list, may name it minutes later.
Async<Done> CreateCustomerAction::refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    if (record.outcome.contains(QStringLiteral("foundByChecking")))
        return nothingToDo(); // the look has put it there
    whenDone(cloud.customerFacts(record.customer, call), context, [customers = setup.customers](const Result<CustomerFacts> &facts) {
        if (facts)
            std::ignore = customers->putFacts({*facts}, {}); // else the next pass reads them
    });
    return setup.customers->putListed({record.customer}, setup.clock->utcNow(), {});
}

} // namespace pc
