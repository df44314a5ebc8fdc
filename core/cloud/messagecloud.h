// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/cloud/callcontext.h"
#include "core/domain/inbox.h"
#include <chrono>

namespace pc {

inline constexpr int kMostMessagesPerCall = 16;

// Counters and settings of the queue.
struct QueueFacts
{
    QueueFacts() = default;
    QString name;
    std::optional<qint64> active, inactive, delayed;    // messages: visible, taken and not deleted, not yet visible
    std::chrono::seconds visibility{30}, retention{0}, polling{0};
};

struct HeldMessage
{
    HeldMessage() = default;
    QString handle;                         // replaces the one that was given
    QDateTime nextVisibleAt;                // UTC
};

// The vendor's message queue of the partner. Part of PartnerCloud. Environment::messageQueue names it; without one every call fails
// with InvalidInput, code kNoQueue. A queue that does not exist: NotFound, code "QueueNotExist".
class MessageCloud
{
public:
    virtual ~MessageCloud() = default;

    // Takes up to `most` (1 … kMostMessagesPerCall) messages, waits up to `wait` (30 s at most) for the first. An empty queue
    // answers an empty list. What was taken comes back unless it is deleted in time.
    [[nodiscard]] virtual Async<QList<QueueMessage>> receiveMessages(int most, std::chrono::seconds wait, CallContext context) = 0;
    // Answers the handles that were refused (too old: the message comes again). A repeat is harmless.
    [[nodiscard]] virtual Async<QStringList> deleteMessages(QStringList handles, CallContext context) = 0;
    [[nodiscard]] virtual Async<HeldMessage> holdMessage(QString handle, std::chrono::seconds time, CallContext context) = 0;
    [[nodiscard]] virtual Async<QueueFacts> queueFacts(CallContext context) = 0;
};

inline constexpr QLatin1String kNoQueue("NoQueue");

} // namespace pc
