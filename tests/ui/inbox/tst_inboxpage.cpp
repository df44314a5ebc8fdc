// SPDX-License-Identifier: Apache-2.0
#include "models/inboxlistmodel.h"
#include "tests/ui/inbox/inboxbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/statepanel.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

using namespace pc;
using B = InboxBench;
using Model = InboxListModel;
using Show = InboxQuery::Show;

static QByteArray listName(Show show)
{
    return "list" + QByteArray::number(int(show));
}

class TestInboxPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsWhatCameNewestFirst()
    {
        B b;
        b.fill();
        b.show();
        QTRY_COMPARE(b.table()->model()->rowCount(), 3);
        QTRY_COMPARE(b.cell(0, Model::KindColumn), QStringLiteral("party.started"));
        QCOMPARE(b.cell(1, Model::CustomerColumn), QStringLiteral("Harbour Tools"));
        QCOMPARE(b.cell(2, Model::StateColumn), QStringLiteral("Processed"));
        QTRY_COMPARE(b.find<QToolButton>(listName(Show::Quarantined))->text(), QStringLiteral("Quarantine  1"));
        QCOMPARE(b.find<QToolButton>(listName(Show::Unread))->text(), QStringLiteral("Unread  2"));
        QCOMPARE(b.find<Pill>("queuePhase")->text(), QStringLiteral("Listening to the queue"));
    }

    // A customer, an hour, the quarantine, one message, why, replay; and the state changes once.
    void aMissingEventIsFoundAndReplayed()
    {
        B b;
        b.fill();
        b.show();
        Scope scope;
        scope.customer = B::uid(1);
        scope.customerName = QStringLiteral("Lumen Foods");
        b.page->setScope(scope);
        b.find<FilterChip>("timeFilter")->setChoice(1);
        b.find<QToolButton>(listName(Show::Quarantined))->click();
        QTRY_COMPARE(b.table()->model()->rowCount(), 1);
        b.choose(0);
        QVERIFY(b.find<QLabel>("messageWhy")->text().contains(QStringLiteral("nothing stands at “data.orderId”")));
        EventTable table = builtInEventTable();
        table.kinds[0].object = QStringLiteral("data.number");
        QVERIFY(waitFor(b.inbox()->setTable(table)));
        QTRY_COMPARE(b.state(3), InboxState::Waiting);
        QVERIFY(b.settle(3, InboxState::Quarantined, QStringLiteral("RefreshFailed: NotFound")));
        QTRY_VERIFY(b.find<QLabel>("messageWhy")->text().contains(QStringLiteral("could not be read anew")));
        QTest::mouseClick(b.find<QPushButton>("replay"), Qt::LeftButton);
        QTRY_COMPARE(b.pump.pushes, 1);
        QCOMPARE(b.state(3), InboxState::Waiting);
        QCOMPARE(waitFor(b.inbox()->steps(3))->constLast().person, QStringLiteral("anna"));
    }

    void tellsEverythingAboutOneMessage()
    {
        B b;
        b.fill();
        b.show();
        b.choose(0);
        auto *tree = b.find<QTreeWidget>("bodyTree");
        QTRY_COMPARE(tree->topLevelItemCount(), 2);
        QCOMPARE(tree->topLevelItem(1)->text(0), QStringLiteral("where"));
        QCOMPARE(tree->topLevelItem(1)->child(0)->childCount(), 2);
        QCOMPARE(tree->topLevelItem(1)->child(1)->text(1), QStringLiteral("Lakeside"));
        QTest::mouseClick(b.find<QPushButton>("copyBody"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("{\"type\":\"party.started\"")));
        QVERIFY(!b.find<QPushButton>("openSubject")->isVisible());
        QVERIFY(!b.find<QPushButton>("replay")->isVisible());
        QTRY_COMPARE(b.find<QWidget>("messageSteps")->layout()->count(), 1);
        b.choose(2);
        QTRY_COMPARE(b.find<FactGrid>("messageFacts")->valueText(QStringLiteral("object")), QStringLiteral("20907"));
        QCOMPARE(b.find<QPushButton>("openSubject")->text(), QStringLiteral("Open order"));
        QSignalSpy opened(b.page.get(), &InboxPage::openRequested);
        QTest::mouseClick(b.find<QPushButton>("openSubject"), Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<EventTouch>().object, QStringLiteral("20907"));
        QTest::keyClick(b.page.get(), Qt::Key_Escape);
        QVERIFY(!b.find<QWidget>("inboxDetail")->isVisible());
    }

    void marksReadAndUnread()
    {
        B b;
        b.fill();
        b.show();
        b.choose(1);
        QCOMPARE(b.find<QPushButton>("toggleRead")->text(), QStringLiteral("Mark read"));
        QTest::mouseClick(b.find<QPushButton>("toggleRead"), Qt::LeftButton);
        QTRY_VERIFY(b.entry(2).isRead);
        QTRY_COMPARE(b.find<QPushButton>("toggleRead")->text(), QStringLiteral("Mark unread"));
        QTRY_VERIFY(b.find<QPushButton>("markAllRead")->isEnabled());
        QTest::mouseClick(b.find<QPushButton>("markAllRead"), Qt::LeftButton);
        QTRY_COMPARE(b.shown(Show::Unread), QString());
        QTRY_VERIFY(!b.find<QPushButton>("markAllRead")->isEnabled());
    }

    void filtersAskTheStore()
    {
        B b;
        b.fill();
        b.show();
        b.find<QLineEdit>("inboxSearch")->setText(QStringLiteral("harbour"));
        QTRY_COMPARE(b.table()->model()->rowCount(), 1);
        b.find<FilterChip>("timeFilter")->setChoice(3);
        QTRY_COMPARE(b.page->findChild<StatePanel *>()->face(), StatePanel::Face::NothingMatches);
        QTest::mouseClick(b.find<QToolButton>("clearFilter"), Qt::LeftButton);
        QTRY_COMPARE(b.table()->model()->rowCount(), 3);
        QTRY_VERIFY(b.find<FilterChip>("kindFilter")->menu()->actions().size() == 4);
        b.find<FilterChip>("kindFilter")->setChoice(2);
        QTRY_COMPARE(b.table()->model()->rowCount(), 1);
        QTRY_COMPARE(b.cell(0, Model::KindColumn), QStringLiteral("party.started"));
        b.find<FilterChip>("kindFilter")->setChoice(0);
        QVERIFY(!b.find<QWidget>("timeFrom")->isVisible());
        b.find<FilterChip>("timeFilter")->setChoice(5);
        QVERIFY(b.find<QWidget>("timeFrom")->isVisible());
        QTRY_COMPARE(b.table()->model()->rowCount(), 3);
    }

    void saysWhyNothingIsThere()
    {
        B b;
        QVERIFY(b.open());
        b.services.environment.messageQueue.clear();
        int asked = 0;
        b.services.setQueue = [&asked] { ++asked; };
        b.show();
        auto *state = b.page->findChild<StatePanel *>();
        QCOMPARE(state->face(), StatePanel::Face::NothingYet);
        QVERIFY(state->text().contains(QStringLiteral("names no message queue")));
        Q_EMIT state->actionTriggered(StatePanel::Face::NothingYet);
        QCOMPARE(asked, 1);
        b.page.reset();

        b.services.environment.messageQueue = QStringLiteral("partner-events");
        b.show();
        QVERIFY(b.page->findChild<StatePanel *>()->text().contains(QStringLiteral("partner-events")));
        PumpStatus stopped;
        stopped.phase = PumpStatus::Phase::Stopped;
        stopped.error = failure(ApiError::Kind::Forbidden).value();
        b.pump.tell(stopped);
        QCOMPARE(b.page->findChild<StatePanel *>()->face(), StatePanel::Face::NoRight);
        QCOMPARE(b.find<Pill>("queuePhase")->text(), QStringLiteral("Queue: stopped"));
        b.admit(1, B::paid(1, 1, 7));
        QTRY_VERIFY(b.find<Banner>("inboxBanner")->isVisible());
        b.page->refresh();
        QCOMPARE(b.pump.starts, 1);
    }

    void aSelectedRowStaysWhileTenThousandArrive()
    {
        B b;
        b.fill();
        b.show();
        b.choose(2);
        for (int batch = 0; batch < 20; ++batch) {
            QList<Arrival> arrivals;
            for (int n = 0; n < 500; ++n)
                arrivals += B::arrival(100 + batch * 500 + n, B::paid(100 + batch * 500 + n, n % 40, 1000 + batch * 500 + n));
            QCOMPARE(b.admit(arrivals), 500);
        }
        QTRY_COMPARE(b.table()->model()->rowCount(), 10'003);
        QCOMPARE(b.find<FactGrid>("messageFacts")->valueText(QStringLiteral("object")), QStringLiteral("20907"));
        QTRY_COMPARE(b.find<QToolButton>(listName(Show::Unread))->text(), QStringLiteral("Unread  10,002"));
        b.page->selectMessage(3);
        QTRY_VERIFY(b.find<QLabel>("messageWhy")->text().contains(QStringLiteral("data.orderId")));
        QTRY_COMPARE(b.table()->model()->rowCount(), 1);
    }
};

QTEST_MAIN(TestInboxPage)
#include "tst_inboxpage.moc"
