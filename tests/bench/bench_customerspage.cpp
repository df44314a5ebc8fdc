// SPDX-License-Identifier: Apache-2.0
// The customers page over a large store: how long from a keystroke to the rows, and how long the GUI thread is ever busy at one
// stretch. Prints, never asserts. bench_customerspage [CUSTOMERS] (100,000).
#include "core/base/clock.h"
#include "core/store/store.h"
#include "core/sync/customersync.h"
#include "models/customerlistmodel.h"
#include "tests/bench/guitimes.h"
#include "ui/customers/customerspage.h"
#include "ui/shell/commandregistry.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/themecontroller.h"
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;

namespace {

class IdleSync final : public CustomerSync
{
public:
    using CustomerSync::CustomerSync;
    void start() override {}
    void cancel() override {}
    Async<Customer> refresh(CustomerUid) override { return ready<Customer>(failure(ApiError::Kind::Cancelled)); }
    [[nodiscard]] SyncProgress progress() const override { return {}; }
};

template<typename T>
Result<T> wait(Async<T> future)
{
    future.waitForFinished();
    return future.resultCount() > 0 ? future.result() : Result<T>(failure(ApiError::Kind::Cancelled));
}

CustomerFacts sample(int n)
{
    static const QStringList first{QStringLiteral("Lumen"), QStringLiteral("Harbour"), QStringLiteral("云帆"), QStringLiteral("青松"), QStringLiteral("Birch"), QStringLiteral("北辰")};
    static const QStringList last{QStringLiteral("Foods"), QStringLiteral("科技有限公司"), QStringLiteral("Logistics"), QStringLiteral("网络技术有限公司"), QStringLiteral("Trading")};
    CustomerFacts facts;
    facts.uid = CustomerUid(QString::number(5000000000000000LL + n));
    facts.name = QStringLiteral("%1 %2 %3").arg(first.at(n % first.size()), last.at(n % last.size())).arg(n);
    facts.loginEmail = QStringLiteral("admin%1@partner.example").arg(n);
    facts.kind = {AccountKind::Enterprise, QStringLiteral("1")};
    facts.certified = n % 3 != 0;
    facts.credit = {n % 17 ? CreditState::Thawed : CreditState::Frozen, QStringLiteral("x")};
    facts.readAt = QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC).addSecs(n);
    return facts;
}

void fill(Store &store, int customers)
{
    for (int at = 0; at < customers; at += 1000) {
        QList<CustomerFacts> batch;
        for (int n = at; n < std::min(at + 1000, customers); ++n)
            batch += sample(n);
        (void)wait(store.customers()->putFacts(batch, QByteArray()));
    }
}

// Types one letter after the other; each waits for its rows.
std::vector<double> type(CustomersPage &page, const QString &text)
{
    auto *const search = page.findChild<SearchField *>();
    auto *const table = page.findChild<TableView *>(QStringLiteral("customersTable"));
    auto *const model = qobject_cast<CustomerListModel *>(table->model());
    std::vector<double> times;
    for (const QChar letter : text) {
        bool isThere = false;
        const auto applied = QObject::connect(model, &CustomerListModel::queryApplied, &page, [&isThere] { isThere = true; });
        QElapsedTimer timer;
        timer.start();
        search->insert(letter);
        if (QTest::qWaitFor([&isThere] { return isThere; }))
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        QObject::disconnect(applied);
    }
    return times;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", qgetenv("QT_QPA_PLATFORM").isEmpty() ? QByteArray("offscreen") : qgetenv("QT_QPA_PLATFORM"));
    MeasuringApplication app(argc, argv);
    const int customers = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    const ThemeController theme(&app, nullptr);
    QTemporaryDir folder;
    Store store(StoreOptions(folder.path(), EnvironmentId(QStringLiteral("bench"))));
    (void)wait(store.open());
    fill(store, customers);

    SystemClock clock;
    IdleSync sync;
    CommandRegistry commands;
    CustomersServices services;
    services.store = store.customers();
    services.sync = &sync;
    services.commands = &commands;
    services.clock = &clock;
    QElapsedTimer opening;
    opening.start();
    CustomersPage page(services);
    page.resize(1208, 740);
    page.show();
    (void)QTest::qWaitFor([&page] { return page.isLoaded(); });
    std::printf("%-34s %7.1f ms with %d customers\n", "page made, shown and loaded", double(opening.nsecsElapsed()) / 1e6, customers);
    QTest::qWait(300);
    app.report("GUI stretches: opening");

    std::vector<double> keys;
    for (const QString &text : {QStringLiteral("lumen"), QStringLiteral("0004711"), QStringLiteral("科技"), QStringLiteral("trading 99"), QStringLiteral("yunfan")}) {
        const std::vector<double> times = type(page, text);
        keys.insert(keys.end(), times.begin(), times.end());
        page.findChild<SearchField *>()->clear();
        QTest::qWait(200);
    }
    printTimes("keystroke to rows (rest included)", keys);
    app.report("GUI stretches: typing");

    auto *const table = page.findChild<TableView *>(QStringLiteral("customersTable"));
    for (int i = 0; i <= 300; ++i) {
        table->verticalScrollBar()->setValue(int(qint64(table->verticalScrollBar()->maximum()) * i / 300));
        QTest::qWait(4);
    }
    app.report("GUI stretches: flinging");

    table->setCurrentIndex(table->model()->index(0, 1));
    for (int i = 0; i < 200; ++i) {
        QTest::keyClick(table, Qt::Key_Down);
        QTest::qWait(i % 20 == 0 ? 120 : 4);
    }
    app.report("GUI stretches: walking, details");

    for (int i = 0; i < 40; ++i) {
        (void)store.customers()->putFacts({sample(i * 7)}, QByteArray());
        QTest::qWait(15);
    }
    app.report("GUI stretches: while sync writes");
    return 0;
}
