// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqloperationstore.h"
#include "core/store/storereader.h"
#include "core/store/storewriter.h"
#include <QJsonDocument>

namespace pc {

static QString columns()
{
    return QStringLiteral("id, environment, kind, customer, state, token, before, after, reason, person, created_at, updated_at, attempts, outcome, request_ids");
}

static QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

static QString jsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

static QDateTime timeAt(const Statement &row, int column)
{
    return QDateTime::fromMSecsSinceEpoch(row.number(column), Qt::UTC);
}

static OperationRecord recordAt(const Statement &row)
{
    const auto json = [&row](int column) { return QJsonDocument::fromJson(row.value(column).toString().toUtf8()); };
    OperationRecord record;
    record.id = OperationId(row.text(0));
    record.environment = EnvironmentId(row.text(1));
    record.kind = row.text(2);
    record.customer = CustomerUid(row.text(3));
    record.state = OperationState(row.number(4));
    record.idempotencyToken = row.text(5);
    record.before = json(6).object();
    record.after = json(7).object();
    record.reason = row.text(8);
    record.person = row.text(9);
    record.createdAt = timeAt(row, 10);
    record.updatedAt = timeAt(row, 11);
    record.attempts = json(12).array();
    record.outcome = json(13).object();
    record.requestIds = row.text(14).split(u'\n', Qt::SkipEmptyParts);
    return record;
}

static QList<OperationRecord> allRecords(Statement &statement)
{
    QList<OperationRecord> records;
    while (statement.next())
        records += recordAt(statement);
    return records;
}

static QString orEmpty(const QString &text)
{
    return text.isNull() ? QLatin1String("") : text;
}

Async<Done> SqlOperationStore::put(OperationRecord record)
{
    return runOnStore<Done>(m_writer, [r = std::move(record)](StoreWriter &writer) {
        Transaction transaction(writer.db());
        Statement(writer.db(), QStringLiteral("INSERT INTO local.operation(%1) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET"
                                              " environment=excluded.environment, kind=excluded.kind, customer=excluded.customer, state=excluded.state,"
                                              " token=excluded.token, before=excluded.before, after=excluded.after, reason=excluded.reason,"
                                              " person=excluded.person, created_at=excluded.created_at, updated_at=excluded.updated_at,"
                                              " attempts=excluded.attempts, outcome=excluded.outcome, request_ids=excluded.request_ids").arg(columns()))
            .run(orEmpty(r.id.text()), orEmpty(r.environment.text()), orEmpty(r.kind), orEmpty(r.customer.text()), int(r.state), orEmpty(r.idempotencyToken),
                 jsonText(r.before), jsonText(r.after), orEmpty(r.reason), orEmpty(r.person), r.createdAt.toMSecsSinceEpoch(),
                 r.updatedAt.toMSecsSinceEpoch(), jsonText(r.attempts), jsonText(r.outcome), orEmpty(r.requestIds.join(u'\n')));
        transaction.commit();
        return Done{};
    });
}

Async<QList<OperationRecord>> SqlOperationStore::unfinished()
{
    return runOnStore<QList<OperationRecord>>(m_reader, [](StoreReader &reader) {
        Statement read(reader.db(), QStringLiteral("SELECT %1 FROM local.operation WHERE state NOT IN (%2, %3) ORDER BY created_at, seq")
                                        .arg(columns()).arg(int(OperationState::Succeeded)).arg(int(OperationState::Failed)));
        read.run();
        return allRecords(read);
    });
}

Async<QList<OperationRecord>> SqlOperationStore::find(QString text, int limit)
{
    return runOnStore<QList<OperationRecord>>(m_reader, [text = std::move(text), limit](StoreReader &reader) {
        QString pattern = text.trimmed();
        pattern.replace(u'\\', QLatin1String("\\\\")).replace(u'%', QLatin1String("\\%")).replace(u'_', QLatin1String("\\_"));
        pattern = u'%' + pattern + u'%';
        const QString everything = QStringLiteral("kind||char(10)||customer||char(10)||person||char(10)||reason||char(10)||id||char(10)||token"
                                                  "||char(10)||request_ids||char(10)||before||char(10)||after||char(10)||outcome");
        Statement read(reader.db(), QStringLiteral("SELECT %1 FROM local.operation WHERE (%2) LIKE ? ESCAPE '\\' ORDER BY created_at DESC, seq DESC LIMIT ?")
                                        .arg(columns(), everything));
        read.run(pattern, limit);
        return allRecords(read);
    });
}

} // namespace pc
