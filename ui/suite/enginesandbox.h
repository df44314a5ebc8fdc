// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/suitelink/suitemessages.h"

namespace pc {

// Whether the browser engine may start, told before it does. The engine's own process sandbox cannot start for root and where
// the system refuses unprivileged user namespaces (some containers and distributions); without it a page's faults are not
// contained. Then only the built-in sandbox's loopback pages open, or what the person allowed.
struct EngineDecision
{
    bool mayStart = true;
    bool isUnprotected = false;             // runs without its process sandbox: said so in the window
    EngineObstacle obstacle = EngineObstacle::None;
    friend bool operator==(const EngineDecision &, const EngineDecision &) = default;
};

// Tries what the engine is going to need, in a child process. Call before there are threads.
[[nodiscard]] EngineObstacle probeEngineSandbox();

// The built-in sandbox, and nothing but loopback addresses can be reached through the viewer.
[[nodiscard]] bool isLoopbackSandbox(const SuiteHello &hello);

[[nodiscard]] EngineDecision decideEngine(const SuiteHello &hello, EngineObstacle obstacle);

// Sets this process's environment so that the engine starts exactly as decided, whatever it was before: no debugging port,
// no switched-off sandbox by somebody else's wish.
void prepareEngine(const EngineDecision &decision);

} // namespace pc
