// SPDX-License-Identifier: Apache-2.0
#include "core/store/statement.h"
#include <QSqlError>

namespace pc {

static ApiError::Kind storageKind(const QSqlError &error)
{
    // Primary result codes of SQLite; the upper bytes hold the extended part.
    enum { Perm = 3, ReadOnly = 8, Corrupt = 11, Full = 13, CantOpen = 14, NotADatabase = 26 };
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Full:
        return ApiError::Kind::StorageFull;
    case Perm:
    case ReadOnly:
        return ApiError::Kind::StorageReadOnly;
    case Corrupt:
    case NotADatabase:
        return ApiError::Kind::StorageCorrupt;
    case CantOpen:
    default:
        return ApiError::Kind::StorageFailed;
    }
}

ApiError storageError(const QSqlError &error)
{
    ApiError result;
    result.kind = storageKind(error);
    result.code = error.nativeErrorCode();
    result.detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return result;
}

[[noreturn]] static void fail(const QSqlError &error)
{
    throw SqlFailure{storageError(error)};
}

Statement::Statement(const QSqlDatabase &db, const QString &sql) : m_query(db)
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        fail(m_query.lastError());
}

void Statement::bind(int at, const QVariant &value)
{
    const bool isNullText = value.typeId() == QMetaType::QString && value.toString().isNull();
    m_query.bindValue(at, isNullText ? QVariant(QString(QLatin1String(""))) : value);
}

void Statement::execute()
{
    if (!m_query.exec())
        fail(m_query.lastError());
}

bool Statement::next()
{
    if (m_query.next())
        return true;
    // A step that fails midway looks like the end but for this.
    if (m_query.lastError().type() != QSqlError::NoError)
        fail(m_query.lastError());
    return false;
}

void execute(const QSqlDatabase &db, const QString &sql)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        fail(query.lastError());
}

QVariant scalar(const QSqlDatabase &db, const QString &sql)
{
    Statement statement(db, sql);
    statement.run();
    return statement.next() ? statement.value(0) : QVariant();
}

} // namespace pc
