// SPDX-License-Identifier: Apache-2.0
#include "tests/core/store/inboxfixture.h"

using namespace pc;
using F = InboxFixture;
using Show = InboxQuery::Show;

class TestInboxList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatsStandInOneRow()
    {
        F f;
        QVERIFY(f.open());
        f.admit({F::arrival(1, F::paid(1, 1, 7)), F::arrival(2, F::paid(2, 1, 8)), F::arrival(3, F::paid(3, 1, 7, 1)), F::arrival(4, F::paid(4, 2, 7)),
                 F::arrival(5, F::paid(5, 1, 7, 2))});
        QCOMPARE(f.rows(), QStringLiteral("5×3 4 2"));
        QCOMPARE(f.rows([](InboxQuery &query) { query.isFolded = false; }), QStringLiteral("5 4 3 2 1"));
        QCOMPARE(f.rows({}, 1, 1), QStringLiteral("4"));
        QCOMPARE(f.rows({}, 2, 5), QStringLiteral("2"));
        QCOMPARE(f.counts(), QStringLiteral("3 3 0 0 0 0 3 3"));
        QCOMPARE(f.counts([](InboxQuery &query) { query.isFolded = false; }), QStringLiteral("5 5 0 0 0 0 5 5"));
        QVERIFY(f.settle(5, InboxState::Quarantined));
        QCOMPARE(f.rows(), QStringLiteral("4 3×2 2"));
        QCOMPARE(f.shown(Show::All), QStringLiteral("5×3 4 2"));
        QCOMPARE(f.shown(Show::Quarantined), QStringLiteral("5"));
    }

    void whatWasSeenWasSeenWithItsRepeats()
    {
        F f;
        QVERIFY(f.open());
        f.admit({F::arrival(1, F::paid(1, 1, 7)), F::arrival(2, F::paid(2, 1, 7, 1)), F::arrival(3, F::paid(3, 1, 7, 2)), F::arrival(4, F::paid(4, 1, 8))});
        QVERIFY(waitFor(f.inbox()->markRead({2}, true)));
        QVERIFY(f.entry(1).isRead && f.entry(2).isRead && !f.entry(3).isRead);
        QCOMPARE(f.shown(Show::Unread), QStringLiteral("4 3"));
        QVERIFY(waitFor(f.inbox()->markRead({3}, true)));
        QCOMPARE(f.shown(Show::Unread), QStringLiteral("4"));
        QVERIFY(waitFor(f.inbox()->markRead({1}, false)));
        QCOMPARE(f.shown(Show::Unread), QStringLiteral("4 1"));
        f.admit(5, F::paid(5, 1, 7, 3));
        QCOMPARE(f.shown(Show::Unread), QStringLiteral("5×2 4"));
        InboxQuery query;
        query.text = QStringLiteral("20907");
        QTRY_COMPARE(f.rows([&](InboxQuery &asked) { asked = query; }), QStringLiteral("5×4"));
        QVERIFY(waitFor(f.inbox()->markAllRead(query)));
        QCOMPARE(f.shown(Show::Unread), QStringLiteral("4"));
        QVERIFY(waitFor(f.inbox()->markAllRead({})));
        QCOMPARE(f.shown(Show::Unread), QString());
        QVERIFY(waitFor(f.inbox()->markAllRead({}))); // nothing is left to mark
    }

    void sleepsWithItsRepeatsUntilItsTime()
    {
        F f;
        QVERIFY(f.open());
        f.admit({F::arrival(1, F::paid(1, 1, 7)), F::arrival(2, F::paid(2, 1, 7, 1)), F::arrival(3, F::paid(3, 1, 8))});
        QVERIFY(waitFor(f.inbox()->markRead({2}, true)));
        QVERIFY(waitFor(f.inbox()->snooze(2, F::at(60), QStringLiteral("they call back"), QStringLiteral("operator-2"))));
        QCOMPARE(f.rows(), QStringLiteral("3"));
        QCOMPARE(f.shown(Show::Snoozed), QStringLiteral("2×2"));
        QCOMPARE(f.entry(2).snoozeReason, QStringLiteral("they call back"));
        f.admit(4, F::paid(4, 1, 7, 5), 5);
        QCOMPARE(f.shown(Show::Snoozed), QStringLiteral("4×3")); // what repeats it sleeps with it
        QCOMPARE(f.steps(2), QStringLiteral("received snoozed"));
        const InboxStep step = waitFor(f.inbox()->steps(2))->constLast();
        QCOMPARE(step.person, QStringLiteral("operator-2"));
        QCOMPARE(step.detail, QStringLiteral("2026-01-15T09:00:00Z they call back"));
        f.clock->jumpWall(std::chrono::minutes(61));
        QCOMPARE(f.rows(), QStringLiteral("4×3 3"));
        QVERIFY(waitFor(f.inbox()->snooze(3, F::at(90), {}, {})));
        QVERIFY(waitFor(f.inbox()->snooze(3, {}, {}, QStringLiteral("operator-2"))));
        QCOMPARE(f.steps(3), QStringLiteral("received snoozed woken"));
        QVERIFY(!f.entry(3).snoozedUntil.isValid());
        QCOMPARE(waitFor(f.inbox()->snooze(99, F::at(90), {}, {})).error().kind, ApiError::Kind::NotFound);
    }

    void whatWakesIsUnread()
    {
        F f;
        QVERIFY(f.open());
        f.admit(1, F::paid(1, 1, 7));
        QVERIFY(waitFor(f.inbox()->markRead({1}, true)));
        QVERIFY(waitFor(f.inbox()->snooze(1, F::at(60), {}, {})));
        f.clock->jumpWall(std::chrono::minutes(60));
        QTRY_COMPARE_WITH_TIMEOUT(f.steps(1), QStringLiteral("received snoozed woken"), 60'000);
        QVERIFY(!f.entry(1).isRead);
    }

    void filtersByCustomerKindAndTime()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder")), F::facts(2, QStringLiteral("Birch 云帆"))});
        CustomerLocal local;
        local.group = QStringLiteral("North");
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(2), local)));
        f.admit(1, F::paid(1, 1, 7), 10);
        f.admit(2, F::body("quota.alarm", 2, 2, {}), 20);
        f.admit(3, F::body("ticket.reply", 3, 9, "'questionId':'Q1'"), 30);
        f.admit(4, "{\"type\":\"party\"}", 40);
        const auto with = [&f](auto set) { return f.rows(set); };
        QCOMPARE(with([](InboxQuery &query) { query.customer = F::uid(1); }), QStringLiteral("1"));
        QCOMPARE(with([](InboxQuery &query) { query.customer = F::uid(9); }), QStringLiteral("3"));
        QCOMPARE(with([](InboxQuery &query) { query.customer = F::uid(8); }), QString());
        QCOMPARE(with([](InboxQuery &query) { query.group = QStringLiteral("North"); }), QStringLiteral("2"));
        QCOMPARE(with([](InboxQuery &query) { query.group = QString(); }), QStringLiteral("4 3 1"));
        QCOMPARE(with([](InboxQuery &query) { query.type = QStringLiteral("quota.*"); }), QStringLiteral("2"));
        QCOMPARE(with([](InboxQuery &query) { query.type = QStringLiteral("party"); }), QStringLiteral("4"));
        QCOMPARE(with([](InboxQuery &query) { query.from = F::at(20); query.to = F::at(30); }), QStringLiteral("3 2"));
        QCOMPARE(with([](InboxQuery &query) { query.from = F::at(31); }), QStringLiteral("4"));
        QCOMPARE(f.counts([](InboxQuery &query) { query.customer = F::uid(1); }), QStringLiteral("1 1 0 0 0 0 1 1"));
        f.put({F::facts(9, QStringLiteral("Cedar"))});
        QCOMPARE(f.entry(3).customerName, QStringLiteral("Cedar"));
    }

    void findsTexts()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder")), F::facts(2, QStringLiteral("Birch 云帆"))});
        f.admit({F::arrival(1, F::paid(1, 1, 7)), F::arrival(2, F::body("quota.alarm", 2, 2, {})),
                 F::arrival(3, "{\"type\":\"party\",\"where\":{\"town\":\"\\u676d\\u5dde Lakeside\"}}"), F::arrival(4, "plain words")});
        const auto found = [&f](const char *text) { return f.rows([&](InboxQuery &query) { query.text = QString::fromUtf8(text); query.show = Show::All; }); };
        QTRY_COMPARE(found("plain"), QStringLiteral("4"));
        QCOMPARE(found("LAKESIDE"), QStringLiteral("3"));
        QCOMPARE(found("杭州 l"), QStringLiteral("3"));     // words of one or two characters are found in lines alone
        QCOMPARE(found("\"t"), QString());                 // … not in bodies
        QCOMPARE(found("alder"), QStringLiteral("1"));
        QCOMPARE(found("云帆"), QStringLiteral("2"));
        QCOMPARE(found("alder ecs"), QStringLiteral("1"));
        QCOMPARE(found("birch ecs"), QString());
        QCOMPARE(found("evt-2"), QStringLiteral("2"));
        QCOMPARE(found("m-4"), QStringLiteral("4"));
        QCOMPARE(found("CN"), QStringLiteral("1"));
        QCOMPARE(found("\" OR \""), QString());
        f.reopen();
        QCOMPARE(found("lakeside"), QStringLiteral("3"));
        QVERIFY(waitFor(f.inbox()->discard(3, {}, {})));
        QCOMPARE(*waitFor(f.inbox()->expire(F::at(99))), 1);
        QCOMPARE(found("lakeside"), QString());
    }

    // Rows of an older answer are put right: what is read is always what is there.
    void followsWhatIsWritten()
    {
        F f;
        QVERIFY(f.open());
        QCOMPARE(f.rows(), QString());
        QList<Arrival> arrivals;
        for (int n = 1; n <= 400; ++n)
            arrivals += F::arrival(n, F::paid(n, n % 5, n));
        f.admit(arrivals);
        QCOMPARE(f.counts(), QStringLiteral("400 400 0 0 0 0 400 400"));
        for (int key = 1; key <= 400; key += 10)
            QVERIFY(f.settle(key, key % 20 == 1 ? InboxState::Processed : InboxState::Quarantined));
        QCOMPARE(f.counts(), QStringLiteral("380 380 0 0 20 0 360 400"));
        f.admit(1000, F::paid(1000, 1, 1000));
        QCOMPARE(f.rows({}, 0, 2), QStringLiteral("401 400"));
        f.reopen();
        QCOMPARE(f.counts(), QStringLiteral("381 381 0 0 20 0 361 401"));
        QCOMPARE(f.rows({}, 380, 5), QStringLiteral("1"));
    }
};

QTEST_GUILESS_MAIN(TestInboxList)
#include "tst_inboxlist.moc"
