// SPDX-License-Identifier: Apache-2.0
#include "models/roles.h"
#include "ui/widgets/controlstyle.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStyleOptionHeader>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;

namespace {

std::unique_ptr<QStandardItemModel> sample(int rows = 5)
{
    auto model = std::make_unique<QStandardItemModel>(rows, 3);
    model->setHorizontalHeaderLabels({QStringLiteral("Name"), QStringLiteral("UID"), QStringLiteral("Group")});
    for (int row = 0; row < rows; ++row) {
        model->setItem(row, 0, new QStandardItem(QStringLiteral("Lumen Foods %1").arg(row)));
        model->setItem(row, 1, new QStandardItem(QStringLiteral("uid-%1").arg(row)));
        model->setItem(row, 2, new QStandardItem(QStringLiteral("Retail")));
    }
    return model;
}

void showTable(TableView &table)
{
    table.resize(700, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    table.viewport()->repaint();
}

} // namespace

class TestTableView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The arrow of a sorted column does not stand on its title.
    void theArrowStandsBesideItsTitle()
    {
        const ControlStyle style;
        QStyleOptionHeader option;
        option.rect = QRect(100, 0, 120, 28);
        option.text = QStringLiteral("Available");
        option.sortIndicator = QStyleOptionHeader::SortDown;
        option.fontMetrics = QFontMetrics(QApplication::font());
        const int text = option.fontMetrics.horizontalAdvance(option.text);
        option.textAlignment = Qt::AlignRight | Qt::AlignVCenter;
        const QRect before = style.subElementRect(QStyle::SE_HeaderArrow, &option, nullptr);
        QVERIFY(before.right() < option.rect.right() - text && before.left() >= option.rect.left());
    }

    void aClickAnywhereInTheCellTogglesItsBox()
    {
        const auto model = sample();
        model->item(1, 0)->setCheckable(true);
        model->item(1, 0)->setCheckState(Qt::Unchecked);
        TableView table;
        table.setModel(model.get());
        showTable(table);
        const QRect cell = table.visualRect(model->index(1, 0));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(model->item(1, 0)->checkState(), Qt::Checked);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(model->index(2, 0)).center());
        QCOMPARE(model->item(1, 0)->checkState(), Qt::Checked);
    }

    void copiesRowsAsTabText()
    {
        const auto model = sample();
        model->item(1, 1)->setData(QStringLiteral("full-uid-1"), CopyRole);
        model->item(1, 2)->setData(QStringLiteral("not told"), UnknownRole);
        TableView table;
        table.setModel(model.get());
        showTable(table);
        table.selectRow(0);
        table.selectionModel()->select(model->index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Lumen Foods 0\tuid-0\tRetail\nLumen Foods 1\tfull-uid-1\t"));
        table.setColumnHidden(1, true);
        table.horizontalHeader()->moveSection(2, 0);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Group\tName\nRetail\tLumen Foods 0\n\tLumen Foods 1"));
    }

    void jAndKMoveAndXSelects()
    {
        const auto model = sample();
        TableView table;
        table.setModel(model.get());
        showTable(table);
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_J);
        QCOMPARE(table.currentIndex().row(), 0);
        QTest::keyClick(&table, Qt::Key_J);
        QCOMPARE(table.currentIndex().row(), 1);
        QCOMPARE(table.selectedRowNumbers(), QList<int>{1});
        QTest::keyClick(&table, Qt::Key_J, Qt::ShiftModifier);
        QCOMPARE(table.selectedRowNumbers(), (QList<int>{1, 2}));
        QTest::keyClick(&table, Qt::Key_X);
        QCOMPARE(table.selectedRowNumbers(), QList<int>{1});
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(&table, Qt::Key_K);
        QCOMPARE(table.currentIndex().row(), 0);
    }

    void remembersColumnsOrderAndSort()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("settings.ini"));
        const auto model = sample();
        {
            QSettings settings(path, QSettings::IniFormat);
            TableView table;
            table.rememberIn(&settings, QStringLiteral("sample"));
            table.setModel(model.get());
            showTable(table);
            table.setColumnWidth(0, 277);
            table.horizontalHeader()->moveSection(2, 0);
            table.sortByColumn(1, Qt::DescendingOrder);
            QMenu menu;
            table.fillColumnMenu(&menu);
            QCOMPARE(menu.actions().at(0)->text(), QStringLiteral("Group"));
            menu.actions().at(0)->setChecked(false);
        }
        QSettings settings(path, QSettings::IniFormat);
        TableView table;
        table.setModel(model.get());
        table.rememberIn(&settings, QStringLiteral("sample"));
        showTable(table);
        QCOMPARE(table.columnWidth(0), 277);
        QVERIFY(table.isColumnHidden(2));
        QCOMPARE(table.horizontalHeader()->visualIndex(2), 0);
        QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("uid-4"));
        table.resetLayout();
        QVERIFY(!table.isColumnHidden(2));
        QVERIFY(table.columnWidth(0) != 277);
        QVERIFY(!settings.contains(QStringLiteral("layouts/sample/header")));
    }

    void anotherSetOfColumnsDropsTheOldLayout()
    {
        QTemporaryDir dir;
        QSettings settings(dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        const auto model = sample();
        {
            TableView table;
            table.setModel(model.get());
            table.rememberIn(&settings, QStringLiteral("sample"));
            showTable(table);
            table.setColumnHidden(1, true);
            table.setColumnWidth(0, 250);
        }
        model->setHorizontalHeaderItem(3, new QStandardItem(QStringLiteral("New")));
        TableView table;
        table.setModel(model.get());
        table.rememberIn(&settings, QStringLiteral("sample"));
        QVERIFY(!table.isColumnHidden(1));
    }

    void theLastColumnCannotBeHidden()
    {
        const auto model = sample();
        TableView table;
        table.setModel(model.get());
        table.setInitiallyHidden({1, 2});
        QMenu menu;
        table.fillColumnMenu(&menu);
        QVERIFY(!menu.actions().at(0)->isEnabled());
        QVERIFY(menu.actions().at(1)->isEnabled());
    }

    void fitsOnceAndFillsTheWidth()
    {
        const auto model = sample();
        TableView table;
        table.setStretchColumn(0);
        table.setModel(model.get());
        showTable(table);
        QCOMPARE(table.horizontalHeader()->length(), table.viewport()->width());
        const int width = table.columnWidth(1);
        model->item(0, 1)->setText(QString(80, QLatin1Char('w')));
        table.viewport()->repaint();
        QCOMPARE(table.columnWidth(1), width);      // the person's widths do not jump
    }

    void columnsLeaveInOrderAndComeBack()
    {
        const auto model = sample();
        TableView table;
        table.setStretchColumn(0);
        table.setDropOrder({2, 1});
        table.setWidestText(1, QString(30, QLatin1Char('8')));
        table.setModel(model.get());
        showTable(table);
        QVERIFY(!table.isColumnHidden(2));
        QVERIFY(table.columnWidth(1) > table.fontMetrics().horizontalAdvance(QString(30, QLatin1Char('8'))));
        const int needed = 150 + table.columnWidth(1);
        table.resize(needed + 20, 300);
        QVERIFY(table.isColumnHidden(2));
        QVERIFY(!table.isColumnHidden(1));
        QVERIFY(table.horizontalHeader()->length() <= table.viewport()->width());
        QMenu menu;
        table.fillColumnMenu(&menu);
        menu.actions().at(2)->setChecked(true);     // shown by hand: it stays, its neighbour leaves
        QVERIFY(!table.isColumnHidden(2));
        QVERIFY(table.isColumnHidden(1));
        table.resize(900, 300);
        QVERIFY(!table.isColumnHidden(1));
    }

    void columnsThatLeftAreNotRememberedAsHidden()
    {
        QTemporaryDir dir;
        QSettings settings(dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        const auto model = sample();
        const auto prepare = [&](TableView &table, int width) {
            table.setStretchColumn(0);
            table.setDropOrder({2});
            table.rememberIn(&settings, QStringLiteral("sample"));
            table.setModel(model.get());
            showTable(table);
            table.resize(width, 300);
        };
        {
            TableView table;
            prepare(table, 220);
            QVERIFY(table.isColumnHidden(2));
            table.sortByColumn(1, Qt::DescendingOrder);      // saves the layout
        }
        TableView table;
        prepare(table, 700);
        QVERIFY(!table.isColumnHidden(2));
        QCOMPARE(table.horizontalHeader()->length(), table.viewport()->width());
    }

    void lettersThatAreNoCommandAreToldAsTyped()
    {
        const auto model = sample();
        TableView table;
        table.setModel(model.get());
        showTable(table);
        table.setFocus();
        QSignalSpy typed(&table, &TableView::typed);
        QTest::keyClick(&table, Qt::Key_J);
        QTest::keyClick(&table, Qt::Key_L);
        QCOMPARE(typed.size(), 1);
        QCOMPARE(typed.first().first().toString(), QStringLiteral("l"));
    }

    void densityComesFromTheStyleSheet()
    {
        TableView table;
        const auto model = sample();
        table.setModel(model.get());
        showTable(table);
        QCOMPARE(table.rowHeight(0), metrics::kRow);
        qApp->setStyleSheet(themeStyleSheet(themePalette(Scheme::Light), Density::Compact));
        QVERIFY(table.isCompact());
        QCOMPARE(table.rowHeight(0), metrics::kRowCompact);
        qApp->setStyleSheet(themeStyleSheet(themePalette(Scheme::Light), Density::Comfortable));
        QCOMPARE(table.rowHeight(0), metrics::kRow);
        qApp->setStyleSheet({});
    }

    void hoverIsOfTheWholeRow()
    {
        const auto model = sample();
        TableView table;
        table.setModel(model.get());
        showTable(table);
        QTest::mouseMove(table.viewport(), table.visualRect(model->index(2, 1)).center());
        QTRY_COMPARE(table.hoveredRow(), 2);
        const QImage image = table.viewport()->grab().toImage();
        const int y = table.rowViewportPosition(2) + 3;
        QCOMPARE(image.pixelColor(table.columnViewportPosition(0) + 2, y), image.pixelColor(table.columnViewportPosition(2) + 2, y));
        QVERIFY(image.pixelColor(2, y) != image.pixelColor(2, table.rowViewportPosition(3) + 3));
    }
};

QTEST_MAIN(TestTableView)
#include "tst_tableview.moc"
