// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/makecustomersync.h"
#include "core/sync/synccheckpoint.h"
#include <QQueue>
#include <QSet>

namespace pc {

// A pass: pages of the list → facts of those that are stale → end of the pass.
class CustomerSyncWorker final : public SyncWorker
{
    Q_OBJECT
public:
    CustomerSyncWorker(PartnerCloudSource cloud, CustomerStore *store, Clock *clock, CustomerSyncOptions options);

    [[nodiscard]] Async<Customer> refresh(const CustomerUid &uid);

private:
    [[nodiscard]] Async<DatasetState> datasetState() override;
    void beginPass(const DatasetState &state) override;
    void goOn() override;                   // the facts' heart

    void listNextPage();
    void storePage(const Result<CustomerUidPage> &page);
    void beginFacts();
    void takeFacts(const CustomerUid &uid, const Result<CustomerFacts> &facts);
    void writeBatch();
    void finishPass();

    CustomerStore *const m_store;
    const CustomerSyncOptions m_options;
    SyncCheckpoint m_pass;
    bool m_isResumed = false;
    bool m_distrustsCheckpoint = false;
    QSet<CustomerUid> m_listed;             // in this pass, since it was begun or resumed
    QQueue<CustomerUid> m_queue;            // facts still to be read
    QList<CustomerFacts> m_batch;           // read, not written yet
    int m_callsUnderWay = 0;
    bool m_isWriting = false;
    std::chrono::milliseconds m_wroteAt{0};
};

} // namespace pc
