// SPDX-License-Identifier: Apache-2.0
#include "core/store/accountlinks.h"
#include "core/store/statement.h"

namespace pc {

const std::vector<qint32> &AccountLinks::customerRows(const QSqlDatabase &db)
{
    const auto last = [&db](const QString &table) { return scalar(db, QStringLiteral("SELECT max(id) FROM ") + table).toLongLong(); };
    const std::pair<qint64, qint64> both{last(m_table), last(QStringLiteral("customer"))};
    if (both == m_linked)
        return m_customerRows;
    m_customerRows.assign(size_t(both.first) + 1, 0);
    Statement links(db, QStringLiteral("SELECT k.id, c.id FROM %1 k JOIN customer c ON c.uid=k.uid").arg(m_table));
    links.run();
    while (links.next())
        m_customerRows[size_t(links.number(0))] = qint32(links.number(1));
    m_linked = both;
    return m_customerRows;
}

std::vector<char> AccountLinks::of(QSqlDatabase &db, const CustomerQuery &customers, bool orUnknown)
{
    const RowSet found = m_customers.matching(db, customers);
    const std::vector<qint32> &links = customerRows(db);
    std::vector<char> wanted(links.size());
    for (size_t account = 0; account < links.size(); ++account)
        wanted[account] = links[account] ? found.has(links[account]) : orUnknown;
    return wanted;
}

std::vector<char> AccountLinks::scope(QSqlDatabase &db, const std::optional<QString> &group, const std::optional<CustomerUid> &customer)
{
    CustomerQuery customers;
    customers.group = group;
    if (customer)
        customers.gone = CustomerQuery::Gone::Show;
    std::vector<char> wanted = of(db, customers, !group || group->isEmpty());
    if (customer) {
        Statement find(db, QStringLiteral("SELECT id FROM %1 WHERE uid=?").arg(m_table));
        find.run(customer->text());
        const size_t only = find.next() ? size_t(find.number(0)) : 0;
        for (size_t account = 0; account < wanted.size(); ++account)
            wanted[account] = wanted[account] && account == only && only != 0;
    }
    return wanted;
}

std::vector<char> AccountLinks::named(QSqlDatabase &db, const QString &word)
{
    CustomerQuery customers;
    customers.text = word;
    customers.gone = CustomerQuery::Gone::Show;
    std::vector<char> accounts = of(db, customers, false);
    Statement byUid(db, QStringLiteral("SELECT id FROM %1 WHERE instr(uid, ?)>0").arg(m_table));
    byUid.run(word);
    while (byUid.next())
        accounts[size_t(byUid.number(0))] = true;
    return accounts;
}

SortKeys AccountLinks::ranksByName(QSqlDatabase &db)
{
    const SortKeys rankOfRow = ranksOf(m_customers.order(db, CustomerQuery::Sort::Name).rows);
    SortKeys ranks;
    for (const qint32 row : customerRows(db))
        ranks.push_back(row != 0 && size_t(row) < rankOfRow.size() ? rankOfRow[size_t(row)] : kUnknownKey);
    return ranks;
}

} // namespace pc
