// SPDX-License-Identifier: Apache-2.0
#include "core/store/connection.h"
#include "core/store/statement.h"
#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QUrl>
#include <atomic>

namespace pc {

StorePaths::StorePaths(const QString &storeFolder, const EnvironmentId &environment)
    : folder(QDir(storeFolder).absolutePath())
{
    // The id names files: whatever stands in it must not lead out of the folder.
    const QString stem = QString::fromLatin1(QUrl::toPercentEncoding(environment.text(), {}, QByteArrayLiteral(".~")));
    const QDir dir(folder);
    cloud = dir.filePath(stem + QStringLiteral(".sqlite"));
    local = dir.filePath(stem + QStringLiteral(".local.sqlite"));
    lock = dir.filePath(stem + QStringLiteral(".lock"));
    files = dir.filePath(stem + QStringLiteral(".files"));
}

static QString freshName()
{
    static std::atomic<int> counter = 0;
    return QStringLiteral("pc-store-%1").arg(++counter);
}

// SQLite gives its journals the rights of the database, and makes a database readable by everybody: made here first. Where
// that fails, opening it says why.
static void makePrivate(const QString &path)
{
    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QFile file(path);
    if (file.exists())
        file.setPermissions(file.permissions() & owner);
    else
        file.open(QIODevice::WriteOnly | QIODevice::NewOnly, owner);
}

Connection::Connection() : m_name(freshName())
{
}

// Delegating: the destructor cleans up even when the rest throws.
Connection::Connection(const StorePaths &paths, Role role) : Connection()
{
    if (role == Role::Writer) {
        makePrivate(paths.cloud);
        makePrivate(paths.local);
    }
    open(paths.cloud, QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    Statement(m_db, QStringLiteral("ATTACH DATABASE ? AS local")).run(paths.local);
    execute(m_db, QStringLiteral("PRAGMA foreign_keys=ON"));
    execute(m_db, QStringLiteral("PRAGMA temp_store=MEMORY"));
    if (role != Role::Writer) {
        // Readers walk through whole indexes: 8 MiB instead of 2. The reader of orders walks through columns that no cache would hold.
        if (role == Role::Reader)
            execute(m_db, QStringLiteral("PRAGMA main.cache_size=-8192"));
        execute(m_db, QStringLiteral("PRAGMA query_only=ON"));
        return;
    }
    execute(m_db, QStringLiteral("PRAGMA main.journal_mode=WAL"));
    execute(m_db, QStringLiteral("PRAGMA local.journal_mode=WAL"));
    // A power cut may cost the last pages of cloud data together with their checkpoint, and sync reads them again: NORMAL.
    // What people typed and the journal of writes must be on the disk before we answer: FULL.
    execute(m_db, QStringLiteral("PRAGMA main.synchronous=NORMAL"));
    execute(m_db, QStringLiteral("PRAGMA local.synchronous=FULL"));
    execute(m_db, QStringLiteral("PRAGMA fullfsync=ON")); // on macOS an fsync alone leaves it in the drive's cache
    execute(m_db, QStringLiteral("PRAGMA main.journal_size_limit=67108864"));
}

Connection::Connection(const QString &file) : Connection()
{
    open(file, QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=1000"));
}

void Connection::open(const QString &file, const QString &options)
{
    m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_db.setConnectOptions(options);
    m_db.setDatabaseName(file);
    if (!m_db.open())
        throw SqlFailure{storageError(m_db.lastError())};
}

Connection::~Connection()
{
    m_db.close();
    m_db = {};
    QSqlDatabase::removeDatabase(m_name);
}

Transaction::Transaction(const QSqlDatabase &db, Kind kind) : m_db(db)
{
    execute(m_db, kind == Kind::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
}

Transaction::~Transaction()
{
    if (m_open)
        m_db.exec(QStringLiteral("ROLLBACK"));
}

void Transaction::commit()
{
    execute(m_db, QStringLiteral("COMMIT"));
    m_open = false;
}

} // namespace pc
