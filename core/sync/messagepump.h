// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "core/base/async.h"
#include "core/domain/inbox.h"
#include <QObject>
#include <functional>

namespace pc {

// How the queue stands, for the page, the job area and the health of the program.
struct PumpStatus
{
    enum class Phase {
        Off,                                // the environment has no queue, or stop() was asked for
        Polling,                            // waits for messages
        Processing,
        WaitingToRetry,                     // no connection, throttled: tries again by itself
        Stopped,                            // refused for good (key, right, no such queue): `error` says why
    };
    Phase phase = Phase::Off;
    std::optional<ApiError> error;
    std::optional<ApiError> unreadable;     // a message whose answer cannot be read even alone stays in the queue; the others go on, one by one
    QDateTime lastPollAt, lastMessageAt;    // UTC
    qint64 received = 0, duplicates = 0, processed = 0, late = 0, quarantined = 0;     // in this run
    qint64 waiting = 0;                     // on the disk and not processed
    friend bool operator==(const PumpStatus &, const PumpStatus &) = default;
};

// Reads anew what an event touches. Called on the GUI thread. NotFound and InvalidInput count as tries of the message; what says
// nothing of the message (no connection, throttled) does not.
using TouchHandler = std::function<Async<Done>(EventTouch)>;

// Receives, writes to the disk with duplicates found, deletes at the source, then processes: in this order, so that nothing is lost
// and nothing processed twice. A facade for the GUI thread over a worker on the engine thread.
class MessagePump : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void setHandler(TouchHandler handler) = 0;      // before start()
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual void processNow() = 0;                          // after a replay or a fix
    [[nodiscard]] virtual PumpStatus status() const = 0;

Q_SIGNALS:
    void changed(const pc::PumpStatus &status);
};

} // namespace pc

Q_DECLARE_METATYPE(pc::PumpStatus)
