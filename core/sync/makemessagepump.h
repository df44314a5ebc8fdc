// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/messagepump.h"
#include "core/sync/syncworker.h"
#include <memory>

class QThread;

namespace pc {

class InboxStore;

struct PumpOptions
{
    // Receiving. What was taken and is not on the disk in time comes again.
    int batch = 16;
    std::chrono::seconds wait{30};                                      // for the first message of an empty queue
    std::chrono::milliseconds early = std::chrono::seconds(3);          // an empty answer before this: others are waiting there, too …
    std::chrono::milliseconds earlyPause = std::chrono::seconds(5);     // … and this is the pause then
    int damagedTimes = 5;                                               // a message whose checksum differs is taken as it is at this receive
    std::chrono::milliseconds oneByOne = std::chrono::minutes(10);      // so long after an answer that cannot be read: it spoils no others then

    // Processing.
    int round = 64;                                                     // entries that are settled at once
    int touches = 4;                                                    // under way at once
    int tries = 5;                                                      // of one entry, then it is quarantined
    std::chrono::milliseconds firstTryPause = std::chrono::seconds(5);  // between the tries of one entry; four times as long each time

    // Keeping: what is settled and older goes from the disk, at the start and once a day (InboxStore::expire).
    std::chrono::hours retention = std::chrono::days(180);              // 0: kept for ever

    std::chrono::milliseconds firstRetry = std::chrono::seconds(1);     // no connection, throttled, the service is troubled: doubled each time …
    std::chrono::milliseconds lastRetry = std::chrono::minutes(1);      // … up to this
    std::chrono::milliseconds statusEvery{250};                         // changed() at most this often
};

// Lives on the calling thread, its worker on `engine`, a running thread that outlives it, as do store and clock. Starts nothing by itself.
[[nodiscard]] std::unique_ptr<MessagePump> makeMessagePump(QThread *engine, PartnerCloudSource cloud, InboxStore *store, Clock *clock, PumpOptions options = {});

} // namespace pc
