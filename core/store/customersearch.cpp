// SPDX-License-Identifier: Apache-2.0
#include "core/store/customersearch.h"
#include "core/store/columnvalues.h"
#include "core/store/connection.h"
#include "core/store/customerrows.h"
#include "core/store/textindex.h"
#include "core/store/textkeys.h"
#include <algorithm>

namespace pc {

static constexpr size_t kFew = 1000;            // rows whose texts are read one by one

void CustomerSearch::forget()
{
    m_dataVersion = -1;
    m_orders.clear();
    m_filters.clear();
    m_matches.clear();
    m_lastTokens.clear();
    m_lastRows.clear();
}

void CustomerSearch::forgetIfChanged(QSqlDatabase &db)
{
    const qint64 version = scalar(db, QStringLiteral("PRAGMA main.data_version")).toLongLong();
    if (version == m_dataVersion)
        return;
    forget();
    m_dataVersion = version;
}

struct OrderColumns
{
    QString index;
    QString columns;
    QString unknown;                        // condition of the rows that have nothing to sort by; empty: none
};

static OrderColumns orderColumns(CustomerQuery::Sort sort)
{
    using Sort = CustomerQuery::Sort;
    switch (sort) {
    case Sort::Uid:
        return {QStringLiteral("customer_by_uid"), QStringLiteral("length(uid), uid"), {}};
    case Sort::LoginEmail:
        return {QStringLiteral("customer_by_email"), QStringLiteral("login_email COLLATE NOCASE, name_key"), QStringLiteral("login_email = '' COLLATE NOCASE")};
    case Sort::Kind:
        return {QStringLiteral("customer_by_kind"), QStringLiteral("kind, name_key"), QStringLiteral("kind = 0")};
    case Sort::Credit:
        return {QStringLiteral("customer_by_credit"), QStringLiteral("credit, name_key"), QStringLiteral("credit = 0")};
    case Sort::Certified:
        return {QStringLiteral("customer_by_certified"), QStringLiteral("certified, name_key"), QStringLiteral("certified IS NULL")};
    case Sort::Group:
        return {QStringLiteral("customer_by_group"), QStringLiteral("group_key, name_key"), QStringLiteral("group_key = x''")};
    case Sort::ReadAt:
        return {QStringLiteral("customer_by_reading"), QStringLiteral("read_at, name_key"), QStringLiteral("read_at = 0")};
    case Sort::Name:
        break;
    }
    return {QStringLiteral("customer_by_name"), QStringLiteral("name_key"), {}};
}

const RowOrder &CustomerSearch::order(QSqlDatabase &db, CustomerQuery::Sort sort)
{
    forgetIfChanged(db);
    for (const auto &[kept, rows] : m_orders) {
        if (kept == sort)
            return rows;
    }
    const OrderColumns by = orderColumns(sort);
    const QString select = QStringLiteral("SELECT id FROM customer INDEXED BY %1 %2 ORDER BY %3");
    const QString known = by.unknown.isEmpty() ? QString() : QStringLiteral("WHERE NOT (%1)").arg(by.unknown);
    RowOrder made;
    made.rows = rowNumbers(db, select.arg(by.index, known, by.columns));
    made.known = made.rows.size();
    if (!by.unknown.isEmpty()) {
        const RowNumbers unknown = rowNumbers(db, select.arg(by.index, QStringLiteral("WHERE ") + by.unknown, by.columns));
        made.rows.insert(made.rows.end(), unknown.begin(), unknown.end());
    }
    return remember(m_orders, std::make_pair(sort, std::move(made))).second;
}

static QString filterCondition(const CustomerQuery &query)
{
    QStringList conditions;
    if (query.gone != CustomerQuery::Gone::Show)
        conditions += query.gone == CustomerQuery::Gone::Hide ? QStringLiteral("gone_at = 0") : QStringLiteral("gone_at <> 0");
    if (query.group)
        conditions += QStringLiteral("grp = ?");
    if (query.favouritesOnly)
        conditions += QStringLiteral("favourite = 1");
    if (query.kind)
        conditions += QStringLiteral("kind = %1").arg(int(*query.kind));
    if (query.credit)
        conditions += QStringLiteral("credit = %1").arg(int(*query.credit));
    if (query.certified)
        conditions += QStringLiteral("certified = %1").arg(int(*query.certified));
    return conditions.isEmpty() ? QString() : QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
}

const RowSet &CustomerSearch::filter(QSqlDatabase &db, const CustomerQuery &query)
{
    const QString condition = filterCondition(query);
    QVariantList group;
    if (query.group)
        group += *query.group;
    const QString key = condition + u'\n' + query.group.value_or(QString());
    for (const auto &[kept, set] : m_filters) {
        if (kept == key)
            return set;
    }
    RowSet set;
    set.add(rowNumbers(db, QStringLiteral("SELECT id FROM customer INDEXED BY customer_filters%1").arg(condition), group));
    return remember(m_filters, std::make_pair(key, std::move(set))).second;
}

// Who was not asked stands where the facts say; the few who were are looked at one by one.
RowSet CustomerSearch::standing(QSqlDatabase &db, const CustomerQuery &query)
{
    const auto isWanted = [&query](const Customer &customer) { return query.standings.contains(verificationStanding(customer, query.standingAt)); };
    RowNumbers wanted;
    Customer customer;
    for (const auto &[certified, condition] : {std::pair(std::optional<bool>(true), "certified = 1"), std::pair(std::optional<bool>(false), "certified = 0"),
                                               std::pair(std::optional<bool>(), "certified IS NULL")}) {
        customer.facts.certified = certified;
        if (isWanted(customer)) {
            const RowNumbers rows = rowNumbers(db, QStringLiteral("SELECT id FROM customer INDEXED BY customer_by_certified WHERE %1").arg(QLatin1String(condition)));
            wanted.insert(wanted.end(), rows.begin(), rows.end());
        }
    }
    RowSet set(wanted);
    Statement asked(db, QStringLiteral("SELECT id, certified, nudged_at, link_expires_at FROM customer INDEXED BY customer_asked"
                                       " WHERE nudged_at<>0 OR link_expires_at<>0"));
    asked.run();
    while (asked.next()) {
        customer.facts.certified = asked.value(1).isNull() ? std::nullopt : std::optional(asked.number(1) != 0);
        customer.local.nudgedAt = timeOf(asked.number(2));
        customer.local.linkExpiresAt = timeOf(asked.number(3));
        set.set(qint32(asked.number(0)), isWanted(customer));
    }
    return set;
}

bool CustomerSearch::narrowsLastText(const QStringList &tokens) const
{
    const auto isPartOfANewOne = [&tokens](const QString &old) {
        return std::any_of(tokens.begin(), tokens.end(), [&old](const QString &token) { return token.contains(old); });
    };
    return !m_lastTokens.isEmpty() && std::all_of(m_lastTokens.begin(), m_lastTokens.end(), isPartOfANewOne);
}

std::optional<RowSet> CustomerSearch::textMatches(QSqlDatabase &db, const QString &text)
{
    const QString table = QStringLiteral("customer");
    QStringList tokens = searchTokens(text.left(kSearchCharacters).remove(QChar(0)));
    if (tokens.isEmpty())
        return std::nullopt;
    RowNumbers rows = narrowsLastText(tokens) ? keepMatching(db, table, m_lastRows, tokens) : indexMatches(db, table, tokens);
    RowSet set;
    set.add(rows);
    const bool isWorthKeeping = rows.size() <= kFew;
    m_lastTokens = isWorthKeeping ? tokens : QStringList();
    m_lastRows = isWorthKeeping ? std::move(rows) : RowNumbers();
    return set;
}

RowSet CustomerSearch::matching(QSqlDatabase &db, const CustomerQuery &query)
{
    forgetIfChanged(db);
    RowSet wanted = filter(db, query);
    if (const std::optional<RowSet> text = textMatches(db, query.text))
        wanted.keep(*text);
    if (!query.standings.isEmpty())
        wanted.keep(standing(db, query));
    if (query.customer)
        wanted.keep(RowSet(rowNumbers(db, QStringLiteral("SELECT id FROM customer WHERE uid=?"), {query.customer->text()})));
    return wanted;
}

const RowNumbers &CustomerSearch::matches(QSqlDatabase &db, const CustomerQuery &query)
{
    for (const auto &[kept, rows] : m_matches) {
        if (kept == query)
            return rows;
    }
    const RowSet wanted = matching(db, query);
    return remember(m_matches, std::make_pair(query, order(db, query.sort).pick(wanted, query.order))).second;
}

CustomerWindow CustomerSearch::read(QSqlDatabase &db, const CustomerQuery &query, qint64 first, int count)
{
    forgetIfChanged(db);
    const Transaction oneState(db, Transaction::Kind::Read);
    const RowWindow wanted = windowOf(matches(db, query), first, count);
    CustomerWindow window;
    window.total = wanted.total;
    window.first = wanted.first;
    window.rows.resize(qsizetype(wanted.rows.size()));
    Statement read(db, QStringLiteral("SELECT %1 FROM customer WHERE id IN (%2)").arg(customerColumns(), numberList(wanted.rows)));
    read.run();
    while (read.next())
        window.rows[wanted.places.value(qint32(read.number(0)))] = customerAt(read);
    return window;
}

} // namespace pc
