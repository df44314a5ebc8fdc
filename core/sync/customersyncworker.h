// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include "core/sync/makecustomersync.h"
#include "core/sync/synccheckpoint.h"
#include <QQueue>
#include <QSet>
#include <stop_token>

namespace pc {

// One pass after another, on the engine thread: pages of the list → facts of those that are stale → end of the pass.
// At every moment it waits either for the cloud or for the store; stopping means starting nothing new.
class CustomerSyncWorker : public QObject
{
    Q_OBJECT
public:
    CustomerSyncWorker(PartnerCloudSource cloud, CustomerStore *store, Clock *clock, CustomerSyncOptions options);
    ~CustomerSyncWorker() override;

    void tellAge();                         // progress with the age of what is there
    void start();
    void cancel();
    [[nodiscard]] Async<Customer> refresh(const CustomerUid &uid);

Q_SIGNALS:
    void progressed(const pc::SyncProgress &progress);

private:
    enum class Ending { None, Cancelled, Failed };

    [[nodiscard]] PartnerCloud *cloud();
    [[nodiscard]] bool isRunning() const { return m_progress.phase == SyncProgress::Phase::Listing || m_progress.phase == SyncProgress::Phase::ReadingFacts; }

    void beginPass(const Result<DatasetState> &state);
    void listNextPage();
    void storePage(const Result<CustomerUidPage> &page);
    void beginFacts();
    void goOn();                            // the facts' heart: starts calls, writes batches, sees the end
    void takeFacts(const CustomerUid &uid, const Result<CustomerFacts> &facts);
    void weighFailure(const ApiError &error);
    void writeBatch();
    void finishPass();

    void fail(const ApiError &error);       // ends the pass when nothing is under way any more
    void endPass();
    void wakeAfter(std::chrono::milliseconds delay);
    void enter(SyncProgress::Phase phase);
    void report(bool now);

    PartnerCloudSource m_source;
    std::shared_ptr<PartnerCloud> m_cloud;
    CustomerStore *m_store;
    Clock *m_clock;
    CustomerSyncOptions m_options;
    std::stop_source m_stop;                // requested only by the destructor: calls under way are let finish otherwise

    SyncProgress m_progress;
    std::chrono::milliseconds m_reportedAt{-1};
    SyncCheckpoint m_pass;
    bool m_isResumed = false;
    bool m_distrustsCheckpoint = false;
    QSet<CustomerUid> m_listed;             // in this pass, since it was begun or resumed
    QQueue<CustomerUid> m_queue;            // facts still to be read
    QList<CustomerFacts> m_batch;           // read, not written yet
    int m_callsUnderWay = 0;
    bool m_isWriting = false;
    std::chrono::milliseconds m_wroteAt{0};
    int m_failuresInARow = 0;

    Ending m_ending = Ending::None;
    ApiError m_error;
    bool m_startAgain = false;
    int m_failedPasses = 0;
    int m_wake = 0;                         // a wake-up call of an older number is out of date
};

} // namespace pc
