// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace pc {

class CommandRegistry;
class ConsoleController;

// The commands that concern all consoles, active in the whole main window: "console.closeAll" (Ctrl+Shift+W).
// Window and controller outlive the registry's use of them.
void addConsoleCommands(CommandRegistry &registry, QWidget *window, ConsoleController &controller);

} // namespace pc
