// SPDX-License-Identifier: Apache-2.0
// Jobs of people who answer for what was changed, step by step through the real window on a real partner-sandbox.
#include "app/customersdesk.h"
#include "app/operationsdesk.h"
#include "core/operations/journal.h"
#include "tests/gui/deskrig.h"
#include "tests/support/testasync.h"
#include "ui/customers/customerspage.h"
#include "ui/operations/historypage.h"
#include <QAbstractButton>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace pc;
static constexpr int kPatience = DeskRig::kPatience;

class TestHistoryJobs : public QObject
{
    Q_OBJECT

    static bool settle(DeskRig &rig, const CustomerUid &uid, const Change &change, const QString &reason)
    {
        const Result<OperationRecord> done = waitFor(rig.desk->workspace()->journal().submit(OperationRequest(uid, change, reason)), kPatience);
        return done && QTest::qWaitFor([&] {
            const Result<OperationRecord> now = waitFor(rig.desk->workspace()->store().operations()->operation(done->id));
            return now && now->state == OperationState::Succeeded;
        }, kPatience);
    }

    // The column is found by its title, as people find it.
    static QString cell(const QTableView *table, int row, const QString &title)
    {
        const QAbstractItemModel *const model = table->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            if (model->headerData(column, Qt::Horizontal).toString() == title && !table->isColumnHidden(column))
                return model->index(row, column).data().toString();
        }
        return {};
    }

    // A click on a line of an open menu.
    static void pressLine(DeskRig &rig, QMenu *menu, const QString &text)
    {
        const QList<QAction *> lines = menu->actions();
        const auto line = std::find_if(lines.cbegin(), lines.cend(), [&](const QAction *action) { return action->text() == text; });
        QVERIFY2(line != lines.cend(), qPrintable(text));
        ++rig.clicks;
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(*line).center());
    }

private Q_SLOTS:
    void whoFrozeThisCustomer();
};

// C4: the customer, the key of its history, the kind of change, read who, when and why in the row, export. Six clicks.
void TestHistoryJobs::whoFrozeThisCustomer()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->isSettled(), kPatience);
    const QStringList uids = rig.customerUids();
    const CustomerUid frozen(uids.at(14)), other(uids.at(1));
    const QString reason = QStringLiteral("Payment failed twice");
    QVERIFY(settle(rig, frozen, SetQuota{Money{*Amount::parse(QStringLiteral("99000000")), QStringLiteral("CNY")}}, QStringLiteral("Larger order")));
    QVERIFY(settle(rig, frozen, SetStatus{StatusChange::Freeze}, reason));
    QVERIFY(settle(rig, other, SetStatus{StatusChange::Freeze}, QStringLiteral("Asked to pause")));
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->window().isActiveWindow(), kPatience);

    rig.desk->customers().page()->selectCustomer(frozen);              // brings its row on screen
    auto *const customers = rig.find<QTableView>("customersTable");
    QTRY_VERIFY_WITH_TIMEOUT(!customers->selectionModel()->selectedRows().isEmpty(), kPatience);
    rig.pressRow(QStringLiteral("customersTable"), customers->selectionModel()->selectedRows().constFirst().row());
    rig.chord(customers, Qt::Key_H, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->window().currentPageId(), QStringLiteral("history"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(rig.rows("historyTable"), 2, kPatience);
    auto *const kinds = rig.find<QToolButton>("actionFilter");
    QTimer::singleShot(0, this, [&] { pressLine(rig, kinds->menu(), QStringLiteral("Change status")); });
    rig.press(kinds);
    QTRY_COMPARE_WITH_TIMEOUT(rig.rows("historyTable"), 1, kPatience);

    const auto *const history = rig.find<QTableView>("historyTable");
    QCOMPARE(cell(history, 0, QStringLiteral("Reason")), reason);
    QVERIFY(!cell(history, 0, QStringLiteral("Person")).isEmpty());
    QVERIFY(!cell(history, 0, QStringLiteral("Time")).isEmpty());

    rig.press(rig.find<QAbstractButton>("exportHistory"));
    auto *const files = rig.find<QFileDialog>("exportHistoryDialog");
    QTRY_VERIFY_WITH_TIMEOUT(files && files->isVisible(), kPatience);
    const QString path = rig.folder.filePath(QStringLiteral("history.csv"));
    files->setDirectory(rig.folder.path());
    files->selectFile(path);
    rig.chord(files, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatience);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);                                      // the header and the one entry
    for (const QString &told : {frozen.text(), reason, cell(history, 0, QStringLiteral("Person"))})
        QVERIFY2(lines.at(1).contains(told.toUtf8()), qPrintable(told));
    QVERIFY2(rig.clicks <= 6, qPrintable(QString::number(rig.clicks)));
}

QTEST_MAIN(TestHistoryJobs)
#include "tst_historyjobs.moc"
