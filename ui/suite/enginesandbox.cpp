// SPDX-License-Identifier: Apache-2.0
#include "ui/suite/enginesandbox.h"
#include <QStringList>
#include <algorithm>
#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace pc {

EngineObstacle probeEngineSandbox()
{
#ifdef Q_OS_LINUX
    if (geteuid() == 0)
        return EngineObstacle::RunningAsRoot; // the engine refuses to run protected for root
    const pid_t child = fork();
    if (child == 0) {
        // In two steps: some systems grant the namespace of users and then no right within it.
        const bool works = unshare(CLONE_NEWUSER) == 0 && unshare(CLONE_NEWPID | CLONE_NEWNET) == 0;
        _exit(works ? 0 : 1);
    }
    int status = 1;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return EngineObstacle::NoUserNamespaces;
#endif
    return EngineObstacle::None; // Windows and macOS: the sandbox needs nothing from the user
}

bool isLoopbackSandbox(const SuiteHello &hello)
{
    const auto isLoopbackHost = [](const QString &host) {
        QUrl url;
        url.setScheme(QStringLiteral("http"));
        url.setHost(host);
        return isLoopback(url);
    };
    return hello.isSandbox && hello.environmentKind == Environment::Kind::Sandbox && !hello.allowedHosts.isEmpty()
        && std::all_of(hello.allowedHosts.cbegin(), hello.allowedHosts.cend(), isLoopbackHost) && isLoopback(hello.signinUrl);
}

EngineDecision decideEngine(const SuiteHello &hello, EngineObstacle obstacle)
{
    if (obstacle == EngineObstacle::None)
        return {};
    const bool mayStart = hello.mayRunUnprotected || isLoopbackSandbox(hello);
    return {mayStart, mayStart, obstacle};
}

void prepareEngine(const EngineDecision &decision)
{
    qunsetenv("QTWEBENGINE_REMOTE_DEBUGGING");
    QStringList flags = QString::fromLocal8Bit(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS")).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    flags.removeIf([](const QString &flag) {
        return flag.startsWith(QLatin1String("--no-sandbox")) || flag.startsWith(QLatin1String("--remote-debugging"))
            || flag.startsWith(QLatin1String("--disable-web-security")) || flag.startsWith(QLatin1String("--ignore-certificate-errors"));
    });
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags.join(QLatin1Char(' ')).toLocal8Bit());
    if (decision.isUnprotected)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    else
        qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
}

} // namespace pc
