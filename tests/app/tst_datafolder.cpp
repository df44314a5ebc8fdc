// SPDX-License-Identifier: Apache-2.0
#include "app/datafolder.h"
#include "app/singleinstance.h"
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;

class TestDataFolder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isMadePrivate()
    {
        const QTemporaryDir dir;
        const auto folder = DataFolder::open(dir.filePath(QStringLiteral("a/b")));
        QVERIFY(folder.has_value());
        QVERIFY(QFileInfo(folder->path()).isDir());
        QVERIFY(!(QFileInfo(folder->path()).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(QFileInfo(folder->stores()).isDir());
    }

    void refusesAPathThatIsAFile()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto folder = DataFolder::open(file.fileName() + QStringLiteral("/below"));
        QVERIFY(!folder.has_value());
        QCOMPARE(folder.error().kind, ApiError::Kind::StorageReadOnly);
    }

    void secondInstanceRaisesTheFirst()
    {
        const QTemporaryDir dir;
        const QString name = DataFolder::open(dir.path())->instanceName();
        SingleInstance first(name), second(name);
        QSignalSpy raised(&first, &SingleInstance::raiseRequested);
        QVERIFY(first.claim());
        QVERIFY(!second.claim());
        QTRY_COMPARE(raised.count(), 1);
    }

    void foldersDoNotShareAnInstance()
    {
        const QTemporaryDir one, two;
        SingleInstance first(DataFolder::open(one.path())->instanceName());
        SingleInstance second(DataFolder::open(two.path())->instanceName());
        QVERIFY(first.claim());
        QVERIFY(second.claim());
    }
};

QTEST_GUILESS_MAIN(TestDataFolder)
#include "tst_datafolder.moc"
