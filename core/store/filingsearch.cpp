// SPDX-License-Identifier: Apache-2.0
#include "core/store/filingsearch.h"
#include "core/store/connection.h"
#include "core/store/filingrows.h"
#include "core/store/textkeys.h"
#include <algorithm>
#include <array>
#include <numeric>

namespace pc {

static constexpr size_t kMatches = 8;      // each column of the board asks for its own

static constexpr QLatin1String kCaseKey("case:");

// One of the orders that a place is sorted in by what it holds itself, not by a rank among others.
static bool isByItself(FilingQuery::Sort sort)
{
    using Sort = FilingQuery::Sort;
    return sort == Sort::Risk || sort == Sort::State || sort == Sort::Deadline || sort == Sort::ReadAt;
}

// Of a query: what its rows are found by.
static FilingQuery withoutFace(FilingQuery query)
{
    query.state.reset();
    query.sort = {};
    query.order = {};
    return query;
}

void FilingSearch::forget()
{
    m_table.forget();
    m_texts.forget();
    m_accounts.forget();
    m_orders.clear();
    m_found.clear();
    m_matches.clear();
    m_dataVersion = -1;
}

void FilingSearch::refresh(QSqlDatabase &db)
{
    m_today = m_clock->utcNow().toLocalTime().date();
    if (const std::optional<FilingTable::Change> change = m_table.refresh(db, m_today))
        follow(db, *change);
    const qint64 version = scalar(db, QStringLiteral("PRAGMA main.data_version")).toLongLong();
    if (version != m_dataVersion)
        dropOutdated(db);
    m_dataVersion = version;
}

// A reading changes a few places of many: answers and orders are kept, and those places put right.
void FilingSearch::follow(QSqlDatabase &db, const FilingTable::Change &change)
{
    m_matches.clear();
    if (change.isWhole || change.places.size() > m_table.size() / 16) {
        m_orders.clear();
        m_found.clear();
        return;
    }
    (void)m_accounts.customerRows(db);      // those that are new
    std::erase_if(m_found, [&](const Found &found) { return !found.query.text.isEmpty(); });
    for (Found &found : m_found) {
        for (const qint32 at : change.places)
            found.rows.set(at, isFound(found, at));
    }
    std::erase_if(m_orders, [&](const auto &kept) { return change.areMoved && !isByItself(kept.first); });
    for (auto &[sort, order] : m_orders) {
        if (isByItself(sort))
            reorder(order, change.places, qint32(m_table.size()), [this, by = sort](qint32 at) { return ownKey(by, size_t(at)); });
    }
}

// Anything may have been written: what depends on customers stays only while its customers are the same.
void FilingSearch::dropOutdated(QSqlDatabase &db)
{
    const auto isOutdated = [&](const Found &found) { return !found.query.text.isEmpty() || m_accounts.scope(db, found.query.group, found.query.customer) != found.accounts; };
    const size_t dropped = std::erase_if(m_found, isOutdated);
    const size_t byName = std::erase_if(m_orders, [](const auto &kept) { return kept.first == FilingQuery::Sort::Customer; });
    if (dropped + byName > 0)
        m_matches.clear();
}

bool FilingSearch::isFound(const Found &found, qint32 at) const
{
    if (size_t(at) >= m_table.size())
        return false;
    const FilingTable::Place &place = m_table.at(size_t(at));
    return place.isHeld && size_t(place.account) < found.accounts.size() && found.accounts[size_t(place.account)] && shows(place, found.query);
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
        RowNumbers rows = m_texts.matches(token);
        for (qsizetype filing = 0; filing < m_table.cases().size(); ++filing) {
            if (m_table.caseText(filing).contains(token))
                rows.push_back(m_table.placeOf(filing));
        }
        words.all.emplace_back(m_accounts.named(db, token), RowSet(rows));
    }
    return words;
}

const RowSet &FilingSearch::matching(QSqlDatabase &db, const FilingQuery &query)
{
    const FilingQuery wanted = withoutFace(query);
    for (const Found &found : m_found) {
        if (found.query == wanted)
            return found.rows;
    }
    Found found{wanted, m_accounts.scope(db, wanted.group, wanted.customer), {}};
    const Words words = this->words(db, wanted.text);
    for (qint32 at = 0; at < qint32(m_table.size()); ++at) {
        if (isFound(found, at) && words.match(m_table.at(size_t(at)), at))
            found.rows.set(at, true);
    }
    return remember(m_found, std::move(found)).rows;
}

// Ranks of rows, as a select orders them.
SortKeys FilingSearch::ranks(QSqlDatabase &db, const QString &select) const
{
    return ranksOf(rowNumbers(db, select));
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

quint64 FilingSearch::ownKey(FilingQuery::Sort sort, size_t at) const
{
    using Sort = FilingQuery::Sort;
    const FilingTable::Place &place = m_table.at(at);
    const auto known = [](qint64 value) { return value ? quint64(value) : kUnknownKey; };
    constexpr quint64 kNoDay = 0x7fffffff;
    switch (sort) {
    case Sort::Risk: return quint64(place.risk) << 32 | (place.deadline ? quint64(place.deadline) : kNoDay);
    case Sort::State: return known(qint64(place.state));
    case Sort::Deadline: return known(place.deadline);
    case Sort::ReadAt: return known(place.readAt);
    default: return kUnknownKey;
    }
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
        ranked = m_accounts.ranksByName(db);
    const auto rank = [&ranked](size_t row) { return row < ranked.size() ? ranked[row] : kUnknownKey; };
    SortKeys keys(m_table.size(), kUnknownKey);
    for (size_t at = 0; at < keys.size(); ++at) {
        const FilingTable::Place &place = m_table.at(at);
        switch (sort) {
        case Sort::Number: keys[at] = at < m_table.numbers() ? rank(at) : kUnknownKey; break;
        case Sort::Instance: keys[at] = rank(size_t(place.resource)); break;
        case Sort::Customer: keys[at] = rank(size_t(place.account)); break;
        default: keys[at] = ownKey(sort, at); break;
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
    const RowSet &found = matching(db, query);
    if (!query.state)
        return remember<kMatches>(m_matches, std::make_pair(query, order(db, query.sort).pick(found, query.order))).second;
    RowSet inState;
    for (qint32 at = 0; at < qint32(m_table.size()); ++at) {
        if (m_table.at(size_t(at)).state == *query.state && found.has(at))
            inState.set(at, true);
    }
    return remember<kMatches>(m_matches, std::make_pair(query, order(db, query.sort).pick(inState, query.order))).second;
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
    const RowSet &found = matching(db, query);
    for (qint32 at = 0; at < qint32(m_table.size()); ++at) {
        if (found.has(at))
            ++rows[std::min(size_t(m_table.at(size_t(at)).state), rows.size() - 1)];
    }
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
