// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QList>
#include <QSqlDatabase>
#include <QString>
#include <QStringList>

namespace pc {

// What leads from one version of a file to the next. Never changed once released; a new version is a new step at the end.
struct Migration
{
    int version = 0;                        // user_version after it
    QStringList statements;                 // "{schema}" stands for the name under which the file is attached
};

[[nodiscard]] const QList<Migration> &cloudMigrations();   // ENV.sqlite
[[nodiscard]] const QList<Migration> &localMigrations();   // ENV.local.sqlite

// Brings one attached file to the last version, each step in a transaction of its own. Before the first, a copy is made of the
// file as it was found, FILE.backup-vN; a file that was empty needs none. Copies of older versions are removed at the end.
// Throws SqlFailure; then the file stands at the last version that was reached whole.
void migrate(const QSqlDatabase &db, const QString &schema, const QString &file, const QList<Migration> &steps);

} // namespace pc
