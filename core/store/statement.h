// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace pc {

// Thrown inside this folder alone, so that twenty statements in a row read as twenty lines; StoreJobs turns it into the
// error of a Result at the border. Nothing outside core/store ever sees it.
struct SqlFailure
{
    ApiError error;
};

// Storage… kind of a failed statement. `detail` is the database's text, never the values bound.
[[nodiscard]] ApiError storageError(const QSqlError &error);

// A prepared statement. Positional values; a null text is stored as an empty one, only QVariant() as NULL. Throws SqlFailure.
class Statement
{
public:
    Statement(const QSqlDatabase &db, const QString &sql);

    template<typename... Values>
    Statement &run(const Values &...values)
    {
        m_query.finish();
        int at = 0;
        (bind(at++, QVariant(values)), ...);
        execute();
        return *this;
    }

    // As run(), for values known by number only: value(0) … value(count - 1).
    template<typename Fn>
    Statement &runWith(int count, Fn valueAt)
    {
        m_query.finish();
        for (int at = 0; at < count; ++at)
            bind(at, valueAt(at));
        execute();
        return *this;
    }

    bool next();
    void finish() { m_query.finish(); }     // lets go of the rows of a read that stays prepared
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] qint64 lastId() const { return m_query.lastInsertId().toLongLong(); }
    [[nodiscard]] int affected() const { return m_query.numRowsAffected(); }

private:
    void bind(int at, const QVariant &value);
    void execute();

    QSqlQuery m_query;
};

// One statement without values.
void execute(const QSqlDatabase &db, const QString &sql);

// The first column of the first row; invalid when there is none.
[[nodiscard]] QVariant scalar(const QSqlDatabase &db, const QString &sql);

} // namespace pc
