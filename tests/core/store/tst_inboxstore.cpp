// SPDX-License-Identifier: Apache-2.0
#include "tests/core/store/inboxfixture.h"
#include <QSignalSpy>

using namespace pc;
using F = InboxFixture;
using Show = InboxQuery::Show;

class TestInboxStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAMessageCompletely()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder"))});
        const QByteArray body = F::paid(1, 1, 7, 3, ",'version':'4'");
        QCOMPARE(f.admit(1, body, 5), 1);
        const InboxEntry entry = f.entry(1);
        QCOMPARE(entry.messageId, QStringLiteral("m-1"));
        QCOMPARE(entry.contentId, QStringLiteral("evt-1"));
        QCOMPARE(entry.type, QStringLiteral("order.paid"));
        QVERIFY(entry.isKnown);
        QCOMPARE(entry.touch, (EventTouch{EventSubject::Order, F::uid(1), QStringLiteral("20907")}));
        QCOMPARE(entry.customerName, QStringLiteral("Alder"));
        QCOMPARE(entry.line, QStringLiteral("20907, 120.00 CNY, ecs"));
        QCOMPARE(entry.happenedAt, F::at(3));
        QCOMPARE(entry.receivedAt, F::at(5));
        QCOMPARE(entry.version, QStringLiteral("4"));
        QCOMPARE(entry.state, InboxState::Waiting);
        QVERIFY(!entry.isRead && !entry.snoozedUntil.isValid());
        QCOMPARE(*waitFor(f.inbox()->body(1)), body);
        QCOMPARE(f.steps(1), QStringLiteral("received"));
        f.reopen();
        QCOMPARE(f.entry(1), entry);
        QCOMPARE(*waitFor(f.inbox()->body(1)), body);
        QCOMPARE(*waitFor(f.inbox()->types()), QStringList{QStringLiteral("order.paid")});
    }

    void aStoreThatRefusesSaysWhy()
    {
        F f;
        QVERIFY(f.open());
        Store second(StoreOptions(f.folder.path(), EnvironmentId(QStringLiteral("env"))));
        QVERIFY(!waitFor(second.open()));
        InboxStore &inbox = *second.inbox();
        QCOMPARE(waitFor(inbox.markRead({1}, true)).error().code, QString(kStoreInUse));
        QCOMPARE(waitFor(inbox.markAllRead({})).error().code, QString(kStoreInUse));
        QCOMPARE(waitFor(inbox.expire(F::at(20))).error().code, QString(kStoreInUse));
    }

    void keepsWhatNobodyCanRead()
    {
        F f;
        QVERIFY(f.open());
        const QByteArray harm("\0\xff\n{", 4);
        QCOMPARE(f.admit({F::arrival(1, {}), F::arrival(2, harm), F::arrival(3, "restart at nine")}), 3);
        QCOMPARE(*waitFor(f.inbox()->body(1)), QByteArray());
        QCOMPARE(*waitFor(f.inbox()->body(2)), harm);
        QCOMPARE(f.state(2), InboxState::Quarantined);
        QCOMPARE(f.entry(2).reason, QStringLiteral("NotText"));
        QCOMPARE(f.steps(2), QStringLiteral("received quarantined"));
        QCOMPARE(f.rows(), QStringLiteral("3 1")); // without a type nothing repeats another
        QCOMPARE(f.shown(Show::Unknown), QStringLiteral("3 1"));
        QCOMPARE(waitFor(f.inbox()->entry(9)).error().kind, ApiError::Kind::NotFound);
        QCOMPARE(waitFor(f.inbox()->body(9)).error().kind, ApiError::Kind::NotFound);
    }

    void aDuplicateIsCountedBesideTheFirst()
    {
        F f;
        QVERIFY(f.open());
        const QByteArray body = F::paid(1, 1, 7);
        QCOMPARE(f.admit({F::arrival(1, body), F::arrival(1, body)}), 1);
        QCOMPARE(f.admit(1, body, 2), 0);
        QCOMPARE(f.entry(1).duplicates, 2);
        QCOMPARE(f.admit(2, body.toBase64(), 3), 0);    // the same content under another message, packed otherwise
        QCOMPARE(f.admit(2, body, 4), 0);
        QCOMPARE(f.entry(1).duplicates, 4);
        QCOMPARE(f.steps(1), QStringLiteral("received duplicate duplicate duplicate duplicate"));
        QCOMPARE(waitFor(f.inbox()->steps(1))->at(3).detail, QStringLiteral("m-2"));
        QCOMPARE(f.admit(3, "no id at all"), 1);
        QCOMPARE(f.admit(4, "no id at all"), 1);        // without an id of its own only the message tells
        QCOMPARE(f.counts(), QStringLiteral("3 3 2 0 0 0 3 3"));
    }

    void theSameIdWithAnotherBodyIsAnotherMessage()
    {
        F f;
        QVERIFY(f.open());
        f.admit(1, F::paid(1, 1, 7));
        QCOMPARE(f.admit(2, F::paid(1, 1, 8)), 1);
        QCOMPARE(waitFor(f.inbox()->steps(2))->constFirst().detail, QStringLiteral("#1"));
        QCOMPARE(waitFor(f.inbox()->steps(1))->constFirst().detail, QString());
    }

    void processesInOrder()
    {
        F f;
        QVERIFY(f.open());
        f.admit({F::arrival(1, F::paid(1, 1, 1)), F::arrival(2, F::paid(2, 1, 2)), F::arrival(3, "{}")});
        const auto waiting = [&f](const QDateTime &before, int limit = 10) {
            QStringList keys;
            for (const InboxEntry &entry : waitFor(f.inbox()->waiting(before, limit)).value_or(QList<InboxEntry>()))
                keys += QString::number(entry.key);
            return keys.join(u' ');
        };
        QCOMPARE(waiting({}), QStringLiteral("1 2 3"));
        QCOMPARE(waiting({}, 2), QStringLiteral("1 2"));
        QVERIFY(f.settle(1, InboxState::Waiting, QStringLiteral("RefreshFailed: Timeout")));
        QCOMPARE(f.entry(1).tries, 1);
        QCOMPARE(f.entry(1).reason, QStringLiteral("RefreshFailed: Timeout"));
        QCOMPARE(waiting({}), QStringLiteral("2 3"));
        QCOMPARE(waiting(F::at(0).addSecs(-1)), QStringLiteral("2 3"));
        QCOMPARE(waiting(F::at(0)), QStringLiteral("1 2 3"));
        QCOMPARE(waiting(F::at(0).addYears(-1)), QStringLiteral("1 2 3"));  // tried by a clock that was a year ahead
        QVERIFY(f.settle(1, InboxState::Processed));
        QVERIFY(f.settle(2, InboxState::Quarantined, QStringLiteral("RefreshFailed: NotFound")));
        QVERIFY(f.settle(3, InboxState::Processed));
        QCOMPARE(waiting(F::at(9)), QString());
        QCOMPARE(f.steps(1), QStringLiteral("received tried processed"));
        QVERIFY(f.settle(1, InboxState::Quarantined));  // it is settled: nothing moves it again
        QCOMPARE(f.state(1), InboxState::Processed);
        QCOMPARE(f.shown(Show::Quarantined), QStringLiteral("2"));
    }

    void aMarkNeverMovesBackwards()
    {
        F f;
        QVERIFY(f.open());
        f.admit({F::arrival(1, F::paid(1, 1, 7, 20)), F::arrival(2, F::paid(2, 1, 7, 10)), F::arrival(3, F::paid(3, 1, 7, 20)), F::arrival(4, F::paid(4, 1, 8, 1))});
        const auto isOvertaken = [&f](qint64 key) { return waitFor(f.inbox()->isOvertaken(key)).value_or(false); };
        QVERIFY(!isOvertaken(1));
        QVERIFY(f.settle(1, InboxState::Processed));
        QVERIFY(isOvertaken(2));
        QVERIFY(!isOvertaken(3));   // of the same second
        QVERIFY(!isOvertaken(4));   // of another order
        QVERIFY(f.settle(2, InboxState::Processed));    // somebody replayed it
        f.admit(5, F::paid(5, 1, 7, 15));
        QVERIFY(isOvertaken(5));
        QVERIFY(f.settle(5, InboxState::Late));
        QCOMPARE(f.shown(Show::Late), QStringLiteral("5"));
        f.reopen();
        QVERIFY(isOvertaken(5));
        QCOMPARE(waitFor(f.inbox()->isOvertaken(99)).error().kind, ApiError::Kind::NotFound);
    }

    void versionsDecideBeforeTimes()
    {
        F f;
        QVERIFY(f.open());
        f.admit({F::arrival(1, F::paid(1, 1, 7, 1, ",'version':9")), F::arrival(2, F::paid(2, 1, 7, 0, ",'version':10")),
                 F::arrival(3, F::paid(3, 1, 7, 30, ",'version':'8'")), F::arrival(4, F::paid(4, 1, 7, 30, ",'version':'b'"))});
        const auto isOvertaken = [&f](qint64 key) { return waitFor(f.inbox()->isOvertaken(key)).value_or(false); };
        QVERIFY(f.settle(1, InboxState::Processed));
        QVERIFY(!isOvertaken(2));
        QVERIFY(isOvertaken(3));
        QVERIFY(!isOvertaken(4));   // its version compares with none: later by time
        QVERIFY(f.settle(2, InboxState::Processed));
        f.admit(5, F::paid(5, 1, 7, 50, ",'version':10"));
        QVERIFY(isOvertaken(5));    // what is told there was reached
    }

    // An alarm names no object: each customer has a mark.
    void whatNamesNoObjectIsAboutItsCustomer()
    {
        F f;
        QVERIFY(f.open());
        f.admit({F::arrival(1, F::body("quota.alarm", 1, 1, {}, 20)), F::arrival(2, F::body("quota.alarm", 2, 1, {}, 10)),
                 F::arrival(3, F::body("quota.alarm", 3, 2, {}, 10)), F::arrival(4, "{}")});
        QVERIFY(f.settle(1, InboxState::Processed));
        QVERIFY(*waitFor(f.inbox()->isOvertaken(2)));
        QVERIFY(!*waitFor(f.inbox()->isOvertaken(3)));
        QVERIFY(f.settle(4, InboxState::Processed));
        QVERIFY(!*waitFor(f.inbox()->isOvertaken(4)));
    }

    void replaysWhatWasPutAside()
    {
        F f;
        QVERIFY(f.open());
        f.admit({F::arrival(1, F::paid(1, 1, 7)), F::arrival(2, F::paid(2, 1, 8)), F::arrival(3, F::body("order.paid", 3, 1, {}))});
        const auto replay = [&f](qint64 key) { return waitFor(f.inbox()->replay(key, QStringLiteral("operator-2"))).has_value(); };
        QVERIFY(!replay(1));
        QVERIFY(f.settle(1, InboxState::Quarantined, QStringLiteral("RefreshFailed: NotFound")));
        QVERIFY(replay(1));
        QCOMPARE(f.state(1), InboxState::Waiting);
        QCOMPARE(f.entry(1).tries, 0);
        QCOMPARE(f.entry(1).reason, QString());
        QCOMPARE(waitFor(f.inbox()->steps(1))->constLast().person, QStringLiteral("operator-2"));
        QVERIFY(f.settle(1, InboxState::Processed));
        QVERIFY(!replay(1));
        QVERIFY(replay(3));         // still names no order
        QCOMPARE(f.state(3), InboxState::Quarantined);
        QCOMPARE(f.steps(3), QStringLiteral("received quarantined replayed quarantined"));
        QVERIFY(!replay(99));
        QVERIFY(waitFor(f.inbox()->discard(2, QStringLiteral("operator-2"), QStringLiteral("a test of theirs"))));
        QCOMPARE(f.state(2), InboxState::Discarded);
        QCOMPARE(f.entry(2).reason, QStringLiteral("a test of theirs"));
        QCOMPARE(f.rows(), QStringLiteral("1"));
        QVERIFY(!waitFor(f.inbox()->discard(2, {}, {})));
        QVERIFY(!waitFor(f.inbox()->discard(1, {}, {})));
        QVERIFY(replay(2));
    }

    void fixesABody()
    {
        F f;
        QVERIFY(f.open());
        const QByteArray broken = F::body("order.paid", 1, 1, {});
        f.admit(1, broken);
        f.admit(2, F::paid(2, 1, 8));
        const QByteArray whole = F::paid(1, 1, 7);
        const InboxEntry read = F::arrival(0, whole).read;
        QVERIFY(waitFor(f.inbox()->fix(1, whole, read, QStringLiteral("operator-2"))));
        const InboxEntry fixed = f.entry(1);
        QCOMPARE(fixed.state, InboxState::Waiting);
        QCOMPARE(fixed.messageId, QStringLiteral("m-1"));
        QCOMPARE(fixed.touch.object, QStringLiteral("20907"));
        QCOMPARE(*waitFor(f.inbox()->body(1)), whole);
        const QList<InboxStep> steps = *waitFor(f.inbox()->steps(1));
        QCOMPARE(steps.constLast().what, QStringLiteral("fixed"));
        QCOMPARE(steps.constLast().detail.toUtf8(), broken);
        QCOMPARE(f.admit({F::arrival(3, whole), F::arrival(1, broken), F::arrival(4, broken)}), 0);     // either may come again
        QVERIFY(!waitFor(f.inbox()->fix(1, whole, read, {})));
        QVERIFY(!waitFor(f.inbox()->fix(2, whole, read, {})));
        f.admit(5, F::body("order.paid", 5, 1, {}));
        QVERIFY(waitFor(f.inbox()->fix(3, "{\"type\":\"order.paid\"}", F::arrival(0, "{\"type\":\"order.paid\"}").read, QStringLiteral("operator-2"))));
        QCOMPARE(f.state(3), InboxState::Quarantined);
    }

    void whatIsExpiredStaysKnown()
    {
        F f;
        QVERIFY(f.open());
        QList<Arrival> many;
        for (int n = 1; n <= 1500; ++n)
            many += F::arrival(n, F::paid(n, 1, n));
        QCOMPARE(f.admit(many), 1500);
        f.admit(2001, F::paid(2001, 1, 2001), 30);
        QList<InboxOutcome> outcomes;
        for (int key = 1; key <= 1501; ++key) {
            InboxOutcome outcome;
            outcome.key = key;
            outcome.state = key == 3 ? InboxState::Quarantined : InboxState::Processed;
            if (key != 4)
                outcomes += outcome;
        }
        QVERIFY(waitFor(f.inbox()->settle(outcomes, F::at(1))));
        QVERIFY(waitFor(f.inbox()->snooze(5, F::at(500), {}, {})));
        QCOMPARE(*waitFor(f.inbox()->expire(F::at(20))), 1497);
        QCOMPARE(f.rows([](InboxQuery &query) { query.show = Show::All; }), QStringLiteral("1501 5 4 3"));
        QVERIFY(!waitFor(f.inbox()->entry(1)));
        QCOMPARE(f.steps(1), QString());
        QCOMPARE(f.admit({F::arrival(1, F::paid(1, 1, 1)), F::arrival(3000, F::paid(2, 1, 2))}), 0);
        QCOMPARE(*waitFor(f.inbox()->expire(F::at(20))), 0);
        QCOMPARE(*waitFor(f.inbox()->expire(F::at(50))), 1);
        QCOMPARE(f.admit(5000, F::paid(5000, 1, 1)), 1);
        QCOMPARE(f.entry(1502).messageId, QStringLiteral("m-5000"));    // a key is never used again
    }

    void rulesAreFollowedOnArrival()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(2, QStringLiteral("Birch"))});
        CustomerLocal local;
        local.group = QStringLiteral("North");
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(2), local)));
        InboxRule read;
        read.type = QStringLiteral("order.*");
        read.group = QStringLiteral("North");
        read.deed = InboxRule::Deed::MarkRead;
        InboxRule snooze;
        snooze.type = QStringLiteral("order.paid");
        snooze.customer = F::uid(1);
        snooze.deed = InboxRule::Deed::Snooze;
        snooze.hours = 2;
        QVERIFY(waitFor(f.inbox()->setRules({read, snooze})));
        QCOMPARE(*waitFor(f.inbox()->rules()), (QList<InboxRule>{read, snooze}));
        f.admit({F::arrival(1, F::paid(1, 1, 1)), F::arrival(2, F::paid(2, 2, 2)), F::arrival(3, F::paid(3, 3, 3)), F::arrival(4, F::body("order.paid", 4, 1, {}))});
        QCOMPARE(f.shown(Show::Inbox), QStringLiteral("3 2"));
        QCOMPARE(f.shown(Show::Unread), QStringLiteral("3"));
        QCOMPARE(f.shown(Show::Snoozed), QStringLiteral("1"));
        QCOMPARE(f.entry(1).snoozedUntil, F::at(120));
        QCOMPARE(f.steps(1), QStringLiteral("received snoozed"));
        QCOMPARE(f.shown(Show::Quarantined), QStringLiteral("4"));      // never put away by itself
        QVERIFY(!f.entry(4).snoozedUntil.isValid());
    }

    void arrivalsAreToldAsOneList()
    {
        F f;
        QVERIFY(f.open());
        QSignalSpy arrived(f.inbox(), &InboxStore::arrived);
        QSignalSpy changed(f.inbox(), &InboxStore::changed);
        for (int n = 1; n <= 300; ++n)
            QCOMPARE(f.admit(n, F::paid(n, 1, n)), 1);
        QCOMPARE(f.admit(1, F::paid(1, 1, 1)), 0);
        const auto told = [&arrived] {
            QList<qint64> keys;
            for (const QList<QVariant> &one : std::as_const(arrived)) {
                for (const InboxEntry &entry : one.constFirst().value<QList<InboxEntry>>())
                    keys += entry.key;
            }
            return keys;
        };
        QTRY_COMPARE(told().size(), 300);
        const QList<qint64> keys = told();
        QVERIFY(std::is_sorted(keys.cbegin(), keys.cend()));
        QVERIFY2(arrived.size() < 150, qPrintable(QString::number(arrived.size())));
        QVERIFY2(changed.size() < 150, qPrintable(QString::number(changed.size())));
    }

    void settingsAreKept()
    {
        F f;
        QVERIFY(f.open());
        QCOMPARE(*waitFor(f.inbox()->table()), builtInEventTable());
        QCOMPARE(*waitFor(f.inbox()->quietHours()), QuietHours());
        EventTable table;
        table.form.customer = QStringLiteral("owner[0].uid");
        table.form.version.clear();
        table.kinds = {{QStringLiteral("order.*"), EventSubject::Order, QStringLiteral("d.id"), QStringLiteral("订单 {d.id} \"paid\""), true}};
        const QuietHours hours{true, QTime(22, 30), QTime(6, 0), {6, 7}};
        QVERIFY(waitFor(f.inbox()->setTable(table)));
        QVERIFY(waitFor(f.inbox()->setQuietHours(hours)));
        f.reopen();
        QCOMPARE(*waitFor(f.inbox()->table()), table);
        QCOMPARE(*waitFor(f.inbox()->quietHours()), hours);
        QCOMPARE(*waitFor(f.inbox()->rules()), QList<InboxRule>());
    }

    void anotherTableReadsEverythingAnew()
    {
        F f;
        QVERIFY(f.open());
        QList<Arrival> arrivals{F::arrival(1, F::body("order.paid", 1, 1, "'number':'77'")), F::arrival(2, F::body("party.started", 2, 1, "'where':'here'")),
                                F::arrival(3, F::paid(3, 1, 9))};
        for (int n = 4; n < 700; ++n)
            arrivals += F::arrival(n, F::body("party.started", n, 1, "'where':'here'"));
        f.admit(arrivals);
        QVERIFY(f.settle(2, InboxState::Processed));
        QCOMPARE(f.state(1), InboxState::Quarantined);
        EventTable table = builtInEventTable();
        table.kinds[0].object = QStringLiteral("data.number");
        table.kinds += EventKind{QStringLiteral("party.*"), EventSubject::Ticket, QStringLiteral("data.where"), QStringLiteral("at {data.where}"), false};
        QVERIFY(waitFor(f.inbox()->setTable(table)));
        QTRY_COMPARE(f.state(1), InboxState::Waiting);
        QCOMPARE(f.entry(1).touch.object, QStringLiteral("77"));
        QCOMPARE(f.steps(1), QStringLiteral("received quarantined replayed"));
        QCOMPARE(f.state(2), InboxState::Processed);
        QCOMPARE(f.entry(2).line, QStringLiteral("at here"));
        QVERIFY(f.entry(2).isKnown);
        QCOMPARE(f.state(3), InboxState::Quarantined);
        QCOMPARE(f.entry(3).reason, QStringLiteral("MissingObject: data.number"));
        QCOMPARE(f.entry(699).line, QStringLiteral("at here"));
    }
};

QTEST_GUILESS_MAIN(TestInboxStore)
#include "tst_inboxstore.moc"
