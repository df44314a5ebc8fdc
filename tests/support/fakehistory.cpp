// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakehistory.h"

namespace pc {

OperationRecord FakeHistory::sample(int number)
{
    OperationRecord record;
    record.id = OperationId(QStringLiteral("op-%1").arg(number));
    record.kind = QStringLiteral("setQuota");
    record.customer = CustomerUid(QString::number(5000000000000000 + number));
    record.customerName = QStringLiteral("Company %1").arg(number);
    record.state = OperationState::Succeeded;
    record.idempotencyToken = QStringLiteral("token-%1").arg(number);
    record.before = {{QStringLiteral("total"), QStringLiteral("500")}, {QStringLiteral("currency"), QStringLiteral("CNY")}};
    record.after = {{QStringLiteral("total"), QString::number(number * 1000)}, {QStringLiteral("currency"), QStringLiteral("CNY")}};
    record.reason = QStringLiteral("season");
    record.person = QStringLiteral("ming");
    record.createdAt = record.updatedAt = QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC).addSecs(number);
    record.requestIds = {QStringLiteral("REQ-%1").arg(number)};
    record.attempts = {QJsonObject{{QStringLiteral("at"), record.createdAt.toString(Qt::ISODateWithMs)}, {QStringLiteral("state"), QStringLiteral("sending")}},
                       QJsonObject{{QStringLiteral("at"), record.createdAt.toString(Qt::ISODateWithMs)}, {QStringLiteral("state"), QStringLiteral("succeeded")},
                                   {QStringLiteral("requestId"), record.requestIds.first()}}};
    return record;
}

void FakeHistory::addMany(int count)
{
    for (int i = 1; i <= count; ++i)
        rows.prepend(sample(i));
}

Async<Done> FakeHistory::put(OperationRecord record)
{
    kept.append(record);
    rows.removeIf([&record](const OperationRecord &held) { return held.id == record.id; });
    rows.prepend(record);
    return ready<Done>(Done{});
}

Async<Done> FakeHistory::putAll(QList<OperationRecord> records)
{
    for (const OperationRecord &record : std::as_const(records))
        (void)put(record);
    return ready<Done>(Done{});
}

Async<OperationRecord> FakeHistory::operation(OperationId id)
{
    for (const OperationRecord &row : std::as_const(rows)) {
        if (row.id == id)
            return ready<OperationRecord>(row);
    }
    return ready<OperationRecord>(failure(ApiError::Kind::NotFound));
}

Async<QList<OperationRecord>> FakeHistory::plan(PlanId id)
{
    QList<OperationRecord> found;
    for (const OperationRecord &row : std::as_const(rows)) {
        if (row.plan == id)
            found.append(row);
    }
    std::sort(found.begin(), found.end(), [](const OperationRecord &a, const OperationRecord &b) { return a.row < b.row; });
    return ready<QList<OperationRecord>>(found);
}

QList<OperationRecord> FakeHistory::matching(const HistoryQuery &query) const
{
    QList<OperationRecord> found;
    for (const OperationRecord &row : rows) {
        const QString text = row.customerName + row.reason + row.requestIds.join(QLatin1Char(' ')) + row.customer.text();
        const bool matches = (query.text.isEmpty() || text.contains(query.text, Qt::CaseInsensitive)) && (!query.customer || row.customer == *query.customer)
            && (!query.order || row.order == *query.order) && (query.kinds.isEmpty() || query.kinds.contains(row.kind))
            && (query.states.isEmpty() || query.states.contains(row.state)) && (query.person.isEmpty() || row.person == query.person);
        if (matches)
            found.append(row);
    }
    return found;
}

Async<HistoryWindow> FakeHistory::history(HistoryQuery query, qint64 first, int count)
{
    lastQuery = query;
    largestRead = qMax(largestRead, count);
    if (failReads)
        return ready<HistoryWindow>(failure(*failReads));
    const QList<OperationRecord> found = matching(query);
    return ready<HistoryWindow>(HistoryWindow{first, found.size(), found.mid(first, count)});
}

Async<QStringList> FakeHistory::people()
{
    QStringList all;
    for (const OperationRecord &row : std::as_const(rows)) {
        if (!all.contains(row.person))
            all.append(row.person);
    }
    all.sort();
    return ready<QStringList>(all);
}

Async<QList<OperationRecord>> FakeHistory::find(QString text, int limit)
{
    HistoryQuery query;
    query.text = text;
    return ready<QList<OperationRecord>>(matching(query).mid(0, limit));
}

} // namespace pc
