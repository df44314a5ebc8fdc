// SPDX-License-Identifier: Apache-2.0
#include "core/store/connection.h"
#include "core/store/customerrows.h"
#include "core/store/migrations.h"
#include "core/store/statement.h"
#include "core/store/storewriter.h"
#include "tests/core/store/storefixture.h"
#include <QSignalSpy>
#include <QThread>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace pc;
using Kind = ApiError::Kind;
using F = StoreFixture;

static QByteArray bytesOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

// The check after opening goes table by table; under a checker of memory that takes a while.
static constexpr int kCheckTime = 60'000;

// Overwrites pages of a closed store file, counted from 0.
static void damage(const QString &file, qint64 firstPage, qint64 pages)
{
    QFile f(file);
    QVERIFY(f.open(QIODevice::ReadWrite));
    QVERIFY(f.size() >= (firstPage + pages) * 4096);
    f.seek(firstPage * 4096);
    f.write(QByteArray(int(pages * 4096), '\xa5'));
}

static qint64 pageWith(const QString &file, const QByteArray &text)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll().lastIndexOf(text) / 4096 : -1;
}

static CustomerLocal local(int n)
{
    return {QStringLiteral("Alias %1").arg(n), QStringLiteral("Group %1").arg(n % 5), QStringLiteral("CRM-%1").arg(n),
            QStringLiteral("note %1 ").arg(n) + QString(60, u'x'), n % 2 == 0, F::at(n), F::at(n + 180)};
}

static QList<CustomerUid> uids(int count)
{
    QList<CustomerUid> list;
    for (int i = 0; i < count; ++i)
        list += F::uid(i);
    return list;
}

// Customers with local data, and a closed store whose files hold everything.
static void fill(F &f, int count)
{
    QVERIFY(f.open());
    QList<CustomerFacts> facts;
    for (int i = 0; i < count; ++i)
        facts += F::facts(i, QStringLiteral("Company %1").arg(i));
    f.put(facts);
    OperationRecord record;
    record.id = OperationId(QStringLiteral("op"));
    record.createdAt = record.updatedAt = F::at(0);
    QVERIFY(waitFor(f.store->operations()->put(record)));
    QVERIFY(waitFor(f.store->setSetting(QStringLiteral("k"), QStringLiteral("v"))));
    f.close();
    StoreWriter writer(StorePaths(f.folder.path(), EnvironmentId(QStringLiteral("env"))), {});
    QVERIFY(writer.open());
    Transaction transaction(writer.db()); // one, where the facade makes one for each
    CustomerRows rows(writer.db(), writer.keys());
    for (int i = 0; i < count; ++i)
        rows.setLocal(F::uid(i), local(i));
    rows.countLocalChange();
    transaction.commit();
}

static int intactLocals(F &f, int count)
{
    CustomerQuery query;
    query.sort = CustomerQuery::Sort::Uid;
    const CustomerWindow window = waitFor(f.customers()->read(query, 0, count)).value_or(CustomerWindow());
    int intact = 0;
    for (const Customer &customer : window.rows)
        intact += customer.local == local(int(customer.uid().text().toLongLong() - F::uid(0).text().toLongLong())) ? 1 : 0;
    return intact;
}

class TestStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsWhichEnvironmentListsACustomer()
    {
        F f;
        fill(f, 3);
        QVERIFY(f.open());
        QVERIFY(!*waitFor(f.store->isKnownElsewhere(F::uid(1)))); // its own do not count
        Store other(StoreOptions(f.folder.path(), EnvironmentId(QStringLiteral("other"))));
        QVERIFY(waitFor(other.open()));
        QVERIFY(waitFor(other.customers()->putListed({F::uid(7)}, F::at(1), {})));
        QVERIFY(*waitFor(f.store->isKnownElsewhere(F::uid(7))));
        QVERIFY(!*waitFor(f.store->isKnownElsewhere(F::uid(8))));
        QFile broken(f.folder.filePath(QStringLiteral("broken.sqlite")));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no database, though it is long enough to be looked at as one") > 0);
        broken.close();
        QVERIFY(!*waitFor(f.store->isKnownElsewhere(F::uid(8))));
    }

    void whatItMakesIsForTheOwnersEyes()
    {
        F f;
        fill(f, 3);
        QVERIFY(f.open());
        const QFileInfoList files = QDir(f.folder.path()).entryInfoList(QDir::Files);
        QVERIFY(files.size() >= 3);
        for (const QFileInfo &file : files) {
            if (file.suffix() != QLatin1String("lock"))
                QVERIFY2(!(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)), qPrintable(file.fileName()));
        }
    }

    void openingDoesNotBlockTheCaller()
    {
        F f;
        f.store = std::make_unique<Store>(StoreOptions(f.folder.path(), EnvironmentId(QStringLiteral("env"))));
        const Async<Done> opened = f.store->open();
        const Async<CustomerWindow> early = f.customers()->read({}, 0, 10); // waits for the opening
        QVERIFY(!early.isFinished());
        QVERIFY(waitFor(opened));
        QVERIFY(waitFor(early));
        QVERIFY(waitFor(f.store->open())); // twice is once
    }

    void aClosedStoreAnswers()
    {
        F f;
        f.store = std::make_unique<Store>(StoreOptions(f.folder.path(), EnvironmentId(QStringLiteral("env"))));
        const Async<CustomerWindow> never = f.customers()->read({}, 0, 10);
        f.close();
        QCOMPARE(waitFor(never).error().kind, Kind::Cancelled);
    }

    void worksOnAThreadItIsTold()
    {
        QThread engine;
        engine.start();
        QTemporaryDir folder;
        StoreOptions options(folder.path(), EnvironmentId(QStringLiteral("env")));
        options.writerThread = &engine;
        {
            Store store(options);
            QVERIFY(waitFor(store.open()));
            QVERIFY(waitFor(store.customers()->putListed(uids(3), F::at(0), {})));
        }
        {
            Store again(options); // the lock of the first is let go on the same thread before
            QVERIFY(waitFor(again.open()));
            QCOMPARE(waitFor(again.customers()->read({}, 0, 10))->total, 3);
        }
        engine.quit();
        QVERIFY(engine.wait(10000));
    }

    void theIdCannotLeadOutOfTheFolder()
    {
        QTemporaryDir folder;
        Store store(StoreOptions(folder.filePath(QStringLiteral("inner")), EnvironmentId(QStringLiteral("../x/y"))));
        QVERIFY(waitFor(store.open()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{QStringLiteral("inner")});
    }

    void aSecondInstanceIsNoticed()
    {
        F f;
        QVERIFY(f.open());
        Store second(StoreOptions(f.folder.path(), EnvironmentId(QStringLiteral("env"))));
        const Result<Done> refused = waitFor(second.open());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::StorageFailed);
        QCOMPARE(refused.error().code, QString(kStoreInUse));
        QCOMPARE(waitFor(second.customers()->read({}, 0, 10)).error().code, QString(kStoreInUse));
        Store other(StoreOptions(f.folder.path(), EnvironmentId(QStringLiteral("other"))));
        QVERIFY(waitFor(other.open()));
        f.close();
        QVERIFY(waitFor(second.open())); // once the first is gone
        QVERIFY(waitFor(second.customers()->read({}, 0, 10)));
    }

    void aStoreFromANewerVersionIsRefusedAndUntouched_data()
    {
        QTest::addColumn<bool>("newIsCloud");
        QTest::newRow("copy of cloud data") << true;
        QTest::newRow("staff's own data") << false;
    }

    void aStoreFromANewerVersionIsRefusedAndUntouched()
    {
        QFETCH(bool, newIsCloud);
        F f;
        fill(f, 3);
        const QString file = newIsCloud ? f.cloudFile() : f.localFile();
        {
            QFile header(file);
            QVERIFY(header.open(QIODevice::ReadWrite));
            header.seek(60);
            header.write(QByteArray::fromHex("000003e7"));
        }
        const QByteArray cloud = bytesOf(f.cloudFile());
        const QByteArray own = bytesOf(f.localFile());
        const QStringList files = QDir(f.folder.path()).entryList(QDir::Files);
        const Result<Done> refused = f.open();
        QCOMPARE(refused.error().kind, Kind::StorageTooNew);
        QVERIFY(refused.error().detail.contains(QLatin1String("999")));
        f.close();
        QCOMPARE(bytesOf(f.cloudFile()), cloud);
        QCOMPARE(bytesOf(f.localFile()), own);
        QCOMPARE(f.files(QStringLiteral("*.damaged*")), QStringList());
        QStringList after = QDir(f.folder.path()).entryList(QDir::Files);
        after.removeIf([](const QString &name) { return name.endsWith(QLatin1String("-wal")) || name.endsWith(QLatin1String("-shm")); });
        QCOMPARE(after, files);
    }

    void migratesWithACopyBefore()
    {
        F f;
        const StorePaths paths(f.folder.path(), EnvironmentId(QStringLiteral("env")));
        { // as a first release left it: without the journal of writes
            Connection connection(paths, Connection::Role::Writer);
            migrate(connection.db(), QStringLiteral("local"), paths.local, localMigrations().first(1));
            Statement(connection.db(), QStringLiteral("INSERT INTO local.customer_local(uid, alias) VALUES(?, 'Kept')")).run(F::uid(1).text());
        }
        QVERIFY(f.open());
        QVERIFY(waitFor(f.store->operations()->find({}, 1)));
        QVERIFY(waitFor(f.customers()->putListed({F::uid(1)}, F::at(0), {})));
        QCOMPARE(waitFor(f.customers()->customer(F::uid(1)))->local.alias, QStringLiteral("Kept"));
        f.close();
        QVERIFY(QFile::exists(paths.local + QStringLiteral(".backup-v1")));
        Connection backup(paths.local + QStringLiteral(".backup-v1"));
        QCOMPARE(scalar(backup.db(), QStringLiteral("PRAGMA user_version")).toInt(), 1);
        QCOMPARE(scalar(backup.db(), QStringLiteral("SELECT alias FROM customer_local")).toString(), QStringLiteral("Kept"));
        QCOMPARE(f.files(QStringLiteral("*.part")), QStringList());
    }

    void aMigrationThatFailsLeavesTheVersionBefore()
    {
        F f;
        const StorePaths paths(f.folder.path(), EnvironmentId(QStringLiteral("env")));
        Connection connection(paths, Connection::Role::Writer);
        QList<Migration> steps = cloudMigrations();
        migrate(connection.db(), QStringLiteral("main"), paths.cloud, steps);
        const int last = steps.constLast().version;
        steps.append({last + 1, {QStringLiteral("CREATE TABLE {schema}.extra(x)"), QStringLiteral("no such statement")}});
        QVERIFY_THROWS_EXCEPTION(SqlFailure, migrate(connection.db(), QStringLiteral("main"), paths.cloud, steps));
        QCOMPARE(scalar(connection.db(), QStringLiteral("PRAGMA main.user_version")).toInt(), last);
        QVERIFY(scalar(connection.db(), QStringLiteral("SELECT name FROM sqlite_schema WHERE name='extra'")).isNull());
        QVERIFY(QFile::exists(QStringLiteral("%1.backup-v%2").arg(paths.cloud).arg(last)));
        steps.last().statements.removeLast();
        steps.append({last + 2, {QStringLiteral("CREATE TABLE {schema}.more(x)")}});
        migrate(connection.db(), QStringLiteral("main"), paths.cloud, steps);
        QCOMPARE(scalar(connection.db(), QStringLiteral("PRAGMA main.user_version")).toInt(), last + 2);
        QCOMPARE(f.files(QStringLiteral("*.backup-v*")).size(), 1); // the copy of the last version but one is enough
    }

    void aDamagedCopyOfCloudDataIsSetAsideAndStaffsDataKept_data()
    {
        QTest::addColumn<int>("firstPage");
        QTest::addColumn<int>("pages");
        QTest::newRow("header") << 0 << 1;
        QTest::newRow("list of tables") << 1 << 3;
        QTest::newRow("somewhere") << 40 << 4;
        QTest::newRow("nearly everything") << 2 << 60;
    }

    void aDamagedCopyOfCloudDataIsSetAsideAndStaffsDataKept()
    {
        QFETCH(int, firstPage);
        QFETCH(int, pages);
        F f;
        fill(f, 300);
        damage(f.cloudFile(), firstPage, pages);
        f.store = std::make_unique<Store>(StoreOptions(f.folder.path(), EnvironmentId(QStringLiteral("env"))));
        QSignalSpy recovered(f.store.get(), &Store::recovered);
        QVERIFY(waitFor(f.store->open()));
        QTRY_COMPARE_WITH_TIMEOUT(recovered.count(), 1, kCheckTime); // at the opening, or by the check after it
        const auto recovery = recovered[0][0].value<StoreRecovery>();
        QVERIFY(recovery.cloudCopy);
        QVERIFY(!recovery.localData);
        QVERIFY(QFile::exists(recovery.setAside));
        QCOMPARE(waitFor(f.customers()->read({}, 0, 1))->total, 0);
        QVERIFY(waitFor(f.customers()->putListed(uids(300), F::at(1), {}))); // the cloud lists them again
        QCOMPARE(intactLocals(f, 300), 300);
        QCOMPARE(f.found(QStringLiteral("crm-299")), QStringList{QStringLiteral("Alias 299")});
        QCOMPARE(waitFor(f.store->operations()->unfinished())->size(), 1);
    }

    void damagedStaffDataIsRescued_data()
    {
        QTest::addColumn<int>("firstPage");
        QTest::addColumn<int>("pages");
        QTest::newRow("header") << 0 << 1;
        for (int page = 1; page < 16; page += 2)
            QTest::addRow("page %d", page) << page << 1;
        QTest::newRow("half of it") << 6 << 8;
    }

    void damagedStaffDataIsRescued()
    {
        QFETCH(int, firstPage);
        QFETCH(int, pages);
        F f;
        fill(f, 400);
        damage(f.localFile(), firstPage, pages);
        f.store = std::make_unique<Store>(StoreOptions(f.folder.path(), EnvironmentId(QStringLiteral("env"))));
        QSignalSpy recovered(f.store.get(), &Store::recovered);
        QVERIFY(waitFor(f.store->open()));
        QTRY_COMPARE_WITH_TIMEOUT(recovered.count(), 1, kCheckTime);
        const auto recovery = recovered[0][0].value<StoreRecovery>();
        QVERIFY(recovery.localData);
        QVERIFY(recovery.rescued >= 400);
        QCOMPARE(intactLocals(f, 400), 400); // what its pages lost stands in the copy beside the cloud's data
    }

    void rescueReadsRoundDamageWithoutTheOtherFile()
    {
        F f;
        fill(f, 1000);
        for (const char *row : {"note 300 xx", "note 600 xx"}) // two leaves of the table
            damage(f.localFile(), pageWith(f.localFile(), row), 1);
        QVERIFY(QFile::remove(f.cloudFile()));
        f.store = std::make_unique<Store>(StoreOptions(f.folder.path(), EnvironmentId(QStringLiteral("env"))));
        QSignalSpy recovered(f.store.get(), &Store::recovered);
        QVERIFY(waitFor(f.store->open()));
        QTRY_COMPARE_WITH_TIMEOUT(recovered.count(), 1, kCheckTime);
        QVERIFY(waitFor(f.customers()->putListed(uids(1000), F::at(1), {})));
        const int intact = intactLocals(f, 1000);
        QVERIFY2(intact >= 880 && intact < 1000, qPrintable(QString::number(intact)));
        QCOMPARE(*waitFor(f.store->setting(QStringLiteral("k"))), QStringLiteral("v"));
    }

    void aSearchIndexThatContradictsItselfIsRebuilt()
    {
        F f;
        fill(f, 50);
        {
            Connection connection(StorePaths(f.folder.path(), EnvironmentId(QStringLiteral("env"))), Connection::Role::Writer);
            execute(connection.db(), QStringLiteral("UPDATE customer_text_data SET block=x'00ff00ff00ff00ff' WHERE id>10"));
        }
        QVERIFY(f.open());
        QSignalSpy recovered(f.store.get(), &Store::recovered);
        CustomerQuery query;
        query.text = QStringLiteral("company");
        QCOMPARE(waitFor(f.customers()->read(query, 0, 10)).error().kind, Kind::StorageCorrupt);
        QTRY_COMPARE_WITH_TIMEOUT(recovered.count(), 1, kCheckTime);
        QVERIFY(waitFor(f.customers()->putListed(uids(50), F::at(1), {})));
        query.text = QStringLiteral("alias 7");
        QVERIFY(waitFor(f.customers()->read(query, 0, 10)));
        QCOMPARE(intactLocals(f, 50), 50);
    }

    void aCrashBetweenTheTwoFilesIsMadeUpFor()
    {
        F f;
        fill(f, 5);
        {
            Connection connection(StorePaths(f.folder.path(), EnvironmentId(QStringLiteral("env"))), Connection::Role::Writer);
            execute(connection.db(), QStringLiteral("UPDATE local.customer_local SET alias='Later' WHERE id=2"));
            execute(connection.db(), QStringLiteral("UPDATE local.meta SET value=value+1 WHERE key='revision'"));
        }
        QVERIFY(f.open());
        QCOMPARE(f.found(QStringLiteral("later")), QStringList{QStringLiteral("Later")});
    }

    void keysOfAnotherCollationAreMadeAnew()
    {
        F f;
        fill(f, 5);
        {
            Connection connection(StorePaths(f.folder.path(), EnvironmentId(QStringLiteral("env"))), Connection::Role::Writer);
            execute(connection.db(), QStringLiteral("UPDATE customer SET name_key=x'00'"));
            execute(connection.db(), QStringLiteral("UPDATE main.meta SET value='older' WHERE key='collation'"));
        }
        QVERIFY(f.open());
        QCOMPARE(f.names({}).join(u','), QStringLiteral("Alias 0,Alias 1,Alias 2,Alias 3,Alias 4"));
        CustomerQuery down;
        down.order = Qt::DescendingOrder;
        QCOMPARE(f.names(down).constFirst(), QStringLiteral("Alias 4"));
    }

    void aFullDiskIsSaidAndNothingIsHalfWritten()
    {
        QTemporaryDir folder;
        const StorePaths paths(folder.path(), EnvironmentId(QStringLiteral("env")));
        StoreWriter limited(paths, {});
        QVERIFY(limited.open());
        execute(limited.db(), QStringLiteral("PRAGMA main.max_page_count=%1").arg(scalar(limited.db(), QStringLiteral("PRAGMA main.page_count")).toInt() + 4));
        auto put = [](StoreWriter &w) -> Result<Done> {
            Transaction transaction(w.db());
            Statement insert(w.db(), QStringLiteral("INSERT INTO customer(uid, note) VALUES(?, ?)"));
            for (int i = 0; i < 1000; ++i)
                insert.run(QString::number(i), QString(500, u'x'));
            transaction.commit();
            return Done{};
        };
        QCOMPARE(limited.attempt<Done>(put).error().kind, Kind::StorageFull);
        QCOMPARE(scalar(limited.db(), QStringLiteral("SELECT count(*) FROM customer")).toInt(), 0);
        execute(limited.db(), QStringLiteral("PRAGMA main.max_page_count=100000"));
        QVERIFY(limited.attempt<Done>(put)); // space again, and it goes on
    }

#ifdef Q_OS_UNIX
    void aReadOnlyFolderIsSaid()
    {
        F f;
        fill(f, 2);
        // Root writes everywhere: this check is made as nobody.
        const bool isRoot = geteuid() == 0;
        chmod(QFile::encodeName(f.folder.path()).constData(), 0555);
        for (const QString &name : QDir(f.folder.path()).entryList(QDir::Files))
            chmod(QFile::encodeName(f.file(name)).constData(), 0444);
        if (isRoot)
            QCOMPARE(seteuid(65534), 0);
        const Result<Done> refused = f.open();
        Store nested(StoreOptions(f.file(QStringLiteral("deeper")), EnvironmentId(QStringLiteral("env"))));
        const Result<Done> nestedRefused = waitFor(nested.open());
        f.close();
        if (isRoot)
            QCOMPARE(seteuid(0), 0);
        chmod(QFile::encodeName(f.folder.path()).constData(), 0755);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::StorageReadOnly);
        QVERIFY(!nestedRefused);
        QCOMPARE(nestedRefused.error().kind, Kind::StorageReadOnly);
    }

    void aReadOnlyFileIsSaid()
    {
        F f;
        fill(f, 2);
        const bool isRoot = geteuid() == 0;
        chmod(QFile::encodeName(f.folder.path()).constData(), 0777);
        chmod(QFile::encodeName(f.cloudFile()).constData(), 0444);
        chmod(QFile::encodeName(f.localFile()).constData(), 0444);
        if (isRoot)
            QCOMPARE(seteuid(65534), 0);
        const Result<Done> opened = f.open();
        const Result<Done> written = opened ? waitFor(f.customers()->putListed({F::uid(9)}, F::at(0), {})) : opened;
        f.close();
        if (isRoot)
            QCOMPARE(seteuid(0), 0);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Kind::StorageReadOnly);
    }
#endif
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
