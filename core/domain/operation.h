// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/identifiers.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace pc {

// Draft → WaitingForApproval → Ready → Sending → Succeeded | Failed | Unknown;
// Unknown → Checking → Succeeded | SafeToResend; SafeToResend → Sending.
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
};

[[nodiscard]] constexpr bool isFinal(OperationState state)
{
    return state == OperationState::Succeeded || state == OperationState::Failed;
}

// One journaled write. JSON fields are redacted before they get here: the journal holds no secret.
struct OperationRecord
{
    OperationId id;
    EnvironmentId environment;
    QString kind;                           // technical name, e.g. "createCustomer"
    CustomerUid customer;                   // empty: concerns no customer yet
    OperationState state = OperationState::Draft;
    QString idempotencyToken;               // empty: the operation has none on the wire
    QJsonObject before;                     // what held before, as far as known
    QJsonObject after;                      // what is asked for
    QString reason;                         // the person's words
    QString person;                         // operating-system account name of who works here
    QDateTime createdAt;                    // UTC, milliseconds
    QDateTime updatedAt;                    // UTC, milliseconds
    QJsonArray attempts;                    // one object per try: when, state, error kind, request id …
    QJsonObject outcome;                    // what the service answered; empty while there is none
    QStringList requestIds;                 // the vendor's ids of the calls that belong to it
    friend bool operator==(const OperationRecord &, const OperationRecord &) = default;
};

} // namespace pc

Q_DECLARE_METATYPE(pc::OperationRecord)
