// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/secret.h"
#include "core/domain/instance.h"
#include "core/domain/order.h"
#include "core/domain/quota.h"
#include "core/domain/ticket.h"
#include <QJsonObject>
#include <variant>

namespace pc {

// What can be asked of a cloud: one value type per action. Pure values; how they travel and how they are checked afterwards is
// known to their Action (action.h).

struct CreateCustomer { NewCustomer customer; };
struct OpenQuota { Money first; };
struct SetQuota { Money total; };
struct ChangeConsumption { ConsumptionChange change; };
struct SetStatus { StatusChange to = StatusChange::Freeze; StopMode stop = StopMode::NotSaid; };
struct SetAlarmRules { QList<AlarmRule> rules; };
struct CancelOrder { OrderId order; };
struct BindNumbers { Resource resource; int count = 1; };           // of the customer's own instance; uses numbers up
struct GrantNumber { QString number; CustomerUid to; QString notes; };  // the customer is who holds the number now
struct RemoveIdentity {};
struct OpenTicket { QString product, title, text, phone, email; QStringList attachments; bool isUrgent = false; };
struct ReplyTicket { TicketId ticket; QString text; QStringList attachments; };     // attachments: keys of uploaded files

using Change = std::variant<CreateCustomer, OpenQuota, SetQuota, ChangeConsumption, SetStatus, SetAlarmRules, CancelOrder, BindNumbers, GrantNumber, RemoveIdentity,
                            OpenTicket, ReplyTicket>;

// A wish, before it is checked, confirmed and journaled.
struct OperationRequest
{
    OperationRequest() = default;
    OperationRequest(CustomerUid uid, Change what, QString why = {}) : customer(std::move(uid)), change(std::move(what)), reason(std::move(why)) {}
    CustomerUid customer;                   // empty for CreateCustomer
    Change change;
    QString reason;                         // the person's words; may be empty
    OperationId undoes;                     // the operation that it takes back; empty: none
    Secret confidential;                    // goes with OpenTicket and ReplyTicket; in memory alone, never in the journal
    QJsonObject seen;                       // what held when the person decided, as in OperationRecord::before; not sent if it does not any more
};

} // namespace pc
