// SPDX-License-Identifier: Apache-2.0
#include "app/datafolder.h"
#include "app/singleinstance.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;

static constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
static constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

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
        for (const QString &made : {folder->path(), folder->stores(), folder->callLog(), folder->environments()}) {
            QVERIFY2(QFileInfo(made).isDir(), qPrintable(made));
            QVERIFY2(!(QFileInfo(made).permissions() & kOthers), qPrintable(made));
        }
    }

    void settingsStayPrivate()
    {
        const QTemporaryDir dir;
        const auto folder = DataFolder::open(dir.path());
        QVERIFY(folder.has_value());
        for (const QString &value : {QStringLiteral("one"), QStringLiteral("two")}) {
            QSettings settings(folder->settingsFile(), QSettings::IniFormat);
            settings.setValue(QStringLiteral("key"), value);
            settings.sync();
            QCOMPARE(QFileInfo(folder->settingsFile()).permissions() & kOthers, QFile::Permissions());
        }
    }

    void whatEarlierVersionsLeftOpenIsClosed()
    {
        const QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("calls")));
        QVERIFY(QFile::setPermissions(dir.filePath(QStringLiteral("calls")), kOwner | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(DataFolder::open(dir.path()).has_value());
        QCOMPARE(QFileInfo(dir.filePath(QStringLiteral("calls"))).permissions() & kOthers, QFile::Permissions());
    }

    void aFolderOfThePersonKeepsItsRights()
    {
        const QTemporaryDir dir;
        QVERIFY(QFile::setPermissions(dir.path(), kOwner | QFile::ReadGroup | QFile::ExeGroup));
        QVERIFY(DataFolder::open(dir.path()).has_value());
        QVERIFY(QFileInfo(dir.path()).permissions() & QFile::ReadGroup);
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

    void anUnusableNameKeepsNobodyOut()
    {
        QVERIFY(SingleInstance(QString(300, QLatin1Char('x'))).claim()); // longer than any socket's name
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
