// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/customerspage.h"
#include "models/customerlistmodel.h"
#include "tests/support/fakejournal.h"
#include "tests/ui/customers/customersfakes.h"
#include "ui/operations/operationflow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/toast.h"
#include <QAction>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace pc;
using Face = StatePanel::Face;
using Phase = SyncProgress::Phase;

namespace {

// Every text becomes "‹text›".
class BracketTranslator final : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *, const char *text, const char *, int) const override
    {
        return QStringLiteral("‹%1›").arg(QString::fromUtf8(text));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

class TestCustomersPage : public QObject
{
    Q_OBJECT

    template<typename T>
    static T *part(CustomersPage &page, const char *name) { return page.findChild<T *>(QString::fromLatin1(name)); }
    static TableView *table(CustomersPage &page) { return part<TableView>(page, "customersTable"); }
    static StatePanel *state(CustomersPage &page) { return part<StatePanel>(page, "customersState"); }
    static QString name(CustomersPage &page, int row)
    {
        return table(page)->model()->index(row, CustomerListModel::NameColumn).data().toString();
    }
    static void show(CustomersPage &page)
    {
        page.resize(1280, 760);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
    }
    static void click(CustomersPage &page, int row, int column = CustomerListModel::NameColumn)
    {
        const QRect cell = table(page)->visualRect(table(page)->model()->index(row, column));
        QTest::mouseClick(table(page)->viewport(), Qt::LeftButton, {}, cell.center());
    }

private Q_SLOTS:
    void typingNarrowsTheListAndEscapeClears()
    {
        CustomersWorld world;
        world.store.addMany(250);
        CustomersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 250);
        QVERIFY(page.isLoaded());
        page.focusFilter();
        auto *const search = part<SearchField>(page, "customerSearch");
        QTest::keyClicks(search, QStringLiteral("Company 00007"));
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        QCOMPARE(name(page, 0), QStringLiteral("Company 00007"));
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_COMPARE(table(page)->model()->rowCount(), 250);
    }

    void typingOnTheRowsSearches()
    {
        CustomersWorld world;
        world.store.addMany(20);
        CustomersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 20);
        table(page)->setFocus();
        QTest::keyClick(table(page), Qt::Key_L);
        auto *search = page.findChild<QLineEdit *>(QStringLiteral("customerSearch"));
        QCOMPARE(search->text(), QStringLiteral("l"));
        QTest::keyClick(page.window()->focusWidget(), Qt::Key_U);
        QCOMPARE(search->text(), QStringLiteral("lu"));
    }

    void filtersInUseStayShortAndCanBeCleared()
    {
        CustomersWorld world;
        world.store.addMany(20);
        CustomersPage page(world.services());
        show(page);
        auto *verification = page.findChild<FilterChip *>(QStringLiteral("identityFilter"));
        auto *clear = page.findChild<QToolButton *>(QStringLiteral("clearFilter"));
        QVERIFY(!clear->isVisible());
        const QString name = verification->text();
        verification->setChoice(2);
        QVERIFY(clear->isVisible());
        QVERIFY(verification->text() != name);
        QVERIFY(verification->toolTip().startsWith(name));      // the whole of it: name and choice
        QVERIFY(verification->accessibleName().startsWith(name));
        clear->click();
        QCOMPARE(verification->text(), name);
        QVERIFY(!clear->isVisible());
    }

    void theFiltersAskTheStore()
    {
        CustomersWorld world;
        world.store.addMany(40);
        CustomersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 40);
        auto *const credit = part<QToolButton>(page, "creditFilter");
        credit->menu()->actions().at(2)->trigger();
        QTRY_COMPARE(world.store.lastQuery.credit, std::optional(CreditState::Frozen));
        QTRY_VERIFY(table(page)->model()->rowCount() < 40);
        QVERIFY(credit->text().contains(QStringLiteral("Frozen")));
        part<QToolButton>(page, "clearFilter")->click();
        QTRY_COMPARE(table(page)->model()->rowCount(), 40);
        QVERIFY(!world.store.lastQuery.credit);
        part<QToolButton>(page, "favouritesFilter")->click();
        QTRY_COMPARE(state(page)->face(), Face::NothingMatches);
    }

    void theHeaderSorts()
    {
        CustomersWorld world;
        world.store.addMany(30);
        CustomersPage page(world.services());
        show(page);
        QTRY_COMPARE(name(page, 0), QStringLiteral("Company 00001"));
        table(page)->horizontalHeader()->setSortIndicator(CustomerListModel::UidColumn, Qt::DescendingOrder);
        QTRY_COMPARE(name(page, 0), QStringLiteral("Company 00030"));
        table(page)->horizontalHeader()->setSortIndicator(CustomerListModel::CrmColumn, Qt::AscendingOrder);
        QCOMPARE(table(page)->horizontalHeader()->sortIndicatorSection(), int(CustomerListModel::UidColumn));
        QCOMPARE(name(page, 0), QStringLiteral("Company 00030"));
    }

    void theDetailsFollowTheSelectionAndEscapeCloses()
    {
        CustomersWorld world;
        world.store.addMany(30);
        CustomersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 30);
        auto *const detail = part<QWidget>(page, "customerDetail");
        QVERIFY(!detail->isVisible());
        click(page, 2);
        QTRY_VERIFY(detail->isVisible());
        QTRY_COMPARE(part<IdentifierLabel>(page, "customerUid")->identifier(), world.store.rows.at(2).uid().text());
        QTest::keyClick(table(page), Qt::Key_Down);
        QTRY_COMPARE(part<IdentifierLabel>(page, "customerUid")->identifier(), world.store.rows.at(3).uid().text());
        QTest::mouseClick(part<IdentifierLabel>(page, "customerUid"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), world.store.rows.at(3).uid().text());
        QTest::keyClick(table(page), Qt::Key_Escape);
        QVERIFY(!detail->isVisible());
    }

    void theSelectionSurvivesARefreshAndASearch()
    {
        CustomersWorld world;
        world.store.addMany(30);
        CustomersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 30);
        click(page, 4);
        const CustomerUid uid = world.store.rows.at(4).uid();
        QTRY_COMPARE(page.selectedCustomer(), std::optional(uid));
        Customer first = FakeCustomerStore::sample(99);
        first.local.alias = QStringLiteral("Aardvark");
        world.store.add(first);
        world.store.tell();
        QTRY_COMPARE(name(page, 0), QStringLiteral("Aardvark"));
        QCOMPARE(table(page)->currentIndex().row(), 5);
        part<SearchField>(page, "customerSearch")->setText(QStringLiteral("Company 00005"));
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        QTRY_COMPARE(table(page)->currentIndex().row(), 0);
        QCOMPARE(page.selectedCustomer(), std::optional(uid));
        part<SearchField>(page, "customerSearch")->setText(QStringLiteral("Company 00006"));
        QTRY_COMPARE(name(page, 0), QStringLiteral("Company 00006"));
        QVERIFY(!table(page)->currentIndex().isValid());            // never a neighbour in its stead
        QCOMPARE(page.selectedCustomer(), std::optional(uid));
        part<QPushButton>(page, "newCustomer")->setFocus();
        table(page)->setFocus(Qt::OtherFocusReason);                // as after a dialog has closed
        QVERIFY(!table(page)->currentIndex().isValid());
        QCOMPARE(page.selectedCustomer(), std::optional(uid));
    }

    void downAndEnterOpenTheConsoleOfTheFirstRow()
    {
        CustomersWorld world;
        world.store.addMany(30);
        CustomersPage page(world.services());
        show(page);
        auto *search = part<SearchField>(page, "customerSearch");
        search->setText(QStringLiteral("Company 00005"));
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        QTRY_COMPARE(name(page, 0), QStringLiteral("Company 00005"));
        QSignalSpy asked(&page, &CustomersPage::openConsoleRequested);
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(table(page)->selectionModel()->isRowSelected(0));
        QTest::keyClick(table(page), Qt::Key_Return);
        QTRY_COMPARE(asked.size(), 1);
    }

    void notesAreNotLostOnSwitchingRows()
    {
        CustomersWorld world;
        world.store.addMany(10);
        CustomersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 10);
        click(page, 0);
        auto *const note = part<QPlainTextEdit>(page, "customerNote");
        QTRY_VERIFY(note->isVisible());
        QTRY_COMPARE(part<IdentifierLabel>(page, "customerUid")->identifier(), world.store.rows.at(0).uid().text());
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("calls on Mondays"));
        page.selectCustomer(world.store.rows.at(1).uid());
        QTRY_COMPARE(world.store.rows.at(0).local.note, QStringLiteral("calls on Mondays"));
        QTRY_COMPARE(note->toPlainText(), QString());
        QCOMPARE(world.store.rows.at(1).local.note, QString());
        page.selectCustomer(world.store.rows.at(0).uid());
        QTRY_COMPARE(note->toPlainText(), QStringLiteral("calls on Mondays"));
    }

    void aFavouriteIsSavedAndShown()
    {
        CustomersWorld world;
        world.store.addMany(5);
        CustomersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 5);
        click(page, 1, CustomerListModel::FavouriteColumn);
        QTRY_VERIFY(world.store.rows.at(1).local.favourite);
        QTRY_COMPARE(table(page)->model()->index(1, CustomerListModel::FavouriteColumn).data().toString(), QStringLiteral("★"));
        world.commands.action(QStringLiteral("customers.favourite"))->trigger();
        QTRY_VERIFY(!world.store.rows.at(1).local.favourite);
    }

    void theConsoleIsAskedForFromRowButtonMenuAndKey()
    {
        CustomersWorld world;
        world.store.addMany(5);
        CustomersPage page(world.services());
        show(page);
        QSignalSpy opened(&page, &CustomersPage::openConsoleRequested);
        QVERIFY(!world.commands.action(QStringLiteral("customers.openConsole"))->isEnabled());
        QTRY_COMPARE(table(page)->model()->rowCount(), 5);
        click(page, 2);
        QTest::keyClick(table(page), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.last().at(0).value<CustomerUid>(), world.store.rows.at(2).uid());
        QCOMPARE(opened.last().at(1).toString(), QStringLiteral("Company 00003"));
        QCOMPARE(opened.last().at(2).toString(), QStringLiteral("ecs"));
        QTRY_VERIFY(part<QPushButton>(page, "openConsole")->isVisible());
        QTest::mouseClick(part<QPushButton>(page, "openConsole"), Qt::LeftButton);
        QCOMPARE(opened.count(), 2);
        part<QMenu>(page, "productMenu")->actions().at(1)->trigger();
        QCOMPARE(opened.last().at(2).toString(), QStringLiteral("rds"));
        QTest::keyClick(table(page), Qt::Key_O, Qt::ControlModifier);
        QCOMPARE(opened.count(), 4);
        QCOMPARE(opened.last().at(2).toString(), QStringLiteral("rds"));        // the product last chosen
    }

    void refreshingOneCustomerTellsItsFailure()
    {
        CustomersWorld world;
        world.store.addMany(5);
        CustomersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 5);
        click(page, 2);
        auto *const refresh = part<QPushButton>(page, "refreshCustomer");
        QTRY_VERIFY(refresh->isVisible());
        QTest::mouseClick(refresh, Qt::LeftButton);
        QTest::mouseClick(refresh, Qt::LeftButton);
        QCOMPARE(world.sync.refreshed, QList<CustomerUid>{world.store.rows.at(2).uid()});
        QVERIFY(!refresh->isEnabled());
        world.sync.answer(failure(ApiError::Kind::RateLimited));
        QTRY_VERIFY(part<Banner>(page, "detailBanner")->isVisible());
        QVERIFY(refresh->isEnabled());
        page.refresh();
        QCOMPARE(world.sync.starts, 1);
    }

    void fourEmptyFaces_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<int>("errorKind");         // -1: none
        QTest::addColumn<bool>("completed");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("face");
        QTest::newRow("nothing yet") << int(Phase::Idle) << -1 << true << QString() << int(Face::NothingYet);
        QTest::newRow("nothing matches") << int(Phase::Idle) << -1 << true << QStringLiteral("zzz") << int(Face::NothingMatches);
        QTest::newRow("no right") << int(Phase::Failed) << int(ApiError::Kind::Forbidden) << false << QString() << int(Face::NoRight);
        QTest::newRow("wrong key") << int(Phase::Failed) << int(ApiError::Kind::BadCredentials) << false << QString() << int(Face::NoRight);
        QTest::newRow("failed") << int(Phase::Failed) << int(ApiError::Kind::Timeout) << false << QString() << int(Face::Failed);
        QTest::newRow("not loaded") << int(Phase::Idle) << -1 << false << QString() << int(Face::Failed);
        QTest::newRow("loading") << int(Phase::Listing) << -1 << false << QString() << int(Face::Loading);
    }

    void fourEmptyFaces()
    {
        QFETCH(int, phase);
        QFETCH(int, errorKind);
        QFETCH(bool, completed);
        QFETCH(QString, typed);
        QFETCH(int, face);
        CustomersWorld world;
        world.sync.now.phase = Phase(phase);
        if (errorKind >= 0)
            world.sync.now.error = failure(ApiError::Kind(errorKind)).value();
        if (!completed)
            world.sync.now.completedAt = {};
        CustomersPage page(world.services());
        show(page);
        part<SearchField>(page, "customerSearch")->setText(typed);
        QTRY_COMPARE(int(state(page)->face()), face);
        QCOMPARE(page.isLoaded(), face != int(Face::Loading));
    }

    void theFirstActionOfAnEmptyFaceWorks()
    {
        CustomersWorld world;
        world.store.addMany(3);
        CustomersPage page(world.services());
        show(page);
        part<SearchField>(page, "customerSearch")->setText(QStringLiteral("zzz"));
        QTRY_COMPARE(state(page)->face(), Face::NothingMatches);
        Q_EMIT state(page)->actionTriggered(Face::NothingMatches);
        QTRY_COMPARE(table(page)->model()->rowCount(), 3);
        QCOMPARE(part<SearchField>(page, "customerSearch")->text(), QString());
    }

    void aFailedSyncLeavesTheRowsAndSaysWhy()
    {
        CustomersWorld world;
        world.store.addMany(3);
        CustomersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 3);
        SyncProgress progress = world.sync.now;
        progress.phase = Phase::Failed;
        progress.error = failure(ApiError::Kind::Offline).value();
        world.sync.tell(progress);
        QVERIFY(part<Banner>(page, "customersBanner")->isVisible());
        QCOMPARE(state(page)->face(), Face::Content);
        Q_EMIT part<Banner>(page, "customersBanner")->actionTriggered();
        QCOMPARE(world.sync.starts, 1);
    }

    void theScopeNarrowsAndSaysSo()
    {
        CustomersWorld world;
        world.store.addMany(9);
        CustomersPage page(world.services());
        show(page);
        Scope scope;
        scope.group = QStringLiteral("North");
        page.setScope(scope);
        QTRY_COMPARE(table(page)->model()->rowCount(), 3);
        scope.group = QStringLiteral("Nowhere");
        page.setScope(scope);
        QTRY_COMPARE(state(page)->face(), Face::NothingMatches);
        Scope one;
        one.customer = world.store.rows.at(4).uid();
        page.setScope(one);
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        QTRY_COMPARE(part<IdentifierLabel>(page, "customerUid")->identifier(), one.customer->text());
    }

    void aRowThatIsStillBeingFetchedIsShownWhenItArrives()
    {
        CustomersWorld world;
        world.store.addMany(500);
        CustomersPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 500);
        click(page, 0);
        QTest::keyClick(table(page), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(page.selectedCustomer(), std::optional(world.store.rows.at(499).uid()));
        QCOMPARE(table(page)->currentIndex().row(), 499);
    }

    void sessionsOfTheCustomerAreListed()
    {
        CustomersWorld world;
        world.store.addMany(3);
        CustomersPage page(world.services());
        show(page);
        page.selectCustomer(world.store.rows.at(0).uid());
        Session session;
        session.customer = world.store.rows.at(0).uid();
        session.product = QStringLiteral("oss");
        session.state = Session::State::Open;
        session.expiresAt = world.clock.utcNow().addSecs(1800);
        world.sessions.tell(session);
        session.customer = world.store.rows.at(1).uid();
        world.sessions.tell(session);
        QCOMPARE(part<TableView>(page, "customerSessions")->model()->rowCount(), 1);
    }

    void theLateEndOfACreationIsTold()
    {
        CustomersWorld world;
        QWidget window;
        auto *const toasts = new ToastArea(&window);
        auto *const page = new CustomersPage(world.services(), &window);
        window.show();
        OperationRecord operation;
        operation.after = {{QStringLiteral("enterpriseName"), QStringLiteral("Lumen Foods")}};
        operation.state = OperationState::Checking;
        world.creation.tell(operation);
        QVERIFY(toasts->texts().isEmpty());
        operation.state = OperationState::SafeToResend;
        world.creation.tell(operation);
        QCOMPARE(toasts->texts().size(), 1);
        QVERIFY(toasts->texts().constFirst().contains(QStringLiteral("Lumen Foods")));
        page->openNewCustomer();                        // its dialog tells what concerns it
        world.creation.tell(operation);
        QCOMPARE(toasts->texts().size(), 1);
    }

    void aReadOnlyEnvironmentMakesNoCustomers()
    {
        CustomersWorld world;
        world.environment.readOnly = true;
        CustomersPage page(world.services());
        show(page);
        QVERIFY(!part<QPushButton>(page, "newCustomer")->isEnabled());
        const QAction *const action = world.commands.action(QStringLiteral("customers.new"));
        QVERIFY(!action->isEnabled());
        QVERIFY(!CommandRegistry::disabledReason(action).isEmpty());
    }

    void unlockingLetsCustomersBeMade()
    {
        CustomersWorld world;
        world.environment.readOnly = true;
        FakeJournal journal;
        journal.readOnly = true;
        OperationServices operations;
        operations.journal = &journal;
        OperationFlow flow(operations);
        CustomersServices services = world.services();
        services.flow = &flow;
        CustomersPage page(services);
        show(page);
        QVERIFY(!part<QPushButton>(page, "newCustomer")->isEnabled());
        journal.unlock(std::chrono::minutes(15));
        QVERIFY(part<QPushButton>(page, "newCustomer")->isEnabled());
        QVERIFY(world.commands.action(QStringLiteral("customers.new"))->isEnabled());
        journal.lock();
        QVERIFY(!part<QPushButton>(page, "newCustomer")->isEnabled());
    }

    void everyWordFollowsTheLanguage()
    {
        CustomersWorld world;
        world.store.addMany(3);
        CustomersPage page(world.services());
        show(page);
        page.selectCustomer(world.store.rows.at(0).uid());
        QTRY_VERIFY(part<QWidget>(page, "customerDetail")->isVisible());
        BracketTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QCoreApplication::processEvents();
        const auto isForeign = [](const QString &text) { return text.contains(QChar(0x2039)); };
        for (const char *const id : {"newCustomer", "openConsole", "openOtherConsole", "refreshCustomer"})
            QVERIFY2(isForeign(part<QPushButton>(page, id)->text()), id);
        for (const char *const id : {"customersTitle", "customersRows", "customerSaveState", "factsAge"})
            QVERIFY2(isForeign(part<QLabel>(page, id)->text()), id);
        for (const char *const id : {"kindFilter", "favouritesFilter", "clearFilter"})
            QVERIFY2(isForeign(part<QToolButton>(page, id)->text()), id);
        QVERIFY(isForeign(table(page)->model()->headerData(CustomerListModel::NameColumn, Qt::Horizontal, Qt::DisplayRole).toString()));
        QVERIFY(isForeign(table(page)->model()->index(0, CustomerListModel::CreditColumn).data().toString()));
        QCoreApplication::removeTranslator(&translator);
    }
};

QTEST_MAIN(TestCustomersPage)
#include "tst_customerspage.moc"
