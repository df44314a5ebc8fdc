// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/operationstore.h"
#include "core/sync/filingsync.h"
#include "tests/support/fakecustomerstore.h"
#include "tests/support/fakefilingstore.h"
#include "tests/support/fakejournal.h"
#include "tests/support/manualclock.h"
#include "ui/filings/filingsservices.h"
#include "ui/operations/operationflow.h"
#include "ui/shell/commandregistry.h"
#include <QSettings>
#include <QTemporaryDir>

namespace pc {

class FakeFilingSync final : public FilingSync
{
public:
    using FilingSync::FilingSync;

    SyncProgress now;
    int starts = 0;
    QList<CustomerUid> customers;                           // refreshed
    QList<StaleResource> resources;                         // refreshed
    Settler<Done> answer;                                   // of every refresh

    void tell(const SyncProgress &progress)
    {
        now = progress;
        Q_EMIT progressed(progress);
    }
    void start() override { ++starts; }
    void cancel() override {}
    [[nodiscard]] SyncProgress progress() const override { return now; }
    Async<Done> refreshCustomer(CustomerUid owner) override
    {
        customers.append(owner);
        return answer.future();
    }
    Async<Done> refreshResource(CustomerUid owner, Resource resource) override
    {
        resources.append({owner, resource});
        return answer.future();
    }
};

// Rows that are made when they are read: as many as wanted, a fifth of them in each state.
class ManyFilings final : public FilingStore
{
public:
    using FilingStore::FilingStore;
    qint64 total = 0;
    int reads = 0, largestRead = 0;

    Async<FilingWindow> read(FilingQuery query, qint64 first, int count) override
    {
        ++reads;
        largestRead = std::max(largestRead, count);
        const qint64 rows = query.state ? (*query.state == NumberState::Unknown ? 0 : total / 5) : total;
        FilingWindow window{first, rows, {}};
        for (qint64 i = first; i < std::min(rows, first + count); ++i)
            window.rows.append(rowAt(i, query.state.value_or(NumberState::Bound)));
        return ready<FilingWindow>(window);
    }
    Async<QList<FilingCount>> counts(FilingQuery) override { return ready<QList<FilingCount>>(QList<FilingCount>()); }
    Async<FilingRow> row(QString) override { return ready<FilingRow>(failure(ApiError::Kind::NotFound)); }
    Async<QList<NumberAllowance>> allowances(CustomerUid) override { return ready<QList<NumberAllowance>>(QList<NumberAllowance>()); }
    Async<DatasetState> datasetState() override { return ready<DatasetState>(DatasetState()); }
    Async<Done> putInstances(CustomerUid, QList<Instance>, QDateTime) override { return ready<Done>(Done{}); }
    Async<Done> putNumbers(QList<NumberReading>) override { return ready<Done>(Done{}); }
    Async<Done> noteFull(Resource, QDateTime) override { return ready<Done>(Done{}); }
    Async<Done> finishPass(QDateTime) override { return ready<Done>(Done{}); }
    Async<QList<CustomerUid>> staleOwners(QDateTime, int) override { return ready<QList<CustomerUid>>(QList<CustomerUid>()); }
    Async<QList<StaleResource>> staleResources(QDateTime, bool, int) override { return ready<QList<StaleResource>>(QList<StaleResource>()); }
    Async<QList<StaleResource>> resourcesOf(CustomerUid) override { return ready<QList<StaleResource>>(QList<StaleResource>()); }
    Async<CustomerUid> ownerOf(QString) override { return ready<CustomerUid>(failure(ApiError::Kind::NotFound)); }
    Async<FilingCase> saveCase(FilingCase filing) override { return ready<FilingCase>(filing); }
    Async<FilingCase> changeCase(CaseId, std::function<void(FilingCase &)>) override { return ready<FilingCase>(failure(ApiError::Kind::NotFound)); }
    Async<Done> removeCase(CaseId) override { return ready<Done>(Done{}); }
    Async<FilingCase> filingCase(CaseId) override { return ready<FilingCase>(failure(ApiError::Kind::NotFound)); }
    Async<QList<FilingCase>> dueReminders(QDate) override { return ready<QList<FilingCase>>(QList<FilingCase>()); }

private:
    static FilingRow rowAt(qint64 i, NumberState state)
    {
        FilingRow row;
        row.number = FakeFilingStore::sample(int(i) + int(state) * 10'000'000, state);
        row.key = row.number->number;
        row.customer = row.number->owner;
        row.customerName = QStringLiteral("Company %1").arg(i);
        return row;
    }
};

// What was put into the history.
class RecordedHistory final : public OperationStore
{
public:
    QList<OperationRecord> recorded;

    Async<Done> put(OperationRecord record) override
    {
        recorded.append(record);
        return ready<Done>(Done{});
    }
    Async<QList<OperationRecord>> unfinished() override { return ready<QList<OperationRecord>>(QList<OperationRecord>{}); }
    Async<Done> putAll(QList<OperationRecord>) override { return ready<Done>(Done{}); }
    Async<OperationRecord> operation(OperationId) override { return ready<OperationRecord>(failure(ApiError::Kind::NotFound)); }
    Async<QList<OperationRecord>> plan(PlanId) override { return ready<QList<OperationRecord>>(QList<OperationRecord>{}); }
    Async<QStringList> people() override { return ready<QStringList>(QStringList{}); }
    Async<QList<OperationRecord>> find(QString, int) override { return ready<QList<OperationRecord>>(QList<OperationRecord>{}); }
    Async<HistoryWindow> history(HistoryQuery, qint64, int) override { return ready<HistoryWindow>(HistoryWindow()); }
};

// Everything a page of filings needs, in memory.
struct FilingsWorld
{
    FakeFilingStore store;
    FakeCustomerStore customers;
    FakeFilingSync sync;
    FakeJournal journal;
    RecordedHistory history;
    CommandRegistry commands;
    ManualClock clock;
    Environment environment;
    QTemporaryDir folder;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<OperationFlow> flow;
    QHash<QString, QString> kept;                           // settings of the environment
    std::function<Async<ServiceNumber>(QString)> lookUp;

    FilingsWorld()
    {
        environment.id = EnvironmentId(QStringLiteral("sample"));
        environment.name = QStringLiteral("Sample");
        environment.kind = Environment::Kind::Sandbox;
        settings = std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        sync.now.completedAt = clock.utcNow().addSecs(-300);
        OperationServices operations;
        operations.journal = &journal;
        operations.history = &history;
        operations.customers = &customers;
        operations.clock = &clock;
        flow = std::make_unique<OperationFlow>(operations);
    }
    [[nodiscard]] FilingsServices services()
    {
        FilingsServices services;
        services.store = &store;
        services.customers = &customers;
        services.sync = &sync;
        services.flow = flow.get();
        services.commands = &commands;
        services.clock = &clock;
        services.settings = settings.get();
        services.values.read = [this](const QString &key) { return ready<QString>(kept.value(key)); };
        services.values.write = [this](const QString &key, const QString &value) {
            kept.insert(key, value);
            return ready<Done>(Done{});
        };
        services.environment = environment;
        services.lookUp = lookUp;
        return services;
    }
    // Customer `n`, its instance and a number of it in this state.
    void add(int n, NumberState state = NumberState::Bound)
    {
        Customer customer;
        customer.facts.uid = FakeFilingStore::uid(n);
        customer.facts.name = QStringLiteral("Company %1 Ltd").arg(n);
        customers.add(customer);
        store.names.insert(customer.uid(), customer.facts.name);
        store.instances.append(FakeFilingStore::sampleInstance(n));
        store.resourcesReadAt.insert(FakeFilingStore::instanceId(n), clock.utcNow().addSecs(-600));
        store.numbers.append(FakeFilingStore::sample(n, state));
    }
    FilingCase &addCase(int n)
    {
        store.cases.append(FakeFilingStore::sampleCase(n));
        return store.cases.last();
    }
};

} // namespace pc
