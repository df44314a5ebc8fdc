// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/commandregistry.h"
#include "ui/shell/fuzzymatch.h"
#include "ui/shell/jobarea.h"
#include "ui/shell/jobmodel.h"
#include "ui/shell/navigationhistory.h"
#include "ui/shell/scopecontrol.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace pc;

class TestShellParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fuzzyPrefersWordsOverLetters()
    {
        const auto score = [](const char *text, const char *query) { return fuzzyScore(QString::fromUtf8(text), QString::fromUtf8(query)); };
        QVERIFY(score("Open console", "cons"));
        QVERIFY(*score("Open console", "console") > *score("Open console", "cons"));
        QVERIFY(*score("Open console", "cons") > *score("Open console", "oc"));
        QVERIFY(*score("Open console", "oc") > *score("Open console", "nsol"));
        QVERIFY(score("Open console", "con op"));                  // any order
        QVERIFY(!score("Open console", "quota"));
        QVERIFY(!score("Open console", "console quota"));          // every word must fit
        QCOMPARE(score("Open console", ""), std::optional<int>(0));
        QVERIFY(score("打开控制台", "控制"));
    }

    void historyIsLikeABrowsers()
    {
        NavigationHistory history;
        QVERIFY(!history.canGoBack());
        Scope retail;
        retail.group = QStringLiteral("Retail");
        history.visit({QStringLiteral("customers"), {}});
        history.visit({QStringLiteral("customers"), {}});          // not twice
        history.visit({QStringLiteral("customers"), retail});
        history.visit({QStringLiteral("console"), retail});
        QCOMPARE(history.back().scope, retail);
        QVERIFY(history.back().scope.isAll());
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward().scope, retail);
        history.visit({QStringLiteral("today"), {}});
        QVERIFY(!history.canGoForward());
        for (int i = 0; i < 300; ++i)
            history.visit({QString::number(i), {}});
        int steps = 0;
        for (; history.canGoBack(); ++steps)
            history.back();
        QVERIFY(steps < 150);                                      // bounded
    }

    void jobsTellHowTheyGo()
    {
        JobModel jobs;
        QAbstractItemModelTester tester(&jobs, QAbstractItemModelTester::FailureReportingMode::QtTest);
        int cancelled = 0, retried = 0;
        const int id = jobs.start([] { return QStringLiteral("Reading customers"); }, [&cancelled] { ++cancelled; });
        const QModelIndex row = jobs.index(0);
        QVERIFY(!jobs.share());
        jobs.setProgress(id, 50, 200);
        QCOMPARE(jobs.share(), std::optional<double>(0.25));
        QCOMPARE(row.data(JobModel::DetailRole).toString(), QStringLiteral("50 of 200"));
        QVERIFY(row.data(JobModel::CanCancelRole).toBool());
        jobs.cancel(id);
        jobs.cancel(id);
        QCOMPARE(cancelled, 1);                                    // asked once
        QVERIFY(!row.data(JobModel::CanCancelRole).toBool());
        ApiError error;
        error.kind = ApiError::Kind::Timeout;
        jobs.fail(id, error, [&retried] { ++retried; });
        QCOMPARE(jobs.runningCount(), 0);
        QCOMPARE(jobs.failedCount(), 1);
        QCOMPARE(row.data(ToneRole).toInt(), int(Tone::Bad));
        jobs.setProgress(id, 60, 200);                             // too late: it has ended
        QCOMPARE(jobs.failedCount(), 1);
        jobs.retry(id);
        QCOMPARE(retried, 1);
        QCOMPARE(jobs.rowCount(), 0);
    }

    void acancelledJobIsNoFailure()
    {
        JobModel jobs;
        const int id = jobs.start([] { return QStringLiteral("Export"); });
        ApiError error;
        error.kind = ApiError::Kind::Cancelled;
        jobs.fail(id, error);
        QCOMPARE(jobs.failedCount(), 0);
        QCOMPARE(JobModel::State(jobs.index(0).data(JobModel::StateRole).toInt()), JobModel::State::Cancelled);
        const int running = jobs.start([] { return QStringLiteral("Sync"); });
        for (int i = 0; i < 80; ++i)
            jobs.succeed(jobs.start([] { return QStringLiteral("Small"); }));
        QVERIFY(jobs.rowCount() <= 51);                            // old ends go, what runs stays
        QCOMPARE(jobs.runningCount(), 1);
        jobs.removeEnded();
        QCOMPARE(jobs.rowCount(), 1);
        QCOMPARE(jobs.index(0).data(JobModel::IdRole).toInt(), running);
    }

    void theJobListHasTheButtons()
    {
        JobModel jobs;
        bool cancelled = false;
        const int id = jobs.start([] { return QStringLiteral("Reading customers"); }, [&cancelled] { cancelled = true; });
        JobPanel panel(&jobs);
        panel.show();
        auto *row = panel.findChild<QWidget *>(QStringLiteral("job%1").arg(id));
        QVERIFY(row);
        auto *button = row->findChild<QPushButton *>(QStringLiteral("button"));
        QCOMPARE(button->text(), QStringLiteral("Cancel"));
        button->click();
        QVERIFY(cancelled);
        jobs.succeed(id, QStringLiteral("500 customers"));
        QCOMPARE(row->findChild<QLabel *>(QStringLiteral("detail"))->text(), QStringLiteral("500 customers"));
        QVERIFY(button->isHidden());
        panel.findChild<QPushButton *>(QStringLiteral("clearJobs"))->click();
        QCOMPARE(jobs.rowCount(), 0);
    }

    void commandsSayWhyNot()
    {
        QWidget window, other;
        CommandRegistry commands;
        int ran = 0;
        QString language = QStringLiteral("Freeze");
        QAction *action = commands.add(&window, QStringLiteral("customer.freeze"), [&language] { return language; }, QKeySequence(Qt::CTRL | Qt::Key_E), [&ran] { ++ran; });
        action->trigger();
        QCOMPARE(ran, 1);
        QVERIFY(CommandRegistry::disabledReason(action).isEmpty());
        commands.setEnabled(QStringLiteral("customer.freeze"), false, QStringLiteral("Read-only environment"));
        action->trigger();
        QCOMPARE(ran, 1);
        QCOMPARE(CommandRegistry::disabledReason(action), QStringLiteral("Read-only environment"));
        commands.setEnabled(QStringLiteral("customer.freeze"), true);
        QVERIFY(CommandRegistry::disabledReason(action).isEmpty());
        language = QStringLiteral("冻结");
        commands.retranslate();
        QCOMPARE(action->text(), language);
        QCOMPARE(commands.idOf(action), QStringLiteral("customer.freeze"));
        {
            QWidget passing;
            commands.add(&passing, QStringLiteral("short.lived"), [] { return QStringLiteral("x"); }, {}, [] {});
            QCOMPARE(commands.actions().size(), 2);
        }
        QCOMPARE(commands.actions().size(), 1);                    // gone with its owner
    }

    void scopeIsChosenFromTheMenu()
    {
        ScopeControl control;
        control.setTotal(500);
        control.setGroups({{QStringLiteral("Retail"), 120}, {QString(), 12}});
        QCOMPARE(control.text(), QStringLiteral("All customers"));
        QSignalSpy changed(&control, &ScopeControl::scopeChanged);
        QMenu menu;
        control.fillMenu(&menu);
        QAction *retail = nullptr, *none = nullptr;
        for (QAction *action : menu.actions()) {
            retail = action->text().startsWith(QLatin1String("Retail")) ? action : retail;
            none = action->text().startsWith(QLatin1String("No group")) ? action : none;
        }
        QVERIFY(retail && none);
        QVERIFY(retail->text().contains(QLatin1String("120")));
        retail->trigger();
        QCOMPARE(control.scope().group, std::optional<QString>(QStringLiteral("Retail")));
        QCOMPARE(control.accessibleName(), QStringLiteral("Scope: Retail"));
        none->trigger();
        QCOMPARE(control.scope().group, std::optional<QString>(QString()));
        QVERIFY(!control.scope().isAll());                         // "in no group" is not "all"
        Scope customer;
        customer.customer = CustomerUid(QStringLiteral("1887"));
        customer.customerName = QStringLiteral("Lumen Foods");
        control.setScope(customer);
        control.setScope(customer);
        QCOMPARE(changed.size(), 3);
        QCOMPARE(control.text(), QStringLiteral("Lumen Foods"));
    }
};

QTEST_MAIN(TestShellParts)
#include "tst_shellparts.moc"
