// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/journalplan.h"
#include "core/operations/operationrun.h"
#include <map>

namespace pc {

// The journal's object on the engine thread: who may begin, what goes on after a start, whose turn it is. Everything here is
// called on its own thread; enginejournal.h is what others see.
class JournalWorker : public QObject
{
    Q_OBJECT
public:
    JournalWorker(JournalSetup setup, std::shared_ptr<WriteLock> lock);
    ~JournalWorker() override;

    void start();                                       // makes the cloud, takes up what an earlier run left open
    [[nodiscard]] Async<Consequence> consequence(OperationRequest request);
    [[nodiscard]] Async<QList<Consequence>> consequences(QList<OperationRequest> requests);
    [[nodiscard]] Async<OperationRecord> submit(OperationRequest request);
    [[nodiscard]] Async<OperationRecord> resend(OperationId id);
    [[nodiscard]] Async<OperationRecord> withdraw(OperationId id);
    [[nodiscard]] Async<OperationRecord> approve(OperationId id);
    [[nodiscard]] Async<OperationRecord> refuse(OperationId id, QString reason);
    void checkNow();

    [[nodiscard]] Async<PlanId> submitPlan(QString title, QList<OperationRequest> requests);
    void pause(const PlanId &id);
    void resume(const PlanId &id);
    void cancel(const PlanId &id);
    [[nodiscard]] Async<PlanId> retryFailed(PlanId id);

Q_SIGNALS:
    void changed(const pc::OperationRecord &operation);
    void planChanged(const pc::PlanProgress &plan);     // every step; the facade thins them out

private:
    // After a start.
    [[nodiscard]] Async<Done> resumed();
    void readUnfinished();
    void takeUp(const QList<OperationRecord> &records);
    void takeUpOne(const OperationRecord &record);
    void readPlan(const PlanId &id, const QList<OperationRecord> &open);
    void takeUpPlan(const PlanId &id, const QList<OperationRecord> &rows);

    // One operation.
    void judge(Consequence &facts) const;
    [[nodiscard]] Async<Done> notUndone(const OperationRequest &request);
    [[nodiscard]] Async<Consequence> withUndone(const Consequence &facts);
    [[nodiscard]] OperationRecord newRecord(const OperationRequest &request) const;
    [[nodiscard]] Async<OperationRecord> begin(const OperationRequest &request);
    [[nodiscard]] Async<OperationRecord> askForApproval(const OperationRecord &record, const OperationRequest &request);
    [[nodiscard]] Async<OperationRecord> resendKnown(const OperationId &id);
    [[nodiscard]] Async<OperationRecord> withdrawKnown(const OperationId &id);
    [[nodiscard]] Async<OperationRecord> approveKnown(const OperationId &id);
    [[nodiscard]] Async<Done> putDecided(const QList<OperationRecord> &before, const QList<OperationRecord> &decided);
    [[nodiscard]] Async<OperationRecord> refuseKnown(const OperationId &id, const QString &reason);
    [[nodiscard]] Result<OperationRecord> waitingFor(const OperationId &id) const;
    [[nodiscard]] QList<OperationRecord> waitingWith(const OperationRecord &record) const;
    OperationRun *makeRun(const OperationRecord &record, bool isJournaled);
    OperationRun *runOf(const OperationId &id);         // made when there is only a record; nullptr: not known
    void take(const OperationRecord &operation);        // a step of any operation
    void letGo(const OperationId &id);                  // a run that rests
    [[nodiscard]] QString keyOf(const OperationRecord &record) const;
    void reserve(const OperationRecord &record) { m_keys.insert(keyOf(record), record.id); }
    void release(const OperationRecord &record);
    void holdConfidential(const OperationRecord &record, const OperationRequest &request);

    // Plans.
    [[nodiscard]] Async<PlanId> beginPlan(const QString &title, const QList<OperationRequest> &requests, const QList<OperationRecord> &tried);
    [[nodiscard]] std::optional<ApiError> reserveAll(const QList<OperationRecord> &rows);
    [[nodiscard]] Async<PlanId> storePlan(const QString &title, QList<OperationRecord> rows, QList<OperationRecord> tried);
    void withdrawRows(const QList<OperationRecord> &rows, const QString &why);
    void tellPlan(const PlanId &id);
    void pump();
    void startRow(JournalPlan &plan, const OperationId &id);
    void takeRowEnd(const OperationId &id, const PlanId &planId, const Result<OperationRecord> &end);

    [[nodiscard]] QDateTime now() const { return m_setup.clock->utcNow(); }

    JournalSetup m_setup;
    std::shared_ptr<WriteLock> m_lock;
    std::shared_ptr<PartnerCloud> m_cloud;
    Async<Done> m_resumed;
    QHash<OperationId, OperationRun *> m_runs;          // children
    QHash<OperationId, OperationRecord> m_records;      // open ones that are not under way: for approval, or their turn in a plan
    QHash<QString, OperationId> m_keys;                 // by conflict key: who has it
    QHash<OperationId, Secret> m_confidential;          // until the outcome is known; never written
    std::map<PlanId, JournalPlan> m_plans;
    int m_rowsUnderWay = 0;
};

} // namespace pc
