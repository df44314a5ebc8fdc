// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/inbox.h"
#include "core/store/rowset.h"
#include <QSqlDatabase>
#include <vector>

namespace pc {

// What entries are filtered, counted and folded by, in one piece of memory: 48 bytes each, in the order of their keys. Belongs to one
// thread. Throws SqlFailure.
class InboxTable
{
public:
    struct Place
    {
        qint64 key = 0;
        qint64 receivedAt = 0;              // milliseconds UTC
        qint64 snoozedUntil = 0;            // 0: not
        qint32 fold = 0;                    // from 0, dense
        qint32 type = 0, customer = 0;      // of inbox_type and inbox_customer; 0: none
        InboxState state = InboxState::Waiting;
        bool isRead = false, isKnown = false;
    };

    // Takes over what was written since; answers whether there was anything.
    bool refresh(const QSqlDatabase &db);
    void forget() { *this = InboxTable(); }

    [[nodiscard]] const std::vector<Place> &places() const { return m_places; }
    [[nodiscard]] size_t folds() const { return size_t(m_folds.size()); }
    [[nodiscard]] RowNumbers placesOf(const RowNumbers &keys) const;    // those that are there

private:
    bool readOn(const QSqlDatabase &db);
    void take(const Place &place);
    void settle();

    std::vector<Place> m_places;
    QHash<qint64, qint32> m_folds;          // what inbox_entry.fold says → Place::fold
    size_t m_sorted = 0;                    // places in order; those behind are new
    qint64 m_revision = 0, m_key = 0;       // of the row read last
    qint64 m_epoch = -1;
};

} // namespace pc
