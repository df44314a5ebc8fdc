// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/filingspage.h"
#include "models/filinglistmodel.h"
#include "tests/ui/filings/filingsfakes.h"
#include "ui/filingcases/caseview.h"
#include "ui/filings/filingboard.h"
#include "ui/filings/filingcardlist.h"
#include "ui/filings/filingdetail.h"
#include "ui/operations/requestdialog.h"
#include "ui/shell/exportdialog.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include <QAction>
#include <QClipboard>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace pc;
using Face = StatePanel::Face;
using Phase = SyncProgress::Phase;
using Model = FilingListModel;

class TestFilingsPage : public QObject
{
    Q_OBJECT

    template<typename T>
    static T *part(FilingsPage &page, const char *name) { return page.findChild<T *>(QString::fromLatin1(name)); }
    static TableView *table(FilingsPage &page) { return part<TableView>(page, "filingsTable"); }
    static StatePanel *state(FilingsPage &page) { return part<StatePanel>(page, page.face() == FilingsPage::Face::Board ? "filingBoardState" : "filingsState"); }
    static QString text(FilingsPage &page, const char *label) { return part<QLabel>(page, label)->text(); }
    static FilingCardList *cards(FilingsPage &page, const char *stateName)
    {
        return page.findChild<FilingCardList *>(QStringLiteral("filingCards.") + QLatin1String(stateName));
    }
    static int rows(FilingsPage &page, const char *stateName) { return cards(page, stateName)->model()->rowCount(); }
    static QString card(FilingsPage &page, const char *stateName, int row) { return cards(page, stateName)->model()->index(row, 0).data().toString(); }
    static FilingDetail *detail(FilingsPage &page) { return part<FilingDetail>(page, "filingDetail"); }
    static QString fact(FilingsPage &page, const char *id) { return part<FactGrid>(page, "filingFacts")->valueText(QString::fromLatin1(id)); }
    static void show(FilingsPage &page)
    {
        page.resize(1500, 860);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY(page.isLoaded());
    }
    static void click(FilingCardList *list, int row)
    {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 0)).center());
    }
    static void trigger(FilingsWorld &world, const char *id)
    {
        QAction *const action = world.commands.action(QString::fromLatin1(id));
        QVERIFY2(action && action->isEnabled(), id);
        action->trigger();
    }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theBoardHasFiveColumnsByState()
    {
        FilingsWorld world;
        world.add(1, NumberState::Bound);
        world.add(2, NumberState::Bound);
        world.add(3, NumberState::InReview);
        world.add(4, NumberState::Filed);
        world.addCase(1).domain = QStringLiteral("shop.example");
        world.addCase(9).number.clear();                    // no number yet
        FilingsPage page(world.services());
        show(page);
        QTRY_COMPARE(rows(page, "bound"), 2);
        QCOMPARE(rows(page, "unbound"), 1);
        QCOMPARE(rows(page, "in-review"), 1);
        QCOMPARE(rows(page, "filed"), 1);
        QCOMPARE(rows(page, "void"), 0);
        QCOMPARE(text(page, "filingCount.bound"), QStringLiteral("2"));
        QVERIFY(part<QLabel>(page, "filingNone.void")->isVisible());
        QVERIFY(!cards(page, "unknown")->isVisible());
        QCOMPARE(text(page, "filingsRows"), QStringLiteral("5 filing(s)"));
        const QString spoken = card(page, "bound", 0) + card(page, "bound", 1);
        QVERIFY2(spoken.contains(QStringLiteral("shop.example")) && spoken.contains(QStringLiteral("Company 1 Ltd")), qPrintable(spoken));
        QVERIFY2(spoken.contains(QStringLiteral("No case")), qPrintable(spoken));       // the other number: nobody prepares it
    }

    void theColumnOfUnknownStatesComesWithItsFirstRow()
    {
        FilingsWorld world;
        world.add(1);
        FilingsPage page(world.services());
        show(page);
        QTRY_COMPARE(rows(page, "bound"), 1);
        QVERIFY(!cards(page, "unknown")->isVisible());
        world.add(2, NumberState::Unknown);
        world.store.tell();
        QTRY_VERIFY(cards(page, "unknown")->isVisible());
        QCOMPARE(rows(page, "unknown"), 1);
    }

    void filtersNarrowBothFacesAndCanBeCleared()
    {
        FilingsWorld world;
        world.add(1);
        world.add(2, NumberState::InReview);
        world.addCase(2);
        FilingsPage page(world.services());
        show(page);
        QTRY_COMPARE(rows(page, "bound"), 1);
        part<FilterChip>(page, "filingStateFilter")->setChoice(3);          // in review
        QTRY_VERIFY(!cards(page, "bound")->isVisible());
        QVERIFY(cards(page, "in-review")->isVisible());
        page.setFace(FilingsPage::Face::Table);
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        QTest::keyClicks(part<SearchField>(page, "filingSearch"), QStringLiteral("nobody"));
        QTRY_COMPARE(state(page)->face(), Face::NothingMatches);
        QTest::mouseClick(part<QToolButton>(page, "clearFilingFilter"), Qt::LeftButton);
        QTRY_COMPARE(table(page)->model()->rowCount(), 2);
        page.setFilter(QStringLiteral("show:unprepared"));
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        QCOMPARE(world.store.lastQuery.show, FilingQuery::Show::Unprepared);
    }

    void theFaceIsRememberedAndTheSameRowStaysChosen()
    {
        FilingsWorld world;
        world.add(1);
        world.add(2);
        {
            FilingsPage page(world.services());
            show(page);
            QTRY_COMPARE(rows(page, "bound"), 2);
            QCOMPARE(page.face(), FilingsPage::Face::Board);
            click(cards(page, "bound"), 1);
            const QString key = page.selectedKey();
            QVERIFY(!key.isEmpty());
            trigger(world, "filings.switchFace");
            QCOMPARE(page.face(), FilingsPage::Face::Table);
            QTRY_COMPARE(table(page)->selectedRowNumbers().size(), 1);
            QCOMPARE(table(page)->currentIndex().siblingAtColumn(Model::NumberColumn).data().toString(), key);
            QCOMPARE(page.selectedKey(), key);
        }
        FilingsPage again(world.services());
        QCOMPARE(again.face(), FilingsPage::Face::Table);
    }

    void keysMoveWithinAndBetweenColumns()
    {
        FilingsWorld world;
        world.add(1, NumberState::Bound);
        world.add(2, NumberState::Bound);
        world.add(3, NumberState::Filed);                   // nothing in review: that column is stepped over
        FilingsPage page(world.services());
        show(page);
        QTRY_COMPARE(rows(page, "bound"), 2);
        part<SearchField>(page, "filingSearch")->setFocus();
        QTest::keyClick(part<SearchField>(page, "filingSearch"), Qt::Key_Down);
        QTRY_VERIFY(cards(page, "bound")->hasFocus());
        QCOMPARE(cards(page, "bound")->currentIndex().row(), 0);
        QTest::keyClick(cards(page, "bound"), Qt::Key_Down);
        QCOMPARE(cards(page, "bound")->currentIndex().row(), 1);
        QTest::keyClick(cards(page, "bound"), Qt::Key_Right);
        QVERIFY(cards(page, "filed")->hasFocus());
        QCOMPARE(page.selectedKey(), FakeFilingStore::numberText(3));
        QVERIFY(!cards(page, "bound")->selectionModel()->hasSelection());       // one card of the whole board
        QTRY_VERIFY(detail(page)->isVisible());
        QTest::keyClick(&page, Qt::Key_Escape);
        QVERIFY(!detail(page)->isVisible());
        QTest::keyClicks(cards(page, "filed"), QStringLiteral("a"));
        QTRY_COMPARE(part<SearchField>(page, "filingSearch")->text(), QStringLiteral("a"));
    }

    void aChosenCardStaysChosenWhenItsStateChanges()
    {
        FilingsWorld world;
        world.add(1);
        world.add(2);
        FilingsPage page(world.services());
        show(page);
        QTRY_COMPARE(rows(page, "bound"), 2);
        page.showRow(FakeFilingStore::numberText(1));
        QTRY_VERIFY(detail(page)->row());
        world.store.findNumber(FakeFilingStore::numberText(1))->state.value = NumberState::InReview;
        world.store.tell();
        QTRY_COMPARE(rows(page, "in-review"), 1);
        QTRY_VERIFY(cards(page, "in-review")->selectionModel()->hasSelection());
        QCOMPARE(page.selectedKey(), FakeFilingStore::numberText(1));
        QTRY_COMPARE(detail(page)->row()->state(), NumberState::InReview);
        QVERIFY(!cards(page, "bound")->selectionModel()->hasSelection());
    }

    void theTableSortsByRiskFirst()
    {
        FilingsWorld world;
        for (int n = 1; n <= 3; ++n) {
            world.add(n);
            world.addCase(n).deadline = world.store.today.addDays(30);
        }
        world.store.cases[2].deadline = world.store.today.addDays(-1);
        world.settings->setValue(QStringLiteral("filings/face"), QStringLiteral("table"));
        FilingsPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 3);
        QTRY_COMPARE(table(page)->model()->index(0, Model::DomainColumn).data().toString(), QStringLiteral("site3.example"));
        QCOMPARE(table(page)->model()->index(0, Model::RiskColumn).data().toString(), QStringLiteral("Overdue"));
        QCOMPARE(world.store.lastQuery.sort, FilingQuery::Sort::Risk);
        table(page)->sortByColumn(Model::DomainColumn, Qt::DescendingOrder);
        QTRY_COMPARE(world.store.lastQuery.sort, FilingQuery::Sort::Domain);
    }

    void emptyPagesSayWhichOfTheFourReasons()
    {
        FilingsWorld world;
        world.sync.now = {};
        FilingsPage page(world.services());
        show(page);
        QTRY_COMPARE(state(page)->face(), Face::Failed);        // never loaded
        QVERIFY(state(page)->text().contains(QStringLiteral("Not loaded yet")));
        QTest::mouseClick(state(page)->findChild<QPushButton *>(QStringLiteral("emptyAction")), Qt::LeftButton);
        QCOMPARE(world.sync.starts, 1);
        SyncProgress progress;
        progress.phase = Phase::Listing;
        world.sync.tell(progress);
        QCOMPARE(state(page)->face(), Face::Loading);
        progress.phase = Phase::Failed;
        progress.error = failure(ApiError::Kind::Forbidden).value();
        world.sync.tell(progress);
        QCOMPARE(state(page)->face(), Face::NoRight);
        progress = {};
        progress.completedAt = world.clock.utcNow();
        world.sync.tell(progress);
        QCOMPARE(state(page)->face(), Face::NothingYet);
        Scope scope;
        scope.customer = FakeFilingStore::uid(1);
        page.setScope(scope);
        QTRY_COMPARE(state(page)->face(), Face::NothingMatches);
        QVERIFY(state(page)->text().contains(QStringLiteral("No filing here")));
    }

    void aFailedReadIsSaidAndCanBeRetried()
    {
        FilingsWorld world;
        world.add(1);
        world.store.failReads = failure(ApiError::Kind::StorageFailed).value();
        FilingsPage page(world.services());
        show(page);
        QTRY_COMPARE(state(page)->face(), Face::Failed);
        world.store.failReads.reset();
        QTest::mouseClick(state(page)->findChild<QPushButton *>(QStringLiteral("emptyAction")), Qt::LeftButton);
        QTRY_COMPARE(state(page)->face(), Face::Content);
        QCOMPARE(rows(page, "bound"), 1);
    }

    void theScopeNarrowsToOneCustomer()
    {
        FilingsWorld world;
        world.add(1);
        world.add(2);
        FilingsPage page(world.services());
        show(page);
        QTRY_COMPARE(rows(page, "bound"), 2);
        Scope scope;
        scope.customer = FakeFilingStore::uid(2);
        page.setScope(scope);
        QTRY_COMPARE(rows(page, "bound"), 1);
        QVERIFY(card(page, "bound", 0).contains(QStringLiteral("Company 2 Ltd")));
        page.refresh();
        QCOMPARE(world.sync.customers, QList<CustomerUid>{FakeFilingStore::uid(2)});
    }

    void savedViewsHaveCountsAndKeepAFilter()
    {
        FilingsWorld world;
        world.add(1);
        world.add(2, NumberState::InReview);
        FilingsPage page(world.services());
        show(page);
        const auto view = [&](const char *id) { return part<QToolButton>(page, id); };
        QTRY_COMPARE(view("view.unprepared")->text(), QStringLiteral("Nobody prepares  1"));
        QTRY_COMPARE(view("view.review")->text(), QStringLiteral("In review  1"));
        QTest::mouseClick(view("view.review"), Qt::LeftButton);
        QTRY_VERIFY(!cards(page, "bound")->isVisible());
        QVERIFY(view("view.review")->isChecked());
        page.setFilter(QStringLiteral("show:open state:bound company 1"));
        QVERIFY(part<QToolButton>(page, "saveView")->isVisible());
        trigger(world, "filings.saveView");
        auto *const dialog = page.findChild<QInputDialog *>(QStringLiteral("viewName"));
        QVERIFY(dialog);
        dialog->setTextValue(QStringLiteral("Mine"));
        dialog->accept();
        QTRY_VERIFY(world.kept.value(QStringLiteral("filings.views")).contains(QStringLiteral("show:open state:bound company 1")));
    }

    void detailsSayWhatIsKnownWithItsAge()
    {
        FilingsWorld world;
        world.add(1);
        world.addCase(1).deadline = world.store.today.addDays(40);
        world.store.instances[0].endsAt = world.clock.utcNow().addDays(20);
        FilingsPage page(world.services());
        show(page);
        page.showRow(FakeFilingStore::numberText(1));
        QTRY_COMPARE(fact(page, "number"), FakeFilingStore::numberText(1));
        QVERIFY(fact(page, "resource").contains(QStringLiteral("i-sample0001")));
        QVERIFY2(fact(page, "instanceEnd").contains(QStringLiteral("before the deadline")), qPrintable(fact(page, "instanceEnd")));
        QCOMPARE(fact(page, "filingNumber"), QStringLiteral("–"));
        QCOMPARE(fact(page, "holder"), QStringLiteral("The account of the instance"));
        QCOMPARE(part<Pill>(page, "filingState")->text(), QStringLiteral("Bound"));
        QVERIFY(part<QLabel>(page, "filingReason")->isVisible());
        QTest::mouseClick(part<QPushButton>(page, "refreshFiling"), Qt::LeftButton);
        QCOMPARE(world.sync.resources.size(), 1);
        QCOMPARE(world.sync.resources.first().resource, Resource(ResourceType::Ecs, FakeFilingStore::instanceId(1)));
        QVERIFY(!part<QPushButton>(page, "refreshFiling")->isEnabled());
        world.sync.answer(failure(ApiError::Kind::Timeout));
        QTRY_VERIFY(part<QPushButton>(page, "refreshFiling")->isEnabled());
        QVERIFY(part<QWidget>(page, "filingBanner")->isVisible());
    }

    void grantedNumbersNameWhoMayFile()
    {
        FilingsWorld world;
        world.add(1);
        world.add(2);
        world.store.numbers[0].holder = FakeFilingStore::uid(2);
        FilingsPage page(world.services());
        show(page);
        page.showRow(FakeFilingStore::numberText(1));
        QTRY_COMPARE(fact(page, "holder"), QStringLiteral("Company 2 Ltd"));
    }

    void whatCannotBeDoneIsOffWithItsReason()
    {
        FilingsWorld world;
        world.add(1, NumberState::Void);
        world.addCase(5).number.clear();
        FilingsPage page(world.services());
        show(page);
        QSignalSpy sessions(&page, &FilingsPage::filingSessionRequested);
        page.showRow(FakeFilingStore::numberText(1));
        QTRY_VERIFY(detail(page)->row());
        QVERIFY(!part<QPushButton>(page, "startFilingSession")->isEnabled());
        QVERIFY(part<QPushButton>(page, "startFilingSession")->toolTip().contains(QStringLiteral("void")));
        QVERIFY(!part<QPushButton>(page, "grantNumber")->isEnabled());
        page.showRow(QStringLiteral("case:case-5"));
        QTRY_VERIFY(detail(page)->row() && !detail(page)->row()->number);
        QVERIFY(!part<QPushButton>(page, "startFilingSession")->isEnabled());
        QVERIFY(part<QPushButton>(page, "startFilingSession")->toolTip().contains(QStringLiteral("No service number is chosen")));
        QCOMPARE(text(page, "startWhy"), part<QPushButton>(page, "startFilingSession")->toolTip());
        QCOMPARE(part<QPushButton>(page, "openCase")->text(), QStringLiteral("Open case"));
        QCOMPARE(sessions.count(), 0);
    }

    void sessionsAndConsolesAreAskedFor()
    {
        FilingsWorld world;
        world.add(1);
        FilingsPage page(world.services());
        show(page);
        QSignalSpy sessions(&page, &FilingsPage::filingSessionRequested), consoles(&page, &FilingsPage::openConsoleRequested);
        page.showRow(FakeFilingStore::numberText(1));
        QTRY_VERIFY(detail(page)->row());
        QTest::mouseClick(part<QPushButton>(page, "startFilingSession"), Qt::LeftButton);
        QVERIFY(page.caseView()->isVisible());      // where one is begun
        QCOMPARE(sessions.count(), 0);
        trigger(world, "filings.console");
        QCOMPARE(consoles.first().first().value<CustomerUid>(), FakeFilingStore::uid(1));
        trigger(world, "filings.copyNumber");
        QCOMPARE(QGuiApplication::clipboard()->text(), FakeFilingStore::numberText(1));
    }

    void theCaseIsBesideTheFacts()
    {
        FilingsWorld world;
        world.add(1);
        world.add(2);
        world.addCase(1);
        FilingsPage page(world.services());
        show(page);
        page.showRow(FakeFilingStore::numberText(1));
        QTRY_VERIFY(detail(page)->row());
        QCOMPARE(part<QPushButton>(page, "openCase")->text(), QStringLiteral("Open case"));
        QVERIFY(!page.caseView()->isVisible());
        QTest::mouseClick(part<QPushButton>(page, "openCase"), Qt::LeftButton);
        QVERIFY(page.caseView()->isVisible());
        QSignalSpy sessions(&page, &FilingsPage::filingSessionRequested);
        auto *const start = part<QPushButton>(page, "startFilingSession");
        QVERIFY(!start->isEnabled());               // papers are missing
        part<QPushButton>(page, "startAnyway")->click();
        QCOMPARE(sessions.count(), 1);
        QCOMPARE(sessions.first().first().value<FilingCase>().id, FakeFilingStore::sampleCase(1).id);
        QCOMPARE(sessions.first().at(1).toString(), detail(page)->row()->customerName);
        Q_EMIT page.caseView()->caseRequested(FakeFilingStore::sampleCase(2));
        QTRY_COMPARE(page.selectedKey(), FakeFilingStore::numberText(2));
        QTRY_COMPARE(part<QPushButton>(page, "openCase")->text(), QStringLiteral("Prepare a case"));
    }

    void allowancesSayUsedReadyAndLeft()
    {
        FilingsWorld world;
        world.add(1);
        Instance other = FakeFilingStore::sampleInstance(1);
        other.id = QStringLiteral("i-sample9999");
        world.store.instances.append(other);
        world.store.resourcesReadAt.insert(other.id, world.clock.utcNow());
        world.store.resourcesFullSince.insert(other.id, QDateTime(QDate(2026, 1, 12), QTime(4, 0), Qt::UTC));
        FilingsPage page(world.services());
        show(page);
        page.showRow(FakeFilingStore::numberText(1));
        QTRY_VERIFY(detail(page)->row());
        part<QTabWidget>(page, "filingTabs")->setCurrentIndex(part<QTabWidget>(page, "filingTabs")->count() - 1);
        auto *const allowances = part<TableView>(page, "allowances");
        QTRY_COMPARE(allowances->model()->rowCount(), 2);
        const auto cell = [&](int row, int column) { return allowances->model()->index(row, column); };
        QCOMPARE(cell(0, 1).data().toString(), QStringLiteral("1"));
        QCOMPARE(cell(0, 2).data().toString(), QStringLiteral("1"));
        QVERIFY(cell(0, 3).data(UnknownRole).toString().contains(QStringLiteral("the contract does")));
        QCOMPARE(cell(1, 3).data().toString(), QStringLiteral("no more (refused on 2026-01-12)"));
        part<QSpinBox>(page, "numbersPerInstance")->setValue(20);
        QCOMPARE(cell(0, 3).data().toString(), QStringLiteral("19, by your contract"));
        QCOMPARE(world.settings->value(QStringLiteral("filings/numbersPerInstance/sample")).toInt(), 20);
    }

    void anExportIsWrittenAndRecorded()
    {
        FilingsWorld world;
        world.add(1);
        world.add(2, NumberState::Filed);
        FilingsPage page(world.services());
        show(page);
        QTRY_COMPARE(rows(page, "bound"), 1);
        page.openExport();
        auto *const dialog = page.findChild<ExportDialog *>();
        QVERIFY(dialog);
        const QString path = world.folder.filePath(QStringLiteral("filings.csv"));
        dialog->exportTo(path);
        QTRY_COMPARE(world.history.recorded.size(), 1);
        QCOMPARE(world.history.recorded.first().after.value(QStringLiteral("what")).toString(), QStringLiteral("filings"));
        QCOMPARE(world.history.recorded.first().after.value(QStringLiteral("rows")).toInt(), 2);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY(written.contains(FakeFilingStore::numberText(1).toUtf8()) && written.contains(FakeFilingStore::numberText(2).toUtf8()));
    }

    void aSettledBindIsReadAgain()
    {
        FilingsWorld world;
        world.add(1);
        FilingsPage page(world.services());
        OperationRecord record;
        record.kind = QStringLiteral("bindNumbers");
        record.customer = FakeFilingStore::uid(1);
        record.state = OperationState::Unknown;
        world.journal.settle(record);
        QVERIFY(world.sync.customers.isEmpty());
        record.state = OperationState::Succeeded;
        world.journal.settle(record);
        QCOMPARE(world.sync.customers, QList<CustomerUid>{FakeFilingStore::uid(1)});
    }

    void aMillionRowsAreReadInWindows()
    {
        FilingsWorld world;
        ManyFilings many;
        many.total = 1'000'000;
        FilingsServices services = world.services();
        services.store = &many;
        FilingsPage page(services);
        show(page);
        QTRY_COMPARE(rows(page, "bound"), 200'000);
        QCOMPARE(text(page, "filingsRows"), QStringLiteral("1,000,000 filing(s)"));
        FilingCardList *const list = cards(page, "bound");
        list->scrollToBottom();
        const QModelIndex last = list->model()->index(199'999, 0);
        QTRY_VERIFY(!last.data(PlaceholderRole).toBool());
        QVERIFY(last.data().toString().contains(QStringLiteral("Company 199999")));
        page.setFace(FilingsPage::Face::Table);
        QTRY_COMPARE(table(page)->model()->rowCount(), 1'000'000);
        QCOMPARE(many.largestRead, WindowedListModel::kPageRows);
        const int before = many.reads;
        Q_EMIT many.changed();
        QTRY_VERIFY(many.reads > before);
        QVERIFY(many.reads - before <= 3);                  // the board is not seen: it does not follow
    }
};

QTEST_MAIN(TestFilingsPage)
#include "tst_filingspage.moc"
