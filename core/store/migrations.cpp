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

static void removeBackupsBefore(const QString &file, int version)
{
    for (int older = 1; older < version; ++older)
        QFile::remove(backupName(file, older));
}

void migrate(const QSqlDatabase &db, const QString &schema, const QString &file, const QList<Migration> &steps)
{
    const int found = scalar(db, QStringLiteral("PRAGMA %1.user_version").arg(schema)).toInt();
    if (found > 0 && found < steps.constLast().version)
        backUp(db, schema, file, found);
    for (const Migration &step : steps) {
        if (step.version <= found)
            continue;
        Transaction transaction(db);
        for (QString sql : step.statements)
            execute(db, sql.replace(QLatin1String("{schema}"), schema));
        execute(db, QStringLiteral("PRAGMA %1.user_version=%2").arg(schema).arg(step.version));
        transaction.commit();
    }
    if (found < steps.constLast().version)
        removeBackupsBefore(file, found);
}

static QStringList customerTables()
{
    return {
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
    };
}

static QStringList quotaTables()
{
    return {
        // One row per customer, by customer.id; amounts in millionths, days as Julian days, NULL for what is not known.
        // `consumed`, `alarm` (AlarmState) and the runway are worked out when a reading is written, which takes the next `revision`.
        QStringLiteral("CREATE TABLE {schema}.quota(customer INTEGER PRIMARY KEY, has_ledger INTEGER, total INTEGER, available INTEGER,"
                       " consumed INTEGER, currency TEXT NOT NULL DEFAULT '', alarm INTEGER, alarms TEXT,"
                       " total_read_at INTEGER NOT NULL DEFAULT 0, available_read_at INTEGER NOT NULL DEFAULT 0,"
                       " alarms_read_at INTEGER NOT NULL DEFAULT 0, runway INTEGER NOT NULL DEFAULT 0, per_day INTEGER, spread INTEGER,"
                       " zero_day INTEGER, earliest INTEGER, latest INTEGER, days INTEGER NOT NULL DEFAULT 0,"
                       " revision INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX {schema}.quota_by_revision ON quota(revision)"),
        QStringLiteral("CREATE TABLE {schema}.quota_sample(customer INTEGER NOT NULL, at INTEGER NOT NULL, total INTEGER,"
                       " available INTEGER NOT NULL, PRIMARY KEY(customer, at)) WITHOUT ROWID"),
        // The last samples of the last days as one text, so that a window of rows needs no walk through samples.
        QStringLiteral("CREATE TABLE {schema}.quota_trend(customer INTEGER PRIMARY KEY, samples TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX {schema}.customer_by_hosting ON customer(hosting)"),
    };
}

static QStringList orderTables()
{
    return {
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
    };
}

// Of staff's own file, and of its copy.
static QStringList verificationColumns(const QString &table)
{
    return {QStringLiteral("ALTER TABLE {schema}.%1 ADD COLUMN nudged_at INTEGER NOT NULL DEFAULT 0").arg(table),
            QStringLiteral("ALTER TABLE {schema}.%1 ADD COLUMN link_expires_at INTEGER NOT NULL DEFAULT 0").arg(table)};
}

static QStringList filingTables()
{
    return {
        // Accounts that own or may file, and customers of cases; noted by the first of these.
        QStringLiteral("CREATE TABLE {schema}.filing_account(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,"
                       " instances_read_at INTEGER NOT NULL DEFAULT 0)"),
        // What can hold numbers: outlives the list of instances, which is replaced whole.
        QStringLiteral("CREATE TABLE {schema}.filing_resource(id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, type INTEGER NOT NULL,"
                       " resource TEXT NOT NULL, read_at INTEGER NOT NULL DEFAULT 0, full_since INTEGER NOT NULL DEFAULT 0,"
                       " revision INTEGER NOT NULL, UNIQUE(owner, type, resource))"),
        QStringLiteral("CREATE INDEX {schema}.filing_resource_by_name ON filing_resource(resource COLLATE NOCASE)"),
        QStringLiteral("CREATE INDEX {schema}.filing_resource_by_revision ON filing_resource(revision)"),
        // `resource` is 0 for an instance that can hold none.
        QStringLiteral("CREATE TABLE {schema}.instance(id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, resource INTEGER NOT NULL,"
                       " instance_id TEXT NOT NULL, product TEXT NOT NULL, product_type TEXT NOT NULL, region TEXT NOT NULL,"
                       " status INTEGER NOT NULL, status_text TEXT NOT NULL, subscription INTEGER NOT NULL, created_at INTEGER NOT NULL,"
                       " ends_at INTEGER NOT NULL, stopped_at INTEGER NOT NULL, releases_at INTEGER NOT NULL, filing_type INTEGER,"
                       " extra TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX {schema}.instance_by_owner ON instance(owner, product, instance_id)"),
        QStringLiteral("CREATE INDEX {schema}.instance_by_resource ON instance(resource) WHERE resource<>0"),
        // `customer` is the account that a row belongs to: holder, else owner. A number that was taken away stays with resource 0,
        // so that who holds figures learns it by its revision.
        QStringLiteral("CREATE TABLE {schema}.service_number(id INTEGER PRIMARY KEY, number TEXT NOT NULL COLLATE NOCASE UNIQUE,"
                       " resource INTEGER NOT NULL, customer INTEGER NOT NULL, holder INTEGER NOT NULL, type_text TEXT NOT NULL,"
                       " state INTEGER NOT NULL, state_text TEXT NOT NULL, filing_number TEXT NOT NULL, extra TEXT NOT NULL,"
                       " read_at INTEGER NOT NULL, revision INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX {schema}.service_number_by_resource ON service_number(resource, state)"),
        QStringLiteral("CREATE INDEX {schema}.service_number_by_revision ON service_number(revision)"),
        // Who was asked to verify: few.
        QStringLiteral("CREATE INDEX {schema}.customer_asked ON customer(certified, nudged_at, link_expires_at)"
                       " WHERE nudged_at<>0 OR link_expires_at<>0"),
    };
}

static QStringList ticketTables()
{
    return {
        // Accounts for which tickets were opened, noted by the first of them; and what they are about.
        QStringLiteral("CREATE TABLE {schema}.ticket_account(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE)"),
        QStringLiteral("CREATE TABLE {schema}.ticket_subject(id INTEGER PRIMARY KEY, product TEXT NOT NULL UNIQUE)"),
        // Times are milliseconds UTC, 0 for none. `state_since` is when a reading told the state first; what is told of the notes
        // is worked out when they are written. `notes_stale`: never read, or the state changed since.
        QStringLiteral("CREATE TABLE {schema}.ticket(id INTEGER PRIMARY KEY, ticket_id TEXT NOT NULL UNIQUE, account INTEGER NOT NULL,"
                       " subject INTEGER NOT NULL, title TEXT NOT NULL, title_key BLOB NOT NULL, state INTEGER NOT NULL, state_text TEXT NOT NULL,"
                       " state_since INTEGER NOT NULL, opened_at INTEGER NOT NULL, extra TEXT NOT NULL, read_at INTEGER NOT NULL,"
                       " notes INTEGER NOT NULL DEFAULT 0, last_note_at INTEGER NOT NULL DEFAULT 0, last_from INTEGER NOT NULL DEFAULT 0,"
                       " last_vendor_at INTEGER NOT NULL DEFAULT 0, notes_read_at INTEGER NOT NULL DEFAULT 0,"
                       " notes_stale INTEGER NOT NULL DEFAULT 1, revision INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX {schema}.ticket_by_revision ON ticket(revision)"),
        QStringLiteral("CREATE INDEX {schema}.ticket_by_title ON ticket(title_key)"),
        // What the queue shows is read at the start without a step over closed ones.
        QStringLiteral("CREATE INDEX {schema}.ticket_open ON ticket(id, account, subject, state, opened_at, last_note_at, state_since, last_vendor_at) WHERE state<>6"),
        // Whose notes are to be read: closed tickets (TicketState::Confirmed) after the others.
        QStringLiteral("CREATE INDEX {schema}.ticket_notes_stale ON ticket(state=6, opened_at DESC) WHERE notes_stale<>0"),
        QStringLiteral("CREATE INDEX {schema}.ticket_notes_age ON ticket(notes_read_at) WHERE notes_stale=0 AND state<>6"),
        QStringLiteral("CREATE TABLE {schema}.ticket_note(id INTEGER PRIMARY KEY, ticket INTEGER NOT NULL, key TEXT NOT NULL, side INTEGER NOT NULL,"
                       " author TEXT NOT NULL, confidential INTEGER NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL, files TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX {schema}.ticket_note_by_ticket ON ticket_note(ticket, at)"),
        // Folded id, title and notes; apart, so that a walk through tickets does not step over texts.
        QStringLiteral("CREATE TABLE {schema}.ticket_words(id INTEGER PRIMARY KEY, search TEXT NOT NULL)"),
        QStringLiteral("CREATE VIRTUAL TABLE {schema}.ticket_text USING fts5(search, content='ticket_words', content_rowid='id',"
                       " tokenize='trigram case_sensitive 1', columnsize=0)"),
        QStringLiteral("CREATE VIRTUAL TABLE {schema}.ticket_gram USING fts5(grams, content='', columnsize=0, detail=none, tokenize='ascii')"),
    };
}

static QStringList inboxTextTables()
{
    // What messages are found by, by inbox_entry.key: made from staff's own file, and made anew from it where it is missing.
    return {QStringLiteral("CREATE VIRTUAL TABLE {schema}.inbox_text USING fts5(search, tokenize='trigram case_sensitive 1', columnsize=0)")};
}

const QList<Migration> &cloudMigrations()
{
    static const QList<Migration> steps{{1, customerTables()}, {2, quotaTables()}, {3, orderTables()},
                                        {4, verificationColumns(QStringLiteral("customer")) + filingTables()},
                                        {5, ticketTables()}, {6, inboxTextTables()}};
    return steps;
}

static QStringList historyTables()
{
    return {
        // The history holds every record as it stood; `operation` names the last step of each. Nothing ever changes a step.
        QStringLiteral("CREATE TABLE {schema}.operation_event(step INTEGER PRIMARY KEY, id TEXT NOT NULL, environment TEXT NOT NULL DEFAULT '',"
                       " kind TEXT NOT NULL DEFAULT '', customer TEXT NOT NULL DEFAULT '', customer_name TEXT NOT NULL DEFAULT '',"
                       " order_id TEXT NOT NULL DEFAULT '', plan TEXT NOT NULL DEFAULT '', row INTEGER NOT NULL DEFAULT 0,"
                       " state INTEGER NOT NULL, token TEXT NOT NULL DEFAULT '', before TEXT NOT NULL DEFAULT '{}', after TEXT NOT NULL DEFAULT '{}',"
                       " price INTEGER, currency TEXT NOT NULL DEFAULT '', reversibility INTEGER NOT NULL DEFAULT 0,"
                       " undoes TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '', person TEXT NOT NULL DEFAULT '',"
                       " approver TEXT NOT NULL DEFAULT '', created_at INTEGER NOT NULL DEFAULT 0, updated_at INTEGER NOT NULL DEFAULT 0,"
                       " attempts TEXT NOT NULL DEFAULT '[]', outcome TEXT NOT NULL DEFAULT '{}', request_ids TEXT NOT NULL DEFAULT '')"),
        QStringLiteral("INSERT INTO {schema}.operation_event(id, environment, kind, customer, state, token, before, after, reason, person,"
                       " created_at, updated_at, attempts, outcome, request_ids)"
                       " SELECT id, environment, kind, customer, state, token, before, after, reason, person,"
                       " created_at, updated_at, attempts, outcome, request_ids FROM {schema}.operation ORDER BY created_at, seq"),
        QStringLiteral("DROP TABLE {schema}.operation"),
        QStringLiteral("CREATE TRIGGER {schema}.operation_event_unchanged BEFORE UPDATE ON operation_event"
                       " BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END"),
        QStringLiteral("CREATE TRIGGER {schema}.operation_event_undeleted BEFORE DELETE ON operation_event"
                       " BEGIN SELECT RAISE(ABORT, 'the history is never deleted'); END"),
        // INSERT OR REPLACE would delete without asking the trigger above.
        QStringLiteral("CREATE TRIGGER {schema}.operation_event_unreplaced BEFORE INSERT ON operation_event"
                       " WHEN EXISTS(SELECT 1 FROM operation_event WHERE step=NEW.step)"
                       " BEGIN SELECT RAISE(ABORT, 'the history is never replaced'); END"),
        // Every filter is answered from this one.
        QStringLiteral("CREATE INDEX {schema}.operation_event_filters ON operation_event(customer, order_id, kind, person, approver, state, updated_at)"),
        // Made from the history, and made anew from it where they are missing.
        QStringLiteral("CREATE TABLE {schema}.operation(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, step INTEGER NOT NULL UNIQUE,"
                       " state INTEGER NOT NULL, plan TEXT NOT NULL, row INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX {schema}.operation_by_state ON operation(state)"),
        QStringLiteral("CREATE INDEX {schema}.operation_by_plan ON operation(plan, row)"),
        QStringLiteral("CREATE TABLE {schema}.operation_text(step INTEGER PRIMARY KEY, search TEXT NOT NULL)"),
    };
}

// What staff say of tickets, and what they write.
static QStringList ticketCareTables()
{
    return {
        // Each change of care takes the next `revision`.
        QStringLiteral("CREATE TABLE {schema}.ticket_care(seq INTEGER PRIMARY KEY, ticket TEXT NOT NULL UNIQUE, stage INTEGER NOT NULL DEFAULT 0,"
                       " owner TEXT NOT NULL DEFAULT '', target INTEGER NOT NULL DEFAULT 0, seen_at INTEGER NOT NULL DEFAULT 0,"
                       " revision INTEGER NOT NULL DEFAULT 0)"),
        QStringLiteral("CREATE INDEX {schema}.ticket_care_by_revision ON ticket_care(revision)"),
        QStringLiteral("CREATE TABLE {schema}.internal_note(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ticket TEXT NOT NULL,"
                       " person TEXT NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX {schema}.internal_note_by_ticket ON internal_note(ticket, at)"),
        QStringLiteral("CREATE TABLE {schema}.ticket_presence(ticket TEXT NOT NULL, person TEXT NOT NULL, since INTEGER NOT NULL,"
                       " at INTEGER NOT NULL, writing INTEGER NOT NULL, PRIMARY KEY(ticket, person)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE {schema}.ticket_product(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, grp TEXT NOT NULL)"),
        QStringLiteral("CREATE TABLE {schema}.ticket_draft(seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, ticket TEXT NOT NULL, customer TEXT NOT NULL,"
                       " product TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL, files TEXT NOT NULL, person TEXT NOT NULL,"
                       " operation TEXT NOT NULL, saved_at INTEGER NOT NULL)"),
        QStringLiteral("CREATE INDEX {schema}.ticket_draft_by_ticket ON ticket_draft(ticket) WHERE ticket<>''"),
        QStringLiteral("CREATE TABLE {schema}.ticket_macro(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, text TEXT NOT NULL,"
                       " language TEXT NOT NULL, uses INTEGER NOT NULL DEFAULT 0)"),
    };
}

// What came from the message queue; it was deleted there and stands nowhere else.
static QStringList inboxTables()
{
    return {
        QStringLiteral("CREATE TABLE {schema}.inbox_type(id INTEGER PRIMARY KEY, type TEXT NOT NULL UNIQUE)"),
        QStringLiteral("CREATE TABLE {schema}.inbox_customer(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE)"),
        // Times are milliseconds UTC, 0 for none. Keys are never used again. Entries of one `fold` repeat each other. Each change takes the
        // next `revision`.
        QStringLiteral("CREATE TABLE {schema}.inbox_entry(key INTEGER PRIMARY KEY AUTOINCREMENT, message_id TEXT NOT NULL, content_id TEXT NOT NULL,"
                       " type INTEGER NOT NULL, known INTEGER NOT NULL, subject INTEGER NOT NULL, customer INTEGER NOT NULL, object TEXT NOT NULL,"
                       " line TEXT NOT NULL, happened_at INTEGER NOT NULL, enqueued_at INTEGER NOT NULL, received_at INTEGER NOT NULL,"
                       " version TEXT NOT NULL, state INTEGER NOT NULL, reason TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0,"
                       " tried_at INTEGER NOT NULL DEFAULT 0, duplicates INTEGER NOT NULL DEFAULT 0, is_read INTEGER NOT NULL DEFAULT 0,"
                       " snoozed_until INTEGER NOT NULL DEFAULT 0, snooze_reason TEXT NOT NULL DEFAULT '', fold INTEGER NOT NULL,"
                       " revision INTEGER NOT NULL)"),
        // What lists are worked out from is read from this one alone.
        QStringLiteral("CREATE INDEX {schema}.inbox_by_revision ON inbox_entry(revision, key, fold, type, customer, state, is_read, known,"
                       " snoozed_until, received_at)"),
        QStringLiteral("CREATE INDEX {schema}.inbox_waiting ON inbox_entry(key) WHERE state=0"),
        QStringLiteral("CREATE INDEX {schema}.inbox_settled ON inbox_entry(received_at) WHERE state IN (1, 2, 4)"),
        QStringLiteral("CREATE INDEX {schema}.inbox_snoozed ON inbox_entry(snoozed_until) WHERE snoozed_until<>0"),
        QStringLiteral("CREATE INDEX {schema}.inbox_by_fold ON inbox_entry(fold)"),
        QStringLiteral("CREATE INDEX {schema}.inbox_by_content ON inbox_entry(content_id) WHERE content_id<>''"),
        QStringLiteral("CREATE TABLE {schema}.inbox_body(key INTEGER PRIMARY KEY, body BLOB NOT NULL)"),
        QStringLiteral("CREATE TABLE {schema}.inbox_step(seq INTEGER PRIMARY KEY, entry INTEGER NOT NULL, at INTEGER NOT NULL, what TEXT NOT NULL,"
                       " person TEXT NOT NULL, detail TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX {schema}.inbox_step_by_entry ON inbox_step(entry)"),
        // Checksums of message ids and of contents that have been seen: kept for good, also when the entry is gone.
        QStringLiteral("CREATE TABLE {schema}.inbox_seen(seq INTEGER PRIMARY KEY, sum BLOB NOT NULL UNIQUE, entry INTEGER NOT NULL)"),
        // How far the events of one object have come; of a customer, where they name no object.
        QStringLiteral("CREATE TABLE {schema}.inbox_mark(seq INTEGER PRIMARY KEY, subject INTEGER NOT NULL, customer TEXT NOT NULL, object TEXT NOT NULL,"
                       " version TEXT NOT NULL, time INTEGER NOT NULL, UNIQUE(object, subject, customer))"),
    };
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
        {3, historyTables()},
        {4, verificationColumns(QStringLiteral("customer_local")) + QStringList{
            // Days are Julian days, NULL for none.
            QStringLiteral("CREATE TABLE {schema}.filing_case(seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, customer TEXT NOT NULL,"
                           " domain TEXT NOT NULL, entity INTEGER NOT NULL, province TEXT NOT NULL, number TEXT NOT NULL, stage INTEGER NOT NULL,"
                           " documents TEXT NOT NULL, texts TEXT NOT NULL, notes TEXT NOT NULL, deadline INTEGER, remind_on INTEGER,"
                           " created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, last_session_at INTEGER NOT NULL, result TEXT NOT NULL,"
                           " history TEXT NOT NULL)"),
        }},
        {5, ticketCareTables()},
        {6, inboxTables()},
    };
    return steps;
}

} // namespace pc
