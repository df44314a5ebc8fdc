// SPDX-License-Identifier: Apache-2.0
// The board of filings with many service numbers: prints, never asserts. bench_filings [NUMBERS] (1,000,000).
#include "core/store/store.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace pc;

static const QDateTime kNow(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
static constexpr int kCustomers = 10'000;
static constexpr int kPerResource = 10;

template<typename T>
static Result<T> wait(Async<T> future) // no event loop here: the workers have their own
{
    future.waitForFinished();
    return future.resultCount() > 0 ? future.result() : Result<T>(failure(ApiError::Kind::Cancelled));
}

static void measure(const char *what, int rounds, const std::function<void(int)> &run, const std::function<void(int)> &prepare = {})
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        if (prepare)
            prepare(i);
        QElapsedTimer timer;
        timer.start();
        run(i);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-44s n %4d   median %8.2f   max %8.2f ms\n", what, rounds, times[times.size() / 2], times.back());
}

static CustomerUid uid(int n)
{
    return CustomerUid(QString::number(5'000'000'000'000'000LL + n));
}

static NumberReading reading(int resource)
{
    NumberReading made{uid(resource % kCustomers), {ResourceType::Ecs, QStringLiteral("i-bp1sample%1").arg(resource, 8, 10, QLatin1Char('0'))}, {}, kNow};
    for (int i = 0; i < kPerResource; ++i) {
        ServiceNumber number;
        number.number = QStringLiteral("%1-0000-4000-8000-%2").arg(uint(resource) * 2654435761U, 8, 16, QLatin1Char('0')).arg(resource * kPerResource + i, 12, 10, QLatin1Char('0'));
        number.holder = made.owner;
        number.state = {NumberState((resource + i) % 4 + 2), QStringLiteral("x")};
        made.numbers += number;
    }
    return made;
}

static void fill(const Store &store, int numbers)
{
    QList<CustomerFacts> customers;
    for (int n = 0; n < kCustomers; ++n) {
        CustomerFacts facts;
        facts.uid = uid(n);
        facts.name = QStringLiteral("Company %1").arg(n * 7919 % kCustomers);
        facts.readAt = kNow;
        customers += facts;
    }
    (void)wait(store.customers()->putFacts(customers, {}));
    QList<NumberReading> readings;
    for (int resource = 0; resource < numbers / kPerResource; ++resource) {
        readings += reading(resource);
        if (readings.size() == 2000 || resource + 1 == numbers / kPerResource)
            (void)wait(store.filings()->putNumbers(std::exchange(readings, {})));
    }
    for (int n = 0; n < 200; ++n) {
        FilingCase filing;
        filing.customer = uid(n);
        filing.domain = QStringLiteral("site%1.example").arg(n);
        filing.number = reading(n).numbers[0].number;
        filing.deadline = kNow.date().addDays(n % 60 - 5);
        (void)wait(store.filings()->saveCase(filing));
    }
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int numbers = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    QTemporaryDir folder;
    Store store(StoreOptions(folder.path(), EnvironmentId(QStringLiteral("bench"))));
    if (!wait(store.open()))
        return 1;
    QElapsedTimer filling;
    filling.start();
    fill(store, numbers);
    std::printf("%d numbers written in %.1f s\n", numbers, double(filling.elapsed()) / 1000);
    FilingStore *filings = store.filings();
    const auto read = [filings](FilingQuery query, qint64 first = 0) { (void)wait(filings->read(std::move(query), first, 100)); };
    const auto sorted = [](FilingQuery::Sort sort) {
        FilingQuery query;
        query.sort = sort;
        return query;
    };
    const auto found = [](const QString &text) {
        FilingQuery query;
        query.text = text;
        return query;
    };
    measure("first window", 1, [&](int) { read({}); });
    measure("window anywhere, by risk", 50, [&](int i) { read({}, qint64(i) * numbers / 50); });
    for (const auto &[name, sort] : {std::pair("first window by number", FilingQuery::Sort::Number), std::pair("by customer", FilingQuery::Sort::Customer),
                                     std::pair("by instance", FilingQuery::Sort::Instance), std::pair("by age", FilingQuery::Sort::ReadAt)})
        measure(name, 1, [&, by = sort](int) { read(sorted(by)); });
    measure("counts", 5, [&](int) { (void)wait(filings->counts({})); });
    measure("first search", 1, [&](int) { read(found(QStringLiteral("sample00001"))); });
    measure("search for other texts", 10, [&](int i) { read(found(QStringLiteral("sample0000%1").arg(i))); });
    measure("window after a reading", 10, [&](int) { read({}); }, [&](int i) {
        NumberReading fresh = reading(i);
        fresh.readAt = kNow.addSecs(60 + i);
        (void)wait(filings->putNumbers({fresh}));
    });
    measure("stale resources", 3, [&](int) { (void)wait(filings->staleResources(kNow.addDays(1), false, 100)); });
    measure("stale owners", 3, [&](int) { (void)wait(filings->staleOwners(kNow.addDays(1), 100)); });
    return 0;
}
