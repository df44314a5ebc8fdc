// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

namespace pc {

// What the person asked for on the command line. Paths are as typed.
struct CommandLine
{
    enum class Request { Run, ShowVersion, ShowHelp };
    Request request = Request::Run;
    QString sandboxScenario;        // set: open the built-in sandbox with this scenario, whatever was open last
    QString environment;            // name of the profile to open
    QString dataFolder;             // everything of this run goes below it; empty: the user's own
    QString importFile;             // profile to import before opening it
    QString tourFolder;             // set: picture every page into this folder, then leave
};

// `arguments` with the program's name first. The error is a sentence for standard error (English, as the options are).
[[nodiscard]] tl::expected<CommandLine, QString> parseCommandLine(QStringList arguments);
[[nodiscard]] QString commandLineHelp();

} // namespace pc
