// SPDX-License-Identifier: Apache-2.0
#include "ui/quotas/quotaspage.h"
#include "models/quotalistmodel.h"
#include "tests/ui/quotas/quotasfakes.h"
#include "ui/operations/consequencedialog.h"
#include "ui/quotas/quotadetail.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/timechart.h"
#include <QAction>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace pc;
using Face = StatePanel::Face;
using Phase = SyncProgress::Phase;
using Model = QuotaListModel;

class TestQuotasPage : public QObject
{
    Q_OBJECT

    template<typename T>
    static T *part(QuotasPage &page, const char *name) { return page.findChild<T *>(QString::fromLatin1(name)); }
    static TableView *table(QuotasPage &page) { return part<TableView>(page, "quotasTable"); }
    static StatePanel *state(QuotasPage &page) { return part<StatePanel>(page, "quotasState"); }
    static QString text(QuotasPage &page, const char *label) { return part<QLabel>(page, label)->text(); }
    static QString cell(QuotasPage &page, int row, int column) { return table(page)->model()->index(row, column).data().toString(); }
    static QString fact(QuotasPage &page, const char *id) { return part<FactGrid>(page, "quotaFacts")->valueText(QString::fromLatin1(id)); }
    static void show(QuotasPage &page)
    {
        page.resize(1400, 860);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
    }
    static void click(QuotasPage &page, int row)
    {
        const QRect place = table(page)->visualRect(table(page)->model()->index(row, Model::CustomerColumn));
        QTest::mouseClick(table(page)->viewport(), Qt::LeftButton, {}, place.center());
    }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void filtersNarrowTheListAndCanBeCleared()
    {
        QuotasWorld world;
        world.store.add(FakeQuotaStore::sample(1, "500"));
        world.store.add(FakeQuotaStore::sample(2, "-20"));
        QuotasPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 2);
        QVERIFY(page.isLoaded());
        part<FilterChip>(page, "quotaShowFilter")->setChoice(1);
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        QCOMPARE(world.store.lastQuery.show, QuotaQuery::Show::BelowZero);
        QTest::keyClicks(part<SearchField>(page, "quotaSearch"), QStringLiteral("nobody"));
        QTRY_COMPARE(state(page)->face(), Face::NothingMatches);
        QTest::mouseClick(part<QToolButton>(page, "clearQuotaFilter"), Qt::LeftButton);
        QTRY_COMPARE(table(page)->model()->rowCount(), 2);
        part<FilterChip>(page, "quotaStatusFilter")->setChoice(3);
        QTRY_COMPARE(world.store.lastQuery.managed, std::optional(true));
    }

    void theWorklistIsOneClick()
    {
        QuotasWorld world;
        world.store.add(FakeQuotaStore::sample(1, "500"));
        world.addRunningOut(3);
        world.addRunningOut(2).runway.zeroDay = world.clock.utcNow().date();
        QuotasPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 3);
        QTest::mouseClick(part<QToolButton>(page, "runwayWorklist"), Qt::LeftButton);
        QTRY_COMPARE(table(page)->model()->rowCount(), 2);
        QCOMPARE(cell(page, 0, Model::CustomerColumn), QStringLiteral("Company 00002"));
        QCOMPARE(world.store.lastQuery.sort, QuotaQuery::Sort::ZeroDay);
        QCOMPARE(table(page)->horizontalHeader()->sortIndicatorSection(), int(Model::ZeroDayColumn));
        part<FilterChip>(page, "quotaShowFilter")->setChoice(0);
        QVERIFY(!part<QToolButton>(page, "runwayWorklist")->isChecked());
        QTRY_COMPARE(table(page)->model()->rowCount(), 3);
    }

    void fourReasonsForNoRows()
    {
        QuotasWorld world;
        QuotasPage page(world.services());
        show(page);
        QTRY_COMPARE(state(page)->face(), Face::NothingYet);
        world.sync.tell({});
        QTRY_COMPARE(state(page)->face(), Face::Failed);
        QVERIFY(state(page)->text().contains(QStringLiteral("Not loaded yet")));
        Scope scope;
        scope.group = QStringLiteral("North");
        page.setScope(scope);
        QTRY_COMPARE(state(page)->face(), Face::NothingMatches);
        world.store.failReads = ApiError();
        world.store.tell();
        page.setScope(Scope());
        QTRY_COMPARE(state(page)->face(), Face::Failed);
    }

    void theDetailTellsLedgerRunwayAndAlarms()
    {
        QuotasWorld world;
        world.addRunningOut(1);
        QuotasPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        QVERIFY(!part<QuotaDetail>(page, "quotaDetail")->isChartMade());
        click(page, 0);
        QTRY_COMPARE(fact(page, "available"), QStringLiteral("900.00\u00a0CNY"));
        QCOMPARE(fact(page, "consumed"), QStringLiteral("9,100.00\u00a0CNY"));
        QVERIFY(text(page, "quotaForecast").startsWith(QStringLiteral("At the pace seen")));
        QVERIFY(text(page, "quotaMethod").contains(QStringLiteral("median")));
        QVERIFY(text(page, "quotaAlarmRules").contains(QStringLiteral("below 1,000.00")));
        QCOMPARE(page.findChild<QAbstractButton *>(QStringLiteral("changeQuota"))->text(), QStringLiteral("Change quota…"));
        QTest::keyClick(&page, Qt::Key_Escape);
        QVERIFY(!part<QuotaDetail>(page, "quotaDetail")->isVisible());
    }

    void theChartIsReadByKeyboardAndHasATableTwin()
    {
        QuotasWorld world;
        world.addRunningOut(1);
        QuotasPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        click(page, 0);
        QTRY_VERIFY(part<TimeChart>(page, "quotaChart"));
        auto *const chart = part<TimeChart>(page, "quotaChart");
        QCOMPARE(chart->current(), 30);
        QVERIFY(chart->readout().contains(QStringLiteral("Available 900.00")));
        QVERIFY(chart->readout().contains(QStringLiteral("Quota 10,000.00")));
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Left);
        QVERIFY(chart->readout().contains(QStringLiteral("Available 1,200.00")));
        QTest::keyClick(chart, Qt::Key_Home);
        QVERIFY(chart->readout().contains(QStringLiteral("Available 9,900.00")));
        QTest::keyClick(chart, Qt::Key_T);
        auto *const twin = part<TableView>(page, "quotaReadings");
        QTRY_VERIFY(twin->isVisible());
        QCOMPARE(twin->model()->rowCount(), 31);
        QCOMPARE(twin->model()->index(0, 1).data().toString(), QStringLiteral("900.00"));
        QTest::keyClick(twin, Qt::Key_T);
        QTRY_VERIFY(chart->isVisible());
    }

    void raisingGoesThroughTheConsequenceCard()
    {
        QuotasWorld world;
        world.store.add(FakeQuotaStore::sample(1, "200"));
        QuotasPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        click(page, 0);
        QTRY_VERIFY(part<QPushButton>(page, "changeQuota")->isVisible());
        QTest::mouseClick(part<QPushButton>(page, "changeQuota"), Qt::LeftButton);
        auto *const dialog = page.findChild<QDialog *>(QStringLiteral("amountDialog"));
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QWidget *>(QStringLiteral("amount")), QStringLiteral("20000"));
        QTest::mouseClick(dialog->findChild<QWidget *>(QStringLiteral("preview")), Qt::LeftButton);
        QTRY_VERIFY(page.findChild<ConsequenceDialog *>());
        QVERIFY(world.journal.submitted.isEmpty());     // nothing is sent by the page
    }

    void afterAChangeTheNewFiguresAreReadAtOnce()
    {
        QuotasWorld world;
        world.store.add(FakeQuotaStore::sample(1, "200"));
        QuotasPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        click(page, 0);
        QTRY_COMPARE(fact(page, "available"), QStringLiteral("200.00\u00a0CNY"));
        OperationRecord operation;
        operation.customer = world.store.rows.first().customer.uid();
        operation.state = OperationState::Sending;
        world.journal.settle(operation);
        QVERIFY(world.sync.refreshed.isEmpty());
        operation.state = OperationState::Succeeded;
        world.journal.settle(operation);
        QCOMPARE(world.sync.refreshed, QList<CustomerUid>{operation.customer});
        QuotaRow after = FakeQuotaStore::sample(1, "20200");
        after.quota.total = Amount::parse(u"30000");
        world.sync.answer(after);
        QTRY_COMPARE(fact(page, "available"), QStringLiteral("20,200.00\u00a0CNY"));
    }

    void theCustomerSafeSentenceIsCopied()
    {
        QuotasWorld world;
        QuotaRow &row = world.store.add(FakeQuotaStore::sample(1, "-20"));
        row.customer.facts.hosting = {CreditState::Trusteeship, QStringLiteral("Trusteeship")};
        world.store.history.insert(row.customer.uid(), {{world.clock.utcNow().addSecs(-3600), {}, *row.quota.available}});
        QuotasPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        click(page, 0);
        QTRY_VERIFY(!fact(page, "emptySince").isEmpty());
        QTest::mouseClick(part<QPushButton>(page, "copyExplanation"), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("managed mode")));
    }

    void whatCannotBeDoneSaysWhy()
    {
        QuotasWorld world;
        QuotaRow &row = world.store.add({FakeCustomerStore::sample(1), {}, {}, {}});
        row.quota.hasLedger = false;
        QuotasPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        const auto action = [&](const char *id) { return world.commands.action(QString::fromLatin1(id)); };
        QVERIFY(!action("quotas.change")->isEnabled());
        click(page, 0);
        QTRY_VERIFY(action("quotas.change")->isEnabled());
        QTRY_COMPARE(part<QPushButton>(page, "changeQuota")->text(), QStringLiteral("Open quota…"));
        QCOMPARE(CommandRegistry::disabledReason(action("quotas.alarms")), QStringLiteral("This customer has no quota yet."));
        QCOMPARE(CommandRegistry::disabledReason(action("quotas.thaw")), QStringLiteral("The account is not frozen."));
        QVERIFY(action("quotas.freeze")->isEnabled());
        action("quotas.freeze")->trigger();
        QTRY_VERIFY(page.findChild<ConsequenceDialog *>());
    }

    void syncIsToldWhatIsOnScreenAndF5ReadsItAgain()
    {
        QuotasWorld world;
        for (int i = 1; i <= 200; ++i)
            world.store.add(FakeQuotaStore::sample(i, "500"));
        QuotasPage page(world.services());
        show(page);
        QTRY_VERIFY(!world.sync.visible.isEmpty());
        QVERIFY(world.sync.visible.size() < 60);
        QCOMPARE(world.sync.visible.first(), world.store.rows.first().customer.uid());
        page.refresh();
        QCOMPARE(world.sync.starts, 1);
        QCOMPARE(world.sync.refreshed.size(), world.sync.visible.size());
        table(page)->scrollToBottom();
        QTRY_COMPARE(world.sync.visible.last(), world.store.rows.last().customer.uid());
    }

    void theFooterSumsPerCurrencyAndTellsWhatIsUnknown()
    {
        QuotasWorld world;
        world.store.add(FakeQuotaStore::sample(1, "500"));
        world.store.add(FakeQuotaStore::sample(2, "-20")).quota.currency = QStringLiteral("USD");
        world.store.add({FakeCustomerStore::sample(3), {}, {}, {}});
        QuotaTotals sum;
        sum.currency = QStringLiteral("CNY");
        sum.available = Amount::parse(u"500");
        sum.unknownAvailable = 4;
        world.store.sums = {sum};
        QuotasPage page(world.services());
        show(page);
        QTRY_COMPARE(text(page, "quotasTotals"), QStringLiteral("available 500.00\u00a0CNY (4 unknown)"));
        table(page)->selectAll();
        const QString selected = text(page, "quotasSelection");
        QVERIFY2(selected.contains(QStringLiteral("available 500.00\u00a0CNY")) && selected.contains(QStringLiteral("available -20.00\u00a0USD")), qPrintable(selected));
        QVERIFY(selected.contains(QStringLiteral("1 unknown")));
    }

    void recentChangesLeadToTheHistory()
    {
        QuotasWorld world;
        const QuotaRow &row = world.store.add(FakeQuotaStore::sample(1, "500"));
        OperationRecord operation;
        operation.id = OperationId(QStringLiteral("1"));
        operation.kind = QStringLiteral("setQuota");
        operation.customer = row.customer.uid();
        operation.state = OperationState::Succeeded;
        operation.createdAt = world.clock.utcNow();
        world.history.rows.append(operation);
        QuotasPage page(world.services());
        show(page);
        QTRY_COMPARE(table(page)->model()->rowCount(), 1);
        click(page, 0);
        auto *const changes = part<QWidget>(page, "quotaChanges");
        QTRY_VERIFY(changes->isVisible() && !part<QLabel>(page, "quotaChangesNone")->isVisible());
        QSignalSpy asked(world.flow.get(), &OperationFlow::historyRequested);
        QTest::mouseClick(part<QPushButton>(page, "quotaChangesAll"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        const auto query = asked.first().first().value<HistoryQuery>();
        QVERIFY(query.customer);
        QCOMPARE(query.customer->text(), operation.customer.text());
    }
};

QTEST_MAIN(TestQuotasPage)
#include "tst_quotaspage.moc"
