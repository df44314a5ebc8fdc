// SPDX-License-Identifier: Apache-2.0
// Tickets all the way: the sandbox's two generations of calls, the client, the sync and the store.
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/store/store.h"
#include "core/sync/maketicketsync.h"
#include "tests/support/sandboxenvironment.h"
#include "tests/support/testasync.h"
#include <QDir>
#include <QTemporaryDir>
#include <QThread>

using namespace pc;
using namespace std::chrono_literals;
using Generation = Environment::Tickets;

static const QByteArray kSecret("one-time password");

// Over a running sandbox.
struct Rig
{
    QTemporaryDir folder;
    QThread engine;
    SystemClock clock;
    CallLog log{QString(), CallLog::Limits()};
    PartnerCloudSource source;              // each call another one, of the calling thread
    std::unique_ptr<Store> store;
    std::unique_ptr<TicketSync> sync;

    Rig(const SandboxProcess &sandbox, Generation generation)
    {
        Environment environment = sandboxEnvironment(sandbox);
        environment.tickets = generation;
        CloudOptions options;
        options.callsPerSecond = options.burst = 100'000;      // nobody to be gentle with
        engine.start();
        store = std::make_unique<Store>(StoreOptions(folder.path(), environment.id));
        source = [this, environment, options, keys = sandbox.keys] { return makeAlibabaCloud(environment, keys, log, clock, options); };
        sync = makeTicketSync(&engine, source, store->tickets(), &clock);
    }
    ~Rig()
    {
        sync.reset();
        store.reset();
        engine.quit();
        engine.wait();
    }
    [[nodiscard]] bool passes()
    {
        const QDateTime started = clock.utcNow();
        sync->start();
        const bool passed = QTest::qWaitFor([&] { return !sync->progress().isRunning() && sync->progress().completedAt >= started; }, 40'000);
        if (!passed && sync->progress().error)
            qWarning() << kindName(sync->progress().error->kind) << sync->progress().error->code << sync->progress().error->detail;
        return passed;
    }
    [[nodiscard]] QList<TicketRow> rows() const
    {
        TicketQuery query;
        query.show = TicketQuery::Show::All;
        return waitFor(store->tickets()->read(query, 0, 1000)).value_or(TicketWindow()).rows;
    }
    [[nodiscard]] QList<TicketNote> notes(const TicketId &id) const { return waitFor(store->tickets()->notes(id)).value_or(QList<TicketNote>()); }
    // In any file of the store, or what belongs to it.
    [[nodiscard]] bool isOnDisk(const QByteArray &text) const
    {
        for (const QFileInfo &info : QDir(folder.path()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            if (file.open(QFile::ReadOnly) && file.readAll().contains(text))
                return true;
        }
        return false;
    }
};

class TestSandboxTickets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allTicketsWithTheirNotes_data()
    {
        QTest::addColumn<int>("generation");
        QTest::newRow("2016") << int(Generation::Workorder2016);
        QTest::newRow("2021") << int(Generation::Workorder2021);
    }

    void allTicketsWithTheirNotes()
    {
        QFETCH(int, generation);
        SandboxProcess sandbox;
        QVERIFY2(sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(sandbox.errorText()));
        Rig rig(sandbox, Generation(generation));
        QVERIFY(waitFor(rig.store->open()));
        QVERIFY(rig.passes());
        const QList<TicketRow> rows = rig.rows();
        QCOMPARE(rows.size(), 15);
        QByteArray sample;
        for (const TicketRow &row : rows) {
            const QList<TicketNote> notes = rig.notes(row.ticket.id);
            QVERIFY2(!notes.isEmpty(), qPrintable(row.ticket.id.text()));
            QVERIFY(!row.ticket.title.isEmpty());
            if (!notes.constFirst().isConfidential)
                sample = notes.constFirst().text.toUtf8();
        }
        QVERIFY(rig.isOnDisk(sample));      // what is kept is found this way
    }

    // Of the older generation: the newer one does not tell which notes are confidential.
    void noFileHoldsWhatIsConfidential()
    {
        SandboxProcess sandbox;
        QVERIFY2(sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(sandbox.errorText()));
        Rig rig(sandbox, Generation::Workorder2016);
        QVERIFY(waitFor(rig.store->open()));
        QVERIFY(rig.passes());
        const QList<TicketRow> rows = rig.rows();
        const auto open = std::find_if(rows.cbegin(), rows.cend(), [](const TicketRow &row) { return row.ticket.state.value == TicketState::Dealing; });
        QVERIFY(open != rows.cend());
        const TicketId id = open->ticket.id;
        const auto cloud = rig.source();
        TicketReply reply;
        reply.ticket = id;
        reply.customer = open->ticket.customer;
        const auto sent = waitFor(cloud->replyTicket(reply, Secret("User admin, " + kSecret + " EXAMPLE-1"), CallContext(Lane::User)));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code + sent.error().detail));
        QVERIFY(waitFor(rig.sync->refreshTicket(id)));
        const QList<TicketNote> kept = rig.notes(id);
        const auto isSecret = [](const TicketNote &note) { return note.isConfidential; };
        QVERIFY(std::any_of(kept.cbegin(), kept.cend(), isSecret));
        for (const TicketNote &note : kept)
            QVERIFY(!note.isConfidential || note.text.isEmpty());

        // A person who asks reads it; still no file holds it.
        const auto secret = waitFor(rig.sync->readConfidential(id));
        QVERIFY(secret);
        QVERIFY(std::any_of(secret->cbegin(), secret->cend(), [](const TicketNote &note) { return note.text.contains(QString::fromUtf8(kSecret)); }));
        QVERIFY(!rig.isOnDisk(kSecret));
    }

    void theVendorsAnswerComesIn_data() { allTicketsWithTheirNotes_data(); }
    void theVendorsAnswerComesIn()
    {
        QFETCH(int, generation);
        SandboxProcess sandbox;
        QVERIFY2(sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(sandbox.errorText()));
        Rig rig(sandbox, Generation(generation));
        QVERIFY(waitFor(rig.store->open()));
        QVERIFY(rig.passes());
        QHash<TicketId, qint64> before;
        for (const TicketRow &row : rig.rows())
            before.insert(row.ticket.id, row.notes);
        QVERIFY(sandbox.moveClock(48h));    // open tickets rest for a day
        QVERIFY(rig.passes());
        int answered = 0;
        for (const TicketRow &row : rig.rows()) {
            QVERIFY(row.notes >= before.value(row.ticket.id));
            if (row.notes > before.value(row.ticket.id) && row.lastFrom == TicketNote::From::Vendor)
                ++answered;
        }
        QVERIFY(answered > 0);
        QCOMPARE(rig.rows().size(), 15);
    }
};

QTEST_GUILESS_MAIN(TestSandboxTickets)
#include "tst_sandboxtickets.moc"
