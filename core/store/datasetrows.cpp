// SPDX-License-Identifier: Apache-2.0
#include "core/store/datasetrows.h"

namespace pc {

DatasetState datasetNamed(const QSqlDatabase &db, const QString &name)
{
    DatasetState state;
    state.name = name;
    Statement read(db, QStringLiteral("SELECT completed_at, checkpoint FROM dataset WHERE name=?"));
    read.run(name);
    if (read.next()) {
        if (const qint64 completed = read.number(0))
            state.completedAt = QDateTime::fromMSecsSinceEpoch(completed, Qt::UTC);
        state.checkpoint = read.value(1).toByteArray();
    }
    return state;
}

void putCheckpoint(const QSqlDatabase &db, const QString &dataset, const QByteArray &checkpoint)
{
    if (checkpoint.isNull())
        return;
    Statement(db, QStringLiteral("INSERT INTO dataset(name, checkpoint) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET checkpoint=excluded.checkpoint"))
        .run(dataset, checkpoint);
}

void completeDataset(const QSqlDatabase &db, const QString &dataset, const QDateTime &completedAt)
{
    Statement(db, QStringLiteral("INSERT INTO dataset(name, completed_at, checkpoint) VALUES(?, ?, x'')"
                                 " ON CONFLICT(name) DO UPDATE SET completed_at=excluded.completed_at, checkpoint=x''"))
        .run(dataset, completedAt.toMSecsSinceEpoch());
}

} // namespace pc
