// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/identifiers.h"
#include <QSqlDatabase>
#include <QString>

namespace pc {

// The files of one environment. Two on purpose: the copy of cloud data is large, written all day and can be read anew;
// staff's own data is small and precious. Damage to the one cannot reach the other.
struct StorePaths
{
    StorePaths(const QString &folder, const EnvironmentId &environment);
    QString folder;
    QString cloud;                          // ENV.sqlite
    QString local;                          // ENV.local.sqlite
    QString lock;                           // ENV.lock
    QString files;                          // ENV.files, a folder: what drafts keep
};

// A connection to both files, the second attached as schema "local". Belongs to the thread that made it; closed at its end.
class Connection
{
public:
    enum class Role { Writer, Reader, OrderReader };

    Connection(const StorePaths &paths, Role role);         // throws SqlFailure
    explicit Connection(const QString &file);               // one file, read-only: for looking at it; throws SqlFailure
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] QSqlDatabase &db() { return m_db; }

private:
    Connection();
    void open(const QString &file, const QString &options);

    QString m_name;
    QSqlDatabase m_db;
};

// Begins at once; rolls back unless committed. Of kind Read: one unchanging state of the data until its end.
class Transaction
{
public:
    enum class Kind { Write, Read };
    explicit Transaction(const QSqlDatabase &db, Kind kind = Kind::Write);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    void commit();

private:
    QSqlDatabase m_db;
    bool m_open = true;
};

} // namespace pc
