// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/journal.h"
#include "core/operations/journalsetup.h"
#include <QThread>

namespace pc {

class JournalWorker;
class WriteLock;

// The Journal of one environment. Its worker moves to `engine`, which is running or will be; destroy this before the engine thread
// stops or after it did, but before the thread object and what the setup names go.
class EngineJournal final : public Journal
{
    Q_OBJECT
public:
    EngineJournal(JournalSetup setup, QThread *engine, QObject *parent = nullptr);
    ~EngineJournal() override;

    [[nodiscard]] Async<Consequence> consequence(OperationRequest request) override;
    [[nodiscard]] Async<QList<Consequence>> consequences(QList<OperationRequest> requests) override;
    [[nodiscard]] Async<OperationRecord> submit(OperationRequest request) override;
    [[nodiscard]] Async<OperationRecord> resend(OperationId id) override;
    [[nodiscard]] Async<OperationRecord> withdraw(OperationId id) override;
    void checkNow() override;
    [[nodiscard]] Async<OperationRecord> approve(OperationId id) override;
    [[nodiscard]] Async<OperationRecord> refuse(OperationId id, QString reason) override;

    [[nodiscard]] Async<PlanId> submitPlan(QString title, QList<OperationRequest> requests) override;
    void pause(PlanId id) override;
    void resume(PlanId id) override;
    void cancel(PlanId id) override;
    [[nodiscard]] Async<PlanId> retryFailed(PlanId id) override;
    [[nodiscard]] QList<PlanProgress> plans() const override { return m_plans; }

    [[nodiscard]] QList<OperationRecord> unsettled() const override { return m_unsettled; }
    [[nodiscard]] std::optional<OperationRequest> undoPlan(const OperationRecord &operation) const override;

    void unlock(std::chrono::minutes time) override;
    void lock() override;
    [[nodiscard]] bool isReadOnly() const override;
    [[nodiscard]] QDateTime unlockedUntil() const override;

private:
    void takeChange(const OperationRecord &operation);
    void takePlan(const PlanProgress &plan);
    void tellPlans();
    template<typename Fn>
    void post(Fn fn);

    QThread *m_engine;
    Clock *m_clock;
    JournalTimes m_times;
    std::shared_ptr<WriteLock> m_lock;
    JournalWorker *m_worker;                // lives on the engine thread
    QList<OperationRecord> m_unsettled;     // newest first
    QList<PlanProgress> m_plans;            // newest first
    QList<PlanId> m_untold;                 // plans that changed since they were told
    bool m_isTelling = false;               // a time to tell them is planned
    quint64 m_unlocks = 0;
};

} // namespace pc
