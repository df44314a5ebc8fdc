// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/statement.h"

namespace pc {

// The table "meta" of either file: what a file says about itself. Throws SqlFailure.
[[nodiscard]] inline QString meta(const QSqlDatabase &db, const QString &schema, const QString &key)
{
    Statement read(db, QStringLiteral("SELECT value FROM %1.meta WHERE key=?").arg(schema));
    read.run(key);
    return read.next() ? read.text(0) : QString();
}

inline void setMeta(const QSqlDatabase &db, const QString &schema, const QString &key, const QString &value)
{
    Statement(db, QStringLiteral("INSERT OR REPLACE INTO %1.meta(key, value) VALUES(?, ?)").arg(schema)).run(key, value);
}

} // namespace pc
