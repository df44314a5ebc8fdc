// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/bookimportdialog.h"
#include "core/store/store.h"
#include "tests/support/testasync.h"
#include "ui/widgets/banner.h"
#include <QAbstractItemView>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;

// On a real store: what the preview says is what the import does.
class TestBookImportDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;

    QString file(const QByteArray &csv)
    {
        QFile target(m_folder.filePath(QStringLiteral("book.csv")));
        return target.open(QIODevice::WriteOnly) && target.write(csv) == csv.size() ? target.fileName() : QString();
    }
    static QString cell(BookImportDialog &dialog, const char *table, int row, int column)
    {
        return dialog.findChild<QAbstractItemView *>(QString::fromLatin1(table))->model()->index(row, column).data().toString();
    }
    static QPushButton *primary(BookImportDialog &dialog) { return dialog.findChild<QPushButton *>(QStringLiteral("importPrimary")); }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<Store>(StoreOptions(m_folder.filePath(QStringLiteral("store")), EnvironmentId(QStringLiteral("env"))));
        QVERIFY(waitFor(m_store->open()));
        const CustomerUid uid(QStringLiteral("5100000000000001"));
        QVERIFY(waitFor(m_store->customers()->putListed({uid}, QDateTime::currentDateTimeUtc(), {})));
        CustomerFacts facts;
        facts.uid = uid;
        facts.name = QStringLiteral("Alder Works");
        facts.readAt = QDateTime::currentDateTimeUtc();
        QVERIFY(waitFor(m_store->customers()->putFacts({facts}, {})));
    }

    void showsChangesAndBadRowsAndImportsOnADecision()
    {
        BookImportDialog dialog(m_store->customerBook());
        dialog.show();
        QSignalSpy imported(&dialog, &BookImportDialog::imported);
        dialog.readFile(file("uid,alias,group\n5100000000000001,Alder,South\nabc,x,y\n"));
        QTRY_VERIFY(primary(dialog)->isEnabled());
        QCOMPARE(cell(dialog, "importChanges", 0, 1), QStringLiteral("Alder Works"));
        QCOMPARE(cell(dialog, "importChanges", 0, 3), QStringLiteral("– → South"));
        QCOMPARE(cell(dialog, "importProblems", 0, 0), QStringLiteral("3"));
        QVERIFY(!cell(dialog, "importProblems", 0, 1).isEmpty());
        const CustomerUid uid(QStringLiteral("5100000000000001"));
        QCOMPARE(waitFor(m_store->customers()->customer(uid))->local.alias, QString());     // a preview changes nothing
        primary(dialog)->click();
        primary(dialog)->click();
        QTRY_COMPARE(imported.count(), 1);
        QCOMPARE(waitFor(m_store->customers()->customer(uid))->local.alias, QStringLiteral("Alder"));
    }

    void aFileWithNothingNewCannotBeImported()
    {
        BookImportDialog dialog(m_store->customerBook());
        dialog.readFile(file("uid,alias\n5100000000000001,Alder\n"));
        QTRY_VERIFY(dialog.findChild<QLabel *>(QStringLiteral("importText"))->text().contains(QStringLiteral("nothing new")));
        QVERIFY(!primary(dialog)->isEnabled());
    }

    void badFilesAreSaid_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("no header") << QByteArray("name,alias\nx,y\n");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("missing") << QByteArray("-");
    }

    void badFilesAreSaid()
    {
        QFETCH(QByteArray, csv);
        BookImportDialog dialog(m_store->customerBook());
        dialog.show();
        dialog.readFile(csv == "-" ? m_folder.filePath(QStringLiteral("none.csv")) : file(csv));
        auto *const banner = dialog.findChild<Banner *>(QStringLiteral("importBanner"));
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(!banner->text().isEmpty());
        QVERIFY(primary(dialog)->isEnabled());      // another file can be chosen
    }
};

QTEST_MAIN(TestBookImportDialog)
#include "tst_bookimportdialog.moc"
