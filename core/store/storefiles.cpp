// SPDX-License-Identifier: Apache-2.0
#include "core/store/storefiles.h"
#include "core/store/connection.h"
#include "core/store/statement.h"
#include <QDateTime>
#include <QFile>
#include <QtEndian>
#include <functional>
#include <memory>
#include <optional>

namespace pc {

static constexpr int kHeaderBytes = 100;
static constexpr int kVersionOffset = 60; // user_version in the file's header, big endian

Result<Done> inspectFile(const QString &file, int newest)
{
    QFile header(file);
    if (!header.exists() || header.size() == 0)
        return Done{};
    if (!header.open(QIODevice::ReadOnly))
        return failure(ApiError::Kind::StorageFailed, header.errorString());
    const QByteArray bytes = header.read(kHeaderBytes);
    header.close();
    if (bytes.size() < kHeaderBytes || !bytes.startsWith(QByteArrayLiteral("SQLite format 3\0")))
        return failure(ApiError::Kind::StorageCorrupt, QStringLiteral("not a database"));
    int version = int(qFromBigEndian<quint32>(bytes.constData() + kVersionOffset));
    if (version <= newest) {
        // After a crash the last word may still be in the journal; and the list of tables has to be readable.
        try {
            Connection look(file);
            version = scalar(look.db(), QStringLiteral("PRAGMA user_version")).toInt();
            (void)scalar(look.db(), QStringLiteral("SELECT count(*) FROM sqlite_schema"));
        } catch (const SqlFailure &thrown) {
            return failure(thrown.error);
        }
    }
    if (version > newest)
        return failure(ApiError::Kind::StorageTooNew, QStringLiteral("version %1, this program knows %2").arg(version).arg(newest));
    return Done{};
}

QString setAside(const QString &file)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString target = QStringLiteral("%1.damaged-%2").arg(file, stamp);
    for (int n = 2; QFile::exists(target); ++n)
        target = QStringLiteral("%1.damaged-%2-%3").arg(file, stamp).arg(n);
    if (!QFile::rename(file, target))
        return {};
    QFile::rename(file + QStringLiteral("-wal"), target + QStringLiteral("-wal")); // its last changes belong to it
    QFile::remove(file + QStringLiteral("-shm"));
    return target;
}

QStringList checkableTables(const QSqlDatabase &db, const QString &schema)
{
    QStringList tables;
    Statement list(db, QStringLiteral("SELECT name FROM %1.sqlite_schema WHERE type='table' AND sql NOT LIKE 'CREATE VIRTUAL%'").arg(schema));
    list.run();
    while (list.next())
        tables += list.text(0);
    return tables;
}

bool isSound(const QSqlDatabase &db, const QString &schema, const QString &table)
{
    try {
        return scalar(db, QStringLiteral("PRAGMA %1.quick_check('%2')").arg(schema, table)).toString() == QLatin1String("ok");
    } catch (const SqlFailure &thrown) {
        return thrown.error.kind != ApiError::Kind::StorageCorrupt;
    }
}

namespace {

// A table of a damaged file, row by row in the order of its integer key.
struct DamagedTable
{
    QSqlDatabase from;
    QString name;
    QString key;
    QStringList columns;                    // without the key: it is made anew in the copy
    QString into;                           // name of the table that takes the rows
    qint64 after = 0;                       // key of the last row read

    // Reads on until the end (true) or a page that cannot be read (false).
    bool read(const std::function<void(const Statement &)> &take)
    {
        std::optional<Statement> rows;
        while (true) {
            try {
                if (!rows) {
                    rows.emplace(from, QStringLiteral("SELECT %1, %2 FROM %3 WHERE %1 > ? ORDER BY %1").arg(key, columns.join(u','), name));
                    rows->run(after);
                }
                if (!rows->next())
                    return true;
            } catch (const SqlFailure &) {
                return false;
            }
            after = rows->number(0);
            take(*rows);
        }
    }
};

} // namespace

static qint64 rescueTable(const QSqlDatabase &db, DamagedTable table)
{
    if (table.columns.isEmpty())
        return 0;
    const QStringList marks(table.columns.size(), QStringLiteral("?"));
    Statement insert(db, QStringLiteral("INSERT OR IGNORE INTO local.%1(%2) VALUES(%3)").arg(table.into, table.columns.join(u','), marks.join(u',')));
    qint64 rows = 0;
    const auto take = [&](const Statement &row) {
        insert.runWith(int(table.columns.size()), [&row](int column) { return row.value(column + 1); });
        rows += insert.affected() > 0 ? 1 : 0;
    };
    // A page holds a few dozen rows: small steps over it first, so that its good neighbour is not missed; larger ones when
    // the damage goes on, so that it ends.
    qint64 step = 4;
    for (int failures = 0, last = 400; failures < last && !table.read(take); ++failures) {
        step = failures < 100 ? 4 : std::min<qint64>(step * 2, 4096);
        table.after += step;
    }
    return rows;
}

// Those that the file has: it may come from a version before the others.
static QStringList presentColumns(const QSqlDatabase &from, const QString &table, const QStringList &wanted)
{
    QStringList present;
    try {
        Statement list(from, QStringLiteral("SELECT name FROM pragma_table_info(?)"));
        list.run(table);
        while (list.next())
            present += list.text(0);
    } catch (const SqlFailure &) {
        return {};
    }
    QStringList both = wanted;
    both.removeIf([&present](const QString &column) { return !present.contains(column); });
    return both;
}

static QList<DamagedTable> localTables(const QSqlDatabase &from)
{
    const QString history = QStringLiteral("operation_event");
    const QString operations = QStringLiteral("operation");
    const auto columns = [](const char *names) { return QString::fromLatin1(names).split(u' '); };
    // Where others name a row by its key, that is kept too.
    const auto whole = [&from, &columns](const char *name, const char *key, const char *names) {
        const QString table = QString::fromLatin1(name);
        return DamagedTable{from, table, QString::fromLatin1(key), presentColumns(from, table, columns(names)), table};
    };
    // Of the journal either the history, or, in a file from before it, the operations themselves.
    const QString local = QStringLiteral("customer_local");
    const QString cases = QStringLiteral("filing_case");
    return {{from, local, QStringLiteral("id"), presentColumns(from, local, columns("uid alias grp crm_id note favourite nudged_at link_expires_at")), local},
            {from, cases, QStringLiteral("seq"),
             presentColumns(from, cases, columns("id customer domain entity province number stage documents texts notes deadline remind_on"
                                                 " created_at updated_at last_session_at result history")), cases},
            whole("inbox_entry", "key", "key message_id content_id type known subject customer object line happened_at enqueued_at received_at version state"
                  " reason tries tried_at duplicates is_read snoozed_until snooze_reason fold revision"),
            whole("inbox_body", "key", "key body"),
            whole("inbox_step", "seq", "entry at what person detail"),
            whole("inbox_seen", "seq", "sum entry"),
            whole("inbox_mark", "seq", "subject customer object version time"),
            whole("inbox_type", "id", "id type"),
            whole("inbox_customer", "id", "id uid"),
            whole("ticket_care", "seq", "ticket stage owner target seen_at"),
            whole("internal_note", "seq", "id ticket person at text"),
            whole("ticket_draft", "seq", "key ticket customer product title text files person operation saved_at"),
            whole("ticket_macro", "seq", "id name text language uses"),
            whole("ticket_product", "seq", "id name grp"),
            {from, history, QStringLiteral("step"),
             columns("id environment kind customer customer_name order_id plan row state token before after price currency reversibility"
                     " undoes reason person approver created_at updated_at attempts outcome request_ids"), history},
            {from, operations, QStringLiteral("seq"),
             columns("id environment kind customer state token before after reason person created_at updated_at attempts outcome request_ids"), history}};
}

static QList<std::pair<QVariant, QVariant>> readableSettings(const QSqlDatabase &from)
{
    QList<std::pair<QVariant, QVariant>> settings;
    try {
        Statement read(from, QStringLiteral("SELECT key, value FROM setting"));
        read.run();
        while (read.next())
            settings.append({read.value(0), read.value(1)});
    } catch (const SqlFailure &) {
        // What came before the damage is kept.
    }
    return settings;
}

qint64 rescueLocal(const QSqlDatabase &db, const QString &damagedFile)
{
    std::unique_ptr<Connection> damaged;
    try {
        damaged = std::make_unique<Connection>(damagedFile);
    } catch (const SqlFailure &) {
        return 0;
    }
    qint64 rows = 0;
    for (const DamagedTable &table : localTables(damaged->db()))
        rows += rescueTable(db, table);
    Statement put(db, QStringLiteral("INSERT OR IGNORE INTO local.setting(key, value) VALUES(?, ?)"));
    for (const auto &[key, value] : readableSettings(damaged->db()))
        put.run(key, value);
    return rows;
}

qint64 rescueFromCloudCopy(const QSqlDatabase &db)
{
    try {
        Statement copy(db, QStringLiteral("INSERT OR IGNORE INTO local.customer_local(uid, alias, grp, crm_id, note, favourite, nudged_at, link_expires_at)"
                                          " SELECT uid, alias, grp, crm_id, note, favourite, nudged_at, link_expires_at FROM main.customer"
                                          " WHERE alias<>'' OR grp<>'' OR crm_id<>'' OR note<>'' OR favourite<>0 OR nudged_at<>0 OR link_expires_at<>0"));
        copy.run();
        return copy.affected();
    } catch (const SqlFailure &) {
        return 0;
    }
}

} // namespace pc
