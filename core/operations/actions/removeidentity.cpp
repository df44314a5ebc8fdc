// SPDX-License-Identifier: Apache-2.0
#include "core/operations/actions/actions.h"
#include "core/operations/actions/receipts.h"
#include "core/operations/traps.h"

namespace pc {

QString RemoveIdentityAction::conflictKey(const CustomerUid &customer, const Change &) const
{
    return QStringLiteral("identity:") + customer.text();
}

void RemoveIdentityAction::judge(Consequence &consequence) const
{
    const std::optional<bool> certified = consequence.identity ? consequence.identity->certified : consequence.customer.facts.certified;
    if (certified == false)
        addTrap(consequence, Trap::NotVerified);
    consequence.effects.append(Effect::IdentityRemoved);
}

QJsonObject RemoveIdentityAction::before(const Consequence &facts) const
{
    return facts.identity ? QJsonObject{{QStringLiteral("name"), facts.identity->name}} : QJsonObject();
}

// Verified anew under another name is somebody else's work.
bool RemoveIdentityAction::isAsSeen(const QJsonObject &seen, const QJsonObject &now) const
{
    const QString name = seen.value(QStringLiteral("name")).toString();
    return name.isEmpty() || name == now.value(QStringLiteral("name")).toString();
}

Async<WriteAnswer> RemoveIdentityAction::send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    return answered(cloud.removeIdentity(record.customer, call), context);
}

Async<Finding> RemoveIdentityAction::check(const JournalSetup &, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    return andThen<Finding>(cloud.identity(record.customer, call), context, [](const IdentityFacts &facts) {
        if (!facts.certified)
            return ready<Finding>(failure(ApiError::Kind::Malformed, QStringLiteral("the answer does not say whether the customer is verified")));
        WriteAnswer found;
        found.facts = {{QStringLiteral("certified"), *facts.certified}};
        return ready<Finding>(Finding(*facts.certified ? Finding::What::NotThere : Finding::What::TookEffect, found));
    });
}

Async<Done> RemoveIdentityAction::refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    rereadCustomer(setup, cloud, record.customer, call, context);
    return nothingToDo();
}

} // namespace pc
