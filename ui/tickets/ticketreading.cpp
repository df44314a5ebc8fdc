// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/ticketreading.h"
#include "core/base/clock.h"
#include "core/sync/ticketsync.h"
#include <algorithm>
#include <utility>

namespace pc {
namespace {

constexpr int kBeatMs = 60 * 1000;          // the store forgets who has it open after two minutes
constexpr int kSeenMs = 2000;               // whoever only walks past has not seen it

} // namespace

TicketReading::TicketReading(const TicketsServices &services, QObject *parent) : QObject(parent), m_services(services)
{
    m_beat.setInterval(kBeatMs);
    connect(&m_beat, &QTimer::timeout, this, &TicketReading::announce);
    m_seenRest.setSingleShot(true);
    m_seenRest.setInterval(kSeenMs);
    connect(&m_seenRest, &QTimer::timeout, this, &TicketReading::markSeen);
    m_rest.setSingleShot(true);
    m_rest.setInterval(0);                      // one reading for notices that come together
    connect(&m_rest, &QTimer::timeout, this, &TicketReading::read);
    connect(m_services.store, &TicketStore::changed, this, [this](const QList<TicketId> &ids) {
        if (!m_id.isEmpty() && (ids.isEmpty() || ids.contains(m_id)))
            m_rest.start();
    });
}

TicketReading::~TicketReading() { leave(); }

void TicketReading::start(const TicketId &id)
{
    if (id == m_id)
        return;
    leave();
    m_id = id;
    m_row.reset();
    m_notes.clear();
    m_internal.clear();
    m_readError.reset();
    m_seenBefore = {};
    m_hasNotes = m_hasInternal = m_isRefreshing = m_isWriting = false;
    m_seenRest.stop();
    announce();
    read();
}

void TicketReading::read()
{
    if (m_id.isEmpty())
        return;
    const quint64 asked = ++m_asked;
    m_awaited = 3;
    whenDone(m_services.store->row(m_id, m_services.person), this, [this, asked](const Result<TicketRow> &row) {
        if (asked == m_asked)
            takeRow(row);
    });
    whenDone(m_services.store->notes(m_id), this, [this, asked](const Result<QList<TicketNote>> &notes) {
        if (asked == m_asked)
            take(notes, &m_notes, &m_hasNotes);
    });
    whenDone(m_services.store->internalNotes(m_id), this, [this, asked](const Result<QList<InternalNote>> &notes) {
        if (asked == m_asked)
            take(notes, &m_internal, &m_hasInternal);
    });
}

void TicketReading::takeRow(const Result<TicketRow> &row)
{
    if (row && !m_row)
        m_seenBefore = row->care.seenAt;
    if (row)
        m_row = *row;
    else
        m_readError = row.error();
    settle();
}

template<typename T>
void TicketReading::take(const Result<T> &answer, T *to, bool *isThere)
{
    *isThere = *isThere || answer.has_value();
    if (answer)
        *to = *answer;
    else
        m_readError = answer.error();
    settle();
}

// Told once, when all three are there: nothing is shown in pieces.
void TicketReading::settle()
{
    if (--m_awaited > 0)
        return;
    if (isRead())
        m_readError.reset();
    const bool isNew = m_row && (m_row->isUnread || !m_row->care.seenAt.isValid());
    if (isRead() && m_isWatched && isNew && !m_seenRest.isActive())
        m_seenRest.start();
    Q_EMIT changed();
}

void TicketReading::setWatched(bool isWatched)
{
    if (isWatched == m_isWatched)
        return;
    m_isWatched = isWatched;
    m_seenRest.stop();
    if (!isWatched)
        return leave();
    announce();
    m_rest.start();
}

void TicketReading::setWriting(bool isWriting)
{
    if (std::exchange(m_isWriting, isWriting) != isWriting)
        announce();
}

void TicketReading::announce()
{
    if (!m_isWatched || m_id.isEmpty())
        return;
    m_isIn = true;
    m_beat.start();
    (void)m_services.store->enter(m_id, m_services.person, m_isWriting);
}

void TicketReading::leave()
{
    m_beat.stop();
    if (std::exchange(m_isIn, false))
        (void)m_services.store->leave(m_id, m_services.person);
}

void TicketReading::markSeen()
{
    if (m_isWatched && isRead())
        (void)m_services.store->markSeen(m_id, std::max({m_services.clock->utcNow(), m_row->lastNoteAt, m_row->ticket.readAt}));    // whatever our clock says
}

void TicketReading::refresh()
{
    if (m_id.isEmpty() || m_isRefreshing)
        return;
    m_isRefreshing = true;
    Q_EMIT changed();
    whenDone(m_services.sync->refreshTicket(m_id), this, [this, id = m_id](const Result<Done> &done) {
        if (id != m_id)
            return;
        m_isRefreshing = false;
        if (!done && done.error().kind != ApiError::Kind::Cancelled)
            Q_EMIT refreshFailed(done.error());
        read();
    });
}

} // namespace pc
