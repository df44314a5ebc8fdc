// SPDX-License-Identifier: Apache-2.0
#include "core/store/operationrows.h"
#include "core/store/columnvalues.h"
#include "core/store/textkeys.h"

namespace pc {

static QStringList columnNames()
{
    return {QStringLiteral("id"), QStringLiteral("environment"), QStringLiteral("kind"), QStringLiteral("customer"), QStringLiteral("customer_name"),
            QStringLiteral("order_id"), QStringLiteral("plan"), QStringLiteral("row"), QStringLiteral("state"), QStringLiteral("token"),
            QStringLiteral("before"), QStringLiteral("after"), QStringLiteral("price"), QStringLiteral("currency"), QStringLiteral("reversibility"),
            QStringLiteral("undoes"), QStringLiteral("reason"), QStringLiteral("person"), QStringLiteral("approver"), QStringLiteral("created_at"),
            QStringLiteral("updated_at"), QStringLiteral("attempts"), QStringLiteral("outcome"), QStringLiteral("request_ids")};
}

QString operationColumns()
{
    return QStringLiteral("e.step, e.") + columnNames().join(QStringLiteral(", e."));
}

static QDateTime timeAt(const Statement &row, int column)
{
    return QDateTime::fromMSecsSinceEpoch(row.number(column), Qt::UTC);
}

OperationRecord operationAt(const Statement &row)
{
    const auto json = [&row](int column) { return QJsonDocument::fromJson(row.text(column).toUtf8()); };
    OperationRecord record;
    record.id = OperationId(row.text(1));
    record.environment = EnvironmentId(row.text(2));
    record.kind = row.text(3);
    record.customer = CustomerUid(row.text(4));
    record.customerName = row.text(5);
    record.order = OrderId(row.text(6));
    record.plan = PlanId(row.text(7));
    record.row = int(row.number(8));
    record.state = OperationState(row.number(9));
    record.idempotencyToken = row.text(10);
    record.before = json(11).object();
    record.after = json(12).object();
    if (const std::optional<Amount> price = amountAt(row, 13))
        record.price = Money(*price, row.text(14));
    record.reversibility = Reversibility(row.number(15));
    record.undoes = OperationId(row.text(16));
    record.reason = row.text(17);
    record.person = row.text(18);
    record.approver = row.text(19);
    record.createdAt = timeAt(row, 20);
    record.updatedAt = timeAt(row, 21);
    record.attempts = json(22).array();
    record.outcome = json(23).object();
    record.requestIds = row.text(24).split(u'\n', Qt::SkipEmptyParts);
    return record;
}

QList<OperationRecord> operationsOf(Statement &statement)
{
    QList<OperationRecord> records;
    while (statement.next())
        records += operationAt(statement);
    return records;
}

static QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

static QString jsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

// In the order of columnNames().
static QVariantList valuesOf(const OperationRecord &r)
{
    return {r.id.text(), r.environment.text(), r.kind, r.customer.text(), r.customerName, r.order.text(), r.plan.text(), r.row,
                        int(r.state), r.idempotencyToken, jsonText(r.before), jsonText(r.after),
                        r.price ? QVariant(r.price->amount.micros()) : QVariant(), r.price ? r.price->currency : QString(),
                        int(r.reversibility), r.undoes.text(), r.reason, r.person, r.approver, r.createdAt.toMSecsSinceEpoch(),
                        r.updatedAt.toMSecsSinceEpoch(), jsonText(r.attempts), jsonText(r.outcome), r.requestIds.join(u'\n')};
}

static void collectValues(const QJsonValue &value, QStringList &texts)
{
    if (value.isObject()) {
        for (const QJsonValue &inner : value.toObject())
            collectValues(inner, texts);
    } else if (value.isArray()) {
        for (const QJsonValue &inner : value.toArray())
            collectValues(inner, texts);
    } else {
        texts += value.toVariant().toString();
    }
}

static QString searchTextOf(const OperationRecord &r)
{
    QStringList lines{r.customerName, r.customer.text(), r.order.text(), r.kind, r.reason, r.id.text(), r.idempotencyToken, r.person, r.approver};
    lines += r.requestIds;
    for (const QJsonObject &values : {r.before, r.after, r.outcome})
        collectValues(values, lines);
    lines.removeAll(QString());
    lines.removeDuplicates();
    return folded(lines.join(u'\n'));
}

static QString eventInsert()
{
    const QStringList columns = columnNames();
    return QStringLiteral("INSERT INTO local.operation_event(%1) VALUES(%2)")
        .arg(columns.join(u','), QStringList(columns.size(), QStringLiteral("?")).join(u','));
}

OperationRows::OperationRows(const QSqlDatabase &db)
    : m_db(db), m_event(db, eventInsert()),
      m_last(db, QStringLiteral("INSERT INTO local.operation(id, step, state, plan, row) VALUES(?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET"
                                " step=excluded.step, state=excluded.state, plan=excluded.plan, row=excluded.row")),
      m_text(db, QStringLiteral("INSERT OR REPLACE INTO local.operation_text(step, search) VALUES(?, ?)"))
{
}

void OperationRows::put(const OperationRecord &record)
{
    const QVariantList values = valuesOf(record);
    m_event.runWith(int(values.size()), [&values](int at) { return values[at]; });
    const qint64 step = m_event.lastId();
    m_last.run(values[0], step, int(record.state), values[6], record.row);
    m_text.run(step, searchTextOf(record));
}

void OperationRows::bringUpToDate()
{
    const auto last = [this](const char *table) { return scalar(m_db, QStringLiteral("SELECT max(step) FROM local.%1").arg(QLatin1String(table))).toLongLong(); };
    const qint64 done = last("operation_text");
    if (done == last("operation_event"))
        return;
    Statement missing(m_db, QStringLiteral("SELECT %1 FROM local.operation_event e WHERE e.step>? ORDER BY e.step").arg(operationColumns()));
    missing.run(done);
    while (missing.next()) {
        const OperationRecord record = operationAt(missing);
        m_last.run(missing.value(1), missing.number(0), missing.value(9), missing.value(7), missing.value(8));
        m_text.run(missing.number(0), searchTextOf(record));
    }
}

} // namespace pc
