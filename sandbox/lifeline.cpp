// SPDX-License-Identifier: Apache-2.0
#include "sandbox/lifeline.h"
#include <QCoreApplication>
#include <QSocketNotifier>
#include <cstdio>
#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <thread>
#endif

namespace pc::sandbox {

#ifdef Q_OS_UNIX

namespace {

int signalPipe[2] = {-1, -1};

// Only async-signal-safe calls here.
void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(signalPipe[1], &byte, 1);
}

bool isWorthWatching(int descriptor)
{
    struct stat info {};
    return ::fstat(descriptor, &info) == 0 && (S_ISFIFO(info.st_mode) || S_ISSOCK(info.st_mode) || ::isatty(descriptor));
}

void quitAtEnd(int descriptor)
{
    auto *notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, qApp);
    QObject::connect(notifier, &QSocketNotifier::activated, qApp, [descriptor] {
        char bytes[256];
        if (::read(descriptor, bytes, sizeof bytes) == 0)
            QCoreApplication::quit();
    });
}

} // namespace

void endWithStarter()
{
    if (::pipe(signalPipe) == 0) {
        struct sigaction action {};
        action.sa_handler = onSignal;
        action.sa_flags = SA_RESTART;
        ::sigaction(SIGTERM, &action, nullptr);
        ::sigaction(SIGINT, &action, nullptr);
        auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, qApp);
        QObject::connect(notifier, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    }
    ::signal(SIGTTIN, SIG_IGN);    // in the background of a terminal, reading must not stop the program
    if (isWorthWatching(STDIN_FILENO))
        quitAtEnd(STDIN_FILENO);
}

#else

void endWithStarter()
{
    std::thread([] {
        while (std::getchar() != EOF) { }
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    }).detach();
}

#endif

} // namespace pc::sandbox
