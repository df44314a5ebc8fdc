// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/ticketcloud.h"
#include <QSet>

namespace pc {

// Walks a list by row offset while rows come and go. Each page begins a few rows before the end of the one before; one that
// shows none of the rows that came last has missed some, and the walk goes back. Rows may come twice, none is left out.
class TicketListingWalk
{
public:
    explicit TicketListingWalk(qint64 from = 0) : m_next(from) {}

    [[nodiscard]] qint64 next() const { return m_next; }    // row to ask for
    bool take(const TicketPage &page);                      // what was there; false: the list has been read to its end

private:
    qint64 m_next;
    qint64 m_end = 0;                       // first row that no page has shown yet
    QSet<TicketId> m_last;                  // of the page before
    int m_stepsBack = 0;
};

// How far the whole list has been read; kept with the tickets.
struct TicketCheckpoint
{
    QDateTime wholeAt;                      // UTC; begin of the last reading that came to its end; invalid: none has
    QDateTime startedAt;                    // UTC; of the reading under way; invalid: none is
    qint64 nextRow = 0;                     // … and where it goes on

    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static TicketCheckpoint fromBytes(const QByteArray &bytes);       // not readable: as if nothing had been read
    friend bool operator==(const TicketCheckpoint &, const TicketCheckpoint &) = default;
};

} // namespace pc
