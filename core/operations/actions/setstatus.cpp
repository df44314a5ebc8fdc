// SPDX-License-Identifier: Apache-2.0
#include "core/operations/actions/actions.h"
#include "core/operations/actions/receipts.h"
#include "core/operations/traps.h"
#include <tuple>

namespace pc {

static bool isAboutRegime(StatusChange change)
{
    return change == StatusChange::Manage || change == StatusChange::Unmanage;
}

static CreditState wanted(StatusChange change)
{
    switch (change) {
    case StatusChange::Freeze: return CreditState::Frozen;
    case StatusChange::Thaw: return CreditState::Thawed;
    case StatusChange::Manage: return CreditState::Trusteeship;
    case StatusChange::Unmanage: return CreditState::TrusteeshipCancelled;
    }
    return CreditState::Unknown;
}

// Freezing and the regime are two switches that move apart from each other.
QString SetStatusAction::conflictKey(const CustomerUid &customer, const Change &change) const
{
    const bool isRegime = isAboutRegime(std::get<SetStatus>(change).to);
    return (isRegime ? QStringLiteral("regime:") : QStringLiteral("status:")) + customer.text();
}

void SetStatusAction::judge(Consequence &consequence) const
{
    const SetStatus change = std::get<SetStatus>(consequence.request.change);
    if (consequence.now.available && consequence.now.available->isNegative())
        addTrap(consequence, Trap::QuotaBelowZero);
    consequence.totalAfter = consequence.now.total;
    consequence.availableAfter = consequence.now.available;
    switch (change.to) {
    case StatusChange::Freeze:
        consequence.effects.append(change.stop == StopMode::Immediate ? Effect::ServicesStopAtOnce : Effect::ServicesStop);
        consequence.effects.append(Effect::SubAccountsFollow);
        break;
    case StatusChange::Thaw:
        consequence.effects.append({Effect::ServicesGoOn, Effect::SubAccountsFollow});
        break;
    case StatusChange::Manage:
        consequence.effects.append({Effect::ServicesStopWhenEmpty, Effect::ResourcesReleased});
        break;
    case StatusChange::Unmanage:
        consequence.effects.append({Effect::NothingStopsByItself, Effect::PartnerPays});
        break;
    }
}

static const Coded<CreditState> &switchOf(StatusChange change, const CustomerFacts &facts)
{
    return isAboutRegime(change) ? facts.hosting : facts.credit;
}

QJsonObject SetStatusAction::before(const Consequence &facts) const
{
    const Coded<CreditState> &state = switchOf(std::get<SetStatus>(facts.request.change).to, facts.customer.facts);
    return state.isAbsent() ? QJsonObject() : QJsonObject{{QStringLiteral("state"), int(state.value)}, {QStringLiteral("stateText"), state.text}};
}

Async<WriteAnswer> SetStatusAction::send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    const SetStatus change = asked<SetStatus>(record);
    return answered(cloud.setStatus(record.customer, change.to, change.stop, call), context);
}

Async<Finding> SetStatusAction::check(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    const StatusChange to = asked<SetStatus>(record).to;
    const QString before = record.before.value(QStringLiteral("stateText")).toString();
    return andThen<Finding>(cloud.customerFacts(record.customer, call), context, [to, before, customers = setup.customers](const CustomerFacts &facts) {
        const Coded<CreditState> state = switchOf(to, facts);
        std::ignore = customers->putFacts({facts}, {});
        WriteAnswer found;
        found.facts = {{QStringLiteral("stateText"), state.text}};
        if (state.value == wanted(to))
            return ready<Finding>(Finding(Finding::What::TookEffect, found));
        return ready<Finding>(Finding(state.text == before ? Finding::What::NotThere : Finding::What::Foreign, found));
    });
}

Async<Done> SetStatusAction::refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    rereadCustomer(setup, cloud, record.customer, call, context);
    return nothingToDo();
}

void rereadCustomer(const JournalSetup &setup, PartnerCloud &cloud, const CustomerUid &customer, CallContext call, QObject *context)
{
    whenDone(cloud.customerFacts(customer, call), context, [customers = setup.customers](const Result<CustomerFacts> &facts) {
        if (facts)
            std::ignore = customers->putFacts({*facts}, {}); // else the next pass reads them
    });
}

std::optional<Change> SetStatusAction::inverse(const OperationRecord &operation) const
{
    switch (asked<SetStatus>(operation).to) {
    case StatusChange::Freeze: return SetStatus{StatusChange::Thaw, StopMode::NotSaid};
    case StatusChange::Thaw: return SetStatus{StatusChange::Freeze, StopMode::NotSaid};
    case StatusChange::Manage: return SetStatus{StatusChange::Unmanage, StopMode::NotSaid};
    case StatusChange::Unmanage: return SetStatus{StatusChange::Manage, StopMode::NotSaid};
    }
    return std::nullopt;
}

} // namespace pc
