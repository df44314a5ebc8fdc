// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/exportdialog.h"
#include "models/customerexport.h"
#include "models/customerlistmodel.h"
#include "tests/support/fakecustomerstore.h"
#include "ui/widgets/banner.h"
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <numeric>

using namespace pc;

class TestExportDialog : public QObject
{
    Q_OBJECT

    static ExportOffer offer(FakeCustomerStore &store, const QList<int> &visible)
    {
        ExportOffer offer;
        offer.title = [] { return QStringLiteral("Export"); };
        offer.source = [&store](const QList<int> &columns, bool mask) { return customerExport(&store, {}, columns, mask); };
        offer.total = store.rows.size();
        offer.visibleColumns = visible;
        offer.allColumns.resize(CustomerListModel::ColumnCount);
        std::iota(offer.allColumns.begin(), offer.allColumns.end(), 0);
        offer.hasPersonalData = true;
        return offer;
    }

    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void writesVisibleColumnsMaskedByDefault()
    {
        FakeCustomerStore store;
        store.addMany(12);
        QTemporaryDir folder;
        ExportDialog dialog(offer(store, {CustomerListModel::UidColumn, CustomerListModel::LoginEmailColumn}));
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        dialog.exportTo(folder.filePath(QStringLiteral("a.csv")));
        QTRY_COMPARE(exported.count(), 1);
        const QByteArray csv = content(folder.filePath(QStringLiteral("a.csv")));
        QVERIFY(csv.contains("5000000000000001,ad***@example.com\r\n"));
        QVERIFY(!csv.contains("Company"));
        QCOMPARE(csv.count('\n'), 13);
        QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("exportText"))->text().contains(QStringLiteral("12")));
    }

    void allColumnsUnmaskedByChoice()
    {
        FakeCustomerStore store;
        store.addMany(1);
        QTemporaryDir folder;
        ExportDialog dialog(offer(store, {CustomerListModel::UidColumn}));
        dialog.findChild<QRadioButton *>(QStringLiteral("allColumns"))->setChecked(true);
        dialog.findChild<QCheckBox *>(QStringLiteral("maskPersonalData"))->setChecked(false);
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        dialog.exportTo(folder.filePath(QStringLiteral("a.csv")));
        QTRY_COMPARE(exported.count(), 1);
        const QByteArray csv = content(folder.filePath(QStringLiteral("a.csv")));
        QVERIFY(csv.contains("admin1@example.com"));
        QVERIFY(csv.contains("Company 00001"));
    }

    void nothingPersonalNothingToMask()
    {
        FakeCustomerStore store;
        ExportOffer plain = offer(store, {CustomerListModel::UidColumn});
        plain.hasPersonalData = false;
        ExportDialog dialog(plain);
        dialog.show();
        QVERIFY(!dialog.findChild<QCheckBox *>(QStringLiteral("maskPersonalData"))->isVisible());
    }

    void aTargetThatCannotBeWrittenIsSaidAndCanBeTriedAgain()
    {
        FakeCustomerStore store;
        store.addMany(1);
        QTemporaryDir folder;
        ExportDialog dialog(offer(store, {CustomerListModel::UidColumn}));
        dialog.show();
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        dialog.exportTo(folder.filePath(QStringLiteral("missing/a.csv")));
        auto *const banner = dialog.findChild<Banner *>(QStringLiteral("exportBanner"));
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(!banner->text().isEmpty());
        dialog.exportTo(folder.filePath(QStringLiteral("a.csv")));
        QTRY_COMPARE(exported.count(), 1);
        QVERIFY(!banner->isVisible());
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
