// SPDX-License-Identifier: Apache-2.0
#include "ui/console/consolecommands.h"
#include "ui/console/consolecontroller.h"
#include "ui/shell/commandregistry.h"
#include <QCoreApplication>

namespace pc {

namespace {
struct Words { Q_DECLARE_TR_FUNCTIONS(pc::ConsoleCommands) };
}

void addConsoleCommands(CommandRegistry &registry, QWidget *window, ConsoleController &controller)
{
    const QString id = QStringLiteral("console.closeAll");
    registry.add(window, id, [] { return Words::tr("Close all consoles"); }, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W),
                 [&controller] { controller.closeAll(); });
    const auto follow = [&registry, &controller, id] {
        registry.setEnabled(id, !controller.consoles().isEmpty(), Words::tr("No console is open"));
    };
    QObject::connect(&controller, &ConsoleController::consoleAdded, &registry, follow);
    QObject::connect(&controller, &ConsoleController::consoleRemoved, &registry, follow);
    follow();
}

} // namespace pc
