// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/base/result.h"
#include "core/domain/environment.h"

namespace pc {

// The environment that the program starts on: its addresses and keys live as long as one run of the sandbox. Never stored.
struct SandboxProfile
{
    Environment environment;    // Kind::Sandbox, id sandboxId(), no name (a word of the language shown)
    PartnerKeys keys;
    qint64 customers = 0;
};

// The same in every run of a scenario ("standard", or a file), so that its local data stands under one name. No stored
// environment has it.
[[nodiscard]] EnvironmentId sandboxId(const QString &scenario);

// From the line that partner-sandbox prints when it is ready. Malformed: `detail` names the field; only loopback addresses are taken.
[[nodiscard]] Result<SandboxProfile> sandboxProfile(const QByteArray &readyLine, const QString &scenario);

} // namespace pc
