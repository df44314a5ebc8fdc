// SPDX-License-Identifier: Apache-2.0
#include "core/store/filingsearch.h"
#include "core/store/connection.h"
#include "core/store/filingrows.h"
#include "core/store/textkeys.h"
#include <algorithm>
#include <array>
#include <numeric>

namespace pc {

static constexpr QLatin1String kCaseKey("case:");

void FilingSearch::forget()
{
    m_table.forget();
    m_texts.forget();
    m_orders.clear();
    m_matches.clear();
}

void FilingSearch::refresh(QSqlDatabase &db)
{
    m_today = m_clock->utcNow().toLocalTime().date();
    if (m_table.refresh(db, m_today)) {
        m_orders.clear();
        m_matches.clear();
    }
}

bool FilingSearch::shows(const FilingTable::Place &place, const FilingQuery &query) const
{
    using Show = FilingQuery::Show;
    switch (query.show) {
    case Show::All:
        return true;
    case Show::Open:
        return place.isOpen;
    case Show::DueWithin:
        return place.isOpen && place.deadline != 0 && place.deadline <= m_today.addDays(query.withinDays).toJulianDay();
    case Show::AtRisk:
        return place.risk != FilingRisk::None;
    case Show::Unprepared:
        return place.state == NumberState::Bound && !place.hasCase;
    }
    return false;
}

// By account; also those that the store knows no customer of, where wanted.
std::vector<char> FilingSearch::accountsOf(QSqlDatabase &db, const CustomerQuery &customers, bool orUnknown)
{
    const RowSet found = m_customers.matching(db, customers);
    const std::vector<qint32> &links = m_table.customerRows(db);
    std::vector<char> wanted(links.size());
    for (size_t account = 0; account < links.size(); ++account)
        wanted[account] = links[account] ? found.has(links[account]) : orUnknown;
    return wanted;
}

// What belongs to a customer that is gone is shown to who asks for that customer.
std::vector<char> FilingSearch::scope(QSqlDatabase &db, const FilingQuery &query)
{
    CustomerQuery customers;
    customers.group = query.group;
    std::vector<char> wanted = accountsOf(db, customers, !query.group || query.group->isEmpty());
    if (query.customer) {
        customers.gone = CustomerQuery::Gone::Show;
        wanted = accountsOf(db, customers, !query.group || query.group->isEmpty());
        Statement find(db, QStringLiteral("SELECT id FROM filing_account WHERE uid=?"));
        find.run(query.customer->text());
        const size_t only = find.next() ? size_t(find.number(0)) : 0;
        for (size_t account = 0; account < wanted.size(); ++account)
            wanted[account] = wanted[account] && account == only && only != 0;
    }
    return wanted;
}

// For each word of a text: the accounts whose customer it is found in, and the rows it is found in themselves.
struct FilingSearch::Words
{
    std::vector<std::pair<std::vector<char>, RowSet>> all;

    [[nodiscard]] bool match(const FilingTable::Place &place, qint32 at) const
    {
        return std::all_of(all.begin(), all.end(), [&](const auto &word) { return word.first[size_t(place.account)] || word.second.has(at); });
    }
};

FilingSearch::Words FilingSearch::words(QSqlDatabase &db, const QString &text)
{
    Words words;
    const QStringList tokens = searchTokens(text.left(kSearchCharacters).remove(QChar(0)));
    if (!tokens.isEmpty())
        m_texts.refresh(db);
    for (const QString &token : tokens) {
        CustomerQuery customers;
        customers.text = token;
        customers.gone = CustomerQuery::Gone::Show;
        std::vector<char> accounts = accountsOf(db, customers, false);
        Statement byUid(db, QStringLiteral("SELECT id FROM filing_account WHERE instr(uid, ?)>0"));
        byUid.run(token);
        while (byUid.next())
            accounts[size_t(byUid.number(0))] = true;
        RowNumbers rows = m_texts.matches(token);
        for (qsizetype filing = 0; filing < m_table.cases().size(); ++filing) {
            if (m_table.caseText(filing).contains(token))
                rows.push_back(m_table.placeOf(filing));
        }
        words.all.emplace_back(std::move(accounts), RowSet(rows));
    }
    return words;
}

// Without the state that it asks for.
RowNumbers FilingSearch::matching(QSqlDatabase &db, const FilingQuery &query)
{
    const std::vector<char> accounts = scope(db, query);
    const Words wanted = words(db, query.text);
    RowNumbers found;
    for (size_t at = 0; at < m_table.size(); ++at) {
        const FilingTable::Place &place = m_table.at(at);
        if (place.isHeld && accounts[size_t(place.account)] && shows(place, query) && wanted.match(place, qint32(at)))
            found.push_back(qint32(at));
    }
    return found;
}

// Ranks of rows, as a select orders them.
SortKeys FilingSearch::ranks(QSqlDatabase &db, const QString &select) const
{
    return ranksOf(rowNumbers(db, select));
}

SortKeys FilingSearch::customerRanks(QSqlDatabase &db)
{
    const SortKeys rankOfRow = ranksOf(m_customers.order(db, CustomerQuery::Sort::Name).rows);
    SortKeys ranks;
    for (const qint32 row : m_table.customerRows(db))
        ranks.push_back(row != 0 && size_t(row) < rankOfRow.size() ? rankOfRow[size_t(row)] : kUnknownKey);
    return ranks;
}

SortKeys FilingSearch::domainKeys() const
{
    const QList<FilingCase> &cases = m_table.cases();
    QStringList domains;
    for (const FilingCase &filing : cases)
        domains += filing.domain;
    std::sort(domains.begin(), domains.end());
    SortKeys keys(m_table.size(), kUnknownKey);
    for (qsizetype filing = 0; filing < cases.size(); ++filing) {
        const qint32 place = m_table.placeOf(filing);
        const FilingCase *shown = m_table.caseAt(place);
        if (shown == &cases[filing] && !shown->domain.isEmpty())
            keys[size_t(place)] = quint64(std::lower_bound(domains.cbegin(), domains.cend(), shown->domain) - domains.cbegin());
    }
    return keys;
}

SortKeys FilingSearch::keys(QSqlDatabase &db, FilingQuery::Sort sort)
{
    using Sort = FilingQuery::Sort;
    if (sort == Sort::Domain)
        return domainKeys();
    SortKeys ranked;                        // by number, resource or account
    if (sort == Sort::Number)
        ranked = ranks(db, QStringLiteral("SELECT id FROM service_number ORDER BY number"));
    else if (sort == Sort::Instance)
        ranked = ranks(db, QStringLiteral("SELECT id FROM filing_resource ORDER BY resource COLLATE NOCASE"));
    else if (sort == Sort::Customer)
        ranked = customerRanks(db);
    const auto rank = [&ranked](size_t row) { return row < ranked.size() ? ranked[row] : kUnknownKey; };
    const auto known = [](qint64 value) { return value ? quint64(value) : kUnknownKey; };
    constexpr quint64 kNoDay = 0x7fffffff;
    SortKeys keys(m_table.size(), kUnknownKey);
    for (size_t at = 0; at < keys.size(); ++at) {
        const FilingTable::Place &place = m_table.at(at);
        switch (sort) {
        case Sort::Risk: keys[at] = quint64(place.risk) << 32 | (place.deadline ? quint64(place.deadline) : kNoDay); break;
        case Sort::Number: keys[at] = at < m_table.numbers() ? rank(at) : kUnknownKey; break;
        case Sort::Instance: keys[at] = rank(size_t(place.resource)); break;
        case Sort::Customer: keys[at] = rank(size_t(place.account)); break;
        case Sort::State: keys[at] = known(qint64(place.state)); break;
        case Sort::Deadline: keys[at] = known(place.deadline); break;
        case Sort::ReadAt: keys[at] = known(place.readAt); break;
        case Sort::Domain: break;
        }
    }
    return keys;
}

const RowOrder &FilingSearch::order(QSqlDatabase &db, FilingQuery::Sort sort)
{
    for (const auto &[kept, rows] : m_orders) {
        if (kept == sort)
            return rows;
    }
    std::vector<quint32> places(m_table.size());
    std::iota(places.begin(), places.end(), 0);
    RowOrder made;
    made.known = sortKnownFirst(places, keys(db, sort));
    made.rows.assign(places.begin(), places.end());
    return remember(m_orders, std::make_pair(sort, std::move(made))).second;
}

const RowNumbers &FilingSearch::matches(QSqlDatabase &db, const FilingQuery &query)
{
    for (const auto &[kept, rows] : m_matches) {
        if (kept == query)
            return rows;
    }
    RowNumbers found = matching(db, query);
    if (query.state)
        std::erase_if(found, [&](qint32 at) { return m_table.at(size_t(at)).state != *query.state; });
    return remember(m_matches, std::make_pair(query, order(db, query.sort).pick(RowSet(found), query.order))).second;
}

QList<FilingRow> FilingSearch::rows(QSqlDatabase &db, const RowNumbers &places) const
{
    QHash<qint32, FilingRow> numbers;
    Statement read(db, QStringLiteral("SELECT %1 FROM %2 WHERE n.id IN (%3)").arg(numberColumns(), numberTables(), numberList(places)));
    read.run();
    while (read.next())
        numbers[qint32(read.number(0))] = numberRowAt(read);
    Statement name(db, QStringLiteral("SELECT alias, name, login_email FROM customer WHERE uid=?"));
    QList<FilingRow> all;
    for (const qint32 place : places) {
        const bool isNumber = size_t(place) < m_table.numbers();
        FilingRow row = isNumber ? numbers.value(place) : FilingRow();
        if (const FilingCase *filing = m_table.caseAt(place))
            row.filing = *filing;
        if (!isNumber) {
            row.key = kCaseKey + row.filing->id.text();
            Customer customer;
            customer.facts.uid = row.customer = row.filing->customer;
            name.run(row.customer.text());
            if (name.next()) {
                customer.local.alias = name.text(0);
                customer.facts.name = name.text(1);
                customer.facts.loginEmail = name.text(2);
            }
            name.finish();
            row.customerName = customer.displayName();
        }
        row.risk = riskOf(row, m_today);
        all += row;
    }
    return all;
}

FilingWindow FilingSearch::read(QSqlDatabase &db, const FilingQuery &query, qint64 first, int count)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    refresh(db);
    const RowWindow wanted = windowOf(matches(db, query), first, count);
    return {wanted.first, wanted.total, rows(db, wanted.rows)};
}

QList<FilingCount> FilingSearch::counts(QSqlDatabase &db, const FilingQuery &query)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    refresh(db);
    std::array<qint64, int(NumberState::Void) + 1> rows{};
    for (const qint32 at : matching(db, query))
        ++rows[std::min(size_t(m_table.at(size_t(at)).state), rows.size() - 1)];
    QList<FilingCount> counts;
    for (size_t state = 0; state < rows.size(); ++state) {
        if (rows[state] > 0)
            counts += FilingCount{NumberState(state), rows[state]};
    }
    return counts;
}

std::optional<FilingRow> FilingSearch::row(QSqlDatabase &db, const QString &key)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    refresh(db);
    qint32 place = 0;
    if (key.startsWith(kCaseKey)) {
        const CaseId id(key.mid(kCaseKey.size()));
        for (qsizetype filing = 0; filing < m_table.cases().size() && place == 0; ++filing)
            place = m_table.cases()[filing].id == id ? m_table.placeOf(filing) : 0;
    } else {
        Statement find(db, QStringLiteral("SELECT id FROM service_number WHERE number=? AND resource<>0"));
        find.run(key);
        place = find.next() ? qint32(find.number(0)) : 0;
    }
    return place ? std::optional(rows(db, {place}).constFirst()) : std::nullopt;
}

QList<FilingCase> FilingSearch::cases(QSqlDatabase &db)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    refresh(db);
    return m_table.cases();
}

} // namespace pc
