// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/customer.h"
#include <QObject>

namespace pc {

// What sync is doing, for the job area and the age indicator.
struct SyncProgress
{
    enum class Phase { Idle, Listing, ReadingFacts, Failed };
    Phase phase = Phase::Idle;
    qint64 done = 0;                        // customers whose facts were read in this pass
    std::optional<qint64> total;            // absent while the list is still growing
    std::optional<ApiError> error;          // why the last pass stopped
    QDateTime completedAt;                  // UTC; end of the last complete pass of this dataset
    friend bool operator==(const SyncProgress &, const SyncProgress &) = default;
};

// The dataset "customers": first load, increments, checkpoints. A facade for the GUI thread over a worker on the engine thread.
class CustomerSync : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;               // a pass now, resumed at its checkpoint; nothing if one is running
    virtual void cancel() = 0;              // stops after the call under way; the checkpoint stays
    // Reads one customer's facts now, ahead of everything (lane user), and answers with the stored row.
    [[nodiscard]] virtual Async<Customer> refresh(CustomerUid uid) = 0;
    [[nodiscard]] virtual SyncProgress progress() const = 0;

Q_SIGNALS:
    void progressed(const pc::SyncProgress &progress);
};

} // namespace pc

Q_DECLARE_METATYPE(pc::SyncProgress)
