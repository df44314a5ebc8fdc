// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include "core/base/done.h"
#include <QSqlDatabase>
#include <QString>

namespace pc {

// Looks at a store file without changing a byte of it: StorageTooNew when its user_version is above `newest`,
// StorageCorrupt when it is no database. An absent or empty file is fine.
[[nodiscard]] Result<Done> inspectFile(const QString &file, int newest);

// Renames a file with its journal to FILE.damaged-TIME; answers with the new name, empty when that failed.
[[nodiscard]] QString setAside(const QString &file);

// Tables of an attached schema as they can be given to quick_check: real ones, the shadow tables of the index included.
[[nodiscard]] QStringList checkableTables(const QSqlDatabase &db, const QString &schema);
[[nodiscard]] bool isSound(const QSqlDatabase &db, const QString &schema, const QString &table);

// Copies what can be read of the tables of a damaged file of staff's data into schema "local" of `db`; rows that are there
// already stay. Pages that cannot be read are stepped over. Answers with the number of rows.
qint64 rescueLocal(const QSqlDatabase &db, const QString &damagedFile);

// Takes over what the copy inside the cloud file still knows of staff's data.
qint64 rescueFromCloudCopy(const QSqlDatabase &db);

} // namespace pc
