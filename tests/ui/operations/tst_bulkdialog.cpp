// SPDX-License-Identifier: Apache-2.0
#include "models/planmodel.h"
#include "tests/support/fakecustomerstore.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakejournal.h"
#include "tests/support/manualclock.h"
#include "ui/operations/bulkdialog.h"
#include "ui/operations/operationflow.h"
#include "ui/operations/planpreviewmodel.h"
#include "ui/operations/trappanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/tableview.h"
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;
using Step = BulkDialog::Step;
using Column = PlanPreviewModel::Column;

class TestBulkDialog : public QObject
{
    Q_OBJECT

    struct Bench
    {
        FakeJournal journal;
        FakeHistory store;
        FakeCustomerStore customers;
        ManualClock clock;
        QWidget window;
        std::unique_ptr<OperationFlow> flow;
        std::unique_ptr<BulkDialog> dialog;

        explicit Bench(int count = 5, Environment::Kind kind = Environment::Kind::Sandbox)
        {
            customers.addMany(count);
            OperationServices services;
            services.journal = &journal;
            services.history = &store;
            services.customers = &customers;
            services.clock = &clock;
            flow = std::make_unique<OperationFlow>(services);
            Environment environment;
            environment.kind = kind;
            flow->setEnvironment(environment);
            journal.next.now.hasLedger = true;
            journal.next.now.total = Amount::fromMicros(1000000000);
            journal.next.now.available = Amount::fromMicros(600000000);
            journal.next.now.currency = QStringLiteral("CNY");
            journal.next.totalAfter = Amount::fromMicros(2000000000);
            Consequence unknown;
            unknown.traps = {Trap::UnknownCustomer};
            unknown.nearest = {FakeCustomerStore::sample(1)};
            journal.byCustomer.insert(CustomerUid(QStringLiteral("777")), unknown);
            dialog = std::make_unique<BulkDialog>(*flow, &window);
            dialog->show();
        }
        template<typename T>
        T *find(const char *name) const { return dialog->findChild<T *>(QLatin1String(name)); }
        [[nodiscard]] QPushButton *primary() const { return find<QPushButton>("bulkPrimary"); }
        [[nodiscard]] PlanPreviewModel *model() const { return dialog->previewModel(); }
        [[nodiscard]] QString cell(int row, int column) const { return model()->index(row, column).data().toString(); }
        [[nodiscard]] bool isRead() const { return dialog->step() == Step::Preview && model()->rowCount() > 0 && model()->plan().open(1).isEmpty(); }
    };
    static QString uid(int number) { return FakeCustomerStore::sample(number).uid().text(); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void namesEveryBadRowAndSendsTheRest()
    {
        Bench bench;
        QAbstractItemModelTester tester(bench.model());
        bench.dialog->readText(QStringLiteral("uid,amount\n%1,2000\n777,2000\n%2,plenty\n%1,3000\n").arg(uid(1), uid(2)));
        QTRY_VERIFY(bench.isRead());
        QCOMPARE(bench.model()->rowCount(), 4);
        QCOMPARE(bench.cell(0, Column::StateColumn), QStringLiteral("Ready"));
        QVERIFY(bench.cell(1, Column::CauseColumn).contains(QStringLiteral("No customer")));
        QVERIFY(bench.cell(2, Column::CauseColumn).contains(QStringLiteral("not a number")));
        QVERIFY(bench.cell(3, Column::CauseColumn).contains(QStringLiteral("line 2")));
        QVERIFY(bench.find<Banner>("bulkBanner")->text().contains(QStringLiteral("3 line")));
        QVERIFY(bench.journal.submittedPlans.isEmpty());
        QVERIFY(bench.primary()->isEnabled());
        QVERIFY(bench.primary()->text().contains(QStringLiteral("1")));
        bench.primary()->click();
        bench.primary()->click();
        QTRY_COMPARE(bench.dialog->step(), Step::Run);
        QCOMPARE(bench.journal.submittedPlans.size(), 1);
        QCOMPARE(bench.journal.submittedPlans.first().second.size(), 1);
    }

    void rowsAreFixedInPlace()
    {
        Bench bench;
        bench.dialog->readText(QStringLiteral("uid,amount\n777,2000\n%1,plenty\n").arg(uid(2)));
        QTRY_VERIFY(bench.isRead());
        QVERIFY(!bench.primary()->isEnabled());
        auto *table = bench.find<TableView>("bulkTable");
        table->setCurrentIndex(table->model()->index(0, Column::CustomerColumn));
        auto *pick = bench.dialog->findChild<TrapPanel *>()->findChild<QPushButton *>(QStringLiteral("nearest-") + uid(1));
        QVERIFY(pick);
        pick->click();
        QVERIFY(bench.model()->setData(bench.model()->index(1, Column::AmountColumn), QStringLiteral("2,000"), Qt::EditRole));
        QTRY_COMPARE(bench.model()->plan().sent(), 2);
        QVERIFY(bench.model()->setData(bench.model()->index(0, Column::IncludeColumn), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(bench.model()->plan().sent(), 1);
        QCOMPARE(bench.cell(0, Column::StateColumn), QStringLiteral("Left out"));
    }

    void aLineThatOpensAQuotaSaysSo()
    {
        Bench bench;
        bench.journal.next.now = QuotaFacts();
        bench.journal.next.now.hasLedger = false;
        bench.dialog->readText(QStringLiteral("uid,amount\n%1,2000\n").arg(uid(1)));
        QTRY_VERIFY(bench.isRead());
        QCOMPARE(bench.cell(0, Column::StateColumn), QStringLiteral("Opens a quota"));
        QCOMPARE(bench.model()->plan().sent(), 1);
    }

    void onlyWhatNeedsALookCanBeShown()
    {
        Bench bench;
        bench.dialog->readText(QStringLiteral("uid,amount\n%1,2000\n777,2000\n").arg(uid(1)));
        QTRY_VERIFY(bench.isRead());
        auto *table = bench.find<TableView>("bulkTable");
        bench.find<QCheckBox>("onlyBad")->setChecked(true);
        QCOMPARE(table->model()->rowCount(), 1);
        bench.find<QCheckBox>("onlyBad")->setChecked(false);
        QCOMPARE(table->model()->rowCount(), 2);
    }

    void sheetsThatAreNoneSayWhy()
    {
        Bench bench;
        bench.dialog->readText(QStringLiteral("5000000000000001,20\n"));
        QTRY_COMPARE(bench.dialog->step(), Step::Source);
        QVERIFY(bench.find<Banner>("bulkBanner")->text().contains(QStringLiteral("first row")));
        QGuiApplication::clipboard()->setText(QStringLiteral("uid\tamount\n%1\t2000").arg(uid(1)));
        bench.find<QPushButton>("pasteSheet")->click();
        QTRY_VERIFY(bench.isRead());
        QCOMPARE(bench.model()->plan().sent(), 1);
    }

    void aFileIsReadInChineseToo()
    {
        Bench bench;
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("sheet.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\xBF\xCD\xBB\xA7UID,\xBD\xF0\xB6\xEE\r\n" + uid(1).toLatin1() + ",2000\r\n");
        file.close();
        bench.dialog->readFile(file.fileName());
        QTRY_VERIFY(bench.isRead());
        QCOMPARE(bench.model()->plan().sent(), 1);
        bench.dialog->readFile(folder.filePath(QStringLiteral("absent.csv")));
        QTRY_VERIFY(bench.find<Banner>("bulkBanner")->text().contains(QStringLiteral("absent.csv")));
    }

    void productionAsksForReasonAndNumber()
    {
        Bench bench(5, Environment::Kind::Production);
        bench.dialog->readText(QStringLiteral("uid,amount,reason\n%1,2000,\n%2,2000,own words\n").arg(uid(1), uid(2)));
        QTRY_VERIFY(bench.isRead());
        QVERIFY(!bench.primary()->isEnabled());
        bench.find<QLineEdit>("reason")->setText(QStringLiteral("new year"));
        QVERIFY(!bench.primary()->isEnabled());
        bench.find<QLineEdit>("typedWord")->setText(QStringLiteral("3"));
        QVERIFY(!bench.primary()->isEnabled());
        bench.find<QLineEdit>("typedWord")->setText(QStringLiteral("2"));
        QVERIFY(bench.primary()->isEnabled());
        bench.primary()->click();
        QTRY_COMPARE(bench.journal.submittedPlans.size(), 1);
        QCOMPARE(bench.journal.submittedPlans.first().second.first().reason, QStringLiteral("new year"));
        QCOMPARE(bench.journal.submittedPlans.first().second.last().reason, QStringLiteral("own words"));
    }

    void tenThousandRowsAreAskedInBatches()
    {
        Bench bench(10000);
        QString text = QStringLiteral("uid,amount\n");
        for (int i = 1; i <= 10000; ++i)
            text += QStringLiteral("%1,2000\n").arg(uid(i));
        bench.dialog->readText(text);
        QTRY_VERIFY_WITH_TIMEOUT(bench.isRead(), 20000);
        QCOMPARE(bench.model()->plan().sent(), 10000);
        QVERIFY(bench.journal.asked >= 20);
    }

    void aRunCanBePausedAndRetried()
    {
        Bench bench;
        PlanProgress progress;
        progress.id = PlanId(QStringLiteral("p"));
        progress.title = QStringLiteral("Spring");
        progress.total = 3;
        bench.journal.setPlan(progress);
        for (int i = 1; i <= 3; ++i) {
            OperationRecord row = FakeHistory::sample(i);
            row.plan = progress.id;
            row.row = i;
            row.state = OperationState::Ready;
            bench.store.rows.append(row);
        }
        bench.dialog->showPlan(progress.id);
        auto *run = bench.dialog->findChild<PlanModel *>();
        QAbstractItemModelTester tester(run);
        QTRY_COMPARE(run->rowCount(), 3);
        OperationRecord failed = run->operations().at(1);
        failed.state = OperationState::Failed;
        bench.journal.settle(failed);
        QCOMPARE(run->index(1, PlanModel::StateColumn).data().toString(), QStringLiteral("Failed"));
        auto *pause = bench.find<QPushButton>("pausePlan");
        pause->click();
        QCOMPARE(bench.journal.paused.size(), 1);
        progress.state = PlanProgress::State::Paused;
        bench.journal.setPlan(progress);
        pause->click();
        QCOMPARE(bench.journal.resumed.size(), 1);
        progress.state = PlanProgress::State::Done;
        progress.succeeded = 2;
        progress.failed = 1;
        bench.journal.setPlan(progress);
        QVERIFY(bench.find<QLabel>("runCounts")->text().contains(QStringLiteral("1 failed")));
        QVERIFY(!pause->isVisible());
        bench.find<QPushButton>("retryFailed")->click();
        QCOMPARE(bench.journal.retried, QList<PlanId>{progress.id});
    }
};

QTEST_MAIN(TestBulkDialog)
#include "tst_bulkdialog.moc"
