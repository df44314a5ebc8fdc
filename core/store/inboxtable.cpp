// SPDX-License-Identifier: Apache-2.0
#include "core/store/inboxtable.h"
#include "core/store/figuretext.h"
#include "core/store/inboxrows.h"
#include <algorithm>

namespace pc {

static constexpr int kRowsAtOnce = 50'000;

static auto placeOf(auto begin, auto end, qint64 key)
{
    const auto it = std::lower_bound(begin, end, key, [](const InboxTable::Place &place, qint64 wanted) { return place.key < wanted; });
    return it != end && it->key == key ? it : end;
}

void InboxTable::take(const Place &place)
{
    const auto end = m_places.begin() + qint64(m_sorted);
    if (m_sorted == 0 || place.key > m_places[m_sorted - 1].key) {
        m_places.push_back(place);
        return;
    }
    const auto it = placeOf(m_places.begin(), end, place.key);
    if (it == end)
        m_places.push_back(place);
    else
        *it = place;
}

// A row that was written while others were read comes twice: the later one counts.
void InboxTable::settle()
{
    const auto byKey = [](const Place &a, const Place &b) { return a.key < b.key; };
    const auto middle = m_places.begin() + qint64(m_sorted);
    std::stable_sort(middle, m_places.end(), byKey);
    if (m_sorted > 0 && middle != m_places.end() && middle->key < (middle - 1)->key)
        std::inplace_merge(m_places.begin(), middle, m_places.end(), byKey);
    const auto last = std::unique(m_places.rbegin(), m_places.rend(), [](const Place &a, const Place &b) { return a.key == b.key; });
    m_places.erase(m_places.begin(), last.base());
    m_sorted = m_places.size();
}

bool InboxTable::readOn(const QSqlDatabase &db)
{
    Statement read(db, QStringLiteral("SELECT CAST(group_concat(revision || ',' || key || ',' || fold || ',' || type || ',' || customer || ',' || state || ','"
                                      " || is_read || ',' || known || ',' || snoozed_until || ',' || received_at) AS BLOB), count(*) FROM (SELECT * FROM"
                                      " local.inbox_entry INDEXED BY inbox_by_revision WHERE (revision, key)>(?, ?) ORDER BY revision, key LIMIT ?)"));
    read.run(m_revision, m_key, kRowsAtOnce);
    if (!read.next())
        return false;
    const QByteArray bytes = read.value(0).toByteArray();
    for (FigureText text(bytes); !text.isAtEnd();) {
        const auto next = [&text] { return text.number().value_or(0); };
        Place place;
        m_revision = next();
        place.key = m_key = next();
        const qint64 fold = next();
        const auto known = m_folds.constFind(fold);
        place.fold = known != m_folds.cend() ? *known : *m_folds.insert(fold, qint32(m_folds.size()));
        place.type = qint32(next());
        place.customer = qint32(next());
        place.state = InboxState(next());
        place.isRead = next() != 0;
        place.isKnown = next() != 0;
        place.snoozedUntil = next();
        place.receivedAt = next();
        take(place);
    }
    return read.number(1) == kRowsAtOnce;
}

bool InboxTable::refresh(const QSqlDatabase &db)
{
    const qint64 epoch = inboxEpoch(db);
    const bool isNew = epoch != m_epoch;
    if (isNew)
        forget();
    m_epoch = epoch;
    const auto before = std::pair(m_revision, m_key);
    while (readOn(db)) {
    }
    settle();
    return isNew || before != std::pair(m_revision, m_key);
}

RowNumbers InboxTable::placesOf(const RowNumbers &keys) const
{
    RowNumbers places;
    for (const qint32 key : keys) {
        const auto it = placeOf(m_places.begin(), m_places.end(), key);
        if (it != m_places.end())
            places.push_back(qint32(it - m_places.begin()));
    }
    return places;
}

} // namespace pc
