// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/calllog.h"
#include "core/environments/sandboxprofile.h"
#include "core/sessions/threadedsessions.h"
#include "tests/support/sandboxprocess.h"
#include "ui/console/consolecontroller.h"

namespace pc {

// Everything from the click to the page: the console's side with real sessions, against one run of partner-sandbox. For the
// end-to-end test and for tests/bench/bench_viewer.
class CloudRig
{
public:
    static constexpr int kPatience = 40'000;                // three programs on a machine that may build beside them

    explicit CloudRig(const SandboxProcess &sandbox);
    int openAndShow(int customer, const char *product = "ecs");     // -1: the page was not shown
    [[nodiscard]] Session session(int id) const;
    [[nodiscard]] static QString viewerProgram();
    [[nodiscard]] static SandboxProfile profileOf(const SandboxProcess &sandbox);

private:
    [[nodiscard]] SessionSetup setup();
    SystemClock m_clock;
    CallLog m_log{QString(), {}};
    const SandboxProfile m_profile;
    ThreadedSessions m_sessions;

public:
    ConsoleController controller;
    QList<CustomerUid> customers;
};

} // namespace pc
