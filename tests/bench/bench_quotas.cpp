// SPDX-License-Identifier: Apache-2.0
// Quotas of many customers and a long history of writes: prints, never asserts. bench_quotas [CUSTOMERS] [OPERATIONS]
// (10,000 and 25,000; four steps each).
#include "core/store/store.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <vector>

using namespace pc;

static const QDateTime kNow(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);

template<typename T>
static Result<T> wait(Async<T> future) // no event loop here: the workers have their own
{
    future.waitForFinished();
    return future.resultCount() > 0 ? future.result() : Result<T>(failure(ApiError::Kind::Cancelled));
}

// Milliseconds of each call: median and longest. Processor time beside it tells what the same would take on a machine with
// nothing else to do. prepare(i), where there is one, is not measured.
template<typename Fn>
static void measure(const char *what, int rounds, Fn fn, std::function<void(int)> prepare = {})
{
    std::vector<double> times, processor;
    for (int i = 0; i < rounds; ++i) {
        if (prepare)
            prepare(i);
        QElapsedTimer timer;
        timer.start();
        const std::clock_t began = std::clock();
        fn(i);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        processor.push_back(double(std::clock() - began) * 1000.0 / CLOCKS_PER_SEC);
    }
    std::sort(times.begin(), times.end());
    std::sort(processor.begin(), processor.end());
    std::printf("%-44s n %4d   median %8.2f   max %8.2f ms   (processor: median %8.2f ms)\n", what, rounds, times[times.size() / 2], times.back(),
                processor[processor.size() / 2]);
}

static CustomerUid uid(int n)
{
    return CustomerUid(QString::number(5'000'000'000'000'000LL + n));
}

static QuotaFacts reading(int n, int day)
{
    QuotaFacts facts;
    facts.customer = uid(n);
    facts.hasLedger = true;
    facts.total = Amount::fromMicros(100'000'000'000LL);
    facts.available = Amount::fromMicros((90'000LL - (n % 700) * 5 * (day + 1)) * 1'000'000);
    facts.currency = QStringLiteral("CNY");
    facts.totalReadAt = facts.availableReadAt = kNow.addDays(day);
    return facts;
}

static void fillQuotas(Store &store, int customers)
{
    for (int at = 0; at < customers; at += 1000) {
        QList<CustomerFacts> batch;
        for (int n = at; n < std::min(at + 1000, customers); ++n) {
            CustomerFacts facts;
            facts.uid = uid(n);
            facts.name = QStringLiteral("Company %1 %2").arg(n * 7919 % customers).arg(n % 2 ? QStringLiteral("Trading") : QStringLiteral("Technology"));
            facts.readAt = kNow;
            batch += facts;
        }
        (void)wait(store.customers()->putFacts(batch, QByteArray()));
    }
    constexpr int kDays = 32;
    QElapsedTimer timer;
    timer.start();
    for (int day = 0; day < kDays; ++day) {
        QList<QuotaFacts> batch;
        for (int n = 0; n < customers; ++n)
            batch += reading(n, day);
        (void)wait(store.quotas()->put(batch));
    }
    std::printf("%d readings of %d customers: %.0f per second\n", customers * kDays, customers, customers * kDays * 1000.0 / double(timer.elapsed()));
}

static void quotas(Store &store, int customers)
{
    using Sort = QuotaQuery::Sort;
    QuotaQuery query;
    measure("one reading", 20, [&](int i) { (void)wait(store.quotas()->put({reading(i, 99)})); });
    const auto window = [&](int) { (void)wait(store.quotas()->read(query, 0, 100)); };
    measure("first window after a change, by name", 20, window, [&](int i) { (void)wait(store.quotas()->put({reading(i, 100)})); });
    query.sort = Sort::ZeroDay;
    measure("first window after a change, by day of zero", 20, window, [&](int i) { (void)wait(store.quotas()->put({reading(i, 101)})); });
    measure("window at any depth", 100, [&](int i) { (void)wait(store.quotas()->read(query, i * 97 % customers, 100)); });
    measure("another order", 8, [&](int i) {
        query.sort = Sort(i + 1);
        (void)wait(store.quotas()->read(query, 0, 100));
    });
    measure("text as typed", 10, [&](int i) {
        query.text = QStringLiteral("company 12").left(i + 1);
        (void)wait(store.quotas()->read(query, 0, 100));
    });
    measure("totals", 20, [&](int) { (void)wait(store.quotas()->totals({})); });
    measure("what to read next", 20, [&](int) { (void)wait(store.quotas()->stale(kNow.addDays(90), {}, 50)); });
}

static OperationRecord step(int n, OperationState state)
{
    OperationRecord r;
    r.id = OperationId(QStringLiteral("5c1d%1-8f31-4c6e-9d43-b1c6a1f0%2").arg(n, 6, 16, QLatin1Char('0')).arg(n % 9973, 4, 16, QLatin1Char('0')));
    r.environment = EnvironmentId(QStringLiteral("bench"));
    r.kind = n % 3 ? QStringLiteral("setQuota") : QStringLiteral("setAlarmRules");
    r.customer = uid(n % 9000);
    r.customerName = QStringLiteral("Company %1 Trading").arg(n % 9000);
    r.idempotencyToken = r.id.text();
    r.before = {{QStringLiteral("total"), QStringLiteral("1000.00")}, {QStringLiteral("currency"), QStringLiteral("CNY")}};
    r.after = {{QStringLiteral("total"), QString::number(n)}, {QStringLiteral("currency"), QStringLiteral("CNY")}};
    r.reason = QStringLiteral("yearly review, sheet of %1").arg(n % 40);
    r.person = QStringLiteral("person%1").arg(n % 12);
    r.state = state;
    r.createdAt = r.updatedAt = kNow.addSecs(n);
    if (state >= OperationState::Sending) {
        r.requestIds = {QStringLiteral("7B0C%1-1A2B-5F4E-9C8D-%2").arg(n, 6, 16, QLatin1Char('0')).arg(n * 31, 8, 16, QLatin1Char('0'))};
        r.attempts = {QJsonObject{{QStringLiteral("at"), r.updatedAt.toString(Qt::ISODateWithMs)}, {QStringLiteral("requestId"), r.requestIds.constFirst()}}};
    }
    return r;
}

static void fillHistory(Store &store, int operations)
{
    QElapsedTimer timer;
    timer.start();
    for (const OperationState state : {OperationState::Draft, OperationState::Ready, OperationState::Sending, OperationState::Succeeded}) {
        QList<Async<Done>> puts;
        for (int n = 0; n < operations; ++n)
            puts += store.operations()->put(step(n, state));
        for (const Async<Done> &one : std::as_const(puts))
            (void)wait(one);
    }
    std::printf("%d steps put side by side: %.0f per second\n", operations * 4, operations * 4000.0 / double(timer.elapsed()));
    measure("steps put one after the other", 50, [&](int n) { (void)wait(store.operations()->put(step(n, OperationState::Succeeded))); });
}

static void history(Store &store)
{
    HistoryQuery query;
    query.latestOnly = false;
    const auto window = [&](qint64 first) { (void)wait(store.operations()->history(query, first, 100)); };
    measure("history: first window after a step", 10, [&](int) { window(0); },
            [&](int n) { (void)wait(store.operations()->put(step(n, OperationState::Succeeded))); });
    measure("history: window at any depth", 50, [&](int i) { window(i * 1999 % 90'000); });
    query.person = QStringLiteral("person3");
    measure("history: one person", 1, [&](int) { window(0); });
    query.person.clear();
    query.customer = uid(77);
    measure("history: one customer", 1, [&](int) { window(0); });
    query.customer.reset();
    const QString typed = QStringLiteral("company 4711");
    measure("history: text as typed", int(typed.size()), [&](int i) {
        query.text = typed.left(i + 1);
        window(0);
    });
    query.latestOnly = true;
    query.text = QStringLiteral("7b0c0012");
    measure("history: part of a request id, latest only", 1, [&](int) { window(0); });
    measure("people", 5, [&](int) { (void)wait(store.operations()->people()); });
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int customers = argc > 1 ? std::max(100, atoi(argv[1])) : 10'000;
    const int operations = argc > 2 ? std::max(100, atoi(argv[2])) : 25'000;
    QTemporaryDir folder;
    Store store(StoreOptions(folder.path(), EnvironmentId(QStringLiteral("bench"))));
    (void)wait(store.open());
    fillQuotas(store, customers);
    quotas(store, customers);
    fillHistory(store, operations);
    history(store);
    for (const char *file : {"bench.sqlite", "bench.local.sqlite"})
        std::printf("%-24s %8.1f MB\n", file, double(QFileInfo(folder.filePath(QLatin1String(file))).size()) / 1e6);
    return 0;
}
