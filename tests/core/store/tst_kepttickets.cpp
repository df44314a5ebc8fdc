// SPDX-License-Identifier: Apache-2.0
#include "core/store/connection.h"
#include "core/store/ticketsearch.h"
#include "tests/core/store/ticketfixture.h"

using namespace pc;
using F = TicketFixture;
using Sort = TicketQuery::Sort;
using Show = TicketQuery::Show;
using Stage = TicketCare::Stage;
using From = TicketNote::From;

static constexpr int kTickets = 200;            // a change of a few must be one of few among many

static QList<TicketQuery> everyQuery()
{
    QList<TicketQuery> all;
    for (const Sort sort : {Sort::Due, Sort::OpenedAt, Sort::LastNote, Sort::Title, Sort::Customer, Sort::State, Sort::Stage, Sort::Owner}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            all += F::query([=](TicketQuery &query) {
                query.sort = sort;
                query.order = order;
            });
        }
    }
    for (const Show show : {Show::Open, Show::Mine, Show::Unowned, Show::NeedsUs, Show::Overdue, Show::Drafts, Show::Closed})
        all += F::query([show](TicketQuery &query) { query.show = show; });
    all += F::query([](TicketQuery &query) { query.state = TicketState::Feedback; });
    all += F::query([](TicketQuery &query) { query.stage = Stage::Working; });
    all += F::query([](TicketQuery &query) { query.product = QStringLiteral("101"); });
    all += F::query([](TicketQuery &query) { query.product = QStringLiteral("900"); });
    all += F::query([](TicketQuery &query) { query.customer = F::uid(2); });
    all += F::query([](TicketQuery &query) { query.group = QStringLiteral("North"); });
    for (const char *text : {"alder", "item", "item 7", "invoice", "in"})
        all += F::query([text](TicketQuery &query) { query.text = QLatin1String(text); });
    return all;
}

// A store whose answers are compared with those of a reader that begins anew.
struct KeptTickets : TicketFixture
{
    static Ticket one(int n, TicketState state = TicketState::Dealing, int minute = 0)
    {
        Ticket made = ticket(n, state, minute);
        made.customer = uid(n % 4 + 1);
        made.title = QStringLiteral("item %1").arg(kTickets - n);
        return made;
    }
    void begin()
    {
        QVERIFY(open());
        put({facts(1, QStringLiteral("Alder")), facts(2, QStringLiteral("Birch")), facts(3, QStringLiteral("Cedar")), facts(4, QStringLiteral("Dogwood"))});
        QList<Ticket> many;
        for (int n = 1; n <= kTickets; ++n)
            many += one(n, TicketState(n % 7), n % 50 - 300);
        put(many);
        for (int n = 1; n <= 6; ++n) {
            putNotes(n, {note(1, n % 2 ? From::Vendor : From::Customer, n)}, 10);
            give(n * 3, n % 2 ? me() : QStringLiteral("operator-c"));
            stage(n * 5, n % 2 ? Stage::Working : Stage::Done);
        }
        save(reply(4));
    }
    void compare()
    {
        Connection connection(StorePaths(folder.path(), EnvironmentId(QStringLiteral("env"))), Connection::Role::Reader);
        int number = 0;
        for (const TicketQuery &query : everyQuery()) {
            CustomerSearch customers;
            TicketSearch anew(customers, clock.get());
            const TicketWindow wanted = anew.read(connection.db(), query, 0, 1000);
            const TicketWindow told = waitFor(tickets()->read(query, 0, 1000)).value_or(TicketWindow());
            QVERIFY2(numbersOf(told.rows) == numbersOf(wanted.rows), qPrintable(QStringLiteral("query %1\n%2\n%3").arg(number).arg(numbersOf(told.rows), numbersOf(wanted.rows))));
            QVERIFY2(told.rows == wanted.rows, qPrintable(QString::number(number)));
            QCOMPARE(waitFor(tickets()->counts(query)).value_or(QList<TicketCount>()), anew.counts(connection.db(), query));
            ++number;
        }
    }
};

class TestKeptTickets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsInWorkIsAnsweredBeforeTheRestIsRead()
    {
        KeptTickets f;
        f.begin();
        f.give(6, F::me());                 // closed by the vendor (6, 13, 20 …), with an owner
        Connection connection(StorePaths(f.folder.path(), EnvironmentId(QStringLiteral("env"))), Connection::Role::Reader);
        CustomerSearch customers;
        TicketSearch early(customers, f.clock.get());
        const auto compare = [&](Show show) {
            const TicketQuery query = F::query([show](TicketQuery &wanted) { wanted.show = show; });
            CustomerSearch others;
            TicketSearch whole(others, f.clock.get());
            while (whole.readOn(connection.db())) {
            }
            QVERIFY(early.read(connection.db(), query, 0, 1000).rows == whole.read(connection.db(), query, 0, 1000).rows);
        };
        const auto inWork = {Show::Open, Show::Mine, Show::Unowned, Show::NeedsUs, Show::Overdue, Show::Drafts};
        for (const Show show : inWork)
            compare(show);
        f.save(F::reply(13));               // a closed one that was not read
        f.stage(20, Stage::Working);
        f.put({KeptTickets::one(27, TicketState::Dealing, 20)});
        for (const Show show : inWork)
            compare(show);
        QVERIFY(early.readOn(connection.db()));
        QVERIFY(!early.readOn(connection.db()));
        for (const Show show : inWork)
            compare(show);
        compare(Show::Closed);
        compare(Show::All);
    }
    void answersStayRightOverAnyChange_data()
    {
        QTest::addColumn<int>("change");
        for (int change = 0; change < 9; ++change)
            QTest::addRow("change %d", change) << change;
    }

    void answersStayRightOverAnyChange()
    {
        QFETCH(int, change);
        KeptTickets f;
        f.begin();
        f.compare();
        switch (change) {
        case 0: // another state, another title
            f.put(QList<Ticket>{KeptTickets::one(7, TicketState::WaitFeedback, 60)});
            break;
        case 1: { // new ones, of a new customer and a new product
            Ticket fresh = KeptTickets::one(kTickets + 1, TicketState::Assigned, 60);
            fresh.customer = F::uid(9);
            fresh.product = QStringLiteral("900");
            f.put(QList<Ticket>{fresh, KeptTickets::one(kTickets + 2, TicketState::Feedback, 60)});
            break;
        }
        case 2: // notes
            f.putNotes(9, {F::note(1, From::Vendor, 70, QStringLiteral("the invoice"))}, 71);
            break;
        case 3: // a new owner, and one that goes
            f.give(11, QStringLiteral("bo.li"));
            f.give(3, {});
            break;
        case 4: // stage, target and a look at it
            f.stage(12, Stage::Done);
            f.stage(5, Stage::New);
            QVERIFY(waitFor(f.tickets()->markSeen(F::id(1), F::at(90))));
            break;
        case 5: // drafts come and go
            f.save(F::reply(30));
            QVERIFY(waitFor(f.drafts()->removeDraft(F::reply(4).key)));
            break;
        case 6: { // names and groups
            CustomerLocal local;
            local.alias = QStringLiteral("Zelkova invoice");
            local.group = QStringLiteral("North");
            QVERIFY(waitFor(f.customers()->setLocal(F::uid(1), local)));
            break;
        }
        case 7: { // targets
            TicketTargets targets;
            targets.dealing = 1;
            targets.feedback.reset();
            QVERIFY(waitFor(f.tickets()->setTargets(targets)));
            break;
        }
        case 8: // time passes, and a write that is nothing to tickets
            f.clock->jumpWall(std::chrono::hours(2));
            f.compare();
            QVERIFY(waitFor(f.store->setSetting(QStringLiteral("key"), QStringLiteral("value"))));
            f.clock->jumpWall(std::chrono::hours(-1));
            break;
        }
        f.compare();
    }
};

QTEST_GUILESS_MAIN(TestKeptTickets)
#include "tst_kepttickets.moc"
