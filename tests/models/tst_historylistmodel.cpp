// SPDX-License-Identifier: Apache-2.0
#include "models/historylistmodel.h"
#include "models/operationtext.h"
#include "tests/support/fakehistory.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pc;
using Model = HistoryListModel;

class TestHistoryListModel : public QObject
{
    Q_OBJECT

    static QString text(const Model &model, int row, int column) { return model.index(row, column).data().toString().replace(QChar::Nbsp, QLatin1Char(' ')); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void tellsAnOperationInWords()
    {
        FakeHistory store;
        store.addMany(1);
        Model model(&store);
        QAbstractItemModelTester tester(&model);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(text(model, 0, Model::PersonColumn), QStringLiteral("ming"));
        QCOMPARE(text(model, 0, Model::CustomerColumn), QStringLiteral("Company 1"));
        QCOMPARE(text(model, 0, Model::ActionColumn), QStringLiteral("Set quota"));
        QCOMPARE(text(model, 0, Model::ChangeColumn), QStringLiteral("500.00 CNY → 1,000.00 CNY"));
        QCOMPARE(text(model, 0, Model::StateColumn), QStringLiteral("Done"));
        QCOMPARE(model.index(0, Model::StateColumn).data(ToneRole).toInt(), int(Tone::Good));
        QCOMPARE(text(model, 0, Model::RequestColumn), QStringLiteral("REQ-1"));
        QVERIFY(model.index(0, Model::ApproverColumn).data(UnknownRole).toString().contains(QStringLiteral("Nobody")));
        QVERIFY(model.index(0, Model::CustomerColumn).data(Qt::ToolTipRole).toString().contains(QStringLiteral("5000000000000001")));
    }

    void readsWindowsNotEverything()
    {
        FakeHistory store;
        store.addMany(5000);
        Model model(&store);
        QAbstractItemModelTester tester(&model);
        QTRY_COMPARE(model.rowCount(), 5000);
        QCOMPARE(text(model, 0, Model::CustomerColumn), QStringLiteral("Company 5000"));
        QVERIFY(store.largestRead <= Model::kPageRows);
        QTRY_COMPARE(text(model, 4321, Model::CustomerColumn), QStringLiteral("Company 679"));
        QVERIFY(model.pagesHeld() < 20);
    }

    void aNewStateStaysTheSameRow()
    {
        FakeHistory store;
        store.addMany(3);
        store.rows[1].state = OperationState::Checking;
        Model model(&store);
        QAbstractItemModelTester tester(&model);
        QTRY_COMPARE(model.rowCount(), 3);
        const QPersistentModelIndex selected = model.index(1, 0);
        OperationRecord settled = store.rows.at(1);
        settled.state = OperationState::Succeeded;
        (void)store.put(settled);
        model.noteChanged();
        QTRY_COMPARE(text(model, 0, Model::StateColumn), QStringLiteral("Done"));
        QTRY_COMPARE(selected.row(), 0);        // latest first: it moved, and is still the one selected
    }

    void stepsAreRowsOfTheirOwn()
    {
        FakeHistory store;
        store.addMany(1);
        OperationRecord earlier = store.rows.first();
        earlier.state = OperationState::Sending;
        store.rows.append(earlier);
        Model model(&store);
        HistoryQuery query;
        query.latestOnly = false;
        model.setQuery(query);
        QAbstractItemModelTester tester(&model);
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(model.keyAt(0) != model.keyAt(1));
    }

    void exportsMaskWhatIsPersonal()
    {
        OperationRecord created;
        created.kind = QStringLiteral("createCustomer");
        created.after = {{QStringLiteral("kind"), QStringLiteral("enterprise")}, {QStringLiteral("loginEmail"), QStringLiteral("anna@lumen.example")}};
        created.customerName = QStringLiteral("anna@lumen.example");
        created.updatedAt = QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);
        const QStringList masked = HistoryListModel::fields(created, true);
        QCOMPARE(masked.size(), HistoryListModel::header().size());
        QVERIFY(!masked.join(QLatin1Char(' ')).contains(QStringLiteral("anna@")));
        QVERIFY(HistoryListModel::fields(created, false).join(QLatin1Char(' ')).contains(QStringLiteral("anna@lumen.example")));
        QCOMPARE(masked.first(), QStringLiteral("2026-01-15T08:00:00Z"));
    }

    void everyStateHasWordsOfItsOwn()
    {
        QSet<QString> words;
        for (int state = 0; state <= int(OperationState::Withdrawn); ++state) {
            words.insert(OperationText::state(OperationState(state)).text);
            QVERIFY(!OperationText::meaning(OperationState(state)).isEmpty());
        }
        QCOMPARE(words.size(), int(OperationState::Withdrawn) + 1);
    }

    void anUnknownKindIsShownAsItIs()
    {
        OperationRecord odd;
        odd.kind = QStringLiteral("paintBlue");
        QCOMPARE(OperationText::action(odd), QStringLiteral("paintBlue"));
        QVERIFY(OperationText::values(odd).isEmpty());
        QCOMPARE(OperationText::step(QStringLiteral("mixed")), QStringLiteral("mixed"));
    }
};

QTEST_MAIN(TestHistoryListModel)
#include "tst_historylistmodel.moc"
