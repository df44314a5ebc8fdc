// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/ticketspage.h"
#include "core/sync/ticketsync.h"
#include "models/ticketlistmodel.h"
#include "tests/support/fakecustomerstore.h"
#include "tests/support/faketicketstore.h"
#include "tests/support/manualclock.h"
#include "ui/shell/commandregistry.h"
#include "ui/tickets/conversationview.h"
#include "ui/tickets/targetsdialog.h"
#include "ui/tickets/ticketfilesaver.h"
#include "ui/tickets/ticketpane.h"
#include "ui/tickets/ticketreading.h"
#include "ui/tickets/ticketviews.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/toast.h"
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextFrame>
#include <QTest>
#include <QToolButton>

using namespace pc;
using Face = StatePanel::Face;
using From = TicketNote::From;

namespace {

class FakeTicketSync final : public TicketSync
{
public:
    SyncProgress now;
    int starts = 0;
    QList<TicketId> refreshed;
    QList<TicketNote> secrets;
    std::optional<ApiError> fail;
    void start() override { ++starts; }
    void cancel() override {}
    SyncProgress progress() const override { return now; }
    Async<Done> refreshTicket(TicketId id) override
    {
        refreshed << id;
        return fail ? ready<Done>(failure(*fail)) : ready<Done>(Done());
    }
    Async<QList<TicketNote>> readConfidential(TicketId) override
    {
        return fail ? ready<QList<TicketNote>>(failure(*fail)) : ready<QList<TicketNote>>(secrets);
    }
};

struct World
{
    ManualClock clock;
    FakeTicketStore store;
    FakeCustomerStore customers;
    FakeTicketSync sync;
    CommandRegistry commands;
    QByteArray file;

    World() { sync.now.completedAt = clock.utcNow(); }
    void add(int tickets)
    {
        for (int n = 1; n <= tickets; ++n)
            store.rows << FakeTicketStore::sample(n);
    }
    [[nodiscard]] TicketsServices services()
    {
        TicketsServices all;
        all.store = &store;
        all.customers = &customers;
        all.sync = &sync;
        all.commands = &commands;
        all.clock = &clock;
        all.person = QStringLiteral("operator-1");
        all.fetch = [this](const TicketId &, const CustomerUid &, const QString &) { return ready<QByteArray>(file); };
        return all;
    }
};

InternalNote internalNote(const QString &id, const QString &person, int minutes)
{
    return {id, person, QDateTime(QDate(2026, 1, 15), QTime(7, 0), Qt::UTC).addSecs(60LL * minutes), QStringLiteral("Ask the account team first")};
}

} // namespace

class TestTicketsPage : public QObject
{
    Q_OBJECT

    template<typename T>
    static T *part(QWidget &page, const char *name) { return page.findChild<T *>(QString::fromLatin1(name)); }
    static TableView *table(TicketsPage &page) { return part<TableView>(page, "ticketsTable"); }
    static QString words(TicketsPage &page) { return page.pane()->conversation()->toPlainText(); }
    static void show(QWidget &page)
    {
        page.resize(1440, 860);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
    }
    // A link of the conversation whose words begin so, clicked.
    static bool click(ConversationView *view, const QString &link)
    {
        for (QTextBlock block = view->document()->begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                if (!it.fragment().charFormat().isAnchor() || !it.fragment().text().startsWith(link))
                    continue;
                Q_EMIT view->anchorClicked(QUrl(it.fragment().charFormat().anchorHref()));
                return true;
            }
        }
        return false;
    }
    static void pick(QToolButton *button, const QString &choice)
    {
        Q_EMIT button->menu()->aboutToShow();
        for (QAction *const action : button->menu()->actions()) {
            if (action->text() == choice)
                return action->trigger();
        }
        QFAIL(qPrintable(choice));
    }
    static void open(TicketsPage &page, int n)
    {
        page.showTicket(FakeTicketStore::id(n));
        QTRY_VERIFY(page.pane()->isVisible());
        QTRY_VERIFY(page.pane()->reading()->isRead());
    }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theQueueBeginsWithWhatIsOpen()
    {
        World world;
        world.add(5);
        world.store.rows << FakeTicketStore::sample(6, TicketState::Confirmed);
        TicketsPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 5);
        QVERIFY(page.isLoaded());
        QTRY_COMPARE(part<QToolButton>(page, "view.open")->text(), QStringLiteral("Open  5"));
        QVERIFY(part<QToolButton>(page, "view.open")->isChecked());
        part<QToolButton>(page, "view.all")->click();
        QTRY_COMPARE(table(page)->model()->rowCount(), 6);
        part<QToolButton>(page, "view.closed")->click();
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        page.setFilter(QStringLiteral("show:open state:dealing T0003"));
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        QCOMPARE(world.store.lastQuery.person, QStringLiteral("operator-1"));
        part<QToolButton>(page, "clearTicketFilter")->click();      // the part of the queue stays
        QTRY_COMPARE(table(page)->model()->rowCount(), 5);
        QVERIFY(!part<QToolButton>(page, "clearTicketFilter")->isVisible());
    }

    void filtersAreKeptAsText()
    {
        const QString filter = QStringLiteral("show:needs-us state:wait-confirm stage:vendor product:18422 disk full");
        const TicketQuery query = withTicketFilter({}, filter);
        QCOMPARE(query.show, TicketQuery::Show::NeedsUs);
        QCOMPARE(query.state, TicketState::WaitConfirm);
        QCOMPARE(query.stage, TicketCare::Stage::WaitingForVendor);
        QCOMPARE(query.product, QStringLiteral("18422"));
        QCOMPARE(query.text, QStringLiteral("disk full"));
        QCOMPARE(ticketFilterText(query), filter);
        QVERIFY(describeTicketFilter(filter).contains(QStringLiteral("Needs us")));
        QCOMPARE(withTicketFilter({}, {}).show, TicketQuery::Show::All);
    }

    void emptyLoadingAndFailedLookDifferent()
    {
        World world;
        TicketsPage page(world.services());
        show(page);
        auto *const state = part<StatePanel>(page, "ticketsState");
        QTRY_COMPARE(state->face(), Face::NothingMatches);
        Q_EMIT state->actionTriggered(Face::NothingMatches);
        QTRY_COMPARE(state->face(), Face::NothingYet);
        world.sync.now.completedAt = {};
        Q_EMIT world.sync.progressed(world.sync.now);
        QCOMPARE(state->face(), Face::Failed);
        world.sync.now.phase = SyncProgress::Phase::Listing;
        Q_EMIT world.sync.progressed(world.sync.now);
        QCOMPARE(state->face(), Face::Loading);
        world.store.failReads = failure(ApiError::Kind::StorageFailed).value();
        world.store.tell();
        QTRY_COMPARE(state->face(), Face::Failed);
        world.store.failReads.reset();
        world.add(1);
        Q_EMIT state->actionTriggered(Face::Failed);
        QTRY_COMPARE(state->face(), Face::Content);
    }

    void theConversationTellsThreeKindsApart()
    {
        World world;
        world.add(2);
        world.store.notesOf[FakeTicketStore::id(1)] = {FakeTicketStore::sampleNote(1, From::Customer), FakeTicketStore::sampleNote(3)};
        world.store.internal << std::pair(FakeTicketStore::id(1), internalNote(QStringLiteral("n1"), QStringLiteral("operator-2"), 2));
        TicketsPage page(world.services());
        show(page);
        QSignalSpy shown(page.pane(), &TicketPane::ticketShown);
        open(page, 1);
        QTRY_VERIFY(words(page).contains(QStringLiteral("Note 3")));
        const QString text = words(page);
        QVERIFY(text.indexOf(QStringLiteral("Our side")) < text.indexOf(QStringLiteral("Internal note: only we see this")));
        QVERIFY(text.indexOf(QStringLiteral("Internal note: only we see this")) < text.indexOf(QStringLiteral("Engineer 7")));
        QVERIFY(!shown.isEmpty());
        QCOMPARE(part<IdentifierLabel>(page, "ticketId")->identifier(), FakeTicketStore::id(1).text());
        QSet<int> edges;
        for (const QTextFrame *const box : page.pane()->conversation()->document()->rootFrame()->childFrames())
            edges.insert(int(box->frameFormat().borderStyle()));
        QCOMPARE(edges.size(), 2);                      // not by colour alone
    }

    void confidentialTextIsShownOnlyWhileItIsAskedFor()
    {
        World world;
        world.add(2);
        TicketNote secret = FakeTicketStore::sampleNote(1, From::Customer);
        secret.isConfidential = true;
        secret.text.clear();
        world.store.notesOf[FakeTicketStore::id(1)] = {secret};
        secret.text = QStringLiteral("the words apart");
        world.sync.secrets = {secret};
        TicketsPage page(world.services());
        show(page);
        open(page, 1);
        QTRY_VERIFY(words(page).contains(QStringLiteral("Confidential.")));
        ConversationView *const view = page.pane()->conversation();
        QVERIFY(click(view, QStringLiteral("Show")));
        QTRY_VERIFY(words(page).contains(secret.text));
        QVERIFY(click(view, QStringLiteral("Hide")));
        QVERIFY(!words(page).contains(secret.text));
        QVERIFY(click(view, QStringLiteral("Show")));
        QTRY_VERIFY(words(page).contains(secret.text));
        page.hide();                                    // somebody leaves
        QVERIFY(!words(page).contains(secret.text));
        show(page);
        world.sync.fail = failure(ApiError::Kind::Timeout).value();
        QVERIFY(click(view, QStringLiteral("Show")));
        QTRY_VERIFY(words(page).contains(QStringLiteral("Try again")));
        open(page, 2);
        open(page, 1);
        QTRY_VERIFY(!words(page).contains(QStringLiteral("Try again")));
    }

    void quotesAreFolded()
    {
        World world;
        world.add(1);
        TicketNote note = FakeTicketStore::sampleNote(1);
        note.text = QStringLiteral("It works now.\n\nOn Mon, Jan 5, 2026 at 10:00, Support wrote:\n> please try\n> again");
        world.store.notesOf[FakeTicketStore::id(1)] = {note};
        TicketsPage page(world.services());
        show(page);
        open(page, 1);
        QTRY_VERIFY(words(page).contains(QStringLiteral("It works now.")));
        QVERIFY(!words(page).contains(QStringLiteral("please try")));
        QVERIFY(click(page.pane()->conversation(), QStringLiteral("Show ")));
        QVERIFY(words(page).contains(QStringLiteral("please try")));
        QVERIFY(click(page.pane()->conversation(), QStringLiteral("Hide quoted")));
        QVERIFY(!words(page).contains(QStringLiteral("please try")));
    }

    void aLongConversationIsShownFromItsEnd()
    {
        World world;
        world.add(1);
        QList<TicketNote> notes;
        for (int n = 1; n <= 2000; ++n)
            notes << FakeTicketStore::sampleNote(n, n % 3 ? From::Vendor : From::Customer);
        notes.last().text = QStringLiteral("word ").repeated(20'000);
        notes[4].text = QStringLiteral("the needle");
        world.store.notesOf[FakeTicketStore::id(1)] = notes;
        TicketsPage page(world.services());
        show(page);
        open(page, 1);
        ConversationView *const view = page.pane()->conversation();
        QTRY_VERIFY(words(page).contains(QStringLiteral("Note 1999")));
        QVERIFY(!words(page).contains(QStringLiteral("Note 1500")));
        QVERIFY(words(page).size() < 20'000);
        QVERIFY(view->verticalScrollBar()->maximum() > 0);
        QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
        QVERIFY(click(view, QStringLiteral("Show all 100,000")));
        QVERIFY(words(page).size() > 100'000);
        view->verticalScrollBar()->setValue(0);
        QTRY_VERIFY(words(page).contains(QStringLiteral("Note 1930")));
        QVERIFY(view->verticalScrollBar()->value() > 0);        // what was read stays where it was
        QCOMPARE(view->search(QStringLiteral("needle")), 1);
        QCOMPARE(view->textCursor().selectedText(), QStringLiteral("needle"));
        QCOMPARE(view->search(QStringLiteral("nowhere at all")), 0);
    }

    void noMarkupOfANoteIsObeyed()
    {
        World world;
        world.add(1);
        TicketNote note = FakeTicketStore::sampleNote(1);
        note.text = QStringLiteral("<img src=\"https://elsewhere.example/x.png\"><b>bold</b>");
        world.store.notesOf[FakeTicketStore::id(1)] = {note};
        TicketsPage page(world.services());
        show(page);
        open(page, 1);
        QTRY_VERIFY(words(page).contains(QStringLiteral("<b>bold</b>")));
    }

    void anInternalNoteIsAddedAndTakenBack()
    {
        World world;
        world.add(1);
        TicketsPage page(world.services());
        ToastArea toasts(&page);
        show(page);
        open(page, 1);
        page.pane()->focusNote();
        auto *const edit = part<QPlainTextEdit>(page, "internalNoteEdit");
        edit->setPlainText(QStringLiteral("Call them at noon"));
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(world.store.internal.size(), 1);
        QTRY_VERIFY(words(page).contains(QStringLiteral("Call them at noon")));
        QTRY_COMPARE(edit->toPlainText(), QString());
        QVERIFY(click(page.pane()->conversation(), QStringLiteral("Remove")));
        QTRY_COMPARE(world.store.internal.size(), 0);
        QTRY_VERIFY(!toasts.texts().isEmpty());
        QVERIFY(toasts.undoLast());
        QTRY_COMPARE(world.store.internal.size(), 1);
        world.store.failWrites = failure(ApiError::Kind::StorageFull).value();
        edit->setPlainText(QStringLiteral("kept"));
        part<QPushButton>(page, "addInternalNote")->click();
        QTRY_VERIFY(part<QWidget>(page, "ticketBanner")->isVisible());
        QCOMPARE(edit->toPlainText(), QStringLiteral("kept"));      // nothing typed is lost
    }

    void manyAreChangedAtOnceAndBack()
    {
        World world;
        world.add(4);
        TicketsPage page(world.services());
        ToastArea toasts(&page);
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 4);
        QVERIFY(!part<QWidget>(page, "ticketBulkBar")->isVisible());
        table(page)->selectAll();
        QTRY_VERIFY(part<QWidget>(page, "ticketBulkBar")->isVisible());
        pick(part<QToolButton>(page, "bulkStage"), QStringLiteral("Waiting for vendor"));
        QTRY_COMPARE(world.store.find(FakeTicketStore::id(3))->care.stage, TicketCare::Stage::WaitingForVendor);
        QTRY_VERIFY(!toasts.texts().isEmpty());
        QVERIFY(toasts.undoLast());
        QTRY_COMPARE(world.store.find(FakeTicketStore::id(3))->care.stage, TicketCare::Stage::New);
        part<QToolButton>(page, "bulkAssignToMe")->click();
        QTRY_COMPARE(world.store.find(FakeTicketStore::id(4))->care.owner, QStringLiteral("operator-1"));
        world.store.find(FakeTicketStore::id(1))->care.owner = QStringLiteral("operator-2");
        world.store.tell();
        open(page, 2);
        QTRY_COMPARE(table(page)->model()->index(0, TicketListModel::OwnerColumn).data().toString(), QStringLiteral("operator-2"));
        pick(part<QToolButton>(page, "ticketOwner"), QStringLiteral("operator-2"));     // a colleague on screen
        QTRY_COMPARE(world.store.find(FakeTicketStore::id(2))->care.owner, QStringLiteral("operator-2"));
        pick(part<QToolButton>(page, "ticketOwner"), QStringLiteral("Nobody"));
        QTRY_COMPARE(world.store.find(FakeTicketStore::id(2))->care.owner, QString());
        pick(part<QToolButton>(page, "changeDue"), QStringLiteral("In 4 hours"));
        QTRY_COMPARE(world.store.find(FakeTicketStore::id(2))->care.target, world.clock.utcNow().addSecs(4 * 3600));
    }

    void targetTimesAreSetByState()
    {
        World rig;
        TicketsPage page(rig.services());
        show(page);
        rig.commands.action(QStringLiteral("tickets.targets"))->trigger();
        TargetsDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = page.findChild<TargetsDialog *>()));
        QCOMPARE(dialog->targets(), TicketTargets());
        part<QSpinBox>(*dialog, "hoursDealing")->setValue(12);
        part<QSpinBox>(*dialog, "hoursFeedback")->setValue(0);      // no clock
        QTest::mouseClick(part<QPushButton>(*dialog, "saveTargets"), Qt::LeftButton);
        TicketTargets set;
        set.dealing = 12;
        set.feedback.reset();
        QTRY_COMPARE(rig.store.heldTargets, set);
        QTRY_VERIFY(!page.findChild<TargetsDialog *>());

        rig.commands.action(QStringLiteral("tickets.targets"))->trigger();
        QTRY_VERIFY((dialog = page.findChild<TargetsDialog *>()));
        QCOMPARE(part<QSpinBox>(*dialog, "hoursFeedback")->text(), QStringLiteral("no clock"));
        QTest::mouseClick(part<QPushButton>(*dialog, "resetTargets"), Qt::LeftButton);
        QCOMPARE(dialog->targets(), TicketTargets());
        dialog->reject();
        QCOMPARE(rig.store.heldTargets, set);
    }

    void othersSeeWhoIsInIt()
    {
        World world;
        world.add(2);
        world.store.find(FakeTicketStore::id(1))->presence = {{QStringLiteral("operator-2"), world.clock.utcNow(), true}};
        world.store.find(FakeTicketStore::id(1))->isUnread = true;
        TicketsPage page(world.services());
        page.pane()->reading()->setSeenRest(0);
        show(page);
        open(page, 1);
        QTRY_COMPARE(part<QLabel>(page, "ticketPresence")->text(), QStringLiteral("operator-2 has this open, writing"));
        QCOMPARE(world.store.entered, (QList<std::pair<TicketId, bool>>{{FakeTicketStore::id(1), false}}));
        page.pane()->setWriting(true);
        QTRY_VERIFY(world.store.entered.contains({FakeTicketStore::id(1), true}));
        QTRY_VERIFY(world.store.find(FakeTicketStore::id(1))->care.seenAt.isValid());
        page.hide();
        QTRY_VERIFY(world.store.entered.isEmpty());
    }

    // Else it would stay unread for as long, and be noted as seen again and again.
    void whatIsAheadOfOurClockIsSeenToo()
    {
        World world;
        world.add(2);
        const QDateTime ahead = world.clock.utcNow().addSecs(3600);
        world.store.find(FakeTicketStore::id(1))->lastNoteAt = ahead;
        world.store.find(FakeTicketStore::id(1))->isUnread = true;
        TicketsPage page(world.services());
        page.pane()->reading()->setSeenRest(0);
        show(page);
        open(page, 1);
        QTRY_COMPARE(world.store.find(FakeTicketStore::id(1))->care.seenAt, ahead);
    }

    void consoleAndCustomerAreOneClickAway()
    {
        World world;
        world.add(2);
        TicketsPage page(world.services());
        auto *const composer = new QPlainTextEdit;
        page.pane()->setComposer(composer);
        show(page);
        QSignalSpy console(&page, &TicketsPage::openConsoleRequested), customer(&page, &TicketsPage::showCustomerRequested), fresh(&page, &TicketsPage::newTicketRequested);
        open(page, 2);
        part<QPushButton>(page, "ticketConsole")->click();
        QCOMPARE(console.size(), 1);
        QCOMPARE(console.first().first().value<CustomerUid>(), FakeTicketStore::uid(2));
        part<QPushButton>(page, "ticketCustomer")->click();
        QCOMPARE(customer.size(), 1);
        table(page)->setFocus();
        QTest::keyClick(table(page), Qt::Key_R);
        QTRY_VERIFY(composer->hasFocus());
        QTest::keyClick(composer, Qt::Key_N);               // a letter in a text is a letter
        QCOMPARE(composer->toPlainText(), QStringLiteral("n"));
        table(page)->setFocus();
        QTest::keyClick(table(page), Qt::Key_I);
        QTRY_VERIFY(part<QPlainTextEdit>(page, "internalNoteEdit")->hasFocus());
        table(page)->setFocus();
        QTest::keyClick(table(page), Qt::Key_N);
        QTRY_COMPARE(fresh.size(), 1);
        QTest::keyClick(table(page), Qt::Key_A);
        QTRY_COMPARE(world.store.find(FakeTicketStore::id(2))->care.owner, QStringLiteral("operator-1"));
        QTest::keyClick(table(page), Qt::Key_Escape);
        QTRY_VERIFY(!page.pane()->isVisible());
        page.refresh();
        QCOMPARE(world.sync.starts, 1);
    }

    void whatCanRunIsWarnedOf()
    {
        World world;
        world.add(1);
        TicketNote note = FakeTicketStore::sampleNote(1);
        note.files = {{QStringLiteral("f1"), QStringLiteral("tool.exe")}};
        world.store.notesOf[FakeTicketStore::id(1)] = {note};
        world.file = QByteArray("MZ\x90\x00", 4) + QByteArray(60, '\0');
        TicketsPage page(world.services());
        show(page);
        open(page, 1);
        QTRY_VERIFY(words(page).contains(QStringLiteral("tool.exe")));
        QVERIFY(click(page.pane()->conversation(), QStringLiteral("Download")));
        QTRY_VERIFY(part<QMessageBox>(page, "fileWarning"));
        part<QMessageBox>(page, "fileWarning")->close();
        const QTemporaryDir folder;
        TicketFileSaver saver(world.services(), &page);
        QSignalSpy said(&saver, &TicketFileSaver::said), failed(&saver, &TicketFileSaver::failed);
        saver.writeTo(folder.filePath(QStringLiteral("log.txt")), "content");
        QCOMPARE(said.size(), 1);
        QFile written(folder.filePath(QStringLiteral("log.txt")));
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), QByteArray("content"));
        saver.writeTo(folder.filePath(QStringLiteral("nowhere/log.txt")), "content");
        QCOMPARE(failed.size(), 1);
        QVERIFY(TicketFileSaver::warning(MediaNote::Care::None).isEmpty());
    }
};

QTEST_MAIN(TestTicketsPage)
#include "tst_ticketspage.moc"
