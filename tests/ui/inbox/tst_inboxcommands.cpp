// SPDX-License-Identifier: Apache-2.0
// What a person does with the message whose details are open, whatever becomes of its row.
#include "models/inboxlistmodel.h"
#include "tests/ui/inbox/inboxbench.h"
#include "ui/inbox/inboxdeeds.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/statepanel.h"
#include <QLabel>
#include <QPushButton>

using namespace pc;
using B = InboxBench;
using Show = InboxQuery::Show;

// Unreadable ones: order.paid of one customer without a number, which fold.
static QByteArray broken(int event)
{
    return B::body("order.paid", event, 1, "'number':'77'");
}

class TestInboxCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The list no longer holds the row; the details are still open.
    void reachAMessageThatLeftTheList()
    {
        B b;
        b.fill();
        b.show();
        b.list(Show::Quarantined);
        QTRY_COMPARE(b.table()->model()->rowCount(), 1);
        b.choose(0);
        QVERIFY(b.can("inbox.fix") && b.can("inbox.replay") && b.can("inbox.discard") && b.can("inbox.snooze"));
        b.list(Show::Inbox);
        QTRY_COMPARE(b.table()->model()->rowCount(), 3);
        QVERIFY(b.find<QWidget>("inboxDetail")->isVisible());
        QVERIFY(b.can("inbox.fix") && b.can("inbox.replay") && b.can("inbox.discard") && b.can("inbox.snooze"));
        QTest::mouseClick(b.find<QPushButton>("fix"), Qt::LeftButton);
        QTRY_VERIFY(b.page->findChild<FixDialog *>());
        b.run("inbox.snooze");
        QVERIFY(b.page->findChild<SnoozeDialog *>());
        b.run("inbox.discard");
        QVERIFY(b.page->findChild<DiscardDialog *>());
        b.run("inbox.replay");
        QTRY_COMPARE(b.pump.pushes, 1);
        QCOMPARE(b.steps(3), QStringLiteral("received quarantined replayed quarantined"));
        QTest::mouseClick(b.find<QToolButton>("closeDetail"), Qt::LeftButton);
        QVERIFY(!b.can("inbox.fix") && !b.can("inbox.snooze"));     // nothing is looked at any more
    }

    void followAStateThatChangesOutsideTheList()
    {
        B b;
        b.fill();
        QVERIFY(b.settle(2, InboxState::Quarantined, QStringLiteral("RefreshFailed: NotFound")));
        QVERIFY(waitFor(b.inbox()->discard(3, QStringLiteral("anna"), {})));
        b.show();
        b.list(Show::Quarantined);
        QTRY_COMPARE(b.table()->model()->rowCount(), 1);
        b.choose(0);
        QTRY_VERIFY(b.can("inbox.fix"));
        b.run("inbox.replay");
        QTRY_COMPARE(b.page->findChild<StatePanel *>()->face(), StatePanel::Face::NothingMatches);
        QTRY_VERIFY(!b.can("inbox.fix"));
        QVERIFY(!b.find<QPushButton>("fix")->isVisible());
        QVERIFY(b.can("inbox.discard"));
        QVERIFY(b.settle(2, InboxState::Processed));
        QTRY_COMPARE(b.shownState(), QStringLiteral("Processed"));
        QVERIFY(!b.can("inbox.discard") && !b.can("inbox.replay"));
        QVERIFY(b.can("inbox.read"));
    }

    // In one list it stands in a fold, in the other alone.
    void keepTheMessageFromListToList()
    {
        B b;
        b.fill();
        b.admit(9, broken(9));
        b.show();
        b.list(Show::All);
        QTRY_COMPARE(b.table()->model()->rowCount(), 4);
        QTRY_COMPARE(b.cell(0, InboxListModel::StateColumn), QStringLiteral("Quarantined"));
        b.choose(0);
        QVERIFY(b.can("inbox.fix"));
        b.list(Show::Quarantined);
        QTRY_COMPARE(b.table()->model()->rowCount(), 2);
        QTRY_COMPARE(b.table()->currentIndex().row(), 0);
        QVERIFY(b.can("inbox.fix"));
        b.list(Show::All);
        QTRY_COMPARE(b.table()->model()->rowCount(), 4);
        QTRY_COMPARE(b.table()->currentIndex().row(), 0);
        QVERIFY(b.can("inbox.fix"));
    }

    void reachAMessageFarDownTheList()
    {
        B b;
        b.fill();
        QList<Arrival> arrivals;
        for (int n = 100; n < 400; ++n)
            arrivals += B::arrival(n, broken(n));
        QCOMPARE(b.admit(arrivals), 300);
        b.show();
        b.page->selectMessage(3);           // its row is in a page that nobody has looked at
        QTRY_COMPARE(b.table()->model()->rowCount(), 301);
        QTRY_VERIFY(b.find<QWidget>("inboxDetail")->isVisible());
        QVERIFY(b.can("inbox.fix") && b.can("inbox.snooze"));
        b.run("inbox.discard");
        auto *dialog = b.page->findChild<DiscardDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->discarded(QStringLiteral("known"));
        QTRY_COMPARE(b.state(3), InboxState::Discarded);
        QTRY_COMPARE(b.shownState(), QStringLiteral("Discarded"));
        QVERIFY(!b.can("inbox.discard") && !b.can("inbox.fix"));
    }

    void areTrueWhenThePageIsSeenAgain()
    {
        B b;
        b.fill();
        b.show();
        b.list(Show::All);
        QTRY_COMPARE(b.table()->model()->rowCount(), 4);
        b.choose(2);
        QVERIFY(!b.can("inbox.fix") && b.can("inbox.discard"));
        b.page->hide();
        QVERIFY(b.settle(2, InboxState::Quarantined, QStringLiteral("RefreshFailed: NotFound")));
        QTRY_VERIFY(b.find<QLabel>("messageWhy")->text().contains(QStringLiteral("could not be read anew")));
        QTRY_VERIFY(b.can("inbox.fix"));
        b.page->show();
        QVERIFY(b.find<QPushButton>("fix")->isVisible());
    }

    // Rows arrive above it and the newest of its fold is another one: details and commands mean the same message.
    void agreeWithTheDetailsWhileRowsArrive()
    {
        B b;
        b.fill();
        b.show();
        b.list(Show::All);
        QTRY_COMPARE(b.table()->model()->rowCount(), 4);
        b.choose(1);
        for (int n = 10; n < 20; ++n) {
            b.admit(n, B::paid(n, 1, n));
            QVERIFY(b.find<QPushButton>("fix")->isVisible() && b.can("inbox.fix"));
        }
        QTRY_COMPARE(b.table()->model()->rowCount(), 14);
        QTRY_COMPARE(b.table()->currentIndex().row(), 11);
        QVERIFY(b.can("inbox.fix"));
        b.admit(30, broken(30));
        QTRY_COMPARE(b.find<FactGrid>("messageFacts")->valueText(QStringLiteral("contentId")), QStringLiteral("evt-30"));
        QTRY_COMPARE(b.table()->currentIndex().row(), 0);
        b.run("inbox.replay");
        QTRY_COMPARE(b.pump.pushes, 1);
        QCOMPARE(b.steps(15), QStringLiteral("received quarantined replayed quarantined"));
        QCOMPARE(b.steps(3), QStringLiteral("received quarantined"));
    }
};

QTEST_MAIN(TestInboxCommands)
#include "tst_inboxcommands.moc"
