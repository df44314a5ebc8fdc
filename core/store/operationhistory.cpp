// SPDX-License-Identifier: Apache-2.0
#include "core/store/operationhistory.h"
#include "core/store/connection.h"
#include "core/store/operationrows.h"
#include "core/store/textkeys.h"

namespace pc {

namespace {

struct Condition
{
    QStringList parts;
    QVariantList values;

    void add(const QString &part, const QVariantList &bound)
    {
        parts += part;
        values += bound;
    }
    [[nodiscard]] QString where() const { return parts.isEmpty() ? QString() : QStringLiteral(" WHERE ") + parts.join(QStringLiteral(" AND ")); }
};

} // namespace

static QString marks(qsizetype count)
{
    return QStringList(count, QStringLiteral("?")).join(u',');
}

static void addGroup(Condition &condition, const QString &group)
{
    if (group.isEmpty())
        condition.add(QStringLiteral("customer<>'' AND customer NOT IN (SELECT uid FROM local.customer_local WHERE grp<>'')"), {});
    else
        condition.add(QStringLiteral("customer IN (SELECT uid FROM local.customer_local WHERE grp=?)"), {group});
}

static Condition conditionOf(const HistoryQuery &query)
{
    Condition condition;
    if (query.customer)
        condition.add(QStringLiteral("customer=?"), {query.customer->text()});
    if (query.group)
        addGroup(condition, *query.group);
    if (query.order)
        condition.add(QStringLiteral("order_id=?"), {query.order->text()});
    if (!query.kinds.isEmpty())
        condition.add(QStringLiteral("kind IN (%1)").arg(marks(query.kinds.size())), QVariantList(query.kinds.begin(), query.kinds.end()));
    if (!query.undoes.isEmpty()) // not in the index: to be asked with the customer
        condition.add(QStringLiteral("undoes=?"), {query.undoes.text()});
    if (!query.person.isEmpty())
        condition.add(QStringLiteral("(person=? OR approver=?)"), {query.person, query.person});
    if (!query.states.isEmpty()) {
        QVariantList states;
        for (const OperationState state : query.states)
            states += int(state);
        condition.add(QStringLiteral("state IN (%1)").arg(marks(states.size())), states);
    }
    if (query.from.isValid())
        condition.add(QStringLiteral("updated_at>=?"), {query.from.toMSecsSinceEpoch()});
    if (query.to.isValid())
        condition.add(QStringLiteral("updated_at<?"), {query.to.toMSecsSinceEpoch()});
    return condition;
}

static RowSet textMatches(QSqlDatabase &db, const QStringList &tokens)
{
    const QStringList parts(tokens.size(), QStringLiteral("instr(search, ?)>0"));
    return RowSet(rowNumbers(db, QStringLiteral("SELECT step AS id FROM local.operation_text WHERE %1").arg(parts.join(QStringLiteral(" AND "))),
                             QVariantList(tokens.begin(), tokens.end())));
}

void OperationHistory::forget()
{
    m_dataVersion = -1;
    m_matches.clear();
}

const RowNumbers &OperationHistory::matches(QSqlDatabase &db, const HistoryQuery &query)
{
    for (const auto &[kept, steps] : m_matches) {
        if (kept == query)
            return steps;
    }
    const Condition condition = conditionOf(query);
    RowSet wanted(rowNumbers(db, QStringLiteral("SELECT step AS id FROM local.operation_event INDEXED BY operation_event_filters") + condition.where(),
                             condition.values));
    if (query.latestOnly)
        wanted.keep(RowSet(rowNumbers(db, QStringLiteral("SELECT step AS id FROM local.operation"))));
    if (const QStringList tokens = searchTokens(query.text); !tokens.isEmpty())
        wanted.keep(textMatches(db, tokens));
    return remember(m_matches, std::make_pair(query, wanted.descending())).second;
}

HistoryWindow OperationHistory::read(QSqlDatabase &db, const HistoryQuery &query, qint64 first, int count)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    const qint64 version = scalar(db, QStringLiteral("PRAGMA local.data_version")).toLongLong();
    if (version != m_dataVersion) {
        forget();
        m_dataVersion = version;
    }
    const RowWindow wanted = windowOf(matches(db, query), first, count);
    HistoryWindow window;
    window.first = wanted.first;
    window.total = wanted.total;
    window.rows.resize(qsizetype(wanted.rows.size()));
    Statement read(db, QStringLiteral("SELECT %1 FROM local.operation_event e WHERE e.step IN (%2)").arg(operationColumns(), numberList(wanted.rows)));
    read.run();
    while (read.next())
        window.rows[wanted.places.value(qint32(read.number(0)))] = operationAt(read);
    return window;
}

} // namespace pc
