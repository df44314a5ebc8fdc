// SPDX-License-Identifier: Apache-2.0
#include "core/store/inboxsearch.h"
#include "core/messages/eventreading.h"
#include "core/store/columnvalues.h"
#include "core/store/connection.h"
#include "core/store/inboxrows.h"
#include "core/store/inboxtexts.h"
#include "core/store/textkeys.h"
#include <bit>
#include <limits>

namespace pc {

using Show = InboxQuery::Show;

static constexpr quint32 bitOf(Show show)
{
    return 1U << int(show);
}

// In which lists an entry stands.
static quint32 showsOf(const InboxTable::Place &place, qint64 now)
{
    const bool isDiscarded = place.state == InboxState::Discarded;
    const bool isQuarantined = place.state == InboxState::Quarantined;
    const bool isAsleep = place.snoozedUntil > now && !isDiscarded;
    quint32 shows = bitOf(Show::All);
    if (!isDiscarded && !isQuarantined && !isAsleep)
        shows |= bitOf(Show::Inbox) | (place.isRead ? 0 : bitOf(Show::Unread));
    if (!place.isKnown && !isDiscarded && !isQuarantined)
        shows |= bitOf(Show::Unknown);
    if (place.state == InboxState::Late)
        shows |= bitOf(Show::Late);
    if (isQuarantined)
        shows |= bitOf(Show::Quarantined);
    if (isAsleep)
        shows |= bitOf(Show::Snoozed);
    if (place.state == InboxState::Waiting)
        shows |= bitOf(Show::Waiting);
    return shows;
}

void InboxSearch::forget()
{
    m_table.forget();
    m_customers.forget();
    m_dataVersion = -1;
    m_answers.clear();
}

void InboxSearch::refresh(QSqlDatabase &db)
{
    const qint64 now = m_clock->utcNow().toMSecsSinceEpoch();
    const bool hasChanged = m_table.refresh(db);
    const qint64 version = scalar(db, QStringLiteral("PRAGMA main.data_version")).toLongLong();
    const bool haveCustomers = version != std::exchange(m_dataVersion, version);
    std::erase_if(m_answers, [&](const Answer &answer) { return hasChanged || answer.goodUntil <= now || (haveCustomers && answer.hasCustomers); });
}

// By inbox_type.id.
static std::vector<char> typesOf(const QSqlDatabase &db, const QString &pattern)
{
    std::vector<char> wanted(1);
    Statement read(db, QStringLiteral("SELECT id, type FROM local.inbox_type"));
    read.run();
    while (read.next()) {
        wanted.resize(std::max(wanted.size(), size_t(read.number(0)) + 1));
        wanted[size_t(read.number(0))] = matchesType(pattern, read.text(1));
    }
    return wanted;
}

InboxSearch::Filter InboxSearch::filterOf(QSqlDatabase &db, const InboxQuery &query)
{
    Filter filter;
    if (query.group || query.customer)
        filter.customers = m_customers.scope(db, query.group, query.customer);
    if (!query.type.isEmpty())
        filter.types = typesOf(db, query.type);
    filter.from = stamp(query.from);
    filter.to = query.to.isValid() ? stamp(query.to) : std::numeric_limits<qint64>::max();
    const QStringList tokens = searchTokens(query.text.left(kSearchCharacters).remove(QChar(0)));
    for (const QString &token : tokens)
        filter.words.push_back({m_customers.named(db, token), RowSet(m_table.placesOf(inboxKeysWith(db, token)))});
    return filter;
}

bool InboxSearch::Filter::passes(const InboxTable::Place &place, qint32 at) const
{
    const auto isIn = [](const std::vector<char> &wanted, qint32 number) { return size_t(number) < wanted.size() && wanted[size_t(number)]; };
    return place.receivedAt >= from && place.receivedAt <= to && (!customers || isIn(*customers, place.customer))
           && (!types || isIn(*types, place.type))
           && std::all_of(words.begin(), words.end(), [&](const Word &word) { return isIn(word.customers, place.customer) || word.rows.has(at); });
}

InboxSearch::Answer InboxSearch::walk(QSqlDatabase &db, const InboxQuery &query)
{
    const Filter filter = filterOf(db, query);
    const qint64 now = m_clock->utcNow().toMSecsSinceEpoch();
    const std::vector<InboxTable::Place> &places = m_table.places();
    Answer answer;
    answer.query = query;
    answer.hasCustomers = query.group || query.customer || !query.text.isEmpty();
    answer.goodUntil = std::numeric_limits<qint64>::max();
    std::vector<quint8> seen(query.isFolded ? m_table.folds() : 0);
    std::vector<qint32> repeats(seen.size());
    const quint32 asked = bitOf(query.show);
    for (size_t at = places.size(); at-- > 0;) {
        const InboxTable::Place &place = places[at];
        if (place.snoozedUntil > now)
            answer.goodUntil = std::min(answer.goodUntil, place.snoozedUntil);
        if (!filter.passes(place, qint32(at)))
            continue;
        const quint32 shows = showsOf(place, now);
        quint32 first = shows;
        if (query.isFolded) {
            const auto fold = size_t(place.fold);
            first &= ~quint32(seen[fold]);
            seen[fold] = quint8(seen[fold] | shows);
            repeats[fold] += shows & asked ? 1 : 0;
        }
        for (quint32 bits = first; bits; bits &= bits - 1)
            ++answer.counts[size_t(std::countr_zero(bits))];
        if (first & asked)
            answer.rows.push_back(qint32(at));
    }
    answer.folded.reserve(answer.rows.size());
    for (const qint32 at : answer.rows)
        answer.folded.push_back(query.isFolded ? repeats[size_t(places[size_t(at)].fold)] : 1);
    return answer;
}

const InboxSearch::Answer &InboxSearch::answer(QSqlDatabase &db, const InboxQuery &query, bool anyShow)
{
    refresh(db);
    for (const Answer &kept : m_answers) {
        InboxQuery wanted = query;
        if (anyShow)
            wanted.show = kept.query.show;
        if (kept.query == wanted)
            return kept;
    }
    return remember(m_answers, walk(db, query));
}

InboxWindow InboxSearch::read(QSqlDatabase &db, const InboxQuery &query, qint64 first, int count)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    const Answer &found = answer(db, query, false);
    const RowWindow wanted = windowOf(found.rows, first, count);
    InboxWindow window;
    window.first = wanted.first;
    window.total = wanted.total;
    window.rows.resize(qsizetype(wanted.rows.size()));
    QStringList keys;
    QHash<qint64, qsizetype> places;
    for (size_t i = 0; i < wanted.rows.size(); ++i) {
        const qint64 key = m_table.places()[size_t(wanted.rows[i])].key;
        keys += QString::number(key);
        places.insert(key, qsizetype(i));
        window.rows[qsizetype(i)].folded = found.folded[size_t(window.first) + i];
    }
    const QList<InboxEntry> entries = entriesWhere(db, QStringLiteral("WHERE e.key IN (%1)").arg(keys.join(u',')));
    for (const InboxEntry &entry : entries)
        window.rows[places.value(entry.key)].entry = entry;
    return window;
}

QList<InboxCount> InboxSearch::counts(QSqlDatabase &db, const InboxQuery &query)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    const Answer &found = answer(db, query, true);
    QList<InboxCount> counts;
    for (size_t show = 0; show < kShows; ++show)
        counts += InboxCount{Show(show), found.counts[show]};
    return counts;
}

QList<qint64> InboxSearch::unreadKeys(QSqlDatabase &db, InboxQuery query)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    query.isFolded = false;
    QList<qint64> keys;
    for (const qint32 at : answer(db, query, false).rows) {
        const InboxTable::Place &place = m_table.places()[size_t(at)];
        if (!place.isRead)
            keys += place.key;
    }
    return keys;
}

} // namespace pc
