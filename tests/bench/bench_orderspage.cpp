// SPDX-License-Identifier: Apache-2.0
// The list of orders over a large store: opening, typing a filter, scrolling, memory; then the same questions as plain SQL on the
// same file by the sqlite3 program, where there is one. Prints, never asserts.
//     bench_orderspage [ORDERS] [CUSTOMERS] [FOLDER]      (1,000,000 10,000, a temporary folder; one that is filled is used again)
#include "core/base/clock.h"
#include "core/store/store.h"
#include "models/orderlistmodel.h"
#include "tests/bench/guitimes.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/themecontroller.h"
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace pc;

namespace {

template<typename T>
Result<T> wait(Async<T> future)
{
    future.waitForFinished();
    return future.resultCount() > 0 ? future.result() : Result<T>(failure(ApiError::Kind::Cancelled));
}

CustomerFacts customer(int n)
{
    static const QStringList first{QStringLiteral("Lumen"), QStringLiteral("Harbour"), QStringLiteral("云帆"), QStringLiteral("青松"), QStringLiteral("Birch"), QStringLiteral("北辰")};
    static const QStringList last{QStringLiteral("Foods"), QStringLiteral("科技有限公司"), QStringLiteral("Logistics"), QStringLiteral("网络技术有限公司"), QStringLiteral("Trading")};
    CustomerFacts facts;
    facts.uid = CustomerUid(QString::number(5000000000000000LL + n));
    facts.name = QStringLiteral("%1 %2 %3").arg(first.at(n % first.size()), last.at(n % last.size())).arg(n);
    facts.loginEmail = QStringLiteral("admin%1@partner.example").arg(n);
    facts.readAt = QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC).addSecs(n);
    return facts;
}

// Three years of orders; few products have most of them, as in life.
Order sample(int n, int customers, QRandomGenerator &random)
{
    static const QStringList products{QStringLiteral("ecs"), QStringLiteral("rds"), QStringLiteral("oss"), QStringLiteral("slb"), QStringLiteral("cdn"), QStringLiteral("kvstore"),
                                      QStringLiteral("nas"), QStringLiteral("vpn"), QStringLiteral("waf"), QStringLiteral("dts"), QStringLiteral("sas"), QStringLiteral("dns")};
    static const QList<Coded<OrderType>> types{{OrderType::New, QStringLiteral("New")}, {OrderType::Renew, QStringLiteral("Renew")}, {OrderType::Upgrade, QStringLiteral("Upgrade")},
                                               {OrderType::Refund, QStringLiteral("Refund")}};
    static const QDateTime start(QDate(2023, 11, 1), QTime(0, 0), Qt::UTC);
    Order order;
    order.id = OrderId(QString::number(210000000000000LL + qint64(n) * 137));
    order.customer = CustomerUid(QString::number(5000000000000000LL + random.bounded(customers)));
    order.type = types.at(std::min(random.bounded(4), random.bounded(4)));
    const int state = random.bounded(20);
    if (order.type.value != OrderType::Refund)
        order.payment = state == 0 ? Coded<PaymentStatus>{PaymentStatus::Unpaid, QStringLiteral("Unpaid")}
                      : state == 1 ? Coded<PaymentStatus>{PaymentStatus::Cancelled, QStringLiteral("Cancelled")}
                                   : Coded<PaymentStatus>{PaymentStatus::Paid, QStringLiteral("Paid")};
    order.billing = state % 2 ? Coded<BillingMode>{BillingMode::Subscription, QStringLiteral("Subscription")}
                              : Coded<BillingMode>{BillingMode::PayAsYouGo, QStringLiteral("PayAsYouGo")};
    order.product = products.at(std::min(random.bounded(12), random.bounded(12)));
    order.productType = order.product + QStringLiteral("_pre");
    order.commodity = order.product;
    order.createdAt = start.addSecs(qint64(random.bounded(3 * 365)) * 86400 + random.bounded(86400));
    if (order.payment.value == PaymentStatus::Paid)
        order.paidAt = order.createdAt.addSecs(random.bounded(86400));
    order.currency = order.paymentCurrency = state < 18 ? QStringLiteral("CNY") : QStringLiteral("USD");
    const qint64 cents = random.bounded(100) * random.bounded(10000);
    order.due = Amount::fromMicros(cents * 10'000);
    order.gross = Amount::fromMicros(cents * 11'000);
    order.tax = Amount::fromMicros(cents * 600);
    order.afterTax = Amount::fromMicros(cents * 10'600);
    order.readAt = start.addYears(3);
    return order;
}

void fill(const QString &folder, int orders, int customers)
{
    Store store(StoreOptions(folder, EnvironmentId(QStringLiteral("bench"))));
    (void)wait(store.open());
    for (int at = 0; at < customers; at += 1000) {
        QList<CustomerFacts> batch;
        for (int n = at; n < std::min(at + 1000, customers); ++n)
            batch += customer(n);
        (void)wait(store.customers()->putFacts(batch, QByteArray()));
    }
    QRandomGenerator random(42);
    QElapsedTimer timer;
    qint64 spent = 0;
    for (int at = 0; at < orders; at += 1000) {
        QList<Order> batch;
        for (int n = at; n < std::min(at + 1000, orders); ++n)
            batch += sample(n, customers, random);
        timer.start();
        (void)wait(store.orders()->put(batch, std::nullopt));
        spent += timer.nsecsElapsed();
    }
    std::printf("%-40s %7.0f orders a second, a thousand at a time\n", "put", orders / (double(spent) / 1e9));
}

// What this process alone occupies, in MiB; 0 where the system does not tell.
double ownMemory()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    double kib = 0;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("Private_Dirty:") || line.startsWith("Private_Clean:"))
                kib += line.simplified().split(' ').value(1).toDouble();
        }
    }
    return kib / 1024;
}

// Turns the event loop until the signal, at once and not when a timer looks next.
template<typename Sender, typename Signal, typename Fn>
void turnUntil(Sender *sender, Signal signal, Fn isDone)
{
    QEventLoop loop;
    const auto heard = QObject::connect(sender, signal, &loop, [&] {
        if (isDone())
            loop.quit();
    });
    if (!isDone())
        loop.exec();
    QObject::disconnect(heard);
}

void applyAndWait(OrderListModel &model, const OrderQuery &query)
{
    model.setQuery(query);
    turnUntil(&model, &OrderListModel::stateChanged, [&model] { return !model.isSearching(); });
}

bool isThere(const QAbstractItemModel &model, int row) { return !model.index(row, 0).data(PlaceholderRole).toBool(); }

// One letter after the other; each waits for its rows.
std::vector<double> type(OrderListModel &model, const QString &text)
{
    std::vector<double> times;
    for (int length = 1; length <= text.size(); ++length) {
        OrderQuery query = model.query();
        query.filter = OrderFilter::parse(text.left(length));
        if (query == model.query())
            continue;
        QElapsedTimer timer;
        timer.start();
        applyAndWait(model, query);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
        QTest::qWait(1);
    }
    return times;
}

void scroll(MeasuringApplication &app, TableView &table, OrderListModel &model)
{
    QScrollBar *const bar = table.verticalScrollBar();
    const QPointF place(300, 200);
    for (int i = 0; i < 400; ++i) {
        QWheelEvent wheel(place, table.viewport()->mapToGlobal(place), {}, QPoint(0, -240), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(table.viewport(), &wheel);
        QTest::qWait(4);
    }
    app.report("GUI stretches: wheel");
    std::vector<double> filled;
    for (int i = 0; i <= 300; ++i) {
        bar->setValue(int(qint64(bar->maximum()) * i / 300));
        if (i % 10 != 0) {
            QTest::qWait(4);
            continue;
        }
        QElapsedTimer timer;        // the hand rests: until the rows are there
        timer.start();
        const auto isFilled = [&] { return isThere(model, table.rowAt(place.toPoint().y())); };
        turnUntil(&model, &OrderListModel::rowsArrived, isFilled);
        filled.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    app.report("GUI stretches: dragging the bar");
    printTimes("drag rests until rows", filled);
}

void sums(OrderStore &store, const QString &filter)
{
    OrderQuery query;
    query.filter = OrderFilter::parse(filter);
    const auto timed = [](const char *what, auto ask) {
        QElapsedTimer timer;
        timer.start();
        (void)wait(ask());
        std::printf("%-40s %7.1f ms\n", what, double(timer.nsecsElapsed()) / 1e6);
    };
    std::printf("sums over: %s\n", filter.isEmpty() ? "everything" : qPrintable(filter));
    timed("  totals", [&] { return store.totals(query); });
    timed("  count", [&] { return store.count(query); });
    timed("  by customer", [&] { return store.groups(query, OrderStore::GroupBy::Customer); });
    timed("  by product", [&] { return store.groups(query, OrderStore::GroupBy::Product); });
    timed("  completions of a customer", [&] { return store.completions(OrderFilter::Field::Customer, QStringLiteral("lumen"), 10); });
}

// The same by SQL, as a person would write it.
void plainSql(const QString &file)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (program.isEmpty()) {
        std::printf("no sqlite3 program: plain SQL not measured\n");
        return;
    }
    const QString from = QStringLiteral(" FROM orders o JOIN order_shape s ON s.id=o.shape JOIN order_customer k ON k.id=o.customer");
    const QString filter = QStringLiteral(" WHERE s.payment_text='Unpaid' AND o.due>1000000000 AND s.product='ecs'");
    const QString word = QStringLiteral(" JOIN customer c ON c.uid=k.uid WHERE c.name LIKE '%harbour%' OR o.order_id LIKE '%harbour%' OR s.product LIKE '%harbour%'");
    const QString rows = QStringLiteral("SELECT count(*) FROM (SELECT o.order_id, o.created_at, k.uid, s.product, o.due") + from;
    const QString first = QStringLiteral(" ORDER BY o.created_at DESC LIMIT 100);");
    QProcess sql;
    sql.start(program, {QStringLiteral("-readonly"), file});
    for (const QString &statement : {QStringLiteral(".timer on"), QStringLiteral(".print open: first rows, then their number"), rows + first, QStringLiteral("SELECT count(*) FROM orders;"),
                                     QStringLiteral(".print last rows"), rows + QStringLiteral(" ORDER BY o.created_at DESC LIMIT 100 OFFSET (SELECT count(*) - 100 FROM orders));"),
                                     QStringLiteral(".print filter: first rows, then their number"), rows + filter + first, QStringLiteral("SELECT count(*)") + from + filter + u';',
                                     QStringLiteral(".print a word: first rows, then their number"), rows + word + first, QStringLiteral("SELECT count(*)") + from + word + u';',
                                     QStringLiteral(".print sums"), QStringLiteral("SELECT count(*) FROM (SELECT s.currency, sum(o.due)") + from + QStringLiteral(" GROUP BY 1);")})
        sql.write(statement.toUtf8() + '\n');
    sql.closeWriteChannel();
    sql.waitForFinished(-1);
    std::printf("plain SQL by sqlite3:\n%s", sql.readAllStandardOutput().constData());
}

void measure(MeasuringApplication &app, const QString &folder, int orders)
{
    Store store(StoreOptions(folder, EnvironmentId(QStringLiteral("bench"))));
    (void)wait(store.open());
    QTest::qWait(300);
    const double before = ownMemory();
    SystemClock clock;
    QElapsedTimer opening;
    opening.start();
    OrderListModel model(store.orders(), &clock);
    TableView table;
    table.setModel(&model);
    table.resize(1208, 640);
    table.show();
    turnUntil(&model, &OrderListModel::stateChanged, [&model] { return !model.isSearching(); });
    std::printf("%-40s %7.1f ms with %d orders\n", "list made, shown and loaded", double(opening.nsecsElapsed()) / 1e6, orders);
    QTest::qWait(300);
    app.report("GUI stretches: opening");

    std::vector<double> keys;
    for (const QString &text : {QStringLiteral("status:unpaid amount>1000 product:ecs created:2026-01..2026-03"), QStringLiteral("customer:\"lumen foods\" -status:cancelled"),
                                QStringLiteral("harbour 21000"), QStringLiteral("paid>=2026-11-01 type:renew"), QStringLiteral("000137")}) {
        const std::vector<double> times = type(model, text);
        printTimes(qPrintable(QString(QStringLiteral("  ") + text.left(36))), times);
        keys.insert(keys.end(), times.begin(), times.end());
        model.setQuery({});
        QTest::qWait(100);
    }
    printTimes("keystroke to rows", keys);
    app.report("GUI stretches: typing");

    scroll(app, table, model);
    std::printf("%-40s %7.1f MiB, %.1f before the list\n", "own memory", ownMemory(), before);
    for (const int column : {OrderListModel::CustomerColumn, OrderListModel::DueColumn, OrderListModel::IdColumn, OrderListModel::CreatedColumn}) {
        OrderQuery query = model.query();
        query.sort = *OrderListModel::sortOf(column);
        query.order = Qt::AscendingOrder;
        QElapsedTimer timer;
        timer.start();
        applyAndWait(model, query);
        std::printf("sorted by %-30s %7.1f ms\n", qPrintable(OrderListModel::title(column)), double(timer.nsecsElapsed()) / 1e6);
    }
    sums(*store.orders(), {});
    sums(*store.orders(), QStringLiteral("status:unpaid amount>1000"));
    std::printf("%-40s %7.1f MiB\n", "own memory, sorted and summed up", ownMemory());

    QRandomGenerator random(7);
    std::vector<double> meanwhile;
    for (int i = 0; i < 20; ++i) {
        QList<Order> batch;
        for (int n = 0; n < 100; ++n)
            batch += sample(int(random.bounded(10'000'000, 2'000'000'000)) + n, 1000, random);
        const Async<Done> put = store.orders()->put(batch, std::nullopt);
        const std::vector<double> times = type(model, i % 2 ? QStringLiteral("har") : QStringLiteral("rds"));
        meanwhile.insert(meanwhile.end(), times.begin(), times.end());
        (void)wait(put);
    }
    printTimes("keystroke to rows while sync writes", meanwhile);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", qgetenv("QT_QPA_PLATFORM").isEmpty() ? QByteArray("offscreen") : qgetenv("QT_QPA_PLATFORM"));
    MeasuringApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const int orders = arguments.size() > 1 ? arguments.at(1).toInt() : 1'000'000;
    const int customers = arguments.size() > 2 ? arguments.at(2).toInt() : 10'000;
    const ThemeController theme(&app, nullptr);
    const QTemporaryDir temporary;
    const QString folder = arguments.size() > 3 ? arguments.at(3) : temporary.path();
    const QString file = folder + QStringLiteral("/bench.sqlite");
    if (arguments.value(4) == QLatin1String("fill")) {
        fill(folder, orders, customers);
        return 0;
    }
    // In a process of its own, so that it leaves nothing in the memory that is measured here.
    if (!QFileInfo::exists(file))
        QProcess::execute(app.applicationFilePath(), {QString::number(orders), QString::number(customers), folder, QStringLiteral("fill")});
    measure(app, folder, orders);
    plainSql(file);
    return 0;
}
