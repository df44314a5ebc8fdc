// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/filingreading.h"
#include "core/sync/makefilingsync.h"
#include <QHash>
#include <QSet>

namespace pc {

// A pass: instances that are old, then numbers that somebody works with, then the numbers of all other instances, which is a long
// walk and is put aside whenever the former are due again. No checkpoint is needed: the age of each reading is one, so a pass
// goes on wherever it was left.
class FilingSyncWorker final : public SyncWorker
{
    Q_OBJECT
public:
    FilingSyncWorker(PartnerCloudSource cloud, FilingStore *store, Clock *clock, FilingSyncOptions options);

    [[nodiscard]] Async<Done> refreshCustomer(const CustomerUid &owner);
    [[nodiscard]] Async<Done> refreshResources(const QList<StaleResource> &resources);

private:
    enum class Next { Instances, Known, Others, End };      // what to ask the store for when nothing is left to do

    [[nodiscard]] Async<DatasetState> datasetState() override;
    void beginPass(const DatasetState &state) override;
    void goOn() override;

    void askNext();
    void takeOwners(const Result<QList<CustomerUid>> &owners);
    void takeResources(const Result<QList<StaleResource>> &resources);
    void startCalls();
    void readOwner(const CustomerUid &owner);
    void keepInstances(const CustomerUid &owner, const Result<QList<Instance>> &instances);
    void readResource(const StaleResource &stale);
    void takeNumbers(const StaleResource &stale, const Result<QList<ServiceNumber>> &numbers);
    void came(bool isGood);
    void leave(const CustomerUid &owner, const ApiError &error);
    [[nodiscard]] bool isLeft(const StaleResource &stale) const;
    void writeBatch();
    void finishPass();

    FilingStore *const m_store;
    const FilingSyncOptions m_options;
    Next m_next = Next::Instances;
    bool m_isWalking = false;               // m_queue is of instances without numbers and cases
    QList<CustomerUid> m_owners;            // whose instances are still to be read
    QList<StaleResource> m_queue;           // whose numbers are
    QDateTime m_knownBefore;                // numbers that somebody works with are read again when read earlier than this
    std::chrono::milliseconds m_knownAt{0}; // when they were asked for
    QList<NumberReading> m_batch;           // read, not written yet
    QSet<CustomerUid> m_left;               // customers that are left out of this pass
    QHash<CustomerUid, int> m_refusals;     // in a row
    QSet<QString> m_failed;                 // resources, in this pass
    QHash<QString, QDateTime> m_refused;    // resources that the service will not tell: asked again when as old as a reading
    int m_underWay = 0;
    bool m_isAsking = false;                // the store, what is next
    bool m_isWriting = false;
    std::chrono::milliseconds m_wroteAt{0};
};

} // namespace pc
