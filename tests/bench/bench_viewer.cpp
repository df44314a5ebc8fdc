// SPDX-License-Identifier: Apache-2.0
// Prints how long it takes from the click to a customer's page, and how much memory one, two and three sessions hold.
// Asserts nothing. PC_BIN_DIR names the folder of partner-suite and partner-sandbox. --hold N keeps the windows for N seconds.
#include "tests/ui/suite/cloudrig.h"
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <cstdio>

using namespace pc;

#ifdef Q_OS_LINUX
static QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> children;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        bool isProcess = false;
        const qint64 id = entry.toLongLong(&isProcess);
        QFile stat(QStringLiteral("/proc/%1/stat").arg(entry));
        if (!isProcess || !stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = stat.readAll();
        if (line.mid(line.lastIndexOf(')') + 2).split(' ').value(1).toLongLong() == parent)
            children << id << childrenOf(id);
    }
    return children;
}

// Proportional set size of a process and everything below it, in KiB.
static qint64 memoryOf(qint64 process)
{
    qint64 sum = 0;
    for (const qint64 id : QList<qint64>{process} + childrenOf(process)) {
        QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(id));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArrayList lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("Pss:"))
                sum += line.simplified().split(' ').value(1).toLongLong();
        }
    }
    return sum;
}
#else
static qint64 memoryOf(qint64) { return 0; }
#endif

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    SandboxProcess sandbox;
    if (!sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")})) {
        std::printf("the sandbox did not start: %s\n", qPrintable(sandbox.errorText()));
        return 1;
    }
    CloudRig rig(sandbox);
    QList<int> consoles;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        consoles.append(rig.openAndShow(i));
        const qint64 shown = timer.elapsed();
        QTest::qWait(2000); // the engine's caches settle
        qint64 memory = 0;
        for (const int id : std::as_const(consoles))
            memory += memoryOf(rig.controller.viewerProcessId(id));
        std::printf("session %d: click to page %lld ms%s, viewers together %.0f MiB (proportional)\n", i + 1, static_cast<long long>(shown),
                    consoles.last() < 0 ? " (NOT SHOWN)" : "", double(memory) / 1024);
        std::fflush(stdout);
    }
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype hold = arguments.indexOf(QLatin1String("--hold"));
    if (hold > 0)
        QTest::qWait(arguments.value(hold + 1).toInt() * 1000);
    return consoles.contains(-1) ? 1 : 0;
}
