// SPDX-License-Identifier: Apache-2.0
// The inbox with many messages: prints, never asserts. bench_inbox [MESSAGES [FOLDER]] (1,000,000); a folder keeps the store for the next
// run. With QT_QPA_PLATFORM=offscreen where there is no screen.
#include "core/messages/eventreading.h"
#include "core/store/store.h"
#include "models/inboxlistmodel.h"
#include "tests/bench/guitimes.h"
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTimer>
#include <functional>

using namespace pc;

static const QDateTime kNow = QDateTime::currentDateTimeUtc();
static constexpr int kCustomers = 10'000;

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
    printTimes(what, times);
    std::fflush(stdout);
}

// A fifth, of quotas, says anew what was said of its customer before: they stand in one row.
static Arrival arrival(int n)
{
    static const QByteArrayList types{"order.paid", "instance.expiring", "quota.alarm", "filing.status", "news.unknown"};
    const QByteArray &type = types[n % 5];
    const QByteArray object = QByteArray::number(n);
    const QByteArray data = n % 5 == 0 ? "{\"orderId\":\"" + object + "\",\"amount\":\"120.00\",\"currency\":\"CNY\",\"productCode\":\"ecs\"}"
        : n % 5 == 1 ? "{\"instanceId\":\"i-" + object + "\",\"expireTime\":\"2027-01-01T00:00:00Z\"}"
        : n % 5 == 2 ? QByteArray("{\"available\":\"10\",\"threshold\":\"20\",\"currency\":\"CNY\"}")
        : n % 5 == 3 ? "{\"sn\":\"sn" + object + "\",\"status\":\"passed\",\"beianNum\":\"\"}" : "{\"headline\":\"story " + object + "\"}";
    Arrival made;
    made.message.id = QStringLiteral("message-%1").arg(n);
    made.message.body = "{\"type\":\"" + type + "\",\"id\":\"evt-" + QByteArray::number(n) + "\",\"accountUid\":\""
        + QByteArray::number(5'000'000'000'000'000LL + n % kCustomers) + "\",\"time\":\"" + kNow.toString(Qt::ISODate).toLatin1() + "\",\"data\":" + data + "}";
    made.message.enqueuedAt = kNow;
    made.read = readEvent(made.message, builtInEventTable());
    return made;
}

static QList<Arrival> arrivals(int from, int count)
{
    QList<Arrival> some;
    for (int n = from; n < from + count; ++n)
        some += arrival(n);
    return some;
}

static void fill(const Store &store, int messages)
{
    QList<CustomerFacts> customers;
    for (int n = 0; n < kCustomers; ++n) {
        CustomerFacts facts;
        facts.uid = CustomerUid(QString::number(5'000'000'000'000'000LL + n));
        facts.name = QStringLiteral("Company %1").arg(n * 7919 % kCustomers);
        facts.readAt = kNow;
        customers += facts;
    }
    (void)wait(store.customers()->putFacts(customers, {}));
    constexpr int kTogether = 5000;
    for (int n = 0; n < messages; n += kTogether) {
        (void)wait(store.inbox()->admit(arrivals(n, std::min(kTogether, messages - n)), kNow.addSecs(n / 1000 - messages / 1000)));
        // All but the last thousands are done.
        QList<InboxOutcome> outcomes;
        for (int key = n + 1; key <= std::min(n + kTogether, messages - 2 * kTogether); ++key) {
            outcomes += InboxOutcome();
            outcomes.last().key = key;
        }
        (void)wait(store.inbox()->settle(outcomes, kNow));
    }
}

static void measureReads(InboxStore *store, int messages)
{
    using Show = InboxQuery::Show;
    const auto read = [store](const std::function<void(InboxQuery &)> &set = {}, qint64 first = 0) {
        InboxQuery query;
        if (set)
            set(query);
        (void)wait(store->read(query, first, 100));
    };
    int next = messages + 100'000;
    const auto admitOne = [&](int) { (void)wait(store->admit({arrival(next++)}, QDateTime::currentDateTimeUtc())); };
    measure("first window", 1, [&](int) { read(); });
    measure("the same again", 20, [&](int) { read(); });
    measure("counts", 20, [&](int) { (void)wait(store->counts({})); });
    measure("not folded", 1, [&](int) { read([](InboxQuery &query) { query.isFolded = false; }); });
    measure("window anywhere", 50, [&](int i) { read({}, qint64(i) * messages / 100); });
    measure("another view", 6, [&](int i) { read([i](InboxQuery &query) { query.show = Show(i + 1); }); });
    measure("one type", 1, [&](int) { read([](InboxQuery &query) { query.type = QStringLiteral("order.*"); }); });
    measure("one customer", 10, [&](int i) { read([i](InboxQuery &query) { query.customer = CustomerUid(QString::number(5'000'000'000'000'000LL + i)); }); });
    measure("window after an arrival", 20, [&](int) { read(); }, admitOne);
    measure("counts after an arrival", 20, [&](int) { (void)wait(store->counts({})); }, admitOne);
    measure("a message taken", 20, admitOne);
    const QString rare = QStringLiteral("story %1").arg(messages / 2 + 4), common = QStringLiteral("instance");
    measure("a keystroke, of a rare text", int(rare.size()), [&](int i) { read([&](InboxQuery &query) { query.text = rare.left(i + 1); }); });
    measure("a keystroke, of a text in many", int(common.size()), [&](int i) { read([&](InboxQuery &query) { query.text = common.left(i + 1); }); });
    measure("a keystroke, of a customer", 8, [&](int i) { read([i](InboxQuery &query) { query.text = QStringLiteral("company 77").left(i + 3); }); });
    measure("marked as read, a folded one", 10, [&](int i) { (void)wait(store->markRead({qint64(messages - 50 * i - 48)}, true)); });
    measure("to be processed next", 10, [&](int) { (void)wait(store->waiting(kNow, 64)); });
    measure("nothing is old", 5, [&](int) { (void)wait(store->expire(kNow.addDays(-180))); });
}

// Ten thousand at once while the list is shown and counted.
static void measureModel(MeasuringApplication &app, Store &store, int messages)
{
    const SystemClock clock;
    InboxListModel model(store.inbox(), &clock);
    model.setQuery({});
    QTimer seen;                            // as a view asks for what it shows
    QObject::connect(&seen, &QTimer::timeout, &model, [&model] {
        for (int row = 0; row < std::min(40, model.rowCount()); ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                (void)model.index(row, column).data();
    });
    seen.start(16);
    const auto run = [](int ms) {
        QTimer::singleShot(ms, qApp, &QCoreApplication::quit);
        QCoreApplication::exec();
    };
    run(3000);
    app.report("GUI thread, at rest");
    QElapsedTimer timer;
    timer.start();
    double taken = 0;
    const QList<Arrival> many = arrivals(messages + 500'000, 10'000);
    QList<Async<int>> pending;
    for (int from = 0; from < many.size(); from += 16)
        pending += store.inbox()->admit(many.mid(from, 16), QDateTime::currentDateTimeUtc());
    whenDone(pending.constLast(), &model, [&](const Result<int> &) { taken = double(timer.elapsed()); QCoreApplication::quit(); });
    QCoreApplication::exec();
    std::printf("10,000 arriving in batches of 16: on the disk after %.0f ms, %.0f a second\n", taken, 1e7 / taken);
    run(2000);
    app.report("GUI thread, while 10,000 arrive");
}

int main(int argc, char **argv)
{
    MeasuringApplication app(argc, argv);
    const int messages = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    QTemporaryDir temporary;
    const QDir folder(argc > 2 ? QString::fromLocal8Bit(argv[2]) : temporary.path());
    const bool isNew = !QFileInfo::exists(folder.filePath(QStringLiteral("bench.sqlite")));
    Store store(StoreOptions(folder.path(), EnvironmentId(QStringLiteral("bench"))));
    if (!wait(store.open()))
        return 1;
    QElapsedTimer filling;
    filling.start();
    if (isNew)
        fill(store, messages);
    std::printf("%d messages written in %.1f s\n", messages, double(filling.elapsed()) / 1000);
    measureReads(store.inbox(), messages);
    measureModel(app, store, messages);
    return 0;
}
