// SPDX-License-Identifier: Apache-2.0
// First load of the dataset "customers" from the sandbox into the store, beside the vendor's official Node client reading
// the same (which keeps it in memory). Prints, never asserts. PC_BIN_DIR=BUILD/bin [PC_NODE_CLIENTS=FOLDER] bench_sync [SCENARIO]
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/store/store.h"
#include "core/sync/makecustomersync.h"
#include "tests/support/sandboxenvironment.h"
#include "tests/support/testasync.h"
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QThread>
#include <cstdio>
#include <ctime>

using namespace pc;

static double ourRowsPerSecond(const SandboxProcess &sandbox)
{
    QTemporaryDir folder;
    SystemClock clock;
    CallLog log(folder.filePath(QStringLiteral("calls")), CallLog::Limits());
    QThread engine;
    engine.start();
    double rowsPerSecond = 0;
    {
        Store store(StoreOptions(folder.path(), EnvironmentId(QStringLiteral("bench"))));
        (void)waitFor(store.open());
        const Environment environment = sandboxEnvironment(sandbox);
        const auto sync = makeCustomerSync(&engine, [&] { return std::shared_ptr<PartnerCloud>(makeAlibabaCloud(environment, sandbox.keys, log, clock)); },
                                           store.customers(), &clock);
        QElapsedTimer timer;
        timer.start();
        const std::clock_t processor = std::clock();
        sync->start();
        const bool ended = QTest::qWaitFor([&] { return sync->progress().completedAt.isValid() || sync->progress().error; }, 600000);
        const qint64 elapsed = timer.elapsed();
        if (!ended || sync->progress().error)
            std::printf("the pass did not end well: %s\n", sync->progress().error ? qPrintable(kindName(sync->progress().error->kind)) : "no end");
        const qint64 rows = sync->progress().done;
        rowsPerSecond = double(rows) * 1000.0 / double(std::max<qint64>(elapsed, 1));
        std::printf("sync into the store       %6lld rows in %6lld ms, %7.0f rows/s, processor %6.0f ms\n", rows, elapsed, rowsPerSecond,
                    double(std::clock() - processor) * 1000.0 / CLOCKS_PER_SEC);
    }
    engine.quit();
    engine.wait();
    return rowsPerSecond;
}

static QByteArray readyLine(const SandboxProcess &sandbox)
{
    const QJsonObject partner{{QStringLiteral("uid"), sandbox.partner.text()},
                              {QStringLiteral("accessKeyId"), sandbox.keys.main.id},
                              {QStringLiteral("accessKeySecret"), QString::fromUtf8(sandbox.keys.main.secret.reveal())}};
    return QJsonDocument({{QStringLiteral("rpc"), sandbox.rpc.toString(QUrl::StripTrailingSlash)}, {QStringLiteral("partner"), partner}}).toJson(QJsonDocument::Compact);
}

static void compareWithNode(const SandboxProcess &sandbox, double ours)
{
    if (!qEnvironmentVariableIsSet("PC_NODE_CLIENTS"))
        return void(std::printf("no comparison: PC_NODE_CLIENTS names no folder with the official clients\n"));
    QProcess node;
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(QStringLiteral("node"), {QStringLiteral(PC_SOURCE_DIR "/sync_node.mjs")});
    node.write(readyLine(sandbox)); // the key on standard input, not on the command line
    node.closeWriteChannel();
    node.waitForFinished(600000);
    const QJsonObject answer = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
    for (const QString &way : {QStringLiteral("oneByOne"), QStringLiteral("together")}) {
        const QJsonObject run = answer.value(way).toObject();
        const double rate = run.value(QLatin1String("rows")).toDouble() * 1000.0 / std::max(1.0, run.value(QLatin1String("milliseconds")).toDouble());
        std::printf("official client, %-9s%6d rows in %6.0f ms, %7.0f rows/s, processor %6.0f ms   we are %.1f times as fast\n", way == QLatin1String("together") ? "6 at once" : "1 by 1",
                    run.value(QLatin1String("rows")).toInt(), run.value(QLatin1String("milliseconds")).toDouble(), rate,
                    run.value(QLatin1String("processor")).toDouble(), rate > 0 ? ours / rate : 0.0);
    }
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    SandboxProcess sandbox;
    if (!sandbox.start({QStringLiteral("--scenario"), argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("standard")}))
        return std::printf("no sandbox: %s\n", qPrintable(sandbox.errorText())), 1;
    compareWithNode(sandbox, ourRowsPerSecond(sandbox));
    return 0;
}
