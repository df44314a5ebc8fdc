// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/calllog.h"
#include "tests/support/testasync.h"
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <thread>

using namespace pc;
using Kind = ApiError::Kind;

static CallRecord sample(const QString &action, const QString &customer = {})
{
    CallRecord record;
    record.action = action;
    record.customer = CustomerUid(customer);
    record.requestId = QStringLiteral("REQ-") + action;
    record.startedAt = QDateTime(QDate(2026, 1, 15), QTime(8, 0, 0, 250), Qt::UTC);
    record.duration = std::chrono::milliseconds(125);
    record.httpStatus = 200;
    record.request = "POST https://business.example/";
    record.answer = "{\"Code\":\"Success\"}";
    return record;
}

static QList<CallRecord> all(const CallLog &log, CallFilter filter = {}, int limit = 1000)
{
    return waitFor(log.find(std::move(filter), limit)).value_or(QList<CallRecord>());
}

class TestCallLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void newestFirstAndNumbered()
    {
        CallLog log({}, {});
        QSignalSpy recorded(&log, &CallLog::recorded);
        log.add(sample(QStringLiteral("A")));
        log.add(sample(QStringLiteral("B")));
        const QList<CallRecord> found = all(log);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).action, QStringLiteral("B"));
        QCOMPARE(found.at(0).number, found.at(1).number + 1);
        QTRY_COMPARE(recorded.size(), 2);
        QCOMPARE(recorded.at(0).at(0).value<CallRecord>().action, QStringLiteral("A"));
        QVERIFY(!log.storageError());
    }

    void filters()
    {
        CallLog log({}, {});
        log.add(sample(QStringLiteral("AssumeRole"), QStringLiteral("1001")));
        CallRecord failed = sample(QStringLiteral("GetCustomerList"), QStringLiteral("1002"));
        failed.errorKind = QStringLiteral("RateLimited");
        failed.code = QStringLiteral("Throttling.User");
        log.add(failed);
        CallFilter filter;
        filter.text = QStringLiteral("assumer");
        QCOMPARE(all(log, filter).size(), 1);
        filter.text = QStringLiteral("THROTTLING");
        QCOMPARE(all(log, filter).size(), 1);
        filter.text = QStringLiteral("req-");
        QCOMPARE(all(log, filter).size(), 2);
        filter.failedOnly = true;
        QCOMPARE(all(log, filter).size(), 1);
        filter.customer = CustomerUid(QStringLiteral("1001"));
        QVERIFY(all(log, filter).isEmpty());
        QCOMPARE(all(log, {}, 1).size(), 1);
    }

    void survivesARestart()
    {
        const QTemporaryDir folder;
        const CallRecord before = sample(QStringLiteral("AssumeRole"), QStringLiteral("6210322125051646123"));
        {
            CallLog log(folder.filePath(QStringLiteral("log")), {});
            log.add(before);
        }
        CallLog log(folder.filePath(QStringLiteral("log")), {});
        log.add(sample(QStringLiteral("Later")));
        const QList<CallRecord> found = all(log);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).number, 2);
        CallRecord expected = before;
        expected.number = 1;
        QCOMPARE(found.at(1), expected);
    }

    void onlyTheOwnerMayRead()
    {
        const QTemporaryDir folder;
        {
            CallLog log(folder.path(), {});
            log.add(sample(QStringLiteral("A")));
        }
        const QFileInfoList files = QDir(folder.path()).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QVERIFY(!(files.first().permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)));
    }

    void isBoundedInMemoryAndOnDisk()
    {
        const QTemporaryDir folder;
        CallLog::Limits limits;
        limits.records = 20;
        limits.bytesOnDisk = 64 * 1024;
        CallLog log(folder.path(), limits);
        for (int i = 0; i < 400; ++i)
            log.add(sample(QString::number(i)));
        const QList<CallRecord> found = all(log);
        QVERIFY(found.size() > 20);     // older ones come from disk
        QVERIFY(found.size() < 400);    // the oldest are gone
        for (qsizetype i = 1; i < found.size(); ++i)
            QCOMPARE(found.at(i).number, found.at(i - 1).number - 1);
        qint64 bytes = 0;
        for (const QFileInfo &file : QDir(folder.path()).entryInfoList(QDir::Files))
            bytes += file.size();
        QVERIFY2(bytes <= limits.bytesOnDisk, qPrintable(QString::number(bytes)));
    }

    void longAnswersAreCut()
    {
        CallLog log({}, {});
        CallRecord record = sample(QStringLiteral("A"));
        record.answer = QByteArray(1'000'000, 'x');
        log.add(record);
        QVERIFY(all(log).first().answer.size() < 20'000);
        QVERIFY(all(log).first().answer.endsWith("… (1000000 bytes)"));
        record.answer.truncate(CallLog::kAnswerBytes + 1); // as much as whoever recorded it read of a longer one
        record.answerBytes = 3'000'000;
        log.add(record);
        QVERIFY(all(log).first().answer.endsWith("… (3000000 bytes)"));
    }

    void aFolderThatCannotBeMadeIsReported()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        CallLog log(file.fileName() + QStringLiteral("/log"), {}); // below a file: also root cannot write there
        QVERIFY(log.storageError());
        QCOMPARE(log.storageError()->kind, Kind::StorageReadOnly);
        log.add(sample(QStringLiteral("A")));
        QCOMPARE(all(log).size(), 1); // goes on in memory
    }

    void aFullDiskIsReported()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            return; // Linux has a disk that is always full
        const QTemporaryDir folder;
        CallLog log(folder.path(), {});
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), folder.filePath(QStringLiteral("calls-000000000001.jsonl"))));
        log.add(sample(QStringLiteral("A")));
        QTRY_VERIFY(log.storageError());
        QCOMPARE(log.storageError()->kind, Kind::StorageFull);
        QCOMPARE(all(log).size(), 1);
    }

    void damagedLinesAreSkipped()
    {
        const QTemporaryDir folder;
        {
            CallLog log(folder.path(), {});
            log.add(sample(QStringLiteral("A")));
        }
        QFile file(QDir(folder.path()).entryInfoList(QDir::Files).first().filePath());
        QVERIFY(file.open(QIODevice::Append));
        file.write("{\"number\":2,\"action\":\"cut by a cra");
        file.close();
        CallLog log(folder.path(), {});
        const QList<CallRecord> found = all(log);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().action, QStringLiteral("A"));
    }

    void manyThreadsMayAdd()
    {
        const QTemporaryDir folder;
        CallLog log(folder.path(), {});
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&log] {
                for (int i = 0; i < 50; ++i)
                    log.add(sample(QStringLiteral("A")));
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        const QList<CallRecord> found = all(log);
        QCOMPARE(found.size(), 200);
        QCOMPARE(found.first().number, 200);
    }
};

QTEST_GUILESS_MAIN(TestCallLog)
#include "tst_calllog.moc"
