// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include <QDateTime>
#include <QObject>

namespace pc {

// What sync is doing, for the job area and the age indicator.
struct SyncProgress
{
    enum class Phase { Idle, Listing, ReadingFacts, Failed };
    Phase phase = Phase::Idle;
    qint64 done = 0;                        // customers that were read in this pass; of filings, instances whose numbers were
    std::optional<qint64> total;            // absent while the list is still growing
    qint64 leftOut = 0;                     // customers that would not be read, without an end of the pass …
    std::optional<ApiError> whyLeftOut;     // … and why, of the last one
    std::optional<ApiError> error;          // why the last pass stopped
    QDateTime completedAt;                  // UTC; end of the last complete pass of this dataset
    friend bool operator==(const SyncProgress &, const SyncProgress &) = default;

    [[nodiscard]] bool isRunning() const { return phase == Phase::Listing || phase == Phase::ReadingFacts; }
};

// One dataset that is kept in step with the cloud, pass after pass. A facade for the GUI thread over a worker on the engine
// thread. Passes start each other once the first was started.
class DatasetSync : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;               // a pass now, resumed where it was left; nothing if one is running
    virtual void cancel() = 0;              // stops after the call under way; what was read stays
    [[nodiscard]] virtual SyncProgress progress() const = 0;

Q_SIGNALS:
    void progressed(const pc::SyncProgress &progress);
};

} // namespace pc

Q_DECLARE_METATYPE(pc::SyncProgress)
