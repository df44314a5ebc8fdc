// SPDX-License-Identifier: Apache-2.0
#include "core/store/ticketsearch.h"
#include "core/store/columnvalues.h"
#include "core/store/connection.h"
#include "core/store/textkeys.h"
#include "core/store/ticketcarerows.h"
#include "core/store/ticketrows.h"
#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace pc {

using Show = TicketQuery::Show;
using Sort = TicketQuery::Sort;

static constexpr size_t kFew = 1000;            // rows whose texts are read one by one
static constexpr size_t kMatches = 8;
static constexpr auto kShows = std::to_array<Show>({Show::Open, Show::Mine, Show::Unowned, Show::NeedsUs, Show::Overdue, Show::Drafts, Show::Closed, Show::All});

static QString indexName()
{
    return QStringLiteral("ticket");
}

static QString wordsTable()
{
    return QStringLiteral("ticket_words");
}

// Sorted in by what a ticket holds itself, not by a rank among others. Owners are few and keep their ranks until one comes.
static bool isByItself(Sort sort)
{
    return sort != Sort::Title && sort != Sort::Customer;
}

static constexpr quint32 bitOf(Show show)
{
    return 1U << int(show);
}

// Of a query: what its rows are found by.
static TicketQuery withoutFace(TicketQuery query)
{
    query.show = {};
    query.person.clear();
    query.sort = {};
    query.order = {};
    return query;
}

void TicketSearch::forget()
{
    m_table.forget();
    m_accounts.forget();
    forgetAnswers();
    m_words.clear();
    m_dataVersion = -1;
}

void TicketSearch::refresh(QSqlDatabase &db)
{
    m_now = stamp(m_clock->utcNow());
    if (const std::optional<TicketTable::Change> change = m_table.refresh(db))
        follow(db, *change);
    const qint64 version = scalar(db, QStringLiteral("PRAGMA main.data_version")).toLongLong();
    if (version != m_dataVersion)
        dropOutdated(db);
    m_dataVersion = version;
    std::erase_if(m_matches, [this](const Match &match) { return match.until <= m_now; });
}

bool TicketSearch::readOn(QSqlDatabase &db)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    refresh(db);
    const bool isMore = m_table.readOn(db);
    if (isMore && m_table.isWhole())
        forgetAnswers();
    return isMore;
}

void TicketSearch::readAll(QSqlDatabase &db)
{
    if (m_table.isWhole())
        return;
    while (m_table.readOn(db)) {
    }
    forgetAnswers();
}

// What was worked out while the table held only what is in work.
void TicketSearch::forgetAnswers()
{
    m_orders.clear();
    m_found.clear();
    m_matches.clear();
}

// A few tickets change of many: answers and orders are kept, and those places put right.
void TicketSearch::follow(QSqlDatabase &db, const TicketTable::Change &change)
{
    m_matches.clear();
    if (change.isWhole || change.places.size() > std::max(kFew, m_table.size() / 16)) {
        forgetAnswers();
        m_words.clear();
        return;
    }
    if (change.areTold)
        m_words.clear();
    const bool areFew = change.places.size() <= kFew;
    std::erase_if(m_found, [areFew](const Found &found) { return found.subject < 0 || (!areFew && !found.words.empty()); });
    for (Found &found : m_found)
        place(db, found, &change.places);
    std::erase_if(m_orders, [&change](const auto &kept) {
        return (change.areTold && !isByItself(kept.first)) || (change.hasNewOwner && kept.first == Sort::Owner);
    });
    for (auto &[sort, order] : m_orders) {
        if (isByItself(sort))
            reorder(order, change.places, qint32(m_table.size()), [this, by = sort](qint32 at) { return ownKey(by, at); });
    }
}

// Anything may have been written: what depends on customers stays only while its customers are the same.
void TicketSearch::dropOutdated(QSqlDatabase &db)
{
    const auto isOutdated = [&](const Found &found) {
        return m_accounts.scope(db, found.query.group, found.query.customer) != found.accounts
            || std::any_of(found.words.begin(), found.words.end(), [&](const Word &word) { return m_accounts.named(db, word.text) != word.accounts; });
    };
    const size_t dropped = std::erase_if(m_found, isOutdated);
    const size_t byName = std::erase_if(m_orders, [](const auto &kept) { return kept.first == Sort::Customer; });
    if (dropped + byName > 0)
        m_matches.clear();
}

bool TicketSearch::isInScope(const Found &found, qint32 at) const
{
    const TicketTable::Place &place = m_table.at(at);
    const TicketQuery &query = found.query;
    return place.isHeld && size_t(place.account) < found.accounts.size() && found.accounts[size_t(place.account)]
        && (!query.state || *query.state == place.state) && (!query.stage || *query.stage == place.stage)
        && (found.subject == 0 || found.subject == place.subject);
}

// In which lists a ticket stands.
quint32 TicketSearch::showsOf(const TicketTable::Place &place, qint32 person) const
{
    const bool isOpen = !isClosed(place.state, place.stage);
    quint32 shows = bitOf(Show::All) | bitOf(isOpen ? Show::Open : Show::Closed);
    if (isOpen && place.owner == person)
        shows |= bitOf(Show::Mine);
    if (isOpen && place.owner == 0)
        shows |= bitOf(Show::Unowned);
    if (place.isUnread || (isOpen && waitsForUs(place.state)))
        shows |= bitOf(Show::NeedsUs);
    if (place.due != 0 && place.due < m_now)
        shows |= bitOf(Show::Overdue);
    if (place.hasDraft)
        shows |= bitOf(Show::Drafts);
    return shows;
}

// All of the table, or what changed of it.
void TicketSearch::place(QSqlDatabase &db, Found &found, const RowNumbers *places)
{
    std::vector<RowSet> withWords;
    for (const Word &word : found.words)
        withWords.emplace_back(places ? keepMatching(db, wordsTable(), *places, {word.text}) : withWord(db, word.text));
    const auto hasWords = [&](qint32 at) {
        for (size_t i = 0; i < withWords.size(); ++i) {
            if (!withWords[i].has(at) && !found.words[i].accounts[size_t(m_table.at(at).account)])
                return false;
        }
        return true;
    };
    if (places) {
        for (const qint32 at : *places)
            found.rows.set(at, isInScope(found, at) && hasWords(at));
        return;
    }
    for (qint32 at = 0; at < qint32(m_table.size()); ++at) {
        if (isInScope(found, at) && hasWords(at))
            found.rows.set(at, true);
    }
}

// Who types on asks about the rows of the shorter word alone, when they are few.
const RowNumbers &TicketSearch::withWord(QSqlDatabase &db, const QString &word)
{
    const RowNumbers *wider = nullptr;
    for (const auto &[kept, rows] : m_words) {
        if (kept == word)
            return rows;
        if (rows.size() <= kFew && word.contains(kept))
            wider = &rows;
    }
    RowNumbers rows = wider ? keepMatching(db, wordsTable(), *wider, {word}) : indexMatches(db, indexName(), {word});
    return remember<kMatches>(m_words, std::make_pair(word, std::move(rows))).second;
}

const TicketSearch::Found &TicketSearch::found(QSqlDatabase &db, const TicketQuery &query)
{
    const TicketQuery wanted = withoutFace(query);
    for (const Found &kept : m_found) {
        if (kept.query == wanted)
            return kept;
    }
    Found made;
    made.query = wanted;
    made.accounts = m_accounts.scope(db, wanted.group, wanted.customer);
    if (!wanted.product.isEmpty()) {
        Statement find(db, QStringLiteral("SELECT id FROM ticket_subject WHERE product=?"));
        find.run(wanted.product);
        made.subject = find.next() ? qint32(find.number(0)) : -1;
    }
    for (const QString &word : searchTokens(wanted.text.left(kSearchCharacters).remove(QChar(0))))
        made.words.push_back({word, m_accounts.named(db, word)});
    place(db, made, nullptr);
    return remember(m_found, std::move(made));
}

quint64 TicketSearch::ownKey(Sort sort, qint32 at) const
{
    const TicketTable::Place &place = m_table.at(at);
    const auto known = [](qint64 value) { return value ? quint64(value) : kUnknownKey; };
    if (!place.isHeld)
        return kUnknownKey;
    switch (sort) {
    case Sort::Due: return known(place.due);
    case Sort::OpenedAt: return known(place.openedAt);
    case Sort::LastNote: return known(place.lastNoteAt);
    case Sort::State: return known(qint64(place.state));
    case Sort::Stage: return quint64(place.stage);
    case Sort::Owner: return known(m_table.ownerRank(place.owner));
    case Sort::Title: case Sort::Customer: break;
    }
    return kUnknownKey;
}

SortKeys TicketSearch::keys(QSqlDatabase &db, Sort sort)
{
    SortKeys keys(m_table.size(), kUnknownKey);
    SortKeys ranked;                        // by ticket or account
    if (sort == Sort::Title)
        ranked = ranksOf(rowNumbers(db, QStringLiteral("SELECT id FROM ticket INDEXED BY ticket_by_title ORDER BY title_key, id")));
    else if (sort == Sort::Customer)
        ranked = m_accounts.ranksByName(db);
    for (size_t at = 0; at < keys.size(); ++at) {
        const size_t rank = sort == Sort::Title ? at : size_t(m_table.at(qint32(at)).account);
        keys[at] = isByItself(sort) ? ownKey(sort, qint32(at)) : rank < ranked.size() ? ranked[rank] : kUnknownKey;
    }
    return keys;
}

const RowOrder &TicketSearch::order(QSqlDatabase &db, Sort sort)
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

const RowNumbers &TicketSearch::matches(QSqlDatabase &db, const TicketQuery &query)
{
    for (const Match &kept : m_matches) {
        if (kept.query == query)
            return kept.rows;
    }
    const RowSet &all = found(db, query).rows;
    const qint32 person = query.person.isEmpty() ? -1 : m_table.ownerNamed(query.person);
    Match made;
    made.query = query;
    made.until = std::numeric_limits<qint64>::max();
    RowSet shown;
    for (qint32 at = 0; at < qint32(m_table.size()); ++at) {
        if (!all.has(at))
            continue;
        if (showsOf(m_table.at(at), person) & bitOf(query.show))
            shown.set(at, true);
        else if (query.show == Show::Overdue && m_table.at(at).due != 0)
            made.until = std::min(made.until, m_table.at(at).due + 1);
    }
    made.rows = order(db, query.sort).pick(shown, query.order);
    return remember<kMatches>(m_matches, std::move(made)).rows;
}

QList<TicketRow> TicketSearch::rows(QSqlDatabase &db, const RowNumbers &places, const QString &person) const
{
    const QMultiHash<QString, TicketPresence> present = presences(db, person, timeOf(m_now));
    QHash<qint32, TicketRow> byPlace;
    Statement read(db, QStringLiteral("SELECT %1, t.notes, t.last_note_at, t.last_from, k.stage, k.owner, k.target, k.seen_at, c.alias, c.name, c.login_email"
                                      " FROM %2 LEFT JOIN customer c ON c.uid=a.uid LEFT JOIN local.ticket_care k ON k.ticket=t.ticket_id"
                                      " WHERE t.id IN (%3)").arg(ticketColumns(), ticketTables(), numberList(places)));
    read.run();
    while (read.next()) {
        const TicketTable::Place &place = m_table.at(qint32(read.number(0)));
        TicketRow row;
        row.ticket = ticketAt(read);
        int at = kTicketColumns;
        row.notes = read.number(at++);
        row.lastNoteAt = timeOf(read.number(at++));
        row.lastFrom = TicketNote::From(read.number(at++));
        row.care.stage = TicketCare::Stage(read.number(at++));
        row.care.owner = read.text(at++);
        row.care.target = timeOf(read.number(at++));
        row.care.seenAt = timeOf(read.number(at++));
        Customer customer;
        customer.facts.uid = row.ticket.customer;
        customer.local.alias = read.text(at++);
        customer.facts.name = read.text(at++);
        customer.facts.loginEmail = read.text(at++);
        row.customerName = customer.displayName();
        row.isUnread = place.isUnread;
        row.hasDraft = place.hasDraft;
        row.due = timeOf(place.due);
        row.presence = present.values(row.ticket.id.text());
        byPlace.insert(qint32(read.number(0)), row);
    }
    QList<TicketRow> all;
    for (const qint32 place : places)
        all += byPlace.value(place);
    return all;
}

TicketWindow TicketSearch::read(QSqlDatabase &db, const TicketQuery &query, qint64 first, int count)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    refresh(db);
    if (query.show == Show::Closed || query.show == Show::All)
        readAll(db);
    const RowWindow wanted = windowOf(matches(db, query), first, count);
    return {wanted.first, wanted.total, rows(db, wanted.rows, query.person)};
}

QList<TicketCount> TicketSearch::counts(QSqlDatabase &db, const TicketQuery &query)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    refresh(db);
    readAll(db);
    const RowSet &all = found(db, query).rows;
    const qint32 person = query.person.isEmpty() ? -1 : m_table.ownerNamed(query.person);
    std::array<qint64, 1U << kShows.size()> alike{};    // by the lists they stand in: a few kinds of many rows
    for (qint32 at = 0; at < qint32(m_table.size()); ++at)
        alike[all.has(at) ? showsOf(m_table.at(at), person) : 0] += 1;
    QList<TicketCount> counts;
    for (const Show show : kShows) {
        TicketCount count{show, 0};
        for (size_t shows = 0; shows < alike.size(); ++shows)
            count.rows += shows & bitOf(show) ? alike[shows] : 0;
        counts += count;
    }
    return counts;
}

std::optional<TicketRow> TicketSearch::row(QSqlDatabase &db, const TicketId &id, const QString &person)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    refresh(db);
    const RowNumbers place = rowNumbers(db, QStringLiteral("SELECT id FROM ticket WHERE ticket_id=?"), {id.text()});
    return place.empty() ? std::nullopt : std::optional(rows(db, place, person).constFirst());
}

} // namespace pc
