// SPDX-License-Identifier: Apache-2.0
#include "core/store/migrations.h"
#include "core/store/connection.h"
#include "core/store/statement.h"
#include <QFile>

namespace pc {

static QString backupName(const QString &file, int version)
{
    return QStringLiteral("%1.backup-v%2").arg(file).arg(version);
}

static void backUp(const QSqlDatabase &db, const QString &schema, const QString &file, int version)
{
    // Under another name first: a copy that was cut short must not pass for a whole one.
    const QString target = backupName(file, version);
    const QString part = target + QStringLiteral(".part");
    QFile::remove(part);
    Statement(db, QStringLiteral("VACUUM %1 INTO ?").arg(schema)).run(part);
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    QFile::remove(target);
    if (!QFile::rename(part, target))
        throw SqlFailure{failure(ApiError::Kind::StorageFailed, QStringLiteral("the copy could not be named")).value()};
}

void migrate(const QSqlDatabase &db, const QString &schema, const QString &file, const QList<Migration> &steps)
{
    int version = scalar(db, QStringLiteral("PRAGMA %1.user_version").arg(schema)).toInt();
    const bool isNew = version == 0;        // nothing in it that a copy could save
    for (const Migration &step : steps) {
        if (step.version <= version)
            continue;
        if (!isNew)
            backUp(db, schema, file, version);
        Transaction transaction(db);
        for (QString sql : step.statements)
            execute(db, sql.replace(QLatin1String("{schema}"), schema));
        execute(db, QStringLiteral("PRAGMA %1.user_version=%2").arg(schema).arg(step.version));
        transaction.commit();
        if (!isNew && version > 1)
            QFile::remove(backupName(file, version - 1));
        version = step.version;
    }
}

const QList<Migration> &cloudMigrations()
{
    static const QList<Migration> steps{
        {1, {
            QStringLiteral("CREATE TABLE {schema}.meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID"),
            QStringLiteral("CREATE TABLE {schema}.dataset(name TEXT PRIMARY KEY, completed_at INTEGER NOT NULL DEFAULT 0,"
                           " checkpoint BLOB NOT NULL DEFAULT x'') WITHOUT ROWID"),
            // Times are milliseconds UTC, 0 for never. Staff's data is a copy from local.customer_local: one table to read,
            // sort and search, and a second place to rescue it from.
            QStringLiteral("CREATE TABLE {schema}.customer(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,"
                           " name TEXT NOT NULL DEFAULT '', login_email TEXT NOT NULL DEFAULT '',"
                           " kind INTEGER NOT NULL DEFAULT 0, kind_text TEXT NOT NULL DEFAULT '', certified INTEGER,"
                           " credit INTEGER NOT NULL DEFAULT 0, credit_text TEXT NOT NULL DEFAULT '',"
                           " hosting INTEGER NOT NULL DEFAULT 0, hosting_text TEXT NOT NULL DEFAULT '',"
                           " partner TEXT NOT NULL DEFAULT '', extra TEXT NOT NULL DEFAULT '',"
                           " read_at INTEGER NOT NULL DEFAULT 0, listed_at INTEGER NOT NULL DEFAULT 0, gone_at INTEGER NOT NULL DEFAULT 0,"
                           " alias TEXT NOT NULL DEFAULT '', grp TEXT NOT NULL DEFAULT '', crm_id TEXT NOT NULL DEFAULT '',"
                           " note TEXT NOT NULL DEFAULT '', favourite INTEGER NOT NULL DEFAULT 0,"
                           " name_key BLOB NOT NULL DEFAULT x'', group_key BLOB NOT NULL DEFAULT x'', search TEXT NOT NULL DEFAULT '')"),
            // One index per order, each with the name as its second word; all are read without touching the table.
            QStringLiteral("CREATE INDEX {schema}.customer_by_name ON customer(name_key)"),
            QStringLiteral("CREATE INDEX {schema}.customer_by_uid ON customer(length(uid), uid)"),
            QStringLiteral("CREATE INDEX {schema}.customer_by_email ON customer(login_email COLLATE NOCASE, name_key)"),
            QStringLiteral("CREATE INDEX {schema}.customer_by_kind ON customer(kind, name_key)"),
            QStringLiteral("CREATE INDEX {schema}.customer_by_credit ON customer(credit, name_key)"),
            QStringLiteral("CREATE INDEX {schema}.customer_by_certified ON customer(certified, name_key)"),
            QStringLiteral("CREATE INDEX {schema}.customer_by_group ON customer(group_key, name_key)"),
            QStringLiteral("CREATE INDEX {schema}.customer_by_reading ON customer(read_at, name_key)"),
            // Every filter is answered from this one.
            QStringLiteral("CREATE INDEX {schema}.customer_filters ON customer(gone_at, grp, favourite, kind, credit, certified)"),
            QStringLiteral("CREATE INDEX {schema}.customer_stale ON customer(read_at) WHERE gone_at = 0"),
            // Fragments of three characters and more, and of one or two.
            QStringLiteral("CREATE VIRTUAL TABLE {schema}.customer_text USING fts5(search, content='customer', content_rowid='id',"
                           " tokenize='trigram case_sensitive 1', columnsize=0)"),
            QStringLiteral("CREATE VIRTUAL TABLE {schema}.customer_gram USING fts5(grams, content='', columnsize=0, detail=none, tokenize='ascii')"),
        }},
        {2, {}},
        {3, {
            // Orders are asked for one customer at a time; a customer is noted here by its first order or reading. Orders created
            // between covered_from and covered_to are complete. Times are milliseconds UTC, 0 for none; amounts millionths.
            QStringLiteral("CREATE TABLE {schema}.order_customer(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,"
                           " covered_from INTEGER NOT NULL DEFAULT 0, covered_to INTEGER NOT NULL DEFAULT 0, read_at INTEGER NOT NULL DEFAULT 0)"),
            QStringLiteral("CREATE TABLE {schema}.order_shape(id INTEGER PRIMARY KEY, type INTEGER NOT NULL, type_text TEXT NOT NULL,"
                           " payment INTEGER NOT NULL, payment_text TEXT NOT NULL, billing INTEGER NOT NULL, billing_text TEXT NOT NULL,"
                           " product TEXT NOT NULL, product_type TEXT NOT NULL, commodity TEXT NOT NULL, currency TEXT NOT NULL,"
                           " payment_currency TEXT NOT NULL, UNIQUE(product, type_text, payment_text, billing_text, currency, product_type,"
                           " commodity, payment_currency, type, payment, billing))"),
            QStringLiteral("CREATE TABLE {schema}.orders(id INTEGER PRIMARY KEY, order_id TEXT NOT NULL UNIQUE, customer INTEGER NOT NULL,"
                           " shape INTEGER NOT NULL, related TEXT NOT NULL, created_at INTEGER NOT NULL, paid_at INTEGER NOT NULL,"
                           " gross INTEGER, due INTEGER, due_local INTEGER, tax INTEGER, after_tax INTEGER, extra TEXT NOT NULL, read_at INTEGER NOT NULL)"),
            QStringLiteral("CREATE TABLE {schema}.order_column(key INTEGER PRIMARY KEY, revision INTEGER NOT NULL, data BLOB NOT NULL)"),
            QStringLiteral("CREATE INDEX {schema}.order_column_by_revision ON order_column(revision)"),
        }},
    };
    return steps;
}

const QList<Migration> &localMigrations()
{
    static const QList<Migration> steps{
        {1, {
            // `revision` grows with each change of staff's data; the cloud file remembers which one it has copied.
            QStringLiteral("CREATE TABLE {schema}.meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID"),
            QStringLiteral("CREATE TABLE {schema}.setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"),
            QStringLiteral("CREATE TABLE {schema}.customer_local(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,"
                           " alias TEXT NOT NULL DEFAULT '', grp TEXT NOT NULL DEFAULT '', crm_id TEXT NOT NULL DEFAULT '',"
                           " note TEXT NOT NULL DEFAULT '', favourite INTEGER NOT NULL DEFAULT 0)"),
        }},
        {2, {
            QStringLiteral("CREATE TABLE {schema}.operation(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, environment TEXT NOT NULL,"
                           " kind TEXT NOT NULL, customer TEXT NOT NULL, state INTEGER NOT NULL, token TEXT NOT NULL,"
                           " before TEXT NOT NULL, after TEXT NOT NULL, reason TEXT NOT NULL, person TEXT NOT NULL,"
                           " created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, attempts TEXT NOT NULL, outcome TEXT NOT NULL,"
                           " request_ids TEXT NOT NULL)"),
            QStringLiteral("CREATE INDEX {schema}.operation_by_state ON operation(state)"),
            QStringLiteral("CREATE INDEX {schema}.operation_by_time ON operation(created_at)"),
        }},
    };
    return steps;
}

} // namespace pc
