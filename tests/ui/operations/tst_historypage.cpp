// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakecustomerstore.h"
#include "tests/support/fakejournal.h"
#include "tests/support/fakehistory.h"
#include "tests/support/manualclock.h"
#include "ui/operations/consequencedialog.h"
#include "ui/operations/historydetail.h"
#include "ui/operations/historypage.h"
#include "ui/operations/operationflow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace pc;

class TestHistoryPage : public QObject
{
    Q_OBJECT

    struct Bench
    {
        FakeJournal journal;
        FakeHistory store;
        FakeCustomerStore customers;
        ManualClock clock;
        std::unique_ptr<OperationFlow> flow;
        std::unique_ptr<HistoryPage> page;

        explicit Bench(int rows = 3)
        {
            store.addMany(rows);
            OperationServices services;
            services.journal = &journal;
            services.history = &store;
            services.customers = &customers;
            services.clock = &clock;
            services.person = QStringLiteral("anna");
            flow = std::make_unique<OperationFlow>(services);
        }
        void open()
        {
            page = std::make_unique<HistoryPage>(*flow);
            page->resize(1200, 700);
            page->show();
            QTRY_VERIFY(page->isLoaded());
        }
        template<typename T>
        T *find(const char *name) const { return page->findChild<T *>(QLatin1String(name)); }
        [[nodiscard]] TableView *table() const { return find<TableView>("historyTable"); }
        [[nodiscard]] HistoryDetail *detail() const { return page->findChild<HistoryDetail *>(); }
        void selectRow(int row)
        {
            QTRY_VERIFY(table()->model()->rowCount() > row);
            table()->setCurrentIndex(table()->model()->index(row, 1));
            QTRY_VERIFY(detail()->isVisible());
        }
        // A first operation in this state, as the store and the journal hold it.
        void stand(OperationState state)
        {
            store.rows[0].state = state;
            journal.records = {store.rows.at(0)};
        }
    };

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsWhatWasDoneAndWhy()
    {
        Bench bench;
        bench.open();
        QCOMPARE(bench.table()->model()->rowCount(), 3);
        bench.selectRow(0);
        QCOMPARE(bench.find<Pill>("operationState")->text(), QStringLiteral("Done"));
        auto *facts = bench.find<FactGrid>("operationFacts");
        QCOMPARE(facts->valueText(QStringLiteral("person")), QStringLiteral("ming"));
        QCOMPARE(facts->valueText(QStringLiteral("token")), QStringLiteral("token-3"));
        QCOMPARE(bench.find<FactGrid>("operationValues")->valueText(QStringLiteral("after0")).replace(QChar::Nbsp, QLatin1Char(' ')), QStringLiteral("3,000.00 CNY"));
    }

    void aRequestIdLeadsToItsCall()
    {
        Bench bench;
        bench.open();
        bench.selectRow(0);
        QSignalSpy calls(bench.flow.get(), &OperationFlow::callRequested);
        bench.find<QPushButton>("stepRequest")->click();
        QCOMPARE(calls.size(), 1);
        QCOMPARE(calls.first().first().toString(), QStringLiteral("REQ-3"));
    }

    void filtersAskTheStore()
    {
        Bench bench;
        bench.open();
        bench.find<QLineEdit>("historySearch")->setText(QStringLiteral("Company 2"));
        QTRY_COMPARE(bench.table()->model()->rowCount(), 1);
        bench.find<FilterChip>("stateFilter")->setChoice(2);
        QTRY_COMPARE(bench.page->findChild<StatePanel *>()->face(), StatePanel::Face::NothingMatches);
        QCOMPARE(bench.store.lastQuery.states, QList<OperationState>{OperationState::Failed});
        bench.find<QToolButton>("clearFilter")->click();
        QTRY_COMPARE(bench.table()->model()->rowCount(), 3);
        bench.find<FilterChip>("timeFilter")->setChoice(1);
        QTRY_VERIFY(bench.store.lastQuery.from.isValid());
        bench.find<QToolButton>("everyStep")->click();
        QTRY_VERIFY(!bench.store.lastQuery.latestOnly);
    }

    // The same question whichever of the two states an operation is in at the moment.
    void whatIsBeingCheckedIsOneChoice()
    {
        Bench bench;
        bench.store.rows[0].state = OperationState::Unknown;
        bench.store.rows[1].state = OperationState::Checking;
        bench.open();
        HistoryQuery open;
        open.states = {OperationState::Unknown, OperationState::Checking};
        bench.page->showHistory(open);
        QTRY_COMPARE(bench.table()->model()->rowCount(), 2);
        QVERIFY(bench.find<FilterChip>("stateFilter")->isNarrowing());
        bench.find<QToolButton>("clearFilter")->click();
        QTRY_COMPARE(bench.table()->model()->rowCount(), 3);
    }

    void followsTheScope()
    {
        Bench bench;
        bench.open();
        Scope north;
        north.group = QStringLiteral("North");
        bench.page->setScope(north);
        QTRY_COMPARE(bench.store.lastQuery.group, std::optional(QStringLiteral("North")));
        HistoryQuery one;
        one.customer = CustomerUid(QStringLiteral("4711"));
        bench.page->showHistory(one);           // asked for by name: wins over the scope
        QTRY_COMPARE(bench.store.lastQuery.customer, one.customer);
        QVERIFY(!bench.store.lastQuery.group);
    }

    void peopleOfTheHistoryAreChoices()
    {
        Bench bench;
        bench.store.rows[1].person = QStringLiteral("lin");
        bench.open();
        auto *person = bench.find<FilterChip>("personFilter");
        person->setChoice(1);       // lin before ming
        QTRY_COMPARE(bench.store.lastQuery.person, QStringLiteral("lin"));
        QTRY_COMPARE(bench.table()->model()->rowCount(), 1);
    }

    void theHistoryOfOneCustomerSaysWhose()
    {
        Bench bench;
        bench.open();
        bench.customers.add([] { Customer c; c.facts.uid = CustomerUid(QStringLiteral("5000000000000002")); c.facts.name = QStringLiteral("Company 2"); return c; }());
        HistoryQuery query;
        query.customer = CustomerUid(QStringLiteral("5000000000000002"));
        bench.page->showHistory(query);
        QTRY_COMPARE(bench.table()->model()->rowCount(), 1);
        auto *subject = bench.find<QPushButton>("historySubject");
        QVERIFY(subject->isVisible());
        QTRY_VERIFY(subject->text().contains(QStringLiteral("Company 2")));
        subject->click();
        QTRY_COMPARE(bench.table()->model()->rowCount(), 3);
        QVERIFY(!subject->isVisible());
    }

    // What is on the right belongs to the list on the left.
    void theHistoryOfAnotherClosesTheDetails()
    {
        Bench bench;
        bench.open();
        bench.selectRow(0);
        HistoryQuery query;
        query.customer = CustomerUid(QStringLiteral("5000000000000002"));
        bench.page->showHistory(query);
        QVERIFY(!bench.detail()->isVisible());
        QTRY_COMPARE(bench.table()->model()->rowCount(), 1);
        QTest::qWait(0);
        QVERIFY(!bench.detail()->isVisible());
    }

    void aNewStepIsSeenAtOnce()
    {
        Bench bench;
        bench.stand(OperationState::Checking);
        bench.open();
        bench.selectRow(0);
        QVERIFY(bench.find<QPushButton>("checkNow")->isVisible());
        OperationRecord settled = bench.store.rows.first();
        settled.state = OperationState::SafeToResend;
        (void)bench.store.put(settled);
        bench.journal.settle(settled);
        QTRY_COMPARE(bench.find<Pill>("operationState")->text(), QStringLiteral("Safe to send again"));
        auto *resend = bench.find<QPushButton>("resend");
        QVERIFY(resend->isVisible());
        resend->click();
        resend->click();
        QCOMPARE(bench.journal.resent.size(), 1);
    }

    void onlySomebodyElseMayAllow()
    {
        Bench bench;
        bench.stand(OperationState::WaitingForApproval);
        bench.open();
        bench.selectRow(0);
        auto *approve = bench.find<QPushButton>("approve");
        QVERIFY(approve->isVisible() && approve->isEnabled());
        approve->click();
        auto *confirm = bench.page->findChild<QDialog *>(QStringLiteral("confirmDialog"));
        QVERIFY(confirm);
        QVERIFY(bench.journal.approved.isEmpty());
        confirm->accept();
        QCOMPARE(bench.journal.approved, QList<OperationId>{bench.store.rows.at(0).id});
    }

    void whoAskedMayNotAllow()
    {
        Bench bench;
        bench.stand(OperationState::WaitingForApproval);
        bench.store.rows[0].person = QStringLiteral("anna");
        bench.open();
        bench.selectRow(0);
        QVERIFY(!bench.find<QPushButton>("approve")->isEnabled());
        QVERIFY(bench.find<QPushButton>("withdraw")->isVisible());
        bench.journal.records = {bench.store.rows.at(0)};
        bench.find<QPushButton>("withdraw")->click();
        QCOMPARE(bench.journal.withdrawn.size(), 1);
    }

    void refusingTakesAReason()
    {
        Bench bench;
        bench.stand(OperationState::WaitingForApproval);
        bench.open();
        bench.selectRow(0);
        auto *refuse = bench.find<QPushButton>("refuse");
        QVERIFY(!refuse->isEnabled());
        bench.find<QLineEdit>("refusalReason")->setText(QStringLiteral("too much at once"));
        QVERIFY(refuse->isEnabled());
        refuse->click();
        QCOMPARE(bench.journal.refusal, QStringLiteral("too much at once"));
    }

    void undoOpensTheConsequenceOfTheInverse()
    {
        Bench bench;
        bench.journal.undo = OperationRequest(CustomerUid(QStringLiteral("5000000000000003")), SetQuota{Money(Amount::fromMicros(500000000), QStringLiteral("CNY"))});
        bench.open();
        bench.selectRow(0);
        bench.find<QPushButton>("undoPlan")->click();
        auto *dialog = bench.page->findChild<ConsequenceDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->request().customer.text(), QStringLiteral("5000000000000003"));
        QVERIFY(bench.journal.submitted.isEmpty());
    }

    void exportsWhatIsShownAndRecordsIt()
    {
        Bench bench(1200);
        bench.open();
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("history.csv"));
        bench.page->openExport();
        auto *dialog = bench.page->findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        QTRY_COMPARE(bench.store.kept.size(), 1);
        QCOMPARE(bench.store.kept.first().kind, QStringLiteral("export"));
        QCOMPARE(bench.store.kept.first().after.value(QStringLiteral("rows")).toInt(), 1200);
        QCOMPARE(bench.store.kept.first().person, QStringLiteral("anna"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        QCOMPARE(bytes.count("\r\n"), 1201);
        QVERIFY(bytes.contains("Company 1200"));
    }

    void aFailedReadSaysWhy()
    {
        Bench bench;
        ApiError error;
        error.kind = ApiError::Kind::StorageFailed;
        bench.store.failReads = error;
        bench.open();
        auto *state = bench.page->findChild<StatePanel *>();
        QCOMPARE(state->face(), StatePanel::Face::Failed);
        bench.store.failReads.reset();
        Q_EMIT state->actionTriggered(StatePanel::Face::Failed);
        QTRY_COMPARE(state->face(), StatePanel::Face::Content);
    }

    void anEmptyHistorySaysSo()
    {
        Bench bench(0);
        bench.open();
        QCOMPARE(bench.page->findChild<StatePanel *>()->face(), StatePanel::Face::NothingYet);
    }
};

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
