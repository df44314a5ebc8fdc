// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>

namespace pc {

class Viewer;

// The whole of partner-suite: reads the first message from its standard input, starts the engine as that allows, and shows the
// customer's page until the console or the person ends it. Call it first thing in main(); returns the exit code. `begin` is
// called once with the viewer, before it says that it is ready.
[[nodiscard]] int runViewer(int argc, char **argv, const std::function<void(Viewer &)> &begin = {});

} // namespace pc
