// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/viewerprogram.h"
#include "ui/suite/enginesandbox.h"
#include "ui/suite/framehost.h"
#include "ui/suite/stdiopipe.h"
#include "ui/suite/viewer.h"
#include "ui/suite/viewerappearance.h"
#include <QApplication>
#include <cstdio>

namespace pc {

static int explain()
{
    std::fputs("partner-suite is started by Partner Console and shows nothing by itself.\n", stderr);
    return 2;
}

int runViewer(int argc, char **argv, const std::function<void(Viewer &)> &begin)
{
    const EngineObstacle obstacle = probeEngineSandbox(); // forks: before there are threads
    const auto pipe = std::make_shared<StdioPipe>();
    const Result<ToViewer> first = pipe->read();
    const auto *hello = first ? std::get_if<SuiteHello>(&*first) : nullptr;
    if (!hello || hello->version != kSuiteProtocolVersion)
        return explain();

    const EngineDecision decision = decideEngine(*hello, obstacle);
    if (!decision.mayStart) {
        pipe->write(SuiteEngineRefused{decision.obstacle});
        return 0;
    }
    prepareEngine(decision);
    FrameHost::registerScheme();

    argc = 1; // the engine reads switches from the command line: there are none for it
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("partner-suite"));
    QApplication::setApplicationDisplayName(QString());
    QApplication::setDesktopFileName(QStringLiteral("partner-console"));
    ViewerAppearance appearance(&application);
    appearance.apply(hello->appearance);

    const SystemClock clock;
    Viewer viewer(*hello, decision, clock, [&pipe](const ToConsole &message) { pipe->write(message); });
    PipeReader reader(pipe);
    QObject::connect(&viewer, &Viewer::appearanceChanged, &appearance, &ViewerAppearance::apply);
    QObject::connect(&viewer, &Viewer::finished, &application, &QCoreApplication::quit, Qt::QueuedConnection);
    QObject::connect(&reader, &PipeReader::received, &viewer, &Viewer::handle);
    QObject::connect(&reader, &PipeReader::ended, &viewer, &Viewer::consoleIsGone);
    if (begin)
        begin(viewer);
    viewer.start();
    return QApplication::exec();
}

} // namespace pc
