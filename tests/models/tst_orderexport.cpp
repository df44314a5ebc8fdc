// SPDX-License-Identifier: Apache-2.0
#include "models/orderexport.h"
#include "core/base/csv.h"
#include "models/orderlistmodel.h"
#include "models/xlsxfilewriter.h"
#include "tests/support/fakeorderstore.h"
#include "tests/support/testasync.h"
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace pc;
using Model = OrderListModel;

Q_DECLARE_METATYPE(pc::Result<qint64>)

class TestOrderExport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    Result<qint64> run(FakeOrderStore &store, const QList<int> &columns, const QString &path)
    {
        TableExport job;
        std::optional<Result<qint64>> outcome;
        connect(&job, &TableExport::finished, this, [&](const Result<qint64> &rows) { outcome = rows; });
        job.start(orderExport(&store, {}, columns, true), path);
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 20000))
            return failure(ApiError::Kind::Timeout);
        return *outcome;
    }

    static QList<CsvRecord> records(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? parseCsv(QString::fromUtf8(file.readAll())) : QList<CsvRecord>();
    }

    // A part of a workbook, as it stands in the file.
    static QString part(const QString &path, const QString &name)
    {
        QProcess python;
        python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import sys,zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"), path, name});
        python.waitForFinished();
        return QString::fromUtf8(python.readAllStandardOutput());
    }
    static QString sheet(const QString &path, int number = 1) { return part(path, QStringLiteral("xl/worksheets/sheet%1.xml").arg(number)); }

    [[nodiscard]] QString in(const QString &file) const { return m_folder.filePath(file); }

private Q_SLOTS:
    void writesEveryMatchAsCsv()
    {
        FakeOrderStore store;
        store.addMany(2500);
        store.rows[0].order.tax = Amount::parse(u"-3.5");
        store.rows[0].order.due.reset();
        const QString path = in(QStringLiteral("all.csv"));
        QCOMPARE(*run(store, {Model::IdColumn, Model::CreatedColumn, Model::PaymentColumn, Model::DueColumn, Model::CurrencyColumn, Model::TaxColumn}, path), 2500);
        QVERIFY(store.largestRead <= 1000);
        const QList<CsvRecord> rows = records(path);
        QCOMPARE(rows.size(), 2501);
        QCOMPARE(rows.at(0).fields.at(1), QStringLiteral("Created (UTC)"));
        QCOMPARE(rows.at(1).fields, (QStringList{QStringLiteral("240000000002500"), QStringLiteral("2026-01-17T01:40:00Z"), QStringLiteral("Unpaid"),
                                                 QStringLiteral("2500.00"), QStringLiteral("CNY"), QStringLiteral("0.06")}));
        QCOMPARE(rows.last().fields.at(3), QString());                          // not known: empty, never a zero
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().trimmed().endsWith("CNY,-3.50"));                // no apostrophe: a spreadsheet counts with it
    }

    void workbooksHoldNumbersAndGuardedTexts()
    {
        FakeOrderStore store;
        OrderRow row = FakeOrderStore::sample(1);
        row.customerName = QStringLiteral("=HYPERLINK(\"http://example.com\")");
        row.order.due = Amount::parse(u"-1234.56");
        row.order.gross = Amount::parse(u"9223372036854.775807");
        store.add(row);
        const QString path = in(QStringLiteral("one.xlsx"));
        QCOMPARE(*run(store, {Model::IdColumn, Model::CustomerColumn, Model::DueColumn, Model::GrossColumn}, path), 1);
        const QString xml = sheet(path);
        QVERIFY(xml.contains(QStringLiteral("<t>240000000000001</t>")));        // ids are text
        QVERIFY(xml.contains(QStringLiteral("<t>'=HYPERLINK(")));
        QVERIFY(!xml.contains(QStringLiteral("<f>")));
        QVERIFY(xml.contains(QStringLiteral("<v>-1234.56</v>")));
        QVERIFY(xml.contains(QStringLiteral("<t>9223372036854.775807</t>")));   // more digits than Excel keeps
        QVERIFY(part(path, QStringLiteral("xl/styles.xml")).contains(QStringLiteral("#,##0.00")));
        QVERIFY(!QFile::exists(path + QStringLiteral(".part")));
    }

    void aFullSheetGoesOnInAnother()
    {
        XlsxFileWriter writer(4);
        const QString path = in(QStringLiteral("sheets.xlsx"));
        QVERIFY(waitFor(writer.open(path, {QStringLiteral("Order")}, {})));
        QVERIFY(waitFor(writer.append({0, 1, 2, 3, 4, 5, 6}, [](int row) { return QStringList{QStringLiteral("row%1").arg(row)}; })));
        QCOMPARE(writer.sheets(), 3);
        QVERIFY(waitFor(writer.commit()));
        QVERIFY(sheet(path, 1).contains(QStringLiteral("<t>row2</t>")));
        QVERIFY(!sheet(path, 1).contains(QStringLiteral("<t>row3</t>")));
        QVERIFY(sheet(path, 2).contains(QStringLiteral("<t>Order</t>")));
        QVERIFY(sheet(path, 3).contains(QStringLiteral("<t>row6</t>")));
    }

    void nothingIsLeftOfAnExportThatEndsEarly_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("csv") << QStringLiteral("early.csv");
        QTest::newRow("xlsx") << QStringLiteral("early.xlsx");
    }
    void nothingIsLeftOfAnExportThatEndsEarly()
    {
        QFETCH(QString, file);
        FakeOrderStore store;
        store.setSynthetic(100'000);
        {
            TableExport job;
            std::optional<Result<qint64>> outcome;
            connect(&job, &TableExport::finished, this, [&](const Result<qint64> &rows) { outcome = rows; });
            connect(&job, &TableExport::progressed, this, [&job] { job.cancel(); });
            job.start(orderExport(&store, {}, {Model::IdColumn}, true), in(file));
            QTRY_VERIFY(outcome.has_value());
            QCOMPARE(outcome->error().kind, ApiError::Kind::Cancelled);
            QCOMPARE(job.note(), QString());
        }
        QVERIFY(!QFile::exists(in(file)));
        QVERIFY(!QFile::exists(in(file) + QStringLiteral(".part")));
        QCOMPARE(run(store, {Model::IdColumn}, in(QStringLiteral("no/such/folder/") + file)).error().kind, ApiError::Kind::StorageFailed);
    }
};

QTEST_GUILESS_MAIN(TestOrderExport)
#include "tst_orderexport.moc"
