// SPDX-License-Identifier: Apache-2.0
#include "tests/core/store/ticketfixture.h"
#include <QSignalSpy>

using namespace pc;
using F = TicketFixture;
using Show = TicketQuery::Show;
using Sort = TicketQuery::Sort;
using Stage = TicketCare::Stage;
using From = TicketNote::From;

class TestTicketStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTicketIsKeptCompletely()
    {
        F f;
        QVERIFY(f.open());
        Ticket full = F::ticket(1, TicketState::WaitConfirm);
        full.title = QStringLiteral("云服务器 \"down\"\nagain");
        full.extra = {{QStringLiteral("Level"), QStringLiteral("P1")}};
        full.openedAt = F::at(-7).addMSecs(123);
        Ticket bare;
        bare.id = F::id(2);
        f.put(QList<Ticket>{full, bare});
        f.reopen();
        QCOMPARE(f.row(1).ticket, full);
        QCOMPARE(f.row(2).ticket, bare);
        QCOMPARE(f.row(2).due, QDateTime());
        QCOMPARE(waitFor(f.tickets()->row(F::id(9), F::me())).error().kind, ApiError::Kind::NotFound);
    }

    void onlyWhatIsNewerIsWritten()
    {
        F f;
        QVERIFY(f.open());
        f.put(QList<Ticket>{F::ticket(1, TicketState::Dealing, 10)});
        Ticket older = F::ticket(1, TicketState::Assigned, 5);
        f.put(QList<Ticket>{older});
        QCOMPARE(f.row(1).ticket, F::ticket(1, TicketState::Dealing, 10));
        // What a newer one does not tell stays as it was told.
        Ticket sparse = F::ticket(1, TicketState::Feedback, 20);
        sparse.customer = {};
        sparse.product.clear();
        sparse.openedAt = {};
        f.put(QList<Ticket>{sparse});
        QCOMPARE(f.row(1).ticket, F::ticket(1, TicketState::Feedback, 20));
    }

    void checkpointsAreWrittenWithTheirRows()
    {
        F f;
        QVERIFY(f.open());
        QVERIFY(waitFor(f.tickets()->put({F::ticket(1)}, QByteArrayLiteral("page 2"))));
        f.put(QList<Ticket>{F::ticket(2)});
        DatasetState state = *waitFor(f.tickets()->datasetState());
        QCOMPARE(state.checkpoint, QByteArrayLiteral("page 2"));
        QCOMPARE(state.rows, 2);
        QVERIFY(!state.completedAt.isValid());
        QVERIFY(waitFor(f.tickets()->finishPass(F::at(5), QByteArrayLiteral("since 5"))));
        state = *waitFor(f.tickets()->datasetState());
        QCOMPARE(state.checkpoint, QByteArrayLiteral("since 5"));
        QCOMPARE(state.completedAt, F::at(5));
        QVERIFY(waitFor(f.tickets()->finishPass(F::at(6), {})));
        QVERIFY(waitFor(f.tickets()->datasetState())->checkpoint.isEmpty());
    }

    void notesReplaceAllOfTheTicket()
    {
        F f;
        QVERIFY(f.open());
        f.put(QList<Ticket>{F::ticket(1)});
        TicketNote secret = F::note(2, From::Customer, 5, QStringLiteral("the password"));
        secret.isConfidential = true;
        TicketNote filed = F::note(3, From::Vendor, 9);
        filed.author = QStringLiteral("Engineer 7");
        filed.files = {{QStringLiteral("f1"), QStringLiteral("截图.png")}, {QStringLiteral("f2"), {}}};
        f.putNotes(1, {filed, F::note(1, From::Customer, 1), secret}, 10);
        secret.text.clear();
        QCOMPARE(*waitFor(f.tickets()->notes(F::id(1))), (QList<TicketNote>{F::note(1, From::Customer, 1), secret, filed}));
        QCOMPARE(f.row(1).notes, 3);
        QCOMPARE(f.row(1).lastNoteAt, F::at(9));
        QCOMPARE(f.row(1).lastFrom, From::Vendor);
        QCOMPARE(f.withText(QStringLiteral("password")), QString());

        f.putNotes(1, {F::note(1, From::Customer, 1)}, 5);  // an older reading
        QCOMPARE(f.row(1).notes, 3);
        f.putNotes(1, {F::note(1, From::Customer, 1)}, 11);
        QCOMPARE(f.row(1).notes, 1);
        QCOMPARE(f.row(1).lastFrom, From::Customer);
        QCOMPARE(waitFor(f.tickets()->putNotes(F::id(9), {}, F::at(1))).error().kind, ApiError::Kind::NotFound);
        QCOMPARE(waitFor(f.tickets()->notes(F::id(9)))->size(), 0);
    }

    void staleNotesAreThoseToReadNext()
    {
        F f;
        QVERIFY(f.open());
        f.put(QList<Ticket>{F::ticket(1, TicketState::Confirmed), F::ticket(2), F::ticket(3), F::ticket(4), F::ticket(5, TicketState::Confirmed)});
        const auto stale = [&f](int before, int limit = 10) {
            QStringList numbers;
            for (const Ticket &one : waitFor(f.tickets()->staleNotes(F::at(before), limit)).value_or(QList<Ticket>()))
                numbers += one.id.text().right(1);
            return numbers.join(u' ');
        };
        QCOMPARE(stale(0), QStringLiteral("2 3 4 1 5"));    // open ones first, then the newest
        f.putNotes(2, {}, 1);
        f.putNotes(3, {F::note(1, From::Vendor, 0)}, 2);
        f.putNotes(1, {}, 1);
        QCOMPARE(stale(0), QStringLiteral("4 5"));
        QCOMPARE(stale(100), QStringLiteral("4 5 2 3"));    // closed ones are not read again by their age
        QCOMPARE(stale(2, 3), QStringLiteral("4 5 2"));
        f.put(QList<Ticket>{F::ticket(3, TicketState::Feedback, 3), F::ticket(2, TicketState::Dealing, 3)});
        QCOMPARE(stale(0), QStringLiteral("3 4 5"));        // 3 changed its state
        f.putNotes(3, {F::note(1, From::Vendor, 0)}, 3);
        QCOMPARE(stale(0), QStringLiteral("4 5"));
    }

    void dueIsWorkedOut()
    {
        F f;
        QVERIFY(f.open());
        f.put(QList<Ticket>{F::ticket(1, TicketState::Assigned, 10), F::ticket(2, TicketState::Confirmed, 10), F::ticket(3, TicketState::Unknown, 10)});
        QCOMPARE(f.row(1).due, F::at(10 + 8 * 60));
        QCOMPARE(f.row(2).due, QDateTime());
        QCOMPARE(f.row(3).due, QDateTime());
        // A further reading of the same state moves no clock, another state does.
        f.put(QList<Ticket>{F::ticket(1, TicketState::Assigned, 20)});
        QCOMPARE(f.row(1).due, F::at(10 + 8 * 60));
        f.put(QList<Ticket>{F::ticket(1, TicketState::WaitFeedback, 30)});
        QCOMPARE(f.row(1).due, F::at(30 + 4 * 60));

        CareChange own;
        own.target = F::at(77);
        f.care(1, own);
        QCOMPARE(f.row(1).due, F::at(77));
        QCOMPARE(f.row(1).care.target, F::at(77));
        own.target = QDateTime();
        f.care(1, own);
        QCOMPARE(f.row(1).due, F::at(30 + 4 * 60));
        f.stage(1, Stage::Done);
        QCOMPARE(f.row(1).due, QDateTime());
        f.stage(1, Stage::Working);

        TicketTargets targets;
        QCOMPARE(*waitFor(f.tickets()->targets()), targets);
        targets.waitFeedback = 1;
        targets.assigned.reset();
        QVERIFY(waitFor(f.tickets()->setTargets(targets)));
        QCOMPARE(*waitFor(f.tickets()->targets()), targets);
        QCOMPARE(f.row(1).due, F::at(30 + 60));
        f.put(QList<Ticket>{F::ticket(1, TicketState::Assigned, 40)});
        QCOMPARE(f.row(1).due, QDateTime());
        targets = {{}, {}, {}, {}, {}};
        QVERIFY(waitFor(f.tickets()->setTargets(targets)));
        f.reopen();
        QCOMPARE(*waitFor(f.tickets()->targets()), targets);
    }

    void unreadIsWhatTheVendorDidSince()
    {
        F f;
        QVERIFY(f.open());
        f.put(QList<Ticket>{F::ticket(1), F::ticket(2, TicketState::Confirmed)});
        QVERIFY(!f.row(1).isUnread);
        f.putNotes(1, {F::note(1, From::Customer, 5)}, 6);
        QVERIFY(!f.row(1).isUnread);
        f.putNotes(1, {F::note(1, From::Customer, 5), F::note(2, From::Vendor, 7)}, 8);
        QVERIFY(f.row(1).isUnread);
        QVERIFY(waitFor(f.tickets()->markSeen(F::id(1), F::at(8))));
        QVERIFY(!f.row(1).isUnread);
        QVERIFY(waitFor(f.tickets()->markSeen(F::id(1), F::at(6))));    // never backwards
        QCOMPARE(f.row(1).care.seenAt, F::at(7));                       // what came later is not here, and seen by nobody

        f.put(QList<Ticket>{F::ticket(1, TicketState::Feedback, 10)});
        QVERIFY(!f.row(1).isUnread);
        f.put(QList<Ticket>{F::ticket(1, TicketState::WaitFeedback, 12)});
        QVERIFY(f.row(1).isUnread);
        QVERIFY(waitFor(f.tickets()->markSeen(F::id(1), F::at(12))));
        QVERIFY(!f.row(1).isUnread);

        // A closed one asks only who has looked at it before.
        f.putNotes(2, {F::note(1, From::Vendor, 5)}, 6);
        QVERIFY(!f.row(2).isUnread);
        QVERIFY(waitFor(f.tickets()->markSeen(F::id(2), F::at(4))));
        QVERIFY(f.row(2).isUnread);
    }

    // Notes are read some time after they were written: somebody may have looked at the ticket in between.
    void whatWasNotHereYetWasNotSeen()
    {
        F f;
        QVERIFY(f.open());
        f.put(QList<Ticket>{F::ticket(1)});
        f.putNotes(1, {F::note(1, From::Vendor, 2)}, 3);
        QVERIFY(waitFor(f.tickets()->markSeen(F::id(1), F::at(9))));
        QVERIFY(!f.row(1).isUnread);
        f.putNotes(1, {F::note(1, From::Vendor, 2), F::note(2, From::Vendor, 7)}, 10);
        QVERIFY(f.row(1).isUnread);
    }

    void aClockThatWasAheadHoldsNothingBack()
    {
        constexpr int year = 365 * 24 * 60;
        constexpr std::chrono::minutes ahead(year);
        F f;
        QVERIFY(f.open());
        f.clock->jumpWall(ahead);
        f.put(QList<Ticket>{F::ticket(1, TicketState::Dealing, year)});
        f.putNotes(1, {F::note(1, From::Vendor, 2)}, year);
        QVERIFY(waitFor(f.tickets()->enter(F::id(1), QStringLiteral("operator-c"), true)));
        QVERIFY(waitFor(f.tickets()->markSeen(F::id(1), F::at(year))));
        f.clock->jumpWall(std::chrono::minutes(10) - ahead);            // set right again
        QCOMPARE(waitFor(f.tickets()->staleNotes(F::at(5), 10))->size(), 1);
        QVERIFY(f.row(1).presence.isEmpty());
        f.put(QList<Ticket>{F::ticket(1, TicketState::WaitFeedback, 10)});
        f.putNotes(1, {F::note(1, From::Vendor, 2), F::note(2, From::Vendor, 9)}, 11);
        QCOMPARE(f.row(1).ticket.state.value, TicketState::WaitFeedback);
        QCOMPARE(f.row(1).notes, 2);
        f.put(QList<Ticket>{F::ticket(1, TicketState::Dealing, 8)});    // truly older
        QCOMPARE(f.row(1).ticket.state.value, TicketState::WaitFeedback);
    }

    void everyViewShowsItsOwn()
    {
        F f;
        QVERIFY(f.open());
        f.put(QList<Ticket>{F::ticket(1, TicketState::Assigned), F::ticket(2, TicketState::WaitConfirm), F::ticket(3, TicketState::Confirmed),
                            F::ticket(4), F::ticket(5), F::ticket(6)});
        f.give(1, F::me());
        f.give(4, QStringLiteral("operator-c"));
        f.stage(5, Stage::Done);
        f.putNotes(5, {F::note(1, From::Vendor, 1)}, 2);
        CareChange soon;
        soon.target = F::at(10);
        f.care(6, soon);
        f.save(F::reply(4));
        QCOMPARE(f.shown(Show::All), QStringLiteral("1 2 3 4 5 6"));
        QCOMPARE(f.shown(Show::Open), QStringLiteral("1 2 4 6"));
        QCOMPARE(f.shown(Show::Mine), QStringLiteral("1"));
        QCOMPARE(f.shown(Show::Unowned), QStringLiteral("2 6"));
        QCOMPARE(f.shown(Show::NeedsUs), QStringLiteral("2 5"));    // what we took for done got an answer
        QCOMPARE(f.shown(Show::Drafts), QStringLiteral("4"));
        QCOMPARE(f.shown(Show::Closed), QStringLiteral("3 5"));
        QCOMPARE(f.shown(Show::Overdue), QString());
        f.clock->jumpWall(std::chrono::minutes(10));
        QCOMPARE(f.shown(Show::Overdue), QString());
        f.clock->jumpWall(std::chrono::milliseconds(1));
        QCOMPARE(f.shown(Show::Overdue), QStringLiteral("6"));

        const auto counts = [&f](const std::function<void(TicketQuery &)> &set = {}) {
            QList<int> rows;
            for (const TicketCount &one : waitFor(f.tickets()->counts(F::query(set))).value_or(QList<TicketCount>()))
                rows += int(one.rows);
            return rows;
        };
        QCOMPARE(counts(), (QList<int>{4, 1, 2, 2, 1, 1, 2, 6}));
        QCOMPARE(counts([](TicketQuery &query) { query.show = Show::Mine; }), (QList<int>{4, 1, 2, 2, 1, 1, 2, 6}));
        QCOMPARE(counts([](TicketQuery &query) { query.person.clear(); })[1], 0);
        QCOMPARE(counts([](TicketQuery &query) { query.state = TicketState::Dealing; }), (QList<int>{2, 0, 1, 1, 1, 1, 1, 3}));
    }

    void filtersNarrow()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder")), F::facts(2, QStringLiteral("Birch")), F::facts(3, QStringLiteral("Cedar"))});
        CustomerLocal north;
        north.group = QStringLiteral("North");
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(2), north)));
        f.put(QList<Ticket>{F::ticket(1), F::ticket(2, TicketState::Feedback), F::ticket(3), F::ticket(4)});
        f.stage(3, Stage::WaitingForCustomer);
        QCOMPARE(f.numbers([](TicketQuery &query) { query.state = TicketState::Feedback; }), QStringLiteral("2"));
        QCOMPARE(f.numbers([](TicketQuery &query) { query.stage = Stage::WaitingForCustomer; }), QStringLiteral("3"));
        QCOMPARE(f.numbers([](TicketQuery &query) { query.stage = Stage::New; }), QStringLiteral("1 2 4"));
        QCOMPARE(f.numbers([](TicketQuery &query) { query.product = QStringLiteral("101"); }), QStringLiteral("1 4"));
        QCOMPARE(f.numbers([](TicketQuery &query) { query.product = QStringLiteral("7"); }), QString());
        QCOMPARE(f.numbers([](TicketQuery &query) { query.customer = F::uid(3); }), QStringLiteral("3"));
        QCOMPARE(f.numbers([](TicketQuery &query) { query.group = QStringLiteral("North"); }), QStringLiteral("2"));
        QCOMPARE(f.numbers([](TicketQuery &query) { query.group = QString(); }), QStringLiteral("1 3 4"));
        Ticket fresh = F::ticket(5);
        fresh.product = QStringLiteral("7");
        f.put(QList<Ticket>{fresh});
        QCOMPARE(f.numbers([](TicketQuery &query) { query.product = QStringLiteral("7"); }), QStringLiteral("5"));
    }

    void anyFragmentFinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("id") << "t0002" << "2";
        QTest::newRow("title") << "STION 3" << "3";
        QTest::newRow("two words of title and note") << "kernel question" << "1";
        QTest::newRow("note") << "panics at boot" << "1";
        QTest::newRow("two characters of a note") << QStringLiteral("宕机") << "2";
        QTest::newRow("one character") << QStringLiteral("宕") << "2";
        QTest::newRow("customer") << "cedar" << "3";
        QTest::newRow("pinyin of the customer") << "yunfan" << "3";
        QTest::newRow("customer and title") << "alder question" << "1";
        QTest::newRow("uid") << "5100000000000004" << "4";
        QTest::newRow("none") << "nowhere" << "";
        QTest::newRow("signs of the index") << "\" OR *" << "";
    }

    void anyFragmentFinds()
    {
        QFETCH(QString, text);
        QFETCH(QString, wanted);
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder")), F::facts(2, QStringLiteral("Birch")), F::facts(3, QStringLiteral("Cedar 云帆"))});
        f.put(QList<Ticket>{F::ticket(1), F::ticket(2), F::ticket(3), F::ticket(4)});
        f.putNotes(1, {F::note(1, From::Customer, 1, QStringLiteral("The Kernel panics at boot"))});
        f.putNotes(2, {F::note(1, From::Customer, 1, QStringLiteral("服务器宕机了"))});
        QCOMPARE(f.withText(text), wanted);
    }

    void searchFollowsWhatIsWritten()
    {
        F f;
        QVERIFY(f.open());
        f.put(QList<Ticket>{F::ticket(1), F::ticket(2)});
        QCOMPARE(f.withText(QStringLiteral("invoice")), QString());
        f.putNotes(1, {F::note(1, From::Vendor, 1, QStringLiteral("about the invoice"))});
        QCOMPARE(f.withText(QStringLiteral("invoice")), QStringLiteral("1"));
        QCOMPARE(f.withText(QStringLiteral("the invoice")), QStringLiteral("1"));
        Ticket renamed = F::ticket(2, TicketState::Dealing, 5);
        renamed.title = QStringLiteral("Invoice wanted");
        f.put(QList<Ticket>{renamed});
        QCOMPARE(f.withText(QStringLiteral("invoice")), QStringLiteral("1 2"));
        QCOMPARE(f.withText(QStringLiteral("question 2")), QString());
        f.putNotes(1, {}, 6);
        QCOMPARE(f.withText(QStringLiteral("invoice")), QStringLiteral("2"));
        // Names of customers count from their change on.
        CustomerLocal local;
        local.alias = QStringLiteral("Invoice Ltd");
        f.put({F::facts(1, QStringLiteral("Alder"))});
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(1), local)));
        QCOMPARE(f.withText(QStringLiteral("invoice")), QStringLiteral("1 2"));
        QCOMPARE(f.row(1).customerName, QStringLiteral("Invoice Ltd"));
    }

    void everyOrderHasUnknownLast()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Cedar")), F::facts(2, QStringLiteral("Alder")), F::facts(3, QStringLiteral("Birch"))});
        Ticket first = F::ticket(1, TicketState::WaitFeedback), second = F::ticket(2, TicketState::Assigned), third = F::ticket(3, TicketState::Feedback);
        first.title = QStringLiteral("item 10");
        second.title = QStringLiteral("item 9");
        third.title = QStringLiteral("Äther");
        Ticket bare = F::ticket(4, TicketState::Unknown);
        bare.customer = {};
        bare.openedAt = {};
        bare.title = QStringLiteral("zebra");
        f.put(QList<Ticket>{first, second, third, bare});
        f.putNotes(1, {F::note(1, From::Vendor, 3)});
        f.putNotes(2, {F::note(1, From::Vendor, 2)});
        f.give(1, QStringLiteral("wu"));
        f.give(3, QStringLiteral("an"));
        f.stage(2, Stage::Working);
        const auto by = [&f](Sort sort, Qt::SortOrder order = Qt::AscendingOrder) {
            return f.numbers([=](TicketQuery &query) {
                query.sort = sort;
                query.order = order;
            });
        };
        QCOMPARE(by(Sort::OpenedAt), QStringLiteral("3 2 1 4"));
        QCOMPARE(by(Sort::OpenedAt, Qt::DescendingOrder), QStringLiteral("1 2 3 4"));
        QCOMPARE(by(Sort::Due), QStringLiteral("1 2 3 4"));
        QCOMPARE(by(Sort::Due, Qt::DescendingOrder), QStringLiteral("3 2 1 4"));
        QCOMPARE(by(Sort::LastNote), QStringLiteral("2 1 3 4"));
        QCOMPARE(by(Sort::LastNote, Qt::DescendingOrder), QStringLiteral("1 2 3 4"));
        QCOMPARE(by(Sort::Title), QStringLiteral("3 2 1 4"));
        QCOMPARE(by(Sort::Customer), QStringLiteral("2 3 1 4"));
        QCOMPARE(by(Sort::State), QStringLiteral("2 1 3 4"));
        QCOMPARE(by(Sort::Stage), QStringLiteral("1 3 4 2"));
        QCOMPARE(by(Sort::Owner), QStringLiteral("3 1 2 4"));
        f.give(2, QStringLiteral("bo"));
        QCOMPARE(by(Sort::Owner), QStringLiteral("3 2 1 4"));
    }

    void aWindowIsCut()
    {
        F f;
        QVERIFY(f.open());
        QList<Ticket> many;
        for (int n = 1; n <= 50; ++n)
            many += F::ticket(n);
        f.put(many);
        const TicketWindow window = *waitFor(f.tickets()->read(F::query(), 10, 3));
        QCOMPARE(window.first, 10);
        QCOMPARE(window.total, 50);
        QCOMPARE(F::numbersOf(window.rows), QStringLiteral("11 12 13"));
        QCOMPARE(waitFor(f.tickets()->read(F::query(), 100, 3))->rows.size(), 0);
    }

    void noticesNameTickets()
    {
        F f;
        QVERIFY(f.open());
        QSignalSpy changed(f.tickets(), &TicketStore::changed);
        f.put(QList<Ticket>{F::ticket(1), F::ticket(2)});
        const auto named = [&changed](const TicketId &id) {
            return std::any_of(changed.cbegin(), changed.cend(), [&id](const QVariantList &one) { return one.first().value<QList<TicketId>>().contains(id); });
        };
        const auto isMany = [&changed] {
            return std::any_of(changed.cbegin(), changed.cend(), [](const QVariantList &one) { return one.first().value<QList<TicketId>>().isEmpty(); });
        };
        QTRY_VERIFY(!changed.isEmpty());
        changed.clear();
        f.stage(2, Stage::Working);
        QTRY_VERIFY(named(F::id(2)));
        QVERIFY(!named(F::id(1)) && !isMany());
        f.putNotes(1, {F::note(1, From::Vendor, 1)});       // gathered for a while
        QTRY_VERIFY(named(F::id(1)));
        changed.clear();
        f.put({F::facts(1, QStringLiteral("Alder"))});
        QTRY_VERIFY(isMany());
    }

    void readingTheSameAgainTellsNothing()
    {
        F f;
        QVERIFY(f.open());
        QSignalSpy changed(f.tickets(), &TicketStore::changed);
        f.put(QList<Ticket>{F::ticket(1), F::ticket(2)});
        QTRY_VERIFY(!changed.isEmpty());
        changed.clear();
        f.put(QList<Ticket>{F::ticket(1, TicketState::Dealing, 5)});
        f.putNotes(1, {}, 5);
        QCOMPARE(f.row(1).ticket.readAt, F::at(5));
        f.stage(2, Stage::Working);                         // what comes after it
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(changed.first().first().value<QList<TicketId>>(), QList<TicketId>{F::id(2)});
    }
};

QTEST_GUILESS_MAIN(TestTicketStore)
#include "tst_ticketstore.moc"
