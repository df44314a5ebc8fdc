// SPDX-License-Identifier: Apache-2.0
// First load of the dataset "orders" from the sandbox into the store, beside the vendor's official Node client reading the
// same pages (which keeps nothing) and beside sqlite3 importing the same rows from a file; then how long a click takes while all
// datasets are read. Prints, never asserts. PC_BIN_DIR=BUILD/bin [PC_NODE_CLIENTS=FOLDER] bench_ordersync [SCENARIO] [PAGESIZE]
#include "core/sync/makecustomersync.h"
#include "core/sync/makeordersync.h"
#include "core/sync/makequotasync.h"
#include "tests/bench/syncrig.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace pc;

static double perSecond(qint64 rows, double milliseconds)
{
    return double(rows) * 1000.0 / std::max(milliseconds, 1.0);
}

static double processorMilliseconds()
{
    return double(std::clock()) * 1000.0 / CLOCKS_PER_SEC;
}

static double syncOrders(Rig &rig, int pageSize)
{
    OrderSyncOptions options;
    options.pageSize = pageSize;
    options.concurrency = 8;
    const auto sync = makeOrderSync(&rig.engine, rig.source(), rig.store->orders(), rig.store->customers(), &rig.clock, options);
    QElapsedTimer timer;
    timer.start();
    const double processor = processorMilliseconds();
    sync->start();
    (void)QTest::qWaitFor([&] { return sync->progress().completedAt.isValid() || sync->progress().error; }, 900000);
    const double elapsed = double(timer.elapsed());
    if (sync->progress().error)
        std::printf("the pass did not end well: %s\n", qPrintable(kindName(sync->progress().error->kind)));
    const qint64 rows = waitFor(rig.store->orders()->count(OrderQuery()), 60000).value_or(-1);
    std::printf("sync into the store       %7lld rows in %6.0f ms, %7.0f rows/s, processor %6.0f ms\n", rows, elapsed, perSecond(rows, elapsed),
                processorMilliseconds() - processor);
    return perSecond(rows, elapsed);
}

// What was read: the whole history of those whose orders fit on a page, else the newest month and the rest.
static QJsonArray windowsRead(Rig &rig, int pageSize)
{
    const auto text = [](const QDateTime &time) { return time.toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'")); };
    const OrderSyncOptions options;
    QJsonArray windows;
    QHash<QString, qint64> rows;
    const auto groups = waitFor(rig.store->orders()->groups(OrderQuery(), OrderStore::GroupBy::Customer), 60000).value_or(QList<OrderGroup>());
    for (const OrderGroup &group : groups)
        rows[group.key] += group.orders;
    const QList<OrderCheckpoint> checkpoints = waitFor(rig.store->orders()->checkpoints()).value_or(QList<OrderCheckpoint>());
    for (const OrderCheckpoint &point : checkpoints) {
        const QDateTime middle = point.to.addSecs(-std::chrono::seconds(options.newest).count()), end = point.to.addSecs(options.clockSlack.count());
        const auto add = [&](const QDateTime &from, const QDateTime &to) {
            windows.append(QJsonObject{{QStringLiteral("customer"), point.customer.text()}, {QStringLiteral("from"), text(from)}, {QStringLiteral("to"), text(to)}});
        };
        if (rows.value(point.customer.text()) <= pageSize) {
            add(point.from, end);
            continue;
        }
        add(middle, end);
        add(point.from, middle.addSecs(-1));
    }
    return windows;
}

static void compareWithNode(const SandboxProcess &sandbox, const QJsonArray &windows, int pageSize, double ours)
{
    if (!qEnvironmentVariableIsSet("PC_NODE_CLIENTS"))
        return void(std::printf("no comparison: PC_NODE_CLIENTS names no folder with the official clients\n"));
    const QJsonObject partner{{QStringLiteral("accessKeyId"), sandbox.keys.main.id},
                              {QStringLiteral("accessKeySecret"), QString::fromUtf8(sandbox.keys.main.secret.reveal())}};
    const QJsonObject line{{QStringLiteral("rpc"), sandbox.rpc.toString(QUrl::StripTrailingSlash)},
                           {QStringLiteral("partner"), partner}, {QStringLiteral("windows"), windows}, {QStringLiteral("pageSize"), pageSize}};
    QProcess node;
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(QStringLiteral("node"), {QStringLiteral(PC_SOURCE_DIR "/orders_node.mjs")});
    node.write(QJsonDocument(line).toJson(QJsonDocument::Compact)); // the key on standard input, not on the command line
    node.closeWriteChannel();
    node.waitForFinished(900000);
    const QJsonObject answer = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
    for (const QString &way : {QStringLiteral("oneByOne"), QStringLiteral("together")}) {
        const QJsonObject run = answer.value(way).toObject();
        const qint64 rows = run.value(QLatin1String("rows")).toInteger();
        const double milliseconds = run.value(QLatin1String("milliseconds")).toDouble(), rate = perSecond(rows, milliseconds);
        std::printf("official client, %-9s%7lld rows in %6.0f ms, %7.0f rows/s, processor %6.0f ms   we are %.1f times as fast\n",
                    way == QLatin1String("together") ? "6 at once" : "1 by 1", rows, milliseconds, rate, run.value(QLatin1String("processor")).toDouble(),
                    rate > 0 ? ours / rate : 0.0);
    }
}

static bool runShell(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    return process.waitForFinished(600000) && process.exitCode() == 0;
}

// The limit: the same columns, without indexes, from a file on the same disk.
static void compareWithImport(Rig &rig, qint64 rows, double ours)
{
    rig.store.reset();
    const QString book = rig.folder.filePath(QStringLiteral("bench.sqlite")), csv = rig.folder.filePath(QStringLiteral("rows.csv"));
    if (!runShell(QStringLiteral("sqlite3"), {book, QStringLiteral(".mode csv"), QStringLiteral(".headers on"), QStringLiteral(".output ") + csv,
                                              QStringLiteral("SELECT * FROM orders")}))
        return void(std::printf("no comparison: sqlite3 cannot read the orders\n"));
    QElapsedTimer timer;
    timer.start();
    (void)runShell(QStringLiteral("sqlite3"), {rig.folder.filePath(QStringLiteral("import.sqlite")), QStringLiteral(".import --csv %1 orders").arg(csv)});
    const double rate = perSecond(rows, double(timer.elapsed()));
    std::printf("sqlite3 .import           %7lld rows in %6lld ms, %7.0f rows/s   we have %.2f of its speed\n", rows, timer.elapsed(), rate, ours / rate);
}

static void clicksDuringSync(const SandboxProcess &sandbox, int pageSize)
{
    Rig rig(sandbox);
    const QList<CustomerUid> customers = rig.listCustomers();
    if (customers.isEmpty())
        return void(std::printf("no customers\n"));
    const Times idle = clicks(rig, customers, 100);
    const auto lane = std::make_shared<SyncLane>(rig.options.syncCalls);
    CustomerSyncOptions facts;
    QuotaSyncOptions quotas;
    OrderSyncOptions orders;
    orders.pageSize = pageSize;
    facts.lane = quotas.lane = orders.lane = lane;
    facts.factsMaxAge = std::chrono::milliseconds(0);
    const auto a = makeCustomerSync(&rig.engine, rig.source(), rig.store->customers(), &rig.clock, facts);
    const auto b = makeQuotaSync(&rig.engine, rig.source(), rig.store->quotas(), &rig.clock, quotas);
    const auto c = makeOrderSync(&rig.engine, rig.source(), rig.store->orders(), rig.store->customers(), &rig.clock, orders);
    keepGoing(*a);
    keepGoing(*b);
    keepGoing(*c);
    (void)QTest::qWaitFor([&] { return c->progress().done > 0; }, 10000);
    int amid = 0;
    const Times busy = clicks(rig, customers, 200, [&] { amid += a->progress().isRunning() && b->progress().isRunning() && c->progress().isRunning(); });
    const double server = idle.at(0.5); // the whole way when nothing else is asked
    std::printf("a click, nothing else     median %5.1f ms, p95 %5.1f ms, longest %5.1f ms\n", server, idle.at(0.95), idle.at(1));
    std::printf("a click, all syncs run    median %5.1f ms, p95 %5.1f ms, longest %5.1f ms; all three ran at %d of %lld clicks\n", busy.at(0.5), busy.at(0.95),
                busy.at(1), amid, qint64(busy.milliseconds.size()));
    std::printf("  more than nothing else  median %5.1f ms, p95 %5.1f ms, longest %5.1f ms (aim 200)\n", busy.at(0.5) - server, busy.at(0.95) - server,
                busy.at(1) - server);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int pageSize = argc > 2 ? std::atoi(argv[2]) : 300;
    SandboxProcess sandbox;
    if (!sandbox.start({QStringLiteral("--scenario"), argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("standard")}))
        return std::printf("no sandbox: %s\n", qPrintable(sandbox.errorText())), 1;
    {
        Rig rig(sandbox);
        (void)rig.listCustomers();
        const double ours = syncOrders(rig, pageSize);
        const qint64 rows = waitFor(rig.store->orders()->count(OrderQuery()), 60000).value_or(0);
        compareWithNode(sandbox, windowsRead(rig, pageSize), pageSize, ours);
        compareWithImport(rig, rows, ours);
    }
    clicksDuringSync(sandbox, pageSize);
    return 0;
}
