// SPDX-License-Identifier: Apache-2.0
#include "core/store/customersearch.h"
#include "core/store/connection.h"
#include "core/store/customerrows.h"
#include "core/store/statement.h"
#include "core/store/textkeys.h"
#include <algorithm>

namespace pc {

static constexpr size_t kKept = 4;              // answers of each sort; 400 KB each at 100,000 customers
static constexpr size_t kFew = 1000;            // rows whose texts are read one by one
static constexpr int kTextCharacters = 200;     // nobody remembers more

void CustomerSearch::Set::add(const Rows &rows)
{
    if (rows.empty())
        return;
    const qint32 last = *std::max_element(rows.begin(), rows.end());
    if (size_t(last) / 64 >= bits.size())
        bits.resize(size_t(last) / 64 + 1);
    for (const qint32 row : rows)
        bits[size_t(row) / 64] |= quint64(1) << (size_t(row) % 64);
}

void CustomerSearch::Set::keep(const Set &other)
{
    bits.resize(std::min(bits.size(), other.bits.size()));
    for (size_t i = 0; i < bits.size(); ++i)
        bits[i] &= other.bits[i];
}

// One text with every number in it: a hundred thousand rows through the driver one by one cost ten times as much.
CustomerSearch::Rows CustomerSearch::rowsOf(QSqlDatabase &db, const QString &select, const QStringList &values)
{
    Statement statement(db, QStringLiteral("SELECT CAST(group_concat(id) AS BLOB) FROM (%1)").arg(select));
    statement.runWith(int(values.size()), [&values](int at) { return QVariant(values[at]); });
    Rows rows;
    if (!statement.next())
        return rows;
    const QByteArray list = statement.value(0).toByteArray();
    rows.reserve(size_t(list.size()) / 6);
    qint32 number = 0;
    for (const char c : list) {
        if (c == ',') {
            rows.push_back(number);
            number = 0;
        } else {
            number = number * 10 + (c - '0');
        }
    }
    if (!list.isEmpty())
        rows.push_back(number);
    return rows;
}

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

template<typename Kept, typename Entry>
static auto &remember(Kept &kept, Entry entry)
{
    if (kept.size() >= kKept)
        kept.pop_back();
    kept.push_front(std::move(entry));
    return kept.front();
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

const CustomerSearch::Order &CustomerSearch::order(QSqlDatabase &db, CustomerQuery::Sort sort)
{
    for (const Order &kept : m_orders) {
        if (kept.sort == sort)
            return kept;
    }
    const OrderColumns by = orderColumns(sort);
    const QString select = QStringLiteral("SELECT id FROM customer INDEXED BY %1 %2 ORDER BY %3");
    const QString known = by.unknown.isEmpty() ? QString() : QStringLiteral("WHERE NOT (%1)").arg(by.unknown);
    Order made;
    made.sort = sort;
    made.rows = rowsOf(db, select.arg(by.index, known, by.columns));
    made.known = made.rows.size();
    if (!by.unknown.isEmpty()) {
        const Rows unknown = rowsOf(db, select.arg(by.index, QStringLiteral("WHERE ") + by.unknown, by.columns));
        made.rows.insert(made.rows.end(), unknown.begin(), unknown.end());
    }
    return remember(m_orders, std::move(made));
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

const CustomerSearch::Set &CustomerSearch::filter(QSqlDatabase &db, const CustomerQuery &query)
{
    const QString condition = filterCondition(query);
    QStringList group;
    if (query.group)
        group += query.group->isEmpty() ? QLatin1String("") : *query.group; // a null text would be bound as NULL
    const QString key = condition + u'\n' + group.join(QString());
    for (const auto &[kept, set] : m_filters) {
        if (kept == key)
            return set;
    }
    Set set;
    set.add(rowsOf(db, QStringLiteral("SELECT id FROM customer INDEXED BY customer_filters%1").arg(condition), group));
    return remember(m_filters, std::make_pair(key, std::move(set))).second;
}

CustomerSearch::Rows CustomerSearch::indexMatches(QSqlDatabase &db, const QStringList &tokens)
{
    QStringList fragments;
    QStringList pieces;
    for (QString token : tokens) {
        if (token.toUcs4().size() < 3)
            pieces += QStringLiteral("\"%1\"").arg(shortPiece(token));
        else
            fragments += QStringLiteral("\"%1\"").arg(token.replace(u'"', QStringLiteral("\"\"")));
    }
    const QString select = QStringLiteral("SELECT rowid AS id FROM %1 WHERE %1 MATCH ?");
    const QString all = QStringLiteral(" AND ");
    if (pieces.isEmpty())
        return rowsOf(db, select.arg(QStringLiteral("customer_text")), {fragments.join(all)});
    Rows rows = rowsOf(db, select.arg(QStringLiteral("customer_gram")), {pieces.join(all)});
    if (fragments.isEmpty())
        return rows;
    Set both;
    both.add(rowsOf(db, select.arg(QStringLiteral("customer_text")), {fragments.join(all)}));
    std::erase_if(rows, [&both](qint32 row) { return !both.has(row); });
    return rows;
}

// Reads the texts themselves: for a few rows that is cheaper than the index, which walks through every row that shares a
// part of the fragment.
CustomerSearch::Rows CustomerSearch::keepMatching(QSqlDatabase &db, const Rows &rows, const QStringList &tokens)
{
    QStringList numbers;
    for (const qint32 row : rows)
        numbers += QString::number(row);
    QString select = QStringLiteral("SELECT id FROM customer WHERE id IN (%1)").arg(numbers.join(u','));
    for (qsizetype i = 0; i < tokens.size(); ++i)
        select += QLatin1String(" AND instr(search, ?) > 0");
    return rowsOf(db, select, tokens);
}

bool CustomerSearch::narrowsLastText(const QStringList &tokens) const
{
    const auto isPartOfANewOne = [&tokens](const QString &old) {
        return std::any_of(tokens.begin(), tokens.end(), [&old](const QString &token) { return token.contains(old); });
    };
    return !m_lastTokens.isEmpty() && std::all_of(m_lastTokens.begin(), m_lastTokens.end(), isPartOfANewOne);
}

std::optional<CustomerSearch::Set> CustomerSearch::textMatches(QSqlDatabase &db, const QString &text)
{
    QStringList tokens = searchTokens(text.left(kTextCharacters).remove(QChar(0)));
    if (tokens.isEmpty())
        return std::nullopt;
    Rows rows = narrowsLastText(tokens) ? keepMatching(db, m_lastRows, tokens) : indexMatches(db, tokens);
    Set set;
    set.add(rows);
    const bool isWorthKeeping = rows.size() <= kFew;
    m_lastTokens = isWorthKeeping ? tokens : QStringList();
    m_lastRows = isWorthKeeping ? std::move(rows) : Rows();
    return set;
}

const CustomerSearch::Rows &CustomerSearch::matches(QSqlDatabase &db, const CustomerQuery &query)
{
    for (const auto &[kept, rows] : m_matches) {
        if (kept == query)
            return rows;
    }
    Set wanted = filter(db, query);
    if (const std::optional<Set> text = textMatches(db, query.text))
        wanted.keep(*text);
    if (query.customer) {
        Set one;
        one.add(rowsOf(db, QStringLiteral("SELECT id FROM customer WHERE uid=?"), {query.customer->text()}));
        wanted.keep(one);
    }
    const Order &all = order(db, query.sort);
    Rows rows;
    rows.reserve(all.rows.size());
    const auto take = [&](auto from, auto to) { std::copy_if(from, to, std::back_inserter(rows), [&](qint32 row) { return wanted.has(row); }); };
    const auto known = all.rows.begin() + qint64(all.known);
    if (query.order == Qt::AscendingOrder)
        take(all.rows.begin(), known);
    else
        take(std::make_reverse_iterator(known), all.rows.rend());
    take(known, all.rows.end());
    return remember(m_matches, std::make_pair(query, std::move(rows))).second;
}

CustomerWindow CustomerSearch::read(QSqlDatabase &db, const CustomerQuery &query, qint64 first, int count)
{
    forgetIfChanged(db);
    const Transaction oneState(db, Transaction::Kind::Read);
    const Rows &all = matches(db, query);
    CustomerWindow window;
    window.total = qint64(all.size());
    window.first = std::clamp<qint64>(first, 0, window.total);
    const qint64 end = std::min<qint64>(window.total, window.first + std::max(count, 0));
    QStringList numbers;
    QHash<qint64, qsizetype> places;
    for (qint64 at = window.first; at < end; ++at) {
        const qint64 row = all[size_t(at)];
        places.insert(row, numbers.size());
        numbers += QString::number(row);
    }
    window.rows.resize(numbers.size());
    Statement read(db, QStringLiteral("SELECT %1 FROM customer WHERE id IN (%2)").arg(customerColumns(), numbers.join(u',')));
    read.run();
    while (read.next())
        window.rows[places.value(read.number(0))] = customerAt(read);
    return window;
}

} // namespace pc
