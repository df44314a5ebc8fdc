// SPDX-License-Identifier: Apache-2.0
#include "core/store/store.h"
#include "core/sync/maketicketsync.h"
#include "tests/support/fakepartnercloud.h"
#include "tests/support/faketicketstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QTemporaryDir>
#include <QThread>

using namespace pc;
using namespace std::chrono_literals;

// The real store, the engine thread and the sync, taken away in the middle and put up again.
struct Rig
{
    QTemporaryDir folder;
    QThread engine;
    ManualClock clock;
    std::shared_ptr<FakePartnerCloud> cloud = std::make_shared<FakePartnerCloud>(&clock);
    std::unique_ptr<Store> store;
    std::unique_ptr<TicketSync> sync;

    Rig()
    {
        engine.start();
        for (int n = 1; n <= 45; ++n)
            add(n);
    }
    ~Rig()
    {
        end();
        engine.quit();
        engine.wait();
    }
    void add(int n)
    {
        cloud->change([n](FakeBooks &books) {
            books.tickets.put(FakeTicketStore::sample(n, n % 4 ? TicketState::Dealing : TicketState::Confirmed).ticket, {FakeTicketStore::sampleNote(n)});
        });
    }
    void begin()
    {
        store = std::make_unique<Store>(StoreOptions(folder.path(), EnvironmentId(QStringLiteral("env"))));
        QVERIFY(waitFor(store->open()));
        TicketSyncOptions options;
        options.concurrency = 2;
        sync = makeTicketSync(&engine, [this] { return cloud; }, store->tickets(), &clock, options);
    }
    void end()
    {
        sync.reset();
        store.reset();
    }
    [[nodiscard]] bool passes()
    {
        const QDateTime started = clock.utcNow();
        sync->start();
        return QTest::qWaitFor([&] { return !sync->progress().isRunning() && sync->progress().completedAt >= started; }, 20000);
    }
    // The service's list and notes against the store's.
    [[nodiscard]] QString difference() const
    {
        TicketQuery query;
        query.show = TicketQuery::Show::All;
        const TicketWindow window = waitFor(store->tickets()->read(query, 0, 1000)).value_or(TicketWindow());
        const FakeBooks books = cloud->books();
        if (window.rows.size() != books.tickets.tickets.size())
            return QStringLiteral("%1 here, %2 there").arg(window.rows.size()).arg(books.tickets.tickets.size());
        for (const Ticket &there : books.tickets.tickets) {
            const auto here = waitFor(store->tickets()->row(there.id, {}));
            const auto notes = waitFor(store->tickets()->notes(there.id));
            if (!here || here->ticket.state != there.state || !notes || *notes != books.tickets.notes.value(there.id))
                return there.id.text() + QStringLiteral(" is missing or another");
        }
        return {};
    }
};

class TestTicketsKill : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cutAnywhere_data()
    {
        QTest::addColumn<int>("calls");
        for (int calls = 0; calls <= 50; calls += 5)
            QTest::addRow("after %d calls", calls) << calls;
    }

    void cutAnywhere()
    {
        QFETCH(int, calls);
        Rig rig;
        rig.cloud->stopAfter(calls);
        rig.begin();
        rig.sync->start();
        QVERIFY(QTest::qWaitFor([&] { return rig.cloud->calls().size() > calls || rig.sync->progress().completedAt.isValid(); }, 20000));
        rig.end();
        rig.cloud->stopAfter(-1);
        rig.clock.advance(1h);
        rig.add(0);                                         // newer than all others: pushes them down
        rig.begin();
        QVERIFY(rig.passes());
        rig.clock.advance(1h);
        QVERIFY(rig.passes());
        QCOMPARE(rig.difference(), QString());
    }
};

QTEST_GUILESS_MAIN(TestTicketsKill)
#include "tst_ticketskill.moc"
