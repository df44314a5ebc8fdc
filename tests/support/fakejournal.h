// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/journal.h"
#include <QHash>

namespace pc {

// A journal in memory for tests of dialogs and pages: nothing is sent. Answers at once, or when a test says how.
class FakeJournal final : public Journal
{
    Q_OBJECT
public:
    using Journal::Journal;

    // Consequences. `next` is copied for each request; by customer where `byCustomer` knows it.
    Consequence next;
    QHash<CustomerUid, Consequence> byCustomer;
    std::optional<ApiError> failConsequence;
    bool holdConsequence = false;               // answers wait for releaseConsequence()
    void releaseConsequence();

    // Submitting. Held until answer() or fail().
    OperationState outcome = OperationState::Succeeded;     // of what is submitted, approved or sent again
    bool hold = false;
    void answer(OperationState state);          // the oldest one held
    void fail(const ApiError &error);           // … ends with nothing journaled
    void settle(const OperationRecord &record); // a step of an operation, told as changed()
    void setPlan(const PlanProgress &plan);     // added or replaced, told as planChanged()

    // What was asked.
    QList<OperationRequest> submitted;
    QList<OperationId> resent, withdrawn, approved, refused;
    QString refusal;
    int checks = 0;
    QList<std::pair<QString, QList<OperationRequest>>> submittedPlans;
    QList<PlanId> paused, resumed, cancelled, retried;
    int asked = 0;                              // calls of consequence() and consequences()

    // State.
    QList<OperationRecord> records;             // unsettled ones are answered by unsettled()
    std::optional<OperationRequest> undo;
    bool readOnly = false;
    QDateTime now = QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);

    Async<Consequence> consequence(OperationRequest request) override;
    Async<QList<Consequence>> consequences(QList<OperationRequest> requests) override;
    Async<OperationRecord> submit(OperationRequest request) override;
    Async<OperationRecord> resend(OperationId id) override;
    Async<OperationRecord> withdraw(OperationId id) override;
    void checkNow() override { ++checks; }
    Async<OperationRecord> approve(OperationId id) override;
    Async<OperationRecord> refuse(OperationId id, QString reason) override;
    Async<PlanId> submitPlan(QString title, QList<OperationRequest> requests) override;
    void pause(PlanId id) override { paused.append(id); }
    void resume(PlanId id) override { resumed.append(id); }
    void cancel(PlanId id) override { cancelled.append(id); }
    Async<PlanId> retryFailed(PlanId id) override;
    QList<PlanProgress> plans() const override { return m_plans; }
    QList<OperationRecord> unsettled() const override;
    std::optional<OperationRequest> undoPlan(const OperationRecord &) const override { return undo; }
    void unlock(std::chrono::minutes time) override;
    void lock() override;
    bool isReadOnly() const override { return readOnly && !m_until.isValid(); }
    QDateTime unlockedUntil() const override { return m_until; }

private:
    [[nodiscard]] Consequence consequenceOf(const OperationRequest &request) const;
    [[nodiscard]] OperationRecord record(const OperationRequest &request, OperationState state);
    [[nodiscard]] Async<OperationRecord> moved(const OperationId &id, OperationState state);

    QList<std::pair<OperationRecord, Settler<OperationRecord>>> m_held;
    QList<std::pair<Consequence, Settler<Consequence>>> m_heldConsequences;
    QList<PlanProgress> m_plans;
    QDateTime m_until;
    int m_last = 0;
};

} // namespace pc
