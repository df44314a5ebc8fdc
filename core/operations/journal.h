// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/operation.h"
#include "core/operations/consequence.h"
#include <QObject>

namespace pc {

// How a plan of many operations stands.
struct PlanProgress
{
    enum class State { Running, Paused, Done };     // Paused: by a person, or found after a start; resume() goes on
    PlanId id;
    QString title;
    State state = State::Running;
    int total = 0, succeeded = 0, failed = 0, withdrawn = 0, unknown = 0;   // unknown: Unknown, Checking or SafeToResend
    QDateTime startedAt;                    // UTC
    [[nodiscard]] int settled() const { return succeeded + failed + withdrawn; }
    friend bool operator==(const PlanProgress &, const PlanProgress &) = default;
};

// The only way to change anything in a cloud. An operation is on the disk before its first byte leaves; operations of one
// customer and kind never run side by side; what has no trustworthy answer is found out by reading the cloud and never
// repeated blindly. A read-only environment refuses here. A facade for the GUI thread over a worker on the engine thread;
// signals come on the GUI thread. Everything survives the end of the program.
class Journal : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Reads what is needed to say what will follow. Sends nothing that changes anything. Never fails for a trap.
    [[nodiscard]] virtual Async<Consequence> consequence(OperationRequest request) = 0;
    // The same for a sheet, from the store alone: one per request, in their order.
    [[nodiscard]] virtual Async<QList<Consequence>> consequences(QList<OperationRequest> requests) = 0;

    // Journals and sends. Answers when the outcome is Succeeded or Failed, or as soon as it is Unknown (changed() tells the end)
    // or WaitingForApproval. Fails, with nothing journaled as sent: InvalidInput (detail: name of the Trap), ReadOnlyEnvironment,
    // Conflict, Storage…; Cancelled when the program is closing.
    [[nodiscard]] virtual Async<OperationRecord> submit(OperationRequest request) = 0;
    // SafeToResend goes out again as the same operation with the same token.
    [[nodiscard]] virtual Async<OperationRecord> resend(OperationId id) = 0;
    [[nodiscard]] virtual Async<OperationRecord> withdraw(OperationId id) = 0;      // not sent yet, or SafeToResend
    virtual void checkNow() = 0;            // looks now for what is being checked, instead of at the next turn

    // Second person. Conflict when the same person asked for it.
    [[nodiscard]] virtual Async<OperationRecord> approve(OperationId id) = 0;
    [[nodiscard]] virtual Async<OperationRecord> refuse(OperationId id, QString reason) = 0;

    // Many at once. All are journaled as Ready before the first is sent; a few run at a time, in order.
    [[nodiscard]] virtual Async<PlanId> submitPlan(QString title, QList<OperationRequest> requests) = 0;
    virtual void pause(PlanId id) = 0;
    virtual void resume(PlanId id) = 0;
    virtual void cancel(PlanId id) = 0;     // what has not been sent is withdrawn
    [[nodiscard]] virtual Async<PlanId> retryFailed(PlanId id) = 0;     // a new plan of the failed ones; each is tried anew once
    [[nodiscard]] virtual QList<PlanProgress> plans() const = 0;        // not done, and done in this run; newest first

    // Operations whose end is not known yet, also those of an earlier run; newest first.
    [[nodiscard]] virtual QList<OperationRecord> unsettled() const = 0;
    // The inverse of a succeeded operation, prepared from what was before; nothing when it is OneWay or too little was known.
    [[nodiscard]] virtual std::optional<OperationRequest> undoPlan(const OperationRecord &operation) const = 0;

    // A read-only environment may be unlocked for a while; invalid: locked, or not read-only.
    virtual void unlock(std::chrono::minutes time) = 0;
    virtual void lock() = 0;
    [[nodiscard]] virtual bool isReadOnly() const = 0;                  // right now
    [[nodiscard]] virtual QDateTime unlockedUntil() const = 0;          // UTC

Q_SIGNALS:
    void changed(const pc::OperationRecord &operation);                 // any step of any operation
    void planChanged(const pc::PlanProgress &plan);
    void lockChanged();
};

} // namespace pc

Q_DECLARE_METATYPE(pc::PlanProgress)
