// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/cloud/partnercloud.h"
#include "core/store/customerstore.h"
#include "core/sync/datasetsync.h"
#include "core/sync/synclane.h"
#include <functional>
#include <memory>
#include <stop_token>

namespace pc {

// The cloud is asked for once, on the engine thread, and used and let go there.
using PartnerCloudSource = std::function<std::shared_ptr<PartnerCloud>()>;

// What every dataset's passes have in common.
struct SyncOptions
{
    std::chrono::milliseconds interval = std::chrono::minutes(30);      // between passes; zero: only on start()
    std::chrono::milliseconds firstRetry = std::chrono::seconds(30);    // after a failed pass; doubled each time …
    std::chrono::milliseconds lastRetry = std::chrono::minutes(30);     // … up to this
    std::chrono::milliseconds progressEvery{200};                       // progressed() at most this often, but for changes of phase
    int concurrency = 6;                                                // calls under way at once …
    std::shared_ptr<SyncLane> lane;                                     // … and no more than its share; null: alone
    int batch = 50;                                                     // customers per transaction; more when they come faster than …
    std::chrono::milliseconds writeEvery{250};                          // … this
};

// One pass after another, on the engine thread: progress, failures, the next wake-up. What a pass does is the dataset's.
// At every moment it waits either for the cloud or for the store; stopping means starting nothing new.
class SyncWorker : public QObject
{
    Q_OBJECT
public:
    SyncWorker(PartnerCloudSource cloud, Clock *clock, SyncOptions options);
    ~SyncWorker() override;

    void tellAge();                         // progress with the age of what is there
    void start();
    void cancel();

Q_SIGNALS:
    void progressed(const pc::SyncProgress &progress);

protected:
    using Phase = SyncProgress::Phase;

    // The dataset's own.
    [[nodiscard]] virtual Async<DatasetState> datasetState() = 0;
    virtual void beginPass(const DatasetState &state) = 0;
    virtual void goOn() = 0;                // starts calls and writes, sees the end; called whenever something came back
    [[nodiscard]] virtual std::chrono::milliseconds untilNextPass() const { return m_common.interval; }

    [[nodiscard]] bool isEnding() const { return m_ending != Ending::None; }    // cancelled or failed: start nothing new
    [[nodiscard]] int places() const;       // calls that may be under way at once, now
    [[nodiscard]] const std::shared_ptr<PartnerCloud> &cloud();                 // null: there is no key
    [[nodiscard]] CallContext call(Lane lane) const { return CallContext(lane, m_stop.get_token()); }
    [[nodiscard]] static ApiError noKey();

    // What cannot be read is left for the next pass and must not keep the others from being read, unless it seems to concern
    // them as well: then the pass ends. True when this failure ended it. `isSure`: it concerns every call.
    bool weighFailure(const ApiError &error, bool *isSure = nullptr);
    void noteSuccess() { m_failuresInARow = 0; }
    void endWith(const ApiError &error);    // the pass ends when nothing is under way any more
    void fail(const ApiError &error);       // it ends now
    void complete(const QDateTime &completedAt);                                // it ends well, now
    void endPass();
    void enter(Phase phase);
    void report(bool now);

    Clock *const m_clock;
    SyncProgress m_progress;

private:
    enum class Ending { None, Cancelled, Failed };

    void wakeAfter(std::chrono::milliseconds delay);
    void leaveLane();

    PartnerCloudSource m_source;
    std::shared_ptr<PartnerCloud> m_cloud;
    const SyncOptions m_common;
    std::stop_source m_stop;                // requested only by the destructor: calls under way are let finish otherwise
    std::chrono::milliseconds m_reportedAt{-1};
    int m_failuresInARow = 0;
    Ending m_ending = Ending::None;
    ApiError m_error;
    bool m_startAgain = false;
    bool m_isInLane = false;
    int m_failedPasses = 0;
    int m_wake = 0;                         // a wake-up call of an older number is out of date
};

} // namespace pc
