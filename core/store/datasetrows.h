// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include "core/store/statement.h"

namespace pc {

// The table "dataset": how far each was read. Throws SqlFailure; writing runs inside the caller's transaction.

// Without the number of rows, which each dataset counts its own way.
[[nodiscard]] DatasetState datasetNamed(const QSqlDatabase &db, const QString &name);
void putCheckpoint(const QSqlDatabase &db, const QString &dataset, const QByteArray &checkpoint);   // a null one: nothing to do
void completeDataset(const QSqlDatabase &db, const QString &dataset, const QDateTime &completedAt); // clears the checkpoint

} // namespace pc
