// SPDX-License-Identifier: Apache-2.0
// The first walk of the dataset "filings" over a sandbox, with the page open: how long it takes, what a click and the other
// datasets' passes cost meanwhile, how often the page reads again and what that costs the GUI thread. Limits as the program has
// them for a sandbox. Prints, never asserts. PC_BIN_DIR=BUILD/bin bench_filingsync [SCENARIO]
#include "core/sync/makefilingsync.h"
#include "core/sync/makeordersync.h"
#include "core/sync/makequotasync.h"
#include "tests/bench/guitimes.h"
#include "tests/bench/syncrig.h"
#include "tests/support/fakejournal.h"
#include "ui/filings/filingspage.h"
#include "ui/operations/operationflow.h"
#include "ui/shell/commandregistry.h"

using namespace pc;

// The real store, with what is asked of it counted.
class CountingFilings final : public FilingStore
{
public:
    explicit CountingFilings(FilingStore *real) : m_real(real)
    {
        connect(real, &FilingStore::changed, this, [this] {
            ++changes;
            Q_EMIT changed();
        });
    }
    int changes = 0, reads = 0, countings = 0, details = 0, resources = 0, owners = 0, writes = 0;

    Async<FilingWindow> read(FilingQuery query, qint64 first, int count) override { return ++reads, m_real->read(query, first, count); }
    Async<QList<FilingCount>> counts(FilingQuery query) override { return ++countings, m_real->counts(query); }
    Async<FilingRow> row(QString key) override { return ++details, m_real->row(key); }
    Async<QList<NumberAllowance>> allowances(CustomerUid owner) override { return ++details, m_real->allowances(owner); }
    Async<DatasetState> datasetState() override { return m_real->datasetState(); }
    Async<Done> putInstances(CustomerUid owner, QList<Instance> instances, QDateTime readAt) override
    {
        ++owners;
        return m_real->putInstances(owner, instances, readAt);
    }
    Async<Done> putNumbers(QList<NumberReading> readings) override
    {
        ++writes;
        resources += int(readings.size());
        return m_real->putNumbers(readings);
    }
    Async<Done> noteFull(Resource resource, QDateTime at) override { return m_real->noteFull(resource, at); }
    Async<Done> finishPass(QDateTime completedAt) override { return m_real->finishPass(completedAt); }
    Async<QList<CustomerUid>> staleOwners(QDateTime before, int limit) override { return m_real->staleOwners(before, limit); }
    Async<QList<StaleResource>> staleResources(QDateTime before, bool known, int limit) override { return m_real->staleResources(before, known, limit); }
    Async<QList<StaleResource>> resourcesOf(CustomerUid owner) override { return m_real->resourcesOf(owner); }
    Async<CustomerUid> ownerOf(QString instanceId) override { return m_real->ownerOf(instanceId); }
    Async<FilingCase> saveCase(FilingCase filing) override { return m_real->saveCase(filing); }
    Async<FilingCase> changeCase(CaseId id, std::function<void(FilingCase &)> change) override { return m_real->changeCase(id, change); }
    Async<Done> removeCase(CaseId id) override { return m_real->removeCase(id); }
    Async<FilingCase> filingCase(CaseId id) override { return m_real->filingCase(id); }
    Async<QList<FilingCase>> dueReminders(QDate day) override { return m_real->dueReminders(day); }

private:
    FilingStore *const m_real;
};

// The page over it, as a window of the program shows it.
struct OpenPage
{
    FakeJournal journal;
    CommandRegistry commands;
    SystemClock clock;
    std::unique_ptr<OperationFlow> flow;
    std::unique_ptr<FilingsPage> page;

    OpenPage(Rig &rig, FilingStore *store, FilingSync *sync)
    {
        OperationServices operations;
        operations.journal = &journal;
        operations.history = rig.store->operations();
        operations.customers = rig.store->customers();
        operations.clock = &clock;
        flow = std::make_unique<OperationFlow>(operations);
        FilingsServices services;
        services.store = store;
        services.customers = rig.store->customers();
        services.sync = sync;
        services.flow = flow.get();
        services.commands = &commands;
        services.clock = &clock;
        services.values.read = [&rig](const QString &key) { return rig.store->setting(key); };
        services.values.write = [&rig](const QString &key, const QString &value) { return rig.store->setSetting(key, value); };
        services.environment = rig.environment;
        page = std::make_unique<FilingsPage>(services);
        page->resize(1400, 900);
        page->show();
    }
};

static constexpr double kSandboxRate = 500;         // as the program asks a sandbox

static void printClicks(const char *what, const Times &times)
{
    std::printf("%-40s median %6.1f ms, p95 %6.1f ms, longest %6.1f ms, n %lld\n", what, times.at(0.5), times.at(0.95), times.at(1),
                qint64(times.milliseconds.size()));
}

template<typename Sync>
static double pass(Sync &sync)
{
    QElapsedTimer timer;
    timer.start();
    sync.start();
    (void)QTest::qWaitFor([&] { return !sync.progress().isRunning() && (sync.progress().completedAt.isValid() || sync.progress().error); }, 900000);
    return double(timer.elapsed()) / 1000;
}

static void passes(Rig &rig, const std::shared_ptr<SyncLane> &lane, const char *what)
{
    QuotaSyncOptions quotas;
    OrderSyncOptions orders;
    quotas.lane = orders.lane = lane;
    orders.pageSize = 300;
    const auto a = makeQuotaSync(&rig.engine, rig.source(), rig.store->quotas(), &rig.clock, quotas);
    const double quotaSeconds = pass(*a);
    const auto b = makeOrderSync(&rig.engine, rig.source(), rig.store->orders(), rig.store->customers(), &rig.clock, orders);
    const double orderSeconds = pass(*b);
    std::printf("%-40s quotas %.2f s, orders %.2f s\n", what, quotaSeconds, orderSeconds);
}

static void walk(MeasuringApplication &app, const SandboxProcess &sandbox)
{
    Rig rig(sandbox, kSandboxRate);
    const QList<CustomerUid> customers = rig.listCustomers();
    if (customers.isEmpty())
        return void(std::printf("no customers\n"));
    printClicks("a click, nothing else", clicks(rig, customers, 100));
    CountingFilings store(rig.store->filings());
    const auto sync = makeFilingSync(&rig.engine, rig.source(), &store, &rig.clock, {});
    OpenPage open(rig, &store, sync.get());
    QTest::qWait(1000);
    app.report("page opened, GUI stretches");
    store.changes = store.reads = store.countings = store.details = 0;
    QElapsedTimer timer;
    timer.start();
    sync->start();
    (void)QTest::qWaitFor([&] { return store.resources > 50; }, 60000);
    const double before = double(timer.elapsed()) / 1000;
    printClicks("a click, filings are walked", clicks(rig, customers, 200));
    (void)QTest::qWaitFor([&] { return !sync->progress().isRunning(); }, 900000);
    const double seconds = double(timer.elapsed()) / 1000;
    app.report("page open during the walk, GUI stretches");
    std::printf("walk: %d customers, %d instances in %.1f s (customers and the first instances %.1f s), %.0f calls/s\n", store.owners, store.resources, seconds,
                before, double(store.owners + store.resources) / seconds);
    std::printf("changed() %.1f/s; the page: %.1f windows/s, %.1f counts/s, %.1f rows or allowances/s; %d writes of numbers\n", store.changes / seconds,
                store.reads / seconds, store.countings / seconds, store.details / seconds, store.writes);
}

static void besideOthers(const SandboxProcess &sandbox)
{
    const auto lane = std::make_shared<SyncLane>(8);
    {
        Rig rig(sandbox, kSandboxRate);
        (void)rig.listCustomers();
        passes(rig, lane, "passes, nothing else");
    }
    Rig rig(sandbox, kSandboxRate);
    (void)rig.listCustomers();
    FilingSyncOptions options;
    options.lane = lane;
    CountingFilings store(rig.store->filings());
    const auto sync = makeFilingSync(&rig.engine, rig.source(), &store, &rig.clock, options);
    sync->start();
    (void)QTest::qWaitFor([&] { return store.resources > 50; }, 60000);
    passes(rig, lane, "passes, filings are walked");
    std::printf("  the walk %s at their end, at %d instances\n", sync->progress().isRunning() ? "was under way" : "was over", store.resources);
}

int main(int argc, char **argv)
{
    MeasuringApplication app(argc, argv);
    SandboxProcess sandbox;
    if (!sandbox.start({QStringLiteral("--scenario"), argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("standard")}))
        return std::printf("no sandbox: %s\n", qPrintable(sandbox.errorText())), 1;
    walk(app, sandbox);
    besideOthers(sandbox);
    return 0;
}
