// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/contracts/contractregistry.h"
#include "sandbox/control/faults.h"
#include "sandbox/control/ledger.h"
#include "sandbox/protocol/keyring.h"
#include "sandbox/suite/signintokens.h"
#include "sandbox/suite/suitesessions.h"
#include "sandbox/world/world.h"

namespace pc::sandbox {

// Everything the services share; owned by Sandbox, used on its thread.
struct SandboxState
{
    SandboxState(Clock &sharedClock, World sharedWorld, quint32 worldSeed, std::chrono::seconds sessionLife)
        : clock(sharedClock),
          world(std::move(sharedWorld)),
          keys(world.partnerUid(), worldSeed),
          suiteSessions(sessionLife),
          faults(worldSeed),
          seed(worldSeed)
    {}

    Clock &clock;
    ContractRegistry contracts;
    World world;
    KeyRing keys;
    SigninTokens signinTokens;
    SuiteSessions suiteSessions;
    FaultBoard faults;
    Ledger ledger;
    quint32 seed;
};

} // namespace pc::sandbox
