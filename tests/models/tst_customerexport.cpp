// SPDX-License-Identifier: Apache-2.0
#include "models/customerexport.h"
#include "core/base/csv.h"
#include "models/customerlistmodel.h"
#include "tests/support/fakecustomerstore.h"
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;
using Model = CustomerListModel;

Q_DECLARE_METATYPE(pc::Result<qint64>)

class TestCustomerExport : public QObject
{
    Q_OBJECT

    struct ExportChoice
    {
        CustomerQuery query;
        QList<int> columns;
        bool maskPersonalData = true;
        QString path;
        [[nodiscard]] ExportSource source(FakeCustomerStore &store) const { return customerExport(&store, query, columns, maskPersonalData); }
    };

    QTemporaryDir m_folder;

    Result<qint64> run(FakeCustomerStore &store, const ExportChoice &choice)
    {
        TableExport job;
        std::optional<Result<qint64>> outcome;
        connect(&job, &TableExport::finished, this, [&](const Result<qint64> &rows) { outcome = rows; });
        job.start(choice.source(store), choice.path);
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 10000))
            return failure(ApiError::Kind::Timeout);
        return *outcome;
    }

    static QList<CsvRecord> records(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray bytes = file.readAll();
        return bytes.startsWith("\xEF\xBB\xBF") ? parseCsv(QString::fromUtf8(bytes.mid(3))) : QList<CsvRecord>();
    }

private Q_SLOTS:
    void writesEveryMatchInWindows()
    {
        FakeCustomerStore store;
        store.addMany(2500);
        ExportChoice choice;
        choice.columns = {Model::UidColumn, Model::NameColumn, Model::LoginEmailColumn, Model::AgeColumn};
        choice.path = m_folder.filePath(QStringLiteral("all.csv"));
        QCOMPARE(*run(store, choice), 2500);
        QVERIFY(store.largestRead <= 1000);
        const QList<CsvRecord> rows = records(choice.path);
        QCOMPARE(rows.size(), 2501);
        QCOMPARE(rows.at(0).fields.first(), QStringLiteral("UID"));
        QCOMPARE(rows.at(1).fields, (QStringList{QStringLiteral("5000000000000001"), QStringLiteral("Company 00001"),
                                                 QStringLiteral("ad***@example.com"), QStringLiteral("2026-01-15T07:55:00Z")}));
    }

    void followsTheQueryAndUnmasksOnRequest()
    {
        FakeCustomerStore store;
        store.addMany(30);
        ExportChoice choice;
        choice.query.text = QStringLiteral("00012");
        choice.columns = {Model::LoginEmailColumn};
        choice.maskPersonalData = false;
        choice.path = m_folder.filePath(QStringLiteral("one.csv"));
        QCOMPARE(*run(store, choice), 1);
        QCOMPARE(records(choice.path).at(1).fields, QStringList{QStringLiteral("admin12@example.com")});
    }

    void masksANameThatIsAnAddress()
    {
        Customer customer;
        customer.facts.uid = CustomerUid(QStringLiteral("5000000000000001"));
        customer.facts.loginEmail = QStringLiteral("somebody@example.com");
        const QStringList fields = customerExportFields(customer, {Model::NameColumn, Model::CreditColumn}, true, {});
        QCOMPARE(fields.first(), QStringLiteral("so***@example.com"));
        QCOMPARE(fields.last(), QString());         // unknown: empty, never a zero
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        FakeCustomerStore store;
        store.addMany(3);
        ExportChoice choice;
        choice.columns = {Model::UidColumn};
        choice.path = m_folder.filePath(QStringLiteral("no/such/folder/x.csv"));
        const Result<qint64> rows = run(store, choice);
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, ApiError::Kind::StorageFailed);
        QVERIFY(!rows.error().detail.isEmpty());
    }

    void aFailedReadLeavesNoFile()
    {
        FakeCustomerStore store;
        store.addMany(3);
        store.failReads = failure(ApiError::Kind::StorageCorrupt).value();
        ExportChoice choice;
        choice.columns = {Model::UidColumn};
        choice.path = m_folder.filePath(QStringLiteral("broken.csv"));
        QCOMPARE(run(store, choice).error().kind, ApiError::Kind::StorageCorrupt);
        QVERIFY(!QFile::exists(choice.path));
    }

    void cancelLeavesNoFile()
    {
        FakeCustomerStore store;
        store.addMany(5000);
        ExportChoice choice;
        choice.columns = {Model::UidColumn};
        choice.path = m_folder.filePath(QStringLiteral("cancelled.csv"));
        TableExport job;
        std::optional<Result<qint64>> outcome;
        connect(&job, &TableExport::progressed, &job, &TableExport::cancel);
        connect(&job, &TableExport::finished, this, [&](const Result<qint64> &rows) { outcome = rows; });
        job.start(choice.source(store), choice.path);
        QTRY_VERIFY(outcome.has_value());
        QCOMPARE(outcome->error().kind, ApiError::Kind::Cancelled);
        QVERIFY(!QFile::exists(choice.path));
    }
};

QTEST_GUILESS_MAIN(TestCustomerExport)
#include "tst_customerexport.moc"
