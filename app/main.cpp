// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "app/fontlist.h"
#include "app/heap.h"
#include "app/singleinstance.h"
#include "app/tourplan.h"
#include "ui/widgets/errortext.h"
#include "pcversion.h"
#include <QApplication>
#include <QMessageBox>
#include <QScopeGuard>
#include <cstdio>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace pc;

static void print(FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text + QLatin1Char('\n')), stream);
}

// A dump of this program's memory would be a file with keys in it. The programs that it starts inherit the limit.
static void forbidCoreDumps()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

static void takeTour(Application &application, const QString &folder)
{
    auto *tour = new Tour(folder, tourSteps(application), &application);
    QObject::connect(tour, &Tour::finished, qApp, [](const QString &failure) {
        if (!failure.isEmpty())
            print(stderr, failure);
        QCoreApplication::exit(failure.isEmpty() ? 0 : 1);
    });
    tour->start();
}

// Nothing can be kept, so nothing is opened: a window that says so, and leaves with it.
static int sayUnusableFolder(QApplication &qt, const ApiError &error)
{
    LanguageController language(&qt);
    language.choose(LanguageChoice::System);
    const ErrorText text = errorText(error);
    print(stderr, inSequence({text.happened, error.detail}));
    QMessageBox box(QMessageBox::Critical, QStringLiteral("Partner Console"), text.happened, QMessageBox::Close);
    box.setInformativeText(inSequence({text.meaning, text.advice}));
    box.setDetailedText(errorDetails(error, QDateTime::currentDateTimeUtc()));
    box.show();
    qt.exec();
    return 1;
}

int main(int argc, char **argv)
{
    forbidCoreDumps();
    keepHeapSmall();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto line = parseCommandLine(arguments);
    if (!line) {
        print(stderr, line.error());
        return 2;
    }
    QCoreApplication::setApplicationName(QStringLiteral("partner-console"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PC_VERSION));
    if (line->request == CommandLine::Request::ShowVersion) {
        print(stdout, QStringLiteral("Partner Console ") + QCoreApplication::applicationVersion());
        return 0;
    }
    if (line->request == CommandLine::Request::ShowHelp) {
        QCoreApplication forHelp(argc, argv); // the help text names the program
        print(stdout, commandLineHelp());
        return 0;
    }

    FontList fonts;
    QApplication qt(argc, argv);
    fonts.applicationMade();
    const auto fontsEnd = qScopeGuard([&fonts] { fonts.finish(); });
    QGuiApplication::setDesktopFileName(QStringLiteral("partner-console"));
    const Result<DataFolder> data = DataFolder::open(line->dataFolder);
    if (!data)
        return sayUnusableFolder(qt, data.error());
    SingleInstance instance(data->instanceName());
    if (!instance.claim())
        return 0;

    Application application(qt, *line, *data);
    QObject::connect(&instance, &SingleInstance::raiseRequested, &application, &Application::raise);
    application.start();
    if (!line->tourFolder.isEmpty())
        takeTour(application, line->tourFolder);
    return qt.exec();
}
