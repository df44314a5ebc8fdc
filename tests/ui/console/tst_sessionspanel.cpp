// SPDX-License-Identifier: Apache-2.0
#include "tests/support/manualclock.h"
#include "tests/ui/console/fakesessions.h"
#include "ui/console/openconsolesmodel.h"
#include "ui/console/sessionspanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/statepanel.h"
#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;

struct Rig
{
    Rig() : controller(sessions, clock, ready(Result<Environment>(Environment())), settings()) {}
    static ConsoleController::Settings settings()
    {
        ConsoleController::Settings s;
        s.host.program = PC_FAKE_VIEWER;
        s.appearance = {QStringLiteral("en"), QStringLiteral("light")};
        return s;
    }
    int openAndShow(const char *product, const QString &name)
    {
        const int id = controller.open(CustomerUid(name), name, QLatin1String(product));
        const bool isShown = QTest::qWaitFor([&] { return controller.console(id)->isShown; });
        return isShown ? id : -1;
    }
    ManualClock clock;
    FakeSessions sessions{clock};
    ConsoleController controller;
};

class SessionsPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void modelFollowsTheController();
    void emptyHasAFaceAndNoButtons();
    void actsOnTheSelectedConsole();
    void tellsALostViewerAndOpensItAgain();
};

void SessionsPanelTest::modelFollowsTheController()
{
    Rig rig;
    OpenConsolesModel model(rig.controller, rig.clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    const int id = rig.openAndShow("good", QStringLiteral("Bright Harbour"));
    QCOMPARE(model.rowCount(), 1);
    const auto cell = [&model](int column, int role = Qt::DisplayRole) { return model.index(0, column).data(role); };
    QCOMPARE(cell(OpenConsolesModel::CustomerColumn).toString(), QStringLiteral("Bright Harbour"));
    QCOMPARE(cell(OpenConsolesModel::StateColumn).toString(), QStringLiteral("Open"));
    QCOMPARE(cell(OpenConsolesModel::StateColumn, ToneRole).toInt(), int(Tone::Good));
    QCOMPARE(cell(OpenConsolesModel::LeftColumn, SortRole).toInt(), 3600);
    rig.clock.advance(50min);
    QCOMPARE(cell(OpenConsolesModel::LeftColumn, SortRole).toInt(), 600);
    QVERIFY(cell(OpenConsolesModel::LeftColumn, UnknownRole).isNull());

    rig.sessions.end(rig.sessions.session(0).id);
    QCOMPARE(cell(OpenConsolesModel::StateColumn).toString(), QStringLiteral("Ended"));
    QCOMPARE(cell(OpenConsolesModel::LeftColumn).toString(), QStringLiteral("–"));
    QVERIFY(!cell(OpenConsolesModel::LeftColumn, UnknownRole).toString().isEmpty());
    rig.controller.close(id);
    QTRY_COMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOf(id), -1);
}

void SessionsPanelTest::emptyHasAFaceAndNoButtons()
{
    Rig rig;
    SessionsPanel panel(rig.controller, rig.clock);
    panel.show();
    QCOMPARE(panel.findChild<StatePanel *>()->face(), StatePanel::Face::NothingYet);
    for (const char *name : {"consoleFront", "consoleRenew", "consoleClose", "consoleCloseAll"})
        QVERIFY2(!panel.findChild<QPushButton *>(QLatin1String(name))->isVisible(), name);
}

void SessionsPanelTest::actsOnTheSelectedConsole()
{
    Rig rig;
    SessionsPanel panel(rig.controller, rig.clock);
    panel.show();
    const int harbour = rig.openAndShow("good", QStringLiteral("Bright Harbour"));
    QVERIFY(harbour > 0);
    QCOMPARE(panel.findChild<QTableView *>()->selectionModel()->selectedRows().size(), 1);     // the only one needs no choosing
    const int lake = rig.openAndShow("good", QStringLiteral("Clear Lake"));
    QCOMPARE(panel.findChild<StatePanel *>()->face(), StatePanel::Face::Content);
    auto *renew = panel.findChild<QPushButton *>(QStringLiteral("consoleRenew"));
    panel.select(lake);
    QTRY_VERIFY(renew->isEnabled());
    renew->click();
    QCOMPARE(rig.sessions.notes().last(), QStringLiteral("renew s2"));

    rig.sessions.end(SessionId(QStringLiteral("s2")));
    QCOMPARE(renew->text(), QStringLiteral("Open again"));
    panel.findChild<QPushButton *>(QStringLiteral("consoleClose"))->click();
    QTRY_COMPARE(rig.controller.consoles().size(), 1);
    panel.findChild<QPushButton *>(QStringLiteral("consoleCloseAll"))->click();
    QTRY_VERIFY(rig.controller.consoles().isEmpty());
    QTRY_COMPARE(panel.findChild<StatePanel *>()->face(), StatePanel::Face::NothingYet);
}

void SessionsPanelTest::tellsALostViewerAndOpensItAgain()
{
    Rig rig;
    SessionsPanel panel(rig.controller, rig.clock);
    panel.show();
    const int id = rig.controller.open(CustomerUid(QStringLiteral("1")), QStringLiteral("Clear Lake"), QStringLiteral("crash"));
    auto *banner = panel.findChild<Banner *>(QStringLiteral("viewerFailure"));
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(QStringLiteral("Clear Lake")));
    QVERIFY(banner->text().contains(QStringLiteral("crashed")));
    QSignalSpy failed(&rig.controller, &ConsoleController::viewerFailed);
    banner->findChild<QPushButton *>(QStringLiteral("bannerAction"))->click();
    QVERIFY(!rig.controller.console(id)->failure);
    QTRY_COMPARE(failed.size(), 1); // the stand-in crashes again
}

QTEST_MAIN(SessionsPanelTest)
#include "tst_sessionspanel.moc"
