// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <stop_token>

namespace pc {

// Who waits for a call; each lane has a concurrency of its own and User overtakes all others. Bulk: many confirmed writes.
enum class Lane { User, Bulk, Sync, Events, Export };

// How a call travels. Has a constructor on purpose (coroutines and aggregates, see docs/architecture.md).
struct CallContext
{
    CallContext() = default;
    explicit CallContext(Lane callLane, std::stop_token callStop = {}) : lane(callLane), stop(std::move(callStop)) {}

    Lane lane = Lane::User;
    std::stop_token stop;
    bool isUnlocked = false;        // whoever calls has asked the lock of a read-only environment: a write may go out
    QString correlationId;          // joins calls of one user action in the call log; made when empty
};

} // namespace pc
