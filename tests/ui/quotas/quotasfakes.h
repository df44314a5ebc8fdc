// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/quotasync.h"
#include "tests/support/fakecustomerstore.h"
#include "tests/support/fakejournal.h"
#include "tests/support/fakequotastore.h"
#include "tests/support/manualclock.h"
#include "ui/operations/operationflow.h"
#include "ui/quotas/quotasservices.h"
#include "ui/shell/commandregistry.h"

namespace pc {

class FakeQuotaSync final : public QuotaSync
{
public:
    using QuotaSync::QuotaSync;

    SyncProgress now;
    int starts = 0;
    QList<CustomerUid> refreshed, visible;
    Settler<QuotaRow> answer;               // of every refresh()

    void tell(const SyncProgress &progress)
    {
        now = progress;
        Q_EMIT progressed(progress);
    }
    void start() override { ++starts; }
    void cancel() override {}
    void setVisible(QList<CustomerUid> uids) override { visible = std::move(uids); }
    Async<QuotaRow> refresh(CustomerUid uid) override
    {
        refreshed.append(uid);
        return answer.future();
    }
    [[nodiscard]] SyncProgress progress() const override { return now; }
};

// The journal's table with what a test puts into it.
class QuotaHistoryRows final : public OperationStore
{
public:
    QList<OperationRecord> rows;

    Async<Done> put(OperationRecord) override { return ready<Done>(Done{}); }
    Async<QList<OperationRecord>> unfinished() override { return ready<QList<OperationRecord>>(QList<OperationRecord>{}); }
    Async<Done> putAll(QList<OperationRecord>) override { return ready<Done>(Done{}); }
    Async<OperationRecord> operation(OperationId) override { return ready<OperationRecord>(failure(ApiError::Kind::NotFound)); }
    Async<QList<OperationRecord>> plan(PlanId) override { return ready<QList<OperationRecord>>(QList<OperationRecord>{}); }
    Async<QStringList> people() override { return ready<QStringList>(QStringList{}); }
    Async<QList<OperationRecord>> find(QString, int) override { return ready<QList<OperationRecord>>(QList<OperationRecord>{}); }
    Async<HistoryWindow> history(HistoryQuery query, qint64, int count) override
    {
        HistoryWindow window;
        for (const OperationRecord &row : std::as_const(rows)) {
            if (query.customer == row.customer)
                window.rows.append(row);
        }
        window.total = window.rows.size();
        window.rows = window.rows.mid(0, count);
        return ready<HistoryWindow>(window);
    }
};

// Everything a page of quotas needs, in memory.
struct QuotasWorld
{
    FakeQuotaStore store;
    FakeCustomerStore customers;
    FakeQuotaSync sync;
    FakeJournal journal;
    QuotaHistoryRows history;
    CommandRegistry commands;
    ManualClock clock;
    Environment environment;
    std::unique_ptr<OperationFlow> flow;

    QuotasWorld()
    {
        environment.name = QStringLiteral("Sample");
        environment.kind = Environment::Kind::Sandbox;
        sync.now.completedAt = clock.utcNow().addSecs(-300);
        OperationServices operations;
        operations.journal = &journal;
        operations.history = &history;
        operations.customers = &customers;
        operations.clock = &clock;
        flow = std::make_unique<OperationFlow>(operations);
    }
    [[nodiscard]] QuotasServices services()
    {
        QuotasServices services;
        services.store = &store;
        services.customers = &customers;
        services.sync = &sync;
        services.flow = flow.get();
        services.commands = &commands;
        services.clock = &clock;
        services.environment = environment;
        return services;
    }
    // A ledger that lost 300.00 a day for thirty days and has 900.00 left.
    QuotaRow &addRunningOut(int number)
    {
        QuotaRow &row = store.add(FakeQuotaStore::sample(number, "900"));
        for (int day = 30; day >= 0; --day)
            row.trend.append({clock.utcNow().addDays(-day), row.quota.total, Amount::fromMicros((900LL + day * 300LL) * 1'000'000)});
        store.history.insert(row.customer.uid(), row.trend);
        row.runway = runwayOf(row.trend, clock.utcNow());
        return row;
    }
};

} // namespace pc
