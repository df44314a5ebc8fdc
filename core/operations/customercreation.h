// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/operation.h"
#include "core/operations/customerfields.h"
#include <QObject>
#include <optional>

namespace pc {

// What came of asking for a new customer.
struct CreationOutcome
{
    enum class State {
        Created,        // `uid` and perhaps `adminRoleName` are known
        Failed,         // not created; `error` says why. Correcting and sending again is safe
        Checking,       // sent, and no answer came: it is being found out whether the customer exists. Do not send again;
                        // changed() tells the end: Succeeded or SafeToResend
    };
    State state = State::Failed;
    OperationId operation;          // the journal's entry; empty when nothing was journaled (bad fields, no storage)
    CustomerUid uid;
    QString adminRoleName;          // role in the customer's account that the partner may assume; may be empty
    std::optional<ApiError> error;  // with Failed the reason, with Checking what happened to the answer
};

// Creating customers: the only path to the cloud's CreateAgAccount, which has no idempotency token and is therefore never
// repeated automatically. The journal holds the intent before the first byte leaves. A facade for the GUI thread over a
// worker on the engine thread; signals come on the GUI thread.
class CustomerCreation : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Fields are checked by validate() again: InvalidInput. ReadOnlyEnvironment in a read-only environment. Conflict (not sent)
    // while another creation with the same e-mail is in flight or being checked; `operation` then names that one.
    // Every failure stands in the outcome; the Async itself fails as Cancelled alone, when the program is closing.
    [[nodiscard]] virtual Async<CreationOutcome> create(NewCustomer customer) = 0;

    // Creations whose end is not known yet (Sending, Unknown, Checking), also those of an earlier run; newest first.
    [[nodiscard]] virtual QList<OperationRecord> unsettled() const = 0;

    // Checks now what is being checked, instead of at the next turn (they come by themselves, ever less often).
    virtual void checkNow() = 0;

Q_SIGNALS:
    // Any step of a journaled creation, later settlement included: Succeeded, Failed or SafeToResend end it.
    void changed(const pc::OperationRecord &operation);
};

} // namespace pc
