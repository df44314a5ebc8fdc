// SPDX-License-Identifier: Apache-2.0
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include "tests/ui/console/fakesessions.h"
#include "ui/console/consolecommands.h"
#include "ui/console/consolecontroller.h"
#include "ui/console/consolepalette.h"
#include "ui/shell/commandregistry.h"
#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace pc;

class ConsoleCommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneKeyClosesAll();
    void paletteFindsOpenConsoles();

private:
    static ConsoleController::Settings settings()
    {
        ConsoleController::Settings s;
        s.host.program = PC_FAKE_VIEWER;
        s.appearance = {QStringLiteral("en"), QStringLiteral("light")};
        return s;
    }
};

void ConsoleCommandsTest::oneKeyClosesAll()
{
    ManualClock clock;
    FakeSessions sessions(clock);
    ConsoleController controller(sessions, clock, ready(Result<Environment>(Environment())), settings());
    QWidget window;
    CommandRegistry registry;
    addConsoleCommands(registry, &window, controller);
    QAction *closeAll = registry.action(QStringLiteral("console.closeAll"));
    QVERIFY(closeAll);
    QVERIFY(!CommandRegistry::disabledReason(closeAll).isEmpty());

    QSignalSpy removed(&controller, &ConsoleController::consoleRemoved);
    controller.open(CustomerUid(QStringLiteral("1")), QStringLiteral("Bright Harbour"), QStringLiteral("good"));
    controller.open(CustomerUid(QStringLiteral("2")), QStringLiteral("Clear Lake"), QStringLiteral("good"));
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(removed.size(), 2);
    QVERIFY(!closeAll->isEnabled());
}

void ConsoleCommandsTest::paletteFindsOpenConsoles()
{
    ManualClock clock;
    FakeSessions sessions(clock);
    ConsoleController controller(sessions, clock, ready(Result<Environment>(Environment())), settings());
    ConsolePalette palette(controller);
    const auto find = [&palette](const char *text) { return waitFor(palette.find(QLatin1String(text), {})).value_or(QList<PaletteItem>()); };
    QVERIFY(find("").isEmpty());
    const int id = controller.open(CustomerUid(QStringLiteral("5100000000000001")), QStringLiteral("Bright Harbour"), QStringLiteral("good"));
    QTRY_VERIFY(controller.console(id)->isShown);
    QCOMPARE(find("harb").size(), 1);
    QCOMPARE(find("5100").size(), 1);
    QVERIFY(find("lake").isEmpty());
    find("harb").first().open();
    // The stand-in answers "raise" with a wish to renew.
    QTRY_VERIFY(sessions.notes().contains(QStringLiteral("renew s1")));
}

QTEST_MAIN(ConsoleCommandsTest)
#include "tst_consolecommands.moc"
