// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/sandbox.h"

namespace pc::sandbox {

struct ProgramOptions
{
    SandboxSettings settings;
    QString bookFile, productsFile;   // empty: none
};

// The command line of partner-sandbox, program name first. The error is what to print: help (exit 0) or a fault (exit 2).
struct OptionsStop { QString text; int exitCode = 2; };
[[nodiscard]] tl::expected<ProgramOptions, OptionsStop> parseOptions(const QStringList &arguments);

} // namespace pc::sandbox
