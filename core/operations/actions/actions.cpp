// SPDX-License-Identifier: Apache-2.0
#include "core/operations/actions/actions.h"
#include "core/operations/actions/ticketactions.h"
#include <array>

namespace pc {

static const std::array<const Action *, std::variant_size_v<Change>> &allActions()
{
    static const CreateCustomerAction createCustomer;
    static const OpenQuotaAction openQuota;
    static const SetQuotaAction setQuota;
    static const ChangeConsumptionAction changeConsumption;
    static const SetStatusAction setStatus;
    static const SetAlarmRulesAction setAlarmRules;
    static const CancelOrderAction cancelOrder;
    static const BindNumbersAction bindNumbers;
    static const GrantNumberAction grantNumber;
    static const RemoveIdentityAction removeIdentity;
    static const OpenTicketAction openTicket;
    static const ReplyTicketAction replyTicket;
    static const std::array<const Action *, std::variant_size_v<Change>> all{ // in the order of Change
        &createCustomer, &openQuota, &setQuota, &changeConsumption, &setStatus, &setAlarmRules, &cancelOrder,
        &bindNumbers, &grantNumber, &removeIdentity, &openTicket, &replyTicket};
    return all;
}

const Action &actionFor(const Change &change)
{
    return *allActions().at(change.index());
}

const Action *actionFor(const QString &kind)
{
    const auto found = std::find_if(allActions().begin(), allActions().end(), [&kind](const Action *action) { return action->kind() == kind; });
    return found == allActions().end() ? nullptr : *found;
}

} // namespace pc
