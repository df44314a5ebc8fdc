// SPDX-License-Identifier: Apache-2.0
// The queue of tickets with many of them: prints, never asserts. bench_tickets [TICKETS [FOLDER]] (1,000,000); a folder keeps the store
// for the next run.
#include "core/store/store.h"
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

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
    std::sort(times.begin(), times.end());
    std::printf("%-44s n %4d   median %8.2f   max %8.2f ms\n", what, rounds, times[times.size() / 2], times.back());
    std::fflush(stdout);
}

static TicketId id(int n)
{
    return TicketId(QStringLiteral("%1").arg(quint32(n) * 2654435761U, 7, 36, QLatin1Char('0')).toUpper() + QString::number(n));
}

static Ticket ticket(int n, int minutes = 0)
{
    static const QStringList things{QStringLiteral("server"), QStringLiteral("disk"), QStringLiteral("invoice"), QStringLiteral("域名"), QStringLiteral("backup")};
    Ticket made;
    made.id = id(n);
    made.customer = CustomerUid(QString::number(5'000'000'000'000'000LL + n % kCustomers));
    made.product = QString::number(n % 120);
    made.title = QStringLiteral("%1 %2 of project %3 is slow").arg(things[n % 5]).arg(n).arg(n * 7919LL % 100'003);
    made.state = {TicketState(n % 20 == 0 ? n / 20 % 5 + 1 : int(TicketState::Confirmed)), QStringLiteral("x")};    // a twentieth is open
    made.openedAt = kNow.addSecs(-60LL * n);
    made.readAt = kNow.addSecs(60LL * minutes);
    return made;
}

static void fill(const Store &store, int tickets)
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
    QList<Ticket> some;
    for (int n = 0; n < tickets; ++n) {
        some += ticket(n);
        if (some.size() == 20'000 || n + 1 == tickets)
            (void)wait(store.tickets()->put(std::exchange(some, {}), {}));
    }
    for (int n = 0; n < 500; ++n) {
        TicketNote note;
        note.from = TicketNote::From::Vendor;
        note.text = QStringLiteral("Please look at the kernel log of node %1 and send it to us.").arg(n);
        note.at = kNow;
        (void)wait(store.tickets()->putNotes(id(n * 20), {note}, kNow));
        CareChange change;
        change.owner = QStringLiteral("person %1").arg(n % 12);
        (void)wait(store.tickets()->changeCare({id(n * 20)}, change));
    }
}

static void measureReads(TicketStore *store, int tickets)
{
    using Sort = TicketQuery::Sort;
    using Show = TicketQuery::Show;
    const auto read = [store](const std::function<void(TicketQuery &)> &set = {}, qint64 first = 0) {
        TicketQuery query;
        query.person = QStringLiteral("person 1");
        if (set)
            set(query);
        (void)wait(store->read(query, first, 100));
    };
    const auto all = [](TicketQuery &query) { query.show = Show::All; };
    const auto count = [store] { (void)wait(store->counts({})); };
    const auto writeCare = [store](int i) {
        CareChange change;
        change.stage = TicketCare::Stage(i % 2 + 1);
        (void)wait(store->changeCare({id(i * 20)}, change));
    };
    const auto putOne = [store](int i) { (void)wait(store->put({ticket(i * 20, i + 1)}, {})); };
    const auto changeOne = [store](int i) {
        Ticket changed = ticket(i * 40 + 20, i + 100);
        changed.state.value = TicketState::WaitFeedback;
        (void)wait(store->put({changed}, {}));
    };
    measure("first window, open ones by due", 1, [&](int) { read(); });
    const Async<QList<TicketCount>> counted = store->counts({});
    measure("the same while closed ones are read on", 20, [&](int) { read(); });
    measure("until they were read and counted", 1, [&](int) { (void)wait(counted); });
    measure("the same again", 20, [&](int) { read(); });
    measure("first window of all", 1, [&](int) { read(all); });
    measure("window anywhere of all", 50, [&](int i) { read(all, qint64(i) * tickets / 50); });
    for (const auto &[name, sort] : {std::pair("by age", Sort::OpenedAt), std::pair("by title", Sort::Title), std::pair("by customer", Sort::Customer)})
        measure(name, 1, [&, by = sort](int) { read([by](TicketQuery &query) { query.show = Show::All; query.sort = by; }); });
    measure("another view", 6, [&](int i) { read([i](TicketQuery &query) { query.show = Show(i + 1); }); });
    measure("counts", 10, [&](int) { count(); });
    measure("window after a change of care", 20, [&](int) { read(); }, writeCare);
    measure("counts after a change of care", 20, [&](int) { count(); }, writeCare);
    measure("window after a ticket read anew", 20, [&](int) { read(); }, changeOne);
    measure("window of all after a ticket read anew", 20, [&](int) { read(all); }, changeOne);
    measure("window after a reading without news", 20, [&](int) { read(); }, putOne);
    const QString typed = QStringLiteral("kernel log of node 4");
    measure("a keystroke, of a text in notes", int(typed.size()), [&](int i) { read([&](TicketQuery &query) { query.text = typed.left(i + 1); }); });
    const QString common = QStringLiteral("server 20 of project");
    measure("a keystroke, of a text in many titles", int(common.size()), [&](int i) { read([&](TicketQuery &query) { query.text = common.left(i + 1); }); });
    measure("a keystroke, of a customer", 8, [&](int i) { read([i](TicketQuery &query) { query.text = QStringLiteral("company 77").left(i + 3); }); });
    measure("window of a text after a change of care", 10, [&](int) { read([](TicketQuery &query) { query.text = QStringLiteral("kernel"); }); }, writeCare);
    measure("notes to read next", 5, [&](int) { (void)wait(store->staleNotes(kNow.addDays(1), 100)); });
    measure("one row", 20, [&](int i) { (void)wait(store->row(id(i * 31), {})); });
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int tickets = argc > 1 ? QByteArray(argv[1]).toInt() : 1'000'000;
    QTemporaryDir temporary;
    const QDir folder(argc > 2 ? QString::fromLocal8Bit(argv[2]) : temporary.path());
    const QString file = folder.filePath(QStringLiteral("bench.sqlite"));
    const bool isNew = !QFileInfo::exists(file);
    Store store(StoreOptions(folder.path(), EnvironmentId(QStringLiteral("bench"))));
    if (!wait(store.open()))
        return 1;
    QElapsedTimer filling;
    filling.start();
    if (isNew)
        fill(store, tickets);
    std::printf("%d tickets written in %.1f s, %.0f MB\n", tickets, double(filling.elapsed()) / 1000, double(QFileInfo(file).size()) / 1e6);
    measureReads(store.tickets(), tickets);
    return 0;
}
