// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/amount.h"
#include "core/base/identifiers.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace pc {

// Draft → WaitingForApproval → Ready → Sending → Succeeded | Failed | Unknown;
// Unknown → Checking → Succeeded | SafeToResend; SafeToResend → Sending. Withdrawn: from any state before Sending, or SafeToResend.
// Stored by number: add at the end, never in between.
enum class OperationState {
    Draft,
    WaitingForApproval,
    Ready,
    Sending,                                // found after a start: the program ended in the middle; the outcome is not known
    Succeeded,
    Failed,                                 // the service refused it; nothing happened there
    Unknown,                                // sent, and no answer told what became of it
    Checking,
    SafeToResend,                           // checked: it did not take effect
    Withdrawn,                              // cancelled, or refused by the approver; it did not take effect
};

[[nodiscard]] constexpr bool isFinal(OperationState state)
{
    return state == OperationState::Succeeded || state == OperationState::Failed || state == OperationState::Withdrawn;
}

// What it takes to go back.
enum class Reversibility {
    NotSaid,
    ByInverse,                              // the opposite operation can be prepared and restores what was before
    OneWay,                                 // cannot be undone
};

// One journaled write. JSON fields are redacted before they get here: the journal holds no secret.
struct OperationRecord
{
    OperationId id;
    EnvironmentId environment;
    QString kind;                           // technical name of the action, e.g. "createCustomer", "setQuota"
    CustomerUid customer;                   // empty: concerns no customer yet
    QString customerName;                   // as it was shown when the operation was confirmed
    OrderId order;                          // empty: concerns no order
    PlanId plan;                            // empty: stands alone
    int row = 0;                            // place in the plan, from 1
    OperationState state = OperationState::Draft;
    QString idempotencyToken;               // empty: the operation has none on the wire
    QJsonObject before;                     // what held before, as far as known
    QJsonObject after;                      // what is asked for
    std::optional<Money> price;             // what it costs, where it costs something
    Reversibility reversibility = Reversibility::NotSaid;
    OperationId undoes;                     // the operation that this one takes back; empty: none
    QString reason;                         // the person's words
    QString person;                         // operating-system account name of who asked for it
    QString approver;                       // … of who allowed or refused it; empty: nobody had to
    QDateTime createdAt;                    // UTC, milliseconds
    QDateTime updatedAt;                    // UTC, milliseconds
    QJsonArray attempts;                    // one object per try: when, state, error kind, request id …
    QJsonObject outcome;                    // what the service answered; empty while there is none
    QStringList requestIds;                 // the vendor's ids of the calls that belong to it
    friend bool operator==(const OperationRecord &, const OperationRecord &) = default;
};

} // namespace pc

Q_DECLARE_METATYPE(pc::OperationRecord)
